/* SPDX-License-Identifier: Apache-2.0 */
/* The status of a server, as a page and as JSON. */

/* cmocka.h needs the first three. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <cmocka.h>

#include "pool.h"

#include "../../p3p/full.h"
#include "../../p3p/html.h"
#include "../../p3p/status.h"

#include <string.h>

static const p3p_status_entry entries[] = {
    {.scope = "main server",
     .file = "/etc/p3p.conf",
     .line = 3,
     .policy = "NOI DSP CURa ADM OUR NOR PHY",
     .policy_ref = "/w3c/p3p.xml"},
    {.scope = "<Directory \"/srv\">", .file = "/srv/.htaccess", .line = 1},
};

#define ENTRIES (sizeof entries / sizeof entries[0])

static const char *html(const p3p_status_entry *of, size_t count,
                        const p3p_language *l)
{
    const p3p_page_options options = {l, NULL, NULL};

    return p3p_status_html(of, count, &options, pool);
}

static void assert_has(const char *text, const char *part)
{
    if (strstr(text, part) == NULL) {
        fail_msg("%s\nis not in\n%s", part, text);
    }
}

static void headers_are_put_together(void **state)
{
    p3p_status_entry entry = entries[0];

    (void)state;
    assert_string_equal(p3p_status_header(&entry, pool),
                        "policyref=\"/w3c/p3p.xml\", "
                        "CP=\"NOI DSP CURa ADM OUR NOR PHY\"");
    entry.policy_ref = NULL;
    assert_string_equal(p3p_status_header(&entry, pool),
                        "CP=\"NOI DSP CURa ADM OUR NOR PHY\"");
    assert_null(p3p_status_header(&entries[1], pool));
}

static void the_page_has_every_policy(void **state)
{
    const p3p_language *const *l;

    (void)state;
    for (l = p3p_languages; *l != NULL; l++) {
        const char *const page = html(entries, ENTRIES, *l);

        assert_has(page, "<h2>main server</h2>");
        assert_has(page, "<code>/etc/p3p.conf:3</code>");
        assert_has(page, "<code>P3P: policyref=&quot;/w3c/p3p.xml&quot;, "
                         "CP=&quot;NOI DSP CURa");
        assert_has(page, "<strong class=\"warning\">warning</strong> ");
        assert_has(page, "<code>access-contradicts-data</code>");
        assert_has(page, "<strong class=\"note\">note</strong> ");
        assert_has(page, "<code>disputes-without-remedy</code>");
        assert_has(page, "<table class=\"words\">");
        assert_has(page, "<table class=\"matrix\">");
        assert_has(page, "<h2>&lt;Directory &quot;/srv&quot;&gt;</h2>");
        assert_has(page, (*l)->status_no_header);
    }
}

static void nothing_is_configured(void **state)
{
    (void)state;
    assert_has(html(NULL, 0, &p3p_language_en), p3p_language_en.status_none);
    assert_string_equal(p3p_status_json(NULL, 0, &p3p_language_en, pool),
                        "{\"policies\":[]}");
}

static void json_has_every_policy(void **state)
{
    const char *const json =
        p3p_status_json(entries, ENTRIES, &p3p_language_en, pool);

    (void)state;
    assert_has(json, "{\"policies\":[{\"scope\":\"main server\","
                     "\"file\":\"/etc/p3p.conf\",\"line\":3,"
                     "\"policy_file\":null,\"header\":"
                     "\"policyref=\\u0022/w3c/p3p.xml\\u0022, CP=");
    assert_has(json, "\"severity\":\"warning\",\"diagnostics\":[{");
    assert_has(json, "\"code\":\"nonstandard-suffix\"");
    assert_has(json, "{\"token\":\"ADM\",\"group\":\"Purpose\",");
    assert_has(json, "\"class\":\"satisfactory\"");
    assert_has(json, "\"high\":{\"first-party\":{\"persistent\":\"accept\","
                     "\"session\":\"accept\"},");
    assert_has(json, "\"line\":1,\"policy_file\":null,\"header\":null,"
                     "\"compact_policy\":null,\"policyref\":null,"
                     "\"severity\":\"ok\",\"diagnostics\":[]}]}");
}

/* What was heard of a policy file has its places. */
static void remarks_can_be_kept(void **state)
{
    static const char text[] =
        "<POLICIES xmlns=\"http://www.w3.org/2002/01/P3Pv1\"/>";
    p3p_report report = {
        .text = text, .length = sizeof text - 1, .hear = p3p_remarks_keep};
    p3p_status_entry entry = entries[0];
    p3p_remarks remarks;

    (void)state;
    p3p_remarks_begin(&remarks, pool);
    report.baton = &remarks;
    p3p_full_read(&report, 0, pool);
    assert_int_equal(remarks.items->nelts, 1);
    assert_int_equal(p3p_remarks_worst(&remarks), P3P_ERROR);
    entry.remarks = &remarks;
    entry.policy_file = "/etc/policy.xml";
    assert_has(html(&entry, 1, &p3p_language_en),
               "<strong class=\"error\">error</strong> <code>1:2</code> "
               "&lt;POLICIES&gt; holds no POLICY");
    assert_has(p3p_status_json(&entry, 1, &p3p_language_en, pool),
               "\"policy_file\":\"/etc/policy.xml\"");
    assert_has(p3p_status_json(&entry, 1, &p3p_language_en, pool),
               "\"line\":1,\"column\":2}");
}

static void hostile_texts_are_harmless(void **state)
{
    static const p3p_status_entry hostile = {
        .scope = "<script>",
        .file = "\"><script>",
        .policy_file = "</code><script>",
        .policy = "<script> NOI'\" \xc3",
        .policy_ref = "<script>\"",
        .line = 1,
    };
    const char *json = p3p_status_json(&hostile, 1, &p3p_language_en, pool);

    (void)state;
    assert_null(strstr(html(&hostile, 1, &p3p_language_en), "<script"));
    for (; *json != '\0'; json += p3p_utf8_length(json)) {
        assert_int_not_equal(p3p_utf8_length(json), 0);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(headers_are_put_together),
        cmocka_unit_test(the_page_has_every_policy),
        cmocka_unit_test(nothing_is_configured),
        cmocka_unit_test(json_has_every_policy),
        cmocka_unit_test(remarks_can_be_kept),
        cmocka_unit_test(hostile_texts_are_harmless),
    };

    return cmocka_run_group_tests(tests, set_up, tear_down);
}
