"""PLS406: a waiver should tell what the program asks of every waiver."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.model.lookup import is_empty, value_at
from plscale.rules.base import Case, rule
from plscale.rules.deadlines import deadline_of
from plscale.rules.wording import listed
from plscale.visible import quoted

_MEANT = {
    "why": "how the provision stands in the way (why)",
    "instead": "what the district does in its place (instead)",
    "intent": "how the purpose of the law is still met (intent)",
}
"""What a waiver tells under a key, with the key."""


@rule("PLS406", "waiver-field-missing", default=Severity.WARNING)
def waiver_field_missing(case: Case) -> Iterator[Violation]:
    """A waiver lacks a field that the program needs; one that is lost or automatic needs none."""
    needs = case.program.waivers.needs
    if not needs:
        return
    for id_, waiver in case.plan.waivers.items():
        missing = [key for key in needs if is_empty(value_at(waiver, (key,)))]
        if not missing or waiver.kind == "automatic" or case.standing.is_lost(waiver):
            continue
        deadline = deadline_of(case, case.program.needs.get("waivers"))
        if deadline is not None:
            yield Violation(
                ("waivers", id_, missing[0]),
                f"{quoted(id_)} does not tell {listed([_MEANT.get(key, key) for key in missing])}",
                f"add  {listed([f'{key}: …' for key in missing])}",
                citation=case.program.waivers.law,
                deadline=deadline,
            )
