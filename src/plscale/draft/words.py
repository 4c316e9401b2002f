"""Comments of a new plan: what is asked and by when, which law says so, and how sure that is."""

from collections.abc import Iterator, Sequence
from textwrap import wrap

from plscale.draft.agenda import Agenda, Task
from plscale.programs.entries import Fact
from plscale.programs.program import Program
from plscale.source.write import WIDTH
from plscale.standing.standing import Standing

_WIDEST_DAY = 30
"""Columns of the days in the overview; a longer event takes the room that it needs."""


UNVERIFIED = "not verified"
"""Marks what nobody has read in the law itself yet; plscale warns of it at most."""


def tidy(text: str) -> str:
    """Put a text of a program on one line."""
    return " ".join(text.split())


def footing(fact: Fact) -> tuple[str, ...]:
    """Say which law something rests on, where that was read, and how sure it is."""
    told = " ".join(_footing(fact))
    return (f"  {told}",) if told else ()


def _footing(fact: Fact) -> Iterator[str]:
    stated = (("Law", fact.law), ("Source", fact.source))
    told = "; ".join(f"{word}: {tidy(text)}" for word, text in stated if text)
    if told:
        yield f"{told}." if fact.verified else f"{told}; {UNVERIFIED}."
    if fact.note:
        yield f"{tidy(fact.note).removesuffix('.')}."
    days = (("from", fact.valid_from), ("until", fact.valid_until))
    held = " ".join(f"{word} {day}" for word, day in days if day)
    if held:
        yield f"It holds {held}."


def told(tasks: Sequence[Task], about: str = "") -> Iterator[str]:
    """Say what a program asks for, each with its law; a law that several share is told once.

    What `about` says already is not said again.
    """
    for place, task in enumerate(tasks):
        what = tidy(task.what)
        terms = f" ({task.terms})" if task.terms else ""
        who = ", the state" if task.is_of_state else ""
        when = task.when[0].upper() + task.when[1:] + who
        yield f"{when}{terms}." if what in ("", about) else f"{when}: {what}{terms}."
        is_last = place + 1 == len(tasks) or tasks[place + 1].fact != task.fact
        yield from footing(task.fact) if is_last else ()


def of_each(program: Program) -> dict[str, tuple[str, ...]]:
    """Say what a program asks of every waiver and measure, by the section they stand in."""
    waivers, measures = program.waivers, program.measures
    told = {
        "waivers": (
            ("Each one needs", waivers.needs),
            ("Most years of the first grant, and of each one after it:", waivers.terms or ()),
        ),
        "measures": (
            ("Each one needs", measures.needs),
            ("Each one tells apart these groups:", measures.groups),
            ("Results are asked for in plan years", measures.watched),
        ),
    }
    return {
        section: tuple(f"{what} {', '.join(map(str, asked))}." for what, asked in parts if asked)
        for section, parts in told.items()
    }


def overview(agenda: Agenda, program: Program) -> Iterator[str]:
    """List all that a program asks for: what is due now, then what is due later."""
    if not agenda.now and not agenda.later:
        yield f"The program {program.id} ({tidy(program.name)}) asks for nothing by a day."
        yield ""
        return
    year = max(agenda.standing.year or 0, 1)
    until = agenda.standing.last_day(year)
    for title, tasks in (
        (f"To be done now, before or in plan year {year}, which ends on {until}:", agenda.now),
        ("To be done later:", agenda.later),
    ):
        if tasks:
            yield from (title, *_rows(tasks), "")


def _rows(tasks: Sequence[Task]) -> Iterator[str]:
    column = min(_WIDEST_DAY, max(len(task.when) for task in tasks)) + 4
    for task in tasks:
        whose = " (the state)" if task.is_of_state else ""
        yield from wrap(
            (f"{task.section}: {tidy(task.what)}" if task.what else task.section) + whose,
            WIDTH - 2,
            initial_indent=f"  {task.when}  ".ljust(column),
            subsequent_indent=" " * column,
            break_long_words=False,
            break_on_hyphens=False,
        )


def years_of(open_years: Sequence[int], standing: Standing) -> str:
    """Say in which plan years of a plan a phase is open, and until when."""
    inside = sorted(year for year in open_years if 0 < year <= (standing.years or year))
    if not inside:
        return f"Open before the plan starts on {standing.starts}." if 0 in open_years else ""
    first, last = inside[0], inside[-1]
    if inside == [*range(first, last + 1)]:
        years = f"years {first} to {last}" if first < last else f"year {last}"
    else:
        years = f"years {', '.join(map(str, inside))}"
    before = "before the plan and " if 0 in open_years else ""
    days = f"from {standing.first_day(first)} " if 0 not in open_years else ""
    return f"Open {before}in plan {years}, {days}until {standing.last_day(last)}."
