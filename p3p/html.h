/* SPDX-License-Identifier: Apache-2.0 */
#ifndef P3P_HTML_H
#define P3P_HTML_H

/*
 * A writer of HTML. Markup can only come from string literals of the program
 * (anything else does not compile); every other text is escaped on its way
 * to the page, in content and in attributes alike.
 */

#include "buffer.h"

typedef struct {
    p3p_buffer out;
} p3p_html;

void p3p_html_begin(p3p_html *html, apr_pool_t *pool);

/*
 * Writes a literal with markup; in it, %s stands for a text, which is
 * escaped, %u for a number and %% for a percent sign. An attribute has to be
 * in double quotes: <a title="%s">.
 */
#define p3p_html_write(html, ...) p3p_html_format(html, "" __VA_ARGS__)

/* Writes a literal as it is, percent signs included. */
#define p3p_html_put(html, markup)                                             \
    p3p_buffer_add(&(html)->out, "" markup, sizeof(markup) - 1)

/* Use p3p_html_write. */
void p3p_html_format(p3p_html *html, const char *format, ...)
#ifdef __GNUC__
    __attribute__((format(printf, 2, 3)))
#endif
    ;

/*
 * Writes a text. Bytes that are no UTF-8 and control characters are replaced
 * by U+FFFD.
 */
void p3p_html_text(p3p_html *html, const char *text);

/* Writes name="value" with a blank in front; nothing if value is NULL. */
#define p3p_html_attribute(html, name, value)                                  \
    p3p_html_attribute_add(html, "" name, value)
void p3p_html_attribute_add(p3p_html *html, const char *name,
                            const char *value);

/*
 * Is it safe to make a link to uri? So it is if its characters are those of
 * a URI and it is relative or of http, https or mailto: no other scheme is
 * known not to run something.
 */
int p3p_html_is_link(const char *uri);

/* Writes a text as a link to uri; without a link if that is not safe. */
void p3p_html_link(p3p_html *html, const char *uri, const char *text);

#endif
