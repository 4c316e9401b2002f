"""Keys in line with the section that they belong to, where they should be indented below it.

For YAML there is nothing wrong with them: they are keys of the section around. So each of them
would be told to be unknown there, and nobody would hear of the indentation.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from plscale.finding import Violation
from plscale.model.fields import is_place, keys_at
from plscale.model.form import Form
from plscale.model.part import Part
from plscale.model.refusal import Refusal, Told
from plscale.model.suggest import nearest
from plscale.place import PlanPath
from plscale.source.document import Document
from plscale.source.fault import INDENTATION
from plscale.source.positions import Entry, find
from plscale.visible import quoted

_VALUES = frozenset(("model_type", "model_attributes_type"))
"""What pydantic says of an entry that should be a section."""
_NAMED = 3
"""So many keys are named."""


@dataclass(frozen=True, slots=True)
class Misplaced:
    """Keys that follow each other and belong to the section above them."""

    home: PlanPath
    """The section that they belong to."""
    paths: tuple[PlanPath, ...]
    """Where they stand, in order."""
    is_home_blank: bool

    @property
    def holes(self) -> Iterator[PlanPath]:
        """What is not judged: the keys where they stand, and what is missing where they belong."""
        yield from self.paths
        if self.is_home_blank:
            yield self.home
        else:
            yield from ((*self.home, path[-1]) for path in self.paths)

    @property
    def told(self) -> Told:
        """Say it once for all of them."""
        names = [quoted(str(path[-1])) for path in self.paths]
        if len(names) > _NAMED:
            names[_NAMED - 1 :] = [f"{len(names) - _NAMED + 1} other keys"]
        named = " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))
        home = quoted(str(self.home[-1]))
        stand, they, them = "stand", "they belong", "them"
        if len(self.paths) == 1:
            stand, they, them = "stands", "it belongs", "it"
        return INDENTATION, Violation(
            self.paths[0],
            f"{named} {stand} in line with {home}, to which {they}",
            f"move {them} 2 spaces to the right, with what stands below {them}",
            related=((self.home, f"this is where {they}"),),
            at_key=True,
        )


def misplaced(
    document: Document, refusals: Iterable[Refusal], blanks: Iterable[PlanPath], form: Form[Part]
) -> Iterator[Misplaced]:
    """Find the keys that belong to the section right above them.

    Args:
        document: the file.
        refusals: what was refused in it.
        blanks: keys without a value that are not known where they stand.
        form: the sort of file.
    """
    suspects = {refusal.path for refusal in refusals if _is_suspect(refusal)} | set(blanks)
    search = _Search(document, form, frozenset(document.blanks)) if suspects else None
    for around in dict.fromkeys(path[:-1] for path in suspects):
        yield from search.in_section(around, suspects) if search else ()


def _is_suspect(refusal: Refusal) -> bool:
    is_key = refusal.is_key or refusal.type == "extra_forbidden"
    return bool(refusal.path) and (is_key or refusal.type in _VALUES)


@dataclass(frozen=True, slots=True)
class _Search:
    """What a search through one file needs."""

    document: Document
    form: Form[Part]
    blanks: Collection[PlanPath]

    def in_section(self, around: PlanPath, suspects: Collection[PlanPath]) -> Iterator[Misplaced]:
        """Find the runs of misplaced keys in one section."""
        own = keys_at(around, self.form.root)
        home: PlanPath = ()
        run: list[PlanPath] = []
        for key in (*(self._inside(around) or ()), ""):
            path = (*around, key)
            is_new = path in suspects or (run and key not in own)
            if home and is_new and self._belongs(path, home, own):
                run.append(path)
                continue
            if run:
                yield Misplaced(home, tuple(run), home in self.blanks)
            home, run = path, []

    def _belongs(self, path: PlanPath, home: PlanPath, own: Collection[str]) -> bool:
        """Tell whether a key is one of the section above, and stands in line with it."""
        key, inside = str(path[-1]), self._inside(home)
        if home not in self.blanks and (inside is None or key in inside):
            return False
        if key not in keys_at(home, self.form.root) and not self._is_entry(path, home, own):
            return False
        above = self.document.span(home, at_key=True)
        here = self.document.span(path, at_key=True)
        return above.line < here.line and above.column == here.column

    def _is_entry(self, path: PlanPath, home: PlanPath, own: Collection[str]) -> bool:
        """Tell whether a section is one of those by id that an empty key announces."""
        return (
            home in self.blanks
            and self._inside(path) is not None
            and is_place((*home, path[-1]), self.form.root)
            and nearest(str(path[-1]), own) is None
        )

    def _inside(self, path: PlanPath) -> Mapping[str, Entry] | None:
        entry, steps = find(self.document.root, path)
        inside = entry[4] if entry is not None and steps == len(path) else None
        return inside if isinstance(inside, dict) else None
