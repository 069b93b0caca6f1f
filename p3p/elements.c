/* SPDX-License-Identifier: Apache-2.0 */
/* Content models, attributes and value lists of P3P 1.0, as data. */

#include "elements.h"

#include <string.h>

#define CHILDREN(...)                                                          \
    (const p3p_child_rule[])                                                   \
    {                                                                          \
        __VA_ARGS__,                                                           \
        {                                                                      \
            NULL, 0, NULL                                                      \
        }                                                                      \
    }
#define ATTRIBUTES(...)                                                        \
    (const p3p_attribute_rule[])                                               \
    {                                                                          \
        __VA_ARGS__,                                                           \
        {                                                                      \
            NULL, 0, 0, NULL                                                   \
        }                                                                      \
    }
#define WORDS(...)                                                             \
    (const char *const[])                                                      \
    {                                                                          \
        __VA_ARGS__, NULL                                                      \
    }

#define REQUIRED 1
#define YES_OR_NO WORDS("yes", "no")
#define CONSENT                                                                \
    ATTRIBUTES(                                                                \
        {"required", P3P_A_CHOICE, 0, WORDS("always", "opt-in", "opt-out")})
#define COOKIE                                                                 \
    ATTRIBUTES(                                                                \
        {"name", P3P_ANY_TEXT, 0, NULL}, {"value", P3P_ANY_TEXT, 0, NULL},     \
        {"domain", P3P_ANY_TEXT, 0, NULL}, {"path", P3P_ANY_TEXT, 0, NULL})
#define DATA_ELEMENT                                                           \
    ATTRIBUTES({"name", P3P_A_NAME, REQUIRED, NULL},                           \
               {"structref", P3P_A_URI, 0, NULL},                              \
               {"short-description", P3P_ANY_TEXT, 0, NULL})
#define GONE "leave it out"

/*
 * EXTENSION (3.5) can stand in every element that holds elements, and
 * attributes with a prefix (xml:lang) in all of them.
 */
const p3p_element_rule p3p_element_rules[] = {
    /* Reference files: 2.3.2. */
    {.name = "META",
     .content = P3P_HOLDS_ELEMENTS,
     .children =
         CHILDREN({"POLICY-REFERENCES", '1', NULL}, {"POLICIES", '?', NULL})},
    {.name = "POLICY-REFERENCES",
     .content = P3P_HOLDS_ELEMENTS,
     .children = CHILDREN({"EXPIRY", '?', NULL}, {"POLICY-REF", '*', NULL},
                          {"HINT", '*', NULL})},
    {.name = "POLICY-REF",
     .content = P3P_HOLDS_ELEMENTS,
     .order = P3P_USUALLY_IN_ORDER,
     .attributes = ATTRIBUTES({"about", P3P_A_URI, REQUIRED, NULL}),
     .children = CHILDREN(
         {"INCLUDE", '*', NULL}, {"EXCLUDE", '*', NULL},
         {"EMBEDDED-INCLUDE", '*', NULL}, {"EMBEDDED-EXCLUDE", '*', NULL},
         {"COOKIE-INCLUDE", '*', NULL}, {"COOKIE-EXCLUDE", '*', NULL},
         {"METHOD", '*', NULL})},
    {.name = "INCLUDE", .content = P3P_HOLDS_TEXT},
    {.name = "EXCLUDE", .content = P3P_HOLDS_TEXT},
    {.name = "METHOD", .content = P3P_HOLDS_TEXT},
    {.name = "EMBEDDED-INCLUDE", .content = P3P_HOLDS_TEXT, .draft = GONE},
    {.name = "EMBEDDED-EXCLUDE", .content = P3P_HOLDS_TEXT, .draft = GONE},
    {.name = "COOKIE-INCLUDE", .content = P3P_HOLDS_TEXT, .attributes = COOKIE},
    {.name = "COOKIE-EXCLUDE", .content = P3P_HOLDS_TEXT, .attributes = COOKIE},
    {.name = "HINT",
     .content = P3P_HOLDS_NOTHING,
     .attributes = ATTRIBUTES({"scope", P3P_ANY_TEXT, REQUIRED, NULL},
                              {"path", P3P_A_URI, REQUIRED, NULL})},
    {.name = "EXPIRY",
     .content = P3P_HOLDS_NOTHING,
     .attributes = ATTRIBUTES({"max-age", P3P_ANY_TEXT, 0, NULL},
                              {"date", P3P_ANY_TEXT, 0, NULL})},
    /* Policies: 3.2. */
    {.name = "POLICIES",
     .content = P3P_HOLDS_ELEMENTS,
     .children = CHILDREN({"EXPIRY", '?', NULL}, {"DATASCHEMA", '?', NULL},
                          {"POLICY", '*', NULL})},
    {.name = "POLICY",
     .content = P3P_HOLDS_ELEMENTS,
     .attributes = ATTRIBUTES({"name", P3P_A_NAME, REQUIRED, NULL},
                              {"discuri", P3P_A_URI, REQUIRED, NULL},
                              {"opturi", P3P_A_URI, 0, NULL}),
     .children = CHILDREN({"TEST", '?', NULL}, {"ENTITY", '1', NULL},
                          {"ACCESS", '1', NULL}, {"DISPUTES-GROUP", '?', NULL},
                          {"STATEMENT", '*', NULL})},
    {.name = "TEST", .content = P3P_HOLDS_NOTHING},
    {.name = "ENTITY",
     .content = P3P_HOLDS_ELEMENTS,
     .children = CHILDREN({"DATA-GROUP", '1', NULL})},
    {.name = "ACCESS",
     .content = P3P_HOLDS_ELEMENTS,
     .values = P3P_ACCESS,
     .values_count = '1'},
    {.name = "DISPUTES-GROUP",
     .content = P3P_HOLDS_ELEMENTS,
     .children = CHILDREN({"DISPUTES", '+', NULL})},
    {.name = "DISPUTES",
     .content = P3P_HOLDS_ELEMENTS,
     .attributes = ATTRIBUTES({"resolution-type", P3P_A_CHOICE, REQUIRED,
                               WORDS("service", "independent", "court", "law")},
                              {"service", P3P_A_URI, REQUIRED, NULL},
                              {"verification", P3P_ANY_TEXT, 0, NULL},
                              {"short-description", P3P_ANY_TEXT, 0, NULL}),
     .children = CHILDREN({"LONG-DESCRIPTION", '?', NULL}, {"IMG", '?', NULL},
                          {"REMEDIES", '?', NULL})},
    {.name = "LONG-DESCRIPTION", .content = P3P_HOLDS_TEXT},
    {.name = "IMG",
     .content = P3P_HOLDS_NOTHING,
     .attributes = ATTRIBUTES({"src", P3P_A_URI, REQUIRED, NULL},
                              {"alt", P3P_ANY_TEXT, REQUIRED, NULL},
                              {"width", P3P_A_NUMBER, 0, NULL},
                              {"height", P3P_A_NUMBER, 0, NULL})},
    {.name = "REMEDIES",
     .content = P3P_HOLDS_ELEMENTS,
     .values = P3P_REMEDY,
     .values_count = '+'},
    /* Statements: 3.3. */
    {.name = "STATEMENT",
     .content = P3P_HOLDS_ELEMENTS,
     .children =
         CHILDREN({"CONSEQUENCE", '?', NULL}, {"NON-IDENTIFIABLE", '?', NULL},
                  {"PURPOSE", '1', "NON-IDENTIFIABLE"},
                  {"RECIPIENT", '1', "NON-IDENTIFIABLE"},
                  {"RETENTION", '1', "NON-IDENTIFIABLE"},
                  {"DATA-GROUP", '+', "NON-IDENTIFIABLE"})},
    {.name = "CONSEQUENCE", .content = P3P_HOLDS_TEXT},
    {.name = "NON-IDENTIFIABLE", .content = P3P_HOLDS_NOTHING},
    {.name = "PURPOSE",
     .content = P3P_HOLDS_ELEMENTS,
     .values = P3P_PURPOSE,
     .values_count = '+'},
    {.name = "RECIPIENT",
     .content = P3P_HOLDS_ELEMENTS,
     .values = P3P_RECIPIENT,
     .values_count = '+'},
    {.name = "recipient-description", .content = P3P_HOLDS_TEXT},
    {.name = "RETENTION",
     .content = P3P_HOLDS_ELEMENTS,
     .values = P3P_RETENTION,
     .values_count = '1'},
    {.name = "DATA-GROUP",
     .content = P3P_HOLDS_ELEMENTS,
     .attributes = ATTRIBUTES({"base", P3P_A_URI, 0, NULL}),
     .children = CHILDREN({"DATA", '+', NULL})},
    {.name = "DATA",
     .content = P3P_HOLDS_BOTH,
     .attributes = ATTRIBUTES({"ref", P3P_A_URI, REQUIRED, NULL},
                              {"optional", P3P_A_CHOICE, 0, YES_OR_NO}),
     .children = CHILDREN({"CATEGORIES", '*', NULL})},
    {.name = "CATEGORIES",
     .content = P3P_HOLDS_ELEMENTS,
     .values = P3P_CATEGORY,
     .values_count = '+'},
    {.name = "EXTENSION",
     .content = P3P_HOLDS_ANYTHING,
     .attributes = ATTRIBUTES({"optional", P3P_A_CHOICE, 0, YES_OR_NO})},
    /* Data schemas: 5.2 and 5.3. */
    {.name = "DATASCHEMA",
     .content = P3P_HOLDS_ELEMENTS,
     .order = P3P_IN_ANY_ORDER,
     .children = CHILDREN({"DATA-DEF", '*', NULL}, {"DATA-STRUCT", '*', NULL})},
    {.name = "DATA-DEF",
     .content = P3P_HOLDS_ELEMENTS,
     .attributes = DATA_ELEMENT,
     .children =
         CHILDREN({"CATEGORIES", '?', NULL}, {"LONG-DESCRIPTION", '?', NULL})},
    {.name = "DATA-STRUCT",
     .content = P3P_HOLDS_ELEMENTS,
     .attributes = DATA_ELEMENT,
     .children =
         CHILDREN({"CATEGORIES", '?', NULL}, {"LONG-DESCRIPTION", '?', NULL})},
};

const size_t p3p_element_rules_count =
    sizeof p3p_element_rules / sizeof p3p_element_rules[0];

/* The texts of other-purpose and other-category: 3.3.4 and 3.4. */
const p3p_element_rule p3p_value_rules[P3P_GROUPS] = {
    [P3P_PURPOSE] = {.content = P3P_HOLDS_NOTHING, .attributes = CONSENT},
    [P3P_RECIPIENT] = {.content = P3P_HOLDS_ELEMENTS,
                       .attributes = CONSENT,
                       .children =
                           CHILDREN({"recipient-description", '*', NULL})},
};

const p3p_element_rule *p3p_element_rule_find(const char *name)
{
    size_t i;

    for (i = 0; i < p3p_element_rules_count; i++) {
        if (strcmp(p3p_element_rules[i].name, name) == 0) {
            return &p3p_element_rules[i];
        }
    }
    return NULL;
}

p3p_stem p3p_value_find(p3p_group group, const char *element)
{
    int stem;

    for (stem = 0; stem < P3P_STEMS; stem++) {
        if (p3p_vocabulary[stem].group == group
            && strcmp(p3p_vocabulary[stem].element, element) == 0) {
            return stem;
        }
    }
    return P3P_NO_STEM;
}
