/* SPDX-License-Identifier: Apache-2.0 */
/* Response heads, their fields, and the lifetimes of cookies. */

/* cmocka.h needs the first three. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../../p3p/heads.h"

/* A copy without NUL and without room behind it, for AddressSanitizer. */
static p3p_span copy_of(const char *text)
{
    const size_t length = strlen(text);
    char *const copy = malloc(length > 0 ? length : 1);

    assert_non_null(copy);
    memcpy(copy, text, length);
    return (p3p_span){copy, length};
}

static void assert_span(p3p_span span, const char *expected)
{
    assert_int_equal(span.length, strlen(expected));
    assert_memory_equal(span.start, expected, span.length);
}

/* ---- heads ---- */

/* All status codes in a text, each with a blank behind it. */
static void assert_statuses(const char *text, const char *expected)
{
    const p3p_span copy = copy_of(text);
    p3p_span rest = copy;
    char found[128] = "";
    p3p_head head;

    while (p3p_head_next(&head, &rest)) {
        sprintf(found + strlen(found), "%u ", head.status);
    }
    assert_string_equal(found, expected);
    free((char *)copy.start);
}

static void heads_in_a_row(void **state)
{
    (void)state;
    assert_statuses("", "");
    assert_statuses("HTTP/1.1 200 OK", "200 ");
    assert_statuses("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\n\r\n",
                    "100 200 ");
    assert_statuses("HTTP/2 302 \nlocation: /\n\nHTTP/2 404\n\n", "302 404 ");
    assert_statuses("HTTP/1.0 200 OK\n\nbody\nHTTP is fun\nHTTP/1.1 304\n",
                    "200 304 ");
}

/* Heads that were cut out of something may lack the empty line. */
static void a_head_ends_where_the_next_begins(void **state)
{
    (void)state;
    assert_statuses("HTTP/1.1 301 Moved\nA: b\nHTTP/1.1 200 OK\nC: d\n",
                    "301 200 ");
}

static void what_is_no_status_line(void **state)
{
    static const char *const lines[] = {
        "HTTP/1.1",     "HTTP/1.1 ",     "HTTP/ 200",     "HTTP/1.1 20",
        "HTTP 200",     " HTTP/2 200",   "HTTP/1.1 2000", "HTTP/1.1 20x",
        "http/1.1 200", "HTTP/1.1\t200",
    };
    size_t i;

    (void)state;
    for (i = 0; i < sizeof lines / sizeof lines[0]; i++) {
        assert_statuses(lines[i], "");
    }
}

/* ---- fields ---- */

/* All fields of a head as "name=value;", unfolded. */
static void assert_fields(const char *text, const char *expected)
{
    const p3p_span copy = copy_of(text);
    p3p_span rest = copy;
    p3p_span name, value;
    char found[256] = "";
    char *at = found;
    p3p_head head;

    assert_true(p3p_head_next(&head, &rest));
    while (p3p_head_field(&name, &value, &head.fields)) {
        memcpy(at, name.start, name.length);
        at += name.length;
        *at++ = '=';
        at += p3p_unfold(at, value);
        *at++ = ';';
    }
    assert_string_equal(found, expected);
    free((char *)copy.start);
}

static void fields_of_a_head(void **state)
{
    (void)state;
    assert_fields("HTTP/2 200\nA: b\nc:d \nE:\n\nF: body", "A=b;c=d;E=;");
    assert_fields("HTTP/2 200\r\nA: b\r\nc : d\r\n\r\n", "A=b;c=d;");
    assert_fields("HTTP/2 200\nno colon\n: no name\nA: b", "A=b;");
}

/* RFC 7230, 3.2.4. */
static void folded_fields(void **state)
{
    (void)state;
    assert_fields("HTTP/2 200\nA: b\n c\n\td\nE: f", "A=b c d;E=f;");
    assert_fields("HTTP/2 200\r\nA:\r\n b\r\n \r\n c\r\n\r\n", "A=b c;");
    assert_fields("HTTP/2 200\n folds onto nothing\nA: b", "A=b;");
}

static void names_of_fields_have_no_case(void **state)
{
    (void)state;
    assert_true(p3p_field_is((p3p_span){"SET-cookie", 10}, "Set-Cookie"));
    assert_false(p3p_field_is((p3p_span){"Set-Cookie2", 11}, "Set-Cookie"));
    assert_false(p3p_field_is((p3p_span){"Set", 3}, "Set-Cookie"));
}

/* ---- cookies ---- */

#define NOW 1700000000 /* 2023-11-14 22:13:20 */

typedef enum { SESSION, PERSISTENT, DELETED } fate;

static void assert_cookie(const char *value, const char *name, fate expected)
{
    const p3p_span copy = copy_of(value);
    p3p_cookie cookie;

    p3p_cookie_read(&cookie, copy, NOW);
    assert_span(cookie.name, name);
    assert_int_equal(cookie.persistent, expected != SESSION);
    assert_int_equal(cookie.deleted, expected == DELETED);
    free((char *)copy.start);
}

static void names_of_cookies(void **state)
{
    (void)state;
    assert_cookie("id=1", "id", SESSION);
    assert_cookie("  id = 1 ; Path=/", "id", SESSION);
    assert_cookie("id=a=b", "id", SESSION);
    assert_cookie("id", "", SESSION);
    assert_cookie("=1; Max-Age=1", "", PERSISTENT);
    assert_cookie("", "", SESSION);
}

/* RFC 6265, 5.2.2. */
static void lifetimes_by_max_age(void **state)
{
    (void)state;
    assert_cookie("a=1; Max-Age=3600", "a", PERSISTENT);
    assert_cookie("a=1; max-age = 99999999999999999999", "a", PERSISTENT);
    assert_cookie("a=1; Max-Age=\"60\"", "a", PERSISTENT);
    assert_cookie("a=1; Max-Age=0", "a", DELETED);
    assert_cookie("a=1; Max-Age=-5", "a", DELETED);
    assert_cookie("a=1; Max-Age=", "a", SESSION);
    assert_cookie("a=1; Max-Age=-", "a", SESSION);
    assert_cookie("a=1; Max-Age=1h", "a", SESSION);
    assert_cookie("a=1; Max-Age=60; Max-Age=0", "a", DELETED);
    assert_cookie("a=\"Max-Age=60\"", "a", SESSION);
}

/* RFC 6265, 5.2.1. */
static void lifetimes_by_expires(void **state)
{
    (void)state;
    assert_cookie("a=1; Expires=Wed, 15 Nov 2023 00:00:00 GMT", "a",
                  PERSISTENT);
    assert_cookie("a=1; Expires=Tue, 14 Nov 2023 00:00:00 GMT", "a", DELETED);
    assert_cookie("a=1; expires=Thu, 01-Jan-1970 00:00:01 GMT", "a", DELETED);
    assert_cookie("a=1; Expires=Wed, 31 Dec 1969 23:59:59 GMT", "a", DELETED);
    assert_cookie("a=1; Expires=0", "a", SESSION);
    assert_cookie("a=1; Expires=tomorrow", "a", SESSION);
}

/* RFC 6265, 5.3, step 3. */
static void max_age_wins(void **state)
{
    (void)state;
    assert_cookie("a=1; Max-Age=60; Expires=Thu, 01 Jan 1970 00:00:00 GMT", "a",
                  PERSISTENT);
    assert_cookie("a=1; Expires=Fri, 01 Jan 2100 00:00:00 GMT; Max-Age=0", "a",
                  DELETED);
    assert_cookie("a=1; Expires=Fri, 01 Jan 2100 00:00:00 GMT; Max-Age=x", "a",
                  PERSISTENT);
}

/* ---- dates ---- */

static void assert_date(const char *text, long expected)
{
    const p3p_span copy = copy_of(text);
    time_t date;

    assert_true(p3p_date_read(&date, copy));
    assert_int_equal(date, expected);
    free((char *)copy.start);
}

/* RFC 6265, 5.1.1. */
static void dates_in_many_forms(void **state)
{
    (void)state;
    assert_date("Tue, 14 Nov 2023 22:13:20 GMT", NOW);
    assert_date("Tuesday, 14-Nov-23 22:13:20 GMT", NOW);
    assert_date("Tue Nov 14 22:13:20 2023", NOW);
    assert_date("2023 november 14 22:13:20", NOW);
    assert_date("Thu, 1 Jan 1970 0:0:9 GMT", 9);
    assert_date("Wed, 31 Dec 69 23:59:59 GMT", 3155759999);
}

static void what_is_no_date(void **state)
{
    static const char *const texts[] = {
        "",
        "Tue, 14 Nov 2023",
        "14 Nov 2023 22:13",
        "14 Nov 2023 24:00:00",
        "14 Nov 2023 22:60:00",
        "14 Nov 2023 22:13:60",
        "0 Nov 2023 22:13:20",
        "32 Nov 2023 22:13:20",
        "14 Now 2023 22:13:20",
        "14 Nov 1600 22:13:20",
        "14 Nov 20233 22:13:20",
    };
    time_t date;
    size_t i;

    (void)state;
    for (i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        assert_false(
            p3p_date_read(&date, (p3p_span){texts[i], strlen(texts[i])}));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(heads_in_a_row),
        cmocka_unit_test(a_head_ends_where_the_next_begins),
        cmocka_unit_test(what_is_no_status_line),
        cmocka_unit_test(fields_of_a_head),
        cmocka_unit_test(folded_fields),
        cmocka_unit_test(names_of_fields_have_no_case),
        cmocka_unit_test(names_of_cookies),
        cmocka_unit_test(lifetimes_by_max_age),
        cmocka_unit_test(lifetimes_by_expires),
        cmocka_unit_test(max_age_wins),
        cmocka_unit_test(dates_in_many_forms),
        cmocka_unit_test(what_is_no_date),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
