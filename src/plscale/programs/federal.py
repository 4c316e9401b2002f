"""Federal law, which no state's program can waive: what it is called, and who else could."""

from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path

from pydantic import Field, ValidationError

from plscale.errors import PlscaleError
from plscale.law.citation import Citation
from plscale.law.extent import covers, overlaps
from plscale.law.read import parse
from plscale.model.part import Part
from plscale.model.values import Id, Provision, Texts
from plscale.programs.entries import Fact
from plscale.source.read import read_own


class FederalLaw(Fact):
    """One act, or one part of it."""

    cite: Provision = Field(description="Its citations: in the codes, and by name")
    routes: Texts = Field((), description="Ways to a waiver of it, each as a piece of advice")

    @property
    def citations(self) -> tuple[Citation, ...]:
        """Its citations, read."""
        texts = (self.cite,) if isinstance(self.cite, str) else self.cite
        return tuple(found for text in texts if isinstance(found := parse(text), Citation))


class FederalLaws(Part):
    """Federal law as federal.yaml tells it."""

    never: Mapping[Id, FederalLaw]
    """What the Secretary of Education may not waive either, though other parts of the act."""
    laws: Mapping[Id, FederalLaw]


@cache
def federal_laws() -> FederalLaws:
    """Give the federal law that LAW section 14 names.

    Raises:
        PlscaleError: the file that holds it is damaged.
    """
    resource = Path(__file__).parent / "federal.yaml"
    document = read_own(resource.read_bytes(), resource.name)
    try:
        return FederalLaws.model_validate(document.data)
    except ValidationError:
        told = f"this installation of plscale is damaged: {resource} cannot be read"
        raise PlscaleError(told) from None


@lru_cache(maxsize=1024)
def federal_law(citation: Citation) -> FederalLaw | None:
    """Give the law that a citation is part of, or None where it is none of those named.

    A citation that touches what may never be waived is part of that, however much more it asks. Of
    two laws the one that stands first in the file counts.
    """
    known = federal_laws()
    for law in known.never.values():
        if any(overlaps(part, citation) and not _is_whole(citation) for part in law.citations):
            return law
    for law in known.laws.values():
        if any(covers(part, citation) for part in law.citations):
            return law
    return None


def _is_whole(citation: Citation) -> bool:
    """Tell whether a whole act, or a whole title of a code, is meant."""
    return len(citation.numbers) <= citation.body.leading and not citation.divisions
