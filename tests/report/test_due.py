"""What is missing: due now in full, due later in a list by its day, and said in every format."""

from datetime import date

import pytest
from report.making import finding, lines, plan, report

from plscale.finding import Deadline, Finding, RuleCode, Severity
from plscale.report.formats import Format
from plscale.view.look import columns_of

SUBMISSION = Deadline(date(2027, 6, 30), "plan-submitted")
REPORT = Deadline(date(2027, 9, 30))
POSTING = Deadline(event="final-version-posted")
OVER = Deadline(date(2026, 7, 1), "conditional-approval", is_past=True)


def missing(what: str, deadline: Deadline, code: str = "PLS215") -> Finding:
    severity = Severity.WARNING if deadline.is_past else Severity.NOTE
    return finding(
        code=RuleCode(code), rule="part-missing", severity=severity, message=what, related=(),
        excerpt=None, citation=None, remedy="", deadline=deadline,
    )  # fmt: skip


OPEN = (
    missing("nothing is filed on year 1", REPORT, "PLS611"),
    missing('the plan has no "waivers"', POSTING),
    missing("3 of the 10 conditions are missing: data-systems, instruction, partnerships", SUBMISSION),
    missing('the plan has no "vision"', SUBMISSION),
)  # fmt: skip


def test_missing_ones_stand_behind_the_others_in_two_groups() -> None:
    told = lines(report(plan(*OPEN, missing("nothing is approved", OVER, "PLS512"), finding())))
    assert [line for line in told if line and not line.startswith(" ")] == [
        "plans/a.yaml                Meadow Lake, base, year 1 of 5",
        "error PLS402 waiver-denied               plans/a.yaml:2:3",
        "Due now",
        "warning PLS512 part-missing              plans/a.yaml:2:3",
        "Due later",
        "1 plan checked on 2026-11-21: 1 error, 1 warning, 4 notes.",
        "It cannot be submitted until the error is mended; 4 things are still due, the",
        "first by 2027-06-30.",
    ]
    assert "   nothing is approved; was due by 2026-07-01 (conditional-approval)" in told


def test_list_names_each_day_once_and_what_has_no_day_last() -> None:
    told = lines(report(plan(*OPEN)))
    assert told[2:10] == [
        "Due later",
        "",
        "   2027-06-30  3 of the 10 conditions are missing: data-systems,          PLS215",
        "               instruction, partnerships",
        '               the plan has no "vision"                                   PLS215',
        "   2027-09-30  nothing is filed on year 1                                 PLS611",
        '   no day      the plan has no "waivers", before final-version-posted     PLS215',
        "",
    ]


def test_narrow_screen_puts_the_day_above_what_is_due() -> None:
    told = lines(report(plan(*OPEN)), width=40)
    assert told[told.index("Due later") :][:10] == [
        "Due later",
        "",
        "   2027-06-30",
        "      3 of the 10 conditions are",
        "      missing: data-systems,",
        "      instruction, partnerships (PLS215)",
        '      the plan has no "vision" (PLS215)',
        "   2027-09-30",
        "      nothing is filed on year 1",
        "      (PLS611)",
    ]


@pytest.mark.parametrize("width", [40, 59, 60, 80, 200])
@pytest.mark.parametrize("encoding", ["utf-8", "ascii"])
def test_list_stays_within_the_screen_and_its_characters(width: int, encoding: str) -> None:
    hostile = missing("\x1b[31m綠い湖 ::error:: " * 9, SUBMISSION)
    told = lines(report(plan(*OPEN, hostile)), width=width, encoding=encoding)
    assert [line for line in told if columns_of(line) > width] == []
    assert all(line.isprintable() for line in told)
    if encoding == "ascii":
        assert all(line.isascii() for line in told)


def test_twins_of_the_list_differ_in_no_sign() -> None:
    told = report(plan(*OPEN))
    assert lines(told) == lines(told, encoding="ascii")


def test_hundred_findings_of_a_file_hold_over_all_groups() -> None:
    told = lines(report(plan(*[finding()] * 60, *[missing("it", OVER)] * 30, *OPEN * 5)))
    listed = [line for line in told if line.endswith(("PLS215", "PLS611"))]
    assert sum(line.startswith("error") for line in told) == 60
    assert sum(line.startswith("warning") for line in told) == 30
    assert len(listed) == 10
    assert "and 10 more findings in this file: --format concise" in told


@pytest.mark.parametrize(
    ("findings", "verdict"),
    [
        ((OPEN[3],), "Nothing stands against it today; 1 thing is still due by 2027-06-30."),
        (OPEN[2:], "Nothing stands against it today; 2 things are still due by 2027-06-30."),
        (OPEN[1:2], "Nothing stands against it today; 1 thing is still due."),
        (
            (missing("x", OVER), OPEN[0]),
            (
                "Nothing stands against it today; the warnings will be asked about; "
                "1 thing is still due by 2027-09-30."
            ),
        ),
        ((missing("x", OVER),), "It can be submitted; the warnings will be asked about."),
    ],
)
def test_verdict_calls_no_plan_ready_that_still_lacks_something(
    findings: tuple[Finding, ...], verdict: str
) -> None:
    assert lines(report(plan(*findings)), width=200)[-1] == verdict


def test_verdict_of_many_counts_those_that_still_lack_something() -> None:
    plans = [plan(), plan(finding()), plan(OPEN[0]), plan(finding(), is_readable=False)]
    first = "1 can be submitted, 1 still lacks what is due later, 1 cannot, 1 cannot be read."
    assert lines(report(*plans), width=200)[-1] == first
    assert (
        "1 can be submitted, 2 still lack what is due later, 0 cannot"
        in (lines(report(plan(), plan(OPEN[0]), plan(OPEN[1])), width=200)[-1])
    )


@pytest.mark.parametrize("form", [Format.CONCISE, Format.GITHUB])
@pytest.mark.parametrize(
    ("deadline", "words"),
    [
        (SUBMISSION, "x; due by 2027-06-30 (plan-submitted)"),
        (REPORT, "x; due by 2027-09-30"),
        (POSTING, "x; due before final-version-posted"),
        (OVER, "x; was due by 2026-07-01 (conditional-approval)"),
        (Deadline(is_past=True), "x"),
    ],
)
def test_message_says_the_day_where_the_format_has_no_place_for_it(
    form: Format, deadline: Deadline, words: str
) -> None:
    assert lines(report(plan(missing("x", deadline))), form)[0].endswith(
        (f" {words}", f"::{words}")
    )
