/* SPDX-License-Identifier: Apache-2.0 */
/* P3PPolicyFile: reading the file while the configuration is read. */

#include "mod_p3p.h"

#include "../p3p/derive.h"

#include "apr_file_info.h"
#include "apr_strings.h"

/*
 * A date passes while nobody touches the file: the server has to start again
 * all the same, on the next day as on this one.
 */
static void hear_file(void *listener, const p3p_diagnostic *d)
{
    p3p_diagnostic heard = *d;

    if (d->code == P3P_EXPIRED) {
        heard.severity = P3P_WARNING;
    }
    mod_p3p_hear(listener, &heard);
}

/* Judges the file and derives its compact policy. */
static void read_policy(mod_p3p_policy_file *file, p3p_report *report,
                        const char *name, apr_pool_t *p)
{
    const mod_p3p_listener *const listener = report->baton;
    char compact[P3P_COMPACT_SIZE];

    file->file = p3p_full_read(report, apr_time_now(), p);
    if (file->file != NULL && listener->errors == NULL) {
        file->policy = p3p_full_select(report, file->file, name, p);
    }
    if (file->policy != NULL) {
        p3p_derive_judge(report, file->policy, compact);
        file->directive = apr_pstrcat(p, "CP=\"", compact, "\"", NULL);
    }
}

mod_p3p_policy_file *mod_p3p_policy_file_read(mod_p3p_listener *listener,
                                              const char *spec)
{
    apr_pool_t *const p = listener->cmd->pool;
    p3p_report report = {.hear = hear_file, .baton = listener};
    mod_p3p_policy_file *file = apr_pcalloc(p, sizeof *file);
    const char *const name = strrchr(spec, '#');
    apr_finfo_t info;

    file->path = ap_server_root_relative(
        p, name != NULL ? apr_pstrmemdup(p, spec, name - spec) : spec);
    if (file->path == NULL) {
        listener->errors = apr_psprintf(p, "invalid path %s", spec);
        return NULL;
    }
    listener->policy_file = file->path;
    if (p3p_xml_load(&report, file->path, p)) {
        file->text = report.text;
        file->length = report.length;
        file->modified =
            apr_stat(&info, file->path, APR_FINFO_MTIME, p) == APR_SUCCESS
                ? info.mtime
                : apr_time_now();
        read_policy(file, &report, name != NULL ? name + 1 : NULL, p);
    }
    return listener->errors == NULL ? file : NULL;
}
