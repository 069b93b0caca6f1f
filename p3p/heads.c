/* SPDX-License-Identifier: Apache-2.0 */
/* Response heads, their fields, and the cookies that they set. */

#include "heads.h"

#include <string.h>
#include <strings.h>

static int is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static int is_blank(char c)
{
    return c == ' ' || c == '\t';
}

static int is_white(char c)
{
    return is_blank(c) || c == '\r' || c == '\n';
}

static p3p_span trimmed(p3p_span s)
{
    while (s.length > 0 && is_white(s.start[s.length - 1])) {
        s.length--;
    }
    while (s.length > 0 && is_white(s.start[0])) {
        s.start++;
        s.length--;
    }
    return s;
}

/* Takes what stands in front of the first c off rest, and c itself. */
static p3p_span take_until(p3p_span *rest, char c)
{
    const char *const at =
        rest->length > 0 ? memchr(rest->start, c, rest->length) : NULL;
    p3p_span piece = *rest;

    if (at != NULL) {
        piece.length = (size_t)(at - rest->start);
    }
    rest->start += piece.length + (at != NULL);
    rest->length -= piece.length + (at != NULL);
    return piece;
}

/* ---- heads ---- */

/*
 * The status of a line such as "HTTP/1.1 200 OK" or "HTTP/2 200"; 0 if it
 * is no status line.
 */
static unsigned status_of(p3p_span line)
{
    const char *at = line.start + 5;
    const char *const end = line.start + line.length;
    unsigned status = 0;
    int digits;

    if (line.length < 5 || memcmp(line.start, "HTTP/", 5) != 0) {
        return 0;
    }
    while (at < end && (is_digit(*at) || *at == '.')) {
        at++;
    }
    if (at == line.start + 5 || at == end || *at != ' ') {
        return 0;
    }
    at++;
    for (digits = 0; at < end && is_digit(*at); digits++) {
        status = status % 1000 * 10 + (unsigned)(*at++ - '0');
    }
    return digits == 3 && (at == end || is_white(*at)) ? status : 0;
}

/* A head ends with an empty line, or where the next one begins. */
static p3p_span take_fields(p3p_span *rest)
{
    p3p_span fields = {rest->start, 0};
    p3p_span behind = *rest;

    while (behind.length > 0) {
        const p3p_span line = take_until(&behind, '\n');

        if (status_of(line) != 0) {
            break;
        }
        *rest = behind;
        if (line.length == 0 || (line.length == 1 && *line.start == '\r')) {
            break;
        }
        fields.length = (size_t)(behind.start - fields.start);
    }
    return fields;
}

int p3p_head_next(p3p_head *head, p3p_span *rest)
{
    while (rest->length > 0) {
        head->line = take_until(rest, '\n');
        head->status = status_of(head->line);
        if (head->status != 0) {
            head->line = trimmed(head->line);
            head->fields = take_fields(rest);
            return 1;
        }
    }
    return 0;
}

/* ---- fields ---- */

/* A line and those that continue it (RFC 7230, 3.2.4: obs-fold). */
static p3p_span take_folded_line(p3p_span *fields)
{
    p3p_span line = take_until(fields, '\n');

    while (fields->length > 0 && is_blank(fields->start[0])) {
        take_until(fields, '\n');
        line.length = (size_t)(fields->start - line.start);
    }
    return line;
}

int p3p_head_field(p3p_span *name, p3p_span *value, p3p_span *fields)
{
    while (fields->length > 0) {
        *value = take_folded_line(fields);
        *name = trimmed(take_until(value, ':'));
        if (name->start + name->length < value->start && name->length > 0) {
            *value = trimmed(*value);
            return 1;
        }
    }
    return 0;
}

int p3p_field_is(p3p_span name, const char *expected)
{
    return name.length == strlen(expected)
        && strncasecmp(name.start, expected, name.length) == 0;
}

size_t p3p_unfold(char *to, p3p_span value)
{
    char *const start = to;
    p3p_span line;

    while (value.length > 0) {
        line = trimmed(take_until(&value, '\n'));
        if (to > start && line.length > 0) {
            *to++ = ' ';
        }
        memmove(to, line.start, line.length);
        to += line.length;
    }
    return (size_t)(to - start);
}

/* ---- dates ---- */

/* What a cookie's date has told so far; -1 for what it has not. */
typedef struct {
    int hour, minute, second, day, month, year;
} date;

/* Reads up to max digits; -1 unless there are min of them, and no more. */
static int take_number(p3p_span *s, size_t min, size_t max)
{
    int number = 0;
    size_t digits = 0;

    while (s->length > 0 && is_digit(*s->start) && digits <= max) {
        number = number * 10 + (*s->start - '0');
        s->start++;
        s->length--;
        digits++;
    }
    return digits >= min && digits <= max ? number : -1;
}

static int take_colon(p3p_span *s)
{
    if (s->length == 0 || *s->start != ':') {
        return 0;
    }
    s->start++;
    s->length--;
    return 1;
}

static int read_time(date *d, p3p_span word)
{
    const int hour = take_number(&word, 1, 2);
    const int minute = take_colon(&word) ? take_number(&word, 1, 2) : -1;
    const int second = take_colon(&word) ? take_number(&word, 1, 2) : -1;

    if (d->hour >= 0 || hour < 0 || minute < 0 || second < 0) {
        return 0;
    }
    d->hour = hour;
    d->minute = minute;
    d->second = second;
    return 1;
}

static int read_number(int *to, p3p_span word, size_t min, size_t max)
{
    if (*to < 0) {
        *to = take_number(&word, min, max);
        return *to >= 0;
    }
    return 0;
}

static int read_month(date *d, p3p_span word)
{
    static const char names[] = "janfebmaraprmayjunjulaugsepoctnovdec";
    int month;

    for (month = 0; d->month < 0 && word.length >= 3 && month < 12; month++) {
        if (strncasecmp(word.start, names + 3 * month, 3) == 0) {
            d->month = month;
            return 1;
        }
    }
    return 0;
}

/* RFC 6265, 5.1.1: everything but digits, letters, ":" and some others. */
static int is_date_delimiter(char c)
{
    return c == '\t' || (c >= ' ' && c <= '/') || (c >= ';' && c <= '@')
        || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}

static p3p_span take_date_word(p3p_span *rest)
{
    p3p_span word;

    while (rest->length > 0 && is_date_delimiter(*rest->start)) {
        rest->start++;
        rest->length--;
    }
    word.start = rest->start;
    while (rest->length > 0 && !is_date_delimiter(*rest->start)) {
        rest->start++;
        rest->length--;
    }
    word.length = (size_t)(rest->start - word.start);
    return word;
}

static int date_to_time(time_t *time, const date *d)
{
    struct tm tm = {0};
    const int year = d->year < 70  ? d->year + 2000
                   : d->year < 100 ? d->year + 1900
                                   : d->year;

    if (d->hour < 0 || d->hour > 23 || d->minute > 59 || d->second > 59
        || d->day < 1 || d->day > 31 || d->month < 0 || d->year < 0
        || year < 1601) {
        return 0;
    }
    tm.tm_year = year - 1900;
    tm.tm_mon = d->month;
    tm.tm_mday = d->day;
    tm.tm_hour = d->hour;
    tm.tm_min = d->minute;
    tm.tm_sec = d->second;
    *time = timegm(&tm);
    return 1;
}

int p3p_date_read(time_t *time, p3p_span text)
{
    date d = {-1, -1, -1, -1, -1, -1};
    p3p_span word;

    while ((word = take_date_word(&text)).length > 0) {
        if (!read_time(&d, word) && !read_number(&d.day, word, 1, 2)
            && !read_month(&d, word)) {
            read_number(&d.year, word, 2, 4);
        }
    }
    return date_to_time(time, &d);
}

/* ---- cookies ---- */

/* Without the quotes that Set-Cookie2 has around values (RFC 2965). */
static p3p_span unquoted(p3p_span s)
{
    if (s.length >= 2 && s.start[0] == '"' && s.start[s.length - 1] == '"') {
        s.start++;
        s.length -= 2;
    }
    return s;
}

typedef enum { NO_LIFETIME, OVER, LASTING } lifetime;

/* RFC 6265, 5.2.2: seconds from now; none or fewer mean at once. */
static lifetime read_max_age(p3p_span value)
{
    const int negative = value.length > 0 && *value.start == '-';
    lifetime found = value.length > (size_t)negative ? OVER : NO_LIFETIME;
    size_t i;

    for (i = (size_t)negative; i < value.length; i++) {
        if (!is_digit(value.start[i])) {
            return NO_LIFETIME;
        }
        if (value.start[i] != '0' && !negative) {
            found = LASTING;
        }
    }
    return found;
}

static lifetime read_expires(p3p_span value, time_t now)
{
    time_t end;

    return !p3p_date_read(&end, value) ? NO_LIFETIME
         : end <= now                  ? OVER
                                       : LASTING;
}

void p3p_cookie_read(p3p_cookie *cookie, p3p_span value, time_t now)
{
    lifetime max_age = NO_LIFETIME, expires = NO_LIFETIME, is, found;
    p3p_span pair = take_until(&value, ';');
    p3p_span name = take_until(&pair, '=');

    cookie->name = trimmed(name);
    if (name.start + name.length == pair.start) { /* there was no "=" */
        cookie->name.length = 0;
    }
    while (value.length > 0) {
        pair = take_until(&value, ';');
        name = trimmed(take_until(&pair, '='));
        pair = unquoted(trimmed(pair));
        if (p3p_field_is(name, "Max-Age")) {
            found = read_max_age(pair);
            max_age = found != NO_LIFETIME ? found : max_age;
        }
        else if (p3p_field_is(name, "Expires")) {
            found = read_expires(pair, now);
            expires = found != NO_LIFETIME ? found : expires;
        }
    }
    is = max_age != NO_LIFETIME ? max_age : expires;
    cookie->persistent = is != NO_LIFETIME;
    cookie->deleted = is == OVER;
}
