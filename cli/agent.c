/* SPDX-License-Identifier: Apache-2.0 */
/* What each browser makes of a policy. */

#include "agent.h"

#include <stdio.h>
#include <string.h>

static const p3p_span no_policy = {NULL, 0};

static void begin(cli_agent *a, const char *name, unsigned rows,
                  const char *heading)
{
    memset(a, 0, sizeof *a);
    a->name = name;
    a->with.rows = rows;
    a->with.heading = heading;
    a->with.labels = a->labels;
    a->with.names = a->names;
    a->with.cells = a->cells;
    a->with.subject = a;
    a->without = a->with;
    a->without.cells = a->no_policy;
}

static void add_remark(cli_agent *a, const char *text, const char *value)
{
    p3p_text_fill(a->remarks[a->remark_count++], CLI_REMARK_SIZE, text, value,
                  "");
}

/* ---- Internet Explorer ---- */

static unsigned ie6_remedies(p3p_remedy remedies[P3P_REMEDIES],
                             const cli_matrix *m, unsigned row, p3p_party party,
                             p3p_kind kind)
{
    const cli_agent *const a = m->subject;
    p3p_findings findings = a->findings;

    if (m == &a->without) {
        p3p_ie6_read(&findings, no_policy);
    }
    return p3p_ie6_remedies(remedies, &findings, row, party, kind);
}

static void add_ie6_remarks(cli_agent *a, const p3p_language *l)
{
    char number[16];

    if (a->findings.class == P3P_CLASS_IMPLICIT) {
        add_remark(a, l->remark_medium, "");
    }
    if (a->findings.ignored > 0) {
        snprintf(number, sizeof number, "%u", a->findings.ignored);
        add_remark(a, l->remark_ignored, number);
    }
    if (a->lenient) {
        add_remark(a, l->remark_lenient, "");
    }
}

void cli_agent_ie6(cli_agent *a, p3p_span policy, const p3p_language *l)
{
    p3p_ie6 ie6;

    begin(a, "ie6", P3P_LEVELS, l->heading_level);
    memcpy(a->labels, l->level, sizeof l->level);
    memcpy(a->names, p3p_level_names, sizeof p3p_level_names);
    a->with.remedies = a->without.remedies = ie6_remedies;
    p3p_ie6_evaluate(&ie6, no_policy);
    memcpy(a->no_policy, ie6.cells, sizeof ie6.cells);
    p3p_ie6_evaluate(&ie6, policy);
    memcpy(a->cells, ie6.cells, sizeof ie6.cells);
    a->findings = ie6.findings;
    a->lenient = ie6.lenient;
    a->verdict = l->ie6_class[ie6.findings.class];
    p3p_text_fill(a->title, sizeof a->title, l->agent_ie6, "", "");
    add_ie6_remarks(a, l);
}

/* ---- Mozilla ---- */

void cli_agent_mozilla(cli_agent *a, const cli_policy *policy,
                       const p3p_field *field, const p3p_language *l)
{
    const int bare = field->policy.start == policy->text.start
                  && field->policy.length == policy->text.length;
    char word[64];
    p3p_mozilla mozilla;

    begin(a, "mozilla", P3P_MOZILLA_LEVELS, l->heading_level);
    memcpy(a->labels, l->mozilla_level, sizeof l->mozilla_level);
    memcpy(a->names, p3p_mozilla_level_names, sizeof p3p_mozilla_level_names);
    p3p_mozilla_evaluate(&mozilla, no_policy);
    memcpy(a->no_policy, mozilla.cells, sizeof mozilla.cells);
    if (bare) {
        p3p_mozilla_evaluate_policy(&mozilla, policy->text);
    }
    else {
        p3p_mozilla_evaluate(&mozilla, policy->text);
    }
    memcpy(a->cells, mozilla.cells, sizeof mozilla.cells);
    a->findings = mozilla.findings;
    a->invalid = mozilla.invalid;
    a->verdict = l->mozilla_class[mozilla.findings.class];
    p3p_text_fill(a->title, sizeof a->title, l->agent_mozilla, "", "");
    if (a->invalid.start != NULL) {
        snprintf(word, sizeof word, "%.*s", (int)a->invalid.length,
                 a->invalid.start);
        add_remark(a, l->remark_invalid, word);
    }
}

/* ---- preferences ---- */

static unsigned preference_remedies(p3p_remedy remedies[P3P_REMEDIES],
                                    const cli_matrix *m, unsigned row,
                                    p3p_party party, p3p_kind kind)
{
    const cli_agent *const a = m->subject;

    return p3p_remedies(
        remedies, &a->rules[row][party],
        m == &a->with && a->findings.present ? &a->findings.tokens : NULL,
        kind);
}

void cli_agent_preferences(cli_agent *a, const p3p_preferences *preferences,
                           const char *name, p3p_span policy,
                           const p3p_language *l)
{
    p3p_custom custom;
    unsigned row = 0;
    int zone;

    begin(a, "preferences", 0, l->heading_zone);
    a->with.remedies = a->without.remedies = preference_remedies;
    p3p_text_fill(a->title, sizeof a->title, l->agent_preferences, name, "");
    p3p_ie6_read(&a->findings, policy);
    for (zone = 0; zone < P3P_ZONES; zone++) {
        if (preferences->has_zone[zone]) {
            a->rules[row] = preferences->zones[zone];
            a->labels[row] = a->names[row] = p3p_zone_names[zone];
            p3p_evaluate_preferences(&custom, a->rules[row], &a->findings);
            memcpy(a->cells[row], custom.with, sizeof custom.with);
            memcpy(a->no_policy[row], custom.without, sizeof custom.without);
            row++;
        }
    }
    a->with.rows = a->without.rows = row;
}
