"""PLS416: a waiver should have either terms or one period and one decision."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.visible import quoted


@rule("PLS416", "waiver-period-given-twice", default=Severity.ERROR)
def waiver_period_given_twice(case: Case) -> Iterator[Violation]:
    """A waiver with terms has its days and decisions there, and not beside them as well."""
    for id_, waiver in case.plan.waivers.items():
        if not waiver.terms:
            continue
        beside = {
            "starts": waiver.starts,
            "ends": waiver.ends,
            "asked": waiver.asked,
            "status": waiver.status,
            "decided": waiver.decided,
        }
        given = [key for key, value in beside.items() if value is not None]
        if given:
            yield Violation(
                ("waivers", id_, given[0]),
                f"{quoted(id_)} has  terms:  and also  {', '.join(f'{key}:' for key in given)}",
                "keep the terms alone, or take  terms:  out",
                label="beside the terms",
                related=((("waivers", id_, "terms"), "the terms"),),
                at_key=True,
            )
