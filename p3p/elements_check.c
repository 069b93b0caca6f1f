/* SPDX-License-Identifier: Apache-2.0 */
/* Compares the tree of a file with the content models of P3P. */

#include "elements_check.h"

#include <apr_strings.h>
#include <string.h>

/* The words of a group as a full policy has them, without the draft's. */
static void add_values(apr_array_header_t *names, p3p_group group)
{
    int stem;

    for (stem = 0; stem < P3P_STEMS; stem++) {
        if (p3p_vocabulary[stem].group == group && stem != P3P_CUS) {
            p3p_names_add(names, p3p_vocabulary[stem].element);
        }
    }
}

static apr_array_header_t *names_of_children(const p3p_checking *c,
                                             const p3p_element_rule *rule)
{
    apr_array_header_t *names = p3p_names_new(c->pool);
    const p3p_child_rule *child = rule->children;

    for (; child != NULL && child->name != NULL; child++) {
        if (p3p_element_rule_find(child->name)->draft == NULL) {
            p3p_names_add(names, child->name);
        }
    }
    if (rule->values_count != '\0') {
        add_values(names, rule->values);
    }
    return names;
}

/* ---- which child may stand where ---- */

/* The rule of a parent for a child of that name, or NULL. */
static const p3p_child_rule *child_rule(const p3p_element_rule *rule,
                                        const char *name)
{
    const p3p_child_rule *child = rule->children;

    while (child != NULL && child->name != NULL) {
        if (strcmp(child->name, name) == 0) {
            return child;
        }
        child++;
    }
    return NULL;
}

static p3p_stem child_value(const p3p_element_rule *rule, const char *name)
{
    return rule->values_count != '\0' ? p3p_value_find(rule->values, name)
                                      : P3P_NO_STEM;
}

static int is_extension(const p3p_element_rule *rule, const char *name)
{
    return strcmp(name, "EXTENSION") == 0
        && rule->content == P3P_HOLDS_ELEMENTS;
}

static int is_allowed(const p3p_element_rule *rule, const char *name)
{
    return is_extension(rule, name) || child_rule(rule, name) != NULL
        || child_value(rule, name) != P3P_NO_STEM;
}

/* The rule for an allowed child itself. */
static p3p_element_rule rule_of(const p3p_element_rule *parent,
                                const char *name)
{
    const p3p_stem value = child_value(parent, name);
    p3p_element_rule rule;

    if (value == P3P_NO_STEM) {
        return *p3p_element_rule_find(name);
    }
    rule = p3p_value_rules[parent->values];
    rule.name = p3p_vocabulary[value].element;
    if (value == P3P_OTP || value == P3P_OTC) {
        rule.content = P3P_HOLDS_TEXT;
    }
    return rule;
}

static apr_array_header_t *homes_of(const p3p_checking *c, const char *name)
{
    apr_array_header_t *homes = p3p_names_new(c->pool);
    size_t i;

    for (i = 0; i < p3p_element_rules_count; i++) {
        if (!is_extension(&p3p_element_rules[i], name)
            && is_allowed(&p3p_element_rules[i], name)) {
            p3p_names_add(homes, p3p_element_rules[i].name);
        }
    }
    return homes;
}

static int is_known(const p3p_checking *c, const char *name)
{
    return p3p_element_rule_find(name) != NULL || homes_of(c, name)->nelts > 0;
}

/* Fills c->misplaced before anything is found missing. */
static void find_misplaced(p3p_checking *c, const p3p_xml_node *node,
                           const p3p_element_rule *rule)
{
    const p3p_xml_node *child;
    p3p_element_rule inner;

    if (rule->content == P3P_HOLDS_ANYTHING) {
        return;
    }
    for (child = node->children; child != NULL; child = child->next) {
        if (is_allowed(rule, child->name)) {
            inner = rule_of(rule, child->name);
            find_misplaced(c, child, &inner);
        }
        else if (is_known(c, child->name)
                 && !p3p_names_have(c->misplaced, child->name)) {
            p3p_names_add(c->misplaced, child->name);
        }
    }
}

/* ---- namespaces: P3P 1.0, 3.2 ---- */

static const char current_space[] = "http://www.w3.org/2002/01/P3Pv1";

static const char *const old_spaces[] = {
    "http://www.w3.org/2001/09/P3Pv1", "http://www.w3.org/2000/12/P3Pv1",
    "http://www.w3.org/2000/10/18/P3Pv1", "http://www.w3.org/2000/09/15/P3Pv1",
    "http://www.w3.org/2000/P3Pv1"};

static const char *old_space(const char *space)
{
    size_t i;

    for (i = 0; i < sizeof old_spaces / sizeof old_spaces[0]; i++) {
        if (strcmp(space, old_spaces[i]) == 0) {
            return old_spaces[i];
        }
    }
    return NULL;
}

/*
 * One report where a namespace begins, not one for each element in it.
 * Returns whether the element is taken for one of P3P's.
 */
static int check_space(const p3p_checking *c, const p3p_xml_node *node)
{
    const char *old = old_space(node->space);

    if (strcmp(node->space, current_space) == 0
        || (node->parent != NULL
            && strcmp(node->space, node->parent->space) == 0)) {
        return 1;
    }
    if (old != NULL) {
        p3p_report_at(c->report, P3P_OLD_NAMESPACE, &node->place, old, NULL);
    }
    else if (node->parent == NULL) {
        p3p_report_at(
            c->report, P3P_UNKNOWN_NAMESPACE, &node->place,
            node->space[0] == '\0' ? "no namespace, and" : "a namespace", NULL);
    }
    else {
        p3p_report_at(c->report, P3P_FOREIGN_ELEMENT, &node->place, NULL, NULL);
    }
    return old != NULL || node->parent == NULL;
}

/* ---- children ---- */

static void report_misplaced(const p3p_checking *c, const p3p_xml_node *node,
                             const p3p_element_rule *parent)
{
    const apr_array_header_t *homes = homes_of(c, node->name);
    const char *detail =
        homes->nelts == 0
            ? apr_psprintf(c->pool, "%s", parent->name)
            : apr_psprintf(c->pool, "%s: its place is in %s", parent->name,
                           p3p_names_join(homes, " or ", c->pool));

    p3p_report_at(c->report, P3P_MISPLACED_ELEMENT, &node->place, detail, NULL);
}

/* Returns whether the element can be taken for one that may stand there. */
static int check_name(const p3p_checking *c, p3p_xml_node *node,
                      const p3p_element_rule *parent)
{
    apr_array_header_t *names;
    const char *near;

    if (is_allowed(parent, node->name)) {
        return 1;
    }
    if (is_known(c, node->name)) {
        report_misplaced(c, node, parent);
        return 0;
    }
    names = names_of_children(c, parent);
    near = p3p_names_nearest(names, node->name);
    p3p_report_at(
        c->report, P3P_UNKNOWN_ELEMENT, &node->place,
        names->nelts == 0
            ? apr_psprintf(c->pool, "%s holds no elements", parent->name)
            : apr_psprintf(c->pool, "%s holds %s", parent->name,
                           p3p_names_join(names, " and ", c->pool)),
        near);
    if (near != NULL) {
        node->name = near;
    }
    return near != NULL;
}

/* Elements of drafts, which are read over, and extensions (3.5). */
static int is_for_reading(const p3p_checking *c, p3p_xml_node *node,
                          const p3p_element_rule *rule)
{
    const char *optional;

    if (rule->draft != NULL) {
        p3p_report_at(c->report, P3P_DRAFT_ELEMENT, &node->place, rule->draft,
                      NULL);
        return 0;
    }
    if (rule->content == P3P_HOLDS_ANYTHING) {
        p3p_attributes_check(c, node, rule);
        optional = p3p_xml_value(node, "optional");
        if (optional != NULL && strcmp(optional, "no") == 0) {
            p3p_report_at(c->report, P3P_MANDATORY_EXTENSION, &node->place,
                          NULL, NULL);
        }
        return 0;
    }
    return 1;
}

/* seen holds the names of the siblings in front. */
static int is_one_too_many(const p3p_checking *c, const p3p_xml_node *node,
                           const p3p_element_rule *parent,
                           const apr_array_header_t *seen)
{
    const p3p_child_rule *child = child_rule(parent, node->name);
    const int value = child == NULL;

    if (value ? parent->values_count != '1' || seen->nelts == 0
              : child->count == '*' || child->count == '+'
                    || !p3p_names_have(seen, node->name)) {
        return 0;
    }
    p3p_report_at(c->report, P3P_REPEATED_ELEMENT, &node->place,
                  apr_psprintf(c->pool, "%s takes only one%s", parent->name,
                               value ? "" : " of them"),
                  NULL);
    return 1;
}

/* last is the rule of the sibling that is farthest in the order so far. */
static void check_order(const p3p_checking *c, const p3p_xml_node *node,
                        const p3p_element_rule *parent,
                        const p3p_child_rule **last)
{
    const p3p_child_rule *child = child_rule(parent, node->name);

    if (child == NULL || parent->order == P3P_IN_ANY_ORDER) {
        return;
    }
    if (*last != NULL && child < *last) {
        p3p_report_at(c->report,
                      parent->order == P3P_IN_ORDER ? P3P_WRONG_ORDER
                                                    : P3P_UNUSUAL_ORDER,
                      &node->place,
                      apr_psprintf(c->pool, "in %s it stands before %s",
                                   parent->name, (*last)->name),
                      NULL);
        return;
    }
    *last = child;
}

static int is_missing(const p3p_checking *c, const p3p_xml_node *node,
                      const p3p_child_rule *child)
{
    return (child->count == '1' || child->count == '+')
        && p3p_xml_count(node, child->name) == 0
        && (child->unless == NULL || p3p_xml_count(node, child->unless) == 0)
        && !p3p_names_have(c->misplaced, child->name);
}

/* One report for all that an element lacks. */
static void report_missing(const p3p_checking *c, const p3p_xml_node *node,
                           const p3p_element_rule *rule)
{
    apr_array_header_t *missing = p3p_names_new(c->pool);
    const p3p_child_rule *child = rule->children;
    const char *and = " and ";
    int i;

    for (; child != NULL && child->name != NULL; child++) {
        if (is_missing(c, node, child)) {
            p3p_names_add(missing, child->name);
        }
    }
    if (rule->values_count != '\0' && node->children == NULL) {
        add_values(missing, rule->values);
        and = " or ";
        for (i = 0; i < missing->nelts; i++) {
            if (p3p_names_have(c->misplaced,
                               APR_ARRAY_IDX(missing, i, const char *))) {
                return;
            }
        }
    }
    if (missing->nelts > 0) {
        p3p_report_at(c->report, P3P_MISSING_ELEMENT, &node->place,
                      p3p_names_join(missing, and, c->pool), NULL);
    }
}

static void check_text(const p3p_checking *c, const p3p_xml_node *node,
                       const p3p_element_rule *rule)
{
    if (node->text_place.start != NULL
        && (rule->content == P3P_HOLDS_NOTHING
            || rule->content == P3P_HOLDS_ELEMENTS)) {
        p3p_report_at(c->report, P3P_STRAY_TEXT, &node->text_place,
                      apr_psprintf(c->pool, "<%s>", rule->name), NULL);
    }
}

static void check_node(const p3p_checking *c, p3p_xml_node *node,
                       const p3p_element_rule *rule);

/* Returns whether it stays in the tree; *unknown if nobody knows what it is. */
static int check_child(const p3p_checking *c, p3p_xml_node *node,
                       const p3p_element_rule *parent, apr_array_header_t *seen,
                       const p3p_child_rule **last, int *unknown)
{
    p3p_element_rule rule;

    if (!check_space(c, node) || !check_name(c, node, parent)) {
        *unknown = 1;
        return 0;
    }
    rule = rule_of(parent, node->name);
    if (!is_for_reading(c, node, &rule)
        || is_one_too_many(c, node, parent, seen)) {
        return 0;
    }
    if (!p3p_names_have(seen, node->name)) {
        p3p_names_add(seen, node->name);
    }
    check_order(c, node, parent, last);
    check_node(c, node, &rule);
    return 1;
}

static void check_node(const p3p_checking *c, p3p_xml_node *node,
                       const p3p_element_rule *rule)
{
    apr_array_header_t *seen = p3p_names_new(c->pool);
    const p3p_child_rule *last = NULL;
    p3p_xml_node **at = &node->children;
    int unknown = 0;

    p3p_attributes_check(c, node, rule);
    check_text(c, node, rule);
    while (*at != NULL) {
        if (check_child(c, *at, rule, seen, &last, &unknown)) {
            at = &(*at)->next;
        }
        else {
            *at = (*at)->next;
        }
    }
    node->is_incomplete = unknown;
    if (!unknown) { /* it might be what is missing */
        report_missing(c, node, rule);
    }
}

void p3p_elements_check(p3p_report *report, p3p_xml_node *root,
                        apr_pool_t *pool)
{
    const p3p_element_rule *rule = p3p_element_rule_find(root->name);
    p3p_checking c;

    c.report = report;
    c.pool = pool;
    c.misplaced = p3p_names_new(pool);
    find_misplaced(&c, root, rule);
    check_space(&c, root);
    check_node(&c, root, rule);
}
