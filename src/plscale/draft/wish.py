"""What a new plan is to begin with, and how each answer is read or refused."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from unicodedata import normalize

from plscale.days import (
    LATEST,
    add_years,
    are_years_apart,
    day_before,
    parse_school_year,
    parse_when,
    plan_year_of,
)
from plscale.errors import PlscaleError
from plscale.model.patterns import LEA_ID
from plscale.model.states import FIPS, UNVERIFIED
from plscale.programs.program import Program
from plscale.visible import shown, visible

LONGEST_NAME = 200
"""Most characters of a district's name: a longer one is no name."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What a newcomer has answered."""

    name: str
    """Of the district, or of the consortium."""
    state: str
    program: str
    """The program as the plan is to name it: a built-in name, or a path from the plan."""
    starts: date
    ends: date
    nces_id: str | None = None
    members: tuple[str, ...] = ()
    """Names of the districts of a consortium, the leading one first; none for a district alone."""


def read_name(word: str) -> str:
    """Take the name of a district or consortium, without the blanks around it.

    Raises:
        PlscaleError: it is empty, too long, or holds characters that no name has.
    """
    name = word.strip()
    if not name:
        raise PlscaleError("a name is missing: write it as it should stand in the plan")
    if len(name) > LONGEST_NAME:
        raise PlscaleError(f"a name has at most {LONGEST_NAME} characters, not {len(name)}")
    if visible(name) != name:
        raise PlscaleError(
            f"{shown(name)} holds a character that cannot be seen; type the name again without it"
        )
    return name


def read_state(word: str) -> str:
    """Take the two letters of a state.

    Raises:
        PlscaleError: they stand for none.
    """
    state = word.strip().upper()
    if state not in FIPS:
        raise PlscaleError(f"a state is two letters such as TX, not {shown(word)}")
    return state


def read_nces_id(word: str, state: str) -> str:
    """Take the NCES id of a district of some state.

    Raises:
        PlscaleError: it is no such id, or one of another state.
    """
    id_ = word.strip()
    if re.fullmatch(LEA_ID, id_) is None:
        raise PlscaleError(f"an NCES id of a district has seven digits, not {shown(word)}")
    if state not in UNVERIFIED and not id_.startswith(FIPS[state]):
        raise PlscaleError(
            f"NCES ids of {state} begin with {FIPS[state]}, not with {id_[:2]};"
            " look the district up at nces.ed.gov"
        )
    return id_


def read_start(word: str, program: Program) -> date:
    """Take the first day of a plan, or the school year that it begins with.

    Raises:
        PlscaleError: it is neither, or the program takes no new plans by then.
    """
    starts = _day(word, program, is_last=False)
    if program.closed is not None and program.is_closed_on(starts):
        since = f" since {program.closed.valid_from}" if program.closed.valid_from else ""
        law = f" ({program.closed.law})" if program.closed.law else ""
        raise PlscaleError(
            f"{shown(program.id)} takes no new plans{since}{law}, and this one would start on"
            f" {starts}; see  plscale programs  for others"
        )
    return starts


def read_end(word: str, starts: date, program: Program) -> date:
    """Take the last day of a plan, or the school year that it ends with.

    Raises:
        PlscaleError: it is neither, not after the first day, or later than the program allows.
    """
    ends = _day(word, program, is_last=True)
    if ends <= starts:
        raise PlscaleError(
            f"the plan would end on {ends}, and should end after it starts, {starts}"
        )
    return _allowed(ends, starts, program)


def end_after(years: int, starts: date, program: Program) -> date:
    """Give the last day of a plan of some plan years.

    Raises:
        PlscaleError: the program allows fewer years, or the calendar ends before.
    """
    return _allowed(day_before(add_years(starts, years)), starts, program)


def read_years(word: str) -> int:
    """Take a number of plan years.

    Raises:
        PlscaleError: it is none.
    """
    if re.fullmatch(r"[1-9][0-9]?", word.strip()) is None:
        raise PlscaleError(f"the number of years is one such as 5, not {shown(word)}")
    return int(word)


def next_start(program: Program, today: date) -> date:
    """Give the first day of the next school year."""
    start = program.school_year_start(today.year)
    return start if start > today else program.school_year_start(today.year + 1)


def read_members(words: Iterable[str]) -> tuple[str, ...]:
    """Take the names of the districts of a consortium.

    Raises:
        PlscaleError: one is no name, or stands twice.
    """
    names = tuple(read_name(word) for word in words)
    if len(names) < 2:
        raise PlscaleError("a consortium has at least two districts; name each of them")
    twice = next((name for place, name in enumerate(names) if name in names[:place]), None)
    if twice is not None:
        raise PlscaleError(f"{shown(twice)} is named twice; name each member of a consortium once")
    return names


def usual_program(state: str, programs: Iterable[Program], today: date) -> Program | None:
    """Give the first of some programs that is the state's own and takes new plans."""
    own = (program for program in programs if program.state == state)
    return next((p for p in own if not p.is_closed_on(next_start(p, today))), None)


def see_state(state: str, program: Program) -> None:
    """See to it that a program is one of the plan's own state, or of none.

    Raises:
        PlscaleError: it is another state's.
    """
    if program.state not in (None, state):
        raise PlscaleError(
            f"{shown(program.id)} is the program of {program.state}, and the plan is of {state}"
        )


def slug(name: str) -> str:
    """Make a short id or file name of a name; empty where it has no letter or digit of ASCII."""
    bare = normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", bare)[:60].strip("-")


def _day(word: str, program: Program, *, is_last: bool) -> date:
    year = parse_school_year(word.strip())
    if year is not None:
        first = program.school_year_start(year + is_last)
        return day_before(first) if is_last else first
    if are_years_apart(word.strip()):
        raise PlscaleError(
            f"{shown(word)} is no school year: that is two years that follow each other, as 2026-27"
        )
    try:
        when = parse_when(word.strip())
    except ValueError as error:
        raise PlscaleError(
            f"{shown(word)}: {error}; a school year as 2026-27 will do, too"
        ) from None
    if not when.is_exact:
        raise PlscaleError(f"{shown(word)} should name the day, such as {when.first}")
    return when.first


def _allowed(ends: date, starts: date, program: Program) -> date:
    most = program.years.firm_max
    if most is not None and plan_year_of(day_before(ends), starts) > most:
        raise PlscaleError(
            f"a plan of {shown(program.id)} lasts at most {most} years,"
            f" so this one ends by {day_before(add_years(starts, most))}"
        )
    least = program.years.min
    if least is not None and least.verified:
        earliest = day_before(add_years(starts, least.years))
        if ends < earliest:
            raise PlscaleError(
                f"a plan of {shown(program.id)} lasts at least {least.years} years,"
                f" so this one ends on {earliest} or later"
            )
    if ends.year > LATEST:
        raise PlscaleError(f"a plan ends by {LATEST}, and this one would end on {ends}")
    return ends
