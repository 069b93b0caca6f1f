/* SPDX-License-Identifier: Apache-2.0 */
#ifndef P3P_WORDS_H
#define P3P_WORDS_H

/*
 * How the text of a compact policy falls into words, and words into stem
 * and suffix. For the reader and the judge of policies, which walk the same
 * text; small enough to be inlined into both.
 */

#include "compact.h"

static inline int p3p_is_brace(char c)
{
    return c == '{' || c == '}';
}

/* What an author may have put between tokens; only the space is right. */
static inline int p3p_is_delimiter(char c)
{
    if (c > ';') { /* the quick way for letters */
        return p3p_is_brace(c);
    }
    return c == ' ' || c == ',' || c == ';' || (c >= '\t' && c <= '\r');
}

/* Moves *at, which is before end, past the next word, and returns it. */
static inline p3p_span p3p_next_word(const char **at, const char *end)
{
    p3p_span word;

    while (*at < end && p3p_is_delimiter(**at)) {
        ++*at;
    }
    word.start = *at;
    while (*at < end && !p3p_is_delimiter(**at)) {
        ++*at;
    }
    word.length = (size_t)(*at - word.start);
    return word;
}

/* A word as a token; stem is P3P_NO_STEM if it is none. */
typedef struct {
    p3p_stem stem;
    p3p_spelling spelling;
} p3p_token;

/*
 * The token that three or four bytes spell, whether or not the stem takes
 * a suffix.
 */
static inline p3p_token p3p_spelled_token(const char *start, size_t length)
{
    p3p_token t = {P3P_NO_STEM, P3P_BARE};

    if (length == 4) {
        t.spelling = p3p_spelling_find(start[3]);
    }
    if ((length == 3 || length == 4) && t.spelling != P3P_NO_SPELLING) {
        t.stem = p3p_stem_find(start);
    }
    return t;
}

static inline int p3p_suffix_is_unknown(p3p_token t)
{
    return t.stem != P3P_NO_STEM && t.spelling != P3P_BARE
        && p3p_vocabulary[t.stem].suffix == P3P_NO_SUFFIX;
}

#endif
