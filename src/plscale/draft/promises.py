"""The assurances of a new plan: each that the program requires, not given yet."""

from collections.abc import Mapping

from plscale.catalog import entries
from plscale.draft.agenda import required_assurances
from plscale.draft.words import footing, tidy
from plscale.programs.entries import RequiredAssurance
from plscale.programs.program import Program
from plscale.source.write import Entry
from plscale.standing.standing import Standing


def promises(program: Program, standing: Standing) -> tuple[Entry, ...]:
    """Give an entry for each required assurance, with room for how it is kept and who signs."""
    required = required_assurances(program, standing)
    is_told_once = bool(shared_footing(required))
    return tuple(
        _promise(id_, assurance, () if is_told_once else footing(assurance))
        for id_, assurance in required.items()
    )


def shared_footing(required: Mapping[str, RequiredAssurance]) -> tuple[str, ...]:
    """Give what the law of several assurances is where it is the same for all, or nothing."""
    footings = {footing(assurance) for assurance in required.values()}
    return footings.pop() if len(footings) == 1 else ()


def _promise(id_: str, assurance: RequiredAssurance, law: tuple[str, ...]) -> Entry:
    known = entries("assurances").get(id_)
    title = tidy(assurance.title or (known.title if known else id_))
    what = f"{title}. {known.about}" if known else title
    signed = Entry("signed", inside=tuple(Entry(role) for role in assurance.signed_by))
    return Entry(
        id_, inside=(Entry("given", value=False), Entry("how"), signed), above=(what, *law)
    )
