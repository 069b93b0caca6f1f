/* SPDX-License-Identifier: Apache-2.0 */
#ifndef P3P_FULL_H
#define P3P_FULL_H

/*
 * Full policies (P3P 1.0, chapter 3): what a policy file says, and whether
 * it is right. Strings are UTF-8, end with NUL and come from the file as
 * they are: whoever writes them somewhere has to escape them. Everything
 * lives in the pool of the reader; places point into the text that was read.
 */

#include "schema.h"
#include "xml.h"

#include <apr_time.h>

/* An element of a group of the vocabulary: a purpose, a recipient, ... */
typedef struct {
    p3p_stem stem;
    p3p_spelling spelling; /* P3P_BARE for always */
    const char *text;      /* of other-purpose, or the descriptions; "" */
} p3p_use;

/* A DATA element: 3.3.7. */
typedef struct {
    const char *ref;  /* as written: "#user.name.given" */
    const char *name; /* in the schema: "user.name.given" */
    int optional;
    p3p_stems categories;       /* those that count */
    const char *other_category; /* text of other-category, or "" */
    const char *description;    /* from the file's own DATASCHEMA, or "" */
    const char *text;           /* in an ENTITY, the value; else a remark */
    p3p_place place;            /* of the value of ref */
} p3p_data;

typedef struct {
    const p3p_data *data;
    size_t count;
} p3p_data_list;

/* A STATEMENT: 3.3. */
typedef struct {
    const char *consequence; /* or "" */
    int is_nonidentifiable;
    const p3p_use *purposes;
    size_t purposes_count;
    const p3p_use *recipients;
    size_t recipients_count;
    p3p_stem retention; /* P3P_NO_STEM if it is not said */
    p3p_data_list data;
    p3p_place place;
} p3p_statement;

/* A DISPUTES: 3.2.6. */
typedef struct {
    const char *resolution_type;   /* "service", "independent", ... or "" */
    const char *service;           /* URI, or "" */
    const char *verification;      /* or "" */
    const char *short_description; /* or "" */
    const char *long_description;  /* or "" */
    const char *image;             /* URI, or NULL */
    const char *image_text;
    p3p_stems remedies;
} p3p_disputes;

/* A POLICY: 3.2.2. */
typedef struct {
    const char *name;
    const char *discuri;  /* as written, perhaps relative to the file */
    const char *opturi;   /* or NULL */
    const char *language; /* of its texts: xml:lang, or NULL */
    int is_test;
    p3p_data_list entity;
    p3p_stem access; /* P3P_NO_STEM after an error only */
    const p3p_disputes *disputes;
    size_t disputes_count;
    const p3p_statement *statements;
    size_t statements_count;
    p3p_place place;
    p3p_place places[P3P_STEMS]; /* what says so first; start NULL: nothing */
} p3p_full;

/* What an EXPIRY says: 2.3.2.3. */
typedef struct {
    apr_time_t date; /* 0 if it is relative */
    long max_age;    /* seconds */
} p3p_expiry;

/* Without an EXPIRY, and at least: 2.3.2.3. */
#define P3P_DAY 86400

typedef struct {
    const p3p_full *policies;
    size_t count;
    p3p_expiry expiry;
    p3p_place place; /* of the outermost element */
} p3p_full_file;

/*
 * Reads and judges report->text as a policy file: POLICIES, a POLICY alone,
 * or a reference file (META) with POLICIES in it. now is the time that an
 * EXPIRY is compared with. Returns NULL if it is none of that; else what
 * could be read, which may lack parts if report->worst is P3P_ERROR.
 */
const p3p_full_file *p3p_full_read(p3p_report *report, apr_time_t now,
                                   apr_pool_t *pool);

/*
 * The policy of that name. NULL or "" stands for the first, as a file
 * without a fragment does. Reports and returns NULL if there is none.
 */
const p3p_full *p3p_full_select(p3p_report *report, const p3p_full_file *file,
                                const char *name, apr_pool_t *pool);

#endif
