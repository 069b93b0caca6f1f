/* SPDX-License-Identifier: Apache-2.0 */
#ifndef P3P_DATA_LABEL_H
#define P3P_DATA_LABEL_H

/* The names of the base data schema in words. */

#include "texts.h"

#include <apr_pools.h>

/*
 * "contact details at home: postal address" for "user.home-info.postal";
 * NULL if the name is not one of the base data schema.
 */
const char *p3p_data_label(const char *name, const p3p_language *language,
                           apr_pool_t *pool);

/*
 * The length of a name up to what its value is only a part of, such as a
 * postal address or a telephone number; its whole length if it is not.
 */
size_t p3p_data_whole(const char *name);

#endif
