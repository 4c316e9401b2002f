"""The law of a program with its citations read: once for a program, once for a text of a plan."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from plscale.law.citation import Citation, Misread
from plscale.law.extent import covers, is_read
from plscale.law.hold import Hold, hold_on, within
from plscale.law.read import parse
from plscale.place import PlanPath
from plscale.programs.entries import ProvisionEntry
from plscale.programs.program import Program


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Clause:
    """One citation of a provision; a provision of several citations is as many clauses."""

    id: str
    """Id of the provision."""
    entry: ProvisionEntry
    cite: Citation
    exceptions: tuple[Citation, ...]
    """What of the provision is treated the other way."""


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Held:
    """A clause that may not be waived, and that a citation touches."""

    clause: Clause
    is_whole: bool
    """Whether nothing of the citation may be waived; else it asks for more than is open."""
    open_parts: tuple[Citation, ...]
    """What of the citation is excepted, where all the rest of it is held."""
    is_verified: bool
    """Whether both what the entry says and that its law meets the citation were read."""


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Ruling:
    """What a program says of one citation of a plan, on whatever day."""

    citation: Citation | None
    misread: Misread | None = None
    """Why it is not understood; then nothing else is told."""
    held: tuple[Held, ...] = ()
    maybe_held: tuple[Clause, ...] = ()
    """What may not be waived, and may be touched: how far one of the two reaches is not known."""
    allowed: tuple[Clause, ...] = ()
    """What may be waived, and holds all of the citation."""
    partly_allowed: tuple[Clause, ...] = ()
    maybe_allowed: tuple[Clause, ...] = ()
    open_parts: tuple[Citation, ...] = ()
    """What the partly allowing clauses cite, without what is part of another one."""
    is_listed: bool | None = None
    """Whether it is part of the law that an open list is about; None where that is not known."""
    named: tuple[str, ...] = ()
    """Ids of all provisions of the program that it touches, or may touch."""


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Lawbook:
    """A program's provisions as the law room reads them; two are never equal."""

    code: str
    """Body of law that numbers without a name belong to; empty where the program has none."""
    clauses: Mapping[tuple[str, str], tuple[Clause, ...]]
    """By body and widest number; under no number those that have none, or several."""
    listed: tuple[Citation, ...]
    """The law that an open list is about; empty where that is all law."""
    freed: Mapping[str, tuple[Citation, ...]]
    """From what each approved model frees, by the model's id."""
    restricting: Mapping[str, tuple[str, ...]]
    """Ids of the provisions that stand in the way of each practice of the catalog."""

    @property
    def is_empty(self) -> bool:
        """Whether the program says nothing of any law."""
        return not (self.clauses or self.listed)

    def near(self, citation: Citation) -> tuple[Clause, ...]:
        """Give the clauses that a citation may touch; all others stand elsewhere."""
        body, number = _shelf(citation)
        if number:
            return (*self.clauses.get((body, number), ()), *self.clauses.get((body, ""), ()))
        return tuple(
            clause for key, there in self.clauses.items() if key[0] == body for clause in there
        )

    def on(self, text: str) -> Ruling:
        """Judge a citation of a plan; the same text is judged once."""
        return _ruling(self, text)


@dataclass(frozen=True, slots=True)
class Reading:
    """One citation that a program makes, and what it is understood as."""

    path: PlanPath
    text: str
    found: Citation | Misread


def lawbook_of(program: Program) -> Lawbook:
    """Read the citations of a program; what is not understood is left out.

    A program from a file has none such left: `readings` shows them where it is loaded.
    """
    code = program.code or ""
    restricting: dict[str, tuple[str, ...]] = {}
    for id_, entry in program.provisions.items():
        for practice in entry.restricts:
            restricting[practice] = (*restricting.get(practice, ()), id_)
    clauses: dict[tuple[str, str], tuple[Clause, ...]] = {}
    for id_, entry in program.provisions.items():
        for clause in clauses_of(id_, entry, code):
            shelf = _shelf(clause.cite)
            clauses[shelf] = (*clauses.get(shelf, ()), clause)
    return Lawbook(
        code,
        clauses,
        tuple(_understood(_of_list(program, code))),
        {id_: tuple(_understood(_of_model(program, id_, code))) for id_ in program.models},
        restricting,
    )


def readings(program: Program) -> Iterator[Reading]:
    """Give all that a program cites in order to say what may be waived, with the places."""
    code = program.code or ""
    for id_, entry in program.provisions.items():
        yield from _of_provision(id_, entry, code)
        yield from _of_exceptions(id_, entry, code)
    yield from _of_list(program, code)
    for id_ in program.models:
        yield from _of_model(program, id_, code)


def clauses_of(id_: str, entry: ProvisionEntry, code: str) -> Iterator[Clause]:
    """Give the clauses of one provision; ``code`` is the program's."""
    exceptions = tuple(_understood(_of_exceptions(id_, entry, code)))
    for cite in _understood(_of_provision(id_, entry, code)):
        yield Clause(id_, entry, cite, exceptions)


def _of_provision(id_: str, entry: ProvisionEntry, code: str) -> Iterator[Reading]:
    for place, text in enumerate(entry.citations):
        path = ("provisions", id_, "cite", *(() if isinstance(entry.cite, str) else (place,)))
        found = parse(text, code)
        if isinstance(entry.scope, str) or isinstance(found, Misread):
            yield Reading(path, text, found)
            continue
        for number, letter in enumerate(entry.scope.subchapters):
            part = f"{found} subch. {letter}"
            path = ("provisions", id_, "scope", "subchapters", number)
            yield Reading(path, part, parse(part, code))


def _of_exceptions(id_: str, entry: ProvisionEntry, code: str) -> Iterator[Reading]:
    for place, text in enumerate(entry.exceptions):
        yield Reading(("provisions", id_, "except", place), text, parse(text, code))


def _of_list(program: Program, code: str) -> Iterator[Reading]:
    for place, text in enumerate(program.waivers.of):
        yield Reading(("waivers", "of", place), text, parse(text, code))


def _of_model(program: Program, id_: str, code: str) -> Iterator[Reading]:
    for place, text in enumerate(program.models[id_].frees):
        yield Reading(("models", id_, "frees", place), text, parse(text, code))


def _understood(read: Iterator[Reading]) -> Iterator[Citation]:
    return (reading.found for reading in read if isinstance(reading.found, Citation))


@lru_cache(maxsize=4096)
def _ruling(book: Lawbook, text: str) -> Ruling:
    citation = parse(text, book.code)
    if isinstance(citation, Misread):
        return Ruling(None, citation)
    touched = [(clause, _hold(clause, citation)) for clause in book.near(citation)]
    closed = [(clause, hold) for clause, hold in touched if not clause.entry.waivable]
    opened = [(clause, hold) for clause, hold in touched if clause.entry.waivable]
    return Ruling(
        citation,
        None,
        tuple(_held(clause, hold, citation) for clause, hold in closed if hold.is_forbidden),
        _clauses(closed, Hold.UNKNOWN),
        _clauses(opened, Hold.HELD),
        _clauses(opened, Hold.PARTLY),
        _clauses(opened, Hold.UNKNOWN),
        _widest([clause.cite for clause in _clauses(opened, Hold.PARTLY)]),
        within(citation, book.listed) if book.listed else True,
        tuple(dict.fromkeys(clause.id for clause, hold in touched if hold is not Hold.FREE)),
    )


def _hold(clause: Clause, citation: Citation) -> Hold:
    """Tell how a clause holds a citation; of law that it is about in part, nobody knows."""
    hold = hold_on(citation, (clause.cite,), clause.exceptions)
    return Hold.UNKNOWN if hold.is_forbidden and clause.entry.reach == "part" else hold


def _clauses(judged: list[tuple[Clause, Hold]], wanted: Hold) -> tuple[Clause, ...]:
    return tuple(clause for clause, hold in judged if hold is wanted)


def _widest(cites: list[Citation]) -> tuple[Citation, ...]:
    return tuple(
        one for one in cites if not any(other != one and covers(other, one) for other in cites)
    )


def _held(clause: Clause, hold: Hold, citation: Citation) -> Held:
    inside = clause.exceptions if covers(clause.cite, citation) else ()
    return Held(
        clause,
        hold is Hold.HELD,
        tuple(exception for exception in inside if covers(citation, exception)),
        clause.entry.verified and is_read(clause.cite, citation),
    )


def _shelf(citation: Citation) -> tuple[str, str]:
    """Give where a citation stands: by body and widest number, which is empty for many of them.

    Sections that follow one, as ``et seq.`` has it, are taken for those of the same chapter.
    """
    number, last = citation.numbers[:1], citation.last[:1]
    is_wide = (citation.goes_on and citation.numbers == number) or (last and last != number)
    return citation.body.abbreviation, "" if is_wide else "".join(number)
