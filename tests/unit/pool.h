/* SPDX-License-Identifier: Apache-2.0 */
#ifndef P3P_TEST_POOL_H
#define P3P_TEST_POOL_H

/* A pool for all tests of a program, to be set up and torn down with them. */

#include <apr_general.h>
#include <apr_pools.h>

static apr_pool_t *pool;

static int set_up(void **state)
{
    (void)state;
    return apr_initialize() != APR_SUCCESS
        || apr_pool_create(&pool, NULL) != APR_SUCCESS;
}

static int tear_down(void **state)
{
    (void)state;
    apr_pool_destroy(pool);
    apr_terminate();
    return 0;
}

#endif
