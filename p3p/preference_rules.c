/* SPDX-License-Identifier: Apache-2.0 */
/* The rules of a preference file: reading them, and finding idle ones. */

#include "preference_rules.h"

#include "words.h"

#include <apr_lib.h>
#include <stdio.h>
#include <string.h>

/* ---- expressions ---- */

typedef struct {
    p3p_rule *rule;
    const p3p_xml_attribute *expr;
    p3p_report *report;
    const char *at; /* in expr->value */
} reader;

/* The value as the file has it, unless references or line breaks are in it. */
static int is_verbatim(const p3p_xml_attribute *expr)
{
    return expr->value_place.length == strlen(expr->value)
        && memcmp(expr->value_place.start, expr->value,
                  expr->value_place.length)
               == 0;
}

/* Tokens are ASCII, and so is all in front of them: a byte is a column. */
static p3p_place place_of(const reader *r, p3p_span word)
{
    p3p_place place = r->expr->value_place;
    const size_t offset = (size_t)(word.start - r->expr->value);

    if (is_verbatim(r->expr)) {
        place.start += offset;
        place.column += (unsigned)offset;
        place.length = word.length;
    }
    return place;
}

static void skip_blanks(reader *r)
{
    while (apr_isspace(*r->at)) {
        r->at++;
    }
}

static int take(reader *r, char c)
{
    skip_blanks(r);
    if (*r->at != c) {
        return 0;
    }
    r->at++;
    skip_blanks(r);
    return 1;
}

static p3p_span take_word(reader *r)
{
    p3p_span word = {r->at, 0};

    while (apr_isalnum(*r->at)) {
        r->at++;
    }
    word.length = (size_t)(r->at - word.start);
    return word;
}

/* LOC is in the Recommendation, but came too late for this browser. */
static int is_matchable(p3p_token t)
{
    return t.stem != P3P_NO_STEM && t.stem != P3P_LOC
        && !p3p_suffix_is_unknown(t);
}

static void report_unmatchable(const reader *r, p3p_span word, int negated)
{
    const p3p_place place = place_of(r, word);
    char suggestion[P3P_TOKEN_SIZE];

    p3p_suggest(suggestion, word.start, word.length, 0);
    p3p_report_at(r->report, P3P_UNMATCHABLE_TOKEN, &place,
                  negated ? "that it is absent is always true"
                          : "the rule never applies",
                  strcmp(suggestion, "LOC") != 0 ? suggestion : NULL);
}

static void add_token(const reader *r, p3p_span word, int negated)
{
    const p3p_token t = p3p_spelled_token(word.start, word.length);
    p3p_tokens *to = negated ? &r->rule->forbidden : &r->rule->required;

    if (is_matchable(t)) {
        to->spelled[t.spelling] |= P3P_BIT(t.stem);
        return;
    }
    report_unmatchable(r, word, negated);
    r->rule->never |= !negated;
}

void p3p_expression_read(p3p_rule *rule, const p3p_xml_attribute *expr,
                         p3p_report *report)
{
    reader r = {rule, expr, report, expr->value};
    const char *wrong = NULL;
    p3p_span word;
    int negated;

    do {
        negated = take(&r, '!');
        word = take_word(&r);
        skip_blanks(&r);
        if (*r.at != ',' && *r.at != '\0') {
            wrong = "only commas stand between tokens, as in \"PHY, !CUR\"";
        }
        else if (word.length == 0) {
            wrong = "a token is missing; it is written as in \"PHY, !CUR\"";
        }
        else {
            add_token(&r, word, negated);
        }
    } while (wrong == NULL && take(&r, ','));
    if (wrong != NULL) {
        rule->never = 1;
        p3p_report_at(report, P3P_BAD_EXPRESSION, &expr->value_place, wrong,
                      NULL);
    }
}

/* ---- lint ---- */

static int is_subset(const p3p_tokens *part, const p3p_tokens *whole)
{
    int s;

    for (s = 0; s < P3P_SPELLINGS; s++) {
        if (part->spelled[s] & ~whole->spelled[s]) {
            return 0;
        }
    }
    return 1;
}

static p3p_tokens contradiction(const p3p_rule *rule)
{
    p3p_tokens both;
    int s;

    for (s = 0; s < P3P_SPELLINGS; s++) {
        both.spelled[s] =
            rule->required.spelled[s] & rule->forbidden.spelled[s];
    }
    return both;
}

static int can_apply(const p3p_rule *rule)
{
    const p3p_tokens both = contradiction(rule);

    return !rule->never && p3p_tokens_empty(&both);
}

/* Does the first rule apply whenever the second would? */
static int covers(const p3p_rule *first, const p3p_rule *second)
{
    return can_apply(first) && is_subset(&first->required, &second->required)
        && is_subset(&first->forbidden, &second->forbidden);
}

/* The first of count rules that covers the given one; count if none does. */
static size_t find_cover(const p3p_rule *rules, size_t count,
                         const p3p_rule *rule)
{
    size_t i = 0;

    while (i < count && !covers(&rules[i], rule)) {
        i++;
    }
    return i;
}

static p3p_stems with_twin(const p3p_tokens *tokens)
{
    return tokens->spelled[P3P_BARE] & ~tokens->spelled[P3P_ALWAYS]
         & (p3p_group_stems[P3P_PURPOSE] | p3p_group_stems[P3P_RECIPIENT]);
}

/*
 * The stems of which a rule, or the rules beside it, forget the spelling
 * with "a": for the browser CON and CONa are two tokens.
 */
static p3p_stems missing_twins(const p3p_rule_set *set, const p3p_rule *rule)
{
    p3p_stems missing = with_twin(&rule->forbidden);
    p3p_stems stems = with_twin(&rule->required);
    p3p_rule twin;

    for (; stems != 0; stems &= stems - 1) {
        const p3p_stems stem = stems & -stems;

        twin = *rule;
        twin.required.spelled[P3P_BARE] ^= stem;
        twin.required.spelled[P3P_ALWAYS] |= stem;
        if (find_cover(set->rules, set->count, &twin) == set->count) {
            missing |= stem;
        }
    }
    return missing;
}

static void lint_rule(const p3p_rule_set *set, size_t which,
                      const p3p_xml_attribute *const *sources,
                      p3p_report *report)
{
    const p3p_rule *rule = &set->rules[which];
    const p3p_place *place = &sources[which]->value_place;
    const size_t cover = find_cover(set->rules, which, rule);
    const p3p_tokens twins = {{[P3P_ALWAYS] = missing_twins(set, rule)}};
    const p3p_tokens both = contradiction(rule);
    char detail[P3P_COMPACT_SIZE];

    if (!p3p_tokens_empty(&both)) {
        p3p_tokens_write(&both, detail);
        p3p_report_at(report, P3P_CONTRADICTORY_RULE, place, detail, NULL);
    }
    else if (cover < which) {
        snprintf(detail, sizeof detail,
                 "the rule in line %u applies whenever it would",
                 sources[cover]->place.line);
        p3p_report_at(report, P3P_UNREACHABLE_RULE, place, detail, NULL);
    }
    else if (!p3p_tokens_empty(&twins)) {
        p3p_tokens_write(&twins, detail);
        p3p_report_at(report, P3P_MISSING_TWIN, place, detail, NULL);
    }
}

void p3p_rules_lint(const p3p_rule_set *set,
                    const p3p_xml_attribute *const *sources, p3p_report *report)
{
    size_t i;

    for (i = 0; i < set->count; i++) {
        if (!set->rules[i].never) { /* of which more has been said already */
            lint_rule(set, i, sources, report);
        }
    }
}
