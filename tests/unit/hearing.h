/* SPDX-License-Identifier: Apache-2.0 */
#ifndef P3P_TEST_HEARING_H
#define P3P_TEST_HEARING_H

/* What the unit tests share: a listener that keeps what it hears. */

/* cmocka.h needs the first three. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <cmocka.h>

#include <stdlib.h>
#include <string.h>

#include "../../p3p/field.h"

#define HEARING_MAX 256

typedef struct {
    p3p_report report;
    p3p_field field;
    p3p_compact policy;
    size_t count;
    p3p_diagnostic heard[HEARING_MAX];
} hearing;

typedef void judge_function(p3p_field *field, p3p_compact *policy,
                            p3p_report *report);

/* One line of printable ASCII, whatever the text held. */
static inline void check_message(const p3p_diagnostic *diagnostic)
{
    char message[1024];
    const size_t length =
        p3p_diagnostic_message(diagnostic, message, sizeof message);
    size_t i;

    assert_in_range(length, 1, sizeof message - 2);
    assert_int_equal(strlen(message), length);
    for (i = 0; i < length; i++) {
        assert_in_range(message[i], ' ', '~');
    }
}

static inline void hearing_keep(void *baton, const p3p_diagnostic *diagnostic)
{
    hearing *h = baton;

    assert_true(h->count < HEARING_MAX);
    assert_in_range(diagnostic->offset, 0, h->report.length);
    assert_in_range(diagnostic->length, 0,
                    h->report.length - diagnostic->offset);
    assert_ptr_equal(diagnostic->token, h->report.text + diagnostic->offset);
    check_message(diagnostic);
    h->heard[h->count] = *diagnostic;
    h->heard[h->count++].detail = NULL; /* does not outlive this call */
}

/*
 * Judges a copy of the text that has neither NUL nor room behind it, so that
 * AddressSanitizer sees whoever reads on. The copy lives until hearing_end.
 */
static inline void hearing_start(hearing *h, judge_function *judge,
                                 const char *text, size_t length)
{
    char *copy = malloc(length);

    assert_true(copy != NULL || length == 0);
    if (length > 0) {
        memcpy(copy, text, length);
    }
    memset(h, 0, sizeof *h);
    h->report.text = copy;
    h->report.length = length;
    h->report.hear = hearing_keep;
    h->report.baton = h;
    judge(&h->field, &h->policy, &h->report);
}

static inline void hearing_end(hearing *h)
{
    free((char *)h->report.text);
}

/* Judges nothing but a compact policy. */
static inline void judge_compact(p3p_field *field, p3p_compact *policy,
                                 p3p_report *report)
{
    field->policy = (p3p_span){report->text, report->length};
    p3p_compact_judge(policy, field->policy, report);
}

/* How often a code was heard. */
static inline size_t hearing_times(const hearing *h, p3p_code code)
{
    size_t i, times = 0;

    for (i = 0; i < h->count; i++) {
        times += h->heard[i].code == code;
    }
    return times;
}

#endif
