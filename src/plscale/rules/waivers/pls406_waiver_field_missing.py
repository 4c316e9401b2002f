"""PLS406: a waiver should tell what the program asks of every waiver."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.model.lookup import is_empty, value_at
from plscale.model.promises import Waiver
from plscale.rules.base import Case, rule
from plscale.rules.deadlines import deadline_of
from plscale.rules.waivers.applications import asked_for
from plscale.rules.waivers.automatic import automatic
from plscale.rules.wording import listed
from plscale.visible import quoted

_MEANT = {
    "provision": "from which law it frees (provision)",
    "why": "how the provision stands in the way (why)",
    "instead": "what the district does in its place (instead)",
    "intent": "how the purpose of the law is still met (intent)",
    "measures": "by what it is evaluated (measures)",
    "supports": "which practices need it (supports)",
}
"""What a waiver tells under a key, with the key."""
_TOLD = tuple(Waiver.model_fields)


@rule("PLS406", "waiver-field-missing", default=Severity.WARNING, beside=_TOLD)
def waiver_field_missing(case: Case) -> Iterator[Violation]:
    """A waiver lacks a field that the program needs, of all waivers or of those of a provision.

    One that is lost or automatic needs none.
    """
    general, special = case.program.waivers.needs, asked_for(case)
    if not general and not special:
        return
    for id_, waiver in case.plan.waivers.items():
        own = (key for entry in special.get(id_, ()) for key in entry.needs)
        needs = dict.fromkeys((*general, *own))
        missing = [key for key in needs if is_empty(value_at(waiver, (key,)))]
        if not missing or id_ in automatic(case) or case.standing.is_lost(waiver):
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
