/* SPDX-License-Identifier: Apache-2.0 */
/* Diagnostics: the table of codes, and how one becomes a sentence. */

#include "diagnostic.h"

#include "writer.h"

#include <stdio.h>
#include <string.h>

const p3p_code_info p3p_codes[P3P_CODES] = {
#define P3P_ENTRY(identifier, code, severity, message)                         \
    [P3P_##identifier] = {code, P3P_##severity, message},
    P3P_DIAGNOSTICS(P3P_ENTRY)
#undef P3P_ENTRY
};

const char *const p3p_severity_names[] = {"ok", "note", "warning", "error"};

/* More of an offending text than this says nothing to anybody. */
#define TOKEN_SHOWN 40

void p3p_report_add(p3p_report *report, p3p_code code, const char *token,
                    size_t length, const char *detail, const char *suggestion)
{
    const p3p_place place = {token, length, 0, 0};

    p3p_report_at(report, code, &place, detail, suggestion);
}

void p3p_report_at(p3p_report *report, p3p_code code, const p3p_place *place,
                   const char *detail, const char *suggestion)
{
    p3p_diagnostic d;

    d.code = code;
    d.severity = p3p_codes[code].severity;
    if (d.severity < report->least) {
        return;
    }
    if (report->worst < d.severity) {
        report->worst = d.severity;
    }
    if (report->hear == NULL) {
        return;
    }
    d.offset = (size_t)(place->start - report->text);
    d.length = place->length;
    d.line = place->line;
    d.column = place->column;
    d.token = place->start;
    d.detail = detail != NULL ? detail : "";
    snprintf(d.suggestion, sizeof d.suggestion, "%s",
             suggestion != NULL ? suggestion : "");
    report->hear(report->baton, &d);
}

/* A text from elsewhere, with what could harm a log or terminal escaped. */
static void put_escaped(p3p_writer *w, const char *text, size_t length)
{
    char escaped[5];
    size_t i;

    for (i = 0; i < length; i++) {
        const unsigned char c = (unsigned char)text[i];

        if (c >= ' ' && c < 0x7f) {
            p3p_put(w, text + i, 1);
        }
        else {
            snprintf(escaped, sizeof escaped, "\\x%02x", c);
            p3p_put_string(w, escaped);
        }
    }
}

static void put_token(p3p_writer *w, const char *token, size_t length)
{
    put_escaped(w, token, length < TOKEN_SHOWN ? length : TOKEN_SHOWN);
    if (length > TOKEN_SHOWN) {
        p3p_put_string(w, "...");
    }
}

static void put_placeholder(p3p_writer *w, const p3p_diagnostic *d, char which)
{
    if (which == 't') {
        put_token(w, d->token, d->length);
    }
    else if (which == 's') {
        put_escaped(w, d->suggestion, strlen(d->suggestion));
    }
    else {
        put_escaped(w, d->detail, strlen(d->detail));
    }
}

size_t p3p_diagnostic_message(const p3p_diagnostic *d, char *buffer,
                              size_t size)
{
    const char *message = p3p_codes[d->code].message;
    const char *placeholder;
    p3p_writer w = p3p_writer_of(buffer, size);

    while ((placeholder = strchr(message, '%')) != NULL) {
        p3p_put(&w, message, (size_t)(placeholder - message));
        put_placeholder(&w, d, placeholder[1]);
        message = placeholder + 2;
    }
    p3p_put_string(&w, message);
    if (d->suggestion[0] != '\0'
        && strstr(p3p_codes[d->code].message, "%s") == NULL) {
        p3p_put_string(&w, "; did you mean \"");
        put_escaped(&w, d->suggestion, strlen(d->suggestion));
        p3p_put_string(&w, "\"?");
    }
    return p3p_written(&w);
}
