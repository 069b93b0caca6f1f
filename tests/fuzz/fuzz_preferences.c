/* SPDX-License-Identifier: Apache-2.0 */
/* Any bytes as a privacy preference file. */

#include "target.h"

#include "../../p3p/preferences.h"

#include <apr_general.h>

static const char *const policies[] = {
    "", "PHY", "PHY ONL CONa OUR", "FIN CUR OUR TELi TELo PUB", "NAV CUR OUR",
};

#define POLICIES (sizeof policies / sizeof policies[0])

static int is_action(p3p_action action)
{
    return action < P3P_ACTIONS && action != P3P_FLAG;
}

/* Both a policy and its remedies get an answer, and the remedies work. */
static void claim_judgement(const p3p_rule_set *set, const p3p_tokens *policy,
                            p3p_kind kind)
{
    p3p_remedy remedies[P3P_REMEDIES];
    const unsigned count = p3p_remedies(remedies, set, policy, kind);
    p3p_tokens changed;
    p3p_cell cell;
    unsigned i;

    p3p_rules_apply(&cell, set, policy, kind);
    claim(is_action(cell.action));
    claim(cell.rule <= set->count);
    claim(count == 0 || cell.action != P3P_ACCEPT);
    for (i = 0; i < count; i++) {
        memset(&changed, 0, sizeof changed);
        changed = policy != NULL ? *policy : changed;
        p3p_remedy_apply(&changed, &remedies[i]);
        p3p_rules_apply(&cell, set, &changed, kind);
        claim(cell.action == P3P_ACCEPT);
    }
}

static void claim_set(const p3p_rule_set *set)
{
    char text[P3P_RULE_SIZE];
    p3p_findings findings;
    size_t i;

    claim(is_action(set->no_policy) && is_action(set->no_rule));
    for (i = 0; i < set->count; i++) {
        claim(is_action(set->rules[i].action));
        claim(p3p_rule_write(&set->rules[i], text) == strlen(text));
    }
    for (i = 0; i < POLICIES; i++) {
        p3p_ie6_read(&findings, (p3p_span){policies[i], strlen(policies[i])});
        claim_judgement(set, &findings.tokens, P3P_PERSISTENT);
        claim_judgement(set, &findings.tokens, P3P_SESSION);
    }
    claim_judgement(set, NULL, P3P_PERSISTENT);
}

static void claim_preferences(const p3p_preferences *preferences)
{
    int zone, party;

    for (zone = 0; zone < P3P_ZONES; zone++) {
        for (party = 0; party < P3P_PARTIES; party++) {
            if (preferences->has_zone[zone]) {
                claim_set(&preferences->zones[zone][party]);
            }
        }
    }
}

static apr_pool_t *new_pool(void)
{
    static int is_ready;
    apr_pool_t *pool;

    claim(is_ready || apr_initialize() == APR_SUCCESS);
    is_ready = 1;
    claim(apr_pool_create(&pool, NULL) == APR_SUCCESS);
    return pool;
}

/* Either a file is understood as a whole, or there is an error. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    apr_pool_t *const pool = new_pool();
    const p3p_preferences *preferences;
    listener l;

    listen_to(&l, (const char *)data, size);
    preferences = p3p_preferences_read(&l.report, pool);
    claim((preferences == NULL) == (l.errors > 0));
    claim(l.report.worst == l.worst);
    if (preferences != NULL) {
        claim_preferences(preferences);
    }
    apr_pool_destroy(pool);
    return 0;
}
