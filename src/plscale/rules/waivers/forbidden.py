"""What forbids a request on the day: the entry of the program that weighs most."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from plscale.finding import Severity
from plscale.rules.base import Case
from plscale.rules.waivers.periods import weight
from plscale.rules.waivers.requests import Request

if TYPE_CHECKING:
    from plscale.programs.lawbook import Clause, Held


@dataclass(frozen=True, slots=True)
class Ban:
    """One clause that forbids a request."""

    held: "Held"
    most: Severity
    """What it can weigh on the day: less before it holds, after the waiver, or if it was not
    read."""

    @property
    def parts(self) -> str:
        """What of the request is excepted, in words."""
        return " and ".join(map(str, self.held.open_parts))

    def remedy(self, day: date) -> str:
        """Say what can be done about it on a day."""
        entry = self.held.clause.entry
        if self.held.open_parts:
            return f"ask for {self.parts} alone, or take it out"
        if not self.held.is_whole:
            return "ask only for the sections that the plan needs and that may be waived"
        since = entry.valid_from
        is_later = since is not None and since.is_after(day)
        remedy = f"let the waiver end before {since}, or take it out" if is_later else "take it out"
        return f"{remedy}, unless {entry.unless}" if entry.unless else remedy


def ban_on(case: Case, request: Request) -> Ban | None:
    """Give what forbids a request; of several bans the heaviest, and one on all of it if any."""
    bans = [
        Ban(held, most)
        for held in request.ruling.held
        if (most := _weight(case, request, held)) is not None
    ]
    return min(bans, key=_order, default=None)


def may_be_banned(case: Case, request: Request) -> "Clause | None":
    """Give a clause of which it is not known whether it forbids a request, if there is one."""
    unsure = request.ruling.maybe_held
    return next((clause for clause in unsure if weight(case, request.waiver, clause.entry)), None)


def _weight(case: Case, request: Request, held: "Held") -> Severity | None:
    most = weight(case, request.waiver, held.clause.entry)
    return Severity.WARNING if most is Severity.ERROR and not held.is_verified else most


def _order(ban: Ban) -> tuple[int, bool]:
    return ban.most.rank, not ban.held.is_whole
