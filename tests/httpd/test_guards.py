# SPDX-License-Identifier: Apache-2.0
"""Things that are said in several places are said in all of them."""

import re
import subprocess

import pytest

from server import MODULE, PROJECT

SOURCE = (PROJECT / "mod_p3p.c").read_text()
CORE = sorted((PROJECT / "p3p").glob("*.c"))


def headings(name):
    text = (PROJECT / "docs" / name).read_text()
    return re.findall(r"^#+ `?([A-Za-z0-9-]+)`?$", text, re.MULTILINE)


def commands():
    return set(re.findall(r'AP_INIT_\w+\(\s*"(\w+)"', SOURCE))


def test_there_are_commands():
    assert "P3PPolicy" in commands()


def test_every_directive_is_documented():
    documented = {h for h in headings("directives.md") if h.startswith("P3P")
                  and h != "P3P"}
    assert documented == commands()


def test_every_directive_is_in_the_example():
    text = (PROJECT / "config/p3p.conf").read_text()
    shown = set(re.findall(r"^\s*#+\s*<?(P3P[A-Z]\w+)\s", text, re.MULTILINE))
    assert shown == commands()


def test_every_diagnostic_is_documented():
    header = (PROJECT / "p3p/diagnostic.h").read_text()
    codes = set(re.findall(r'X\([A-Z_]+,\s*"([a-z-]+)"', header))
    documented = {h for h in headings("diagnostics.md")
                  if re.fullmatch(r"[a-z]+(-[a-z]+)*", h)}
    assert len(codes) > 30
    assert documented == codes


def function(name):
    """The body of a function of mod_p3p.c."""
    return re.search(rf"^static [^\n;]*\b{name}\([^;{{]*\)\n\{{\n(.*?)^\}}",
                     SOURCE, re.MULTILINE | re.DOTALL)[1]


def members(struct):
    body = re.search(rf"typedef struct \{{([^}}]*)\}} {struct};", SOURCE)[1]
    body = re.sub(r"/\*.*?\*/", "", body, flags=re.DOTALL)
    return re.findall(r"(\w+)(?:\[\w*\])?;", body)


@pytest.mark.parametrize("kind", ("dir", "server"))
@pytest.mark.parametrize("role", ("create", "merge"))
def test_every_member_is_set(kind, role):
    body = function(f"{role}_{kind}_config")
    wanted = members(f"p3p_{kind}_config")
    assert wanted
    for member in wanted:
        assert re.search(rf"\bconf->{member} =\s", body), member


@pytest.mark.parametrize("file", CORE, ids=lambda file: file.name)
def test_core_compiles_without_httpd(file):
    flags = ["-std=gnu99", "-I", str(PROJECT / "p3p")]
    # What full policies are read with uses APR, whose headers have a
    # directory of their own. -MG: name missing headers too.
    needed = subprocess.check_output(["cc", "-M", "-MG", *flags, file],
                                     text=True)
    if re.search(r"\bapr_\w+\.h", needed):
        flags += subprocess.check_output(["apr-1-config", "--includes"],
                                         text=True).split()
    done = subprocess.run(["cc", "-fsyntax-only", *flags, str(file)],
                          capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_core_includes_nothing_of_httpd():
    for file in [*CORE, *(PROJECT / "p3p").glob("*.h")]:
        assert not re.search(r'#include [<"](?:httpd|http_|ap_|util_filter)',
                             file.read_text()), file


def test_module_exports_its_structure_only():
    names = subprocess.check_output(
        ["nm", "-D", "--defined-only", "--format=posix", MODULE], text=True)
    assert [line.split()[0] for line in names.splitlines()] == ["p3p_module"]


def test_older_httpd_is_refused(tmp_path):
    """2.4.49 and before, with the reason."""
    headers = subprocess.check_output(["apxs", "-q", "INCLUDEDIR"],
                                      text=True).strip()
    number = f"{headers}/ap_mmn.h"
    with open(number, encoding="utf-8") as file:
        old = re.sub(r"(define MODULE_MAGIC_NUMBER_MINOR)\s+\d+", r"\1 116",
                     file.read())
    (tmp_path / "ap_mmn.h").write_text(old)
    flags = subprocess.check_output(["apr-1-config", "--includes",
                                     "--cppflags"], text=True).split()
    done = subprocess.run(["cc", "-fsyntax-only", "-std=gnu99", "-I", headers,
                           "-include", tmp_path / "ap_mmn.h", *flags,
                           PROJECT / "mod_p3p.c"],
                          capture_output=True, text=True)
    assert done.returncode != 0
    assert "mod_p3p needs httpd 2.4.50" in done.stderr
