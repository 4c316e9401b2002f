"""When a plan hears about the assurances that its program requires, and who speaks of what."""

import pytest
from rules.due import SUBMISSION, asking, due

from plscale.programs.program import Program


def requiring(**told: object) -> Program:
    entry = {"by": "plan-submitted", "signed_by": ["superintendent", "president"], "verified": True}
    return asking(assurances={"privacy": entry | told}, steps={"submission": SUBMISSION})


ALL = ("PLS301", "PLS302", "PLS303", "PLS304", "PLS305", "PLS308")


def told(program: Program, assurance: str, day: str = "2027-07-01", more: str = "") -> list[str]:
    text = f"assurances: {assurance}\n{more}"
    return [
        f"{code} {severity}{place}"
        for code in ALL
        for place, severity, _ in due(code, program, text, day)
    ]


PLACE = "/assurances/privacy"
BOTH = "signed: {superintendent: 2027-05-01, president: 2027-05-01}"


@pytest.mark.parametrize(
    ("assurance", "found"),
    [
        ("{other: {given: true, signed: {a: 2027-01-01}}}", [f"PLS301 error{PLACE}"]),
        ("{privacy: {}}", [f"PLS301 error{PLACE}"]),
        ("{privacy: {how: x}}", [f"PLS302 error{PLACE}/given"]),
        ("{privacy: {given: false}}", [f"PLS302 error{PLACE}/given"]),
        (f"{{privacy: {{{BOTH}}}}}", [f"PLS302 error{PLACE}/given"]),
        (f"{{privacy: {{given: false, {BOTH}}}}}", [f"PLS303 error{PLACE}/given"]),
        ("{privacy: {given: true}}", [f"PLS304 error{PLACE}/signed/superintendent"]),
        (
            "{privacy: {given: true, signed: {superintendent: 2027-05-01}}}",
            [f"PLS304 error{PLACE}/signed/president"],
        ),
        (
            "{privacy: {given: true, signed: {clerk: 2027-05-01}}}",
            [f"PLS304 error{PLACE}/signed/superintendent"],
        ),
        (f"{{privacy: {{given: true, {BOTH}}}}}", []),
        ("{privacy: {given: maybe}}", []),  # a hole
    ],
)
def test_one_fault_is_one_finding(assurance: str, found: list[str]) -> None:
    assert told(requiring(), assurance) == found


@pytest.mark.parametrize(
    ("assurance", "found"),
    [
        ("{privacy: {given: true}}", [f"PLS305 warning{PLACE}"]),
        ("{privacy: {given: true, signed: {clerk: 2027-05-01}}}", []),
    ],
)
def test_without_named_signers_one_signature_is_asked_for(assurance: str, found: list[str]) -> None:
    assert told(requiring(signed_by=[]), assurance) == found


def test_what_a_program_does_not_require_is_not_missed() -> None:
    program = requiring(required=False)
    assert told(program, "{other: {given: true, signed: {a: 2027-01-01}}}") == []
    assert told(program, "{privacy: {given: true}}") == [f"PLS305 warning{PLACE}"]


@pytest.mark.parametrize(
    ("day", "severity"),
    [
        ("2026-06-30", "note"),
        ("2027-06-29", "note"),
        ("2027-06-30", "note"),
        ("2027-07-01", "error"),
        ("2031-06-30", "error"),
        ("2031-07-01", "note"),
    ],
)
@pytest.mark.parametrize(
    ("code", "assurance"),
    [
        ("PLS301", "{}"),
        ("PLS302", "{privacy: {given: false}}"),
        ("PLS304", "{privacy: {given: true}}"),
    ],
)
def test_assurance_is_due_by_the_day_of_the_submission(
    code: str, assurance: str, day: str, severity: str
) -> None:
    found = due(code, requiring(), f"assurances: {assurance}", day)
    assert [(told, last) for _, told, last in found] == [(severity, "2027-06-30")]


@pytest.mark.parametrize("code", ["PLS301", "PLS302", "PLS304"])
def test_assurance_due_in_a_later_year_is_not_spoken_of(code: str) -> None:
    program = requiring(by={"end_of_year": 3})
    for assurance in ("{}", "{privacy: {given: false}}", "{privacy: {given: true}}"):
        assert due(code, program, f"assurances: {assurance}", "2028-06-30") == []


def test_plan_without_any_assurance_hears_of_all_that_are_alike_at_once() -> None:
    first = {"by": {"end_of_year": 1}, "verified": True}
    later = {"by": {"end_of_year": 2}, "verified": True}
    program = asking(assurances={"privacy": first, "standards": first, "evaluation": later})
    assert due("PLS301", program, "", "2027-07-01") == [
        ("/assurances", "error", "2027-06-30"),
        ("/assurances/evaluation", "note", "2028-06-30"),
    ]
    given = "assurances: {other: {given: true}}"
    assert [place for place, _, _ in due("PLS301", program, given, "2027-07-01")] == [
        "/assurances/evaluation",
        "/assurances/privacy",
        "/assurances/standards",
    ]


SENT = "events: {sent: {event: plan-submitted, date: 2027-05-20}}\n"


@pytest.mark.parametrize(
    ("signed", "more", "late"),
    [
        ("superintendent: 2027-05-01, president: 2027-05-19", SENT, ""),
        ("superintendent: 2027-05-01, president: 2027-05-20", SENT, ""),
        ("superintendent: 2027-05-01, president: 2027-05-21", SENT, "president"),
        ("superintendent: 2027-05-21, president: 2027-05-01", SENT, "superintendent"),
        ("superintendent: 2027-05, president: 2027", SENT, ""),  # may be in time
        ("superintendent: 2027-06, president: 2027", SENT, "superintendent"),
        ("superintendent: 2027-05-01, clerk: 2027-06-21", SENT, ""),  # nobody asks for it
        ("superintendent: 2027-06-21", "", ""),  # not submitted yet
        ("superintendent: 2027-06-21", SENT + "amendments: {a: {date: 2027-06-20}}", ""),
        (
            "superintendent: 2027-06-21",
            SENT + "amendments: {a: {date: 2027-06-22}}",
            "superintendent",
        ),
        (
            "superintendent: 2027-05-21",
            "events:\n  first: {event: plan-submitted, date: 2027-05-20}\n  again: {event: plan-submitted, date: 2027-06-20}",
            "",
        ),
    ],
)
def test_signature_is_late_after_the_submission_that_it_was_due_for(
    signed: str, more: str, late: str
) -> None:
    text = f"assurances: {{privacy: {{given: true, signed: {{{signed}}}}}}}\n{more}"
    places = [place for place, _, _ in due("PLS308", requiring(), text, "2027-07-01")]
    assert places == ([f"{PLACE}/signed/{late}"] if late else [])


@pytest.mark.parametrize(("day", "is_late"), [("2027-06-30", False), ("2027-07-01", True)])
def test_signature_is_late_after_the_last_day_of_the_year(*, day: str, is_late: bool) -> None:
    text = f"assurances: {{privacy: {{given: true, signed: {{clerk: {day}, aide: 2027-08-01}}}}}}"
    program = requiring(by={"end_of_year": 1}, signed_by=[])
    found = [place for place, _, _ in due("PLS308", program, text, "2028-01-01")]
    assert found == ([f"{PLACE}/signed/clerk"] if is_late else [])
