/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CLI_COMMAND_H
#define CLI_COMMAND_H

/* The command p3p: what its subcommands are, and what they are given. */

#include "../p3p/texts.h"

/* Exit status, the same for every subcommand. */
enum {
    CLI_OK,     /* no error found */
    CLI_ERRORS, /* errors found; with --strict, warnings too */
    CLI_TROUBLE /* wrong usage, or input that cannot be read */
};

/* Every option of any subcommand, as a bit of a set. */
enum {
    CLI_STRICT = 1,
    CLI_JSON = 2,
    CLI_QUIET = 4,
    CLI_LANG = 8,
    CLI_AGENT = 16,
    CLI_OUT = 32,
    CLI_FORCE = 64
};

/* What stood on the command line behind the name of the subcommand. */
typedef struct {
    unsigned set; /* the options given */
    const p3p_language *language;
    const char *agent; /* argument of --agent, or NULL */
    const char *out;   /* argument of --out, or NULL */
    char **operands;
    int operand_count;
} cli_options;

typedef struct {
    const char *name;
    const char *operands; /* as the usage line shows them */
    int most_operands;    /* -1 for any number */
    int least_operands;
    unsigned options; /* those that it takes */
    int (*run)(const cli_options *options);
    const char *purpose; /* one line for the list of subcommands */
    const char *help;    /* the rest of --help: details and an example */
} cli_command;

int cli_check(const cli_options *options);
int cli_explain(const cli_options *options);
int cli_evaluate(const cli_options *options);
int cli_inspect(const cli_options *options);
int cli_compile(const cli_options *options);
int cli_publish(const cli_options *options);

/*
 * Reads the options of a command. Returns -1 if the command is to run, or
 * else the status to exit with: --help and --version have been answered,
 * or what is wrong has been said.
 */
int cli_options_read(cli_options *options, const cli_command *command, int argc,
                     char **argv);

void cli_version(void);

#endif
