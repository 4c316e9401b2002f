"""``timeline`` and ``table`` of ``plscale status``: the page that fits what was asked."""

from collections.abc import Iterator

from plscale.registers.status import StatusTable
from plscale.view.bars import bars
from plscale.view.look import Line, Look, Piece, folded
from plscale.view.one_plan import one_plan
from plscale.view.plan_table import plan_table
from plscale.view.totals import cannot, plans, totals, unread
from plscale.view.year_table import year_table


def timeline(table: StatusTable, look: Look) -> Iterator[Line]:
    """Draw one plan with its milestones, or a bar for each of several plans."""
    match table.plans:
        case ():
            yield from _nothing(table, look)
        case (plan,):
            yield from one_plan(plan, table, look)
        case _:
            yield from plan_table(table, look) if look.is_narrow else bars(table, look)
    yield from _below(table, look, has_totals=len(table.plans) != 1)


def tabular(table: StatusTable, look: Look) -> Iterator[Line]:
    """Write a line for each plan, or with one plan year chosen what that year brings."""
    if not table.plans:
        yield from _nothing(table, look)
    elif table.year is not None:
        yield from year_table(table, table.year, look)
    else:
        yield from plan_table(table, look)
    yield from _below(table, look, has_totals=table.year is None)


def _nothing(table: StatusTable, look: Look) -> Iterator[Line]:
    if not table.read:
        return
    told = f"None of {plans(table.read)} fits what was asked for, as of {table.as_of}."
    if table.read == 1:
        told = f"The plan does not fit what was asked for, as of {table.as_of}."
    yield from ((Piece(line),) for line in folded(told, look.width))


def _below(table: StatusTable, look: Look, *, has_totals: bool) -> Iterator[Line]:
    """List what could not be read, and count all last, where a terminal stops scrolling."""
    if table.unreadable:
        if table.read:
            yield ()
        yield (Piece(cannot(table).capitalize(), "bold"),)
        yield from unread(table, look)
    if table.plans and (table.unreadable or has_totals):
        yield ()
        yield from totals(table, look)
