"""PLS301: a plan should have each assurance that its program requires."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.assurances.required import Requirement, required
from plscale.rules.base import Case, rule
from plscale.rules.wording import listed, said
from plscale.visible import quoted


@rule("PLS301", "assurance-missing", default=Severity.ERROR)
def assurance_missing(case: Case) -> Iterator[Violation]:
    """A promise that the program requires is not in the plan."""
    if case.plan.assurances:
        missing = [[one] for one in required(case, is_there=False)]
    else:
        alike: dict[object, list[Requirement]] = {}
        for one in required(case, is_there=False):
            alike.setdefault((one.deadline, one.entry.law, one.entry.verified), []).append(one)
        missing = list(alike.values())
    yield from map(_violation, missing)


def _violation(missing: list[Requirement]) -> Violation:
    first, *others = missing
    entry = first.entry
    ids = [one.id for one in missing]
    if others:
        message = f"none of the {len(ids)} required assurances is there: {listed(ids)}"
    else:
        message = f"the assurance {quoted(first.id)} is missing{said(entry.title, first.id)}"
    return Violation(
        ("assurances",) if others else ("assurances", first.id),
        message,
        f"add to  assurances:  {first.id}: {{given: true, how: …}}"
        + (", and the others likewise" if others else ""),
        citation=entry.law,
        deadline=first.deadline,
        is_verified=entry.verified,
    )
