/* SPDX-License-Identifier: Apache-2.0 */
/* Suggestions: slips find their token, and other words find none. */

#include "hearing.h"

#include <stdio.h>

static void suggest(char suggestion[P3P_TOKEN_SIZE], const char *word,
                    p3p_stems already)
{
    const size_t length = strlen(word);
    char *copy = malloc(length);
    p3p_stem stem;

    memcpy(copy, word, length);
    stem = p3p_suggest(suggestion, copy, length, already);
    free(copy);
    assert_true(strlen(suggestion) < P3P_TOKEN_SIZE);
    assert_int_equal(stem, suggestion[0] != '\0' ? p3p_stem_find(suggestion)
                                                 : P3P_NO_STEM);
}

static void expect(const char *word, p3p_stems already, const char *expected)
{
    char suggestion[P3P_TOKEN_SIZE];

    suggest(suggestion, word, already);
    if (strcmp(suggestion, expected) != 0) {
        fail_msg("\"%s\": \"%s\" instead of \"%s\"", word, suggestion,
                 expected);
    }
}

static void slips_of_real_sites(void **state)
{
    (void)state;
    expect("TIA", 0, "TAI");
    expect("PVD", 0, "IVD");
    expect("OPTa", 0, "OTPa");
    expect("DMa", 0, "ADMa");
    expect("TALa", 0, "TAIa");
    expect("AND", 0, "IND");
    expect("ANL", 0, "ONL");
}

static void each_kind_of_edit(void **state)
{
    (void)state;
    expect("NAAV", 0, "NAV"); /* one letter too many */
    expect("NV", 0, "NAV");   /* one too few */
    expect("NAW", 0, "NAV");  /* another one */
    expect("PYH", 0, "PHY");  /* two in the wrong order */
    expect("TELLao", 0, "TELa");
}

static void the_case_of_letters_does_not_matter(void **state)
{
    (void)state;
    expect("tia", 0, "TAI");
    expect("finA", 0, "FIN");
}

static void a_suffix_stays_a_suffix(void **state)
{
    (void)state;
    expect("TALi", 0, "TAIi");
    expect("TALo", 0, "TAIo");
    expect("TAL", 0, "TAI");
    expect("CURRa", 0, "CUR"); /* the grammar gives it none */
    expect("DMa", 0, "ADMa");
}

static void a_token_that_is_there_comes_last(void **state)
{
    (void)state;
    expect("ANL", P3P_BIT(P3P_ONL), "ALL");
    expect("PVD", P3P_BIT(P3P_IVD), "PSD");
    expect("TIA", P3P_BIT(P3P_TAI), "TAI"); /* still the nearest by far */
}

static void other_words_find_nothing(void **state)
{
    static const char *const words[] = {
        "",     "#",    "=>",     "SO",       "A",        "HONK",    "Potato",
        "foo",  "used", "policy", "P3P",      "CURADM",   "NOICURa", "1234",
        "....", "SÕNA", "NIGHT",  "DATA1234", "NOI-CUR-", "XYZ"};
    size_t i;

    (void)state;
    for (i = 0; i < sizeof words / sizeof words[0]; i++) {
        expect(words[i], 0, "");
    }
}

/* A letter of a token changed to a sign: some token is as near as that. */
static void two_letters_are_enough(void **state)
{
    char word[4], suggestion[P3P_TOKEN_SIZE];
    int stem, place;

    (void)state;
    for (stem = 0; stem < P3P_STEMS; stem++) {
        if (stem == P3P_CUS) {
            continue; /* never suggested */
        }
        for (place = 0; place < 3; place++) {
            memcpy(word, p3p_vocabulary[stem].name, 4);
            word[place] = '?';
            suggest(suggestion, word, 0);
            assert_string_not_equal(suggestion, "");
        }
    }
}

/* CUS would earn a warning of its own. */
static void the_draft_is_no_advice(void **state)
{
    char suggestion[P3P_TOKEN_SIZE];

    (void)state;
    suggest(suggestion, "CSUa", 0);
    assert_true(strncmp(suggestion, "CUS", 3) != 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(slips_of_real_sites),
        cmocka_unit_test(each_kind_of_edit),
        cmocka_unit_test(the_case_of_letters_does_not_matter),
        cmocka_unit_test(a_suffix_stays_a_suffix),
        cmocka_unit_test(a_token_that_is_there_comes_last),
        cmocka_unit_test(other_words_find_nothing),
        cmocka_unit_test(two_letters_are_enough),
        cmocka_unit_test(the_draft_is_no_advice),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
