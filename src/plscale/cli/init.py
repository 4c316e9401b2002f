"""``plscale init``: a new plan to fill in."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING

from plscale.cli import init_options as option
from plscale.cli.options import read_day
from plscale.cli.outlet import faults_of_use, look_of_terminal, put_text

if TYPE_CHECKING:
    from plscale.draft.agenda import Agenda


def init(
    file: option.NewFile = None,
    name: option.Name = None,
    state: option.State = None,
    program: option.ChosenProgram = None,
    starts: option.Starts = None,
    years: option.Years = None,
    ends: option.Ends = None,
    nces_id: option.NcesId = None,
    consortium: option.IsConsortium = False,
    member: option.Members = None,
    as_of: option.AsOf = None,
    yes: option.TakesUsual = False,
) -> None:
    """Write a new plan: room and an example for each part, and by when the program asks for it.

    On a terminal, what no option says is asked. A file that is there is never overwritten.
    """
    with faults_of_use():
        from plscale.cli import new_file  # late, as the others: no other command needs them
        from plscale.cli.answers import Given, wish_of
        from plscale.cli.asking import can_ask
        from plscale.draft.new_plan import new_plan

        def see_name(name: str) -> None:
            if file is None:
                new_file.see_target(new_file.usual(name))

        if file is not None:
            new_file.see_target(Path(file))
        given = Given(
            name, state, program, starts, years, ends, nces_id, consortium, tuple(member or ()), yes
        )
        day = read_day(as_of)
        wish, judge = wish_of(given, day, can_ask=can_ask(), see_name=see_name)
        target = new_file.usual(wish.name) if file is None else Path(file)
        new_file.see_target(target)
        wish = replace(wish, program=new_file.program_seen_from(target, wish.program))
        text, agenda = new_plan(wish, judge, new_file.schema_seen_from(target), day)
        new_file.create(target, text)
        put_text(_next_steps(target, agenda))


def _next_steps(target: Path, agenda: "Agenda") -> Iterator[str]:
    """Say where the plan stands, and what to do next: to write, to check, and by when."""
    path = target.as_posix()
    word = quote(f"./{path}" if path.startswith("-") else path)
    first = agenda.first
    due = "nothing by a day"
    if first is not None:
        due = f"by {first.day}: {' '.join(first.what.split()) or first.section}"
    look = look_of_terminal()
    yield look.show(f"{path} is written.")
    yield look.show(f"Fill in  in an editor such as VS Code:  code {word}")
    yield look.show(f"Check    plscale validate {word}")
    yield look.show(f"Due      {due}")
