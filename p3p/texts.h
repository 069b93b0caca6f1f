/* SPDX-License-Identifier: Apache-2.0 */
#ifndef P3P_TEXTS_H
#define P3P_TEXTS_H

/*
 * Everything that a person reads about P3P, one table per language. A new
 * language is one new file like texts_en.c and one line in P3P_LANGUAGES; a
 * language that lacks a text does not compile.
 */

#include "data_steps.h"
#include "evaluate.h"

/* X(code of ISO 639) */
#define P3P_LANGUAGES(X)                                                       \
    X(en)                                                                      \
    X(et)

/*
 * Texts that go with the values of an enumeration.
 *   X(array, enumerator without its P3P_)
 */
#define P3P_TEXT_ELEMENTS(X)                                                   \
    /* Groups of tokens, as headings. */                                       \
    X(group, ACCESS)                                                           \
    X(group, DISPUTES)                                                         \
    X(group, REMEDY)                                                           \
    X(group, NONIDENTIFIABLE)                                                  \
    X(group, PURPOSE)                                                          \
    X(group, RECIPIENT)                                                        \
    X(group, RETENTION)                                                        \
    X(group, CATEGORY)                                                         \
    X(group, TEST)                                                             \
    /* What a policy leaves unsaid without any token of a group. */            \
    X(unsaid, ACCESS)                                                          \
    X(unsaid, DISPUTES)                                                        \
    X(unsaid, REMEDY)                                                          \
    X(unsaid, PURPOSE)                                                         \
    X(unsaid, RECIPIENT)                                                       \
    X(unsaid, RETENTION)                                                       \
    X(unsaid, CATEGORY)                                                        \
    /* What a use needs. */                                                    \
    X(consent, ALWAYS)                                                         \
    X(consent, OPT_IN)                                                         \
    X(consent, OPT_OUT)                                                        \
    /* What happens to a cookie: in a table, and in a sentence. */             \
    X(action, ACCEPT)                                                          \
    X(action, FLAG)                                                            \
    X(action, PROMPT)                                                          \
    X(action, LEASH)                                                           \
    X(action, DOWNGRADE)                                                       \
    X(action, BLOCK)                                                           \
    X(outcome, ACCEPT)                                                         \
    X(outcome, FLAG)                                                           \
    X(outcome, PROMPT)                                                         \
    X(outcome, LEASH)                                                          \
    X(outcome, DOWNGRADE)                                                      \
    X(outcome, BLOCK)                                                          \
    /* Headings of the matrix. */                                              \
    X(party, FIRST_PARTY)                                                      \
    X(party, THIRD_PARTY)                                                      \
    X(kind, PERSISTENT)                                                        \
    X(kind, SESSION)                                                           \
    X(level, ACCEPT_ALL)                                                       \
    X(level, LOW)                                                              \
    X(level, MEDIUM)                                                           \
    X(level, MEDIUM_HIGH)                                                      \
    X(level, HIGH)                                                             \
    X(level, BLOCK_ALL)                                                        \
    X(mozilla_level, MOZILLA_EARLY_LOW)                                        \
    X(mozilla_level, MOZILLA_EARLY_MEDIUM)                                     \
    X(mozilla_level, MOZILLA_EARLY_HIGH)                                       \
    X(mozilla_level, MOZILLA_LOW)                                              \
    X(mozilla_level, MOZILLA_MEDIUM)                                           \
    X(mozilla_level, MOZILLA_HIGH)                                             \
    /* What a browser thinks of a policy. */                                   \
    X(ie6_class, CLASS_NO_POLICY)                                              \
    X(ie6_class, CLASS_NONE)                                                   \
    X(ie6_class, CLASS_IMPLICIT)                                               \
    X(ie6_class, CLASS_EXPLICIT)                                               \
    X(ie6_class, CLASS_SATISFACTORY)                                           \
    X(mozilla_class, CLASS_NO_POLICY)                                          \
    X(mozilla_class, CLASS_NONE)                                               \
    X(mozilla_class, CLASS_IMPLICIT)                                           \
    X(mozilla_class, CLASS_EXPLICIT)                                           \
    X(mozilla_class, CLASS_SATISFACTORY)                                       \
    /* What to change; %1 is what to replace, %2 what to put there. */         \
    X(remedy, REMEDY_OPT_OUT)                                                  \
    X(remedy, REMEDY_OPT_IN)                                                   \
    X(remedy, REMEDY_DROP_USES)                                                \
    X(remedy, REMEDY_DROP_CATEGORIES)                                          \
    X(remedy, REMEDY_STATE)                                                    \
    X(remedy, REMEDY_SEND_POLICY)

/* All other texts, one by one; what %1 and %2 stand for is said here. */
#define P3P_TEXTS(X)                                                           \
    X(name) /* of the language, in the language */                             \
    /* The table of tokens. */                                                 \
    X(heading_token)                                                           \
    X(heading_group)                                                           \
    X(heading_meaning)                                                         \
    X(heading_whole)                                                           \
    X(field_group)                                                             \
    X(field_meaning) /* of CP= itself */                                       \
    X(unknown_group)                                                           \
    X(unknown_meaning)                                                         \
    X(unknown_near) /* %1: the token that was probably meant */                \
    X(has_errors)                                                              \
    X(has_warnings)                                                            \
    /* The policy as a whole; %1: a list. */                                   \
    X(whole_category)                                                          \
    X(whole_purpose)                                                           \
    X(whole_recipient)                                                         \
    X(whole_retention)                                                         \
    X(whole_remedy)                                                            \
    X(whole_opt_in)    /* a part of the list: %1 needs opt-in */               \
    X(whole_opt_out)   /* the same with opt-out */                             \
    X(whole_no_choice) /* every use is "always" */                             \
    X(whole_unsaid)                                                            \
    X(whole_unknown)                                                           \
    X(whole_nothing) /* not one word is a token */                             \
    /* What a browser does with cookies. */                                    \
    X(agent_ie6)                                                               \
    X(agent_mozilla)                                                           \
    X(agent_preferences) /* %1: name of the file */                            \
    X(heading_level)                                                           \
    X(heading_zone)                                                            \
    X(heading_categories)                                                      \
    X(heading_uses)                                                            \
    X(heading_with)                                                            \
    X(heading_without)                                                         \
    X(heading_notes)                                                           \
    X(unstated_purpose)                                                        \
    X(unstated_recipient)                                                      \
    X(note_rule)         /* %1: its number, %2: the rule */                    \
    X(note_remedy)       /* %1: the smallest change */                         \
    X(note_other_remedy) /* %1: another change */                              \
    X(note_stated)       /* %1: tokens to add besides */                       \
    X(remark_medium)     /* opt-out, Medium, third party */                    \
    X(remark_lenient)    /* accepted only because words are ignored */         \
    X(remark_ignored)    /* %1: how many words are ignored */                  \
    X(remark_invalid)    /* %1: the word that spoils the policy */             \
    /* Responses and their cookies. */                                         \
    X(heading_cookies)                                                         \
    X(heading_policy)                                                          \
    X(cookie_nameless)                                                         \
    X(cookie_deleted)                                                          \
    X(inspect_no_cookies)                                                      \
    X(inspect_no_policy)                                                       \
    X(inspect_unneeded)                                                        \
    X(inspect_totals) /* %1: cookies, %2: covered without errors */            \
    X(inspect_good)                                                            \
    X(inspect_bad)                                                             \
    /* Pages: the document. */                                                 \
    X(page_title)                                                              \
    X(page_titles) /* of several policies */                                   \
    X(page_intro)                                                              \
    X(page_languages)                                                          \
    X(page_source) /* the link to the policy file */                           \
    /* Pages: a full policy. */                                                \
    X(heading_entity)                                                          \
    X(heading_access)                                                          \
    X(heading_disputes)                                                        \
    X(disputes_none)                                                           \
    X(disputes_resolution)                                                     \
    X(disputes_service)                                                        \
    X(disputes_remedies)                                                       \
    X(disputes_verification)                                                   \
    X(resolution_service)                                                      \
    X(resolution_independent)                                                  \
    X(resolution_court)                                                        \
    X(resolution_law)                                                          \
    X(heading_more)                                                            \
    X(more_discuri)                                                            \
    X(more_opturi)                                                             \
    X(heading_statements)                                                      \
    X(statements_count)  /* %1: how many groups there are */                   \
    X(heading_statement) /* %1: its number */                                  \
    X(statement_data)                                                          \
    X(statement_purposes)                                                      \
    X(statement_recipients)                                                    \
    X(statement_retention)                                                     \
    X(data_optional)                                                           \
    /* Pages: the compact policy, and what browsers make of it. */             \
    X(heading_compact)                                                         \
    X(compact_intro)                                                           \
    X(compact_caption)                                                         \
    X(heading_evaluation)                                                      \
    X(evaluation_intro) /* %1: the browser */                                  \
    X(evaluation_caption)                                                      \
    X(heading_remedies)                                                        \
    X(remedy_accepted) /* in front of a list of levels and parties */          \
    X(evaluation_caution)                                                      \
    /* Pages: the status of a server. */                                       \
    X(status_title)                                                            \
    X(status_intro)                                                            \
    X(status_none)                                                             \
    X(status_place)                                                            \
    X(status_policy_file)                                                      \
    X(status_header)                                                           \
    X(status_no_header)                                                        \
    X(status_remarks)                                                          \
    X(status_no_remarks)

/*
 * The texts of a language. phrase and meaning tell what a token says: in a
 * few words that fit into a list, and in a sentence. reason tells why a
 * cell of the matrix is what it is.
 */
typedef struct {
    const char *code;
    const char *phrase[P3P_STEMS];
    const char *meaning[P3P_STEMS];
    const char *group[P3P_GROUPS];
    const char *unsaid[P3P_GROUPS]; /* NULL for what need not be said */
    const char *consent[P3P_SPELLINGS];
    const char *action[P3P_ACTIONS];
    const char *outcome[P3P_ACTIONS];
    const char *party[P3P_PARTIES];
    const char *kind[P3P_KINDS];
    const char *level[P3P_LEVELS];
    const char *mozilla_level[P3P_MOZILLA_LEVELS];
    const char *ie6_class[P3P_CLASSES];
    const char *mozilla_class[P3P_CLASSES];
    const char *reason[P3P_REASON_COUNT];
    const char *remedy[P3P_REMEDIES];
    const char *step[P3P_DATA_STEP_COUNT]; /* of the name of data */
#define P3P_MEMBER(key) const char *key;
    P3P_TEXTS(P3P_MEMBER)
#undef P3P_MEMBER
} p3p_language;

#define P3P_DECLARE(code) extern const p3p_language p3p_language_##code;
P3P_LANGUAGES(P3P_DECLARE)
#undef P3P_DECLARE

/* All languages, the one to fall back on first; ends with NULL. */
extern const p3p_language *const p3p_languages[];

/* The language of a code, in any case of letters; NULL if there is none. */
const p3p_language *p3p_language_find(const char *code, size_t length);

#endif
