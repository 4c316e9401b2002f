"""``markdown``: where plans stand, for a comment on a pull request or a page.

Text from a plan stands in code spans, where no link, mention or HTML is live.
"""

import re
from collections.abc import Iterator, Sequence

from plscale.registers.status import MilestoneRow, PlanStatus, StatusTable
from plscale.view.look import Look
from plscale.view.standing_words import next_parts, now, shown, stretch
from plscale.view.totals import cannot, counts, plans, title

MOST_BYTES = 1024 * 1024
"""What GitHub takes as the summary of a job; further rows are left off, and counted."""

_TAIL = 4_000
"""Bytes kept free for what stands below a table."""
_NEXT = "Next or overdue"
_LOOK = Look(10_000)


def markdown(table: StatusTable) -> Iterator[str]:
    """Write a heading, a row for each plan, the milestones of a plan alone, and the counts."""
    year = "" if table.year is None else f"Plan year {table.year} in "
    yield f"### {year}{title(table)} as of {table.as_of}"
    yield ""
    yield from _within(_plan_rows(table), "plan")
    if len(table.plans) == 1 and any(True for _ in table.plans[0].rows):
        yield ""
        yield from _within(_milestone_rows(table.plans[0]), "milestone")
    if table.unreadable:
        yield ""
        yield from _within(_unread_rows(table), "file")
    yield ""
    yield _counts(table)


def code(text: str) -> str:
    r"""Put text into a code span that nothing in it can end; an upright line becomes ``\x7c``.

    A backslash before it would end a cell of a table after all, code span or not.
    """
    safe = _LOOK.show(text).replace("|", "\\x7c")
    if not safe.strip():
        return ""
    longest = max((len(run) for run in re.findall("`+", safe)), default=0)
    pad = " " if safe[0] in "` " or safe[-1] in "` " else ""
    return f"{'`' * (longest + 1)}{pad}{safe}{pad}{'`' * (longest + 1)}"


def _within(rows: Sequence[tuple[str, ...]], what: str) -> Iterator[str]:
    """Write a table, its first row being the head, as far as there is room for it."""
    left = MOST_BYTES // 2 - _TAIL
    for number, row in enumerate(rows):
        line = f"| {' | '.join(row)} |"
        left -= len(line.encode()) + 1
        if left < 0:
            yield ""
            more = len(rows) - number
            yield f"And {more:,} more {what}{'s' if more > 1 else ''}: `--format csv` holds all."
            return
        yield line
        if number == 0:
            yield f"|{' --- |' * len(row)}"


def _plan_rows(table: StatusTable) -> list[tuple[str, ...]]:
    if table.year is not None:
        runs = f"Year {table.year} runs"
        return [("District", runs, "Now", "Done", _NEXT), *map(_year_row, table.plans)]
    head = ("District", "Now", "Standing", "Phase", "Done", _NEXT)
    return [head, *map(_plan_row, table.plans)]


def _plan_row(plan: PlanStatus) -> tuple[str, ...]:
    done = f"{plan.milestones.done}/{plan.milestones.total}"
    standing = plan.standing.replace("-", " ")
    return _title(plan.name), now(plan), standing, plan.phase or "", done, _following(plan)


def _year_row(plan: PlanStatus) -> tuple[str, ...]:
    if not plan.years:
        return _title(plan.name), "no such year", now(plan), "", ""
    year = plan.years[0]
    runs = stretch(year.starts, year.ends, _LOOK) if year.starts else f"until {year.ends}"
    done = f"{year.done}/{year.total}"
    return _title(plan.name), runs, now(plan), done, _following(plan)


def _following(plan: PlanStatus) -> str:
    words, title, more = next_parts(plan)
    return f"{words} {_title(title)}{more}" if title else words


def _title(text: str) -> str:
    return code(shown(text, _LOOK))


def _milestone_rows(plan: PlanStatus) -> list[tuple[str, ...]]:
    head = ("Year", "Phase", "Milestone", "Owner", "Due", "Done", "State")
    return [head, *(_milestone(row) for row in plan.rows)]


def _milestone(row: MilestoneRow) -> tuple[str, ...]:
    year = "" if row.year is None else str(row.year)
    state = f"**{row.state}**" if row.state == "overdue" else row.state.replace("-", " ")
    days = str(row.due or ""), str(row.done or "")
    return year, row.phase, _title(row.title), _title(row.owner), *days, state


def _unread_rows(table: StatusTable) -> list[tuple[str, ...]]:
    rows = [
        (code(f"{file.path}:{file.line}:{file.column}"), file.code, code(file.message))
        for file in table.unreadable
    ]
    return [(cannot(table).capitalize(), "Code", "Why"), *rows]


def _counts(table: StatusTable) -> str:
    return f"{plans(len(table.plans))}: {', '.join(counts(table))}."
