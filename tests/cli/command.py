# SPDX-License-Identifier: Apache-2.0
"""Runs the command p3p."""

import json
import subprocess
import sys

from transcript import COMMAND, DATA, ROOT, environment

sys.path.insert(0, str(DATA))
import cases  # noqa: E402

__all__ = ["COMMAND", "DATA", "ROOT", "cases", "environment", "run",
           "run_json", "values"]


def run(*arguments, stdin=b"", **more):
    """Returns the finished process; what it wrote is bytes."""
    return subprocess.run([COMMAND, *arguments], input=stdin, timeout=60,
                          env=environment() | more, cwd=DATA,
                          capture_output=True, check=False)


def run_json(*arguments, stdin=b""):
    return json.loads(run(*arguments, stdin=stdin).stdout)


def values(name):
    """The cases of a file, each with the text to paste into a command.

    The command takes the name of the header off. So what is to be judged as
    a header gets it, and what begins with it by mistake gets another one.
    """
    for case in cases.read(DATA / name):
        named = case.kind == "header" or case.text[:3].lower() == b"p3p"
        yield case, (b"P3P: " if named else b"") + case.text
