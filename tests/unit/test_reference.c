/* SPDX-License-Identifier: Apache-2.0 */
/* Reference files: matching, as tests/cases/reference.txt says, and writing. */

#include "file_cases.h"

#include <apr_strings.h>
#include <stdio.h>
#include <string.h>

#define CASES "tests/cases/reference.txt"
#define WORDS 5

typedef struct {
    int line;
    const p3p_reference_file *file;
    const char *words[WORDS]; /* in front of the equals sign */
    const char *expected;
} match_case;

static const p3p_reference_file *read_file(const char *name)
{
    apr_pool_t *pool = file_cases_pool();
    size_t length;
    const char *text = file_cases_load(name, &length, pool);
    const p3p_reference_file *file;
    file_hearing h;

    file_hearing_start(&h, text, length, pool);
    file = p3p_reference_read(&h.report, FILE_CASES_NOW, pool);
    assert_non_null(file);
    assert_int_equal(h.heard->nelts, 0);
    return file;
}

static const char *policy_of(const p3p_policy_ref *ref)
{
    return ref != NULL ? ref->policy_name : "none";
}

static const char *found(const match_case *c)
{
    const char *const *w = c->words;
    p3p_cookie cookie = {w[1], w[2], w[3], w[4]};

    if (strcmp(w[0], "uri") == 0) {
        return policy_of(p3p_reference_match(c->file, w[2], w[1]));
    }
    if (strcmp(w[0], "cookie") == 0) {
        return policy_of(p3p_reference_match_cookie(c->file, &cookie));
    }
    assert_string_equal(w[0], "pattern");
    return p3p_pattern_match(w[1], w[2]) ? "yes" : "no";
}

static void run(match_case *c, char *line)
{
    char *equals = strstr(line, " = ");
    char *rest = line, *word;
    size_t n = 0;

    assert_non_null(equals);
    c->expected = equals + 3;
    *equals = '\0';
    while ((word = apr_strtok(rest, " ", &rest)) != NULL) {
        assert_in_range(n, 0, WORDS - 1);
        c->words[n++] = strcmp(word, "\"\"") == 0 ? "" : word;
    }
    if (strcmp(found(c), c->expected) != 0) {
        fail_msg("%s:%d: %s", CASES, c->line, found(c));
    }
}

static void test_matching(void **state)
{
    FILE *file = fopen(CASES, "r");
    match_case c = {0, NULL, {NULL}, NULL};
    char line[1024];
    int cases = 0;

    (void)state;
    assert_non_null(file);
    while (fgets(line, sizeof line, file) != NULL) {
        c.line++;
        line[strcspn(line, "\n")] = '\0';
        if (strncmp(line, "file ", 5) == 0) {
            c.file = read_file(line + 5);
        }
        else if (line[0] != '#' && line[0] != '\0') {
            run(&c, line);
            cases++;
        }
    }
    fclose(file);
    assert_in_range(cases, 50, 1000);
}

/* 2^n ways to match must not take 2^n steps. */
static void test_many_wildcards(void **state)
{
    char pattern[400], text[4001];
    size_t i;

    (void)state;
    for (i = 0; i < 199; i++) {
        memcpy(pattern + 2 * i, "*a", 2);
    }
    strcpy(pattern + 2 * i, "b");
    memset(text, 'a', sizeof text - 1);
    text[sizeof text - 1] = '\0';
    assert_false(p3p_pattern_match(pattern, text));
}

static void test_contents(void **state)
{
    const p3p_reference_file *file = read_file("reference.xml");
    const p3p_reference_file *own = read_file("inline.xml");

    (void)state;
    assert_int_equal(file->refs_count, 2);
    assert_string_equal(file->refs[0].about, "/w3c/policy.xml#shop");
    assert_string_equal(file->refs[0].cookie_include.items[0].value, "*");
    assert_int_equal(file->hints_count, 1);
    assert_string_equal(file->hints[0].path, "/w3c/p3p.xml");
    assert_int_equal(file->expiry.max_age, 172800);
    assert_null(file->policies);
    assert_non_null(own->policies);
    assert_string_equal(own->policies->policies[0].name, "site");
    assert_int_equal(own->expiry.max_age, P3P_DAY);
}

/* What is written can be read, is right and covers everything. */
static void test_writing(void **state)
{
    static const char about[] = "/w3c/policy.xml?a=1&b=%22<>\"#quality-unit";
    const p3p_cookie cookie = {"any", "thing", "www.example.com", "/at/all"};
    apr_pool_t *pool = file_cases_pool();
    const char *text = p3p_reference_write(about, pool);
    const p3p_reference_file *file;
    const p3p_policy_ref *ref;
    file_hearing h;

    (void)state;
    file_hearing_start(&h, text, strlen(text), pool);
    file = p3p_reference_read(&h.report, FILE_CASES_NOW, pool);
    assert_non_null(file);
    assert_int_equal(h.heard->nelts, 1); /* "<" and ">" are in no URI */
    text = p3p_reference_write("/w3c/policy.xml?a=1&b=2#unit", pool);
    file_hearing_start(&h, text, strlen(text), pool);
    file = p3p_reference_read(&h.report, FILE_CASES_NOW, pool);
    assert_int_equal(h.heard->nelts, 0);
    ref = p3p_reference_match(file, "/", "GET");
    assert_non_null(ref);
    assert_ptr_equal(p3p_reference_match_cookie(file, &cookie), ref);
    assert_string_equal(ref->about, "/w3c/policy.xml?a=1&b=2#unit");
    assert_string_equal(ref->policy_name, "unit");
    assert_int_equal(file->expiry.max_age, 86400);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_matching),
        cmocka_unit_test(test_many_wildcards),
        cmocka_unit_test(test_contents),
        cmocka_unit_test(test_writing),
    };

    return cmocka_run_group_tests(tests, file_cases_set_up,
                                  file_cases_tear_down);
}
