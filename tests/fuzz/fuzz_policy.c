/* SPDX-License-Identifier: Apache-2.0 */
/* Any bytes as a compact policy. */

#include "target.h"

/* What was read, written in canonical order, reads the same again. */
static void claim_written(const p3p_compact *policy)
{
    char written[P3P_COMPACT_SIZE], again[P3P_COMPACT_SIZE];
    const size_t length = p3p_compact_write(policy, written);
    p3p_compact back;

    claim(length < sizeof written && strlen(written) == length);
    p3p_compact_read(&back, (p3p_span){written, length});
    claim(same_tokens(policy, &back));
    claim(back.unknown == 0 && back.words <= policy->words);
    claim(p3p_compact_write(&back, again) == length);
    claim(memcmp(written, again, length) == 0);
}

/* Who hears only of errors hears of all of them. */
static void claim_errors(p3p_span text, unsigned errors)
{
    p3p_compact policy;
    listener l;

    listen_to(&l, text.start, text.length);
    l.report.least = P3P_ERROR;
    p3p_compact_judge(&policy, text, &l.report);
    claim(l.errors == errors);
    claim(l.report.worst == (errors > 0 ? P3P_ERROR : P3P_OK));
}

static void claim_letters_and_spaces(p3p_span text)
{
    size_t i;

    for (i = 0; i < text.length; i++) {
        const char c = text.start[i];

        claim(c == ' ' || (c >= 'A' && c <= 'Z') || c == 'a' || c == 'i'
              || c == 'o');
    }
}

/* Tidying changes neither words nor meaning, and leaves nothing to tidy. */
static void claim_tidy(p3p_span text, const p3p_compact *policy,
                       int is_harmless)
{
    char *const tidy = block(text.length);
    char *const again = block(text.length);
    const p3p_span to = {tidy, p3p_compact_tidy(tidy, text)};
    p3p_compact back;
    listener l;

    claim(to.length <= text.length);
    claim(p3p_compact_tidy(again, to) == to.length);
    claim(memcmp(tidy, again, to.length) == 0);
    listen_to(&l, to.start, to.length);
    p3p_compact_judge(&back, to, &l.report);
    claim(same_tokens(policy, &back));
    claim(back.words == policy->words && back.unknown == policy->unknown);
    claim(l.times[P3P_EXTRA_SPACE] == 0 && l.times[P3P_BAD_DELIMITER] == 0
          && l.times[P3P_STATEMENT_BRACES] == 0);
    if (is_harmless) {
        claim(l.errors == 0);
        claim_letters_and_spaces(to);
    }
    free(tidy);
    free(again);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const p3p_span text = {(const char *)data, size};
    p3p_compact policy, read;
    listener l;

    listen_to(&l, text.start, text.length);
    p3p_compact_judge(&policy, text, &l.report);
    claim(l.report.worst == l.worst);
    p3p_compact_read(&read, text);
    claim(memcmp(&policy, &read, sizeof read) == 0);
    claim_written(&policy);
    claim_errors(text, l.errors);
    claim_tidy(text, &policy, l.worst < P3P_ERROR);
    return 0;
}
