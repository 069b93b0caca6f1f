/* SPDX-License-Identifier: Apache-2.0 */
/* HTML, with everything escaped that has to be. */

#include "html.h"

#include "field.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

void p3p_html_begin(p3p_html *html, apr_pool_t *pool)
{
    p3p_buffer_begin(&html->out, pool);
}

/* Markup from a literal of the program. */
static void put(p3p_html *html, const char *text)
{
    p3p_buffer_add(&html->out, text, strlen(text));
}

/* ---- texts ---- */

/* What stands for an ASCII character, or NULL for the character itself. */
static const char *escape_of(char c)
{
    return c == '&'                ? "&amp;"
         : c == '<'                ? "&lt;"
         : c == '>'                ? "&gt;"
         : c == '"'                ? "&quot;"
         : c == '\''               ? "&#39;"
         : c == '\t' || c == '\n'  ? NULL
         : (unsigned char)c < 0x20 ? P3P_REPLACEMENT
         : c == 0x7f               ? P3P_REPLACEMENT
                                   : NULL;
}

void p3p_html_text(p3p_html *html, const char *text)
{
    while (*text != '\0') {
        const size_t length = p3p_utf8_length(text);
        const char *const escape =
            length == 0 ? P3P_REPLACEMENT : escape_of(*text);

        if (escape != NULL) {
            put(html, escape);
        }
        else {
            p3p_buffer_add(&html->out, text, length);
        }
        text += length == 0 ? 1 : length;
    }
}

static void put_number(p3p_html *html, unsigned number)
{
    char digits[16];

    snprintf(digits, sizeof digits, "%u", number);
    put(html, digits);
}

void p3p_html_format(p3p_html *html, const char *format, ...)
{
    const char *percent;
    va_list values;

    va_start(values, format);
    while ((percent = strchr(format, '%')) != NULL) {
        p3p_buffer_add(&html->out, format, (size_t)(percent - format));
        if (percent[1] == 's') {
            p3p_html_text(html, va_arg(values, const char *));
        }
        else if (percent[1] == 'u') {
            put_number(html, va_arg(values, unsigned));
        }
        else {
            put(html, "%");
        }
        format = percent + 2;
    }
    va_end(values);
    put(html, format);
}

void p3p_html_attribute_add(p3p_html *html, const char *name, const char *value)
{
    if (value != NULL) {
        put(html, " ");
        put(html, name);
        p3p_html_write(html, "=\"%s\"", value);
    }
}

/* ---- links ---- */

static const char *const schemes[] = {"http", "https", "mailto"};

int p3p_html_is_link(const char *uri)
{
    const size_t scheme = strcspn(uri, ":/?#");
    size_t i;

    if (uri[0] == '\0'
        || p3p_uri_bad_character((p3p_span){uri, strlen(uri)}) != NULL) {
        return 0;
    }
    if (uri[scheme] != ':') {
        return 1;
    }
    for (i = 0; i < sizeof schemes / sizeof schemes[0]; i++) {
        if (strlen(schemes[i]) == scheme
            && strncasecmp(uri, schemes[i], scheme) == 0) {
            return 1;
        }
    }
    return 0;
}

void p3p_html_link(p3p_html *html, const char *uri, const char *text)
{
    if (p3p_html_is_link(uri)) {
        p3p_html_write(html, "<a href=\"%s\">%s</a>", uri, text);
    }
    else {
        p3p_html_text(html, text);
    }
}
