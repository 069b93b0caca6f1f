/* SPDX-License-Identifier: Apache-2.0 */
/* The vocabulary of compact policies, and the way from a name to a token. */

#include "vocabulary.h"

#include <string.h>

const p3p_vocable p3p_vocabulary[P3P_STEMS] = {
#define P3P_ENTRY(token, group, suffix, element)                               \
    [P3P_##token] = {#token, P3P_##group, P3P_##suffix, element},
    P3P_VOCABULARY(P3P_ENTRY)
#undef P3P_ENTRY
};

/* Groups are contiguous in the canonical order. */
#define SPAN(first, last) ((P3P_BIT(last) << 1) - P3P_BIT(first))

const p3p_stems p3p_group_stems[P3P_GROUPS] = {
    [P3P_ACCESS] = SPAN(P3P_NOI, P3P_NON),
    [P3P_DISPUTES] = P3P_BIT(P3P_DSP),
    [P3P_REMEDY] = SPAN(P3P_COR, P3P_LAW),
    [P3P_NONIDENTIFIABLE] = P3P_BIT(P3P_NID),
    [P3P_PURPOSE] = SPAN(P3P_CUR, P3P_OTP),
    [P3P_RECIPIENT] = SPAN(P3P_OUR, P3P_OTR),
    [P3P_RETENTION] = SPAN(P3P_NOR, P3P_IND),
    [P3P_CATEGORY] = SPAN(P3P_PHY, P3P_OTC),
    [P3P_TEST] = P3P_BIT(P3P_TST),
};

const unsigned char p3p_slots[P3P_SLOTS] = {
    [2] = P3P_TAI,   [3] = P3P_COR,   [5] = P3P_HEA,   [6] = P3P_IVA,
    [10] = P3P_NID,  [12] = P3P_TST,  [16] = P3P_ALL,  [19] = P3P_LAW,
    [21] = P3P_STA,  [25] = P3P_COM,  [26] = P3P_ADM,  [27] = P3P_CUS,
    [29] = P3P_CAO,  [30] = P3P_DSP,  [33] = P3P_IND,  [34] = P3P_OTP,
    [36] = P3P_UNI,  [38] = P3P_OTI,  [41] = P3P_INT,  [43] = P3P_IDC,
    [45] = P3P_NON,  [47] = P3P_PUB,  [48] = P3P_UNR,  [49] = P3P_ONL,
    [51] = P3P_OTR,  [54] = P3P_POL,  [55] = P3P_PUR,  [56] = P3P_DEM,
    [59] = P3P_TEL,  [67] = P3P_NOI,  [68] = P3P_DEV,  [78] = P3P_BUS,
    [79] = P3P_NOR,  [81] = P3P_PSD,  [82] = P3P_CUR,  [85] = P3P_STP,
    [87] = P3P_SAM,  [88] = P3P_GOV,  [93] = P3P_CNT,  [94] = P3P_PHY,
    [95] = P3P_IVD,  [96] = P3P_MON,  [97] = P3P_CON,  [98] = P3P_PRE,
    [100] = P3P_NAV, [106] = P3P_LEG, [107] = P3P_OUR, [111] = P3P_DEL,
    [115] = P3P_OTC, [118] = P3P_LOC, [119] = P3P_PSA, [121] = P3P_FIN,
    [125] = P3P_HIS,
};

p3p_stem p3p_stem_find(const char *name)
{
    return p3p_stem_of(p3p_letters(name, '\0'));
}

static const char suffixes[P3P_SPELLINGS] = {
    [P3P_ALWAYS] = 'a', [P3P_OPT_IN] = 'i', [P3P_OPT_OUT] = 'o'};

size_t p3p_token_spell(char token[P3P_TOKEN_SIZE], p3p_stem stem,
                       p3p_spelling spelling)
{
    memcpy(token, p3p_vocabulary[stem].name, 3);
    token[3] = suffixes[spelling];
    token[4] = '\0';
    return spelling == P3P_BARE ? 3 : 4;
}
