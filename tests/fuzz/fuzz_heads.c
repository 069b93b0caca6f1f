/* SPDX-License-Identifier: Apache-2.0 */
/* Any bytes as response heads: all parts in order, and all in the input. */

#include "target.h"

#include "../../p3p/heads.h"

static void claim_within(p3p_span part, const char *from, const char *to)
{
    claim(part.start >= from);
    claim(part.length <= (size_t)(to - part.start));
}

/* One line, and no longer than it was. */
static void claim_unfolded(p3p_span value)
{
    char *const line = block(value.length);
    const size_t length = p3p_unfold(line, value);

    claim(length <= value.length);
    claim(length == 0 || memchr(line, '\n', length) == NULL);
    claim(length == 0 || (line[0] != ' ' && line[length - 1] != ' '));
    claim(p3p_unfold(line, (p3p_span){line, length}) == length);
    free(line);
}

static void claim_cookie(p3p_span value)
{
    p3p_cookie cookie, later;
    time_t date;

    p3p_cookie_read(&cookie, value, 1700000000);
    claim_within(cookie.name, value.start, value.start + value.length);
    claim(!cookie.deleted || cookie.persistent);
    p3p_cookie_read(&later, value, 1800000000);
    claim(later.persistent == cookie.persistent);
    claim(!cookie.deleted || later.deleted);
    p3p_date_read(&date, value);
}

static void claim_fields(p3p_span fields)
{
    const char *const end = fields.start + fields.length;
    const char *at = fields.start;
    p3p_span name, value;

    while (p3p_head_field(&name, &value, &fields)) {
        claim(name.length > 0);
        claim_within(name, at, value.start);
        claim_within(value, name.start + name.length, fields.start);
        claim(fields.start + fields.length == end);
        claim_unfolded(value);
        claim_cookie(value);
        at = fields.start;
    }
    claim(fields.length == 0);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    p3p_span rest = {size > 0 ? (const char *)data : "", size};
    const char *at = rest.start;
    const char *const end = at + size;
    p3p_head head;

    while (p3p_head_next(&head, &rest)) {
        claim(head.status > 0 && head.status <= 999);
        claim_within(head.line, at, head.fields.start);
        claim_within(head.fields, head.line.start, rest.start);
        claim(rest.start + rest.length == end && rest.start > at);
        claim_fields(head.fields);
        at = rest.start;
    }
    claim(rest.length == 0);
    return 0;
}
