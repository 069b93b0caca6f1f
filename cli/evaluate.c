/* SPDX-License-Identifier: Apache-2.0 */
/* p3p evaluate: what browsers do with the cookies of a policy. */

#include "agent.h"
#include "command.h"
#include "file.h"

#include <stdio.h>
#include <string.h>

/* The policy of one run, and how to answer. */
typedef struct {
    const cli_options *options;
    cli_policy policy;
    p3p_field field;
    json_t *agents; /* NULL to write text */
} evaluation;

/* ---- text ---- */

/* Tokens, each on a line with what it says. */
static void print_tokens(const char *heading, const p3p_tokens *tokens,
                         const p3p_language *l)
{
    char text[P3P_COMPACT_SIZE];
    const char *at = text;

    if (p3p_tokens_empty(tokens)) {
        return;
    }
    printf("\n%s\n", heading);
    for (p3p_tokens_write(tokens, text); *at != '\0'; at += *at == ' ') {
        const size_t length = strcspn(at, " ");

        printf("  %-6.*s%s\n", (int)length, at, l->phrase[p3p_stem_find(at)]);
        at += length;
    }
}

static void print_findings(const cli_agent *a, const p3p_language *l)
{
    cli_print_wrapped(a->verdict, 0);
    print_tokens(l->heading_categories, &a->findings.categories, l);
    print_tokens(l->heading_uses, &a->findings.uses, l);
    if (a->findings.unstated_purpose) {
        printf("\n%s\n", l->unstated_purpose);
    }
    if (a->findings.unstated_recipient) {
        printf("\n%s\n", l->unstated_recipient);
    }
}

static void print_agent(const cli_agent *a, const p3p_language *l)
{
    cli_notes notes = {0};
    unsigned i;

    cli_print_span((p3p_span){a->title, strlen(a->title)});
    putchar('\n');
    for (i = 0; i < cli_width(a->title); i++) {
        putchar('-');
    }
    putchar('\n');
    if (a->verdict != NULL) {
        print_findings(a, l);
    }
    for (i = 0; i < a->remark_count; i++) {
        putchar('\n');
        cli_print_wrapped(a->remarks[i], 0);
    }
    printf("\n%s\n\n", l->heading_with);
    cli_print_matrix(&a->with, &notes, l);
    printf("\n%s\n\n", l->heading_without);
    cli_print_matrix(&a->without, &notes, l);
    putchar('\n');
    cli_print_notes(&notes, l);
}

/* ---- JSON ---- */

static json_t *json_agent(const cli_agent *a)
{
    json_t *const object =
        json_pack("{s:s, s:o, s:o, s:o, s:o, s:o}", "class",
                  p3p_class_names[a->findings.class], "levels",
                  cli_json_actions(&a->with), "categories",
                  cli_json_tokens(&a->findings.categories), "uses",
                  cli_json_tokens(&a->findings.uses), "reasons",
                  cli_json_reasons(&a->with), "without_policy",
                  cli_json_actions(&a->without));

    json_object_set_new(object, "lenient", json_boolean(a->lenient));
    json_object_set_new(object, "invalid",
                        a->invalid.start != NULL ? cli_json_text(a->invalid)
                                                 : json_null());
    return object;
}

/* ---- agents ---- */

static void answer(evaluation *e, const cli_agent *a)
{
    if (e->agents != NULL) {
        json_object_set_new(e->agents, a->name, json_agent(a));
    }
    else {
        print_agent(a, e->options->language);
    }
}

static void evaluate_ie6(evaluation *e)
{
    cli_agent agent;

    cli_agent_ie6(&agent, cli_policy_seen(&e->field), e->options->language);
    answer(e, &agent);
}

static void evaluate_mozilla(evaluation *e)
{
    cli_agent agent;

    cli_agent_mozilla(&agent, &e->policy, &e->field, e->options->language);
    answer(e, &agent);
}

static int evaluate_preferences(evaluation *e, const char *name)
{
    cli_file file = {.to = stderr};
    const p3p_preferences *preferences = NULL;
    cli_agent agent;

    if (cli_file_open(&file, name)) {
        preferences = p3p_preferences_read(&file.report, file.pool);
    }
    if (preferences != NULL) {
        cli_agent_preferences(&agent, preferences, file.path,
                              cli_policy_seen(&e->field), e->options->language);
        answer(e, &agent);
    }
    cli_file_close(&file);
    return preferences != NULL;
}

static int evaluate(evaluation *e)
{
    const char *const agent = e->options->agent;

    if (agent != NULL && strcmp(agent, "ie6") != 0
        && strcmp(agent, "mozilla") != 0) {
        return evaluate_preferences(e, agent);
    }
    if (agent == NULL || strcmp(agent, "ie6") == 0) {
        evaluate_ie6(e);
    }
    if (agent == NULL && e->agents == NULL) {
        putchar('\n');
    }
    if (agent == NULL || strcmp(agent, "mozilla") == 0) {
        evaluate_mozilla(e);
    }
    return 1;
}

int cli_evaluate(const cli_options *options)
{
    const char *const text = options->operands[0];
    evaluation e = {.options = options,
                    .policy = cli_policy_from(text, strlen(text)),
                    .agents = options->set & CLI_JSON ? json_object() : NULL};
    p3p_compact compact;
    const int errors =
        cli_judge(&e.field, &compact, &e.policy, NULL, NULL) == P3P_ERROR;

    if (!evaluate(&e)) {
        json_decref(e.agents);
        return CLI_TROUBLE;
    }
    if (e.agents != NULL) {
        cli_print_json_pretty(
            json_pack("{s:o, s:o, s:o}", "input", cli_json_text(e.policy.text),
                      "compact_policy", cli_json_compact_policy(&e.field),
                      "agents", e.agents));
    }
    else if (errors) {
        printf("\n%s\n", options->language->has_errors);
    }
    return errors ? CLI_ERRORS : CLI_OK;
}
