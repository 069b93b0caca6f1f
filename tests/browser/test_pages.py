# SPDX-License-Identifier: Apache-2.0
"""The pages as people see them: in Chromium, in both languages."""

import base64
import hashlib
import json
import re
from pathlib import Path

import pytest
from pages import render
from selenium.webdriver.common.by import By

SEED = json.loads((Path(__file__).parent / "seed.json").read_text("utf-8"))

LANGUAGES = ["en", "et"]
PAGES = ["quality-unit", "shop", "two", "hostile", "status"]
LEVELS = ["low", "medium", "medium-high", "high"]

# The words on the page for what is in the seed.
WORDS = {
    "en": {
        "low": "Low",
        "medium": "Medium (default)",
        "medium-high": "Medium High",
        "high": "High",
        "first-party": "First party",
        "third-party": "Third party",
        "persistent": "persistent",
        "session": "session",
        "accept": "Accepted.",
        "downgrade": "Turned into a session cookie.",
        "block": "Blocked.",
        "group": "Group",
    },
    "et": {
        "low": "Madal",
        "medium": "Keskmine (algne)",
        "medium-high": "Keskmiselt kõrge",
        "high": "Kõrge",
        "first-party": "Esimene osapool",
        "third-party": "Kolmas osapool",
        "persistent": "püsiküpsis",
        "session": "seansiküpsis",
        "accept": "Küpsis võetakse vastu.",
        "downgrade": "Küpsis alandatakse seansiküpsiseks.",
        "block": "Küpsis blokeeritakse.",
        "group": "Rühm",
    },
}

each_language = pytest.mark.parametrize("language", LANGUAGES)
each_page = pytest.mark.parametrize("page", PAGES)


def texts(browser, selector):
    """What elements say, as it is in the document."""
    return [
        re.sub(r"\s+", " ", e.get_property("textContent")).strip()
        for e in browser.find_elements(By.CSS_SELECTOR, selector)
    ]


def complaints(browser):
    return [entry["message"] for entry in browser.get_log("browser")]


# ---- what the seed says ----


@each_language
def test_groups(open_page, language):
    browser = open_page("quality-unit", language)
    headings = texts(browser, ".group h3")
    assert headings == [
        f"{WORDS[language]['group']} {n + 1}" for n in range(SEED["groups"])
    ]
    for group in browser.find_elements(By.CSS_SELECTOR, ".group"):
        own = group.find_element(By.CSS_SELECTOR, "p[lang=en]")
        assert own.is_displayed() and len(own.text) > 40
        titles = group.find_elements(By.TAG_NAME, "dt")
        assert len(titles) == 4
        for title in titles:
            value = title.find_element(By.XPATH, "following-sibling::dd")
            assert title.is_displayed() and value.text


@each_language
def test_table_of_tokens(open_page, language):
    browser = open_page("quality-unit", language)
    assert texts(browser, ".words tbody th") == ["CP=", *SEED["tokens"]]
    cells = texts(browser, ".words tbody td")
    assert len(cells) == 2 * 19 and all(cells)
    header = f'P3P: CP="{" ".join(SEED["tokens"])}"'
    assert texts(browser, ".header") == [header]


READ_MATRIX = """
    const table = document.querySelector(".matrix");
    const [parties, kinds] = table.tHead.rows;
    const party = [...parties.cells].slice(1)
        .flatMap(c => Array(c.colSpan).fill(c.textContent));
    return [...table.tBodies[0].rows].flatMap(row =>
        [...row.cells].slice(1).map((cell, i) => [
            row.cells[0].textContent, party[i], kinds.cells[i].textContent,
            cell.querySelector("strong").textContent,
            cell.lastChild.textContent.trim()]));
"""


@each_language
def test_matrix(open_page, language):
    browser = open_page("quality-unit", language)
    words = WORDS[language]
    cells = browser.execute_script(READ_MATRIX)
    assert len(cells) == 16
    assert all(reason for *_, reason in cells)
    assert sorted(cell[:4] for cell in cells) == sorted(
        [words[level], words[party], words[kind], words[action]]
        for kind, parties in SEED["evaluation"].items()
        for party, levels in parties.items()
        for level, action in levels.items()
    )


@each_language
def test_reasons(open_page, language):
    browser = open_page("quality-unit", language)
    tokens = texts(browser, ".wide ~ ul:not(.changes) code")
    assert tokens == SEED["categories"] + SEED["uses"]


@each_language
def test_remedies(open_page, language):
    browser = open_page("quality-unit", language)
    words = WORDS[language]
    changes = texts(browser, ".changes > li")
    for remedy, token in ("opt-out", "CONo"), ("opt-in", "CONi"):
        [change] = [c for c in changes if token in c]
        helped = change.partition(": ")[2].rstrip(".").split("; ")
        expected = [
            f"{words[level]} – "
            + ", ".join(
                words[party]
                for party in ("first-party", "third-party")
                if level in SEED[remedy][party]
            )
            for level in LEVELS
            if level in sum(SEED[remedy].values(), [])
        ]
        assert helped == expected


def test_link_to_the_other_language(open_page):
    browser = open_page("quality-unit", "en")
    link = browser.find_element(By.CSS_SELECTOR, "nav a")
    assert link.get_attribute("hreflang") == link.get_attribute("lang") == "et"
    link.click()
    root = browser.find_element(By.TAG_NAME, "html")
    assert root.get_attribute("lang") == "et"
    assert texts(browser, "h1") == ["Privaatsuspoliitika"]
    assert texts(browser, "nav a") == ["English"]


# ---- what every page keeps to ----

TAGS = set(
    """html head meta title style body nav ul li a main h1 h2 h3 h4 p bdi
    article section dl dt dd span code div table caption thead tbody tr th td
    strong br footer""".split()
)
ATTRIBUTES = set(
    """lang dir charset name content class href hreflang id scope colspan
    rowspan role tabindex aria-label aria-current""".split()
)

CENSUS = """
    const all = [...document.querySelectorAll("*")];
    return {
        tags: all.map(e => e.localName),
        attributes: all.flatMap(e => e.getAttributeNames()),
        schemes: [...document.links].map(a => a.protocol),
        comments: document.createNodeIterator(document,
            NodeFilter.SHOW_COMMENT).nextNode() !== null,
    };
"""


@each_language
@each_page
def test_nothing_is_injected(open_page, page, language):
    browser = open_page(page, language)
    census = browser.execute_script(CENSUS)
    assert set(census["tags"]) <= TAGS
    assert set(census["attributes"]) <= ATTRIBUTES
    assert set(census["schemes"]) <= {"http:", "https:", "mailto:"}
    assert census["tags"].count("style") == 1
    assert census["tags"].count("main") == 1
    assert not census["comments"]
    assert complaints(browser) == []


def test_hostile_texts_are_shown(open_page):
    browser = open_page("hostile")
    shown = browser.find_element(By.TAG_NAME, "body").text
    for n in (2, *range(4, 23)):
        assert f"alert({n})" in shown
    assert "</section></main></body><script>alert(18)</script>" in shown
    assert "&lt;script&gt;alert(24)&lt;/script&gt;" in shown
    assert browser.find_element(By.CSS_SELECTOR, ".caution").is_displayed()


def test_the_policy_of_the_page_stops_scripts(open_page):
    browser = open_page("canary")
    assert browser.title == "quiet"
    paragraph = browser.find_element(By.TAG_NAME, "p")
    paragraph.click()
    assert browser.title == "quiet"
    assert paragraph.value_of_css_property("position") == "static"
    assert len(complaints(browser)) >= 2


def test_the_policy_allows_the_style_sheet_alone():
    page = render("en", "--status").decode()
    [style] = re.findall("<style>(.*?)</style>", page, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest())
    assert render("--csp").decode().strip() == (
        f"default-src 'none'; style-src 'sha256-{digest.decode()}'; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    )


@each_page
def test_structure(open_page, page):
    browser = open_page(page)
    levels = browser.execute_script(
        "return [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')]"
        ".map(h => Number(h.localName[1]))"
    )
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(b <= a + 1 for a, b in zip(levels, levels[1:]))
    for table in browser.find_elements(By.TAG_NAME, "table"):
        assert table.find_element(By.TAG_NAME, "caption").text
        for th in table.find_elements(By.TAG_NAME, "th"):
            assert th.get_attribute("scope")
    for description in browser.find_elements(By.TAG_NAME, "dl"):
        assert description.find_elements(By.TAG_NAME, "dd")


def test_texts_of_the_file_have_their_language(open_page):
    browser = open_page("shop", "et")
    own = browser.find_elements(By.CSS_SELECTOR, "main [lang]")
    assert len(own) >= 5
    assert {e.get_attribute("lang") for e in own} == {"en"}
    assert "The server keeps a log." in [e.text for e in own]


# ---- phones, large screens, paper ----

TOO_WIDE = """
    const width = document.documentElement.clientWidth;
    return [...document.querySelectorAll("body *")].filter(e =>
        !e.parentElement.closest(".wide")
        && e.getBoundingClientRect().right > width + 1)
        .map(e => e.outerHTML.slice(0, 80));
"""


@each_language
@each_page
@pytest.mark.parametrize("width", [320, 768, 1920])
def test_widths(open_page, page, language, width):
    browser = open_page(page, language, width)
    assert browser.execute_script(
        "const e = document.documentElement;"
        "return [e.clientWidth, e.scrollWidth]"
    ) == [width, width]
    assert browser.execute_script(TOO_WIDE) == []
    for box in browser.find_elements(By.CSS_SELECTOR, ".wide"):
        scrolls = browser.execute_script(
            "return arguments[0].scrollWidth > arguments[0].clientWidth", box
        )
        is_matrix = box.find_elements(By.CSS_SELECTOR, ".matrix") != []
        assert scrolls == (is_matrix and width == 320)
        assert box.get_attribute("tabindex") == "0"
        assert box.get_attribute("aria-label")


@each_language
def test_paper(open_page, language):
    """On A4, less its margins, all of the tables is there."""
    browser = open_page("quality-unit", language, 718)
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    assert browser.execute_script(
        "return [...document.querySelectorAll('table')]"
        ".map(t => t.getBoundingClientRect().right <= innerWidth)"
    ) == [True, True]
    assert not browser.find_element(By.TAG_NAME, "nav").is_displayed()
    pdf = base64.b64decode(browser.print_page())
    assert pdf.startswith(b"%PDF-")
    assert 2 <= len(re.findall(rb"/Type\s*/Page\b", pdf)) <= 8


# ---- contrast ----

# WCAG 2, 1.4.3: of each text with what is behind it.
CONTRASTS = """
    const numbers = color => color.match(/[0-9.]+/g).map(Number);
    const light = color => numbers(color).slice(0, 3)
        .map(v => v / 255)
        .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
        .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
    const behind = e => {
        for (; e; e = e.parentElement) {
            const color = getComputedStyle(e).backgroundColor;
            if (numbers(color)[3] !== 0) return color;
        }
        return "rgb(255, 255, 255)";
    };
    const walk = document.createTreeWalker(document.body,
        NodeFilter.SHOW_TEXT);
    const ratios = {};
    while (walk.nextNode()) {
        const e = walk.currentNode.parentElement;
        if (!walk.currentNode.data.trim()) continue;
        const [a, b] = [light(getComputedStyle(e).color), light(behind(e))];
        ratios[e.localName + "." + e.className] =
            (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }
    return ratios;
"""


@each_page
@pytest.mark.parametrize("media", ["screen", "print"])
def test_contrast(open_page, page, media):
    browser = open_page(page)
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": media})
    ratios = browser.execute_script(CONTRASTS)
    assert len(ratios) > 10
    assert {e: r for e, r in ratios.items() if r < 4.5} == {}
