# SPDX-License-Identifier: Apache-2.0
"""
Scenarios: one request each, and the P3P header that its response must have.
A whole list of them is served by one httpd.

What stands in {{double braces}} sets the cookie. Every scenario is played
twice: as it is, and without the text in the braces, which is its twin that
must get no P3P header.

{place} stands for the URL path of the scenario, {dir} for its directory,
{root} for a directory that httpd may write to.
"""

import re
from dataclasses import dataclass, field

import pytest

from backends import BACKENDS, Backend
from server import Httpd, free_port, wait_until

MPMS = ("event", "worker", "prefork")
PROTOCOLS = ("http/1.1", "h2c")

# Two policies, so that a response shows whose configuration it was sent by.
RESOURCE = "NOI CUR ADM OUR NOR NAV STA"  # <Location> of all scenarios
SERVER = "NON DSP COR CUR OUR STP COM"  # the server and its virtual hosts


def cp(policy):
    return f'CP="{policy}"'


@dataclass(frozen=True)
class Scenario:
    name: str  # and its place: /with/NAME, its twin's: /without/NAME
    title: str = ""
    # Who answers: a file, a program with the given head, or a backend.
    via: str = "file"
    head: str = ""
    files: dict = field(default_factory=dict)  # what else is in {dir}
    # Directives: in the <Location> of the scenario, or, for what cannot be
    # there, in a virtual host that only this scenario uses.
    conf: str = ""
    server: str = ""
    room: str = None  # instead of /with, where RESOURCE does not apply
    # The request. With primed=True the URL is in the cache before.
    get: str = None
    method: str = "GET"
    headers: tuple = ()
    options: tuple = ()  # for curl
    primed: bool = False
    # The response. shows stands in its head and proves that it took the way
    # that it should.
    status: int = 200
    shows: str = ""
    p3p: tuple = (cp(RESOURCE),)
    note: str = "sent"
    twin: bool = True
    twin_p3p: tuple = ()  # what the application sends without a cookie
    protocols: tuple = PROTOCOLS


# For each program its file and what goes in front of the head, and behind.
PROGRAMS = {
    "cgi": ("index.cgi", "#!/bin/sh\ncat <<'EOF'\nContent-Type: text/plain\n",
            "\n\nhello\nEOF\n"),
    "asis": ("index.asis", "Content-Type: text/plain\n", "\n\nhello\n"),
    "nph": ("nph-index.cgi", "#!/bin/sh\nsed 's/$/\r/' <<'EOF'\n"
            "HTTP/1.1 200 OK\nConnection: close\nContent-Type: text/plain\n",
            "\n\nhello\nEOF\n"),
}
FILE = "index.html"

MODULES = """
    actions allowmethods asis auth_basic authn_file authz_user cache cache_disk
    cache_socache cgi deflate filter http2 include lua negotiation proxy
    proxy_ajp proxy_fcgi proxy_http proxy_http2 proxy_scgi proxy_uwsgi session
    session_cookie slotmem_shm socache_shmcb usertrack
""".split()

CONF = """
Protocols h2c http/1.1
H2Direct on
AddHandler cgi-script .cgi
AddHandler send-as-is .asis
AddHandler lua-script .lua
AddType text/html .html .shtml
AddOutputFilter INCLUDES .shtml
DirectoryIndex disabled
Mutex file:{root}/run default
"""


class Variant:
    """A scenario, or its twin without a cookie."""

    def __init__(self, scenario, cookie):
        self.scenario = scenario
        self.cookie = cookie
        room = scenario.room or ("with" if cookie else "without")
        self.path = f"{room}/{scenario.name}"
        self.place = f"/{self.path}"
        self.port = None

    def text(self, text, root):
        text = re.sub(r"\{\{(.*?)\}\}(?!\})", r"\1" if self.cookie else "",
                      text, flags=re.DOTALL)
        for name, value in (("place", self.place), ("root", str(root)),
                            ("dir", f"{root}/htdocs{self.place}")):
            text = text.replace("{%s}" % name, value)
        return text

    def sets_cookie(self):
        return self.cookie and "{{" in repr(self.scenario)

    def p3p(self):
        scenario = self.scenario
        return list(scenario.p3p if self.cookie else scenario.twin_p3p)

    def note(self):
        return self.scenario.note if self.cookie else "-"


def variants(scenarios):
    return [Variant(s, cookie) for s in scenarios
            for cookie in ((True, False) if s.twin else (True,))]


def play_all(scenarios, protocols=PROTOCOLS):
    """A test for each scenario, twin and protocol."""
    return pytest.mark.parametrize("protocol, place", [
        pytest.param(protocol, v.place, id=f"{protocol}-{v.place[1:]}")
        for protocol in protocols for v in variants(scenarios)
        if protocol in v.scenario.protocols])


def indented(text):
    return "\n".join(f"    {line.strip()}" for line in text.strip().split("\n"))


class Stage:
    """The server, the files and the backends that scenarios play on."""

    def __init__(self, scenarios, mpm, **how):
        self.variants = {v.place: v for v in variants(scenarios)}
        self.backends = []
        # The daemon of mod_cgid belongs to threaded servers.
        cgi = "cgi" if mpm == "prefork" else "cgid"
        modules = [cgi if m == "cgi" else m for m in MODULES]
        self.httpd = Httpd(mpm=mpm, modules=modules, **how)
        (self.httpd.root / "cache").mkdir(mode=0o777)
        (self.httpd.root / "cache").chmod(0o777)
        parts = [CONF.replace("{root}", str(self.httpd.root))]
        if cgi == "cgid":
            parts.append(f"ScriptSock {self.httpd.root}/run/cgid")
        parts.append(f"P3PPolicy {SERVER}")
        for name in ("with", "without"):
            parts.append(f"<Location /{name}>\n    P3PPolicy {RESOURCE}\n"
                         "</Location>")
        parts += [self.build(v) for v in self.variants.values()]
        self.httpd.configure("\n".join(parts))

    def build(self, variant):
        """Writes the files of a variant; returns its configuration."""
        scenario, httpd = variant.scenario, self.httpd
        conf = scenario.conf
        head = [line for line in variant.text(
            scenario.head, httpd.root).strip().split("\n") if line]
        files = dict(scenario.files)
        if scenario.via in PROGRAMS:
            name, front, back = PROGRAMS[scenario.via]
            files[name] = front + "\n".join(head) + back
        elif scenario.via in BACKENDS:
            conf += f"\nProxyPass {self.backend(scenario.via, head)}"
        elif scenario.via == "file":
            files.setdefault(FILE, "<p>hello</p>\n" * 20)
        for name, text in files.items():
            httpd.write(f"{variant.path}/{name}",
                        variant.text(text, httpd.root).lstrip("\n"),
                        executable=name.endswith(".cgi"))
        parts = []
        if conf:
            parts.append(f"<Location {variant.place}>\n"
                         f"{indented(conf)}\n</Location>")
        if scenario.server:
            variant.port = free_port()
            parts.append(f"Listen 127.0.0.1:{variant.port}\n"
                         f"<VirtualHost 127.0.0.1:{variant.port}>\n"
                         f"{indented(scenario.server)}\n</VirtualHost>")
        return variant.text("\n".join(parts), httpd.root)

    def backend(self, protocol, lines):
        head = [tuple(line.split(": ", 1)) for line in lines]
        if not any(name == "Status" and value[:3] == "304"
                   for name, value in head):
            head.append(("Content-Type", "text/plain"))
        self.backends.append(Backend(protocol, head))
        # Every scenario has a connection of its own.
        return f"{self.backends[-1].url} enablereuse=off"

    def play(self, variant, protocol):
        """The response to the request of a variant, and the note it left."""
        scenario = variant.scenario
        get = scenario.get
        if get is None:
            get = {"file": FILE}.get(scenario.via, "")
            get = PROGRAMS.get(scenario.via, (get,))[0]
        # A cache must not know it from another protocol.
        path = f"{variant.place}/{get}?{protocol}"
        how = {"port": variant.port, "h2": protocol == "h2c"}
        if scenario.primed:
            wait_until(lambda: self.is_cached(path, **how), "not cached")
        return self.httpd.noting(lambda: self.httpd.get(
            path, *scenario.options, method=scenario.method,
            headers=scenario.headers, **how))

    def is_cached(self, path, **how):
        """Asks for something; was it in the cache already?"""
        response, _ = self.httpd.noting(lambda: self.httpd.get(path, **how))
        return not response.values("X-Cache")[0].startswith("MISS")

    def remove(self):
        self.httpd.remove()
        for backend in self.backends:
            backend.close()


def check(stage, place, protocol):
    """Plays a variant and asserts that all is as its scenario says."""
    variant = stage.variants[place]
    scenario = variant.scenario
    response, note = stage.play(variant, protocol)
    assert response.status == scenario.status, response.head
    assert scenario.shows.lower() in response.head.lower(), response.head
    assert bool(response.cookies) == variant.sets_cookie(), response.head
    assert response.p3p == variant.p3p(), response.head
    assert note == variant.note(), response.head
    return response
