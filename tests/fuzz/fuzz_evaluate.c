/* SPDX-License-Identifier: Apache-2.0 */
/* Any bytes as a policy that browsers evaluate. */

#include "target.h"

#include "../../p3p/evaluate.h"

static void claim_within(p3p_span part, p3p_span whole)
{
    if (part.start != NULL) {
        claim(part.start >= whole.start);
        claim(part.start + part.length <= whole.start + whole.length);
    }
}

/* The canonical form of what was read is judged like the text itself. */
static void claim_same_in_canonical_form(const p3p_ie6 *ie6)
{
    char text[P3P_COMPACT_SIZE];
    const size_t length = p3p_tokens_write(&ie6->findings.tokens, text);
    p3p_ie6 again;
    int level, party, kind;

    p3p_ie6_evaluate(&again, (p3p_span){text, length});
    claim(again.findings.ignored == 0);
    claim(again.findings.class == ie6->findings.class);
    for (level = 0; level < P3P_LEVELS; level++) {
        for (party = 0; party < P3P_PARTIES; party++) {
            for (kind = 0; kind < P3P_KINDS; kind++) {
                claim(again.cells[level][party][kind].action
                      == ie6->cells[level][party][kind].action);
            }
        }
    }
}

static void claim_remedies(const p3p_ie6 *ie6)
{
    p3p_remedy remedies[P3P_REMEDIES];
    p3p_tokens changed = ie6->findings.tokens;
    char text[P3P_COMPACT_SIZE];
    p3p_ie6 after;

    if (p3p_ie6_remedies(remedies, &ie6->findings, P3P_HIGH, P3P_THIRD_PARTY,
                         P3P_PERSISTENT)
        > 0) {
        p3p_remedy_apply(&changed, &remedies[0]);
        p3p_tokens_write(&changed, text);
        p3p_ie6_evaluate(&after, (p3p_span){text, strlen(text)});
        claim(after.cells[P3P_HIGH][P3P_THIRD_PARTY][P3P_PERSISTENT].action
              == P3P_ACCEPT);
    }
    else {
        claim(ie6->findings.class >= P3P_CLASS_EXPLICIT);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const p3p_span text = {(const char *)data, size};
    p3p_mozilla mozilla;
    p3p_ie6 ie6;

    p3p_ie6_evaluate(&ie6, text);
    claim_same_in_canonical_form(&ie6);
    claim_remedies(&ie6);
    p3p_mozilla_evaluate(&mozilla, text);
    claim_within(mozilla.policy, text);
    claim_within(mozilla.invalid, mozilla.policy);
    p3p_mozilla_evaluate_policy(&mozilla, text);
    claim_within(mozilla.policy, text);
    claim_within(mozilla.invalid, mozilla.policy);
    return 0;
}
