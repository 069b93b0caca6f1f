/* SPDX-License-Identifier: Apache-2.0 */
/* Input: lines without end in constant memory, or a file as a whole. */

#include "input.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define FIRST_SIZE ((size_t)64 << 10)

/* Beyond these no policy and no response head is meant. */
#define LONGEST_LINE ((size_t)1 << 20)
#define LONGEST_FILE ((size_t)256 << 20)

static ssize_t read_some(int fd, char *to, size_t size)
{
    ssize_t n;

    do {
        n = read(fd, to, size);
    } while (n < 0 && errno == EINTR);
    return n;
}

/* Makes a buffer twice as large; 0 if it would be too large, or cannot. */
static int grow(char **buffer, size_t *size, size_t most)
{
    const size_t larger = *size == 0 ? FIRST_SIZE : 2 * *size;
    char *const grown = larger <= most ? realloc(*buffer, larger) : NULL;

    if (grown == NULL) {
        return 0;
    }
    *buffer = grown;
    *size = larger;
    return 1;
}

/* Reads on behind what is in the buffer: 1, 0 at the end, -1 on trouble. */
static int refill(cli_lines *lines)
{
    ssize_t n;

    if (lines->start > 0) {
        memmove(lines->buffer, lines->buffer + lines->start,
                lines->end - lines->start);
        lines->end -= lines->start;
        lines->start = 0;
    }
    if (lines->end == lines->size
        && !grow(&lines->buffer, &lines->size, LONGEST_LINE)) {
        fprintf(stderr, "p3p: standard input: line %lu is too long\n",
                lines->line + 1);
        return -1;
    }
    n = read_some(lines->fd, lines->buffer + lines->end,
                  lines->size - lines->end);
    if (n < 0) {
        perror("p3p: standard input");
        return -1;
    }
    lines->end += (size_t)n;
    return n > 0;
}

static void take_line(cli_lines *lines, p3p_span *line, const char *end)
{
    const size_t next = (size_t)(end - lines->buffer) + 1;

    line->start = lines->buffer + lines->start;
    line->length = (size_t)(end - line->start);
    if (line->length > 0 && end[-1] == '\r') {
        line->length--;
    }
    lines->start = next < lines->end ? next : lines->end;
    lines->line++;
}

int cli_lines_next(cli_lines *lines, p3p_span *line)
{
    size_t searched = lines->start;
    const char *end = NULL;
    int more = 1;

    while (end == NULL) {
        if (searched < lines->end) {
            end = memchr(lines->buffer + searched, '\n', lines->end - searched);
        }
        if (end == NULL) {
            searched = lines->end - lines->start;
            more = refill(lines);
            if (more <= 0) {
                break;
            }
        }
    }
    if (more < 0 || (more == 0 && lines->start == lines->end)) {
        return more;
    }
    take_line(lines, line, end != NULL ? end : lines->buffer + lines->end);
    return 1;
}

static int read_to_end(int fd, char **buffer, size_t *length)
{
    size_t size = 0;
    ssize_t n;

    *length = 0;
    do {
        if (*length == size && !grow(buffer, &size, LONGEST_FILE)) {
            errno = EFBIG;
            return 0;
        }
        n = read_some(fd, *buffer + *length, size - *length);
        *length += n > 0 ? (size_t)n : 0;
    } while (n > 0);
    return n == 0;
}

char *cli_read_all(const char *name, size_t *length)
{
    const int fd = name == NULL ? STDIN_FILENO : open(name, O_RDONLY);
    char *buffer = NULL;

    if (fd < 0 || !read_to_end(fd, &buffer, length)) {
        fprintf(stderr, "p3p: %s: %s\n", name == NULL ? "standard input" : name,
                strerror(errno));
        free(buffer);
        buffer = NULL;
    }
    if (fd > STDIN_FILENO) {
        close(fd);
    }
    return buffer;
}
