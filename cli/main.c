/* SPDX-License-Identifier: Apache-2.0 */
/* The command p3p: finds the subcommand and runs it. */

#include "command.h"

#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>

static const cli_command commands[] = {
    {"check", "[POLICY|FILE.xml...]", -1, 0, CLI_STRICT | CLI_JSON | CLI_QUIET,
     cli_check, "say what is wrong with policies",
     "A POLICY is a list of tokens, a P3P header value, or the whole header.\n"
     "Without one, reads policies from standard input, one a line. FILE.xml\n"
     "is a full policy, a policy reference file, or a privacy preference file\n"
     "of Internet Explorer.\n"
     "\n"
     "Example:\n"
     "  p3p check 'NOI CURa ADMa TIA OUR NOR STA'\n"},
    {"explain", "POLICY", 1, 1, CLI_LANG | CLI_JSON, cli_explain,
     "say what a compact policy commits the site to",
     "Example:\n"
     "  p3p explain 'NOI CURa ADMa OUR NOR STA'\n"},
    {"evaluate", "POLICY", 1, 1, CLI_AGENT | CLI_LANG | CLI_JSON, cli_evaluate,
     "say what a browser does with cookies under a policy",
     "Example:\n"
     "  p3p evaluate 'CAO CURa CONo OUR IND PHY ONL'\n"},
    {"inspect", "[FILE]", 1, 0, CLI_LANG | CLI_JSON, cli_inspect,
     "say which cookies of HTTP responses a policy covers",
     "Reads response heads as curl prints them, from FILE or from standard\n"
     "input. Exit status 0 means that a policy without errors covers every\n"
     "cookie.\n"
     "\n"
     "Example:\n"
     "  curl -sI https://www.example.com/ | p3p inspect\n"},
    {"compile", "FILE.xml[#NAME]", 1, 1, CLI_JSON, cli_compile,
     "write the compact policy that a full policy comes down to",
     "Without NAME, the first policy of the file counts. What is doubtful\n"
     "about it goes to standard error.\n"
     "\n"
     "Example:\n"
     "  p3p compile policy.xml#shop\n"},
    {"publish", "--out=DIRECTORY FILE.xml[#NAME]", 1, 1, CLI_OUT | CLI_FORCE,
     cli_publish, "write the files that make a full policy public",
     "Writes w3c/p3p.xml, w3c/policy.xml and w3c/policy.html below DIRECTORY,\n"
     "for any web server, and says which header goes with them. Files that\n"
     "are there and say something else stay, and then nothing is written.\n"
     "\n"
     "Example:\n"
     "  p3p publish --out=/var/www/html policy.xml#shop\n"},
};

#define COMMANDS (sizeof commands / sizeof commands[0])

static void usage(FILE *to)
{
    size_t i;

    fputs("Usage: p3p COMMAND [OPTION...] [ARGUMENT...]\n"
          "Judges P3P policies, says what they mean, predicts what browsers "
          "do with\ncookies under them, and publishes them.\n\nCommands:\n",
          to);
    for (i = 0; i < COMMANDS; i++) {
        fprintf(to, "  %-10s%s\n", commands[i].name, commands[i].purpose);
    }
    fputs("\n`p3p COMMAND --help` says more about each.\n", to);
}

static const cli_command *find_command(const char *name)
{
    size_t i;

    for (i = 0; i < COMMANDS; i++) {
        if (strcmp(name, commands[i].name) == 0) {
            return &commands[i];
        }
    }
    return NULL;
}

/* Output that could not be written must not look like a good result. */
static int flushed(int status)
{
    if (fflush(stdout) != 0 || ferror(stdout)) {
        perror("p3p: standard output");
        return CLI_TROUBLE;
    }
    return status;
}

static int run(const cli_command *command, int argc, char **argv)
{
    cli_options options;
    const int status = cli_options_read(&options, command, argc, argv);

    return flushed(status >= 0 ? status : command->run(&options));
}

int main(int argc, char **argv)
{
    const char *const name = argc > 1 ? argv[1] : "";
    const cli_command *const command = find_command(name);

    signal(SIGPIPE, SIG_DFL); /* end quietly when the reader has had enough */
    setlocale(LC_CTYPE, "C.UTF-8"); /* for the width of characters */
    if (command != NULL) {
        return run(command, argc - 1, argv + 1);
    }
    if (strcmp(name, "--version") == 0) {
        cli_version();
        return flushed(CLI_OK);
    }
    if (strcmp(name, "--help") == 0 || strcmp(name, "-h") == 0) {
        usage(stdout);
        return flushed(CLI_OK);
    }
    if (*name != '\0') {
        fprintf(stderr, "p3p: no command \"%s\"\n", name);
    }
    usage(stderr);
    return CLI_TROUBLE;
}
