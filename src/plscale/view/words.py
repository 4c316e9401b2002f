"""Numbers and days in words, the same in every table and report that people read."""

from datetime import date


def counted(number: int, one: str, many: str = "") -> str:
    """Write a number with its noun: ``1 plan``, ``2 plans``."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def how_far(day: date, as_of: date) -> str:
    """Say how far a day lies from the day of a table: ``in 19 days``, ``47 days ago``."""
    days = (day - as_of).days
    if days == 0:
        return "today"
    return f"in {counted(days, 'day')}" if days > 0 else f"{counted(-days, 'day')} ago"
