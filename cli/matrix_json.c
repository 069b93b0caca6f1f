/* SPDX-License-Identifier: Apache-2.0 */
/* The matrix of what happens to cookies, for programs. */

#include "matrix.h"

#include <string.h>

json_t *cli_json_tokens(const p3p_tokens *tokens)
{
    json_t *const array = json_array();
    char text[P3P_COMPACT_SIZE];
    const char *at = text;

    p3p_tokens_write(tokens, text);
    while (*at != '\0') {
        const size_t length = strcspn(at, " ");

        json_array_append_new(array, json_stringn(at, length));
        at += length;
        at += *at == ' ';
    }
    return array;
}

static json_t *json_action(const cli_matrix *m, unsigned row, p3p_party party,
                           p3p_kind kind)
{
    return json_string(p3p_action_names[m->cells[row][party][kind].action]);
}

static json_t *json_remedies(const cli_matrix *m, unsigned row, p3p_party party,
                             p3p_kind kind)
{
    json_t *const array = json_array();
    p3p_remedy remedies[P3P_REMEDIES];
    unsigned count = 0;
    unsigned i;

    if (m->remedies != NULL) {
        count = m->remedies(remedies, m, row, party, kind);
    }
    for (i = 0; i < count; i++) {
        json_array_append_new(
            array, json_pack("{s:s, s:o, s:o, s:o}", "kind",
                             p3p_remedy_names[remedies[i].kind], "removed",
                             cli_json_tokens(&remedies[i].removed), "added",
                             cli_json_tokens(&remedies[i].added), "stated",
                             cli_json_tokens(&remedies[i].stated)));
    }
    return array;
}

static json_t *json_reason(const cli_matrix *m, unsigned row, p3p_party party,
                           p3p_kind kind)
{
    const p3p_cell *const cell = &m->cells[row][party][kind];
    char rule[P3P_RULE_SIZE] = "";

    if (cell->rule == 0) {
        return json_pack("{s:s, s:n, s:o}", "reason",
                         p3p_reason_names[cell->reason], "rule", "remedies",
                         json_remedies(m, row, party, kind));
    }
    p3p_rule_write(&cell->fired, rule);
    return json_pack("{s:s, s:{s:i, s:s}, s:o, s:o}", "reason",
                     p3p_reason_names[cell->reason], "rule", "number",
                     (int)cell->rule, "text", rule, "tokens",
                     cli_json_tokens(&cell->fired.required), "remedies",
                     json_remedies(m, row, party, kind));
}

/* An object of row, party and kind, with what of_cell makes of each. */
static json_t *json_cells(const cli_matrix *m,
                          json_t *(*of_cell)(const cli_matrix *, unsigned,
                                             p3p_party, p3p_kind))
{
    json_t *const all = json_object();
    unsigned row;
    int p, k;

    for (row = 0; row < m->rows; row++) {
        json_t *const parties = json_object();

        for (p = 0; p < P3P_PARTIES; p++) {
            json_t *const kinds = json_object();

            for (k = 0; k < P3P_KINDS; k++) {
                json_object_set_new(kinds, p3p_kind_names[k],
                                    of_cell(m, row, p, k));
            }
            json_object_set_new(parties, p3p_party_names[p], kinds);
        }
        json_object_set_new(all, m->names[row], parties);
    }
    return all;
}

json_t *cli_json_actions(const cli_matrix *matrix)
{
    return json_cells(matrix, json_action);
}

json_t *cli_json_reasons(const cli_matrix *matrix)
{
    return json_cells(matrix, json_reason);
}
