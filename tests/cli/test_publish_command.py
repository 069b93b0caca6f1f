# SPDX-License-Identifier: Apache-2.0
"""p3p publish: the files for any web server, and the header."""

import contextlib
import functools
import html.parser
import http.server
import os
import shutil
import stat
import subprocess
import threading
import urllib.parse
import urllib.request

import pytest

from command import COMMAND, DATA, ROOT, run

SEED = ROOT / "config" / "policies" / "quality-unit.xml"
FILES = {"p3p.xml", "policy.xml", "policy.html", "policy.en.html",
         "policy.et.html"}
TOKENS = ("NOI CUR ADM DEV TAI CON OUR DEL BUS IND PHY ONL UNI PUR COM NAV "
          "DEM STA")


def publish(out, operand=SEED, *options, status=0):
    done = run("publish", f"--out={out}", *options, operand)
    assert done.returncode == status, done.stderr
    return done.stdout.decode(), done.stderr.decode()


def contents(out):
    return {path.name: path.read_bytes() for path in (out / "w3c").iterdir()}


class Page(html.parser.HTMLParser):
    """Language and links of a page."""

    def __init__(self, text):
        super().__init__()
        self.language = None
        self.links = {}
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        if tag == "html":
            self.language = attributes["lang"]
        if tag == "a":
            self.links[attributes["href"]] = attributes.get("hreflang")


@contextlib.contextmanager
def served(directory):
    """The URI of a server that knows of nothing but files."""
    handler = functools.partial(http.server.SimpleHTTPRequestHandler,
                                directory=directory)
    handler.func.log_message = lambda *_: None
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()


def test_all_files(tmp_path):
    out = tmp_path / "new" / "site"
    text, remarks = publish(out)
    files = contents(out)
    assert files.keys() == FILES
    assert files["policy.xml"] == SEED.read_bytes()
    assert files["policy.html"] == files["policy.en.html"]
    assert b"Quality Unit" in files["policy.html"]
    assert "access-contradicts-data" in remarks
    assert {line for line in text.split("\n") if line.startswith("written")} \
        == {f"written    {out}/w3c/{name}" for name in FILES}


def test_others_may_read_them(tmp_path):
    old = os.umask(0o027)
    try:
        publish(tmp_path)
    finally:
        os.umask(old)
    modes = {stat.S_IMODE(path.stat().st_mode)
             for path in (tmp_path / "w3c").iterdir()}
    assert modes == {0o640}
    assert stat.S_IMODE((tmp_path / "w3c").stat().st_mode) == 0o750


def test_the_header(tmp_path):
    """As it is sent, it is right; and so are the lines for servers."""
    lines = [line.strip() for line in publish(tmp_path)[0].split("\n")]
    value = f'policyref="/w3c/p3p.xml", CP="{TOKENS}"'
    assert f"P3P: {value}" in lines
    assert f"add_header P3P '{value}' always;" in lines
    quoted = value.replace('"', '\\"')
    assert f'Header always set P3P "{quoted}"' in lines
    done = run("check", f"P3P: {value}")
    assert b"error" not in done.stdout and b"access-contradicts" in done.stdout


def test_the_reference_file(tmp_path):
    publish(tmp_path)
    reference = tmp_path / "w3c" / "p3p.xml"
    assert run("check", reference).stdout == f"{reference}: ok\n".encode()
    assert b'about="/w3c/policy.xml#quality-unit"' in reference.read_bytes()


def test_the_policy_that_is_named(tmp_path):
    text, _ = publish(tmp_path, "full/two.xml#second")
    assert 'CP="NON ' in text
    assert b"/w3c/policy.xml#second" in contents(tmp_path)["p3p.xml"]


def test_the_links_lead_to_the_other_languages(tmp_path):
    publish(tmp_path)
    with served(tmp_path) as base:
        for name, own in [("policy.html", "en"), ("policy.en.html", "en"),
                          ("policy.et.html", "et")]:
            uri = f"{base}w3c/{name}"
            page = Page(fetch(uri).decode())
            assert page.language == own
            others = {link: language for link, language in page.links.items()
                      if language is not None}
            assert set(others.values()) | {own} == {"en", "et"}
            for link, language in others.items():
                other = fetch(urllib.parse.urljoin(uri, link))
                assert Page(other.decode()).language == language
            assert "policy.xml" in page.links
        assert fetch(f"{base}w3c/policy.xml") == SEED.read_bytes()


def fetch(uri):
    with urllib.request.urlopen(uri, timeout=10) as response:
        return response.read()


def test_again_changes_nothing(tmp_path):
    publish(tmp_path)
    before = {path: path.stat().st_ino for path in tmp_path.glob("w3c/*")}
    text, _ = publish(f"{tmp_path}/")
    assert text.count("unchanged  ") == len(FILES) and "written" not in text
    assert before == {path: path.stat().st_ino
                      for path in tmp_path.glob("w3c/*")}


@pytest.mark.parametrize("other", [
    b"", b"mine", SEED.read_bytes()[:-1], SEED.read_bytes() + b"\n",
], ids=["empty", "other", "shorter", "longer"])
def test_files_of_others_stay(tmp_path, other):
    target = tmp_path / "w3c" / "policy.xml"
    target.parent.mkdir()
    target.write_bytes(other)
    text, remarks = publish(tmp_path, status=2)
    assert text == "" and contents(tmp_path) == {"policy.xml": other}
    assert f"{target}: is there and says something else" in remarks
    publish(tmp_path, SEED, "--force")
    assert contents(tmp_path).keys() == FILES
    assert target.read_bytes() == SEED.read_bytes()


def test_a_changed_policy(tmp_path):
    """Each file that would be lost is named."""
    publish(tmp_path)
    _, remarks = publish(tmp_path, "full/two.xml", status=2)
    assert remarks.count("says something else") == len(FILES)
    publish(tmp_path, "full/two.xml", "--force")
    assert contents(tmp_path)["policy.xml"] \
        == (DATA / "full" / "two.xml").read_bytes()


@pytest.mark.parametrize("encoding", ["utf-16", "iso-8859-1"])
def test_byte_for_byte(tmp_path, encoding):
    """Also what has to be converted to be read."""
    source = tmp_path / "source.xml"
    text = (DATA / "full" / "good.xml").read_text(encoding="utf-8")
    source.write_bytes(text.replace("UTF-8", encoding).replace(
        "Example Shop", "Pöst & Söhne".replace("&", "&amp;")).encode(encoding))
    publish(tmp_path, source)
    assert contents(tmp_path)["policy.xml"] == source.read_bytes()
    assert "Pöst &amp; Söhne" in contents(tmp_path)["policy.html"].decode()


@pytest.mark.parametrize("operand, status", [
    ("full/billion-laughs.xml", 1), ("full/two.xml#third", 1),
    ("full/missing.xml", 2)])
def test_nothing_is_written_after_an_error(tmp_path, operand, status):
    text, remarks = publish(tmp_path / "site", operand, status=status)
    assert text == "" and "error: " in remarks
    assert not (tmp_path / "site").exists()


def test_where_nothing_can_be_written(tmp_path):
    (tmp_path / "file").write_text("")
    _, remarks = publish(tmp_path / "file", status=2)
    assert f"p3p: {tmp_path}/file/w3c" in remarks
    assert "Not a directory" in remarks
    (tmp_path / "w3c" / "policy.xml").mkdir(parents=True)
    for options in [(), ("--force",)]:
        _, remarks = publish(tmp_path, SEED, *options, status=2)
        assert "directory" in remarks
    assert os.listdir(tmp_path / "w3c") == ["policy.xml"]


def test_a_full_disk_leaves_nothing_half_written(tmp_path):
    """A limit for the size of files stands for it: the pages are larger."""
    script = 'trap "" XFSZ; ulimit -f 8; exec "$@"'
    done = subprocess.run(
        ["bash", "-c", script, "bash", COMMAND, "publish", f"--out={tmp_path}",
         SEED], capture_output=True, text=True, check=False)
    assert done.returncode == 2 and "policy.html: " in done.stderr
    assert "P3P:" not in done.stdout
    assert contents(tmp_path) == {"policy.xml": SEED.read_bytes()}


def test_the_documentation(tmp_path):
    """The answer that it shows is that for the policy of the tests."""
    text = (ROOT / "docs" / "command.md").read_text(encoding="utf-8")
    block = text.split("$ cd shop && p3p publish --out=site policy.xml\n")[1]
    shutil.copy(DATA / "full" / "good.xml", tmp_path / "policy.xml")
    done = subprocess.run(
        [COMMAND, "publish", "--out=site", "policy.xml"], cwd=tmp_path,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=True)
    assert done.stdout.decode() == block.split("```")[0]


def test_out_is_needed(tmp_path):
    for arguments in [(SEED,), ("--out=", SEED)]:
        done = run("publish", *arguments)
        assert (done.returncode, done.stdout) == (2, b"")
        assert b"--out=DIRECTORY" in done.stderr
    done = run("publish", f"--out={tmp_path}")
    assert done.returncode == 2 and b"usage: p3p publish" in done.stderr
    assert b"quotes" not in done.stderr
