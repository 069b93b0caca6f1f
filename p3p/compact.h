/* SPDX-License-Identifier: Apache-2.0 */
#ifndef P3P_COMPACT_H
#define P3P_COMPACT_H

/* Compact policies (P3P 1.0, chapter 4): reading, judging, writing. */

#include "diagnostic.h"
#include "vocabulary.h"

/* A piece of a text that belongs to somebody else. start is NULL for none. */
typedef struct {
    const char *start;
    size_t length;
} p3p_span;

/*
 * What a compact policy says. Order and repetition have no meaning (4.2)
 * and are not kept. CURa and OURa, which browsers know, count as tokens.
 */
typedef struct {
    p3p_stems spelled[P3P_SPELLINGS]; /* the tokens, by their suffix */
    unsigned words;                   /* tokens or not */
    unsigned unknown;                 /* words that are not tokens */
    int loose;      /* some word or delimiter is outside the grammar */
    int remarkable; /* p3p_compact_judge would remark on single words */
} p3p_compact;

/* Reads a policy and ignores whatever is no token (4.2), as browsers do. */
void p3p_compact_read(p3p_compact *policy, p3p_span text);

/*
 * Reads a policy as p3p_compact_read does and reports all that is wrong
 * with it. text lies within report->text. Allocates nothing.
 */
void p3p_compact_judge(p3p_compact *policy, p3p_span text, p3p_report *report);

/* The same of a policy that p3p_compact_read has read from the text. */
void p3p_compact_judge_read(const p3p_compact *policy, p3p_span text,
                            p3p_report *report);

/* All stems that a policy mentions, whatever their suffix. */
p3p_stems p3p_compact_stems(const p3p_compact *policy);

/*
 * Writes the words of a policy as they are, separated by single spaces,
 * without a terminating NUL. to has room for text.length bytes and may be
 * text.start. Returns the length written.
 */
size_t p3p_compact_tidy(char *to, p3p_span text);

/* Room for every token in every spelling, with the terminating NUL. */
#define P3P_COMPACT_SIZE 512

/*
 * Writes the tokens of a policy in canonical order: each group after the
 * other, as in P3P 1.0, 4.2, each token once. Returns the length written.
 */
size_t p3p_compact_write(const p3p_compact *policy,
                         char buffer[P3P_COMPACT_SIZE]);

#endif
