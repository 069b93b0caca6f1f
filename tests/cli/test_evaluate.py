# SPDX-License-Identifier: Apache-2.0
"""The JSON of explain, evaluate and inspect."""

import itertools

from command import run, run_json

SEED = ("NOI CURa ADMa DEVa TAIa CONa OUR DELa BUS IND PHY ONL UNI PUR COM "
        "NAV DEM STA")
LEVELS = ["low", "medium", "medium-high", "high"]

# What the page that this project grew from says of its policy.
SEED_CELLS = {
    ("persistent", "first-party"): "accept downgrade block block",
    ("persistent", "third-party"): "downgrade block block block",
    ("session", "first-party"): "accept accept accept block",
    ("session", "third-party"): "accept block block block",
}
SEED_GROUPS = {
    "Access": "NOI", "Purpose": "CURa ADMa DEVa TAIa CONa",
    "Recipient": "OUR DELa", "Retention": "BUS IND",
    "Category": "PHY ONL UNI PUR COM NAV DEM STA",
}


def test_the_matrix_of_the_seed():
    ie6 = run_json("evaluate", "--json", SEED)["agents"]["ie6"]
    for (kind, party), actions in SEED_CELLS.items():
        found = [ie6["levels"][level][party][kind] for level in LEVELS]
        assert found == actions.split()
    assert ie6["class"] == "none"
    assert ie6["categories"] == ["PHY", "ONL"]
    assert ie6["uses"] == ["CONa"]


def test_the_remedies_of_the_seed():
    """The first is the smallest: an opt-out, or opt-in where that is asked."""
    ie6 = run_json("evaluate", "--json", "--agent=ie6", SEED)["agents"]["ie6"]
    for level, party in itertools.product(LEVELS, ["first-party",
                                                   "third-party"]):
        remedies = ie6["reasons"][level][party]["persistent"]["remedies"]
        if ie6["levels"][level][party]["persistent"] == "accept":
            assert remedies == []
            continue
        strict = level == "high" or (level, party) == ("medium-high",
                                                       "third-party")
        token = "CONi" if strict else "CONo"
        assert (remedies[0]["removed"], remedies[0]["added"]) \
            == (["CONa"], [token])


def test_remedies_help():
    """What a remedy says, done, makes the cell accept."""
    for policy in [SEED, "FIN", "CAO PHY CON TELo SAM OUR", "ONL CUR"]:
        ie6 = run_json("evaluate", "--json", policy)["agents"]["ie6"]
        for level, party, kind in itertools.product(
                LEVELS, ["first-party", "third-party"],
                ["persistent", "session"]):
            cell = ie6["reasons"][level][party][kind]
            for remedy in cell["remedies"]:
                kept = [token for token in policy.split()
                        if token not in remedy["removed"]]
                better = " ".join(kept + remedy["added"] + remedy["stated"])
                again = run_json("evaluate", "--json", "--agent=ie6", better)
                levels = again["agents"]["ie6"]["levels"]
                assert levels[level][party][kind] == "accept"


def test_every_level_and_agent_is_there():
    agents = run_json("evaluate", "--json", "NOI")["agents"]
    assert list(agents["ie6"]["levels"]) == [
        "accept-all", *LEVELS, "block-all"]
    assert list(agents["mozilla"]["levels"]) == [
        "early-low", "early-medium", "early-high", "low", "medium", "high"]
    for agent in agents.values():
        assert agent["levels"].keys() == agent["without_policy"].keys()


def test_medium_as_a_file_is_medium():
    arguments = "evaluate", "--json", "--agent=preferences/medium.xml"
    for policy in [SEED, "FIN", "NOI", "CAO PHY CONo TELi SAM OUR", "ONL"]:
        custom = run_json(*arguments, policy)["agents"]["preferences"]
        ie6 = run_json("evaluate", "--json", policy)["agents"]["ie6"]
        assert custom["levels"]["internet"] == ie6["levels"]["medium"]
        assert custom["without_policy"]["internet"] \
            == ie6["without_policy"]["medium"]


def test_a_policy_that_passes_by_accident():
    policy = "This is not a P3P policy!"
    ie6 = run_json("evaluate", "--json", policy)["agents"]["ie6"]
    assert ie6["lenient"] and ie6["class"] == "satisfactory"
    mozilla = run_json("evaluate", "--json", policy)["agents"]["mozilla"]
    assert mozilla["invalid"] == "This"


def test_mozilla_reads_header_fields_in_its_own_way():
    unquoted = run_json("evaluate", "--json", "CP=NOI CUR")["agents"]
    assert unquoted["mozilla"]["class"] == "no-policy"


def test_every_row_of_the_seed():
    result = run_json("explain", "--json", SEED)
    groups = {}
    for token in result["tokens"]:
        groups.setdefault(token["group"], []).append(token["token"])
        assert token["known"] and token["meaning"].endswith(".")
        takes_consent = (token["group"] in ("Purpose", "Recipient")
                         and token["token"] != "OUR")
        assert token["consent"] == ("always" if takes_consent else None)
    assert {k: " ".join(v) for k, v in groups.items()} == SEED_GROUPS


def test_the_mistranslations_of_the_seed():
    text = run("explain", "--lang=et", "STA TAI").stdout.decode()
    assert "olekuhaldus" in text and "küpsis" in text
    assert "riigihaldus" not in text
    assert "ühekordne kohandamine" in text


def test_inspect_json():
    result = run_json("inspect", "--json", "heads/redirects.http")
    assert [r["status"] for r in result["responses"]] == [301, 302, 200]
    assert (result["cookies"], result["covered"]) == (2, 1)
    assert result["all_covered"] is False
    uncovered, covered = (r["cookies"][0] for r in result["responses"][1:])
    assert (uncovered["name"], uncovered["lifetime"]) == ("id", "persistent")
    assert (uncovered["covered"], covered["covered"]) == (False, True)
    assert uncovered["ie6"]["medium"] == {"first-party": "leash",
                                          "third-party": "block"}
    assert covered["ie6"]["medium"] == {"first-party": "downgrade",
                                        "third-party": "block"}


def test_inspect_json_of_deleted_cookies():
    result = run_json("inspect", "--json", "heads/deleted.http")
    assert [c["lifetime"] for c in result["responses"][0]["cookies"]] \
        == ["deleted", "deleted"]
    assert result["cookies"] == 0 and result["all_covered"] is True
