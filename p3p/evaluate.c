/* SPDX-License-Identifier: Apache-2.0 */
/* The engine: sets of tokens, and ordered rules of which the first decides. */

#include "evaluate.h"

#include <stdio.h>
#include <string.h>

const char *const p3p_action_names[P3P_ACTIONS] = {
    [P3P_ACCEPT] = "accept",       [P3P_FLAG] = "flag",
    [P3P_PROMPT] = "prompt",       [P3P_LEASH] = "leash",
    [P3P_DOWNGRADE] = "downgrade", [P3P_BLOCK] = "block",
};

const char *const p3p_rule_action_names[P3P_ACTIONS] = {
    [P3P_ACCEPT] = "accept",          [P3P_FLAG] = "accept",
    [P3P_PROMPT] = "prompt",          [P3P_LEASH] = "forceFirstParty",
    [P3P_DOWNGRADE] = "forceSession", [P3P_BLOCK] = "reject",
};

const char *const p3p_party_names[P3P_PARTIES] = {"first-party", "third-party"};
const char *const p3p_kind_names[P3P_KINDS] = {"persistent", "session"};

const char *const p3p_reason_names[P3P_REASON_COUNT] = {
#define P3P_ENTRY(identifier, key) [P3P_REASON_##identifier] = key,
    P3P_REASONS(P3P_ENTRY)
#undef P3P_ENTRY
};

const char *const p3p_class_names[P3P_CLASSES] = {
    "no-policy", "none", "implicit", "explicit", "satisfactory",
};

/* ---- sets of tokens ---- */

int p3p_tokens_empty(const p3p_tokens *tokens)
{
    static const p3p_tokens none;

    return memcmp(tokens, &none, sizeof none) == 0;
}

unsigned p3p_tokens_count(const p3p_tokens *tokens)
{
    unsigned count = 0;
    int s;

    for (s = 0; s < P3P_SPELLINGS; s++) {
        count += (unsigned)__builtin_popcountll(tokens->spelled[s]);
    }
    return count;
}

size_t p3p_tokens_write(const p3p_tokens *tokens, char buffer[P3P_COMPACT_SIZE])
{
    p3p_compact policy;

    memset(&policy, 0, sizeof policy);
    memcpy(policy.spelled, tokens->spelled, sizeof policy.spelled);
    return p3p_compact_write(&policy, buffer);
}

/* ---- rules as text ---- */

/* Where the terms of a rule are written, one behind the other. */
typedef struct {
    char *at;
    const char *separator;
} terms;

static void put_term(terms *to, const char *negation, const char *name)
{
    to->at += sprintf(to->at, "%s%s%s", to->separator, negation, name);
    to->separator = ", ";
}

static void put_tokens(terms *to, const char *negation,
                       const p3p_tokens *tokens, p3p_stems which)
{
    char token[P3P_TOKEN_SIZE];
    int stem, s;

    for (stem = 0; stem < P3P_STEMS; stem++) {
        for (s = 0; s < P3P_SPELLINGS; s++) {
            if (tokens->spelled[s] & which & P3P_BIT(stem)) {
                p3p_token_spell(token, stem, s);
                put_term(to, negation, token);
            }
        }
    }
}

/* Takes a group out of a set that has it in all spellings. */
static int take_group(p3p_tokens *tokens, p3p_group group)
{
    const p3p_stems stems = p3p_group_stems[group];
    int s;

    for (s = 0; s < P3P_SPELLINGS; s++) {
        if ((tokens->spelled[s] & stems) != stems) {
            return 0;
        }
    }
    for (s = 0; s < P3P_SPELLINGS; s++) {
        tokens->spelled[s] &= ~stems;
    }
    return 1;
}

size_t p3p_rule_write(const p3p_rule *rule, char buffer[P3P_RULE_SIZE])
{
    const p3p_stems uses =
        p3p_group_stems[P3P_PURPOSE] | p3p_group_stems[P3P_RECIPIENT];
    p3p_tokens forbidden = rule->forbidden;
    terms to = {buffer, ""};

    put_tokens(&to, "", &rule->required, ~uses);
    put_tokens(&to, "", &rule->required, uses);
    if (take_group(&forbidden, P3P_PURPOSE)) {
        put_term(&to, "!", "purpose");
    }
    if (take_group(&forbidden, P3P_RECIPIENT)) {
        put_term(&to, "!", "recipient");
    }
    put_tokens(&to, "!", &forbidden, ~(p3p_stems)0);
    to.at += sprintf(to.at, "%s-> %s", to.at > buffer ? " " : "",
                     p3p_rule_action_names[rule->action]);
    return (size_t)(to.at - buffer);
}

/* ---- rules at work ---- */

static int applies(const p3p_rule *rule, const p3p_tokens *policy)
{
    int s;

    for (s = 0; s < P3P_SPELLINGS; s++) {
        if ((rule->required.spelled[s] & ~policy->spelled[s])
            || (rule->forbidden.spelled[s] & policy->spelled[s])) {
            return 0;
        }
    }
    return !rule->never;
}

static void decide(p3p_cell *cell, const p3p_rule_set *rules,
                   const p3p_tokens *policy)
{
    size_t i;

    for (i = 0; i < rules->count; i++) {
        if (applies(&rules->rules[i], policy)) {
            cell->fired = rules->rules[i];
            cell->rule = (unsigned)i + 1;
            cell->action = cell->fired.action;
            cell->reason = P3P_REASON_RULE;
            return;
        }
    }
    cell->action = rules->no_rule;
    cell->reason = P3P_REASON_NO_RULE;
}

/* What is different for a cookie that ends with the session anyway. */
static void spare_session(p3p_cell *cell, int always_session)
{
    if (cell->action == P3P_ACCEPT) {
        return;
    }
    if (always_session) {
        cell->action = P3P_ACCEPT;
        cell->reason = P3P_REASON_SESSION_EXEMPT;
    }
    else if (cell->action == P3P_DOWNGRADE) {
        cell->action = P3P_ACCEPT;
        cell->reason = P3P_REASON_SESSION_ALREADY;
    }
}

void p3p_rules_apply(p3p_cell *cell, const p3p_rule_set *rules,
                     const p3p_tokens *policy, p3p_kind kind)
{
    memset(cell, 0, sizeof *cell);
    if (policy == NULL) {
        cell->action = rules->no_policy;
        cell->reason = P3P_REASON_NO_POLICY;
    }
    else {
        decide(cell, rules, policy);
    }
    if (kind == P3P_SESSION) {
        spare_session(cell, rules->always_session);
    }
    cell->strict = cell->action;
}

int p3p_policy_is_reliable(p3p_span policy)
{
    p3p_report report = {
        .text = policy.start, .length = policy.length, .least = P3P_ERROR};
    p3p_compact compact;

    p3p_compact_judge(&compact, policy, &report);
    return report.worst < P3P_ERROR
        && !(compact.spelled[P3P_BARE] & P3P_BIT(P3P_TST));
}

void p3p_evaluate_preferences(p3p_custom *custom,
                              const p3p_rule_set rules[P3P_PARTIES],
                              const p3p_findings *findings)
{
    const p3p_tokens *policy = findings->present ? &findings->tokens : NULL;
    int party, kind;

    for (party = 0; party < P3P_PARTIES; party++) {
        for (kind = 0; kind < P3P_KINDS; kind++) {
            p3p_cell *with = &custom->with[party][kind];
            p3p_cell *without = &custom->without[party][kind];

            p3p_rules_apply(with, &rules[party], policy, kind);
            p3p_rules_apply(without, &rules[party], NULL, kind);
            if (!findings->reliable) {
                with->strict = without->action;
            }
        }
    }
}
