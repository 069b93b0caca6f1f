/* SPDX-License-Identifier: Apache-2.0 */
/* Texts that grow, and the characters of UTF-8 that they are made of. */

#include "buffer.h"

#include <string.h>

#define FIRST_SIZE 4096

void p3p_buffer_begin(p3p_buffer *buffer, apr_pool_t *pool)
{
    buffer->pool = pool;
    buffer->text = apr_palloc(pool, FIRST_SIZE);
    buffer->text[0] = '\0';
    buffer->length = 0;
    buffer->size = FIRST_SIZE;
}

static void grow(p3p_buffer *buffer, size_t needed)
{
    char *text;

    while (buffer->size < needed) {
        buffer->size *= 2;
    }
    text = apr_palloc(buffer->pool, buffer->size);
    memcpy(text, buffer->text, buffer->length);
    buffer->text = text;
}

void p3p_buffer_add(p3p_buffer *buffer, const char *text, size_t length)
{
    if (buffer->length + length + 1 > buffer->size) {
        grow(buffer, buffer->length + length + 1);
    }
    memcpy(buffer->text + buffer->length, text, length);
    buffer->length += length;
    buffer->text[buffer->length] = '\0';
}

/* ---- UTF-8 ---- */

/* RFC 3629, 4: what the first two bytes of a character can be. */
static const struct {
    unsigned char first, last;   /* of the first byte */
    unsigned char lowest, upper; /* of the second */
    size_t length;
} sequences[] = {
    {0x01, 0x7f, 0x00, 0xff, 1}, {0xc2, 0xdf, 0x80, 0xbf, 2},
    {0xe0, 0xe0, 0xa0, 0xbf, 3}, {0xe1, 0xec, 0x80, 0xbf, 3},
    {0xed, 0xed, 0x80, 0x9f, 3}, {0xee, 0xef, 0x80, 0xbf, 3},
    {0xf0, 0xf0, 0x90, 0xbf, 4}, {0xf1, 0xf3, 0x80, 0xbf, 4},
    {0xf4, 0xf4, 0x80, 0x8f, 4},
};

/* Are the bytes behind the second those that go on with a character? */
static int continues(const unsigned char *bytes, size_t length)
{
    size_t i;

    for (i = 2; i < length; i++) {
        if ((bytes[i] & 0xc0) != 0x80) {
            return 0;
        }
    }
    return 1;
}

size_t p3p_utf8_length(const char *text)
{
    const unsigned char *const bytes = (const unsigned char *)text;
    size_t i;

    for (i = 0; i < sizeof sequences / sizeof sequences[0]; i++) {
        if (bytes[0] >= sequences[i].first && bytes[0] <= sequences[i].last
            && bytes[1] >= sequences[i].lowest && bytes[1] <= sequences[i].upper
            && continues(bytes, sequences[i].length)) {
            return sequences[i].length;
        }
    }
    return 0;
}
