/* SPDX-License-Identifier: Apache-2.0 */
/* p3p compile: the compact policy that a full policy comes down to. */

#include "command.h"
#include "file.h"

#include <stdio.h>

static void print_json(const cli_file *file, const char *operand,
                       const p3p_full *policy, const char *compact)
{
    cli_print_json_pretty(
        json_pack("{s:o, s:o, s:s?, s:s?, s:s, s:o}", "input",
                  cli_json_string(operand), "file", cli_json_string(file->path),
                  "policy", policy != NULL ? policy->name : NULL,
                  "compact_policy", policy != NULL ? compact : NULL, "severity",
                  p3p_severity_names[file->report.worst], "diagnostics",
                  file->diagnostics));
}

int cli_compile(const cli_options *options)
{
    const int json = (options->set & CLI_JSON) != 0;
    cli_file file = {.to = stderr, .diagnostics = json ? json_array() : NULL};
    char compact[P3P_COMPACT_SIZE];
    const p3p_full *policy = NULL;
    int status = CLI_TROUBLE;

    if (cli_file_open(&file, options->operands[0])) {
        policy = cli_file_policy(&file, compact);
        status = policy != NULL ? CLI_OK : CLI_ERRORS;
    }
    if (json) {
        print_json(&file, options->operands[0], policy, compact);
    }
    else if (policy != NULL) {
        puts(compact);
    }
    cli_file_close(&file);
    return status;
}
