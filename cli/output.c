/* SPDX-License-Identifier: Apache-2.0 */
/* Text for people: diagnostics with their place, colour, lines that fit. */

#include "output.h"

#include "utf8.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Columns of a line of text, and of the part of a long policy shown. */
#define LINE 79
#define SHOWN 72
#define SHOWN_BEFORE 24

/* ---- policies ---- */

static size_t header_name(const char *text, size_t length)
{
    static const char name[] = "p3p:";
    size_t i;

    for (i = 0; i < 4; i++) {
        if (i == length || (text[i] | (i == 3 ? 0 : 0x20)) != name[i]) {
            return 0;
        }
    }
    while (i < length && (text[i] == ' ' || text[i] == '\t')) {
        i++;
    }
    return i > 4 ? i : 0;
}

cli_policy cli_policy_from(const char *text, size_t length)
{
    const size_t name = header_name(text, length);
    const cli_policy policy = {{text + name, length - name}, name > 0, 0};

    return policy;
}

p3p_severity cli_judge(p3p_field *field, p3p_compact *compact,
                       const cli_policy *policy,
                       void (*hear)(void *, const p3p_diagnostic *),
                       void *baton)
{
    p3p_report report = {.text = policy->text.start,
                         .length = policy->text.length,
                         .hear = hear,
                         .baton = baton};

    if (policy->is_field) {
        p3p_field_judge(field, compact, &report);
    }
    else {
        p3p_text_judge(field, compact, &report);
    }
    return report.worst;
}

p3p_span cli_policy_seen(const p3p_field *field)
{
    const p3p_span none = {NULL, 0};

    return field->policies > field->bare ? field->policy : none;
}

p3p_severity cli_severity(p3p_severity severity, int strict)
{
    return strict && severity == P3P_WARNING ? P3P_ERROR : severity;
}

/* ---- colour ---- */

static int use_colour(FILE *to)
{
    const char *const no_colour = getenv("NO_COLOR");
    const char *const terminal = getenv("TERM");

    return (no_colour == NULL || *no_colour == '\0') && terminal != NULL
        && strcmp(terminal, "dumb") != 0 && isatty(fileno(to));
}

static void print_coloured(FILE *to, p3p_severity severity, const char *text)
{
    static const char *const colours[] = {"32", "36", "33", "31"};

    if (use_colour(to)) {
        fprintf(to, "\033[1;%sm%s\033[0m", colours[severity], text);
    }
    else {
        fputs(text, to);
    }
}

void cli_print_severity(p3p_severity severity)
{
    print_coloured(stdout, severity, p3p_severity_names[severity]);
}

/* ---- places ---- */

static void print_character(FILE *to, const char *at, cli_character c)
{
    if (c.width < 0) {
        putc('?', to);
    }
    else {
        fwrite(at, 1, c.length, to);
    }
}

/*
 * How many bytes of a text fit into the given columns, and in width, how
 * many columns these take.
 */
static size_t fit(p3p_span text, size_t columns, size_t *width)
{
    size_t i = 0;

    *width = 0;
    while (i < text.length) {
        const cli_character c =
            cli_character_at(text.start + i, text.length - i);
        const size_t wider = *width + (c.width < 0 ? 1 : (size_t)c.width);

        if (wider > columns) {
            break;
        }
        *width = wider;
        i += c.length;
    }
    return i;
}

static size_t span_width(p3p_span text)
{
    size_t width;

    fit(text, (size_t)-1, &width);
    return width;
}

static void print_span(FILE *to, p3p_span text)
{
    size_t i;
    cli_character c;

    for (i = 0; i < text.length; i += c.length) {
        c = cli_character_at(text.start + i, text.length - i);
        print_character(to, text.start + i, c);
    }
}

void cli_print_span(p3p_span text)
{
    print_span(stdout, text);
}

static void print_mark(FILE *to, size_t width, p3p_severity severity)
{
    char mark[SHOWN + 1];

    width = width < 1 ? 1 : width > SHOWN ? SHOWN : width;
    memset(mark, '~', width);
    mark[0] = '^';
    mark[width] = '\0';
    print_coloured(to, severity, mark);
    putc('\n', to);
}

/* Where to begin to show a text too long to show: some way before offset. */
static size_t begin_before(p3p_span text, size_t offset)
{
    size_t characters;

    for (characters = 0; offset > 0 && characters < SHOWN_BEFORE;
         characters++) {
        do {
            offset--;
        } while (offset > 0 && (text.start[offset] & 0xc0) == 0x80);
    }
    return offset;
}

/* The text, or what is around the place if it is long, and the mark. */
static void print_place(FILE *to, p3p_span text, size_t offset, size_t length,
                        p3p_severity severity)
{
    const p3p_span place = {text.start + offset, length};
    p3p_span shown = text;
    size_t columns, before, width;

    if (fit(text, SHOWN, &columns) < text.length) {
        shown.start += begin_before(text, offset);
        shown.length -= (size_t)(shown.start - text.start);
    }
    fputs(shown.start > text.start ? " ..." : "    ", to);
    shown.length = fit(shown, SHOWN, &columns);
    print_span(to, shown);
    fputs(shown.start + shown.length < text.start + text.length ? "...\n"
                                                                : "\n",
          to);
    before = span_width(
        (p3p_span){shown.start, (size_t)(place.start - shown.start)});
    fit(place, columns - before, &width);
    fprintf(to, "%*s", (int)(4 + before), "");
    print_mark(to, width, severity);
}

/* ---- diagnostics ---- */

static void print_message(FILE *to, const p3p_diagnostic *d,
                          p3p_severity severity)
{
    char message[512];

    p3p_diagnostic_message(d, message, sizeof message);
    print_coloured(to, severity, p3p_severity_names[severity]);
    fprintf(to, ": %s [%s]\n", message, p3p_codes[d->code].name);
}

void cli_print_diagnostic(const cli_policy *policy, const p3p_diagnostic *d,
                          p3p_severity severity)
{
    if (policy->line > 0) {
        printf("%lu:%zu: ", policy->line, d->offset + 1);
    }
    print_message(stdout, d, severity);
    if (d->length > 0) {
        print_place(stdout, policy->text, d->offset, d->length, severity);
    }
}

static int is_line_break(char c)
{
    return c == '\n' || c == '\r';
}

/* The line that a place is in, from its first byte that is not blank. */
static p3p_span line_around(p3p_span text, size_t offset)
{
    size_t start = offset;
    size_t end = offset;

    while (start > 0 && !is_line_break(text.start[start - 1])) {
        start--;
    }
    while (start < offset
           && (text.start[start] == ' ' || text.start[start] == '\t')) {
        start++;
    }
    while (end < text.length && !is_line_break(text.start[end])) {
        end++;
    }
    return (p3p_span){text.start + start, end - start};
}

size_t cli_marked(p3p_span text, const p3p_diagnostic *d)
{
    return d->token == text.start + d->offset ? d->length : 0;
}

void cli_print_file_diagnostic(FILE *to, const char *path, p3p_span text,
                               const p3p_diagnostic *d, p3p_severity severity)
{
    p3p_span line;

    fprintf(to, "%s:", path);
    if (d->line > 0) {
        fprintf(to, "%u:%u:", d->line, d->column);
    }
    putc(' ', to);
    print_message(to, d, severity);
    if (d->line > 0) {
        line = line_around(text, d->offset);
        print_place(to, line, (size_t)(text.start + d->offset - line.start),
                    cli_marked(text, d), severity);
    }
}

/* ---- text ---- */

size_t cli_width(const char *text)
{
    return span_width((p3p_span){text, strlen(text)});
}

void cli_print_padded(const char *text, size_t width)
{
    const size_t used = cli_width(text);

    fputs(text, stdout);
    if (used < width) {
        printf("%*s", (int)(width - used), "");
    }
}

void cli_print_wrapped(const char *text, int indent)
{
    size_t column = (size_t)indent;
    const char *sep = "";

    while (*text != '\0') {
        const p3p_span word = {text, strcspn(text, " ")};
        const size_t width = span_width(word);

        if (*sep != '\0' && column + 1 + width > LINE) {
            printf("\n%*s", indent, "");
            column = (size_t)indent;
            sep = "";
        }
        fputs(sep, stdout);
        cli_print_span(word);
        column += strlen(sep) + width;
        sep = " ";
        text += word.length;
        text += *text == ' ';
    }
    putchar('\n');
}
