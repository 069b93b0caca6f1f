/* SPDX-License-Identifier: Apache-2.0 */
/* Compares the attributes of an element with its rule. */

#include "elements_check.h"

#include "field.h"

#include <apr_strings.h>
#include <string.h>

apr_array_header_t *p3p_names_new(apr_pool_t *pool)
{
    return apr_array_make(pool, 8, sizeof(const char *));
}

void p3p_names_add(apr_array_header_t *names, const char *name)
{
    APR_ARRAY_PUSH(names, const char *) = name;
}

int p3p_names_have(const apr_array_header_t *names, const char *name)
{
    int i;

    for (i = 0; i < names->nelts; i++) {
        if (strcmp(APR_ARRAY_IDX(names, i, const char *), name) == 0) {
            return 1;
        }
    }
    return 0;
}

const char *p3p_names_join(const apr_array_header_t *names, const char *and,
                           apr_pool_t *pool)
{
    const char *joined = "";
    int i;

    for (i = 0; i < names->nelts; i++) {
        joined = apr_pstrcat(pool, joined,
                             i == 0                  ? ""
                             : i == names->nelts - 1 ? and
                                                     : ", ",
                             APR_ARRAY_IDX(names, i, const char *), NULL);
    }
    return joined;
}

const char *p3p_names_nearest(const apr_array_header_t *names, const char *name)
{
    return p3p_nearest(name, strlen(name), (const char *const *)names->elts,
                       (size_t)names->nelts);
}

static const p3p_attribute_rule *attribute_rule(const p3p_element_rule *rule,
                                                const char *name)
{
    const p3p_attribute_rule *a = rule->attributes;

    while (a != NULL && a->name != NULL && strcmp(a->name, name) != 0) {
        a++;
    }
    return a != NULL && a->name != NULL ? a : NULL;
}

static apr_array_header_t *names_of_attributes(const p3p_checking *c,
                                               const p3p_element_rule *rule)
{
    apr_array_header_t *names = p3p_names_new(c->pool);
    const p3p_attribute_rule *a = rule->attributes;

    for (; a != NULL && a->name != NULL; a++) {
        p3p_names_add(names, a->name);
    }
    return names;
}

/* Returns the rule for what was meant, or NULL. */
static const p3p_attribute_rule *unknown_attribute(const p3p_checking *c,
                                                   p3p_xml_attribute *attribute,
                                                   const p3p_element_rule *rule)
{
    const apr_array_header_t *names = names_of_attributes(c, rule);
    const char *near = p3p_names_nearest(names, attribute->name);
    const char *detail =
        names->nelts == 0
            ? apr_psprintf(c->pool, "%s, which has none", rule->name)
            : apr_psprintf(c->pool, "%s, which has %s", rule->name,
                           p3p_names_join(names, " and ", c->pool));

    p3p_report_at(c->report, P3P_UNKNOWN_ATTRIBUTE, &attribute->place, detail,
                  near);
    if (near == NULL) {
        return NULL;
    }
    attribute->name = near;
    return attribute_rule(rule, near);
}

/* Returns whether there is a value to go on with. */
static int check_choice(const p3p_checking *c, p3p_xml_attribute *attribute,
                        const p3p_attribute_rule *rule)
{
    apr_array_header_t *names = p3p_names_new(c->pool);
    const char *const *value;
    const char *near;

    for (value = rule->values; *value != NULL; value++) {
        p3p_names_add(names, *value);
    }
    if (p3p_names_have(names, attribute->value)) {
        return 1;
    }
    near = p3p_names_nearest(names, attribute->value);
    p3p_report_at(c->report, P3P_BAD_VALUE, &attribute->value_place,
                  apr_psprintf(c->pool, "%s: write %s", rule->name,
                               p3p_names_join(names, " or ", c->pool)),
                  near);
    attribute->value = near;
    return near != NULL;
}

static int is_number(const char *value)
{
    const size_t digits = strspn(value, "0123456789");

    return digits > 0 && value[digits] == '\0';
}

/* What would be right instead of a value; NULL if it is right. */
static const char *value_fault(const p3p_attribute_rule *rule,
                               const char *value)
{
    const p3p_span span = {value, strlen(value)};
    const int fits_uri = p3p_uri_bad_character(span) == NULL;

    switch (rule->kind) {
    case P3P_A_NUMBER:
        return is_number(value) ? NULL : "write a number";
    case P3P_A_NAME:
        return value[0] != '\0' && fits_uri
                 ? NULL
                 : "write one word that can stand in a URI";
    case P3P_A_URI: /* an empty base is this document: 3.3.7 */
        if (value[0] == '\0' && strcmp(rule->name, "base") != 0) {
            return "it is empty";
        }
        return fits_uri ? NULL
                        : "spaces, quotes, brackets and what is not ASCII are "
                          "written as %20 and the like";
    default:
        return NULL;
    }
}

/* Returns whether there is a value to go on with. */
static int check_value(const p3p_checking *c, p3p_xml_attribute *attribute,
                       const p3p_attribute_rule *rule)
{
    const char *fault;

    if (rule->kind == P3P_A_CHOICE) {
        return check_choice(c, attribute, rule);
    }
    fault = value_fault(rule, attribute->value);
    if (fault == NULL) {
        return 1;
    }
    if (rule->kind == P3P_A_URI) {
        p3p_report_at(c->report, P3P_BAD_URI, &attribute->value_place, fault,
                      NULL);
    }
    else {
        p3p_report_at(c->report, P3P_BAD_VALUE, &attribute->value_place,
                      apr_pstrcat(c->pool, rule->name, ": ", fault, NULL),
                      NULL);
    }
    return 0;
}

static void report_missing_attributes(const p3p_checking *c,
                                      const p3p_xml_node *node,
                                      const p3p_element_rule *rule,
                                      const apr_array_header_t *present)
{
    apr_array_header_t *missing = p3p_names_new(c->pool);
    const p3p_attribute_rule *a = rule->attributes;

    for (; a != NULL && a->name != NULL; a++) {
        if (a->required && !p3p_names_have(present, a->name)) {
            p3p_names_add(missing,
                          apr_pstrcat(c->pool, a->name, "=\"...\"", NULL));
        }
    }
    if (missing->nelts > 0) {
        p3p_report_at(c->report, P3P_MISSING_ATTRIBUTE, &node->place,
                      p3p_names_join(missing, " and ", c->pool), NULL);
    }
}

/* Attributes with a prefix are somebody else's. */
void p3p_attributes_check(const p3p_checking *c, p3p_xml_node *node,
                          const p3p_element_rule *rule)
{
    apr_array_header_t *present = p3p_names_new(c->pool);
    p3p_xml_attribute **at = &node->attributes;

    while (*at != NULL) {
        const p3p_attribute_rule *a = NULL;

        if ((*at)->space[0] == '\0') {
            a = attribute_rule(rule, (*at)->name);
            if (a == NULL) {
                a = unknown_attribute(c, *at, rule);
            }
            if (a == NULL) {
                *at = (*at)->next;
                continue;
            }
            p3p_names_add(present, a->name);
            if (!check_value(c, *at, a)) {
                (*at)->value = NULL;
            }
        }
        at = &(*at)->next;
    }
    report_missing_attributes(c, node, rule, present);
}
