/* SPDX-License-Identifier: Apache-2.0 */
/* The matrix of what happens to cookies, for people. */

#include "matrix.h"

#include "output.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define GAP 2
#define NUMBER 5 /* columns of " [12]" */

/* Calls for each line of a note, without its line break. */
static void print_lines(const char *text, int indent)
{
    char line[P3P_NOTE_SIZE];

    for (;;) {
        const size_t length = strcspn(text, "\n");

        snprintf(line, sizeof line, "%.*s", (int)length, text);
        cli_print_wrapped(line, indent);
        if (text[length] == '\0') {
            break;
        }
        text += length + 1;
        printf("%*s", indent, "");
    }
}

/* ---- notes ---- */

static void append_line(char *note, size_t size, const char *line)
{
    const size_t length = strlen(note);

    if (*line != '\0') {
        snprintf(note + length, size - length, "%s%s", length > 0 ? "\n" : "",
                 line);
    }
}

/* What happens, why, by which rule, and what would change it. */
static void write_note(char *note, size_t size, const cli_matrix *m,
                       unsigned row, p3p_party party, p3p_kind kind,
                       const p3p_language *l)
{
    const p3p_cell *const cell = &m->cells[row][party][kind];
    p3p_remedy remedies[P3P_REMEDIES];
    char line[P3P_NOTE_SIZE];
    unsigned count = 0;
    unsigned i;

    note[0] = '\0';
    p3p_explain_cell(line, cell, l);
    append_line(note, size, line);
    p3p_explain_rule(line, cell, l);
    append_line(note, size, line);
    if (m->remedies != NULL) {
        count = m->remedies(remedies, m, row, party, kind);
    }
    for (i = 0; i < count; i++) {
        p3p_explain_remedy(line, &remedies[i], i == 0, l);
        append_line(note, size, line);
    }
}

/* The number of a note, which is added if it is new; 0 if there is no room. */
static unsigned number_of(cli_notes *notes, const char *note)
{
    unsigned i;

    for (i = 0; i < notes->count; i++) {
        if (strcmp(notes->texts[i], note) == 0) {
            return i + 1;
        }
    }
    if (i == CLI_NOTES || (notes->texts[i] = strdup(note)) == NULL) {
        return 0;
    }
    return ++notes->count;
}

void cli_print_notes(cli_notes *notes, const p3p_language *l)
{
    char number[16];
    unsigned i;

    printf("%s\n", l->heading_notes);
    for (i = 0; i < notes->count; i++) {
        snprintf(number, sizeof number, "[%u]", i + 1);
        cli_print_padded(number, NUMBER);
        print_lines(notes->texts[i], NUMBER);
        free(notes->texts[i]);
    }
    notes->count = 0;
}

/* ---- the table ---- */

static size_t widest(const char *const *texts, size_t count)
{
    size_t width = 0;
    size_t i;

    for (i = 0; i < count; i++) {
        const size_t other = cli_width(texts[i]);

        width = other > width ? other : width;
    }
    return width;
}

typedef struct {
    size_t label, column;
} layout;

static layout measure(const cli_matrix *m, const p3p_language *l)
{
    const size_t label = widest(m->labels, m->rows);
    const size_t heading = cli_width(m->heading);
    const size_t action = widest(l->action, P3P_ACTIONS) + NUMBER;
    const size_t kind = widest(l->kind, P3P_KINDS);
    const layout widths = {(label > heading ? label : heading) + GAP,
                           (action > kind ? action : kind) + 1};

    return widths;
}

static void print_headings(const cli_matrix *m, layout widths,
                           const p3p_language *l)
{
    cli_print_padded("", widths.label);
    cli_print_padded(l->party[P3P_FIRST_PARTY], 2 * widths.column);
    printf("%s\n", l->party[P3P_THIRD_PARTY]);
    cli_print_padded(m->heading, widths.label);
    cli_print_padded(l->kind[P3P_PERSISTENT], widths.column);
    cli_print_padded(l->kind[P3P_SESSION], widths.column);
    cli_print_padded(l->kind[P3P_PERSISTENT], widths.column);
    printf("%s\n", l->kind[P3P_SESSION]);
}

static void print_cell(const cli_matrix *m, unsigned row, p3p_party party,
                       p3p_kind kind, size_t width, cli_notes *notes,
                       const p3p_language *l)
{
    const p3p_cell *const cell = &m->cells[row][party][kind];
    char note[8 * P3P_NOTE_SIZE];
    char text[64];

    snprintf(text, sizeof text, "%s", l->action[cell->action]);
    if (notes != NULL) {
        write_note(note, sizeof note, m, row, party, kind, l);
        snprintf(text, sizeof text, "%s [%u]", l->action[cell->action],
                 number_of(notes, note));
    }
    cli_print_padded(text, width);
}

void cli_print_matrix(const cli_matrix *m, cli_notes *notes,
                      const p3p_language *l)
{
    const layout widths = measure(m, l);
    unsigned row;
    int party, kind;

    print_headings(m, widths, l);
    for (row = 0; row < m->rows; row++) {
        cli_print_padded(m->labels[row], widths.label);
        for (party = 0; party < P3P_PARTIES; party++) {
            for (kind = 0; kind < P3P_KINDS; kind++) {
                const int last =
                    party == P3P_PARTIES - 1 && kind == P3P_KINDS - 1;

                print_cell(m, row, party, kind, last ? 0 : widths.column, notes,
                           l);
            }
        }
        putchar('\n');
    }
}
