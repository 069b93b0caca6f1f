# SPDX-License-Identifier: Apache-2.0
"""Values that real sites sent go through every subcommand."""

import collections
import json
import re

import pytest

from command import ROOT, run, values

CORPUS = [text for _, text in values("corpus.txt")]
# Each value once: as a header, where it stands there as bare tokens too.
HEADERS = list({case.text: text for case, text in sorted(
    values("corpus.txt"), key=lambda value: value[0].kind)}.values())


@pytest.mark.parametrize("text", CORPUS)
def test_value(text):
    for arguments in [("explain", "--"), ("explain", "--lang=et", "--"),
                      ("evaluate", "--"), ("evaluate", "--lang=et", "--")]:
        done = run(*arguments, text)
        assert done.returncode in (0, 1) and done.stderr == b""
        assert done.stdout.decode().endswith("\n")
    summary = json.loads(run("explain", "--json", "--", text).stdout)
    assert summary["summary"]
    agents = json.loads(run("evaluate", "--json", "--", text).stdout)["agents"]
    assert agents.keys() == {"ie6", "mozilla"}


def test_all_values_in_responses():
    heads = b"".join(b"HTTP/1.1 200 OK\r\nSet-Cookie: a=1\r\nP3P: "
                     + text.removeprefix(b"P3P: ") + b"\r\n\r\n"
                     for text in CORPUS)
    done = run("inspect", stdin=heads)
    assert done.returncode == 1 and done.stderr == b""
    result = json.loads(run("inspect", "--json", stdin=heads).stdout)
    assert len(result["responses"]) == result["cookies"] == len(CORPUS)
    assert 0 < result["covered"] < result["cookies"]


def found_in_corpus():
    """How many values have a verdict, a code, a class in the browser."""
    lines = run("check", "--json", stdin=b"\n".join(HEADERS)).stdout
    counts = collections.Counter()
    for result in map(json.loads, lines.splitlines()):
        counts[result["severity"]] += 1
        counts.update({d["code"] for d in result["diagnostics"]})
    for text in HEADERS:
        done = run("evaluate", "--json", "--agent=ie6", "--", text)
        ie6 = json.loads(done.stdout)["agents"]["ie6"]
        counts[ie6["class"]] += 1
        counts["lenient"] += ie6["lenient"]
    return counts


def test_the_tables_in_the_documentation():
    text = (ROOT / "docs" / "command.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `([a-z-]+)` .*\| +(\d+) \|$", text, re.MULTILINE)
    assert {code: int(count) for code, count in rows} == found_in_corpus()
