/* SPDX-License-Identifier: Apache-2.0 */
/* p3p check: what is wrong with compact policies, and with XML files. */

#include "command.h"
#include "file.h"
#include "input.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* One run of the subcommand, and the policy that is being judged. */
typedef struct {
    const cli_options *options;
    int strict;
    unsigned long counts[P3P_ERROR + 1]; /* policies, by gravest severity */
    cli_policy policy;
    json_t *diagnostics;
    int incomplete; /* some input could not be read */
} check;

static void hear_text(void *baton, const p3p_diagnostic *d)
{
    const check *c = baton;

    cli_print_diagnostic(&c->policy, d, cli_severity(d->severity, c->strict));
}

static void hear_json(void *baton, const p3p_diagnostic *d)
{
    check *c = baton;

    json_array_append_new(
        c->diagnostics,
        cli_json_diagnostic(d, cli_severity(d->severity, c->strict)));
}

static void print_ok(const cli_policy *policy)
{
    if (policy->line > 0) {
        printf("%lu: ", policy->line);
    }
    cli_print_severity(P3P_OK);
    putchar('\n');
}

static json_t *result(check *c, const p3p_field *field, p3p_severity worst)
{
    const p3p_span ref = field->policy_ref;

    return json_pack(
        "{s:o, s:o, s:o, s:s, s:o}", "input", cli_json_text(c->policy.text),
        "compact_policy", cli_json_compact_policy(field), "policyref",
        ref.start != NULL ? cli_json_text(ref) : json_null(), "severity",
        p3p_severity_names[worst], "diagnostics", c->diagnostics);
}

static p3p_severity check_quietly(check *c)
{
    p3p_field field;
    p3p_compact compact;

    return cli_judge(&field, &compact, &c->policy, NULL, NULL);
}

static p3p_severity check_as_text(check *c)
{
    p3p_field field;
    p3p_compact compact;
    const p3p_severity worst =
        cli_judge(&field, &compact, &c->policy, hear_text, c);

    if (worst == P3P_OK) {
        print_ok(&c->policy);
    }
    return worst;
}

static p3p_severity check_as_json(check *c)
{
    p3p_field field;
    p3p_compact compact;
    p3p_severity worst;

    c->diagnostics = json_array();
    worst = cli_judge(&field, &compact, &c->policy, hear_json, c);
    cli_print_json(result(c, &field, cli_severity(worst, c->strict)));
    return worst;
}

static void check_policy(check *c, const char *text, size_t length,
                         unsigned long line)
{
    p3p_severity worst;

    c->policy = cli_policy_from(text, length);
    c->policy.line = line;
    worst = c->options->set & CLI_QUIET ? check_quietly(c)
          : c->options->set & CLI_JSON  ? check_as_json(c)
                                        : check_as_text(c);
    c->counts[cli_severity(worst, c->strict)]++;
}

static void print_file_result(const cli_file *file, const char *operand,
                              const char *compact)
{
    const p3p_severity worst = cli_file_severity(file);

    if (file->diagnostics != NULL) {
        cli_print_json(json_pack("{s:o, s:o, s:s?, s:n, s:s, s:o}", "input",
                                 cli_json_string(operand), "file",
                                 cli_json_string(file->path), "compact_policy",
                                 *compact != '\0' ? compact : NULL, "policyref",
                                 "severity", p3p_severity_names[worst],
                                 "diagnostics", file->diagnostics));
    }
    else if (file->to != NULL && worst == P3P_OK) {
        printf("%s: ", file->path);
        cli_print_severity(P3P_OK);
        putchar('\n');
    }
}

static void check_file(check *c, const char *operand)
{
    const unsigned set = c->options->set;
    cli_file file = {.to = set & CLI_QUIET ? NULL : stdout,
                     .diagnostics = (set & (CLI_JSON | CLI_QUIET)) == CLI_JSON
                                      ? json_array()
                                      : NULL,
                     .strict = c->strict};
    char compact[P3P_COMPACT_SIZE] = "";

    if (cli_file_open(&file, operand)) {
        cli_file_judge(&file, compact);
    }
    else {
        c->incomplete = 1;
    }
    print_file_result(&file, operand, compact);
    c->counts[cli_file_severity(&file)]++;
    cli_file_close(&file);
}

static void check_operands(check *c)
{
    const int count = c->options->operand_count;
    int i;

    for (i = 0; i < count; i++) {
        const char *const operand = c->options->operands[i];

        if (cli_file_is(operand)) {
            check_file(c, operand);
        }
        else {
            check_policy(c, operand, strlen(operand),
                         count > 1 ? (unsigned long)i + 1 : 0);
        }
    }
}

static void check_lines(check *c)
{
    cli_lines lines = {0};
    p3p_span line;
    int more;

    while ((more = cli_lines_next(&lines, &line)) > 0) {
        check_policy(c, line.start, line.length, lines.line);
    }
    free(lines.buffer);
    if (more == 0 && lines.line == 0) {
        fputs("p3p: no policy on standard input\n", stderr);
    }
    c->incomplete = more != 0 || lines.line == 0;
}

static void print_counts(const check *c)
{
    const unsigned long *const n = c->counts;
    const unsigned long all =
        n[P3P_OK] + n[P3P_NOTE] + n[P3P_WARNING] + n[P3P_ERROR];

    if (c->options->set & CLI_JSON) {
        cli_print_json(json_pack(
            "{s:I, s:I, s:I, s:I, s:I}", "policies", (json_int_t)all, "ok",
            (json_int_t)n[P3P_OK], "note", (json_int_t)n[P3P_NOTE], "warning",
            (json_int_t)n[P3P_WARNING], "error", (json_int_t)n[P3P_ERROR]));
        return;
    }
    printf("%lu %s: %lu ok, %lu with notes, %lu with warnings, "
           "%lu with errors\n",
           all, all == 1 ? "policy" : "policies", n[P3P_OK], n[P3P_NOTE],
           n[P3P_WARNING], n[P3P_ERROR]);
}

int cli_check(const cli_options *options)
{
    check c = {.options = options, .strict = (options->set & CLI_STRICT) != 0};

    if (options->operand_count > 0) {
        check_operands(&c);
    }
    else {
        check_lines(&c);
    }
    if (options->set & CLI_QUIET) {
        print_counts(&c);
    }
    return c.incomplete            ? CLI_TROUBLE
         : c.counts[P3P_ERROR] > 0 ? CLI_ERRORS
                                   : CLI_OK;
}
