"""Ratings: two unacceptable ones in a row may end a Texas plan, three must (19 TAC 102.1315)."""

import pytest
from rules.approval.telling import told
from rules.due import asking, due

from plscale.programs.load import builtin
from plscale.programs.program import Program


def texas() -> Program:
    program = builtin("tx-doi")
    assert program is not None
    return program.model_copy(update={"id": "our-state"})


TX = texas()
OURS = asking(ratings={"may_end_after": 2, "must_end_after": 3, "law": "TEC 12A.008"})
LETTERS = {"a": "acceptable", "u": "unacceptable", "n": "not-rated", "-": ""}
DAY = "2030-12-31"


def ratings(signs: str, *others: str) -> str:
    """Write one rating for each sign, on August 15 of 2026 and the years that follow."""
    lines = []
    for at, sign in enumerate(signs):
        rating = f", rating: {LETTERS[sign]}" if LETTERS[sign] else ""
        lines.append(f"  r{at}: {{event: rating, date: {2026 + at}-08-15{rating}}}\n")
    return "events:\n" + "".join(lines) + "".join(f"  {other}\n" for other in others)


def found(text: str, day: str = DAY, program: Program = TX) -> list[tuple[str, str, str]]:
    return [
        (code, place.split("/")[2], weight)
        for code in ("PLS540", "PLS541")
        for place, weight, _ in due(code, program, text, day)
    ]


@pytest.mark.parametrize(
    ("signs", "expected"),
    [
        ("", []),
        ("u", []),
        ("uu", [("PLS540", "r1", "warning")]),
        ("uuu", [("PLS541", "r2", "error")]),
        ("uuuu", [("PLS541", "r3", "error")]),
        ("uau", []),
        ("auu", [("PLS540", "r2", "warning")]),
        ("uua", []),  # the state did not end it, and may not any more
        ("uuua", [("PLS541", "r2", "error")]),  # it had to
        ("uuauu", [("PLS540", "r4", "warning")]),
        ("unu", [("PLS540", "r2", "warning")]),  # nobody was rated between the two
        ("unun", [("PLS540", "r2", "warning")]),
        ("unuu", [("PLS541", "r3", "error")]),
        ("nnn", []),
        ("u-u", []),  # it may have been acceptable
        ("uu-", []),
        ("aaaa", []),
    ],
)
def test_ratings_in_a_row_are_counted(signs: str, expected: list[tuple[str, str, str]]) -> None:
    assert found(ratings(signs)) == expected


def test_they_are_counted_by_their_dates_and_not_by_their_lines() -> None:
    events = "events:\n"
    for year, rating in ((2028, "unacceptable"), (2027, "acceptable"), (2026, "unacceptable")):
        events += f"  y{year}: {{event: rating, date: {year}-08-15, rating: {rating}}}\n"
    assert found(events) == []


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2027-08-14", []),
        ("2027-08-15", [("PLS540", "r1", "warning")]),
        ("2028-08-14", [("PLS540", "r1", "warning")]),
        ("2028-08-15", [("PLS541", "r2", "error")]),
    ],
)
def test_a_rating_counts_from_its_day(day: str, expected: list[tuple[str, str, str]]) -> None:
    assert found(ratings("uuu"), day) == expected


def test_a_plan_that_was_ended_goes_on_no_more() -> None:
    for event in ("termination", "rescission"):
        ended = f"ended: {{event: {event}, date: 2028-10-01}}"
        assert found(ratings("uuu", ended), "2028-09-30") == [("PLS541", "r2", "error")]
        assert found(ratings("uuu", ended), "2028-10-01") == []


def test_a_plan_whose_term_is_over_is_told_with_notes() -> None:
    assert found(ratings("uuu"), "2031-07-01") == [("PLS541", "r2", "note")]


def test_a_plan_that_is_only_drafted_is_not_in_force() -> None:
    early = ratings("uu").replace("2027", "2025").replace("2026", "2024")
    adopted = "v: {event: board-vote, date: 2026-05-01, votes: {for: 7, of: 7}}"
    assert found(early, "2026-06-30") == []
    assert found(early + f"  {adopted}\n", "2026-06-30") == [("PLS540", "r1", "warning")]
    assert found(early, "2026-07-01") == [("PLS540", "r1", "warning")]


def test_each_member_is_rated_by_itself() -> None:
    home = "consortium: {name: C, lead: a, members: {a: {name: A}, b: {name: B}}}\n"
    mixed = ratings("uu").replace("15, rating", "15, member: a, rating", 1)
    assert found(home + mixed) == []
    one = ratings("uu").replace("15, rating", "15, member: a, rating")
    assert found(home + one) == [("PLS540", "r1", "warning")]


def test_what_nobody_read_in_the_law_warns() -> None:
    assert found(ratings("uuu"), program=OURS) == [("PLS541", "r2", "warning")]
    only_may = asking(ratings={"may_end_after": 1, "verified": True})
    assert found(ratings("uuu"), program=only_may) == [("PLS540", "r2", "warning")]
    assert found(ratings("uuu"), program=asking()) == []


def test_findings_say_how_many_and_when() -> None:
    assert told("PLS540", TX, ratings("uu"), DAY) == [
        (
            (
                "the last 2 ratings are unacceptable (2026-08-15 and 2027-08-15): the state may end"
                " the plan"
            ),
            "19 TAC 102.1315; TEC 12A.008",
        )
    ]
    assert told("PLS541", TX, ratings("uuu"), DAY) == [
        (
            (
                "3 ratings in a row are unacceptable (2026-08-15, 2027-08-15 and 2028-08-15), and"
                " after 3 the state must end the plan"
            ),
            "19 TAC 102.1315; TEC 12A.008",
        )
    ]


def test_how_a_district_was_rated_should_be_told() -> None:
    assert due("PLS542", TX, ratings("a-u"), DAY) == [("/events/r1/rating", "warning", None)]
    assert due("PLS542", asking(), ratings("-"), DAY) == []


ADOPTED = "v: {event: board-vote, date: 2026-05-01, votes: {for: 7, of: 7}}"


@pytest.mark.parametrize(
    ("rated_on", "rating", "is_barred"),
    [
        ("2025-08-15", "unacceptable", True),
        ("2025-08-15", "acceptable", False),
        ("2025-08-15", "not-rated", False),
        ("2026-05-01", "unacceptable", True),
        ("2026-05-02", "unacceptable", False),
        ("2026-05", "unacceptable", False),  # it may have come after the vote
    ],
)
@pytest.mark.parametrize("renews", ["", "renews: ../2021/a.yaml\n"])
def test_the_last_rating_before_the_vote_must_not_be_unacceptable(
    *, rated_on: str, rating: str, is_barred: bool, renews: str
) -> None:
    """The rule asks for an eligible district (19 TAC 102.1303); not read in the statute: a warning."""
    text = renews + ratings(
        "", ADOPTED, f"r: {{event: rating, date: {rated_on}, rating: {rating}}}"
    )
    found_ = due("PLS543", TX, text, "2027-01-15")
    assert found_ == ([("/events/r/rating", "warning", None)] if is_barred else [])


def test_a_better_rating_since_then_counts() -> None:
    early = ratings("ua", ADOPTED).replace("2027", "2025").replace("2026-08", "2024-08")
    assert due("PLS543", TX, early, "2027-01-15") == []


def test_a_plan_that_nobody_approved_is_judged_by_the_last_rating_so_far() -> None:
    rated = ratings("", "r: {event: rating, date: 2025-08-15, rating: unacceptable}")
    assert due("PLS543", TX, rated, "2025-08-14") == []
    assert due("PLS543", TX, rated, "2025-08-15") == [("/events/r/rating", "warning", None)]
    later = ratings("", "r: {event: rating, date: 2026-08-15, rating: unacceptable}")
    assert due("PLS543", TX, later, "2027-01-15") == []  # the term had begun
