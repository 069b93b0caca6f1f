/* SPDX-License-Identifier: Apache-2.0 */
/* "Did you mean ...?" for words that are nearly a token, or another name. */

#include "vocabulary.h"

#include <string.h>

#define LONGEST_TOKEN 6 /* no longer word is two edits away from a token */
#define LONGEST 32      /* no longer words are compared */
#define FARTHEST 2

/* One number for each pair of beginnings of two words. */
typedef int table[LONGEST + 1][LONGEST + 1];

/* How much of a word a token keeps; letters are compared in upper case. */
typedef struct {
    int edits;  /* fewest insertions, deletions, changes and swaps */
    int common; /* longest common subsequence of letters */
    int pairs;  /* neighbours that are neighbours in both */
    int prefix; /* letters they begin with alike */
} likeness;

static char upper(char c)
{
    return c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A') : c;
}

/*
 * Does a word end as if it meant to say something about consent? In a word
 * that is all in lower case, the last letter says nothing.
 */
static int has_suffix(const char *word, size_t length)
{
    return p3p_spelling_find(word[length - 1]) != P3P_NO_SPELLING
        && upper(word[length - 2]) == word[length - 2];
}

static int least(int a, int b)
{
    return a < b ? a : b;
}

/* One cell of the edit distance: Damerau's, with neighbours swapped once. */
static int edits_at(table d, const char *a, const char *b, size_t i, size_t j)
{
    const int change = d[i - 1][j - 1] + (a[i - 1] != b[j - 1]);
    int edits = least(least(d[i - 1][j], d[i][j - 1]) + 1, change);

    if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        edits = least(edits, d[i - 2][j - 2] + 1);
    }
    return edits;
}

static int common_at(table c, const char *a, const char *b, size_t i, size_t j)
{
    if (a[i - 1] == b[j - 1]) {
        return c[i - 1][j - 1] + 1;
    }
    return c[i - 1][j] > c[i][j - 1] ? c[i - 1][j] : c[i][j - 1];
}

static likeness compare(const char *a, size_t a_length, const char *b,
                        size_t b_length)
{
    table edits, common;
    likeness like = {0, 0, 0, 0};
    size_t i, j;

    for (i = 0; i <= a_length; i++) {
        for (j = 0; j <= b_length; j++) {
            const int edge = i == 0 || j == 0;

            edits[i][j] = edge ? (int)(i + j) : edits_at(edits, a, b, i, j);
            common[i][j] = edge ? 0 : common_at(common, a, b, i, j);
            like.pairs +=
                i > 1 && j > 1 && a[i - 1] == b[j - 1] && a[i - 2] == b[j - 2];
        }
    }
    while (like.prefix < (int)a_length && like.prefix < (int)b_length
           && a[like.prefix] == b[like.prefix]) {
        like.prefix++;
    }
    like.edits = edits[a_length][b_length];
    like.common = common[a_length][b_length];
    return like;
}

/* What speaks for one of two tokens that are equally many edits away. */
enum { SAME_KIND = 200, NEW = 100, PAIR = 10, PREFIX = 1, EDIT = 1000 };

/*
 * A greater number for a likelier name of two words in upper case, 0 for
 * one that is too far off.
 */
static int alikeness(const char *word, size_t length, const char *name,
                     size_t name_length)
{
    const size_t longer = length > name_length ? length : name_length;
    const likeness like = compare(word, length, name, name_length);

    if (like.edits > FARTHEST || 2 * (size_t)like.common <= longer) {
        return 0;
    }
    return (FARTHEST + 1 - like.edits) * EDIT + like.pairs * PAIR
         + like.prefix * PREFIX;
}

/*
 * The same for a token, which the rest of the policy can speak for.
 * word is in upper case; suffixed says whether it ended in a suffix.
 */
static int likelihood(const char *word, size_t length, int suffixed,
                      p3p_stem stem, p3p_spelling spelling, p3p_stems already)
{
    char token[P3P_TOKEN_SIZE];
    const size_t token_length = p3p_token_spell(token, stem, spelling);
    const int same_kind = suffixed == (spelling != P3P_BARE)
                       || p3p_vocabulary[stem].suffix == P3P_TOLERATED_SUFFIX;
    int alike;

    token[3] = upper(token[3]);
    alike = alikeness(word, length, token, token_length);
    if (alike == 0) {
        return 0;
    }
    return alike + same_kind * SAME_KIND + !(already & P3P_BIT(stem)) * NEW;
}

/* Which letters of the alphabet a word has, as a set. */
static uint32_t letters(const char *word, size_t length)
{
    uint32_t set = 0;

    while (length-- > 0) {
        set |= (uint32_t)1 << (word[length] & 31);
    }
    return set;
}

p3p_stem p3p_suggest(char suggestion[P3P_TOKEN_SIZE], const char *word,
                     size_t length, p3p_stems already)
{
    char wanted[LONGEST_TOKEN];
    uint32_t wanted_letters;
    p3p_stem best = P3P_NO_STEM;
    int best_likelihood = 0;
    size_t i;
    int stem, spelling, last, suffixed;

    suggestion[0] = '\0';
    if (length < 2 || length > LONGEST_TOKEN) {
        return P3P_NO_STEM;
    }
    for (i = 0; i < length; i++) {
        wanted[i] = upper(word[i]);
    }
    suffixed = has_suffix(word, length);
    wanted_letters = letters(wanted, length);
    for (stem = 0; stem < P3P_STEMS; stem++) {
        const p3p_vocable *vocable = &p3p_vocabulary[stem];

        /* Without two of its letters it cannot be near; CUS is no advice. */
        if (__builtin_popcount(letters(vocable->name, 3) & ~wanted_letters) > 1
            || stem == P3P_CUS) {
            continue;
        }
        last = vocable->suffix == P3P_SUFFIX ? P3P_OPT_OUT : P3P_BARE;
        for (spelling = P3P_BARE; spelling <= last; spelling++) {
            const int l =
                likelihood(wanted, length, suffixed, stem, spelling, already);

            if (l > best_likelihood) {
                best_likelihood = l;
                best = stem;
                p3p_token_spell(suggestion, stem, spelling);
            }
        }
    }
    return best;
}

static void to_upper(char *to, const char *from, size_t length)
{
    while (length-- > 0) {
        to[length] = upper(from[length]);
    }
}

const char *p3p_nearest(const char *word, size_t length,
                        const char *const *names, size_t count)
{
    char wanted[LONGEST], name[LONGEST];
    const char *best = NULL;
    int best_alikeness = 0;
    size_t i;

    if (length > LONGEST) {
        return NULL;
    }
    to_upper(wanted, word, length);
    for (i = 0; i < count; i++) {
        const size_t name_length = strlen(names[i]);
        int a = 0;

        if (name_length <= LONGEST) {
            to_upper(name, names[i], name_length);
            a = alikeness(wanted, length, name, name_length);
        }
        if (a > best_alikeness) {
            best_alikeness = a;
            best = names[i];
        }
    }
    return best;
}
