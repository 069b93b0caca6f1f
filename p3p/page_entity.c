/* SPDX-License-Identifier: Apache-2.0 */
/* Who publishes a policy, and how to reach them (P3P 1.0, 3.2.4). */

#include "data_label.h"
#include "page_parts.h"

#include <apr_strings.h>
#include <string.h>

/* What the last step of a name is. */
static int ends_in(const char *name, const char *step)
{
    const char *const dot = strrchr(name, '.');

    return strcmp(dot != NULL ? dot + 1 : name, step) == 0;
}

static void write_value(p3p_page *page, const p3p_data *data)
{
    if (ends_in(data->name, "email")) {
        p3p_page_own_link(page,
                          apr_pstrcat(page->pool, "mailto:", data->text, NULL),
                          data->text);
    }
    else if (ends_in(data->name, "uri")) {
        p3p_page_own_link(page, data->text, data->text);
    }
    else {
        p3p_page_own(page, data->text);
    }
}

/* Several values of the same name stand under one label. */
static int has_label(const p3p_data_list *entity, size_t i, const char *name)
{
    return i > 0 && entity->data[i - 1].text[0] != '\0'
        && strcmp(entity->data[i - 1].name, name) == 0;
}

static void write_label(p3p_page *page, const p3p_data_list *entity, size_t i,
                        const char *name)
{
    const char *label = p3p_data_label(name, page->language, page->pool);

    if (!has_label(entity, i, name)) {
        p3p_html_write(&page->html, "<dt>%s</dt>\n",
                       label != NULL ? label : entity->data[i].ref);
    }
}

/* ---- values in parts: an address, a telephone number ---- */

static int is_part(const p3p_data *data, const char *whole)
{
    const char *const rest = p3p_data_name_rest(data->name, whole);

    return rest != NULL && rest[0] != '\0' && data->text[0] != '\0';
}

static int has_part(const p3p_data_list *entity, size_t count,
                    const char *whole)
{
    size_t i;

    for (i = 0; i < count; i++) {
        if (is_part(&entity->data[i], whole)) {
            return 1;
        }
    }
    return 0;
}

/* Addresses have lines. */
static void write_separator(p3p_page *page, const char *whole)
{
    if (ends_in(whole, "postal")) {
        p3p_html_write(&page->html, "<br>\n");
    }
    else {
        p3p_html_write(&page->html, " ");
    }
}

/* All parts in one entry, at the place of the first. */
static void write_parts(p3p_page *page, const p3p_data_list *entity,
                        size_t first, const char *whole)
{
    size_t i;

    if (has_part(entity, first, whole)) {
        return;
    }
    write_label(page, entity, first, whole);
    p3p_html_write(&page->html, "<dd>");
    for (i = first; i < entity->count; i++) {
        if (!is_part(&entity->data[i], whole)) {
            continue;
        }
        if (i > first) {
            write_separator(page, whole);
        }
        write_value(page, &entity->data[i]);
    }
    p3p_html_write(&page->html, "</dd>\n");
}

/* ---- the entity ---- */

static void write_data(p3p_page *page, const p3p_data_list *entity, size_t i)
{
    const p3p_data *const data = &entity->data[i];
    const size_t length = p3p_data_whole(data->name);

    if (data->name[length] != '\0') {
        write_parts(page, entity, i,
                    apr_pstrmemdup(page->pool, data->name, length));
        return;
    }
    write_label(page, entity, i, data->name);
    p3p_html_write(&page->html, "<dd>");
    write_value(page, data);
    p3p_html_write(&page->html, "</dd>\n");
}

void p3p_page_entity(p3p_page *page, const p3p_data_list *entity)
{
    size_t i;

    p3p_html_write(&page->html, "<dl>\n");
    for (i = 0; i < entity->count; i++) {
        if (entity->data[i].text[0] != '\0') {
            write_data(page, entity, i);
        }
    }
    p3p_html_write(&page->html, "</dl>\n");
}
