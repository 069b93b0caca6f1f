/* SPDX-License-Identifier: Apache-2.0 */
/* The P3P header field: its grammar, and the ways in which sites miss it. */

#include "field.h"

#include "words.h"

#include <string.h>
#include <strings.h>

/* Where the reader stands in the text of a report. */
typedef struct {
    const char *at;
    const char *end;
    p3p_report *report;
} reader;

static void report_at(const reader *r, p3p_code code, const char *token,
                      size_t length, const char *detail)
{
    p3p_report_add(r->report, code, token, length, detail, NULL);
}

static int is_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

static void skip_space(reader *r)
{
    while (r->at < r->end && is_space(*r->at)) {
        r->at++;
    }
}

static int is_name_character(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

static int span_is(p3p_span span, const char *name)
{
    return span.length == strlen(name)
        && strncasecmp(span.start, name, span.length) == 0;
}

/* ---- names ---- */

typedef enum { POLICY, POLICY_REF, EXTENSION } directive;

static const char *const directive_names[] = {"CP", "policyref"};

/* Reads a name and leaves the reader behind it; length 0 if none is there. */
static p3p_span read_name(reader *r)
{
    p3p_span name = {r->at, 0};

    while (r->at < r->end && is_name_character(*r->at)) {
        r->at++;
    }
    name.length = (size_t)(r->at - name.start);
    return name;
}

static directive directive_of(p3p_span name)
{
    return span_is(name, directive_names[POLICY])     ? POLICY
         : span_is(name, directive_names[POLICY_REF]) ? POLICY_REF
                                                      : EXTENSION;
}

/* Is this the beginning of name = or, as some write, name : ? */
static int is_directive(reader r)
{
    const p3p_span name = read_name(&r);

    if (name.length == 0) {
        return 0;
    }
    skip_space(&r);
    return r.at < r.end
        && (*r.at == '=' || (*r.at == ':' && directive_of(name) == POLICY));
}

/* Is this a comma, and behind it another directive or nothing? */
static int is_separator(reader r)
{
    if (*r.at != ',') {
        return 0;
    }
    r.at++;
    skip_space(&r);
    return r.at == r.end || is_directive(r);
}

static void check_name(const reader *r, directive which, p3p_span name)
{
    if (which == EXTENSION) {
        report_at(r, P3P_UNKNOWN_DIRECTIVE, name.start, name.length, NULL);
    }
    else if (memcmp(name.start, directive_names[which], name.length) != 0) {
        report_at(r, P3P_WRONG_DIRECTIVE_CASE, name.start, name.length,
                  directive_names[which]);
    }
}

/* "P3P: CP=...", "P3P=CP=...", "P3P - CP=..." where the value should be. */
static void skip_header_name(reader *r)
{
    reader ahead = *r;
    const p3p_span name = read_name(&ahead);
    const char *behind;

    skip_space(&ahead);
    if (!span_is(name, "P3P") || ahead.at == ahead.end
        || memchr(":=-", *ahead.at, 3) == NULL) {
        return;
    }
    ahead.at++;
    behind = ahead.at;
    skip_space(&ahead);
    if (is_directive(ahead)) {
        report_at(r, P3P_REPEATED_NAME, name.start,
                  (size_t)(behind - name.start), NULL);
        *r = ahead;
    }
}

/* ---- values ---- */

/*
 * Ways to write a quote. The Recommendation knows the first; the others are
 * what editors, shells and web pages make of it.
 */
static const struct quote {
    const char *text;
    p3p_code code; /* P3P_CODES if there is nothing to report */
} quotes[] = {
    {"\"", P3P_CODES},
    {"'", P3P_SINGLE_QUOTES},
    {"\\\"", P3P_BAD_CHARACTER},
    {"\xe2\x80\x98", P3P_SMART_QUOTES}, /* U+2018 */
    {"\xe2\x80\x99", P3P_SMART_QUOTES},
    {"\xe2\x80\x9a", P3P_SMART_QUOTES},
    {"\xe2\x80\x9b", P3P_SMART_QUOTES},
    {"\xe2\x80\x9c", P3P_SMART_QUOTES},
    {"\xe2\x80\x9d", P3P_SMART_QUOTES},
    {"\xe2\x80\x9e", P3P_SMART_QUOTES},
    {"\xe2\x80\x9f", P3P_SMART_QUOTES},
    {"\x91", P3P_SMART_QUOTES}, /* the same in Windows-1252 */
    {"\x92", P3P_SMART_QUOTES},
    {"\x93", P3P_SMART_QUOTES},
    {"\x94", P3P_SMART_QUOTES},
};

/* The quote that begins at the given place, or NULL. */
static const struct quote *quote_at(const char *at, const char *end)
{
    size_t i;

    for (i = 0; i < sizeof quotes / sizeof quotes[0]; i++) {
        const size_t length = strlen(quotes[i].text);

        if ((size_t)(end - at) >= length
            && memcmp(at, quotes[i].text, length) == 0) {
            return &quotes[i];
        }
    }
    return NULL;
}

/* Does a value that this quote opens end with that one? */
static int closes(const struct quote *open, const struct quote *close)
{
    return close != NULL
        && (open->code == P3P_SMART_QUOTES
                ? close->code == P3P_SMART_QUOTES || close == quotes
                : open == close);
}

static void report_quote(const reader *r, const struct quote *quote,
                         const char *name)
{
    if (quote->code == P3P_BAD_CHARACTER) {
        report_at(r, quote->code, r->at, 1,
                  "the quotes on the wire have no backslash");
    }
    else if (quote->code != P3P_CODES) {
        report_at(r, quote->code, r->at, strlen(quote->text), name);
    }
}

static p3p_span read_quoted(reader *r, const struct quote *quote,
                            const char *name)
{
    const char *const open = r->at;
    const struct quote *close = NULL;
    p3p_span value;

    report_quote(r, quote, name);
    r->at += strlen(quote->text);
    value.start = r->at;
    while (r->at < r->end) {
        close = quote_at(r->at, r->end);
        if (closes(quote, close)) {
            break;
        }
        r->at++;
    }
    value.length = (size_t)(r->at - value.start);
    if (r->at < r->end) {
        r->at += strlen(close->text);
    }
    else {
        report_at(r, P3P_UNBALANCED_QUOTES, open, strlen(quote->text), name);
    }
    return value;
}

/*
 * A value without quotes ends at a semicolon, at a comma if another
 * directive follows, and, unless it is a policy, at any comma or space.
 */
static int ends_unquoted(const reader *r, directive which)
{
    return *r->at == ';' || is_separator(*r)
        || (which != POLICY && (*r->at == ',' || is_space(*r->at)));
}

static p3p_span take_unquoted(reader *r, directive which)
{
    p3p_span value = {r->at, 0};

    while (r->at < r->end && !ends_unquoted(r, which)) {
        r->at++;
    }
    value.length = (size_t)(r->at - value.start);
    while (value.length > 0 && is_space(value.start[value.length - 1])) {
        value.length--;
    }
    return value;
}

static p3p_span read_unquoted(reader *r, directive which)
{
    const p3p_span value = take_unquoted(r, which);

    if (which != EXTENSION) { /* 2.2.2 lets extensions do without quotes */
        report_at(r, P3P_UNQUOTED_VALUE, value.start, value.length,
                  directive_names[which]);
    }
    return value;
}

static p3p_span read_value(reader *r, directive which)
{
    const struct quote *quote;

    skip_space(r);
    quote = quote_at(r->at, r->end);
    if (quote == NULL) {
        return read_unquoted(r, which);
    }
    return read_quoted(r, quote,
                       which == EXTENSION ? "the directive"
                                          : directive_names[which]);
}

/* ---- directives ---- */

/* The first counts (P3P 1.0, 4.1), but not before one that browsers see. */
static void keep_policy(p3p_field *field, const reader *r, p3p_span value,
                        int is_bare)
{
    if (field->policies == 0 || (field->policies == field->bare && !is_bare)) {
        field->policy = value;
    }
    else {
        report_at(r, P3P_SEVERAL_POLICIES, value.start, value.length, NULL);
    }
    field->policies++;
    field->bare += is_bare ? 1 : 0;
}

static void keep_policy_ref(p3p_field *field, const reader *r, p3p_span value)
{
    const char *bad = p3p_uri_bad_character(value);

    if (field->policy_ref.start != NULL) { /* P3P 1.0, 2.4.1 */
        report_at(r, P3P_SEVERAL_POLICYREFS, value.start, value.length, NULL);
        return;
    }
    if (bad != NULL) {
        report_at(r, P3P_BAD_CHARACTER, bad, 1, "a URI does not hold it");
    }
    field->policy_ref = value;
}

static void read_directive(reader *r, p3p_field *field)
{
    const p3p_span name = read_name(r);
    const directive which = directive_of(name);
    p3p_span value;
    int is_bare;

    check_name(r, which, name);
    skip_space(r);
    is_bare = *r->at == ':';
    if (is_bare) {
        report_at(r, P3P_MISSING_CP, name.start,
                  (size_t)(r->at + 1 - name.start), NULL);
    }
    r->at++;
    value = read_value(r, which);
    if (which == POLICY) {
        keep_policy(field, r, value, is_bare);
    }
    else if (which == POLICY_REF) {
        keep_policy_ref(field, r, value);
    }
}

/* Does a text begin with a token, perhaps behind a quote? */
static int is_token(reader r)
{
    const struct quote *const quote = quote_at(r.at, r.end);
    p3p_span name;

    r.at += quote != NULL ? strlen(quote->text) : 0;
    name = read_name(&r);
    return p3p_spelled_token(name.start, name.length).stem != P3P_NO_STEM;
}

static void skip_junk(reader *r)
{
    const char *const junk = r->at;

    while (r->at < r->end && !is_separator(*r)) {
        r->at++;
    }
    report_at(r, P3P_TRAILING_JUNK, junk, (size_t)(r->at - junk), NULL);
}

/* Text where a directive should stand: tokens without CP=, or just junk. */
static void read_bare(reader *r, p3p_field *field)
{
    const struct quote *const quote = quote_at(r->at, r->end);
    p3p_span value;

    if (field->policies > 0 || !is_token(*r)) {
        skip_junk(r);
        return;
    }
    value = quote != NULL ? read_quoted(r, quote, directive_names[POLICY])
                          : take_unquoted(r, POLICY);
    report_at(r, P3P_MISSING_CP, value.start, value.length, NULL);
    keep_policy(field, r, value, 1);
}

/* RFC 2616, 2.1: a list may have empty elements. */
static void skip_commas(reader *r)
{
    while (r->at < r->end && (*r->at == ',' || is_space(*r->at))) {
        r->at++;
    }
}

/* After a directive: the comma, or what stands in its place. */
static void read_separator(reader *r)
{
    skip_space(r);
    if (r->at < r->end && *r->at != ',') {
        if (is_directive(*r)) {
            reader ahead = *r;
            const p3p_span name = read_name(&ahead);

            report_at(r, P3P_MISSING_COMMA, name.start, name.length, NULL);
            return;
        }
        skip_junk(r);
    }
    skip_commas(r);
}

void p3p_field_read(p3p_field *field, p3p_report *report)
{
    reader r = {report->text, report->text + report->length, report};

    memset(field, 0, sizeof *field);
    skip_commas(&r);
    skip_header_name(&r);
    while (r.at < r.end) {
        if (is_directive(r)) {
            read_directive(&r, field);
        }
        else {
            read_bare(&r, field);
        }
        read_separator(&r);
    }
}

/* ---- judgement ---- */

void p3p_field_judge(p3p_field *field, p3p_compact *policy, p3p_report *report)
{
    p3p_field_read(field, report);
    if (field->policies > 0) {
        p3p_compact_judge(policy, field->policy, report);
        return;
    }
    memset(policy, 0, sizeof *policy);
    p3p_report_add(report, P3P_NO_COMPACT_POLICY, report->text + report->length,
                   0, NULL, NULL);
}

/* Does a directive of P3P begin anywhere in the text? */
static int has_directive(const p3p_report *report)
{
    reader r = {report->text, report->text + report->length, NULL};
    p3p_span name;

    if (memchr(report->text, '=', report->length) == NULL
        && memchr(report->text, ':', report->length) == NULL) {
        return 0;
    }
    while (r.at < r.end) {
        const int begins = is_directive(r);

        name = read_name(&r);
        if (begins && directive_of(name) != EXTENSION) {
            return 1;
        }
        r.at += name.length == 0;
    }
    return 0;
}

void p3p_text_judge(p3p_field *field, p3p_compact *policy, p3p_report *report)
{
    const p3p_span text = {report->text, report->length};

    p3p_compact_read(policy, text);
    if (policy->loose && has_directive(report)) {
        p3p_field_judge(field, policy, report);
        return;
    }
    memset(field, 0, sizeof *field);
    field->policy = text;
    field->policies = 1;
    p3p_compact_judge_read(policy, text, report);
}

const char *p3p_uri_bad_character(p3p_span uri)
{
    size_t i;

    for (i = 0; i < uri.length; i++) {
        const unsigned char c = (unsigned char)uri.start[i];

        if (c <= ' ' || c >= 0x7f || strchr("\"<>\\^`{|}", c) != NULL) {
            return uri.start + i;
        }
    }
    return NULL;
}
