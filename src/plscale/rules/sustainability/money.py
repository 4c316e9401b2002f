"""Which money pays for what, and whether it suffices."""

from collections.abc import Iterator, Mapping
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


def on_one_time_money(plan: Plan) -> Iterator[tuple[str, Mapping[str, Funding]]]:
    """Give each recurring cost that one-time money alone pays for, with that money."""
    for id_, cost in plan.costs.items():
        if cost.kind == "recurring":
            paying = payers(plan, cost)
            if paying and all(money.kind == "one-time" for money in paying.values()):
                yield id_, paying


def unpaid_years(plan: Plan) -> Iterator[tuple[str, int]]:
    """Give each cost with its first plan year in which its funding cannot have any money.

    Recurring money is there for its own year; other money may be left from earlier years.
    """
    other = {id_ for id_, _ in on_one_time_money(plan)}
    for id_, cost in plan.costs.items():
        paying = payers(plan, cost)
        if id_ in other or not paying or not all(money.years for money in paying.values()):
            continue
        years = sorted(int(year) for year, amount in cost.years.items() if amount > 0)
        for year in years:
            if not any(_has_money(money, year) for money in paying.values()):
                yield id_, year
                break


def _has_money(money: Funding, year: int) -> bool:
    if money.kind == "recurring":
        return money.years.get(str(year), 0) > 0
    return any(amount > 0 and int(each) <= year for each, amount in money.years.items())


def overspent(plan: Plan) -> Iterator[tuple[str, Lack, tuple[str, ...]]]:
    """Give the funding that cannot pay what it pays for alone, and the ids of these costs."""
    other = {id_ for id_, _ in on_one_time_money(plan)} | {id_ for id_, _ in unpaid_years(plan)}
    alone: dict[str, list[str]] = {}
    for id_, cost in plan.costs.items():
        if len(set(cost.paid_by)) == 1 and id_ not in other:
            alone.setdefault(cost.paid_by[0], []).append(id_)
    for id_, costs in alone.items():
        money = plan.funding.get(id_)
        if money is not None and money.years:
            lack = first_lack([money], [plan.costs[cost] for cost in costs])
            if lack is not None:
                paid = (cost for cost in costs if plan.costs[cost].years.get(str(lack.year)))
                yield id_, lack, tuple(paid)


def first_lack(funding: list[Funding], costs: list[Cost]) -> Lack | None:
    """Give the first plan year in which costs are more than all the money there is by then.

    What recurring money leaves over is gone with its year; other money is kept for later ones.
    """
    saved = 0.0
    amounts = [each.years for each in funding] + [each.years for each in costs]
    for year in sorted({int(year) for years in amounts for year in years}):
        given = {"recurring": 0.0, "one-time": 0.0}
        for money in funding:
            kind = "recurring" if money.kind == "recurring" else "one-time"
            given[kind] += money.years.get(str(year), 0)
        saved += given["one-time"]
        asked = sum(cost.years.get(str(year), 0) for cost in costs)
        there = given["recurring"] + saved
        if asked > there + _CENT:
            return Lack(year, asked, there)
        saved -= max(0.0, asked - given["recurring"])
    return None
