# SPDX-License-Identifier: Apache-2.0
"""
Where directives may stand and which one wins. scenario.py tells how to read
a scenario; here no <Location> has a policy unless it says so, and the policy
of the server is SERVER.
"""

from scenario import SERVER, Scenario, cp

COOKIE = "{{Header always set Set-Cookie a=1}}\n"
A, B, C = "NOI CUR OUR NOR NAV", "CAO ADM OUR STP COM", "NON DEV OUR BUS STA"
REF = 'policyref="%s", '


def policy(tokens):
    return f"P3PPolicy {tokens}\n"


def section(kind, argument, text):
    return f"<{kind} {argument}>\n{text}\n</{kind}>\n"


def merging(name, title, expected, note="sent", cookie=True, **setup):
    """expected: a policy, a whole header value, or None for no header."""
    header = () if expected is None else (
        expected if "CP=" in expected else cp(expected),)
    braces = COOKIE if cookie else ""
    return Scenario(name, title, p3p=header, note=note, room="merging",
                    twin=False,
                    **{**setup, "conf": setup.get("conf", "") + braces})


# What is read later, or is further inside, wins.
SCOPES = [
    merging("server", "nothing but the policy of the server", SERVER),
    merging("vhost", "a virtual host's own", A, server=policy(A)),
    merging("vhost-off", "none in a virtual host", None, "-",
            server="P3PPolicy off"),
    merging("vhost-inherits", "a virtual host that says nothing", SERVER,
            server="ServerAdmin a@localhost"),
    merging("directory", "<Directory>", A,
            server=policy(B) + section("Directory", "{dir}", policy(A))),
    merging("directory-off", "none in a directory", None, "-",
            server=section("Directory", "{dir}", "P3PPolicy Off")),
    merging("directory-inherits", "outer and inner <Directory>", A,
            server=section("Directory", "{root}/htdocs/merging", policy(A))
            + section("Directory", "{dir}", "P3PExisting keep")),
    merging("directory-on-again", "off outside, a policy inside", A,
            server=section("Directory", "{root}/htdocs/merging",
                           "P3PPolicy off")
            + section("Directory", "{dir}", policy(A))),
    merging("htaccess", ".htaccess over <Directory>", A,
            server=section("Directory", "{dir}", policy(B)),
            files={".htaccess": policy(A)}),
    merging("htaccess-off", "none in .htaccess", None, "-",
            files={".htaccess": "P3PPolicy off\n"}),
    merging("htaccess-inner", "the inner .htaccess", A, get="in/index.html",
            files={".htaccess": policy(B), "in/.htaccess": policy(A),
                   "in/index.html": "hello\n"}),
    merging("htaccess-outer", "the outer .htaccess", A, get="in/index.html",
            files={".htaccess": policy(A), "in/index.html": "hello\n"}),
    merging("htaccess-files", "<Files> in .htaccess", A, files={
        ".htaccess": policy(B) + section("Files", "*.html", policy(A))}),
    merging("files", "<Files> over .htaccess", A,
            server=section("Files", "index.html", policy(A)),
            files={".htaccess": policy(B)}),
    merging("files-other", "<Files> of another name", B,
            server=section("Files", "other.html", policy(A)),
            files={".htaccess": policy(B)}),
    merging("location", "<Location> over <Files>", A, conf=policy(A),
            server=section("Files", "index.html", policy(B)),
            files={".htaccess": policy(C)}),
    merging("location-later", "of two <Location> the later", A,
            server=section("Location", "{place}", policy(B))
            + section("LocationMatch", "{place}", policy(A))),
    merging("if", "<If> over <Location>", A,
            conf=policy(B) + section("If", "true", policy(A))),
    merging("if-not", "<If> that is false", B,
            conf=policy(B) + section("If", "false", policy(A))),
    merging("if-else", "<Else>", A, conf=policy(B)
            + section("If", "false", policy(C))
            + "<Else>\n" + policy(A) + "</Else>\n"),
    merging("twice", "in one section the later", A, conf=policy(B) + policy(A)),
]

REFERENCES = [
    merging("ref", "in one place", REF % "/a.xml" + cp(A),
            conf=policy(A) + "P3PPolicyRef /a.xml\n"),
    merging("ref-first", "the other way round", REF % "/a.xml" + cp(A),
            conf="P3PPolicyRef /a.xml\n" + policy(A)),
    merging("ref-outside", "reference outside, policy inside",
            REF % "/a.xml" + cp(A), conf=policy(A),
            server="P3PPolicyRef /a.xml"),
    merging("ref-inside", "policy outside, reference inside",
            REF % "/a.xml" + cp(A), conf="P3PPolicyRef /a.xml\n",
            server=policy(A)),
    merging("ref-htaccess", "reference in .htaccess",
            REF % "/a.xml" + cp(A), server=policy(A),
            files={".htaccess": "P3PPolicyRef /a.xml\n"}),
    merging("ref-both-inside", "both anew", REF % "/a.xml" + cp(A),
            conf=policy(A) + "P3PPolicyRef /a.xml\n",
            server=policy(B) + "P3PPolicyRef /b.xml"),
    merging("ref-other", "another reference, the same policy",
            REF % "/a.xml" + cp(B), conf="P3PPolicyRef /a.xml\n",
            server=policy(B) + "P3PPolicyRef /b.xml"),
    merging("ref-off", "P3PPolicyRef off", A, conf="P3PPolicyRef off\n",
            server=policy(A) + "P3PPolicyRef /b.xml"),
    merging("ref-off-new-policy", "off, and another policy", A,
            conf="P3PPolicyRef off\n" + policy(A),
            server=policy(B) + "P3PPolicyRef /b.xml"),
    merging("ref-three", "policy, reference and nothing new",
            REF % "/a.xml" + cp(A), conf="P3PExisting keep\n",
            server=policy(A) + section("Directory", "{dir}",
                                       "P3PPolicyRef /a.xml")),
    merging("ref-without-policy", "a reference alone covers no cookie", None,
            "-", conf="P3PPolicyRef /a.xml\nP3PPolicy off\n"),
    merging("ref-uri", "a complete URI",
            REF % "http://www.test/w3c/p3p.xml?a=b&amp;c" + cp(A),
            conf=policy(A)
            + "P3PPolicyRef http://www.test/w3c/p3p.xml?a=b&amp;c\n"),
]

WHEN = [
    merging("filter-by-name", "SetOutputFilter P3P", A,
            conf=policy(A) + "SetOutputFilter P3P\n"),
    merging("filter-by-name-off", "the same without a policy", None, "-",
            conf="P3PPolicy off\nSetOutputFilter P3P\n"),
    merging("always", "P3PSend always, no cookie", A, cookie=False,
            conf=policy(A) + "P3PSend always\n"),
    merging("always-404", "on an error page", A, cookie=False, status=404,
            get="none.html", conf=policy(A) + "P3PSend always\n"),
    merging("always-inherited", "said outside", A, cookie=False,
            conf=policy(A), server="P3PSend always"),
    merging("always-no-more", "said outside, taken back inside", None, "-",
            cookie=False, conf="P3PSend cookies\n", server="P3PSend always"),
    merging("always-off", "but no policy", None, "-", cookie=False,
            conf="P3PSend always\nP3PPolicy off\n"),
    merging("expr-true", "a condition that holds", A,
            conf=policy(A) + 'P3PSend cookies "expr=%{HTTP_HOST} =~ /127/"\n'),
    merging("expr-false", "a condition that does not", None, "suppressed",
            conf=policy(A) + 'P3PSend cookies "expr=%{HTTP_HOST} == \'b\'"\n'),
    merging("expr-fails", "a condition that fails", None, "suppressed",
            conf=policy(A)
            + "P3PSend cookies \"expr=file('{dir}/none') == 'b'\"\n"),
    merging("expr-no-cookie", "a condition, and no cookie", None, "-",
            cookie=False, conf=policy(A) + 'P3PSend cookies "expr=true"\n'),
    merging("expr-always", "a condition and always", A, cookie=False,
            conf=policy(A) + 'P3PSend always "expr=true"\n'),
    merging("expr-always-false", "the same, and it does not hold", None,
            "suppressed", cookie=False,
            conf=policy(A) + 'P3PSend always "expr=false"\n'),
    merging("expr-inherited", "a condition of the virtual host", None,
            "suppressed", conf=policy(A),
            server='P3PSend cookies "expr=false"'),
    merging("expr-no-more", "an inner P3PSend without it", A,
            conf=policy(A) + "P3PSend cookies\n",
            server='P3PSend cookies "expr=false"'),
    merging("expr-response", "a condition on the response", A,
            conf=policy(A) + "P3PSend cookies "
            "\"expr=%{CONTENT_TYPE} == 'text/html'\"\n"),
    merging("expr-htaccess", "a condition in .htaccess", None, "suppressed",
            files={".htaccess": 'P3PSend cookies "expr=false"\n'}),
    merging("setenv", "SetEnv no-p3p", None, "suppressed",
            conf="SetEnv no-p3p 1\n"),
    merging("setenvif", "SetEnvIf no-p3p", None, "suppressed",
            headers=("User-Agent: no thanks",),
            conf="SetEnvIf User-Agent thanks no-p3p\n"),
    merging("setenvif-other", "that does not match", SERVER,
            headers=("User-Agent: yes please",),
            conf="SetEnvIf User-Agent thanks no-p3p\n"),
    merging("setenv-always", "stronger than P3PSend always", None,
            "suppressed", cookie=False,
            conf="SetEnv no-p3p 1\nP3PSend always\n"),
    merging("setenv-no-cookie", "nothing to suppress", None, "-",
            cookie=False, conf="SetEnv no-p3p 1\n"),
]

OTHER = "Header set P3P \"CP=\\\"NON DSP\\\"\"\n"
EXISTING = [
    merging("existing-inherited", "P3PExisting of the virtual host", SERVER,
            "replaced", conf=OTHER, server="P3PExisting replace"),
    merging("existing-inner", "another one inside", "NON DSP", "kept",
            conf=OTHER + "P3PExisting keep\n", server="P3PExisting replace"),
    merging("existing-htaccess", "in .htaccess", SERVER, "replaced",
            conf=OTHER, files={".htaccess": "P3PExisting replace\n"}),
]

MERGING = [*SCOPES, *REFERENCES, *WHEN, *EXISTING]
