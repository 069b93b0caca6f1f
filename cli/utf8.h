/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CLI_UTF8_H
#define CLI_UTF8_H

#include <stddef.h>

/* A character as it stands in a text. */
typedef struct {
    size_t length; /* in bytes */
    int valid;     /* it is UTF-8; else the one byte there is not */
    int width;     /* columns on a terminal; -1 if it cannot be shown */
} cli_character;

/* The character at the beginning of a text of at least one byte. */
cli_character cli_character_at(const char *text, size_t length);

#endif
