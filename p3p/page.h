/* SPDX-License-Identifier: Apache-2.0 */
#ifndef P3P_PAGE_H
#define P3P_PAGE_H

/*
 * Pages for people: HTML documents in UTF-8 that load nothing, run nothing
 * and show every text of a file as text.
 */

#include "full.h"
#include "texts.h"

/* Of all pages. */
#define P3P_PAGE_TYPE "text/html; charset=utf-8"

typedef struct {
    const p3p_language *language;
    /*
     * URI of the same page in another language, whose code replaces %1, such
     * as "?lang=%1" or "policy.%1.html". NULL: without links to languages.
     */
    const char *language_link;
    const char *source; /* URI of the policy file, or NULL */
} p3p_page_options;

/* The page of all policies of a file, in the pool. */
const char *p3p_page_policies(const p3p_full_file *file,
                              const p3p_page_options *options,
                              apr_pool_t *pool);

/*
 * The value of the Content-Security-Policy header for every page: nothing
 * but the style sheet in the page itself has any effect.
 */
const char *p3p_page_content_security_policy(void);

#endif
