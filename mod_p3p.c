/* SPDX-License-Identifier: Apache-2.0 */
/*
 * mod_p3p: a checked P3P compact policy on every response that sets a cookie
 *
 *   P3PPolicy     tokens | off       what the site does with the data
 *   P3PPolicyFile path[#name]        the same in full, from an XML file
 *   P3PPolicyRef  uri | off          where the full policy is found
 *   P3PPublish    on | off           serve that file, and a page made of it
 *   P3PSend       cookies | always ["expr=expression"]
 *   P3PExisting   keep | replace     when the application sent a policy too
 *   P3PStrict     on | off           warnings about policies are errors
 *
 * The environment variable no-p3p keeps the policy from a response; the
 * request note p3p (%{p3p}n in a LogFormat) tells what became of it: sent,
 * kept, replaced or suppressed. httpd -t -D DUMP_P3P lists all policies, and
 * so does the handler p3p-status.
 *
 * What P3P is, and what is wrong with a policy, is p3p/'s business.
 */

#include "httpd/mod_p3p.h"

#include "http_core.h"
#include "http_protocol.h"
#include "http_request.h"
#include "util_filter.h"
#include "ap_expr.h"
#include "ap_mmn.h"

#include "apr_strings.h"
#include "apr_tables.h"

#include "p3p/derive.h"
#include "p3p/field.h"

/* 2.4.50 is the first to keep P3P on a 304 in HTTP/1.1 and in HTTP/2. */
#if !AP_MODULE_MAGIC_AT_LEAST(20120211, 117)
#error                                                                         \
    "mod_p3p needs httpd 2.4.50: older ones drop P3P from a 304 with a cookie"
#endif

/* ---- configuration ---- */

#define UNSET (-1)

/*
 * NULL and UNSET: this section says nothing. An empty string: off. All
 * strings live as long as the configuration.
 */
typedef struct {
    const char *policy;        /* CP="..." */
    mod_p3p_policy_file *file; /* that policy in full, or NULL */
    const char *policy_ref;    /* policyref="..." */
    const char *value;         /* of the header, ready to send; NULL: none */
    int always;                /* also on responses without a cookie */
    ap_expr_info_t *condition; /* of the P3PSend that set always, or NULL */
    int replace;               /* the application's policy by this one */
} p3p_dir_config;

typedef struct {
    int strict;
    int publish;
    const ap_directive_t *publish_directive; /* that says so */
    const mod_p3p_documents *documents;      /* what is published, or NULL */
} p3p_server_config;

static void *create_dir_config(apr_pool_t *p, char *dir)
{
    p3p_dir_config *conf = apr_palloc(p, sizeof *conf);

    conf->policy = NULL;
    conf->file = NULL;
    conf->policy_ref = NULL;
    conf->value = NULL;
    conf->always = UNSET;
    conf->condition = NULL;
    conf->replace = UNSET;
    return conf;
}

static int is_set(const char *directive)
{
    return directive != NULL && directive[0] != '\0';
}

static const char *header_value(apr_pool_t *p, const char *policy_ref,
                                const char *policy)
{
    if (!is_set(policy)) {
        return NULL;
    }
    return is_set(policy_ref) ? apr_pstrcat(p, policy_ref, ", ", policy, NULL)
                              : policy;
}

/* The reference that comes with P3PPublish; known by its address. */
static const char published_ref[] = "policyref=\"" MOD_P3P_REFERENCE_URI "\"";

/* A section with a policy of its own is not what the published file says. */
static const char *inherited_ref(const p3p_dir_config *base,
                                 const p3p_dir_config *add)
{
    return add->policy != NULL && base->policy_ref == published_ref
             ? NULL
             : base->policy_ref;
}

/*
 * Runs for every request that a <Directory>, <Location> or .htaccess with a
 * directive of ours applies to: it picks pointers. Only where one section
 * gives the policy and another the reference have the two to be joined.
 */
static void *merge_dir_config(apr_pool_t *p, void *base_, void *add_)
{
    const p3p_dir_config *base = base_, *add = add_;
    p3p_dir_config *conf = apr_palloc(p, sizeof *conf);

    conf->policy = add->policy != NULL ? add->policy : base->policy;
    conf->file = add->policy != NULL ? add->file : base->file;
    conf->policy_ref =
        add->policy_ref != NULL ? add->policy_ref : inherited_ref(base, add);
    if (conf->policy == base->policy && conf->policy_ref == base->policy_ref) {
        conf->value = base->value;
    }
    else if (conf->policy == add->policy
             && conf->policy_ref == add->policy_ref) {
        conf->value = add->value;
    }
    else {
        conf->value = header_value(p, conf->policy_ref, conf->policy);
    }
    conf->always = add->always != UNSET ? add->always : base->always;
    conf->condition = add->always != UNSET ? add->condition : base->condition;
    conf->replace = add->replace != UNSET ? add->replace : base->replace;
    return conf;
}

static void *create_server_config(apr_pool_t *p, server_rec *s)
{
    p3p_server_config *conf = apr_palloc(p, sizeof *conf);

    conf->strict = UNSET;
    conf->publish = UNSET;
    conf->publish_directive = NULL;
    conf->documents = NULL;
    return conf;
}

static void *merge_server_config(apr_pool_t *p, void *base_, void *add_)
{
    const p3p_server_config *base = base_, *add = add_;
    p3p_server_config *conf = apr_palloc(p, sizeof *conf);

    conf->strict = add->strict != UNSET ? add->strict : base->strict;
    conf->publish = add->publish != UNSET ? add->publish : base->publish;
    conf->publish_directive = add->publish != UNSET ? add->publish_directive
                                                    : base->publish_directive;
    conf->documents = NULL; /* made when all is merged */
    return conf;
}

static p3p_server_config *server_config(const server_rec *s)
{
    return ap_get_module_config(s->module_config, &p3p_module);
}

/* ---- directives ---- */

static int is_quoted(const char *args)
{
    return *args == '"' || *args == '\'';
}

/*
 * What P3PPolicy's argument says, whichever way it was quoted: bare tokens,
 * one quoted string, or the pasted value of a header. The white space around
 * bare tokens is the configuration's and not the policy's.
 */
static void read_argument(p3p_report *report, apr_pool_t *p, const char *args)
{
    const char *text = args;

    if (is_quoted(args)) {
        text = ap_getword_conf(p, &args);
        while (*args != '\0') {
            text = apr_pstrcat(p, text, " ", ap_getword_conf(p, &args), NULL);
        }
    }
    else {
        report->free_space = 1;
    }
    report->text = text;
    report->length = strlen(text);
}

/* A .htaccess is read for every request: no work for what nobody will see. */
static p3p_severity least_severity(cmd_parms *cmd)
{
    return mod_p3p_in_htaccess(cmd) && !APLOG_IS_LEVEL(cmd->server, APLOG_DEBUG)
             ? P3P_ERROR
             : P3P_OK;
}

/* CP="..." with single spaces between the tokens. */
static const char *policy_directive(apr_pool_t *p, p3p_span policy, int loose)
{
    static const char open[] = "CP=\"";
    char *directive = apr_palloc(p, sizeof open + policy.length + 1);
    char *at = directive + sizeof open - 1;

    memcpy(directive, open, sizeof open - 1);
    if (loose) {
        policy.length = p3p_compact_tidy(at, policy);
    }
    else {
        memcpy(at, policy.start, policy.length);
    }
    memcpy(at + policy.length, "\"", 2);
    return directive;
}

/* The tokens in a CP="...". */
static p3p_span policy_of(const char *directive)
{
    const p3p_span policy = {directive + sizeof "CP=\"" - 1,
                             strlen(directive) - sizeof "CP=\"\"" + 1};

    return policy;
}

static const char *policy_ref_directive(apr_pool_t *p, p3p_span uri)
{
    return apr_psprintf(p, "policyref=\"%.*s\"", (int)uri.length, uri.start);
}

static void set_value(cmd_parms *cmd, p3p_dir_config *conf)
{
    conf->value = header_value(cmd->pool, conf->policy_ref, conf->policy);
}

/*
 * P3PPolicy and P3PPolicyFile in the same place: NULL if they say the same,
 * or where they differ. Both are of the form CP="...".
 */
static const char *disagreement(apr_pool_t *p, const char *stated,
                                const mod_p3p_policy_file *file)
{
    char more[P3P_COMPACT_SIZE], less[P3P_COMPACT_SIZE];
    p3p_compact here, there, only_here, only_there;

    p3p_compact_read(&here, policy_of(stated));
    p3p_compact_read(&there, policy_of(file->directive));
    if (!p3p_derive_compare(&here, &there, &only_here, &only_there)) {
        return NULL;
    }
    p3p_compact_write(&only_here, more);
    p3p_compact_write(&only_there, less);
    return apr_psprintf(p,
                        "P3PPolicy and P3PPolicyFile have to say the same: "
                        "P3PPolicy alone says %s, %s alone says %s",
                        more[0] != '\0' ? more : "nothing", file->path,
                        less[0] != '\0' ? less : "nothing");
}

static const char off_and_file[] =
    "P3PPolicy off and a P3PPolicyFile cannot stand in the same place";

static const char *set_policy(cmd_parms *cmd, void *dir, const char *args)
{
    p3p_dir_config *conf = dir;
    mod_p3p_listener listener;
    p3p_report report = {
        .hear = mod_p3p_hear, .baton = &listener, .least = least_severity(cmd)};
    p3p_field field;
    p3p_compact policy;

    mod_p3p_listen(&listener, cmd);
    read_argument(&report, cmd->temp_pool, args);
    if (ap_cstr_casecmp(report.text, "off") == 0) {
        conf->policy = "";
        conf->value = NULL;
        return conf->file != NULL ? off_and_file : NULL;
    }
    p3p_text_judge(&field, &policy, &report);
    if (listener.errors != NULL) {
        return apr_pstrcat(cmd->pool, "P3PPolicy: ", listener.errors, NULL);
    }
    if (field.policies == 0) {
        return "P3PPolicy needs the tokens of a compact policy, such as "
               "\"NOI CUR OUR NOR STA\"; the URI of a policy reference file "
               "goes into P3PPolicyRef";
    }
    conf->policy = policy_directive(cmd->pool, field.policy, policy.loose);
    if (field.policy_ref.start != NULL) {
        conf->policy_ref = policy_ref_directive(cmd->pool, field.policy_ref);
    }
    set_value(cmd, conf);
    mod_p3p_remember(&listener, conf);
    return conf->file == NULL
             ? NULL
             : disagreement(cmd->pool, conf->policy, conf->file);
}

static const char *set_policy_file(cmd_parms *cmd, void *dir, const char *arg)
{
    p3p_dir_config *conf = dir;
    const int is_stated =
        conf->policy != NULL
        && (conf->file == NULL || conf->policy != conf->file->directive);
    mod_p3p_policy_file *file;
    mod_p3p_listener listener;

    mod_p3p_listen(&listener, cmd);
    file = mod_p3p_policy_file_read(&listener, arg);
    if (file == NULL) {
        return apr_pstrcat(cmd->pool, "P3PPolicyFile: ", listener.errors, NULL);
    }
    conf->file = file;
    if (!is_stated) {
        conf->policy = file->directive;
        set_value(cmd, conf);
    }
    mod_p3p_remember(&listener, conf);
    if (is_stated && !is_set(conf->policy)) {
        return off_and_file;
    }
    return is_stated ? disagreement(cmd->pool, conf->policy, file) : NULL;
}

static const char *set_policy_ref(cmd_parms *cmd, void *dir, const char *arg)
{
    p3p_dir_config *conf = dir;
    const p3p_span uri = {arg, strlen(arg)};
    const char *bad = p3p_uri_bad_character(uri);

    if (uri.length == 0 || bad != NULL) {
        return apr_psprintf(
            cmd->pool,
            "P3PPolicyRef: character %" APR_SIZE_T_FMT " of \"%s\" cannot "
            "stand in a URI: give the URI alone, such as /w3c/p3p.xml, or off",
            bad != NULL ? (apr_size_t)(bad - arg) + 1 : 1, arg);
    }
    conf->policy_ref = ap_cstr_casecmp(arg, "off") == 0
                         ? ""
                         : policy_ref_directive(cmd->pool, uri);
    set_value(cmd, conf);
    return NULL;
}

static const char *set_send(cmd_parms *cmd, void *dir, const char *when,
                            const char *condition)
{
    static const char prefix[] = "expr=";
    p3p_dir_config *conf = dir;
    const char *error = NULL;

    conf->always = ap_cstr_casecmp(when, "always") == 0;
    if (!conf->always && ap_cstr_casecmp(when, "cookies") != 0) {
        return apr_psprintf(cmd->pool,
                            "P3PSend: \"%s\" is neither \"cookies\" nor "
                            "\"always\"",
                            when);
    }
    conf->condition = NULL;
    if (condition == NULL) {
        return NULL;
    }
    if (strncmp(condition, prefix, sizeof prefix - 1) != 0) {
        return apr_psprintf(cmd->pool,
                            "P3PSend: the condition \"%s\" has to be "
                            "\"expr=...\", with quotes around all of it",
                            condition);
    }
    conf->condition =
        ap_expr_parse_cmd(cmd, condition + sizeof prefix - 1, 0, &error, NULL);
    return error == NULL ? NULL
                         : apr_psprintf(cmd->pool, "P3PSend: in \"%s\": %s",
                                        condition, error);
}

static const char *set_existing(cmd_parms *cmd, void *dir, const char *arg)
{
    p3p_dir_config *conf = dir;

    conf->replace = ap_cstr_casecmp(arg, "replace") == 0;
    if (!conf->replace && ap_cstr_casecmp(arg, "keep") != 0) {
        return apr_psprintf(cmd->pool,
                            "P3PExisting: \"%s\" is neither \"keep\" nor "
                            "\"replace\"",
                            arg);
    }
    return NULL;
}

static const char *set_strict(cmd_parms *cmd, void *dir, int flag)
{
    p3p_server_config *conf = server_config(cmd->server);

    conf->strict = flag;
    return NULL;
}

static const char *set_publish(cmd_parms *cmd, void *dir, int flag)
{
    p3p_server_config *conf = server_config(cmd->server);

    conf->publish = flag;
    conf->publish_directive = cmd->directive;
    return NULL;
}

/* ---- once all of the configuration is known ---- */

const char *mod_p3p_header(apr_pool_t *p, const mod_p3p_configured *configured)
{
    p3p_dir_config *base =
        ap_get_module_config(configured->server->lookup_defaults, &p3p_module);
    const p3p_dir_config *conf = configured->section;

    if (conf->policy != base->policy) { /* else it is the server's own */
        base = merge_dir_config(p, base, (void *)conf);
    }
    return base->value != NULL ? base->value : "off";
}

int mod_p3p_is_strict(const server_rec *s)
{
    const p3p_server_config *conf = server_config(s);

    return conf->strict == 1;
}

const mod_p3p_documents *mod_p3p_documents_of(const server_rec *s)
{
    const p3p_server_config *conf = server_config(s);

    return conf->documents;
}

/* What is published is referred to, unless P3PPolicyRef says otherwise. */
static void refer_to_published(apr_pool_t *p, server_rec *s,
                               const p3p_dir_config *inherited)
{
    p3p_dir_config *conf = apr_pmemdup(p, inherited, sizeof *conf);

    conf->policy_ref = published_ref;
    conf->value = header_value(p, conf->policy_ref, conf->policy);
    ap_set_module_config(s->lookup_defaults, &p3p_module, conf);
}

/* Makes what a server publishes; returns whether there is anything. */
static int publish_server(apr_pool_t *p, server_rec *s)
{
    p3p_server_config *conf = server_config(s);
    const p3p_dir_config *policy =
        ap_get_module_config(s->lookup_defaults, &p3p_module);

    if (conf->publish != 1 || policy->file == NULL) {
        return 0;
    }
    conf->documents = mod_p3p_publish(p, policy->file);
    if (policy->policy_ref == NULL) {
        refer_to_published(p, s, policy);
    }
    return 1;
}

/*
 * Returns whether P3PPublish asks for what there is not: an error, unless
 * other servers that it stands for as well have something.
 */
static int is_unpublished(server_rec *main_server, const server_rec *s,
                          int others)
{
    const p3p_server_config *conf = server_config(s);
    const int level = !others          ? APLOG_ERR
                    : s == main_server ? APLOG_INFO
                                       : APLOG_WARNING;

    if (conf->publish != 1 || conf->documents != NULL) {
        return 0;
    }
    ap_log_error(APLOG_MARK, mod_p3p_startup(level), 0, main_server,
                 "%s:%d: P3PPublish on: nothing to publish for %s: it has "
                 "no P3PPolicyFile outside of its sections",
                 conf->publish_directive->filename,
                 conf->publish_directive->line_num, mod_p3p_server_name(s));
    return 1;
}

static int check_config(apr_pool_t *pconf, apr_pool_t *plog, apr_pool_t *ptemp,
                        server_rec *s)
{
    int refused = mod_p3p_log_remarks(ptemp, s);
    int published = 0;
    server_rec *server;

    for (server = s; server != NULL; server = server->next) {
        published |= publish_server(pconf, server);
    }
    for (server = s; server != NULL; server = server->next) {
        refused |= is_unpublished(s, server, published) && !published;
    }
    mod_p3p_late_hooks(published);
    return refused ? HTTP_INTERNAL_SERVER_ERROR : OK;
}

/* ---- the response ---- */

static ap_filter_rec_t *filter_handle;

/* Kept out of the filter, so that what every cookie passes stays short. */
#define RARELY __attribute__((cold, noinline))

/*
 * Both tables are sent: the one for errors and redirects, and the one that
 * an error discards. Neither pointer survives a request unchanged.
 */
static int sets_cookie(const request_rec *r)
{
    return apr_table_get(r->err_headers_out, "Set-Cookie") != NULL
        || apr_table_get(r->headers_out, "Set-Cookie") != NULL
        || apr_table_get(r->err_headers_out, "Set-Cookie2") != NULL
        || apr_table_get(r->headers_out, "Set-Cookie2") != NULL;
}

/* An expression that fails does not hold: no statement is made by accident. */
static RARELY int condition_holds(request_rec *r, const ap_expr_info_t *expr)
{
    const char *error = NULL;
    const int holds = ap_expr_exec(r, expr, &error);

    if (holds < 0) {
        ap_log_rerror(APLOG_MARK, APLOG_ERR, 0, r,
                      "P3PSend: no policy sent, since the expression of "
                      "%s:%d failed: %s",
                      expr->filename, expr->line_number, error);
    }
    return holds > 0;
}

static int is_suppressed(request_rec *r, const p3p_dir_config *conf)
{
    return apr_table_get(r->subprocess_env, "no-p3p") != NULL
        || (conf->condition != NULL && !condition_holds(r, conf->condition));
}

/* Adds up what the P3P lines of the application say, in wire order. */
static int read_line(void *sum_, const char *key, const char *value)
{
    p3p_report report = {.text = value, .length = strlen(value)};
    p3p_field *sum = sum_;
    p3p_field line;

    p3p_field_read(&line, &report);
    if (line.policies > line.bare && line.policy.length > 0) {
        sum->policy = sum->policies == 0 ? line.policy : sum->policy;
        sum->policies += line.policies - line.bare;
    }
    if (sum->policy_ref.start == NULL
        && p3p_uri_bad_character(line.policy_ref) == NULL) {
        sum->policy_ref = line.policy_ref;
    }
    return 1;
}

/* One header line of the application's reference and the given policy. */
static const char *with_their_reference(apr_pool_t *p, p3p_span reference,
                                        const char *policy)
{
    return header_value(
        p, reference.start != NULL ? policy_ref_directive(p, reference) : NULL,
        policy);
}

/* A policy of the application in quotes of ours, which it must not end. */
static const char *requoted(apr_pool_t *p, p3p_span policy)
{
    char tokens[P3P_COMPACT_SIZE];
    p3p_compact compact;

    if (memchr(policy.start, '"', policy.length) != NULL) {
        p3p_compact_read(&compact, policy);
        policy.length = p3p_compact_write(&compact, tokens);
        policy.start = tokens;
    }
    return policy_directive(p, policy, 1);
}

/* The application sent a P3P header: what is to become of the two? */
static RARELY const char *settle_existing(request_rec *r,
                                          const p3p_dir_config *conf)
{
    p3p_field theirs = {{NULL, 0}, {NULL, 0}, 0, 0};
    const char *value = conf->value;
    const char *outcome = "replaced";

    apr_table_do(read_line, &theirs, r->err_headers_out, "P3P", NULL);
    apr_table_do(read_line, &theirs, r->headers_out, "P3P", NULL);
    if (theirs.policies == 0) {
        outcome = "sent";
        if (theirs.policy_ref.start != NULL) {
            value =
                with_their_reference(r->pool, theirs.policy_ref, conf->policy);
        }
    }
    else if (conf->replace != 1) {
        if (theirs.policies == 1) {
            return "kept";
        }
        outcome = "kept"; /* the first, as browsers do (P3P 1.0, 4.1) */
        value = with_their_reference(r->pool, theirs.policy_ref,
                                     requoted(r->pool, theirs.policy));
    }
    apr_table_unset(r->err_headers_out, "P3P");
    apr_table_setn(r->headers_out, "P3P", value);
    return outcome;
}

static void send_policy(request_rec *r, const p3p_dir_config *conf)
{
    const char *outcome = "sent";

    if (is_suppressed(r, conf)) {
        outcome = "suppressed";
    }
    else if (apr_table_get(r->headers_out, "P3P") != NULL
             || apr_table_get(r->err_headers_out, "P3P") != NULL) {
        outcome = settle_existing(r, conf);
    }
    else {
        apr_table_addn(r->headers_out, "P3P", conf->value);
    }
    apr_table_addn(r->notes, "p3p", outcome);
}

/*
 * Acts once, when the headers are complete and not yet sent. Without a
 * configuration it was not inserted below but by a SetOutputFilter.
 */
static apr_status_t p3p_filter(ap_filter_t *f, apr_bucket_brigade *bb)
{
    const p3p_dir_config *conf = f->ctx;

    ap_remove_output_filter(f);
    if (conf != NULL && (conf->always == 1 || sets_cookie(f->r))) {
        send_policy(f->r, conf);
    }
    return ap_pass_brigade(f->next, bb);
}

/*
 * Whether there is a cookie is known only when all other filters have run.
 * Cookies of a subrequest never reach the client, and those that a forward
 * proxy passes on are not of this site, which cannot speak for another.
 */
static void insert_filter(request_rec *r)
{
    p3p_dir_config *conf = ap_get_module_config(r->per_dir_config, &p3p_module);

    if (conf->value != NULL && r->main == NULL
        && r->proxyreq != PROXYREQ_PROXY) {
        ap_add_output_filter_handle(filter_handle, conf, r, r->connection);
    }
}

/*
 * An error response discards the filters above and gets its own. A 304 to a
 * request that has not been mapped to a resource is mod_cache's: it carries
 * the policy that it was stored with, and ours may be another resource's.
 */
static void insert_error_filter(request_rec *r)
{
    if (r->filename != NULL || r->status != HTTP_NOT_MODIFIED) {
        apr_table_unset(r->notes, "p3p"); /* of a response that is discarded */
        insert_filter(r);
    }
}

/* ---- the module ---- */

static const command_rec directives[] = {
    AP_INIT_RAW_ARGS("P3PPolicy", set_policy, NULL, OR_FILEINFO,
                     "the tokens of a compact policy, or off"),
    AP_INIT_TAKE1("P3PPolicyRef", set_policy_ref, NULL, OR_FILEINFO,
                  "the URI of the policy reference file, or off"),
    AP_INIT_TAKE12("P3PSend", set_send, NULL, OR_FILEINFO,
                   "cookies or always, and optionally \"expr=expression\""),
    AP_INIT_TAKE1("P3PExisting", set_existing, NULL, OR_FILEINFO,
                  "keep or replace the policy of the application"),
    AP_INIT_FLAG("P3PStrict", set_strict, NULL, RSRC_CONF,
                 "on if warnings about policies are errors"),
    AP_INIT_TAKE1("P3PPolicyFile", set_policy_file, NULL,
                  RSRC_CONF | ACCESS_CONF,
                  "the path of a policy file, with #name if it has several"),
    AP_INIT_FLAG("P3PPublish", set_publish, NULL, RSRC_CONF,
                 "on to serve the policy file and a page under /w3c/"),
    {NULL}};

/*
 * REALLY_LAST: behind mod_headers and mod_session, whose filters set cookies
 * and have the same type, so that the order of insertion decides.
 */
static void register_hooks(apr_pool_t *p)
{
    filter_handle = ap_register_output_filter("P3P", p3p_filter, NULL,
                                              AP_FTYPE_CONTENT_SET);
    ap_hook_pre_config(mod_p3p_pre_config, NULL, NULL, APR_HOOK_MIDDLE);
    ap_hook_check_config(check_config, NULL, NULL, APR_HOOK_MIDDLE);
    ap_hook_test_config(mod_p3p_dump, NULL, NULL, APR_HOOK_MIDDLE);
    ap_hook_insert_filter(insert_filter, NULL, NULL, APR_HOOK_REALLY_LAST);
    ap_hook_insert_error_filter(insert_error_filter, NULL, NULL,
                                APR_HOOK_REALLY_LAST);
}

module AP_MODULE_DECLARE_DATA p3p_module = {
    STANDARD20_MODULE_STUFF, create_dir_config,
    merge_dir_config,        create_server_config,
    merge_server_config,     directives,
    register_hooks,          0,
};
