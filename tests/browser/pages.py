# SPDX-License-Identifier: Apache-2.0
"""The pages, and a server for them on loopback."""

import os
import subprocess
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

PROJECT = Path(__file__).resolve().parents[2]
RENDER = os.environ.get("P3P_RENDER", str(PROJECT / "build/browser/render"))

FILES = {
    "/quality-unit": PROJECT / "config/policies/quality-unit.xml",
    "/shop": PROJECT / "tests/cases/full/good.xml",
    "/two": PROJECT / "tests/cases/full/two.xml",
    "/hostile": PROJECT / "tests/cases/pages/hostile.xml",
    "/status": "--status",
}

# What has to fail, so that the tests are known to see it.
CANARY = b"""<!DOCTYPE html><html lang="en"><title>quiet</title>
<p style="position: fixed" onclick="document.title='click'">canary</p>
<script>document.title = 'sung'</script></html>"""


def render(*arguments):
    """What the program of that name writes."""
    return subprocess.run(
        [RENDER, *map(str, arguments)], check=True, stdout=subprocess.PIPE
    ).stdout


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        url = urlsplit(self.path)
        language = parse_qs(url.query).get("lang", ["en"])[0]
        if url.path == "/canary":
            self.answer(CANARY)
        elif url.path in FILES:
            self.answer(render(language, FILES[url.path]))
        else:
            self.send_response(204)
            self.end_headers()

    def answer(self, page):
        policy = render("--csp").decode().strip()
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Security-Policy", policy)
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    def log_message(self, *_):
        pass


def page_server():
    return ThreadingHTTPServer(("127.0.0.1", 0), Handler)
