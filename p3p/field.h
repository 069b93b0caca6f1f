/* SPDX-License-Identifier: Apache-2.0 */
#ifndef P3P_FIELD_H
#define P3P_FIELD_H

/*
 * The value of a P3P header field (P3P 1.0, 2.2.2 and 4.1):
 *     policyref="/w3c/p3p.xml", CP="NOI CURa ADMa OUR NOR STA"
 */

#include "compact.h"

/* The parts of a field that count; both lie in the text that was read. */
typedef struct {
    p3p_span policy;     /* first compact policy, if possible with CP=,
                            without its quotes */
    p3p_span policy_ref; /* first policyref, without its quotes */
    unsigned policies;   /* how many compact policies the field holds */
    unsigned bare;       /* those without CP=, which no browser sees */
} p3p_field;

/*
 * Takes report->text apart as a header field value and reports where it
 * breaks the grammar. Goes on after an error as a lenient browser would, so
 * that field holds what was probably meant. Does not look into the parts.
 */
void p3p_field_read(p3p_field *field, p3p_report *report);

/*
 * Judges report->text as a header field value: its structure, and the
 * compact policy in it. policy is cleared if there is none.
 */
void p3p_field_judge(p3p_field *field, p3p_compact *policy, p3p_report *report);

/*
 * Judges report->text, which is a header field value or the bare tokens of
 * a policy; in the latter case field->policy is the whole text.
 */
void p3p_text_judge(p3p_field *field, p3p_compact *policy, p3p_report *report);

/*
 * The first byte of a URI reference that must not stand in one (RFC 2396:
 * controls, space, double quote, <>, backslash, ^`{|} and whatever is not
 * ASCII), or NULL. None of the bytes it allows can end a quoted string.
 */
const char *p3p_uri_bad_character(p3p_span uri);

#endif
