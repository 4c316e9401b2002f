"""PLS426: the terms of one waiver should follow each other without a gap."""

from collections.abc import Iterator
from datetime import timedelta

from plscale.days import When, day_before
from plscale.finding import Severity, Violation
from plscale.model.promises import LOST, Waiver
from plscale.rules.base import Case, rule
from plscale.visible import quoted


@rule("PLS426", "waiver-terms-gap", default=Severity.WARNING, beside=("terms",))
def waiver_terms_gap(case: Case) -> Iterator[Violation]:
    """Between two terms of one waiver lie days on which the provision holds again."""
    for id_, waiver in case.plan.waivers.items():
        if len(waiver.terms) < 2:
            continue
        latest: tuple[When, str] | None = None
        for starts, ends, term in _periods(case, waiver):
            if latest and starts.first - latest[0].last > timedelta(days=1):
                free, bound = latest[0].last + timedelta(days=1), day_before(starts.first)
                yield Violation(
                    ("waivers", id_, "terms", term, "starts"),
                    f"no term of {quoted(id_)} covers {free} to {bound}",
                    f"let {quoted(term)} start on {free}, or say in  notes:  what holds in between",
                    label="starts after a gap",
                    related=((("waivers", id_, "terms", latest[1], "ends"), "the term before"),),
                )
            if latest is None or ends.last > latest[0].last:
                latest = (ends, term)


def _periods(case: Case, waiver: Waiver) -> list[tuple[When, When, str]]:
    """Give the terms that are not lost by their first days; none where one has no days."""
    periods: list[tuple[When, When, str]] = []
    for term, told in waiver.terms.items():
        if case.standing.status_of(told) in LOST:
            continue
        if told.starts is None or told.ends is None or told.ends.is_before(told.starts):
            return []
        periods.append((told.starts, told.ends, term))
    return sorted(periods, key=lambda period: period[0].first)
