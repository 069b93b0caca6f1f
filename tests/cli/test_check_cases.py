# SPDX-License-Identifier: Apache-2.0
"""p3p check says of every case what the case expects."""

import json

import pytest

from command import cases, run, values

FILES = ["policies.txt", "field.txt", "corpus.txt"]


def check(text):
    """Standard input takes all bytes but line breaks, arguments all but NUL."""
    if b"\n" in text or text.endswith(b"\r"):
        done = run("check", "--json", "--", text)
    else:
        done = run("check", "--json", stdin=text + b"\n")
    assert done.stderr == b""
    return done.returncode, json.loads(done.stdout)


def assert_diagnostics(case, result):
    found = [cases.Diagnostic(d["severity"], d["code"], d["offset"],
                              d["length"], d["suggestion"] or "")
             for d in result["diagnostics"]]
    assert found == case.diagnostics, case


@pytest.mark.parametrize("name", FILES)
def test_cases(name):
    for case, text in values(name):
        status, result = check(text)
        assert result["severity"] == case.severity, case
        assert {d["code"] for d in result["diagnostics"]} == case.codes, case
        assert status == (case.severity == "error"), case
        if not case.is_verdict:
            assert_diagnostics(case, result)
        if case.policyref is not None:
            assert result["policyref"] == case.policyref.decode(), case


def test_the_name_of_the_header_may_have_any_case():
    for name in [b"P3P: ", b"p3p:\t", b"P3p:   "]:
        assert check(name + b'CP="NOI CUR OUR NOR STA"')[0] == 0
    for name in [b"P3P:", b"P3P : ", b"X-P3P: ", b"P3P: P3P: "]:
        assert check(name + b'CP="NOI CUR OUR NOR STA"')[0] == 1
