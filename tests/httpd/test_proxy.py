# SPDX-License-Identifier: Apache-2.0
"""A forward proxy passes on cookies of sites that it cannot speak for."""

from backends import Backend
from server import Httpd, curl

POLICY = "P3PPolicy NOI CUR OUR NOR STA\nP3PSend always\n"


def test_cookies_of_other_sites():
    site = Backend("http", [("Set-Cookie", "a=1")])
    try:
        with Httpd(f"{POLICY}ProxyRequests On",
                   modules=("proxy", "proxy_http")) as httpd:
            httpd.start()
            response = curl(site.url, "-x",
                            f"http://127.0.0.1:{httpd.port}")
            assert response.cookies == ["a=1"]
            assert response.p3p == []
            assert httpd.get("/").p3p == ['CP="NOI CUR OUR NOR STA"']
    finally:
        site.close()
