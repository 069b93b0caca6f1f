/* SPDX-License-Identifier: Apache-2.0 */
/* The cases of tests/cases/: expected verdict, every prefix, and that they
 * cover all that there is. Runs in the project's root. */

#include "cases.h"
#include "hearing.h"

/* All files in one array, so that guards can look at them together. */
static test_case *cases;
static size_t cases_count;

/* Where each case comes from. */
static const char **paths;

#define assert_case(condition, i, what)                                        \
    do {                                                                       \
        if (!(condition)) {                                                    \
            fail_msg("%s:%d: %s", paths[i], cases[i].line, what);              \
        }                                                                      \
    } while (0)

static judge_function *judge_of(const test_case *c)
{
    return c->is_header ? p3p_field_judge : p3p_text_judge;
}

/* ---- the verdict ---- */

static void compare_diagnostic(size_t i, const case_diagnostic *expected,
                               const p3p_diagnostic *d)
{
    assert_case(d->code == expected->code, i, p3p_codes[d->code].name);
    assert_case(d->severity == p3p_codes[d->code].severity, i, "severity");
    assert_case(d->offset == expected->offset && d->length == expected->length,
                i, "offset or length");
    assert_case(strcmp(d->suggestion,
                       expected->suggestion != NULL ? expected->suggestion : "")
                    == 0,
                i, d->suggestion[0] != '\0' ? d->suggestion : "suggestion");
}

static void compare_diagnostics(size_t i, const hearing *h)
{
    size_t d;

    for (d = 0; d < h->count && d < cases[i].count; d++) {
        compare_diagnostic(i, &cases[i].diagnostics[d], &h->heard[d]);
    }
    assert_case(d == h->count, i, p3p_codes[h->heard[d].code].name);
    assert_case(d == cases[i].count, i, "a diagnostic did not come");
}

static int is_expected(const test_case *c, p3p_code code)
{
    size_t d;

    for (d = 0; d < c->count; d++) {
        if (c->diagnostics[d].code == code) {
            return 1;
        }
    }
    return 0;
}

static void compare_codes(size_t i, const hearing *h)
{
    size_t d;

    for (d = 0; d < h->count; d++) {
        assert_case(is_expected(&cases[i], h->heard[d].code), i,
                    p3p_codes[h->heard[d].code].name);
    }
    for (d = 0; d < cases[i].count; d++) {
        assert_case(hearing_times(h, cases[i].diagnostics[d].code) > 0, i,
                    p3p_codes[cases[i].diagnostics[d].code].name);
    }
}

static void compare_parts(size_t i, const hearing *h)
{
    const test_case *c = &cases[i];
    char written[P3P_COMPACT_SIZE];
    const size_t length = p3p_compact_write(&h->policy, written);

    if (c->compact.bytes != NULL) {
        assert_case(length == c->compact.length
                        && memcmp(written, c->compact.bytes, length) == 0,
                    i, written);
    }
    if (c->policy_ref.bytes != NULL) {
        assert_case(h->field.policy_ref.length == c->policy_ref.length
                        && memcmp(h->field.policy_ref.start,
                                  c->policy_ref.bytes, c->policy_ref.length)
                               == 0,
                    i, "policyref");
    }
}

static void verdicts_are_as_expected(void **state)
{
    hearing h;
    size_t i;

    (void)state;
    for (i = 0; i < cases_count; i++) {
        hearing_start(&h, judge_of(&cases[i]), cases[i].text.bytes,
                      cases[i].text.length);
        (cases[i].is_verdict ? compare_codes : compare_diagnostics)(i, &h);
        assert_case(h.report.worst == cases[i].worst, i, "gravest severity");
        compare_parts(i, &h);
        hearing_end(&h);
    }
}

/* ---- what holds for any text: hearing_keep looks at each diagnostic ---- */

static void every_prefix_is_safe(void **state)
{
    hearing h;
    size_t i, length;

    (void)state;
    for (i = 0; i < cases_count; i++) {
        for (length = 0; length <= cases[i].text.length; length++) {
            hearing_start(&h, p3p_text_judge, cases[i].text.bytes, length);
            hearing_end(&h);
            hearing_start(&h, p3p_field_judge, cases[i].text.bytes, length);
            hearing_end(&h);
        }
    }
}

/* ---- guards on the cases themselves ---- */

/* Codes about XML have cases of their own. */
static int is_compact_or_field(int code)
{
    return code <= P3P_LOCATION_TOKEN || code >= P3P_UNQUOTED_VALUE;
}

/* How often a code comes right before or behind a case without it. */
static int twins_of(p3p_code code)
{
    int twins = 0;
    size_t i;

    for (i = 1; i < cases_count; i++) {
        twins +=
            paths[i] == paths[i - 1] && !cases[i].is_verdict
            && is_expected(&cases[i], code) != is_expected(&cases[i - 1], code);
    }
    return twins;
}

static void every_code_has_a_case_and_a_twin(void **state)
{
    int code;

    (void)state;
    for (code = 0; code < P3P_CODES; code++) {
        if (is_compact_or_field(code) && twins_of(code) == 0) {
            fail_msg("%s is in no case", p3p_codes[code].name);
        }
    }
}

/* The tokens of all cases without a fault, by suffix. */
static void collect_legal(p3p_compact *legal)
{
    p3p_compact policy;
    size_t i;
    int s;

    memset(legal, 0, sizeof *legal);
    for (i = 0; i < cases_count; i++) {
        if (cases[i].worst <= P3P_NOTE && cases[i].compact.bytes != NULL) {
            p3p_compact_read(&policy, (p3p_span){cases[i].compact.bytes,
                                                 cases[i].compact.length});
            for (s = 0; s < P3P_SPELLINGS; s++) {
                legal->spelled[s] |= policy.spelled[s];
            }
        }
    }
}

/* P3P 1.0, 4.2: all but TST, which always earns a warning. */
static void every_legal_spelling_has_a_case(void **state)
{
    p3p_compact legal;
    int s, spellings = 0;

    (void)state;
    collect_legal(&legal);
    for (s = 0; s < P3P_SPELLINGS; s++) {
        spellings += __builtin_popcountll(legal.spelled[s]);
    }
    assert_int_equal(spellings, 100 - 1);
}

/* ---- files ---- */

static void add_file(const char *path)
{
    size_t count, i;
    test_case *more = cases_read(path, &count);

    cases = realloc(cases, (cases_count + count) * sizeof *cases);
    paths = realloc(paths, (cases_count + count) * sizeof *paths);
    memcpy(cases + cases_count, more, count * sizeof *more);
    for (i = 0; i < count; i++) {
        paths[cases_count++] = path;
    }
    free(more);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(verdicts_are_as_expected),
        cmocka_unit_test(every_prefix_is_safe),
        cmocka_unit_test(every_code_has_a_case_and_a_twin),
        cmocka_unit_test(every_legal_spelling_has_a_case),
    };
    static const char *const files[] = {"tests/cases/policies.txt",
                                        "tests/cases/field.txt",
                                        "tests/cases/corpus.txt"};
    size_t i;
    int failed;

    for (i = 0; i < sizeof files / sizeof files[0]; i++) {
        add_file(files[i]);
    }
    failed = cmocka_run_group_tests(tests, NULL, NULL);
    cases_free(cases, cases_count);
    free(paths);
    return failed;
}
