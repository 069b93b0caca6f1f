/* SPDX-License-Identifier: Apache-2.0 */
/* Any bytes as a header field value, and as a text that may be one. */

#include "target.h"

static void claim_within(p3p_span part, const p3p_report *report)
{
    if (part.start != NULL) {
        claim(part.start >= report->text);
        claim(part.length <= report->length);
        claim((size_t)(part.start - report->text)
              <= report->length - part.length);
    }
}

/* "policyref="...", CP="..."" of the parts of a field. */
static char *put_together(const p3p_field *field, size_t *length)
{
    char *const text = block(field->policy_ref.length + field->policy.length
                             + sizeof "policyref=\"\", CP=\"\"");
    char *at = text;

    if (field->policy_ref.start != NULL) {
        at += sprintf(at, "policyref=\"%.*s\", ", (int)field->policy_ref.length,
                      field->policy_ref.start);
    }
    at += sprintf(at, "CP=\"");
    at += p3p_compact_tidy(at, field->policy);
    *at++ = '"';
    *length = (size_t)(at - text);
    return text;
}

/* A field without an error, put together of its parts, is the same field. */
static void claim_round_trip(const p3p_field *field, const p3p_compact *policy)
{
    p3p_compact policy_back;
    p3p_field back;
    listener l;
    size_t length;
    char *const text = put_together(field, &length);

    listen_to(&l, text, length);
    p3p_field_judge(&back, &policy_back, &l.report);
    claim(l.errors == 0 && l.times[P3P_EXTRA_SPACE] == 0);
    claim(back.policies == 1 && back.bare == 0);
    claim(same_tokens(policy, &policy_back));
    claim(back.policy_ref.length == field->policy_ref.length);
    claim(field->policy_ref.start == NULL
          || memcmp(back.policy_ref.start, field->policy_ref.start,
                    back.policy_ref.length)
                 == 0);
    free(text);
}

static void claim_field(const p3p_field *field, const p3p_compact *policy,
                        const listener *l)
{
    p3p_compact read;

    claim(l->report.worst == l->worst);
    claim_within(field->policy, &l->report);
    claim_within(field->policy_ref, &l->report);
    claim((field->policies > 0) == (field->policy.start != NULL));
    claim(field->bare <= field->policies);
    if (field->policies > 0) {
        p3p_compact_read(&read, field->policy);
        claim(memcmp(policy, &read, sizeof read) == 0);
    }
    if (field->policies > 0 && l->errors == 0) {
        claim(field->bare == 0);
        claim_round_trip(field, policy);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    /* The core's texts are never NULL, which an empty input may be. */
    const char *const text = size > 0 ? (const char *)data : "";
    p3p_compact policy;
    p3p_field field;
    listener l;

    listen_to(&l, text, size);
    p3p_field_judge(&field, &policy, &l.report);
    claim(l.times[P3P_MISSING_CP] >= (field.bare > 0));
    claim(l.times[P3P_NO_COMPACT_POLICY] == (field.policies == 0));
    claim_field(&field, &policy, &l);

    listen_to(&l, text, size);
    p3p_text_judge(&field, &policy, &l.report);
    claim_field(&field, &policy, &l);
    return 0;
}
