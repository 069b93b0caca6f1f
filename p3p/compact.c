/* SPDX-License-Identifier: Apache-2.0 */
/* Compact policies: reading what they say, and writing it. */

#include "compact.h"

#include "words.h"

#include <string.h>

/* Tokens of which the judge has something to say even when they are new. */
static int is_remarkable(p3p_token t)
{
    return t.stem == P3P_CUS
        || (t.spelling != P3P_BARE
            && p3p_vocabulary[t.stem].suffix == P3P_TOLERATED_SUFFIX);
}

p3p_stems p3p_compact_stems(const p3p_compact *policy)
{
    return policy->spelled[P3P_BARE] | policy->spelled[P3P_ALWAYS]
         | policy->spelled[P3P_OPT_IN] | policy->spelled[P3P_OPT_OUT];
}

static inline void add_token(p3p_compact *policy, p3p_token t)
{
    policy->words++;
    policy->remarkable |=
        is_remarkable(t) || (p3p_compact_stems(policy) & P3P_BIT(t.stem)) != 0;
    policy->spelled[t.spelling] |= P3P_BIT(t.stem);
}

/*
 * Takes the token at the given place if the grammar is kept there: behind
 * it is the end, or one space and more (4.1). Returns where the next one
 * begins, or NULL. This is the quick way, and most policies need no other.
 */
static inline const char *read_token(p3p_compact *policy, const char *at,
                                     const char *end)
{
    uint32_t word;
    p3p_token t;

    if (end - at < 4) {
        if (end - at < 3) {
            return NULL;
        }
        word = p3p_letters(at, ' ');
    }
    else {
        word = p3p_letters(at, at[3]);
    }
    at += 3;
    t.stem = p3p_stem_of(word & 0xffffff);
    t.spelling = P3P_BARE;
    if (word >> 24 != ' ') {
        t.spelling = p3p_spelling_find((char)(word >> 24));
        at++;
    }
    if (t.stem == P3P_NO_STEM || t.spelling == P3P_NO_SPELLING
        || p3p_suffix_is_unknown(t)
        || (at < end && (*at != ' ' || ++at == end))) {
        return NULL;
    }
    add_token(policy, t);
    return at;
}

/* Takes the next word as it is; returns 0 if there is none. */
static int read_word(p3p_compact *policy, const char **at, const char *end)
{
    const p3p_span word = p3p_next_word(at, end);
    const p3p_token t = p3p_spelled_token(word.start, word.length);

    if (word.length == 0) {
        return 0;
    }
    if (t.stem == P3P_NO_STEM || p3p_suffix_is_unknown(t)) {
        policy->words++;
        policy->unknown++;
        policy->remarkable = 1;
    }
    else {
        add_token(policy, t);
    }
    return 1;
}

void p3p_compact_read(p3p_compact *policy, p3p_span text)
{
    const char *at = text.start;
    const char *const end = text.start + text.length;
    p3p_compact strict = {{0}, 0, 0, 0, 0};
    const char *next;

    while ((next = read_token(&strict, at, end)) != NULL) {
        at = next;
    }
    *policy = strict;
    policy->loose = at < end || policy->words == 0;
    while (at < end && read_word(policy, &at, end)) {
        continue;
    }
}

size_t p3p_compact_tidy(char *to, p3p_span text)
{
    const char *at;
    const char *const end = text.start + text.length;
    char *const start = to;
    int apart = 0;

    for (at = text.start; at < end; at++) {
        if (p3p_is_delimiter(*at)) {
            apart = to > start;
            continue;
        }
        if (apart) {
            *to++ = ' ';
            apart = 0;
        }
        *to++ = *at;
    }
    return (size_t)(to - start);
}

size_t p3p_compact_write(const p3p_compact *policy,
                         char buffer[P3P_COMPACT_SIZE])
{
    const p3p_stems stems = p3p_compact_stems(policy);
    char *at = buffer;
    int stem, spelling;

    for (stem = 0; stems >> stem != 0; stem++) {
        for (spelling = 0; spelling < P3P_SPELLINGS; spelling++) {
            if (policy->spelled[spelling] & P3P_BIT(stem)) {
                if (at > buffer) {
                    *at++ = ' ';
                }
                at += p3p_token_spell(at, stem, spelling);
            }
        }
    }
    *at = '\0';
    return (size_t)(at - buffer);
}
