# SPDX-License-Identifier: Apache-2.0
"""
The scenarios, and the sites that publish a policy, with a module that
AddressSanitizer and UBSan watch.
"""

import os
import subprocess
from pathlib import Path

import pytest

from cookies import COOKIES
from existing import EXISTING
from merging import MERGING
from publishing import DOCUMENTS, SITES, SWALLOWERS, publishing
from scenario import Stage, check, play_all
from server import PROJECT

MODULE = Path(os.environ.get("P3P_ASAN_MODULE",
                             PROJECT / "build/asan/mod_p3p.so"))

if not MODULE.exists():
    pytest.fail(f"{MODULE} is missing: run make check-httpd", pytrace=False)


def sanitizer():
    return subprocess.check_output(["gcc", "-print-file-name=libasan.so"],
                                   text=True).strip()


def debug(httpd):
    """Starts a server under watch."""
    reports = httpd.root / "reports"
    reports.mkdir()
    reports.chmod(0o777)
    options = f"detect_leaks=0:log_path={reports}/report"
    # The stock httpd knows nothing of ASan: the runtime has to be there
    # before it loads the module.
    httpd.debug({"LD_PRELOAD": sanitizer(), "ASAN_OPTIONS": options,
                 "UBSAN_OPTIONS": options})


def assert_no_report(httpd):
    assert httpd.accepts()
    httpd.stop()
    reports = [f.read_text() for f in (httpd.root / "reports").iterdir()]
    assert not reports
    assert "runtime error" not in httpd.errors()
    assert "Sanitizer" not in httpd.errors()


@pytest.fixture(scope="module")
def watched():
    stage = Stage([*COOKIES, *EXISTING, *MERGING], "prefork", module=MODULE)
    try:
        debug(stage.httpd)
        yield stage
    finally:
        stage.remove()


@play_all([*COOKIES, *EXISTING, *MERGING], protocols=["http/1.1"])
def test_scenario_under_sanitizers(watched, protocol, place):
    check(watched, place, protocol)


def test_no_report(watched):
    assert_no_report(watched.httpd)


# Every document of every site, and of the status both forms.
PATHS = [*DOCUMENTS, f"{DOCUMENTS[-1]}?lang=et", "/cookie", "/cookie/tokens",
         "/missing", "/index.shtml", "/p3p-status", "/p3p-status?json"]
HEADERS = ["Accept-Language: fr, et;q=0.3,,;q=", "Accept: text/html",
           'If-None-Match: "a"']


def test_publishing_under_sanitizers():
    # A proxy that is the site itself needs more than one worker.
    with publishing(module=MODULE, mpm="event") as httpd:
        debug(httpd)
        for site in (*SITES, *SWALLOWERS):
            for path in PATHS:
                assert httpd.get(path, host=f"{site}.test",
                                 headers=HEADERS).status < 500
        for path in PATHS:
            assert httpd.get(path, method="OPTIONS").status < 500
        assert_no_report(httpd)
