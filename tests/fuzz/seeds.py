#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Writes the texts of tests/cases/ as files that a fuzz target starts from.

usage: seeds.py DIRECTORY FILE...
"""

import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "cases"))
import cases  # noqa: E402


def main(directory, *paths):
    to = pathlib.Path(directory)
    to.mkdir(parents=True, exist_ok=True)
    for path in map(pathlib.Path, paths):
        for case in cases.read(path):
            (to / f"{path.stem}-{case.line}").write_bytes(case.text)


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
