# SPDX-License-Identifier: Apache-2.0
"""
P3PExisting: what becomes of a P3P header that the application sends itself.
scenario.py tells how to read a scenario.
"""

from scenario import RESOURCE, Scenario, cp

COOKIE = "{{Set-Cookie: a=1}}"
HEADER = "{{Header always set Set-Cookie a=1}}"

OURS = cp(RESOURCE)
THEIRS = cp("CAO PSA OUR")
OTHER = cp("NON DSP COR")
REF = 'policyref="/theirs.xml"'

# What the application sends, and the lines and the note of a response with a
# cookie: if P3PExisting is keep, and if it is replace.
ANSWERS = {
    "policy": (
        [THEIRS],
        ([THEIRS], "kept"), ([OURS], "replaced")),
    "policy-and-reference": (
        [f"{REF}, {THEIRS}"],
        ([f"{REF}, {THEIRS}"], "kept"), ([OURS], "replaced")),
    # Browsers go by the first policy (P3P 1.0, 4.1), so that one is theirs.
    "two-lines": (
        [THEIRS, OTHER],
        ([THEIRS], "kept"), ([OURS], "replaced")),
    "two-in-one-line": (
        [f"{THEIRS}, {OTHER}"],
        ([THEIRS], "kept"), ([OURS], "replaced")),
    "two-lines-and-reference": (
        [f"{REF}, {THEIRS}", OTHER],
        ([f"{REF}, {THEIRS}"], "kept"), ([OURS], "replaced")),
    # One without CP= is none to a browser.
    "bare-tokens-and-policy": (
        [f"NOI CUR, {THEIRS}", OTHER],
        ([THEIRS], "kept"), ([OURS], "replaced")),
    # What would end the quotes does not get into them.
    "two-lines-and-a-quote": (
        ["CP='CAO \"PSA OUR'", OTHER],
        ([cp("CAO OUR")], "kept"), ([OURS], "replaced")),
    # Without a policy their header decides nothing about cookies.
    "reference-only": (
        [REF],
        ([f"{REF}, {OURS}"], "sent"), ([f"{REF}, {OURS}"], "sent")),
    "bare-tokens": (
        ["CAO PSA OUR"],
        ([OURS], "sent"), ([OURS], "sent")),
    "empty-policy": (
        ['CP=""'],
        ([OURS], "sent"), ([OURS], "sent")),
    "prose": (
        ["see our privacy page"],
        ([OURS], "sent"), ([OURS], "sent")),
    # Not ours to mend.
    "not-a-policy": (
        ['CP="This is not a P3P policy!"'],
        (['CP="This is not a P3P policy!"'], "kept"), ([OURS], "replaced")),
}


def quoted(line):
    return '"%s"' % line.replace('"', '\\"')


def fields(lines):
    return "\n".join(f"P3P: {line}" for line in lines)


# How it gets there: a backend's and Header's stand in headers_out; a
# script's, in one line, and Header always's in err_headers_out.
WAYS = {
    "backend": lambda lines: {"via": "http", "head": fields(lines)},
    "lower-case": lambda lines: {
        "via": "http", "head": fields(lines).replace("P3P:", "p3p:")},
    "script": lambda lines: {"via": "cgi", "head": fields(lines)},
    "header": lambda lines: {"conf": "".join(
        f"Header add P3P {quoted(line)}\n" for line in lines)},
    "header-always": lambda lines: {"conf": "".join(
        f"Header always add P3P {quoted(line)}\n" for line in lines)},
}


def scenario(name, way, lines, mode, p3p, note, conf=""):
    setup = {"via": "file", "head": "", "conf": "", **WAYS[way](lines)}
    setup["head"] += "\n" + COOKIE
    setup["conf"] += conf + (f"P3PExisting {mode}\n" if mode else "")
    if setup["via"] == "file":
        setup["conf"] += HEADER
    sent = [", ".join(lines)] if way == "script" else lines
    return Scenario(f"{name}-{way}", p3p=tuple(p3p), note=note,
                    twin_p3p=tuple(sent), **setup)


EXISTING = []
for way in WAYS:
    for name, (lines, keep, replace) in ANSWERS.items():
        for mode, (p3p, note) in (("keep", keep), ("replace", replace)):
            EXISTING.append(scenario(f"{mode}-{name}", way, lines, mode, p3p,
                                     note))
    EXISTING += [
        scenario("default-is-keep", way, [THEIRS], None, [THEIRS], "kept"),
        scenario("without-ours", way, [THEIRS], "replace", [THEIRS], "-",
                 "P3PPolicy off\n"),
        scenario("without-ours-reference", way, [REF], "replace", [REF], "-",
                 "P3PPolicy off\n"),
        scenario("suppressed", way, [THEIRS], "replace", [THEIRS],
                 "suppressed", "SetEnv no-p3p 1\n"),
        scenario("their-reference-counts", way, [REF], "keep",
                 [f"{REF}, {OURS}"], "sent", "P3PPolicyRef /ours.xml\n"),
        scenario("our-reference-and-policy", way, [f"{REF}, {THEIRS}"],
                 "replace", [f'policyref="/ours.xml", {OURS}'], "replaced",
                 "P3PPolicyRef /ours.xml\n"),
    ]

# err_headers_out goes first on the wire.
OUT = f"Header set P3P {quoted(OTHER)}\n"
OUT_REF = f"Header set P3P {quoted(REF)}\n"
for mode, p3p, note in (("keep", THEIRS, "kept"),
                        ("replace", OURS, "replaced")):
    EXISTING.append(Scenario(
        f"both-tables-{mode}", "a policy in each table", "cgi",
        f"P3P: {THEIRS}\n{COOKIE}", conf=f"{OUT}P3PExisting {mode}",
        p3p=(p3p,), note=note, twin_p3p=(THEIRS, OTHER)))
EXISTING += [
    Scenario("both-tables-parts", "a policy and a reference", "cgi",
             f"P3P: {THEIRS}\n{COOKIE}", conf=OUT_REF, p3p=(THEIRS, REF),
             note="kept", twin_p3p=(THEIRS, REF)),
    Scenario("both-tables-parts-replace", "our policy instead", "cgi",
             f"P3P: {THEIRS}\n{COOKIE}", conf=OUT_REF + "P3PExisting replace",
             note="replaced", twin_p3p=(THEIRS, REF)),
    Scenario("both-tables-reference", "a reference in each", "cgi",
             f"P3P: {REF}\n{COOKIE}",
             conf='Header set P3P "policyref=\\"/other.xml\\""',
             p3p=(f"{REF}, {OURS}",),
             twin_p3p=(REF, 'policyref="/other.xml"')),
    Scenario("always-keep", "no cookie, but P3PSend always", "http",
             f"P3P: {THEIRS}", conf="P3PSend always", twin=False,
             p3p=(THEIRS,), note="kept"),
    Scenario("always-replace", "the same with replace", "http",
             f"P3P: {THEIRS}", conf="P3PSend always\nP3PExisting replace",
             twin=False, note="replaced"),
]
