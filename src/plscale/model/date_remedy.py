"""What to write instead of a date that is none: the day or year that was probably meant."""

import re

from plscale.days import are_years_apart, parse_school_year, parse_when

_DATES = (
    re.compile(r"(?P<a>\d{1,2})[/.-](?P<b>\d{1,2})[/.-](?P<year>\d{4}|\d{2})", re.ASCII),
    re.compile(r"(?P<year>\d{4})[-/.](?P<a>\d{1,2})[-/.](?P<b>\d{1,2})(?:[T ].*)?", re.ASCII),
)
_YEARS = re.compile(r"(\d{4})[-/](?:\d\d)?(\d\d)", re.ASCII)


def date_remedy(word: str, *, is_edge: bool) -> str:
    """Say what to write for a date, or for the first or last day of a term."""
    meant = _likely_day(word.strip()) or (_likely_years(word.strip()) if is_edge else None)
    if meant is not None:
        return f"write  {meant}"
    if is_edge and are_years_apart(word.strip()):
        return "write the day, such as 2026-07-01, or one school year, such as 2026-27"
    return "write year-month-day; where the day is not known 2026-07 or 2026 will do"


def school_year_remedy(word: str) -> str:
    """Say what to write for a school year."""
    meant = _likely_years(word.strip())
    if meant is not None:
        return f"write  {meant}"
    return "write two years that follow each other, such as 2025-26"


def _likely_years(word: str) -> str | None:
    match = _YEARS.fullmatch(word)
    text = f"{match[1]}-{match[2]}" if match else ""
    return None if parse_school_year(text) is None else text


def _likely_day(word: str) -> str | None:
    """Give the day that was meant: the month first as in America, unless it cannot be one."""
    match = next((match for form in _DATES if (match := form.fullmatch(word))), None)
    if match is None:
        return None
    first, second = int(match["a"]), int(match["b"])
    month, day = (second, first) if first > 12 else (first, second)
    year = match["year"] if len(match["year"]) == 4 else f"20{match['year']}"
    try:
        return str(parse_when(f"{year}-{month:02}-{day:02}"))
    except ValueError:
        return None
