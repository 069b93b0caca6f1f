/* SPDX-License-Identifier: Apache-2.0 */
/* Reading and judging policy reference files: P3P 1.0, 2.3.2. */

#include "full_read.h"
#include "reference.h"

#include <apr_strings.h>
#include <string.h>

static void report(const p3p_reading *r, p3p_code code, const p3p_place *place,
                   const char *detail)
{
    p3p_report_at(r->report, code, place, detail, NULL);
}

/* ---- patterns: 2.3.2.1.2 and 2.3.2.5 ---- */

static const char *pattern_fault(const char *pattern)
{
    if (strstr(pattern, "://") != NULL) {
        return "write the path alone: a reference file is about its own host";
    }
    if (pattern[0] != '/') {
        return "it begins with / and counts from the root of the host";
    }
    return strpbrk(pattern, " \t\r\n") != NULL
             ? "it holds white space: one pattern to an element, and a space "
               "is %20"
             : NULL;
}

static p3p_patterns read_patterns(const p3p_reading *r, const p3p_xml_node *ref,
                                  const char *name, int are_paths)
{
    const p3p_xml_node *node = p3p_xml_child(ref, name);
    const char **items =
        apr_palloc(r->pool, (p3p_xml_count(ref, name) + 1) * sizeof *items);
    p3p_patterns patterns = {items, 0};

    for (; node != NULL; node = p3p_xml_next(node, name)) {
        const char *pattern = p3p_xml_tidy(node->text, r->pool);
        const char *fault = are_paths ? pattern_fault(pattern) : NULL;

        if (pattern[0] == '\0') {
            report(r, P3P_MISSING_TEXT, &node->place,
                   are_paths ? "write a path, such as /*"
                             : "write a method, such as GET");
        }
        else if (fault != NULL) {
            report(r, P3P_BAD_PATTERN, &node->text_place, fault);
        }
        items[patterns.count++] = pattern;
    }
    return patterns;
}

static const char *cookie_pattern(const p3p_xml_node *node, const char *name)
{
    const char *value = p3p_xml_value(node, name);

    return value != NULL ? value : "*";
}

static p3p_cookie_patterns read_cookie_patterns(const p3p_reading *r,
                                                const p3p_xml_node *ref,
                                                const char *name)
{
    const p3p_xml_node *node = p3p_xml_child(ref, name);
    p3p_cookie_pattern *item =
        apr_palloc(r->pool, (p3p_xml_count(ref, name) + 1) * sizeof *item);
    p3p_cookie_patterns patterns = {item, p3p_xml_count(ref, name)};

    for (; node != NULL; node = p3p_xml_next(node, name), item++) {
        if (node->text_place.start != NULL) {
            report(r, P3P_OLD_COOKIE_SYNTAX, &node->place, NULL);
        }
        item->name = cookie_pattern(node, "name");
        item->value = cookie_pattern(node, "value");
        item->domain = cookie_pattern(node, "domain");
        item->path = cookie_pattern(node, "path");
    }
    return patterns;
}

/* ---- POLICY-REF: 2.3.2.4 ---- */

/* What only takes something away needs something to take it from. */
static const struct {
    const char *name;
    const char *needs;
    const char *why;
} dependents[] = {
    {"EXCLUDE", "INCLUDE", "without INCLUDE there is nothing to exclude from"},
    {"METHOD", "INCLUDE", "without INCLUDE there is nothing to limit"},
    {"COOKIE-EXCLUDE", "COOKIE-INCLUDE",
     "without COOKIE-INCLUDE there is nothing to exclude from"},
};

static void check_effect(const p3p_reading *r, const p3p_xml_node *ref)
{
    const p3p_xml_node *node;
    int remarked = 0;
    size_t i;

    for (i = 0; i < sizeof dependents / sizeof dependents[0]; i++) {
        node = p3p_xml_child(ref, dependents[i].name);
        if (node != NULL && p3p_xml_child(ref, dependents[i].needs) == NULL) {
            report(r, P3P_WITHOUT_EFFECT, &node->place, dependents[i].why);
            remarked = 1;
        }
    }
    if (!remarked && p3p_xml_child(ref, "INCLUDE") == NULL
        && p3p_xml_child(ref, "COOKIE-INCLUDE") == NULL) {
        report(r, P3P_WITHOUT_EFFECT, &ref->place,
               "it has neither INCLUDE nor COOKIE-INCLUDE");
    }
}

static void read_about(const p3p_reading *r, p3p_policy_ref *ref,
                       const p3p_xml_node *node)
{
    const p3p_xml_attribute *about = p3p_xml_attribute_find(node, "about");
    const char *hash;

    ref->about = ref->policy_name = "";
    if (about == NULL || about->value == NULL) {
        return;
    }
    ref->about = about->value;
    hash = strchr(ref->about, '#');
    if (hash == NULL || hash[1] == '\0') {
        report(r, P3P_ABOUT_WITHOUT_NAME, &about->value_place, NULL);
        return;
    }
    ref->policy_name = hash + 1;
}

static void read_ref(const p3p_reading *r, p3p_policy_ref *ref,
                     const p3p_xml_node *node)
{
    ref->place = node->place;
    read_about(r, ref, node);
    ref->include = read_patterns(r, node, "INCLUDE", 1);
    ref->exclude = read_patterns(r, node, "EXCLUDE", 1);
    ref->methods = read_patterns(r, node, "METHOD", 0);
    ref->cookie_include = read_cookie_patterns(r, node, "COOKIE-INCLUDE");
    ref->cookie_exclude = read_cookie_patterns(r, node, "COOKIE-EXCLUDE");
    check_effect(r, node);
}

/* "#name" is a policy of this very file. */
static void check_inline(p3p_reading *r, const p3p_reference_file *file,
                         const p3p_xml_node *node, const p3p_policy_ref *ref)
{
    const p3p_xml_attribute *about = p3p_xml_attribute_find(node, "about");
    const char **names, *near = NULL;
    size_t n = file->policies != NULL ? file->policies->count : 0;
    size_t i;

    if (ref->about[0] != '#' || ref->policy_name[0] == '\0') {
        return;
    }
    names = apr_palloc(r->pool, (n + 1) * sizeof *names);
    for (i = 0; i < n; i++) {
        names[i] = file->policies->policies[i].name;
        if (strcmp(names[i], ref->policy_name) == 0) {
            return;
        }
    }
    if (r->suggestions++ < P3P_SUGGESTIONS) {
        near =
            p3p_nearest(ref->policy_name, strlen(ref->policy_name), names, n);
    }
    p3p_report_at(r->report, P3P_UNKNOWN_POLICY, &about->value_place,
                  apr_psprintf(r->pool, "%.40s", ref->policy_name), near);
}

/* ---- the file as a whole ---- */

static void read_refs(p3p_reading *r, p3p_reference_file *file,
                      const p3p_xml_node *parent)
{
    const p3p_xml_node *node = p3p_xml_child(parent, "POLICY-REF");
    p3p_policy_ref *ref;

    file->refs_count = p3p_xml_count(parent, "POLICY-REF");
    file->refs = ref =
        apr_pcalloc(r->pool, (file->refs_count + 1) * sizeof *ref);
    for (; node != NULL; node = p3p_xml_next(node, "POLICY-REF"), ref++) {
        read_ref(r, ref, node);
        check_inline(r, file, node, ref);
    }
}

static void read_hints(const p3p_reading *r, p3p_reference_file *file,
                       const p3p_xml_node *parent)
{
    const p3p_xml_node *node = p3p_xml_child(parent, "HINT");
    p3p_hint *hint;

    file->hints_count = p3p_xml_count(parent, "HINT");
    file->hints = hint =
        apr_pcalloc(r->pool, (file->hints_count + 1) * sizeof *hint);
    for (; node != NULL; node = p3p_xml_next(node, "HINT"), hint++) {
        hint->scope = p3p_xml_value(node, "scope");
        hint->path = p3p_xml_value(node, "path");
    }
}

const p3p_reference_file *p3p_reference_read(p3p_report *report, apr_time_t now,
                                             apr_pool_t *pool)
{
    static const char *const roots[] = {"META", NULL};
    p3p_reading r = {.report = report, .pool = pool, .now = now};
    p3p_reference_file *file = apr_pcalloc(pool, sizeof *file);
    const p3p_xml_node *root, *references, *policies;

    root = p3p_document_read(&r, roots,
                             "a reference file begins with <META>, and "
                             "policies belong in a file of their own");
    if (root == NULL) {
        return NULL;
    }
    policies = p3p_xml_child(root, "POLICIES");
    if (policies != NULL) {
        file->policies = p3p_policies_read(&r, policies);
    }
    references = p3p_xml_child(root, "POLICY-REFERENCES");
    if (references != NULL) {
        file->expiry = p3p_expiry_read(&r, references);
        read_refs(&r, file, references);
        read_hints(&r, file, references);
    }
    return file;
}
