/* SPDX-License-Identifier: Apache-2.0 */
#ifndef P3P_BUFFER_H
#define P3P_BUFFER_H

/* A text that grows in a pool. */

#include <apr_pools.h>

typedef struct {
    apr_pool_t *pool;
    char *text; /* ends with NUL */
    size_t length;
    size_t size;
} p3p_buffer;

void p3p_buffer_begin(p3p_buffer *buffer, apr_pool_t *pool);

void p3p_buffer_add(p3p_buffer *buffer, const char *text, size_t length);

/*
 * The length of the character at text, which does not end there; 0 if a byte
 * there is no UTF-8 (RFC 3629). text ends with NUL.
 */
size_t p3p_utf8_length(const char *text);

/* U+FFFD: what stands for what cannot be shown. */
#define P3P_REPLACEMENT "\xef\xbf\xbd"

#endif
