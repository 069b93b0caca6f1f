/* SPDX-License-Identifier: Apache-2.0 */
/* Any bytes as a policy file and as a reference file. */

#include "target.h"

#include "../../p3p/derive.h"
#include "../../p3p/reference.h"

#include <apr_general.h>

static apr_pool_t *pool;

int LLVMFuzzerInitialize(int *argc, char ***argv);

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    (void)argc;
    (void)argv;
    return apr_initialize() != APR_SUCCESS
        || apr_pool_create(&pool, NULL) != APR_SUCCESS;
}

/* Line feeds, carriage returns, and both as one, in front of a place. */
static unsigned line_of(const char *text, size_t offset)
{
    unsigned line = 1;
    size_t i;

    for (i = 0; i < offset; i++) {
        line += text[i] == '\r'
             || (text[i] == '\n' && (i == 0 || text[i - 1] != '\r'));
    }
    return line;
}

static void hear_place(void *baton, const p3p_diagnostic *d)
{
    const listener *l = baton;

    hear(baton, d);
    claim(d->column >= 1);
    claim(d->line == line_of(l->report.text, d->offset));
}

static void listen_to_file(listener *l, const char *text, size_t length)
{
    listen_to(l, text, length);
    l->report.hear = hear_place;
}

/* What is derived is a policy that reads as it was written. */
static void claim_derived(const p3p_full *policy)
{
    p3p_compact derived, back;
    char written[P3P_COMPACT_SIZE], judged[P3P_COMPACT_SIZE];
    p3p_report report = {.text = "", .length = 0};
    p3p_span text = {written, 0};

    p3p_derive(&derived, policy);
    text.length = p3p_compact_write(&derived, written);
    p3p_compact_read(&back, text);
    claim(same_tokens(&derived, &back) && back.unknown == 0);
    claim((back.spelled[P3P_BARE] & back.spelled[P3P_OPT_IN]) == 0);
    claim((back.spelled[P3P_BARE] & back.spelled[P3P_OPT_OUT]) == 0);
    claim((back.spelled[P3P_OPT_IN] & back.spelled[P3P_OPT_OUT]) == 0);
    claim(back.spelled[P3P_ALWAYS] == 0);
    claim(p3p_derive_judge(&report, policy, judged) == text.length);
    claim(strcmp(judged, written) == 0);
}

static void try_policies(const char *text, size_t length)
{
    const p3p_full_file *file;
    listener l;
    size_t i;

    listen_to_file(&l, text, length);
    file = p3p_full_read(&l.report, apr_time_from_sec(1893456000), pool);
    claim(file != NULL || l.errors > 0);
    claim(l.report.worst == l.worst);
    for (i = 0; file != NULL && i < file->count; i++) {
        const p3p_full *policy = &file->policies[i];

        claim_derived(policy);
        claim(l.errors > 0 || policy->access != P3P_NO_STEM);
        claim(l.errors > 0
              || p3p_full_select(&l.report, file, policy->name, pool)
                     == policy);
    }
}

/* A file of our own for a reference that is right is right as well. */
static void claim_written(const p3p_policy_ref *ref)
{
    const char *text = p3p_reference_write(ref->about, pool);
    const p3p_reference_file *file;
    listener l;

    listen_to(&l, text, strlen(text));
    file = p3p_reference_read(&l.report, 0, pool);
    claim(file != NULL && file->refs_count == 1);
    claim(strcmp(file->refs[0].about, ref->about) == 0);
    claim(l.errors == 0 || ref->about[0] == '#');
    claim(p3p_reference_match(file, "/any?thing", "GET") == file->refs);
}

static void try_references(const char *text, size_t length)
{
    const p3p_cookie cookie = {"name", "value", "example.com", "/path"};
    const p3p_reference_file *file;
    const p3p_policy_ref *ref;
    listener l;
    size_t i;

    listen_to_file(&l, text, length);
    file = p3p_reference_read(&l.report, apr_time_from_sec(1893456000), pool);
    claim(file != NULL || l.errors > 0);
    for (i = 0; file != NULL && l.errors == 0 && i < file->refs_count; i++) {
        claim_written(&file->refs[i]);
    }
    if (file != NULL) {
        ref = p3p_reference_match(file, "/shop/help/%2a?a=b", "GET");
        claim(ref == NULL || ref->include.count > 0);
        ref = p3p_reference_match_cookie(file, &cookie);
        claim(ref == NULL || ref->cookie_include.count > 0);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const char *const text = size > 0 ? (const char *)data : "";

    if (pool == NULL) { /* replayed without libFuzzer */
        LLVMFuzzerInitialize(NULL, NULL);
    }
    try_policies(text, size);
    try_references(text, size);
    apr_pool_clear(pool);
    return 0;
}
