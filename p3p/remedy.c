/* SPDX-License-Identifier: Apache-2.0 */
/* Remedies: the smallest changes of a policy that make a cookie accepted. */

#include "evaluate.h"

#include <string.h>

const char *const p3p_remedy_names[P3P_REMEDIES] = {
    [P3P_REMEDY_OPT_OUT] = "opt-out",
    [P3P_REMEDY_OPT_IN] = "opt-in",
    [P3P_REMEDY_DROP_USES] = "drop-uses",
    [P3P_REMEDY_DROP_CATEGORIES] = "drop-categories",
    [P3P_REMEDY_STATE] = "state",
    [P3P_REMEDY_SEND_POLICY] = "send-policy",
};

/* What is not accepted. */
typedef struct {
    const p3p_rule_set *rules;
    const p3p_tokens *policy;
    p3p_kind kind; /* of the cookie */
} problem;

/* No policy has more tokens that could be changed, one after the other. */
#define STEPS (P3P_STEMS * P3P_SPELLINGS)

static p3p_stems uses(void)
{
    return p3p_group_stems[P3P_PURPOSE] | p3p_group_stems[P3P_RECIPIENT];
}

void p3p_remedy_apply(p3p_tokens *policy, const p3p_remedy *remedy)
{
    int s;

    for (s = 0; s < P3P_SPELLINGS; s++) {
        policy->spelled[s] &= ~remedy->removed.spelled[s];
        policy->spelled[s] |=
            remedy->added.spelled[s] | remedy->stated.spelled[s];
    }
}

/* ---- steps: each changes what makes one rule apply; 0 if it cannot ---- */

/* CUR and OUR cannot depend on consent (P3P 1.0, 4.2.5 and 4.2.6). */
static p3p_stems with_consent(void)
{
    return uses() & ~(P3P_BIT(P3P_CUR) | P3P_BIT(P3P_OUR));
}

/*
 * Gives the uses that a rule objects to the consent, and takes their worse
 * spellings away.
 */
static int ask_consent(p3p_remedy *remedy, const p3p_tokens *policy,
                       const p3p_tokens *required, p3p_spelling consent)
{
    static const p3p_spelling from_worst[] = {P3P_BARE, P3P_ALWAYS, P3P_OPT_OUT,
                                              P3P_OPT_IN};
    p3p_stems stems = 0;
    size_t i;

    for (i = 0; from_worst[i] != consent; i++) {
        stems |= required->spelled[from_worst[i]] & with_consent();
    }
    for (i = 0; from_worst[i] != consent; i++) {
        remedy->removed.spelled[from_worst[i]] |=
            policy->spelled[from_worst[i]] & stems;
    }
    /* Who asked for opt-in besides has said enough for an opt-out. */
    remedy->added.spelled[consent] |=
        stems & ~policy->spelled[consent] & ~policy->spelled[P3P_OPT_IN];
    return stems != 0;
}

static int drop(p3p_remedy *remedy, const p3p_tokens *required, p3p_stems which)
{
    p3p_stems dropped = 0;
    int s;

    for (s = 0; s < P3P_SPELLINGS; s++) {
        remedy->removed.spelled[s] |= required->spelled[s] & which;
        dropped |= required->spelled[s] & which;
    }
    return dropped != 0;
}

/* Says the first of the uses whose absence a rule objects to. */
static int state(p3p_remedy *remedy, const p3p_tokens *forbidden)
{
    const p3p_stems stems = forbidden->spelled[P3P_BARE] & uses();

    remedy->stated.spelled[P3P_BARE] |= stems & -stems;
    return stems != 0;
}

static int change(p3p_remedy *remedy, const p3p_tokens *policy,
                  const p3p_rule *fired)
{
    switch (remedy->kind) {
    case P3P_REMEDY_OPT_OUT:
        return ask_consent(remedy, policy, &fired->required, P3P_OPT_OUT);
    case P3P_REMEDY_OPT_IN:
        return ask_consent(remedy, policy, &fired->required, P3P_OPT_IN);
    case P3P_REMEDY_DROP_USES:
        return drop(remedy, &fired->required, uses());
    case P3P_REMEDY_DROP_CATEGORIES:
        return drop(remedy, &fired->required, ~uses());
    default:
        return 0;
    }
}

/* ---- ways from a policy to one that is accepted ---- */

static int is_drop(const p3p_remedy *remedy)
{
    return remedy->kind == P3P_REMEDY_DROP_USES
        || remedy->kind == P3P_REMEDY_DROP_CATEGORIES;
}

/* What the rules say to a policy that is changed as a remedy says. */
static void try(p3p_cell *cell, const p3p_remedy *remedy, p3p_tokens *policy,
                const problem *p)
{
    *policy = *p->policy;
    p3p_remedy_apply(policy, remedy);
    p3p_rules_apply(cell, p->rules, policy, p->kind);
}

/*
 * Changes the policy until no rule is in the way. Returns 0 if that cannot
 * be reached.
 */
static int find_remedy(p3p_remedy *remedy, const problem *p)
{
    p3p_tokens policy;
    p3p_cell cell;
    int step;

    for (step = 0; step < STEPS; step++) {
        try(&cell, remedy, &policy, p);
        if (cell.action == P3P_ACCEPT) {
            return 1;
        }
        if (cell.rule == 0
            || (!change(remedy, &policy, &cell.fired)
                && !state(remedy, &cell.fired.forbidden))) {
            return 0;
        }
    }
    return 0;
}

/* Puts back what a rule named but what is accepted without the other. */
static void put_back(p3p_remedy *remedy, const problem *p)
{
    p3p_tokens policy;
    p3p_cell cell;
    int stem, s;

    for (s = 0; s < P3P_SPELLINGS; s++) {
        for (stem = 0; stem < P3P_STEMS; stem++) {
            if (remedy->removed.spelled[s] & P3P_BIT(stem)) {
                remedy->removed.spelled[s] ^= P3P_BIT(stem);
                try(&cell, remedy, &policy, p);
                if (cell.action != P3P_ACCEPT) {
                    remedy->removed.spelled[s] ^= P3P_BIT(stem);
                }
            }
        }
    }
}

/* A remedy of one kind, which has to be more than to state something. */
static int remedy_of_kind(p3p_remedy *remedy, p3p_remedy_kind kind,
                          const problem *p)
{
    memset(remedy, 0, sizeof *remedy);
    remedy->kind = kind;
    if (!find_remedy(remedy, p)) {
        return 0;
    }
    if (is_drop(remedy)) {
        put_back(remedy, p);
    }
    remedy->size =
        p3p_tokens_count(&remedy->removed) + p3p_tokens_count(&remedy->stated);
    return kind == P3P_REMEDY_STATE || !p3p_tokens_empty(&remedy->removed);
}

/* Keeps remedies in the order of their size, and one way to drop tokens. */
static unsigned insert(p3p_remedy *remedies, unsigned count,
                       const p3p_remedy *remedy)
{
    unsigned i, at;

    for (i = 0; i < count; i++) {
        if (is_drop(&remedies[i]) && is_drop(remedy)) {
            if (remedies[i].size <= remedy->size) {
                return count;
            }
            count--;
            memmove(&remedies[i], &remedies[i + 1],
                    (count - i) * sizeof *remedies);
        }
    }
    for (at = count; at > 0 && remedies[at - 1].size > remedy->size; at--) {
        remedies[at] = remedies[at - 1];
    }
    remedies[at] = *remedy;
    return count + 1;
}

/* The plainest policy that says something. */
static unsigned send_policy(p3p_remedy *remedy, const p3p_rule_set *rules,
                            p3p_kind kind)
{
    p3p_cell cell;

    memset(remedy, 0, sizeof *remedy);
    remedy->kind = P3P_REMEDY_SEND_POLICY;
    remedy->stated.spelled[P3P_BARE] = P3P_BIT(P3P_CUR) | P3P_BIT(P3P_OUR);
    remedy->size = p3p_tokens_count(&remedy->stated);
    p3p_rules_apply(&cell, rules, &remedy->stated, kind);
    return cell.action == P3P_ACCEPT;
}

unsigned p3p_remedies(p3p_remedy remedies[P3P_REMEDIES],
                      const p3p_rule_set *rules, const p3p_tokens *policy,
                      p3p_kind kind)
{
    const problem p = {rules, policy, kind};
    p3p_remedy remedy;
    p3p_cell cell;
    unsigned count = 0;
    int which;

    p3p_rules_apply(&cell, rules, policy, kind);
    if (cell.action == P3P_ACCEPT) {
        return 0;
    }
    if (policy == NULL) {
        return send_policy(remedies, rules, kind);
    }
    for (which = 0; which <= P3P_REMEDY_STATE; which++) {
        if (remedy_of_kind(&remedy, which, &p)) {
            count = insert(remedies, count, &remedy);
        }
    }
    return count;
}
