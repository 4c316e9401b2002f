"""Which sections the subchapters of a provision hold, in words, and how sure that is."""

from collections.abc import Iterator

from plscale.law.citation import Citation
from plscale.law.extent import stretch_of
from plscale.programs.entries import ProvisionEntry
from plscale.programs.lawbook import clauses_of


def of_divisions(id_: str, provision: ProvisionEntry, code: str) -> Iterator[tuple[str, bool]]:
    """Say what each division of a provision holds; with each line whether it is a warning.

    A request inside a division is an error only where its ends were read, or that section was; one
    for all of it is, wherever it ends.
    """
    for clause in clauses_of(id_, provision, code):
        if clause.cite.divisions:
            held, doubt = _held(clause.cite), _doubt(clause.cite)
            is_in_doubt = bool(doubt) and provision.verified and not provision.waivable
            yield f"{held}; {doubt}" if is_in_doubt else held, is_in_doubt


def _held(cite: Citation) -> str:
    kind, name = cite.divisions[-1]
    stretch = stretch_of(cite)
    if stretch is None:
        return f"{kind.capitalize()} {name}: which sections it holds was not read"
    first, before = _number(cite, stretch.first), _number(cite, stretch.before)
    return f"{kind.capitalize()} {name}: {first} and what follows before {before}"


def _doubt(cite: Citation) -> str:
    """Say where it was not read that a section lies in a division; nothing where it was."""
    stretch = stretch_of(cite)
    if stretch is not None and stretch.verified:
        return ""
    if stretch is not None and stretch.seen:
        return f"behind {_number(cite, stretch.seen)} not verified, so warns at most there"
    return "its ends are not verified, so warns at most unless all of it is asked for"


def _number(cite: Citation, numbers: tuple[str, ...]) -> str:
    return str(Citation(cite.body, numbers)).removeprefix(f"{cite.body.abbreviation} ")
