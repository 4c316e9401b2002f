"""What is asked for twice, or for nothing: PLS417, PLS435, PLS436 and PLS437."""

from datetime import date
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rules.waivers.verdicts import asking, judged, of_one, program, state, told

from plscale.law.citation import Citation
from plscale.law.extent import covers
from plscale.law.read import parse
from plscale.rules.waivers.nesting import nested
from plscale.rules.waivers.overlaps import Claim, overlapping

TX = state("tx-doi")


@pytest.mark.parametrize(
    ("first", "second", "is_twice"),
    [
        ("TEC 25.0811", "TEC §25.0811", True),
        ("TEC 25.0811", '"25.0811"', True),  # the program's code
        ("TEC 25.0811", "Texas Education Code § 25.0811", True),
        ("TEC 25.0811", "TEC 25.081", False),
        ("TEC 25", "TEC 25.0811", True),
        ("TEC 25.0811", "TEC 25", True),
        ("TEC 25.0811(b)", "TEC 25.0811", True),
        ("TEC 25.0811(b)", "TEC 25.0811(c)", False),
        ("TEC 25.081 to 25.085", "TEC 25.0811", True),
        ("TEC 11 subch. F", "TEC 11.251", True),
        ("TEC 29 subch. A", "TEC 29.0821", False),  # where it ends is not known
        ("TEC 25", "TEC 26.001", False),
        ("Calendar law", "calendar  law", True),  # what is not understood is compared as text
        ("[TEC 21.003, TEC 25]", "[TEC 25.0811, TEC 25.0812]", True),  # told once
    ],
)
def test_a_part_of_what_is_asked_for_is_asked_for_twice(
    *, first: str, second: str, is_twice: bool
) -> None:
    text = f"waivers:\n  a: {{provision: {first}, why: x}}\n  b: {{provision: {second}, why: x}}"
    found = told("PLS417", TX, text)
    assert len(found) == is_twice
    assert all(place.startswith("/waivers/b/provision") for place, _, _ in found)


def test_one_waiver_may_name_a_chapter_and_its_section() -> None:
    assert of_one("PLS417", TX, "[TEC 25, TEC 25.0811]") == []


def test_a_part_for_other_days_or_schools_is_not_asked_for_twice() -> None:
    whole = "a: {provision: TEC 25, ends: 2026-07-31, why: x}"
    for start, count in (("2026-07-31", 1), ("2026-08-01", 0)):
        part = f"b: {{provision: TEC 25.0811, starts: {start}, why: x}}"
        assert len(told("PLS417", TX, f"waivers:\n  {whole}\n  {part}")) == count


def test_the_finding_names_what_holds_the_part() -> None:
    text = (
        "waivers:\n  a: {provision: TEC 25, why: x}\n  b: {provision: '25.0811', why: x}\n"
        "  c: {provision: TEC 25.0811, why: x}"
    )
    assert [f.message for f in judged(TX, text).findings if f.code == "PLS417"] == [
        '"b" asks for "25.0811", as "a" does for "TEC 25" for the same schools and days',
        '"c" asks for "TEC 25.0811", as "b" does for the same schools and days',
    ]


CITED = st.lists(
    st.sampled_from(
        [
            "TEC", "TEC 25", "TEC 25.081", "TEC 25.0811", "TEC 25.0811(b)", "TEC 25.0811(b)(5)",
            "TEC 25.082", "TEC 25.081 to 25.082", "TEC 24 to 26", "TEC 26", "TEC 11 subch. A",
            "TEC 11.001", "TEC 11", "KRS 158", "KRS 158.070", "local: DK", "TEC 29 subch. A",
            "TEC 25.081 et seq.", "ESEA", "20 USC 6311",
        ]
    ),
    max_size=9,
    unique=True,
)  # fmt: skip


def read(text: str) -> Citation:
    found = parse(text)
    assert isinstance(found, Citation)
    return found


@given(CITED)
def test_parts_are_found_exactly_where_comparing_all_pairs_finds_them(texts: list[str]) -> None:
    cited = [read(text) for text in texts]
    pairs = {(str(one), str(other)) for one, other in nested(cited)}
    assert pairs == {
        (str(one), str(other)) for one, other in permutations(cited, 2) if covers(one, other)
    }


def test_of_wholes_and_parts_only_one_of_each_makes_a_pair() -> None:
    def claim(name: str) -> Claim:
        return Claim(name, (), "", "all", date(2027, 1, 1), date(2027, 12, 31))

    wholes, parts = [claim("a"), claim("b")], [claim("c"), claim("d"), claim("a")]
    pairs = {frozenset((one.waiver, other.waiver)) for one, other in overlapping(wholes, parts)}
    assert pairs
    assert pairs <= {frozenset(pair) for pair in ("ac", "ad", "bc", "bd", "ab")}


MODEL = {"title": "Example Math", "approved": "2024-03-01", "frees": ["TEC 25.092", "TEC 21"]}
USES = "\nproviders: {math: {name: A, approved: 2024-03-01}}"


def free(provision: str, rest: str = "", uses: str = USES, **model: object) -> list[str]:
    judge = program(models={"math": MODEL | model})
    text = asking(provision, rest) + uses
    return [weight for *_, weight in told("PLS435", judge, text)]


def test_what_an_approved_model_frees_from_need_not_be_asked_for() -> None:
    assert free("TEC 25.092") == ["note"]
    assert free("TEC 21.003") == ["note"]  # a part of it
    assert free("TEC 25") == []  # asks for more
    assert free("TEC 25.081") == []
    assert free("TEC 25.092", ", kind: automatic, through: math") == []
    assert free("TEC 25.092", ", status: withdrawn") == []


def test_only_the_models_that_all_schools_use_count() -> None:
    by_title = "\nproviders: {x: {name: A, model: example math}}"
    assert free("TEC 25.092", uses=by_title) == ["note"]
    assert free("TEC 25.092", uses="\nproviders: {x: {name: A, model: Other}}") == []
    assert free("TEC 25.092", uses="") == []
    district = "\ndistrict: {name: A, state: TX, schools: {high: {grades: 9-12}}}"
    assert free("TEC 25.092", uses=USES + district) == ["note"]
    some = USES.replace("name: A", "name: A, schools: [high]")
    assert free("TEC 25.092", uses=some + district) == []


@pytest.mark.parametrize(
    ("model", "found"),
    [
        ({"approved": "2026-11-21"}, ["note"]),
        ({"approved": "2026-11-22"}, []),
        ({"expires": "2028-07-31"}, ["note"]),  # the last day of the waiver
        ({"expires": "2028-07-30"}, []),
    ],
)
def test_a_model_frees_as_long_as_it_is_approved(model: dict[str, str], found: list[str]) -> None:
    assert free("TEC 25.092", **model) == found


PRACTICES = (
    "practices: {early: {practice: early-start-calendar}, days: {practice: flexible-day},"
    " own: {what: Our own}}\n"
)


@pytest.mark.parametrize(
    ("provision", "supports", "found"),
    [
        ("TEC 25.0811", "early", []),
        ("TEC 25.0812", "early", []),  # another provision of the same topic
        ("TEC 21.102", "early", ["note"]),  # about contracts
        ("TEC 25.081", "early", ["note"]),  # about minutes
        ("TEC 25.081", "early, days", []),
        ("TEC 25.082", "days", []),
        ("TEC 21.102", "own", []),  # what it is, is not told
        ("TEC 21.102", "early, own", []),
        ("TEC 21.102", "", []),  # PLS405 says so
        ("TEC 21.458", "early", []),  # no entry tells its topic
        ("TEC 25", "early", []),  # holds more than the entries name
        ("TEC 21.102(a)", "early", ["note"]),
    ],
)
def test_a_waiver_is_needed_by_a_practice_of_its_topic(
    provision: str, supports: str, found: list[str]
) -> None:
    text = PRACTICES + asking(provision, f", supports: [{supports}]")
    assert [weight for *_, weight in told("PLS436", TX, text)] == found


def test_a_provision_that_restricts_a_practice_is_needed_whatever_its_topics() -> None:
    entry = {"cite": "TEC 21.102", "topics": ["contracts"]}
    text = PRACTICES + asking("TEC 21.102", ", supports: [early]")
    for restricts, count in (([], 1), (["early-start-calendar"], 0)):
        judge = program(provisions={"contracts": entry | {"restricts": restricts}})
        assert len(told("PLS436", judge, text)) == count


@pytest.mark.parametrize(
    ("supports", "rest", "is_free"),
    [
        ("one", "", True),
        ("one, two", "", True),
        ("one, early", "", False),
        ("early", "", False),
        ("", "", False),
        ("one", ", status: denied", False),
    ],
)
def test_practices_that_law_allows_need_no_waiver(
    *, supports: str, rest: str, is_free: bool
) -> None:
    practices = "practices: {one: {allowed_by: A}, two: {allowed_by: [A, B]}, early: {what: x}}\n"
    text = practices + asking("TEC 21.102", f", supports: [{supports}]{rest}")
    found = [("/waivers/w/supports", "PLS437", "note")]
    assert told("PLS437", TX, text) == (found if is_free else [])
