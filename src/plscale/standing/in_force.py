"""Whether an entry of a program holds on a day."""

from datetime import date

from plscale.programs.entries import Fact


def is_in_force(fact: Fact, day: date) -> bool:
    """Tell whether an entry holds on a day; where its dates leave that open, it does."""
    has_begun = fact.valid_from is None or not fact.valid_from.is_after(day)
    is_over = fact.valid_until is not None and fact.valid_until.is_before(day)
    return has_begun and not is_over
