"""One plan year over many plans: when it runs, who is in it now, and what is done in it."""

from collections.abc import Iterator, Sequence
from datetime import date

from plscale.registers.status import PlanStatus, StatusTable
from plscale.view.canvas import headed
from plscale.view.look import Line, Look, Piece, columns_of, folded
from plscale.view.marking import marked
from plscale.view.standing_words import next_words, open_rows, shown, stretch
from plscale.view.table import Column
from plscale.view.table import table as laid_out
from plscale.view.totals import PAGE, plans, title
from plscale.view.words import counted

_RUNS, _NOW, _DONE = 23, 9, 5
_DISTRICT, _NEXT, _MOST_NEXT = 14, 21, 60
"""Columns of the district at least, and for what comes next at least and at most."""
_HEAD = "Next or overdue"
_NARROWEST = 72
"""Columns below which each plan takes lines of its own."""


def year_table(table: StatusTable, year: int, look: Look) -> Iterator[Line]:
    """Lay out a row for each plan: plans whose year comes first, and what is overdue, lead.

    Plans that have no such year come last.
    """
    ranked = sorted(table.plans, key=_order)
    columns = _columns(ranked, year, look)
    width = sum(column.width + column.before for column in columns) - 2
    page = look.width if look.width < _NARROWEST else min(look.width, max(PAGE, width))
    yield from headed(f"Plan year {year} in {title(table)}", f"as of {table.as_of}", page)
    if look.width < _NARROWEST:
        for plan in ranked:
            yield ()
            yield from _stacked(plan, year, look)
    else:
        yield ()
        rows = [_row(plan, year, look) for plan in ranked]
        yield from (marked(line) for line in laid_out(columns, rows, look))
    yield ()
    for told in (_in_it_now(table, year), _told(table, year)):
        yield from ((Piece(line),) for line in folded(told, look.width) if line)


def _order(plan: PlanStatus) -> tuple[bool, date, bool, date, str]:
    if not plan.years:
        return True, date.max, True, date.max, plan.path
    overdue, ahead = open_rows(plan)
    first = next((row.due.last for row in (*overdue, *ahead) if row.due), date.max)
    return False, plan.years[0].starts or date.min, not overdue, first, plan.path


def _columns(ranked: Sequence[PlanStatus], year: int, look: Look) -> tuple[Column, ...]:
    """Share what the fixed columns leave: at 80 columns 14 for the district, 21 for what comes."""
    spare = look.width - _RUNS - _NOW - _DONE - 8
    widest = max((columns_of(shown(plan.name, look)) for plan in ranked), default=0)
    district = min(max(_DISTRICT, widest), spare - max(_NEXT, spare * 3 // 5))
    district = max(district, min(_DISTRICT, spare - len(_HEAD)))
    return (
        Column("District", district, wraps=True),
        Column(f"Year {year} runs", _RUNS),
        Column("Now", _NOW),
        Column("Done", _DONE),
        Column(_HEAD, min(_MOST_NEXT, spare - district), wraps=True),
    )


def _row(plan: PlanStatus, year: int, look: Look) -> tuple[str, ...]:
    done = _done(plan).rjust(_DONE)
    name = shown(plan.name, look)
    return name, _runs(plan, look), _now(plan, year), done, _following(plan, look)


def _stacked(plan: PlanStatus, year: int, look: Look) -> Iterator[Line]:
    yield from ((Piece(line, "bold"),) for line in folded(shown(plan.name, look), look.width))
    done = f"{_done(plan)} done" if plan.years else ""
    facts = ", ".join(filter(None, (_runs(plan, look), _now(plan, year), done)))
    for told in filter(None, (facts, _following(plan, look))):
        yield from (marked(f"  {line}") for line in folded(told, look.width - 2))


def _runs(plan: PlanStatus, look: Look) -> str:
    if plan.years and plan.years[0].starts:
        return stretch(plan.years[0].starts, plan.years[0].ends, look)
    return "no such year" if plan.starts else "term not recorded"


def _now(plan: PlanStatus, year: int) -> str:
    if plan.is_over:
        return "ended"
    if plan.year is None:
        return ""
    return f"year {plan.year}{' <-' if plan.year == year else ''}" if plan.year else "not begun"


def _done(plan: PlanStatus) -> str:
    return "".join(f"{row.done}/{row.total}" for row in plan.years[:1])


def _following(plan: PlanStatus, look: Look) -> str:
    return next_words(plan, look) if plan.years else ""


def _in_it_now(table: StatusTable, year: int) -> str:
    inside = sum(plan.year == year for plan in table.plans)
    of = f"{inside:,} of {plans(len(table.plans))}"
    are = "is" if inside == 1 and len(table.plans) == 1 else "are"
    if not inside or inside == len(table.plans):
        return f"{of} {are} in year {year} now."
    return f"{of} are in year {year} now (<-); --current shows only these."


def _told(table: StatusTable, year: int) -> str:
    late = sum(row.overdue for plan in table.plans for row in plan.years)
    empty = sum(not row.total for plan in table.plans for row in plan.years)
    without = sum(not plan.years for plan in table.plans)
    told = [f"{counted(late, 'milestone')} of year {year} {'is' if late == 1 else 'are'} overdue."]
    if empty:
        plan_nothing = "plans nothing" if empty == 1 else "plan nothing"
        told.append(f"{plans(empty)} {plan_nothing} for year {year} (PLS207).")
    if without:
        told.append(f"{plans(without)} {'has' if without == 1 else 'have'} no year {year}.")
    return " ".join(told)
