/* SPDX-License-Identifier: Apache-2.0 */
/* From the names of data to words, step by step. */

#include "data_label.h"

#include "schema.h"

#include <apr_strings.h>
#include <string.h>

typedef enum { STEP, HOLDER, WHOLE } role;

static const struct {
    const char *name;
    role role;
} steps[P3P_DATA_STEP_COUNT] = {
#define P3P_ENTRY(identifier, name, role) {name, role},
    P3P_DATA_STEPS(P3P_ENTRY)
#undef P3P_ENTRY
};

/* The length of the step at which a text begins. */
static size_t step_length(const char *at)
{
    return strcspn(at, ".");
}

static p3p_data_step find(const char *name, size_t length)
{
    int i;

    for (i = 0; i < P3P_DATA_STEP_COUNT; i++) {
        if (strlen(steps[i].name) == length
            && strncmp(steps[i].name, name, length) == 0) {
            break;
        }
    }
    return i;
}

/* The step at at, which previous, if not NULL, stands in front of. */
static p3p_data_step step_at(const char *previous, const char *at)
{
    const size_t length = step_length(at);
    p3p_data_step step = P3P_DATA_STEP_COUNT;

    if (previous != NULL) {
        step = find(previous, (size_t)(at - previous) + length);
    }
    return step != P3P_DATA_STEP_COUNT ? step : find(at, length);
}

const char *p3p_data_label(const char *name, const p3p_language *l,
                           apr_pool_t *pool)
{
    const char *label = "";
    const char *previous = NULL;
    p3p_data_facts facts;
    p3p_data_step step;

    if (!p3p_schema_find(&p3p_base_schema, name, &facts)) {
        return NULL;
    }
    while (*name != '\0') {
        const size_t length = step_length(name);
        const int is_last = name[length] == '\0';

        step = step_at(previous, name);
        if (step == P3P_DATA_STEP_COUNT) {
            return NULL;
        }
        if (steps[step].role != HOLDER || is_last) {
            label = apr_pstrcat(pool, label, label[0] != '\0' ? ": " : "",
                                l->step[step], NULL);
        }
        previous = name;
        name += length + !is_last;
    }
    return label;
}

size_t p3p_data_whole(const char *name)
{
    const char *at = name;

    while (*at != '\0') {
        const size_t length = step_length(at);
        const p3p_data_step step = find(at, length);

        at += length;
        if (step != P3P_DATA_STEP_COUNT && steps[step].role == WHOLE) {
            break;
        }
        at += *at == '.';
    }
    return (size_t)(at - name);
}
