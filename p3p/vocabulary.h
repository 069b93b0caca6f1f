/* SPDX-License-Identifier: Apache-2.0 */
#ifndef P3P_VOCABULARY_H
#define P3P_VOCABULARY_H

/*
 * The words of a compact policy (P3P 1.0, 4.2): 52 tokens of the
 * Recommendation and CUS of its last draft but one.
 */

#include <stddef.h>
#include <stdint.h>

/*
 * Every token, in canonical order: by group, and within a group as the
 * Recommendation lists them.
 *   X(token, group, suffix, element of the full policy)
 */
#define P3P_VOCABULARY(X)                                                      \
    X(NOI, ACCESS, NO_SUFFIX, "nonident")                                      \
    X(ALL, ACCESS, NO_SUFFIX, "all")                                           \
    X(CAO, ACCESS, NO_SUFFIX, "contact-and-other")                             \
    X(IDC, ACCESS, NO_SUFFIX, "ident-contact")                                 \
    X(OTI, ACCESS, NO_SUFFIX, "other-ident")                                   \
    X(NON, ACCESS, NO_SUFFIX, "none")                                          \
    X(DSP, DISPUTES, NO_SUFFIX, "DISPUTES")                                    \
    X(COR, REMEDY, NO_SUFFIX, "correct")                                       \
    X(MON, REMEDY, NO_SUFFIX, "money")                                         \
    X(LAW, REMEDY, NO_SUFFIX, "law")                                           \
    X(NID, NONIDENTIFIABLE, NO_SUFFIX, "NON-IDENTIFIABLE")                     \
    X(CUR, PURPOSE, TOLERATED_SUFFIX, "current")                               \
    X(ADM, PURPOSE, SUFFIX, "admin")                                           \
    X(DEV, PURPOSE, SUFFIX, "develop")                                         \
    X(CUS, PURPOSE, SUFFIX, "customization")                                   \
    X(TAI, PURPOSE, SUFFIX, "tailoring")                                       \
    X(PSA, PURPOSE, SUFFIX, "pseudo-analysis")                                 \
    X(PSD, PURPOSE, SUFFIX, "pseudo-decision")                                 \
    X(IVA, PURPOSE, SUFFIX, "individual-analysis")                             \
    X(IVD, PURPOSE, SUFFIX, "individual-decision")                             \
    X(CON, PURPOSE, SUFFIX, "contact")                                         \
    X(HIS, PURPOSE, SUFFIX, "historical")                                      \
    X(TEL, PURPOSE, SUFFIX, "telemarketing")                                   \
    X(OTP, PURPOSE, SUFFIX, "other-purpose")                                   \
    X(OUR, RECIPIENT, TOLERATED_SUFFIX, "ours")                                \
    X(DEL, RECIPIENT, SUFFIX, "delivery")                                      \
    X(SAM, RECIPIENT, SUFFIX, "same")                                          \
    X(UNR, RECIPIENT, SUFFIX, "unrelated")                                     \
    X(PUB, RECIPIENT, SUFFIX, "public")                                        \
    X(OTR, RECIPIENT, SUFFIX, "other-recipient")                               \
    X(NOR, RETENTION, NO_SUFFIX, "no-retention")                               \
    X(STP, RETENTION, NO_SUFFIX, "stated-purpose")                             \
    X(LEG, RETENTION, NO_SUFFIX, "legal-requirement")                          \
    X(BUS, RETENTION, NO_SUFFIX, "business-practices")                         \
    X(IND, RETENTION, NO_SUFFIX, "indefinitely")                               \
    X(PHY, CATEGORY, NO_SUFFIX, "physical")                                    \
    X(ONL, CATEGORY, NO_SUFFIX, "online")                                      \
    X(UNI, CATEGORY, NO_SUFFIX, "uniqueid")                                    \
    X(PUR, CATEGORY, NO_SUFFIX, "purchase")                                    \
    X(FIN, CATEGORY, NO_SUFFIX, "financial")                                   \
    X(COM, CATEGORY, NO_SUFFIX, "computer")                                    \
    X(NAV, CATEGORY, NO_SUFFIX, "navigation")                                  \
    X(INT, CATEGORY, NO_SUFFIX, "interactive")                                 \
    X(DEM, CATEGORY, NO_SUFFIX, "demographic")                                 \
    X(CNT, CATEGORY, NO_SUFFIX, "content")                                     \
    X(STA, CATEGORY, NO_SUFFIX, "state")                                       \
    X(POL, CATEGORY, NO_SUFFIX, "political")                                   \
    X(HEA, CATEGORY, NO_SUFFIX, "health")                                      \
    X(PRE, CATEGORY, NO_SUFFIX, "preference")                                  \
    X(LOC, CATEGORY, NO_SUFFIX, "location")                                    \
    X(GOV, CATEGORY, NO_SUFFIX, "government")                                  \
    X(OTC, CATEGORY, NO_SUFFIX, "other-category")                              \
    X(TST, TEST, NO_SUFFIX, "TEST")

/* A token without its suffix, as a number and as a bit of a set. */
typedef enum {
#define P3P_STEM(token, group, suffix, element) P3P_##token,
    P3P_VOCABULARY(P3P_STEM)
#undef P3P_STEM
        P3P_STEMS,
    P3P_NO_STEM = P3P_STEMS
} p3p_stem;

typedef uint64_t p3p_stems;

#define P3P_BIT(stem) ((p3p_stems)1 << (stem))

typedef enum {
    P3P_ACCESS,          /* 4.2.1 */
    P3P_DISPUTES,        /* 4.2.2 */
    P3P_REMEDY,          /* 4.2.3 */
    P3P_NONIDENTIFIABLE, /* 4.2.4 */
    P3P_PURPOSE,         /* 4.2.5 */
    P3P_RECIPIENT,       /* 4.2.6 */
    P3P_RETENTION,       /* 4.2.7 */
    P3P_CATEGORY,        /* 4.2.8 */
    P3P_TEST,            /* 4.2.9 */
    P3P_GROUPS
} p3p_group;

/*
 * The fourth letter of a purpose or recipient says what consent it needs
 * (4.2.5, 4.2.6). No letter means the same as "a", but browsers compare
 * whole tokens, so the two spellings are kept apart.
 */
typedef enum {
    P3P_BARE,    /* CON:  always */
    P3P_ALWAYS,  /* CONa: always */
    P3P_OPT_IN,  /* CONi: only if the user asked for it */
    P3P_OPT_OUT, /* CONo: unless the user objected */
    P3P_SPELLINGS,
    P3P_NO_SPELLING = P3P_SPELLINGS
} p3p_spelling;

typedef enum {
    P3P_NO_SUFFIX,
    P3P_SUFFIX,
    P3P_TOLERATED_SUFFIX /* not in the grammar, yet browsers know it */
} p3p_suffix_rule;

typedef struct {
    char name[4];
    unsigned char group;  /* p3p_group */
    unsigned char suffix; /* p3p_suffix_rule */
    const char *element;  /* what stands for it in a full policy */
} p3p_vocable;

extern const p3p_vocable p3p_vocabulary[P3P_STEMS];

/* The stems of a group, as a set. */
extern const p3p_stems p3p_group_stems[P3P_GROUPS];

/* The stem that the three bytes at name spell, or P3P_NO_STEM. */
p3p_stem p3p_stem_find(const char *name);

/* Three bytes, and what comes behind them, as one number. */
static inline uint32_t p3p_letters(const char *name, char behind)
{
    return (uint32_t)(unsigned char)name[0]
         | (uint32_t)(unsigned char)name[1] << 8
         | (uint32_t)(unsigned char)name[2] << 16
         | (uint32_t)(unsigned char)behind << 24;
}

/*
 * A hash of the three letters that no two tokens share, found by trial: the
 * multiplier scatters them over the upper bits, of which seven are taken.
 * An empty slot holds 0, which is a stem too: only the name can tell.
 */
#define P3P_SLOT_BITS 7
#define P3P_SLOTS (1 << P3P_SLOT_BITS)
#define P3P_SCATTER 0x996f90ffu

extern const unsigned char p3p_slots[P3P_SLOTS];

/* The stem that p3p_letters(name, 0) spells, or P3P_NO_STEM. */
static inline p3p_stem p3p_stem_of(uint32_t letters)
{
    const uint32_t slot = (letters * P3P_SCATTER) >> (32 - P3P_SLOT_BITS);
    const unsigned stem = p3p_slots[slot];
    const char *const name = p3p_vocabulary[stem].name;

    return p3p_letters(name, name[3]) == letters ? (p3p_stem)stem : P3P_NO_STEM;
}

/* What a suffix letter means; P3P_NO_SPELLING unless it is a, i or o. */
static inline p3p_spelling p3p_spelling_find(char suffix)
{
    return suffix == 'a' ? P3P_ALWAYS
         : suffix == 'i' ? P3P_OPT_IN
         : suffix == 'o' ? P3P_OPT_OUT
                         : P3P_NO_SPELLING;
}

/* The longest token, "CURa", with its terminating NUL. */
#define P3P_TOKEN_SIZE 5

/* Writes a token as it stands in a policy; returns its length, 3 or 4. */
size_t p3p_token_spell(char token[P3P_TOKEN_SIZE], p3p_stem stem,
                       p3p_spelling spelling);

/*
 * Finds the token that word, of the given length, was probably meant to
 * be: one or two letters inserted, deleted, changed or swapped, the case of
 * letters aside. Of several the one that is not yet in the policy (already)
 * wins, then the one that shares more of the word. Writes it to suggestion
 * and returns its stem; P3P_NO_STEM and "" if nothing is near.
 */
p3p_stem p3p_suggest(char suggestion[P3P_TOKEN_SIZE], const char *word,
                     size_t length, p3p_stems already);

/*
 * The name, of count, that word was probably meant to be, by the same
 * measure; NULL if none is near.
 */
const char *p3p_nearest(const char *word, size_t length,
                        const char *const *names, size_t count);

#endif
