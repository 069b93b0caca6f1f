# SPDX-License-Identifier: Apache-2.0
"""SetHandler p3p-status: who sees it, and that it shows everything."""

import html.parser
import json
import subprocess

import pytest

from publishing import GOOD_POLICY, SEED_POLICY, add_policies
from server import PROJECT, Httpd

DOUBTFUL = "NOI CURa OUR NOR STA"
HOSTILE = "<script>alert(0)</script>"
STATUS = "<Location /p3p-status>\nSetHandler p3p-status\n</Location>\n"
# A policy to a line, each with its scope and the header that it sends, the
# codes of the remarks on it, and what Internet Explorer 6 takes it for.
POLICIES = [
    ("P3PPolicy NOI CURa OUR NOR STA", "server config",
     f'CP="{DOUBTFUL}"', ["nonstandard-suffix"], "satisfactory"),
    ("P3PPolicy NOI CUR OUR NOR IND COM", "<Location /noted>",
     'CP="NOI CUR OUR NOR IND COM"', ["several-retentions"], "satisfactory"),
    ("P3PPolicy NOI CUR OUR NOR STA",
     "<VirtualHost 127.0.0.1:80> <Location /deep> <If true>",
     'policyref="/p.xml", CP="NOI CUR OUR NOR STA"', [], "satisfactory"),
    ("P3PPolicyFile policies/quality-unit.xml", "<Directory /seed>",
     f'CP="{SEED_POLICY}"', ["no-disputes", "retention-timetable",
                            "access-contradicts-data"], "none"),
    ("P3PPolicyFile policies/hostile.xml", f'<Location "/{HOSTILE}">',
     'CP="NON DSP COR OTPi DEL STP PHY UNI DEM OTC"',
     ["foreign-schema", "retention-timetable"], "explicit"),
    # NOR and IND, of two statements that say which data each is about.
    ("P3PPolicyFile policies/good.xml", "<Location /good>",
     f'CP="{GOOD_POLICY}"', [], "satisfactory"),
]
CONF = f"""
{POLICIES[0][0]}
{POLICIES[1][1]}
    {POLICIES[1][0]}
</Location>
<VirtualHost 127.0.0.1:80>
    P3PPolicyRef /p.xml
    <Location /deep>
        <If true>
            {POLICIES[2][0]}
        </If>
    </Location>
</VirtualHost>
{POLICIES[3][1]}
    {POLICIES[3][0]}
</Directory>
{POLICIES[4][1]}
    {POLICIES[4][0]}
</Location>
{POLICIES[5][1]}
    {POLICIES[5][0]}
</Location>
<Location /off>
    P3PPolicy off
</Location>
"""


@pytest.fixture(scope="module")
def httpd():
    with Httpd(STATUS + CONF) as server:
        add_policies(server)
        server.start()
        yield server


class Page(html.parser.HTMLParser):
    """The text of a page, and the names of its elements and attributes."""

    def __init__(self, response):
        super().__init__()
        self.text = ""
        self.names = set()
        self.feed(response.body.encode("latin-1").decode())

    def handle_starttag(self, tag, attrs):
        self.names |= {tag, *(name for name, _ in attrs)}

    def handle_data(self, data):
        self.text += data


def policies(response):
    assert response.values("Content-Type") == ["application/json"]
    return json.loads(response.body.encode("latin-1"))["policies"]


def command(what, policy):
    return json.loads(subprocess.check_output(
        [PROJECT / "build/p3p", what, "--json", policy]))


# ---- what it shows ----

def test_json(httpd):
    found = policies(httpd.get("/p3p-status?json"))
    assert len(found) == len(POLICIES)
    for (line, scope, header, codes, ie6), entry in zip(POLICIES, found):
        assert entry["scope"] == scope
        assert entry["file"] == str(httpd.conf_file)
        assert entry["line"] == httpd.line_of(line)
        assert entry["header"] == header
        assert f'CP="{entry["compact_policy"]}"' in header
        assert [d["code"] for d in entry["diagnostics"]] == codes
        assert entry["agents"]["ie6"]["class"] == ie6


def test_json_says_what_the_command_says(httpd):
    evaluated = command("evaluate", DOUBTFUL)
    explained = command("explain", DOUBTFUL)
    entry = policies(httpd.get("/p3p-status?json"))[0]
    ie6 = evaluated["agents"]["ie6"]
    for name in ("class", "levels", "categories", "uses"):
        assert entry["agents"]["ie6"][name] == ie6[name]
    assert [t["token"] for t in entry["explanation"]["tokens"]] == \
        [t["token"] for t in explained["tokens"]]


def test_remarks_have_their_place(httpd):
    found = policies(httpd.get("/p3p-status?json"))
    seed = found[3]
    assert seed["policy_file"] == f"{httpd.root}/policies/quality-unit.xml"
    assert seed["severity"] == "warning"
    remark = seed["diagnostics"][-1]
    lines = (httpd.root / "policies/quality-unit.xml").read_text().split("\n")
    assert lines[remark["line"] - 1][remark["column"] - 1:].startswith(
        "nonident")
    assert [entry["severity"] for entry in found[:3]] == [
        "warning", "note", "ok"]


def test_page(httpd):
    response = httpd.get("/p3p-status")
    assert response.values("Content-Type") == ["text/html; charset=utf-8"]
    [policy] = response.values("Content-Security-Policy")
    assert "default-src 'none'" in policy
    text = Page(response).text
    for line, scope, header, codes, _ in POLICIES:
        for fragment in (f"{httpd.conf_file}:{httpd.line_of(line)}", scope,
                         f"P3P: {header}", *codes):
            assert fragment in text


def test_hostile_texts(httpd):
    response = httpd.get("/p3p-status")
    assert HOSTILE in Page(response).text
    assert "script" not in Page(response).names
    assert not [name for name in Page(response).names if name[:2] == "on"]
    assert policies(httpd.get("/p3p-status?json"))[4]["scope"].count(HOSTILE)


@pytest.mark.parametrize("query, accept, is_json", [
    ("", None, False), ("?json", None, True), ("?json", "text/html", True),
    ("", "application/json", True), ("", "text/html,*/*;q=0.8", False),
    ("?jsonp", None, False), ("?lang=et", None, False)])
def test_html_or_json(httpd, query, accept, is_json):
    headers = [f"Accept: {accept}"] if accept else []
    response = httpd.get(f"/p3p-status{query}", headers=headers)
    assert response.status == 200
    assert response.values("Content-Type")[0].startswith(
        "application/json" if is_json else "text/html")
    assert "Accept" in ",".join(response.values("Vary")).split(",")
    assert response.values("Cache-Control") == ["no-store"]
    assert response.cookies == []


@pytest.mark.parametrize("query, accept, language", [
    ("", "et", "et"), ("?lang=et", "en", "et"), ("", "fr", "en")])
def test_language(httpd, query, accept, language):
    response = httpd.get(f"/p3p-status{query}",
                         headers=[f"Accept-Language: {accept}"])
    assert response.values("Content-Language") == [language]
    assert f'<html lang="{language}"' in response.body


# ---- who sees it ----

@pytest.mark.parametrize("method, status", [
    ("HEAD", 200), ("POST", 405), ("PUT", 405), ("DELETE", 405),
    ("OPTIONS", 405)])
def test_methods(httpd, method, status):
    response = httpd.get("/p3p-status", method=method)
    assert response.status == status
    if status == 405:
        [allow] = response.values("Allow")
        assert set(allow.split(",")) - {"TRACE"} == {"GET", "HEAD"}
    else:
        assert response.body == ""


@pytest.fixture
def other():
    with Httpd() as server:
        server.write("p3p-status", "a file\n")
        yield server


# By what the configuration says, whether the page is seen.
SEEN = {
    "nothing": ("", False),
    "another handler": ("<Location /p3p-status>\nSetHandler none\n"
                        "</Location>", False),
    "a location": (STATUS, True),
    "within other sections": ("<IfModule p3p_module>\n<Directory />\n"
                              "<If true>\nSetHandler p3p-status\n</If>\n"
                              "</Directory>\n</IfModule>", True),
    "off again": (STATUS + "<Location /p3p-status>\nSetHandler none\n"
                  "</Location>", False),
}


@pytest.mark.parametrize("what", SEEN)
def test_off_unless_configured(other, what):
    conf, is_seen = SEEN[what]
    other.configure(f"P3PPolicy {DOUBTFUL}\n{conf}")
    other.start()
    response = other.get("/p3p-status?json")
    assert response.status == 200
    assert (response.body == "a file\n") != is_seen
    assert ("nonstandard-suffix" in response.body) == is_seen


def test_htaccess_cannot_turn_it_on(other):
    other.configure(f"P3PPolicy {DOUBTFUL}")
    other.write(".htaccess", "SetHandler p3p-status\n")
    other.start()
    assert "nonstandard-suffix" not in other.get("/p3p-status").body


def test_closed(other):
    other.configure(STATUS.replace("SetHandler", "Require all denied\n"
                                   "SetHandler"))
    other.start()
    assert other.get("/p3p-status").status == 403


def test_no_policy(other):
    other.configure(STATUS)
    other.start()
    assert policies(other.get("/p3p-status?json")) == []
    assert "No policy is configured" in other.get("/p3p-status").body


def test_graceful_restart(other):
    other.configure(f"P3PPolicy {DOUBTFUL}\n{STATUS}")
    other.start()
    other.configure(f"P3PPolicy NON ADM OUR STP COM\n{STATUS}")
    other.graceful()
    other.wait_for_log("resuming normal operations", 2)
    [entry] = policies(other.get("/p3p-status?json"))
    assert entry["compact_policy"] == "NON ADM OUR STP COM"
