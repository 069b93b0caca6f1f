/* SPDX-License-Identifier: Apache-2.0 */
/* Privacy preference files: what may stand in them, and what it means. */

#include "preferences.h"

#include "preference_rules.h"

#include <apr_lib.h>
#include <apr_strings.h>
#include <string.h>
#include <strings.h>

/* ---- the format ---- */

static const char *const versions[] = {"6", NULL};
static const char *const answers[] = {"yes", "no", NULL};
static const char *const site_actions[] = {"accept", "reject", NULL};

/* In the order of the actions below. */
static const char *const action_words[] = {
    "accept", "prompt", "forceFirstParty", "forceSession", "reject", NULL};
static const p3p_action actions[] = {P3P_ACCEPT, P3P_PROMPT, P3P_LEASH,
                                     P3P_DOWNGRADE, P3P_BLOCK};

const char *const p3p_zone_names[P3P_ZONES + 1] = {"internet", "intranet",
                                                   "trustedSites", NULL};

typedef struct {
    const char *name;          /* NULL ends a list */
    const char *const *values; /* NULL if they are looked at elsewhere */
} attribute;

/* All attributes are required, and there are no others. */
static const attribute none[] = {{NULL, NULL}};
static const attribute version[] = {{"formatVersion", versions}, {NULL, NULL}};
static const attribute zone[] = {{"zone", p3p_zone_names}, {NULL, NULL}};
static const attribute defaults[] = {{"noPolicyDefault", action_words},
                                     {"noRuleDefault", action_words},
                                     {"alwaysAllowSession", answers},
                                     {NULL, NULL}};
static const attribute rule[] = {
    {"expr", NULL}, {"action", action_words}, {NULL, NULL}};
static const attribute site[] = {
    {"domain", NULL}, {"action", site_actions}, {NULL, NULL}};

#define ROOT "MSIEPrivacy"

enum { ONCE = 0, REQUIRED = 1, REPEATED = 2 };

static const struct element {
    const char *name;
    const char *parent;
    unsigned how; /* once, unless REPEATED; may be absent unless REQUIRED */
    const attribute *attributes;
} elements[] = {
    {ROOT, "", REQUIRED, none},
    {"MSIEPrivacySettings", ROOT, ONCE, version},
    {"MSIESiteRules", ROOT, ONCE, version},
    {"alwaysReplayLegacy", "MSIEPrivacySettings", ONCE, none},
    {"flushCookies", "MSIEPrivacySettings", ONCE, none},
    {"flushSiteList", "MSIEPrivacySettings", ONCE, none},
    {"p3pCookiePolicy", "MSIEPrivacySettings", REPEATED, zone},
    {"firstParty", "p3pCookiePolicy", REQUIRED, defaults},
    {"thirdParty", "p3pCookiePolicy", REQUIRED, defaults},
    {"if", "firstParty", REPEATED, rule},
    {"if", "thirdParty", REPEATED, rule},
    {"site", "MSIESiteRules", REQUIRED | REPEATED, site},
};

#define ELEMENTS (sizeof elements / sizeof elements[0])

static const struct element *find_element(const char *name, const char *parent)
{
    size_t i;

    for (i = 0; i < ELEMENTS; i++) {
        if (strcmp(elements[i].name, name) == 0
            && strcmp(elements[i].parent, parent) == 0) {
            return &elements[i];
        }
    }
    return NULL;
}

static const attribute *find_attribute(const attribute *list, const char *name)
{
    while (list->name != NULL && strcmp(list->name, name) != 0) {
        list++;
    }
    return list->name != NULL ? list : NULL;
}

/* The place of a word in a list that ends with NULL; -1 if it is not there. */
static int index_of(const char *word, const char *const *list)
{
    int i;

    for (i = 0; list[i] != NULL; i++) {
        if (strcmp(list[i], word) == 0) {
            return i;
        }
    }
    return -1;
}

/* ---- whether a file keeps to it ---- */

typedef struct {
    p3p_report *report;
    apr_pool_t *pool;
} reading;

static void report(const reading *r, p3p_code code, const p3p_place *place,
                   const char *detail, const char *suggestion)
{
    p3p_report_at(r->report, code, place, detail, suggestion);
}

/* The name that was meant, if only its case is wrong. */
static const char *element_in_case(const char *name)
{
    size_t i;

    for (i = 0; i < ELEMENTS; i++) {
        if (strcasecmp(elements[i].name, name) == 0
            && strcmp(elements[i].name, name) != 0) {
            return elements[i].name;
        }
    }
    return NULL;
}

static const char *word_in_case(const char *word, const char *const *list)
{
    while (*list != NULL && strcasecmp(*list, word) != 0) {
        list++;
    }
    return *list;
}

static const char *listed(const reading *r, const char *name,
                          const char *const *values)
{
    const char *list = apr_pstrcat(r->pool, name, ": write ", *values, NULL);

    while (*++values != NULL) {
        list = apr_pstrcat(r->pool, list, values[1] != NULL ? ", " : " or ",
                           *values, NULL);
    }
    return list;
}

static void check_attributes(const reading *r, const p3p_xml_node *node,
                             const attribute *allowed)
{
    const p3p_xml_attribute *a;
    const attribute *known;

    for (a = node->attributes; a != NULL; a = a->next) {
        known = find_attribute(allowed, a->name);
        if (known == NULL || a->space[0] != '\0') {
            report(r, P3P_UNKNOWN_ATTRIBUTE, &a->place,
                   apr_psprintf(r->pool, "<%s>", node->name), NULL);
        }
        else if (known->values != NULL
                 && index_of(a->value, known->values) < 0) {
            report(r, P3P_BAD_VALUE, &a->value_place,
                   listed(r, a->name, known->values),
                   word_in_case(a->value, known->values));
        }
    }
    for (; allowed->name != NULL; allowed++) {
        if (p3p_xml_attribute_find(node, allowed->name) == NULL) {
            report(r, P3P_MISSING_ATTRIBUTE, &node->place,
                   apr_psprintf(r->pool, "%s=\"...\"", allowed->name), NULL);
        }
    }
}

static void check_required(const reading *r, const p3p_xml_node *node)
{
    size_t i;

    for (i = 0; i < ELEMENTS; i++) {
        if ((elements[i].how & REQUIRED)
            && strcmp(elements[i].parent, node->name) == 0
            && p3p_xml_child(node, elements[i].name) == NULL) {
            report(r, P3P_MISSING_ELEMENT, &node->place,
                   apr_psprintf(r->pool, "<%s>", elements[i].name), NULL);
        }
    }
}

static void check_element(const reading *r, const p3p_xml_node *node,
                          const struct element *element);

static void check_child(const reading *r, const p3p_xml_node *child)
{
    const p3p_xml_node *parent = child->parent;
    const struct element *element = find_element(child->name, parent->name);

    if (element == NULL || child->space[0] != '\0') {
        report(r, P3P_MISPLACED_ELEMENT, &child->place,
               apr_psprintf(r->pool, "<%s>", parent->name),
               element_in_case(child->name));
        return;
    }
    if (!(element->how & REPEATED)
        && p3p_xml_child(parent, child->name) != child) {
        report(r, P3P_REPEATED_ELEMENT, &child->place,
               apr_psprintf(r->pool, "line %u has it already",
                            p3p_xml_child(parent, child->name)->place.line),
               NULL);
    }
    check_element(r, child, element);
}

static void check_element(const reading *r, const p3p_xml_node *node,
                          const struct element *element)
{
    const p3p_xml_node *child;

    check_attributes(r, node, element->attributes);
    check_required(r, node);
    if (node->text_place.start != NULL) {
        report(r, P3P_STRAY_TEXT, &node->text_place,
               apr_psprintf(r->pool, "<%s>", node->name), NULL);
    }
    for (child = node->children; child != NULL; child = child->next) {
        check_child(r, child);
    }
}

static void check_root(const reading *r, const p3p_xml_node *root)
{
    if (strcmp(root->name, ROOT) != 0 || root->space[0] != '\0') {
        report(r, P3P_WRONG_ROOT, &root->place,
               "a preference file begins with <" ROOT ">, without xmlns", NULL);
        return;
    }
    check_element(r, root, elements);
}

/* ---- what it says ---- */

static p3p_action action_of(const p3p_xml_node *node, const char *name)
{
    return actions[index_of(p3p_xml_value(node, name), action_words)];
}

static int is_yes(const p3p_xml_node *node, const char *name)
{
    return strcmp(p3p_xml_value(node, name), "yes") == 0;
}

static size_t count_children(const p3p_xml_node *node)
{
    const p3p_xml_node *child;
    size_t count = 0;

    for (child = node->children; child != NULL; child = child->next) {
        count++;
    }
    return count;
}

static void read_rules(const reading *r, const p3p_xml_node *party,
                       p3p_rule_set *set)
{
    const size_t count = count_children(party);
    const p3p_xml_attribute **sources;
    const p3p_xml_node *node;
    p3p_rule *rules;
    size_t i = 0;

    if (count > P3P_PREFERENCE_RULES) {
        report(r, P3P_FILE_LIMIT, &party->place,
               "a party has more than 1000 rules", NULL);
        return;
    }
    rules = apr_pcalloc(r->pool, count * sizeof *rules);
    sources = apr_palloc(r->pool, count * sizeof *sources);
    for (node = party->children; node != NULL; node = node->next) {
        sources[i] = p3p_xml_attribute_find(node, "expr");
        p3p_expression_read(&rules[i], sources[i], r->report);
        rules[i++].action = action_of(node, "action");
    }
    set->rules = rules;
    set->count = count;
    p3p_rules_lint(set, sources, r->report);
}

static void read_party(const reading *r, const p3p_xml_node *node,
                       p3p_rule_set *set)
{
    set->no_policy = action_of(node, "noPolicyDefault");
    set->no_rule = action_of(node, "noRuleDefault");
    set->always_session = is_yes(node, "alwaysAllowSession");
    read_rules(r, node, set);
}

static void read_zone(const reading *r, const p3p_xml_node *node,
                      p3p_preferences *preferences)
{
    const p3p_xml_attribute *name = p3p_xml_attribute_find(node, "zone");
    const int which = index_of(name->value, p3p_zone_names);
    const p3p_xml_node *first = p3p_xml_child(node, "firstParty");
    const p3p_xml_node *third = p3p_xml_child(node, "thirdParty");

    if (preferences->has_zone[which]) {
        report(r, P3P_REPEATED_ELEMENT, &node->place,
               apr_psprintf(r->pool, "the zone %s has its rules already",
                            name->value),
               NULL);
        return;
    }
    if (third->next == first) {
        report(r, P3P_WRONG_ORDER, &first->place,
               "its place is in front of <thirdParty>", NULL);
    }
    preferences->has_zone[which] = 1;
    read_party(r, first, &preferences->zones[which][P3P_FIRST_PARTY]);
    read_party(r, third, &preferences->zones[which][P3P_THIRD_PARTY]);
}

static void read_settings(const reading *r, const p3p_xml_node *settings,
                          p3p_preferences *preferences)
{
    const p3p_xml_node *node = p3p_xml_child(settings, "p3pCookiePolicy");

    preferences->always_replay_legacy =
        p3p_xml_child(settings, "alwaysReplayLegacy") != NULL;
    preferences->flush_cookies =
        p3p_xml_child(settings, "flushCookies") != NULL;
    preferences->flush_site_list =
        p3p_xml_child(settings, "flushSiteList") != NULL;
    for (; node != NULL; node = p3p_xml_next(node, "p3pCookiePolicy")) {
        read_zone(r, node, preferences);
    }
}

static void read_file(const reading *r, const p3p_xml_node *root,
                      p3p_preferences *preferences)
{
    const p3p_xml_node *settings = p3p_xml_child(root, "MSIEPrivacySettings");
    const p3p_xml_node *sites = p3p_xml_child(root, "MSIESiteRules");

    if (settings != NULL) {
        read_settings(r, settings, preferences);
    }
    if (sites != NULL) {
        preferences->sites = (unsigned)count_children(sites);
    }
}

p3p_preferences *p3p_preferences_read(p3p_report *to, apr_pool_t *pool)
{
    const reading r = {to, pool};
    p3p_preferences *preferences = apr_pcalloc(pool, sizeof *preferences);
    const p3p_xml_node *root;

    root = p3p_xml_parse(to, pool);
    if (root == NULL) {
        return NULL;
    }
    check_root(&r, root);
    if (to->worst < P3P_ERROR) {
        read_file(&r, root, preferences);
    }
    return to->worst < P3P_ERROR ? preferences : NULL;
}
