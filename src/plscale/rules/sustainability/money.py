"""Which money pays for what, and whether it suffices."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from plscale.model.plan import Plan
from plscale.model.results import Cost, Funding
from plscale.rules.base import Case, once

_CENT = 0.005
"""Sums that differ by less are equal: amounts are dollars with cents."""


@dataclass(frozen=True, slots=True)
class Lack:
    """The first plan year in which some money does not suffice."""

    year: int
    asked: float
    """US dollars to be paid in that year."""
    there: float
    """US dollars there are for it."""


def dollars(amount: float) -> str:
    """Write an amount in US dollars: ``45,000``, or ``45,000.50`` where it has cents."""
    return f"{amount:,.2f}".removesuffix(".00")


def payers(plan: Plan, cost: Cost) -> Mapping[str, Funding]:
    """Give the funding that pays for a cost, by id; nothing where one of it is not in the plan."""
    funding, named = plan.funding, cost.paid_by
    known = {id_: funding[id_] for id_ in named if id_ in funding}
    return known if len(known) == len(named) or len(known) == len(set(named)) else {}


@once
def on_one_time_money(case: Case) -> AbstractSet[str]:
    """Give the costs that come back every year, and that money which comes once alone pays for."""
    plan = case.plan
    once_only = {id_ for id_, money in plan.funding.items() if money.kind == "one-time"}
    return {
        id_
        for id_, cost in plan.costs.items()
        if once_only and cost.kind == "recurring"
        if cost.paid_by and once_only.issuperset(cost.paid_by)
    }


@once
def unpaid_years(case: Case) -> Mapping[str, int]:
    """Give of each cost the first plan year in which its funding cannot have any money, if any.

    Recurring money is there for its own year; other money may be left from earlier years. What
    one-time money alone pays every year is left to PLS703.
    """
    plan, found = case.plan, dict[str, int]()
    funded = {
        id_: {year for year, amount in money.years.items() if amount > 0}
        for id_, money in plan.funding.items()
    }
    for id_, cost in plan.costs.items():
        asked = cost.years.keys()
        if any(asked <= funded[money] for money in cost.paid_by if money in funded):
            continue  # the usual, quick case: money is there in every year of the cost
        year = None if id_ in on_one_time_money(case) else _first_unpaid(plan, cost)
        if year is not None:
            found[id_] = year
    return found


def _first_unpaid(plan: Plan, cost: Cost) -> int | None:
    paying = payers(plan, cost)
    if not paying or not all(money.years for money in paying.values()):
        return None
    since, funded = _years_with_money(paying.values())
    years = {int(year) for year, amount in cost.years.items() if amount > 0}
    return min((year for year in years - funded if year < since), default=None)


def _years_with_money(paying: Collection[Funding]) -> tuple[float, set[int]]:
    """Give the first year from which money may be left over, and the years of recurring money."""
    since, funded = float("inf"), set[int]()
    for money in paying:
        years = {int(year) for year, amount in money.years.items() if amount > 0}
        if money.kind == "recurring":
            funded |= years
        else:
            since = min(since, *years) if years else since
    return since, funded


@once
def overspent(case: Case) -> Sequence[tuple[str, Lack, tuple[str, ...]]]:
    """Give the funding that cannot pay what it pays for alone, and the ids of these costs.

    A cost of which PLS703 or `unpaid_years` tells is not counted.
    """
    plan, alone = case.plan, dict[str, list[str]]()
    for id_, cost in plan.costs.items():
        paid_by = cost.paid_by
        if len(paid_by) == 1 or len(set(paid_by)) == 1:
            alone.setdefault(paid_by[0], []).append(id_)
    found: list[tuple[str, Lack, tuple[str, ...]]] = []
    for id_, costs in alone.items():
        if _lack(plan, id_, costs) is None:
            continue
        told = on_one_time_money(case) | unpaid_years(case).keys()
        counted = [cost for cost in costs if cost not in told]
        lack = _lack(plan, id_, counted)
        if lack is not None:
            paid = (cost for cost in counted if plan.costs[cost].years.get(str(lack.year)))
            found.append((id_, lack, tuple(paid)))
    return found


def _lack(plan: Plan, id_: str, costs: Iterable[str]) -> Lack | None:
    money = plan.funding.get(id_)
    if money is None or not money.years:
        return None
    return first_lack([money], [plan.costs[cost] for cost in costs])


def first_lack(funding: Collection[Funding], costs: Iterable[Cost]) -> Lack | None:
    """Give the first plan year in which costs are more than all the money there is by then.

    What recurring money leaves over is gone with its year; other money is kept for later ones.
    """
    asked = _by_year(cost.years for cost in costs)
    there = _by_year(money.years for money in funding)
    if all(amount <= there.get(year, 0) for year, amount in asked.items()):
        return None  # the usual, quick case: each year has enough money of its own
    recurring = _by_year(money.years for money in funding if money.kind == "recurring")
    other = _by_year(money.years for money in funding if money.kind != "recurring")
    saved = 0.0
    for year in sorted(recurring.keys() | other.keys() | asked.keys(), key=int):
        saved += other.get(year, 0)
        own, wanted = recurring.get(year, 0), asked.get(year, 0)
        if wanted > own + saved + _CENT:
            return Lack(int(year), wanted, own + saved)
        saved -= max(0.0, wanted - own)
    return None


def _by_year(amounts: Iterable[Mapping[str, float]]) -> dict[str, float]:
    """Add amounts up by plan year."""
    total: dict[str, float] = {}
    for years in amounts:
        for year, amount in years.items():
            total[year] = total.get(year, 0.0) + amount
    return total
