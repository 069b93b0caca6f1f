/* SPDX-License-Identifier: Apache-2.0 */
#ifndef P3P_TEST_CASES_H
#define P3P_TEST_CASES_H

/* Reads tests/cases/; each file there says at its head how it is written. */

#include <stddef.h>

#include "../../p3p/diagnostic.h"

/* A string of its own, which may hold NUL; bytes is NULL for none. */
typedef struct {
    char *bytes;
    size_t length;
} case_text;

typedef struct {
    p3p_code code;
    size_t offset;
    size_t length;
    char *suggestion; /* NULL for none */
} case_diagnostic;

#define CASE_DIAGNOSTICS 64

typedef struct {
    int line;       /* where it stands, from 1 */
    int is_header;  /* "header": never bare tokens */
    int is_verdict; /* diagnostics are a set of codes, without places */
    case_text text;
    case_text compact;
    case_text policy_ref;
    p3p_severity worst; /* of the diagnostics or, said, of the verdict */
    size_t count;
    case_diagnostic diagnostics[CASE_DIAGNOSTICS];
} test_case;

/*
 * Reads all cases of a file into an array that the caller frees with
 * cases_free. Prints what it does not understand, and exits.
 */
test_case *cases_read(const char *path, size_t *count);

void cases_free(test_case *cases, size_t count);

#endif
