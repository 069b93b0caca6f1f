# SPDX-License-Identifier: Apache-2.0
"""Reads the files of this directory; each says at its head how it is written.

    for case in cases.read("tests/cases/policies.txt"): ...
    for case in cases.read_files("tests/cases/full/rules.txt"): ...
"""

import dataclasses
import pathlib
import re

SEVERITIES = ["ok", "note", "warning", "error"]
REPORTED = re.compile(r'(\w+) ([a-z-]+) (\d+):(\d+) "(.*)"(?: (.*))?')
FILES = pathlib.Path(__file__).parent / "full"
ESCAPES = {b"t": b"\t", b"n": b"\n", b"r": b"\r", b"\\": b"\\"}


@dataclasses.dataclass
class Diagnostic:
    severity: str
    code: str
    offset: int
    length: int
    suggestion: str  # "" for none


@dataclasses.dataclass
class Case:
    path: str
    line: int  # from 1
    kind: str  # "check" or "header"
    text: bytes
    diagnostics: list = dataclasses.field(default_factory=list)
    severity: str = "ok"  # the gravest
    codes: set = dataclasses.field(default_factory=set)
    is_verdict: bool = False  # codes are known, diagnostics are not
    compact: bytes = None
    policyref: bytes = None

    def __str__(self):
        return f"{self.path}:{self.line}"


def unescape(text):
    def replace(match):
        escape = match[1]
        if escape in ESCAPES:
            return ESCAPES[escape]
        return bytes.fromhex(escape[1:].decode())

    return re.sub(rb"\\(x[0-9a-f]{2}|.)", replace, text)


def expect(case, what, rest):
    """Takes up one indented line."""
    if what == "compact":
        case.compact = unescape(rest)
    elif what == "policyref":
        case.policyref = unescape(rest)
    elif what == "verdict":
        severity, *codes = rest.decode().split()
        case.is_verdict = True
        case.severity = SEVERITIES[SEVERITIES.index(severity)]
        case.codes = set(codes)
    else:
        code, place, *suggestion = rest.decode().split()
        offset, length = map(int, place.split("+"))
        case.diagnostics.append(
            Diagnostic(what, code, offset, length, "".join(suggestion))
        )
        case.severity = max(case.severity, what, key=SEVERITIES.index)
        case.codes.add(code)


def read(path):
    cases = []
    with open(path, "rb") as file:
        for number, line in enumerate(file, 1):
            line = line.rstrip(b"\n")
            what, _, rest = line.lstrip(b" ").partition(b" ")
            if not what or line.startswith(b"#"):
                continue
            if line.startswith(b" "):
                expect(cases[-1], what.decode(), rest)
            else:
                kind = what.decode()
                cases.append(Case(str(path), number, kind, unescape(rest)))
    return cases


@dataclasses.dataclass
class FileCase:
    """A file with changes; tests/unit/file_cases.h says how it is written."""

    line: int
    text: bytes
    # Severity, code, line, column, offending text, suggestion or None.
    expected: list = dataclasses.field(default_factory=list)
    compact: str = None


def change(case, old, new):
    assert case.text.count(old) == 1, case.line
    case.text = case.text.replace(old, new)


def read_files(path):
    found = []
    old = None
    lines = pathlib.Path(path).read_text(encoding="utf-8").split("\n")
    for number, line in enumerate(lines, 1):
        what, _, rest = line.lstrip(" ").partition(" ")
        if what == "case":
            found.append(FileCase(number, (FILES / rest).read_bytes()))
        elif what == "-":
            old = unescape(rest.encode())
        elif what == "+":
            change(found[-1], old, unescape(rest.encode()))
        elif what == "compact":
            found[-1].compact = rest
        elif what and not what.startswith("#"):
            severity, code, row, column, token, near = REPORTED.fullmatch(
                line.strip()).groups()
            found[-1].expected.append((severity, code, int(row), int(column),
                                       token, near))
    return found
