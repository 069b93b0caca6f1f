/* SPDX-License-Identifier: Apache-2.0 */
/* The base data schema, as tests/cases/schema.txt says. */

#include "file_cases.h"

#include "../../p3p/elements.h"

#include <apr_strings.h>
#include <stdio.h>
#include <string.h>

#define CASES "tests/cases/schema.txt"

typedef struct {
    p3p_stems categories;
    int is_variable;
    int is_unknown;
    const char *suggestion; /* of what is unknown, or NULL */
} expectation;

static expectation read_expectation(char *words)
{
    expectation e = {0, 0, 0, NULL};
    char *word;

    while ((word = apr_strtok(words, " ", &words)) != NULL) {
        const p3p_stem stem = p3p_value_find(P3P_CATEGORY, word);

        if (e.is_unknown) {
            e.suggestion = word;
        }
        else if (stem != P3P_NO_STEM) {
            e.categories |= P3P_BIT(stem);
        }
        else {
            e.is_variable |= strcmp(word, "variable") == 0;
            e.is_unknown |= strcmp(word, "unknown") == 0;
        }
    }
    assert_true(e.categories || e.is_variable || e.is_unknown);
    return e;
}

static void run(int line, const char *name, const expectation *e)
{
    const char *near =
        p3p_schema_suggest(&p3p_base_schema, name, file_cases_pool());
    p3p_data_facts facts;
    const int found = p3p_schema_find(&p3p_base_schema, name, &facts);

    if (found == e->is_unknown
        || (found
            && (facts.categories != e->categories
                || facts.is_variable != e->is_variable))) {
        fail_msg("%s:%d: %s", CASES, line, found ? "other facts" : "unknown");
    }
    if (!found
        && ((near == NULL) != (e->suggestion == NULL)
            || (near != NULL && strcmp(near, e->suggestion) != 0))) {
        fail_msg("%s:%d: suggested %s", CASES, line, near ? near : "nothing");
    }
}

static void test_names(void **state)
{
    FILE *file = fopen(CASES, "r");
    char line[1024], *colon;
    expectation e;
    int at = 0, cases = 0;

    (void)state;
    assert_non_null(file);
    while (fgets(line, sizeof line, file) != NULL) {
        at++;
        line[strcspn(line, "\n")] = '\0';
        colon = strchr(line, ':');
        if (line[0] != '#' && colon != NULL) {
            *colon = '\0';
            e = read_expectation(colon + 1);
            run(at, line, &e);
            cases++;
        }
    }
    fclose(file);
    assert_in_range(cases, 60, 1000);
}

/* Every structure that the schema refers to is in it. */
static void test_is_closed(void **state)
{
    const p3p_schema *schema = &p3p_base_schema;
    p3p_data_facts facts;
    size_t i;

    (void)state;
    for (i = 0; i < schema->elements_count; i++) {
        if (schema->elements[i].structure != NULL) {
            assert_true(p3p_structure_find(
                schema, schema->elements[i].structure, &facts));
        }
    }
    for (i = 0; i < schema->structures_count; i++) {
        if (schema->structures[i].structure != NULL) {
            assert_true(p3p_structure_find(
                schema, schema->structures[i].structure, &facts));
        }
    }
}

/*
 * What a structured element says of itself is what its parts say together:
 * a category of the one is one of the others.
 */
static void test_is_consistent(void **state)
{
    const p3p_schema *schema = &p3p_base_schema;
    p3p_data_facts facts;
    size_t i;

    (void)state;
    for (i = 0; i < schema->elements_count; i++) {
        const p3p_data_element *element = &schema->elements[i];

        if (element->structure != NULL) {
            p3p_structure_find(schema, element->structure, &facts);
            assert_true((facts.categories & ~element->categories) == 0);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_names),
        cmocka_unit_test(test_is_closed),
        cmocka_unit_test(test_is_consistent),
    };

    return cmocka_run_group_tests(tests, file_cases_set_up,
                                  file_cases_tear_down);
}
