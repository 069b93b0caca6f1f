# SPDX-License-Identifier: Apache-2.0
"""Manual page and completion know what the help knows."""

import re
import subprocess

import pytest

from command import COMMAND, DATA, ROOT, environment, run

COMMANDS = re.findall(r"^  ([a-z]+)  ", run("--help").stdout.decode(),
                      re.MULTILINE)
COMPLETION = ROOT / "config" / "p3p.bash-completion"


def options(command):
    help_text = run(command, "--help").stdout.decode()
    return re.findall(r"^  (--[a-z]+=?)", help_text, re.MULTILINE)


def manual():
    text = (ROOT / "docs" / "p3p.1").read_text(encoding="utf-8")
    return re.sub(r"\\f[A-Z]", "", text.replace("\\-", "-"))


def synopsis(command):
    """The line of a command, without the markup."""
    lines = manual().split(".SH DESCRIPTION")[0].split(".br\n")
    return next(line for line in lines if f".B p3p {command}\n" in line)


def complete(*words, directory=DATA / "preferences"):
    """What the completion proposes for the last of the words."""
    quoted = " ".join(f"'{word}'" for word in words)
    script = (f"source '{COMPLETION}'; compopt() {{ :; }}; "
              f"COMP_WORDS=(p3p {quoted}); COMP_CWORD={len(words)}; "
              'COMP_LINE="${COMP_WORDS[*]}"; _p3p; '
              'printf "%s\\n" "${COMPREPLY[@]}"')
    done = subprocess.run(["bash", "-c", script], capture_output=True,
                          text=True, check=True, env=environment(),
                          cwd=directory)
    assert done.stderr == ""
    return done.stdout.split()


def test_there_are_commands():
    assert {"check", "explain", "evaluate", "inspect", "compile",
            "publish"} == set(COMMANDS)
    assert COMMAND.name == "p3p"


@pytest.mark.parametrize("command", COMMANDS)
def test_the_manual_has_every_option(command):
    line = synopsis(command)
    for option in options(command):
        assert option in manual()
        assert option in line or option in ("--help", "--version")
    for option in re.findall(r"--[a-z]+=?", line):
        assert option in options(command)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_helps_with_an_example(command):
    text = run(command, "--help").stdout.decode()
    assert re.search(rf"^Example:\n  .*p3p {command}", text, re.MULTILINE)


def test_the_manual_can_be_set():
    done = subprocess.run(["groff", "-man", "-Tutf8", "-ww", "-z",
                           ROOT / "docs" / "p3p.1"], capture_output=True,
                          check=False)
    assert (done.returncode, done.stderr) == (0, b"")


def test_completion():
    assert complete("") == ["--help", "--version", *COMMANDS]
    assert complete("ev") == ["evaluate"]
    for command in COMMANDS:
        assert complete(command, "--") == options(command)
    assert complete("evaluate", "--agent", "=", "m")[0] == "mozilla"
    assert "medium.xml" in complete("evaluate", "--agent", "=")
    assert complete("explain", "--lang", "=") == ["en", "et"]
    assert complete("inspect", "med") == ["medium.xml"]
    assert "preferences" in complete("publish", "--out", "=", directory=DATA)
    assert complete("check", "NO") == []
    for command in ["check", "compile", "publish"]:
        assert complete(command, "med") == ["medium.xml"]
