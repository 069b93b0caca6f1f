/* SPDX-License-Identifier: Apache-2.0 */
/* Sentences about policies and cookies, put together from the texts. */

#include "explain.h"

#include "words.h"
#include "writer.h"

#include <stdio.h>
#include <string.h>

static void put_filled(p3p_writer *w, const char *text, const char *first,
                       const char *second)
{
    const char *percent;

    while ((percent = strchr(text, '%')) != NULL) {
        p3p_put(w, text, (size_t)(percent - text));
        p3p_put_string(w, percent[1] == '1' ? first : second);
        text = percent + 2;
    }
    p3p_put_string(w, text);
}

size_t p3p_text_fill(char *buffer, size_t size, const char *text,
                     const char *first, const char *second)
{
    p3p_writer w = p3p_writer_of(buffer, size);

    put_filled(&w, text, first, second);
    return p3p_written(&w);
}

/* Puts a sentence behind others. */
static void put_sentence(p3p_writer *w, const char *text, const char *first)
{
    if (w->at > w->start) {
        p3p_put(w, " ", 1);
    }
    put_filled(w, text, first, "");
}

/* ---- token by token ---- */

static void explain_unknown(p3p_explanation *e, const p3p_explainer *explainer)
{
    const p3p_language *const l = explainer->language;

    if (explainer->suggests) {
        p3p_suggest(e->suggestion, e->word.start, e->word.length, 0);
    }
    e->group = l->unknown_group;
    p3p_text_fill(e->meaning, sizeof e->meaning,
                  e->suggestion[0] != '\0' ? l->unknown_near
                                           : l->unknown_meaning,
                  e->suggestion, "");
}

/* 4.2.5 and 4.2.6: CUR and OUR ask for no consent, unless somebody says so. */
static const char *consent_of(p3p_token t, const p3p_language *l)
{
    if (t.spelling != P3P_BARE) {
        return l->consent[t.spelling];
    }
    return p3p_vocabulary[t.stem].suffix == P3P_SUFFIX ? l->consent[P3P_ALWAYS]
                                                       : NULL;
}

static void explain_token(p3p_explanation *e, p3p_token t,
                          const p3p_language *l)
{
    const p3p_vocable *const vocable = &p3p_vocabulary[t.stem];

    e->stem = t.stem;
    e->group = l->group[vocable->group];
    p3p_text_fill(e->meaning, sizeof e->meaning, l->meaning[t.stem], "", "");
    e->consent = consent_of(t, l);
}

void p3p_explain_begin(p3p_explainer *explainer, p3p_span policy,
                       const p3p_language *language)
{
    p3p_compact compact;

    p3p_compact_read(&compact, policy);
    explainer->rest = policy;
    explainer->language = language;
    explainer->suggests = compact.unknown * 2 <= compact.words;
}

int p3p_explain_next(p3p_explanation *e, p3p_explainer *explainer)
{
    p3p_span *const rest = &explainer->rest;
    const char *const end = rest->start + rest->length;
    p3p_token t;

    memset(e, 0, sizeof *e);
    e->stem = P3P_NO_STEM;
    e->word = p3p_next_word(&rest->start, end);
    rest->length = (size_t)(end - rest->start);
    if (e->word.length == 0) {
        return 0;
    }
    t = p3p_spelled_token(e->word.start, e->word.length);
    if (t.stem == P3P_NO_STEM || p3p_suffix_is_unknown(t)) {
        explain_unknown(e, explainer);
    }
    else {
        explain_token(e, t, explainer->language);
    }
    return 1;
}

/* ---- the policy as a whole ---- */

/* Room for a list of phrases, and the unknown words that it may show. */
#define LIST_SIZE 2048
#define WORDS_SHOWN 8
#define WORD_SHOWN 24

/* A writer for a list, and its buffer. */
typedef struct {
    char text[LIST_SIZE];
    p3p_writer w;
} list;

static void list_begin(list *items)
{
    items->w = p3p_writer_of(items->text, sizeof items->text);
}

static void list_add(list *items, const char *text, const char *first)
{
    if (items->w.at > items->w.start) {
        p3p_put(&items->w, ", ", 2);
    }
    put_filled(&items->w, text, first, "");
}

static int list_is_empty(const list *items)
{
    return items->w.at == items->w.start;
}

/* The phrase of a token; of uses, with the consent that they need. */
static void list_add_token(list *items, const p3p_compact *policy,
                           p3p_stem stem, const p3p_language *l)
{
    const p3p_stems bit = P3P_BIT(stem);
    const char *const phrase = l->phrase[stem];

    if ((policy->spelled[P3P_BARE] | policy->spelled[P3P_ALWAYS]) & bit) {
        list_add(items, phrase, "");
    }
    else if (policy->spelled[P3P_OPT_OUT] & bit) {
        list_add(items, l->whole_opt_out, phrase);
    }
    else if (policy->spelled[P3P_OPT_IN] & bit) {
        list_add(items, l->whole_opt_in, phrase);
    }
}

/* A sentence that lists all that a policy says of a group, if anything. */
static void put_group(p3p_writer *w, const char *sentence, p3p_group group,
                      const p3p_compact *policy, const p3p_language *l)
{
    list items;
    int stem;

    list_begin(&items);
    for (stem = 0; stem < P3P_STEMS; stem++) {
        if (p3p_group_stems[group] & P3P_BIT(stem)) {
            list_add_token(&items, policy, stem, l);
        }
    }
    if (!list_is_empty(&items)) {
        put_sentence(w, sentence, items.text);
    }
}

/* The sentences of those tokens of a set that the policy has. */
static void put_meanings(p3p_writer *w, p3p_stems set,
                         const p3p_compact *policy, const p3p_language *l)
{
    const p3p_stems stems = p3p_compact_stems(policy) & set;
    int stem;

    for (stem = 0; stem < P3P_STEMS; stem++) {
        if (stems & P3P_BIT(stem)) {
            put_sentence(w, l->meaning[stem], "");
        }
    }
}

/* Uses that could have been left to the visitor, and none was. */
static int leaves_no_choice(const p3p_compact *policy)
{
    const p3p_stems uses =
        p3p_group_stems[P3P_PURPOSE] | p3p_group_stems[P3P_RECIPIENT];
    const p3p_stems always =
        policy->spelled[P3P_BARE] | policy->spelled[P3P_ALWAYS];

    return (always & uses) != 0
        && !((policy->spelled[P3P_OPT_IN] | policy->spelled[P3P_OPT_OUT])
             & uses);
}

static void put_unsaid(p3p_writer *w, const p3p_compact *policy,
                       const p3p_language *l)
{
    const p3p_stems stems = p3p_compact_stems(policy);
    list items;
    int group;

    list_begin(&items);
    for (group = 0; group < P3P_GROUPS; group++) {
        if (l->unsaid[group] == NULL || (stems & p3p_group_stems[group])
            || (group == P3P_REMEDY && !(stems & P3P_BIT(P3P_DSP)))) {
            continue; /* without a procedure there is no question of more */
        }
        list_add(&items, l->unsaid[group], "");
    }
    if (!list_is_empty(&items)) {
        put_sentence(w, l->whole_unsaid, items.text);
    }
}

/* A word of unknown origin, as far as it can be shown anywhere. */
static void list_add_word(list *items, p3p_span word)
{
    char shown[WORD_SHOWN + 4];
    size_t i;

    for (i = 0; i < word.length && i < WORD_SHOWN; i++) {
        shown[i] =
            word.start[i] > ' ' && word.start[i] < 0x7f ? word.start[i] : '?';
    }
    strcpy(shown + i, i < word.length ? "..." : "");
    list_add(items, "%1", shown);
}

static void put_unknown(p3p_writer *w, p3p_span policy, const p3p_language *l)
{
    const char *at = policy.start;
    const char *const end = at + policy.length;
    int shown = 0;
    p3p_span word;
    p3p_token t;
    list items;

    list_begin(&items);
    while ((word = p3p_next_word(&at, end)).length > 0) {
        t = p3p_spelled_token(word.start, word.length);
        if (t.stem != P3P_NO_STEM && !p3p_suffix_is_unknown(t)) {
            continue;
        }
        if (shown++ == WORDS_SHOWN) {
            list_add(&items, "...", "");
            break;
        }
        list_add_word(&items, word);
    }
    if (!list_is_empty(&items)) {
        put_sentence(w, l->whole_unknown, items.text);
    }
}

size_t p3p_explain_policy(char buffer[P3P_PARAGRAPH_SIZE], p3p_span text,
                          const p3p_language *l)
{
    p3p_writer w = p3p_writer_of(buffer, P3P_PARAGRAPH_SIZE);
    p3p_compact policy;

    p3p_compact_read(&policy, text);
    if (p3p_compact_stems(&policy) == 0) {
        put_sentence(&w,
                     text.start == NULL ? l->ie6_class[P3P_CLASS_NO_POLICY]
                                        : l->whole_nothing,
                     "");
        return p3p_written(&w);
    }
    put_meanings(&w, P3P_BIT(P3P_TST) | P3P_BIT(P3P_NID), &policy, l);
    put_group(&w, l->whole_category, P3P_CATEGORY, &policy, l);
    put_group(&w, l->whole_purpose, P3P_PURPOSE, &policy, l);
    put_group(&w, l->whole_recipient, P3P_RECIPIENT, &policy, l);
    if (leaves_no_choice(&policy)) {
        put_sentence(&w, l->whole_no_choice, "");
    }
    put_group(&w, l->whole_retention, P3P_RETENTION, &policy, l);
    put_meanings(&w, p3p_group_stems[P3P_ACCESS] | P3P_BIT(P3P_DSP), &policy,
                 l);
    put_group(&w, l->whole_remedy, P3P_REMEDY, &policy, l);
    put_unsaid(&w, &policy, l);
    put_unknown(&w, text, l);
    return p3p_written(&w);
}

/* ---- cells and remedies ---- */

size_t p3p_explain_cell(char buffer[P3P_NOTE_SIZE], const p3p_cell *cell,
                        const p3p_language *l)
{
    p3p_writer w = p3p_writer_of(buffer, P3P_NOTE_SIZE);

    put_sentence(&w, l->outcome[cell->action], "");
    put_sentence(&w, l->reason[cell->reason], "");
    return p3p_written(&w);
}

size_t p3p_explain_rule(char buffer[P3P_NOTE_SIZE], const p3p_cell *cell,
                        const p3p_language *l)
{
    char number[16];
    char rule[P3P_RULE_SIZE];

    buffer[0] = '\0';
    if (cell->rule == 0) {
        return 0;
    }
    snprintf(number, sizeof number, "%u", cell->rule);
    p3p_rule_write(&cell->fired, rule);
    return p3p_text_fill(buffer, P3P_NOTE_SIZE, l->note_rule, number, rule);
}

size_t p3p_explain_change(char buffer[P3P_NOTE_SIZE], const p3p_remedy *remedy,
                          const p3p_language *l)
{
    const int only_states = p3p_tokens_empty(&remedy->removed);
    char removed[P3P_COMPACT_SIZE];
    char added[P3P_COMPACT_SIZE];
    char stated[P3P_COMPACT_SIZE];
    p3p_writer w = p3p_writer_of(buffer, P3P_NOTE_SIZE);

    p3p_tokens_write(&remedy->removed, removed);
    p3p_tokens_write(&remedy->added, added);
    p3p_tokens_write(&remedy->stated, stated);
    put_filled(&w, l->remedy[remedy->kind], removed,
               only_states ? stated : added);
    if (!only_states && stated[0] != '\0') {
        put_filled(&w, l->note_stated, stated, "");
    }
    return p3p_written(&w);
}

size_t p3p_explain_remedy(char buffer[P3P_NOTE_SIZE], const p3p_remedy *remedy,
                          int first, const p3p_language *l)
{
    char change[P3P_NOTE_SIZE];

    p3p_explain_change(change, remedy, l);
    return p3p_text_fill(buffer, P3P_NOTE_SIZE,
                         first ? l->note_remedy : l->note_other_remedy, change,
                         "");
}
