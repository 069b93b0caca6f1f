/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CLI_OUTPUT_H
#define CLI_OUTPUT_H

/* What the subcommands write: text for people, JSON for programs. */

#include "../p3p/field.h"

#include <jansson.h>
#include <stdio.h>

/* A policy as it was given: the text to judge, and where it came from. */
typedef struct {
    p3p_span text;      /* without "P3P: " */
    int is_field;       /* it had that, so it is a header value */
    unsigned long line; /* of standard input, or number; 0 if the only one */
} cli_policy;

/* Takes the name of the header, as in curl's output, off a pasted text. */
cli_policy cli_policy_from(const char *text, size_t length);

/* Judges a policy; hear may be NULL. Returns the gravest severity. */
p3p_severity cli_judge(p3p_field *field, p3p_compact *compact,
                       const cli_policy *policy,
                       void (*hear)(void *, const p3p_diagnostic *),
                       void *baton);

/* The policy of a field that browsers see; start NULL if there is none. */
p3p_span cli_policy_seen(const p3p_field *field);

/* The severity that counts, with and without --strict. */
p3p_severity cli_severity(p3p_severity severity, int strict);

/*
 * Writes a diagnostic with the place marked under the policy; in front of
 * it, of one among several policies, its line and the byte in the line.
 */
void cli_print_diagnostic(const cli_policy *policy,
                          const p3p_diagnostic *diagnostic,
                          p3p_severity severity);

/*
 * The same of a diagnostic about a file, with its path, line and column in
 * front and its line marked. text is what the file holds.
 */
void cli_print_file_diagnostic(FILE *to, const char *path, p3p_span text,
                               const p3p_diagnostic *diagnostic,
                               p3p_severity severity);

/*
 * How many bytes of a file a diagnostic is about; none if it is about a
 * token that the file does not hold, but derives to.
 */
size_t cli_marked(p3p_span text, const p3p_diagnostic *diagnostic);

/* Writes "error", "ok" ... in its colour. */
void cli_print_severity(p3p_severity severity);

/* Writes bytes of unknown origin so that they cannot harm a terminal. */
void cli_print_span(p3p_span text);

/*
 * Writes text, which is UTF-8, in lines of at most 79 columns that begin
 * with indent spaces; the first one has been begun by the caller.
 */
void cli_print_wrapped(const char *text, int indent);

/* How many columns a UTF-8 text takes on a terminal. */
size_t cli_width(const char *text);

/* Writes text and spaces up to the given width. */
void cli_print_padded(const char *text, size_t width);

/* A JSON string; bytes that are not UTF-8 become U+FFFD. */
json_t *cli_json_text(p3p_span text);
json_t *cli_json_string(const char *text);

/* A diagnostic as an object of the array "diagnostics". */
json_t *cli_json_diagnostic(const p3p_diagnostic *diagnostic,
                            p3p_severity severity);

/* The same of a diagnostic about a file, with its line and column. */
json_t *cli_json_file_diagnostic(p3p_span text,
                                 const p3p_diagnostic *diagnostic,
                                 p3p_severity severity);

/* The policy in a field with single spaces between its words, or null. */
json_t *cli_json_compact_policy(const p3p_field *field);

/* Writes a value as one line and releases it. */
void cli_print_json(json_t *value);

/* Writes a value over many lines and releases it. */
void cli_print_json_pretty(json_t *value);

#endif
