/* SPDX-License-Identifier: Apache-2.0 */
/* The writers of HTML and JSON: nothing gets through that must not. */

/* cmocka.h needs the first three. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <cmocka.h>

#include "pool.h"

#include "../../p3p/html.h"
#include "../../p3p/json.h"

#include <string.h>

/* ---- UTF-8 ---- */

static void characters_have_their_length(void **state)
{
    (void)state;
    assert_int_equal(p3p_utf8_length("a"), 1);
    assert_int_equal(p3p_utf8_length("\x7f\x80"), 1);
    assert_int_equal(p3p_utf8_length("\xc3\xb5"), 2);
    assert_int_equal(p3p_utf8_length("\xe2\x82\xac"), 3);
    assert_int_equal(p3p_utf8_length("\xf0\x9f\x8d\xaa"), 4);
    assert_int_equal(p3p_utf8_length("\xf4\x8f\xbf\xbf"), 4);
}

static void what_is_no_utf8(void **state)
{
    static const char *const broken[] = {
        "\x80",             /* nothing to go on with */
        "\xc3",             /* the text ends */
        "\xc3(",            /* something else follows */
        "\xe2\x82",         /* the same later */
        "\xf0\x9f\x8d",     /* and later */
        "\xc0\xaf",         /* a slash in disguise */
        "\xe0\x80\xaf",     /* again */
        "\xed\xa0\x80",     /* a surrogate */
        "\xf4\x90\x80\x80", /* beyond the last character */
        "\xff",
    };
    size_t i;

    (void)state;
    for (i = 0; i < sizeof broken / sizeof broken[0]; i++) {
        assert_int_equal(p3p_utf8_length(broken[i]), 0);
    }
}

/* ---- HTML ---- */

static const char *escaped(const char *text)
{
    p3p_html html;

    p3p_html_begin(&html, pool);
    p3p_html_text(&html, text);
    return html.out.text;
}

static void texts_are_escaped(void **state)
{
    (void)state;
    assert_string_equal(escaped("<a href=\"x\" id='y'>&amp;</a>"),
                        "&lt;a href=&quot;x&quot; id=&#39;y&#39;&gt;"
                        "&amp;amp;&lt;/a&gt;");
    assert_string_equal(escaped("k\xc3\xbcpsis \xf0\x9f\x8d\xaa"),
                        "k\xc3\xbcpsis \xf0\x9f\x8d\xaa");
    assert_string_equal(escaped("\xc3<b>"), P3P_REPLACEMENT "&lt;b&gt;");
    assert_string_equal(escaped("a\033[1m\x7f\tb\n"),
                        "a" P3P_REPLACEMENT "[1m" P3P_REPLACEMENT "\tb\n");
}

/* Whatever the two bytes are, none of them can end a text or a value. */
static void no_bytes_get_through(void **state)
{
    char text[3] = "";
    const char *result;
    int first, second;

    (void)state;
    for (first = 1; first < 256; first++) {
        for (second = 1; second < 256; second++) {
            text[0] = (char)first;
            text[1] = (char)second;
            result = escaped(text);
            assert_null(strpbrk(result, "<>\"'"));
            for (; *result != '\0'; result += p3p_utf8_length(result)) {
                assert_int_not_equal(p3p_utf8_length(result), 0);
            }
        }
    }
}

static void literals_are_filled_in(void **state)
{
    p3p_html html;

    (void)state;
    p3p_html_begin(&html, pool);
    p3p_html_write(&html, "<td title=\"%s\">%u%% %s</td>", "\"&", 80u, "<b>");
    assert_string_equal(html.out.text,
                        "<td title=\"&quot;&amp;\">80% &lt;b&gt;</td>");
    assert_int_equal(html.out.length, strlen(html.out.text));
}

static void attributes_may_be_missing(void **state)
{
    p3p_html html;

    (void)state;
    p3p_html_begin(&html, pool);
    p3p_html_attribute(&html, "id", "a\" onclick=\"b");
    p3p_html_attribute(&html, "lang", NULL);
    assert_string_equal(html.out.text, " id=\"a&quot; onclick=&quot;b\"");
}

static void literals_are_put_as_they_are(void **state)
{
    p3p_html html;

    (void)state;
    p3p_html_begin(&html, pool);
    p3p_html_put(&html, "<i>100%</i>");
    assert_string_equal(html.out.text, "<i>100%</i>");
}

/* What browsers take off before they look at a scheme is no help either. */
static void what_can_be_a_link(void **state)
{
    static const char *const safe[] = {
        "http://example.com/",
        "HTTPS://example.com/?a=b&c",
        "/policy.html",
        "mailto:a@example.com",
        "policy.html#a:b",
        "?lang=et",
        "#shop",
        "//example.com/",
        "./a:b",
    };
    static const char *const unsafe[] = {
        "",
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        " javascript:alert(1)",
        "java\tscript:alert(1)",
        "java\nscript:alert(1)",
        "\001javascript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "http :x",
        "httpx:x",
        "h:x",
        ":x",
        "http://example.com/\"onclick=\"",
        "http://example.com/<b>",
        "\\\\example.com\\",
        "http://k\xc3\xbcpsis.example/",
    };
    size_t i;

    (void)state;
    for (i = 0; i < sizeof safe / sizeof safe[0]; i++) {
        assert_true(p3p_html_is_link(safe[i]));
    }
    for (i = 0; i < sizeof unsafe / sizeof unsafe[0]; i++) {
        if (p3p_html_is_link(unsafe[i])) {
            fail_msg("a link to %s", unsafe[i]);
        }
    }
}

static void links_or_texts(void **state)
{
    p3p_html html;

    (void)state;
    p3p_html_begin(&html, pool);
    p3p_html_link(&html, "/a?b&c", "<a>");
    p3p_html_link(&html, "javascript:a", "<b>");
    assert_string_equal(html.out.text,
                        "<a href=\"/a?b&amp;c\">&lt;a&gt;</a>&lt;b&gt;");
}

/* ---- growing ---- */

static void long_texts_fit(void **state)
{
    p3p_buffer buffer;
    int i;

    (void)state;
    p3p_buffer_begin(&buffer, pool);
    assert_string_equal(buffer.text, "");
    for (i = 0; i < 10000; i++) {
        p3p_buffer_add(&buffer, "0123456789", 10);
    }
    assert_int_equal(buffer.length, 100000);
    assert_int_equal(strlen(buffer.text), 100000);
    assert_memory_equal(buffer.text + 99990, "0123456789", 11);
}

/* ---- JSON ---- */

static void values_and_commas(void **state)
{
    p3p_json json;

    (void)state;
    p3p_json_begin(&json, pool);
    p3p_json_open_object(&json, NULL);
    p3p_json_string(&json, "a", "b");
    p3p_json_open_array(&json, "c");
    p3p_json_close_array(&json);
    p3p_json_open_array(&json, "d");
    p3p_json_number(&json, NULL, 1);
    p3p_json_string(&json, NULL, NULL);
    p3p_json_open_object(&json, NULL);
    p3p_json_close_object(&json);
    p3p_json_close_array(&json);
    p3p_json_number(&json, "e", 4294967295u);
    p3p_json_close_object(&json);
    assert_string_equal(json.out.text,
                        "{\"a\":\"b\",\"c\":[],\"d\":[1,null,{}],"
                        "\"e\":4294967295}");
}

static void strings_are_escaped(void **state)
{
    p3p_json json;

    (void)state;
    p3p_json_begin(&json, pool);
    p3p_json_string(&json, NULL, "\"\\/\n\001<k\xc3\xbcpsis>\xc3");
    assert_string_equal(json.out.text, "\"\\u0022\\u005c/\\u000a\\u0001"
                                       "<k\xc3\xbcpsis>" P3P_REPLACEMENT "\"");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(characters_have_their_length),
        cmocka_unit_test(what_is_no_utf8),
        cmocka_unit_test(texts_are_escaped),
        cmocka_unit_test(no_bytes_get_through),
        cmocka_unit_test(literals_are_filled_in),
        cmocka_unit_test(attributes_may_be_missing),
        cmocka_unit_test(literals_are_put_as_they_are),
        cmocka_unit_test(what_can_be_a_link),
        cmocka_unit_test(links_or_texts),
        cmocka_unit_test(long_texts_fit),
        cmocka_unit_test(values_and_commas),
        cmocka_unit_test(strings_are_escaped),
    };

    return cmocka_run_group_tests(tests, set_up, tear_down);
}
