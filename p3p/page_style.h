/* SPDX-License-Identifier: Apache-2.0 */
#ifndef P3P_PAGE_STYLE_H
#define P3P_PAGE_STYLE_H

/*
 * The style sheet of all pages: one column for a document that is read, on
 * a phone and on paper too.
 */
#define P3P_PAGE_STYLE                                                         \
    "\n"                                                                       \
    ":root{color:#1d2329;background:#fff;font:1.0625rem/1.55 Charter,"         \
    "\"Bitstream Charter\",\"Source Serif 4\",Georgia,\"DejaVu "               \
    "Serif\",serif;text-size-adjust:100%}\n"                                   \
    "body{max-width:44rem;margin:0 auto;padding:1.5rem 1.25rem 4rem;"          \
    "overflow-wrap:break-word}\n"                                              \
    "h1,h2,h3,h4,dt,th,nav,caption,footer,.subtitle,.kinds,.consent,"          \
    ".helps,strong{font-family:\"Helvetica Neue\",Arial,\"DejaVu "             \
    "Sans\",sans-serif}\n"                                                     \
    "h1{font-size:2.1rem;line-height:1.15;margin:1.5rem 0 0;"                  \
    "letter-spacing:-.015em}\n"                                                \
    "h2{font-size:1.35rem;line-height:1.25;margin:2.5rem 0 .75rem;"            \
    "padding-top:.75rem;border-top:1px solid #c9d0d6}\n"                       \
    "h3{font-size:1.05rem;margin:2rem 0 .5rem}\n"                              \
    "h4{font-size:1rem;margin:1.5rem 0 .5rem}\n"                               \
    "p,ul,dl{margin:.75rem 0}\n"                                               \
    "ul{padding-left:1.1rem}\n"                                                \
    "a{color:#0b4f8a;text-underline-offset:.15em}\n"                           \
    "a:focus-visible,.wide:focus-visible{outline:2px solid #0b4f8a;"           \
    "outline-offset:2px}\n"                                                    \
    "code{font:.9em/1.5 \"DejaVu Sans Mono\",Consolas,monospace}\n"            \
    "dt::first-letter,th::first-letter,.phrase::first-letter{"                 \
    "text-transform:uppercase}\n"                                              \
    "nav ul{display:flex;gap:1.25rem;justify-content:flex-end;"                \
    "list-style:none;margin:0;padding:0;font-size:.875rem}\n"                  \
    "nav [aria-current]{font-weight:600}\n"                                    \
    ".subtitle{font-size:1.25rem;color:#4a5560;margin:.25rem 0 "               \
    "1.5rem}\n"                                                                \
    "dl{display:grid;grid-template-columns:9.5rem minmax(0,1fr);"              \
    "gap:.5rem 1.25rem;align-items:baseline}\n"                                \
    "dt{font-size:.875rem;font-weight:600;color:#4a5560}\n"                    \
    "dd{margin:0;grid-column:2}\n"                                             \
    "dd>ul,dd>p{margin:0}\n"                                                   \
    "dd>p+ul{margin-top:.5rem}\n"                                              \
    ".kinds,.consent,.helps{display:block;font-size:.8125rem;"                 \
    "line-height:1.5;color:#4a5560;margin:0}\n"                                \
    ".kinds{margin-bottom:.35rem}\n"                                           \
    ".header{padding:.75rem 1rem;background:#f1f4f6;border-left:3px "          \
    "solid #5b6b78}\n"                                                         \
    ".verdict{font-weight:600}\n"                                              \
    ".caution{margin:1.5rem 0;padding:.75rem "                                 \
    "1rem;background:#fbf4e4;border-left:3px "                                 \
    "solid #8a6100}\n"                                                         \
    ".wide{overflow-x:auto;margin:1.5rem 0}\n"                                 \
    "table{border-collapse:collapse;width:100%;font-size:.9rem;"               \
    "line-height:1.45}\n"                                                      \
    "caption{text-align:left;font-size:.875rem;color:#4a5560;"                 \
    "padding-bottom:.5rem}\n"                                                  \
    "th,td{text-align:left;vertical-align:top;padding:.5rem .75rem "           \
    ".5rem 0;border-bottom:1px solid #dde2e6}\n"                               \
    "thead th{font-size:.8125rem;border-bottom-color:#5b6b78}\n"               \
    ".matrix{min-width:42rem;table-layout:fixed}\n"                            \
    ".matrix tr>:first-child[scope=row],.matrix [rowspan]{"                    \
    "width:6.5rem;position:sticky;left:0;background:#fff}\n"                   \
    ".matrix td,.matrix strong{font-size:.8125rem}\n"                          \
    ".matrix strong{display:block}\n"                                          \
    ".accept{color:#1b6434}\n"                                                 \
    ".downgrade,.leash,.flag,.prompt{color:#7d5300}\n"                         \
    ".block{color:#a3221b}\n"                                                  \
    ".party{text-transform:lowercase}\n"                                       \
    ".changes>li{margin-bottom:.5rem}\n"                                       \
    ".remarks .error{color:#a3221b}\n"                                         \
    ".remarks .warning{color:#7d5300}\n"                                       \
    ".remarks .note{color:#4a5560}\n"                                          \
    "footer{margin-top:3rem;border-top:1px solid #c9d0d6;"                     \
    "font-size:.875rem}\n"                                                     \
    "@media(max-width:34rem){\n"                                               \
    "h1{font-size:1.7rem}\n"                                                   \
    "dl{display:block}\n"                                                      \
    "dd{margin:0 0 .75rem}\n"                                                  \
    ".words,.words caption,.words tbody{display:block}\n"                      \
    ".words thead{position:absolute;clip-path:inset(50%);width:1px;"           \
    "height:1px;overflow:hidden}\n"                                            \
    ".words tbody tr{display:grid;grid-template-columns:3.5rem "               \
    "minmax(0,1fr);padding:.5rem 0;border-bottom:1px solid #dde2e6}\n"         \
    ".words th,.words td{border:0;padding:0;grid-column:2}\n"                  \
    ".words th{grid-column:1;grid-row:1/3}\n"                                  \
    ".words td:nth-child(2){font-size:.8125rem;color:#4a5560}}\n"              \
    "@media print{\n"                                                          \
    ":root{font-size:10pt}\n"                                                  \
    "body{max-width:none;padding:0}\n"                                         \
    "nav{display:none}\n"                                                      \
    "a{color:inherit}\n"                                                       \
    ".wide{overflow:visible}\n"                                                \
    ".matrix{min-width:0}\n"                                                   \
    "h2,h3,h4{break-after:avoid}\n"                                            \
    "tr,.group li,.changes>li{break-inside:avoid}\n"                           \
    ".header,.caution{background:none}}\n"

/*
 * Its SHA-256 in base64, for the Content-Security-Policy: of all bytes
 * between <style> and </style>. A test computes it anew.
 */
#define P3P_PAGE_STYLE_SHA256 "f+9PaIVJfeb8pNfhm/lYPqn1vsZ3NlSAC6S8dS1Voq8="

#endif
