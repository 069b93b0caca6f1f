/* SPDX-License-Identifier: Apache-2.0 */
/* The page of a policy file. */

#include "page.h"

#include "derive.h"
#include "page_parts.h"

#include <apr_strings.h>
#include <string.h>

/* ---- access, disputes, links ---- */

static void write_access(p3p_page *page, p3p_stem access)
{
    const p3p_language *const l = page->language;

    if (access != P3P_NO_STEM) {
        p3p_page_heading(page, 0, l->heading_access);
        p3p_html_write(&page->html, "<p>%s</p>\n", l->meaning[access]);
    }
}

/* 3.2.6: who settles a dispute, in words; as written if it is none of four. */
static const char *resolution_text(const p3p_page *page, const char *type)
{
    const p3p_language *const l = page->language;

    return strcmp(type, "service") == 0     ? l->resolution_service
         : strcmp(type, "independent") == 0 ? l->resolution_independent
         : strcmp(type, "court") == 0       ? l->resolution_court
         : strcmp(type, "law") == 0         ? l->resolution_law
                                            : type;
}

static void write_fact(p3p_page *page, const char *title, const char *text)
{
    if (text[0] != '\0') {
        p3p_html_write(&page->html,
                       "<dt>%s</dt>\n<dd class=\"phrase\">%s</dd>\n", title,
                       text);
    }
}

static void write_link(p3p_page *page, const char *title, const char *uri)
{
    if (uri != NULL && uri[0] != '\0') {
        p3p_html_write(&page->html, "<dt>%s</dt>\n<dd>", title);
        p3p_page_own_link(page, uri, uri);
        p3p_html_write(&page->html, "</dd>\n");
    }
}

static void write_disputes(p3p_page *page, const p3p_disputes *d)
{
    const p3p_language *const l = page->language;
    p3p_html *const h = &page->html;

    p3p_page_own_paragraph(page, d->short_description);
    p3p_page_own_paragraph(page, d->long_description);
    p3p_html_write(h, "<dl>\n");
    write_fact(page, l->disputes_resolution,
               resolution_text(page, d->resolution_type));
    write_link(page, l->disputes_service, d->service);
    if (d->verification[0] != '\0') {
        p3p_html_write(h, "<dt>%s</dt>\n<dd>", l->disputes_verification);
        p3p_page_own(page, d->verification);
        p3p_html_write(h, "</dd>\n");
    }
    if (d->remedies != 0) {
        p3p_html_write(h, "<dt>%s</dt>\n<dd>\n", l->disputes_remedies);
        p3p_page_stems(page, d->remedies);
        p3p_html_write(h, "</dd>\n");
    }
    p3p_html_write(h, "</dl>\n");
}

static void write_all_disputes(p3p_page *page, const p3p_full *policy)
{
    size_t i;

    p3p_page_heading(page, 0, page->language->heading_disputes);
    if (policy->disputes_count == 0) {
        p3p_html_write(&page->html, "<p>%s</p>\n",
                       page->language->disputes_none);
    }
    for (i = 0; i < policy->disputes_count; i++) {
        write_disputes(page, &policy->disputes[i]);
    }
}

static void write_links(p3p_page *page, const p3p_full *policy)
{
    const p3p_language *const l = page->language;

    p3p_page_heading(page, 0, l->heading_more);
    p3p_html_write(&page->html, "<dl>\n");
    write_link(page, l->more_discuri, policy->discuri);
    write_link(page, l->more_opturi, policy->opturi);
    p3p_html_write(&page->html, "</dl>\n");
}

/* ---- statements ---- */

static void write_statements(p3p_page *page, const p3p_full *policy)
{
    const p3p_language *const l = page->language;
    const unsigned count = (unsigned)policy->statements_count;
    unsigned i;

    p3p_page_heading(page, 0, l->heading_statements);
    p3p_html_write(&page->html, "<p>%s</p>\n",
                   p3p_page_fill(page, l->statements_count,
                                 apr_psprintf(page->pool, "%u", count)));
    for (i = 0; i < count; i++) {
        p3p_page_statement(page, &policy->statements[i], i + 1);
    }
}

/* ---- what is derived ---- */

static void write_compact(p3p_page *page, p3p_span compact)
{
    const p3p_language *const l = page->language;

    p3p_page_heading(page, 0, l->heading_compact);
    p3p_html_write(&page->html,
                   "<p>%s</p>\n<p class=\"header\"><code>P3P: CP=\"%s\""
                   "</code></p>\n",
                   l->compact_intro, compact.start);
    p3p_page_compact(page, compact);
    p3p_page_heading(page, 0, l->heading_evaluation);
    p3p_page_evaluation(page, compact);
}

/* ---- the policy ---- */

static void write_policy(p3p_page *page, const p3p_full *policy)
{
    const p3p_language *const l = page->language;
    char text[P3P_COMPACT_SIZE];
    p3p_compact compact;
    p3p_span written = {text, 0};

    p3p_derive(&compact, policy);
    written.length = p3p_compact_write(&compact, text);
    page->own_language = policy->language != NULL ? policy->language : "";
    if (policy->is_test) {
        p3p_html_write(&page->html, "<p class=\"caution\">%s</p>\n",
                       l->meaning[P3P_TST]);
    }
    p3p_page_heading(page, 0, l->heading_entity);
    p3p_page_entity(page, &policy->entity);
    write_links(page, policy);
    write_access(page, policy->access);
    write_all_disputes(page, policy);
    write_statements(page, policy);
    write_compact(page, written);
}

/* The id is what "#name" behind the URI of the page leads to. */
static void write_article(p3p_page *page, const p3p_full *policy)
{
    p3p_html_write(&page->html, "<article");
    p3p_html_attribute(&page->html, "id", policy->name);
    p3p_html_write(&page->html, ">\n");
    if (page->level > 2) {
        p3p_html_write(&page->html, "<h2><bdi>%s</bdi></h2>\n",
                       policy->name != NULL ? policy->name : "");
    }
    write_policy(page, policy);
    p3p_html_write(&page->html, "</article>\n");
}

/* The name of whoever publishes the policies, if it is the same for all. */
static const char *publisher(const p3p_full_file *file)
{
    const char *name = NULL;
    size_t i, j;

    for (i = 0; i < file->count; i++) {
        const p3p_data_list *const entity = &file->policies[i].entity;

        for (j = 0; j < entity->count; j++) {
            if (strcmp(entity->data[j].name, "business.name") != 0) {
                continue;
            }
            if (name != NULL && strcmp(name, entity->data[j].text) != 0) {
                return NULL;
            }
            name = entity->data[j].text;
        }
    }
    return name;
}

const char *p3p_page_policies(const p3p_full_file *file,
                              const p3p_page_options *options, apr_pool_t *pool)
{
    const p3p_language *const l = options->language;
    p3p_page page;
    size_t i;

    p3p_page_begin(&page, options,
                   file->count > 1 ? l->page_titles : l->page_title,
                   publisher(file), pool);
    p3p_html_write(&page.html, "<p>%s</p>\n", l->page_intro);
    page.level = file->count > 1 ? 3 : 2;
    for (i = 0; i < file->count; i++) {
        write_article(&page, &file->policies[i]);
    }
    return p3p_page_end(&page, options);
}
