/* SPDX-License-Identifier: Apache-2.0 */
/* p3p inspect: which cookies of responses a policy covers. */

#include "agent.h"
#include "command.h"
#include "input.h"

#include "../p3p/heads.h"

#include <stdio.h>
#include <stdlib.h>

/* A response: its head, its policy, and what becomes of its cookies. */
typedef struct {
    p3p_head head;
    time_t date;
    char *value; /* of all its P3P fields together */
    cli_policy policy;
    p3p_field field;
    p3p_compact compact;
    p3p_severity worst; /* of the policy */
    json_t *diagnostics;
    cli_agent agent;
} response;

/* One run of the subcommand. */
typedef struct {
    const p3p_language *language;
    json_t *responses; /* NULL to write text */
    unsigned cookies;  /* that are set, and not deleted */
    unsigned covered;  /* by a policy without errors */
} inspection;

/* ---- reading a response ---- */

static int is_set_cookie(p3p_span name)
{
    return p3p_field_is(name, "Set-Cookie")
        || p3p_field_is(name, "Set-Cookie2");
}

/* The next cookie of a response; 0 if there is none left. */
static int next_cookie(p3p_cookie *cookie, const response *r, p3p_span *rest)
{
    p3p_span name, value;

    while (p3p_head_field(&name, &value, rest)) {
        if (is_set_cookie(name)) {
            p3p_cookie_read(cookie, value, r->date);
            return 1;
        }
    }
    return 0;
}

/*
 * Several fields of one name are one list (RFC 7230, 3.2.2). Names and line
 * breaks are longer than the commas, so the room of the head is enough.
 */
static size_t join(char *to, size_t length, p3p_span value)
{
    if (length > 0) {
        to[length++] = ',';
        to[length++] = ' ';
    }
    return length + p3p_unfold(to + length, value);
}

/* Lifetimes count from when the response was sent, if it says when. */
static int read_fields(response *r)
{
    p3p_span rest = r->head.fields;
    p3p_span name, value;
    size_t length = 0;

    r->date = time(NULL);
    r->value = malloc(rest.length + 1);
    if (r->value == NULL) {
        return 0;
    }
    while (p3p_head_field(&name, &value, &rest)) {
        if (p3p_field_is(name, "P3P")) {
            length = join(r->value, length, value);
            r->policy.is_field = 1;
        }
        else if (p3p_field_is(name, "Date")) {
            p3p_date_read(&r->date, value);
        }
    }
    r->policy.text.start = r->value;
    r->policy.text.length = length;
    return 1;
}

static int has_policy(const response *r)
{
    return cli_policy_seen(&r->field).start != NULL;
}

static int is_covered(const response *r)
{
    return has_policy(r) && r->worst != P3P_ERROR;
}

static unsigned count_cookies(inspection *i, const response *r)
{
    p3p_span rest = r->head.fields;
    unsigned all = 0;
    p3p_cookie cookie;

    while (next_cookie(&cookie, r, &rest)) {
        all++;
        i->cookies += !cookie.deleted;
        i->covered += !cookie.deleted && is_covered(r);
    }
    return all;
}

/* ---- text ---- */

static void hear_text(void *baton, const p3p_diagnostic *d)
{
    const response *r = baton;

    cli_print_diagnostic(&r->policy, d, d->severity);
}

static void print_cookie(const p3p_cookie *cookie, const p3p_language *l)
{
    fputs("  ", stdout);
    if (cookie->name.length > 0) {
        cli_print_span(cookie->name);
    }
    else {
        fputs(l->cookie_nameless, stdout);
    }
    printf(": %s\n",
           cookie->deleted
               ? l->cookie_deleted
               : l->kind[cookie->persistent ? P3P_PERSISTENT : P3P_SESSION]);
}

static void print_cookies(const response *r, const p3p_language *l)
{
    p3p_span rest = r->head.fields;
    unsigned kept = 0;
    p3p_cookie cookie;

    printf("%s\n", l->heading_cookies);
    while (next_cookie(&cookie, r, &rest)) {
        print_cookie(&cookie, l);
        kept += !cookie.deleted;
    }
    if (kept == 0) {
        return;
    }
    if (!has_policy(r)) {
        printf("%s\n", l->inspect_no_policy);
    }
    printf("%s:\n", r->agent.title);
    cli_print_matrix(&r->agent.with, NULL, l);
}

static void print_response(inspection *i, response *r)
{
    const p3p_language *const l = i->language;

    cli_print_span(r->head.line);
    putchar('\n');
    if (r->policy.is_field) {
        printf("%s ", l->heading_policy);
        cli_print_span(r->policy.text);
        putchar('\n');
        cli_judge(&r->field, &r->compact, &r->policy, hear_text, r);
    }
    if (count_cookies(i, r) == 0) {
        printf("%s\n", l->inspect_no_cookies);
    }
    else {
        print_cookies(r, l);
    }
    putchar('\n');
}

/* ---- JSON ---- */

static void hear_json(void *baton, const p3p_diagnostic *d)
{
    response *r = baton;

    json_array_append_new(r->diagnostics, cli_json_diagnostic(d, d->severity));
}

/* What happens to one cookie: level, party. */
static json_t *json_cookie_levels(const response *r, p3p_kind kind)
{
    json_t *const levels = json_object();
    int level, party;

    for (level = 0; level < P3P_LEVELS; level++) {
        json_t *const parties = json_object();

        for (party = 0; party < P3P_PARTIES; party++) {
            const p3p_action action = r->agent.cells[level][party][kind].action;

            json_object_set_new(parties, p3p_party_names[party],
                                json_string(p3p_action_names[action]));
        }
        json_object_set_new(levels, p3p_level_names[level], parties);
    }
    return levels;
}

static json_t *json_cookies(const response *r)
{
    json_t *const cookies = json_array();
    p3p_span rest = r->head.fields;
    p3p_cookie cookie;

    while (next_cookie(&cookie, r, &rest)) {
        const p3p_kind kind = cookie.persistent ? P3P_PERSISTENT : P3P_SESSION;

        json_array_append_new(
            cookies,
            json_pack(
                "{s:o, s:s, s:b, s:o}", "name", cli_json_text(cookie.name),
                "lifetime", cookie.deleted ? "deleted" : p3p_kind_names[kind],
                "covered", is_covered(r), "ie6",
                cookie.deleted ? json_null() : json_cookie_levels(r, kind)));
    }
    return cookies;
}

static void add_json_response(inspection *i, response *r)
{
    const p3p_span ref = r->field.policy_ref;

    count_cookies(i, r);
    r->diagnostics = json_array();
    if (r->policy.is_field) {
        cli_judge(&r->field, &r->compact, &r->policy, hear_json, r);
    }
    json_array_append_new(
        i->responses,
        json_pack(
            "{s:i, s:o, s:o, s:o, s:o, s:s, s:o, s:o}", "status",
            (int)r->head.status, "line", cli_json_text(r->head.line), "p3p",
            r->policy.is_field ? cli_json_text(r->policy.text) : json_null(),
            "compact_policy", cli_json_compact_policy(&r->field), "policyref",
            ref.start != NULL ? cli_json_text(ref) : json_null(), "severity",
            p3p_severity_names[r->worst], "diagnostics", r->diagnostics,
            "cookies", json_cookies(r)));
}

/* ---- all of it ---- */

static int inspect_response(inspection *i, const p3p_head *head)
{
    response r = {.head = *head};

    if (!read_fields(&r)) {
        return 0;
    }
    if (r.policy.is_field) {
        r.worst = cli_judge(&r.field, &r.compact, &r.policy, NULL, NULL);
    }
    cli_agent_ie6(&r.agent, cli_policy_seen(&r.field), i->language);
    if (i->responses != NULL) {
        add_json_response(i, &r);
    }
    else {
        print_response(i, &r);
    }
    free(r.value);
    return 1;
}

static void print_verdict(const inspection *i)
{
    const p3p_language *const l = i->language;
    char cookies[16], covered[16], totals[CLI_REMARK_SIZE];

    snprintf(cookies, sizeof cookies, "%u", i->cookies);
    snprintf(covered, sizeof covered, "%u", i->covered);
    p3p_text_fill(totals, sizeof totals, l->inspect_totals, cookies, covered);
    printf("%s\n%s\n", totals,
           i->cookies == 0            ? l->inspect_unneeded
           : i->covered == i->cookies ? l->inspect_good
                                      : l->inspect_bad);
}

static void print_json(const inspection *i)
{
    cli_print_json_pretty(json_pack("{s:o, s:i, s:i, s:b}", "responses",
                                    i->responses, "cookies", (int)i->cookies,
                                    "covered", (int)i->covered, "all_covered",
                                    i->covered == i->cookies));
}

/* Inspects all responses in a text; -1 if it cannot, or how many. */
static long inspect_all(inspection *i, p3p_span rest)
{
    long responses = 0;
    p3p_head head;

    while (p3p_head_next(&head, &rest)) {
        if (!inspect_response(i, &head)) {
            perror("p3p");
            return -1;
        }
        responses++;
    }
    if (responses == 0) {
        fputs("p3p: no response head in the input: it begins with a line "
              "such as HTTP/1.1 200 OK\n",
              stderr);
        return -1;
    }
    return responses;
}

int cli_inspect(const cli_options *options)
{
    const int json = (options->set & CLI_JSON) != 0;
    inspection i = {options->language, json ? json_array() : NULL, 0, 0};
    p3p_span input;
    char *const buffer = cli_read_all(options->operands[0], &input.length);
    long responses = -1;

    input.start = buffer;
    if (buffer != NULL) {
        responses = inspect_all(&i, input);
    }
    free(buffer);
    if (responses < 0) {
        json_decref(i.responses);
        return CLI_TROUBLE;
    }
    if (json) {
        print_json(&i);
    }
    else {
        print_verdict(&i);
    }
    return i.covered == i.cookies ? CLI_OK : CLI_ERRORS;
}
