# SPDX-License-Identifier: Apache-2.0
"""Reads the files of this directory; each says at its head how it is written.

    for case in cases.read("tests/cases/policies.txt"): ...
"""

import dataclasses
import re

SEVERITIES = ["ok", "note", "warning", "error"]
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
