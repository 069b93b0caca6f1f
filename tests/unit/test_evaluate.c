/* SPDX-License-Identifier: Apache-2.0 */
/* Evaluation: tests/cases/evaluate.txt, and what holds for every policy. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../../p3p/evaluate.h"

#define CASES "tests/cases/evaluate.txt"
#define LINE_SIZE 2048

static p3p_span span_of(const char *text)
{
    return (p3p_span){text, strlen(text)};
}

/* ---- the case that is being read ---- */

static struct {
    int line;
    int is_open;
    int said_ie6;
    int said_ignored;
    int said_strict;
    char text[LINE_SIZE];
    p3p_ie6 ie6;
    p3p_mozilla mozilla;
} now;

static void same(const char *actual, const char *expected)
{
    if (strcmp(actual, expected) != 0) {
        fail_msg("%s:%d: \"%s\" instead of \"%s\"", CASES, now.line, actual,
                 expected);
    }
}

static void same_tokens(const p3p_tokens *actual, const char *expected)
{
    char buffer[P3P_COMPACT_SIZE];

    p3p_tokens_write(actual, buffer);
    same(buffer, expected);
}

static const char *trimmed(char *text)
{
    size_t length = strlen(text);

    while (length > 0 && text[length - 1] == ' ') {
        text[--length] = '\0';
    }
    return text;
}

/* Takes the next word of *rest, and the blank behind it. */
static const char *word(char **rest)
{
    char *start = *rest;

    *rest += strcspn(start, " :");
    while (**rest == ' ' || **rest == ':') {
        *(*rest)++ = '\0';
    }
    return start;
}

static int index_of(const char *name, const char *const *names, int count)
{
    int i;

    for (i = 0; i < count; i++) {
        if (strcmp(name, names[i]) == 0) {
            return i;
        }
    }
    fail_msg("%s:%d: \"%s\" is not understood", CASES, now.line, name);
    return -1;
}

/* ---- the lines of a case ---- */

static const char letters[P3P_ACTIONS] = {
    [P3P_ACCEPT] = 'o', [P3P_FLAG] = 'f',      [P3P_PROMPT] = 'p',
    [P3P_LEASH] = 'l',  [P3P_DOWNGRADE] = 's', [P3P_BLOCK] = 'b',
};

/* "osbb sbbb ooob obbb": the matrix of the four levels in the middle. */
static void write_matrix(char *to, int strict)
{
    int level, party, kind;

    for (kind = 0; kind < P3P_KINDS; kind++) {
        for (party = 0; party < P3P_PARTIES; party++) {
            for (level = P3P_LOW; level <= P3P_HIGH; level++) {
                const p3p_cell *c = &now.ie6.cells[level][party][kind];

                *to++ = letters[strict ? c->strict : c->action];
            }
            *to++ = ' ';
        }
    }
    to[-1] = '\0';
}

static void expect_ie6(char *rest)
{
    char matrix[20];

    now.said_ie6 = 1;
    same(p3p_class_names[now.ie6.findings.class], word(&rest));
    write_matrix(matrix, 0);
    same(matrix, rest);
}

static void expect_strict(char *rest)
{
    char matrix[20];

    now.said_strict = 1;
    write_matrix(matrix, 1);
    same(matrix, rest);
    assert_false(now.ie6.findings.reliable);
}

static void expect_ignored(char *rest)
{
    now.said_ignored = 1;
    assert_int_equal(now.ie6.findings.ignored, atoi(rest));
}

static void expect_categories(char *rest)
{
    same_tokens(&now.ie6.findings.categories, rest);
}

static void expect_uses(char *rest)
{
    same_tokens(&now.ie6.findings.uses, rest);
}

static void expect_unstated(char *rest)
{
    const p3p_findings *f = &now.ie6.findings;
    char unstated[20];

    snprintf(unstated, sizeof unstated, "%s%s%s",
             f->unstated_purpose ? "purpose" : "",
             f->unstated_purpose && f->unstated_recipient ? " " : "",
             f->unstated_recipient ? "recipient" : "");
    same(unstated, rest);
}

/* What a place in the matrix is called: LEVEL PARTY KIND. */
typedef struct {
    int level;
    int party;
    int kind;
} place;

static place read_place(char **rest, const char *const *levels, int count)
{
    place p;

    p.level = index_of(word(rest), levels, count);
    p.party = index_of(word(rest), p3p_party_names, P3P_PARTIES);
    p.kind = index_of(word(rest), p3p_kind_names, P3P_KINDS);
    return p;
}

static void expect_cell(char *rest)
{
    const place p = read_place(&rest, p3p_level_names, P3P_LEVELS);
    const p3p_cell *cell = &now.ie6.cells[p.level][p.party][p.kind];
    char rule[P3P_RULE_SIZE] = "";

    same(p3p_action_names[cell->action], word(&rest));
    same(p3p_reason_names[cell->reason], word(&rest));
    if (cell->rule != 0) {
        p3p_rule_write(&cell->fired, rule);
    }
    same(rule, rest);
}

static char *put_changes(char *to, const p3p_tokens *tokens, char sign)
{
    char buffer[P3P_COMPACT_SIZE];
    char *token;

    p3p_tokens_write(tokens, buffer);
    for (token = strtok(buffer, " "); token; token = strtok(NULL, " ")) {
        to += sprintf(to, " %c%s", sign, token);
    }
    return to;
}

static void write_remedies(char *to, const p3p_remedy *remedies, unsigned count)
{
    unsigned i;

    *to = '\0';
    for (i = 0; i < count; i++) {
        to += sprintf(to, "%s%s", i > 0 ? "; " : "",
                      p3p_remedy_names[remedies[i].kind]);
        to = put_changes(to, &remedies[i].removed, '-');
        to = put_changes(to, &remedies[i].added, '+');
        to = put_changes(to, &remedies[i].stated, '+');
    }
}

static void expect_remedies(char *rest)
{
    const place p = read_place(&rest, p3p_level_names, P3P_LEVELS);
    p3p_remedy remedies[P3P_REMEDIES];
    const unsigned count =
        p3p_ie6_remedies(remedies, &now.ie6.findings, p.level, p.party, p.kind);
    char written[LINE_SIZE];

    write_remedies(written, remedies, count);
    same(written, rest);
}

static void expect_mozilla(char *rest)
{
    const p3p_mozilla *m = &now.mozilla;
    char invalid[LINE_SIZE] = "";

    same(p3p_class_names[m->findings.class], word(&rest));
    if (m->invalid.start != NULL) {
        snprintf(invalid, sizeof invalid, "invalid %.*s",
                 (int)m->invalid.length, m->invalid.start);
    }
    same(invalid, rest);
}

static void expect_mozilla_categories(char *rest)
{
    same_tokens(&now.mozilla.findings.categories, rest);
}

static void expect_mozilla_uses(char *rest)
{
    same_tokens(&now.mozilla.findings.uses, rest);
}

static void expect_mozilla_cell(char *rest)
{
    const place p =
        read_place(&rest, p3p_mozilla_level_names, P3P_MOZILLA_LEVELS);
    const p3p_cell *cell = &now.mozilla.cells[p.level][p.party][p.kind];

    same(p3p_action_names[cell->action], word(&rest));
    same(p3p_reason_names[cell->reason], rest);
}

static void expect_taken(char *rest)
{
    char taken[LINE_SIZE];

    snprintf(taken, sizeof taken, "%.*s", (int)now.mozilla.policy.length,
             now.mozilla.policy.start);
    same(trimmed(taken), trimmed(rest));
}

static void expect_source(char *rest)
{
    assert_string_not_equal(rest, "");
}

static const char *const expected_names[] = {
    "ie6",          "strict",
    "ignored",      "categories",
    "uses",         "unstated",
    "cell",         "remedies",
    "mozilla",      "mozilla-categories",
    "mozilla-uses", "mozilla-cell",
    "takes",        "source",
};

static void (*const expected[])(char *rest) = {
    expect_ie6,          expect_strict,
    expect_ignored,      expect_categories,
    expect_uses,         expect_unstated,
    expect_cell,         expect_remedies,
    expect_mozilla,      expect_mozilla_categories,
    expect_mozilla_uses, expect_mozilla_cell,
    expect_taken,        expect_source,
};

#define EXPECTED (int)(sizeof expected / sizeof expected[0])

/* ---- what holds for every policy ---- */

static void check_cell(const p3p_ie6 *ie6, const p3p_cell *cell)
{
    const p3p_tokens *policy = &ie6->findings.tokens;
    int s;

    assert_true(cell->action != P3P_PROMPT && cell->action != P3P_FLAG);
    for (s = 0; s < P3P_SPELLINGS && cell->rule != 0; s++) {
        assert_int_equal(cell->fired.required.spelled[s] & ~policy->spelled[s],
                         0);
        assert_int_equal(cell->fired.forbidden.spelled[s] & policy->spelled[s],
                         0);
    }
}

/* Evaluates the changed policy from its text, as a site would send it. */
static p3p_action action_after(const p3p_tokens *policy,
                               const p3p_remedy *remedy, place p)
{
    char text[P3P_COMPACT_SIZE];
    p3p_tokens changed = *policy;
    p3p_ie6 ie6;

    p3p_remedy_apply(&changed, remedy);
    p3p_tokens_write(&changed, text);
    p3p_ie6_evaluate(&ie6, span_of(text));
    return ie6.cells[p.level][p.party][p.kind].action;
}

/* With any one token left as it was, the remedy does not help. */
static void check_is_smallest(const p3p_tokens *policy,
                              const p3p_remedy *remedy, place p)
{
    p3p_remedy smaller;
    int stem, s;

    for (s = 0; s < P3P_SPELLINGS; s++) {
        for (stem = 0; stem < P3P_STEMS; stem++) {
            if (remedy->removed.spelled[s] & P3P_BIT(stem)) {
                smaller = *remedy;
                smaller.removed.spelled[s] ^= P3P_BIT(stem);
                assert_int_not_equal(action_after(policy, &smaller, p),
                                     P3P_ACCEPT);
            }
            if (remedy->stated.spelled[s] & P3P_BIT(stem)) {
                smaller = *remedy;
                smaller.stated.spelled[s] ^= P3P_BIT(stem);
                assert_int_not_equal(action_after(policy, &smaller, p),
                                     P3P_ACCEPT);
            }
        }
    }
}

static void check_remedies(const p3p_ie6 *ie6, place p)
{
    p3p_remedy remedies[P3P_REMEDIES];
    const p3p_action action = ie6->cells[p.level][p.party][p.kind].action;
    const unsigned count =
        p3p_ie6_remedies(remedies, &ie6->findings, p.level, p.party, p.kind);
    unsigned i;

    assert_true(count <= P3P_REMEDIES);
    assert_int_equal(count > 0,
                     action != P3P_ACCEPT && p.level != P3P_BLOCK_ALL);
    for (i = 0; i < count; i++) {
        assert_true(i == 0 || remedies[i - 1].size <= remedies[i].size);
        assert_int_equal(action_after(&ie6->findings.tokens, &remedies[i], p),
                         P3P_ACCEPT);
        if (remedies[i].kind != P3P_REMEDY_SEND_POLICY
            && remedies[i].kind != P3P_REMEDY_OPT_IN) {
            check_is_smallest(&ie6->findings.tokens, &remedies[i], p);
        }
    }
}

static void check_always(const p3p_ie6 *ie6, int with_remedies)
{
    place p;

    for (p.level = 0; p.level < P3P_LEVELS; p.level++) {
        for (p.party = 0; p.party < P3P_PARTIES; p.party++) {
            for (p.kind = 0; p.kind < P3P_KINDS; p.kind++) {
                check_cell(ie6, &ie6->cells[p.level][p.party][p.kind]);
                if (with_remedies) {
                    check_remedies(ie6, p);
                }
            }
        }
    }
}

/* ---- reading the cases ---- */

static void end_case(void)
{
    char lenient[20], strict[20];

    if (!now.said_ie6) {
        return; /* a case about Mozilla, or the beginning of the file */
    }
    write_matrix(lenient, 0);
    write_matrix(strict, 1);
    if (!now.said_strict) {
        same(strict, lenient);
    }
    assert_int_equal(now.ie6.lenient, strcmp(lenient, strict) != 0);
    if (!now.said_ignored) {
        assert_int_equal(now.ie6.findings.ignored, 0);
    }
    check_always(&now.ie6, 1);
}

static void begin_case(char *text)
{
    const char *what;
    p3p_span span;

    end_case();
    snprintf(now.text, sizeof now.text, "%s", text);
    text = now.text;
    what = word(&text);
    now.is_open = 1;
    now.said_ie6 = now.said_ignored = now.said_strict = 0;
    span = span_of(text);
    if (strcmp(what, "header") == 0) {
        p3p_mozilla_evaluate(&now.mozilla, span);
        return;
    }
    if (strcmp(what, "none") == 0) {
        span.start = NULL;
    }
    else {
        same(what, "policy");
    }
    p3p_ie6_evaluate(&now.ie6, span);
    p3p_mozilla_evaluate_policy(&now.mozilla, span);
}

static void read_line(char *text)
{
    const char *name;

    if (*text == '\0' || *text == '#') {
        return;
    }
    if (strncmp(text, "    ", 4) != 0) {
        begin_case(text);
        return;
    }
    text += 4;
    assert_true(now.is_open);
    name = word(&text);
    expected[index_of(name, expected_names, EXPECTED)](text);
}

static void test_cases(void **state)
{
    FILE *file = fopen(CASES, "r");
    char text[LINE_SIZE];

    (void)state;
    assert_non_null(file);
    while (fgets(text, sizeof text, file) != NULL) {
        now.line++;
        text[strcspn(text, "\n")] = '\0';
        read_line(text);
    }
    end_case();
    fclose(file);
    assert_true(now.line > 100);
}

/* ---- rules ---- */

/*
 * A shortened copy of Microsoft's own file for Medium is said to have had
 * about 150 rules. Four categories, for two parties: nine uses in two
 * spellings, and two rules for what is unstated.
 */
static void test_number_of_rules(void **state)
{
    static const size_t counts[P3P_LEVELS][P3P_PARTIES] = {
        {0, 0}, {0, 80}, {80, 80}, {80, 116}, {116, 116}, {0, 0}};
    p3p_rule rules[P3P_IE6_RULES];
    p3p_rule_set set;
    int level, party;

    (void)state;
    for (level = 0; level < P3P_LEVELS; level++) {
        for (party = 0; party < P3P_PARTIES; party++) {
            p3p_ie6_rules(&set, rules, level, party);
            assert_int_equal(set.count, counts[level][party]);
        }
    }
}

static void test_rule_text(void **state)
{
    char text[P3P_RULE_SIZE];
    p3p_rule rule;
    size_t length;

    (void)state;
    memset(&rule, 0, sizeof rule);
    rule.action = P3P_PROMPT;
    p3p_rule_write(&rule, text);
    assert_string_equal(text, "-> prompt");
    rule.required.spelled[P3P_OPT_IN] = P3P_BIT(P3P_TEL);
    rule.forbidden.spelled[P3P_BARE] = P3P_BIT(P3P_CUR);
    rule.action = P3P_LEASH;
    length = p3p_rule_write(&rule, text);
    assert_string_equal(text, "TELi, !CUR -> forceFirstParty");
    assert_int_equal(length, strlen(text));
}

/* Every token there is, wanted and forbidden: the longest rule. */
static void test_longest_rule_fits(void **state)
{
    char text[P3P_RULE_SIZE];
    p3p_rule rule;
    int s, stem;

    (void)state;
    memset(&rule, 0, sizeof rule);
    rule.action = P3P_LEASH;
    for (s = 0; s < P3P_SPELLINGS; s++) {
        for (stem = 0; stem < P3P_STEMS; stem++) {
            if (s == P3P_BARE || p3p_vocabulary[stem].suffix != P3P_NO_SUFFIX) {
                rule.required.spelled[s] |= P3P_BIT(stem);
            }
        }
    }
    rule.forbidden = rule.required;
    rule.forbidden.spelled[P3P_BARE] &= ~(P3P_BIT(P3P_CUR) | P3P_BIT(P3P_OUR));
    assert_true(p3p_rule_write(&rule, text) < P3P_RULE_SIZE);
}

static void test_rules_that_never_apply(void **state)
{
    p3p_rule rules[2];
    p3p_rule_set set = {P3P_BLOCK, P3P_PROMPT, 0, rules, 2};
    const p3p_tokens policy = {{P3P_BIT(P3P_PHY)}};
    p3p_cell cell;

    (void)state;
    memset(rules, 0, sizeof rules);
    rules[0].never = 1;
    rules[0].action = P3P_BLOCK;
    rules[1].required = policy;
    rules[1].action = P3P_LEASH;
    p3p_rules_apply(&cell, &set, &policy, P3P_PERSISTENT);
    assert_int_equal(cell.action, P3P_LEASH);
    assert_int_equal(cell.rule, 2);
    set.count = 1;
    p3p_rules_apply(&cell, &set, &policy, P3P_PERSISTENT);
    assert_int_equal(cell.action, P3P_PROMPT);
    assert_int_equal(cell.rule, 0);
    assert_int_equal(cell.reason, P3P_REASON_NO_RULE);
}

/*
 * One of several tokens that a rule names is enough to leave out, and a rule
 * that nothing in the policy can turn away has no remedy.
 */
static void test_remedies_of_other_rules(void **state)
{
    p3p_rule rules[1];
    const p3p_rule_set set = {P3P_BLOCK, P3P_ACCEPT, 0, rules, 1};
    const p3p_tokens policy = {{P3P_BIT(P3P_PHY) | P3P_BIT(P3P_ONL)}};
    p3p_remedy remedies[P3P_REMEDIES];
    char written[LINE_SIZE];

    (void)state;
    memset(rules, 0, sizeof rules);
    rules[0].required = policy;
    rules[0].action = P3P_BLOCK;
    write_remedies(written, remedies,
                   p3p_remedies(remedies, &set, &policy, P3P_SESSION));
    assert_string_equal(written, "drop-categories -ONL");
    memset(&rules[0].required, 0, sizeof rules[0].required);
    assert_int_equal(p3p_remedies(remedies, &set, &policy, P3P_SESSION), 0);
    assert_int_equal(p3p_remedies(remedies, &set, NULL, P3P_SESSION), 0);
}

/* ---- Mozilla's eight letters ---- */

static void test_mozilla_letters(void **state)
{
    static const struct {
        const char *letters;
        p3p_action first;
        p3p_action third;
    } cases[] = {
        {"aaaaaaaa", P3P_ACCEPT, P3P_ACCEPT},
        {"aarfaaaa", P3P_BLOCK, P3P_FLAG},
        {"aafdaaaa", P3P_FLAG, P3P_DOWNGRADE},
        {"", P3P_DOWNGRADE, P3P_BLOCK},          /* as drdraaaa */
        {"aaaaaaa", P3P_DOWNGRADE, P3P_BLOCK},   /* seven */
        {"aaaaaaaaa", P3P_DOWNGRADE, P3P_BLOCK}, /* nine */
        {"aaxxaaaa", P3P_DOWNGRADE, P3P_BLOCK},
    };
    p3p_mozilla m;
    p3p_cell cell;
    size_t i;

    (void)state;
    p3p_mozilla_evaluate_policy(&m, span_of("PHY CON OUR"));
    for (i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        p3p_mozilla_apply(&cell, &m, cases[i].letters, P3P_FIRST_PARTY,
                          P3P_PERSISTENT);
        assert_int_equal(cell.action, cases[i].first);
        p3p_mozilla_apply(&cell, &m, cases[i].letters, P3P_THIRD_PARTY,
                          P3P_PERSISTENT);
        assert_int_equal(cell.action, cases[i].third);
    }
}

/* ---- policies by chance ---- */

static unsigned long seed = 20021116;

static unsigned chance(unsigned below)
{
    seed = seed * 6364136223846793005ul + 1442695040888963407ul;
    return (unsigned)(seed >> 33) % below;
}

static void random_policy(char *to)
{
    unsigned words = chance(20) + 1;
    char token[P3P_TOKEN_SIZE];

    while (words-- > 0) {
        p3p_token_spell(token, chance(P3P_STEMS), chance(P3P_SPELLINGS));
        to += sprintf(to, "%s ", token);
    }
}

static void test_random_policies(void **state)
{
    char text[P3P_COMPACT_SIZE];
    unsigned worse = 0;
    p3p_ie6 ie6;
    int i;

    (void)state;
    for (i = 0; i < 3000; i++) {
        random_policy(text);
        p3p_ie6_evaluate(&ie6, span_of(text));
        check_always(&ie6, i < 300);
        worse += ie6.findings.class == P3P_CLASS_NONE;
    }
    assert_in_range(worse, 300, 2700);
}

/* A stricter level, or the third party, is never kinder to a cookie. */
static void test_levels_are_in_order(void **state)
{
    char text[P3P_COMPACT_SIZE];
    int i, level, party, kind;
    p3p_ie6 ie6;

    (void)state;
    for (i = 0; i < 3000; i++) {
        random_policy(text);
        p3p_ie6_evaluate(&ie6, span_of(text));
        for (level = 1; level < P3P_LEVELS; level++) {
            for (kind = 0; kind < P3P_KINDS; kind++) {
                for (party = 0; party < P3P_PARTIES; party++) {
                    assert_true(ie6.cells[level - 1][party][kind].action
                                <= ie6.cells[level][party][kind].action);
                }
                assert_true(ie6.cells[level][P3P_FIRST_PARTY][kind].action
                            <= ie6.cells[level][P3P_THIRD_PARTY][kind].action);
            }
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_cases),
        cmocka_unit_test(test_number_of_rules),
        cmocka_unit_test(test_rule_text),
        cmocka_unit_test(test_longest_rule_fits),
        cmocka_unit_test(test_rules_that_never_apply),
        cmocka_unit_test(test_remedies_of_other_rules),
        cmocka_unit_test(test_mozilla_letters),
        cmocka_unit_test(test_random_policies),
        cmocka_unit_test(test_levels_are_in_order),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
