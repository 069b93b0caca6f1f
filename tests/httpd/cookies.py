# SPDX-License-Identifier: Apache-2.0
"""
The cookie matrix: every way that a cookie takes through httpd. scenario.py
tells how to read it. A response with the text in {{braces}} must have exactly
the policy of its <Location> (RESOURCE); its twin without must have none.
"""

from scenario import RESOURCE, SERVER, Scenario, cp

COOKIE = "{{Set-Cookie: a=1}}"
HEADER = "{{Header always set Set-Cookie a=1}}"  # survives an error
ONSUCCESS = "{{Header set Set-Cookie a=1}}"
REWRITE = "RewriteEngine on\nRewriteOptions AllowAnyURI\n"
CO = "CO=a:1:localhost"
HTTP1 = ("http/1.1",)

# ---- programs and files with a head of their own ----

PROGRAMS = [
    Scenario("cgi", "a CGI script", "cgi", COOKIE),
    Scenario("cgi-status", "with a status of its own", "cgi",
             "Status: 201 Created\n" + COOKIE, status=201),
    Scenario("cgi-lower-case", "the name in lower case", "cgi",
             "{{set-cookie: a=1}}"),
    Scenario("cgi-upper-case", "the name in upper case", "cgi",
             "{{SET-COOKIE: a=1}}"),
    Scenario("cgi-two-cookies", "two cookies", "cgi",
             "{{Set-Cookie: a=1\nSet-Cookie: b=2}}"),
    Scenario("cgi-set-cookie2", "a cookie of RFC 2965", "cgi",
             "{{Set-Cookie2: a=1; Version=1}}"),
    Scenario("cgi-both-kinds", "a cookie of either kind", "cgi",
             "{{Set-Cookie: a=1\nSet-Cookie2: a=1; Version=1}}"),
    Scenario("cgi-redirect", "redirects the browser", "cgi",
             "Status: 302 Found\nLocation: http://other.test/\n" + COOKIE,
             status=302),
    Scenario("cgi-location", "redirects without giving a status", "cgi",
             "Location: http://other.test/\n" + COOKIE, status=302),
    Scenario("cgi-internal", "redirects within the server", "cgi",
             "Location: {place}/there.html\n" + COOKIE,
             files={"there.html": "there\n"}),
    Scenario("cgi-204", "no content", "cgi",
             "Status: 204 No Content\n" + COOKIE, status=204),
    Scenario("cgi-304", "not modified, says the script", "cgi",
             "Status: 304 Not Modified\n" + COOKIE, status=304),
    Scenario("cgi-304-date", "not modified, finds httpd", "cgi",
             "Last-Modified: Mon, 01 Jan 2001 00:00:00 GMT\n" + COOKIE,
             headers=("If-Modified-Since: Tue, 02 Jan 2001 00:00:00 GMT",),
             status=304),
    Scenario("cgi-403", "an error page of the script's own", "cgi",
             "Status: 403 Forbidden\n" + COOKIE, status=403),
    Scenario("cgi-500", "the same for a server error", "cgi",
             "Status: 500 Internal Server Error\n" + COOKIE, status=500),
    Scenario("cgi-head", "asked by HEAD", "cgi", COOKIE, method="HEAD"),
    Scenario("cgi-post", "asked by POST", "cgi", COOKIE, method="POST"),
    Scenario("cgi-options", "asked by OPTIONS", "cgi", COOKIE,
             method="OPTIONS"),
    Scenario("asis", "a file with a head", "asis", COOKIE),
    Scenario("asis-redirect", "that redirects", "asis",
             "Status: 301 Moved\nLocation: http://other.test/\n" + COOKIE,
             status=301),
]

# ---- mod_rewrite, mod_usertrack, mod_session ----

MODULES = [
    Scenario("rewrite", "a rule without substitution",
             conf=REWRITE + "RewriteRule ^ -{{ [%s]}}" % CO),
    Scenario("rewrite-redirect", "a rule that redirects",
             conf=REWRITE + "RewriteRule ^ http://other.test/ [R=302{{,%s}}]"
             % CO, status=302),
    Scenario("rewrite-forbidden", "a rule that forbids",
             conf=REWRITE + "RewriteRule ^ - [F{{,%s}}]" % CO, status=403),
    Scenario("rewrite-gone", "a rule that says it is gone",
             conf=REWRITE + "RewriteRule ^ - [G{{,%s}}]" % CO, status=410),
    Scenario("rewrite-server", "a rule of the whole server",
             server=REWRITE + "RewriteRule ^ -{{ [%s]}}" % CO),
    Scenario("rewrite-server-redirect", "that redirects",
             server=REWRITE
             + "RewriteRule ^ http://other.test/ [R=302{{,%s}}]" % CO,
             status=302),
    Scenario("rewrite-pass-through", "that hands over to an Alias", get="old",
             server=REWRITE + "Alias {place}/new {dir}/index.html\n"
             "RewriteRule old$ {place}/new [PT{{,%s}}]" % CO),
    Scenario("rewrite-htaccess", "a rule in .htaccess, redirecting within",
             get="old.html", files={
                 "new.html": "new\n", ".htaccess": REWRITE
                 + r"RewriteRule ^old\.html$ new.html [L{{,%s}}]" % CO}),
    Scenario("rewrite-404", "a rule, and no such file", get="none.html",
             conf=REWRITE + "RewriteRule ^ -{{ [%s]}}" % CO, status=404),
    Scenario("usertrack", "the cookie of mod_usertrack",
             conf="{{CookieTracking on}}"),
    Scenario("usertrack-cookie", "in RFC 2109 style",
             conf="CookieStyle Cookie\n{{CookieTracking on}}"),
    Scenario("usertrack-cookie2", "in RFC 2965 style", shows="200",
             conf="CookieStyle Cookie2\n{{CookieTracking on}}"),
    Scenario("usertrack-rfc2965", "under its other name",
             conf="CookieStyle RFC2965\n{{CookieTracking on}}"),
    Scenario("usertrack-404", "on an error page", get="none.html",
             conf="{{CookieTracking on}}", status=404),
    Scenario("session", "mod_session_cookie writes", "cgi",
             "{{X-Session: user=me}}", conf="Session on\n"
             "SessionCookieName session path=/\nSessionHeader X-Session"),
    Scenario("session-cookie2", "in RFC 2965 style", "cgi",
             "{{X-Session: user=me}}", conf="Session on\n"
             "SessionCookieName2 session path=/\nSessionHeader X-Session"),
    Scenario("session-expired", "mod_session_cookie deletes", "cgi",
             conf="Session on\nSessionCookieName session path=/\n"
             "{{SessionMaxAge 1}}",
             headers=("Cookie: session=expiry=1&user=me",)),
    Scenario("session-error", "a session begins with an error page",
             get="none.html", status=404,
             conf="Session on\nSessionCookieName session path=/\n"
             "{{SessionMaxAge 600}}"),
]

# ---- mod_headers ----

HEADERS = [
    Scenario("header-set", "Header set", conf=ONSUCCESS),
    Scenario("header-add", "Header add",
             conf="{{Header add Set-Cookie a=1}}"),
    Scenario("header-append", "Header append",
             conf="{{Header append Set-Cookie a=1}}"),
    Scenario("header-always-set", "Header always set", conf=HEADER),
    Scenario("header-always-add", "Header always add",
             conf="{{Header always add Set-Cookie a=1}}"),
    Scenario("header-both-tables", "a cookie in either table",
             conf="{{Header set Set-Cookie a=1\n"
             "Header always set Set-Cookie b=2}}"),
    Scenario("header-early", "Header early",
             server="{{Header always set Set-Cookie a=1 early}}"),
    Scenario("header-htaccess", "Header in .htaccess",
             files={".htaccess": ONSUCCESS}),
    Scenario("header-files", "Header in <Files> in .htaccess", files={
        ".htaccess": "<Files *.html>\n%s\n</Files>" % ONSUCCESS}),
    Scenario("header-if", "Header in <If>",
             conf="<If \"%{REQUEST_METHOD} == 'GET'\">\n" + ONSUCCESS
             + "\n</If>"),
    Scenario("header-redirect", "with a Redirect",
             conf="Redirect 301 http://other.test/\n" + HEADER, status=301),
    Scenario("header-cgi-403", "Header set on an error of a script", "cgi",
             "Status: 403 Forbidden", conf=ONSUCCESS, status=403),
]

# ---- statuses ----

STATUSES = [
    Scenario("status-204", conf="Redirect 204 {place}\n" + HEADER, status=204),
    Scenario("status-206", conf=HEADER, headers=("Range: bytes=0-3",),
             status=206),
    Scenario("status-206-onsuccess", conf=ONSUCCESS, status=206,
             headers=("Range: bytes=0-3",)),
    Scenario("status-304", conf=HEADER, headers=("If-None-Match: *",),
             status=304),
    Scenario("status-304-onsuccess", conf=ONSUCCESS, status=304,
             headers=("If-None-Match: *",)),
    Scenario("status-401", conf="AuthType Basic\nAuthName a\n"
             "AuthUserFile {dir}/none\nRequire valid-user\n" + HEADER,
             status=401),
    Scenario("status-403", conf="Require all denied\n" + HEADER, status=403),
    Scenario("status-404", get="none.html", conf=HEADER, status=404),
    Scenario("status-405", method="DELETE", conf=HEADER, status=405),
    Scenario("status-410", conf="Redirect gone {place}\n" + HEADER,
             status=410),
    Scenario("status-412", conf=HEADER, headers=('If-Match: "other"',),
             status=412),
    Scenario("status-413", conf="LimitRequestBody 1\n" + HEADER,
             method="POST", options=("--data", "too much"), get="echo.cgi",
             files={"echo.cgi": "#!/bin/sh\ncat\n"}, status=413,
             protocols=HTTP1),  # HTTP/2 may reset the stream first
    Scenario("status-416", conf=HEADER, headers=("Range: bytes=900-",),
             status=416),
    Scenario("status-500", "a script without a head", conf=HEADER,
             get="bad.cgi", files={"bad.cgi": "#!/bin/sh\necho oops\n"},
             status=500),
    Scenario("status-503", conf="Redirect 503 {place}\n" + HEADER,
             status=503),
    Scenario("status-503-backend", "nobody listens to the proxy",
             conf="ProxyPass http://127.0.0.1:1{place}/ retry=0\n" + HEADER,
             status=503),
    Scenario("head", "HEAD on a file", conf=ONSUCCESS, method="HEAD"),
    Scenario("options", "OPTIONS on a file", conf=ONSUCCESS, method="OPTIONS",
             shows="Allow: "),
    Scenario("upgrade", "HTTP/1.1 that becomes HTTP/2", conf=ONSUCCESS,
             options=("--http2",), protocols=HTTP1),
    Scenario("early-400", "a bad request, answered by the server",
             server=HEADER, headers=("Host: a b",), status=400,
             p3p=(cp(SERVER),), protocols=HTTP1),
    Scenario("early-414", "a URL that is too long", server=HEADER,
             get="x" * 9000, status=414, p3p=(cp(SERVER),)),
    Scenario("early-431", "a header that is too long", server=HEADER,
             headers=("X: " + "x" * 9000,), status=431, p3p=(cp(SERVER),),
             protocols=("h2c",)),
    Scenario("early-400-header", "the same in HTTP/1", server=HEADER,
             headers=("X: " + "x" * 9000,), status=400, p3p=(cp(SERVER),),
             protocols=HTTP1),
]

# ---- error pages ----

NOT_FOUND = {"get": "none.html", "status": 404}
PAGES = [
    Scenario("page-text", "ErrorDocument with a text", **NOT_FOUND,
             conf='ErrorDocument 404 "nothing"\n' + HEADER),
    Scenario("page-static", "with a page", **NOT_FOUND,
             conf="ErrorDocument 404 {place}/index.html\n" + HEADER),
    Scenario("page-static-onsuccess", "with a page that sets a cookie",
             **NOT_FOUND,
             conf="ErrorDocument 404 {place}/index.html\n" + ONSUCCESS),
    Scenario("page-script", "with a script that sets one", "cgi", COOKIE,
             **NOT_FOUND, conf="ErrorDocument 404 {place}/index.cgi"),
    Scenario("page-rewrite", "with a page, cookie of the failing URL",
             **NOT_FOUND, conf="ErrorDocument 404 {place}/index.html\n"
             + REWRITE + r"RewriteRule none\.html$ -{{ [%s]}}" % CO),
    Scenario("page-elsewhere", "the policy is the one of the error page",
             **NOT_FOUND, conf="P3PPolicy off\n"
             "ErrorDocument 404 {place}/index.html\n" + HEADER,
             server="<LocationMatch index.html$>\nP3PPolicy %s\n"
             "</LocationMatch>" % RESOURCE),
    Scenario("page-remote", "the page is on another server", get="none.html",
             conf="ErrorDocument 404 http://other.test/\n" + HEADER,
             status=302),
    Scenario("page-broken", "the page fails in its turn", **NOT_FOUND,
             conf="ErrorDocument 404 {place}/bad.cgi\n" + HEADER,
             files={"bad.cgi": "#!/bin/sh\necho oops\n"},
             # httpd answers by the request that failed first and logs the
             # notes of the last.
             note="-"),
    Scenario("page-proxy", "instead of a backend's", "http",
             "Status: 404 Not Found", conf="ProxyErrorOverride on\n"
             'ErrorDocument 404 "nothing"\n' + HEADER, status=404),
]

# ---- mod_lua ----


def lua(statement):
    return {"index.lua": "function handle(r)\n    r.content_type = 'text/plain'"
            "\n    %s\n    r:puts('hello')\n    return apache2.OK\nend\n"
            % statement}


LUA_HOOK = "function cookie(r)\n    %s\n    return apache2.DECLINED\nend\n"
LUA = [
    Scenario("lua-headers-out", "r.headers_out", get="index.lua",
             files=lua("{{r.headers_out['Set-Cookie'] = 'a=1'}}")),
    Scenario("lua-err-headers-out", "r.err_headers_out", get="index.lua",
             files=lua("{{r.err_headers_out['Set-Cookie'] = 'a=1'}}")),
    Scenario("lua-setcookie", "r:setcookie", get="index.lua",
             files=lua("{{r:setcookie{key = 'a', value = '1'}}}")),
    Scenario("lua-fixups", "a hook before the handler",
             conf="LuaHookFixups {dir}/hook.lua cookie",
             files={"hook.lua": LUA_HOOK
                    % "{{r.headers_out['Set-Cookie'] = 'a=1'}}"}),
    Scenario("lua-access", "a hook that sets it for errors too",
             get="none.html", status=404,
             conf="LuaHookAccessChecker {dir}/hook.lua cookie",
             files={"hook.lua": LUA_HOOK
                    % "{{r.err_headers_out['Set-Cookie'] = 'a=1'}}"}),
    Scenario("lua-translate", "a hook of the server",
             server="LuaHookTranslateName {dir}/hook.lua cookie",
             files={"hook.lua": LUA_HOOK
                    % "{{r.err_headers_out['Set-Cookie'] = 'a=1'}}"}),
    Scenario("lua-filter", "an output filter", conf="SetOutputFilter COOKIE",
             server="LuaOutputFilter COOKIE {dir}/filter.lua cookie",
             files={"filter.lua": "function cookie(r)\n"
                    "    {{r.headers_out['Set-Cookie'] = 'a=1'}}\n"
                    "    coroutine.yield()\n"
                    "    while bucket ~= nil do\n"
                    "        coroutine.yield(bucket)\n    end\nend\n"}),
]

# ---- proxied backends ----

PROXIES = [Scenario(f"proxy-{protocol}", f"a backend that speaks {protocol}",
                    protocol, COOKIE)
           for protocol in ("http", "http2", "fcgi", "scgi", "uwsgi", "ajp")]
PROXIES += [Scenario(f"proxy-{protocol}-404", "with an error page", protocol,
                     "Status: 404 Not Found\n" + COOKIE, status=404)
            for protocol in ("http", "http2", "fcgi", "scgi", "uwsgi", "ajp")]
PROXIES += [
    Scenario("proxy-two-cookies", "two cookies", "http",
             "{{Set-Cookie: a=1\nSet-Cookie: b=2}}"),
    Scenario("proxy-set-cookie2", "a cookie of RFC 2965", "http",
             "{{Set-Cookie2: a=1; Version=1}}"),
    Scenario("proxy-lower-case", "the name in lower case", "http",
             "{{set-cookie: a=1}}"),
    Scenario("proxy-redirect", "a redirect", "http",
             "Status: 302 Found\nLocation: http://other.test/\n" + COOKIE,
             status=302),
    Scenario("proxy-304", "not modified", "http",
             "Status: 304 Not Modified\n" + COOKIE, status=304,
             headers=('If-None-Match: "a"',)),
    Scenario("proxy-204", "no content", "http",
             "Status: 204 No Content\n" + COOKIE, status=204),
    Scenario("proxy-503", "an error page of the backend", "http",
             "Status: 503 Service Unavailable\n" + COOKIE, status=503),
    Scenario("proxy-head", "asked by HEAD", "scgi", COOKIE, method="HEAD"),
    Scenario("proxy-rewrite", "by RewriteRule [P]", "http", COOKIE,
             conf=REWRITE + "RewriteRule never$ -\n"),
]

# ---- filters and redirects within the server ----

WITHIN = [
    Scenario("deflate", "compressed", conf="SetOutputFilter DEFLATE\n"
             + ONSUCCESS, headers=("Accept-Encoding: gzip",),
             shows="Content-Encoding: gzip"),
    Scenario("index", "DirectoryIndex finds a script", "cgi", COOKIE, get="",
             conf="DirectoryIndex none.html index.cgi"),
    Scenario("index-static", "DirectoryIndex finds a page", get="",
             conf="DirectoryIndex index.html\n" + ONSUCCESS),
    Scenario("index-rewrite", "cookie of a rule", get="",
             conf="DirectoryIndex index.html\n" + REWRITE
             + "RewriteRule ^ -{{ [%s]}}" % CO),
    Scenario("slash", "the slash behind a directory is missing", get="sub",
             files={"sub/index.html": "hello\n"}, conf=HEADER, status=301),
    Scenario("slash-rewrite", "cookie of a rule of the server", get="sub",
             files={"sub/index.html": "hello\n"}, status=301,
             server=REWRITE + "RewriteRule ^ -{{ [%s]}}" % CO),
    Scenario("slash-usertrack", "cookie of mod_usertrack", get="sub",
             files={"sub/index.html": "hello\n"}, status=301,
             conf="{{CookieTracking on}}"),
    Scenario("multiviews", "mod_negotiation finds the file", get="index",
             conf="Options +MultiViews\n" + ONSUCCESS,
             shows="Content-Location: index.html"),
    Scenario("action", "Action hands over to a script", "cgi", COOKIE,
             get="page.acted", files={"page.acted": "acted\n"},
             conf="Action acted {place}/index.cgi\nAddHandler acted .acted"),
    Scenario("ssi", "a page with an included script", get="page.shtml",
             via="cgi", conf=ONSUCCESS, files={
                 "page.shtml": '<!--#include virtual="index.cgi" -->\n'}),
]

# ---- mod_cache ----

# A stored response keeps the policy that it was stored with. On a hit our
# filter does not run, except for a 304 without the quick handler; with it,
# nothing would be known of the <Location> anyway.


def cached(name, title, conf=ONSUCCESS, store="disk", quick="on", how="HIT",
           age=600, note=None, **rest):
    return Scenario(
        name, title, conf=f"Header set Cache-Control max-age={age}\n" + conf,
        server=f"CacheQuickHandler {quick}\nCacheEnable {store} /\n"
        "CacheRoot {root}/cache\nCacheSocache shmcb\nCacheHeader on",
        shows=f"X-Cache: {how}", primed=how != "MISS",
        note=note or ("-" if how == "HIT" else "sent"), **rest)


CONDITIONAL = {"headers": ("If-None-Match: *",), "status": 304}
CACHES = [
    cached("cache-miss", "stored", how="MISS"),
    cached("cache-revalidated", "stale, and found to be still good",
           how="REVALIDATE", age=0),
    cached("cache-revalidated-always", "cookie for errors too", HEADER,
           how="REVALIDATE", age=0),
    cached("cache-revalidated-304", "and not modified",
           how="REVALIDATE", age=0, **CONDITIONAL),
    *(s for quick, kept, replaced in (("on", "-", "-"),
                                      ("off", "kept", "replaced")) for s in (
        cached(f"cache-hit-quick-{quick}", "taken from the cache",
               quick=quick),
        cached(f"cache-hit-head-quick-{quick}", "asked by HEAD", quick=quick,
               method="HEAD"),
        cached(f"cache-304-quick-{quick}", "not modified", quick=quick,
               note=kept, **CONDITIONAL),
        cached(f"cache-always-quick-{quick}", "cookie for errors too", HEADER,
               quick=quick),
        cached(f"cache-always-304-quick-{quick}", "and not modified", HEADER,
               quick=quick, note=kept, **CONDITIONAL),
        cached(f"cache-replace-304-quick-{quick}", "P3PExisting replace",
               "P3PExisting replace\n" + ONSUCCESS, quick=quick,
               note=replaced, **CONDITIONAL),
        cached(f"cache-off-quick-{quick}", "P3PPolicy off",
               "P3PPolicy off\n" + ONSUCCESS, quick=quick, p3p=()),
        cached(f"cache-off-304-quick-{quick}", "and not modified",
               "P3PPolicy off\n" + ONSUCCESS, quick=quick, p3p=(),
               **CONDITIONAL),
    )),
    cached("cache-socache", "in shared memory", store="socache"),
    cached("cache-socache-304", "and not modified", store="socache",
           **CONDITIONAL),
]

COOKIES = [*PROGRAMS, *MODULES, *HEADERS, *STATUSES, *PAGES, *LUA, *PROXIES,
           *WITHIN, *CACHES]

# ---- what no filter of this kind can see: see docs/directives.md ----

GAPS = [
    Scenario("gap-nph", "a script that writes to the client itself", "nph",
             COOKIE, p3p=(), note="-", protocols=HTTP1),
    Scenario("gap-trace", "TRACE and a rule of the whole server",
             server="TraceEnable on\n" + REWRITE
             + "RewriteRule ^ -{{ [%s]}}" % CO, method="TRACE",
             p3p=(), note="-", twin=False),
    Scenario("gap-options", "OPTIONS * and a rule of the whole server",
             server=REWRITE + "RewriteRule ^ -{{ [%s]}}" % CO,
             method="OPTIONS", options=("--request-target", "*"),
             p3p=(), note="-", protocols=HTTP1),
]
