# SPDX-License-Identifier: Apache-2.0
"""The scenarios; the cookie matrix under every MPM and protocol."""

from cookies import COOKIES, GAPS
from existing import EXISTING
from merging import MERGING
from scenario import check, play_all


@play_all(COOKIES)
def test_cookie(matrix, protocol, place):
    response = check(matrix, place, protocol)
    assert response.head.lower().count("\np3p:") <= 1
    assert response.head.count("CP=") <= 1


@play_all(GAPS)
def test_documented_gap(matrix, protocol, place):
    check(matrix, place, protocol)


@play_all(EXISTING)
def test_existing_policy(rules, protocol, place):
    response = check(rules, place, protocol)
    if rules.variants[place].note() in ("sent", "kept", "replaced"):
        assert response.head.upper().count("CP=") == 1


@play_all(MERGING)
def test_merging(rules, protocol, place):
    check(rules, place, protocol)
