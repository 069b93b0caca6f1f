# SPDX-License-Identifier: Apache-2.0
"""P3PPublish: the documents, who may not swallow them, who may."""

import email.utils
import gzip
import os
import re
import xml.etree.ElementTree as ElementTree
from contextlib import ExitStack

import pytest

from publishing import (APPLICATION, CASES, DOCUMENTS, FILE, GOOD_POLICY, PAGE,
                        POLICY, REFERENCE, SEED, SEED_POLICY, SWALLOWERS,
                        publishing)
from server import WRITTEN, Httpd, wait_until
from test_graceful import CLIENTS, Load

NAMESPACE = "{http://www.w3.org/2002/01/P3Pv1}"
TYPES = {REFERENCE: "text/xml", POLICY: "text/xml",
         PAGE: "text/html; charset=utf-8"}


@pytest.fixture(scope="module")
def httpd():
    with publishing() as server:
        os.utime(server.root / "policies/quality-unit.xml", (WRITTEN, WRITTEN))
        server.start()
        yield server


def get(httpd, site, path, *options, **how):
    return httpd.get(path, *options, host=f"{site}.test", **how)


def text(response):
    return response.body.encode("latin-1").decode()


def is_published(response, uri):
    """Is it one of ours, and the one that it should be?"""
    sign = {REFERENCE: "<POLICY-REFERENCES", POLICY: "<POLICIES ",
            PAGE: "<!DOCTYPE html>"}[uri]
    return (response.status == 200 and sign in response.body
            and response.values("X-Content-Type-Options") == ["nosniff"])


# ---- the documents ----

@pytest.mark.parametrize("h2", [False, True], ids=["http/1.1", "h2c"])
@pytest.mark.parametrize("uri", DOCUMENTS)
def test_document(httpd, uri, h2):
    response = httpd.get(uri, h2=h2)
    assert response.protocol == ("HTTP/2" if h2 else "HTTP/1.1")
    assert is_published(response, uri)
    assert response.values("Content-Type") == [TYPES[uri]]
    assert response.values("Content-Length") == [str(len(response.body))]
    assert response.values("Cache-Control") == ["max-age=86400"]
    assert response.values("Last-Modified") == [
        email.utils.formatdate(WRITTEN, usegmt=True)]
    assert re.fullmatch('"[0-9a-f]{32}"', response.values("ETag")[0])
    assert response.cookies == response.p3p == []


def test_reference_file(httpd):
    root = ElementTree.fromstring(get(httpd, "own-name", REFERENCE).body)
    [reference] = root.iter(f"{NAMESPACE}POLICY-REF")
    assert reference.get("about") == f"{POLICY}#second"
    assert reference.find(f"{NAMESPACE}INCLUDE").text == "/*"
    assert reference.find(f"{NAMESPACE}COOKIE-INCLUDE").attrib == {
        "name": "*", "value": "*", "domain": "*", "path": "*"}


@pytest.mark.parametrize("site, path", [
    ("inherits", SEED), ("own-file", CASES / "good.xml"),
    ("wide", "wide.xml"), ("latin", "latin.xml")])
def test_policy_is_the_file_byte_for_byte(httpd, site, path):
    response = get(httpd, site, POLICY)
    assert response.body.encode("latin-1") == \
        (httpd.root / "policies" / path).read_bytes()


def test_page(httpd):
    response = httpd.get(PAGE)
    [policy] = response.values("Content-Security-Policy")
    assert "default-src 'none'" in policy
    for fragment in ("Quality Unit", "support@liveagent.com", POLICY,
                     *SEED_POLICY.split()):
        assert fragment in text(response)
    for site in ("wide", "latin"):
        assert "Example Sh\u00f6p" in text(get(httpd, site, PAGE))


@pytest.mark.parametrize("uri", DOCUMENTS)
def test_head(httpd, uri):
    head, whole = httpd.get(uri, method="HEAD"), httpd.get(uri)
    assert head.body == ""
    assert [h for h in head.headers if h[0] != "Date"] == \
        [h for h in whole.headers if h[0] != "Date"]


def test_hostile_file(httpd):
    root = ElementTree.fromstring(get(httpd, "hostile", REFERENCE).body)
    [reference] = root.iter(f"{NAMESPACE}POLICY-REF")
    assert reference.get("about") == f"{POLICY}#p'onclick='alert(3)'"
    assert "<script" not in get(httpd, "hostile", PAGE).body


# ---- methods ----

@pytest.mark.parametrize("uri", DOCUMENTS)
@pytest.mark.parametrize("method, status", [
    ("POST", 405), ("PUT", 405), ("DELETE", 405), ("PROPFIND", 405),
    ("OPTIONS", 200)])
def test_other_methods(httpd, uri, method, status):
    response = httpd.get(uri, method=method)
    assert response.status == status
    [allow] = response.values("Allow")
    assert set(allow.split(",")) - {"TRACE"} == {"GET", "HEAD", "OPTIONS"}


# ---- what a browser has already ----

@pytest.mark.parametrize("uri", DOCUMENTS)
def test_not_modified(httpd, uri):
    tag = httpd.get(uri).values("ETag")[0]
    since = email.utils.formatdate(WRITTEN, usegmt=True)
    before = email.utils.formatdate(WRITTEN - 1, usegmt=True)
    for header, status in [
            (f"If-None-Match: {tag}", 304), ("If-None-Match: *", 304),
            (f'If-None-Match: "other", W/{tag}', 304),
            ('If-None-Match: "other"', 200),
            (f"If-Modified-Since: {since}", 304),
            (f"If-Modified-Since: {before}", 200),
            ('If-Match: "other"', 412)]:
        response = httpd.get(uri, headers=[header])
        assert response.status == status, header
        if status == 304:
            assert response.body == ""
            assert response.values("ETag") == [tag]
            assert response.values("Cache-Control") == ["max-age=86400"]


def test_each_document_has_its_tag(httpd):
    tags = [httpd.get(uri).values("ETag")[0]
            for uri in (*DOCUMENTS, f"{PAGE}?lang=et")]
    tags.append(get(httpd, "own-file", PAGE).values("ETag")[0])
    assert len(set(tags)) == 5
    assert httpd.get(f"{PAGE}?lang=en").values("ETag")[0] == tags[2]


# ---- languages ----

LANGUAGES = [
    ("", None, "en"),
    ("", "et", "et"),
    ("", "ET-ee", "et"),
    ("", "et-EE,et;q=0.9,en;q=0.8", "et"),
    ("", "en-US,en;q=0.9,et;q=0.8", "en"),
    ("", "en;q=0.3, et;q=0.7", "et"),
    ("", "et ; q=0.5 , en;q=0.4", "et"),
    ("", "fr, de;q=0.9", "en"),
    ("", "fr, et;q=0.1", "et"),
    ("", "*", "en"),
    ("", "et;q=0", "en"),
    ("", "et;q=0.000, fr", "en"),
    ("", "estonian", "en"),
    ("", "e", "en"),
    ("", ",,;q=1,-,et;q=x,", "en"),
    ("?lang=et", None, "et"),
    ("?lang=et", "en", "et"),
    ("?lang=en", "et", "en"),
    ("?lang=xx", "et", "et"),
    ("?lang=", "et", "et"),
    ("?other=et", None, "en"),
]


@pytest.mark.parametrize("query, accepted, language", LANGUAGES)
def test_language(httpd, query, accepted, language):
    headers = [f"Accept-Language: {accepted}"] if accepted else []
    response = httpd.get(PAGE + query, headers=headers)
    assert response.values("Content-Language") == [language]
    assert response.values("Vary") == ["Accept-Language"]
    assert f'<html lang="{language}"' in response.body


def test_files_have_no_language(httpd):
    for uri in (REFERENCE, POLICY):
        response = httpd.get(uri, headers=["Accept-Language: et"])
        assert response.values("Content-Language") == []
        assert response.values("Vary") == []


# ---- who may not stand in front of them ----

@pytest.mark.parametrize("site", SWALLOWERS)
def test_not_swallowed(httpd, site):
    _, _, status = SWALLOWERS[site]
    other = get(httpd, site, "/w3c/other.html")
    assert other.status == status
    if status == 200:
        assert other.body == APPLICATION
    for uri in DOCUMENTS:
        response = get(httpd, site, uri)
        assert is_published(response, uri), (uri, response.head)
        assert response.values("Content-Type") == [TYPES[uri]]


def test_no_other_uris(httpd):
    for path in ("/w3c/", "/w3c", "/w3c/policy", "/w3c/policy.html/",
                 "/w3c/policy.html/x", "/W3C/policy.html", "/w3c/p3p.xml.bak"):
        response = httpd.get(path)
        assert response.status == 404
        assert response.values("X-Content-Type-Options") == []


@pytest.mark.parametrize("path", ["/w3c//policy.html", "/./w3c/policy.html",
                                  "/w3c/%70olicy.html"])
def test_other_spellings(httpd, path):
    assert is_published(httpd.get(path), PAGE)


# ---- who may ----

def test_real_files_win(httpd):
    for uri in (POLICY, PAGE):
        assert get(httpd, "real", uri).body == FILE
    assert is_published(get(httpd, "real", REFERENCE), REFERENCE)
    assert is_published(get(httpd, "real-alias", REFERENCE), REFERENCE)
    assert get(httpd, "real-login", POLICY).status == 401
    assert is_published(get(httpd, "real-login", PAGE), PAGE)


@pytest.mark.parametrize("uri", DOCUMENTS)
def test_location_restricts(httpd, uri):
    assert get(httpd, "closed", uri).status == 403
    assert get(httpd, "closed-login", uri).status == 401


# ---- beside other modules ----

@pytest.mark.parametrize("uri", DOCUMENTS)
def test_header_directives(httpd, uri):
    response = get(httpd, "headers", uri)
    assert response.values("Cache-Control") == ["max-age=60"]
    assert response.values("Server-Timing") == ["here"]


@pytest.mark.parametrize("uri", DOCUMENTS)
def test_deflate(httpd, uri):
    response = get(httpd, "deflate", uri, headers=["Accept-Encoding: gzip"])
    assert response.values("Content-Encoding") == ["gzip"]
    assert gzip.decompress(response.body.encode("latin-1")).decode("latin-1") \
        == httpd.get(uri).body
    vary = ", ".join(response.values("Vary"))
    assert "Accept-Encoding" in vary
    assert ("Accept-Language" in vary) == (uri == PAGE)


@pytest.mark.parametrize("uri", DOCUMENTS)
def test_types_of_the_site_do_not_count(httpd, uri):
    response, plain = get(httpd, "types", uri), httpd.get(uri)
    for name in ("Content-Type", "Content-Language", "Content-Encoding"):
        assert response.values(name) == plain.values(name)
    assert response.body == plain.body


def test_including_ends(httpd):
    response = get(httpd, "including", "/index.shtml")
    assert response.status == 200
    assert response.body.startswith("<p>[an error")


def test_error_documents(httpd):
    response = get(httpd, "inherits", "/missing")
    assert (response.status, response.values("Cache-Control")) == (404, [])
    response = get(httpd, "error-document", "/missing")
    assert response.status == 404
    assert "<!DOCTYPE html>" in response.body


def test_nothing_is_logged(httpd):
    """What is looked for beforehand leaves no trace."""
    before = len(httpd.errors())
    for site in ("inherits", "login", "denied", "proxy", "fallback"):
        get(httpd, site, PAGE)
    assert httpd.errors()[before:] == ""


# ---- which site publishes what ----

@pytest.mark.parametrize("site, policy", [
    ("inherits", "quality-unit"), ("own-file", "shop"),
    ("own-name", "second"), ("own-publish", "shop"),
    ("file-and-tokens", "shop"), ("ref-off", "quality-unit"),
    ("off", None), ("tokens", None)])
def test_site(httpd, site, policy):
    for uri in DOCUMENTS:
        assert get(httpd, site, uri).status == (200 if policy else 404)
    if policy:
        assert f"#{policy}" in get(httpd, site, REFERENCE).body


TOKENS = 'CP="NOI CUR OUR NOR STA"'
REFERRED = 'policyref="/w3c/p3p.xml", '
HEADERS = [
    ("inherits", "", f'{REFERRED}CP="{SEED_POLICY}"'),
    ("own-file", "", f'{REFERRED}CP="{GOOD_POLICY}"'),
    ("file-and-tokens", "", f'{REFERRED}CP="{GOOD_POLICY}"'),
    ("off", "", f'CP="{SEED_POLICY}"'),
    ("tokens", "", TOKENS),
    ("ref-off", "", f'CP="{SEED_POLICY}"'),
    ("ref-other", "", f'policyref="/other.xml", CP="{SEED_POLICY}"'),
    ("sections", "", f'{REFERRED}CP="{SEED_POLICY}"'),
    ("sections", "/tokens", TOKENS),  # not what the file says
    ("sections", "/off", f'CP="{SEED_POLICY}"'),
    ("sections", "/other", f'policyref="/other.xml", CP="{SEED_POLICY}"'),
    ("sections", "/none", None),
]


@pytest.mark.parametrize("site, path, header", HEADERS)
def test_reference_in_the_header(httpd, site, path, header):
    response = get(httpd, site, f"/cookie{path}")
    assert response.cookies
    assert response.p3p == ([header] if header else [])
    assert get(httpd, site, "/").p3p == []


# ---- configuration ----

VHOST = "<VirtualHost *:80>\nServerName a.test\n%s\n</VirtualHost>\n"
FROM_FILE = f"P3PPolicyFile {SEED}\n"
REFUSED = {
    "without a policy": "P3PPublish on",
    "with tokens": "P3PPublish on\nP3PPolicy NOI CUR OUR NOR STA",
    "with a file in a section":
        f"P3PPublish on\n<Directory />\n{FROM_FILE}</Directory>",
    "in a virtual host without a file": VHOST % "P3PPublish on",
    "in a virtual host with tokens":
        FROM_FILE + VHOST % "P3PPublish on\nP3PPolicy NOI CUR OUR NOR STA",
}
ACCEPTED = {
    "off without a file": "P3PPublish off",
    "file behind it": f"P3PPublish on\n{FROM_FILE}",
    "file of the server": FROM_FILE + VHOST % "P3PPublish on",
    "in a virtual host": VHOST % f"P3PPublish on\n{FROM_FILE}",
    "for virtual hosts": "P3PPublish on\n" + VHOST % FROM_FILE,
}


@pytest.fixture
def other():
    with Httpd() as server:
        yield server


@pytest.mark.parametrize("what", REFUSED)
def test_nothing_to_publish(other, what):
    other.configure(REFUSED[what])
    answer = other.check()
    assert answer.code != 0
    assert f"{other.conf_file}:{other.line_of('P3PPublish')}: P3PPublish " \
        in answer.text
    assert "P3PPolicyFile" in answer.text


@pytest.mark.parametrize("what", ACCEPTED)
def test_something_to_publish(other, what):
    other.configure(ACCEPTED[what])
    assert other.check().code == 0


def test_one_of_several_has_nothing_to_publish(other):
    """Whoever inherits P3PPublish has other servers that do publish."""
    other.configure(f"{FROM_FILE}P3PPublish on\n"
                    + VHOST % "P3PPolicy NOI CUR OUR NOR STA")
    answer = other.check()
    assert answer.code == 0
    assert (f"{other.conf_file}:{other.line_of('P3PPublish')}: P3PPublish on: "
            "nothing to publish for a.test") in answer.text


def test_off_by_default(other):
    other.configure(FROM_FILE + "Header always set Set-Cookie a=1")
    other.start()
    assert [other.get(uri).status for uri in DOCUMENTS] == [404] * 3
    assert other.get("/").p3p == [f'CP="{SEED_POLICY}"']
    other.configure(f"{FROM_FILE}P3PPublish on")
    other.graceful()
    other.wait_for_log("resuming normal operations", 2)
    assert [other.get(uri).status for uri in DOCUMENTS] == [200] * 3
    other.configure(FROM_FILE)
    other.graceful()
    other.wait_for_log("resuming normal operations", 3)
    assert [other.get(uri).status for uri in DOCUMENTS] == [404] * 3


@pytest.mark.parametrize("where", ["<Directory />\n%s\n</Directory>",
                                   "<Location />\n%s\n</Location>"])
def test_not_in_sections(other, where):
    other.configure(FROM_FILE + where % "P3PPublish on")
    answer = other.check()
    assert answer.code != 0
    assert "P3PPublish not allowed in <" in answer.text


# ---- another file ----

def answer(httpd, uri):
    response = httpd.get(uri)
    return (response.status, *response.p3p, response.body.encode("latin-1"))


def test_graceful_restart_changes_all_together(other):
    """The header of each answer goes with its body, and none fails."""
    policy = other.root / "policy.xml"

    def write(name):
        policy.write_bytes((CASES / name).read_bytes())

    def ask():
        return [answer(other, uri) for uri in DOCUMENTS]

    write("two.xml")
    other.configure("Header always set Set-Cookie a=1\n"
                    "P3PPolicyFile policy.xml\nP3PPublish on")
    other.start()
    old = ask()
    with ExitStack() as stack:
        loads = [stack.enter_context(Load(other.port, uri))
                 for uri in DOCUMENTS]

        def go_on():
            for load in loads:
                load.wait_for_more(20)

        for broken in ("empty.xml", "billion-laughs.xml"):
            write(broken)
            refused = other.graceful()
            assert refused.code != 0
            assert f"{policy}:" in refused.text
            go_on()
            assert ask() == old
        policy.unlink()
        assert other.graceful().code != 0
        go_on()
        before = [len(load.seen) for load in loads]
        write("good.xml")
        assert other.graceful().code == 0
        wait_until(lambda: answer(other, POLICY) != old[1], "still the old")
        new = ask()
        go_on()
        last = [len(load.seen) - CLIENTS for load in loads]
        go_on()
    for load, *states, first, end in zip(loads, old, new, before, last):
        assert set(load.seen[:first]) == {states[0]}
        assert set(load.seen) == set(states)
        assert set(load.seen[end:]) == {states[1]}
    assert [a[1] for a in new] == [f'{REFERRED}CP="{GOOD_POLICY}"'] * 3
    assert b"#shop" in new[0][2] and b"#first" in old[0][2]
    assert new[1][2] == (CASES / "good.xml").read_bytes()
    assert b"Example Shop" in new[2][2] and b"Example Site" in old[2][2]
