/* SPDX-License-Identifier: Apache-2.0 */
/* The languages there are. */

#include "texts.h"

#include <string.h>
#include <strings.h>

const p3p_language *const p3p_languages[] = {
#define P3P_ENTRY(code) &p3p_language_##code,
    P3P_LANGUAGES(P3P_ENTRY)
#undef P3P_ENTRY
        NULL};

const p3p_language *p3p_language_find(const char *code, size_t length)
{
    const p3p_language *const *l;

    for (l = p3p_languages; *l != NULL; l++) {
        if (strlen((*l)->code) == length
            && strncasecmp((*l)->code, code, length) == 0) {
            break;
        }
    }
    return *l;
}
