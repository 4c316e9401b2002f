"""The overview: which reports get one, and what it adds up."""

import pytest
from report.making import finding, lines, plan, report

from plscale.finding import Severity
from plscale.report.formats import Format, written
from plscale.view.look import Look


def test_overview_comes_with_more_than_a_screenful_over_several_plans() -> None:
    twenty = report(plan(*[finding()] * 10), plan(*[finding()] * 10, path="b.yaml"))
    more = report(plan(*[finding()] * 10), plan(*[finding()] * 11, path="b.yaml"))
    alone = report(plan(*[finding()] * 21))
    assert not lines(twenty)[3].startswith("Most often")
    assert lines(more)[3].startswith("Most often")
    assert not lines(alone)[3].startswith("Most often")


def test_citations_are_counted_apart() -> None:
    told = lines(
        report(
            plan(*[finding(citation="TEC 37.0012")] * 12),
            plan(*[finding(citation=None)] * 9, finding(citation="TEC 37.0012"), path="b.yaml"),
        )
    )
    assert told[5:7] == [
        "PLS402 waiver-denied  TEC 37.0012                       13      2",
        "PLS402 waiver-denied                                     9      1",
    ]


def test_more_than_ten_of_anything_are_counted() -> None:
    many = [plan(finding(), path=f"{number:02}.yaml") for number in range(12)]
    unread = [plan(finding(), path=f"x{number}.yaml", is_readable=False) for number in range(11)]
    told = lines(report(*many, *unread))
    assert "and 2 more plans with errors" in told
    assert "and 1 more plan not read" in told


def test_unreadable_plan_without_an_error_is_listed_too() -> None:
    odd = plan(finding(severity=Severity.WARNING), path="odd.yaml", is_readable=False)
    told = lines(report(plan(*[finding()] * 21), odd))
    assert told[1] == "0 can be submitted, 1 cannot, 1 cannot be read."
    assert any(line.endswith("odd.yaml:2:3 waiver-denied") for line in told)


def test_statistics_of_a_run_without_findings_are_two_lines() -> None:
    told = list(written(report(plan(), plan(path="b")), Format.TEXT, Look(), statistics=True))
    assert told == [
        "2 plans checked on 2026-11-21, base: 0 errors, 0 warnings, 0 notes",
        "2 can be submitted, 0 cannot, 0 cannot be read.",
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "ascii"])
def test_paths_of_many_columns_are_cut_at_their_beginning(encoding: str) -> None:
    path = "plans/" + "綠い湖" * 20 + "/plan.yaml"
    told = lines(report(plan(*[finding()] * 21, path=path), plan(path="b")), encoding=encoding)
    sign = "…" if encoding == "utf-8" else "~"
    row = next(line for line in told if line.startswith(sign))
    assert row.split()[0].endswith("/plan.yaml")
    assert row.endswith("21")


def test_path_is_whole_where_there_is_room_for_it() -> None:
    """Of 80 columns, 8 are for the count: 72 are left, and with a second column 31."""
    for length, is_whole in ((72, True), (73, False)):
        path = "p" * (length - 5) + ".yaml"
        told = lines(report(plan(*[finding()] * 21, path=path), plan(path="b")))
        assert any(line.startswith(f"{path} ") for line in told) == is_whole
    path = "p" * 27 + ".yaml"
    unread = plan(finding(), path="x" * 40 + ".yaml", is_readable=False)
    told = lines(report(plan(*[finding()] * 21, path=path), unread))
    assert any(line.startswith("…" + "p" * 25 + ".yaml ") for line in told)


def test_citation_is_whole_on_a_wide_screen() -> None:
    law = "TEC 12A.005(b); 19 TAC 102.1307(a)(1); 19 TAC 102.1307(a)(2)"
    told = report(plan(*[finding(citation=law)] * 21), plan(path="b"))
    assert not any(law in line for line in lines(told, width=80))
    assert any(law in line for line in lines(told, width=120))
