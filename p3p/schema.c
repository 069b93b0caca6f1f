/* SPDX-License-Identifier: Apache-2.0 */
/* The way from the name of data to its categories. */

#include "schema.h"

#include <apr_strings.h>
#include <apr_tables.h>
#include <string.h>

/* A name may be made up of the names of a structure and of its parts. */
#define LONGEST_NAME 256

typedef struct {
    const p3p_data_element *elements;
    size_t count;
} list;

static list elements_of(const p3p_schema *schema)
{
    const list l = {schema->elements, schema->elements_count};

    return l;
}

static list structures_of(const p3p_schema *schema)
{
    const list l = {schema->structures, schema->structures_count};

    return l;
}

const char *p3p_data_name_rest(const char *whole, const char *part)
{
    const size_t length = strlen(part);

    if (strncmp(whole, part, length) != 0
        || (whole[length] != '\0' && whole[length] != '.')) {
        return NULL;
    }
    return whole[length] == '.' ? whole + length + 1 : whole + length;
}

/* The element that is name or holds it; the longest of several. */
static const p3p_data_element *holder(list l, const char *name)
{
    const p3p_data_element *best = NULL;
    size_t i;

    for (i = 0; i < l.count; i++) {
        if (p3p_data_name_rest(name, l.elements[i].name) != NULL
            && (best == NULL
                || strlen(l.elements[i].name) > strlen(best->name))) {
            best = &l.elements[i];
        }
    }
    return best;
}

static const p3p_schema *home_of(const p3p_data_element *element,
                                 const p3p_schema *schema)
{
    return element->home != NULL ? element->home : schema;
}

static int find(list l, const p3p_schema *schema, const char *name,
                p3p_stems inherited, int depth, p3p_data_facts *facts);

/* "postal" of structure "contact" is "contact.postal". */
static int find_in_structure(const p3p_data_element *element,
                             const p3p_schema *schema, const char *rest,
                             p3p_stems inherited, int depth,
                             p3p_data_facts *facts)
{
    const p3p_schema *home = home_of(element, schema);
    char name[LONGEST_NAME];

    if (element->structure == NULL || depth >= P3P_SCHEMA_DEPTH
        || strlen(element->structure) + strlen(rest) + 2 > sizeof name) {
        return 0;
    }
    strcpy(name, element->structure);
    if (rest[0] != '\0') {
        strcat(strcat(name, "."), rest);
    }
    return find(structures_of(home), home, name, inherited, depth + 1, facts);
}

/* The categories that are declared deepest count; none at all: variable. */
static void add_element(const p3p_data_element *element, p3p_stems inherited,
                        p3p_data_facts *facts)
{
    if (element->categories != 0) {
        facts->categories |= element->categories;
    }
    else if (inherited != 0) {
        facts->categories |= inherited;
    }
    else {
        facts->categories |= element->within;
        facts->is_variable |= !element->is_fixed_within;
        facts->is_unknown |= element->is_unknown;
    }
}

/* Of a set all that is in it counts (5.4.2). */
static int find_set(list l, const char *name, p3p_stems inherited,
                    p3p_data_facts *facts)
{
    int found = 0;
    size_t i;

    for (i = 0; i < l.count; i++) {
        if (p3p_data_name_rest(l.elements[i].name, name) != NULL) {
            add_element(&l.elements[i], inherited, facts);
            found = 1;
        }
    }
    return found;
}

static int find(list l, const p3p_schema *schema, const char *name,
                p3p_stems inherited, int depth, p3p_data_facts *facts)
{
    const p3p_data_element *element = holder(l, name);
    const char *rest;

    if (element == NULL) {
        return find_set(l, name, inherited, facts);
    }
    rest = p3p_data_name_rest(name, element->name);
    if (rest[0] == '\0') {
        facts->description = element->description;
        add_element(element, inherited, facts);
        return 1;
    }
    if (element->is_unknown) {
        facts->is_unknown = 1;
        return 1;
    }
    return find_in_structure(element, schema, rest,
                             element->categories != 0 ? element->categories
                                                      : inherited,
                             depth, facts);
}

int p3p_schema_find(const p3p_schema *schema, const char *name,
                    p3p_data_facts *facts)
{
    memset(facts, 0, sizeof *facts);
    return name[0] != '\0'
        && find(elements_of(schema), schema, name, 0, 0, facts);
}

int p3p_structure_find(const p3p_schema *schema, const char *name,
                       p3p_data_facts *facts)
{
    memset(facts, 0, sizeof *facts);
    return name[0] != '\0'
        && find(structures_of(schema), schema, name, 0, 0, facts);
}

/* ---- suggestions ---- */

/* Adds the next step of all names that begin with the steps so far. */
static void add_steps(apr_array_header_t *steps, list l, const char *so_far,
                      apr_pool_t *pool)
{
    size_t i;

    for (i = 0; i < l.count; i++) {
        const char *rest = so_far[0] == '\0'
                             ? l.elements[i].name
                             : p3p_data_name_rest(l.elements[i].name, so_far);

        if (rest != NULL && rest[0] != '\0') {
            APR_ARRAY_PUSH(steps, const char *) =
                apr_pstrndup(pool, rest, strcspn(rest, "."));
        }
    }
}

/*
 * The steps that can follow so_far. Goes from structure to structure, as
 * find does.
 */
static apr_array_header_t *steps_after(const p3p_schema *schema,
                                       const char *so_far, apr_pool_t *pool)
{
    apr_array_header_t *steps = apr_array_make(pool, 16, sizeof(char *));
    const p3p_data_element *element;
    list l = elements_of(schema);
    const char *rest = so_far;
    int depth;

    for (depth = 0; depth < P3P_SCHEMA_DEPTH; depth++) {
        element = rest[0] != '\0' ? holder(l, rest) : NULL;
        if (element == NULL || element->structure == NULL) {
            break;
        }
        rest = p3p_data_name_rest(rest, element->name);
        rest = rest[0] == '\0'
                 ? element->structure
                 : apr_pstrcat(pool, element->structure, ".", rest, NULL);
        schema = home_of(element, schema);
        l = structures_of(schema);
    }
    add_steps(steps, l, rest, pool);
    return steps;
}

const char *p3p_schema_suggest(const p3p_schema *schema, const char *name,
                               apr_pool_t *pool)
{
    const char *so_far = "";
    p3p_data_facts facts;
    int mended = 0;

    if (strlen(name) >= LONGEST_NAME) {
        return NULL;
    }
    while (*name != '\0') {
        const size_t length = strcspn(name, ".");
        const char *dot = so_far[0] == '\0' ? "" : ".";
        const char *step = apr_pstrndup(pool, name, length);
        const char *tried = apr_pstrcat(pool, so_far, dot, step, NULL);

        if (!p3p_schema_find(schema, tried, &facts)) {
            apr_array_header_t *steps = steps_after(schema, so_far, pool);

            step = p3p_nearest(step, length, (const char *const *)steps->elts,
                               (size_t)steps->nelts);
            if (step == NULL) {
                return NULL;
            }
            tried = apr_pstrcat(pool, so_far, dot, step, NULL);
            mended = 1;
        }
        so_far = tried;
        name += length + (name[length] == '.');
    }
    return mended ? so_far : NULL;
}
