"""Which waivers come by themselves with an approved model, so that nobody has to ask for them."""

from collections.abc import Iterable

from plscale.model.promises import Waiver
from plscale.rules.base import Case, once
from plscale.rules.waivers.models import Use, uses


@once
def automatic(case: Case) -> frozenset[str]:
    """Give the ids of the waivers that a plan calls automatic, and that are so.

    One is automatic where the program has approved the model of its provider, and that model frees
    from all that the waiver cites. A program of no state, and without models, does not know which
    models a state has approved; there the plan is believed.
    """
    called = {id_: one for id_, one in case.plan.waivers.items() if one.kind == "automatic"}
    if not called:
        return frozenset()
    if case.program.state is None and not case.program.models:
        return frozenset(called)
    known = [*uses(case)]
    return frozenset(id_ for id_, waiver in called.items() if _is_brought(case, waiver, known))


def _is_brought(case: Case, waiver: Waiver, known: Iterable[Use]) -> bool:
    brought = (use for use in known if use.provider_id == waiver.through)
    return any(all(_frees(case, use, text) for text in waiver.provisions) for use in brought)


def _frees(case: Case, use: Use, text: str) -> bool:
    from plscale.law.hold import within  # late: hardly a program has models

    citation = case.program.lawbook.on(text).citation
    return citation is not None and within(citation, use.frees) is not False
