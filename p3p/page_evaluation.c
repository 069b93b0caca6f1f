/* SPDX-License-Identifier: Apache-2.0 */
/* What browsers do with the cookies of a policy: the matrix, and why. */

#include "page_parts.h"

#include <apr_strings.h>
#include <apr_tables.h>
#include <string.h>

/* The levels that look at policies at all. */
#define FIRST_LEVEL P3P_LOW
#define LAST_LEVEL P3P_HIGH

/* ---- the matrix ---- */

static void write_headings(p3p_page *page)
{
    const p3p_language *const l = page->language;
    p3p_html *const h = &page->html;
    int party, kind;

    p3p_html_write(h, "<thead>\n<tr><th scope=\"col\" rowspan=\"2\">%s</th>",
                   l->heading_level);
    for (party = 0; party < P3P_PARTIES; party++) {
        p3p_html_write(h, "<th scope=\"colgroup\" colspan=\"%u\">%s</th>",
                       (unsigned)P3P_KINDS, l->party[party]);
    }
    p3p_html_write(h, "</tr>\n<tr>");
    for (party = 0; party < P3P_PARTIES; party++) {
        for (kind = 0; kind < P3P_KINDS; kind++) {
            p3p_html_write(h, "<th scope=\"col\">%s</th>", l->kind[kind]);
        }
    }
    p3p_html_write(h, "</tr>\n</thead>\n");
}

static void write_cell(p3p_page *page, const p3p_cell *cell)
{
    const p3p_language *const l = page->language;

    p3p_html_write(&page->html, "<td><strong class=\"%s\">%s</strong> %s</td>",
                   p3p_action_names[cell->action], l->outcome[cell->action],
                   l->reason[cell->reason]);
}

static void write_matrix(p3p_page *page, const p3p_ie6 *ie6)
{
    const p3p_language *const l = page->language;
    p3p_html *const h = &page->html;
    int level, party, kind;

    p3p_page_begin_wide(page, l->evaluation_caption);
    p3p_html_write(h, "<table class=\"matrix\">\n<caption>%s</caption>\n",
                   l->evaluation_caption);
    write_headings(page);
    p3p_html_write(h, "<tbody>\n");
    for (level = FIRST_LEVEL; level <= LAST_LEVEL; level++) {
        p3p_html_write(h, "<tr><th scope=\"row\">%s</th>", l->level[level]);
        for (party = 0; party < P3P_PARTIES; party++) {
            for (kind = 0; kind < P3P_KINDS; kind++) {
                write_cell(page, &ie6->cells[level][party][kind]);
            }
        }
        p3p_html_write(h, "</tr>\n");
    }
    p3p_html_write(h, "</tbody>\n</table>\n");
    p3p_page_end_wide(page);
}

/* ---- why ---- */

/* Tokens, each with what it says. */
static void write_tokens(p3p_page *page, const char *heading,
                         const p3p_tokens *tokens)
{
    p3p_html *const h = &page->html;
    char text[P3P_COMPACT_SIZE];
    char *token, *rest;

    if (p3p_tokens_empty(tokens)) {
        return;
    }
    p3p_tokens_write(tokens, text);
    p3p_html_write(h, "<p>%s</p>\n<ul>\n", heading);
    for (token = apr_strtok(text, " ", &rest); token != NULL;
         token = apr_strtok(NULL, " ", &rest)) {
        p3p_html_write(h, "<li class=\"phrase\">%s (<code>%s</code>)</li>\n",
                       page->language->phrase[p3p_stem_find(token)], token);
    }
    p3p_html_write(h, "</ul>\n");
}

static void write_remark(p3p_page *page, const char *text)
{
    p3p_html_write(&page->html, "<p>%s</p>\n", text);
}

static void write_findings(p3p_page *page, const p3p_ie6 *ie6)
{
    const p3p_language *const l = page->language;
    const p3p_findings *const f = &ie6->findings;

    write_tokens(page, l->heading_categories, &f->categories);
    write_tokens(page, l->heading_uses, &f->uses);
    if (f->unstated_purpose) {
        write_remark(page, l->unstated_purpose);
    }
    if (f->unstated_recipient) {
        write_remark(page, l->unstated_recipient);
    }
    if (f->class == P3P_CLASS_IMPLICIT) {
        write_remark(page, l->remark_medium);
    }
    if (f->ignored > 0) {
        write_remark(page,
                     p3p_page_fill(page, l->remark_ignored,
                                   apr_psprintf(page->pool, "%u", f->ignored)));
    }
    if (ie6->lenient) {
        write_remark(page, l->remark_lenient);
    }
}

/* ---- remedies ---- */

/* A change, and the cells that it makes accept. */
typedef struct {
    const char *text;
    int helps[P3P_LEVELS][P3P_PARTIES];
} change;

static change *find_change(apr_array_header_t *changes, const char *text)
{
    change *c;
    int i;

    for (i = 0; i < changes->nelts; i++) {
        c = &APR_ARRAY_IDX(changes, i, change);
        if (strcmp(c->text, text) == 0) {
            return c;
        }
    }
    c = apr_array_push(changes);
    c->text = apr_pstrdup(changes->pool, text);
    return c;
}

static void add_changes(p3p_page *page, apr_array_header_t *changes,
                        const p3p_ie6 *ie6, p3p_level level, p3p_party party)
{
    p3p_remedy remedies[P3P_REMEDIES];
    char text[P3P_NOTE_SIZE];
    unsigned count, i;
    int kind;

    for (kind = 0; kind < P3P_KINDS; kind++) {
        count = p3p_ie6_remedies(remedies, &ie6->findings, level, party, kind);
        for (i = 0; i < count; i++) {
            p3p_explain_change(text, &remedies[i], page->language);
            find_change(changes, text)->helps[level][party] = 1;
        }
    }
}

static apr_array_header_t *list_changes(p3p_page *page, const p3p_ie6 *ie6)
{
    apr_array_header_t *const changes =
        apr_array_make(page->pool, P3P_REMEDIES, sizeof(change));
    int level, party;

    for (level = FIRST_LEVEL; level <= LAST_LEVEL; level++) {
        for (party = 0; party < P3P_PARTIES; party++) {
            add_changes(page, changes, ie6, level, party);
        }
    }
    return changes;
}

/* "Low – third party"; nothing if the change helps nobody there. */
static void write_level_helped(p3p_page *page, const change *c, p3p_level level,
                               const char **separator)
{
    const p3p_language *const l = page->language;
    const char *before = NULL;
    int party;

    for (party = 0; party < P3P_PARTIES; party++) {
        if (!c->helps[level][party]) {
            continue;
        }
        if (before == NULL) {
            p3p_html_write(&page->html, "%s%s – ", *separator, l->level[level]);
        }
        p3p_html_write(&page->html, "%s<span class=\"party\">%s</span>",
                       before != NULL ? ", " : "", l->party[party]);
        before = l->party[party];
        *separator = "; ";
    }
}

static void write_change(p3p_page *page, const change *c)
{
    p3p_html *const h = &page->html;
    const char *separator = " ";
    int level;

    p3p_html_write(h, "<li class=\"phrase\">%s.\n<p class=\"helps\">%s",
                   c->text, page->language->remedy_accepted);
    for (level = FIRST_LEVEL; level <= LAST_LEVEL; level++) {
        write_level_helped(page, c, level, &separator);
    }
    p3p_html_write(h, ".</p>\n</li>\n");
}

static void write_remedies(p3p_page *page, const p3p_ie6 *ie6)
{
    const apr_array_header_t *const changes = list_changes(page, ie6);
    int i;

    if (changes->nelts == 0) {
        return;
    }
    p3p_page_heading(page, 1, page->language->heading_remedies);
    p3p_html_write(&page->html, "<ul class=\"changes\">\n");
    for (i = 0; i < changes->nelts; i++) {
        write_change(page, &APR_ARRAY_IDX(changes, i, change));
    }
    p3p_html_write(&page->html, "</ul>\n");
}

void p3p_page_evaluation(p3p_page *page, p3p_span policy)
{
    const p3p_language *const l = page->language;
    p3p_html *const h = &page->html;
    p3p_ie6 ie6;

    p3p_ie6_evaluate(&ie6, policy);
    p3p_html_write(h, "<p>%s</p>\n<p class=\"verdict\">%s</p>\n",
                   p3p_page_fill(page, l->evaluation_intro, l->agent_ie6),
                   l->ie6_class[ie6.findings.class]);
    write_matrix(page, &ie6);
    write_findings(page, &ie6);
    write_remedies(page, &ie6);
    p3p_html_write(h, "<p class=\"caution\">%s</p>\n", l->evaluation_caution);
}
