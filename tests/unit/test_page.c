/* SPDX-License-Identifier: Apache-2.0 */
/* The page of a policy file: complete, in every language, and harmless. */

#include "file_cases.h"

#include "../../p3p/data_label.h"
#include "../../p3p/html.h"
#include "../../p3p/page.h"

#include <apr_strings.h>
#include <string.h>

#define SEED "config/policies/quality-unit.xml"
#define HOSTILE "tests/cases/pages/hostile.xml"

static const p3p_full_file *read_file(const char *path)
{
    p3p_report report = {0};
    const p3p_full_file *file;

    assert_true(p3p_xml_load(&report, path, file_cases_pool()));
    file = p3p_full_read(&report, FILE_CASES_NOW, file_cases_pool());
    assert_non_null(file);
    assert_true(report.worst < P3P_ERROR);
    return file;
}

static const char *page_of(const p3p_full_file *file, const p3p_language *l)
{
    const p3p_page_options options = {l, "?lang=%1", "policy.xml"};

    return p3p_page_policies(file, &options, file_cases_pool());
}

static size_t times(const char *page, const char *text)
{
    size_t count = 0;

    while ((page = strstr(page, text)) != NULL) {
        page += strlen(text);
        count++;
    }
    return count;
}

static void assert_has(const char *page, const char *text)
{
    if (strstr(page, text) == NULL) {
        fail_msg("not in the page: %s", text);
    }
}

/* A text of a language, as the page has to spell it. */
static const char *spelled(const char *text)
{
    p3p_html html;

    p3p_html_begin(&html, file_cases_pool());
    p3p_html_text(&html, text);
    return html.out.text;
}

/* ---- what the policy of the example says ---- */

static void every_group_is_there(void **state)
{
    const p3p_full_file *const file = read_file(SEED);
    const p3p_language *const *l;
    size_t i, j;

    (void)state;
    for (l = p3p_languages; *l != NULL; l++) {
        const char *page = page_of(file, *l);

        assert_int_equal(times(page, "<section class=\"group\">"), 4);
        for (i = 0; i < 4; i++) {
            const p3p_statement *const s = &file->policies->statements[i];
            const char *next = strstr(page, "<section class=\"group\">");

            assert_non_null(next);
            page = next + 1;
            assert_has(page, spelled(s->consequence));
            assert_has(page, spelled((*l)->phrase[s->retention]));
            for (j = 0; j < s->purposes_count; j++) {
                assert_has(page, spelled((*l)->phrase[s->purposes[j].stem]));
            }
            for (j = 0; j < s->data.count; j++) {
                assert_has(page,
                           spelled(p3p_data_label(s->data.data[j].name, *l,
                                                  file_cases_pool())));
            }
        }
    }
}

/* CP= itself, and 18 tokens. */
static void every_row_of_the_table_is_there(void **state)
{
    static const char *const tokens[] = {
        "NOI", "CUR", "ADM", "DEV", "TAI", "CON", "OUR", "DEL", "BUS",
        "IND", "PHY", "ONL", "UNI", "PUR", "COM", "NAV", "DEM", "STA",
    };
    const p3p_full_file *const file = read_file(SEED);
    const p3p_language *const *l;
    size_t i;

    (void)state;
    for (l = p3p_languages; *l != NULL; l++) {
        const char *const page = page_of(file, *l);
        const char *row = strstr(page, "<th scope=\"row\"><code>CP=</code>");

        assert_int_equal(times(page, "<tr><th scope=\"row\"><code>"), 19);
        assert_non_null(row);
        for (i = 0; i < sizeof tokens / sizeof tokens[0]; i++) {
            row = strstr(row + 1, "<tr><th scope=\"row\"><code>");
            assert_non_null(row);
            row = strstr(row, "<code>") + strlen("<code>");
            assert_memory_equal(row, tokens[i], 3);
            assert_has(row, spelled((*l)->meaning[p3p_stem_find(tokens[i])]));
        }
    }
}

/* For each level: persistent and session, of the first and the third party */
static const p3p_action seed_cells[][4] = {
    {P3P_ACCEPT, P3P_ACCEPT, P3P_DOWNGRADE, P3P_ACCEPT},
    {P3P_DOWNGRADE, P3P_ACCEPT, P3P_BLOCK, P3P_BLOCK},
    {P3P_BLOCK, P3P_ACCEPT, P3P_BLOCK, P3P_BLOCK},
    {P3P_BLOCK, P3P_BLOCK, P3P_BLOCK, P3P_BLOCK},
};

static void every_cell_of_the_matrix_is_there(void **state)
{
    const p3p_full_file *const file = read_file(SEED);
    const p3p_language *const *l;
    size_t row, column;

    (void)state;
    for (l = p3p_languages; *l != NULL; l++) {
        const char *at = strstr(page_of(file, *l), "<table class=\"matrix\">");

        assert_int_equal(times(at, "<td><strong"), 16);
        for (row = 0; row < 4; row++) {
            at = strstr(at, "<tr><th scope=\"row\">");
            assert_non_null(at);
            at += strlen("<tr><th scope=\"row\">");
            assert_memory_equal(at, (*l)->level[P3P_LOW + row],
                                strlen((*l)->level[P3P_LOW + row]));
            for (column = 0; column < 4; column++) {
                const char *outcome = (*l)->outcome[seed_cells[row][column]];

                at = strstr(at, "<td><strong");
                assert_non_null(at);
                at = strchr(at + strlen("<td>"), '>') + 1;
                assert_memory_equal(at, outcome, strlen(outcome));
            }
        }
    }
}

static void why_and_what_would_help(void **state)
{
    const char *const page = page_of(read_file(SEED), &p3p_language_en);

    (void)state;
    assert_has(page, "physical contact data (<code>PHY</code>)");
    assert_int_equal(times(page, "(<code>ONL</code>)"), 1);
    assert_int_equal(times(page, "(<code>CON</code>)"), 1);
    assert_has(page, "offer an opt-out, with CONo in place of CON.\n"
                     "<p class=\"helps\">Accepted then: Low – <span "
                     "class=\"party\">Third party</span>; Medium (default) – "
                     "<span class=\"party\">First party</span>, <span "
                     "class=\"party\">Third party</span>; Medium High – <span "
                     "class=\"party\">First party</span>.</p>");
    assert_has(page, "make it opt-in, with CONi in place of CON.");
    assert_has(page, spelled(p3p_language_en.evaluation_caution));
}

static void who_publishes_it(void **state)
{
    const char *const page = page_of(read_file(SEED), &p3p_language_en);

    (void)state;
    assert_has(page, "<title>Privacy policy – Quality Unit</title>");
    assert_has(page, "<dt>organisation</dt>\n"
                     "<dd><bdi lang=\"en\">Quality Unit</bdi></dd>");
    assert_has(page, "<a href=\"http://www.qualityunit.com\">");
    assert_has(page, "<a href=\"mailto:info@liveagent.com\">"
                     "info@liveagent.com</a>");
    assert_int_equal(times(page, "<dt>e-mail address</dt>"), 1);
}

/* ---- other policies ---- */

/* A file of the cases of full policies. */
static const char *case_page(const char *name, const p3p_language *l)
{
    return page_of(
        read_file(apr_pstrcat(file_cases_pool(), FILE_CASES, name, NULL)), l);
}

static void consent_is_spelled_out(void **state)
{
    const char *const page = case_page("good.xml", &p3p_language_en);

    (void)state;
    assert_has(page, "<li class=\"phrase\">running the site</li>\n</ul>\n"
                     "<p class=\"consent\">Always: the visitor is given no "
                     "choice.</p>\n<ul>\n"
                     "<li class=\"phrase\">research and development</li>\n"
                     "</ul>\n<p class=\"consent\">Opt-out: unless the visitor "
                     "objects.</p>");
    /* Nobody is asked about current and ours. */
    assert_has(page, "completing what the visitor is doing</li>\n</ul>\n</dd>");
}

static void disputes_and_choices(void **state)
{
    const char *const page = case_page("good.xml", &p3p_language_et);

    (void)state;
    assert_has(page, "<a href=\"/choices.html\">/choices.html</a>");
    assert_has(page, "<a href=\"/help.html\">/help.html</a>");
    assert_has(page, "<p lang=\"en\" dir=\"auto\">Our customer service</p>");
    assert_has(page, p3p_language_et.resolution_service);
    assert_has(page, p3p_language_et.phrase[P3P_COR]);
    assert_null(strstr(page, p3p_language_et.disputes_none));
    assert_has(page, p3p_language_et.meaning[P3P_CAO]);
}

static void every_policy_of_a_file(void **state)
{
    const p3p_full_file *const file = read_file(FILE_CASES "two.xml");
    const char *const page = page_of(file, &p3p_language_en);
    size_t i;

    (void)state;
    assert_int_equal(file->count, 2);
    assert_int_equal(times(page, "<h1>"), 1);
    assert_int_equal(times(page, "<article id=\""), 2);
    assert_int_equal(times(page, "<table class=\"matrix\">"), 2);
    for (i = 0; i < 2; i++) {
        assert_has(page, apr_psprintf(file_cases_pool(), "<h2><bdi>%s</bdi>",
                                      file->policies[i].name));
    }
}

/* The parts of an address, or of a number, are one entry. */
static void addresses_and_numbers(void **state)
{
    static const p3p_data data[] = {
        {"#a", "business.contact-info.postal.street", .text = "Pikk 1",
         .description = "", .other_category = ""},
        {"#b", "business.contact-info.telecom.telephone.intcode", .text = "372",
         .description = "", .other_category = ""},
        {"#c", "business.contact-info.postal.city", .text = "Tallinn",
         .description = "", .other_category = ""},
        {"#d", "business.contact-info.telecom.telephone.number", .text = "123",
         .description = "", .other_category = ""},
    };
    const p3p_full_file *const seed = read_file(SEED);
    p3p_full policy = *seed->policies;
    p3p_full_file file = *seed;
    const char *page;

    (void)state;
    policy.entity.data = data;
    policy.entity.count = sizeof data / sizeof data[0];
    file.policies = &policy;
    page = page_of(&file, &p3p_language_en);
    assert_has(page, "<dt>postal address</dt>\n<dd><bdi lang=\"en\">Pikk 1"
                     "</bdi><br>\n<bdi lang=\"en\">Tallinn</bdi></dd>");
    assert_has(page, "<dt>telephone</dt>\n<dd><bdi lang=\"en\">372</bdi> "
                     "<bdi lang=\"en\">123</bdi></dd>");
    assert_has(page, "<title>Privacy policy</title>");
}

/* ---- labels ---- */

static void check_label(const char *name)
{
    const p3p_language *const *l;

    for (l = p3p_languages; *l != NULL; l++) {
        if (p3p_data_label(name, *l, file_cases_pool()) == NULL) {
            fail_msg("%s has no label in %s", name, (*l)->name);
        }
    }
}

/* An element, and all that the structure of it consists of. */
static void check_element(const p3p_data_element *element, const char *name,
                          int depth)
{
    const p3p_schema *const base = &p3p_base_schema;
    size_t i;

    assert_true(depth < P3P_SCHEMA_DEPTH);
    check_label(name);
    for (i = 0; element->structure != NULL && i < base->structures_count; i++) {
        const char *const rest =
            p3p_data_name_rest(base->structures[i].name, element->structure);

        if (rest != NULL) {
            check_element(&base->structures[i],
                          apr_pstrcat(file_cases_pool(), name, ".", rest, NULL),
                          depth + 1);
        }
    }
}

static void all_data_has_a_label(void **state)
{
    size_t i;

    (void)state;
    for (i = 0; i < p3p_base_schema.elements_count; i++) {
        check_element(&p3p_base_schema.elements[i],
                      p3p_base_schema.elements[i].name, 0);
    }
    check_label("dynamic");
    check_label("user");
    check_label("thirdparty");
    check_label("business");
}

static void labels_say_which_data(void **state)
{
    apr_pool_t *const pool = file_cases_pool();
    const p3p_language *const en = &p3p_language_en;

    (void)state;
    assert_string_equal(p3p_data_label("user.name", en, pool), "name");
    assert_string_equal(p3p_data_label("business.name", en, pool),
                        "organisation");
    assert_string_equal(p3p_data_label("thirdparty.name.given", en, pool),
                        "another person: name: given name");
    assert_string_equal(p3p_data_label("user.home-info.online.email", en, pool),
                        "contact details at home: e-mail address");
    assert_string_equal(p3p_data_label("dynamic.clickstream.uri", en, pool),
                        "click-stream data: address that was requested");
    assert_null(p3p_data_label("user.shoe-size", en, pool));
    assert_null(p3p_data_label("", en, pool));
}

/* ---- hostile files ---- */

#define TRAPS 24

static void assert_harmless(const char *page)
{
    assert_null(strstr(page, "<script"));
    assert_null(strstr(page, "<img"));
    assert_null(strstr(page, "<svg"));
    assert_null(strstr(page, "<iframe"));
    assert_null(strstr(page, "<!-- "));
    assert_null(strstr(page, "\" on"));
    assert_null(strstr(page, "href=\"javascript"));
    assert_null(strstr(page, "href=\"JavaScript"));
    assert_null(strstr(page, "href=\"data"));
    assert_null(strstr(page, "href=\"vbscript"));
    assert_int_equal(times(page, "<style"), 1);
    assert_int_equal(times(page, "</title>"), 1);
    assert_int_equal(times(page, "</main>"), 1);
    assert_int_equal(times(page, "</body>"), 1);
}

/* Each attempt is there, as the text that it is. */
static void hostile_files_are_harmless(void **state)
{
    const p3p_full_file *const file = read_file(HOSTILE);
    const p3p_language *const *l;
    int i;

    (void)state;
    for (l = p3p_languages; *l != NULL; l++) {
        const char *const page = page_of(file, *l);

        assert_harmless(page);
        for (i = 1; i <= TRAPS; i++) {
            assert_has(page, apr_psprintf(file_cases_pool(), "alert(%d)", i));
        }
    }
}

/* What the reader refuses would be harmless, too. */
static void nothing_relies_on_the_reader(void **state)
{
    static const char trap[] = "\"><script>'</title>";
    const p3p_full_file *const seed = read_file(HOSTILE);
    p3p_full policies[2] = {*seed->policies, *seed->policies};
    p3p_disputes disputes = *seed->policies->disputes;
    p3p_full_file file = *seed;

    (void)state;
    disputes.resolution_type = disputes.service = trap;
    policies[0].name = policies[0].discuri = policies[0].opturi = trap;
    policies[0].language = trap;
    policies[0].disputes = &disputes;
    file.policies = policies;
    file.count = 2;
    assert_harmless(page_of(&file, &p3p_language_en));
    assert_int_equal(times(page_of(&file, &p3p_language_en),
                           "<article id=\"&quot;&gt;&lt;script&gt;"),
                     1);
}

static void pages_need_no_options(void **state)
{
    const p3p_page_options options = {&p3p_language_en, NULL, NULL};
    const char *const page =
        p3p_page_policies(read_file(SEED), &options, file_cases_pool());

    (void)state;
    assert_null(strstr(page, "<nav"));
    assert_null(strstr(page, "<footer"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_group_is_there),
        cmocka_unit_test(every_row_of_the_table_is_there),
        cmocka_unit_test(every_cell_of_the_matrix_is_there),
        cmocka_unit_test(why_and_what_would_help),
        cmocka_unit_test(who_publishes_it),
        cmocka_unit_test(consent_is_spelled_out),
        cmocka_unit_test(disputes_and_choices),
        cmocka_unit_test(every_policy_of_a_file),
        cmocka_unit_test(addresses_and_numbers),
        cmocka_unit_test(all_data_has_a_label),
        cmocka_unit_test(labels_say_which_data),
        cmocka_unit_test(hostile_files_are_harmless),
        cmocka_unit_test(nothing_relies_on_the_reader),
        cmocka_unit_test(pages_need_no_options),
    };

    return cmocka_run_group_tests(tests, file_cases_set_up,
                                  file_cases_tear_down);
}
