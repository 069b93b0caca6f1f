/* SPDX-License-Identifier: Apache-2.0 */
#ifndef P3P_DERIVE_H
#define P3P_DERIVE_H

/* From a full policy to its compact form: P3P 1.0, 4.5. */

#include "compact.h"
#include "full.h"

/*
 * Sets compact to what the whole policy says, of all its statements and of
 * data of all kinds, whether or not it is in cookies. Consent has its tokens
 * without an "a" for always. Where statements disagree on the consent that
 * one purpose or recipient needs, the strongest use counts: always, then
 * opt-out, then opt-in.
 */
void p3p_derive(p3p_compact *compact, const p3p_full *policy);

/*
 * Derives and judges: reports what is doubtful about the compact policy at
 * the elements of the file (report->text) that say so, with the derived
 * token as the offending text. Writes it to buffer and returns its length.
 */
size_t p3p_derive_judge(p3p_report *report, const p3p_full *policy,
                        char buffer[P3P_COMPACT_SIZE]);

/*
 * How a compact policy and a derived one differ: the tokens that only one of
 * them has. "a" and no suffix are the same. Returns whether there are any.
 */
int p3p_derive_compare(const p3p_compact *policy, const p3p_compact *derived,
                       p3p_compact *only_policy, p3p_compact *only_derived);

#endif
