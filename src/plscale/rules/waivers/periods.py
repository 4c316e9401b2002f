"""For which days a waiver is asked, and what that makes of law that holds on some of them."""

from datetime import date

from plscale.finding import Severity
from plscale.model.promises import LOST, Stretch, Waiver
from plscale.programs.entries import Fact
from plscale.rules.base import Case


def sure_days(case: Case, stretch: Stretch) -> tuple[date, date]:
    """Give the days for which a stretch surely asks; the plan's where it has none of its own."""
    standing = case.standing
    starts = stretch.starts.last if stretch.starts else standing.starts_by
    ends = stretch.ends.first if stretch.ends else standing.ends
    return starts or date.min, ends or date.max


def weight(case: Case, waiver: Waiver, fact: Fact | None = None) -> Severity | None:
    """Give what a fault of a waiver can weigh at most, as it holds on some of its days.

    Where the fault rests on an entry of the program, this must hold on one of these days, and still
    on the day judged by: it is an error from the entry's first day on, and a warning before it. A
    waiver that is over gives a note; None is none at all, and so is a waiver that is lost.
    """
    found: Severity | None = None
    for stretch in waiver.stretches.values():
        one = stretch_weight(case, stretch, fact)
        if one is not None and (found is None or one.rank < found.rank):
            found = one
    return found


def stretch_weight(case: Case, stretch: Stretch, fact: Fact | None = None) -> Severity | None:
    """Give the same for one stretch of a waiver."""
    if case.standing.status_of(stretch) in LOST:
        return None
    return weight_on(case, *sure_days(case, stretch), fact)


def weight_on(case: Case, starts: date, ends: date, fact: Fact | None) -> Severity | None:
    """Give the same for days, the first and the last."""
    since = fact.valid_from.last if fact and fact.valid_from else date.min
    until = fact.valid_until.first if fact and fact.valid_until else date.max
    if starts > ends or max(starts, since) > min(ends, until) or until < case.day:
        return None
    if ends < case.day:
        return Severity.NOTE
    return Severity.WARNING if since > case.day else Severity.ERROR
