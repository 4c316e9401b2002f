"""A program as a person would read it: what it is, then what it asks for, each with its source."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from plscale.programs.entries import Fact, Need
from plscale.programs.program import Program
from plscale.programs.values import Due, Onward
from plscale.rules.registry import BY_CODE
from plscale.view import program_words as words
from plscale.view.check_words import of_check
from plscale.view.law_words import of_divisions
from plscale.view.look import Line, Look, Piece, padded, wrapped
from plscale.view.signs import signs_of
from plscale.view.step_words import of_step
from plscale.view.words import counted

Told: TypeAlias = tuple[str, Fact, Sequence[str]]
"""An entry: its id, what it rests on, and what it says."""
Sure: TypeAlias = tuple[str, bool]
"""A line about what an entry rests on, and whether it is a warning about that."""

_HEAD_COLUMNS = 13
_PHASE_COLUMNS = 15
_INDENT = "    "
_MOST_YEARS = 99
"""Plan years of a program that sets no limit: no plan can name a later one."""
_NARROWEST = 20
_LAW = "Law that plans may ask to be freed from, or not"


def program_page(program: Program, look: Look) -> Iterator[Line]:
    """Lay a program out; every text of it is made safe to show."""
    yield from _filled(f"{program.id}: {program.name}", "", look, "bold")
    if program.about:
        yield ()
        yield from _filled(program.about, "", look)
    yield ()
    last = ""
    for head, text in _facts(program):
        yield from _under("" if head == last else head, text, look)
        last = head
    yield from _phases(program, look)
    doubts = {
        id_: [*of_divisions(id_, entry, program.code or "")]
        for id_, entry in program.provisions.items()
        if not isinstance(entry.scope, str)
    }
    for section, entries in _sections(program).items():
        yield from _section(section, entries, doubts if section == _LAW else {}, look)
    yield from _rules(program, look)


def _facts(program: Program) -> Iterator[tuple[str, str]]:
    """Give what holds for the program as a whole; texts under the same word follow each other."""
    yield "State", program.state or "any"
    if program.approver:
        yield "Approval", f"by {words.APPROVERS[program.approver]}"
    years = program.years
    most = "" if years.max is None else f"at most {counted(years.max, 'plan year')}"
    yield "Term", f"{most}{words.rests_of_term(program)}" if most else "as long as the plan says"
    if years.min is not None:
        yield "Term", f"at least {counted(years.min.years, 'year')}{words.rests(years.min)}"
    if years.one_plan_at_a_time:
        yield "Term", "one plan at a time in each district"
    if years.renewal_grace is not None:
        months = counted(years.renewal_grace.months, "month")
        yield (
            "Term",
            f"may be renewed until {months} after its end{words.rests(years.renewal_grace)}",
        )
    if years.not_before is not None:
        yield (
            "Term",
            f"does not begin before {years.not_before.event}{words.rests(years.not_before)}",
        )
    if program.closed is not None:
        since = f" since {program.closed.valid_from}" if program.closed.valid_from else ""
        yield "Closed", f"to new plans{since}{words.rests(program.closed)}"
        if program.closed.renewals:
            yield "Closed", "what was approved before may be renewed"
    yield "School year", f"begins on {words.month_day(program.school_year_starts)}"
    yield from (("Waivers", told) for told in words.of_waivers(program))
    yield from (("Measures", told) for told in words.of_measures(program))
    if program.extends:
        yield "Extends", program.extends
    if program.verified_on:
        yield "Law read on", str(program.verified_on)
    yield from (("Sources", source) for source in program.sources)


def _phases(program: Program, look: Look) -> Iterator[Line]:
    if all(program.first_year(phase) is None for phase in program.phases):
        return
    last, is_endless = _last_column(program)
    each = max(2 + is_endless, min(4, (look.width - _PHASE_COLUMNS) // (last + 1)))
    names = [*map(str, range(last)), f"{last}+" if is_endless else f"{last}"]
    yield ()
    head = "".join(f"{name:>{each}}" for name in names)
    yield (Piece(f"{'Plan year':{_PHASE_COLUMNS}}{head}", "bold"),)
    sign = signs_of(look).done
    for phase in program.phases:
        opens = (program.opens(phase, year) for year in range(last + 1))
        marks = "".join(f"{sign if is_so else '':>{each}}" for is_so in opens)
        yield (Piece(f"{phase.capitalize():{_PHASE_COLUMNS}}{marks}".rstrip()),)
    further = f"; {last}+ is year {last} and every later one" if is_endless else ""
    yield from _filled(f"0 is the time before the first year{further}", "", look, "dim")


def _last_column(program: Program) -> tuple[int, bool]:
    """Give the last plan year that gets a column, and whether it stands for all later ones, too."""
    most = program.years.max or _MOST_YEARS
    last = min(program.last_named_year, most)
    if last < most and any(isinstance(years, Onward) for years in program.phases.values()):
        return last + 1, last + 1 < most
    return last, False


def _sections(program: Program) -> Mapping[str, Sequence[Told]]:
    annual, reviews, ratings = program.reports.annual, program.reviews, program.ratings
    return {
        "Steps to approval, in their order": [
            (id_, e, [*of_step(e)]) for id_, e in program.steps.items()
        ],
        "A plan must hold": [
            (id_, e, [_held(id_, e)]) for id_, e in program.needs.items()
        ],
        "Assurances": [
            (id_, e, [*_given(e.signed_by, e.by, is_required=e.required)])
            for id_, e in program.assurances.items()
        ],
        _LAW: [
            (id_, e, [*words.of_provision(e)]) for id_, e in program.provisions.items()
        ],
        "Reports": [("annual", annual, [words.of_annual(annual)])] if annual else [],
        "Reviews": [
            ("reviews", reviews, [words.of_reviews(reviews)])
        ] if reviews else [],
        "Ratings": [("ratings", ratings, [*words.of_ratings(ratings)])] if ratings else [],
        "What is done for districts": [
            (id_, e, [*([e.what] if e.what else ()), f"Done by {words.WHO[e.duty]}{_when(e.by)}"])
            for id_, e in program.support.items()
        ],
        "Policies": [
            (id_, e, ["In force" if e.in_force else "Not in force"])
            for id_, e in program.policies.items()
        ],
        "Approved models": [(id_, e, [*words.of_model(e)]) for id_, e in program.models.items()],
        "Checks of its own": [
            (each.code, each.check, [*of_check(each, program)]) for each in program.inquiries
        ],
    }  # fmt: skip


def _held(id_: str, need: Need) -> str:
    keys = f": {words.listed(need.each)}" if need.each else ""
    return f"In {'.'.join(need.at or (id_,))}{_when(need.by)}{keys}"


def _when(due: Due | None) -> str:
    return f", {words.by_when(due)}" if due is not None else ""


def _given(signers: Sequence[str], by: Due | None, *, is_required: bool) -> Iterator[str]:
    if not is_required:
        yield "Not required of every plan"
        if by is None and not signers:
            return
    when = f" {words.by_when(by)}" if by is not None else ""
    yield f"Given{when}" + (f", signed by {words.listed(signers)}" if signers else "")


def _section(
    head: str, entries: Sequence[Told], more: Mapping[str, Sequence[Sure]], look: Look
) -> Iterator[Line]:
    if not entries:
        return
    yield ()
    yield (Piece(head, "bold"),)
    for id_, fact, told in entries:
        yield from _filled(f"{fact.title} ({id_})" if fact.title else id_, "  ", look)
        for text in told:
            yield from _filled(text, _INDENT, look)
        for text, is_warning in (*more.get(id_, ()), *words.footing(fact)):
            yield from _filled(text, _INDENT, look, "yellow" if is_warning else "dim")


def _rules(program: Program, look: Look) -> Iterator[Line]:
    if not program.rules:
        return
    yield ()
    yield (Piece("Rules that weigh more or less here", "bold"),)
    for code, weight in program.rules.items():
        name = BY_CODE[code].name if code in BY_CODE else ""
        yield from _filled(f"{code} {name}: {weight}".replace(" :", ":"), "  ", look)


def _under(head: str, text: str, look: Look) -> Iterator[Line]:
    for line in wrapped(look.show(text), max(_NARROWEST, look.width - _HEAD_COLUMNS)):
        yield Piece(padded(head, _HEAD_COLUMNS), "dim"), Piece(line)
        head = ""


def _filled(text: str, indent: str, look: Look, style: str = "") -> Iterator[Line]:
    for line in wrapped(look.show(text), max(_NARROWEST, look.width - len(indent))):
        yield (Piece(indent + line, style),)
