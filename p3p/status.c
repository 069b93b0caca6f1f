/* SPDX-License-Identifier: Apache-2.0 */
/* The page about the policies of a server. */

#include "status.h"

#include "field.h"
#include "page_parts.h"

#include <apr_strings.h>
#include <string.h>

/* ---- remarks ---- */

void p3p_remarks_begin(p3p_remarks *remarks, apr_pool_t *pool)
{
    remarks->pool = pool;
    remarks->items = apr_array_make(pool, 1, sizeof(p3p_remark));
}

p3p_remark p3p_remark_of(const p3p_diagnostic *diagnostic, apr_pool_t *pool)
{
    p3p_remark remark;
    char message[512];

    p3p_diagnostic_message(diagnostic, message, sizeof message);
    remark.severity = diagnostic->severity;
    remark.code = p3p_codes[diagnostic->code].name;
    remark.message = apr_pstrdup(pool, message);
    remark.offset = diagnostic->offset;
    remark.line = diagnostic->line;
    remark.column = diagnostic->column;
    return remark;
}

void p3p_remarks_keep(void *baton, const p3p_diagnostic *diagnostic)
{
    p3p_remarks *const remarks = baton;

    APR_ARRAY_PUSH(remarks->items, p3p_remark) =
        p3p_remark_of(diagnostic, remarks->pool);
}

p3p_severity p3p_remarks_worst(const p3p_remarks *remarks)
{
    p3p_severity worst = P3P_OK;
    int i;

    for (i = 0; i < remarks->items->nelts; i++) {
        const p3p_remark *const r =
            &APR_ARRAY_IDX(remarks->items, i, p3p_remark);

        worst = r->severity > worst ? r->severity : worst;
    }
    return worst;
}

const p3p_remarks *p3p_status_remarks(const p3p_status_entry *entry,
                                      apr_pool_t *pool)
{
    p3p_remarks *remarks;
    p3p_report report = {.hear = p3p_remarks_keep};
    p3p_compact policy;
    p3p_field field;

    if (entry->remarks != NULL) {
        return entry->remarks;
    }
    remarks = apr_palloc(pool, sizeof *remarks);
    p3p_remarks_begin(remarks, pool);
    if (entry->policy != NULL) {
        report.text = entry->policy;
        report.length = strlen(entry->policy);
        report.baton = remarks;
        p3p_text_judge(&field, &policy, &report);
    }
    return remarks;
}

const char *p3p_status_header(const p3p_status_entry *entry, apr_pool_t *pool)
{
    const char *const policy =
        entry->policy == NULL
            ? NULL
            : apr_pstrcat(pool, "CP=\"", entry->policy, "\"", NULL);
    const char *const policy_ref =
        entry->policy_ref == NULL
            ? NULL
            : apr_pstrcat(pool, "policyref=\"", entry->policy_ref, "\"", NULL);

    if (policy == NULL || policy_ref == NULL) {
        return policy != NULL ? policy : policy_ref;
    }
    return apr_pstrcat(pool, policy_ref, ", ", policy, NULL);
}

/* ---- the page ---- */

static void write_origin(p3p_page *page, const p3p_status_entry *entry)
{
    const p3p_language *const l = page->language;
    p3p_html *const h = &page->html;
    const char *const header = p3p_status_header(entry, page->pool);

    p3p_html_write(h, "<dl>\n<dt>%s</dt>\n<dd><code>%s:%u</code></dd>\n",
                   l->status_place, entry->file, entry->line);
    if (entry->policy_file != NULL) {
        p3p_html_write(h, "<dt>%s</dt>\n<dd><code>%s</code></dd>\n",
                       l->status_policy_file, entry->policy_file);
    }
    p3p_html_write(h, "<dt>%s</dt>\n<dd>", l->status_header);
    if (header != NULL) {
        p3p_html_write(h, "<code>P3P: %s</code>", header);
    }
    else {
        p3p_html_text(h, l->status_no_header);
    }
    p3p_html_write(h, "</dd>\n</dl>\n");
}

/* Messages are in English in all languages. */
static void write_remark(p3p_page *page, const p3p_remark *remark)
{
    const char *const severity = p3p_severity_names[remark->severity];
    p3p_html *const h = &page->html;

    p3p_html_write(h, "<li lang=\"en\"><strong class=\"%s\">%s</strong> ",
                   severity, severity);
    if (remark->line > 0) {
        p3p_html_write(h, "<code>%u:%u</code> ", remark->line, remark->column);
    }
    p3p_html_write(h, "%s <code>%s</code></li>\n", remark->message,
                   remark->code);
}

static void write_remarks(p3p_page *page, const p3p_status_entry *entry)
{
    const p3p_language *const l = page->language;
    const apr_array_header_t *const items =
        p3p_status_remarks(entry, page->pool)->items;
    p3p_html *const h = &page->html;
    int i;

    p3p_page_heading(page, 0, l->status_remarks);
    if (items->nelts == 0) {
        p3p_html_write(h, "<p>%s</p>\n", l->status_no_remarks);
        return;
    }
    p3p_html_write(h, "<ul class=\"remarks\">\n");
    for (i = 0; i < items->nelts; i++) {
        write_remark(page, &APR_ARRAY_IDX(items, i, p3p_remark));
    }
    p3p_html_write(h, "</ul>\n");
}

static void write_entry(p3p_page *page, const p3p_status_entry *entry)
{
    const p3p_language *const l = page->language;

    p3p_html_write(&page->html, "<section>\n<h2>%s</h2>\n", entry->scope);
    write_origin(page, entry);
    if (entry->policy != NULL) {
        const p3p_span policy = {entry->policy, strlen(entry->policy)};

        write_remarks(page, entry);
        p3p_page_heading(page, 0, l->heading_compact);
        p3p_page_compact(page, policy);
        p3p_page_heading(page, 0, l->heading_evaluation);
        p3p_page_evaluation(page, policy);
    }
    p3p_html_write(&page->html, "</section>\n");
}

const char *p3p_status_html(const p3p_status_entry *entries, size_t count,
                            const p3p_page_options *options, apr_pool_t *pool)
{
    const p3p_language *const l = options->language;
    p3p_page page;
    size_t i;

    p3p_page_begin(&page, options, l->status_title, NULL, pool);
    p3p_html_write(&page.html, "<p>%s</p>\n",
                   count > 0 ? l->status_intro : l->status_none);
    page.level = 3;
    for (i = 0; i < count; i++) {
        write_entry(&page, &entries[i]);
    }
    return p3p_page_end(&page, options);
}
