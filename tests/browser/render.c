/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Writes a page for the browser to look at.
 * Usage: render LANGUAGE FILE.xml | render LANGUAGE --status | render --csp
 */

#include "../../p3p/page.h"
#include "../../p3p/status.h"

#include <apr_general.h>
#include <stdio.h>
#include <string.h>

static void complain(void *baton, const p3p_diagnostic *d)
{
    char message[512];

    if (d->severity == P3P_ERROR) {
        p3p_diagnostic_message(d, message, sizeof message);
        fprintf(stderr, "%s:%u:%u: %s\n", (const char *)baton, d->line,
                d->column, message);
    }
}

static int write_policies(const char *path, p3p_page_options *options,
                          apr_pool_t *pool)
{
    p3p_report report = {.hear = complain, .baton = (void *)path};
    const p3p_full_file *file = NULL;

    options->source = "policy.xml";
    if (p3p_xml_load(&report, path, pool)) {
        file = p3p_full_read(&report, apr_time_now(), pool);
    }
    if (file != NULL) {
        fputs(p3p_page_policies(file, options, pool), stdout);
    }
    return report.worst == P3P_ERROR;
}

static int write_status(const p3p_page_options *options, apr_pool_t *pool)
{
    static const p3p_status_entry entries[] = {
        {.scope = "main server",
         .file = "/etc/apache2/mods-enabled/p3p.conf",
         .line = 12,
         .policy_file = "/etc/apache2/p3p/policy.xml#quality-unit",
         .policy = "NOI CUR ADM CON OUR BUS IND PHY ONL NAV STA",
         .policy_ref = "/w3c/p3p.xml"},
        {.scope = "<Directory \"/srv/www/shop\">",
         .file = "/etc/apache2/sites-enabled/shop.conf",
         .line = 7,
         .policy = "IDC DSP LAW CUR ADM OUR NOR NAV STA"},
    };

    fputs(p3p_status_html(entries, sizeof entries / sizeof entries[0], options,
                          pool),
          stdout);
    return 0;
}

static int render(const char *code, const char *what, apr_pool_t *pool)
{
    p3p_page_options options = {.language_link = "?lang=%1"};

    options.language = p3p_language_find(code, strlen(code));
    if (options.language == NULL) {
        return 1;
    }
    return strcmp(what, "--status") == 0 ? write_status(&options, pool)
                                         : write_policies(what, &options, pool);
}

int main(int argc, char **argv)
{
    apr_pool_t *pool;
    int failed = 2;

    apr_initialize();
    apr_pool_create(&pool, NULL);
    if (argc == 3) {
        failed = render(argv[1], argv[2], pool);
    }
    else if (argc == 2 && strcmp(argv[1], "--csp") == 0) {
        puts(p3p_page_content_security_policy());
        failed = 0;
    }
    apr_pool_destroy(pool);
    apr_terminate();
    return failed;
}
