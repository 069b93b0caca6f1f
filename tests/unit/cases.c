/* SPDX-License-Identifier: Apache-2.0 */
/* The reader of tests/cases/. */

#include "cases.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
    const char *path;
    int line;
    test_case *cases;
    size_t count;
} reader;

static void fail(const reader *r, const char *what)
{
    fprintf(stderr, "%s:%d: %s\n", r->path, r->line, what);
    exit(2);
}

/* ---- words and texts ---- */

static int hex_digit(char c)
{
    const char *digits = "0123456789abcdef";
    const char *at = c != '\0' ? strchr(digits, c) : NULL;

    return at != NULL ? (int)(at - digits) : -1;
}

/* One escape, behind its backslash; moves *at behind it. */
static char unescape(const reader *r, const char **at)
{
    int high, low;

    switch (*(*at)++) {
    case '\\':
        return '\\';
    case 't':
        return '\t';
    case 'n':
        return '\n';
    case 'r':
        return '\r';
    case 'x':
        high = hex_digit((*at)[0]);
        low = high >= 0 ? hex_digit((*at)[1]) : -1;
        if (low >= 0) {
            *at += 2;
            return (char)(high << 4 | low);
        }
    }
    fail(r, "unknown escape");
    return '\0';
}

static case_text text_of(const reader *r, const char *escaped)
{
    case_text text = {malloc(strlen(escaped) + 1), 0};

    while (*escaped != '\0') {
        const char c = *escaped++;

        text.bytes[text.length++] = c == '\\' ? unescape(r, &escaped) : c;
    }
    text.bytes[text.length] = '\0';
    return text;
}

/* Cuts a word off rest; "" at the end. */
static char *take_word(char **rest)
{
    char *const word = *rest;
    const size_t length = strcspn(word, " ");

    *rest = word + length;
    if (**rest == ' ') {
        *(*rest)++ = '\0';
    }
    return word;
}

static p3p_severity severity_of(const char *name)
{
    p3p_severity s = P3P_ERROR;

    while (s > P3P_OK && strcmp(p3p_severity_names[s], name) != 0) {
        s--;
    }
    return s;
}

/* ---- lines ---- */

static case_diagnostic *add_diagnostic(const reader *r, test_case *c,
                                       const char *name)
{
    case_diagnostic *d = &c->diagnostics[c->count];

    if (c->count == CASE_DIAGNOSTICS) {
        fail(r, "too many diagnostics");
    }
    while (d->code < P3P_CODES && strcmp(p3p_codes[d->code].name, name) != 0) {
        d->code++;
    }
    if (d->code == P3P_CODES) {
        fail(r, "no such code");
    }
    c->count++;
    return d;
}

static void read_verdict(const reader *r, test_case *c, char *rest)
{
    const char *severity = take_word(&rest);

    c->is_verdict = 1;
    c->worst = severity_of(severity);
    if (c->worst == P3P_OK && strcmp(severity, "ok") != 0) {
        fail(r, "no such severity");
    }
    while (*rest != '\0') {
        add_diagnostic(r, c, take_word(&rest));
    }
}

static void read_diagnostic(const reader *r, test_case *c,
                            p3p_severity severity, char *rest)
{
    case_diagnostic *d = add_diagnostic(r, c, take_word(&rest));
    const char *place = take_word(&rest);

    if (p3p_codes[d->code].severity != severity) {
        fail(r, "the code has another severity");
    }
    if (sscanf(place, "%zu+%zu", &d->offset, &d->length) != 2) {
        fail(r, "no offset+length");
    }
    d->suggestion = *rest != '\0' ? strdup(rest) : NULL;
    c->worst = severity > c->worst ? severity : c->worst;
}

static void read_expectation(const reader *r, char *line)
{
    char *rest = line;
    const char *what = take_word(&rest);
    const p3p_severity severity = severity_of(what);
    test_case *c;

    if (r->count == 0) {
        fail(r, "an expectation without a case");
    }
    c = &r->cases[r->count - 1];
    if (severity != P3P_OK) {
        read_diagnostic(r, c, severity, rest);
    }
    else if (strcmp(what, "verdict") == 0) {
        read_verdict(r, c, rest);
    }
    else if (strcmp(what, "compact") == 0) {
        c->compact = text_of(r, rest);
    }
    else if (strcmp(what, "policyref") == 0) {
        c->policy_ref = text_of(r, rest);
    }
    else {
        fail(r, "unknown expectation");
    }
}

static void start_case(reader *r, char *line)
{
    char *rest = line;
    const char *what = take_word(&rest);
    test_case *c;

    r->cases = realloc(r->cases, (r->count + 1) * sizeof *r->cases);
    c = &r->cases[r->count++];
    memset(c, 0, sizeof *c);
    c->line = r->line;
    c->is_header = strcmp(what, "header") == 0;
    if (!c->is_header && strcmp(what, "check") != 0) {
        fail(r, "neither check nor header");
    }
    c->text = text_of(r, rest);
}

static void read_line(reader *r, char *line)
{
    const size_t indent = strspn(line, " ");

    line[strcspn(line, "\n")] = '\0';
    if (line[indent] == '\0' || line[0] == '#') {
        return;
    }
    if (indent > 0) {
        read_expectation(r, line + indent);
    }
    else {
        start_case(r, line);
    }
}

test_case *cases_read(const char *path, size_t *count)
{
    reader r = {path, 0, NULL, 0};
    FILE *file = fopen(path, "r");
    char line[4096];

    if (file == NULL) {
        fail(&r, "cannot be read");
    }
    while (fgets(line, sizeof line, file) != NULL) {
        r.line++;
        read_line(&r, line);
    }
    fclose(file);
    *count = r.count;
    return r.cases;
}

void cases_free(test_case *cases, size_t count)
{
    size_t i, d;

    for (i = 0; i < count; i++) {
        for (d = 0; d < cases[i].count; d++) {
            free(cases[i].diagnostics[d].suggestion);
        }
        free(cases[i].text.bytes);
        free(cases[i].compact.bytes);
        free(cases[i].policy_ref.bytes);
    }
    free(cases);
}
