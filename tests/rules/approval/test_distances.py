"""The days at which steps are too late or too early after another event, and out of order."""

import pytest
from rules.approval.telling import happened, stepping, told
from rules.due import due

from plscale.programs.program import Program

DAY = "2028-10-01"
LAW = {"law": "Code 1", "verified": True}


def hearing(**after: object) -> Program:
    """Ask for a hearing within 30 days after a resolution or a petition."""
    whole = {"event": "board-resolution", "or": ["committee-petition"], "within": {"days": 30}}
    return stepping(hearing={"event": "public-hearing", "after": whole | after} | LAW)


def adoption(**after: object) -> Program:
    """Ask for a vote at least 30 days after a posting."""
    whole = {"event": "final-version-posted", "at_least": {"days": 30}}
    return stepping(adoption={"event": "board-vote", "after": whole | after} | LAW)


def notice() -> Program:
    """Ask for a notice within five business days after a rescission."""
    after = {"event": "board-vote", "within": {"business_days": 5}}
    return stepping(told={"event": "state-notified", "after": after} | LAW)


@pytest.mark.parametrize(
    ("resolved", "heard", "is_late"),
    [
        ("2026-02-10", "2026-03-11", False),
        ("2026-02-10", "2026-03-12", False),  # 30 days
        ("2026-02-10", "2026-03-13", True),
        ("2028-01-30", "2028-02-29", False),  # 30 days, in a leap year
        ("2028-01-30", "2028-03-01", True),
        ("2027-01-30", "2027-03-01", False),  # 30 days, in any other
        ("2027-01-30", "2027-03-02", True),
        ("2028-02-29", "2028-03-30", False),
        ("2028-02-29", "2028-03-31", True),
        ("2026-02-10", "2026-02-10", False),
        ("2026-02-10", "2026-02-09", False),  # out of order, and not late
        ("2026-02-10", "2026-03", False),  # perhaps on the 12th
        ("2026-02-10", "2026-04", True),
        ("2026-02", "2026-03-30", False),  # 30 days after February 28
        ("2026-02", "2026-03-31", True),
        ("2026", "2026-03-31", False),
    ],
)
def test_at_most_30_days_after_another_event(*, resolved: str, heard: str, is_late: bool) -> None:
    text = happened(a=f"board-resolution, date: {resolved}", b=f"public-hearing, date: {heard}")
    found = due("PLS503", hearing(), text, DAY)
    assert found == ([("/events/b/date", "error", None)] if is_late else [])


def test_alternative_counts_as_the_event_itself() -> None:
    text = happened(a="committee-petition, date: 2026-02-10", b="public-hearing, date: 2026-03-13")
    words = (
        '"b" is dated 2026-03-13, 31 days after committee-petition on 2026-02-10;'
        " at most 30 days are allowed, until 2026-03-12"
    )
    assert told("PLS503", hearing(), text, DAY) == [(words, "Code 1")]


@pytest.mark.parametrize(
    ("happens", "is_late"),
    [
        # a second resolution begins the count anew; the first that is in time will do
        (("board-resolution, date: 2026-01-05", "public-hearing, date: 2026-03-12"), False),
        (("public-hearing, date: 2026-03-20", "public-hearing, date: 2026-03-01"), False),
        (("public-hearing, date: 2026-03-20", "public-hearing, date: 2026-02-01"), True),
        (("board-resolution, date: 2026-04-01", "public-hearing, date: 2026-03-13"), True),
        (("board-resolution", "public-hearing, date: 2026-03-13"), False),  # perhaps later
        (("public-hearing", "public-hearing, date: 2026-03-13"), False),  # perhaps earlier
        (("public-hearing, date: 2026-03-13, for: x",), False),
        (("public-hearing, date: 2026-03-13, waiver: w",), False),
        (("public-hearing, date: 2028-10-02",), False),  # not known yet
        (("public-hearing, date: 2028-10-01",), True),
    ],
)
def test_late_is_what_no_two_of_the_days_keep(happens: tuple[str, ...], *, is_late: bool) -> None:
    events = {f"e{place}": event for place, event in enumerate(happens)}
    text = happened(a="board-resolution, date: 2026-02-10", **events)
    text += "amendments: {x: {}}\nwaivers: {w: {}}\n"
    assert bool(due("PLS503", hearing(), text, DAY)) == is_late


@pytest.mark.parametrize(
    ("voted", "noticed", "is_late"),
    [
        ("2027-03-05", "2027-03-12", False),  # from Friday to Friday
        ("2027-03-05", "2027-03-13", True),  # a Saturday is behind the fifth business day
        ("2027-03-05", "2027-03-15", True),
        ("2027-03-06", "2027-03-12", False),
        ("2026-11-24", "2026-12-02", False),  # Thanksgiving is none
        ("2026-11-24", "2026-12-03", True),
        ("2026-06-12", "2026-06-22", False),  # June 19 is none
        ("2026-06-12", "2026-06-23", True),
        ("2028-02-25", "2028-03-03", False),  # over February 29
        ("2028-02-25", "2028-03-04", True),
    ],
)
def test_business_days_leave_out_weekends_and_holidays(
    *, voted: str, noticed: str, is_late: bool
) -> None:
    text = happened(a=f"board-vote, date: {voted}", b=f"state-notified, date: {noticed}")
    assert bool(due("PLS503", notice(), text, DAY)) == is_late


def test_business_days_are_told_as_such() -> None:
    text = happened(a="board-vote, date: 2027-03-05", b="state-notified, date: 2027-03-13")
    words = (
        '"b" is dated 2027-03-13, more than 5 business days after board-vote on 2027-03-05;'
        " at most 5 business days are allowed, until 2027-03-12"
    )
    assert told("PLS503", notice(), text, DAY) == [(words, "Code 1")]


@pytest.mark.parametrize(
    ("posted", "voted", "is_early"),
    [
        ("2026-03-20", "2026-04-18", True),  # 29 days
        ("2026-03-20", "2026-04-19", False),
        ("2026-03-20", "2026-04-20", False),
        ("2028-01-30", "2028-02-28", True),
        ("2028-01-30", "2028-02-29", False),
        ("2027-01-30", "2027-02-28", True),
        ("2027-01-30", "2027-03-01", False),
        ("2026-03-20", "2026-03-20", True),
        ("2026-03-20", "2026-03-19", False),  # out of order, and not early
        ("2026-03-20", "2026-04", False),  # perhaps on the 19th
        ("2026-03-20", "2026-03", True),
        ("2026-03", "2026-03-30", True),  # 29 days after the first
        ("2026-03", "2026-03-31", False),
    ],
)
def test_at_least_30_days_after_another_event(*, posted: str, voted: str, is_early: bool) -> None:
    text = happened(a=f"final-version-posted, date: {posted}", b=f"board-vote, date: {voted}")
    found = due("PLS504", adoption(), text, DAY)
    assert found == ([("/events/b/date", "error", None)] if is_early else [])


@pytest.mark.parametrize(
    ("until", "voted", "code"),
    [
        ("2026-04-17", "2026-04-27", "PLS504"),  # March 20 to April 17 are 29 days
        ("2026-04-18", "2026-04-27", "PLS526"),  # 30 days, and gone on the day of the vote
        ("2026-04-26", "2026-04-27", "PLS526"),
        ("2026-04-27", "2026-04-27", ""),
        ("2026-05-30", "2026-04-27", ""),
        ("2026-05-30", "2026-04-18", "PLS504"),
        ("2026-04", "2026-04-27", ""),  # perhaps to the end of the month
        ("2026-04", "2026-05-01", "PLS526"),
        ("2026-03", "2026-04-27", "PLS504"),
    ],
)
def test_what_lasts_counts_for_as_long_as_it_lasts(until: str, voted: str, code: str) -> None:
    posted = f"final-version-posted, date: 2026-03-20, until: {until}"
    text = happened(a=posted, b=f"board-vote, date: {voted}")
    found = [one for one in ("PLS504", "PLS526") if due(one, adoption(), text, DAY)]
    assert found == ([code] if code else [])


def test_short_posting_and_posting_that_ended_are_told_in_their_own_words() -> None:
    posted = "final-version-posted, date: 2026-03-20, until: "
    text = happened(a=posted + "2026-04-17", b="board-vote, date: 2026-04-27")
    words = (
        '"b" is dated 2026-04-27, and "a" lasted 29 days, from 2026-03-20 until 2026-04-17;'
        " it takes at least 30 days"
    )
    assert told("PLS504", adoption(), text, DAY) == [(words, "Code 1")]
    text = happened(a=posted + "2026-04-20", b="board-vote, date: 2026-04-27")
    words = '"a" lasted until 2026-04-20, and "b" is dated 2026-04-27'
    assert told("PLS526", adoption(), text, DAY) == [(words, "Code 1")]
    assert due("PLS526", adoption(), text, DAY) == [("/events/a/until", "warning", None)]


@pytest.mark.parametrize(
    ("happens", "is_early"),
    [
        (("board-vote, date: 2026-05-01",), False),  # taken again, and in time
        (("board-vote, date: 2026-05-01, result: failed",), True),
        (("board-vote, date: 2026-05-01, for: x",), True),
        (("board-vote",), False),  # perhaps later
        (("final-version-posted, date: 2026-03-01",), False),
        (("final-version-posted, date: 2026-04-01",), True),
        (("final-version-posted",), False),
    ],
)
def test_early_is_what_no_two_of_the_days_keep(happens: tuple[str, ...], *, is_early: bool) -> None:
    first = {"a": "final-version-posted, date: 2026-03-20", "b": "board-vote, date: 2026-04-18"}
    events = {f"e{place}": event for place, event in enumerate(happens)}
    text = happened(**first, **events) + "amendments: {x: {}}\n"
    assert bool(due("PLS504", adoption(), text, DAY)) == is_early


@pytest.mark.parametrize(
    ("after", "voted", "codes"),
    [
        ({}, "2026-04-19", ["PLS507"]),
        ({}, "2026-04-20", []),
        ({}, "2026-04-21", []),
        ({}, "2026-04", []),  # perhaps on the 20th
        ({}, "2026-03", ["PLS507"]),
        ({"at_least": {"days": 0}}, "2026-04-19", ["PLS507"]),
        ({"at_least": {"days": 0}}, "2026-04-20", []),
        ({"at_least": {"days": 30}}, "2026-04-19", ["PLS507"]),
        ({"at_least": {"days": 30}}, "2026-04-20", ["PLS504"]),
        ({"within": {"days": 15}}, "2026-04-19", ["PLS507"]),
        ({"within": {"days": 15}}, "2026-05-05", []),
        ({"within": {"days": 15}}, "2026-05-06", ["PLS503"]),
        ({"at_least": {"days": 5}, "within": {"days": 15}}, "2026-04-24", ["PLS504"]),
        ({"at_least": {"days": 5}, "within": {"days": 15}}, "2026-04-25", []),
        ({"at_least": {"days": 5}, "within": {"days": 15}}, "2026-05-06", ["PLS503"]),
    ],
)
def test_one_fault_of_a_distance_is_one_finding(
    after: dict[str, object], voted: str, codes: list[str]
) -> None:
    step = {"event": "board-vote", "after": {"event": "committee-vote"} | after} | LAW
    text = happened(a="committee-vote, date: 2026-04-20", b=f"board-vote, date: {voted}")
    found = [code for code in CODES if due(code, stepping(vote=step), text, DAY)]
    assert [code for code in found if code != "PLS527"] == codes


CODES = ("PLS503", "PLS504", "PLS507", "PLS526", "PLS527")


def test_each_distance_has_its_own_law_rounds_and_footing() -> None:
    after = [
        {"event": "final-version-posted", "at_least": {"days": 30}, "law": "Code 2"},
        {"event": "state-notified-of-intent", "rounds": ["renewal"], "law": "Code 3"},
        {"event": "committee-vote", "verified": False},
    ]
    step = {"event": "board-vote", "after": after, "rounds": ["adoption", "renewal"]} | LAW
    text = happened(
        a="final-version-posted, date: 2026-04-01",
        b="state-notified-of-intent, date: 2026-05-01",
        c="committee-vote, date: 2026-05-01",
        d="board-vote, date: 2026-04-30",
    )
    program = stepping(vote=step)
    assert [law for _, law in told("PLS504", program, text, DAY)] == ["Code 2"]
    assert [law for _, law in told("PLS507", program, text, DAY)] == ["Code 1"]
    assert [severity for _, severity, _ in due("PLS507", program, text, DAY)] == ["warning"]
    renewal = text + "renews: ../2021/plan.yaml\n"
    assert [law for _, law in told("PLS507", program, renewal, DAY)] == ["Code 1", "Code 3"]


@pytest.mark.parametrize(
    ("first", "until", "is_late"),
    [(None, None, True), ("2026-03-13", None, True), ("2026-03-14", None, False),
     (None, "2026-03-13", True), (None, "2026-03-12", False)],
)  # fmt: skip
def test_step_counts_where_it_is_in_force_on_its_day(
    *, first: str | None, until: str | None, is_late: bool
) -> None:
    after = {"event": "board-resolution", "within": {"days": 30}}
    step = {"event": "public-hearing", "after": after, "from": first, "until": until} | LAW
    step = {key: value for key, value in step.items() if value is not None}
    text = happened(a="board-resolution, date: 2026-02-10", b="public-hearing, date: 2026-03-13")
    assert bool(due("PLS503", stepping(hearing=step), text, DAY)) == is_late


def test_ended_plan_is_told_in_notes() -> None:
    text = happened(a="board-resolution, date: 2026-02-10", b="public-hearing, date: 2026-03-13")
    assert due("PLS503", hearing(), text, "2031-06-30") == [("/events/b/date", "error", None)]
    assert due("PLS503", hearing(), text, "2031-07-01") == [("/events/b/date", "note", None)]


@pytest.mark.parametrize(
    ("a", "b", "place"),
    [
        ("board-resolution", "public-hearing, date: 2026-03-12", "a"),
        ("board-resolution, date: 2026-02-10", "public-hearing", "b"),
        ("board-resolution, date: 2026-02", "public-hearing, date: 2026-03-12", "a"),
        ("board-resolution, date: 2026-02", "public-hearing, date: 2026-03-03", ""),  # 30 at most
        ("board-resolution, date: 2026-02", "public-hearing, date: 2026-03-04", "a"),
        ("board-resolution, date: 2026-02", "public-hearing, date: 2026-02-20", "a"),
        ("board-resolution, date: 2026-02-10", "public-hearing, date: 2026-03", "b"),
        ("board-resolution, date: 2026-02-10", "public-hearing, date: 2026-04", ""),  # late
        ("board-resolution, date: 2026-02-10", "public-hearing, date: 2026-03-13", ""),  # late
        ("board-resolution, date: 2026-01", "public-hearing, date: 2026-03", "a"),
    ],
)  # fmt: skip
def test_day_is_asked_for_where_the_distance_hangs_on_it(a: str, b: str, place: str) -> None:
    found = due("PLS527", hearing(), happened(a=a, b=b), DAY)
    assert found == ([(f"/events/{place}/date", "warning", None)] if place else [])


def test_day_that_is_missing_is_told_once_and_in_words() -> None:
    after = [
        {"event": "committee-vote"},
        {"event": "final-version-posted", "at_least": {"days": 30}},
    ]
    program = stepping(vote={"event": "board-vote", "after": after} | LAW)
    posted, committee = "final-version-posted, date: 2026-03-20", "committee-vote, date: 2026-04"
    text = happened(a=posted, b=committee, c="board-vote, date: 2026-04")
    so = ", without its day, so that nobody can tell"
    assert told("PLS527", program, text, DAY) == [
        (f'"b" is dated 2026-04{so} whether it came before board-vote', "Code 1"),
        (f'"c" is dated 2026-04{so} how long after final-version-posted it was', "Code 1"),
    ]
    text = happened(a=posted, b=committee, c="board-vote")
    assert told("PLS527", program, text, DAY) == [
        ('"c" has no date, so that nobody can tell whether it came after committee-vote', "Code 1")
    ]
