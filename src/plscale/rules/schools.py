"""The schools of a plan, listed once for all rules that ask for them."""

from plscale.model.roster import Roster, roster_of
from plscale.rules.base import Case, once


@once
def roster(case: Case) -> Roster:
    """List the schools of the plan in its order."""
    return roster_of(case.plan)
