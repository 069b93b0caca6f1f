/* SPDX-License-Identifier: Apache-2.0 */
#ifndef P3P_DIAGNOSTIC_H
#define P3P_DIAGNOSTIC_H

/*
 * What is wrong with a policy, where, and what would be right: one voice
 * for the module, the command and the tests. docs/diagnostics.md explains
 * every code; codes are stable.
 */

#include <stddef.h>

typedef enum { P3P_OK, P3P_NOTE, P3P_WARNING, P3P_ERROR } p3p_severity;

/*
 *   X(identifier, "code", severity, message)
 * In a message %t stands for the offending text, %s for the suggestion and
 * %d for what the checker adds. A suggestion that a message does not
 * mention is appended to it.
 */
#define P3P_DIAGNOSTICS(X)                                                     \
    /* The compact policy (P3P 1.0, 4.1 and 4.2). */                           \
    X(EMPTY_POLICY, "empty-policy", ERROR,                                     \
      "the compact policy is empty: it needs at least one token")              \
    X(BAD_CHARACTER, "bad-character", ERROR,                                   \
      "\"%t\" cannot stand in a policy: %d")                                   \
    X(BAD_DELIMITER, "bad-delimiter", ERROR,                                   \
      "\"%t\" between tokens: one space is what separates them")               \
    X(UNKNOWN_TOKEN, "unknown-token", ERROR, "\"%t\" is not a P3P token")      \
    X(WRONG_CASE, "wrong-case", ERROR,                                         \
      "\"%t\" is in the wrong case and tokens are case-sensitive: "            \
      "write \"%s\"")                                                          \
    X(SUFFIX_NOT_ALLOWED, "suffix-not-allowed", ERROR,                         \
      "\"%t\": %s takes no a, i or o, and with one Internet Explorer "         \
      "ignores it%d: write \"%s\"")                                            \
    X(STATEMENT_BRACES, "statement-braces", ERROR,                             \
      "\"%t\": statements in braces are of the P3P 1.1 note, which no "        \
      "browser implements: leave the braces out")                              \
    X(NOT_A_POLICY, "not-a-policy", ERROR,                                     \
      "this is not a compact policy: %d of its words are P3P tokens")          \
    X(NONSTANDARD_SUFFIX, "nonstandard-suffix", WARNING,                       \
      "\"%t\": the grammar of P3P gives %s no suffix, although Internet "      \
      "Explorer knows this form: write \"%s\"")                                \
    X(DRAFT_TOKEN, "draft-token", WARNING,                                     \
      "\"%t\" is a token of a draft of 2000 and not of P3P 1.0: say what "     \
      "is meant with TAI, PSD or IVD")                                         \
    X(DUPLICATE_TOKEN, "duplicate-token", WARNING,                             \
      "\"%t\" has been said already%d: leave it out")                          \
    X(CONFLICTING_CONSENT, "conflicting-consent", WARNING,                     \
      "\"%t\" contradicts \"%d\": the same use cannot need two kinds of "      \
      "consent, and browsers go by the worse")                                 \
    X(EXTRA_SPACE, "extra-space", WARNING,                                     \
      "extra space: tokens are separated by exactly one, with none before "    \
      "the first and none after the last")                                     \
    X(MISSING_ACCESS, "missing-access", WARNING,                               \
      "no token says whether people can see the data kept about them: add "    \
      "one of NOI ALL CAO IDC OTI NON")                                        \
    X(MISSING_PURPOSE, "missing-purpose", WARNING,                             \
      "no token says what the data is used for: add a purpose, such as CUR")   \
    X(MISSING_RECIPIENT, "missing-recipient", WARNING,                         \
      "no token says who receives the data: add a recipient, such as OUR")     \
    X(MISSING_RETENTION, "missing-retention", WARNING,                         \
      "no token says how long the data is kept: add one of NOR STP LEG "       \
      "BUS IND")                                                               \
    X(MISSING_CATEGORY, "missing-category", WARNING,                           \
      "no token says what kind of data it is: add a category, such as NAV "    \
      "or STA")                                                                \
    X(SEVERAL_ACCESS, "several-access", WARNING,                               \
      "\"%t\" after \"%d\": a policy gives one answer about access")           \
    X(ACCESS_CONTRADICTS_DATA, "access-contradicts-data", WARNING,             \
      "\"%t\" says that no identified data is kept, which does not go with "   \
      "%d")                                                                    \
    X(NONIDENTIFIABLE_CONTRADICTS_DATA, "nonidentifiable-contradicts-data",    \
      WARNING,                                                                 \
      "\"%t\" says that the data identifies nobody, which does not go with "   \
      "%d")                                                                    \
    X(REMEDY_WITHOUT_DISPUTES, "remedy-without-disputes", WARNING,             \
      "\"%t\" promises a remedy, but without DSP there is no procedure to "    \
      "obtain it: add DSP or leave it out")                                    \
    X(TEST_POLICY, "test-policy", WARNING,                                     \
      "\"%t\" makes the whole policy a test that has to be ignored: leave "    \
      "it out in production")                                                  \
    X(SEVERAL_RETENTIONS, "several-retentions", NOTE,                          \
      "\"%t\" after \"%d\": legal if different data is kept for different "    \
      "times, but the policy does not say which for how long")                 \
    X(DISPUTES_WITHOUT_REMEDY, "disputes-without-remedy", NOTE,                \
      "\"%t\" names a dispute procedure, but none of COR MON LAW says what "   \
      "comes of it")                                                           \
    X(LOCATION_TOKEN, "location-token", NOTE,                                  \
      "\"%t\" is right, but Internet Explorer does not know it and Mozilla "   \
      "dropped the whole policy for it")                                       \
    /* Full policies and reference files (P3P 1.0, chapters 2, 3 and 5) */     \
    X(UNREADABLE_FILE, "unreadable-file", ERROR,                               \
      "the file cannot be read: %d")                                           \
    X(FILE_LIMIT, "file-limit", ERROR, "the file is refused: %d")              \
    X(BAD_ENCODING, "bad-encoding", ERROR, "the text cannot be decoded: %d")   \
    X(XML_SYNTAX, "xml-syntax", ERROR, "this is not well-formed XML: %d")      \
    X(XML_ENTITIES, "xml-entities", ERROR,                                     \
      "%d: entities are never expanded, so write the text itself")             \
    X(WRONG_ROOT, "wrong-root", ERROR,                                         \
      "<%t> cannot be the outermost "                                          \
      "element: %d")                                                           \
    X(UNKNOWN_NAMESPACE, "unknown-namespace", ERROR,                           \
      "<%t> is in %d that is not P3P's: write "                                \
      "xmlns=\"http://www.w3.org/2002/01/P3Pv1\"")                             \
    X(OLD_NAMESPACE, "old-namespace", WARNING,                                 \
      "<%t> is in %d, the namespace of a draft: write "                        \
      "xmlns=\"http://www.w3.org/2002/01/P3Pv1\"")                             \
    X(FOREIGN_ELEMENT, "foreign-element", ERROR,                               \
      "<%t> is not in the namespace of P3P: only an EXTENSION can hold it")    \
    X(UNKNOWN_ELEMENT, "unknown-element", ERROR,                               \
      "<%t> is not an element of P3P: %d")                                     \
    X(MISPLACED_ELEMENT, "misplaced-element", ERROR,                           \
      "<%t> does not belong in %d")                                            \
    X(MISSING_ELEMENT, "missing-element", ERROR, "<%t> lacks %d")              \
    X(REPEATED_ELEMENT, "repeated-element", ERROR, "<%t> is one too many: %d") \
    X(WRONG_ORDER, "wrong-order", WARNING, "<%t> comes too late: %d")          \
    X(UNUSUAL_ORDER, "unusual-order", NOTE,                                    \
      "<%t> comes later than the Recommendation has it: %d")                   \
    X(STRAY_TEXT, "stray-text", WARNING,                                       \
      "\"%t\" is text inside %d, which has no meaning there: leave it out")    \
    X(UNKNOWN_ATTRIBUTE, "unknown-attribute", ERROR,                           \
      "\"%t\" is not an attribute of %d")                                      \
    X(MISSING_ATTRIBUTE, "missing-attribute", ERROR, "<%t> lacks %d")          \
    X(BAD_VALUE, "bad-value", ERROR, "\"%t\" is not a value of %d")            \
    X(BAD_URI, "bad-uri", ERROR, "\"%t\" is not a URI: %d")                    \
    X(MISSING_TEXT, "missing-text", WARNING, "<%t> is empty: %d")              \
    X(DRAFT_ELEMENT, "draft-element", WARNING,                                 \
      "<%t> is of a draft and not of P3P 1.0: %d")                             \
    X(MANDATORY_EXTENSION, "mandatory-extension", ERROR,                       \
      "an extension that must be understood, and is not, makes the whole "     \
      "file void: write optional=\"yes\" or leave it out")                     \
    X(BARE_POLICY, "bare-policy", WARNING,                                     \
      "<%t> stands alone: put it into POLICIES, or no reference file can "     \
      "point to it")                                                           \
    X(NO_POLICY, "no-policy", ERROR, "<%t> holds no POLICY: %d")               \
    X(UNKNOWN_POLICY, "unknown-policy", ERROR,                                 \
      "no POLICY here is named \"%d\"")                                        \
    X(DUPLICATE_NAME, "duplicate-name", ERROR,                                 \
      "\"%t\" is already the name of %d: names are unique within a file")      \
    X(OPT_WITHOUT_OPTURI, "opt-without-opturi", ERROR,                         \
      "<%t> leaves people a choice, so the policy must say where to make "     \
      "it: add opturi=\"...\" to POLICY")                                      \
    X(RECIPIENT_OPT_WITHOUT_OPTURI, "recipient-opt-without-opturi", WARNING,   \
      "<%t> leaves people a choice, so the policy should say where to make "   \
      "it: add opturi=\"...\" to POLICY")                                      \
    X(ENTITY_WITHOUT_NAME, "entity-without-name", ERROR,                       \
      "<%t> does not say who it is: add DATA ref=\"#business.name\"")          \
    X(ENTITY_WITHOUT_CONTACT, "entity-without-contact", WARNING,               \
      "<%t> does not say how to reach it: add a postal or e-mail address, "    \
      "a telephone number or a URI out of \"#business.contact-info\"")         \
    X(NO_DISPUTES, "no-disputes", NOTE,                                        \
      "<%t> does not say whom to turn to in a dispute: a DISPUTES-GROUP "      \
      "would")                                                                 \
    X(DISPUTES_WITHOUT_DESCRIPTION, "disputes-without-description", WARNING,   \
      "<%t> does not say in words what the procedure is: add "                 \
      "short-description=\"...\" or a LONG-DESCRIPTION")                       \
    X(MISSING_DATA_CATEGORY, "missing-data-category", ERROR,                   \
      "\"%t\" can be data of any kind: add CATEGORIES that say which")         \
    X(FIXED_CATEGORY, "fixed-category", WARNING,                               \
      "<%t> does not count: the data schema gives this data the categories "   \
      "%d")                                                                    \
    X(UNKNOWN_DATA, "unknown-data", ERROR, "\"%t\" is not in %d")              \
    X(FOREIGN_SCHEMA, "foreign-schema", NOTE,                                  \
      "\"%t\" is of a data schema that is not loaded: nothing in it is "       \
      "checked, and only the categories written here count")                   \
    X(UNKNOWN_STRUCTURE, "unknown-structure", ERROR,                           \
      "\"%t\" is no data structure of %d")                                     \
    X(RECURSIVE_STRUCTURE, "recursive-structure", ERROR,                       \
      "\"%t\" leads back to itself, or through more than 8 structures: a "     \
      "structure cannot hold itself")                                          \
    X(RETENTION_TIMETABLE, "retention-timetable", NOTE,                        \
      "<%t> obliges the site to publish when it destroys which data: the "     \
      "page at discuri has to say it")                                         \
    X(NONIDENTIFIABLE_EXPLANATION, "nonidentifiable-explanation", NOTE,        \
      "<%t> obliges the site to explain how data is made anonymous: the page " \
      "at discuri has to say it")                                              \
    X(SUPERFLUOUS_CONSENT, "superfluous-consent", WARNING,                     \
      "\"%t\": %d is never a matter of consent: leave the attribute out")      \
    X(BAD_EXPIRY, "bad-expiry", ERROR, "<%t> makes the file void: %d")         \
    X(EXPIRED, "expired", ERROR,                                               \
      "\"%t\" is past, which makes the file void: write a date to come, or "   \
      "max-age")                                                               \
    X(SHORT_EXPIRY, "short-expiry", NOTE,                                      \
      "\"%t\" is less than a day and counts as one, 86400 seconds")            \
    X(NO_LANGUAGE, "no-language", NOTE,                                        \
      "<%t> does not say what language its texts are in: add "                 \
      "xml:lang=\"...\"")                                                      \
    X(ABOUT_WITHOUT_NAME, "about-without-name", WARNING,                       \
      "\"%t\" names a file but no policy in it: add #name")                    \
    X(BAD_PATTERN, "bad-pattern", ERROR, "\"%t\" is not a local path: %d")     \
    X(WITHOUT_EFFECT, "without-effect", WARNING, "<%t> has no effect: %d")     \
    X(OLD_COOKIE_SYNTAX, "old-cookie-syntax", WARNING,                         \
      "<%t> holds text, as in a draft: write the name, value, domain and "     \
      "path of the cookies as attributes")                                     \
    /* Privacy preference files */                                             \
    X(BAD_EXPRESSION, "bad-expression", ERROR,                                 \
      "\"%t\" is not a list of tokens: %d")                                    \
    X(UNMATCHABLE_TOKEN, "unmatchable-token", WARNING,                         \
      "\"%t\" is no token that Internet Explorer knows, so %d")                \
    X(CONTRADICTORY_RULE, "contradictory-rule", WARNING,                       \
      "\"%t\" is never true: it asks for %d and forbids it")                   \
    X(UNREACHABLE_RULE, "unreachable-rule", WARNING,                           \
      "\"%t\" never has its turn: %d")                                         \
    X(MISSING_TWIN, "missing-twin", WARNING,                                   \
      "\"%t\" leaves out policies that write %d, which means the same")        \
    /* The header field (P3P 1.0, 2.2.2). */                                   \
    X(UNQUOTED_VALUE, "unquoted-value", ERROR,                                 \
      "the value of %d has no quotes: write %d=\"...\"")                       \
    X(SINGLE_QUOTES, "single-quotes", ERROR,                                   \
      "the value of %d is in single quotes: write %d=\"...\"")                 \
    X(SMART_QUOTES, "smart-quotes", ERROR,                                     \
      "the value of %d is in typographic quotes: write %d=\"...\"")            \
    X(UNBALANCED_QUOTES, "unbalanced-quotes", ERROR,                           \
      "the quote that ends the value of %d is missing")                        \
    X(MISSING_COMMA, "missing-comma", ERROR,                                   \
      "no comma in front of \"%t\": parts of the header are separated by "     \
      "commas")                                                                \
    X(MISSING_CP, "missing-cp", ERROR,                                         \
      "a compact policy without CP= is none: write CP=\"...\"")                \
    X(WRONG_DIRECTIVE_CASE, "wrong-directive-case", ERROR,                     \
      "\"%t\" is in the wrong case: write \"%d\"")                             \
    X(TRAILING_JUNK, "trailing-junk", ERROR,                                   \
      "\"%t\" does not belong in the header: leave it out")                    \
    X(REPEATED_NAME, "repeated-name", ERROR,                                   \
      "\"%t\": the name of the header does not belong in its value: leave "    \
      "it out")                                                                \
    X(SEVERAL_POLICIES, "several-policies", WARNING,                           \
      "a second compact policy: browsers ignore all but the first")            \
    X(SEVERAL_POLICYREFS, "several-policyrefs", WARNING,                       \
      "a second policyref: browsers ignore all but the first")                 \
    X(UNKNOWN_DIRECTIVE, "unknown-directive", NOTE,                            \
      "\"%t\" is not known to P3P 1.0 and is ignored: it knows policyref "     \
      "and CP")                                                                \
    X(NO_COMPACT_POLICY, "no-compact-policy", NOTE,                            \
      "no compact policy: browsers decide about cookies by CP=\"...\" alone")

typedef enum {
#define P3P_CODE(identifier, code, severity, message) P3P_##identifier,
    P3P_DIAGNOSTICS(P3P_CODE)
#undef P3P_CODE
        P3P_CODES
} p3p_code;

typedef struct {
    const char *name;
    p3p_severity severity;
    const char *message;
} p3p_code_info;

extern const p3p_code_info p3p_codes[P3P_CODES];

/* "ok", "note", "warning", "error" */
extern const char *const p3p_severity_names[];

/* Longest suggestion, with its terminating NUL. */
#define P3P_SUGGESTION_SIZE 64

/* Valid during the call that reports it. */
typedef struct {
    p3p_code code;
    p3p_severity severity;
    size_t offset;      /* in bytes, in the judged text */
    size_t length;      /* in bytes; 0 for what is missing there */
    unsigned line;      /* of a file, from 1; 0 if the text has no lines */
    unsigned column;    /* in characters, from 1 */
    const char *token;  /* the offending text: offset bytes into the text */
    const char *detail; /* for %d, never NULL */
    char suggestion[P3P_SUGGESTION_SIZE]; /* "" if nothing is near */
} p3p_diagnostic;

/*
 * A text under judgement and who hears of it. The caller sets text, length,
 * hear and baton, and what is said below of least, which spares work, and of
 * free_space; worst is the gravest severity reported so far.
 */
typedef struct {
    const char *text; /* need not end with NUL */
    size_t length;
    void (*hear)(void *baton, const p3p_diagnostic *diagnostic); /* or NULL */
    void *baton;
    p3p_severity worst;
    p3p_severity least; /* P3P_OK, or do not report what is less grave */
    int free_space;     /* blanks between tokens are not the policy's own */
} p3p_report;

/*
 * Reports a diagnostic about the length bytes at token, which lie in
 * report->text. detail and suggestion may be NULL.
 */
void p3p_report_add(p3p_report *report, p3p_code code, const char *token,
                    size_t length, const char *detail, const char *suggestion);

/* A place in report->text, with line and column for those who look it up. */
typedef struct {
    const char *start;
    size_t length;
    unsigned line;
    unsigned column;
} p3p_place;

/* As p3p_report_add, about a place of a file. */
void p3p_report_at(p3p_report *report, p3p_code code, const p3p_place *place,
                   const char *detail, const char *suggestion);

/*
 * Writes what a diagnostic says, in one line, without control or non-ASCII
 * bytes whatever the text held, and at most size bytes with the terminating
 * NUL. Returns the length written.
 */
size_t p3p_diagnostic_message(const p3p_diagnostic *diagnostic, char *buffer,
                              size_t size);

#endif
