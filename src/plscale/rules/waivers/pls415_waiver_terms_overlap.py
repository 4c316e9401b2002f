"""PLS415: the terms of one waiver should follow each other."""

from collections.abc import Iterator

from plscale.days import When
from plscale.finding import Severity, Violation
from plscale.model.promises import LOST, Waiver
from plscale.rules.base import Case, rule
from plscale.visible import quoted


@rule("PLS415", "waiver-terms-overlap", default=Severity.ERROR, beside=("terms",))
def waiver_terms_overlap(case: Case) -> Iterator[Violation]:
    """Two terms of one waiver hold on the same day."""
    for id_, waiver in case.plan.waivers.items():
        if len(waiver.terms) < 2:
            continue
        longest: tuple[When, When, str] | None = None
        for starts, ends, term in sorted(_periods(case, waiver), key=lambda it: it[0].last):
            if longest and starts.last <= longest[1].first and longest[0].last <= ends.first:
                yield Violation(
                    ("waivers", id_, "terms", term, "starts"),
                    f"the term {quoted(term)} of {quoted(id_)} starts on {starts},"
                    f" before {quoted(longest[2])} has ended on {longest[1]}",
                    "let each term start on the day after the one before has ended",
                    label="overlaps",
                    related=(
                        (("waivers", id_, "terms", longest[2], "ends"), f"ends on {longest[1]}"),
                    ),
                )
            if longest is None or ends.first > longest[1].first:
                longest = (starts, ends, term)


def _periods(case: Case, waiver: Waiver) -> Iterator[tuple[When, When, str]]:
    for term, told in waiver.terms.items():
        starts, ends = told.starts, told.ends
        if starts is None or ends is None or ends.is_before(starts):
            continue
        if case.standing.status_of(told) not in LOST:
            yield starts, ends, term
