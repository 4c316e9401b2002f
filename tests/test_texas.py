"""A Texas plan that breaks what the law says of its adoption, and one that just keeps it.

Every day and number is worked out from the law: 30 days after 2024-02-12, over February 29, is
2024-03-13; 30 days after 2024-03-25 is 2024-04-24; more than half of 15 is 8, and two thirds of 7,
rounded up, is 5. Chapter 37 of the Education Code may not be exempted since 2025-06-20.
"""

from datetime import date
from typing import TypeAlias

import pytest

from plscale.check.text import check_text

Found: TypeAlias = list[tuple[str, str, str, str | None]]
PLAN = """\
plscale: 1
program: tx-doi
district: {{name: Example ISD, state: TX}}
timeline: {{starts: 2024-05-01, ends: 2029-04-30}}
practices:
  own-appraisal: {{practice: local-appraisal, what: Campuses appraise by a rubric of their own.}}
  shared-duty: {{practice: flexible-assignment, what: Several administrators share a duty.}}
waivers:
  appraisal:
    provision: [TEC 21.352{appraisal}]
    why: The goals of the plan name other measures.
    kind: new
    supports: [own-appraisal]
  assignment:
    provision: [TEC 21.003{assignment}]
    why: The law gives the duty to one person for each campus.
    kind: new
    supports: [shared-duty]
    ends: {ends}
events:
  resolution: {{event: board-resolution, date: 2024-02-12}}
  hearing: {{event: public-hearing, date: {hearing}}}
  appointed: {{event: committee-appointed, date: {appointed}}}
  posted: {{event: final-version-posted, date: 2024-03-25}}
  intent: {{event: state-notified-of-intent, date: {intent}}}
  committee: {{event: committee-vote, date: {met}, votes: {{for: {committee}, of: 15}}}}
  adopted: {{event: board-vote, date: {voted}, votes: {{for: {board}, of: 7}}}}
  told: {{event: state-notified, date: 2024-04-25}}
  link: {{event: link-sent, date: {link}}}
"""
KEPT = {
    "appraisal": "",
    "assignment": "",
    "ends": "2029-04-30",
    "hearing": "2024-03-13",  # 30 days after the resolution
    "appointed": "2024-04-12",  # 30 days after the hearing
    "intent": "2024-04-24",  # on the day of the vote
    "met": "2024-04-24",  # on the day of the vote
    "committee": "8",
    "voted": "2024-04-24",  # 30 days after the posting
    "board": "5",
    "link": "2024-05-09",  # 15 days after the vote
}
"""The last days and the fewest votes that the law takes."""
HEARING = ("PLS503", "error", "/events/hearing/date", "19 TAC 102.1305(a)")
APPOINTED = ("PLS503", "error", "/events/appointed/date", "19 TAC 102.1305(b)")
POSTED = ("PLS504", "error", "/events/adopted/date", "TEC 12A.005(a)(1)")
INTENT = ("PLS507", "error", "/events/adopted/date", "TEC 12A.005(a)(2)")
MET = ("PLS507", "error", "/events/adopted/date", "TEC 12A.005(a)(3)")
LINK = ("PLS503", "error", "/events/link/date", "19 TAC 102.1307(g)")
COMMITTEE = (
    "PLS505", "error", "/events/committee/votes/for", "TEC 12A.005(a)(3); 19 TAC 102.1313(a)",
)  # fmt: skip
BOARD = ("PLS505", "error", "/events/adopted/votes/for", "TEC 12A.005(b); 19 TAC 102.1313(a)")
ACCOUNTABILITY = (
    "PLS404", "error", "/waivers/appraisal/provision/1",
    "19 TAC 102.1309(a)(1)(I); TEC 12A.004(a)(4)",
)  # fmt: skip
DISCIPLINE = "/waivers/assignment/provision/1"
DISCIPLINE_LAW = "TEC 12A.004(a); HB 6 (2025)"
CHAPTER_37 = {"assignment": ", TEC 37.0012"}


def found(changes: dict[str, str], day: str) -> Found:
    text = PLAN.format(**(KEPT | changes))
    checked = check_text(text, as_of=date.fromisoformat(day))
    assert not checked.crash
    return [(str(f.code), f.severity.value, f.pointer, f.citation) for f in checked.findings]


@pytest.mark.parametrize("day", ["2024-05-10", "2025-06-19", "2025-06-20", "2029-04-30"])
def test_last_days_and_fewest_votes_give_no_finding(day: str) -> None:
    assert found({}, day) == []


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"hearing": "2024-03-14", "appointed": "2024-04-13"}, [HEARING]),
        ({"appointed": "2024-04-13"}, [APPOINTED]),
        ({"voted": "2024-04-23", "met": "2024-04-23", "intent": "2024-04-23",
          "link": "2024-05-08"}, [POSTED]),
        ({"intent": "2024-04-25"}, [INTENT]),
        ({"met": "2024-04-25"}, [MET]),
        ({"committee": "7"}, [COMMITTEE]),
        ({"board": "4"}, [BOARD]),
        ({"link": "2024-05-10"}, [LINK]),
        ({"appraisal": ", TEC 39.053"}, [ACCOUNTABILITY]),
    ],
)  # fmt: skip
def test_a_day_or_a_vote_less_gives_its_own_finding(
    changes: dict[str, str], expected: Found
) -> None:
    assert found(changes, "2024-06-01") == expected


@pytest.mark.parametrize(
    ("ends", "expected"),
    [
        ("2029-05-01", []),  # the anniversary is accepted (LAW 1)
        (
            "2029-05-02",
            [("PLS218", "error", "/timeline/ends", "19 TAC 102.1307(c)(1); TEC 12A.006")],
        ),
    ],
)
def test_term_of_more_than_five_years_cites_its_law(ends: str, expected: Found) -> None:
    text = PLAN.replace("ends: 2029-04-30}}", f"ends: {ends}}}}}").format(**KEPT)
    told = check_text(text, as_of=date(2024, 6, 1)).findings
    found = [(str(f.code), f.severity.value, f.pointer, f.citation) for f in told]
    assert [one for one in found if one[0] == "PLS218"] == expected


@pytest.mark.parametrize(
    ("changes", "day", "severity"),
    [
        ({}, "2025-06-19", "warning"),  # it will stop within the term of the waiver
        ({}, "2025-06-20", "error"),
        ({"ends": "2025-06-20"}, "2025-06-19", "warning"),
        ({"ends": "2025-06-20"}, "2025-06-20", "error"),
        ({"ends": "2025-06-19"}, "2025-06-19", ""),  # the waiver had ended by then
        ({"ends": "2025-06-19"}, "2025-06-20", ""),
    ],
)
def test_discipline_may_be_waived_until_the_law_changed(
    changes: dict[str, str], day: str, severity: str
) -> None:
    told = found(changes | CHAPTER_37, day)
    expected = [("PLS404", severity, DISCIPLINE, DISCIPLINE_LAW)] if severity else []
    besides = [finding for finding in told if finding[0] != "PLS427"]  # a practice goes on longer
    assert besides == expected


def test_everything_wrong_at_once_gives_each_finding_once() -> None:
    broken = CHAPTER_37 | {
        "appraisal": ", TEC 39.053",
        "hearing": "2024-03-14",
        "appointed": "2024-04-13",
        "voted": "2024-04-23",
        "met": "2024-04-23",
        "intent": "2024-04-23",
        "committee": "7",
        "board": "4",
        "link": "2024-05-08",
    }
    assert found(broken, "2025-06-20") == [
        ACCOUNTABILITY,
        ("PLS404", "error", DISCIPLINE, DISCIPLINE_LAW),
        HEARING,
        COMMITTEE,
        POSTED,
        BOARD,
    ]


def test_renewal_takes_every_step_of_an_adoption_but_the_notice_of_the_vote() -> None:
    """19 TAC 102.1313(a)(3): the steps again, without telling the commissioner of the vote."""
    lines = PLAN.format(**KEPT).splitlines()
    kept = [line for line in lines if not line.strip().startswith("intent")]
    text = "\n".join([*kept, "renews: ../2019/example-isd.yaml"])
    assert check_text(text, as_of=date(2024, 6, 1)).findings == ()
    for id_, name in (
        ("resolution", "board-resolution"),
        ("hearing", "public-hearing"),
        ("appointed", "committee-appointed"),
        ("posted", "final-version-posted"),
        ("committee:", "committee-vote"),
        ("told", "state-notified"),
        ("link", "link-sent"),
    ):
        lacking = "\n".join(line for line in text.splitlines() if not line.strip().startswith(id_))
        found = check_text(lacking, as_of=date(2024, 6, 1)).findings
        assert [(str(f.code), f.severity.value) for f in found] == [("PLS512", "warning")]
        assert found[0].message.startswith(f'"{name}"')


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"hearing": "2024-03-14", "appointed": "2024-04-13"}, [HEARING]),
        ({"appointed": "2024-04-13"}, [APPOINTED]),
    ],
)
def test_days_of_the_hearing_and_the_committee_hold_for_a_renewal(
    changes: dict[str, str], expected: Found
) -> None:
    """31 days after the resolution, and after the hearing."""
    text = PLAN.format(**(KEPT | changes)) + "renews: ../2019/example-isd.yaml\n"
    found = check_text(text, as_of=date(2024, 6, 1)).findings
    assert [(str(f.code), f.severity.value, f.pointer, f.citation) for f in found] == expected
