# SPDX-License-Identifier: Apache-2.0
"""A language that lacks a text does not compile."""

import os
import re
import subprocess

import pytest

from command import ROOT

SOURCE = (ROOT / "p3p" / "texts_et.c").read_text(encoding="utf-8")
ENTRY = r"^(?:TEXT|TOKEN)\({}[,\n].*?\)\n(?=\n|TEXT|TOKEN|LANGUAGE|/\*)"


def compiles(source, *flags):
    command = [os.environ.get("CC", "cc"), "-std=gnu99", "-Wall", "-Wextra",
               *flags, "-I", ROOT / "p3p", "-xc", "-c", "-", "-o", os.devnull]
    return subprocess.run(command, input=source, text=True, check=False,
                          capture_output=True).returncode == 0


def test_it_compiles_with_all():
    assert compiles(SOURCE, "-Werror")


@pytest.mark.parametrize("key", ["STA", "group_ACCESS", "reason_CLASS",
                                 "remedy_REMEDY_OPT_IN", "whole_unsaid"])
def test_a_text_that_is_missing(key):
    without, count = re.subn(ENTRY.format(key), "", SOURCE, count=1,
                             flags=re.MULTILINE | re.DOTALL)
    assert count == 1 and f"({key}," not in without
    assert not compiles(without)


def test_a_text_that_nobody_asked_for():
    assert not compiles(SOURCE.replace("LANGUAGE(", 'TEXT(other, "x")\n'
                                                    "LANGUAGE("), "-Werror")
