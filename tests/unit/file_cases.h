/* SPDX-License-Identifier: Apache-2.0 */
#ifndef P3P_TEST_FILE_CASES_H
#define P3P_TEST_FILE_CASES_H

/*
 * Cases about policy files and reference files. A case is a file of
 * tests/cases/full with one or more changes, and all that is reported then:
 *
 *     case good.xml
 *         - text that is in the file once
 *         + what stands there instead
 *         SEVERITY CODE LINE:COLUMN "offending text" suggestion
 *         compact TOKENS
 *
 * In all texts \n is a line break and \xNN a byte. compact is what the first
 * policy derives to, as a set.
 */

/* cmocka.h needs the first three. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <cmocka.h>

#include "../../p3p/derive.h"
#include "../../p3p/reference.h"

#include <apr_tables.h>

#define FILE_CASES "tests/cases/full/"

/* The time at which all the tests take place: 2030-01-01. */
#define FILE_CASES_NOW apr_time_from_sec(1893456000)

/* What was reported, as in a case, one string for each diagnostic. */
typedef struct {
    p3p_report report;
    apr_pool_t *pool;
    apr_array_header_t *heard; /* of const char * */
} file_hearing;

/* Begins to judge a copy of text without a NUL or room behind it. */
void file_hearing_start(file_hearing *h, const char *text, size_t length,
                        apr_pool_t *pool);

/* A file of FILE_CASES; fails if it cannot be read. */
const char *file_cases_load(const char *name, size_t *length, apr_pool_t *pool);

/* Undoes the escapes of a case. */
const char *file_cases_unescape(const char *escaped, size_t *length,
                                apr_pool_t *pool);

/* Reads and judges what h->report holds; writes the derived policy. */
void file_cases_judge(file_hearing *h, char compact[P3P_COMPACT_SIZE]);

/* Runs all cases of a file. Returns how many there are. */
int file_cases_run(const char *path);

/* As cmocka's group setups; the pool is emptied after each run. */
int file_cases_set_up(void **state);
int file_cases_tear_down(void **state);
apr_pool_t *file_cases_pool(void);

#endif
