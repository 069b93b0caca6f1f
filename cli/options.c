/* SPDX-License-Identifier: Apache-2.0 */
/* The options of the subcommands, and what --help says of them. */

#include "command.h"

#include <ctype.h>
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#ifndef P3P_VERSION
#define P3P_VERSION "unreleased"
#endif

enum { HELP = 1 << 30, VERSION = 1 << 29 };

static const struct {
    unsigned bit;
    const char *name;
    const char *argument; /* NULL if it takes none */
    const char *help;
} table[] = {
    {CLI_STRICT, "strict", NULL, "take warnings for errors"},
    {CLI_JSON, "json", NULL, "write JSON"},
    {CLI_QUIET, "quiet", NULL, "write only how many policies are right"},
    {CLI_LANG, "lang", "LANGUAGE", NULL},
    {CLI_AGENT, "agent", "AGENT",
     "ie6, mozilla, or a privacy preference file of\n"
     "                        Internet Explorer (XML)"},
    {CLI_OUT, "out", "DIRECTORY",
     "where to put the files: the root of the site"},
    {CLI_FORCE, "force", NULL, "replace files that say something else"},
    {HELP, "help", NULL, "say this and exit"},
    {VERSION, "version", NULL, "say which version this is and exit"},
};

#define OPTIONS (sizeof table / sizeof table[0])

static int is_for(const cli_command *command, size_t i)
{
    return (table[i].bit & (command->options | HELP | VERSION)) != 0;
}

void cli_version(void)
{
    puts("p3p (mod_p3p) " P3P_VERSION);
}

static void print_option(size_t i)
{
    const p3p_language *const *language;
    char name[24];

    snprintf(name, sizeof name, "%s%s%s", table[i].name,
             table[i].argument != NULL ? "=" : "",
             table[i].argument != NULL ? table[i].argument : "");
    printf("  --%-18s  ", name);
    if (table[i].bit != CLI_LANG) {
        puts(table[i].help);
        return;
    }
    for (language = p3p_languages; *language != NULL; language++) {
        printf("%s%s (%s)", language == p3p_languages ? "" : ", ",
               (*language)->code, (*language)->name);
    }
    putchar('\n');
}

static void help(const cli_command *command)
{
    size_t i;

    printf("Usage: p3p %s [OPTION...] %s\n%c%s.\n\nOptions:\n", command->name,
           command->operands, toupper(command->purpose[0]),
           command->purpose + 1);
    for (i = 0; i < OPTIONS; i++) {
        if (is_for(command, i)) {
            print_option(i);
        }
    }
    printf("\n%s", command->help);
}

/* The language of the environment, or the first if that is not known. */
static const p3p_language *default_language(void)
{
    static const char *const names[] = {"LC_ALL", "LC_MESSAGES", "LANG"};
    const p3p_language *found;
    const char *value;
    size_t i;

    for (i = 0; i < sizeof names / sizeof names[0]; i++) {
        value = getenv(names[i]);
        if (value != NULL && *value != '\0') {
            found = p3p_language_find(value, strcspn(value, "_.@"));
            return found != NULL ? found : p3p_languages[0];
        }
    }
    return p3p_languages[0];
}

static int set_language(cli_options *options, const char *name)
{
    options->language = p3p_language_find(name, strlen(name));
    if (options->language == NULL) {
        fprintf(stderr, "p3p: no texts in language \"%s\"\n", name);
    }
    return options->language != NULL;
}

/* Returns -1 to go on, or the status to exit with. */
static int set_option(cli_options *options, const cli_command *command, int bit)
{
    switch (bit) {
    case HELP:
        help(command);
        return CLI_OK;
    case VERSION:
        cli_version();
        return CLI_OK;
    case CLI_LANG:
        return set_language(options, optarg) ? -1 : CLI_TROUBLE;
    case CLI_AGENT:
        options->agent = optarg;
        return -1;
    case CLI_OUT:
        options->out = optarg;
        return -1;
    case '?':
        fprintf(stderr, "p3p: try `p3p %s --help`\n", command->name);
        return CLI_TROUBLE;
    default:
        options->set |= (unsigned)bit;
        return -1;
    }
}

/* Only the options that the command takes, in getopt's form. */
static void fill_getopt(struct option known[OPTIONS + 1],
                        const cli_command *command)
{
    size_t i;

    memset(known, 0, (OPTIONS + 1) * sizeof *known);
    for (i = 0; i < OPTIONS; i++) {
        if (is_for(command, i)) {
            known->name = table[i].name;
            known->has_arg = table[i].argument != NULL;
            known->val = (int)table[i].bit;
            known++;
        }
    }
}

static int count_is_right(const cli_options *options,
                          const cli_command *command)
{
    const int n = options->operand_count;

    if (n >= command->least_operands
        && (command->most_operands < 0 || n <= command->most_operands)) {
        return 1;
    }
    fprintf(stderr, "p3p: usage: p3p %s [OPTION...] %s\n", command->name,
            command->operands);
    if (strstr(command->operands, "POLICY") != NULL) {
        fputs("p3p: (a policy of several words needs quotes around it)\n",
              stderr);
    }
    return 0;
}

int cli_options_read(cli_options *options, const cli_command *command, int argc,
                     char **argv)
{
    struct option known[OPTIONS + 1];
    int bit;
    int status = -1;

    memset(options, 0, sizeof *options);
    options->language = default_language();
    fill_getopt(known, command);
    argv[0] = (char *)"p3p"; /* for getopt's own messages */
    while (status < 0
           && (bit = getopt_long(argc, argv, "", known, NULL)) != -1) {
        status = set_option(options, command, bit);
    }
    options->operands = argv + optind;
    options->operand_count = argc - optind;
    if (status < 0 && !count_is_right(options, command)) {
        status = CLI_TROUBLE;
    }
    return status;
}
