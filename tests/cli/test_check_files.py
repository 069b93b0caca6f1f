# SPDX-License-Identifier: Apache-2.0
"""p3p check on XML files: every rule, by file, line and column."""

import json
import os
import re
import shutil

import pytest

from command import DATA, ROOT, cases, run

SEED = ROOT / "config" / "policies" / "quality-unit.xml"
HOSTILE = {
    "billion-laughs.xml": "xml-entities",
    "external-entity.xml": "xml-entities",
    "parameter-entity.xml": "xml-entities",
    "empty.xml": "no-policy",
}


def is_for_the_command(case):
    """Dates are to be compared with the day on which the cases take place,
    and files are told apart by what is in them, not by how they begin."""
    is_reference = b"<POLICY-REF" in case.text
    return b" GMT" not in case.text and is_reference == (b"<META" in case.text)


def found(diagnostics):
    """What a case expects; texts that are not ASCII only as far as that."""
    return [(d["severity"], d["code"], d["line"], d["column"],
             d["token"].replace("\n", "\\n") if d["token"].isascii() else None,
             d["suggestion"]) for d in diagnostics]


def wanted(case):
    return [(*fields, token if "\\x" not in token else None, near)
            for *fields, token, near in case.expected]


def check(*operands, options=("--json",)):
    done = run("check", *options, *operands)
    return done.returncode, [json.loads(line)
                             for line in done.stdout.splitlines()]


@pytest.mark.parametrize("name", ["full/rules.txt", "derive.txt"])
def test_every_rule(tmp_path, name):
    chosen = list(filter(is_for_the_command, cases.read_files(DATA / name)))
    assert len(chosen) >= 20
    paths = [tmp_path / f"{case.line}.xml" for case in chosen]
    for path, case in zip(paths, chosen):
        path.write_bytes(case.text)
    _, results = check(*paths)
    for path, case, result in zip(paths, chosen, results, strict=True):
        assert result["file"] == result["input"] == str(path)
        assert found(result["diagnostics"]) == wanted(case), path.name
        if case.compact is not None:
            assert set(result["compact_policy"].split()) \
                == set(case.compact.split()), path.name


@pytest.mark.parametrize("name, code", HOSTILE.items())
def test_hostile_files(name, code):
    status, [result] = check(f"full/{name}")
    assert status == 1 and result["severity"] == "error"
    assert [d["code"] for d in result["diagnostics"]] == [code]
    assert result["compact_policy"] is None


def test_a_file_of_each_kind():
    status, results = check(SEED, "full/inline.xml", "full/reference.xml",
                            "preferences/medium.xml", "NOI CUR OUR NOR STA")
    assert status == 0
    assert [r["severity"] for r in results] == ["warning"] + ["ok"] * 4
    assert [r["compact_policy"] for r in results][1:] == [
        "NOI DSP COR ADM OUR NOR COM NAV", None, None, "NOI CUR OUR NOR STA"]
    assert ["file" in r for r in results] == [True] * 4 + [False]


def test_the_contradictions_of_the_seed():
    [result] = check(SEED)[1]
    warnings = [d for d in result["diagnostics"] if d["severity"] == "warning"]
    assert [d["code"] for d in warnings] == ["access-contradicts-data"]
    line = SEED.read_text(encoding="utf-8").split("\n")[warnings[0]["line"] - 1]
    assert line[warnings[0]["column"] - 1:].startswith("nonident")


def test_strict_and_quiet():
    assert check(SEED, options=["--json", "--strict"])[0] == 1
    assert run("check", "--strict", "full/two.xml").returncode == 0
    done = run("check", "--quiet", SEED, "full/two.xml", "full/empty.xml")
    assert done.stdout == (b"3 policies: 1 ok, 0 with notes, 1 with warnings, "
                           b"1 with errors\n")


def test_every_policy_of_a_file_is_judged(tmp_path):
    """With a name, only that one."""
    path = tmp_path / "two.xml"
    text = (DATA / "full" / "two.xml").read_bytes()
    path.write_bytes(text.replace(b"<none/>", b"<nonident/>").replace(
        b"dynamic.http", b"user.home-info"))
    places = [d["line"] for d in check(path)[1][0]["diagnostics"]]
    assert places == [9, 32]
    for name, line in [("first", 9), ("second", 32)]:
        [result] = check(f"{path}#{name}")[1]
        assert [d["line"] for d in result["diagnostics"]] == [line]
        assert result["file"] == str(path)


def test_what_is_a_file(tmp_path):
    spaced = tmp_path / "my policy.xml"
    shutil.copy(DATA / "full" / "good.xml", spaced)
    assert run("check", spaced).stdout == f"{spaced}: ok\n".encode()
    done = run("check", "policyref=/w3c/p3p.xml")
    assert b"[unquoted-value]" in done.stdout and done.returncode == 1
    done = run("check", "P3P: /w3c/p3p.xml")
    assert b"unreadable-file" not in done.stdout and done.returncode == 1


def test_files_that_cannot_be_read(tmp_path):
    os.mkdir(tmp_path / "directory.xml")
    for path in [tmp_path / "missing.xml", tmp_path / "directory.xml"]:
        status, [result] = check(path)
        assert status == 2 and result["severity"] == "error"
        [diagnostic] = result["diagnostics"]
        assert diagnostic["code"] == "unreadable-file"
        assert diagnostic["line"] is diagnostic["column"] is None


def test_the_line_is_marked(tmp_path):
    """Without its indentation; around the place, if it is long."""
    path = tmp_path / "bad.xml"
    path.write_text("<POLICIES>\r\n\t  <POLICY/>\r\n</POLICIES>\r\n")
    lines = run("check", path).stdout.decode().split("\n")
    assert lines[0].startswith(f"{path}:1:2: error: ")
    assert lines[1:3] == ["    <POLICIES>", "     ^~~~~~~~"]
    text = (DATA / "full" / "good.xml").read_text(encoding="utf-8")
    path.write_text(re.sub(r"\s*\n\s*", " ", text).replace("<admin/>",
                                                           "<admn/>"))
    lines = run("check", path).stdout.decode().split("\n")
    assert lines[1].startswith(" ...") and lines[1].endswith("...")
    assert lines[1][lines[2].index("^"):].startswith("admn/>")


def test_utf_16(tmp_path):
    text = (DATA / "full" / "good.xml").read_text(encoding="utf-8")
    path = tmp_path / "wide.xml"
    path.write_bytes(text.replace("UTF-8", "UTF-16").replace(
        "<admin/>", "<admn/>").encode("utf-16"))
    lines = run("check", path).stdout.decode().split("\n")
    assert f"{path}:20:17: error" in lines[0]
    assert lines[1].strip().startswith("<PURPOSE><admn/>")
