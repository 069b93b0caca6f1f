/* SPDX-License-Identifier: Apache-2.0 */
/* p3p publish: a full policy as files for any web server. */

#include "command.h"
#include "file.h"

#include "../p3p/page.h"
#include "../p3p/reference.h"

#include <apr_file_io.h>
#include <apr_strings.h>
#include <apr_tables.h>
#include <string.h>

/* Where browsers look for the reference file: P3P 1.0, 2.2.1. */
#define DIRECTORY "/w3c"
#define REFERENCE DIRECTORY "/p3p.xml"
#define POLICY DIRECTORY "/policy.xml"

typedef struct {
    const char *path;
    const char *text;
    size_t length;
    int is_there; /* already, with that text */
} document;

/* One run of the subcommand. */
typedef struct {
    cli_file file;
    const p3p_full *policy;
    char compact[P3P_COMPACT_SIZE];
    const char *root; /* without a slash at its end */
    apr_array_header_t *documents;
} publication;

/* ---- what is published ---- */

static void add(const publication *p, const char *uri, const char *text,
                size_t length)
{
    document *const added = apr_array_push(p->documents);

    added->path = apr_pstrcat(p->file.pool, p->root, uri, NULL);
    added->text = text;
    added->length = length;
    added->is_there = 0;
}

/*
 * The page in every language, and under the plain name in the first. The
 * links are relative, so that the pages can be read from the disk as well.
 */
static void add_pages(const publication *p)
{
    apr_pool_t *const pool = p->file.pool;
    const p3p_language *const *language;

    for (language = p3p_languages; *language != NULL; language++) {
        const p3p_page_options options = {.language = *language,
                                          .language_link = "policy.%1.html",
                                          .source = "policy.xml"};
        const char *const page =
            p3p_page_policies(p->file.policies, &options, pool);

        if (language == p3p_languages) {
            add(p, DIRECTORY "/policy.html", page, strlen(page));
        }
        add(p,
            apr_psprintf(pool, DIRECTORY "/policy.%s.html", (*language)->code),
            page, strlen(page));
    }
}

/* What others point to comes first: the last file makes the rest public. */
static void add_documents(publication *p)
{
    apr_pool_t *const pool = p->file.pool;
    const char *const reference = p3p_reference_write(
        apr_pstrcat(pool, POLICY "#", p->policy->name, NULL), pool);

    p->documents = apr_array_make(pool, 5, sizeof(document));
    add(p, POLICY, p->file.bytes.start, p->file.bytes.length);
    add_pages(p);
    add(p, REFERENCE, reference, strlen(reference));
}

/* ---- files ---- */

static int failed(const char *path, apr_status_t status)
{
    char reason[128];

    if (status == APR_SUCCESS) {
        return 0;
    }
    fprintf(stderr, "p3p: %s: %s\n", path,
            apr_strerror(status, reason, sizeof reason));
    return 1;
}

/* Reads one byte more than there should be, which shows a longer file. */
static apr_status_t compare(document *d, apr_file_t *file, apr_pool_t *pool)
{
    char *const text = apr_palloc(pool, d->length + 1);
    apr_size_t length;
    const apr_status_t status =
        apr_file_read_full(file, text, d->length + 1, &length);

    d->is_there = length == d->length && memcmp(text, d->text, d->length) == 0;
    return status == APR_EOF ? APR_SUCCESS : status;
}

/* Looks at what is in the place of a document; 0 if it must not be lost. */
static int look(document *d, int force, apr_pool_t *pool)
{
    apr_file_t *file;
    apr_status_t status = apr_file_open(
        &file, d->path, APR_FOPEN_READ | APR_FOPEN_BINARY, 0, pool);

    if (APR_STATUS_IS_ENOENT(status)) {
        return 1;
    }
    if (status == APR_SUCCESS) {
        status = compare(d, file, pool);
        apr_file_close(file);
    }
    if (failed(d->path, status)) {
        return 0;
    }
    if (!d->is_there && !force) {
        fprintf(stderr,
                "p3p: %s: is there and says something else; --force would "
                "replace it\n",
                d->path);
    }
    return d->is_there || force;
}

/* Others see the old file or the new one, and nothing in between. */
static int write_document(const document *d, apr_pool_t *pool)
{
    const char *const new = apr_pstrcat(pool, d->path, ".new", NULL);
    apr_file_t *file;
    apr_status_t status = apr_file_open(&file, new,
                                        APR_FOPEN_WRITE | APR_FOPEN_CREATE
                                            | APR_FOPEN_EXCL | APR_FOPEN_BINARY,
                                        APR_FPROT_OS_DEFAULT, pool);
    apr_status_t closed;

    if (failed(new, status)) {
        return 0;
    }
    status = apr_file_write_full(file, d->text, d->length, NULL);
    closed = apr_file_close(file);
    status = status != APR_SUCCESS ? status : closed;
    if (status == APR_SUCCESS) {
        status = apr_file_rename(new, d->path, pool);
    }
    if (failed(d->path, status)) {
        apr_file_remove(new, pool);
        return 0;
    }
    return 1;
}

/* All or, if something that differs is in the way, nothing. */
static int write_documents(const publication *p, int force)
{
    document *const documents = (document *)p->documents->elts;
    const char *const directory =
        apr_pstrcat(p->file.pool, p->root, DIRECTORY, NULL);
    int right = !failed(
        directory,
        apr_dir_make_recursive(directory, APR_FPROT_OS_DEFAULT, p->file.pool));
    int i;

    if (!right) {
        return 0;
    }
    for (i = 0; i < p->documents->nelts; i++) {
        right &= look(&documents[i], force, p->file.pool);
    }
    for (i = 0; right && i < p->documents->nelts; i++) {
        const document *const d = &documents[i];

        right = d->is_there || write_document(d, p->file.pool);
        if (right) {
            printf("%-11s%s\n", d->is_there ? "unchanged" : "written", d->path);
        }
    }
    return right;
}

/* ---- what is left for the administrator ---- */

static void print_header(const char *compact)
{
    printf("\n"
           "The header for every response that sets a cookie:\n"
           "  P3P: policyref=\"" REFERENCE "\", CP=\"%s\"\n"
           "\n"
           "nginx:\n"
           "  add_header P3P 'policyref=\"" REFERENCE "\", CP=\"%s\"' always;\n"
           "httpd with mod_headers:\n"
           "  Header always set P3P \"policyref=\\\"" REFERENCE
           "\\\", CP=\\\"%s\\\"\"\n",
           compact, compact, compact);
}

static const char *root_of(const char *out, apr_pool_t *pool)
{
    size_t length = strlen(out);

    while (length > 0 && out[length - 1] == '/') {
        length--;
    }
    return apr_pstrmemdup(pool, out, length);
}

static int publish(publication *p, const cli_options *options)
{
    if (!cli_file_open(&p->file, options->operands[0])) {
        return CLI_TROUBLE;
    }
    p->policy = cli_file_policy(&p->file, p->compact);
    if (p->policy == NULL) {
        return CLI_ERRORS;
    }
    p->root = root_of(options->out, p->file.pool);
    add_documents(p);
    if (!write_documents(p, (options->set & CLI_FORCE) != 0)) {
        return CLI_TROUBLE;
    }
    print_header(p->compact);
    return CLI_OK;
}

int cli_publish(const cli_options *options)
{
    publication p = {.file = {.to = stderr}};
    int status;

    if (options->out == NULL || *options->out == '\0') {
        fputs("p3p: publish needs --out=DIRECTORY, the root of the site\n",
              stderr);
        return CLI_TROUBLE;
    }
    status = publish(&p, options);
    cli_file_close(&p.file);
    return status;
}
