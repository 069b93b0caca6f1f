# SPDX-License-Identifier: Apache-2.0
"""The scenarios with a module that AddressSanitizer and UBSan watch."""

import os
import subprocess
from pathlib import Path

import pytest

from cookies import COOKIES
from existing import EXISTING
from merging import MERGING
from scenario import Stage, check, play_all
from server import PROJECT

MODULE = Path(os.environ.get("P3P_ASAN_MODULE",
                             PROJECT / "build/asan/mod_p3p.so"))

if not MODULE.exists():
    pytest.fail(f"{MODULE} is missing: run make check-httpd", pytrace=False)


def sanitizer():
    return subprocess.check_output(["gcc", "-print-file-name=libasan.so"],
                                   text=True).strip()


@pytest.fixture(scope="module")
def watched():
    stage = Stage([*COOKIES, *EXISTING, *MERGING], "prefork", module=MODULE)
    options = f"detect_leaks=0:log_path={stage.httpd.root}/cache/report"
    try:
        # The stock httpd knows nothing of ASan: the runtime has to be there
        # before it loads the module.
        stage.httpd.debug({"LD_PRELOAD": sanitizer(), "ASAN_OPTIONS": options,
                           "UBSAN_OPTIONS": options})
        yield stage
    finally:
        stage.remove()


@play_all([*COOKIES, *EXISTING, *MERGING], protocols=["http/1.1"])
def test_scenario_under_sanitizers(watched, protocol, place):
    check(watched, place, protocol)


def test_no_report(watched):
    httpd = watched.httpd
    assert httpd.accepts()
    httpd.stop()
    reports = [f.read_text() for f in (httpd.root / "cache").glob("report*")]
    assert not reports
    assert "runtime error" not in httpd.errors()
    assert "Sanitizer" not in httpd.errors()
