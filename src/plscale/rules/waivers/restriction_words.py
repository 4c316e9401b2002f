"""What is said of a practice that a provision stands in the way of."""

from plscale.place import PlanPath
from plscale.rules.base import Case
from plscale.rules.waivers.restricted import Restriction
from plscale.visible import cut, quoted


def stands(found: Restriction) -> str:
    """Say how provisions stand to a practice, as surely as it was read."""
    if found.entries[0].waivable:
        return "needs a waiver of" if found.is_read else "may need a waiver of"
    return "is at odds with" if found.is_read else "may be at odds with"


def related(case: Case, found: Restriction) -> tuple[tuple[PlanPath, str], ...]:
    """Show the waiver that may be the one, or that none of those that are there is."""
    if found.maybe is None:
        return ((("waivers",), "none of these is"),) if case.plan.waivers else ()
    names = "cites law that is not understood" if found.maybe.is_misread else "names no provision"
    one = "one of these" if len(found.entries) > 1 else "this one"
    return ((("waivers", found.maybe.id), f"{names}, and may be of {one}"),)


def remedy(found: Restriction) -> str:
    """Say what may be written so that the practice is allowed."""
    first, *more = found.entries
    allowed = "say under  allowed_by:  which law allows it"
    if not first.waivable:
        return f"change the practice, or {allowed}: that provision may not be waived"
    supports = f"supports: [{found.practice_id}]"
    if found.maybe is not None:
        meant = "the one that is meant" if more else f" provision: {cut(first.citations[0])} "
        return f"write {meant} and  {supports}  into {quoted(found.maybe.id)}, or {allowed}"
    if more:
        return f"add a waiver of the one that is meant, with  {supports},  or {allowed}"
    return (
        f"add a waiver with  provision: {cut(first.citations[0])}  and  {supports},  or {allowed}"
    )
