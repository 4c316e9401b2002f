"""PLS435: nobody need ask for what an approved model frees from without asking."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.rules.grounds import LIFE, places
from plscale.rules.waivers.models import Use, uses
from plscale.rules.waivers.periods import sure_days
from plscale.rules.waivers.requests import Request
from plscale.visible import quoted


@rule(
    "PLS435",
    "waiver-already-free",
    default=Severity.NOTE,
    grounds=places(("providers",)),
    beside=LIFE,
)
def waiver_already_free(case: Case) -> Iterator[Violation]:
    """A waiver asks for a provision from which a model that the plan uses frees automatically.

    The model must be used in all schools, and be approved for all of the waiver's days.
    """
    known = [use for use in uses(case) if use.provider.schools == "all"]
    if not known:
        return
    for request in case.asked.requests:
        if request.waiver.kind == "automatic" or request.most is None:
            continue
        use = next((use for use in known if _frees(case, request, use)), None)
        if use is not None:
            yield Violation(
                request.path,
                f"{quoted(request.waiver_id)} asks to be freed from {request.citation},"
                f" from which {quoted(use.provider_id)} frees automatically",
                f"write  kind: automatic  and  through: {use.provider_id},  or take it out",
                label="already free",
                citation=use.model.law,
                related=((("providers", use.provider_id), "brings an approved model"),),
            )


def _frees(case: Case, request: Request, use: Use) -> bool:
    from plscale.law.hold import within  # late: hardly a program has models

    ends = max(sure_days(case, stretch)[1] for stretch in request.waiver.stretches.values())
    is_over = use.model.expires is not None and use.model.expires.is_before(ends)
    return not is_over and within(request.citation, use.frees) is True
