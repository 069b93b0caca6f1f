/* SPDX-License-Identifier: Apache-2.0 */
#ifndef P3P_WRITER_H
#define P3P_WRITER_H

/*
 * Text put together in a buffer of fixed size. For those who write sentences
 * without allocating; what does not fit is silently left out. The text ends
 * with NUL at any time.
 */

#include <string.h>

typedef struct {
    char *start;
    char *at;
    char *end; /* where the terminating NUL goes at the latest */
} p3p_writer;

static inline p3p_writer p3p_writer_of(char *buffer, size_t size)
{
    const p3p_writer w = {buffer, buffer, buffer + size - 1};

    *buffer = '\0';
    return w;
}

static inline void p3p_put(p3p_writer *w, const char *text, size_t length)
{
    const size_t room = (size_t)(w->end - w->at);

    length = length < room ? length : room;
    memcpy(w->at, text, length);
    w->at += length;
    *w->at = '\0';
}

static inline void p3p_put_string(p3p_writer *w, const char *text)
{
    p3p_put(w, text, strlen(text));
}

static inline size_t p3p_written(const p3p_writer *w)
{
    return (size_t)(w->at - w->start);
}

#endif
