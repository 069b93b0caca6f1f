/* SPDX-License-Identifier: Apache-2.0 */
/* Which policy is for a resource or a cookie, and writing a simple file. */

#include "reference.h"

#include <apr_lib.h>
#include <apr_strings.h>
#include <string.h>

/* ---- patterns: P3P 1.0, 2.3.2.1.2 ---- */

#define ANY 256 /* the wildcard, which is not a byte */
#define END -1

static int hex(char c)
{
    return c >= '0' && c <= '9' ? c - '0'
         : c >= 'a' && c <= 'f' ? c - 'a' + 10
         : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                : -1;
}

/* The byte at *at, unescaped; moves past it. */
static int next_byte(const char **at)
{
    const char *c = *at;

    if (*c == '\0') {
        return END;
    }
    if (*c == '%' && hex(c[1]) >= 0 && hex(c[2]) >= 0) {
        *at += 3;
        return hex(c[1]) * 16 + hex(c[2]);
    }
    ++*at;
    return (unsigned char)*c;
}

static int next_of_pattern(const char **at)
{
    if (**at == '*') {
        ++*at;
        return ANY;
    }
    return next_byte(at);
}

/*
 * After a wildcard the shortest run is tried first. Only the last wildcard
 * is ever gone back to: what an earlier one could take, the last can too.
 */
int p3p_pattern_match(const char *pattern, const char *text)
{
    const char *after_any = NULL, *retry = NULL;

    for (;;) {
        const char *p = pattern, *t = text;
        const int wanted = next_of_pattern(&p);
        const int found = next_byte(&t);

        if (wanted == ANY) {
            after_any = pattern = p;
            retry = text;
        }
        else if (wanted == found) {
            if (found == END) {
                return 1;
            }
            pattern = p;
            text = t;
        }
        else {
            if (after_any == NULL || next_byte(&retry) == END) {
                return 0;
            }
            pattern = after_any;
            text = retry;
        }
    }
}

static int matches_any(p3p_patterns patterns, const char *text)
{
    size_t i;

    for (i = 0; i < patterns.count; i++) {
        if (p3p_pattern_match(patterns.items[i], text)) {
            return 1;
        }
    }
    return 0;
}

/* ---- resources: 2.3.2.5 and 2.3.2.8 ---- */

/* Methods are case-sensitive and no patterns. */
static int allows_method(p3p_patterns methods, const char *method)
{
    size_t i;

    for (i = 0; i < methods.count; i++) {
        if (strcmp(methods.items[i], method) == 0) {
            return 1;
        }
    }
    return methods.count == 0;
}

const p3p_policy_ref *p3p_reference_match(const p3p_reference_file *file,
                                          const char *uri, const char *method)
{
    size_t i;

    for (i = 0; i < file->refs_count; i++) {
        const p3p_policy_ref *ref = &file->refs[i];

        if (allows_method(ref->methods, method)
            && matches_any(ref->include, uri)
            && !matches_any(ref->exclude, uri)) {
            return ref;
        }
    }
    return NULL;
}

/* ---- cookies: 2.3.2.7 ---- */

/* Names of hosts have no case. */
static int matches_domain(const char *pattern, const char *domain)
{
    char lower_pattern[256], lower_domain[256];
    size_t i;

    if (strlen(pattern) >= sizeof lower_pattern
        || strlen(domain) >= sizeof lower_domain) {
        return 0;
    }
    for (i = 0; i <= strlen(pattern); i++) {
        lower_pattern[i] = (char)apr_tolower(pattern[i]);
    }
    for (i = 0; i <= strlen(domain); i++) {
        lower_domain[i] = (char)apr_tolower(domain[i]);
    }
    return p3p_pattern_match(lower_pattern, lower_domain);
}

static int matches_cookie(p3p_cookie_patterns patterns,
                          const p3p_cookie *cookie)
{
    size_t i;

    for (i = 0; i < patterns.count; i++) {
        const p3p_cookie_pattern *pattern = &patterns.items[i];

        if (p3p_pattern_match(pattern->name, cookie->name)
            && p3p_pattern_match(pattern->value, cookie->value)
            && matches_domain(pattern->domain, cookie->domain)
            && p3p_pattern_match(pattern->path, cookie->path)) {
            return 1;
        }
    }
    return 0;
}

const p3p_policy_ref *p3p_reference_match_cookie(const p3p_reference_file *file,
                                                 const p3p_cookie *cookie)
{
    size_t i;

    for (i = 0; i < file->refs_count; i++) {
        const p3p_policy_ref *ref = &file->refs[i];

        if (matches_cookie(ref->cookie_include, cookie)
            && !matches_cookie(ref->cookie_exclude, cookie)) {
            return ref;
        }
    }
    return NULL;
}

/* ---- writing ---- */

static const char *escape(const char *text, apr_pool_t *pool)
{
    char *escaped = apr_palloc(pool, strlen(text) * 6 + 1);
    char *to = escaped;

    for (; *text != '\0'; text++) {
        const char *entity = *text == '&' ? "&amp;"
                           : *text == '<' ? "&lt;"
                           : *text == '>' ? "&gt;"
                           : *text == '"' ? "&quot;"
                                          : NULL;

        if (entity != NULL) {
            to = apr_cpystrn(to, entity, 7);
        }
        else {
            *to++ = *text;
        }
    }
    *to = '\0';
    return escaped;
}

const char *p3p_reference_write(const char *about, apr_pool_t *pool)
{
    return apr_pstrcat(
        pool,
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<META xmlns=\"http://www.w3.org/2002/01/P3Pv1\">\n"
        "  <POLICY-REFERENCES>\n"
        "    <EXPIRY max-age=\"86400\"/>\n"
        "    <POLICY-REF about=\"",
        escape(about, pool),
        "\">\n"
        "      <INCLUDE>/*</INCLUDE>\n"
        "      <COOKIE-INCLUDE name=\"*\" value=\"*\" domain=\"*\" "
        "path=\"*\"/>\n"
        "    </POLICY-REF>\n"
        "  </POLICY-REFERENCES>\n"
        "</META>\n",
        NULL);
}
