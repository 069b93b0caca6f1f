# SPDX-License-Identifier: Apache-2.0
"""Every transcript, in the documentation too, is what the command answers."""

import pytest

import transcript
from command import DATA, ROOT

FILES = [*sorted((DATA / "transcripts").glob("*.txt")),
         *sorted((ROOT / "docs").glob("*.md")), ROOT / "README.md"]


def commands():
    for path in filter(lambda path: path.exists(), FILES):
        for line, text, expected in transcript.pieces(path):
            if expected is not None:
                where = f"{path.relative_to(ROOT)}:{line}"
                yield pytest.param(text[2:], expected, id=where)


@pytest.mark.parametrize("command, expected", commands())
def test_transcript(command, expected):
    assert transcript.answer(command) == expected


def test_lines_fit_a_terminal():
    """Whatever the language; only diagnostics and JSON know no limit."""
    for name in ["explain.txt", "evaluate.txt"]:
        for line in (DATA / "transcripts" / name).read_text().split("\n"):
            is_text = not line.startswith(("$", '{', "  ", "preferences/"))
            assert len(line) < 80 or not is_text or "error:" in line, line
