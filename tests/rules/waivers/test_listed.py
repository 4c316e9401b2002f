"""Law that a program can waive at all, and what is not known of it: PLS403, PLS430 to PLS432."""

import pytest
from rules.waivers.verdicts import asking, judged, of_one, program, state, told

from plscale.programs.program import Program

TX, ND, KY, CO = (state(n) for n in ("tx-doi", "nd-innovative", "ky-waiver", "co-innovation"))
BASE = state("base")
LAW = "PLS403 PLS404 PLS430 PLS431 PLS432"


@pytest.mark.parametrize(
    ("provision", "found"),
    [
        ("TEC 25.0811", []),
        ('"25.0811"', []),  # numbers without a name belong to the program's code
        ("§25.0811", []),
        ("TEC 51.403", []),  # no entry names it: the list is open
        ('"local: DK (LOCAL)"', []),
        ("19 TAC 74.12", [("PLS431", "error")]),  # rules are not the Education Code
        ("KRS 158.070", [("PLS431", "error")]),
        ("Tex. Gov't Code 551.001", [("PLS431", "error")]),
        ("20 USC 6311", [("PLS403", "error")]),
        ("FERPA", [("PLS403", "error")]),
        ("Title IX", [("PLS403", "error")]),
        ("34 CFR 99.31", [("PLS403", "error")]),
        ("TEC 29.001", [("PLS404", "warning")]),  # special education, named in TEC 12.104(b)
        ("TEC 29.050", [("PLS404", "warning")]),
        ("TEC 29.051", [("PLS404", "warning")]),  # bilingual education
        ("TEC 29.080", [("PLS404", "warning")]),
        ("TEC 29.081", []),  # compensatory education, in subchapter C
        ("TEC 29.0821", []),
        ("TEC 29.150", []),
        ("TEC 29.153", [("PLS404", "warning")]),  # prekindergarten
        ("TEC 29.170", [("PLS404", "warning")]),
        ("TEC 29.181", []),  # career and technology education
        ("TEC 22.004", []),
        ("TEC 22.080", [("PLS404", "error")]),  # immunity, to where criminal history begins
        ("TEC 22.083", [("PLS404", "warning")]),  # criminal history, now in chapter 22A
        ("TEC 22.092", [("PLS404", "warning")]),
        ("TEC 22A.157", [("PLS404", "warning")]),
        ("TEC 33.081", [("PLS404", "warning")]),
        ("TEC 29.203", [("PLS404", "warning")]),  # in G, of which the first was not read
        ("TEC 29.251", []),  # adult education, behind subchapter G
        ("Ed Code 25.0811", [("PLS430", "error")]),
        ("TEC 39053", [("PLS430", "error")]),  # 39.053 without its dot is no chapter
        ("TEC 39.053", [("PLS404", "error")]),
    ],
)
def test_texas_waives_its_education_code(provision: str, found: list[tuple[str, str]]) -> None:
    assert of_one(LAW, TX, provision) == found


@pytest.mark.parametrize(
    ("provision", "found"),
    [
        ("NDCC 15.1-21-03", []),
        ("NDCC 15.1-21", []),
        ("NDCC 15-20.1-02", []),  # the one chapter of title 15
        ("NDCC 15.1-20.1-02", [("PLS431", "error")]),  # a chapter of another number
        ("NDCC 15.1-09-01", [("PLS431", "error")]),
        ("NDCC 15.1", [("PLS431", "error")]),  # holds the nine chapters, and others
        ("NDAC 67-19-03-03", []),
        ("NDAC 33-01", [("PLS432", "note")]),  # which rules go with the chapters was not read
        ("TEC 25.0811", [("PLS431", "error")]),
        ('"local: DK"', []),
        ("IDEA", [("PLS403", "error")]),
    ],
)
def test_north_dakota_waives_nine_chapters_and_their_rules(
    provision: str, found: list[tuple[str, str]]
) -> None:
    rest = ", terms: {first: {starts: 2026-08-01, ends: 2027-07-31}}"
    assert of_one(LAW, ND, provision, rest) == found


@pytest.mark.parametrize(
    ("provision", "found"),
    [
        ("KRS 157.360", [("PLS432", "note")]),  # whether the state board enforces it was not read
        ("702 KAR 7:140", []),
        ("KRS 158.6453", [("PLS404", "error")]),
        ("KRS 158.645", [("PLS432", "note")]),  # decimals: another section than 158.6453
        ("KRS 158", [("PLS404", "error")]),
        ("KRS 45A.345", [("PLS404", "error")]),
        ("KRS 158.070", [("PLS404", "warning")]),  # the shape of the year may change
        ("TEC 25.0811", [("PLS431", "error")]),
    ],
)
def test_kentucky_waives_what_ten_groups_do_not_hold(
    provision: str, found: list[tuple[str, str]]
) -> None:
    assert of_one(LAW, KY, provision, ", ends: 2025-01-01", "2024-12-01") == found


def test_title_22_is_law_of_the_state() -> None:
    assert of_one("PLS403", CO, "Title 22") == []


def found_of(judge: Program, provision: str) -> tuple[str, str]:
    found = [f for f in judged(judge, asking(provision)).findings if f.code in LAW.split()]
    assert len(found) == 1, found
    return found[0].message, found[0].remedy


def test_a_finding_names_the_list() -> None:
    assert found_of(TX, "19 TAC 74.12") == (
        '"w" asks to be freed from 19 TAC 74.12, but only TEC can be waived here',
        "correct the citation, or take it out",
    )
    assert found_of(ND, "NDCC 15.1")[0] == (
        '"w" asks to be freed from all of NDCC 15.1, of which only NDCC 15.1-06, NDCC 15.1-18,'
        " NDCC 15.1-20, NDCC 15.1-21, NDCC 15.1-22, NDCC 15.1-25, NDCC 15.1-32 and NDCC 15.1-38"
        " may be waived"
    )
    assert found_of(TX, "KRS 158.070")[0] == (
        '"w" asks to be freed from KRS 158.070, which is no law of TX'
    )
    assert found_of(ND, "NDCC 15.1-09")[0] == (
        '"w" asks to be freed from NDCC 15.1-09, which is not on the list of what may be waived'
    )


SECRETARY = (
    "the district can ask its state to ask the Secretary of Education for a waiver (20 USC 7861)"
)
ED_FLEX = (
    "if the state has Ed-Flex authority, ask it to waive rules of some formula programs itself (20"
    " USC 5891a, 5891b)"
)
PILOT = (
    "for an assessment, take part in the state's pilot of new ones, if it has one (ESEA 1204; 20"
    " USC 6364)"
)
OWN_WAIVER = (
    "the district can ask its state about the waiver that the act has for this alone (ESEA 8521; 20"
    " USC 7901)"
)
ASSESSMENTS = "Standards, assessments and accountability of the state"


@pytest.mark.parametrize(
    ("provision", "title", "routes"),
    [
        ("20 USC 6311", ASSESSMENTS, (SECRETARY, PILOT, ED_FLEX)),
        ("ESEA 1111(b)(2)", ASSESSMENTS, (SECRETARY, PILOT, ED_FLEX)),
        ("20 USC 6312", "Elementary and Secondary Education Act", (SECRETARY, ED_FLEX)),
        ("ESEA 8521", "Maintenance of effort", (OWN_WAIVER,)),
        ("20 USC 7901", "Maintenance of effort", (OWN_WAIVER,)),
        ("20 USC 6318", "Participation of parents", ()),  # not even the Secretary
        ("ESEA 1116", "Participation of parents", ()),
        ("20 USC 7221b", "Requirements of charter schools", ()),
        ("FERPA", "Family Educational Rights and Privacy Act", ()),
        ("42 USC 2000d-1", "", ()),  # of no law that is named here
    ],
)
def test_the_federal_routes_are_named_if_there_are_some(
    provision: str, title: str, routes: tuple[str, ...]
) -> None:
    named = f"{provision} ({title})" if title else provision
    ways = f"if the plan cannot do without it, {'; or '.join(routes)}"
    assert found_of(TX, provision) == (
        f'"w" asks to be freed from {named}, federal law that no state can waive',
        f"take it out; {ways if routes else 'no way to a waiver of it is known'}",
    )


def test_federal_law_holds_under_every_program() -> None:
    assert of_one(LAW, BASE, "20 USC 1400") == [("PLS403", "error")]
    assert of_one(LAW, BASE, "20 USC 1400", ", status: denied") == []
    assert of_one(LAW, BASE, "20 USC 1400", ", ends: 2025-01-01") == [("PLS403", "note")]


def test_base_knows_no_list() -> None:
    assert of_one(LAW, BASE, "KRS 158.070") == []
    assert of_one(LAW, BASE, "Wis. Stat. 118.38") == [("PLS430", "warning")]


@pytest.mark.parametrize(("verified", "weight"), [(True, "error"), (False, "warning")])
def test_a_list_that_nobody_read_warns(*, verified: bool, weight: str) -> None:
    judge = program(waivers={"of": ["TEC"], "verified": verified})
    assert of_one(LAW, judge, "KRS 158.070") == [("PLS431", weight)]


def test_a_list_read_in_part_leaves_what_it_does_not_name_open() -> None:
    entries = {
        "closed": {"cite": "TEC 37", "waivable": False, "verified": True, "except": ["TEC 37.001"]}
    }
    judge = program(provisions=entries, waivers={"list_read": "partly", "verified": True})
    assert of_one(LAW, judge, "TEC 25.0811") == [("PLS432", "note")]
    assert of_one(LAW, judge, "TEC 37.002") == [("PLS404", "error")]
    assert of_one(LAW, judge, "TEC 37.001") == []  # named: it is excepted
    opened = program(
        provisions={"open": {"cite": "TEC 37"}},
        waivers={"list": "closed", "list_read": "partly", "verified": True},
    )
    assert of_one(LAW, opened, "TEC 37.002") == []
    assert of_one(LAW, opened, "TEC 38.001") == [("PLS432", "note")]


def test_an_entry_of_a_closed_list_counts_on_its_days() -> None:
    judge = program(
        provisions={"open": {"cite": "TEC 37", "until": "2025-06-19", "except": ["TEC 37.020"]}},
        waivers={"list": "closed", "verified": True},
    )
    assert of_one(LAW, judge, "TEC 37.002", day="2025-06-19") == []
    assert of_one(LAW, judge, "TEC 37.002", day="2025-06-20") == [("PLS431", "error")]
    assert of_one(LAW, judge, "TEC 37.020", day="2025-06-19") == [("PLS431", "error")]
    assert of_one(LAW, judge, "TEC 37", day="2025-06-19") == [("PLS431", "error")]


def test_what_is_misread_comes_with_what_may_be_meant() -> None:
    assert found_of(TX, "TEC 25.081 and 25.082") == (
        (
            '"TEC 25.081 and 25.082" is not understood: "and 25.082" after TEC 25.081 is not'
            " understood"
        ),
        "did you mean  [TEC 25.081, TEC 25.082]",
    )
    assert found_of(TX, "chapter one")[1].startswith("write it as the law is cited")


def test_a_thousand_citations_are_judged_and_no_more() -> None:
    def plan(number: int) -> str:
        return asking("[" + ", ".join(["TEC 25.0811"] * number + ["TEC 39.053"]) + "]")

    assert told("PLS404 PLS430", TX, plan(999)) == [("/waivers/w/provision/999", "PLS404", "error")]
    assert told("PLS404 PLS430", TX, plan(1000)) == [
        ("/waivers/w/provision/1000", "PLS430", "error")
    ]
    assert told("PLS404 PLS430", TX, plan(3000)) == [
        ("/waivers/w/provision/1000", "PLS430", "error")
    ]
