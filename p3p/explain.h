/* SPDX-License-Identifier: Apache-2.0 */
#ifndef P3P_EXPLAIN_H
#define P3P_EXPLAIN_H

/*
 * Policies, and what browsers make of them, in sentences for people. For
 * the command and for pages alike: plain UTF-8 text without markup. Nothing
 * is allocated.
 */

#include "texts.h"

/* ---- what a policy says ---- */

/* Room for the longest sentence about one token. */
#define P3P_SENTENCE_SIZE 512

/* A word of a policy, and what it commits the site to. */
typedef struct {
    p3p_span word;
    p3p_stem stem; /* P3P_NO_STEM if it is no token */
    const char *group;
    const char *consent; /* NULL if the token says nothing of consent */
    char meaning[P3P_SENTENCE_SIZE];
    char suggestion[P3P_TOKEN_SIZE]; /* "" if nothing is near */
} p3p_explanation;

/* A walk over the words of a policy. */
typedef struct {
    p3p_span rest;
    const p3p_language *language;
    int suggests; /* it is a policy, not prose in which words just look so */
} p3p_explainer;

void p3p_explain_begin(p3p_explainer *explainer, p3p_span policy,
                       const p3p_language *language);

/* Explains the next word; 0 if there is none left. */
int p3p_explain_next(p3p_explanation *explanation, p3p_explainer *explainer);

/* Room for the paragraph about a policy. */
#define P3P_PARAGRAPH_SIZE 8192

/*
 * Writes one paragraph on what a policy says as a whole and what it leaves
 * unsaid; policy.start is NULL for none. Returns the length written.
 */
size_t p3p_explain_policy(char buffer[P3P_PARAGRAPH_SIZE], p3p_span policy,
                          const p3p_language *language);

/* ---- what happens to a cookie ---- */

/* Room for what is said of one cell, or of one remedy. */
#define P3P_NOTE_SIZE 2048

/* Writes what happens and why. Returns the length written. */
size_t p3p_explain_cell(char buffer[P3P_NOTE_SIZE], const p3p_cell *cell,
                        const p3p_language *language);

/* Writes the rule that applied; "" if none did. Returns the length. */
size_t p3p_explain_rule(char buffer[P3P_NOTE_SIZE], const p3p_cell *cell,
                        const p3p_language *language);

/* Writes what to change, as a phrase. Returns the length written. */
size_t p3p_explain_change(char buffer[P3P_NOTE_SIZE], const p3p_remedy *remedy,
                          const p3p_language *language);

/* The same as a sentence; first: as the smallest change. */
size_t p3p_explain_remedy(char buffer[P3P_NOTE_SIZE], const p3p_remedy *remedy,
                          int first, const p3p_language *language);

/*
 * Writes a text with %1 and %2 replaced by the given strings, at most size
 * bytes with the terminating NUL. Returns the length written.
 */
size_t p3p_text_fill(char *buffer, size_t size, const char *text,
                     const char *first, const char *second);

#endif
