/* SPDX-License-Identifier: Apache-2.0 */
/* Diagnostics: the table of codes, and how one becomes a sentence. */

#include "diagnostic.h"

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

/* A buffer that silently stops growing when it is full. */
typedef struct {
    char *at;
    char *end; /* where the terminating NUL goes at the latest */
} writer;

static void put(writer *w, const char *text, size_t length)
{
    const size_t room = (size_t)(w->end - w->at);

    length = length < room ? length : room;
    memcpy(w->at, text, length);
    w->at += length;
}

static void put_string(writer *w, const char *text)
{
    put(w, text, strlen(text));
}

/* A text from elsewhere, with what could harm a log or terminal escaped. */
static void put_escaped(writer *w, const char *text, size_t length)
{
    char escaped[5];
    size_t i;

    for (i = 0; i < length; i++) {
        const unsigned char c = (unsigned char)text[i];

        if (c >= ' ' && c < 0x7f) {
            put(w, text + i, 1);
        }
        else {
            snprintf(escaped, sizeof escaped, "\\x%02x", c);
            put_string(w, escaped);
        }
    }
}

static void put_token(writer *w, const char *token, size_t length)
{
    put_escaped(w, token, length < TOKEN_SHOWN ? length : TOKEN_SHOWN);
    if (length > TOKEN_SHOWN) {
        put_string(w, "...");
    }
}

static void put_placeholder(writer *w, const p3p_diagnostic *d, char which)
{
    if (which == 't') {
        put_token(w, d->token, d->length);
    }
    else if (which == 's') {
        put_string(w, d->suggestion);
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
    writer w = {buffer, buffer + size - 1};

    while ((placeholder = strchr(message, '%')) != NULL) {
        put(&w, message, (size_t)(placeholder - message));
        put_placeholder(&w, d, placeholder[1]);
        message = placeholder + 2;
    }
    put_string(&w, message);
    if (d->suggestion[0] != '\0'
        && strstr(p3p_codes[d->code].message, "%s") == NULL) {
        put_string(&w, "; did you mean \"");
        put_string(&w, d->suggestion);
        put_string(&w, "\"?");
    }
    *w.at = '\0';
    return (size_t)(w.at - buffer);
}
