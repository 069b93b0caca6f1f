/* SPDX-License-Identifier: Apache-2.0 */
/* The transformation of full policies into compact ones: P3P 1.0, 4.5. */

#include "derive.h"

#include <string.h>

static void add_uses(p3p_compact *compact, const p3p_use *uses, size_t count)
{
    size_t i;

    for (i = 0; i < count; i++) {
        compact->spelled[uses[i].spelling] |= P3P_BIT(uses[i].stem);
    }
}

static void add_stem(p3p_compact *compact, p3p_stem stem)
{
    if (stem != P3P_NO_STEM) {
        compact->spelled[P3P_BARE] |= P3P_BIT(stem);
    }
}

static void add_statement(p3p_compact *compact, const p3p_statement *statement)
{
    size_t i;

    add_uses(compact, statement->purposes, statement->purposes_count);
    add_uses(compact, statement->recipients, statement->recipients_count);
    add_stem(compact, statement->retention);
    for (i = 0; i < statement->data.count; i++) {
        compact->spelled[P3P_BARE] |= statement->data.data[i].categories;
    }
}

static void add_disputes(p3p_compact *compact, const p3p_full *policy)
{
    size_t i;

    for (i = 0; i < policy->disputes_count; i++) {
        add_stem(compact, P3P_DSP);
        compact->spelled[P3P_BARE] |= policy->disputes[i].remedies;
    }
}

/* 4.2.4: NID is about every statement or not said at all. */
static void add_nonidentifiable(p3p_compact *compact, const p3p_full *policy)
{
    size_t i;

    for (i = 0; i < policy->statements_count; i++) {
        if (!policy->statements[i].is_nonidentifiable) {
            return;
        }
    }
    if (policy->statements_count > 0) {
        add_stem(compact, P3P_NID);
    }
}

/* The strongest use of a word leaves no room for a weaker one. */
static void settle_consent(p3p_compact *compact)
{
    compact->spelled[P3P_OPT_OUT] &= ~compact->spelled[P3P_BARE];
    compact->spelled[P3P_OPT_IN] &=
        ~(compact->spelled[P3P_BARE] | compact->spelled[P3P_OPT_OUT]);
}

void p3p_derive(p3p_compact *compact, const p3p_full *policy)
{
    size_t i;

    memset(compact, 0, sizeof *compact);
    add_stem(compact, policy->access);
    add_disputes(compact, policy);
    add_nonidentifiable(compact, policy);
    for (i = 0; i < policy->statements_count; i++) {
        add_statement(compact, &policy->statements[i]);
    }
    if (policy->is_test) {
        add_stem(compact, P3P_TST);
    }
    settle_consent(compact);
}

/* ---- judging what came out ---- */

/* What the reader of the file has said already, or the file can tell. */
static int is_known_from_file(p3p_code code)
{
    return code == P3P_TEST_POLICY || code == P3P_DISPUTES_WITHOUT_REMEDY
        || code == P3P_DRAFT_TOKEN || code == P3P_SEVERAL_RETENTIONS;
}

typedef struct {
    p3p_report *report;
    const p3p_full *policy;
} relaying;

/* Puts the place in the file in the place of that in the derived text. */
static void relay(void *baton, const p3p_diagnostic *derived)
{
    const relaying *to = baton;
    const p3p_place *place = &to->policy->place;
    p3p_diagnostic d = *derived;
    p3p_stem stem;

    if (is_known_from_file(d.code)) {
        return;
    }
    stem = d.length >= 3 ? p3p_stem_find(d.token) : P3P_NO_STEM;
    if (stem != P3P_NO_STEM && to->policy->places[stem].start != NULL) {
        place = &to->policy->places[stem];
    }
    d.offset = (size_t)(place->start - to->report->text);
    d.line = place->line;
    d.column = place->column;
    if (to->report->worst < d.severity) {
        to->report->worst = d.severity;
    }
    if (to->report->hear != NULL) {
        to->report->hear(to->report->baton, &d);
    }
}

size_t p3p_derive_judge(p3p_report *report, const p3p_full *policy,
                        char buffer[P3P_COMPACT_SIZE])
{
    relaying to = {report, policy};
    p3p_report derived = {.text = buffer, .hear = relay, .baton = &to};
    p3p_compact compact;
    p3p_span text = {buffer, 0};

    p3p_derive(&compact, policy);
    text.length = p3p_compact_write(&compact, buffer);
    derived.length = text.length;
    derived.least = report->least;
    p3p_compact_judge(&compact, text, &derived);
    return text.length;
}

/* ---- comparing with what somebody wrote by hand ---- */

/* The tokens that another policy lacks, always being spelled in one way. */
static p3p_compact without(const p3p_compact *policy, const p3p_compact *other)
{
    p3p_compact rest;
    int s;

    memset(&rest, 0, sizeof rest);
    for (s = 0; s < P3P_SPELLINGS; s++) {
        rest.spelled[s] = policy->spelled[s] & ~other->spelled[s];
    }
    rest.spelled[P3P_BARE] |= rest.spelled[P3P_ALWAYS];
    rest.spelled[P3P_BARE] &=
        ~(other->spelled[P3P_BARE] | other->spelled[P3P_ALWAYS]);
    rest.spelled[P3P_ALWAYS] = 0;
    return rest;
}

int p3p_derive_compare(const p3p_compact *policy, const p3p_compact *derived,
                       p3p_compact *only_policy, p3p_compact *only_derived)
{
    *only_policy = without(policy, derived);
    *only_derived = without(derived, policy);
    return (p3p_compact_stems(only_policy) | p3p_compact_stems(only_derived))
        != 0;
}
