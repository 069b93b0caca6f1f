/* SPDX-License-Identifier: Apache-2.0 */
#ifndef P3P_JSON_H
#define P3P_JSON_H

/* A writer of JSON (RFC 8259). */

#include "buffer.h"

typedef struct {
    p3p_buffer out;
} p3p_json;

void p3p_json_begin(p3p_json *json, apr_pool_t *pool);

/*
 * Write a value: as the member of that name of an object or, if name is
 * NULL, by itself or in an array. Commas are put where they belong. Bytes
 * that are no UTF-8 are replaced by U+FFFD; text NULL is null.
 */
void p3p_json_string(p3p_json *json, const char *name, const char *text);
void p3p_json_number(p3p_json *json, const char *name, unsigned long number);

/* Between these, the members of an object or the elements of an array. */
void p3p_json_open_object(p3p_json *json, const char *name);
void p3p_json_close_object(p3p_json *json);
void p3p_json_open_array(p3p_json *json, const char *name);
void p3p_json_close_array(p3p_json *json);

#endif
