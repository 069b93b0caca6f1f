/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Privacy preference files: those in tests/cases/preferences, each of which
 * ends with a comment that lists what is to be reported, in order:
 *     SEVERITY CODE LINE:COLUMN [SUGGESTION]
 */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <cmocka.h>

#include <apr_general.h>
#include <apr_strings.h>
#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../../p3p/preferences.h"
#include "../../p3p/xml.h"

#define FILES "tests/cases/preferences/"

/* ---- reading a file ---- */

static apr_pool_t *pool;

static int set_up(void **state)
{
    (void)state;
    return apr_initialize() || apr_pool_create(&pool, NULL);
}

static int tear_down(void **state)
{
    (void)state;
    apr_pool_destroy(pool);
    apr_terminate();
    return 0;
}

/* All that was heard, in the form of the expectations. */
typedef struct {
    char text[8192];
    size_t length;
} heard;

static void hear(void *baton, const p3p_diagnostic *d)
{
    heard *h = baton;
    char message[512];

    h->length += (size_t)snprintf(
        h->text + h->length, sizeof h->text - h->length, "%s %s %u:%u%s%s\n",
        p3p_severity_names[d->severity], p3p_codes[d->code].name, d->line,
        d->column, d->suggestion[0] != '\0' ? " " : "", d->suggestion);
    assert_true(h->length < sizeof h->text);
    assert_true(p3p_diagnostic_message(d, message, sizeof message) > 0);
}

static p3p_preferences *read_text(heard *h, const char *text, size_t length)
{
    p3p_report report = {
        .text = text, .length = length, .hear = hear, .baton = h};
    p3p_preferences *preferences;

    h->length = 0;
    h->text[0] = '\0';
    preferences = p3p_preferences_read(&report, pool);
    assert_int_equal(preferences == NULL, report.worst == P3P_ERROR);
    return preferences;
}

static p3p_preferences *read_path(heard *h, const char *path,
                                  const char **content)
{
    p3p_report report = {.hear = hear, .baton = h};

    assert_true(p3p_xml_load(&report, path, pool));
    *content = apr_pstrmemdup(pool, report.text, report.length);
    return read_text(h, report.text, report.length);
}

static p3p_preferences *read_good(const char *name)
{
    const char *content;
    heard h;

    return read_path(&h, apr_pstrcat(pool, FILES, name, NULL), &content);
}

/* ---- the files ---- */

static void check_file(const char *path)
{
    static const char head[] = "<!-- expected:\n";
    const char *content, *expected, *end;
    heard h;

    read_path(&h, path, &content);
    expected = strstr(content, head);
    assert_non_null(expected);
    expected += strlen(head);
    end = strstr(expected, "-->");
    assert_non_null(end);
    if (h.length != (size_t)(end - expected)
        || memcmp(h.text, expected, h.length) != 0) {
        fail_msg("%s: reported was\n%s", path, h.text);
    }
}

static void test_files(void **state)
{
    glob_t files;
    size_t i;

    (void)state;
    assert_int_equal(glob(FILES "*.xml", 0, NULL, &files), 0);
    assert_true(files.gl_pathc >= 10);
    for (i = 0; i < files.gl_pathc; i++) {
        check_file(files.gl_pathv[i]);
    }
    globfree(&files);
}

static void same_rule(const p3p_rule_set *set, size_t which, const char *text)
{
    char written[P3P_RULE_SIZE];

    assert_true(which < set->count);
    p3p_rule_write(&set->rules[which], written);
    assert_string_equal(written, text);
}

static void test_content(void **state)
{
    const p3p_preferences *p = read_good("full.xml");
    const p3p_rule_set *first, *third;

    (void)state;
    assert_non_null(p);
    assert_true(p->has_zone[P3P_ZONE_INTERNET]);
    assert_true(p->has_zone[P3P_ZONE_TRUSTED]);
    assert_false(p->has_zone[P3P_ZONE_INTRANET]);
    assert_true(p->always_replay_legacy && p->flush_cookies
                && p->flush_site_list);
    assert_int_equal(p->sites, 2);
    first = &p->zones[P3P_ZONE_INTERNET][P3P_FIRST_PARTY];
    third = &p->zones[P3P_ZONE_INTERNET][P3P_THIRD_PARTY];
    assert_int_equal(first->no_policy, P3P_LEASH);
    assert_int_equal(first->no_rule, P3P_ACCEPT);
    assert_true(first->always_session);
    assert_int_equal(first->count, 5);
    same_rule(first, 0, "PHY, !CUR, !CURa -> prompt");
    same_rule(first, 1, "PHY, TELi -> accept");
    same_rule(first, 2, "PHY, TEL -> reject");
    same_rule(first, 3, "PHY, TELa -> forceSession");
    same_rule(first, 4, "HEA, !PHY -> forceFirstParty");
    assert_int_equal(third->no_policy, P3P_BLOCK);
    assert_int_equal(third->no_rule, P3P_PROMPT);
    assert_false(third->always_session);
    assert_int_equal(third->count, 0);
}

static void test_evaluation(void **state)
{
    static const struct {
        const char *policy;
        p3p_action with[P3P_PARTIES][P3P_KINDS];
    } cases[] = {
        {"PHY", {{P3P_PROMPT, P3P_ACCEPT}, {P3P_PROMPT, P3P_PROMPT}}},
        {"PHY CURa", {{P3P_ACCEPT, P3P_ACCEPT}, {P3P_PROMPT, P3P_PROMPT}}},
        {"PHY CUR TEL", {{P3P_BLOCK, P3P_ACCEPT}, {P3P_PROMPT, P3P_PROMPT}}},
        /* The first of two rules that apply. */
        {"PHY CUR TEL TELi",
         {{P3P_ACCEPT, P3P_ACCEPT}, {P3P_PROMPT, P3P_PROMPT}}},
        {"HEA", {{P3P_LEASH, P3P_ACCEPT}, {P3P_PROMPT, P3P_PROMPT}}},
    };
    const p3p_preferences *p = read_good("full.xml");
    p3p_findings findings;
    p3p_custom custom;
    size_t i;

    (void)state;
    for (i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const char *text = cases[i].policy;
        int party, kind;

        p3p_ie6_read(&findings, (p3p_span){text, strlen(text)});
        p3p_evaluate_preferences(&custom, p->zones[P3P_ZONE_INTERNET],
                                 &findings);
        for (party = 0; party < P3P_PARTIES; party++) {
            for (kind = 0; kind < P3P_KINDS; kind++) {
                assert_int_equal(custom.with[party][kind].action,
                                 cases[i].with[party][kind]);
            }
        }
    }
}

static void test_evaluation_without_policy(void **state)
{
    const p3p_preferences *p = read_good("full.xml");
    p3p_findings findings;
    p3p_custom custom;

    (void)state;
    p3p_ie6_read(&findings, (p3p_span){NULL, 0});
    p3p_evaluate_preferences(&custom, p->zones[P3P_ZONE_INTERNET], &findings);
    assert_int_equal(custom.without[0][0].action, P3P_LEASH);
    assert_int_equal(custom.without[0][1].action, P3P_ACCEPT);
    assert_int_equal(custom.without[1][0].action, P3P_BLOCK);
    assert_int_equal(custom.without[1][1].action, P3P_BLOCK);
    assert_memory_equal(custom.with, custom.without, sizeof custom.with);
}

/* ---- Medium as a file is Medium ---- */

static void same_as_medium(const p3p_preferences *file, p3p_span policy)
{
    p3p_custom custom;
    p3p_ie6 ie6;
    int party, kind;

    p3p_ie6_evaluate(&ie6, policy);
    p3p_evaluate_preferences(&custom, file->zones[P3P_ZONE_INTERNET],
                             &ie6.findings);
    for (party = 0; party < P3P_PARTIES; party++) {
        for (kind = 0; kind < P3P_KINDS; kind++) {
            const p3p_cell *built_in = &ie6.cells[P3P_MEDIUM][party][kind];
            const p3p_cell *own = &custom.with[party][kind];

            assert_int_equal(own->action, built_in->action);
            assert_int_equal(own->strict, built_in->strict);
            assert_int_equal(own->rule, built_in->rule);
        }
    }
}

static void test_medium_rules(void **state)
{
    const p3p_preferences *p = read_good("medium.xml");
    p3p_rule rules[P3P_IE6_RULES];
    p3p_rule_set medium;
    size_t i, count = 0;
    int party;

    (void)state;
    for (party = 0; party < P3P_PARTIES; party++) {
        const p3p_rule_set *own = &p->zones[P3P_ZONE_INTERNET][party];
        char text[P3P_RULE_SIZE];

        p3p_ie6_rules(&medium, rules, P3P_MEDIUM, party);
        count += own->count;
        assert_int_equal(own->count, medium.count);
        for (i = 0; i < own->count; i++) {
            p3p_rule_write(&rules[i], text);
            same_rule(own, i, text);
        }
    }
    assert_int_equal(count, 160);
}

/* The values that real sites sent, whatever else the file says of them. */
static void test_medium_with_real_policies(void **state)
{
    const p3p_preferences *medium = read_good("medium.xml");
    FILE *file = fopen("tests/cases/corpus.txt", "r");
    char line[4096];
    unsigned count = 0;

    (void)state;
    assert_non_null(file);
    while (fgets(line, sizeof line, file) != NULL) {
        const char *policy = strstr(line, "CP=\"");

        if (policy != NULL && strncmp(line, "check ", 6) == 0) {
            policy += 4;
            same_as_medium(medium, (p3p_span){policy, strcspn(policy, "\"\n")});
            count++;
        }
    }
    fclose(file);
    assert_true(count > 100);
    same_as_medium(medium, (p3p_span){NULL, 0});
}

static unsigned long seed = 20010827;

static unsigned chance(unsigned below)
{
    seed = seed * 6364136223846793005ul + 1442695040888963407ul;
    return (unsigned)(seed >> 33) % below;
}

/* Mostly of the tokens that matter, with and without the others. */
static size_t random_policy(char *to)
{
    static const p3p_stem sensitive[] = {P3P_PHY, P3P_FIN, P3P_CON,
                                         P3P_TEL, P3P_SAM, P3P_PUB};
    const char *start = to;
    unsigned words = chance(10);
    char token[P3P_TOKEN_SIZE];

    while (words-- > 0) {
        const p3p_stem stem =
            chance(2) ? sensitive[chance(6)] : (p3p_stem)chance(P3P_STEMS);
        const int bare = p3p_vocabulary[stem].group == P3P_CATEGORY;

        p3p_token_spell(token, stem, bare ? P3P_BARE : chance(P3P_SPELLINGS));
        to += sprintf(to, "%s ", token);
    }
    return (size_t)(to - start);
}

static void test_medium_with_random_policies(void **state)
{
    const p3p_preferences *medium = read_good("medium.xml");
    char text[P3P_COMPACT_SIZE];
    int i;

    (void)state;
    for (i = 0; i < 20000; i++) {
        const size_t length = random_policy(text);

        same_as_medium(medium, (p3p_span){text, length});
    }
}

/* ---- limits ---- */

static void test_too_many_rules(void **state)
{
    const char *head =
        "<MSIEPrivacy><MSIEPrivacySettings formatVersion=\"6\">"
        "<p3pCookiePolicy zone=\"internet\"><firstParty noPolicyDefault="
        "\"accept\" noRuleDefault=\"accept\" alwaysAllowSession=\"no\">";
    const char *rule = "<if expr=\"PHY\" action=\"reject\"/>";
    const char *tail =
        "</firstParty><thirdParty noPolicyDefault=\"accept\" noRuleDefault="
        "\"accept\" alwaysAllowSession=\"no\"/></p3pCookiePolicy>"
        "</MSIEPrivacySettings></MSIEPrivacy>";
    char *text =
        apr_palloc(pool, strlen(head) + 1001 * strlen(rule) + strlen(tail) + 1);
    char *to = text + sprintf(text, "%s", head);
    heard h;
    int i;

    (void)state;
    for (i = 0; i < 1001; i++) {
        to += sprintf(to, "%s", rule);
    }
    to += sprintf(to, "%s", tail);
    assert_null(read_text(&h, text, (size_t)(to - text)));
    assert_non_null(strstr(h.text, "error file-limit 1:87\n"));
}

static void test_empty_file(void **state)
{
    heard h;

    (void)state;
    assert_null(read_text(&h, "", 0));
    assert_string_equal(h.text, "error xml-syntax 1:1\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_files),
        cmocka_unit_test(test_content),
        cmocka_unit_test(test_evaluation),
        cmocka_unit_test(test_evaluation_without_policy),
        cmocka_unit_test(test_medium_rules),
        cmocka_unit_test(test_medium_with_real_policies),
        cmocka_unit_test(test_medium_with_random_policies),
        cmocka_unit_test(test_too_many_rules),
        cmocka_unit_test(test_empty_file),
    };

    return cmocka_run_group_tests(tests, set_up, tear_down);
}
