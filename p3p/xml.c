/* SPDX-License-Identifier: Apache-2.0 */
/* From the text of an XML file to its tree. */

#include "xml.h"

#include <apr_lib.h>
#include <apr_strings.h>
#include <expat.h>
#include <stdlib.h>
#include <string.h>

#define SEPARATOR ' ' /* between a namespace and a name; in no URI */

typedef struct {
    p3p_report *report;
    apr_pool_t *pool;
    XML_Parser expat;
    p3p_xml_node *root;
    p3p_xml_node *open;  /* innermost element that is still open */
    p3p_xml_node **next; /* where the next element hangs */
    p3p_xml_node **siblings[P3P_XML_DEPTH]; /* where what follows hangs */
    size_t room[P3P_XML_DEPTH + 1];         /* bytes for the text of each */
    size_t used[P3P_XML_DEPTH + 1];
    int depth;
    int nodes;
    int failed;
} reading;

/* ---- places ---- */

/* Where the event is that expat reports at the moment. */
static p3p_place here(const reading *r)
{
    const p3p_report *report = r->report;
    const XML_Index index = XML_GetCurrentByteIndex(r->expat);
    p3p_place place;

    place.start = report->text
                + (index < 0                        ? 0
                   : (size_t)index < report->length ? (size_t)index
                                                    : report->length);
    place.length = 0;
    place.line = (unsigned)XML_GetCurrentLineNumber(r->expat);
    place.column = (unsigned)XML_GetCurrentColumnNumber(r->expat) + 1;
    return place;
}

/*
 * Moves a place on; columns count characters, not the bytes of UTF-8. Lines
 * end as XML has it: with LF, CR, or both. A "<" stands in front of it all.
 */
static void advance(p3p_place *place, size_t bytes)
{
    for (; bytes > 0; bytes--, place->start++) {
        const char *c = place->start;

        if (c[0] == '\n' || c[0] == '\r') {
            place->line += c[0] == '\r' || c[-1] != '\r';
            place->column = 1;
        }
        else if (((unsigned char)c[0] & 0xc0) != 0x80) {
            place->column++;
        }
    }
}

static size_t span(const p3p_place *place, const char *end, const char *stop)
{
    const char *at = place->start;

    while (at < end && strchr(stop, *at) == NULL) {
        at++;
    }
    return (size_t)(at - place->start);
}

/* Moves past white space and, if there is one, an equals sign. */
static void skip(p3p_place *place, const char *end)
{
    while (place->start < end
           && (apr_isspace(*place->start) || *place->start == '=')) {
        advance(place, 1);
    }
}

/* What ends a name in a start tag; expat has checked all of its syntax. */
#define NAME_STOP " \t\r\n=/>"

/* Takes name and value of the next attribute of a start tag. */
static void next_attribute(p3p_place *at, const char *end, p3p_place *name,
                           p3p_place *value)
{
    char quote[2] = {'\0', '\0'};

    skip(at, end);
    *name = *at;
    name->length = span(at, end, NAME_STOP);
    advance(at, name->length);
    skip(at, end);
    quote[0] = at->start < end ? *at->start : '"';
    advance(at, at->start < end);
    *value = *at;
    value->length = span(at, end, quote);
    advance(at, value->length);
    advance(at, at->start < end);
}

static int declares_namespace(const p3p_place *name)
{
    return (name->length == 5 || (name->length > 5 && name->start[5] == ':'))
        && memcmp(name->start, "xmlns", 5) == 0;
}

/* expat names attributes in their order and leaves out the namespaces. */
static void place_attributes(p3p_xml_attribute *attribute, p3p_place at,
                             const char *end)
{
    p3p_place name, value;

    while (attribute != NULL && at.start < end) {
        next_attribute(&at, end, &name, &value);
        if (!declares_namespace(&name)) {
            attribute->place = name;
            attribute->value_place = value;
            attribute = attribute->next;
        }
    }
}

/* ---- errors ---- */

static void fail(reading *r, p3p_code code, const p3p_place *place,
                 const char *detail)
{
    if (!r->failed) {
        p3p_report_at(r->report, code, place, detail, NULL);
    }
    r->failed = 1;
    XML_StopParser(r->expat, XML_FALSE);
}

static void fail_here(reading *r, p3p_code code, const char *detail)
{
    const p3p_place place = here(r);

    fail(r, code, &place, detail);
}

/* Is there a sequence of bytes at the place that is not UTF-8? */
static int is_bad_utf8(const p3p_report *report, const p3p_place *place)
{
    const unsigned char *c = (const unsigned char *)place->start;
    const size_t left = (size_t)(report->text + report->length - place->start);
    size_t i, more;

    if (left == 0 || c[0] < 0x80) {
        return 0;
    }
    more = c[0] >= 0xc2 && c[0] < 0xe0 ? 1
         : c[0] >= 0xe0 && c[0] < 0xf0 ? 2
         : c[0] >= 0xf0 && c[0] < 0xf5 ? 3
                                       : 0;
    for (i = 1; i <= more; i++) {
        if (i >= left || (c[i] & 0xc0) != 0x80) {
            return 1;
        }
    }
    return more == 0;
}

/* What is wrong, and which element it is wrong in. */
static const char *syntax_detail(const reading *r, enum XML_Error error)
{
    const char *what = XML_ErrorString(error);

    if (r->open == NULL) {
        return what;
    }
    return apr_psprintf(r->pool, "%s; still open is <%.40s> of line %u", what,
                        r->open->name, r->open->place.line);
}

/* The bytes in front of the place that expat gives are all in order. */
static void report_syntax(reading *r)
{
    const enum XML_Error error = XML_GetErrorCode(r->expat);
    const p3p_place place = here(r);

    if (error == XML_ERROR_UNKNOWN_ENCODING
        || error == XML_ERROR_INCORRECT_ENCODING) {
        fail(r, P3P_BAD_ENCODING, &place,
             "write UTF-8 (UTF-16, ISO-8859-1 and US-ASCII are read too)");
    }
    else if (error == XML_ERROR_UNDEFINED_ENTITY) {
        fail(r, P3P_XML_ENTITIES, &place,
             "an entity that XML itself does not define");
    }
    else if (error == XML_ERROR_PARTIAL_CHAR
             || is_bad_utf8(r->report, &place)) {
        fail(r, P3P_BAD_ENCODING, &place,
             "these bytes are not UTF-8: save the file as UTF-8, or let it "
             "declare its encoding");
    }
    else {
        fail(r, P3P_XML_SYNTAX, &place, syntax_detail(r, error));
    }
}

/* ---- what expat reports ---- */

/* Splits what expat calls a name. */
static void split(reading *r, const char *expanded, const char **space,
                  const char **name)
{
    const char *separator = strrchr(expanded, SEPARATOR);

    *space = "";
    if (separator != NULL) {
        *space =
            apr_pstrndup(r->pool, expanded, (apr_size_t)(separator - expanded));
        expanded = separator + 1;
    }
    *name = apr_pstrdup(r->pool, expanded);
}

/* Of a name with a prefix the place is that of the whole. */
static void add_attributes(reading *r, p3p_xml_node *node, const char **names)
{
    p3p_xml_attribute **next = &node->attributes;

    for (; names[0] != NULL; names += 2) {
        p3p_xml_attribute *attribute = apr_pcalloc(r->pool, sizeof *attribute);

        if (++r->nodes > P3P_XML_NODES) {
            fail_here(r, P3P_FILE_LIMIT, "it holds more than 20000 elements");
            return;
        }
        if (strlen(names[1]) > P3P_XML_VALUE) {
            fail_here(r, P3P_FILE_LIMIT,
                      "an attribute here is longer than 4096 bytes");
            return;
        }
        split(r, names[0], &attribute->space, &attribute->name);
        attribute->value = apr_pstrdup(r->pool, names[1]);
        attribute->place = attribute->value_place = node->place;
        *next = attribute;
        next = &attribute->next;
    }
}

static p3p_xml_node *new_node(reading *r, const char *name)
{
    p3p_xml_node *node = apr_pcalloc(r->pool, sizeof *node);
    const char *end = r->report->text + r->report->length;

    split(r, name, &node->space, &node->name);
    node->text = "";
    node->parent = r->open;
    node->place = here(r);
    advance(&node->place, node->place.start < end);
    node->place.length = span(&node->place, end, NAME_STOP);
    return node;
}

static void on_start(void *baton, const char *name, const char **attributes)
{
    reading *r = baton;
    p3p_place after;
    p3p_xml_node *node;

    if (r->failed) {
        return;
    }
    if (++r->nodes > P3P_XML_NODES) {
        fail_here(r, P3P_FILE_LIMIT, "it holds more than 20000 elements");
        return;
    }
    if (r->depth == P3P_XML_DEPTH) {
        fail_here(r, P3P_FILE_LIMIT, "elements are nested more than 32 deep");
        return;
    }
    node = new_node(r, name);
    add_attributes(r, node, attributes);
    after = node->place;
    advance(&after, after.length);
    place_attributes(node->attributes, after,
                     r->report->text + r->report->length);
    *r->next = node;
    r->siblings[r->depth++] = &node->next;
    r->room[r->depth] = r->used[r->depth] = 0;
    r->next = &node->children;
    r->open = node;
}

static void on_end(void *baton, const char *name)
{
    reading *r = baton;

    (void)name;
    if (!r->failed) {
        r->next = r->siblings[--r->depth];
        r->open = r->open->parent;
    }
}

/* Remembers where the text of the open element begins. */
static void place_text(reading *r, const char *text, int length)
{
    p3p_place *place = &r->open->text_place;
    const char *end = r->report->text + r->report->length;
    int blank = 0;

    while (blank < length && apr_isspace(text[blank])) {
        blank++;
    }
    if (place->start != NULL || blank == length) {
        return;
    }
    *place = here(r);
    while (place->start < end && apr_isspace(*place->start)) {
        advance(place, 1);
    }
    place->length = span(place, end, "<\r\n");
}

/* Text comes in pieces; its room is doubled, so that time stays linear. */
static void on_text(void *baton, const char *text, int length)
{
    reading *r = baton;
    size_t *used = &r->used[r->depth];
    size_t *room = &r->room[r->depth];
    char *grown;

    if (r->failed || r->open == NULL) {
        return;
    }
    place_text(r, text, length);
    if (*used + (size_t)length >= *room) {
        *room = (*used + (size_t)length + 32) * 2;
        grown = apr_palloc(r->pool, *room);
        memcpy(grown, r->open->text, *used);
        r->open->text = grown;
    }
    grown = (char *)r->open->text + *used;
    memcpy(grown, text, (size_t)length);
    grown[length] = '\0';
    *used += (size_t)length;
}

/* A subset inside the file can do nothing here but harm. */
static void on_doctype(void *baton, const char *name, const char *system_id,
                       const char *public_id, int has_internal_subset)
{
    (void)name;
    (void)system_id;
    (void)public_id;
    if (has_internal_subset) {
        fail_here(baton, P3P_XML_ENTITIES,
                  "a DOCTYPE with declarations of its own");
    }
}

/* A DOCTYPE elsewhere might define it, but is not fetched. */
static void on_skipped_entity(void *baton, const char *name, int is_parameter)
{
    (void)name;
    (void)is_parameter;
    fail_here(baton, P3P_XML_ENTITIES,
              "an entity that XML itself does not define");
}

/* ---- all of it ---- */

static void set_handlers(reading *r)
{
    XML_SetUserData(r->expat, r);
    XML_SetElementHandler(r->expat, on_start, on_end);
    XML_SetCharacterDataHandler(r->expat, on_text);
    XML_SetStartDoctypeDeclHandler(r->expat, on_doctype);
    XML_SetSkippedEntityHandler(r->expat, on_skipped_entity);
}

p3p_xml_node *p3p_xml_parse(p3p_report *report, apr_pool_t *pool)
{
    reading r;
    p3p_place start = {NULL, 0, 1, 1};
    const int converted = p3p_xml_convert(report, pool);

    start.start = report->text;
    if (report->length > P3P_XML_SIZE) {
        p3p_report_at(report, P3P_FILE_LIMIT, &start, "it is larger than 1 MiB",
                      NULL);
        return NULL;
    }
    memset(&r, 0, sizeof r);
    r.report = report;
    r.pool = pool;
    r.next = &r.root;
    r.expat = XML_ParserCreateNS(converted ? "UTF-8" : NULL, SEPARATOR);
    if (r.expat == NULL) {
        abort(); /* out of memory, for which APR's pools abort too */
    }
    set_handlers(&r);
    if (XML_Parse(r.expat, report->text, (int)report->length, XML_TRUE)
            != XML_STATUS_OK
        && !r.failed) {
        report_syntax(&r);
    }
    XML_ParserFree(r.expat);
    return r.failed ? NULL : r.root;
}
