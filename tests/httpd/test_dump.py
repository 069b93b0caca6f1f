# SPDX-License-Identifier: Apache-2.0
"""httpd -t -D DUMP_P3P: every policy, where it stands and what is wrong."""

CLEAN, DOUBTFUL, NOTED = ("NOI CUR OUR NOR STA", "NOI CURa OUR NOR NAV",
                          "NOI CUR OUR NOR IND COM")
CONF = f"""
P3PPolicy {CLEAN}
<VirtualHost *:80>
    ServerName first.test
    P3PPolicy {DOUBTFUL}
</VirtualHost>
<VirtualHost *:80>
    ServerName second.test
    <Location /shop>
        <If true>
            P3PPolicy {NOTED}
        </If>
    </Location>
    <Directory /off>
        P3PPolicy off
    </Directory>
</VirtualHost>
"""


def entries(httpd):
    """From each policy's file and line to what the dump says about it."""
    answer = httpd.check("-D", "DUMP_P3P")
    assert answer.code == 0, answer.text
    found = {}
    for policy in (CLEAN, DOUBTFUL, NOTED):
        number = httpd.line_of(f"P3PPolicy {policy}")
        _, _, rest = answer.text.partition("P3P compact policies:")
        _, here, rest = rest.partition(f"{httpd.conf_file}:{number}:")
        assert here, answer.text
        found[policy] = rest.split(str(httpd.conf_file))[0]
        assert policy in found[policy]
    return found


def test_dump(httpd):
    httpd.configure(CONF)
    found = entries(httpd)
    assert "server config" in found[CLEAN]
    assert "first.test" in found[DOUBTFUL]
    assert "second.test" in found[NOTED]
    assert "Location /shop" in found[NOTED]
    assert "If true" in found[NOTED]


def test_dump_shows_remarks(httpd):
    httpd.configure(CONF)
    found = entries(httpd)
    assert "[" not in found[CLEAN].split("Syntax OK")[0]
    assert "warning" in found[DOUBTFUL]
    assert "[nonstandard-suffix]" in found[DOUBTFUL]
    assert "note" in found[NOTED]
    assert "[several-retentions]" in found[NOTED]


def test_nothing_is_dumped_without_the_define(httpd):
    httpd.configure(CONF)
    assert "P3P compact policies" not in httpd.check().text


def test_what_is_overridden_in_the_same_place_is_not_shown(httpd):
    httpd.configure("P3PPolicy NOI CURa OUR NOR STA\n"
                    "P3PPolicy NON CUR OUR NOR STA\nP3PStrict on")
    answer = httpd.check("-D", "DUMP_P3P")
    assert answer.code == 0
    assert answer.text.count('CP="') == 1
    assert 'CP="NON CUR OUR NOR STA"' in answer.text
