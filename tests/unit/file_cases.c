/* SPDX-License-Identifier: Apache-2.0 */
/* Reads and runs cases about policy files and reference files. */

#include "file_cases.h"

#include <apr_file_io.h>
#include <apr_general.h>
#include <apr_strings.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static apr_pool_t *test_pool;

int file_cases_set_up(void **state)
{
    (void)state;
    return apr_initialize() != APR_SUCCESS
        || apr_pool_create(&test_pool, NULL) != APR_SUCCESS;
}

int file_cases_tear_down(void **state)
{
    (void)state;
    apr_pool_destroy(test_pool);
    apr_terminate();
    return 0;
}

apr_pool_t *file_cases_pool(void)
{
    return test_pool;
}

/* ---- listening ---- */

/* One line of printable ASCII, whatever the file held. */
static void check_message(const p3p_diagnostic *d)
{
    char message[2048];
    const size_t length = p3p_diagnostic_message(d, message, sizeof message);
    size_t i;

    assert_in_range(length, 1, sizeof message - 2);
    for (i = 0; i < length; i++) {
        assert_in_range(message[i], ' ', '~');
    }
}

static const char *escape(const char *text, size_t length, apr_pool_t *pool)
{
    char *escaped = apr_palloc(pool, length * 4 + 1);
    char *to = escaped;
    size_t i;

    for (i = 0; i < length; i++) {
        if (text[i] == '\n') {
            to += sprintf(to, "\\n");
        }
        else if (text[i] < ' ' || text[i] > '~') {
            to += sprintf(to, "\\x%02x", (unsigned char)text[i]);
        }
        else {
            *to++ = text[i];
        }
    }
    *to = '\0';
    return escaped;
}

static void hear(void *baton, const p3p_diagnostic *d)
{
    file_hearing *h = baton;

    check_message(d);
    assert_in_range(d->offset, 0, h->report.length);
    APR_ARRAY_PUSH(h->heard, const char *) =
        apr_psprintf(h->pool, "%s %s %u:%u \"%s\"%s%s",
                     p3p_severity_names[d->severity], p3p_codes[d->code].name,
                     d->line, d->column, escape(d->token, d->length, h->pool),
                     d->suggestion[0] ? " " : "", d->suggestion);
}

static apr_status_t free_copy(void *copy)
{
    free(copy);
    return APR_SUCCESS;
}

void file_hearing_start(file_hearing *h, const char *text, size_t length,
                        apr_pool_t *pool)
{
    char *copy = malloc(length > 0 ? length : 1);

    assert_non_null(copy);
    memcpy(copy, text, length);
    apr_pool_cleanup_register(pool, copy, free_copy, apr_pool_cleanup_null);
    memset(h, 0, sizeof *h);
    h->pool = pool;
    h->heard = apr_array_make(pool, 4, sizeof(const char *));
    h->report.text = copy;
    h->report.length = length;
    h->report.hear = hear;
    h->report.baton = h;
}

/* ---- files ---- */

const char *file_cases_load(const char *name, size_t *length, apr_pool_t *pool)
{
    p3p_report report = {.text = NULL};
    const char *path = apr_pstrcat(pool, FILE_CASES, name, NULL);

    if (!p3p_xml_load(&report, path, pool)) {
        fail_msg("%s cannot be read", path);
    }
    *length = report.length;
    return apr_pstrmemdup(pool, report.text, report.length);
}

const char *file_cases_unescape(const char *escaped, size_t *length,
                                apr_pool_t *pool)
{
    char *text = apr_palloc(pool, strlen(escaped) + 1);
    char *to = text;
    unsigned byte;

    for (; *escaped != '\0'; escaped++) {
        if (escaped[0] == '\\' && escaped[1] == 'n') {
            *to++ = '\n';
            escaped++;
        }
        else if (sscanf(escaped, "\\x%2x", &byte) == 1) {
            *to++ = (char)byte;
            escaped += 3;
        }
        else {
            *to++ = *escaped;
        }
    }
    *to = '\0';
    *length = (size_t)(to - text);
    return text;
}

/* ---- judging ---- */

static int is_reference(const file_hearing *h)
{
    return h->report.length > 0
        && strstr(apr_pstrmemdup(h->pool, h->report.text, h->report.length),
                  "<POLICY-REF")
               != NULL;
}

void file_cases_judge(file_hearing *h, char compact[P3P_COMPACT_SIZE])
{
    const p3p_full_file *file;
    const p3p_full *policy;

    compact[0] = '\0';
    if (is_reference(h)) {
        p3p_reference_read(&h->report, FILE_CASES_NOW, h->pool);
        return;
    }
    file = p3p_full_read(&h->report, FILE_CASES_NOW, h->pool);
    if (file == NULL || h->report.worst == P3P_ERROR) {
        return;
    }
    policy = p3p_full_select(&h->report, file, NULL, h->pool);
    if (policy != NULL) {
        p3p_derive_judge(&h->report, policy, compact);
    }
}

/* ---- cases ---- */

typedef struct {
    const char *path;
    int line;
    apr_pool_t *pool;
    int begun;
    const char *text; /* of the file, with the changes so far */
    size_t length;
    const char *from; /* of a change whose second half is to come */
    apr_array_header_t *expected;
    const char *compact;
} file_case;

static void replace_once(file_case *c, const char *to, size_t to_length)
{
    size_t from_length;
    const char *from = file_cases_unescape(c->from, &from_length, c->pool);
    const char *at = strstr(c->text, from);
    char *changed;

    if (at == NULL || from[0] == '\0' || strstr(at + 1, from) != NULL) {
        fail_msg("%s:%d: not exactly once in the file", c->path, c->line);
    }
    changed = apr_palloc(c->pool, c->length - from_length + to_length + 1);
    memcpy(changed, c->text, (size_t)(at - c->text));
    memcpy(changed + (at - c->text), to, to_length);
    strcpy(changed + (at - c->text) + to_length, at + from_length);
    c->text = changed;
    c->length = c->length - from_length + to_length;
    c->from = NULL;
}

static void compare(const file_case *c, const file_hearing *h)
{
    int i;

    for (i = 0; i < c->expected->nelts || i < h->heard->nelts; i++) {
        const char *expected = i < c->expected->nelts
                                 ? APR_ARRAY_IDX(c->expected, i, const char *)
                                 : "nothing";
        const char *heard = i < h->heard->nelts
                              ? APR_ARRAY_IDX(h->heard, i, const char *)
                              : "nothing";

        if (strcmp(expected, heard) != 0) {
            fail_msg("%s:%d: expected %s, heard %s", c->path, c->line, expected,
                     heard);
        }
    }
}

static void compare_compact(const file_case *c, const char *derived)
{
    p3p_compact expected, found;

    p3p_compact_read(&expected, (p3p_span){c->compact, strlen(c->compact)});
    p3p_compact_read(&found, (p3p_span){derived, strlen(derived)});
    assert_int_equal(expected.unknown, 0);
    if (memcmp(expected.spelled, found.spelled, sizeof found.spelled) != 0) {
        fail_msg("%s:%d: derived %s", c->path, c->line, derived);
    }
}

static void finish(file_case *c)
{
    char compact[P3P_COMPACT_SIZE];
    file_hearing h;

    if (!c->begun) {
        return;
    }
    file_hearing_start(&h, c->text, c->length, c->pool);
    file_cases_judge(&h, compact);
    compare(c, &h);
    if (c->compact != NULL) {
        compare_compact(c, compact);
    }
    apr_pool_clear(c->pool);
}

static void start(file_case *c, const char *name)
{
    c->begun = 1;
    c->text = file_cases_load(name, &c->length, c->pool);
    c->from = c->compact = NULL;
    c->expected = apr_array_make(c->pool, 4, sizeof(const char *));
}

static void read_line(file_case *c, char *line)
{
    size_t length;

    line[strcspn(line, "\n")] = '\0';
    line += strspn(line, " ");
    if (line[0] == '\0' || line[0] == '#') {
        return;
    }
    if (line[0] == '-' && line[1] == ' ') {
        c->from = apr_pstrdup(c->pool, line + 2);
    }
    else if (line[0] == '+') {
        const char *to = line[1] != '\0' ? line + 2 : "";

        to = file_cases_unescape(to, &length, c->pool);
        replace_once(c, to, length);
    }
    else if (strncmp(line, "compact ", 8) == 0) {
        c->compact = apr_pstrdup(c->pool, line + 8);
    }
    else {
        APR_ARRAY_PUSH(c->expected, const char *) = apr_pstrdup(c->pool, line);
    }
}

int file_cases_run(const char *path)
{
    file_case c = {.path = path};
    FILE *file = fopen(path, "r");
    char line[4096];
    int cases = 0, at = 0;

    assert_non_null(file);
    apr_pool_create(&c.pool, test_pool);
    while (fgets(line, sizeof line, file) != NULL) {
        at++;
        if (strncmp(line, "case ", 5) == 0) {
            finish(&c);
            line[strcspn(line, "\n")] = '\0';
            c.line = at;
            start(&c, line + 5);
            cases++;
        }
        else {
            read_line(&c, line);
        }
    }
    finish(&c);
    fclose(file);
    apr_pool_destroy(c.pool);
    return cases;
}
