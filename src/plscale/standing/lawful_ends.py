"""The last day on which a waiver can hold, where the law itself ends it."""

from datetime import date

from plscale.programs.entries import LastDay
from plscale.programs.program import Program


def last_day_by_law(rule: LastDay, program: Program, approved: date) -> date:
    """Give the last day of a waiver that was first approved on a day.

    Kentucky ends a waiver on June 30 of the third full school year after it was first approved (701
    KAR 5:170): an approval in October 2025 lies inside the school year 2025-26, so that 2026-27 is
    the first full one and the last day is 2029-06-30. An approval on the first day of a school year
    lies inside it, too; no text says how that day counts, and this is the later of the two ends.
    """
    first_full = approved.year
    if program.school_year_start(first_full) <= approved:
        first_full += 1
    year = first_full + rule.full_school_years - 1
    month, day = (int(part) for part in rule.month_day.split("-"))
    last = date(year, month, day)
    return last if last >= program.school_year_start(year) else date(year + 1, month, day)
