"""PLS438: a waiver is automatic only where the state has approved the model that brings it."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.rules.waivers.automatic import automatic
from plscale.rules.waivers.models import uses
from plscale.rules.wording import listed
from plscale.visible import quoted


@rule("PLS438", "automatic-waiver-without-model", default=Severity.WARNING)
def automatic_waiver_without_model(case: Case) -> Iterator[Violation]:
    """A waiver is called automatic, and no approved model of the program frees from what it cites.

    It is judged like any other waiver then. One that names no model is the matter of PLS418.
    """
    called = {id_: one for id_, one in case.plan.waivers.items() if one.kind == "automatic"}
    if not called or called.keys() <= automatic(case):
        return
    approved = {use.provider_id for use in uses(case)}
    for id_, waiver in called.items():
        through = waiver.through
        if through is None or id_ in automatic(case) or case.standing.is_lost(waiver):
            continue
        told = (
            f"the model of {quoted(through)} does not free from {_cited(waiver.provisions)}"
            if through in approved
            else f"the program has no approved model of {quoted(through)}"
        )
        yield Violation(
            ("waivers", id_, "kind"),
            f"{quoted(id_)} is called automatic, but {told}",
            "write  kind: new  and ask for it, or correct what stands under  through:",
            label="judged like any other waiver",
            related=((("waivers", id_, "through"), "the model that is to bring it"),),
        )


def _cited(provisions: tuple[str, ...]) -> str:
    return listed([quoted(text) for text in provisions[:3]])
