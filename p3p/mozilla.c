/* SPDX-License-Identifier: Apache-2.0 */
/* Netscape 7 and Mozilla 1: a reader and a judgement of their own. */

#include "evaluate.h"

#include <string.h>
#include <strings.h>

const char *const p3p_mozilla_level_names[P3P_MOZILLA_LEVELS] = {
    [P3P_MOZILLA_EARLY_LOW] = "early-low",
    [P3P_MOZILLA_EARLY_MEDIUM] = "early-medium",
    [P3P_MOZILLA_EARLY_HIGH] = "early-high",
    [P3P_MOZILLA_LOW] = "low",
    [P3P_MOZILLA_MEDIUM] = "medium",
    [P3P_MOZILLA_HIGH] = "high",
};

#define FALLBACK "drdraaaa"

const char *const p3p_mozilla_letters[P3P_MOZILLA_LEVELS] = {
    [P3P_MOZILLA_EARLY_LOW] = "adadaaaa",
    [P3P_MOZILLA_EARLY_MEDIUM] = FALLBACK,
    [P3P_MOZILLA_EARLY_HIGH] = "rrrrrraa",
    [P3P_MOZILLA_LOW] = "afafaaaa",
    [P3P_MOZILLA_MEDIUM] = "ffffaaaa",
    [P3P_MOZILLA_HIGH] = "frfradaa",
};

/* Data that tells who somebody is; unlike in Internet Explorer with UNI. */
#define PERSONAL                                                               \
    (P3P_BIT(P3P_FIN) | P3P_BIT(P3P_GOV) | P3P_BIT(P3P_ONL) | P3P_BIT(P3P_PHY) \
     | P3P_BIT(P3P_UNI))

/* Uses that depend on consent; unlike in Internet Explorer with DEL. */
#define USES                                                                   \
    (P3P_BIT(P3P_CON) | P3P_BIT(P3P_DEL) | P3P_BIT(P3P_IVA) | P3P_BIT(P3P_IVD) \
     | P3P_BIT(P3P_OTP) | P3P_BIT(P3P_OTR) | P3P_BIT(P3P_PUB)                  \
     | P3P_BIT(P3P_SAM) | P3P_BIT(P3P_TEL) | P3P_BIT(P3P_UNR))

/* These two make it drop a whole policy, although they are in P3P 1.0. */
#define SPOILING (P3P_BIT(P3P_LOC) | P3P_BIT(P3P_TST))

/* ---- finding the policy in a header ---- */

static int is_blank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

static void skip_blanks(p3p_span *rest)
{
    while (rest->length > 0 && is_blank(*rest->start)) {
        rest->start++;
        rest->length--;
    }
}

static void skip(p3p_span *rest, size_t bytes)
{
    rest->start += bytes;
    rest->length -= bytes;
}

/* It takes the first CP for the name, even one in the middle of a URI. */
static int skip_name(p3p_span *rest)
{
    while (rest->length >= 2 && strncasecmp(rest->start, "CP", 2) != 0) {
        skip(rest, 1);
    }
    if (rest->length < 2) {
        return 0;
    }
    skip(rest, 2);
    skip_blanks(rest);
    if (rest->length == 0 || *rest->start != '=') {
        return 0;
    }
    skip(rest, 1);
    skip_blanks(rest);
    return 1;
}

/* A word counts only if a blank or the closing quote follows. */
static size_t without_open_end(p3p_span policy)
{
    while (policy.length > 0 && !is_blank(policy.start[policy.length - 1])) {
        policy.length--;
    }
    return policy.length;
}

/* What stands in the header as a policy; start NULL if it sees none. */
static p3p_span find_policy(p3p_span value)
{
    static const p3p_span none;
    const char *close;
    p3p_span policy;

    if (value.start == NULL || !skip_name(&value) || value.length == 0
        || (*value.start != '"' && *value.start != '\'')) {
        return none;
    }
    policy.start = value.start + 1;
    policy.length = value.length - 1;
    close = memchr(policy.start, *value.start, policy.length);
    policy.length = close != NULL ? (size_t)(close - policy.start)
                                  : without_open_end(policy);
    return policy;
}

/* ---- reading it ---- */

/* It looks up three letters, and takes any fourth that is not i or o for a. */
static int read_word(p3p_tokens *tokens, p3p_span word)
{
    const p3p_stem stem = word.length == 3 || word.length == 4
                            ? p3p_stem_find(word.start)
                            : P3P_NO_STEM;
    p3p_spelling spelling = P3P_BARE;

    if (stem == P3P_NO_STEM || (SPOILING & P3P_BIT(stem))) {
        return 0;
    }
    if (word.length == 4 && p3p_vocabulary[stem].suffix != P3P_NO_SUFFIX) {
        spelling = p3p_spelling_find(word.start[3]);
        spelling = spelling == P3P_NO_SPELLING ? P3P_ALWAYS : spelling;
    }
    tokens->spelled[spelling] |= P3P_BIT(stem);
    return 1;
}

static p3p_stems stems_of(const p3p_tokens *tokens)
{
    return tokens->spelled[P3P_BARE] | tokens->spelled[P3P_ALWAYS]
         | tokens->spelled[P3P_OPT_IN] | tokens->spelled[P3P_OPT_OUT];
}

/* Personal data and a use without consent: nothing can be worse. */
static int is_decided(const p3p_tokens *tokens)
{
    return (stems_of(tokens) & PERSONAL)
        && ((tokens->spelled[P3P_BARE] | tokens->spelled[P3P_ALWAYS]) & USES);
}

/*
 * The browser stops reading when it has decided, so that an unknown word
 * after that goes unnoticed; reading on is only for the findings.
 */
static void read_words(p3p_mozilla *mozilla)
{
    p3p_findings *f = &mozilla->findings;
    p3p_span rest = mozilla->policy;
    p3p_span word;

    for (skip_blanks(&rest); rest.length > 0; skip_blanks(&rest)) {
        const int decided = is_decided(&f->tokens);

        word.start = rest.start;
        while (rest.length > 0 && !is_blank(*rest.start)) {
            skip(&rest, 1);
        }
        word.length = (size_t)(rest.start - word.start);
        if (!read_word(&f->tokens, word)) {
            f->ignored++;
            if (!decided && mozilla->invalid.start == NULL) {
                mozilla->invalid = word;
            }
        }
    }
}

/* ---- judging it ---- */

static p3p_class class_of(const p3p_mozilla *mozilla)
{
    const p3p_tokens *uses = &mozilla->findings.uses;

    if (mozilla->invalid.start != NULL) {
        return P3P_CLASS_NONE;
    }
    if (p3p_tokens_empty(&mozilla->findings.categories)) {
        return P3P_CLASS_SATISFACTORY;
    }
    /* Of personal data it wants to know that a use depends on consent. */
    if (p3p_tokens_empty(uses) || uses->spelled[P3P_BARE]
        || uses->spelled[P3P_ALWAYS]) {
        return P3P_CLASS_NONE;
    }
    return uses->spelled[P3P_OPT_OUT] ? P3P_CLASS_IMPLICIT : P3P_CLASS_EXPLICIT;
}

static void judge(p3p_mozilla *mozilla)
{
    p3p_findings *f = &mozilla->findings;
    int s;

    skip_blanks(&mozilla->policy);
    f->class = P3P_CLASS_NO_POLICY;
    if (mozilla->policy.length == 0) {
        mozilla->policy.start = NULL;
        return;
    }
    f->present = 1;
    read_words(mozilla);
    f->categories.spelled[P3P_BARE] = f->tokens.spelled[P3P_BARE] & PERSONAL;
    for (s = 0; s < P3P_SPELLINGS && f->categories.spelled[P3P_BARE]; s++) {
        f->uses.spelled[s] = f->tokens.spelled[s] & USES;
    }
    f->reliable = p3p_policy_is_reliable(mozilla->policy);
    f->class = class_of(mozilla);
}

/* ---- the matrix ---- */

/* Where the letters of a class begin; the best two share theirs. */
static const unsigned char letters_of[P3P_CLASSES] = {
    [P3P_CLASS_NO_POLICY] = 0,    [P3P_CLASS_NONE] = 2,
    [P3P_CLASS_IMPLICIT] = 4,     [P3P_CLASS_EXPLICIT] = 6,
    [P3P_CLASS_SATISFACTORY] = 6,
};

static p3p_action action_of(const char *letters, p3p_class class,
                            p3p_party party, p3p_kind kind)
{
    switch (letters[letters_of[class] + party]) {
    case 'a':
        return P3P_ACCEPT;
    case 'f':
        return P3P_FLAG;
    case 'd': /* which a session cookie does not notice */
        return kind == P3P_SESSION ? P3P_ACCEPT : P3P_DOWNGRADE;
    default:
        return P3P_BLOCK;
    }
}

static p3p_reason reason_of(const p3p_mozilla *mozilla, const char *letters,
                            p3p_party party, p3p_kind kind)
{
    const p3p_class class = mozilla->findings.class;

    if (kind == P3P_SESSION && letters[letters_of[class] + party] == 'd') {
        return P3P_REASON_SESSION_ALREADY;
    }
    return class == P3P_CLASS_NO_POLICY   ? P3P_REASON_NO_POLICY
         : mozilla->invalid.start != NULL ? P3P_REASON_INVALID
                                          : P3P_REASON_CLASS;
}

void p3p_mozilla_apply(p3p_cell *cell, const p3p_mozilla *mozilla,
                       const char *letters, p3p_party party, p3p_kind kind)
{
    const p3p_findings *f = &mozilla->findings;

    if (strlen(letters) != 8 || strspn(letters, "adfr") != 8) {
        letters = FALLBACK;
    }
    memset(cell, 0, sizeof *cell);
    cell->action = action_of(letters, f->class, party, kind);
    cell->reason = reason_of(mozilla, letters, party, kind);
    cell->strict = f->reliable
                     ? cell->action
                     : action_of(letters, P3P_CLASS_NO_POLICY, party, kind);
}

static void fill(p3p_mozilla *mozilla)
{
    int level, party, kind;

    for (level = 0; level < P3P_MOZILLA_LEVELS; level++) {
        for (party = 0; party < P3P_PARTIES; party++) {
            for (kind = 0; kind < P3P_KINDS; kind++) {
                p3p_mozilla_apply(&mozilla->cells[level][party][kind], mozilla,
                                  p3p_mozilla_letters[level], party, kind);
            }
        }
    }
}

void p3p_mozilla_evaluate_policy(p3p_mozilla *mozilla, p3p_span policy)
{
    memset(mozilla, 0, sizeof *mozilla);
    mozilla->policy = policy;
    judge(mozilla);
    fill(mozilla);
}

void p3p_mozilla_evaluate(p3p_mozilla *mozilla, p3p_span value)
{
    p3p_mozilla_evaluate_policy(mozilla, find_policy(value));
}
