# SPDX-License-Identifier: Apache-2.0
"""p3p compile: from a full policy to the compact one."""

import json

import pytest

from command import ROOT, run

SEED = ROOT / "config" / "policies" / "quality-unit.xml"

# What the page that this project grew from sends.
SEED_TOKENS = ("NOI CURa ADMa DEVa TAIa CONa OUR DELa BUS IND PHY ONL UNI PUR "
               "COM NAV DEM STA")
# P3P 1.0, 4.1: published for the policy of the example.
EXAMPLE41 = "NON DSP ADM DEV PSD IVDo OUR IND STP PHY PRE NAV UNI"
BAD = ["billion-laughs.xml", "external-entity.xml", "parameter-entity.xml",
       "empty.xml", "reference.xml"]


def tokens(policy):
    return {token.removesuffix("a") for token in policy.split()}


def compiled(operand, status=0):
    done = run("compile", operand)
    assert done.returncode == status
    return done.stdout.decode(), done.stderr.decode()


def test_the_seed():
    text, remarks = compiled(SEED)
    assert tokens(text) == tokens(SEED_TOKENS)
    assert "NOI CUR ADM" in text and text.count("\n") == 1
    assert f"{SEED}:29:14: warning: \"NOI\" says" in remarks


def test_the_example_of_the_recommendation():
    text, _ = compiled("full/example41.xml")
    assert tokens(text) == tokens(EXAMPLE41)
    assert text == "NON DSP ADM DEV PSD IVDo OUR STP IND PHY UNI NAV PRE\n"


def test_the_result_has_nothing_new_to_say():
    """What is right in the file is right in the header."""
    text, remarks = compiled("full/two.xml")
    assert remarks == ""
    assert run("check", text.strip()).stdout == b"ok\n"


def test_names():
    assert compiled("full/two.xml")[0].startswith("NOI ")
    assert compiled("full/two.xml#first")[0].startswith("NOI ")
    assert compiled("full/two.xml#second")[0].startswith("NON ")
    assert compiled("full/inline.xml#site")[0].startswith("NOI ")
    text, remarks = compiled("full/two.xml#secnd", status=1)
    assert text == "" and 'did you mean "second"?' in remarks


@pytest.mark.parametrize("name", BAD)
def test_bad_files(name):
    text, remarks = compiled(f"full/{name}", status=1)
    assert text == "" and f"full/{name}:" in remarks and "error: " in remarks


def test_json():
    done = run("compile", "--json", "full/two.xml#second")
    assert done.returncode == 0 and done.stderr == b""
    assert json.loads(done.stdout) == {
        "input": "full/two.xml#second", "file": "full/two.xml",
        "policy": "second", "severity": "ok", "diagnostics": [],
        "compact_policy": "NON DSP COR ADM OUR NOR COM NAV"}


def test_json_of_a_bad_file():
    done = run("compile", "--json", "full/billion-laughs.xml")
    result = json.loads(done.stdout)
    assert done.returncode == 1 and done.stderr == b""
    assert result["severity"] == "error"
    assert result["policy"] is result["compact_policy"] is None
    [diagnostic] = result["diagnostics"]
    assert (diagnostic["code"], diagnostic["line"]) == ("xml-entities", 2)


def test_json_of_names_beyond_ascii():
    result = json.loads(run("compile", "--json", b"\xff.xml").stdout)
    assert result["file"] == "\N{REPLACEMENT CHARACTER}.xml"


def test_files_that_cannot_be_read(tmp_path):
    for operand in [tmp_path, tmp_path / "missing.xml"]:
        text, remarks = compiled(operand, status=2)
        assert text == "" and f"{operand}: error: " in remarks
