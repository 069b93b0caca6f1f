/* SPDX-License-Identifier: Apache-2.0 */
/* Policy files: one mistake to a file, what is read, and hostile files. */

#include "file_cases.h"

#include <apr_strings.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static void test_rules(void **state)
{
    (void)state;
    assert_in_range(file_cases_run(FILE_CASES "rules.txt"), 100, 1000);
}

/* ---- what is read ---- */

static const p3p_full_file *read_file(const char *name)
{
    apr_pool_t *pool = file_cases_pool();
    size_t length;
    const char *text = file_cases_load(name, &length, pool);
    const p3p_full_file *file;
    file_hearing h;

    file_hearing_start(&h, text, length, pool);
    file = p3p_full_read(&h.report, FILE_CASES_NOW, pool);
    assert_non_null(file);
    assert_int_equal(h.heard->nelts, 0);
    return file;
}

static void test_policy(void **state)
{
    const p3p_full_file *file = read_file("good.xml");
    const p3p_full *policy = file->policies;

    (void)state;
    assert_int_equal(file->count, 1);
    assert_int_equal(file->expiry.max_age, 604800);
    assert_string_equal(policy->name, "shop");
    assert_string_equal(policy->discuri, "/privacy.html");
    assert_string_equal(policy->opturi, "/choices.html");
    assert_string_equal(policy->language, "en");
    assert_int_equal(policy->access, P3P_CAO);
    assert_int_equal(policy->entity.count, 2);
    assert_string_equal(policy->entity.data[0].name, "business.name");
    assert_string_equal(policy->entity.data[0].text, "Example Shop");
    assert_int_equal(policy->disputes_count, 1);
    assert_string_equal(policy->disputes->resolution_type, "service");
    assert_string_equal(policy->disputes->short_description,
                        "Our customer service");
    assert_true(policy->disputes->remedies == P3P_BIT(P3P_COR));
    assert_false(policy->is_test);
}

static void test_statements(void **state)
{
    const p3p_full *policy = read_file("good.xml")->policies;
    const p3p_statement *statement = policy->statements;

    (void)state;
    assert_int_equal(policy->statements_count, 2);
    assert_string_equal(statement->consequence, "The server keeps a log.");
    assert_int_equal(statement->purposes_count, 2);
    assert_int_equal(statement->purposes[1].stem, P3P_DEV);
    assert_int_equal(statement->purposes[1].spelling, P3P_OPT_OUT);
    assert_int_equal(statement->recipients_count, 1);
    assert_int_equal(statement->retention, P3P_NOR);
    statement++;
    assert_int_equal(statement->data.count, 2);
    assert_string_equal(statement->data.data[0].name, "user.home-info.postal");
    assert_false(statement->data.data[0].optional);
    assert_true(statement->data.data[1].categories == P3P_BIT(P3P_PUR));
    assert_false(statement->is_nonidentifiable);
}

/* Texts of elements that have them, and of the file's own schema. */
static void test_texts(void **state)
{
    const p3p_full *policy = read_file("texts.xml")->policies;
    const p3p_statement *statement = policy->statements;

    (void)state;
    assert_string_equal(policy->language, "et");
    assert_string_equal(statement->purposes[0].text, "K\xc3\xbcpsised & <muu>");
    assert_string_equal(statement->recipients[0].text, "Post ja kuller");
    assert_string_equal(statement->data.data[0].description, "Koer");
    assert_string_equal(statement->data.data[0].text, "Nimi ja t\xc3\xb5ug");
    assert_string_equal(statement->data.data[1].other_category, "Unistused");
    assert_string_equal(policy->disputes->long_description, "Pikk jutt");
    assert_string_equal(policy->disputes->image, "/pitser.png");
}

static void test_selection(void **state)
{
    apr_pool_t *pool = file_cases_pool();
    const p3p_full_file *file = read_file("two.xml");
    file_hearing h;

    (void)state;
    file_hearing_start(&h, "", 0, pool);
    h.report.text = file->place.start;
    h.report.length = file->place.length;
    assert_ptr_equal(p3p_full_select(&h.report, file, NULL, pool),
                     file->policies);
    assert_ptr_equal(p3p_full_select(&h.report, file, "", pool),
                     file->policies);
    assert_ptr_equal(p3p_full_select(&h.report, file, "second", pool),
                     file->policies + 1);
    assert_int_equal(h.heard->nelts, 0);
    assert_null(p3p_full_select(&h.report, file, "secnod", pool));
    assert_null(p3p_full_select(&h.report, file, "\xff\n", pool));
    assert_int_equal(h.heard->nelts, 2);
    assert_string_equal(APR_ARRAY_IDX(h.heard, 0, const char *),
                        "error unknown-policy 1:2 \"POLICIES\" second");
}

/* ---- encodings ---- */

/* The bytes of a text of ASCII in UTF-16, with or without a mark. */
static char *to_utf16(const char *text, size_t length, int little, int marked,
                      apr_pool_t *pool)
{
    char *wide = apr_pcalloc(pool, 2 * length + 2);
    size_t i;

    if (marked) {
        wide[little] = '\xfe';
        wide[!little] = '\xff';
    }
    for (i = 0; i < length; i++) {
        wide[2 * (i + (size_t)marked) + (size_t)!little] = text[i];
    }
    return wide;
}

static void test_utf16(void **state)
{
    apr_pool_t *pool = file_cases_pool();
    char compact[P3P_COMPACT_SIZE];
    size_t length;
    const char *text = file_cases_load("nothing.xml", &length, pool);
    file_hearing h;
    int little, marked;

    (void)state;
    for (little = 0; little < 2; little++) {
        for (marked = 0; marked < 2; marked++) {
            file_hearing_start(&h, to_utf16(text, length, little, marked, pool),
                               2 * (length + (size_t)marked), pool);
            file_cases_judge(&h, compact);
            assert_string_equal(compact, "NON DSP COR NID");
            assert_int_equal(h.heard->nelts, 1);
            assert_string_equal(APR_ARRAY_IDX(h.heard, 0, const char *),
                                "note nonidentifiable-explanation 18:8 "
                                "\"NON-IDENTIFIABLE\"");
        }
    }
}

/* ---- hostile files ---- */

/* One error of that code, and nothing else, in less than a second. */
static void assert_refused(const char *text, size_t length, p3p_code code)
{
    apr_pool_t *pool;
    file_hearing h;
    clock_t start = clock();

    apr_pool_create(&pool, file_cases_pool());
    file_hearing_start(&h, text, length, pool);
    assert_null(p3p_full_read(&h.report, FILE_CASES_NOW, pool));
    assert_int_equal(h.heard->nelts, 1);
    assert_non_null(
        strstr(APR_ARRAY_IDX(h.heard, 0, const char *), p3p_codes[code].name));
    assert_true(clock() - start < CLOCKS_PER_SEC);
    apr_pool_destroy(pool);
}

static void assert_file_refused(const char *name, p3p_code code)
{
    size_t length;
    const char *text = file_cases_load(name, &length, file_cases_pool());

    assert_refused(text, length, code);
}

static void test_entities(void **state)
{
    (void)state;
    assert_file_refused("billion-laughs.xml", P3P_XML_ENTITIES);
    assert_file_refused("external-entity.xml", P3P_XML_ENTITIES);
    assert_file_refused("parameter-entity.xml", P3P_XML_ENTITIES);
}

/* before, count times repeated, after */
static void assert_repeated_refused(const char *before, const char *repeated,
                                    size_t count, const char *after,
                                    p3p_code code)
{
    const size_t length = strlen(repeated);
    char *text = malloc(strlen(before) + count * length + strlen(after) + 1);
    char *at = text + strlen(before);

    assert_non_null(text);
    strcpy(text, before);
    while (count-- > 0) {
        memcpy(at, repeated, length);
        at += length;
    }
    strcpy(at, after);
    assert_refused(text, strlen(text), code);
    free(text);
}

#define ROOT "<POLICIES xmlns=\"http://www.w3.org/2002/01/P3Pv1\""

static void test_limits(void **state)
{
    (void)state;
    assert_repeated_refused(ROOT ">", "<POLICY>", 100000, "", P3P_FILE_LIMIT);
    assert_repeated_refused(ROOT " a='", "x", 200000, "'/>", P3P_FILE_LIMIT);
    assert_repeated_refused(ROOT ">", "<POLICY/>", 50000, "</POLICIES>",
                            P3P_FILE_LIMIT);
    assert_repeated_refused(ROOT ">", " ", P3P_XML_SIZE, "</POLICIES>",
                            P3P_FILE_LIMIT);
    assert_refused("", 0, P3P_XML_SYNTAX);
    assert_refused("<\0>\0", 4, P3P_XML_SYNTAX);
}

/* A file that ends anywhere is refused once; no half of it is believed. */
static void test_truncation(void **state)
{
    size_t length, i;
    const char *text = file_cases_load("good.xml", &length, file_cases_pool());

    (void)state;
    for (i = 0; i < length - 13; i += 7) {
        assert_refused(text, i, P3P_XML_SYNTAX);
    }
}

/* Reads in time what a file of many pieces says, and finds it wrong. */
static void assert_read_in_time(apr_array_header_t *pieces)
{
    apr_pool_t *pool = file_cases_pool();
    const char *text = apr_array_pstrcat(pool, pieces, 0);
    clock_t start = clock();
    file_hearing h;

    file_hearing_start(&h, text, strlen(text), pool);
    h.report.hear = NULL;
    assert_non_null(p3p_full_read(&h.report, FILE_CASES_NOW, pool));
    assert_int_equal(h.report.worst, P3P_ERROR);
    assert_true(clock() - start < 5 * CLOCKS_PER_SEC);
}

/* As many mistakes as fit into a file. */
static void test_many_mistakes(void **state)
{
    apr_array_header_t *pieces =
        apr_array_make(file_cases_pool(), 20000, sizeof(char *));
    int i;

    (void)state;
    APR_ARRAY_PUSH(pieces, const char *) = ROOT ">";
    for (i = 0; i < 19000; i++) {
        APR_ARRAY_PUSH(pieces, const char *) =
            i % 2 ? "<individual-decisions/>" : "<EXPIRY/>";
    }
    APR_ARRAY_PUSH(pieces, const char *) = "</POLICIES>";
    assert_read_in_time(pieces);
}

/*
 * Structures that all hold the next two, and data that is nearly theirs:
 * 2^n paths, and n times n words to compare.
 */
static void test_many_structures(void **state)
{
    apr_pool_t *pool = file_cases_pool();
    apr_array_header_t *pieces = apr_array_make(pool, 8000, sizeof(char *));
    int i;

    (void)state;
    APR_ARRAY_PUSH(pieces, const char *) = ROOT "><DATASCHEMA>";
    for (i = 0; i < 3000; i++) {
        APR_ARRAY_PUSH(pieces, const char *) = apr_psprintf(
            pool, "<DATA-STRUCT name='part%d.of.a.b' structref='#part%d'/>",
            i / 2, i / 2 + 1);
    }
    APR_ARRAY_PUSH(pieces, const char *) =
        "<DATA-DEF name='all' structref='#part0'/></DATASCHEMA>"
        "<POLICY name='p' discuri='/p'><STATEMENT><NON-IDENTIFIABLE/>"
        "<DATA-GROUP base=''>";
    for (i = 0; i < 3000; i++) {
        APR_ARRAY_PUSH(pieces, const char *) =
            apr_psprintf(pool, "<DATA ref='#al.fo.%d'/>", i);
    }
    APR_ARRAY_PUSH(pieces, const char *) =
        "</DATA-GROUP></STATEMENT></POLICY></POLICIES>";
    assert_read_in_time(pieces);
}

static void test_unreadable(void **state)
{
    p3p_report report = {.text = "", .length = 0};

    (void)state;
    assert_false(p3p_xml_load(&report, FILE_CASES "no-such-file.xml",
                              file_cases_pool()));
    assert_int_equal(report.worst, P3P_ERROR);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_rules),
        cmocka_unit_test(test_policy),
        cmocka_unit_test(test_statements),
        cmocka_unit_test(test_texts),
        cmocka_unit_test(test_selection),
        cmocka_unit_test(test_utf16),
        cmocka_unit_test(test_entities),
        cmocka_unit_test(test_limits),
        cmocka_unit_test(test_truncation),
        cmocka_unit_test(test_many_mistakes),
        cmocka_unit_test(test_many_structures),
        cmocka_unit_test(test_unreadable),
    };

    return cmocka_run_group_tests(tests, file_cases_set_up,
                                  file_cases_tear_down);
}
