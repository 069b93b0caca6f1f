#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Transcripts: what somebody types, and what the command answers.

A command stands behind "$ "; what it writes follows, up to the next command,
to a line that begins with "# ", or to the end of the block in Markdown. An
exit status other than 0 is told in square brackets.

usage: transcript.py FILE...    writes what the commands answer now
"""

import os
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
COMMAND = pathlib.Path(os.environ.get("P3P_COMMAND", ROOT / "build" / "p3p"))
DATA = ROOT / "tests" / "cases"


def environment():
    """Nothing of the tester's own may change what the command writes."""
    path = f"{COMMAND.resolve().parent}:/usr/bin:/bin"
    return {"PATH": path, "LC_ALL": "C.UTF-8"}


def answer(command):
    """What a command writes, and its status, as a transcript has it."""
    done = subprocess.run(
        ["sh", "-c", command], cwd=DATA, env=environment(),
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT, timeout=60, check=False)
    text = done.stdout.decode().rstrip("\n")
    lines = text.split("\n") if text else []
    return lines + ([f"[{done.returncode}]"] if done.returncode else [])


def is_command(line):
    """Of a pipe only what needs nothing but this repository can be run."""
    return re.match(r"\$ (LC_ALL=\S+ |(printf|echo) .*\| )?p3p\b",
                    line) is not None


def pieces(path):
    """Yields (line number, line, expected answer or None for no command)."""
    lines = path.read_text(encoding="utf-8").split("\n")
    ends = "```" if path.suffix == ".md" else "# "
    at = 0
    while at < len(lines):
        line, start = lines[at], at + 1
        at += 1
        if not is_command(line):
            yield start, line, None
            continue
        expected = []
        while at < len(lines) and not lines[at].startswith(("$ ", ends)):
            expected.append(lines[at])
            at += 1
        blank = len(expected)
        while blank and not expected[blank - 1]:
            blank -= 1
        yield start, line, expected[:blank]
        for number in range(blank, len(expected)):
            yield start + number + 1, expected[number], None


def update(path):
    lines = []
    for _, line, expected in pieces(path):
        lines.append(line)
        if expected is not None:
            lines += answer(line[2:])
    path.write_text("\n".join(lines), encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    for name in sys.argv[1:]:
        update(pathlib.Path(name))
