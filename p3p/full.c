/* SPDX-License-Identifier: Apache-2.0 */
/* Policy files as a whole: what they begin with, and how long they last. */

#include "full.h"

#include "elements.h"
#include "full_read.h"

#include <apr_date.h>
#include <apr_strings.h>
#include <stdlib.h>
#include <string.h>

p3p_xml_node *p3p_document_read(p3p_reading *r, const char *const *roots,
                                const char *wrong_root)
{
    p3p_xml_node *root = p3p_xml_parse(r->report, r->pool);
    size_t count = 0;
    int found = 0;

    if (root == NULL) {
        return NULL;
    }
    for (; roots[count] != NULL; count++) {
        found |= strcmp(root->name, roots[count]) == 0;
    }
    if (!found) {
        p3p_report_at(
            r->report, P3P_WRONG_ROOT, &root->place, wrong_root,
            p3p_nearest(root->name, strlen(root->name), roots, count));
        return NULL;
    }
    p3p_elements_check(r->report, root, r->pool);
    return root;
}

/* ---- EXPIRY: P3P 1.0, 2.3.2.3 ---- */

/* Ten digits are three hundred years. */
static int read_seconds(const char *text, long *seconds)
{
    size_t digits = strspn(text, "0123456789");

    if (digits == 0 || digits > 10 || text[digits] != '\0') {
        return 0;
    }
    *seconds = atol(text);
    return 1;
}

static void read_max_age(const p3p_reading *r, const p3p_xml_node *node,
                         const p3p_xml_attribute *max_age, p3p_expiry *expiry)
{
    if (!read_seconds(max_age->value, &expiry->max_age)) {
        expiry->max_age = P3P_DAY;
        p3p_report_at(r->report, P3P_BAD_EXPIRY, &node->place,
                      "max-age is a number of seconds, such as 86400", NULL);
    }
    else if (expiry->max_age < P3P_DAY) {
        expiry->max_age = P3P_DAY;
        p3p_report_at(r->report, P3P_SHORT_EXPIRY, &max_age->value_place, NULL,
                      NULL);
    }
}

static void read_date(const p3p_reading *r, const p3p_xml_node *node,
                      const p3p_xml_attribute *date, p3p_expiry *expiry)
{
    expiry->date = apr_date_parse_http(date->value);
    if (expiry->date == APR_DATE_BAD) {
        p3p_report_at(r->report, P3P_BAD_EXPIRY, &node->place,
                      "date is one of HTTP, such as "
                      "Sun, 06 Nov 2033 08:49:37 GMT",
                      NULL);
    }
    else if (expiry->date <= r->now) {
        p3p_report_at(r->report, P3P_EXPIRED, &date->value_place, NULL, NULL);
    }
}

p3p_expiry p3p_expiry_read(p3p_reading *r, const p3p_xml_node *parent)
{
    const p3p_xml_node *node = p3p_xml_child(parent, "EXPIRY");
    const p3p_xml_attribute *max_age, *date;
    p3p_expiry expiry = {0, P3P_DAY};

    if (node == NULL) {
        return expiry;
    }
    max_age = p3p_xml_attribute_find(node, "max-age");
    date = p3p_xml_attribute_find(node, "date");
    if ((max_age == NULL) == (date == NULL)) {
        p3p_report_at(r->report, P3P_BAD_EXPIRY, &node->place,
                      "write either max-age=\"...\" or date=\"...\"", NULL);
    }
    else if (max_age != NULL) {
        read_max_age(r, node, max_age, &expiry);
    }
    else {
        read_date(r, node, date, &expiry);
    }
    return expiry;
}

/* ---- policy files: P3P 1.0, 3.2.1 and 2.3.2 ---- */

static const p3p_xml_node *policies_in(const p3p_reading *r,
                                       const p3p_xml_node *root)
{
    if (strcmp(root->name, "POLICY") == 0) {
        p3p_report_at(r->report, P3P_BARE_POLICY, &root->place, NULL, NULL);
        return root;
    }
    if (strcmp(root->name, "META") == 0) {
        const p3p_xml_node *policies = p3p_xml_child(root, "POLICIES");

        if (policies == NULL) {
            p3p_report_at(r->report, P3P_NO_POLICY, &root->place,
                          "it is a reference file, so name the file that its "
                          "POLICY-REF is about",
                          NULL);
        }
        return policies;
    }
    return root;
}

const p3p_full_file *p3p_full_read(p3p_report *report, apr_time_t now,
                                   apr_pool_t *pool)
{
    static const char *const roots[] = {"POLICIES", "POLICY", "META", NULL};
    p3p_reading r = {.report = report, .pool = pool, .now = now};
    const p3p_xml_node *root;
    const p3p_full_file *file;

    root = p3p_document_read(&r, roots, "a policy file begins with <POLICIES>");
    root = root != NULL ? policies_in(&r, root) : NULL;
    if (root == NULL) {
        return NULL;
    }
    file = p3p_policies_read(&r, root);
    if (file->count == 0 && report->worst < P3P_ERROR) {
        p3p_report_at(report, P3P_NO_POLICY, &root->place,
                      "there is nothing to send or to show", NULL);
    }
    return file;
}

const p3p_full *p3p_full_select(p3p_report *report, const p3p_full_file *file,
                                const char *name, apr_pool_t *pool)
{
    const char **names = apr_pcalloc(pool, (file->count + 1) * sizeof *names);
    size_t i;

    if (name == NULL || name[0] == '\0') {
        return file->count > 0 ? file->policies : NULL;
    }
    for (i = 0; i < file->count; i++) {
        names[i] = file->policies[i].name;
        if (strcmp(names[i], name) == 0) {
            return &file->policies[i];
        }
    }
    p3p_report_at(report, P3P_UNKNOWN_POLICY, &file->place,
                  apr_psprintf(pool, "%.40s", name),
                  p3p_nearest(name, strlen(name), names, file->count));
    return NULL;
}
