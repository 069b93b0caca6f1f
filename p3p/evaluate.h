/* SPDX-License-Identifier: Apache-2.0 */
#ifndef P3P_EVALUATE_H
#define P3P_EVALUATE_H

/*
 * What a browser does with a cookie whose response carries a given compact
 * policy. docs/evaluation.md describes the model and its sources. Nothing
 * here allocates or keeps state; results hold what they need by value,
 * except for spans, which lie in the text that was evaluated.
 */

#include "compact.h"

/* ---- what can happen to a cookie, and why ---- */

typedef enum {
    P3P_ACCEPT,
    P3P_FLAG,      /* accepted, with a warning to the user; Mozilla only */
    P3P_PROMPT,    /* the user is asked; preference files only */
    P3P_LEASH,     /* kept, but sent back to the first party only */
    P3P_DOWNGRADE, /* a persistent cookie becomes a session cookie */
    P3P_BLOCK,     /* never stored */
    P3P_ACTIONS
} p3p_action;

typedef enum { P3P_FIRST_PARTY, P3P_THIRD_PARTY, P3P_PARTIES } p3p_party;

typedef enum { P3P_PERSISTENT, P3P_SESSION, P3P_KINDS } p3p_kind;

/* The keys under which texts and JSON know them: "downgrade", ... */
extern const char *const p3p_action_names[P3P_ACTIONS];
extern const char *const p3p_party_names[P3P_PARTIES];
extern const char *const p3p_kind_names[P3P_KINDS];

/*
 * Why a cell is what it is.
 *   X(identifier, "key")
 */
#define P3P_REASONS(X)                                                         \
    /* The level accepts, or blocks, every cookie. */                          \
    X(ACCEPTS_ALL, "accepts-all")                                              \
    X(BLOCKS_ALL, "blocks-all")                                                \
    /* The policy is satisfactory at this level: no rule applies. */           \
    X(SATISFACTORY, "satisfactory")                                            \
    /* Session cookies are accepted here whatever the policy. */               \
    X(SESSION_EXEMPT, "session-exempt")                                        \
    /* The action would be a downgrade: a session cookie cannot have less. */  \
    X(SESSION_ALREADY, "session-already")                                      \
    X(NO_POLICY, "no-policy")                                                  \
    /* An unsatisfactory use without opt-out; or without opt-in. */            \
    X(NO_OPT_OUT, "no-opt-out")                                                \
    X(NO_OPT_IN, "no-opt-in")                                                  \
    /* The policy names sensitive data, but no purpose or no recipient. */     \
    X(UNSTATED_PURPOSE, "unstated-purpose")                                    \
    X(UNSTATED_RECIPIENT, "unstated-recipient")                                \
    /* Preference files: one of its rules, or noRuleDefault. */                \
    X(RULE, "rule")                                                            \
    X(NO_RULE, "no-rule")                                                      \
    /* Mozilla: by the class of the policy, or because it is invalid. */       \
    X(CLASS, "class")                                                          \
    X(INVALID, "invalid")

typedef enum {
#define P3P_REASON(identifier, key) P3P_REASON_##identifier,
    P3P_REASONS(P3P_REASON)
#undef P3P_REASON
        P3P_REASON_COUNT
} p3p_reason;

extern const char *const p3p_reason_names[P3P_REASON_COUNT];

/*
 * How much a policy leaves to the user, from the worst to the best. For
 * Mozilla, satisfactory means that no personal data is named.
 */
typedef enum {
    P3P_CLASS_NO_POLICY,
    P3P_CLASS_NONE,     /* an unsatisfactory use without consent */
    P3P_CLASS_IMPLICIT, /* at worst opt-out */
    P3P_CLASS_EXPLICIT, /* all unsatisfactory uses are opt-in */
    P3P_CLASS_SATISFACTORY,
    P3P_CLASSES
} p3p_class;

/* "no-policy", "none", "implicit", "explicit", "satisfactory" */
extern const char *const p3p_class_names[P3P_CLASSES];

/* ---- rules ---- */

/* A set of tokens. CON and CONa are different tokens. */
typedef struct {
    p3p_stems spelled[P3P_SPELLINGS];
} p3p_tokens;

int p3p_tokens_empty(const p3p_tokens *tokens);

/* The number of tokens in a set. */
unsigned p3p_tokens_count(const p3p_tokens *tokens);

/*
 * Writes the tokens in canonical order, separated by single spaces. Returns
 * the length written.
 */
size_t p3p_tokens_write(const p3p_tokens *tokens,
                        char buffer[P3P_COMPACT_SIZE]);

/*
 * A rule applies to a policy that has all of the required tokens and none
 * of the forbidden ones. One that requires nothing and forbids nothing
 * applies to every policy.
 */
typedef struct {
    p3p_tokens required;
    p3p_tokens forbidden;
    p3p_action action;
    int never; /* it requires a token that is in no vocabulary */
} p3p_rule;

/* What governs the cookies of one party: the first rule that applies. */
typedef struct {
    p3p_action no_policy; /* without a compact policy */
    p3p_action no_rule;   /* if no rule applies */
    int always_session;   /* session cookies are accepted regardless */
    const p3p_rule *rules;
    size_t count;
} p3p_rule_set;

/* What preference files call the actions: "forceSession", ... */
extern const char *const p3p_rule_action_names[P3P_ACTIONS];

#define P3P_RULE_SIZE 1536

/*
 * Writes a rule in the form of preference files, with their words for the
 * actions and with purposes and recipients at the end:
 * "PHY, CONa -> forceSession". If it forbids all purposes, or recipients,
 * "!purpose" or "!recipient" stands for them. Returns the length written.
 */
size_t p3p_rule_write(const p3p_rule *rule, char buffer[P3P_RULE_SIZE]);

/* One field of the matrix. */
typedef struct {
    p3p_action action;
    p3p_reason reason;
    /*
     * Which rule applied, from 1; 0 for none. If the cell is accepted only
     * for being a session cookie's: the rule that would apply otherwise.
     */
    unsigned rule;
    p3p_rule fired; /* that rule; fired.required are the tokens behind it */
    /*
     * The action of a browser that, as P3P 1.1 asks, does not rely on a
     * policy with errors. Differs from action where a policy passes only
     * because the browser ignores what it does not know.
     */
    p3p_action strict;
} p3p_cell;

/*
 * The cell of a policy, or of none if policy is NULL, under a rule set. The
 * reason is one of those for preference files; strict is the action.
 */
void p3p_rules_apply(p3p_cell *cell, const p3p_rule_set *rules,
                     const p3p_tokens *policy, p3p_kind kind);

/* ---- remedies ---- */

typedef enum {
    P3P_REMEDY_OPT_OUT,         /* the uses get an opt-out */
    P3P_REMEDY_OPT_IN,          /* the uses become opt-in */
    P3P_REMEDY_DROP_USES,       /* leave the purposes, recipients out */
    P3P_REMEDY_DROP_CATEGORIES, /* leave the categories out */
    P3P_REMEDY_STATE,           /* say for what and for whom the data is */
    P3P_REMEDY_SEND_POLICY,     /* send a policy: one like stated will do */
    P3P_REMEDIES
} p3p_remedy_kind;

/* "opt-out", "opt-in", "drop-uses", ... */
extern const char *const p3p_remedy_names[P3P_REMEDIES];

/* A change of a policy. */
typedef struct {
    p3p_remedy_kind kind;
    p3p_tokens removed; /* what has to go: CONa */
    p3p_tokens added;   /* the same uses with consent in its place: CONo */
    p3p_tokens stated;  /* added because nothing was said: CUR, OUR */
    unsigned size;      /* how many tokens of the policy differ */
} p3p_remedy;

/*
 * Finds the changes that make a cell accept, the smallest first, by trying
 * them on the rules: each one is known to work. Returns how many there are:
 * 0 if the cell accepts already or if nothing helps. Of the two ways to drop
 * tokens only the shorter one is among them. For policy NULL, the remedy is
 * to send one.
 */
unsigned p3p_remedies(p3p_remedy remedies[P3P_REMEDIES],
                      const p3p_rule_set *rules, const p3p_tokens *policy,
                      p3p_kind kind);

/* Changes a policy as a remedy says. */
void p3p_remedy_apply(p3p_tokens *policy, const p3p_remedy *remedy);

/* ---- Internet Explorer 6 to 11 ---- */

/* The positions of the slider, in its order. */
typedef enum {
    P3P_ACCEPT_ALL,
    P3P_LOW,
    P3P_MEDIUM, /* the default */
    P3P_MEDIUM_HIGH,
    P3P_HIGH,
    P3P_BLOCK_ALL,
    P3P_LEVELS
} p3p_level;

/* "accept-all", "low", "medium", "medium-high", "high", "block-all" */
extern const char *const p3p_level_names[P3P_LEVELS];

/* What makes a policy unsatisfactory, and how much so. */
typedef struct {
    p3p_tokens tokens; /* the policy as the browser reads it */
    unsigned ignored;  /* words that this browser does not know */
    int present;       /* there is a policy */
    int reliable;      /* it has no errors: P3P 1.1 lets browsers rely on it */
    p3p_class class;
    p3p_tokens categories; /* the offending ones: PHY ONL ... */
    p3p_tokens uses;       /* ... and what is done with them: CONa */
    int unstated_purpose;
    int unstated_recipient;
} p3p_findings;

typedef struct {
    p3p_findings findings;
    p3p_cell cells[P3P_LEVELS][P3P_PARTIES][P3P_KINDS];
    int lenient; /* some cell's strict differs from its action */
} p3p_ie6;

/*
 * Has a policy no errors? One that says TST, which asks to be ignored
 * (P3P 1.0, 4.2.9), is not reliable either.
 */
int p3p_policy_is_reliable(p3p_span policy);

/*
 * Evaluates the text of a compact policy, without CP= and quotes; a span
 * with start NULL is no policy at all.
 */
void p3p_ie6_evaluate(p3p_ie6 *ie6, p3p_span policy);

/* Reads a policy as Internet Explorer does; part of p3p_ie6_evaluate. */
void p3p_ie6_read(p3p_findings *findings, p3p_span policy);

/* Rules for a level and a party, at most. */
#define P3P_IE6_RULES 128

/* Fills set with the rules of a level, which are kept in the given array. */
void p3p_ie6_rules(p3p_rule_set *set, p3p_rule rules[P3P_IE6_RULES],
                   p3p_level level, p3p_party party);

/* p3p_remedies for a cell of this browser. */
unsigned p3p_ie6_remedies(p3p_remedy remedies[P3P_REMEDIES],
                          const p3p_findings *findings, p3p_level level,
                          p3p_party party, p3p_kind kind);

/* ---- Netscape 7 and Mozilla 1 ---- */

/* The levels of early builds, and of those after them (Netscape 7). */
typedef enum {
    P3P_MOZILLA_EARLY_LOW,
    P3P_MOZILLA_EARLY_MEDIUM,
    P3P_MOZILLA_EARLY_HIGH,
    P3P_MOZILLA_LOW,
    P3P_MOZILLA_MEDIUM,
    P3P_MOZILLA_HIGH,
    P3P_MOZILLA_LEVELS
} p3p_mozilla_level;

/* "early-low", ..., "low", "medium", "high" */
extern const char *const p3p_mozilla_level_names[P3P_MOZILLA_LEVELS];

/*
 * The eight letters of each level: for no policy, no, implicit and explicit
 * consent the actions for first and third party (a accept, f flag,
 * d downgrade, r reject).
 */
extern const char *const p3p_mozilla_letters[P3P_MOZILLA_LEVELS];

typedef struct {
    p3p_findings findings; /* unstated_* are not used */
    p3p_span policy;       /* what it took for the policy; or start NULL */
    p3p_span invalid;      /* the word that spoils the policy; or start NULL */
    p3p_cell cells[P3P_MOZILLA_LEVELS][P3P_PARTIES][P3P_KINDS];
} p3p_mozilla;

/*
 * Evaluates the value of a P3P header field, which this browser reads in a
 * way of its own; a span with start NULL is no header.
 */
void p3p_mozilla_evaluate(p3p_mozilla *mozilla, p3p_span value);

/* The same for the text of a policy alone, as if it stood in CP="...". */
void p3p_mozilla_evaluate_policy(p3p_mozilla *mozilla, p3p_span policy);

/*
 * The action under eight letters of the user's own. If they are not eight,
 * "drdraaaa" counts, as in the browser; so it does, here, if one of them has
 * no meaning.
 */
void p3p_mozilla_apply(p3p_cell *cell, const p3p_mozilla *mozilla,
                       const char *letters, p3p_party party, p3p_kind kind);

/* ---- a preference file ---- */

/* The rules of one zone of a preference file (preferences.h), or others. */
typedef struct {
    p3p_cell with[P3P_PARTIES][P3P_KINDS];
    p3p_cell without[P3P_PARTIES][P3P_KINDS]; /* without a policy */
} p3p_custom;

/*
 * Evaluates a policy, which was read with p3p_ie6_read, under the rules of
 * the two parties.
 */
void p3p_evaluate_preferences(p3p_custom *custom,
                              const p3p_rule_set rules[P3P_PARTIES],
                              const p3p_findings *findings);

#endif
