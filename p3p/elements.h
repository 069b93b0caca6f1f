/* SPDX-License-Identifier: Apache-2.0 */
#ifndef P3P_ELEMENTS_H
#define P3P_ELEMENTS_H

/*
 * The elements of policy files and reference files (P3P 1.0, chapters 2, 3
 * and 5): what each may hold, as data, and the engine that compares a tree
 * with it.
 */

#include "vocabulary.h"
#include "xml.h"

typedef enum {
    P3P_ANY_TEXT,
    P3P_A_NAME, /* not empty, and fit for a URI */
    P3P_A_URI,
    P3P_A_NUMBER,
    P3P_A_CHOICE /* of values */
} p3p_attribute_kind;

typedef struct {
    const char *name;
    p3p_attribute_kind kind;
    int required;
    const char *const *values; /* of a choice; ends with NULL */
} p3p_attribute_rule;

typedef struct {
    const char *name;
    char count;         /* '1', '?', '*' or '+', as in a DTD */
    const char *unless; /* not required if this is there instead, or NULL */
} p3p_child_rule;

typedef enum {
    P3P_HOLDS_NOTHING,
    P3P_HOLDS_TEXT,
    P3P_HOLDS_ELEMENTS,
    P3P_HOLDS_BOTH,
    P3P_HOLDS_ANYTHING
} p3p_content;

typedef enum {
    P3P_IN_ORDER,
    P3P_USUALLY_IN_ORDER, /* real files do not keep to it */
    P3P_IN_ANY_ORDER
} p3p_order;

typedef struct {
    const char *name;
    p3p_content content;
    const p3p_attribute_rule *attributes; /* ends with a NULL name, or NULL */
    const p3p_child_rule *children;       /* in their order; likewise */
    /*
     * The words of a group of the vocabulary that it holds instead, one or
     * any number ('1', '+'); '\0' for none.
     */
    p3p_group values;
    char values_count;
    p3p_order order;
    const char *draft; /* why an element of a draft is gone, or NULL */
} p3p_element_rule;

extern const p3p_element_rule p3p_element_rules[];
extern const size_t p3p_element_rules_count;

/* What the elements that stand for the words of a group may hold. */
extern const p3p_element_rule p3p_value_rules[P3P_GROUPS];

/* The rule of that name, or NULL. */
const p3p_element_rule *p3p_element_rule_find(const char *name);

/* The word of a group that an element stands for, or P3P_NO_STEM. */
p3p_stem p3p_value_find(p3p_group group, const char *element);

/*
 * Compares a tree with the rules and reports each difference once. Changes
 * the tree to what was meant: names that are nearly right are put right, and
 * what remains wrong is taken out, so that a reader finds valid elements
 * alone, although some may be missing (is_incomplete). Attributes stay, with
 * NULL for a value that cannot be used. Only call it for a root that has a
 * rule.
 */
void p3p_elements_check(p3p_report *report, p3p_xml_node *root,
                        apr_pool_t *pool);

#endif
