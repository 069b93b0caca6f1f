/* SPDX-License-Identifier: Apache-2.0 */
/* Diagnostics: the table, the report, the sentence; and that all of them are
 * documented. Runs in the project's root. */

#include "hearing.h"

#include <stdio.h>

static void codes_are_distinct_names(void **state)
{
    int a, b;

    (void)state;
    for (a = 0; a < P3P_CODES; a++) {
        assert_int_equal(
            strspn(p3p_codes[a].name, "abcdefghijklmnopqrstuvwxyz-"),
            strlen(p3p_codes[a].name));
        for (b = 0; b < a; b++) {
            assert_string_not_equal(p3p_codes[a].name, p3p_codes[b].name);
        }
    }
}

static void messages_have_known_placeholders(void **state)
{
    const char *at;
    int code;

    (void)state;
    for (code = 0; code < P3P_CODES; code++) {
        at = p3p_codes[code].message;
        while ((at = strchr(at, '%')) != NULL) {
            at++;
            assert_true(*at == 't' || *at == 's' || *at == 'd');
        }
    }
}

static void severities_have_names(void **state)
{
    (void)state;
    assert_string_equal(p3p_severity_names[P3P_OK], "ok");
    assert_string_equal(p3p_severity_names[P3P_NOTE], "note");
    assert_string_equal(p3p_severity_names[P3P_WARNING], "warning");
    assert_string_equal(p3p_severity_names[P3P_ERROR], "error");
    assert_true(P3P_OK < P3P_NOTE && P3P_NOTE < P3P_WARNING
                && P3P_WARNING < P3P_ERROR);
}

/* The detail lives as long as the test. */
static void keep(void *baton, const p3p_diagnostic *diagnostic)
{
    hearing *h = baton;

    h->heard[h->count++] = *diagnostic;
}

/* Reports one code about a whole text and keeps what was heard. */
static void report(hearing *h, p3p_code code, const char *text, size_t length,
                   const char *detail, const char *suggestion)
{
    memset(h, 0, sizeof *h);
    h->report.text = text;
    h->report.length = length;
    h->report.hear = keep;
    h->report.baton = h;
    p3p_report_add(&h->report, code, text, length, detail, suggestion);
}

static void assert_message(const hearing *h, const char *expected)
{
    char buffer[512];
    const size_t length =
        p3p_diagnostic_message(&h->heard[0], buffer, sizeof buffer);

    assert_string_equal(buffer, expected);
    assert_int_equal(length, strlen(expected));
}

static void the_worst_stays(void **state)
{
    static const char text[] = "x";
    p3p_report r = {.text = text, .length = 1};

    (void)state;
    p3p_report_add(&r, P3P_LOCATION_TOKEN, text, 1, NULL, NULL);
    assert_int_equal(r.worst, P3P_NOTE);
    p3p_report_add(&r, P3P_UNKNOWN_TOKEN, text, 1, NULL, NULL);
    assert_int_equal(r.worst, P3P_ERROR);
    p3p_report_add(&r, P3P_TEST_POLICY, text, 1, NULL, NULL);
    assert_int_equal(r.worst, P3P_ERROR);
}

static void lesser_remarks_can_be_spared(void **state)
{
    static const char text[] = "x";
    hearing h;

    (void)state;
    memset(&h, 0, sizeof h);
    h.report = (p3p_report){.text = text,
                            .length = 1,
                            .hear = keep,
                            .baton = &h,
                            .least = P3P_WARNING};
    p3p_report_add(&h.report, P3P_LOCATION_TOKEN, text, 1, NULL, NULL);
    assert_int_equal(h.count, 0);
    assert_int_equal(h.report.worst, P3P_OK);
    p3p_report_add(&h.report, P3P_TEST_POLICY, text, 1, NULL, NULL);
    p3p_report_add(&h.report, P3P_UNKNOWN_TOKEN, text, 1, NULL, NULL);
    assert_int_equal(h.count, 2);
    assert_int_equal(h.report.worst, P3P_ERROR);
}

static void a_file_has_lines(void **state)
{
    static const char text[] = "<a>\n  <b/>\n";
    const p3p_place place = {text + 7, 1, 2, 4};
    hearing h;

    (void)state;
    report(&h, P3P_UNKNOWN_ELEMENT, text, 1, NULL, NULL);
    p3p_report_at(&h.report, P3P_UNKNOWN_ELEMENT, &place, NULL, NULL);
    assert_int_equal(h.heard[0].line, 0);
    assert_int_equal(h.heard[0].column, 0);
    assert_int_equal(h.heard[1].line, 2);
    assert_int_equal(h.heard[1].column, 4);
    assert_int_equal(h.heard[1].offset, 7);
    assert_int_equal(h.heard[1].length, 1);
}

static void what_is_reported_is_heard(void **state)
{
    static const char text[] = "NOI TIA";
    hearing h;

    (void)state;
    report(&h, P3P_UNKNOWN_TOKEN, text, 7, NULL, NULL);
    p3p_report_add(&h.report, P3P_UNKNOWN_TOKEN, text + 4, 3, NULL, "TAI");
    assert_int_equal(h.count, 2);
    assert_string_equal(h.heard[0].detail, "");
    assert_string_equal(h.heard[0].suggestion, "");
    assert_int_equal(h.heard[1].code, P3P_UNKNOWN_TOKEN);
    assert_int_equal(h.heard[1].severity, P3P_ERROR);
    assert_int_equal(h.heard[1].offset, 4);
    assert_int_equal(h.heard[1].length, 3);
    assert_ptr_equal(h.heard[1].token, text + 4);
    assert_string_equal(h.heard[1].suggestion, "TAI");
}

static void messages_are_sentences(void **state)
{
    hearing h;

    (void)state;
    report(&h, P3P_UNKNOWN_TOKEN, "TIA", 3, NULL, "TAI");
    assert_message(&h, "\"TIA\" is not a P3P token; did you mean \"TAI\"?");
    report(&h, P3P_UNKNOWN_TOKEN, "#", 1, NULL, NULL);
    assert_message(&h, "\"#\" is not a P3P token");
    report(&h, P3P_WRONG_CASE, "noi", 3, NULL, "NOI");
    assert_message(&h, "\"noi\" is in the wrong case and tokens are "
                       "case-sensitive: write \"NOI\"");
}

/* Placeholders in the offending text are text. */
static void a_text_is_no_format(void **state)
{
    hearing h;

    (void)state;
    report(&h, P3P_UNKNOWN_TOKEN, "%s%t%d%n", 8, NULL, NULL);
    assert_message(&h, "\"%s%t%d%n\" is not a P3P token");
}

static void what_could_harm_is_escaped(void **state)
{
    hearing h;

    (void)state;
    report(&h, P3P_UNKNOWN_TOKEN, "\0\x1b[ ~\x7f\xc3\xb5\r\n", 10, NULL, NULL);
    assert_message(&h,
                   "\"\\x00\\x1b[ ~\\x7f\\xc3\\xb5\\x0d\\x0a\" is not a P3P "
                   "token");
    report(&h, P3P_UNKNOWN_TOKEN, "TIA", 3, NULL, "\xc3\xb5\n");
    assert_message(&h, "\"TIA\" is not a P3P token; did you mean "
                       "\"\\xc3\\xb5\\x0a\"?");
}

static void long_texts_are_cut(void **state)
{
    char text[100];
    hearing h;

    (void)state;
    memset(text, 'x', sizeof text);
    report(&h, P3P_UNKNOWN_TOKEN, text, 40, NULL, NULL);
    assert_message(&h, "\"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\" is not a "
                       "P3P token");
    report(&h, P3P_UNKNOWN_TOKEN, text, sizeof text, NULL, NULL);
    assert_message(&h, "\"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx...\" is not "
                       "a P3P token");
}

static void suggestions_are_cut(void **state)
{
    char text[100];
    hearing h;

    (void)state;
    memset(text, 'x', sizeof text);
    text[99] = '\0';
    report(&h, P3P_UNKNOWN_TOKEN, "x", 1, NULL, text);
    assert_int_equal(strlen(h.heard[0].suggestion), P3P_SUGGESTION_SIZE - 1);
}

/* Every code into every size: a prefix of the whole, closed by a NUL. */
static void every_buffer_is_enough(void **state)
{
    static const char text[] = "\x01 nasty \xff text";
    char whole[1024];
    hearing h;
    int code;

    (void)state;
    for (code = 0; code < P3P_CODES; code++) {
        size_t length, size;

        report(&h, code, text, sizeof text, "detail", "suggestion");
        length = p3p_diagnostic_message(&h.heard[0], whole, sizeof whole);
        assert_in_range(length, 1, sizeof whole - 2);
        assert_int_equal(strspn(whole, " !\"#$%&'()*+,-./0123456789:;<=>?@"
                                       "ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`"
                                       "abcdefghijklmnopqrstuvwxyz{|}~"),
                         length);
        for (size = 1; size <= length + 2; size++) {
            char *const buffer = malloc(size);
            const size_t expected = size <= length ? size - 1 : length;

            assert_int_equal(p3p_diagnostic_message(&h.heard[0], buffer, size),
                             expected);
            assert_memory_equal(buffer, whole, expected);
            assert_int_equal(buffer[expected], '\0');
            free(buffer);
        }
    }
}

/* ---- the documentation has a heading for each code, in this order ---- */

static void documented_in_order(void **state)
{
    FILE *file = fopen("docs/diagnostics.md", "r");
    const char *severity = NULL;
    char line[512];
    int code = 0;

    (void)state;
    assert_non_null(file);
    while (fgets(line, sizeof line, file) != NULL && code <= P3P_CODES) {
        line[strcspn(line, "\n")] = '\0';
        if (strncmp(line, "### ", 4) == 0) {
            assert_null(severity);
            assert_true(code < P3P_CODES);
            assert_string_equal(line + 4, p3p_codes[code].name);
            severity = p3p_severity_names[p3p_codes[code].severity];
            code++;
        }
        else if (severity != NULL && line[0] != '\0') {
            /* The first word below a heading, capitalized. */
            assert_int_equal(line[0], severity[0] - 'a' + 'A');
            assert_memory_equal(line + 1, severity + 1, strlen(severity) - 1);
            severity = NULL;
        }
    }
    fclose(file);
    assert_int_equal(code, P3P_CODES);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(codes_are_distinct_names),
        cmocka_unit_test(messages_have_known_placeholders),
        cmocka_unit_test(severities_have_names),
        cmocka_unit_test(the_worst_stays),
        cmocka_unit_test(lesser_remarks_can_be_spared),
        cmocka_unit_test(a_file_has_lines),
        cmocka_unit_test(what_is_reported_is_heard),
        cmocka_unit_test(messages_are_sentences),
        cmocka_unit_test(a_text_is_no_format),
        cmocka_unit_test(what_could_harm_is_escaped),
        cmocka_unit_test(long_texts_are_cut),
        cmocka_unit_test(suggestions_are_cut),
        cmocka_unit_test(every_buffer_is_enough),
        cmocka_unit_test(documented_in_order),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
