/* SPDX-License-Identifier: Apache-2.0 */
/* Ways through the tree of an XML file. */

#include "xml.h"

#include <apr_lib.h>
#include <string.h>

const p3p_xml_attribute *p3p_xml_attribute_find(const p3p_xml_node *node,
                                                const char *name)
{
    const p3p_xml_attribute *a = node->attributes;

    while (a != NULL && (a->space[0] != '\0' || strcmp(a->name, name) != 0)) {
        a = a->next;
    }
    return a;
}

const char *p3p_xml_value(const p3p_xml_node *node, const char *name)
{
    const p3p_xml_attribute *attribute = p3p_xml_attribute_find(node, name);

    return attribute != NULL ? attribute->value : NULL;
}

#define XML_SPACE "http://www.w3.org/XML/1998/namespace"

const char *p3p_xml_language(const p3p_xml_node *node)
{
    const p3p_xml_attribute *a;

    for (; node != NULL; node = node->parent) {
        for (a = node->attributes; a != NULL; a = a->next) {
            if (strcmp(a->name, "lang") == 0
                && strcmp(a->space, XML_SPACE) == 0) {
                return a->value;
            }
        }
    }
    return NULL;
}

static const p3p_xml_node *first_of(const p3p_xml_node *node, const char *name)
{
    while (node != NULL && strcmp(node->name, name) != 0) {
        node = node->next;
    }
    return node;
}

const p3p_xml_node *p3p_xml_child(const p3p_xml_node *node, const char *name)
{
    return first_of(node->children, name);
}

const p3p_xml_node *p3p_xml_next(const p3p_xml_node *node, const char *name)
{
    return first_of(node->next, name);
}

size_t p3p_xml_count(const p3p_xml_node *node, const char *name)
{
    const p3p_xml_node *child = p3p_xml_child(node, name);
    size_t count = 0;

    for (; child != NULL; child = p3p_xml_next(child, name)) {
        count++;
    }
    return count;
}

const char *p3p_xml_tidy(const char *text, apr_pool_t *pool)
{
    char *tidy = apr_palloc(pool, strlen(text) + 1);
    char *to = tidy;

    for (; *text != '\0'; text++) {
        if (!apr_isspace(*text)) {
            *to++ = *text;
        }
        else if (to > tidy && to[-1] != ' ') {
            *to++ = ' ';
        }
    }
    to -= to > tidy && to[-1] == ' ';
    *to = '\0';
    return tidy;
}
