/* SPDX-License-Identifier: Apache-2.0 */
/* Internet Explorer 6 to 11: its levels, as data and as rules. */

#include "evaluate.h"

#include "words.h"

#include <string.h>

const char *const p3p_level_names[P3P_LEVELS] = {
    [P3P_ACCEPT_ALL] = "accept-all",
    [P3P_LOW] = "low",
    [P3P_MEDIUM] = "medium",
    [P3P_MEDIUM_HIGH] = "medium-high",
    [P3P_HIGH] = "high",
    [P3P_BLOCK_ALL] = "block-all",
};

/* ---- what the browser objects to ---- */

/* Data that tells who somebody is. */
static const p3p_stem categories[] = {P3P_PHY, P3P_ONL, P3P_GOV, P3P_FIN};

/* What must not be done with it unless the user may have a say. */
static const p3p_stem uses[] = {
    P3P_IVA, P3P_IVD, P3P_CON, P3P_TEL, P3P_OTP, /* purposes */
    P3P_SAM, P3P_OTR, P3P_UNR, P3P_PUB,          /* recipients */
};

/* The spellings that do not leave enough to the user, as a set. */
#define BARE (1 << P3P_BARE)
#define ALWAYS (1 << P3P_ALWAYS)
#define OPT_OUT (1 << P3P_OPT_OUT)

/* Consent that the rules of a level demand, by the spellings they name. */
#define NOTHING 0
#define AN_OPT_OUT (BARE | ALWAYS)
#define AN_OPT_IN (BARE | ALWAYS | OPT_OUT)

static const struct level {
    p3p_action no_policy;
    p3p_action penalty; /* of every rule */
    unsigned demand;
    int always_session;
} levels[P3P_LEVELS][P3P_PARTIES] = {
    [P3P_LOW] = {{P3P_LEASH, P3P_ACCEPT, NOTHING, 1},
                 {P3P_DOWNGRADE, P3P_DOWNGRADE, AN_OPT_OUT, 0}},
    [P3P_MEDIUM] = {{P3P_LEASH, P3P_DOWNGRADE, AN_OPT_OUT, 1},
                    {P3P_BLOCK, P3P_BLOCK, AN_OPT_OUT, 0}},
    [P3P_MEDIUM_HIGH] = {{P3P_LEASH, P3P_BLOCK, AN_OPT_OUT, 1},
                         {P3P_BLOCK, P3P_BLOCK, AN_OPT_IN, 0}},
    [P3P_HIGH] = {{P3P_BLOCK, P3P_BLOCK, AN_OPT_IN, 0},
                  {P3P_BLOCK, P3P_BLOCK, AN_OPT_IN, 0}},
    [P3P_ACCEPT_ALL] = {{P3P_ACCEPT, P3P_ACCEPT, NOTHING, 0},
                        {P3P_ACCEPT, P3P_ACCEPT, NOTHING, 0}},
    [P3P_BLOCK_ALL] = {{P3P_BLOCK, P3P_BLOCK, NOTHING, 0},
                       {P3P_BLOCK, P3P_BLOCK, NOTHING, 0}},
};

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static p3p_stems set_of(const p3p_stem *stems, size_t count)
{
    p3p_stems set = 0;

    while (count-- > 0) {
        set |= P3P_BIT(stems[count]);
    }
    return set;
}

/* ---- levels as rules ---- */

static p3p_rule *add_rule(p3p_rule_set *set, p3p_rule *rules, p3p_stem category,
                          p3p_action action)
{
    p3p_rule *rule = &rules[set->count++];

    memset(rule, 0, sizeof *rule);
    rule->required.spelled[P3P_BARE] = P3P_BIT(category);
    rule->action = action;
    return rule;
}

/* A category without any purpose, or without any recipient. */
static void add_unstated(p3p_rule_set *set, p3p_rule *rules, p3p_stem category,
                         p3p_action action, p3p_group group)
{
    p3p_rule *rule = add_rule(set, rules, category, action);
    int s;

    for (s = 0; s < P3P_SPELLINGS; s++) {
        rule->forbidden.spelled[s] = p3p_group_stems[group];
    }
}

/* A category together with a use, in each spelling that says too little. */
static void add_uses(p3p_rule_set *set, p3p_rule *rules, p3p_stem category,
                     const struct level *level)
{
    size_t i;
    int s;

    for (i = 0; i < COUNT(uses); i++) {
        for (s = 0; s < P3P_SPELLINGS; s++) {
            if (level->demand & 1u << s) {
                add_rule(set, rules, category, level->penalty)
                    ->required.spelled[s] |= P3P_BIT(uses[i]);
            }
        }
    }
}

void p3p_ie6_rules(p3p_rule_set *set, p3p_rule rules[P3P_IE6_RULES],
                   p3p_level level, p3p_party party)
{
    const struct level *l = &levels[level][party];
    size_t i;

    set->no_policy = l->no_policy;
    set->no_rule = level == P3P_BLOCK_ALL ? P3P_BLOCK : P3P_ACCEPT;
    set->always_session = l->always_session;
    set->rules = rules;
    set->count = 0;
    if (l->demand == NOTHING) {
        return;
    }
    for (i = 0; i < COUNT(categories); i++) {
        add_unstated(set, rules, categories[i], l->penalty, P3P_PURPOSE);
        add_unstated(set, rules, categories[i], l->penalty, P3P_RECIPIENT);
        add_uses(set, rules, categories[i], l);
    }
}

/* ---- reading a policy ---- */

static int is_blank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/*
 * What is between two blanks is one word, whatever it holds; words that the
 * browser does not know, LOC among them, are ignored.
 */
static void read_word(p3p_findings *findings, const char *word, size_t length)
{
    const p3p_token t = p3p_spelled_token(word, length);

    if (t.stem == P3P_NO_STEM || t.stem == P3P_LOC
        || p3p_suffix_is_unknown(t)) {
        findings->ignored++;
    }
    else {
        findings->tokens.spelled[t.spelling] |= P3P_BIT(t.stem);
    }
}

static void read_words(p3p_findings *findings, p3p_span policy)
{
    const char *at = policy.start;
    const char *const end = at + policy.length;
    const char *word;

    while (at < end) {
        for (word = at; at < end && !is_blank(*at); at++) {
        }
        if (at > word) {
            read_word(findings, word, (size_t)(at - word));
        }
        else {
            at++;
        }
    }
}

/* ---- judging it ---- */

/* Is there a token of the group, in whatever spelling? */
static int states(const p3p_tokens *tokens, p3p_group group)
{
    p3p_stems stated = 0;
    int s;

    for (s = 0; s < P3P_SPELLINGS; s++) {
        stated |= tokens->spelled[s] & p3p_group_stems[group];
    }
    return stated != 0;
}

/* One use without consent is enough to spoil a policy. */
static p3p_class worst_class(const p3p_findings *f)
{
    if (f->unstated_purpose || f->unstated_recipient
        || f->uses.spelled[P3P_BARE] || f->uses.spelled[P3P_ALWAYS]) {
        return P3P_CLASS_NONE;
    }
    return f->uses.spelled[P3P_OPT_OUT] ? P3P_CLASS_IMPLICIT
         : f->uses.spelled[P3P_OPT_IN]  ? P3P_CLASS_EXPLICIT
                                        : P3P_CLASS_SATISFACTORY;
}

static void classify(p3p_findings *f)
{
    const p3p_stems found =
        f->tokens.spelled[P3P_BARE] & set_of(categories, COUNT(categories));
    int s;

    f->class = P3P_CLASS_SATISFACTORY;
    if (!found) {
        return;
    }
    for (s = 0; s < P3P_SPELLINGS; s++) {
        f->uses.spelled[s] = f->tokens.spelled[s] & set_of(uses, COUNT(uses));
    }
    f->unstated_purpose = !states(&f->tokens, P3P_PURPOSE);
    f->unstated_recipient = !states(&f->tokens, P3P_RECIPIENT);
    f->class = worst_class(f);
    if (f->class != P3P_CLASS_SATISFACTORY) {
        f->categories.spelled[P3P_BARE] = found;
    }
}

void p3p_ie6_read(p3p_findings *findings, p3p_span policy)
{
    memset(findings, 0, sizeof *findings);
    findings->class = P3P_CLASS_NO_POLICY;
    if (policy.start == NULL) {
        return;
    }
    findings->present = 1;
    read_words(findings, policy);
    findings->reliable = p3p_policy_is_reliable(policy);
    classify(findings);
}

/* ---- the matrix ---- */

/* What a rule of a level is about can be told from its shape. */
static p3p_reason reason_of_rule(const p3p_rule *rule, unsigned demand)
{
    const p3p_stems forbidden = rule->forbidden.spelled[P3P_BARE];

    if (forbidden & p3p_group_stems[P3P_PURPOSE]) {
        return P3P_REASON_UNSTATED_PURPOSE;
    }
    if (forbidden & p3p_group_stems[P3P_RECIPIENT]) {
        return P3P_REASON_UNSTATED_RECIPIENT;
    }
    return demand & OPT_OUT ? P3P_REASON_NO_OPT_IN : P3P_REASON_NO_OPT_OUT;
}

static p3p_reason reason_at(const p3p_cell *cell, p3p_level level,
                            p3p_party party)
{
    if (level == P3P_ACCEPT_ALL || level == P3P_BLOCK_ALL) {
        return level == P3P_ACCEPT_ALL ? P3P_REASON_ACCEPTS_ALL
                                       : P3P_REASON_BLOCKS_ALL;
    }
    if (cell->reason == P3P_REASON_RULE) {
        return reason_of_rule(&cell->fired, levels[level][party].demand);
    }
    return cell->reason == P3P_REASON_NO_RULE ? P3P_REASON_SATISFACTORY
                                              : cell->reason;
}

static void fill_cell(p3p_ie6 *ie6, const p3p_rule_set *rules, p3p_level level,
                      p3p_party party, p3p_kind kind)
{
    const p3p_findings *findings = &ie6->findings;
    p3p_cell *cell = &ie6->cells[level][party][kind];
    p3p_cell without;

    p3p_rules_apply(cell, rules, findings->present ? &findings->tokens : NULL,
                    kind);
    cell->reason = reason_at(cell, level, party);
    if (!findings->reliable) {
        p3p_rules_apply(&without, rules, NULL, kind);
        cell->strict = without.action;
        ie6->lenient |= cell->strict != cell->action;
    }
}

void p3p_ie6_evaluate(p3p_ie6 *ie6, p3p_span policy)
{
    p3p_rule rules[P3P_IE6_RULES];
    p3p_rule_set set;
    int level, party, kind;

    p3p_ie6_read(&ie6->findings, policy);
    ie6->lenient = 0;
    for (level = 0; level < P3P_LEVELS; level++) {
        for (party = 0; party < P3P_PARTIES; party++) {
            p3p_ie6_rules(&set, rules, level, party);
            for (kind = 0; kind < P3P_KINDS; kind++) {
                fill_cell(ie6, &set, level, party, kind);
            }
        }
    }
}

unsigned p3p_ie6_remedies(p3p_remedy remedies[P3P_REMEDIES],
                          const p3p_findings *findings, p3p_level level,
                          p3p_party party, p3p_kind kind)
{
    p3p_rule rules[P3P_IE6_RULES];
    p3p_rule_set set;

    p3p_ie6_rules(&set, rules, level, party);
    return p3p_remedies(remedies, &set,
                        findings->present ? &findings->tokens : NULL, kind);
}
