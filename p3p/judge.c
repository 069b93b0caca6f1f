/* SPDX-License-Identifier: Apache-2.0 */
/* All that can be wrong with a compact policy. */

#include "compact.h"

#include "words.h"

#include <string.h>

/* ---- judgement of single words ---- */

/* One policy under judgement. */
typedef struct {
    p3p_report *report;
    p3p_span text;
    p3p_stems stems;  /* all that the policy spells right */
    p3p_compact said; /* the tokens in front of the current word */
    p3p_stems meant;  /* what was said or, of wrong words, was meant */
} judgement;

static void report_word(const judgement *j, p3p_code code, p3p_span word,
                        const char *detail, const char *suggestion)
{
    p3p_report_add(j->report, code, word.start, word.length, detail,
                   suggestion);
}

/* "NOI" or "noi" for "Noi"; the right spelling of a token in wrong case. */
static p3p_token case_folded(p3p_span word)
{
    char folded[4];
    size_t i;
    p3p_token none = {P3P_NO_STEM, P3P_BARE};
    p3p_token t;

    if (word.length != 3 && word.length != 4) {
        return none;
    }
    for (i = 0; i < word.length; i++) {
        const char c = word.start[i];

        folded[i] = i < 3 && c >= 'a' && c <= 'z'  ? (char)(c - 'a' + 'A')
                  : i == 3 && c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a')
                                                   : c;
    }
    t = p3p_spelled_token(folded, word.length);
    return p3p_suffix_is_unknown(t) ? none : t;
}

/* The first byte of a word that no token can hold, or NULL. */
static const char *bad_character(p3p_span word)
{
    size_t i;

    for (i = 0; i < word.length; i++) {
        const unsigned char c = (unsigned char)word.start[i];

        if (c <= ' ' || c >= 0x7f || strchr("\"'\\", c) != NULL) {
            return word.start + i;
        }
    }
    return NULL;
}

static const char *why_bad(char c)
{
    switch (c) {
    case '"':
    case '\'':
        return "a quote stands around the whole policy, never within";
    case '\\':
        return "nothing needs a backslash in front of it here";
    default:
        return "tokens are plain letters";
    }
}

static void report_bad_character(const judgement *j, p3p_span word,
                                 const char *at)
{
    p3p_span bad = {at, 1};

    while (bad.start + bad.length < word.start + word.length
           && (unsigned char)bad.start[0] >= 0x80
           && (unsigned char)bad.start[bad.length] >= 0x80) {
        bad.length++; /* the bytes of one UTF-8 sequence, or of several */
    }
    report_word(j, P3P_BAD_CHARACTER, bad, why_bad(*at), NULL);
}

static void judge_unknown(judgement *j, p3p_span word)
{
    char suggestion[P3P_TOKEN_SIZE];
    const char *bad = bad_character(word);
    p3p_token t = case_folded(word);

    if (bad != NULL) {
        report_bad_character(j, word, bad);
    }
    else if (t.stem != P3P_NO_STEM) {
        p3p_token_spell(suggestion, t.stem, t.spelling);
        report_word(j, P3P_WRONG_CASE, word, NULL, suggestion);
    }
    else {
        t.stem = p3p_suggest(suggestion, word.start, word.length, j->stems);
        report_word(j, P3P_UNKNOWN_TOKEN, word, NULL, suggestion);
    }
    if (t.stem != P3P_NO_STEM) {
        j->meant |= P3P_BIT(t.stem);
    }
}

static int is_always(p3p_spelling spelling)
{
    return spelling == P3P_BARE || spelling == P3P_ALWAYS;
}

/* A stem that has been said before: with the same consent, or another? */
static void judge_repetition(const judgement *j, p3p_span word, p3p_token t)
{
    char earlier[P3P_TOKEN_SIZE], detail[16];
    p3p_spelling s;
    int same = (j->said.spelled[t.spelling] & P3P_BIT(t.stem)) != 0;

    if (same) {
        report_word(j, P3P_DUPLICATE_TOKEN, word, NULL, NULL);
        return;
    }
    for (s = P3P_BARE; !(j->said.spelled[s] & P3P_BIT(t.stem)); s++) {
        continue;
    }
    p3p_token_spell(earlier, t.stem, s);
    if (is_always(s) && is_always(t.spelling)) {
        strcpy(detail, ", as \"");
        strcat(strcat(detail, earlier), "\"");
        report_word(j, P3P_DUPLICATE_TOKEN, word, detail, NULL);
    }
    else {
        report_word(j, P3P_CONFLICTING_CONSENT, word, earlier, NULL);
    }
}

static void judge_suffix(const judgement *j, p3p_span word, p3p_token t)
{
    const p3p_vocable *vocable = &p3p_vocabulary[t.stem];

    if (p3p_suffix_is_unknown(t)) {
        report_word(j, P3P_SUFFIX_NOT_ALLOWED, word,
                    vocable->group == P3P_CATEGORY
                        ? ", which hides the category"
                        : NULL,
                    vocable->name);
    }
    else if (t.spelling != P3P_BARE
             && vocable->suffix == P3P_TOLERATED_SUFFIX) {
        report_word(j, P3P_NONSTANDARD_SUFFIX, word, vocable->name,
                    vocable->name);
    }
}

static void judge_word(judgement *j, p3p_span word)
{
    p3p_token t = p3p_spelled_token(word.start, word.length);

    if (t.stem == P3P_NO_STEM) {
        judge_unknown(j, word);
        return;
    }
    judge_suffix(j, word, t);
    if (p3p_suffix_is_unknown(t)) {
        t.spelling = P3P_BARE; /* what the author will have to write */
    }
    if (t.stem == P3P_CUS) {
        report_word(j, P3P_DRAFT_TOKEN, word, NULL, NULL);
    }
    if (p3p_compact_stems(&j->said) & P3P_BIT(t.stem)) {
        judge_repetition(j, word, t);
    }
    j->said.spelled[t.spelling] |= P3P_BIT(t.stem);
    j->meant |= P3P_BIT(t.stem);
}

/* ---- judgement of the delimiters (4.1: one space and nothing else) ---- */

/* Which code a delimiter deserves; P3P_CODES for none. */
static p3p_code delimiter_code(const judgement *j, const char *at)
{
    const char *const end = j->text.start + j->text.length;

    if (j->report->free_space && (*at == ' ' || *at == '\t')) {
        return P3P_CODES;
    }
    if (p3p_is_brace(*at)) {
        return P3P_STATEMENT_BRACES;
    }
    if (*at != ' ') {
        return P3P_BAD_DELIMITER;
    }
    return at == j->text.start || at + 1 == end || at[1] == ' '
             ? P3P_EXTRA_SPACE
             : P3P_CODES;
}

/* The first of each kind is reported; who mends it sees the others. */
static void judge_delimiters(const judgement *j)
{
    const char *const end = j->text.start + j->text.length;
    const char *at;
    unsigned char reported[P3P_CODES + 1] = {[P3P_CODES] = 1};

    for (at = j->text.start; at < end; at++) {
        if (p3p_is_delimiter(*at)) {
            const p3p_code code = delimiter_code(j, at);

            if (!reported[code]) {
                report_word(j, code, (p3p_span){at, 1}, NULL, NULL);
                reported[code] = 1;
            }
        }
    }
}

/* ---- judgement of the policy as a whole ---- */

#define IDENTIFIED_DATA                                                        \
    (P3P_BIT(P3P_PHY) | P3P_BIT(P3P_ONL) | P3P_BIT(P3P_FIN) | P3P_BIT(P3P_GOV))
#define IDENTIFIED_USE                                                         \
    (P3P_BIT(P3P_IVA) | P3P_BIT(P3P_IVD) | P3P_BIT(P3P_CON) | P3P_BIT(P3P_TEL))

/* The groups that a full policy has to have (P3P 1.0, 3.2.5 and 3.3.1). */
static const struct {
    p3p_group group;
    int needed_with_nid; /* 3.3.1: NON-IDENTIFIABLE excuses from the rest */
    p3p_code missing;
} needed_groups[] = {
    {P3P_ACCESS, 1, P3P_MISSING_ACCESS},
    {P3P_PURPOSE, 0, P3P_MISSING_PURPOSE},
    {P3P_RECIPIENT, 0, P3P_MISSING_RECIPIENT},
    {P3P_RETENTION, 0, P3P_MISSING_RETENTION},
    {P3P_CATEGORY, 0, P3P_MISSING_CATEGORY},
};

static void judge_completeness(const judgement *j)
{
    const p3p_span end = {j->text.start + j->text.length, 0};
    const int nid = (j->meant & P3P_BIT(P3P_NID)) != 0;
    size_t i;

    for (i = 0; i < sizeof needed_groups / sizeof needed_groups[0]; i++) {
        if (!(j->meant & p3p_group_stems[needed_groups[i].group])
            && (!nid || needed_groups[i].needed_with_nid)) {
            report_word(j, needed_groups[i].missing, end, NULL, NULL);
        }
    }
}

/* Tokens that say more about each other than each on its own. */
static const struct {
    p3p_stems if_any;   /* the remark is about the first of these ... */
    p3p_stems with_any; /* ... if the policy has one of these, or 0 */
    p3p_stems with_no;  /* ... and none of these */
    p3p_code code;
} remarks[] = {
    {P3P_BIT(P3P_NOI), IDENTIFIED_DATA | IDENTIFIED_USE, 0,
     P3P_ACCESS_CONTRADICTS_DATA},
    {P3P_BIT(P3P_NID), IDENTIFIED_DATA, 0,
     P3P_NONIDENTIFIABLE_CONTRADICTS_DATA},
    {P3P_BIT(P3P_COR) | P3P_BIT(P3P_MON) | P3P_BIT(P3P_LAW), 0,
     P3P_BIT(P3P_DSP), P3P_REMEDY_WITHOUT_DISPUTES},
    {P3P_BIT(P3P_DSP), 0,
     P3P_BIT(P3P_COR) | P3P_BIT(P3P_MON) | P3P_BIT(P3P_LAW),
     P3P_DISPUTES_WITHOUT_REMEDY},
    {P3P_BIT(P3P_TST), 0, 0, P3P_TEST_POLICY},
    {P3P_BIT(P3P_LOC), 0, 0, P3P_LOCATION_TOKEN},
};

/* The groups of which one token excludes or blurs the next. */
static const struct {
    p3p_group group;
    p3p_code code;
} single_groups[] = {
    {P3P_ACCESS, P3P_SEVERAL_ACCESS},
    {P3P_RETENTION, P3P_SEVERAL_RETENTIONS},
};

/* The first word whose stem is in the set; length 0 if there is none. */
static p3p_span find_word(const judgement *j, p3p_stems set, p3p_token *found)
{
    const char *at = j->text.start;
    const char *const end = at + j->text.length;
    p3p_span word;

    found->stem = P3P_NO_STEM;
    while ((word = p3p_next_word(&at, end)).length > 0) {
        *found = p3p_spelled_token(word.start, word.length);
        if (found->stem != P3P_NO_STEM && (set & P3P_BIT(found->stem))) {
            break;
        }
    }
    return word;
}

static void judge_remarks(const judgement *j)
{
    const p3p_stems stems = p3p_compact_stems(&j->said);
    char with[P3P_COMPACT_SIZE];
    p3p_compact others;
    p3p_token t;
    size_t i;
    int s;

    for (i = 0; i < sizeof remarks / sizeof remarks[0]; i++) {
        if (!(stems & remarks[i].if_any) || (j->meant & remarks[i].with_no)
            || (remarks[i].with_any && !(stems & remarks[i].with_any))) {
            continue;
        }
        others = j->said;
        for (s = 0; s < P3P_SPELLINGS; s++) {
            others.spelled[s] &= remarks[i].with_any;
        }
        p3p_compact_write(&others, with);
        report_word(j, remarks[i].code, find_word(j, remarks[i].if_any, &t),
                    with, NULL);
    }
}

static void judge_single_groups(const judgement *j)
{
    p3p_stems group, rest;
    p3p_span second;
    p3p_token first, t;
    size_t i;

    for (i = 0; i < sizeof single_groups / sizeof single_groups[0]; i++) {
        group = p3p_group_stems[single_groups[i].group];
        rest = p3p_compact_stems(&j->said) & group;
        if ((rest & (rest - 1)) == 0) {
            continue; /* at most one */
        }
        find_word(j, group, &first);
        second = find_word(j, rest & ~P3P_BIT(first.stem), &t);
        report_word(j, single_groups[i].code, second,
                    p3p_vocabulary[first.stem].name, NULL);
    }
}

/* ---- all of it ---- */

static void judge_words(judgement *j, const p3p_compact *policy)
{
    const char *at = j->text.start;
    const char *const end = at + j->text.length;
    p3p_span word;

    if (!policy->remarkable) {
        j->said = *policy;
        j->meant = j->stems;
        return;
    }
    while ((word = p3p_next_word(&at, end)).length > 0) {
        judge_word(j, word);
    }
}

/* How many words could pass for tokens if case and suffix were mended. */
static unsigned near_tokens(p3p_span text)
{
    const char *at = text.start;
    const char *const end = text.start + text.length;
    unsigned near = 0;
    p3p_span word;

    while ((word = p3p_next_word(&at, end)).length > 0) {
        near += p3p_spelled_token(word.start, word.length).stem != P3P_NO_STEM
             || case_folded(word).stem != P3P_NO_STEM;
    }
    return near;
}

/*
 * Prose, such as "This is not a P3P policy!", gets one answer for all. The
 * first condition is the cheap one, and follows from the second.
 */
static int is_prose(const p3p_compact *policy, p3p_span text)
{
    return policy->unknown * 2 > policy->words
        && near_tokens(text) * 2 < policy->words;
}

static void report_prose(p3p_report *report, p3p_span text, unsigned words)
{
    const char *at = text.start;
    char suggestion[P3P_TOKEN_SIZE] = "";
    p3p_span word = p3p_next_word(&at, text.start + text.length);

    if (words == 1) {
        p3p_suggest(suggestion, word.start, word.length, 0);
    }
    p3p_report_add(report, P3P_NOT_A_POLICY, text.start, text.length,
                   near_tokens(text) > 0 ? "less than half" : "none",
                   suggestion);
}

/* What makes sense only of a policy whose words are judged. */
static void judge_whole(const judgement *j)
{
    judge_single_groups(j);
    judge_completeness(j);
    judge_remarks(j);
}

void p3p_compact_judge_read(const p3p_compact *policy, p3p_span text,
                            p3p_report *report)
{
    judgement j;

    if (policy->words == 0) {
        p3p_report_add(report, P3P_EMPTY_POLICY, text.start, text.length, NULL,
                       NULL);
        return;
    }
    if (is_prose(policy, text)) {
        report_prose(report, text, policy->words);
        return;
    }
    if (!policy->loose && report->least > P3P_WARNING) {
        return; /* what keeps to the grammar has no errors */
    }
    memset(&j, 0, sizeof j);
    j.report = report;
    j.text = text;
    j.stems = p3p_compact_stems(policy);
    if (policy->loose) {
        judge_delimiters(&j);
    }
    judge_words(&j, policy);
    if (report->least <= P3P_WARNING) {
        judge_whole(&j);
    }
}

void p3p_compact_judge(p3p_compact *policy, p3p_span text, p3p_report *report)
{
    p3p_compact_read(policy, text);
    p3p_compact_judge_read(policy, text, report);
}
