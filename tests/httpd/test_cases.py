# SPDX-License-Identifier: Apache-2.0
"""tests/cases through httpd -t: the same verdicts as from the core."""

import importlib.util
import re

import pytest

from server import PROJECT, Httpd

CASES = PROJECT / "tests/cases"
REMARK = re.compile(r":(\d+): P3PPolicy: (\w+): character (\d+): .*"
                    r"\[([a-z-]+)\]$", re.MULTILINE)
ERROR = re.compile(r"character (\d+): (.*?) \[([a-z-]+)\](?:, |$)",
                   re.MULTILINE)


def load_reader():
    spec = importlib.util.spec_from_file_location("p3p_cases",
                                                  CASES / "cases.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def severities():
    """From each code to its severity."""
    header = (PROJECT / "p3p/diagnostic.h").read_text()
    return {code: severity.lower() for code, severity in re.findall(
        r'X\([A-Z_]+,\s*"([a-z-]+)",\s*(NOTE|WARNING|ERROR)', header)}


SEVERITY = severities()


def can_be_configured(case):
    """A line of a configuration holds no line break, and "off" is off."""
    return (case.kind == "check" and case.text.lower() != b"off"
            and not re.search(rb"[\n\0]|\r$|\$\{", case.text))


ALL = [case for name in ("policies", "field", "corpus")
       for case in load_reader().read(CASES / f"{name}.txt")
       if can_be_configured(case)]


def is_refused(case):
    # P3PPolicy without a policy has nothing to send.
    return case.severity == "error" or "no-compact-policy" in case.codes


REFUSED = [case for case in ALL if is_refused(case)]
ACCEPTED = [case for case in ALL if not is_refused(case)]


def directive(case):
    text = case.text.decode(errors="surrogateescape")
    return 'P3PPolicy "%s"' % text.replace("\\", "\\\\").replace('"', '\\"')


def case_id(case):
    return f"{case.path.rsplit('/', 1)[-1]}:{case.line}"


def places(case, severity):
    """What is to be remarked on: (code, character) or codes only."""
    if case.is_verdict:
        return sorted(c for c in case.codes if SEVERITY[c] == severity)
    return sorted((d.code, d.offset + 1) for d in case.diagnostics
                  if d.severity == severity)


def heard(case, remarks):
    found = sorted(remarks)
    return sorted({code for code, _ in found}) if case.is_verdict else found


@pytest.fixture(scope="module")
def server():
    with Httpd(loglevel="warn p3p:info") as httpd:
        yield httpd


@pytest.fixture(scope="module")
def remarks(server):
    """What one httpd -t says about all policies that it accepts."""
    server.configure("\n".join(
        f"<Location /{n}>\n{directive(case)}\n</Location>"
        for n, case in enumerate(ACCEPTED)))
    first = server.line_of("<Location /0>") + 1
    answer = server.check()
    assert answer.code == 0, answer.text
    found = [[] for _ in ACCEPTED]
    for line, severity, character, code in REMARK.findall(answer.text):
        case, behind = divmod(int(line) - first, 3)
        assert behind == 0
        found[case].append((severity, code, int(character)))
    return found


@pytest.mark.parametrize("number", range(len(ACCEPTED)),
                         ids=[case_id(case) for case in ACCEPTED])
def test_accepted(remarks, number):
    case = ACCEPTED[number]
    for severity in ("warning", "note"):
        said = [(code, character) for s, code, character in remarks[number]
                if s == severity]
        assert heard(case, said) == places(case, severity)


@pytest.mark.parametrize("case", REFUSED, ids=case_id)
def test_refused(server, case):
    server.configure(directive(case))
    answer = server.check()
    assert answer.code != 0, answer.text
    said = [(code, int(character))
            for character, _, code in ERROR.findall(answer.text)]
    assert heard(case, said) == places(case, "error")
    if not said:
        assert "P3PPolicyRef" in answer.text
    for d in case.diagnostics:
        if d.severity == "error" and d.suggestion:
            assert f'"{d.suggestion}"' in answer.text
