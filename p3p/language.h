/* SPDX-License-Identifier: Apache-2.0 */
#ifndef P3P_LANGUAGE_H
#define P3P_LANGUAGE_H

/*
 * For the files of the languages alone. Such a file defines every text of
 * texts.h as a constant, and the table at its end refers to all of them: to
 * the compiler a missing text is an undeclared name, and one that nobody
 * asked for is an unused constant.
 */

#include "texts.h"

#define TEXT(key, text) static const char text_##key[] = text;
#define TOKEN(token, phrase, meaning)                                          \
    static const char phrase_##token[] = phrase;                               \
    static const char meaning_##token[] = meaning;

#define P3P_REFER_TOKEN(token, group, suffix, element)                         \
    .phrase[P3P_##token] = phrase_##token,                                     \
    .meaning[P3P_##token] = meaning_##token,
#define P3P_REFER_REASON(identifier, key)                                      \
    .reason[P3P_REASON_##identifier] = text_reason_##identifier,
#define P3P_REFER_ELEMENT(array, enumerator)                                   \
    .array[P3P_##enumerator] = text_##array##_##enumerator,
#define P3P_REFER_STEP(identifier, name, role)                                 \
    .step[P3P_STEP_##identifier] = text_step_##identifier,
#define P3P_REFER_TEXT(key) .key = text_##key,

/* The table of a language, behind all of its texts. */
#define LANGUAGE(tag)                                                          \
    const p3p_language p3p_language_##tag = {                                  \
        .code = #tag,                                                          \
        P3P_VOCABULARY(P3P_REFER_TOKEN) P3P_REASONS(P3P_REFER_REASON)          \
            P3P_TEXT_ELEMENTS(P3P_REFER_ELEMENT)                               \
                P3P_DATA_STEPS(P3P_REFER_STEP) P3P_TEXTS(P3P_REFER_TEXT)};

#endif
