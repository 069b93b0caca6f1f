/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CLI_INPUT_H
#define CLI_INPUT_H

#include "../p3p/compact.h"

/* Lines of a file, read in big pieces into a buffer that is used again. */
typedef struct {
    int fd;
    char *buffer;
    size_t size;
    size_t start, end; /* what of the buffer has not been taken yet */
    unsigned long line;
} cli_lines;

/*
 * Reads the next line, without its LF or CRLF, valid until the next call.
 * Returns 1; 0 at the end; -1 when it cannot, which has been said. The
 * caller starts with a zeroed reader and frees its buffer at last.
 */
int cli_lines_next(cli_lines *lines, p3p_span *line);

/*
 * Reads a whole file, or standard input if name is NULL. Returns a buffer
 * that the caller frees, or NULL when it cannot, which has been said.
 */
char *cli_read_all(const char *name, size_t *length);

#endif
