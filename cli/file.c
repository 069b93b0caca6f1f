/* SPDX-License-Identifier: Apache-2.0 */
/* XML files: which operands are some, and what is wrong with them. */

#include "file.h"

#include "../p3p/preferences.h"
#include "../p3p/reference.h"

#include <apr_general.h>
#include <apr_strings.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* ---- operands ---- */

/* How much of FILE#NAME is the path. */
static size_t path_length(const char *operand)
{
    const char *const hash = strrchr(operand, '#');

    return hash != NULL ? (size_t)(hash - operand) : strlen(operand);
}

static int is_readable(const char *operand, size_t length)
{
    char *const path = strndup(operand, length);
    const int readable = path != NULL && access(path, R_OK) == 0;

    free(path);
    return readable;
}

int cli_file_is(const char *operand)
{
    static const char ending[] = ".xml";
    const size_t length = path_length(operand);

    if (length < strlen(ending)
        || strncmp(operand + length - strlen(ending), ending, strlen(ending))
               != 0) {
        return 0;
    }
    return strpbrk(operand, " =") == NULL || is_readable(operand, length);
}

/* ---- reading ---- */

static void hear(void *baton, const p3p_diagnostic *d)
{
    const cli_file *file = baton;
    const p3p_span text = {file->report.text, file->report.length};
    const p3p_severity severity = cli_severity(d->severity, file->strict);

    if (file->diagnostics != NULL) {
        json_array_append_new(file->diagnostics,
                              cli_json_file_diagnostic(text, d, severity));
    }
    else if (file->to != NULL) {
        cli_print_file_diagnostic(file->to, file->path, text, d, severity);
    }
}

int cli_file_open(cli_file *file, const char *operand)
{
    const size_t length = path_length(operand);

    apr_initialize();
    apr_pool_create(&file->pool, NULL);
    file->path = apr_pstrndup(file->pool, operand, length);
    file->name = operand[length] == '#' ? operand + length + 1 : NULL;
    memset(&file->report, 0, sizeof file->report);
    file->report.hear = hear;
    file->report.baton = file;
    file->bytes.start = NULL;
    if (!p3p_xml_load(&file->report, file->path, file->pool)) {
        return 0;
    }
    file->bytes.start = file->report.text;
    file->bytes.length = file->report.length;
    return 1;
}

void cli_file_close(cli_file *file)
{
    apr_pool_destroy(file->pool);
    apr_terminate();
}

p3p_severity cli_file_severity(const cli_file *file)
{
    return cli_severity(file->report.worst, file->strict);
}

/* ---- judging ---- */

static void judge_policies(cli_file *file, const p3p_full_file *policies,
                           char compact[P3P_COMPACT_SIZE])
{
    char other[P3P_COMPACT_SIZE] = "";
    size_t i;

    if (policies == NULL || file->report.worst == P3P_ERROR) {
        return;
    }
    for (i = 0; i < policies->count; i++) {
        p3p_derive_judge(&file->report, &policies->policies[i],
                         i == 0 ? compact : other);
    }
}

static void judge_reference(cli_file *file, char compact[P3P_COMPACT_SIZE])
{
    const p3p_reference_file *const reference =
        p3p_reference_read(&file->report, apr_time_now(), file->pool);

    if (reference != NULL) {
        judge_policies(file, reference->policies, compact);
    }
}

static void judge_full(cli_file *file, char compact[P3P_COMPACT_SIZE])
{
    judge_policies(file,
                   p3p_full_read(&file->report, apr_time_now(), file->pool),
                   compact);
}

static void judge_preferences(cli_file *file, char compact[P3P_COMPACT_SIZE])
{
    (void)compact;
    p3p_preferences_read(&file->report, file->pool);
}

/* The name of the outermost element, "" if the file is not XML. */
static const char *root_name(const cli_file *file)
{
    p3p_report unheard = {.text = file->bytes.start,
                          .length = file->bytes.length};
    const p3p_xml_node *const root = p3p_xml_parse(&unheard, file->pool);

    return root != NULL ? root->name : "";
}

void cli_file_judge(cli_file *file, char compact[P3P_COMPACT_SIZE])
{
    const char *const root = root_name(file);

    compact[0] = '\0';
    if (file->name != NULL) {
        cli_file_policy(file, compact);
    }
    else if (strcmp(root, "META") == 0) {
        judge_reference(file, compact);
    }
    else if (strcmp(root, "MSIEPrivacy") == 0) {
        judge_preferences(file, compact);
    }
    else {
        judge_full(file, compact);
    }
}

const p3p_full *cli_file_policy(cli_file *file, char compact[P3P_COMPACT_SIZE])
{
    const p3p_full *policy = NULL;

    compact[0] = '\0';
    file->policies = p3p_full_read(&file->report, apr_time_now(), file->pool);
    if (file->policies != NULL && file->report.worst < P3P_ERROR) {
        policy = p3p_full_select(&file->report, file->policies, file->name,
                                 file->pool);
    }
    if (policy != NULL) {
        p3p_derive_judge(&file->report, policy, compact);
    }
    return file->report.worst < P3P_ERROR ? policy : NULL;
}
