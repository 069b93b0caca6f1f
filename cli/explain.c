/* SPDX-License-Identifier: Apache-2.0 */
/* p3p explain: what a compact policy commits a site to. */

#include "command.h"
#include "output.h"

#include "../p3p/explain.h"

#include <stdio.h>
#include <string.h>

/* Between the columns of the table. */
#define GAP 2

/* The widths of the columns in front of the meaning. */
typedef struct {
    size_t token, group;
} layout;

static size_t wider(size_t width, const char *text)
{
    const size_t other = cli_width(text);

    return other > width ? other : width;
}

static layout measure(p3p_span policy, const p3p_language *l)
{
    layout widths = {wider(4, l->heading_token), cli_width(l->heading_group)};
    p3p_explainer explainer;
    p3p_explanation e;

    widths.group = wider(widths.group, l->field_group);
    p3p_explain_begin(&explainer, policy, l);
    while (p3p_explain_next(&e, &explainer)) {
        widths.group = wider(widths.group, e.group);
    }
    return widths;
}

static void print_row(layout widths, p3p_span token, const char *group,
                      const char *meaning)
{
    const size_t length = token.length;

    cli_print_span(token);
    if (length > widths.token) { /* a word that is no token */
        printf("\n%*s", (int)(widths.token + GAP), "");
    }
    else {
        printf("%*s", (int)(widths.token - length + GAP), "");
    }
    cli_print_padded(group, widths.group + GAP);
    cli_print_wrapped(meaning, (int)(widths.token + widths.group + 2 * GAP));
}

static void print_words(layout widths, p3p_span policy, const p3p_language *l)
{
    const int indent = (int)(widths.token + widths.group + 2 * GAP);
    p3p_explainer explainer;
    p3p_explanation e;

    p3p_explain_begin(&explainer, policy, l);
    while (p3p_explain_next(&e, &explainer)) {
        print_row(widths, e.word, e.group, e.meaning);
        if (e.consent != NULL) {
            printf("%*s", indent, "");
            cli_print_wrapped(e.consent, indent);
        }
    }
}

static void print_table(p3p_span policy, const p3p_language *l)
{
    const layout widths = measure(policy, l);

    cli_print_padded(l->heading_token, widths.token + GAP);
    cli_print_padded(l->heading_group, widths.group + GAP);
    puts(l->heading_meaning);
    print_row(widths, (p3p_span){"CP=", 3}, l->field_group, l->field_meaning);
    print_words(widths, policy, l);
    printf("\n%s\n", l->heading_whole);
}

static void print_text(p3p_span policy, p3p_severity worst,
                       const p3p_language *l)
{
    char paragraph[P3P_PARAGRAPH_SIZE];

    if (policy.start != NULL) {
        print_table(policy, l);
    }
    p3p_explain_policy(paragraph, policy, l);
    cli_print_wrapped(paragraph, 0);
    if (worst >= P3P_WARNING) {
        printf("\n%s\n", worst == P3P_ERROR ? l->has_errors : l->has_warnings);
    }
}

/* "always", ... for programs, or null. */
static const char *consent_name(const p3p_explanation *e)
{
    return e->consent == NULL      ? NULL
         : e->word.length < 4      ? "always"
         : e->word.start[3] == 'i' ? "opt-in"
         : e->word.start[3] == 'o' ? "opt-out"
                                   : "always";
}

static json_t *json_words(p3p_span policy, const p3p_language *l)
{
    json_t *const words = json_array();
    p3p_explainer explainer;
    p3p_explanation e;

    p3p_explain_begin(&explainer, policy, l);
    while (p3p_explain_next(&e, &explainer)) {
        json_array_append_new(
            words,
            json_pack("{s:o, s:b, s:s, s:s, s:s?, s:s?}", "token",
                      cli_json_text(e.word), "known", e.stem != P3P_NO_STEM,
                      "group", e.group, "meaning", e.meaning, "consent",
                      consent_name(&e), "suggestion",
                      e.suggestion[0] != '\0' ? e.suggestion : NULL));
    }
    return words;
}

static void print_json(const cli_policy *policy, const p3p_field *field,
                       const p3p_language *l)
{
    char paragraph[P3P_PARAGRAPH_SIZE];

    p3p_explain_policy(paragraph, field->policy, l);
    cli_print_json_pretty(json_pack(
        "{s:o, s:o, s:s, s:o, s:s}", "input", cli_json_text(policy->text),
        "compact_policy", cli_json_compact_policy(field), "language", l->code,
        "tokens", json_words(field->policy, l), "summary", paragraph));
}

int cli_explain(const cli_options *options)
{
    const char *const text = options->operands[0];
    const cli_policy policy = cli_policy_from(text, strlen(text));
    p3p_field field;
    p3p_compact compact;
    const p3p_severity worst = cli_judge(&field, &compact, &policy, NULL, NULL);

    if (options->set & CLI_JSON) {
        print_json(&policy, &field, options->language);
    }
    else {
        print_text(field.policy, worst, options->language);
    }
    return worst == P3P_ERROR ? CLI_ERRORS : CLI_OK;
}
