/* SPDX-License-Identifier: Apache-2.0 */
/* SetHandler p3p-status: every policy of the configuration, for those who
 * run the server. */

#include "mod_p3p.h"

#include "http_protocol.h"
#include "http_request.h"

#include "../p3p/field.h"

#include "apr_hooks.h"
#include "apr_strings.h"

static const char *copy_of(apr_pool_t *p, p3p_span span)
{
    return span.start != NULL ? apr_pstrmemdup(p, span.start, span.length)
                              : NULL;
}

/* What was heard when the policy was read: it need not be judged again. */
static const p3p_remarks *remarks_of(apr_pool_t *p,
                                     const mod_p3p_configured *configured)
{
    p3p_remarks *none;

    if (configured->remarks != NULL) {
        return configured->remarks;
    }
    none = apr_palloc(p, sizeof *none);
    p3p_remarks_begin(none, p);
    return none;
}

static p3p_status_entry entry_of(apr_pool_t *p,
                                 const mod_p3p_configured *configured)
{
    p3p_report report = {.text = mod_p3p_header(p, configured)};
    p3p_status_entry entry = {0};
    p3p_field field;

    report.length = strlen(report.text);
    p3p_field_read(&field, &report);
    entry.scope = mod_p3p_scope(p, configured);
    entry.file = configured->directive->filename;
    entry.line = (unsigned)configured->directive->line_num;
    entry.policy_file = configured->policy_file;
    entry.policy = copy_of(p, field.policy);
    entry.policy_ref = copy_of(p, field.policy_ref);
    entry.remarks = remarks_of(p, configured);
    return entry;
}

static const apr_array_header_t *all_entries(apr_pool_t *p)
{
    apr_array_header_t *entries =
        apr_array_make(p, 8, sizeof(p3p_status_entry));
    const mod_p3p_configured *configured;

    for (configured = mod_p3p_all_configured(); configured != NULL;
         configured = configured->next) {
        APR_ARRAY_PUSH(entries, p3p_status_entry) = entry_of(p, configured);
    }
    return entries;
}

static int wants_json(request_rec *r)
{
    const char *accept = apr_table_get(r->headers_in, "Accept");

    return (r->args != NULL && strcmp(r->args, "json") == 0)
        || (accept != NULL && strstr(accept, P3P_STATUS_JSON_TYPE) != NULL);
}

static const char *status_json(request_rec *r,
                               const apr_array_header_t *entries)
{
    ap_set_content_type(r, P3P_STATUS_JSON_TYPE);
    return p3p_status_json((const p3p_status_entry *)entries->elts,
                           (size_t)entries->nelts, mod_p3p_negotiate(r),
                           r->pool);
}

static const char *status_page(request_rec *r,
                               const apr_array_header_t *entries)
{
    const p3p_page_options options = {mod_p3p_negotiate(r), "?lang=%1", NULL};

    ap_set_content_type(r, P3P_PAGE_TYPE);
    mod_p3p_set_page_header(r, options.language);
    return p3p_status_html((const p3p_status_entry *)entries->elts,
                           (size_t)entries->nelts, &options, r->pool);
}

static int send_status(request_rec *r)
{
    const apr_array_header_t *entries;
    const char *body;

    if (r->handler == NULL || strcmp(r->handler, "p3p-status") != 0) {
        return DECLINED;
    }
    ap_allow_standard_methods(r, REPLACE_ALLOW, M_GET, -1);
    if (r->method_number != M_GET) {
        return HTTP_METHOD_NOT_ALLOWED;
    }
    entries = all_entries(r->pool);
    body = wants_json(r) ? status_json(r, entries) : status_page(r, entries);
    apr_table_setn(r->headers_out, "Cache-Control", "no-store");
    apr_table_mergen(r->headers_out, "Vary", "Accept");
    ap_rputs(body, r);
    return OK;
}

/* Does a directive among these, or within them, name the handler? */
static int is_asked_for(const ap_directive_t *directive)
{
    for (; directive != NULL; directive = directive->next) {
        if (is_asked_for(directive->first_child)
            || (ap_cstr_casecmp(directive->directive, "SetHandler") == 0
                && strstr(directive->args, "p3p-status") != NULL)) {
            return 1;
        }
    }
    return 0;
}

/* A handler is asked about every request: it is there only if wanted. */
static int status_hook(void)
{
    const int is_wanted = is_asked_for(ap_conftree);

    if (is_wanted) {
        ap_hook_handler(send_status, NULL, NULL, APR_HOOK_MIDDLE);
    }
    return is_wanted;
}

void mod_p3p_late_hooks(int publishes)
{
    if (publishes) {
        mod_p3p_publish_hooks();
    }
    if (status_hook() || publishes) {
        apr_hook_sort_all(); /* httpd has already done so */
    }
}
