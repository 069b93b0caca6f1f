/* SPDX-License-Identifier: Apache-2.0 */
/* The page of whatever can be read of any bytes: nothing but our markup. */

#include "target.h"

#include "../../p3p/page.h"

#include <apr_general.h>

#define DEPTH 32 /* of elements in a page */
#define ALPHABET "abcdefghijklmnopqrstuvwxyz"

static const char *const tags[] = {
    "html",    "head",    "title",   "style",  "body", "nav",  "ul",
    "li",      "a",       "main",    "h1",     "h2",   "h3",   "h4",
    "p",       "bdi",     "dl",      "dt",     "dd",   "span", "code",
    "article", "section", "div",     "th",     "td",   "tr",   "thead",
    "tbody",   "table",   "caption", "strong", "meta", "br",   "footer"};

static const char *const attributes[] = {
    "lang", "dir",      "charset",    "name",        "content", "class",
    "href", "id",       "scope",      "colspan",     "rowspan", "hreflang",
    "role", "tabindex", "aria-label", "aria-current"};

static apr_pool_t *pool;

static int starts(const char *text, const char *start)
{
    return strncmp(text, start, strlen(start)) == 0;
}

/* The one of the names that text begins with, as a whole word. */
static const char *name_at(const char *text, const char *const *names,
                           size_t count)
{
    const size_t length = strspn(text, ALPHABET "-123456");
    size_t i;

    for (i = 0; i < count; i++) {
        if (strlen(names[i]) == length && starts(text, names[i])) {
            return names[i];
        }
    }
    return NULL;
}

/* Returns what follows the attributes of a tag. */
static const char *skip_attributes(const char *at)
{
    while (*at == ' ') {
        const char *name =
            name_at(++at, attributes, sizeof attributes / sizeof attributes[0]);

        claim(name != NULL);
        at += strlen(name);
        claim(starts(at, "=\""));
        at += 2;
        claim(strcmp(name, "href") != 0
              || (!starts(at, "javascript:") && !starts(at, "data:")));
        at += strcspn(at, "\"<>");
        claim(*at == '"');
        at++;
    }
    return at;
}

/* Every element is one of ours, and ends where it should. */
static void claim_page(const char *at)
{
    const char *open[DEPTH];
    size_t depth = 0;

    claim(starts(at, "<!DOCTYPE html>\n"));
    at++;
    while ((at = strchr(at, '<')) != NULL) {
        const int ends = *++at == '/';
        const char *tag =
            name_at(at + ends, tags, sizeof tags / sizeof tags[0]);

        claim(tag != NULL);
        at = skip_attributes(at + ends + strlen(tag));
        claim(*at == '>');
        if (ends) {
            claim(depth > 0 && open[--depth] == tag);
        }
        else if (strcmp(tag, "meta") != 0 && strcmp(tag, "br") != 0) {
            claim(depth < DEPTH);
            open[depth++] = tag;
        }
    }
    claim(depth == 0);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const p3p_language *const *l;
    const p3p_full_file *file;
    p3p_report report = {.text = size > 0 ? (const char *)data : "",
                         .length = size};

    if (pool == NULL) {
        claim(apr_initialize() == APR_SUCCESS);
        claim(apr_pool_create(&pool, NULL) == APR_SUCCESS);
    }
    file = p3p_full_read(&report, apr_time_from_sec(1893456000), pool);
    for (l = p3p_languages; file != NULL && *l != NULL; l++) {
        const p3p_page_options options = {*l, "?lang=%1", "policy.xml"};

        claim_page(p3p_page_policies(file, &options, pool));
    }
    apr_pool_clear(pool);
    return 0;
}
