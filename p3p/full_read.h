/* SPDX-License-Identifier: Apache-2.0 */
#ifndef P3P_FULL_READ_H
#define P3P_FULL_READ_H

/* What the readers of policy files and reference files share. */

#include "full.h"

/* Suggestions of names from the file itself take time; so many are made. */
#define P3P_SUGGESTIONS 20

typedef struct {
    p3p_report *report;
    apr_pool_t *pool;
    apr_time_t now;
    const p3p_schema *local; /* of the file's own DATASCHEMA, or NULL */
    int has_text;            /* in a language that should be named */
    int suggestions;         /* made so far */
    int lost;                /* references to data that lead nowhere */
} p3p_reading;

/*
 * Parses the text and checks the elements if the outermost is one of roots,
 * which ends with NULL. wrong_root says what should have been. Returns NULL
 * after an error that leaves nothing to read.
 */
p3p_xml_node *p3p_document_read(p3p_reading *r, const char *const *roots,
                                const char *wrong_root);

/* The policies of a checked POLICIES, or of a POLICY alone. */
p3p_full_file *p3p_policies_read(p3p_reading *r, const p3p_xml_node *root);

/* The data of a checked parent's DATA-GROUPs. */
p3p_data_list p3p_data_read(p3p_reading *r, const p3p_xml_node *parent);

/* A checked DATASCHEMA. */
const p3p_schema *p3p_local_schema_read(p3p_reading *r,
                                        const p3p_xml_node *node);

/* The EXPIRY of a checked parent; the default if it has none. */
p3p_expiry p3p_expiry_read(p3p_reading *r, const p3p_xml_node *parent);

/* CATEGORIES below a checked node; texts of other-category in *other. */
p3p_stems p3p_categories_read(p3p_reading *r, const p3p_xml_node *node,
                              const char **other);

/* Its text with single spaces; reports if there should be one and is none. */
const char *p3p_text_read(p3p_reading *r, const p3p_xml_node *node,
                          int is_needed);

#endif
