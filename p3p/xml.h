/* SPDX-License-Identifier: Apache-2.0 */
#ifndef P3P_XML_H
#define P3P_XML_H

/*
 * XML files as trees, read by expat. Nothing is fetched and no entity is
 * expanded; time and memory are bounded by the limits below.
 */

#include "diagnostic.h"

#include <apr_pools.h>

#define P3P_XML_SIZE (1024 * 1024) /* bytes of a file, once it is UTF-8 */
#define P3P_XML_DEPTH 32           /* elements within one another */
#define P3P_XML_NODES 20000        /* elements and attributes in all */
#define P3P_XML_VALUE 4096         /* bytes of the value of an attribute */

/* Strings are UTF-8 and end with NUL; all of it is in the caller's pool. */
typedef struct p3p_xml_attribute {
    struct p3p_xml_attribute *next;
    const char *space; /* URI of its namespace, "" without a prefix */
    const char *name;
    const char *value;
    p3p_place place;       /* of the name */
    p3p_place value_place; /* of the value as the file spells it */
} p3p_xml_attribute;

typedef struct p3p_xml_node {
    struct p3p_xml_node *parent; /* NULL for the outermost */
    struct p3p_xml_node *next;
    struct p3p_xml_node *children;
    p3p_xml_attribute *attributes; /* without those that declare spaces */
    const char *space;
    const char *name;
    const char *text; /* what stands directly in it, "" for nothing */
    p3p_place place;  /* of the name in the start tag */
    p3p_place text_place;
    int is_incomplete; /* for checkers: wrong children were taken out */
} p3p_xml_node;

/*
 * Makes the content of a file the text under judgement. Reports why it
 * cannot be read and returns 0, or returns 1.
 */
int p3p_xml_load(p3p_report *report, const char *path, apr_pool_t *pool);

/*
 * Puts a copy in UTF-8 in the place of a text in UTF-16, if it is
 * one. Returns whether it was.
 */
int p3p_xml_convert(p3p_report *report, apr_pool_t *pool);

/*
 * Parses report->text and returns its outermost element, or NULL after one
 * error. Text in UTF-16 is converted first: report->text is then the copy
 * in UTF-8, to which places refer.
 */
p3p_xml_node *p3p_xml_parse(p3p_report *report, apr_pool_t *pool);

/* The value of an attribute without a namespace, or NULL. */
const p3p_xml_attribute *p3p_xml_attribute_find(const p3p_xml_node *node,
                                                const char *name);
const char *p3p_xml_value(const p3p_xml_node *node, const char *name);

/* The xml:lang that is in force for a node, or NULL. */
const char *p3p_xml_language(const p3p_xml_node *node);

/* The first child of that name, or NULL; p3p_xml_next: the one after it. */
const p3p_xml_node *p3p_xml_child(const p3p_xml_node *node, const char *name);
const p3p_xml_node *p3p_xml_next(const p3p_xml_node *node, const char *name);

/* How many children of that name there are. */
size_t p3p_xml_count(const p3p_xml_node *node, const char *name);

/* A copy of text without the white space around it and with single spaces. */
const char *p3p_xml_tidy(const char *text, apr_pool_t *pool);

#endif
