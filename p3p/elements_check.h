/* SPDX-License-Identifier: Apache-2.0 */
#ifndef P3P_ELEMENTS_CHECK_H
#define P3P_ELEMENTS_CHECK_H

/* What the halves of the checker of elements share; for them alone. */

#include "elements.h"

#include <apr_tables.h>

typedef struct {
    p3p_report *report;
    apr_pool_t *pool;
    /* Names that stand in a wrong element and are not missing elsewhere. */
    apr_array_header_t *misplaced;
} p3p_checking;

/* Lists of names, for messages and suggestions. */
apr_array_header_t *p3p_names_new(apr_pool_t *pool);
void p3p_names_add(apr_array_header_t *names, const char *name);
int p3p_names_have(const apr_array_header_t *names, const char *name);

/* "A, B and C" */
const char *p3p_names_join(const apr_array_header_t *names, const char *and,
                           apr_pool_t *pool);

/* The one that name was probably meant to be, or NULL. */
const char *p3p_names_nearest(const apr_array_header_t *names,
                              const char *name);

/* Values that cannot be used become NULL. */
void p3p_attributes_check(const p3p_checking *c, p3p_xml_node *node,
                          const p3p_element_rule *rule);

#endif
