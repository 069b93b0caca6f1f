/* SPDX-License-Identifier: Apache-2.0 */
#ifndef P3P_PREFERENCE_RULES_H
#define P3P_PREFERENCE_RULES_H

/* The rules of a preference file. For its reader, preferences.c. */

#include "evaluate.h"
#include "xml.h"

/* Microsoft's own levels have 80 to 116 for a party. */
#define P3P_PREFERENCE_RULES 1000

/*
 * Reads the value of expr, tokens joined by commas, into a rule that is all
 * zero. Reports what is no such list, and tokens that no policy can have.
 */
void p3p_expression_read(p3p_rule *rule, const p3p_xml_attribute *expr,
                         p3p_report *report);

/*
 * Warns of rules that can never apply, and of those that one spelling of a
 * token evades. sources holds the expr of each rule.
 */
void p3p_rules_lint(const p3p_rule_set *set,
                    const p3p_xml_attribute *const *sources,
                    p3p_report *report);

#endif
