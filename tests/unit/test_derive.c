/* SPDX-License-Identifier: Apache-2.0 */
/* From full policies to compact ones, as tests/cases/derive.txt says. */

#include "file_cases.h"

#include <string.h>

static void test_cases(void **state)
{
    (void)state;
    assert_in_range(file_cases_run("tests/cases/derive.txt"), 20, 1000);
}

/* Canonical order, each token once, whatever the order of the file. */
static void test_order(void **state)
{
    apr_pool_t *pool = file_cases_pool();
    char compact[P3P_COMPACT_SIZE];
    size_t length;
    const char *text = file_cases_load("example41.xml", &length, pool);
    file_hearing h;

    (void)state;
    file_hearing_start(&h, text, length, pool);
    file_cases_judge(&h, compact);
    assert_string_equal(compact, "NON DSP ADM DEV PSD IVDo OUR STP IND PHY "
                                 "UNI NAV PRE");
}

static void assert_difference(const char *policy, const char *derived,
                              const char *only_policy, const char *only_derived)
{
    p3p_compact p, d, only_p, only_d;
    char written[P3P_COMPACT_SIZE];

    p3p_compact_read(&p, (p3p_span){policy, strlen(policy)});
    p3p_compact_read(&d, (p3p_span){derived, strlen(derived)});
    assert_int_equal(p3p_derive_compare(&p, &d, &only_p, &only_d),
                     only_policy[0] != '\0' || only_derived[0] != '\0');
    p3p_compact_write(&only_p, written);
    assert_string_equal(written, only_policy);
    p3p_compact_write(&only_d, written);
    assert_string_equal(written, only_derived);
}

static void test_comparison(void **state)
{
    (void)state;
    assert_difference("", "", "", "");
    assert_difference("STA NOI CURa", "NOI CUR STA", "", "");
    assert_difference("NOI CON", "NOI CONa CON", "", "");
    assert_difference("NOI CONa", "NOI CONo", "CON", "CONo");
    assert_difference("NOI CONi PHY", "NOI CONo", "CONi PHY", "CONo");
    assert_difference("NOI", "NOI CUR ADM OUR", "", "CUR ADM OUR");
    assert_difference("NOI CUR ADMa OURa", "NOI", "CUR ADM OUR", "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_cases),
        cmocka_unit_test(test_order),
        cmocka_unit_test(test_comparison),
    };

    return cmocka_run_group_tests(tests, file_cases_set_up,
                                  file_cases_tear_down);
}
