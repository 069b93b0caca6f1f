/* SPDX-License-Identifier: Apache-2.0 */
/* Characters of UTF-8 (RFC 3629) and the columns that they take. */

#define _XOPEN_SOURCE 700 /* wcwidth */

#include "utf8.h"

#include <wchar.h>

/* What a first byte says; min refuses forms longer than needed. */
static const struct {
    unsigned char mask, lead;
    size_t length;
    unsigned long min;
} forms[] = {
    {0x80, 0x00, 1, 0},
    {0xe0, 0xc0, 2, 0x80},
    {0xf0, 0xe0, 3, 0x800},
    {0xf8, 0xf0, 4, 0x10000},
};

/* The code point of a sequence of the given form, or -1. */
static long decode(const unsigned char *text, size_t form)
{
    unsigned long point = text[0] & (unsigned char)~forms[form].mask;
    size_t i;

    for (i = 1; i < forms[form].length; i++) {
        if ((text[i] & 0xc0) != 0x80) {
            return -1;
        }
        point = point << 6 | (text[i] & 0x3f);
    }
    if (point < forms[form].min || point > 0x10ffff
        || (point >= 0xd800 && point <= 0xdfff)) {
        return -1;
    }
    return (long)point;
}

static int width_of(long point)
{
    const int width = wcwidth((wchar_t)point);

    /* A locale that knows nothing but ASCII shows the rest all the same. */
    return width < 0 && point >= 0xa0 && wcwidth(0xe4) < 0 ? 1 : width;
}

cli_character cli_character_at(const char *text, size_t length)
{
    const unsigned char *const bytes = (const unsigned char *)text;
    const cli_character broken = {1, 0, -1};
    cli_character c = {1, 1, 1};
    long point;
    size_t i;

    for (i = 0; i < sizeof forms / sizeof forms[0]; i++) {
        if ((bytes[0] & forms[i].mask) == forms[i].lead
            && forms[i].length <= length) {
            point = decode(bytes, i);
            c.length = forms[i].length;
            c.width = point < 0 ? -1 : width_of(point);
            return point < 0 ? broken : c;
        }
    }
    return broken;
}
