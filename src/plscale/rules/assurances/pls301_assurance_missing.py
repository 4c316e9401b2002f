"""PLS301: a plan should have each assurance that its program requires."""

from collections.abc import Iterator

from plscale.finding import Deadline, Severity, Violation
from plscale.rules.assurances.required import Requirement, required
from plscale.rules.base import Case, rule
from plscale.rules.wording import listed, said
from plscale.visible import quoted


@rule("PLS301", "assurance-missing", default=Severity.ERROR)
def assurance_missing(case: Case) -> Iterator[Violation]:
    """A promise that the program requires is not in the plan; one without any hears it at once."""
    alike: dict[object, list[tuple[Requirement, Deadline]]] = {}
    for one in required(case):
        deadline = None if one.assurance else one.deadline(case)
        if deadline is not None:
            group = (
                one.id if case.plan.assurances else (deadline, one.entry.law, one.entry.verified)
            )
            alike.setdefault(group, []).append((one, deadline))
    for missing in alike.values():
        yield _violation([one.id for one, _ in missing], *missing[0])


def _violation(ids: list[str], first: Requirement, deadline: Deadline) -> Violation:
    entry = first.entry
    if len(ids) > 1:
        message = f"none of the {len(ids)} required assurances is there: {listed(ids)}"
    else:
        message = f"the assurance {quoted(first.id)} is missing{said(entry.title, first.id)}"
    return Violation(
        ("assurances",) if len(ids) > 1 else ("assurances", first.id),
        message,
        f"add to  assurances:  {first.id}: {{given: true, how: …}}"
        + (", and the others likewise" if len(ids) > 1 else ""),
        citation=entry.law,
        deadline=deadline,
        is_verified=entry.verified,
        source=entry.source,
    )
