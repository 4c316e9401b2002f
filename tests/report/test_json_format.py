"""``json``: the shape that DESIGN section 8 promises."""

import json
from datetime import date

import pytest
from report.making import finding, lines, plan, report

from plscale.finding import Deadline, Severity
from plscale.report.formats import Format


def test_shape_of_one_finding_is_exactly_as_promised() -> None:
    (text,) = lines(report(plan(finding()), plan(path="plans/b.yaml")), Format.JSON)
    assert json.loads(text) == {
        "format": "plscale.findings/1",
        "as_of": "2026-11-21",
        "summary": {
            "plans": 2,
            "errors": 1,
            "warnings": 0,
            "notes": 0,
            "excepted": 0,
            "baselined": 0,
        },
        "findings": [
            {
                "code": "PLS402",
                "rule": "waiver-denied",
                "severity": "error",
                "message": '"groups" relies on a waiver that was denied on 2027-05-20',
                "remedy": "end the practice, or ask again",
                "path": "plans/a.yaml",
                "line": 2,
                "column": 3,
                "end_line": 2,
                "end_column": 9,
                "pointer": "/practices/groups",
                "district": "Meadow Lake",
                "citation": "TEC 25.0811",
                "related": [
                    {
                        "message": "denied here",
                        "line": 5,
                        "column": 3,
                        "end_line": 5,
                        "end_column": 8,
                    }
                ],
                "due": None,
                "due_now": None,
                "verified": True,
                "source": None,
            }
        ],
    }


def test_keys_stand_in_the_promised_order() -> None:
    (text,) = lines(report(plan(finding())), Format.JSON)
    (found,) = json.loads(text)["findings"]
    first = ["code", "rule", "severity", "message", "remedy", "path", "line", "column"]
    then = [
        "end_line",
        "end_column",
        "pointer",
        "district",
        "citation",
        "related",
        "due",
        "due_now",
        "verified",
        "source",
    ]
    assert list(found) == first + then


@pytest.mark.parametrize(
    ("deadline", "due", "due_now"),
    [
        (Deadline(date(2027, 6, 30)), "2027-06-30", False),
        (Deadline(date(2026, 6, 30), "plan-submitted", is_past=True), "2026-06-30", True),
        (Deadline(event="final-version-posted"), None, False),
        (Deadline(is_past=True), None, True),
    ],
)
def test_deadline_is_a_day_and_whether_it_is_over(
    deadline: Deadline, due: str | None, *, due_now: bool
) -> None:
    (text,) = lines(report(plan(finding(deadline=deadline))), Format.JSON)
    (found,) = json.loads(text)["findings"]
    assert (found["due"], found["due_now"]) == (due, due_now)


def test_no_finding_is_an_empty_list_and_no_citation_is_null() -> None:
    (text,) = lines(report(plan()), Format.JSON)
    assert json.loads(text)["findings"] == []
    (text,) = lines(report(plan(finding(citation=None))), Format.JSON)
    assert json.loads(text)["findings"][0]["citation"] is None


@pytest.mark.parametrize(
    "text",
    ["\x1b[31m", "\x9b31m", "\u202egnp", "\u2028", "a\u200bb", "\x7f", "\U0001ffff", "ñ綠😀"],
)
def test_hidden_characters_are_escaped_and_read_back_the_same(text: str) -> None:
    changed = finding(message=text, remedy=text, path=text, district=text, pointer=text)
    (told,) = lines(report(plan(changed, path=text)), Format.JSON)
    (found,) = json.loads(told)["findings"]
    assert [found[key] for key in ("message", "remedy", "path", "district")] == [text] * 4
    assert [sign for sign in told if sign != "\n" and not sign.isprintable()] == []
    assert ("ñ" in text) == ("ñ" in told)


def test_what_is_no_text_is_shown_as_an_escape() -> None:
    (told,) = lines(report(plan(finding(message="\udcff"), path="a\udcff")), Format.JSON)
    (found,) = json.loads(told.encode("utf-8"))["findings"]
    assert (found["message"], found["path"]) == ("\\udcff", "a\\udcff")


def test_every_finding_is_kept_however_many() -> None:
    many = plan(*(finding(severity=severity) for severity in Severity for _ in range(500)))
    (told,) = lines(report(many, plan(finding(), path="b")), Format.JSON)
    assert len(json.loads(told)["findings"]) == 1501


def test_what_was_not_read_in_the_law_says_so_and_where_it_is_from() -> None:
    unread = finding(is_verified=False, source="https://example.org/summary")
    (text,) = lines(report(plan(unread)), Format.JSON)
    (found,) = json.loads(text)["findings"]
    assert (found["verified"], found["source"]) == (False, "https://example.org/summary")
