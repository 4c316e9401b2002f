"""Many plans in a table: one line for each, however many there are."""

from collections.abc import Iterator, Sequence

from plscale.registers.status import PlanStatus, StatusTable
from plscale.view.canvas import headed
from plscale.view.look import Line, Look, Piece, columns_of, folded
from plscale.view.marking import marked
from plscale.view.names import cropped_names, labels
from plscale.view.standing_words import next_words, now, shown
from plscale.view.table import Column
from plscale.view.table import table as laid_out
from plscale.view.totals import PAGE, title

_NOW, _STANDING, _PHASE, _DONE = 16, 11, 14, 5
_NARROWEST = 72
"""Columns below which each plan takes lines of its own."""
_WITH_PHASE = 100
"""Columns from which there is room for the phase."""
_MOST_NEXT = 60


def plan_table(table: StatusTable, look: Look) -> Iterator[Line]:
    """Lay out one line for each plan in the order given; lists where the terminal is narrow."""
    as_of = f"as of {table.as_of}"
    if look.width < _NARROWEST:
        yield from headed(title(table), as_of, look.width)
        for plan in table.plans:
            yield ()
            yield from stacked(plan, look)
        return
    names = labels(table.plans, look)
    columns = _columns(names, look)
    width = sum(column.width + column.before for column in columns) - 2
    yield from headed(title(table), as_of, min(look.width, max(PAGE, width)))
    yield ()
    cropped = cropped_names(names, columns[0].width, look)
    rows = [
        _row(plan, name, look, has_phase=len(columns) == 6)
        for plan, name in zip(table.plans, cropped, strict=True)
    ]
    yield from (marked(line) for line in laid_out(columns, rows, look))


def stacked(plan: PlanStatus, look: Look) -> Iterator[Line]:
    """Say where one plan stands in a few short lines."""
    yield from ((Piece(line, "bold"),) for line in folded(shown(plan.name, look), look.width))
    standing = "" if plan.standing == "ended" else plan.standing.replace("-", " ")
    facts = ", ".join(filter(None, (now(plan), standing, plan.phase, f"{done(plan)} done")))
    for told in (facts, next_words(plan, look)):
        yield from (marked(f"  {line}") for line in folded(told, look.width - 2))


def done(plan: PlanStatus) -> str:
    """Write how many milestones are done, of how many."""
    return f"{plan.milestones.done}/{plan.milestones.total}"


def _standing(plan: PlanStatus) -> str:
    """Drop the end of the one word that is longer than a column."""
    return plan.standing.removesuffix("ly-approved")


def _columns(names: Sequence[str], look: Look) -> tuple[Column, ...]:
    has_phase = look.width >= _WITH_PHASE
    spare = look.width - _NOW - _STANDING - _DONE - 8 - (_PHASE + 2) * has_phase
    widest = max(map(columns_of, names), default=0)
    name = max(8, min(widest, spare // 2))
    phase = (Column("Phase", _PHASE),) if has_phase else ()
    return (
        Column("District", name),
        Column("Now", _NOW),
        Column("Standing", _STANDING),
        *phase,
        Column("Done", _DONE),
        Column("Next or overdue", min(_MOST_NEXT, spare - name)),
    )


def _row(plan: PlanStatus, name: str, look: Look, *, has_phase: bool) -> tuple[str, ...]:
    phase = (plan.phase or "",) if has_phase else ()
    return name, now(plan), _standing(plan), *phase, done(plan).rjust(_DONE), next_words(plan, look)
