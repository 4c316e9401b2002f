"""``text``: limits, narrow screens, long lines, wide characters, and text that is not ours."""

import re
from itertools import accumulate, pairwise

import pytest
from report.making import DAY, finding, lines, plan, report

from plscale.check.text import check_text
from plscale.finding import CheckedPlan, Excerpt, Finding, Related, Report, Severity
from plscale.place import Span
from plscale.report.text import text_report
from plscale.view.look import Look, columns_of, plain

HEAD = "plscale: 1\nprogram: base\ntimeline: {starts: 2026-07-01, ends: 2031-06-30}\n"


def checked(text: str) -> CheckedPlan:
    return check_text(text, as_of=DAY)


def underlined(told: list[str]) -> list[str]:
    """Give what stands above each underlining, by columns of the screen."""
    found = []
    for above, below in pairwise(told):
        match = re.match(r" +[│|] ( *)([\^]+|-+)( |$)", below)
        if match:
            ends = list(accumulate(columns_of(character) for character in above))
            marked = range(match.start(2) + 1, match.end(2) + 1)
            found.append("".join(c for c, end in zip(above, ends, strict=True) if end in marked))
    return found


def test_hundred_findings_of_a_file_are_shown_and_the_rest_counted() -> None:
    told = lines(report(plan(*[finding()] * 103)))
    assert sum(line.startswith("error PLS402") for line in told) == 100
    assert told[-4] == "and 3 more findings in this file: --format concise"
    assert told[-2].endswith(": 103 errors, 0 warnings, 0 notes.")


def test_one_finding_more_is_counted_as_one() -> None:
    told = lines(report(plan(*[finding()] * 101)))
    assert "and 1 more finding in this file: --format concise" in told
    assert not [line for line in lines(report(plan(*[finding()] * 100))) if "more" in line]


def test_thousand_findings_of_a_run_are_shown() -> None:
    many = report(*(plan(*[finding()] * 90, path=f"{number}.yaml") for number in range(13)))
    told = [plain(line) for line in text_report(many, Look())]
    assert sum(line.startswith("error PLS402") for line in told) == 1_000
    assert sum("more finding" in line for line in told) == 2


def test_plan_without_findings_takes_no_lines() -> None:
    assert lines(report(plan(), plan(path="b.yaml"))) == [
        "2 plans checked on 2026-11-21: 0 errors, 0 warnings, 0 notes.",
        "2 can be submitted, 0 cannot, 0 cannot be read.",
    ]


@pytest.mark.parametrize(
    ("plans", "verdict"),
    [
        ((plan(),), "It can be submitted."),
        (
            (plan(finding(severity=Severity.WARNING)),),
            "It can be submitted; the warnings will be asked about.",
        ),
        ((plan(finding(severity=Severity.NOTE)),), "It can be submitted."),
        ((plan(finding(), finding()),), "It cannot be submitted until the 2 errors are mended."),
        ((plan(finding(), is_readable=False),), "It cannot be read until the error is mended."),
        (
            (plan(), plan(finding()), plan(finding(), is_readable=False)),
            "1 can be submitted, 1 cannot, 1 cannot be read.",
        ),
        (
            (plan(finding(severity=Severity.WARNING), is_readable=False), plan()),
            "1 can be submitted, 0 cannot, 1 cannot be read.",
        ),
    ],
)
def test_verdict_says_what_may_be_handed_in(plans: tuple[CheckedPlan, ...], verdict: str) -> None:
    assert lines(report(*plans))[-1] == verdict


@pytest.mark.parametrize("width", [20, 40, 80, 120])
@pytest.mark.parametrize("encoding", ["utf-8", "ascii"])
def test_no_line_is_wider_than_the_screen(width: int, encoding: str) -> None:
    long = "a district with a name of many words " * 5
    text = HEAD + f"district: {{name: {long}, state: TX, stat: ND}}\nvison: " + "綠い湖" * 90 + "\n"
    told = lines(Report(DAY, (checked(text),)), width=width, encoding=encoding)
    assert [line for line in told if columns_of(line) > width] == []
    if encoding == "ascii":
        assert all(line.isascii() for line in told)


def test_path_longer_than_the_screen_stands_whole_on_its_own_line() -> None:
    path = "plans/" + "very-long-folder/" * 8 + "plan.yaml"
    told = lines(report(plan(finding(), path=path)))
    assert told[0] == path
    assert told[1] == "   Meadow Lake, base, year 1 of 5"
    assert f"   {path}:2:3" in told
    assert all(len(line) <= 80 for line in told if path not in line)


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ('district: {name: "綠い湖學區", stat: TX}', "stat"),
        ('district: {name: "😀😀", stat: TX}', "stat"),
        ('district: {name: "e\u0301te\u0301", stat: TX}', "stat"),
        ("district: {綠い: TX}", "綠い"),
        ('district: {name: "a\u200bb\u202ec", stat: TX}', "stat"),
        ("district: {name: a,\tstat: TX}", "stat"),
        ('district: {name: "' + "綠" * 120 + '", stat: TX}', "stat"),
        ('district: {name: "' + "x" * 900 + '", stat: TX, state: TX}', "stat"),
    ],
)
@pytest.mark.parametrize("width", [40, 80])
def test_place_is_underlined_whatever_stands_before_it(line: str, key: str, width: int) -> None:
    found = [f for f in checked(HEAD + line + "\n").findings if f.code == "PLS101"]
    told = lines(report(plan(*found)), width=width)
    assert underlined(told) == [key]


def test_escapes_and_tabs_of_a_quoted_line_are_shown() -> None:
    mark = finding(excerpt=Excerpt(2, "\t\x1b[31m\x9b: x", 0), span=Span(2, 2, 2, 3), related=())
    told = lines(report(plan(mark)))
    assert "   2 │ \\t\\x1b[31m\\x9b: x" in told
    assert "     │   ^^^^ begins in year 3" in told


def test_two_places_of_one_long_line_are_both_underlined_rightly() -> None:
    text = "waivers: {first: 1, " + "and: so, " * 30 + "first: 2}"
    second = text.rindex("first") + 1
    marks = finding(
        span=Span(2, second, 2, second + 5),
        excerpt=Excerpt(2, text),
        related=(Related("first given here", Span(2, 11, 2, 16), Excerpt(2, text)),),
    )
    assert underlined(lines(report(plan(marks)))) == ["first", "first"]


def test_two_places_of_one_short_line_share_it() -> None:
    marks = finding(
        span=Span(2, 14, 2, 15),
        excerpt=Excerpt(2, "x: {a: 1, b: 2, a: 3}"),
        related=(Related("here", Span(2, 5, 2, 6), Excerpt(2, "x: {a: 1, b: 2, a: 3}")),),
    )
    told = lines(report(plan(marks)))
    assert sum("x: {a: 1" in line for line in told) == 1


def test_place_beyond_the_end_of_its_line_is_still_pointed_at() -> None:
    told = lines(report(plan(finding(span=Span(2, 24, 2, 25), related=()))))
    assert "     │" + " " * 24 + "^ begins in year 3" in told


def test_finding_without_a_line_has_no_quotation() -> None:
    told = lines(report(plan(finding(excerpt=None, related=()), is_readable=False)))
    assert not [line for line in told if "│" in line]


@pytest.mark.parametrize(
    "text",
    ["[/red]", "[link=http://x]y[/link]", ":smile:", "[bold]", "\\[b]", "{x}", "%s", "[/]"],
)
def test_markup_is_shown_as_written(text: str) -> None:
    changed: Finding = finding(message=text, remedy=text, label=text, excerpt=Excerpt(2, text))
    told = "\n".join(lines(report(plan(changed, path=text))))
    assert told.count(text) >= 6


def test_note_and_warning_are_not_explained_at_length() -> None:
    told = lines(report(plan(finding(severity=Severity.WARNING))))
    assert not [line for line in told if line.startswith(("   Why", "   More"))]
    assert "   Law   TEC 25.0811" in told


def test_line_of_a_message_gives_no_order_to_a_log() -> None:
    message = '"' + "x" * 70 + " ::error::forged ##[error]forged"
    told = lines(report(plan(finding(message=message, remedy=message))))
    assert not [line for line in told if line.lstrip().startswith("::") or "##[" in line]
    assert sum("\\x3a:error::forged" in line for line in told) == 2


UNREAD = "   Why   not verified in the law itself, so no more than a warning"


@pytest.mark.parametrize(
    ("severity", "changes", "why"),
    [
        (Severity.WARNING, {"is_verified": False}, [UNREAD]),
        (
            Severity.WARNING,
            {"is_verified": False, "source": "A report"},
            [f"{UNREAD}; the program", "         has it from A report"],
        ),
        (Severity.WARNING, {"is_verified": True, "source": "A report"}, []),
        (Severity.NOTE, {"is_verified": False}, []),
    ],
)
def test_warning_about_law_that_was_not_read_says_why_it_is_only_one(
    severity: Severity, changes: dict[str, object], why: list[str]
) -> None:
    told = lines(report(plan(finding(severity=severity, **changes))))
    start = next((at for at, line in enumerate(told) if line.startswith("   Why")), len(told))
    end = next((at for at, line in enumerate(told) if at > start and not line), start)
    assert told[start:end] == why
