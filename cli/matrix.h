/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CLI_MATRIX_H
#define CLI_MATRIX_H

/*
 * What happens to cookies, as a matrix: a row for each level (or zone) of a
 * browser, a column for each party and kind of cookie.
 */

#include "../p3p/explain.h"

#include <jansson.h>

typedef struct cli_matrix cli_matrix;

struct cli_matrix {
    unsigned rows;
    const char *heading;       /* of the column of labels */
    const char *const *labels; /* of the rows, for people */
    const char *const *names;  /* of the rows, for programs */
    const p3p_cell (*cells)[P3P_PARTIES][P3P_KINDS];
    /* Finds the changes that help a cell; NULL if nobody knows any. */
    unsigned (*remedies)(p3p_remedy remedies[P3P_REMEDIES],
                         const cli_matrix *matrix, unsigned row,
                         p3p_party party, p3p_kind kind);
    const void *subject; /* what remedies needs to know */
};

/* Notes on cells; those of which the same is to be said share one. */
#define CLI_NOTES 128

typedef struct {
    unsigned count;
    char *texts[CLI_NOTES];
} cli_notes;

/* Writes a matrix, and numbers of notes if these are wanted. */
void cli_print_matrix(const cli_matrix *matrix, cli_notes *notes,
                      const p3p_language *language);

/* Writes the notes and releases them. */
void cli_print_notes(cli_notes *notes, const p3p_language *language);

/* The actions as an object: row, party, kind. */
json_t *cli_json_actions(const cli_matrix *matrix);

/* The same with reason, rule, tokens and remedies in place of the action. */
json_t *cli_json_reasons(const cli_matrix *matrix);

/* A set of tokens as an array. */
json_t *cli_json_tokens(const p3p_tokens *tokens);

#endif
