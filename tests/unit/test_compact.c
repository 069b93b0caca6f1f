/* SPDX-License-Identifier: Apache-2.0 */
/* Reading, tidying and writing compact policies. */

#include "hearing.h"

static p3p_compact read_policy(const char *text)
{
    p3p_compact policy;

    p3p_compact_read(&policy, (p3p_span){text, strlen(text)});
    return policy;
}

static void expect_canonical(const char *text, const char *expected)
{
    const p3p_compact policy = read_policy(text);
    char buffer[P3P_COMPACT_SIZE];

    assert_int_equal(p3p_compact_write(&policy, buffer), strlen(expected));
    assert_string_equal(buffer, expected);
}

static void tokens_are_kept_by_their_suffix(void **state)
{
    const p3p_compact policy = read_policy("ADM CONa TELi SAMo NOI");

    (void)state;
    assert_int_equal(policy.spelled[P3P_BARE],
                     P3P_BIT(P3P_ADM) | P3P_BIT(P3P_NOI));
    assert_int_equal(policy.spelled[P3P_ALWAYS], P3P_BIT(P3P_CON));
    assert_int_equal(policy.spelled[P3P_OPT_IN], P3P_BIT(P3P_TEL));
    assert_int_equal(policy.spelled[P3P_OPT_OUT], P3P_BIT(P3P_SAM));
    assert_int_equal(policy.words, 5);
    assert_int_equal(policy.unknown, 0);
    assert_int_equal(p3p_compact_stems(&policy),
                     P3P_BIT(P3P_ADM) | P3P_BIT(P3P_NOI) | P3P_BIT(P3P_CON)
                         | P3P_BIT(P3P_TEL) | P3P_BIT(P3P_SAM));
}

static void what_is_no_token_is_counted(void **state)
{
    const p3p_compact policy = read_policy("NOI noi FINa CURx # CURa");

    (void)state;
    assert_int_equal(policy.words, 6);
    assert_int_equal(policy.unknown, 4);
    assert_int_equal(p3p_compact_stems(&policy),
                     P3P_BIT(P3P_NOI) | P3P_BIT(P3P_CUR));
}

static void nothing_is_nothing(void **state)
{
    const p3p_compact policy = read_policy(" ,;{}\t\r\n\v\f ");

    (void)state;
    assert_int_equal(policy.words, 0);
    assert_int_equal(p3p_compact_stems(&policy), 0);
    expect_canonical("", "");
}

/* P3P 1.0, 4.2: each group after the other. */
static void writing_is_canonical(void **state)
{
    (void)state;
    expect_canonical("TST STA NOR OUR CUR NID LAW DSP NOI",
                     "NOI DSP LAW NID CUR OUR NOR STA TST");
    expect_canonical("CUR CUR CUR", "CUR");
    expect_canonical("ADMo ADMi ADMa ADM", "ADM ADMa ADMi ADMo");
    expect_canonical("what NOI is FINa this", "NOI");
}

/* The longest policy there is: it must fit. */
static void everything_fits(void **state)
{
    char buffer[P3P_COMPACT_SIZE], again[P3P_COMPACT_SIZE];
    p3p_compact all, back;
    size_t length;
    int stem, s;

    (void)state;
    memset(&all, 0, sizeof all);
    for (stem = 0; stem < P3P_STEMS; stem++) {
        const int last = p3p_vocabulary[stem].suffix == P3P_NO_SUFFIX
                           ? P3P_BARE
                           : P3P_OPT_OUT;

        for (s = P3P_BARE; s <= last; s++) {
            all.spelled[s] |= P3P_BIT(stem);
        }
    }
    length = p3p_compact_write(&all, buffer);
    assert_true(length < P3P_COMPACT_SIZE);
    assert_int_equal(strlen(buffer), length);
    back = read_policy(buffer);
    assert_int_equal(back.words, 53 + 3 * 19);
    assert_int_equal(back.unknown, 0);
    assert_memory_equal(back.spelled, all.spelled, sizeof all.spelled);
    p3p_compact_write(&back, again);
    assert_string_equal(again, buffer);
}

static void expect_tidy(const char *text, const char *expected)
{
    const size_t length = strlen(text);
    char *const to = malloc(length + 1); /* not 0 */
    size_t written = p3p_compact_tidy(to, (p3p_span){text, length});

    assert_int_equal(written, strlen(expected));
    assert_memory_equal(to, expected, written);
    memcpy(to, text, length);
    written = p3p_compact_tidy(to, (p3p_span){to, length}); /* in place */
    assert_int_equal(written, strlen(expected));
    assert_memory_equal(to, expected, written);
    free(to);
}

static void tidying_leaves_the_words(void **state)
{
    (void)state;
    expect_tidy("NOI CURa OUR", "NOI CURa OUR");
    expect_tidy("  NOI   CURa\tOUR ", "NOI CURa OUR");
    expect_tidy("{NOI,CURa};\r\n OUR", "NOI CURa OUR");
    expect_tidy("no token at-all", "no token at-all");
    expect_tidy("", "");
    expect_tidy(" ", "");
}

static void judging_reads_too(void **state)
{
    static const char text[] = "NOI CURa noi FINa OUR OUR STA";
    const p3p_compact expected = read_policy(text);
    hearing h;

    (void)state;
    hearing_start(&h, judge_compact, text, strlen(text));
    assert_memory_equal(&h.policy, &expected, sizeof expected);
    hearing_end(&h);
}

/* The report may hold more than the policy; offsets count from its start. */
static void offsets_count_from_the_report(void **state)
{
    static const char text[] = "--- NOI CUR OUR NOR STA ---";
    hearing h;

    (void)state;
    memset(&h, 0, sizeof h);
    h.report.text = text;
    h.report.length = strlen(text);
    h.report.hear = hearing_keep;
    h.report.baton = &h;
    p3p_compact_judge(&h.policy, (p3p_span){text + 4, 15}, &h.report);
    assert_int_equal(h.count, 1);
    assert_int_equal(h.heard[0].code, P3P_MISSING_CATEGORY);
    assert_int_equal(h.heard[0].offset, 19);
    assert_int_equal(h.heard[0].length, 0);
    assert_int_equal(h.report.worst, P3P_WARNING);
}

/* Only who listens pays for the details; the verdict is the same. */
static void a_verdict_needs_no_listener(void **state)
{
    static const char *const texts[] = {"NOI CUR OUR NOR STA", "NOI CUR OUR",
                                        "NOI CUR OUR NOR TST LOC",
                                        "NON CUR OUR NOR LOC", "TIA NOI CUR"};
    static const p3p_severity worst[] = {P3P_OK, P3P_WARNING, P3P_WARNING,
                                         P3P_NOTE, P3P_ERROR};
    p3p_compact policy;
    size_t i;

    (void)state;
    for (i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        p3p_report report = {.text = texts[i], .length = strlen(texts[i])};

        p3p_compact_judge(&policy, (p3p_span){texts[i], report.length},
                          &report);
        assert_int_equal(report.worst, worst[i]);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tokens_are_kept_by_their_suffix),
        cmocka_unit_test(what_is_no_token_is_counted),
        cmocka_unit_test(nothing_is_nothing),
        cmocka_unit_test(writing_is_canonical),
        cmocka_unit_test(everything_fits),
        cmocka_unit_test(tidying_leaves_the_words),
        cmocka_unit_test(judging_reads_too),
        cmocka_unit_test(offsets_count_from_the_report),
        cmocka_unit_test(a_verdict_needs_no_listener),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
