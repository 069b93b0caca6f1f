/* SPDX-License-Identifier: Apache-2.0 */
/* A DATASCHEMA that a policy file brings along: P3P 1.0, 5.1 to 5.4. */

#include "full_read.h"

#include <apr_hash.h>
#include <apr_strings.h>
#include <string.h>

typedef enum { NEW, OPEN, DONE } state;

/* A schema under construction. */
typedef struct {
    p3p_reading *r;
    p3p_schema *schema;
    p3p_data_element *elements;
    p3p_data_element *structures;
    const p3p_xml_attribute **structrefs; /* of the structures, or NULL */
    state *states;                        /* likewise */
} building;

/* #name is of this file, and the base data schema is known by its URI. */
static void read_structref(const building *b, p3p_data_element *element,
                           const p3p_xml_attribute *structref)
{
    const size_t base = strlen(P3P_BASE_SCHEMA_URI);

    if (structref->value[0] == '#') {
        element->structure = structref->value + 1;
        element->home = b->schema;
    }
    else if (strncmp(structref->value, P3P_BASE_SCHEMA_URI "#", base + 1)
             == 0) {
        element->structure = structref->value + base + 1;
        element->home = &p3p_base_schema;
    }
    else {
        element->is_unknown = 1;
        p3p_report_at(b->r->report, P3P_FOREIGN_SCHEMA, &structref->value_place,
                      NULL, NULL);
    }
}

/* The structref if it leads to a structure that has to be there, or NULL. */
static const p3p_xml_attribute *read_element(const building *b,
                                             p3p_data_element *element,
                                             const p3p_xml_node *node)
{
    const p3p_xml_attribute *structref =
        p3p_xml_attribute_find(node, "structref");
    const char *description = p3p_xml_value(node, "short-description");
    const char *other;

    element->name = p3p_xml_value(node, "name");
    if (element->name == NULL) {
        element->name = ""; /* reported already; found by no reference */
    }
    element->description = description;
    element->categories = p3p_categories_read(b->r, node, &other);
    if (structref != NULL && structref->value != NULL) {
        read_structref(b, element, structref);
    }
    else if (structref != NULL) {
        element->is_unknown = 1;
    }
    return element->structure != NULL ? structref : NULL;
}

/* Names are unique among the definitions, and among the structures. */
static void check_unique(const building *b, const p3p_xml_node *parent,
                         const char *kind)
{
    apr_hash_t *names = apr_hash_make(b->r->pool);
    const p3p_xml_node *node = p3p_xml_child(parent, kind);

    for (; node != NULL; node = p3p_xml_next(node, kind)) {
        const p3p_xml_attribute *name = p3p_xml_attribute_find(node, "name");

        if (name == NULL || name->value == NULL) {
            continue;
        }
        if (apr_hash_get(names, name->value, APR_HASH_KEY_STRING) != NULL) {
            p3p_report_at(b->r->report, P3P_DUPLICATE_NAME, &name->value_place,
                          apr_psprintf(b->r->pool, "another %s", kind), NULL);
        }
        apr_hash_set(names, name->value, APR_HASH_KEY_STRING, node);
    }
}

/* ---- what structures are made of ---- */

static int settle_structure(const building *b, size_t i, int depth);

/*
 * Settles all parts of the structure of that name, and what it may itself
 * be a part of. Returns 0 if that leads back to an open one.
 */
static int settle_parts(const building *b, const char *structure, int depth)
{
    size_t i;

    for (i = 0; i < b->schema->structures_count; i++) {
        const char *name = b->structures[i].name;

        if ((p3p_data_name_rest(name, structure) != NULL
             || p3p_data_name_rest(structure, name) != NULL)
            && !settle_structure(b, i, depth)) {
            return 0;
        }
    }
    return 1;
}

/* What an element takes from its structure. */
static void settle_element(const building *b, p3p_data_element *element,
                           const p3p_xml_attribute *structref, int depth)
{
    p3p_data_facts facts;

    if (element->home == b->schema
        && !settle_parts(b, element->structure, depth)) {
        p3p_report_at(b->r->report, P3P_RECURSIVE_STRUCTURE,
                      &structref->value_place, NULL, NULL);
        element->is_unknown = 1;
        return;
    }
    if (!p3p_structure_find(element->home, element->structure, &facts)) {
        p3p_report_at(
            b->r->report, P3P_UNKNOWN_STRUCTURE, &structref->value_place,
            element->home == b->schema ? "this file"
                                       : "the base data schema of P3P",
            NULL);
        element->is_unknown = 1;
        return;
    }
    element->within = facts.categories;
    element->is_fixed_within = !facts.is_variable;
}

/* Each structure is looked at once, however many paths lead to it. */
static int settle_structure(const building *b, size_t i, int depth)
{
    if (b->states[i] == DONE) {
        return 1;
    }
    if (b->states[i] == OPEN || depth == P3P_SCHEMA_DEPTH) {
        return 0;
    }
    b->states[i] = OPEN;
    if (b->structrefs[i] != NULL) {
        settle_element(b, &b->structures[i], b->structrefs[i], depth + 1);
    }
    b->states[i] = DONE;
    return 1;
}

/* ---- all of it ---- */

static void read_structures(const building *b, const p3p_xml_node *parent)
{
    const p3p_xml_node *node = p3p_xml_child(parent, "DATA-STRUCT");
    size_t i;

    for (i = 0; node != NULL; i++) {
        b->structrefs[i] = read_element(b, &b->structures[i], node);
        node = p3p_xml_next(node, "DATA-STRUCT");
    }
    for (i = 0; i < b->schema->structures_count; i++) {
        settle_structure(b, i, 0);
    }
}

static void read_definitions(const building *b, const p3p_xml_node *parent)
{
    const p3p_xml_node *node = p3p_xml_child(parent, "DATA-DEF");
    p3p_data_element *element = b->elements;

    for (; node != NULL; element++) {
        const p3p_xml_attribute *structref = read_element(b, element, node);

        if (structref != NULL) {
            settle_element(b, element, structref, 0);
        }
        node = p3p_xml_next(node, "DATA-DEF");
    }
}

const p3p_schema *p3p_local_schema_read(p3p_reading *r,
                                        const p3p_xml_node *node)
{
    const size_t elements = p3p_xml_count(node, "DATA-DEF");
    const size_t structures = p3p_xml_count(node, "DATA-STRUCT");
    building b;

    b.r = r;
    b.schema = apr_pcalloc(r->pool, sizeof *b.schema);
    b.elements = apr_pcalloc(r->pool, (elements + 1) * sizeof *b.elements);
    b.structures =
        apr_pcalloc(r->pool, (structures + 1) * sizeof *b.structures);
    b.structrefs =
        apr_pcalloc(r->pool, (structures + 1) * sizeof *b.structrefs);
    b.states = apr_pcalloc(r->pool, (structures + 1) * sizeof *b.states);
    b.schema->elements = b.elements;
    b.schema->elements_count = elements;
    b.schema->structures = b.structures;
    b.schema->structures_count = structures;
    check_unique(&b, node, "DATA-DEF");
    check_unique(&b, node, "DATA-STRUCT");
    read_structures(&b, node);
    read_definitions(&b, node);
    return b.schema;
}
