# SPDX-License-Identifier: Apache-2.0
"""P3PPolicyFile: what is read and sent, and what httpd says about the file."""

import os
import re
import shutil
import time

import pytest

from publishing import GOOD_POLICY as GOOD
from publishing import SEED, SEED_POLICY, add_policies
from server import MODULE, PROJECT, Httpd, assert_warned_once, servant
from test_cases import load_reader

CASES = PROJECT / "tests/cases"
COOKIE = "Header always set Set-Cookie a=1\n"

# What other files of tests/cases/full derive to.
FIRST = "NOI DSP COR ADM OUR NOR COM NAV"  # of two.xml
SECOND = "NON DSP COR ADM OUR NOR COM NAV"
SCHEMA = "CAO DSP COR CUR OUR IND PHY ONL DEM HEA PRE"
OTHER = "NOI CUR OUR NOR STA"


@pytest.fixture
def httpd():
    with Httpd(COOKIE) as server:
        add_policies(server)
        yield server


# ---- where it may stand, and what is sent ----

# By the URL of a server that has two.xml#second: the directives of that
# <Location> and the policy that it sends.
SENT = {
    "/inherited": ("", SECOND),
    "/relative": ("P3PPolicyFile policies/good.xml", GOOD),
    "/absolute": ("P3PPolicyFile {root}/policies/good.xml", GOOD),
    "/quoted": ('P3PPolicyFile "policies/good.xml#shop"', GOOD),
    "/first": ("P3PPolicyFile policies/two.xml", FIRST),
    "/first-by-name": ("P3PPolicyFile policies/two.xml#first", FIRST),
    "/no-name": ("P3PPolicyFile policies/two.xml#", FIRST),
    "/second": ("P3PPolicyFile policies/two.xml#second", SECOND),
    "/in-a-reference-file": ("P3PPolicyFile policies/inline.xml", FIRST),
    "/policy-instead": (f"P3PPolicy {OTHER}", OTHER),
    "/policy-off": ("P3PPolicy off", None),
    "/policy-off/file-again": ("P3PPolicyFile policies/good.xml", GOOD),
    "/policy-instead/file-again": ("P3PPolicyFile policies/good.xml", GOOD),
    "/last": ("P3PPolicyFile policies/two.xml\n"
              "P3PPolicyFile policies/good.xml", GOOD),
    "/in-if": ("<If true>\nP3PPolicyFile policies/good.xml\n</If>", GOOD),
    "/in-files/index.html": ("", SCHEMA),
    "/in-directory/": ("", GOOD),
}
SECTIONS = """
P3PPolicyFile policies/two.xml#second
<Directory {root}/htdocs/in-directory>
    P3PPolicyFile policies/good.xml
    <Files index.html>
        P3PPolicyFile policies/schema.xml
    </Files>
</Directory>
<Directory {root}/htdocs/in-files>
    <Files index.html>
        P3PPolicyFile policies/schema.xml
    </Files>
</Directory>
"""

# Beside GOOD from its file; sent as they are written.
AGREEING = [
    GOOD,
    " ".join(reversed(GOOD.split())),
    GOOD.replace(" ADM", " ADMa"),
    GOOD.replace(" CUR", " CURa").replace(" OUR DEL", " OURa DELa"),
    f"{GOOD} NAV",
]
ORDERS = {
    "policy first": "P3PPolicy {policy}\nP3PPolicyFile policies/good.xml",
    "file first": "P3PPolicyFile policies/good.xml\nP3PPolicy {policy}",
}


def locations(sections):
    return "\n".join(f"<Location {place}>\n{conf}\n</Location>"
                     for place, conf in sections if conf)


@pytest.fixture(scope="module")
def sending():
    agreeing = [(f"/{order.split()[0]}/{n}", conf.format(policy=policy))
                for order, conf in ORDERS.items()
                for n, policy in enumerate(AGREEING)]
    with Httpd() as server:
        add_policies(server)
        server.write("in-files/index.html", "hello\n")
        server.write("in-directory/other.html", "hello\n")
        server.configure((COOKIE + SECTIONS + locations(
            [(place, conf) for place, (conf, _) in SENT.items()] + agreeing)
        ).replace("{root}", str(server.root)))
        server.start()
        yield server


@pytest.mark.parametrize("place", SENT)
def test_sent(sending, place):
    _, policy = SENT[place]
    assert sending.get(place).p3p == ([f'CP="{policy}"'] if policy else [])


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("number", range(len(AGREEING)))
def test_the_same_as_written(sending, order, number):
    response = sending.get(f"/{order.split()[0]}/{number}")
    assert response.p3p == [f'CP="{AGREEING[number]}"']


def test_the_seed(httpd):
    """From its file alone, on what sets a cookie and on nothing else."""
    httpd.configure("P3PPolicyFile policies/quality-unit.xml\n"
                    f"<Location /cookie>\n{COOKIE}</Location>")
    httpd.start()
    [header] = httpd.get("/cookie").p3p
    tokens = re.fullmatch('CP="(.*)"', header)[1].split()
    assert sorted(tokens) == sorted(SEED_POLICY.split())
    assert httpd.get("/").p3p == []


def test_nothing_is_read_for_a_request(httpd):
    httpd.configure(f"{COOKIE}P3PPolicyFile policies/good.xml")
    httpd.start()
    good, away = httpd.root / "policies/good.xml", httpd.root / "away.xml"
    good.rename(away)
    response = httpd.get("/")
    away.rename(good)  # httpd -k stop wants it
    assert response.p3p == [f'CP="{GOOD}"']


def test_not_in_htaccess(httpd):
    """It is not even looked whether the file is there."""
    httpd.configure(f"{COOKIE}P3PPolicy {OTHER}")
    for name, line in [("bad", "policies/good.xml"), ("missing", "/none")]:
        httpd.write(f"{name}/.htaccess", f"P3PPolicyFile {line}\n")
    httpd.start()
    for name in ("bad", "missing"):
        assert httpd.get(f"/{name}/").status == 500
    response = httpd.get("/")
    assert response.status != 500 and response.p3p == [f'CP="{OTHER}"']
    errors = httpd.errors()
    assert errors.count("P3PPolicyFile not allowed here") == 2
    assert "unreadable" not in errors


# ---- every rule, with the place ----

ERROR = re.compile(r"(/\S+):(\d+):(\d+): .*? \[([a-z-]+)\](?:, |$)",
                   re.MULTILINE)
REMARK = re.compile(r"httpd.conf:(\d+): P3PPolicyFile: (\w+): "
                    r"(/\S+):(\d+):(\d+): .* \[([a-z-]+)\]$", re.MULTILINE)


def is_policy_file(case):
    """Not a reference file, and not about a day (the cases have theirs)."""
    return not re.search(b"<META|<POLICY-REF| GMT", case.text)


RULES = [case for name in ("full/rules.txt", "derive.txt")
         for case in load_reader().read_files(CASES / name)
         if is_policy_file(case)]


def is_refused(case):
    return any(severity == "error" for severity, *_ in case.expected)


REFUSED = [case for case in RULES if is_refused(case)]
ACCEPTED = [case for case in RULES if not is_refused(case)]


@pytest.fixture(scope="module")
def checked():
    with Httpd(loglevel="warn p3p:info") as server:
        yield server


@pytest.mark.parametrize("case", REFUSED, ids=lambda case: str(case.line))
def test_refused(checked, case):
    path = checked.root / "policy.xml"
    path.write_bytes(case.text)
    text = checked.refusal("P3PPolicyFile policy.xml")
    assert [(file, code, int(line), int(column))
            for file, line, column, code in ERROR.findall(text)] == [
        (str(path), code, line, column)
        for severity, code, line, column, *_ in case.expected
        if severity == "error"]


def test_accepted(checked):
    """All in one httpd -t: each with its own remarks and no others."""
    assert len(ACCEPTED) > 20
    paths = [checked.root / f"accepted-{n}.xml" for n in range(len(ACCEPTED))]
    for path, case in zip(paths, ACCEPTED):
        path.write_bytes(case.text)
    checked.configure(locations((f"/{path.name}", f"P3PPolicyFile {path.name}")
                                for path in paths))
    answer = checked.check()
    assert answer.code == 0, answer.text
    found = {str(path): [] for path in paths}
    for at, severity, file, line, column, code in REMARK.findall(answer.text):
        name = file.rpartition("/")[2]
        assert int(at) == checked.line_of(f"P3PPolicyFile {name}")
        found[file].append((severity, code, int(line), int(column)))
    assert list(found.values()) == [
        [fields[:4] for fields in case.expected] for case in ACCEPTED]


# ---- warnings, once each ----

@pytest.mark.parametrize("section", ["%s", "<Location /x>\n%s\n</Location>"])
def test_warning_appears_once(httpd, section):
    directive = "P3PPolicyFile policies/quality-unit.xml"
    httpd.configure(section % directive)
    text = SEED.read_text().partition("<nonident/>")[0]
    line, column = text.count("\n") + 1, len(text) - text.rindex("\n") + 1
    where = (f"{httpd.conf_file}:{httpd.line_of(directive)}: P3PPolicyFile: "
             f"warning: {httpd.root}/policies/quality-unit.xml:"
             f"{line}:{column}:")
    assert_warned_once(httpd, where, "[access-contradicts-data]")


@pytest.mark.parametrize("conf", [
    "P3PStrict on\nP3PPolicyFile policies/quality-unit.xml",
    "P3PPolicyFile policies/quality-unit.xml\nP3PStrict on",
    "<Location /x>\nP3PPolicyFile policies/quality-unit.xml\n</Location>\n"
    "P3PStrict on",
])
def test_strict(httpd, conf):
    httpd.configure(conf)
    answer = httpd.check()
    line = httpd.line_of("P3PPolicyFile")
    assert answer.code != 0
    assert f"{httpd.conf_file}:{line}: P3PPolicyFile: " in answer.text
    assert answer.text.count("[access-contradicts-data]") == 1
    httpd.configure("P3PStrict on\nP3PPolicyFile policies/good.xml")
    assert httpd.check() == (0, "Syntax OK\n")


def test_dump(httpd):
    httpd.configure("P3PPolicyFile policies/quality-unit.xml\n<Location /x>\n"
                    "P3PPolicyFile policies/two.xml#second\n</Location>")
    text = httpd.check("-D", "DUMP_P3P").text.partition("policies:")[2]
    places = [f"{httpd.conf_file}:{httpd.line_of(name)}: "
              for name in ("quality-unit", "two.xml")]
    server, section = text.index(places[0]), text.index(places[1])
    assert "NOI CUR ADM" in text[server:section]
    assert "[access-contradicts-data]" in text[server:section]
    assert "Location /x" in text[section:]
    assert f'CP="{SECOND}"' in text[section:]


# ---- P3PPolicy that says something else ----

# What stands instead of GOOD, and what either side alone says then.
DIFFERING = [
    (GOOD.replace(" PUR", ""), "nothing", "PUR"),
    (f"{GOOD} STA", "STA", "nothing"),
    (GOOD.replace("DEVo", "DEVi"), "DEVi", "DEVo"),
    (GOOD.replace("ADM", "ADMo"), "ADMo", "ADM"),
    (GOOD.replace("CAO", "NON").replace("NOR", "STP"), "NON STP", "CAO NOR"),
]


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("policy, here, there", DIFFERING)
def test_different(httpd, order, policy, here, there):
    httpd.configure(ORDERS[order].format(policy=policy))
    answer = httpd.check()
    second = "P3PPolicyFile" if order == "policy first" else "P3PPolicy "
    assert answer.code != 0
    assert f"on line {httpd.line_of(second)} of" in answer.text
    assert f"P3PPolicy alone says {here}, " in answer.text
    assert f"policies/good.xml alone says {there}\n" in answer.text


@pytest.mark.parametrize("order", ORDERS)
def test_off_beside_a_file(httpd, order):
    httpd.configure(ORDERS[order].format(policy="off"))
    answer = httpd.check()
    assert answer.code != 0
    assert "P3PPolicy off and a P3PPolicyFile cannot stand in the same place" \
        in answer.text


def test_expired_is_no_reason_not_to_start(httpd):
    """A date passes while nobody changes the file."""
    good = (httpd.root / "policies/good.xml").read_text()
    assert 'max-age="' in good
    (httpd.root / "policies/old.xml").write_text(
        re.sub(r'max-age="\d+"', 'date="Sat, 01 Jan 2005 00:00:00 GMT"', good))
    httpd.configure("P3PPolicyFile policies/old.xml")
    answer = httpd.check()
    assert answer.code == 0
    assert answer.text.count("[expired]") == 1
    httpd.configure("P3PStrict on\nP3PPolicyFile policies/old.xml")
    assert httpd.check().code != 0


# ---- files that are none ----

BROKEN = {
    "none": ("none.xml", ["No such file", "[unreadable-file]"]),
    "a directory": ("policies", ["directory", "[unreadable-file]"]),
    "a name alone": ("#shop", ["directory", "[unreadable-file]"]),
    "without an argument": ("", ["takes one argument"]),
    "endless": ("/dev/zero", ["/dev/zero:1:1: "]),
    "huge": ("huge.xml", ["huge.xml:", "1 MiB", "[file-limit]"]),
    "deep": ("deep.xml", ["deep.xml:2:", "[file-limit]"]),
    "empty": ("nothing.xml", ["nothing.xml:1:1: ", "[xml-syntax]"]),
    "without a policy": ("policies/empty.xml", [":1:2: ", "[no-policy]"]),
    "a reference file": ("policies/reference.xml", [":2:2: ", "[no-policy]",
                                                    "reference file"]),
    "an unknown name": ("policies/two.xml#secnod",
                        ["two.xml:1:2: ", '"secnod"', '"second"',
                         "[unknown-policy]"]),
    "billion laughs": ("policies/billion-laughs.xml",
                       [":2:20: ", "[xml-entities]"]),
    "an external entity": ("policies/external-entity.xml",
                           ["[xml-entities]"]),
}


@pytest.mark.parametrize("what", BROKEN)
def test_broken(httpd, what):
    path, expected = BROKEN[what]
    (httpd.root / "nothing.xml").touch()
    (httpd.root / "huge.xml").write_bytes(SEED.read_bytes()
                                          + b"<!-- -->" * 2 ** 18)
    (httpd.root / "deep.xml").write_text("<POLICIES>\n" + "<DATA>" * 9999)
    start = time.monotonic()
    text = httpd.refusal(f"P3PPolicyFile {path}")
    assert time.monotonic() - start < 5
    assert len(text) < 500
    for fragment in ["P3PPolicyFile", *expected]:
        assert fragment in text
    if "unreadable-file" in text:
        name = path.partition("#")[0]
        assert f"P3PPolicyFile: {httpd.root}/{name}: " in text


def test_file_that_others_own(httpd):
    """Whoever reads the configuration has to be able to read the file."""
    # They may not get at the one that was built.
    httpd.module = shutil.copy(MODULE, httpd.root)
    httpd.configure("P3PPolicyFile policies/good.xml")
    path = httpd.root / "policies/good.xml"
    path.chmod(0)
    answer = httpd.check(user=servant())
    assert answer.code != 0
    assert f"{path}: the file cannot be read: Permission denied" in answer.text
    if os.geteuid() == 0:
        assert httpd.check().code == 0


def test_message_shows_no_control_characters(httpd):
    text = SEED.read_text().replace("<nonident/>", "<n\u009b\u202eident/>")
    (httpd.root / "bad.xml").write_text(text.replace(
        'name="quality-unit"', 'name="a&#10;b"'))
    text = httpd.refusal("P3PPolicyFile bad.xml")
    assert all(c == "\n" or " " <= c < "\x7f" for c in text)
    text = httpd.refusal('P3PPolicyFile "policies/two.xml#\x1b[31m\x9b"')
    assert all(c == "\n" or " " <= c < "\x7f" for c in text)
