"""The text of a new plan, from answers and a program."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from plscale.draft.agenda import Agenda, agenda_of, required_assurances
from plscale.draft.sections import sections
from plscale.draft.wish import Wish, see_state
from plscale.draft.words import UNVERIFIED, overview
from plscale.programs.entries import Fact
from plscale.programs.program import Program
from plscale.source.write import written


def new_plan(wish: Wish, program: Program, schema: str | None, day: date) -> tuple[str, Agenda]:
    """Write a new plan; a key without a value counts as left out, so it can be checked at once.

    Args:
        wish: what was answered.
        program: the program that the answers name.
        schema: path of the plan's JSON Schema as seen from the plan, or None if there is none.
        day: the day on which the plan is written.

    Returns:
        The text, and what the program asks of this plan.

    Raises:
        PlscaleError: the program is that of another state.
    """
    see_state(wish.state, program)
    agenda = agenda_of(wish, program, day)
    first, *others = sections(wish, program, agenda)
    first = replace(first, above=tuple(_head(agenda, program, schema, day)))
    return written((first, *others)), agenda


def _head(agenda: Agenda, program: Program, schema: str | None, day: date) -> Iterator[str]:
    if schema is not None:
        yield f"yaml-language-server: $schema={schema}"
    else:
        yield "For completion and hovers in an editor, save what  plscale schema plan  prints as"
        yield "plan.schema.json beside this file, and put this into the first line:"
        yield "  yaml-language-server: $schema=plan.schema.json"
    yield ""
    yield (
        f"Begun on {day} with  plscale init.  A key with nothing behind its colon counts as left"
        " out, so this file can be checked at any time:  plscale validate  says what is still"
        " missing, and by when. What stands here without a day may wait."
    )
    yield ""
    yield (
        "Lines that begin with # are comments. Those below an empty key are an example of what"
        " goes there: take # and the blank behind it away, and put your own words in."
    )
    yield ""
    if _is_partly_unverified(agenda, program):
        yield (
            f'"{UNVERIFIED.capitalize()}" marks what nobody has read in the law itself yet:'
            " plscale warns of it at most."
        )
        yield ""
    yield from overview(agenda, program)


def _is_partly_unverified(agenda: Agenda, program: Program) -> bool:
    facts: list[Fact] = [task.fact for task in (*agenda.now, *agenda.later)]
    facts += required_assurances(program, agenda.standing).values()
    return any((fact.law or fact.source) and not fact.verified for fact in facts)
