/* SPDX-License-Identifier: Apache-2.0 */
#ifndef P3P_HEADS_H
#define P3P_HEADS_H

/*
 * Response heads as `curl -si` and `curl -sD-` print them: HTTP/1 and
 * HTTP/2, several in a row, with or without bodies, lines that end with CRLF
 * or LF. Everything found points into the input, which need not end with
 * NUL; nothing is allocated.
 */

#include "compact.h"

#include <time.h>

typedef struct {
    unsigned status; /* 200 */
    p3p_span line;   /* "HTTP/1.1 200 OK" */
    p3p_span fields; /* the lines that follow it, for p3p_head_field */
} p3p_head;

/*
 * Finds the next head in rest and moves rest behind it; 0 if there is none.
 * What is no head, such as the body of the response before, is passed over:
 * a head begins where a line begins with an HTTP version and a status.
 */
int p3p_head_next(p3p_head *head, p3p_span *rest);

/*
 * Reads the next field and moves fields behind it; 0 if there is none. value
 * is without the white space around it, but still folded if it was folded.
 */
int p3p_head_field(p3p_span *name, p3p_span *value, p3p_span *fields);

/* Is this the name of the field? Names of fields have no case. */
int p3p_field_is(p3p_span name, const char *expected);

/*
 * Writes a value with a space for each line break of a folded one (RFC 7230,
 * 3.2.4). to has room for value.length bytes and may be value.start. Returns
 * the length written.
 */
size_t p3p_unfold(char *to, p3p_span value);

/* A cookie that a response sets. */
typedef struct {
    p3p_span name;  /* length 0 for a cookie without one */
    int persistent; /* it has a lifetime, so it outlives the session */
    int deleted;    /* a lifetime that is over: the browser forgets it */
} p3p_cookie;

/*
 * Reads the value of a Set-Cookie field as browsers do (RFC 6265, 5.2 and
 * 5.3): Max-Age wins over Expires, and what cannot be read is ignored.
 */
void p3p_cookie_read(p3p_cookie *cookie, p3p_span value, time_t now);

/* Reads a date as cookies have it (RFC 6265, 5.1.1); 0 if it is none. */
int p3p_date_read(time_t *time, p3p_span text);

#endif
