/* SPDX-License-Identifier: Apache-2.0 */
/* Taking header fields apart; tests/cases/field.txt has what is wrong. */

#include "hearing.h"

static void read_only(p3p_field *field, p3p_compact *policy, p3p_report *report)
{
    (void)policy;
    p3p_field_read(field, report);
}

static void assert_span(p3p_span span, const char *expected)
{
    assert_non_null(span.start);
    assert_int_equal(span.length, strlen(expected));
    assert_memory_equal(span.start, expected, span.length);
}

static void parts_lie_in_the_text(void **state)
{
    static const char text[] = "policyref=\"/w3c/p3p.xml\", CP=\"NOI DSP\"";
    hearing h;

    (void)state;
    hearing_start(&h, read_only, text, strlen(text));
    assert_int_equal(h.count, 0);
    assert_span(h.field.policy_ref, "/w3c/p3p.xml");
    assert_span(h.field.policy, "NOI DSP");
    assert_ptr_equal(h.field.policy.start, h.report.text + 30);
    assert_int_equal(h.field.policies, 1);
    assert_int_equal(h.field.bare, 0);
    hearing_end(&h);
}

static void what_is_not_there_is_null(void **state)
{
    hearing h;

    (void)state;
    hearing_start(&h, read_only, "other=\"x\"", 9);
    assert_null(h.field.policy.start);
    assert_null(h.field.policy_ref.start);
    assert_int_equal(h.field.policies, 0);
    hearing_end(&h);
}

/* Empty, but there. */
static void an_empty_policy_is_a_policy(void **state)
{
    hearing h;

    (void)state;
    hearing_start(&h, read_only, "CP=\"\", policyref=\"\"", 19);
    assert_span(h.field.policy, "");
    assert_span(h.field.policy_ref, "");
    assert_int_equal(h.field.policies, 1);
    hearing_end(&h);
}

static void policies_are_counted(void **state)
{
    static const char text[] = "NOI CUR, CP=\"ALL\", cp='NON'";
    hearing h;

    (void)state;
    hearing_start(&h, read_only, text, strlen(text));
    assert_span(h.field.policy, "ALL");
    assert_int_equal(h.field.policies, 3);
    assert_int_equal(h.field.bare, 1);
    assert_int_equal(hearing_times(&h, P3P_SEVERAL_POLICIES), 1);
    hearing_end(&h);
}

static void judging_without_a_policy_clears_it(void **state)
{
    static const char text[] = "policyref=\"/p3p.xml\"";
    p3p_report report = {.text = text, .length = strlen(text)};
    p3p_compact policy, nothing;
    p3p_field field;

    (void)state;
    memset(&policy, 0xff, sizeof policy);
    memset(&nothing, 0, sizeof nothing);
    p3p_field_judge(&field, &policy, &report);
    assert_memory_equal(&policy, &nothing, sizeof policy);
    assert_int_equal(report.worst, P3P_NOTE);
}

static void bare_tokens_are_a_whole_text(void **state)
{
    hearing h;

    (void)state;
    hearing_start(&h, p3p_text_judge, " NOI NID", 8);
    assert_span(h.field.policy, " NOI NID");
    assert_int_equal(h.field.policies, 1);
    assert_int_equal(h.field.bare, 0);
    hearing_end(&h);
}

/* A name alone makes no directive, and neither does a foreign one. */
static void only_directives_make_a_field(void **state)
{
    static const char *const tokens[] = {"CP NOI", "xCP=NOI",    "a=b",
                                         "CPa:b",  "policyref:", "P3P: NOI"};
    static const char *const fields[] = {
        "CP=", "x CP =NOI", "cp:NOI", "NOI,CP=NOI", "=CP=", "PolicyRef = x"};
    hearing h;
    size_t i;

    (void)state;
    for (i = 0; i < sizeof tokens / sizeof tokens[0]; i++) {
        hearing_start(&h, p3p_text_judge, tokens[i], strlen(tokens[i]));
        assert_int_equal(h.field.policy.length, strlen(tokens[i]));
        hearing_end(&h);
    }
    for (i = 0; i < sizeof fields / sizeof fields[0]; i++) {
        hearing_start(&h, p3p_text_judge, fields[i], strlen(fields[i]));
        assert_true(h.field.policy.length < strlen(fields[i]));
        hearing_end(&h);
    }
}

/* Every byte of a URI reference (RFC 2396, appendix A and 2.4.3). */
static void uris_hold_what_they_may(void **state)
{
    static const char legal[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                "abcdefghijklmnopqrstuvwxyz0123456789"
                                "-_.!~*'();/?:@&=+$,%#[]";
    char uri[3] = "/?x";
    int byte;

    (void)state;
    for (byte = 0; byte < 256; byte++) {
        const char *bad;

        uri[1] = (char)byte;
        bad = p3p_uri_bad_character((p3p_span){uri, 3});
        assert_ptr_equal(
            bad, byte != 0 && strchr(legal, byte) != NULL ? NULL : uri + 1);
    }
    assert_null(p3p_uri_bad_character((p3p_span){uri, 0}));
}

/* A long value must not take time by the square of its length. */
static void long_values_are_read_in_one_go(void **state)
{
    static const char fillers[] = " ,a=;\"'\\C";
    const size_t length = 1 << 18;
    char *text = malloc(length);
    size_t i;

    (void)state;
    for (i = 0; fillers[i] != '\0'; i++) {
        p3p_report report = {.text = text, .length = length};
        p3p_compact policy;
        p3p_field field;

        memset(text, fillers[i], length);
        memcpy(text + length - 6, "x,CP=N", 6);
        p3p_text_judge(&field, &policy, &report);
        assert_true(report.worst > P3P_OK);
    }
    free(text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(parts_lie_in_the_text),
        cmocka_unit_test(what_is_not_there_is_null),
        cmocka_unit_test(an_empty_policy_is_a_policy),
        cmocka_unit_test(policies_are_counted),
        cmocka_unit_test(judging_without_a_policy_clears_it),
        cmocka_unit_test(bare_tokens_are_a_whole_text),
        cmocka_unit_test(only_directives_make_a_field),
        cmocka_unit_test(uris_hold_what_they_may),
        cmocka_unit_test(long_values_are_read_in_one_go),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
