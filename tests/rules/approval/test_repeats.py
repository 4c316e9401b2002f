"""Votes that were taken again: which of them are about the adoption, and which of the same people.

The term of the Texas plan begins on 2026-07-01, so that no vote after that day is about its
adoption (19 TAC 102.1313(a)(3)(B)(i)); Colorado's state board decides on 2026-03-04.
"""

import pytest
from programs.state_plans import changed, findings, of
from programs.texas_plan import found, texas

BOARD = ("PLS505", "error", "/events/adopted/votes/for")
COMMITTEE = ("PLS505", "error", "/events/committee/votes/for")
FEW = "board-vote, date: 2026-05-01, votes: {for: 4, against: 3, of: 7}"
ENOUGH = "votes: {for: 7, against: 0, of: 7}"
LINK = {"told": "state-notified, date: 2026-07-10", "sent": "link-sent, date: 2026-07-10"}


@pytest.mark.parametrize(
    ("again", "expected"),
    [
        ("2026-06-30", []),
        ("2026-07-01", []),  # the term may begin on the day of the vote
        ("2026-07-02", [BOARD]),
        ("2028-05-01", [BOARD]),
    ],
)
def test_vote_with_too_few_is_made_good_until_the_term_begins(
    again: str, expected: list[tuple[str, str, str]]
) -> None:
    text = texas(adopted=FEW, again=f"board-vote, date: {again}, {ENOUGH}", **LINK)
    late = ("PLS503", "error", "/events/sent/date")  # 70 days after the only vote that counts
    told = found(text, "2028-06-01")
    assert [one for one in told if one != late] == expected
    assert (late in told) == bool(expected)


def test_what_followed_a_vote_that_was_made_good_came_too_early() -> None:
    text = texas(adopted=FEW, again=f"board-vote, date: 2026-06-20, {ENOUGH}")
    assert found(text) == [
        ("PLS507", "error", "/events/told/date"),
        ("PLS507", "error", "/events/sent/date"),
    ]


def test_committee_that_agrees_only_after_the_board_comes_too_late() -> None:
    few = "committee-vote, date: 2026-05-01, votes: {for: 7, against: 8, of: 15}"
    again = "committee-vote, date: 2026-05-02, votes: {for: 8, against: 7, of: 15}"
    assert found(texas(committee=few)) == [COMMITTEE]
    assert found(texas(committee=few, again=again)) == [("PLS507", "error", "/events/adopted/date")]
    earlier = again.replace("05-02", "04-30")
    assert found(texas(committee=few.replace("05-01", "04-29"), again=earlier)) == []


@pytest.mark.parametrize(
    ("again", "is_late"),
    [
        ("2026-06-26", False),  # 15 days before the link, and before the term begins
        ("2026-06-25", True),
        ("2026-07-03", True),  # about something else
    ],
)
def test_link_is_late_whatever_the_board_votes_on_later(*, again: str, is_late: bool) -> None:
    link = {"told": "state-notified, date: 2026-07-10", "sent": "link-sent, date: 2026-07-11"}
    text = texas(again=f"board-vote, date: {again}, {ENOUGH}", **link)
    late = ("PLS503", "error", "/events/sent/date")
    assert found(text) == ([late] if is_late else [])


def test_link_92_days_late_is_not_cured_by_a_vote_seven_days_before_it() -> None:
    """15 days after 2026-05-01 is 2026-05-16, 92 days later 2026-08-16."""
    events = {"sent": "link-sent, date: 2026-08-16", "else": "board-vote, date: 2026-08-09"}
    assert found(texas(**events)) == [("PLS503", "error", "/events/sent/date")]


def test_only_vote_there_is_counts_on_whatever_day() -> None:
    text = texas(adopted=f"board-vote, date: 2026-07-02, {ENOUGH}", **LINK)
    assert found(text) == [("PLS508", "error", "/timeline/starts")]


# --- Colorado: more than half of the administrators, and of the teachers (22-32.5-104(3)) ---------

TEACHERS = "{for: 21, against: 3, of: 26}"
STEP = "step: consent-of-teachers, "
NOT_RECORDED = ("PLS512", "warning", "/events")


def test_vote_of_the_administrators_is_none_of_the_teachers() -> None:
    few = "{for: 10, against: 16, of: 26}"
    plan = changed(
        "granite-fork",
        (TEACHERS, few),
        ("administrators: {event: staff-vote, step: consent-of-administrators, date: 2025-10-06",
         "administrators: {event: staff-vote, step: consent-of-administrators, date: 2025-10-09"),
    )  # fmt: skip
    assert of(plan, "PLS505", "PLS512") == [("PLS505", "warning", "/events/teachers/votes/for")]


def test_each_of_the_two_votes_is_asked_for() -> None:
    lines = changed("granite-fork").splitlines(keepends=True)
    only = "".join(line for line in lines if not line.startswith("  teachers:"))
    assert of(only, "PLS505", "PLS512") == [NOT_RECORDED]
    [finding] = [f for f in findings(only) if f.code == "PLS512"]
    assert finding.message.startswith('"staff-vote" is not recorded: consent of a majority of teac')


def test_vote_that_does_not_say_whose_it_was_is_asked_about() -> None:
    plan = changed("granite-fork", (STEP, ""))
    [finding] = [f for f in findings(plan) if f.code == "PLS512"]
    assert finding.remedy == (
        "once it was done, add to  events:  consent-of-teachers: {event: staff-vote, date: …,"
        ' step: consent-of-teachers};  or add  step: consent-of-teachers  to "teachers", if that'
        " was it"
    )


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2026-03-04", []),  # the day of the state board's decision
        ("2026-03-05", [("PLS505", "warning", "/events/teachers/votes/for")]),
    ],
)
def test_consent_after_the_designation_makes_nothing_good(
    day: str, expected: list[tuple[str, str, str]]
) -> None:
    again = f"  again: {{event: staff-vote, {STEP}date: {day}, votes: {TEACHERS}}}\n"
    plan = changed("granite-fork", (TEACHERS, "{for: 10, against: 16, of: 26}"))
    assert of(plan.replace("\nevents:\n", f"\nevents:\n{again}"), "PLS505") == expected


def test_ballot_on_the_contract_comes_after_the_designation_and_may_be_repeated() -> None:
    few, enough = "{for: 15, against: 8, of: 26}", "{for: 16, against: 8, of: 26}"
    again = f"  again: {{event: contract-vote, date: 2026-04-15, votes: {enough}}}\n"
    plan = changed("granite-fork", (enough, few))
    assert of(plan, "PLS505") == [("PLS505", "warning", "/events/ballot/votes/for")]
    assert of(plan.replace("\nevents:\n", f"\nevents:\n{again}"), "PLS505") == []
