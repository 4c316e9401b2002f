"""How the law counts: which provision comes before which."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from law.citing import citations, cite

from plscale.law.citation import Citation
from plscale.law.extent import overlaps, precedes, sort_key

IN_ORDER = [
    # After the dot of a Texas, Kentucky, Ohio or Florida section stand digits, not a number.
    ["TEC 11.151", "TEC 11.1511", "TEC 11.1518", "TEC 11.152", "TEC 11.162"],
    ["TEC 25.081", "TEC 25.0811", "TEC 25.0812", "TEC 25.082"],
    ["KRS 158.645", "KRS 158.6453", "KRS 158.646"],
    ["ORC 3302.06", "ORC 3302.061", "ORC 3302.068", "ORC 3302.07"],
    ["ORC 3301.071", "ORC 3301.0710", "ORC 3301.0719", "ORC 3301.072"],
    ["Fla. Stat. 1003.41", "Fla. Stat. 1003.4156", "Fla. Stat. 1003.42"],
    # A rule of Texas is a whole number, as in chapter 74.
    ["19 TAC 74.6", "19 TAC 74.11", "19 TAC 74.30", "19 TAC 102.1305"],
    ["34 CFR 99.7", "34 CFR 99.31", "34 CFR 200.104"],
    ["702 KAR 3:340", "702 KAR 7:065", "702 KAR 7:140", "702 KAR 7:140E"],
    # Between hyphens stand whole numbers; a suffix or a point makes another chapter or article.
    ["OCGA 20-2-84", "OCGA 20-2-84.1", "OCGA 20-2-210"],
    ["C.R.S. 22-32-109", "C.R.S. 22-32-109.7", "C.R.S. 22-32-110", "C.R.S. 22-32.5-104"],
    ["NDCC 15-20.1", "NDCC 15.1-06-08", "NDCC 15.1-06-08.1", "NDCC 15.1-06-09"],
    ["NDCC 57-38-01.8", "NDCC 57-38-01.9", "NDCC 57-38-01.10", "NDCC 57-38-02"],
    ["Miss. Code 27-7-22.9", "Miss. Code 27-7-22.11", "Miss. Code 27-7-22.15"],
    ["Ala. Code 16-6-1", "Ala. Code 16-6D-5", "Ala. Code 16-22A", "Ala. Code 16-24-1"],
    ["TEC 12.104", "TEC 12A.003", "TEC 13", "TEC 22A.157", "TEC 39", "TEC 39A", "TEC 45.003"],
    ["RSA 186:1", "RSA 186:10", "RSA 186:10-a", "RSA 186:11", "RSA 193-C:3", "RSA 194", "RSA 194-E"],
    ["I.C. 33-512", "I.C. 33-512A", "I.C. 33-512C", "I.C. 33-1632"],
    ["20 USC 1232", "20 USC 1232g", "20 USC 1232h", "20 USC 6311", "42 USC 2000d", "42 USC 2000d-1"],
    ["105 ILCS 5/10-20", "105 ILCS 5/27-22", "105 ILCS 5/27A-5"],
    ["TEC 25.082(2)", "TEC 25.082(10)"],
    ["C.R.S. 22-32-109(1)(b)", "C.R.S. 22-32-109(1)(b.5)", "C.R.S. 22-32-109(1)(z)", "C.R.S. 22-32-109(1)(ll)"],
    ["KRS 156.161(1)(a)1.", "KRS 156.161(1)(a)2.", "KRS 156.161(1)(b)"],
    ["TEC 11 subch. A", "TEC 11.011", "TEC 11 subch. C", "TEC 11.151", "TEC 12"],
]  # fmt: skip


@pytest.mark.parametrize("texts", IN_ORDER, ids=lambda texts: texts[0])
def test_provisions_stand_in_the_order_in_which_the_law_counts(texts: list[str]) -> None:
    row = [cite(text) for text in texts]
    before = [
        (at, to) for at, one in enumerate(row) for to, two in enumerate(row) if precedes(one, two)
    ]
    assert before == [(at, to) for at in range(len(row)) for to in range(at + 1, len(row))]
    backwards = row[::-1]
    assert sorted(backwards, key=sort_key) == row


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("TEC 25", "TEC 25.0811"),
        ("TEC 25.082", "TEC 25.082(a)"),
        ("TEC 25.0811", "TEC 25.0811"),
        ("TEC 25.0811", "KRS 158.070"),
        ("ESEA 1111", "20 USC 6311"),
        ("TEC 11.001 to 11.052", "TEC 11.051"),
        ("TEC 37 subch. A", "TEC 37.005"),
    ],
)
def test_of_some_provisions_none_comes_first(one: str, other: str) -> None:
    assert not precedes(cite(one), cite(other))
    assert not precedes(cite(other), cite(one))


@given(citations(), citations())
def test_what_precedes_does_not_overlap_and_sorts_first(one: Citation, other: Citation) -> None:
    if precedes(one, other):
        assert overlaps(one, other) is False
        assert not precedes(other, one)
        assert sort_key(one) < sort_key(other)


@given(st.lists(citations(), max_size=8))
def test_any_citations_can_be_sorted(some: list[Citation]) -> None:
    ordered = sorted(some, key=sort_key)
    backwards = ordered[::-1]
    assert sorted(backwards, key=sort_key) == ordered
