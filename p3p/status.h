/* SPDX-License-Identifier: Apache-2.0 */
#ifndef P3P_STATUS_H
#define P3P_STATUS_H

/*
 * What a server is configured to say, for its administrator: as a page and
 * for programs. Every text may hold anything; it is escaped.
 */

#include "diagnostic.h"
#include "page.h"

#include <apr_tables.h>

/* A diagnostic that is kept. */
typedef struct {
    p3p_severity severity;
    const char *code;
    const char *message;
    size_t offset; /* in the judged text */
    unsigned line; /* of a file, from 1; 0 if the text has no lines */
    unsigned column;
} p3p_remark;

/* A diagnostic that is still valid when the call that reports it is over. */
p3p_remark p3p_remark_of(const p3p_diagnostic *diagnostic, apr_pool_t *pool);

typedef struct {
    apr_pool_t *pool;
    apr_array_header_t *items; /* of p3p_remark */
} p3p_remarks;

void p3p_remarks_begin(p3p_remarks *remarks, apr_pool_t *pool);

/* To be report->hear, with the p3p_remarks as its baton. */
void p3p_remarks_keep(void *remarks, const p3p_diagnostic *diagnostic);

/* A policy of the configuration. */
typedef struct {
    const char *scope; /* where it applies: "<Directory /srv/www>" */
    const char *file;  /* where the directive stands, and its line */
    unsigned line;
    const char *policy_file; /* what the policy is derived from, or NULL */
    const char *policy;      /* the compact policy that is sent, or NULL */
    const char *policy_ref;  /* or NULL */
    /* What was heard when the policy was read; NULL: it is judged anew. */
    const p3p_remarks *remarks;
} p3p_status_entry;

#define P3P_STATUS_JSON_TYPE "application/json"

/*
 * Both return a text in the pool. options->source is not used. As JSON:
 * policies[]: scope, file, line, policy_file, header, compact_policy,
 * policyref, severity, diagnostics[], explanation, agents.ie6 (as in
 * "p3p evaluate --json").
 */
const char *p3p_status_html(const p3p_status_entry *entries, size_t count,
                            const p3p_page_options *options, apr_pool_t *pool);
const char *p3p_status_json(const p3p_status_entry *entries, size_t count,
                            const p3p_language *language, apr_pool_t *pool);

/* The header value of an entry, or NULL. */
const char *p3p_status_header(const p3p_status_entry *entry, apr_pool_t *pool);

/* The remarks on an entry, and the gravest of their severities. */
const p3p_remarks *p3p_status_remarks(const p3p_status_entry *entry,
                                      apr_pool_t *pool);
p3p_severity p3p_remarks_worst(const p3p_remarks *remarks);

#endif
