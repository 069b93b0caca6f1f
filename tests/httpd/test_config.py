# SPDX-License-Identifier: Apache-2.0
"""What httpd says about directives: errors, warnings, and when."""

import re

import pytest

from server import Httpd, assert_warned_once

GOOD = "NOI CUR OUR NOR STA"
DOUBTFUL = "NOI CURa OUR NOR STA"  # nonstandard-suffix, and nothing else
LONG = " ".join(["NOI CUR", *(
    token + suffix for suffix in ("a", "i", "o")
    for token in "ADM DEV TAI PSA PSD HIS OTP DEL SAM UNR PUB OTR".split()),
    *"OUR NOR STP LEG BUS IND PHY ONL UNI PUR FIN COM NAV INT DEM CNT STA POL "
    "HEA PRE LOC GOV OTC DSP COR MON LAW TST".split()])


# ---- errors ----

# A line, and what the message must contain.
REFUSED = [
    ("P3PPolicy NOI CRU OUR NOR", ["P3PPolicy", "character 5", '"CRU"',
                                   'did you mean "CUR"?', "unknown-token"]),
    ("P3PPolicy NOI CRU OUR NRO STA", ['"CRU"', '"CUR"', '"NRO"', '"NOR"',
                                       "character 13"]),
    ("P3PPolicy NOI CUR our NOR FINa", ["wrong-case", '"our"', '"OUR"',
                                        "suffix-not-allowed", '"FINa"',
                                        "character 17"]),
    ('P3PPolicy "NOI, CUR OUR NOR"', ["bad-delimiter", '","', "character 4"]),
    ('P3PPolicy NOI "CUR" OUR NOR', ["bad-character", "character 5"]),
    ("P3PPolicy {NOI CUR OUR NOR}", ["statement-braces"]),
    ("P3PPolicy This is not a P3P policy", ["not-a-policy"]),
    ("P3PPolicy", ["empty-policy"]),
    ('P3PPolicy ""', ["empty-policy"]),
    ('P3PPolicy CP=""', ["empty-policy"]),
    ("P3PPolicy CP=NOI", ["unquoted-value"]),
    ("P3PPolicy CP='NOI CUR OUR NOR'", ["single-quotes"]),
    ('P3PPolicy CP="NOI CUR OUR NOR', ["unbalanced-quotes"]),
    ('P3PPolicy cp="NOI CUR OUR NOR"', ["wrong-directive-case", '"CP"']),
    ('P3PPolicy P3P: CP="NOI CUR OUR NOR"', ["repeated-name"]),
    ('P3PPolicy policyref="/w3c/p3p.xml"', ["P3PPolicyRef", "P3PPolicy"]),
    ("P3PPolicyRef", ["P3PPolicyRef takes one argument", "URI"]),
    ('P3PPolicyRef ""', ["P3PPolicyRef", "URI"]),
    ('P3PPolicyRef "/a b"', ["P3PPolicyRef", '"/a b"', "character 3"]),
    ('P3PPolicyRef "/a\\"b"', ["P3PPolicyRef", "character 3"]),
    ("P3PSend", ["P3PSend takes"]),
    ("P3PSend never", ["P3PSend", '"never"', '"cookies"', '"always"']),
    ("P3PSend always %{HTTP_HOST}", ["P3PSend", "%{HTTP_HOST}", "expr="]),
    ('P3PSend always "expr=%{"', ["P3PSend", "expr=%{"]),
    ("P3PExisting both", ["P3PExisting", '"both"', '"keep"', '"replace"']),
    ("P3PExisting", ["P3PExisting takes one argument"]),
    ("P3PStrict maybe", ["P3PStrict", "On or Off"]),
    ("<Directory />\nP3PStrict on\n</Directory>", ["P3PStrict not allowed"]),
    ("<VirtualHost *:80>\n<Location /x>\nP3PPolicy NOI CRU OUR NOR\n"
     "</Location>\n</VirtualHost>", ['"CRU"', '"CUR"']),
]


@pytest.mark.parametrize("conf, expected", REFUSED,
                         ids=[conf for conf, _ in REFUSED])
def test_refused(httpd, conf, expected):
    text = httpd.refusal(conf)
    for fragment in expected:
        assert fragment in text


def test_all_wrong_tokens_in_one_go(httpd):
    text = httpd.refusal("P3PPolicy NOI CRU OUR NRO STX NAV COM")
    assert text.count("[unknown-token]") == 3


def test_message_shows_no_control_characters(httpd):
    text = httpd.refusal('P3PPolicy "NOI \x1b[31mCUR\x7f OUR \xe4"')
    assert "\\x1b" in text
    assert all(c == "\n" or " " <= c < "\x7f" for c in text)


# ---- spellings ----

ACCEPTED = [
    f"P3PPolicy {GOOD}",
    f'P3PPolicy "{GOOD}"',
    f"P3PPolicy '{GOOD}'",
    f'P3PPolicy CP="{GOOD}"',
    f'P3PPolicy "CP=\\"{GOOD}\\""',
    f"P3PPolicy 'CP=\"{GOOD}\"'",
    f"p3ppolicy   {GOOD.replace(' ', '   ')}  ",
    f"P3PPolicy {GOOD.replace(' ', chr(9))}",
    f"P3PPolicy \\\n    {GOOD.replace('CUR', 'CUR' + chr(92) + chr(10))}",
]
WITH_REFERENCE = [
    f'P3PPolicy policyref="/w3c/p3p.xml", CP="{GOOD}"',
    f'P3PPolicy "policyref=\\"/w3c/p3p.xml\\", CP=\\"{GOOD}\\""',
    f"P3PPolicy 'policyref=\"/w3c/p3p.xml\",CP=\"{GOOD}\"'",
    f'P3PPolicy CP="{GOOD}"\nP3PPolicyRef /w3c/p3p.xml',
]
REFERENCE = 'policyref="/w3c/p3p.xml", '


@pytest.fixture(scope="module")
def spellings():
    """Every spelling in a <Location>; none may be remarked on."""
    lines = [*ACCEPTED, *WITH_REFERENCE, f"P3PPolicy {LONG}"]
    with Httpd("Header always set Set-Cookie a=1\n" + "\n".join(
            f"<Location /{n}>\n{line}\n</Location>"
            for n, line in enumerate(lines))) as server:
        server.start()
        yield server, lines


@pytest.mark.parametrize("line", [*ACCEPTED, *WITH_REFERENCE])
def test_spelling(spellings, line):
    server, lines = spellings
    reference = REFERENCE if line in WITH_REFERENCE else ""
    response = server.get(f"/{lines.index(line)}")
    assert response.p3p == [f'{reference}CP="{GOOD}"']


def test_more_than_64_tokens(spellings):
    server, lines = spellings
    assert len(LONG.split()) > 64
    assert server.get(f"/{len(lines) - 1}").p3p == [f'CP="{LONG}"']


def test_spellings_earn_no_warning(httpd):
    for line in [*ACCEPTED, *WITH_REFERENCE]:
        httpd.configure(line)
        answer = httpd.check()
        assert (answer.code, answer.text.strip()) == (0, "Syntax OK"), line


# ---- P3PStrict ----

VHOST = "<VirtualHost *:80>\nServerName a.test\n%s\n</VirtualHost>\n"
STRICT = {
    "in front of the policy": f"P3PStrict on\nP3PPolicy {DOUBTFUL}",
    "behind the policy": f"P3PPolicy {DOUBTFUL}\nP3PStrict on",
    "for a section": "<Location /x>\n" f"P3PPolicy {DOUBTFUL}\n</Location>\n"
                     "P3PStrict on",
    "for a virtual host": VHOST % f"P3PPolicy {DOUBTFUL}" + "P3PStrict on",
    "in the virtual host": VHOST % f"P3PPolicy {DOUBTFUL}\nP3PStrict on",
}
NOT_STRICT = {
    "off by default": f"P3PPolicy {DOUBTFUL}",
    "off": f"P3PPolicy {DOUBTFUL}\nP3PStrict off",
    "off in the virtual host":
        VHOST % f"P3PStrict off\nP3PPolicy {DOUBTFUL}" + "P3PStrict on",
    "in another virtual host": f"P3PPolicy {DOUBTFUL}\n" + VHOST
                               % "P3PStrict on",
    "a note": "P3PStrict on\nP3PPolicy NOI CUR OUR NOR IND STA",
}


@pytest.mark.parametrize("where", STRICT)
def test_strict(httpd, where):
    httpd.configure(STRICT[where])
    answer = httpd.check()
    line = httpd.line_of(DOUBTFUL)
    assert answer.code != 0
    assert f"{httpd.conf_file}:{line}: P3PPolicy: " in answer.text
    assert answer.text.count("[nonstandard-suffix]") == 1


@pytest.mark.parametrize("where", NOT_STRICT)
def test_not_strict(httpd, where):
    httpd.configure(NOT_STRICT[where])
    assert httpd.check().code == 0


def test_strict_names_every_reason(httpd):
    httpd.configure("P3PStrict on\nP3PPolicy NOI CURa OUR PHY TST")
    answer = httpd.check()
    assert answer.code != 0
    for code in ("nonstandard-suffix", "missing-retention", "test-policy",
                 "access-contradicts-data"):
        assert answer.text.count(f"[{code}]") == 1


def test_strict_stops_the_start(httpd):
    httpd.configure(f"P3PStrict on\nP3PPolicy {DOUBTFUL}")
    with pytest.raises(RuntimeError, match="nonstandard-suffix"):
        httpd.start()


# ---- warnings, once each ----

@pytest.mark.parametrize("conf", [
    f"P3PPolicy {DOUBTFUL}",
    VHOST % f"P3PPolicy {DOUBTFUL}",
    VHOST % f"<Location /x>\nP3PPolicy {DOUBTFUL}\n</Location>",
    VHOST % f"ErrorLog logs/other.log\nP3PPolicy {DOUBTFUL}",
    f"<Directory />\n<If true>\nP3PPolicy {DOUBTFUL}\n</If>\n</Directory>",
])
def test_warning_appears_once(httpd, conf):
    httpd.configure(conf)
    where = f"{httpd.conf_file}:{httpd.line_of(DOUBTFUL)}: "
    assert_warned_once(httpd, where, "[nonstandard-suffix]")


# ---- .htaccess ----

COOKIE = "Header always set Set-Cookie a=1\n"


def test_bad_htaccess_hurts_its_own_directory_only(httpd):
    httpd.configure(COOKIE + f"P3PPolicy {GOOD}")
    httpd.write("bad/.htaccess", "\nP3PPolicy NOI CRU OUR NOR\n")
    httpd.write("bad/index.html", "hello\n")
    httpd.write("good/index.html", "hello\n")
    httpd.start()
    assert httpd.get("/bad/index.html").status == 500
    response = httpd.get("/good/index.html")
    assert (response.status, response.p3p) == (200, [f'CP="{GOOD}"'])
    alert = next(line for line in httpd.errors().split("\n")
                 if ":alert]" in line)
    for fragment in ("/bad/.htaccess", '"CRU"', '"CUR"'):
        assert fragment in alert


@pytest.mark.parametrize("level, logged", [("warn", 0), ("info", 0),
                                           ("warn p3p:debug", 1)])
def test_htaccess_warnings_are_for_debugging(level, logged):
    with Httpd(COOKIE, loglevel=level) as server:
        server.write(".htaccess", f"P3PPolicy {DOUBTFUL}\n")
        server.write("index.html", "hello\n")
        server.start()
        assert server.get("/index.html").p3p == [f'CP="{DOUBTFUL}"']
        errors = server.errors()
        assert errors.count("[nonstandard-suffix]") == logged
        assert errors.count(".htaccess:1: P3PPolicy: warning") == logged


@pytest.mark.parametrize("override, status, sent", [
    ("FileInfo", 200, True), ("None", 200, False), ("AuthConfig", 500, False)])
def test_htaccess_needs_override_fileinfo(httpd, override, status, sent):
    httpd.configure(f"{COOKIE}<Directory {httpd.htdocs}>\n"
                    f"AllowOverride {override}\n</Directory>")
    httpd.write(".htaccess", f"P3PPolicy {GOOD}\n")
    httpd.write("index.html", "hello\n")
    httpd.start()
    response = httpd.get("/index.html")
    assert response.status == status
    assert response.p3p == ([f'CP="{GOOD}"'] if sent else [])


def test_strict_is_not_for_htaccess(httpd):
    httpd.write(".htaccess", "P3PStrict on\n")
    httpd.write("index.html", "hello\n")
    httpd.start()
    assert httpd.get("/index.html").status == 500
    assert "P3PStrict not allowed here" in httpd.errors()


# ---- at run time ----

def test_failing_expression_is_logged(httpd):
    httpd.configure(f"{COOKIE}P3PPolicy {GOOD}\n"
                    "P3PSend cookies \"expr=file('/none') == 'a'\"")
    httpd.start()
    assert httpd.get("/").p3p == []
    line = httpd.line_of("P3PSend")
    assert re.search(rf"p3p:error.*P3PSend.*{httpd.conf_file}:{line}",
                     httpd.errors())


def test_virtual_hosts_by_name(httpd):
    vhost = "<VirtualHost *:%d>\nServerName %s.test\n%s\n</VirtualHost>\n"
    other = "NON ADM OUR STP COM"
    httpd.configure(COOKIE + f"P3PPolicy {GOOD}\n" + "".join(
        vhost % (httpd.port, name, line) for name, line in (
            ("inherits", ""), ("own", f"P3PPolicy {other}"),
            ("off", "P3PPolicy off"))))
    httpd.start()
    for name, p3p in (("inherits", [f'CP="{GOOD}"']), ("off", []),
                      ("own", [f'CP="{other}"'])):
        assert httpd.get("/", host=f"{name}.test").p3p == p3p
