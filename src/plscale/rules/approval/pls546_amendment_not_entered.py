"""PLS546: an amendment should stand under amendments, so that its steps can be told apart."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.rules.happenings import happenings
from plscale.rules.wording import listed
from plscale.standing.in_force import is_in_force
from plscale.visible import quoted


@rule("PLS546", "amendment-not-entered", default=Severity.WARNING)
def amendment_not_entered(case: Case) -> Iterator[Violation]:
    """An event tells of an amendment and names none, while the law asks amendments for steps."""
    steps = [step for _, step in case.program.stages.get("amendment", ()) if step.required]
    if not steps:
        return
    for one in happenings(case, "amendment"):
        asked = [step for step in steps if is_in_force(step, one.date.first)]
        if asked:
            names = listed([" or ".join(step.events) for step in asked])
            yield Violation(
                ("events", one.id),
                f"{quoted(one.id)} is an amendment of {one.date}, and the plan does not tell its"
                f" {names}",
                f"enter it under  amendments:  as  {one.id}: {{date: {one.date}}},  and add"
                f"  for: {one.id}  to this event and to those of its steps",
                citation=asked[0].law,
                at_key=True,
                is_verified=asked[0].verified,
            )
