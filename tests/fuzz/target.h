/* SPDX-License-Identifier: Apache-2.0 */
#ifndef P3P_FUZZ_TARGET_H
#define P3P_FUZZ_TARGET_H

/* What the fuzz targets share: a claim that stops the run when it is wrong,
 * and a listener that makes such claims about every diagnostic. */

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../../p3p/field.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Whatever NDEBUG says, unlike assert. */
#define claim(condition)                                                       \
    do {                                                                       \
        if (!(condition)) {                                                    \
            fprintf(stderr, "%s:%d: wrong: %s\n", __FILE__, __LINE__,          \
                    #condition);                                               \
            abort();                                                           \
        }                                                                      \
    } while (0)

typedef struct {
    p3p_report report;
    p3p_severity worst;
    unsigned errors;
    unsigned times[P3P_CODES];
} listener;

/* A line of printable ASCII that fits any buffer, cut where it ends. */
static inline void claim_message(const p3p_diagnostic *d)
{
    char message[1024], cut[16];
    const size_t length = p3p_diagnostic_message(d, message, sizeof message);
    size_t i;

    claim(length > 0 && length < sizeof message - 1);
    claim(strlen(message) == length);
    for (i = 0; i < length; i++) {
        claim(message[i] >= ' ' && message[i] <= '~');
    }
    claim(p3p_diagnostic_message(d, cut, sizeof cut) == sizeof cut - 1);
    claim(memcmp(cut, message, sizeof cut - 1) == 0);
}

static inline void hear(void *baton, const p3p_diagnostic *d)
{
    listener *l = baton;

    claim(d->code < P3P_CODES);
    claim(d->severity == p3p_codes[d->code].severity);
    claim(d->offset <= l->report.length);
    claim(d->length <= l->report.length - d->offset);
    claim(d->token == l->report.text + d->offset);
    claim_message(d);
    l->worst = d->severity > l->worst ? d->severity : l->worst;
    l->errors += d->severity == P3P_ERROR;
    l->times[d->code]++;
}

static inline void listen_to(listener *l, const char *text, size_t length)
{
    memset(l, 0, sizeof *l);
    l->report.text = text;
    l->report.length = length;
    l->report.hear = hear;
    l->report.baton = l;
}

/* A block of exactly this size, so that no overrun goes unseen. */
static inline char *block(size_t size)
{
    char *const bytes = malloc(size > 0 ? size : 1);

    claim(bytes != NULL);
    return bytes;
}

static inline int same_tokens(const p3p_compact *a, const p3p_compact *b)
{
    return memcmp(a->spelled, b->spelled, sizeof a->spelled) == 0;
}

#endif
