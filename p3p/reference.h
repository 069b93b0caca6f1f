/* SPDX-License-Identifier: Apache-2.0 */
#ifndef P3P_REFERENCE_H
#define P3P_REFERENCE_H

/*
 * Policy reference files, which say what policy is for which resources and
 * cookies of a host (P3P 1.0, 2.3).
 */

#include "full.h"

/* A COOKIE-INCLUDE or COOKIE-EXCLUDE; all four have to match. */
typedef struct {
    const char *name; /* patterns: "*" where the file says nothing */
    const char *value;
    const char *domain;
    const char *path;
} p3p_cookie_pattern;

typedef struct {
    const char *const *items;
    size_t count;
} p3p_patterns;

typedef struct {
    const p3p_cookie_pattern *items;
    size_t count;
} p3p_cookie_patterns;

/* A POLICY-REF: 2.3.2.4. */
typedef struct {
    const char *about;       /* as written: relative to the reference file */
    const char *policy_name; /* its fragment, "" without one */
    p3p_patterns include;    /* of paths, with query strings */
    p3p_patterns exclude;
    p3p_patterns methods; /* none: all */
    p3p_cookie_patterns cookie_include;
    p3p_cookie_patterns cookie_exclude;
    p3p_place place;
} p3p_policy_ref;

/* Where another host may keep a reference file: 2.3.2.6. */
typedef struct {
    const char *scope;
    const char *path;
} p3p_hint;

typedef struct {
    const p3p_policy_ref *refs; /* in their order, in which the first counts */
    size_t refs_count;
    const p3p_hint *hints;
    size_t hints_count;
    p3p_expiry expiry;
    const p3p_full_file *policies; /* those in the file itself, or NULL */
} p3p_reference_file;

/* Reads and judges report->text as a reference file; as p3p_full_read. */
const p3p_reference_file *p3p_reference_read(p3p_report *report, apr_time_t now,
                                             apr_pool_t *pool);

/*
 * The first POLICY-REF that covers a resource, or NULL. uri is its path on
 * the host with the query string, as in the request line; method is as HTTP
 * spells it.
 */
const p3p_policy_ref *p3p_reference_match(const p3p_reference_file *file,
                                          const char *uri, const char *method);

/* What a response says of a cookie, with the defaults of what it leaves out. */
typedef struct {
    const char *name;
    const char *value;
    const char *domain;
    const char *path;
} p3p_cookie;

/* The first POLICY-REF that covers a cookie while it is set, or NULL. */
const p3p_policy_ref *p3p_reference_match_cookie(const p3p_reference_file *file,
                                                 const p3p_cookie *cookie);

/*
 * Does a text match a pattern (2.3.2.1.2)? "*" stands for any characters,
 * also none; %XX are undone on both sides first, so that "%2A" is a real
 * asterisk. Takes time in proportion to the product of their lengths at most.
 */
int p3p_pattern_match(const char *pattern, const char *text);

/*
 * The reference file for a site with one policy for everything, all of its
 * cookies included, that is good for a day. about is the URI of the policy,
 * with its fragment.
 */
const char *p3p_reference_write(const char *about, apr_pool_t *pool);

#endif
