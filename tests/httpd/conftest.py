# SPDX-License-Identifier: Apache-2.0
"""Servers that tests share, and error logs for those that fail."""

import pytest

pytest.register_assert_rewrite("scenario")

from cookies import COOKIES, GAPS
from existing import EXISTING
from merging import MERGING
from scenario import MPMS, Stage
from server import MODULE, Httpd


if not MODULE.exists():
    pytest.exit(f"{MODULE} is missing: run make first", returncode=2)


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item, call):
    """Attaches to a failure what the servers of the test have logged."""
    outcome = yield
    report = outcome.get_result()
    if not report.failed:
        return
    for name, value in getattr(item, "funcargs", {}).items():
        httpd = getattr(value, "httpd", value)
        if isinstance(httpd, Httpd):
            lines = httpd.errors().splitlines()[-25:]
            report.sections.append((f"error log of {name}", "\n".join(lines)))


@pytest.fixture
def httpd():
    """A server to be configured by the test."""
    with Httpd() as server:
        yield server


def pytest_collection_modifyitems(items):
    """mod_http2 does not work under prefork."""
    items[:] = [item for item in items if "prefork-h2c" not in item.name]


def running(scenarios, mpm):
    stage = Stage(scenarios, mpm)
    try:
        stage.httpd.start()
        yield stage
    finally:
        stage.remove()


@pytest.fixture(scope="session", params=MPMS)
def matrix(request):
    """The cookie matrix on a server, for each MPM."""
    yield from running([*COOKIES, *GAPS], request.param)


@pytest.fixture(scope="session")
def rules():
    """The scenarios on configuration, which no MPM can change."""
    yield from running([*EXISTING, *MERGING], "event")
