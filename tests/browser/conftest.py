# SPDX-License-Identifier: Apache-2.0
"""Chromium, and the pages that it looks at."""

import shutil
import tempfile
import threading

import pytest
from pages import page_server
from selenium import webdriver
from selenium.webdriver.chrome.service import Service

CHROMIUM = """--headless=new --no-sandbox --disable-gpu --disable-quic
    --no-first-run --disable-background-networking --disable-component-update
    --disable-sync --hide-scrollbars""".split()


@pytest.fixture(scope="session")
def site():
    """The URI that the names of the pages follow."""
    server = page_server()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def chromium():
    """Headless, with a profile that is thrown away."""
    profile = tempfile.mkdtemp(prefix="p3p-chromium-")
    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium")
    for argument in [*CHROMIUM, f"--user-data-dir={profile}"]:
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = webdriver.Chrome(
        options=options, service=Service(shutil.which("chromedriver"))
    )
    yield driver
    driver.quit()
    shutil.rmtree(profile, ignore_errors=True)


@pytest.fixture
def open_page(chromium, site):
    """Opens a page by its name and returns the browser."""

    def open_it(name, language="en", width=1280):
        chromium.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride",
            {
                "width": width,
                "height": 800,
                "deviceScaleFactor": 1,
                "mobile": False,
            },
        )
        chromium.get(f"{site}/{name}?lang={language}")
        return chromium

    chromium.get_log("browser")  # what other tests have left there
    yield open_it
    chromium.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})
