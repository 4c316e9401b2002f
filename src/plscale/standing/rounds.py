"""Through which round of a program's steps a plan came about."""

from plscale.model.plan import Plan
from plscale.programs.values import Round
from plscale.standing.standing import Standing


def own_round(plan: Plan, standing: Standing) -> Round:
    """Give the round that brings a plan about: the renewal of the plan before, or its adoption.

    A plan came by renewal if it names that plan, or tells of a renewal before its first day.
    """
    if plan.renews is not None:
        return "renewal"
    starts = standing.starts
    came_by_it = starts is not None and any(
        event.date is not None and event.date.is_before(starts) and event.result != "failed"
        for _, event in plan.events_by_name.get("renewal", ())
    )
    return "renewal" if came_by_it else "adoption"
