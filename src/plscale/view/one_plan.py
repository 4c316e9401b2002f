"""Where one plan stands: its chart, what is overdue and next, and what is counted of it."""

from collections.abc import Iterator

from plscale.registers.status import PlanStatus, StatusTable
from plscale.view.canvas import headed
from plscale.view.chart import LABEL, axis_of, chart
from plscale.view.look import Line, Look, Piece, folded
from plscale.view.plan_lists import milestone_lines, tally_lines
from plscale.view.standing_words import sentences, shown, term
from plscale.view.totals import PAGE


def one_plan(plan: PlanStatus, table: StatusTable, look: Look) -> Iterator[Line]:
    """Lay out one plan: a chart where the terminal is wide enough, and lists that say all of it."""
    axis = axis_of(plan, look)
    page = min(look.width, max(PAGE, LABEL + (axis.width if axis else 0)))
    names = f"{shown(plan.name, look)}, {look.show(plan.program)}, {term(plan, look)}"
    yield from headed(names, f"as of {table.as_of}", page)
    for line in folded(sentences(plan, table.as_of), page):
        yield (Piece(line),)
    if table.year is not None and not plan.years:
        yield (Piece(f"It has no year {table.year}."),)
        return
    if axis is not None:
        yield ()
        yield from chart(plan, axis, table.as_of, look)
    yield ()
    yield from milestone_lines(plan, table.as_of, look)
    if table.year is None:
        yield from tally_lines(plan, look)
