/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CLI_AGENT_H
#define CLI_AGENT_H

/* A browser's view of a policy, in one form whichever browser it is. */

#include "matrix.h"
#include "output.h"

#include "../p3p/preferences.h"

#define CLI_REMARKS 3
#define CLI_REMARK_SIZE 512

/* Rows of a matrix, at most. */
#define CLI_ROWS 6

typedef struct {
    const char *name; /* for programs: "ie6" */
    char title[CLI_REMARK_SIZE];
    const char *verdict; /* a sentence, or NULL */
    p3p_findings findings;
    p3p_span invalid; /* the word that spoils the policy; or start NULL */
    int lenient;      /* accepts only because it ignores words */
    unsigned remark_count;
    char remarks[CLI_REMARKS][CLI_REMARK_SIZE];
    cli_matrix with, without; /* they lie in the members below */
    const char *labels[CLI_ROWS];
    const char *names[CLI_ROWS];
    p3p_cell cells[CLI_ROWS][P3P_PARTIES][P3P_KINDS];
    p3p_cell no_policy[CLI_ROWS][P3P_PARTIES][P3P_KINDS];
    const p3p_rule_set *rules[CLI_ROWS]; /* of preferences: first, third */
} cli_agent;

/* Internet Explorer. policy is without CP=; start NULL for none. */
void cli_agent_ie6(cli_agent *agent, p3p_span policy,
                   const p3p_language *language);

/* Mozilla, which reads a header field in a way of its own. */
void cli_agent_mozilla(cli_agent *agent, const cli_policy *policy,
                       const p3p_field *field, const p3p_language *language);

/* Internet Explorer with preferences from a file of the given name. */
void cli_agent_preferences(cli_agent *agent, const p3p_preferences *preferences,
                           const char *name, p3p_span policy,
                           const p3p_language *language);

#endif
