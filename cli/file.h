/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CLI_FILE_H
#define CLI_FILE_H

/* XML files on the command line, and what is said of them. */

#include "output.h"

#include "../p3p/derive.h"

/* A file, and who hears of it: a stream, an array, or nobody. */
typedef struct {
    FILE *to;            /* for text, or NULL */
    json_t *diagnostics; /* for JSON, or NULL */
    int strict;
    const char *path;
    const char *name; /* behind "#": of a policy, or NULL */
    p3p_report report;
    p3p_span bytes; /* as the file has them; start NULL: unreadable */
    const p3p_full_file *policies; /* what cli_file_policy found in it */
    apr_pool_t *pool;
} cli_file;

/*
 * Is an operand FILE.xml or FILE.xml#NAME and not a policy? It is if the
 * file can be read, or if it has nothing that a policy of that ending needs.
 */
int cli_file_is(const char *operand);

/*
 * Reads the file that an operand names; the caller has set to, diagnostics
 * and strict. Returns 0 when it cannot, which has been said. It has to be
 * closed in any case.
 */
int cli_file_open(cli_file *file, const char *operand);
void cli_file_close(cli_file *file);

/* The gravest of what has been said, with --strict as that has it. */
p3p_severity cli_file_severity(const cli_file *file);

/*
 * Judges the file as what its outermost element says it is. Writes what its
 * policy derives to, or "" if there is none.
 */
void cli_file_judge(cli_file *file, char compact[P3P_COMPACT_SIZE]);

/*
 * Judges it as a policy file. Returns the policy that the operand names, the
 * first without a name, and writes what it derives to; NULL after an error.
 */
const p3p_full *cli_file_policy(cli_file *file, char compact[P3P_COMPACT_SIZE]);

#endif
