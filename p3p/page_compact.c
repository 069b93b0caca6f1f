/* SPDX-License-Identifier: Apache-2.0 */
/* The table that explains a compact policy. */

#include "page_parts.h"

#include <apr_strings.h>

static void write_row(p3p_page *page, const char *word, const char *group,
                      const char *meaning, const char *consent)
{
    p3p_html *const h = &page->html;

    p3p_html_write(h,
                   "<tr><th scope=\"row\"><code>%s</code></th><td>%s</td>"
                   "<td>%s",
                   word, group, meaning);
    if (consent != NULL) {
        p3p_html_write(h, " <span class=\"consent\">%s</span>", consent);
    }
    p3p_html_write(h, "</td></tr>\n");
}

static void write_words(p3p_page *page, p3p_span policy)
{
    p3p_explainer explainer;
    p3p_explanation e;

    p3p_explain_begin(&explainer, policy, page->language);
    while (p3p_explain_next(&e, &explainer)) {
        write_row(page, apr_pstrmemdup(page->pool, e.word.start, e.word.length),
                  e.group, e.meaning, e.consent);
    }
}

static void write_table(p3p_page *page, p3p_span policy)
{
    const p3p_language *const l = page->language;
    p3p_html *const h = &page->html;

    p3p_page_begin_wide(page, l->compact_caption);
    p3p_html_write(h,
                   "<table class=\"words\">\n<caption>%s</caption>\n<thead>\n"
                   "<tr><th scope=\"col\">%s</th><th scope=\"col\">%s</th>"
                   "<th scope=\"col\">%s</th></tr>\n</thead>\n<tbody>\n",
                   l->compact_caption, l->heading_token, l->heading_group,
                   l->heading_meaning);
    write_row(page, "CP=", l->field_group, l->field_meaning, NULL);
    write_words(page, policy);
    p3p_html_write(h, "</tbody>\n</table>\n");
    p3p_page_end_wide(page);
}

void p3p_page_compact(p3p_page *page, p3p_span policy)
{
    char paragraph[P3P_PARAGRAPH_SIZE];

    p3p_explain_policy(paragraph, policy, page->language);
    p3p_html_write(&page->html, "<p>%s</p>\n", paragraph);
    write_table(page, policy);
}
