/* SPDX-License-Identifier: Apache-2.0 */
/* JSON for programs. */

#include "output.h"

#include "utf8.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char replacement[] = "\xef\xbf\xbd"; /* U+FFFD */

json_t *cli_json_text(p3p_span text)
{
    char *const copy = malloc(text.length * strlen(replacement) + 1);
    char *at = copy;
    json_t *string;
    size_t i;
    cli_character c;

    if (copy == NULL) {
        return NULL;
    }
    for (i = 0; i < text.length; i += c.length) {
        const char *from = text.start + i;

        c = cli_character_at(from, text.length - i);
        from = c.valid ? from : replacement;
        memcpy(at, from, c.valid ? c.length : strlen(replacement));
        at += c.valid ? c.length : strlen(replacement);
    }
    string = json_stringn(copy, (size_t)(at - copy));
    free(copy);
    return string;
}

json_t *cli_json_string(const char *text)
{
    return cli_json_text((p3p_span){text, strlen(text)});
}

json_t *cli_json_diagnostic(const p3p_diagnostic *d, p3p_severity severity)
{
    char message[512];

    p3p_diagnostic_message(d, message, sizeof message);
    return json_pack("{s:s, s:s, s:I, s:I, s:o, s:s, s:o}", "severity",
                     p3p_severity_names[severity], "code",
                     p3p_codes[d->code].name, "offset", (json_int_t)d->offset,
                     "length", (json_int_t)d->length, "token",
                     cli_json_text((p3p_span){d->token, d->length}), "message",
                     message, "suggestion",
                     d->suggestion[0] != '\0' ? cli_json_string(d->suggestion)
                                              : json_null());
}

/* What has no place at all, such as a file that is not there, has no line. */
static json_t *json_position(unsigned position)
{
    return position > 0 ? json_integer(position) : json_null();
}

json_t *cli_json_file_diagnostic(p3p_span text, const p3p_diagnostic *d,
                                 p3p_severity severity)
{
    json_t *const object = cli_json_diagnostic(d, severity);

    json_object_set_new(object, "length",
                        json_integer((json_int_t)cli_marked(text, d)));
    json_object_set_new(object, "line", json_position(d->line));
    json_object_set_new(object, "column", json_position(d->column));
    return object;
}

json_t *cli_json_compact_policy(const p3p_field *field)
{
    char *const tidy = malloc(field->policy.length + 1);
    p3p_span policy = {tidy, 0};
    json_t *value = NULL;

    if (tidy != NULL && field->policies > 0) {
        policy.length = p3p_compact_tidy(tidy, field->policy);
    }
    if (policy.length > 0) {
        value = cli_json_text(policy);
    }
    free(tidy);
    return value != NULL ? value : json_null();
}

static void print_json(json_t *value, size_t flags)
{
    if (value == NULL || json_dumpf(value, stdout, flags) != 0) {
        fputs("p3p: cannot write JSON\n", stderr);
        exit(2);
    }
    putchar('\n');
    json_decref(value);
}

void cli_print_json(json_t *value)
{
    print_json(value, JSON_COMPACT);
}

void cli_print_json_pretty(json_t *value)
{
    print_json(value, JSON_INDENT(2));
}
