/* SPDX-License-Identifier: Apache-2.0 */
#ifndef MOD_P3P_H
#define MOD_P3P_H

/* What mod_p3p.c and its handlers share. Everything lives as long as the
 * configuration. */

#include "httpd.h"
#include "http_config.h"
#include "http_log.h"

#include "../p3p/full.h"
#include "../p3p/status.h"
#include "../p3p/texts.h"

/* All else is hidden, since httpd loads modules into one name space. */
extern module AP_MODULE_DECLARE_DATA p3p_module
    __attribute__((visibility("default")));

APLOG_USE_MODULE(p3p);

/* ---- what is configured, and the remarks on it ---- */

/* A P3PPolicy or P3PPolicyFile outside .htaccess. */
typedef struct mod_p3p_configured {
    const ap_directive_t *directive;
    const server_rec *server;
    const void *section;        /* its per-directory configuration */
    const char *policy_file;    /* the policy is derived from it, or NULL */
    const p3p_remarks *remarks; /* NULL for none */
    struct mod_p3p_configured *next;
} mod_p3p_configured;

/* Hears the diagnostics of one directive. */
typedef struct {
    cmd_parms *cmd;
    const char *policy_file; /* that is judged, or NULL */
    const char *errors;      /* all of them, or NULL */
    unsigned errors_count;
    p3p_remarks *remarks; /* the rest, or NULL */
} mod_p3p_listener;

void mod_p3p_listen(mod_p3p_listener *listener, cmd_parms *cmd);

/* For p3p_report.hear. */
void mod_p3p_hear(void *listener, const p3p_diagnostic *diagnostic);

/* Is a directive read for a request, not for the server? */
int mod_p3p_in_htaccess(const cmd_parms *cmd);

/* Remembers a policy with what was heard of it, unless it is of .htaccess. */
void mod_p3p_remember(const mod_p3p_listener *listener, const void *section);

/* All that is remembered, in the order of the configuration. */
const mod_p3p_configured *mod_p3p_all_configured(void);

/* The header that its section sends, with what it inherits from the server. */
const char *mod_p3p_header(apr_pool_t *p, const mod_p3p_configured *configured);

/* The sections around a directive, the outermost first. */
const char *mod_p3p_scope(apr_pool_t *p, const mod_p3p_configured *configured);

/* Is P3PStrict on for a server? */
int mod_p3p_is_strict(const server_rec *s);

/* Logs all remarks; returns whether P3PStrict made one of them an error. */
int mod_p3p_log_remarks(apr_pool_t *p, server_rec *main_server);

/* The level of a message about the configuration, and how to name a server. */
int mod_p3p_startup(int level);
const char *mod_p3p_server_name(const server_rec *s);

/* Hooks: forget the last configuration; httpd -t -D DUMP_P3P. */
int mod_p3p_pre_config(apr_pool_t *pconf, apr_pool_t *plog, apr_pool_t *ptemp);
void mod_p3p_dump(apr_pool_t *p, server_rec *s);

/* ---- policy files ---- */

typedef struct mod_p3p_documents mod_p3p_documents;

/* The argument of P3PPolicyFile, read and judged. */
typedef struct {
    const char *path;
    const char *text; /* as it stands in the file */
    apr_size_t length;
    apr_time_t modified;
    const p3p_full_file *file;
    const p3p_full *policy;             /* the one that is meant */
    const char *directive;              /* CP="..." as derived from it */
    const mod_p3p_documents *documents; /* NULL until they are wanted */
} mod_p3p_policy_file;

/*
 * Reads path#name, relative to the server's root. Returns NULL and leaves
 * the reasons in listener->errors if the file is wrong.
 */
mod_p3p_policy_file *mod_p3p_policy_file_read(mod_p3p_listener *listener,
                                              const char *spec);

/* ---- what is published (P3PPublish) ---- */

/* Where browsers look for the reference file (P3P 1.0, 2.2.1). */
#define MOD_P3P_REFERENCE_URI "/w3c/p3p.xml"

/* The documents of a policy file, made once for all servers that share it. */
const mod_p3p_documents *mod_p3p_publish(apr_pool_t *p,
                                         mod_p3p_policy_file *file);

/* What a server publishes, or NULL. */
const mod_p3p_documents *mod_p3p_documents_of(const server_rec *s);

/* Registers the hooks that serve them. */
void mod_p3p_publish_hooks(void);

/* ---- pages ---- */

/* ?lang=, or else what the browser prefers. */
const p3p_language *mod_p3p_negotiate(request_rec *r);

/* The header fields that every page has. */
void mod_p3p_set_page_header(request_rec *r, const p3p_language *language);

/*
 * Registers the hooks of what the configuration, now complete, asks for:
 * the documents, and SetHandler p3p-status.
 */
void mod_p3p_late_hooks(int publishes);

#endif
