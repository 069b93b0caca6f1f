/* SPDX-License-Identifier: Apache-2.0 */
/* The policies of a configuration and the remarks on them: from the directive
 * to the terminal, the error log and httpd -t -D DUMP_P3P. */

#include "mod_p3p.h"

#include "http_core.h"

#include "apr_strings.h"

/* Where it is, what it is, and the word to look it up by. */
static const char *remark_text(apr_pool_t *p, const char *policy_file,
                               const p3p_remark *remark)
{
    const char *place =
        remark->line > 0 ? apr_psprintf(p, "%s:%u:%u", policy_file,
                                        remark->line, remark->column)
        : policy_file != NULL
            ? policy_file
            : apr_psprintf(p, "character %" APR_SIZE_T_FMT, remark->offset + 1);

    return apr_psprintf(p, "%s: %s [%s]", place, remark->message, remark->code);
}

int mod_p3p_in_htaccess(const cmd_parms *cmd)
{
    return cmd->pool == cmd->temp_pool; /* as core's NOT_IN_HTACCESS tests */
}

/* More of them would not fit into a line of the log either. */
#define ERRORS_SHOWN 64

static void add_error(mod_p3p_listener *listener, const char *text)
{
    if (++listener->errors_count > ERRORS_SHOWN + 1) {
        return;
    }
    if (listener->errors_count > ERRORS_SHOWN) {
        text = "and more";
    }
    listener->errors = listener->errors == NULL
                         ? text
                         : apr_pstrcat(listener->cmd->pool, listener->errors,
                                       ", ", text, NULL);
}

static void keep_remark(mod_p3p_listener *listener, const p3p_remark *remark)
{
    apr_pool_t *const p = listener->cmd->pool;

    if (listener->remarks == NULL) {
        listener->remarks = apr_palloc(p, sizeof *listener->remarks);
        p3p_remarks_begin(listener->remarks, p);
    }
    APR_ARRAY_PUSH(listener->remarks->items, p3p_remark) = *remark;
}

/*
 * Errors are collected for httpd to print with file and line. Lesser remarks
 * wait until P3PStrict is known, but those on a .htaccess are for the log.
 */
void mod_p3p_hear(void *listener_, const p3p_diagnostic *d)
{
    mod_p3p_listener *listener = listener_;
    const cmd_parms *cmd = listener->cmd;
    const p3p_remark remark = p3p_remark_of(d, cmd->pool);

    if (d->severity == P3P_ERROR) {
        add_error(listener,
                  remark_text(cmd->pool, listener->policy_file, &remark));
    }
    else if (mod_p3p_in_htaccess(cmd)) {
        ap_log_error(APLOG_MARK, APLOG_DEBUG, 0, cmd->server,
                     "%s:%d: %s: %s: %s", cmd->directive->filename,
                     cmd->directive->line_num, cmd->cmd->name,
                     p3p_severity_names[d->severity],
                     remark_text(cmd->pool, listener->policy_file, &remark));
    }
    else {
        keep_remark(listener, &remark);
    }
}

void mod_p3p_listen(mod_p3p_listener *listener, cmd_parms *cmd)
{
    listener->cmd = cmd;
    listener->policy_file = NULL;
    listener->errors = NULL;
    listener->errors_count = 0;
    listener->remarks = NULL;
}

static mod_p3p_configured *all_configured, *last_configured;

int mod_p3p_pre_config(apr_pool_t *pconf, apr_pool_t *plog, apr_pool_t *ptemp)
{
    all_configured = NULL;
    last_configured = NULL;
    return OK;
}

const mod_p3p_configured *mod_p3p_all_configured(void)
{
    return all_configured;
}

/* The last one, if the same directive of the same section said it. */
static mod_p3p_configured *overridden(const mod_p3p_configured *by)
{
    mod_p3p_configured *const last = last_configured;

    return last != NULL && last->section == by->section
                && ap_cstr_casecmp(last->directive->directive,
                                   by->directive->directive)
                       == 0
             ? last
             : NULL;
}

/* Directives of a .htaccess do not outlive their request. */
void mod_p3p_remember(const mod_p3p_listener *listener, const void *section)
{
    const cmd_parms *cmd = listener->cmd;
    const mod_p3p_configured configured = {
        cmd->directive,        cmd->server,       section,
        listener->policy_file, listener->remarks, NULL};
    mod_p3p_configured *place;

    if (mod_p3p_in_htaccess(cmd)) {
        return;
    }
    place = overridden(&configured);
    if (place == NULL) {
        place = apr_palloc(cmd->pool, sizeof *place);
        if (last_configured != NULL) {
            last_configured->next = place;
        }
        else {
            all_configured = place;
        }
        last_configured = place;
    }
    *place = configured;
}

/* On the terminal without time and place, in the error log with them. */
int mod_p3p_startup(int level)
{
    return ap_state_query(AP_SQ_MAIN_STATE) == AP_SQ_MS_CREATE_PRE_CONFIG
             ? level | APLOG_STARTUP
             : level;
}

const char *mod_p3p_server_name(const server_rec *s)
{
    return s->server_hostname != NULL ? s->server_hostname
         : s->is_virtual              ? "a virtual host without a ServerName"
                                      : "the main server";
}

/* Calls what to do with each remark on a policy. */
static void
for_each_remark(apr_pool_t *p, const mod_p3p_configured *configured,
                void (*use)(void *baton, const mod_p3p_configured *configured,
                            p3p_severity severity, const char *text),
                void *baton)
{
    const apr_array_header_t *const items =
        configured->remarks != NULL ? configured->remarks->items : NULL;
    int i;

    for (i = 0; items != NULL && i < items->nelts; i++) {
        const p3p_remark *remark = &APR_ARRAY_IDX(items, i, p3p_remark);

        use(baton, configured, remark->severity,
            remark_text(p, configured->policy_file, remark));
    }
}

/* To whom the remarks are logged. */
typedef struct {
    server_rec *main_server; /* a virtual host's log is not open yet */
    int refused;             /* P3PStrict makes one of them an error */
} remark_log;

static void log_remark(void *log_, const mod_p3p_configured *configured,
                       p3p_severity severity, const char *text)
{
    remark_log *log = log_;
    const int is_warning = severity == P3P_WARNING;
    const int refused = is_warning && mod_p3p_is_strict(configured->server);
    const int level = refused    ? APLOG_ERR
                    : is_warning ? APLOG_WARNING
                                 : APLOG_INFO;

    log->refused |= refused;
    ap_log_error(APLOG_MARK, mod_p3p_startup(level), 0, log->main_server,
                 "%s:%d: %s: %s%s: %s", configured->directive->filename,
                 configured->directive->line_num,
                 configured->directive->directive, p3p_severity_names[severity],
                 refused ? " (an error with P3PStrict on)" : "", text);
}

int mod_p3p_log_remarks(apr_pool_t *p, server_rec *main_server)
{
    remark_log log = {main_server, 0};
    const mod_p3p_configured *configured;

    for (configured = all_configured; configured != NULL;
         configured = configured->next) {
        for_each_remark(p, configured, log_remark, &log);
    }
    return log.refused;
}

const char *mod_p3p_scope(apr_pool_t *p, const mod_p3p_configured *configured)
{
    const ap_directive_t *section;
    const char *scope = "";

    for (section = configured->directive->parent; section != NULL;
         section = section->parent) {
        scope = apr_pstrcat(p, section->directive, " ", section->args,
                            *scope != '\0' ? " " : "", scope, NULL);
    }
    return *scope != '\0' ? scope : "server config";
}

static void dump_remark(void *out, const mod_p3p_configured *configured,
                        p3p_severity severity, const char *text)
{
    apr_file_printf(out, "    %s: %s\n", p3p_severity_names[severity], text);
}

void mod_p3p_dump(apr_pool_t *p, server_rec *s)
{
    const mod_p3p_configured *configured;
    apr_file_t *out;

    if (!ap_exists_config_define("DUMP_P3P")
        || apr_file_open_stdout(&out, p) != APR_SUCCESS) {
        return;
    }
    apr_file_printf(out, "P3P compact policies:\n");
    for (configured = all_configured; configured != NULL;
         configured = configured->next) {
        apr_file_printf(
            out, "%s:%d: %s, in %s\n    %s\n", configured->directive->filename,
            configured->directive->line_num,
            mod_p3p_server_name(configured->server),
            mod_p3p_scope(p, configured), mod_p3p_header(p, configured));
        for_each_remark(p, configured, dump_remark, out);
    }
}
