"""``csv``: opens in a spreadsheet, and nothing in it is ever a formula."""

import csv
import io
from datetime import date

import pytest
from report.making import finding, lines, plan, report

from plscale.finding import Deadline, Finding
from plscale.report.csv_format import COLUMNS
from plscale.report.formats import Format


def table(*findings: Finding, path: str = "plans/a.yaml") -> bytes:
    told = lines(report(plan(*findings, path=path)), Format.CSV)
    return "".join(line + "\n" for line in told).encode("utf-8")


def rows(*findings: Finding, path: str = "plans/a.yaml") -> list[dict[str, str]]:
    text = table(*findings, path=path).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def test_file_begins_with_the_mark_and_rows_end_in_cr_lf() -> None:
    raw = table(finding(), finding())
    assert raw.startswith(b"\xef\xbb\xbfseverity,code,rule,path,line,column,")
    assert raw.count(b"\xef\xbb\xbf") == 1
    assert raw.count(b"\r\n") == 3
    assert raw.count(b"\r") == raw.count(b"\n") == 3


def test_row_of_one_finding() -> None:
    assert rows(finding()) == [
        {
            "severity": "error",
            "code": "PLS402",
            "rule": "waiver-denied",
            "path": "plans/a.yaml",
            "line": "2",
            "column": "3",
            "district": "Meadow Lake",
            "message": '"groups" relies on a waiver that was denied on 2027-05-20',
            "remedy": "end the practice, or ask again",
            "citation": "TEC 25.0811",
            "pointer": "/practices/groups",
            "end_line": "2",
            "end_column": "9",
            "due": "",
            "due_now": "",
            "verified": "true",
            "source": "",
        }
    ]


@pytest.mark.parametrize(
    ("deadline", "cells"),
    [
        (None, ("", "")),
        (Deadline(date(2027, 6, 30)), ("2027-06-30", "false")),
        (Deadline(date(2026, 6, 30), is_past=True), ("2026-06-30", "true")),
        (Deadline(event="final-version-posted"), ("", "false")),
    ],
)
def test_deadline_stands_in_two_columns(deadline: Deadline | None, cells: tuple[str, str]) -> None:
    (row,) = rows(finding(deadline=deadline))
    assert COLUMNS[-4:-2] == ("due", "due_now")
    assert (row["due"], row["due_now"]) == cells


def test_what_was_not_read_in_the_law_says_so_in_the_last_two_columns() -> None:
    (row,) = rows(finding(is_verified=False, source="=https://example.org"))
    assert COLUMNS[-2:] == ("verified", "source")
    assert (row["verified"], row["source"]) == ("false", "'=https://example.org")


def test_no_finding_leaves_the_head() -> None:
    assert table() == b"\xef\xbb\xbf" + ",".join(COLUMNS).encode() + b"\r\n"


@pytest.mark.parametrize(
    "start", ["=cmd|' /C calc'!A0", "+1", "-1", "@SUM(1)", "＝1", "＋1", "－1", "＠x"]
)
@pytest.mark.parametrize("column", ["path", "district", "message", "remedy", "citation", "pointer"])
def test_formula_gets_an_apostrophe(start: str, column: str) -> None:
    path = start if column == "path" else "plans/a.yaml"
    (row,) = rows(finding(**{column: start}), path=path)
    assert row[column] == "'" + start


@pytest.mark.parametrize("text", ["\t=1", "\r=1", "\n=1"])
def test_blank_before_a_formula_does_not_help_it(text: str) -> None:
    (row,) = rows(finding(district=text))
    assert row["district"][0] == "'"


@pytest.mark.parametrize("text", ["1", "a=b", "'x", "0123456", "a-1"])
def test_other_text_stays_as_it_is(text: str) -> None:
    assert rows(finding(district=text))[0]["district"] == text


def test_line_ends_quotes_and_commas_stay_within_a_cell() -> None:
    (row,) = rows(finding(district='Two\nLines, "quoted"\r\n', message="x\ty"))
    assert row["district"] == 'Two\\nLines, "quoted"\\r\\n'
    assert row["message"] == "x\\ty"
    assert table(finding(district="a\nb")).count(b"\n") == 2
