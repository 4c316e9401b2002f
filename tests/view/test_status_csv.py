"""``status --format csv``: one row for each plan, and nothing in it is ever a formula."""

import csv
import io
from datetime import date

from registers.making import status, steps, table_of
from standing.judging import Told, program

from plscale.registers.selection import Wanted, chosen
from plscale.registers.status import StatusTable, Unreadable
from plscale.view.status_csv import COLUMNS, status_csv

PLAN: Told = steps(
    late={"title": "=1+1", "due": "2027-09-30"},
    later={"title": "Rubrics", "due": "2028-08-15"},
    soon={"title": "Coaches", "due": "2028-10-20"},
    done={"due": "2028-08-01", "done": "2028-08-01"},
) | {"district": {"name": "-Example\x1b ISD"}, "waivers": {"w": {}}}


def raw(table: StatusTable) -> bytes:
    return "".join(line + "\n" for line in status_csv(table)).encode("utf-8")


def rows(table: StatusTable) -> list[dict[str, str]]:
    text = raw(table).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def test_file_begins_with_the_mark_and_rows_end_in_cr_lf() -> None:
    told = raw(table_of(status(PLAN), status({})))
    assert told.startswith(b"\xef\xbb\xbfpath,district,state,program,starts,ends,year,")
    assert told.count(b"\r\n") == told.count(b"\r") == told.count(b"\n") == 3


def test_row_of_one_plan() -> None:
    (row,) = rows(table_of(status(PLAN, judge=program(reports={"annual": {"due": "08-15"}}))))
    filled = {name: cell for name, cell in row.items() if cell not in ("", "0")}
    assert filled == {
        "path": "plan.yaml",
        "district": "'-Example\\x1b ISD",
        "program": "base",
        "starts": "2026-07-01",
        "ends": "2031-06-30",
        "year": "3",
        "years_planned": "5",
        "phase": "implementation",
        "standing": "draft",
        "waiting_for": "district",
        "health": "overdue",
        "milestones": "4",
        "done": "1",
        "overdue": "2",
        "due_soon": "1",
        "overdue_since": "2027-09-30",
        "overdue_milestone": "'=1+1",
        "next_due": "2028-10-20",
        "next_milestone": "Coaches",
        "waivers_requested": "1",
        "reports_due": "2",
        "shown_milestones": "4",
        "shown_done": "1",
    }


def test_year_that_was_asked_for_is_told() -> None:
    table = table_of(
        status(PLAN), status({"timeline": {"starts": "2028-07-01", "ends": "2029-06-30"}})
    )
    one, other = rows(chosen(table, Wanted(year=3)))
    shown = ("shown_year", "shown_year_starts", "shown_year_ends", "shown_milestones", "shown_done")
    assert [one[name] for name in shown] == ["3", "2028-07-01", "2029-06-30", "3", "1"]
    assert [other[name] for name in shown] == ["3", "", "", "0", "0"]
    assert (one["overdue_since"], one["overdue"]) == ("2028-08-15", "2")


def test_file_that_cannot_be_read_has_its_path_and_the_reason() -> None:
    fault = Unreadable("+b.yaml", 3, 1, "PLS011", "a tab stands here", "a tab")
    (row,) = rows(StatusTable(date(2028, 10, 1), (), (fault,), 0))
    assert {name: cell for name, cell in row.items() if cell} == {
        "path": "'+b.yaml",
        "cannot_be_read": "PLS011 at 3:1: a tab stands here",
    }


def test_every_row_has_a_cell_for_each_column() -> None:
    fault = Unreadable("b.yaml", 3, 1, "PLS011", "a tab", "a tab")
    whole = StatusTable(date(2028, 10, 1), (status(PLAN), status({})), (fault,), 2)
    text = raw(whole).decode("utf-8-sig")
    told = csv.reader(io.StringIO(text, newline=""), strict=True)
    assert [len(row) for row in told] == [len(COLUMNS)] * 4
