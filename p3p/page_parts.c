/* SPDX-License-Identifier: Apache-2.0 */
/* The frame of every page, and the small parts of which they are made. */

#include "page_parts.h"

#include "page_style.h"

#include <apr_strings.h>
#include <string.h>

const char *p3p_page_content_security_policy(void)
{
    return "default-src 'none'; style-src 'sha256-" P3P_PAGE_STYLE_SHA256
           "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
}

/* ---- the document ---- */

static void write_head(p3p_page *page, const char *title, const char *subtitle)
{
    p3p_html *const h = &page->html;

    p3p_html_write(h,
                   "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n"
                   "<meta charset=\"utf-8\">\n<title>%s",
                   page->language->code, title);
    if (subtitle != NULL) {
        p3p_html_write(h, " – %s", subtitle);
    }
    p3p_html_write(h, "</title>\n<meta name=\"viewport\" "
                      "content=\"width=device-width, initial-scale=1\">\n");
    p3p_html_put(h, "<style>" P3P_PAGE_STYLE "</style>\n</head>\n");
}

static void write_language(p3p_page *page, const p3p_language *l,
                           const char *link)
{
    p3p_html *const h = &page->html;

    if (l == page->language) {
        p3p_html_write(h, "<li aria-current=\"true\">%s</li>\n", l->name);
        return;
    }
    p3p_html_write(h,
                   "<li><a href=\"%s\" hreflang=\"%s\" lang=\"%s\">%s</a>"
                   "</li>\n",
                   p3p_page_fill(page, link, l->code), l->code, l->code,
                   l->name);
}

static void write_languages(p3p_page *page, const char *link)
{
    p3p_html *const h = &page->html;
    const p3p_language *const *l;

    p3p_html_write(h, "<nav aria-label=\"%s\">\n<ul>\n",
                   page->language->page_languages);
    for (l = p3p_languages; *l != NULL; l++) {
        write_language(page, *l, link);
    }
    p3p_html_write(h, "</ul>\n</nav>\n");
}

void p3p_page_begin(p3p_page *page, const p3p_page_options *options,
                    const char *title, const char *subtitle, apr_pool_t *pool)
{
    p3p_html *const h = &page->html;

    p3p_html_begin(h, pool);
    page->pool = pool;
    page->language = options->language;
    page->level = 2;
    page->own_language = "";
    write_head(page, title, subtitle);
    p3p_html_write(h, "<body>\n");
    if (options->language_link != NULL) {
        write_languages(page, options->language_link);
    }
    p3p_html_write(h, "<main>\n<h1>%s</h1>\n", title);
    if (subtitle != NULL) {
        p3p_html_write(h, "<p class=\"subtitle\"><bdi>%s</bdi></p>\n",
                       subtitle);
    }
}

const char *p3p_page_end(p3p_page *page, const p3p_page_options *options)
{
    p3p_html *const h = &page->html;

    p3p_html_write(h, "</main>\n");
    if (options->source != NULL) {
        p3p_html_write(h, "<footer>\n<p>");
        p3p_html_link(h, options->source, page->language->page_source);
        p3p_html_write(h, "</p>\n</footer>\n");
    }
    p3p_html_write(h, "</body>\n</html>\n");
    return h->out.text;
}

/* ---- parts ---- */

void p3p_page_heading(p3p_page *page, unsigned deeper, const char *text)
{
    const unsigned level = page->level + deeper;

    p3p_html_write(&page->html, "<h%u>%s</h%u>\n", level, text, level);
}

const char *p3p_page_fill(const p3p_page *page, const char *text,
                          const char *first)
{
    const size_t size = strlen(text) + strlen(first) + 1;
    char *filled = apr_palloc(page->pool, size);

    p3p_text_fill(filled, size, text, first, "");
    return filled;
}

void p3p_page_own(p3p_page *page, const char *text)
{
    p3p_html_write(&page->html, "<bdi lang=\"%s\">%s</bdi>", page->own_language,
                   text);
}

void p3p_page_own_link(p3p_page *page, const char *uri, const char *text)
{
    p3p_html_write(&page->html, "<bdi lang=\"%s\">", page->own_language);
    p3p_html_link(&page->html, uri, text);
    p3p_html_write(&page->html, "</bdi>");
}

void p3p_page_own_paragraph(p3p_page *page, const char *text)
{
    if (text[0] != '\0') {
        p3p_html_write(&page->html, "<p lang=\"%s\" dir=\"auto\">%s</p>\n",
                       page->own_language, text);
    }
}

void p3p_page_begin_wide(p3p_page *page, const char *label)
{
    p3p_html_write(&page->html,
                   "<div class=\"wide\" role=\"region\" tabindex=\"0\" "
                   "aria-label=\"%s\">\n",
                   label);
}

void p3p_page_end_wide(p3p_page *page)
{
    p3p_html_write(&page->html, "</div>\n");
}

void p3p_page_stems(p3p_page *page, p3p_stems stems)
{
    p3p_html *const h = &page->html;
    int stem;

    p3p_html_write(h, "<ul>\n");
    for (stem = 0; stem < P3P_STEMS; stem++) {
        if (stems & P3P_BIT(stem)) {
            p3p_html_write(h, "<li class=\"phrase\">%s</li>\n",
                           page->language->phrase[stem]);
        }
    }
    p3p_html_write(h, "</ul>\n");
}
