/* SPDX-License-Identifier: Apache-2.0 */
#ifndef P3P_PAGE_PARTS_H
#define P3P_PAGE_PARTS_H

/* What the pages are put together from. For the pages' own files alone. */

#include "explain.h"
#include "full.h"
#include "html.h"
#include "page.h"

/* A page while it is written. */
typedef struct {
    p3p_html html;
    apr_pool_t *pool;
    const p3p_language *language;
    unsigned level;           /* of the headings of the sections */
    const char *own_language; /* of the texts from the file, "" if unknown */
} p3p_page;

/*
 * Begins a document up to its main part, which the caller writes. subtitle
 * may be NULL.
 */
void p3p_page_begin(p3p_page *page, const p3p_page_options *options,
                    const char *title, const char *subtitle, apr_pool_t *pool);

/* Ends it, and returns it. */
const char *p3p_page_end(p3p_page *page, const p3p_page_options *options);

/* A heading; deeper: 0 for one of a section, 1 for one within. */
void p3p_page_heading(p3p_page *page, unsigned deeper, const char *text);

/* A text of the language with %1 filled in, in the pool of the page. */
const char *p3p_page_fill(const p3p_page *page, const char *text,
                          const char *first);

/* A text from the file within other text, in its own language. */
void p3p_page_own(p3p_page *page, const char *text);

/* The same as a link, or as a paragraph. */
void p3p_page_own_link(p3p_page *page, const char *uri, const char *text);
void p3p_page_own_paragraph(p3p_page *page, const char *text);

/* Begins and ends a box in which what is too wide is scrolled. */
void p3p_page_begin_wide(p3p_page *page, const char *label);
void p3p_page_end_wide(p3p_page *page);

/* A list of the phrases for a set of tokens. */
void p3p_page_stems(p3p_page *page, p3p_stems stems);

/* Who publishes a policy: the entity's contact data. */
void p3p_page_entity(p3p_page *page, const p3p_data_list *entity);

/* A statement, with its heading. */
void p3p_page_statement(p3p_page *page, const p3p_statement *statement,
                        unsigned number);

/* What a compact policy says, as a whole and word by word. */
void p3p_page_compact(p3p_page *page, p3p_span policy);

/* What browsers do with its cookies. */
void p3p_page_evaluation(p3p_page *page, p3p_span policy);

#endif
