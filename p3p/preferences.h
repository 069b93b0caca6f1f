/* SPDX-License-Identifier: Apache-2.0 */
#ifndef P3P_PREFERENCES_H
#define P3P_PREFERENCES_H

/*
 * Privacy preference files: the MSIEPrivacy XML that Internet Explorer 6
 * imports. docs/evaluation.md describes the format.
 */

#include "evaluate.h"

#include <apr_pools.h>

/* The zones whose cookies a file can govern. */
typedef enum {
    P3P_ZONE_INTERNET,
    P3P_ZONE_INTRANET,
    P3P_ZONE_TRUSTED,
    P3P_ZONES
} p3p_zone;

/* "internet", "intranet", "trustedSites", NULL */
extern const char *const p3p_zone_names[P3P_ZONES + 1];

typedef struct {
    int has_zone[P3P_ZONES];
    p3p_rule_set zones[P3P_ZONES][P3P_PARTIES]; /* where has_zone */
    int always_replay_legacy;
    int flush_cookies;
    int flush_site_list;
    unsigned sites; /* rules for single sites, which look at no policy */
} p3p_preferences;

/*
 * Reads report->text, which p3p_xml_load (xml.h) can fill from a file, as a
 * preference file and reports what is wrong with it, with line and column.
 * As in the browser it is all or nothing: returns NULL after an error.
 * Warnings are about rules that do not do what they seem to. report->worst
 * is below P3P_ERROR at first. The result is in the pool and does not refer
 * to the text.
 */
p3p_preferences *p3p_preferences_read(p3p_report *report, apr_pool_t *pool);

#endif
