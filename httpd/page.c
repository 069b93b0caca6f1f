/* SPDX-License-Identifier: Apache-2.0 */
/* What all pages share: the language of the visitor, and header fields. */

#include "mod_p3p.h"

#include "../p3p/page.h"

#include "apr_strings.h"
#include "apr_tables.h"

/* The quality of the range at *range, which is moved behind it. */
static double next_range(apr_pool_t *p, const char **range, const char **name)
{
    char *const text = ap_getword(p, range, ',');
    char *const parameter = strchr(text, ';');
    const char *q = parameter != NULL ? ap_strcasestr(parameter, "q=") : NULL;

    *name = text + strspn(text, " \t");
    return q != NULL ? atof(q + 2) : 1;
}

/* RFC 9110, 12.5.4: the best of the ranges that is a language of ours. */
static const p3p_language *preferred(apr_pool_t *p, const char *ranges)
{
    const p3p_language *best = NULL, *language;
    double best_quality = 0, quality;
    const char *name;

    while (*ranges != '\0') {
        quality = next_range(p, &ranges, &name);
        language = p3p_language_find(name, strcspn(name, "-; \t"));
        if (language != NULL && quality > best_quality) {
            best = language;
            best_quality = quality;
        }
    }
    return best;
}

const p3p_language *mod_p3p_negotiate(request_rec *r)
{
    const char *accept = apr_table_get(r->headers_in, "Accept-Language");
    const p3p_language *language = NULL;

    if (r->args != NULL && strncmp(r->args, "lang=", 5) == 0) {
        language = p3p_language_find(r->args + 5, strlen(r->args + 5));
    }
    if (language == NULL && accept != NULL) {
        language = preferred(r->pool, accept);
    }
    return language != NULL ? language : p3p_languages[0];
}

void mod_p3p_set_page_header(request_rec *r, const p3p_language *language)
{
    apr_table_setn(r->headers_out, "Content-Language", language->code);
    apr_table_mergen(r->headers_out, "Vary", "Accept-Language");
    apr_table_setn(r->headers_out, "Content-Security-Policy",
                   p3p_page_content_security_policy());
}
