"""Which money pays for what, and whether it suffices."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from plscale.model.plan import Plan
from plscale.model.results import Cost, Funding

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
    known = {id_: plan.funding[id_] for id_ in cost.paid_by if id_ in plan.funding}
    return known if len(known) == len(set(cost.paid_by)) else {}


def is_on_one_time_money(plan: Plan, cost: Cost) -> bool:
    """Tell whether a cost comes back every year, and money that comes once alone pays for it."""
    if cost.kind != "recurring":
        return False
    paying = payers(plan, cost)
    return bool(paying) and all(money.kind == "one-time" for money in paying.values())


def unpaid_years(plan: Plan) -> Iterator[tuple[str, int]]:
    """Give each cost with its first plan year in which its funding cannot have any money.

    Recurring money is there for its own year; other money may be left from earlier years. What
    one-time money alone pays every year is left to PLS703.
    """
    for id_, cost in plan.costs.items():
        paying = payers(plan, cost)
        if not paying or any(_pays_all(money, cost) for money in paying.values()):
            continue
        if not all(money.years for money in paying.values()):
            continue
        if is_on_one_time_money(plan, cost):
            continue
        since, funded = _years_with_money(paying.values())
        years = {int(year) for year, amount in cost.years.items() if amount > 0}
        unpaid = {year for year in years - funded if year < since}
        if unpaid:
            yield id_, min(unpaid)


def _pays_all(money: Funding, cost: Cost) -> bool:
    """Tell whether money is there in every year of a cost: the usual, quick case."""
    return all(money.years.get(year, 0) > 0 for year in cost.years)


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


def overspent(plan: Plan) -> Iterator[tuple[str, Lack, tuple[str, ...]]]:
    """Give the funding that cannot pay what it pays for alone, and the ids of these costs.

    A cost of which PLS703 or `unpaid_years` tells is not counted.
    """
    alone: dict[str, list[str]] = {}
    for id_, cost in plan.costs.items():
        if len(set(cost.paid_by)) == 1:
            alone.setdefault(cost.paid_by[0], []).append(id_)
    lacking = {id_: costs for id_, costs in alone.items() if _lack(plan, id_, costs)}
    if not lacking:
        return
    told = {id_ for id_, cost in plan.costs.items() if is_on_one_time_money(plan, cost)}
    told |= {id_ for id_, _ in unpaid_years(plan)}
    for id_, costs in lacking.items():
        counted = [cost for cost in costs if cost not in told]
        lack = _lack(plan, id_, counted)
        if lack is not None:
            paid = (cost for cost in counted if plan.costs[cost].years.get(str(lack.year)))
            yield id_, lack, tuple(paid)


def _lack(plan: Plan, id_: str, costs: Iterable[str]) -> Lack | None:
    money = plan.funding.get(id_)
    if money is None or not money.years:
        return None
    return first_lack([money], [plan.costs[cost] for cost in costs])


def first_lack(funding: Collection[Funding], costs: Iterable[Cost]) -> Lack | None:
    """Give the first plan year in which costs are more than all the money there is by then.

    What recurring money leaves over is gone with its year; other money is kept for later ones.
    """
    recurring = _by_year(money.years for money in funding if money.kind == "recurring")
    other = _by_year(money.years for money in funding if money.kind != "recurring")
    asked = _by_year(cost.years for cost in costs)
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
