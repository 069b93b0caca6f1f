/* SPDX-License-Identifier: Apache-2.0 */
/* JSON for programs, without a library that the module would drag in. */

#include "json.h"

#include <stdio.h>
#include <string.h>

void p3p_json_begin(p3p_json *json, apr_pool_t *pool)
{
    p3p_buffer_begin(&json->out, pool);
}

static void put(p3p_json *json, const char *text)
{
    p3p_buffer_add(&json->out, text, strlen(text));
}

/* Backslash, quote and control characters are all that JSON escapes. */
static void put_text(p3p_json *json, const char *text)
{
    char escape[8];

    put(json, "\"");
    while (*text != '\0') {
        const size_t length = p3p_utf8_length(text);

        if (length == 0) {
            put(json, P3P_REPLACEMENT);
        }
        else if (*text == '"' || *text == '\\' || (unsigned char)*text < 0x20) {
            snprintf(escape, sizeof escape, "\\u%04x", (unsigned)*text);
            put(json, escape);
        }
        else {
            p3p_buffer_add(&json->out, text, length);
        }
        text += length == 0 ? 1 : length;
    }
    put(json, "\"");
}

/* The comma after the value in front of this one, and the name. */
static void start_value(p3p_json *json, const char *name)
{
    const size_t length = json->out.length;

    if (length > 0 && strchr("{[", json->out.text[length - 1]) == NULL) {
        put(json, ",");
    }
    if (name != NULL) {
        put_text(json, name);
        put(json, ":");
    }
}

void p3p_json_string(p3p_json *json, const char *name, const char *text)
{
    start_value(json, name);
    if (text == NULL) {
        put(json, "null");
    }
    else {
        put_text(json, text);
    }
}

void p3p_json_number(p3p_json *json, const char *name, unsigned long number)
{
    char digits[32];

    start_value(json, name);
    snprintf(digits, sizeof digits, "%lu", number);
    put(json, digits);
}

void p3p_json_open_object(p3p_json *json, const char *name)
{
    start_value(json, name);
    put(json, "{");
}

void p3p_json_close_object(p3p_json *json)
{
    put(json, "}");
}

void p3p_json_open_array(p3p_json *json, const char *name)
{
    start_value(json, name);
    put(json, "[");
}

void p3p_json_close_array(p3p_json *json)
{
    put(json, "]");
}
