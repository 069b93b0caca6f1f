# SPDX-License-Identifier: Apache-2.0
"""Graceful restarts while requests are coming in."""

import http.client
import threading

import pytest

from scenario import MPMS
from server import Httpd, wait_until

OLD, NEW = "NOI CUR OUR NOR STA", "NON ADM OUR STP COM"
COOKIE = "Header always set Set-Cookie a=1\n"
CLIENTS = 4


class Load:
    """Clients that ask again and again, each time on a new connection."""

    def __init__(self, port, path="/index.html"):
        self.port = port
        self.path = path
        self.seen = []  # (status, P3P, body) or the exception of each request
        self.done = threading.Event()
        self.threads = [threading.Thread(target=self.run)
                        for _ in range(CLIENTS)]

    def __enter__(self):
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *_):
        self.done.set()
        for thread in self.threads:
            thread.join()

    def run(self):
        while not self.done.is_set():
            self.seen.append(self.ask())

    def ask(self):
        connection = http.client.HTTPConnection("127.0.0.1", self.port,
                                                timeout=10)
        try:
            connection.request("GET", self.path,
                               headers={"Connection": "close"})
            response = connection.getresponse()
            body = response.read()
            return response.status, response.getheader("P3P"), body
        except OSError as error:
            return error
        finally:
            connection.close()

    def wait_for_more(self, requests=40):
        wanted = len(self.seen) + requests
        wait_until(lambda: len(self.seen) >= wanted, "no more answers")


@pytest.mark.parametrize("mpm", MPMS)
def test_graceful_restart_under_load(mpm):
    with Httpd(COOKIE + f"P3PPolicy {OLD}", mpm=mpm) as httpd:
        httpd.write("index.html", "hello\n")
        httpd.start()
        with Load(httpd.port) as load:
            load.wait_for_more()
            httpd.configure(COOKIE + "P3PPolicy NOI CRU OUR NOR STA")
            answer = httpd.graceful()
            assert answer.code != 0
            assert '"CRU"' in answer.text
            load.wait_for_more()
            httpd.configure(COOKIE + f"P3PStrict on\nP3PPolicy {OLD} CURa")
            assert httpd.graceful().code != 0
            load.wait_for_more()
            before = len(load.seen)
            httpd.configure(COOKIE + f"P3PPolicy {NEW}")
            assert httpd.graceful().code == 0
            wait_until(lambda: httpd.get("/index.html").p3p == [f'CP="{NEW}"'],
                       "the new policy is not sent")
            load.wait_for_more()
            last = len(load.seen) - CLIENTS
    old, new = [(200, f'CP="{policy}"', b"hello\n") for policy in (OLD, NEW)]
    assert set(load.seen[:before]) == {old}
    assert set(load.seen) == {old, new}
    assert set(load.seen[last:]) == {new}
