/* SPDX-License-Identifier: Apache-2.0 */
/* The status of a server for programs. */

#include "explain.h"
#include "json.h"
#include "status.h"

#include <apr_strings.h>
#include <string.h>

/* ---- remarks, explanation ---- */

static void add_remarks(p3p_json *json, const p3p_remarks *remarks)
{
    int i;

    p3p_json_string(json, "severity",
                    p3p_severity_names[p3p_remarks_worst(remarks)]);
    p3p_json_open_array(json, "diagnostics");
    for (i = 0; i < remarks->items->nelts; i++) {
        const p3p_remark *const r =
            &APR_ARRAY_IDX(remarks->items, i, p3p_remark);

        p3p_json_open_object(json, NULL);
        p3p_json_string(json, "severity", p3p_severity_names[r->severity]);
        p3p_json_string(json, "code", r->code);
        p3p_json_string(json, "message", r->message);
        if (r->line > 0) {
            p3p_json_number(json, "line", r->line);
            p3p_json_number(json, "column", r->column);
        }
        p3p_json_close_object(json);
    }
    p3p_json_close_array(json);
}

static void add_explanation(p3p_json *json, p3p_span policy,
                            const p3p_language *l, apr_pool_t *pool)
{
    char paragraph[P3P_PARAGRAPH_SIZE];
    p3p_explainer explainer;
    p3p_explanation e;

    p3p_explain_policy(paragraph, policy, l);
    p3p_json_open_object(json, "explanation");
    p3p_json_string(json, "language", l->code);
    p3p_json_string(json, "text", paragraph);
    p3p_json_open_array(json, "tokens");
    p3p_explain_begin(&explainer, policy, l);
    while (p3p_explain_next(&e, &explainer)) {
        p3p_json_open_object(json, NULL);
        p3p_json_string(json, "token",
                        apr_pstrmemdup(pool, e.word.start, e.word.length));
        p3p_json_string(json, "group", e.group);
        p3p_json_string(json, "meaning", e.meaning);
        p3p_json_string(json, "consent", e.consent);
        p3p_json_close_object(json);
    }
    p3p_json_close_array(json);
    p3p_json_close_object(json);
}

/* ---- evaluation ---- */

static const char *action_of(const p3p_cell *cell)
{
    return p3p_action_names[cell->action];
}

static const char *reason_of(const p3p_cell *cell)
{
    return p3p_reason_names[cell->reason];
}

/* An object of level, party and kind. */
static void add_cells(p3p_json *json, const char *name, const p3p_ie6 *ie6,
                      const char *(*of_cell)(const p3p_cell *))
{
    int level, party, kind;

    p3p_json_open_object(json, name);
    for (level = 0; level < P3P_LEVELS; level++) {
        p3p_json_open_object(json, p3p_level_names[level]);
        for (party = 0; party < P3P_PARTIES; party++) {
            p3p_json_open_object(json, p3p_party_names[party]);
            for (kind = 0; kind < P3P_KINDS; kind++) {
                p3p_json_string(json, p3p_kind_names[kind],
                                of_cell(&ie6->cells[level][party][kind]));
            }
            p3p_json_close_object(json);
        }
        p3p_json_close_object(json);
    }
    p3p_json_close_object(json);
}

static void add_tokens(p3p_json *json, const char *name,
                       const p3p_tokens *tokens)
{
    char text[P3P_COMPACT_SIZE];
    char *token, *rest;

    p3p_tokens_write(tokens, text);
    p3p_json_open_array(json, name);
    for (token = apr_strtok(text, " ", &rest); token != NULL;
         token = apr_strtok(NULL, " ", &rest)) {
        p3p_json_string(json, NULL, token);
    }
    p3p_json_close_array(json);
}

static void add_evaluation(p3p_json *json, p3p_span policy)
{
    p3p_ie6 ie6;

    p3p_ie6_evaluate(&ie6, policy);
    p3p_json_open_object(json, "agents");
    p3p_json_open_object(json, "ie6");
    p3p_json_string(json, "class", p3p_class_names[ie6.findings.class]);
    add_cells(json, "levels", &ie6, action_of);
    add_cells(json, "reasons", &ie6, reason_of);
    add_tokens(json, "categories", &ie6.findings.categories);
    add_tokens(json, "uses", &ie6.findings.uses);
    p3p_json_close_object(json);
    p3p_json_close_object(json);
}

/* ---- entries ---- */

static void add_entry(p3p_json *json, const p3p_status_entry *entry,
                      const p3p_language *l, apr_pool_t *pool)
{
    p3p_json_open_object(json, NULL);
    p3p_json_string(json, "scope", entry->scope);
    p3p_json_string(json, "file", entry->file);
    p3p_json_number(json, "line", entry->line);
    p3p_json_string(json, "policy_file", entry->policy_file);
    p3p_json_string(json, "header", p3p_status_header(entry, pool));
    p3p_json_string(json, "compact_policy", entry->policy);
    p3p_json_string(json, "policyref", entry->policy_ref);
    add_remarks(json, p3p_status_remarks(entry, pool));
    if (entry->policy != NULL) {
        const p3p_span policy = {entry->policy, strlen(entry->policy)};

        add_explanation(json, policy, l, pool);
        add_evaluation(json, policy);
    }
    p3p_json_close_object(json);
}

const char *p3p_status_json(const p3p_status_entry *entries, size_t count,
                            const p3p_language *language, apr_pool_t *pool)
{
    p3p_json json;
    size_t i;

    p3p_json_begin(&json, pool);
    p3p_json_open_object(&json, NULL);
    p3p_json_open_array(&json, "policies");
    for (i = 0; i < count; i++) {
        add_entry(&json, &entries[i], language, pool);
    }
    p3p_json_close_array(&json);
    p3p_json_close_object(&json);
    return json.out.text;
}
