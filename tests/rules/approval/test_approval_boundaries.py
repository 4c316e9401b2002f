"""The days and votes at which the rules of approval turn."""

import pytest
from rules.judging import pointers, told

DAY = "2028-10-01"


def events(**given: str) -> str:
    return "events:\n" + "".join(f"  {id_}: {{{text}}}\n" for id_, text in given.items())


APPROVAL = "event: final-approval, date: "
SUBMISSION = "event: plan-submitted, date: "
DENIAL = "event: denied, date: "


@pytest.mark.parametrize(
    ("day", "is_late"),
    [("2028-06-30", False), ("2028-07-01", True), ("2028", False), ("2028-07", True)],
)
def test_a_practice_may_begin_in_the_year_of_the_approval(*, day: str, is_late: bool) -> None:
    text = "practices: {p: {begins: 2}}\n" + events(e=APPROVAL + day)
    assert pointers("PLS513", text, "2028-12-31") == (["/events/e/date"] if is_late else [])


@pytest.mark.parametrize(("day", "is_over"), [("2028-06-30", False), ("2028-07-01", True)])
def test_a_plan_waits_for_its_approval_until_a_practice_s_year_is_over(
    *, day: str, is_over: bool
) -> None:
    text = "practices: {p: {begins: 2}}\n" + events(e=SUBMISSION + "2027-03-01")
    assert pointers("PLS513", text, day) == (["/events/e/date"] if is_over else [])


@pytest.mark.parametrize(
    ("program", "practices", "message"),
    [
        ("base", "{p: {begins: 2}, q: {begins: 1}, r: {}}", '"q" and 1 more began by year 1'),
        ("base", "{p: {begins: 2}, q: {begins: 3}}", '"p" began by year 2'),
        ("knowledgeworks", "{p: {begins: 2}, q: {begins: 1}}", '"p" began by year 2'),  # PLS223
        ("base", "{p: {begins: 2, allowed_by: X 1}}", ""),
        ("base", "{p: {}}", ""),
    ],
)
def test_one_finding_names_the_first_practice(program: str, practices: str, message: str) -> None:
    approved = events(e=APPROVAL + "2028-07-01")
    text = f"program: {program}\npractices: {practices}\n{approved}"
    words = f"the plan was approved only on 2028-07-01, but {message}, which was over by then"
    assert told("PLS513", text, DAY) == ([("/events/e/date", words)] if message else [])


def test_a_plan_whose_record_tells_no_step_before_the_state_waits_for_nothing() -> None:
    text = "practices: {p: {begins: 1}}\n" + events(e="event: board-resolution, date: 2026-02-10")
    assert pointers("PLS513", text, DAY) == []


@pytest.mark.parametrize(
    ("approved", "sent", "is_early"),
    [
        ("2027-02-28", "2027-03-01", True),
        ("2027-03-01", "2027-03-01", False),
        ("2027-03", "2027-03-01", False),
        ("2027-02", "2027-03-01", True),
        ("2027-02-28", "2028-10-02", False),  # not known on the day
    ],
)
def test_a_plan_may_be_approved_when_it_is_submitted(
    *, approved: str, sent: str, is_early: bool
) -> None:
    text = events(a=APPROVAL + approved, s=SUBMISSION + sent)
    assert pointers("PLS514", text, DAY) == (["/events/a/date"] if is_early else [])


def test_only_the_first_approval_is_compared_with_the_first_submission() -> None:
    text = events(
        a=APPROVAL + "2027-05-01",
        s=SUBMISSION + "2027-03-01",
        again=SUBMISSION + "2028-03-01",
        also=APPROVAL + "2027-06-01",
    )
    assert pointers("PLS514", text, DAY) == []
    part = events(
        a=APPROVAL + "2027-02-01, for: x",
        b=APPROVAL + "2027-02-01, waiver: w",
        s=SUBMISSION + "2027-03-01",
    )
    assert pointers("PLS514", "amendments: {x: {}}\nwaivers: {w: {}}\n" + part, DAY) == []


@pytest.mark.parametrize(
    ("event", "is_after"),
    [
        ("event: renewal, date: 2028-03-15", True),
        ("event: renewal, date: 2028-03-14", False),
        ("event: renewal, date: 2028-03", False),
        ("event: amendment, date: 2028-04-01, for: x", True),
        ("event: final-approval, date: 2029-04-01", True),
        ("event: final-approval, date: 2028-04-01, waiver: w", False),
        ("event: review, date: 2028-04-01", False),
        ("event: state-notified, date: 2028-03-16", False),
        ("event: renewal", False),
    ],
)
@pytest.mark.parametrize("end", ["rescission", "termination"])
def test_nothing_is_decided_after_the_end(*, end: str, event: str, is_after: bool) -> None:
    text = "amendments: {x: {}}\nwaivers: {w: {}}\n" + events(
        end=f"event: {end}, date: 2028-03-14", e=event
    )
    assert pointers("PLS515", text, DAY) == (["/events/e/date"] if is_after else [])


@pytest.mark.parametrize(
    ("again", "is_missing"),
    [
        ("", True),
        (SUBMISSION + "2027-03-15", True),
        (SUBMISSION + "2027-03-16", False),
        (SUBMISSION + "2027-05-18", False),
        (SUBMISSION + "2027-05-19", True),
        (SUBMISSION + "2027-03", False),
        ("event: plan-submitted", False),  # its day is not told
        ("event: application-received, date: 2027-04-01", False),
        (SUBMISSION + "2027-04-01, waiver: w", True),
    ],
)
def test_a_denied_plan_is_submitted_again(*, again: str, is_missing: bool) -> None:
    steps = {"d": DENIAL + "2027-03-16", "a": APPROVAL + "2027-05-18"}
    text = "waivers: {w: {}}\n" + events(**steps, **({"s": again} if again else {}))
    assert pointers("PLS516", text, DAY) == (["/events/a/date"] if is_missing else [])


@pytest.mark.parametrize(
    "steps",
    [
        {"d": DENIAL + "2027-05-18", "a": APPROVAL + "2027-05-18"},
        {"d": DENIAL + "2027-05", "a": APPROVAL + "2027-05-18"},
        {"d": DENIAL + "2027-05-19", "a": APPROVAL + "2027-05-18"},
        {"d": DENIAL + "2027-03-16, waiver: w", "a": APPROVAL + "2027-05-18"},
        {"d": DENIAL + "2027-05-19", "a": APPROVAL + "2027-05-18", "b": APPROVAL + "2027-06-18"},
        {"d": DENIAL + "2027-03-16"},
    ],
)
def test_what_is_not_surely_approved_after_a_denial_of_the_plan(steps: dict[str, str]) -> None:
    assert pointers("PLS516", "waivers: {w: {}}\n" + events(**steps), DAY) == []


@pytest.mark.parametrize(
    ("votes", "is_too_many"),
    [
        ("for: 6, against: 1, of: 7", False),
        ("for: 6, against: 2, of: 7", True),
        ("for: 5, against: 1, abstained: 2, of: 7", True),
        ("for: 8, of: 7", True),
        ("for: 8, against: 3", False),
        ("of: 0", False),
        ("for: 1, of: 0", True),
    ],
)
def test_votes_are_at_most_as_many_as_people(*, votes: str, is_too_many: bool) -> None:
    text = events(e=f"event: board-vote, votes: {{{votes}}}")
    assert pointers("PLS517", text) == (["/events/e/votes/of"] if is_too_many else [])


@pytest.mark.parametrize(
    ("result", "votes", "words"),
    [
        ("passed", "for: 4, against: 3, of: 7", ""),
        ("passed", "for: 3, against: 3, of: 7", "3 voted for it and 3 against"),
        ("passed", "for: 0", "0 voted for it"),
        ("passed", "for: 1", ""),
        ("passed", "against: 7", ""),  # how many were in favor is not told
        ("failed", "for: 7, against: 0, of: 7", "all 7 voted for it"),
        ("failed", "for: 6, against: 0, of: 7", ""),  # two thirds or a quorum may be missing
        ("failed", "for: 6, against: 0", ""),
    ],
)
def test_a_result_follows_from_its_votes(result: str, votes: str, words: str) -> None:
    text = events(e=f"event: board-vote, votes: {{{votes}}}, result: {result}")
    found = [("/events/e/result", f'"e" is called {result}, but {words}')]
    assert told("PLS518", text) == (found if words else [])


@pytest.mark.parametrize(
    ("event", "differs"),
    [
        ("event: amendment, date: 2028-01-09, for: x", True),
        ("event: amendment, date: 2028-01-10, for: x", False),
        ("event: amendment, date: 2028-01, for: x", False),
        ("event: amendment, date: 2028-02, for: x", True),
        ("event: board-vote, date: 2028-01-09, for: x", False),
        ("event: amendment, date: 2028-01-09", False),
        ("event: amendment, for: x", False),
    ],
)
def test_an_amendment_has_the_day_of_its_event(*, event: str, differs: bool) -> None:
    text = "amendments: {x: {date: 2028-01-10}}\n" + events(e=event)
    assert pointers("PLS519", text, DAY) == (["/amendments/x/date"] if differs else [])


@pytest.mark.parametrize(
    ("day", "is_after", "is_before"),
    [
        ("2027-05-17", False, True),
        ("2027-05-18", False, False),
        ("2027-05", False, False),
        ("2031-06-30", False, False),
        ("2031-07-01", True, False),
        ("2031", False, False),
    ],
)
def test_an_amendment_lies_between_approval_and_end(
    *, day: str, is_after: bool, is_before: bool
) -> None:
    for entry, place in (
        (
            f"amendments: {{x: {{date: {day}}}}}\n" + events(a=APPROVAL + "2027-05-18"),
            "/amendments/x/date",
        ),
        (events(a=APPROVAL + "2027-05-18", x=f"event: amendment, date: {day}"), "/events/x/date"),
    ):
        assert pointers("PLS520", entry, DAY) == ([place] if is_after else [])
        assert pointers("PLS521", entry, DAY) == ([place] if is_before else [])


def test_the_event_of_an_amendment_is_judged_with_it_and_not_twice() -> None:
    text = "amendments: {x: {date: 2032-01-10}}\n" + events(
        e="event: amendment, date: 2032-01-10, for: x"
    )
    assert pointers("PLS520", text, DAY) == ["/amendments/x/date"]


@pytest.mark.parametrize(
    ("event", "is_early"),
    [
        ("event: board-vote, date: 2028-01-11, for: x", True),
        ("event: board-vote, date: 2028-01-10, for: x", False),
        ("event: board-vote, date: 2028-01, for: x", False),
        ("event: final-approval, date: 2028-01-11, for: x", True),
        ("event: link-sent, date: 2028-01-11, for: x", False),
        ("event: board-vote, date: 2028-01-11", False),
        ("event: board-vote, date: 2028-10-02, for: x", False),  # not known on the day
    ],
)
def test_an_amendment_follows_its_votes(*, event: str, is_early: bool) -> None:
    text = "amendments: {x: {date: 2028-01-10}}\n" + events(e=event)
    assert pointers("PLS522", text, DAY) == (["/amendments/x/date"] if is_early else [])


FAILED = "event: staff-vote, date: 2027-01-20, result: failed"


@pytest.mark.parametrize(
    ("vote", "is_answered"),
    [
        ("event: staff-vote, date: 2027-02-24, result: passed", True),
        ("event: staff-vote, date: 2027-02-24", True),  # its result is not told
        ("event: staff-vote, result: passed", True),  # nor its day
        ("event: staff-vote, date: 2027-01, result: passed", True),
        ("event: staff-vote, date: 2027-01-19, result: passed", False),
        ("event: staff-vote, date: 2027-05-19, result: passed", False),
        ("event: staff-vote, date: 2027-02-24, result: failed", False),
        ("event: council-vote, date: 2027-02-24, result: passed", False),
        ("event: staff-vote, date: 2027-02-24, result: passed, waiver: w", False),
    ],
)
def test_a_vote_that_failed_is_answered_by_one_of_the_same_body(
    *, vote: str, is_answered: bool
) -> None:
    text = "waivers: {w: {}}\n" + events(f=FAILED, v=vote, a=APPROVAL + "2027-05-18")
    assert pointers("PLS523", text, DAY) == ([] if is_answered else ["/events/a/date"])


@pytest.mark.parametrize(
    ("step", "words"),
    [
        (SUBMISSION + "2027-03-01", "submitted on 2027-03-01"),
        ("event: board-vote, date: 2027-03-01, result: passed", "approved on 2027-03-01"),
        (SUBMISSION + "2027-01-20", "submitted on 2027-01-20"),  # on the day of the vote
        (SUBMISSION + "2027-01-19", ""),
        ("event: conditional-approval, date: 2027-03-01", ""),
    ],
)
def test_a_failed_vote_stops_submission_and_approval(step: str, words: str) -> None:
    message = (
        f"the plan was {words}, although the last vote of the staff on it, on 2027-01-20,"
        " had failed"
    )
    found = told("PLS523", events(f=FAILED, s=step), DAY)
    assert found == ([("/events/s/date", message)] if words else [])


@pytest.mark.parametrize(
    ("event", "is_after"),
    [
        ("event: final-approval, date: 2031-06-30", False),
        ("event: final-approval, date: 2031-07-01", True),
        ("event: final-approval, date: 2031", False),
        ("event: plan-submitted, date: 2032", True),
        ("event: rescission, date: 2031-08-01", True),
        ("event: renewal, date: 2031-12-30", False),
        ("event: review, date: 2031-12-30", False),
        ("event: board-vote, date: 2031-12-30", False),
    ],
)
def test_what_decides_about_a_plan_lies_within_it(*, event: str, is_after: bool) -> None:
    for day in ("2026-11-21", "2040-01-01"):
        assert pointers("PLS524", events(e=event), day) == (["/events/e/date"] if is_after else [])


MEMBERS = "consortium: {members: {north: {}, south: {}}}\n"


@pytest.mark.parametrize(
    ("votes", "late"),
    [
        ({"s": "date: 2027-05-19, member: south"}, ["/events/s/date"]),
        ({"s": "date: 2027-05-18, member: south"}, []),
        ({"s": "date: 2027-05, member: south"}, []),
        ({"s": "date: 2027-05-19, member: south, waiver: w"}, []),
        ({"s": "date: 2027-05-19, member: south, for: x"}, []),
        ({"s": "date: 2027-05-19"}, []),
        ({"s": "date: 2027-05-19, member: south", "t": "date: 2027-02-01, member: south"}, []),
        ({"s": "date: 2027-05-19, member: south", "t": "member: south"}, []),
        (
            {"n": "date: 2027-05-19, member: north", "s": "date: 2027-06-01, member: south"},
            ["/events/n/date", "/events/s/date"],
        ),
    ],
)
def test_a_member_votes_before_the_common_plan_is_approved(
    votes: dict[str, str], late: list[str]
) -> None:
    given = {id_: f"event: board-vote, {vote}" for id_, vote in votes.items()}
    text = MEMBERS + "waivers: {w: {}}\namendments: {x: {}}\n"
    assert pointers("PLS525", text + events(a=APPROVAL + "2027-05-18", **given), DAY) == late


def test_the_last_of_all_members_votes_is_itself_the_approval() -> None:
    text = MEMBERS + events(
        n="event: board-vote, date: 2027-02-01, member: north",
        s="event: board-vote, date: 2027-03-01, member: south",
    )
    assert pointers("PLS525", text, DAY) == []
    early = text + "amendments: {x: {date: 2027-02-28}}\n"
    assert pointers("PLS521", early, DAY) == ["/amendments/x/date"]
