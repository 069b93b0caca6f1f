/* SPDX-License-Identifier: Apache-2.0 */
#ifndef P3P_SCHEMA_H
#define P3P_SCHEMA_H

/*
 * Data schemas (P3P 1.0, chapter 5): which data a policy can name, and of
 * what categories it is.
 */

#include "vocabulary.h"

#include <apr_pools.h>

/* The URI of the base data schema: 5.5. */
#define P3P_BASE_SCHEMA_URI "http://www.w3.org/TR/P3P/base"

/* Structures within structures, at most; the base data schema has four. */
#define P3P_SCHEMA_DEPTH 8

struct p3p_schema;

/* A data element, or an element of a data structure. */
typedef struct {
    const char *name;        /* dotted: "user.home-info", "postal.city" */
    const char *structure;   /* what it consists of, or NULL */
    p3p_stems categories;    /* 0: those of whatever holds or makes it up */
    const char *description; /* NULL in the base data schema */
    const struct p3p_schema *home; /* of the structure; NULL: the same */
    /*
     * If neither it nor its holder has categories: those of the parts of its
     * structure, and whether each of them has some.
     */
    p3p_stems within;
    int is_fixed_within;
    int is_unknown; /* its structure is of a schema that nobody has */
} p3p_data_element;

typedef struct p3p_schema {
    const p3p_data_element *elements;
    size_t elements_count;
    const p3p_data_element *structures;
    size_t structures_count;
} p3p_schema;

extern const p3p_schema p3p_base_schema;

typedef struct {
    p3p_stems categories; /* that the schema gives */
    int is_variable; /* a part at least has categories only in the policy */
    int is_unknown;  /* the rest does not count */
    const char *description; /* of the element itself, or NULL */
} p3p_data_facts;

/*
 * Looks up a data element, a part of one ("user.name.given") or a set of
 * them ("user.home-info", "dynamic"; 5.4.2). Returns 0 if there is none.
 */
int p3p_schema_find(const p3p_schema *schema, const char *name,
                    p3p_data_facts *facts);

/*
 * If whole is part, or part and a dot and more, what follows part, without
 * the dot; else NULL.
 */
const char *p3p_data_name_rest(const char *whole, const char *part);

/* The name that an unknown one was probably meant to be, or NULL. */
const char *p3p_schema_suggest(const p3p_schema *schema, const char *name,
                               apr_pool_t *pool);

/* The same for a structure, or a part or set of parts of one. */
int p3p_structure_find(const p3p_schema *schema, const char *name,
                       p3p_data_facts *facts);

#endif
