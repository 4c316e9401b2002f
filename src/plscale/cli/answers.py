"""From the options of ``plscale init``, and what is typed for those left out, to a wish."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from plscale.check.judges import program_named
from plscale.cli.asking import Asker
from plscale.cli.outlet import look_of_terminal, put_text
from plscale.draft import wish as reading
from plscale.draft.wish import Wish
from plscale.errors import PlscaleError
from plscale.programs.load import base, builtin, builtin_names
from plscale.programs.program import Program
from plscale.view.look import wrapped


@dataclass(frozen=True, slots=True)
class Given:
    """What the options say; None where one was left out."""

    name: str | None
    state: str | None
    program: str | None
    starts: str | None
    years: str | None
    ends: str | None
    nces_id: str | None
    is_consortium: bool
    members: tuple[str, ...]
    takes_usual: bool
    """Whether nothing is to be asked, and what is usual taken instead."""


def wish_of(
    given: Given, today: date, *, can_ask: bool, see_name: Callable[[str], None]
) -> tuple[Wish, Program]:
    """Settle what a new plan begins with; the name is seen before anything else is asked.

    Raises:
        PlscaleError: an option will not do, contradicts another, or is missing where nothing can
            be asked.
    """
    ask = Asker(can_ask and not given.takes_usual)
    _see_options(given, ask)
    name, members = _whose(given, ask, see_name)
    state = ask.of(given.state, "State, in two letters", reading.read_state)
    nces_id = None if members else _nces_id(given, ask, state)
    program_name, program = _program(given, ask, state, today)
    starts = ask.of(
        given.starts,
        "First day, or first school year",
        lambda word: reading.read_start(word, program),
        str(reading.next_start(program, today)),
    )
    ends = _end(given, ask, starts, program)
    return Wish(name, state, program_name, starts, ends, nces_id, members), program


def _see_options(given: Given, ask: Asker) -> None:
    if given.years is not None and given.ends is not None:
        raise PlscaleError("--years and --ends both say when the plan ends; give one of them")
    if given.nces_id is not None and (given.is_consortium or given.members):
        raise PlscaleError(
            "--nces-id is for one district; write the ids of a consortium's members into the plan"
        )
    if not ask.is_asking:
        _see_nothing_is_missing(given)


def _see_nothing_is_missing(given: Given) -> None:
    needed = {"--name": given.name, "--state": given.state}
    if given.is_consortium:
        needed["--member"] = given.members[0] if given.members else None
    usual = {
        "--program": given.program,
        "--starts": given.starts,
        "--years": given.years or given.ends,
    }
    missing = [option for option, word in needed.items() if word is None]
    left_out = [option for option, word in usual.items() if word is None]
    if missing or (left_out and not given.takes_usual):
        others = [] if given.takes_usual else left_out
        hint = f"; --yes takes what is usual for {', '.join(others)}" if others else ""
        told = ", ".join([*missing, *others])
        raise PlscaleError(f"nobody can be asked here, so give {told}{hint}")


def _whose(
    given: Given, ask: Asker, see_name: Callable[[str], None]
) -> tuple[str, tuple[str, ...]]:
    """Give the name of the district, or of the consortium with those of its members."""
    is_consortium = given.is_consortium or bool(given.members)
    if ask.is_asking and not is_consortium and given.name is None and given.nces_id is None:
        is_consortium = ask.of(None, "Do several districts plan together?", _yes_or_no, "no")
    whose = "consortium" if is_consortium else "district"
    name = ask.of(given.name, f"Name of the {whose}", reading.read_name)
    see_name(name)
    if not is_consortium:
        return name, ()
    if given.members:
        return name, reading.read_members(given.members)
    return name, ask.of(None, "Its districts, the leading one first, with ; between", _read_list)


def _read_list(words: str) -> tuple[str, ...]:
    return reading.read_members(word.strip() for word in words.split(";"))


def _yes_or_no(word: str) -> bool:
    if word.lower() not in ("y", "yes", "n", "no"):
        raise PlscaleError("answer yes or no")
    return word.lower() in ("y", "yes")


def _nces_id(given: Given, ask: Asker, state: str) -> str | None:
    return ask.of(
        given.nces_id,
        "NCES id, seven digits; may stay empty",
        lambda word: reading.read_nces_id(word, state) if word else None,
    )


def _program(given: Given, ask: Asker, state: str, today: date) -> tuple[str, Program]:
    """Give a program with the word that chose it; on a terminal the choices are shown first."""
    choices: list[str] = []
    if ask.is_asking and given.program is None:
        choices = _choices(state)
        put_text(_shown(choices))

    def read(word: str) -> tuple[str, Program]:
        is_number = word.isdecimal() and 0 < int(word) <= len(choices)
        name = choices[int(word) - 1] if is_number else word
        program = program_named(name)
        reading.see_state(state, program)
        return name, program

    usual = reading.usual_program(state, _built_in(), today) or base()
    return ask.of(given.program, "Program, by its number or name", read, usual.id)


def _choices(state: str) -> list[str]:
    """Name the built-in programs of a state, then those of none."""
    programs = _built_in()
    own = [program.id for program in programs if program.state == state]
    return own + [program.id for program in programs if program.state is None]


def _built_in() -> list[Program]:
    return [program for name in builtin_names() if (program := builtin(name))]


def _shown(choices: list[str]) -> Iterator[str]:
    look = look_of_terminal()
    yield from wrapped(
        "The program says what a plan is judged by: that of your state, where there is one. The"
        " program base knows no state's law and looks only at what the plan says of itself.",
        look.width,
    )
    for number, name in enumerate(choices, start=1):
        yield look.crop(look.show(f"  {number}  {name}: {program_named(name).name}"), look.width)


def _end(given: Given, ask: Asker, starts: date, program: Program) -> date:
    if given.ends is not None:
        return reading.read_end(given.ends, starts, program)
    most = program.years.max
    if given.years is None and most is None and not ask.is_asking:
        raise PlscaleError(
            f"the program {program.id} sets no number of years: give --years or --ends"
        )
    return ask.of(
        given.years,
        "Number of years",
        lambda word: reading.end_after(reading.read_years(word), starts, program),
        None if most is None else str(most),
    )
