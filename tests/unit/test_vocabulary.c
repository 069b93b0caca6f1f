/* SPDX-License-Identifier: Apache-2.0 */
/* The vocabulary: every token is found, and nothing else. */

#include "hearing.h"

static void every_token_finds_itself(void **state)
{
    int stem;

    (void)state;
    for (stem = 0; stem < P3P_STEMS; stem++) {
        assert_int_equal(p3p_stem_find(p3p_vocabulary[stem].name), stem);
    }
}

static int is_listed(const char *name)
{
    int stem;

    for (stem = 0; stem < P3P_STEMS; stem++) {
        if (memcmp(p3p_vocabulary[stem].name, name, 3) == 0) {
            return 1;
        }
    }
    return 0;
}

/* All 17,576 words of three upper-case letters. */
static void nothing_else_is_found(void **state)
{
    char name[3];
    int found = 0;

    (void)state;
    for (name[0] = 'A'; name[0] <= 'Z'; name[0]++) {
        for (name[1] = 'A'; name[1] <= 'Z'; name[1]++) {
            for (name[2] = 'A'; name[2] <= 'Z'; name[2]++) {
                const int is_found = p3p_stem_find(name) != P3P_NO_STEM;

                assert_int_equal(is_found, is_listed(name));
                found += is_found;
            }
        }
    }
    assert_int_equal(found, P3P_STEMS);
}

/* Any three bytes, one of them not a letter of a token. */
static void one_other_byte_is_no_token(void **state)
{
    char name[3];
    int stem, place, byte;

    (void)state;
    for (stem = 0; stem < P3P_STEMS; stem++) {
        for (place = 0; place < 3; place++) {
            memcpy(name, p3p_vocabulary[stem].name, 3);
            for (byte = 0; byte < 256; byte++) {
                name[place] = (char)byte;
                assert_int_equal(p3p_stem_find(name) != P3P_NO_STEM,
                                 is_listed(name));
            }
        }
    }
}

/* P3P 1.0, 4.2: 52 tokens, and CUS of the draft. */
static void groups_have_their_sizes(void **state)
{
    static const int sizes[P3P_GROUPS] = {
        [P3P_ACCESS] = 6,    [P3P_DISPUTES] = 1,        [P3P_REMEDY] = 3,
        [P3P_PURPOSE] = 13,  [P3P_NONIDENTIFIABLE] = 1, [P3P_RECIPIENT] = 6,
        [P3P_RETENTION] = 5, [P3P_CATEGORY] = 17,       [P3P_TEST] = 1};
    int group;

    (void)state;
    assert_int_equal(P3P_STEMS, 53);
    for (group = 0; group < P3P_GROUPS; group++) {
        assert_int_equal(__builtin_popcountll(p3p_group_stems[group]),
                         sizes[group]);
    }
}

static void sets_agree_with_the_vocabulary(void **state)
{
    int group, stem;

    (void)state;
    for (group = 0; group < P3P_GROUPS; group++) {
        for (stem = 0; stem < P3P_STEMS; stem++) {
            assert_int_equal((p3p_group_stems[group] & P3P_BIT(stem)) != 0,
                             p3p_vocabulary[stem].group == group);
        }
    }
}

static void groups_follow_each_other(void **state)
{
    int stem;

    (void)state;
    for (stem = 1; stem < P3P_STEMS; stem++) {
        assert_true(p3p_vocabulary[stem - 1].group
                    <= p3p_vocabulary[stem].group);
    }
}

/* 4.2.5 and 4.2.6: purposes and recipients, but neither CUR nor OUR. */
static void purposes_and_recipients_take_a_suffix(void **state)
{
    int stem;

    (void)state;
    for (stem = 0; stem < P3P_STEMS; stem++) {
        const p3p_vocable *v = &p3p_vocabulary[stem];
        const int has_consent =
            v->group == P3P_PURPOSE || v->group == P3P_RECIPIENT;
        const int is_first = stem == P3P_CUR || stem == P3P_OUR;

        assert_int_equal(v->suffix, is_first      ? P3P_TOLERATED_SUFFIX
                                    : has_consent ? P3P_SUFFIX
                                                  : P3P_NO_SUFFIX);
    }
}

static void elements_are_distinct(void **state)
{
    int a, b;

    (void)state;
    for (a = 0; a < P3P_STEMS; a++) {
        for (b = 0; b < a; b++) {
            assert_string_not_equal(p3p_vocabulary[a].element,
                                    p3p_vocabulary[b].element);
        }
    }
}

static void suffixes_are_found_and_spelled(void **state)
{
    static const char letters[P3P_SPELLINGS] = {0, 'a', 'i', 'o'};
    char token[P3P_TOKEN_SIZE];
    int byte, s;

    (void)state;
    for (byte = 1; byte < 256; byte++) {
        const char *const at = memchr(letters, byte, P3P_SPELLINGS);

        assert_int_equal(p3p_spelling_find((char)byte),
                         at != NULL ? at - letters : P3P_NO_SPELLING);
    }
    assert_int_equal(p3p_spelling_find('\0'), P3P_NO_SPELLING);
    for (s = 0; s < P3P_SPELLINGS; s++) {
        const size_t length = p3p_token_spell(token, P3P_CON, s);

        assert_int_equal(length, s == P3P_BARE ? 3 : 4);
        assert_int_equal(strlen(token), length);
        assert_memory_equal(token, "CON", 3);
        assert_int_equal(token[3], letters[s]);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_token_finds_itself),
        cmocka_unit_test(nothing_else_is_found),
        cmocka_unit_test(one_other_byte_is_no_token),
        cmocka_unit_test(groups_have_their_sizes),
        cmocka_unit_test(sets_agree_with_the_vocabulary),
        cmocka_unit_test(groups_follow_each_other),
        cmocka_unit_test(purposes_and_recipients_take_a_suffix),
        cmocka_unit_test(elements_are_distinct),
        cmocka_unit_test(suffixes_are_found_and_spelled),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
