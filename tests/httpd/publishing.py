# SPDX-License-Identifier: Apache-2.0
"""
Sites that publish a policy: virtual hosts of one server, by name, each with
a document root of its own, {docs}. All inherit P3PPolicyFile quality-unit.xml
and P3PPublish on.
"""

import shutil

from server import PROJECT, Httpd, free_port

SEED = PROJECT / "config/policies/quality-unit.xml"
CASES = PROJECT / "tests/cases/full"
HOSTILE = PROJECT / "tests/cases/pages/hostile.xml"
SEED_POLICY = ("NOI CUR ADM DEV TAI CON OUR DEL BUS IND PHY ONL UNI PUR COM "
               "NAV DEM STA")
GOOD_POLICY = "CAO DSP COR CUR ADM DEVo OUR DEL NOR IND PHY PUR COM NAV DEM"
REFERENCE, POLICY, PAGE = "/w3c/p3p.xml", "/w3c/policy.xml", "/w3c/policy.html"
DOCUMENTS = (REFERENCE, POLICY, PAGE)

APPLICATION = "the application\n"
LOGIN = """
AuthType Basic
AuthName site
AuthUserFile {docs}/users
Require valid-user
"""

# What answers every other URL of a site, or refuses to: its directives, its
# files, and the status of such an answer.
SWALLOWERS = {
    "proxy": ("ProxyPass / http://127.0.0.1:{application}/", {}, 200),
    "proxy-encoded": ("ProxyPass / http://127.0.0.1:{application}/ "
                      "mapping=encoded", {}, 200),
    "rewriting-proxy": ("RewriteEngine on\nRewriteRule ^(.*)$ "
                        "http://127.0.0.1:{application}$1 [P]", {}, 200),
    "proxy-in-location": ("<Location />\nProxyPass "
                          "http://127.0.0.1:{application}/\n</Location>",
                          {}, 200),
    "handler": ("<Location />\nSetHandler "
                "proxy:http://127.0.0.1:{application}/\n</Location>", {}, 200),
    "rewriting": ("RewriteEngine on\nRewriteRule ^ /application.html",
                  {"application.html": APPLICATION}, 200),
    "htaccess": ("", {".htaccess": "RewriteEngine on\n"
                      "RewriteCond %{REQUEST_FILENAME} !-f\n"
                      "RewriteRule . /application.html [L]\n",
                      "application.html": APPLICATION}, 200),
    "fallback": ("FallbackResource /application.html",
                 {"application.html": APPLICATION}, 200),
    "fallback-in-directory": ("<Directory {docs}>\n"
                              "FallbackResource /application.html\n"
                              "</Directory>",
                              {"application.html": APPLICATION}, 200),
    "alias": ("AliasMatch ^ {docs}/application.html",
              {"application.html": APPLICATION}, 200),
    # As a script or WSGIScriptAlias for all of the site.
    "path-info": ("Alias / {docs}/application.html/\nAcceptPathInfo on",
                  {"application.html": APPLICATION}, 200),
    "redirect": ("Redirect / http://elsewhere.test/", {}, 302),
    "login": ("<Directory {docs}>" + LOGIN + "</Directory>", {}, 401),
    "denied": ("<Directory {docs}>\nRequire all denied\n</Directory>", {},
               403),
    "nothing": ("", {}, 404),
}

FILE = "<p>a file</p>\n"
INCLUDING = '<p><!--#include virtual="/w3c/policy.html" --></p>\n'

# All the others: directives and files.
SITES = {
    "inherits": ("", {}),
    "own-file": ("P3PPolicyFile policies/good.xml", {}),
    "own-name": ("P3PPolicyFile policies/two.xml#second", {}),
    "own-publish": ("P3PPolicyFile policies/good.xml\nP3PPublish on", {}),
    "file-and-tokens": ("P3PPolicyFile policies/good.xml\n"
                        f"P3PPolicy CAO {GOOD_POLICY.replace('CAO ', '')}",
                        {}),
    "tokens": ("P3PPolicy NOI CUR OUR NOR STA", {}),
    "off": ("P3PPublish off", {}),
    "ref-off": ("P3PPolicyRef off", {}),
    "ref-other": ("P3PPolicyRef /other.xml", {}),
    "sections": ("<Location /cookie/tokens>\nP3PPolicy NOI CUR OUR NOR STA\n"
                 "</Location>\n<Location /cookie/off>\nP3PPolicyRef off\n"
                 "</Location>\n<Location /cookie/other>\n"
                 "P3PPolicyRef /other.xml\n</Location>\n"
                 "<Location /cookie/none>\nP3PPolicy off\n</Location>", {}),
    "real": ("", {"w3c/policy.xml": FILE, "w3c/policy.html": FILE}),
    "real-alias": ("Alias /w3c {docs}/elsewhere",
                   {"elsewhere/p3p.xml": FILE}),
    "real-login": ("<Directory {docs}>" + LOGIN + "</Directory>",
                   {"w3c/policy.xml": FILE}),
    "closed": ("<Location /w3c>\nRequire all denied\n</Location>", {}),
    "closed-login": ("<Location />" + LOGIN + "</Location>", {}),
    "headers": ("<Location /w3c>\nHeader set Cache-Control max-age=60\n"
                "Header set Server-Timing here\n</Location>", {}),
    "deflate": ("SetOutputFilter DEFLATE", {}),
    "types": ("DefaultLanguage de\nAddHandler send-as-is .xml .html\n"
              "AddType text/plain .xml .html\nAddCharset utf-16 .html .xml\n"
              "AddEncoding x-gzip .html .xml\nAddDefaultCharset latin1\n"
              "<Location />\nForceType text/plain\n</Location>", {}),
    "including": ("AddType text/html .shtml\n"
                  "AddOutputFilter INCLUDES .shtml",
                  {"index.shtml": INCLUDING}),
    "error-document": ("ErrorDocument 404 /w3c/policy.html", {}),
    "hostile": ("P3PPolicyFile policies/hostile.xml", {}),
    "wide": ("P3PPolicyFile policies/wide.xml", {}),
    "latin": ("P3PPolicyFile policies/latin.xml", {}),
}

MODULES = """
    asis auth_basic authn_file authz_user deflate filter http2 include proxy
    proxy_http
""".split()

FRONT = """
Protocols h2c http/1.1
H2Direct on
P3PPolicyFile policies/quality-unit.xml
P3PPublish on
<Location /cookie>
    Header always set Set-Cookie a=1
</Location>
<Location /p3p-status>
    SetHandler p3p-status
</Location>
Listen 127.0.0.1:{application}
<VirtualHost 127.0.0.1:{application}>
    P3PPublish off
    AliasMatch ^ {root}/application.html
    <Directory {root}>
        Require all granted
    </Directory>
</VirtualHost>
<VirtualHost 127.0.0.1:{port}>
    ServerName 127.0.0.1
</VirtualHost>
"""
SITE = """
<VirtualHost 127.0.0.1:{port}>
    ServerName {name}.test
    DocumentRoot {docs}
    {conf}
</VirtualHost>
"""


def add_policies(httpd):
    """The files of tests/cases/full, the seed and others, in policies/."""
    policies = httpd.root / "policies"
    shutil.copytree(CASES, policies)
    for path in (SEED, HOSTILE):
        shutil.copy(path, policies)
    text = (CASES / "good.xml").read_text().replace("Shop", "Sh\u00f6p")
    for name, encoding in (("wide", "UTF-16"), ("latin", "ISO-8859-1")):
        (policies / f"{name}.xml").write_bytes(
            text.replace("UTF-8", encoding).encode(encoding))


def add_site(httpd, name, conf, files):
    """Its files; returns its <VirtualHost>."""
    docs = httpd.htdocs / name
    docs.mkdir()
    for path, text in {**files, "users": ""}.items():
        httpd.write(f"{name}/{path}", text)
    return SITE.replace("{name}", name).replace("{conf}", conf).replace(
        "{docs}", str(docs))


def publishing(**how):
    """The server with all the sites, not yet started."""
    httpd = Httpd(modules=MODULES, **how)
    add_policies(httpd)
    (httpd.root / "application.html").write_text(APPLICATION)
    conf = FRONT
    for name, (lines, files) in SITES.items():
        conf += add_site(httpd, name, lines, files)
    for name, (lines, files, _) in SWALLOWERS.items():
        conf += add_site(httpd, name, lines, files)
    for name, value in {"application": free_port(), "port": httpd.port,
                        "root": httpd.root}.items():
        conf = conf.replace("{%s}" % name, str(value))
    httpd.configure(conf)
    return httpd
