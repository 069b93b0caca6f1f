/* SPDX-License-Identifier: Apache-2.0 */
/* The data of a policy: references, categories, texts. */

#include "full_read.h"

#include "elements.h"

#include <apr_strings.h>
#include <string.h>

const char *p3p_text_read(p3p_reading *r, const p3p_xml_node *node,
                          int is_needed)
{
    const char *text = p3p_xml_tidy(node->text, r->pool);

    if (text[0] != '\0') {
        r->has_text = 1;
    }
    else if (is_needed) {
        p3p_report_at(r->report, P3P_MISSING_TEXT, &node->place,
                      "say in words what is meant", NULL);
    }
    return text;
}

p3p_stems p3p_categories_read(p3p_reading *r, const p3p_xml_node *node,
                              const char **other)
{
    const p3p_xml_node *group = p3p_xml_child(node, "CATEGORIES");
    const p3p_xml_node *child;
    p3p_stems categories = 0;

    *other = "";
    for (; group != NULL; group = p3p_xml_next(group, "CATEGORIES")) {
        for (child = group->children; child != NULL; child = child->next) {
            const p3p_stem stem = p3p_value_find(P3P_CATEGORY, child->name);

            categories |= P3P_BIT(stem);
            if (stem == P3P_OTC) {
                *other = p3p_text_read(r, child, 1);
            }
        }
    }
    return categories;
}

/* ---- which schema a reference is about ---- */

typedef struct {
    const p3p_schema *schema; /* NULL: nobody knows it, or there is none */
    const char *name;         /* within it */
    int is_foreign;
} target;

/* 3.3.7: an empty base is this document, none the base data schema. */
static target find_target(const p3p_reading *r, const char *base,
                          const char *ref)
{
    const char *hash = strchr(ref, '#');
    target t = {NULL, hash != NULL ? hash + 1 : ref, 0};

    if (hash != NULL && hash > ref) {
        base = apr_pstrndup(r->pool, ref, (apr_size_t)(hash - ref));
    }
    if (base[0] == '\0') {
        t.schema = r->local;
    }
    else if (strcmp(base, P3P_BASE_SCHEMA_URI) == 0) {
        t.schema = &p3p_base_schema;
    }
    else {
        t.is_foreign = 1;
    }
    return t;
}

static const char *schema_title(const target *t)
{
    return t->schema == &p3p_base_schema ? "the base data schema of P3P"
         : t->schema != NULL             ? "the DATASCHEMA of this file"
                                         : "this file, which has no DATASCHEMA";
}

/* Returns the name to go on with, or NULL. */
static const char *unknown_name(p3p_reading *r, const target *t,
                                const p3p_place *place)
{
    const char *near = NULL;

    if (t->schema != NULL && r->suggestions++ < P3P_SUGGESTIONS) {
        near = p3p_schema_suggest(t->schema, t->name, r->pool);
    }
    p3p_report_at(r->report, P3P_UNKNOWN_DATA, place, schema_title(t),
                  near == NULL ? NULL : apr_pstrcat(r->pool, "#", near, NULL));
    return near;
}

static const char *without_hash(p3p_reading *r, const target *t,
                                const p3p_place *place)
{
    p3p_data_facts facts;
    const int is_known =
        t->schema != NULL && p3p_schema_find(t->schema, t->name, &facts);

    p3p_report_at(r->report, P3P_UNKNOWN_DATA, place,
                  "the form #name that data is named in",
                  is_known ? apr_pstrcat(r->pool, "#", t->name, NULL) : NULL);
    return is_known ? t->name : NULL;
}

/* Sets facts as far as the schema says; 0 if it says nothing. */
static int look_up(p3p_reading *r, p3p_data *data, const char *base,
                   p3p_data_facts *facts)
{
    const target t = find_target(r, base, data->ref);

    data->name = t.name;
    if (t.is_foreign) {
        p3p_report_at(r->report, P3P_FOREIGN_SCHEMA, &data->place, NULL, NULL);
        return 0;
    }
    if (strchr(data->ref, '#') == NULL) {
        data->name = without_hash(r, &t, &data->place);
    }
    else if (t.schema == NULL || !p3p_schema_find(t.schema, t.name, facts)) {
        data->name = unknown_name(r, &t, &data->place);
    }
    if (data->name == NULL) {
        data->name = t.name;
        r->lost++;
        return 0;
    }
    return p3p_schema_find(t.schema, data->name, facts) && !facts->is_unknown;
}

/* ---- categories: 5.7 ---- */

static const char *list_categories(p3p_reading *r, p3p_stems categories)
{
    const char *listed = "";
    int stem;

    for (stem = 0; stem < P3P_STEMS; stem++) {
        if (categories & P3P_BIT(stem)) {
            listed = apr_pstrcat(r->pool, listed, listed[0] != '\0' ? " " : "",
                                 p3p_vocabulary[stem].element, NULL);
        }
    }
    return listed;
}

/* data->categories holds what is written. */
static void settle_categories(p3p_reading *r, p3p_data *data,
                              const p3p_xml_node *node,
                              const p3p_data_facts *facts)
{
    const p3p_xml_node *written = p3p_xml_child(node, "CATEGORIES");

    if (facts->is_variable) {
        if (written == NULL && !node->is_incomplete) {
            p3p_report_at(r->report, P3P_MISSING_DATA_CATEGORY, &data->place,
                          NULL, NULL);
        }
        data->categories |= facts->categories;
        return;
    }
    if (written != NULL) {
        p3p_report_at(r->report, P3P_FIXED_CATEGORY, &written->place,
                      list_categories(r, facts->categories), NULL);
    }
    data->categories = facts->categories;
}

/* ---- DATA ---- */

static void read_one(p3p_reading *r, p3p_data *data, const p3p_xml_node *node,
                     const char *base)
{
    const p3p_xml_attribute *ref = p3p_xml_attribute_find(node, "ref");
    const char *optional = p3p_xml_value(node, "optional");
    p3p_data_facts facts;

    data->ref = ref->value;
    data->place = ref->value_place;
    data->optional = optional != NULL && strcmp(optional, "yes") == 0;
    data->text = p3p_xml_tidy(node->text, r->pool);
    data->categories = p3p_categories_read(r, node, &data->other_category);
    data->description = "";
    if (look_up(r, data, base, &facts)) {
        data->description = facts.description != NULL ? facts.description : "";
        settle_categories(r, data, node, &facts);
    }
}

static size_t count_data(const p3p_xml_node *parent)
{
    const p3p_xml_node *group = p3p_xml_child(parent, "DATA-GROUP");
    const p3p_xml_node *node;
    size_t count = 0;

    for (; group != NULL; group = p3p_xml_next(group, "DATA-GROUP")) {
        for (node = group->children; node != NULL; node = node->next) {
            count++;
        }
    }
    return count;
}

p3p_data_list p3p_data_read(p3p_reading *r, const p3p_xml_node *parent)
{
    p3p_data *data =
        apr_pcalloc(r->pool, (count_data(parent) + 1) * sizeof *data);
    const p3p_xml_node *group = p3p_xml_child(parent, "DATA-GROUP");
    const p3p_xml_node *node;
    p3p_data_list list = {data, 0};

    for (; group != NULL; group = p3p_xml_next(group, "DATA-GROUP")) {
        const p3p_xml_attribute *base = p3p_xml_attribute_find(group, "base");

        for (node = group->children; node != NULL; node = node->next) {
            if (p3p_xml_value(node, "ref") != NULL) {
                read_one(r, &data[list.count++], node,
                         base == NULL          ? P3P_BASE_SCHEMA_URI
                         : base->value == NULL ? "" /* reported already */
                                               : base->value);
            }
            else {
                r->lost++;
            }
        }
    }
    return list;
}
