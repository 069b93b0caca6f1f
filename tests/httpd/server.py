# SPDX-License-Identifier: Apache-2.0
"""A private httpd on loopback, and curl to talk to it."""

import os
import pwd
import re
import shutil
import socket
import subprocess
import tempfile
import time
from collections import namedtuple
from functools import lru_cache
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
MODULE = Path(os.environ.get("P3P_MODULE", PROJECT / "build/mod_p3p.so"))
WRITTEN = 1_000_000_000  # when all files were, in seconds of the epoch
PATIENCE = 20  # seconds until the server must have done what it was told

# All that the scenarios need. What a distribution links into httpd has no
# file and is there anyway.
MODULES = """
    log_config unixd watchdog version authn_core authz_core alias mime dir
    headers rewrite env setenvif
""".split()

# unixd wants to know who serves when root starts the server.
SERVANTS = ("www-data", "apache", "httpd", "nobody")


@lru_cache(maxsize=None)
def apxs(variable):
    return subprocess.check_output(["apxs", "-q", variable], text=True).strip()


@lru_cache(maxsize=None)
def httpd_program():
    return str(Path(apxs("sbindir")) / apxs("progname"))


reserved = []


def free_port():
    """
    A port that nobody else gets. It stays bound, which does not hinder httpd
    as long as both sides say SO_REUSEADDR and only httpd listens.
    """
    s = socket.socket()
    s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    s.bind(("127.0.0.1", 0))
    reserved.append(s)
    return s.getsockname()[1]


def wait_until(condition, what, patience=PATIENCE):
    deadline = time.monotonic() + patience
    while not condition():
        if time.monotonic() > deadline:
            raise TimeoutError(what)
        time.sleep(0.01)


def servant():
    """Whom httpd shall become, if root starts it."""
    if os.geteuid() != 0:
        return None
    known = {user.pw_name for user in pwd.getpwall()}
    return next(name for name in SERVANTS if name in known)


def group_of(user):
    import grp
    return grp.getgrgid(pwd.getpwnam(user).pw_gid).gr_name


Answer = namedtuple("Answer", "code text")


class Response:
    """What curl -i printed; interim (1xx) answers are dropped."""

    def __init__(self, printed):
        head, _, self.body = printed.partition("\r\n\r\n")
        while head.split(" ", 2)[1].startswith("1"):
            head, _, self.body = self.body.partition("\r\n\r\n")
        lines = head.split("\r\n")
        self.head = head
        self.protocol = lines[0].split()[0]
        self.status = int(lines[0].split()[1])
        self.headers = [tuple(line.split(": ", 1)) if ": " in line
                        else (line.rstrip(":"), "") for line in lines[1:]]

    def values(self, name):
        return [v for n, v in self.headers if n.lower() == name.lower()]

    @property
    def p3p(self):
        return self.values("P3P")

    @property
    def cookies(self):
        return self.values("Set-Cookie") + self.values("Set-Cookie2")


def curl(url, *options, method="GET", headers=(), h2=False):
    command = ["curl", "-s", "-S", "-i", "--max-time", "10", "--path-as-is"]
    command += ["--http2-prior-knowledge" if h2 else "--http1.1"]
    command += ["-I"] if method == "HEAD" else ["-X", method]
    for header in headers:
        command += ["-H", header]
    done = subprocess.run([*command, *options, url], capture_output=True)
    if done.returncode:
        raise OSError(done.stderr.decode("latin-1").strip())
    return Response(done.stdout.decode("latin-1"))


class Httpd:
    """
    A server in a directory of its own. conf is what stands in httpd.conf
    behind the bare necessities: MPM, modules, port, logs, document root.
    """

    def __init__(self, conf="", mpm="event", modules=(), module=MODULE,
                 loglevel="warn"):
        self.root = Path(tempfile.mkdtemp(prefix="mod_p3p-"))
        self.root.chmod(0o755)
        self.htdocs = self.root / "htdocs"
        for name in ("htdocs", "logs", "run"):
            (self.root / name).mkdir()
        self.port = free_port()
        self.conf_file = self.root / "httpd.conf"
        self.pid_file = self.root / "run/httpd.pid"
        self.error_log = self.root / "logs/error.log"
        self.note_log = self.root / "logs/note.log"
        self.process = None  # of debug(): a daemon is not our child
        self.mpm = mpm
        self.module = module
        self.modules = [*MODULES, *modules]
        self.loglevel = loglevel
        self.configure(conf)

    # ---- configuration ----

    def load_modules(self):
        libexec = Path(apxs("LIBEXECDIR"))
        names = [f"mpm_{self.mpm}", *dict.fromkeys(self.modules)]
        return "\n".join(f"LoadModule {name}_module {libexec}/mod_{name}.so"
                         for name in names
                         if (libexec / f"mod_{name}.so").exists())

    def configure(self, conf):
        """Writes httpd.conf; a running server has not read it yet."""
        user = servant()
        self.conf = conf
        self.conf_file.write_text("\n".join([
            f"ServerRoot {self.root}",
            self.load_modules(),
            f"LoadModule p3p_module {self.module}" if self.module else "",
            f"User {user}\nGroup {group_of(user)}" if user else "",
            f"DefaultRuntimeDir {self.root}/run",
            f"PidFile {self.pid_file}",
            f"ErrorLog {self.error_log}",
            f"LogLevel {self.loglevel}",
            f"Listen 127.0.0.1:{self.port}",
            "ServerName localhost",
            "TypesConfig /dev/null",
            f"DocumentRoot {self.htdocs}",
            f"<Directory {self.htdocs}>",
            "    Require all granted",
            "    AllowOverride All",
            "    Options All",
            "</Directory>",
            f'CustomLog {self.note_log} "%{{p3p}}n"',
            conf, ""]), errors="surrogateescape")

    def line_of(self, text):
        """The number of the first line of httpd.conf that holds a text."""
        lines = self.conf_file.read_text(errors="surrogateescape").split("\n")
        return next(n for n, line in enumerate(lines, 1) if text in line)

    def write(self, path, text, executable=False):
        """A file below the document root."""
        file = self.htdocs / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
        file.chmod(0o755 if executable else 0o644)
        # Entity tags of files that have just been written are weak.
        os.utime(file, (WRITTEN, WRITTEN))
        return file

    # ---- control ----

    def run(self, *arguments, user=None):
        """Runs httpd to its end (or until it has become a daemon)."""
        # A daemon inherits what it is given: a file cannot block us.
        with tempfile.TemporaryFile() as out:
            done = subprocess.run(
                [httpd_program(), "-f", self.conf_file, *arguments],
                stdin=subprocess.DEVNULL, stdout=out, stderr=out, user=user,
                start_new_session=True, timeout=PATIENCE)
            out.seek(0)
            return Answer(done.returncode,
                          out.read().decode("utf-8", "backslashreplace"))

    def check(self, *arguments, **how):
        return self.run("-t", *arguments, **how)

    def refusal(self, conf):
        """The message of httpd -t, which must refuse the P3P line of conf."""
        self.configure(conf)
        answer = self.check()
        line = self.line_of(re.search("^P3P.*", conf, re.MULTILINE)[0])
        assert answer.code != 0, answer.text
        assert f"on line {line} of {self.conf_file}:" in answer.text
        return answer.text

    def start(self):
        answer = self.run("-k", "start")
        if answer.code:
            raise RuntimeError(f"{answer.text}\n{self.errors()}")
        wait_until(self.pid_file.exists, f"no pid file\n{self.errors()}")
        wait_until(self.accepts, f"no connection\n{self.errors()}")
        return answer

    def debug(self, environment):
        """Starts one process in the foreground."""
        self.process = subprocess.Popen(
            [httpd_program(), "-X", "-f", self.conf_file],
            env={**os.environ, **environment}, stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            start_new_session=True)
        wait_until(self.accepts, f"no connection\n{self.errors()}")

    def graceful(self):
        return self.run("-k", "graceful")

    def stop(self):
        if self.process:  # it cannot delete a pid file that root has made
            self.process.terminate()
            self.process.wait(PATIENCE)
            self.pid_file.unlink(missing_ok=True)
        elif self.pid_file.exists():
            self.run("-k", "stop")
            wait_until(lambda: not self.pid_file.exists(),
                       f"still up\n{self.errors()}")

    def remove(self):
        self.stop()
        shutil.rmtree(self.root, ignore_errors=True)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.remove()

    def accepts(self):
        with socket.socket() as s:
            return s.connect_ex(("127.0.0.1", self.port)) == 0

    # ---- requests ----

    def get(self, path, *options, host="127.0.0.1", port=None, **how):
        port = port or self.port
        resolve = ["--resolve", f"*:{port}:127.0.0.1"]
        return curl(f"http://{host}:{port}{path}", *resolve, *options, **how)

    def noting(self, ask):
        """The result of ask() and the note that its last request left."""
        before = self.notes()
        result = ask()
        wait_until(lambda: len(self.notes()) > len(before), "nothing logged")
        return result, self.notes()[len(before)]

    def notes(self):
        if not self.note_log.exists():
            return []
        return self.note_log.read_text().split("\n")[:-1]

    def wait_for_log(self, text, times=1):
        wait_until(lambda: self.errors().count(text) >= times,
                   f"not logged: {text}")

    def errors(self):
        if not self.error_log.exists():
            return "(no error log)"
        return self.error_log.read_text(errors="backslashreplace")


def assert_warned_once(httpd, where, code):
    """At -t and at the start on the terminal, at a restart in the log."""
    def warnings(text):
        assert text.count(where) == text.count(code)
        return text.count(where)

    answer = httpd.check()
    assert (answer.code, warnings(answer.text)) == (0, 1)
    assert warnings(httpd.start().text) == 1
    assert warnings(httpd.errors()) == 0
    assert warnings(httpd.graceful().text) == 1
    httpd.wait_for_log("resuming normal operations", 2)
    assert warnings(httpd.errors()) == 1
