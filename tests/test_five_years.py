"""The complete illustrative plan through its five years: the findings of the framework's schedule.

The plan has, dated, all that the program `knowledgeworks` asks for, and each in time. So on any day
it lacks just what is due by the end of the plan year at hand and is dated later:

- up to 2027-03-23 nineteen signatures, up to 2027-04-06 the submission (both due at the end of
  year 1, on 2027-06-30);
- from the first day of year 2 to 2027-07-20 the final approval (due at the end of year 2);
- from the first day of each year to the day of filing in September the report on the year before
  (due on 2027-09-30 and so on).
"""

from datetime import date
from pathlib import Path

import pytest

from plscale.catalog import ids
from plscale.check.paths import check_paths

PLAN = Path(__file__).parent.parent / "plans" / "illustrative" / "meadow-lake.yaml"

SIGNATURES = [
    ("PLS304", f"/assurances/{id_}/signed/superintendent", "2027-06-30")
    for id_ in ids("assurances")
]
SUBMISSION = ("PLS512", "/events", "2027-06-30")
APPROVAL = ("PLS512", "/events", "2028-06-30")


def report_on(year: int) -> tuple[str, str, str]:
    return ("PLS611", f"/reports/{year}", f"{2026 + year}-09-30")


YEAR_1 = [*SIGNATURES, SUBMISSION]

BY_DAY = {
    # the day before each plan year, its first day, and the day after
    "2026-06-30": YEAR_1,
    "2026-07-01": YEAR_1,
    "2026-07-02": YEAR_1,
    "2027-06-30": [],
    "2027-07-01": [APPROVAL, report_on(1)],
    "2027-07-02": [APPROVAL, report_on(1)],
    "2028-06-30": [],
    "2028-07-01": [report_on(2)],
    "2028-07-02": [report_on(2)],
    "2029-06-30": [],
    "2029-07-01": [report_on(3)],
    "2029-07-02": [report_on(3)],
    "2030-06-30": [],
    "2030-07-01": [report_on(4)],
    "2030-07-02": [report_on(4)],
    # its last day, and two days on which it has ended and is judged as of that day
    "2031-06-30": [],
    "2031-07-01": [],
    "2031-07-02": [],
    # inside the years: the day before something is done, and the day itself
    "2027-03-22": YEAR_1,
    "2027-03-23": [SUBMISSION],
    "2027-04-05": [SUBMISSION],
    "2027-04-06": [],
    "2027-07-19": [APPROVAL, report_on(1)],
    "2027-07-20": [report_on(1)],
    "2027-09-13": [report_on(1)],
    "2027-09-14": [],
    "2030-09-09": [report_on(4)],
    "2030-09-10": [],
}


@pytest.mark.parametrize("day", BY_DAY)
def test_plan_lacks_what_is_due_in_the_year_at_hand_and_dated_later(day: str) -> None:
    report = check_paths([PLAN], as_of=date.fromisoformat(day))
    told = [(str(f.code), f.pointer, f.deadline and f.deadline.day) for f in report.findings]
    assert told == [(code, at, date.fromisoformat(due)) for code, at, due in BY_DAY[day]]
    assert {f.severity.value for f in report.findings} <= {"note"}
