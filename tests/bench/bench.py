#!/usr/bin/python3
"""What mod_p3p costs, beside mod_headers, in one run on one machine.

Instructions are counted by callgrind over the whole process of `httpd -X`:
the same server is run twice, with more and with fewer requests, so that
start-up and shutdown cancel out. That repeats to a few dozen on any machine.
Loading is compared by the processor time and the memory of `httpd -t`.
"""
import contextlib
import os
import pathlib
import pwd
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
POLICY = ("NOI CURa ADMa DEVa TAIa CONa OUR DELa BUS IND PHY ONL UNI PUR COM"
          " NAV DEM STA")
# The same with nothing to remark: loading is not to measure how it is logged.
CLEAN = POLICY.replace("NOI CURa", "NON CUR").replace(" IND", " ")
OURS = f"P3PPolicy {POLICY}\n"
FILE = f"P3PPolicyFile {ROOT}/config/policies/quality-unit.xml\n"
SAME = f"P3PPolicy {POLICY.replace('a ', ' ')}\n"  # what it derives to
RIVAL = f'Header always set P3P "CP=\\"{POLICY}\\""\n'
RIVAL_EXPR = RIVAL.rstrip() + ' "expr=-n resp(\'Set-Cookie\')"\n'
COOKIE = "CookieTracking on\n"
FEW, MANY = 50, 1050
HOSTS = 10000


def apxs(name):
    return subprocess.run([os.environ.get("APXS", "apxs"), "-q", name],
                          check=True, capture_output=True,
                          text=True).stdout.strip()


MODULES = apxs("LIBEXECDIR")
HTTPD = f"{apxs('SBINDIR')}/{apxs('PROGNAME')}"
OUR_MODULE = f"LoadModule p3p_module {ROOT}/build/mod_p3p.so\n"


class Server:
    """An httpd configuration in a directory of its own."""

    def __init__(self, directory, extra, htaccess=None):
        self.directory = pathlib.Path(directory)
        htdocs = self.directory / "htdocs"
        htdocs.mkdir()
        (htdocs / "file.txt").write_text("x" * 999 + "\n")
        if htaccess is not None:
            (htdocs / ".htaccess").write_text(htaccess)
        with socket.socket() as s:
            s.bind(("127.0.0.1", 0))
            self.port = s.getsockname()[1]
        self.config = self.directory / "httpd.conf"
        override = "FileInfo" if htaccess is not None else "None"
        self.config.write_text(f"""
            ServerName localhost
            Listen 127.0.0.1:{self.port}
            DefaultRuntimeDir {directory}
            PidFile {directory}/httpd.pid
            ErrorLog {directory}/error.log
            DocumentRoot {htdocs}
            LoadModule mpm_prefork_module {MODULES}/mod_mpm_prefork.so
            LoadModule authz_core_module {MODULES}/mod_authz_core.so
            LoadModule headers_module {MODULES}/mod_headers.so
            LoadModule usertrack_module {MODULES}/mod_usertrack.so
            KeepAliveTimeout 60
            MaxKeepAliveRequests 0
            <Directory "{htdocs}">
                AllowOverride {override}
            </Directory>
            """ + extra)

    def command(self):
        return [HTTPD, "-f", str(self.config)]


def unprivileged():
    """Who runs httpd: root would change user, and callgrind lose its file."""
    if os.getuid() != 0:
        return {}
    nobody = pwd.getpwnam("nobody")
    return {"user": nobody.pw_uid, "group": nobody.pw_gid,
            "extra_groups": []}


def read_response(stream):
    length = 0
    while (line := stream.readline()) not in (b"\r\n", b""):
        if line.lower().startswith(b"content-length:"):
            length = int(line.split(b":")[1])
    stream.read(length)


def connect(port):
    for _ in range(600):
        try:
            return socket.create_connection(("127.0.0.1", port), timeout=60)
        except ConnectionRefusedError:
            time.sleep(0.05)
    raise RuntimeError("httpd does not answer")


def start_counting(server, argument):
    """Starts httpd under callgrind."""
    return subprocess.Popen(
        ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null",
         f"--log-file={server.directory}/callgrind.log", *server.command(),
         argument],
        start_new_session=True, stderr=subprocess.DEVNULL, **unprivileged())


def counted(server):
    log = (server.directory / "callgrind.log").read_text()
    return int(re.search(r"Collected : (\d+)", log)[1])


def instructions(server, requests):
    """The instructions of a whole httpd that answers so many requests."""
    process = start_counting(server, "-X")
    try:
        with connect(server.port) as connection, \
                connection.makefile("rb") as stream:
            for _ in range(requests):
                connection.sendall(b"GET /file.txt HTTP/1.1\r\n"
                                   b"Host: localhost\r\n\r\n")
                read_response(stream)
    finally:
        process.terminate()
        process.wait()
    return counted(server)


def load_instructions(server):
    """Those of one `httpd -t`."""
    start_counting(server, "-t").wait()
    return counted(server)


def in_directory(use, *server_arguments):
    with tempfile.TemporaryDirectory() as directory:
        server = Server(directory, *server_arguments)
        if os.getuid() == 0:
            for path in [directory, *pathlib.Path(directory).rglob("*")]:
                shutil.chown(path, "nobody")
        return use(server)


def per_request(extra, htaccess=None):
    def difference(server):
        few = instructions(server, FEW)
        return (instructions(server, MANY) - few) / (MANY - FEW)
    return in_directory(difference, extra, htaccess)


def load(server):
    """Seconds and bytes of one `httpd -t`."""
    pid = os.posix_spawn(HTTPD, server.command() + ["-t"], os.environ,
                         file_actions=[(os.POSIX_SPAWN_OPEN, 2, os.devnull,
                                        os.O_WRONLY, 0)])
    _, status, usage = os.wait4(pid, 0)
    if status != 0:
        sys.exit(f"httpd -t failed: {server.config.read_text()[:2000]}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024


def hosts(directive):
    return "".join(f"<VirtualHost 127.0.0.1:1>\nServerName h{i}\n{directive}"
                   "</VirtualHost>\n" for i in range(HOSTS))


def print_row(name, cells):
    print(f"{name:<34}" + "".join(f"{cell:>15}" for cell in cells), flush=True)


def bench_requests():
    print("Extra instructions a request (static file of 1,000 bytes,"
          " keep-alive)")
    print_row("", ["without cookie", "with cookie"])
    base = per_request(""), per_request(COOKIE)
    print_row("no module (all instructions)", [f"{b:,.0f}" for b in base])
    for name, extra in [("module, no policy in scope", OUR_MODULE),
                        ("P3PPolicy", OUR_MODULE + OURS),
                        ("P3PPolicyFile", OUR_MODULE + FILE),
                        ("the same as P3PPolicy", OUR_MODULE + SAME),
                        ("Header always set P3P", RIVAL),
                        ("Header always set P3P expr=...", RIVAL_EXPR)]:
        print_row(name, [f"{per_request(extra) - base[0]:,.0f}",
                         f"{per_request(extra + COOKIE) - base[1]:,.0f}"])


def bench_htaccess():
    print("\nThe same in a .htaccess file, beside an empty one")
    base = per_request("", ""), per_request(COOKIE, "")
    for name, extra, htaccess in [
            ("P3PPolicy", OUR_MODULE, OURS),
            ("Header always set P3P", "", RIVAL),
            ("Header always set P3P expr=...", "", RIVAL_EXPR)]:
        print_row(name,
                  [f"{per_request(extra, htaccess) - base[0]:,.0f}",
                   f"{per_request(extra + COOKIE, htaccess) - base[1]:,.0f}"])


def bench_load():
    """In turns, and of each the least: what is left is not the machine's."""
    print(f"\nLoading {HOSTS:,} virtual hosts with a policy each (httpd -t)")
    print_row("", ["us a policy", "bytes", "instructions"])
    directives = {"": "", "P3PPolicy": OURS, "Header always set P3P": RIVAL}
    runs = {name: [] for name in directives}
    with contextlib.ExitStack() as stack:
        servers = {
            name: Server(stack.enter_context(tempfile.TemporaryDirectory()),
                         OUR_MODULE + hosts(text.replace(POLICY, CLEAN)))
            for name, text in directives.items()}
        for _ in range(20):
            for name, server in servers.items():
                runs[name].append(load(server))
    counts = {name: in_directory(load_instructions,
                                 OUR_MODULE + hosts(text.replace(POLICY,
                                                                 CLEAN)))
              for name, text in directives.items()}
    least = {name: [min(values) for values in zip(*results)]
             for name, results in runs.items()}
    base = least.pop("")
    for name, (time_used, size) in least.items():
        print_row(name, [f"{(time_used - base[0]) / HOSTS * 1e6:.2f}",
                         f"{(size - base[1]) / HOSTS:,.0f}",
                         f"{(counts[name] - counts['']) / HOSTS:,.0f}"])


def seconds(command, path):
    """Of the quickest of several runs that read the file."""
    runs = []
    for _ in range(5):
        began = time.monotonic()
        with open(path, "rb") as file:
            subprocess.run(command, stdin=file, stdout=subprocess.DEVNULL)
        runs.append(time.monotonic() - began)
    return min(runs)


def memory(command, path):
    """The most that it takes, in MiB, asked before its input ends."""
    process = subprocess.Popen(command, stdin=subprocess.PIPE,
                               stdout=subprocess.DEVNULL)
    process.stdin.write(pathlib.Path(path).read_bytes())
    process.stdin.flush()
    status = pathlib.Path(f"/proc/{process.pid}/status").read_text()
    process.stdin.close()
    process.wait()
    return int(re.search(r"VmHWM:\s+(\d+)", status)[1]) / 1024


def policies():
    """A million lines of about 70 bytes, one in twenty of them wrong."""
    lines = [POLICY[:-4], CLEAN[:-4]] * 10
    lines[0] = lines[0].replace("TAIa", "TIAa")
    return "\n".join(lines * 50000) + "\n"


def bench_check():
    print("\nA million policies, one in twenty of them wrong")
    print_row("", ["seconds", "times wc -w", "MiB"])
    commands = {"wc -w": ["wc", "-w"],
                "p3p check --quiet": [f"{ROOT}/build/p3p", "check", "--quiet"]}
    with tempfile.NamedTemporaryFile("w") as file:
        file.write(policies())
        file.flush()
        times = {name: seconds(command, file.name)
                 for name, command in commands.items()}
        for name, command in commands.items():
            print_row(name, [f"{times[name]:.2f}",
                             f"{times[name] / times['wc -w']:.1f}",
                             f"{memory(command, file.name):.1f}"])


if __name__ == "__main__":
    bench_requests()
    bench_htaccess()
    bench_load()
    bench_check()
