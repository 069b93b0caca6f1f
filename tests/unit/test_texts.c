/* SPDX-License-Identifier: Apache-2.0 */
/* The texts of all languages, and the sentences that are made of them. */

/* cmocka.h needs the first three. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <cmocka.h>

#include <stdlib.h>
#include <string.h>

#include "../../p3p/explain.h"

/* A language is nothing but texts, one pointer after the other. */
#define TEXTS (sizeof(p3p_language) / sizeof(const char *))

static const char *text_of(const p3p_language *l, size_t i)
{
    return ((const char *const *)l)[i];
}

/* What needs no text: consent of P3P_BARE, and what may be left unsaid. */
static int may_be_missing(const p3p_language *l, size_t i)
{
    const char *const *const place = (const char *const *)l + i;

    return place == &l->consent[P3P_BARE]
        || place == &l->unsaid[P3P_NONIDENTIFIABLE]
        || place == &l->unsaid[P3P_TEST];
}

static void nothing_is_missing(void **state)
{
    const p3p_language *const *l;
    size_t i;

    (void)state;
    for (l = p3p_languages; *l != NULL; l++) {
        for (i = 0; i < TEXTS; i++) {
            if (may_be_missing(*l, i)) {
                assert_null(text_of(*l, i));
            }
            else {
                assert_non_null(text_of(*l, i));
                assert_true(text_of(*l, i)[0] != '\0');
            }
        }
    }
}

/* As a set of bits; a percent sign that is followed by something else: 4. */
static int placeholders(const char *text)
{
    int set = 0;

    while (text != NULL && (text = strchr(text, '%')) != NULL) {
        text++;
        set |= *text == '1' ? 1 : *text == '2' ? 2 : 4;
    }
    return set;
}

static void all_languages_use_the_same_placeholders(void **state)
{
    const p3p_language *const *l;
    size_t i;

    (void)state;
    for (l = p3p_languages; *l != NULL; l++) {
        for (i = 0; i < TEXTS; i++) {
            const int set = placeholders(text_of(*l, i));

            assert_int_equal(set, placeholders(text_of(p3p_languages[0], i)));
            assert_in_range(set, 0, 3);
        }
    }
}

/* Two tokens that say the same would be a slip of the translator. */
static void every_token_says_something_else(void **state)
{
    const p3p_language *const *l;
    int i, j;

    (void)state;
    for (l = p3p_languages; *l != NULL; l++) {
        for (i = 0; i < P3P_STEMS; i++) {
            for (j = 0; j < i; j++) {
                assert_string_not_equal((*l)->meaning[i], (*l)->meaning[j]);
                assert_string_not_equal((*l)->phrase[i], (*l)->phrase[j]);
            }
        }
    }
}

static void languages_are_found_by_code(void **state)
{
    (void)state;
    assert_ptr_equal(p3p_language_find("en", 2), &p3p_language_en);
    assert_ptr_equal(p3p_language_find("ET-ee", 2), &p3p_language_et);
    assert_null(p3p_language_find("", 0));
    assert_null(p3p_language_find("e", 1));
    assert_null(p3p_language_find("english", 7));
}

/* ---- sentences ---- */

static void values_are_filled_in(void **state)
{
    char buffer[32];

    (void)state;
    assert_int_equal(
        p3p_text_fill(buffer, sizeof buffer, "%2 for %1.", "CON", "CONo"), 13);
    assert_string_equal(buffer, "CONo for CON.");
    assert_int_equal(p3p_text_fill(buffer, 8, "%2 for %1.", "CON", "CONo"), 7);
    assert_string_equal(buffer, "CONo fo");
}

static int explain_word(p3p_explanation *e, const char *word)
{
    p3p_explainer explainer;

    p3p_explain_begin(&explainer, (p3p_span){word, strlen(word)},
                      &p3p_language_en);
    explainer.suggests = 1;
    return p3p_explain_next(e, &explainer);
}

static void words_are_explained(void **state)
{
    const p3p_language *const en = &p3p_language_en;
    p3p_explanation e;

    (void)state;
    assert_true(explain_word(&e, "CONo"));
    assert_int_equal(e.stem, P3P_CON);
    assert_string_equal(e.group, en->group[P3P_PURPOSE]);
    assert_string_equal(e.meaning, en->meaning[P3P_CON]);
    assert_string_equal(e.consent, en->consent[P3P_OPT_OUT]);
    assert_true(explain_word(&e, "DEL"));
    assert_string_equal(e.consent, en->consent[P3P_ALWAYS]);
    assert_true(explain_word(&e, "NAV"));
    assert_null(e.consent);
    assert_false(explain_word(&e, " "));
}

/* P3P 1.0, 4.2.5 and 4.2.6. */
static void consent_is_no_matter_of_cur_and_our(void **state)
{
    const p3p_language *const en = &p3p_language_en;
    p3p_explanation e;

    (void)state;
    assert_true(explain_word(&e, "CUR"));
    assert_null(e.consent);
    assert_true(explain_word(&e, "OUR"));
    assert_null(e.consent);
    assert_true(explain_word(&e, "CURa"));
    assert_string_equal(e.consent, en->consent[P3P_ALWAYS]);
    assert_true(explain_word(&e, "OURi"));
    assert_string_equal(e.consent, en->consent[P3P_OPT_IN]);
}

static void unknown_words_promise_nothing(void **state)
{
    p3p_explanation e;

    (void)state;
    assert_true(explain_word(&e, "FINa"));
    assert_int_equal(e.stem, P3P_NO_STEM);
    assert_string_equal(e.group, p3p_language_en.unknown_group);
    assert_string_equal(e.suggestion, "FIN");
    assert_true(explain_word(&e, "privacy"));
    assert_string_equal(e.suggestion, "");
    assert_string_equal(e.meaning, p3p_language_en.unknown_meaning);
}

/* "This" looks like HIS, but not in a sentence. */
static void nothing_is_suggested_for_prose(void **state)
{
    static const char prose[] = "NOI This is prose";
    p3p_explainer explainer;
    p3p_explanation e;
    int words = 0;

    (void)state;
    p3p_explain_begin(&explainer, (p3p_span){prose, strlen(prose)},
                      &p3p_language_en);
    while (p3p_explain_next(&e, &explainer)) {
        assert_string_equal(e.suggestion, "");
        words++;
    }
    assert_int_equal(words, 4);
}

static int paragraph_has(const char *policy, const char *text)
{
    char paragraph[P3P_PARAGRAPH_SIZE];

    p3p_explain_policy(paragraph, (p3p_span){policy, strlen(policy)},
                       &p3p_language_en);
    return strstr(paragraph, text) != NULL;
}

static void what_is_left_unsaid(void **state)
{
    const p3p_language *const en = &p3p_language_en;

    (void)state;
    assert_true(paragraph_has("CUR", en->unsaid[P3P_ACCESS]));
    assert_false(paragraph_has("CUR", en->unsaid[P3P_PURPOSE]));
    assert_true(paragraph_has("NOI", en->unsaid[P3P_PURPOSE]));
    assert_true(paragraph_has("NOI DSP", en->unsaid[P3P_REMEDY]));
    assert_false(paragraph_has("NOI", en->unsaid[P3P_REMEDY]));
    assert_false(paragraph_has("NOI DSP COR CUR OUR NOR NAV", "unsaid"));
}

static void the_choice_that_visitors_have(void **state)
{
    (void)state;
    assert_true(paragraph_has("CON", p3p_language_en.whole_no_choice));
    assert_false(paragraph_has("CON CUSo", p3p_language_en.whole_no_choice));
    assert_false(paragraph_has("NAV", p3p_language_en.whole_no_choice));
    assert_true(paragraph_has("CONo", "marketing (opt-out)"));
    assert_true(paragraph_has("CONi", "marketing (opt-in)"));
    assert_true(paragraph_has("CONi CONa", "marketing."));
}

/* No byte of a policy can get out of hand in a terminal or a page. */
static void unknown_words_are_shown_safely(void **state)
{
    (void)state;
    assert_true(paragraph_has("NOI \033[1m", "nothing: ?[1m."));
    assert_true(paragraph_has("NOI \xc3\xb5", "nothing: ??."));
    assert_true(paragraph_has("NOI abcdefghijklmnopqrstuvwxyz",
                              ": abcdefghijklmnopqrstuvwx...."));
    assert_true(paragraph_has("NOI 1 2 3 4 5 6 7 8 9", "7, 8, ...."));
    assert_true(
        paragraph_has("This says nothing", p3p_language_en.whole_nothing));
}

/* The longest there can be: every token in every spelling. */
static void every_paragraph_fits(void **state)
{
    const p3p_language *const *l;
    char policy[4 * P3P_STEMS * P3P_TOKEN_SIZE];
    char paragraph[P3P_PARAGRAPH_SIZE];
    size_t length = 0;
    int stem;

    (void)state;
    for (stem = 0; stem < P3P_STEMS; stem++) {
        length += p3p_token_spell(policy + length, stem, P3P_BARE);
        policy[length++] = ' ';
    }
    for (l = p3p_languages; *l != NULL; l++) {
        const size_t written =
            p3p_explain_policy(paragraph, (p3p_span){policy, length}, *l);

        assert_int_equal(written, strlen(paragraph));
        assert_in_range(written, 1, sizeof paragraph - 2);
        assert_non_null(strstr(paragraph, (*l)->phrase[P3P_OTC]));
        assert_non_null(strstr(paragraph, (*l)->phrase[P3P_LAW]));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_is_missing),
        cmocka_unit_test(all_languages_use_the_same_placeholders),
        cmocka_unit_test(every_token_says_something_else),
        cmocka_unit_test(languages_are_found_by_code),
        cmocka_unit_test(values_are_filled_in),
        cmocka_unit_test(words_are_explained),
        cmocka_unit_test(consent_is_no_matter_of_cur_and_our),
        cmocka_unit_test(unknown_words_promise_nothing),
        cmocka_unit_test(nothing_is_suggested_for_prose),
        cmocka_unit_test(what_is_left_unsaid),
        cmocka_unit_test(the_choice_that_visitors_have),
        cmocka_unit_test(unknown_words_are_shown_safely),
        cmocka_unit_test(every_paragraph_fits),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
