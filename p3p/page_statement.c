/* SPDX-License-Identifier: Apache-2.0 */
/* What a statement says (P3P 1.0, 3.3), as a group of data and its uses. */

#include "data_label.h"
#include "page_parts.h"

#include <apr_strings.h>

/* ---- data ---- */

/* Begins the item, too: only a label of ours may change its first letter. */
static void write_data_label(p3p_page *page, const p3p_data *data)
{
    const char *label = p3p_data_label(data->name, page->language, page->pool);

    if (data->description[0] != '\0') {
        p3p_html_write(&page->html, "<li>");
        p3p_page_own(page, data->description);
    }
    else if (label != NULL) {
        p3p_html_write(&page->html, "<li class=\"phrase\">%s", label);
    }
    else {
        p3p_html_write(&page->html, "<li><code>%s</code>", data->ref);
    }
    if (data->optional) {
        p3p_html_write(&page->html, " (%s)", page->language->data_optional);
    }
}

static void write_categories(p3p_page *page, const p3p_data *data)
{
    const char *separator = "";
    int stem;

    p3p_html_write(&page->html, "<span class=\"kinds\">");
    for (stem = 0; stem < P3P_STEMS; stem++) {
        if (data->categories & P3P_BIT(stem)) {
            p3p_html_write(&page->html, "%s%s", separator,
                           page->language->phrase[stem]);
            separator = ", ";
        }
    }
    if (data->other_category[0] != '\0') {
        p3p_html_write(&page->html, ": ");
        p3p_page_own(page, data->other_category);
    }
    p3p_html_write(&page->html, "</span>");
}

static void write_data(p3p_page *page, const p3p_data *data)
{
    write_data_label(page, data);
    if (data->text[0] != '\0') {
        p3p_html_write(&page->html, ": ");
        p3p_page_own(page, data->text);
    }
    if (data->categories != 0) {
        write_categories(page, data);
    }
    p3p_html_write(&page->html, "</li>\n");
}

static void write_data_list(p3p_page *page, const p3p_data_list *list)
{
    size_t i;

    if (list->count == 0) {
        return;
    }
    p3p_html_write(&page->html, "<dt>%s</dt>\n<dd>\n<ul>\n",
                   page->language->statement_data);
    for (i = 0; i < list->count; i++) {
        write_data(page, &list->data[i]);
    }
    p3p_html_write(&page->html, "</ul>\n</dd>\n");
}

/* ---- purposes and recipients, by the consent that they need ---- */

typedef struct {
    const p3p_use *uses;
    size_t count;
} use_list;

static size_t count_spelling(const use_list *list, p3p_spelling spelling)
{
    size_t i, count = 0;

    for (i = 0; i < list->count; i++) {
        count += list->uses[i].spelling == spelling;
    }
    return count;
}

/* 3.3.4, 3.3.5: current and ours are never a matter of consent. */
static int is_about_consent(const use_list *list, p3p_spelling spelling)
{
    size_t i;

    for (i = 0; i < list->count; i++) {
        if (list->uses[i].spelling == spelling
            && p3p_vocabulary[list->uses[i].stem].suffix == P3P_SUFFIX) {
            return 1;
        }
    }
    return 0;
}

static void write_use(p3p_page *page, const p3p_use *use)
{
    p3p_html_write(&page->html, "<li class=\"phrase\">%s",
                   page->language->phrase[use->stem]);
    if (use->text[0] != '\0') {
        p3p_html_write(&page->html, ": ");
        p3p_page_own(page, use->text);
    }
    p3p_html_write(&page->html, "</li>\n");
}

static void write_spelling(p3p_page *page, const use_list *list,
                           p3p_spelling spelling)
{
    const p3p_spelling said = spelling == P3P_BARE ? P3P_ALWAYS : spelling;
    size_t i;

    if (count_spelling(list, spelling) == 0) {
        return;
    }
    p3p_html_write(&page->html, "<ul>\n");
    for (i = 0; i < list->count; i++) {
        if (list->uses[i].spelling == spelling) {
            write_use(page, &list->uses[i]);
        }
    }
    p3p_html_write(&page->html, "</ul>\n");
    if (is_about_consent(list, spelling)) {
        p3p_html_write(&page->html, "<p class=\"consent\">%s</p>\n",
                       page->language->consent[said]);
    }
}

static void write_uses(p3p_page *page, const char *title, const p3p_use *uses,
                       size_t count)
{
    const use_list list = {uses, count};
    int spelling;

    if (count == 0) {
        return;
    }
    p3p_html_write(&page->html, "<dt>%s</dt>\n<dd>\n", title);
    for (spelling = 0; spelling < P3P_SPELLINGS; spelling++) {
        write_spelling(page, &list, spelling);
    }
    p3p_html_write(&page->html, "</dd>\n");
}

/* ---- the statement ---- */

static void write_facts(p3p_page *page, const p3p_statement *s)
{
    const p3p_language *const l = page->language;

    p3p_html_write(&page->html, "<dl>\n");
    write_data_list(page, &s->data);
    write_uses(page, l->statement_purposes, s->purposes, s->purposes_count);
    write_uses(page, l->statement_recipients, s->recipients,
               s->recipients_count);
    if (s->retention != P3P_NO_STEM) {
        p3p_html_write(&page->html,
                       "<dt>%s</dt>\n<dd class=\"phrase\">%s</dd>\n",
                       l->statement_retention, l->phrase[s->retention]);
    }
    p3p_html_write(&page->html, "</dl>\n");
}

void p3p_page_statement(p3p_page *page, const p3p_statement *statement,
                        unsigned number)
{
    const p3p_language *const l = page->language;

    p3p_html_write(&page->html, "<section class=\"group\">\n");
    p3p_page_heading(page, 1,
                     p3p_page_fill(page, l->heading_statement,
                                   apr_psprintf(page->pool, "%u", number)));
    p3p_page_own_paragraph(page, statement->consequence);
    if (statement->is_nonidentifiable) {
        p3p_html_write(&page->html, "<p>%s</p>\n", l->meaning[P3P_NID]);
    }
    write_facts(page, statement);
    p3p_html_write(&page->html, "</section>\n");
}
