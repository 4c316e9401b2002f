"""Looks at the places of a plan: what stands there, which entries there are, what says nothing."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from plscale.days import When, on
from plscale.law.citation import Citation, Misread
from plscale.law.read import parse
from plscale.model.lookup import value_at
from plscale.model.part import Part
from plscale.model.plan import Plan
from plscale.model.values import Edge
from plscale.programs.inquiries import Keys, Spot, entry_of
from plscale.rules.base import Case
from plscale.rules.checks.meter import OF_A_CITATION, Meter


@dataclass(frozen=True, slots=True)
class Entry:
    """What a check is judged for: an entry of the plan with those around it, or the whole plan."""

    ids: Keys = ()
    """Of the entry, and of those around it, from the outermost."""
    around: tuple[object, ...] = ()
    """The entries of these ids."""
    counted: object = None
    """An entry that a condition is to be counted of."""


@dataclass(slots=True)
class Looks:
    """Looks at one plan as it is known on the day, each counted."""

    case: Case
    meter: Meter
    plan: Plan
    _entries: dict[Keys, tuple[Entry, ...]] = field(default_factory=dict)
    _citations: dict[str, Citation | None] = field(default_factory=dict)

    @classmethod
    def at(cls, case: Case) -> "Looks":
        """Begin to look at the plan of a case."""
        return cls(case, Meter(), _as_known(case))

    def value(self, spot: Spot, entry: Entry) -> object:
        """Give what stands at a place, or None where nothing does."""
        self.meter.spend()
        if spot.is_inside:
            start = entry.counted
        else:
            start = entry.around[spot.stars - 1] if spot.stars else self.plan
        value = value_at(start, spot.tail)
        if value == ALL and not _is_written(start, spot.tail):
            return None
        return self._day(value, spot.tail[-1]) if isinstance(value, Edge) else value

    def _day(self, edge: Edge, key: str) -> When | None:
        """Give the first or last day of the term, where a school year may stand for it."""
        standing = self.case.standing
        day = standing.starts if key == "starts" else standing.ends
        return edge.when or (None if day is None else on(day))

    def citation(self, text: str) -> Citation | None:
        """Read what is cited, by the numbers of the program's state; None where nobody could."""
        if text not in self._citations:
            self.meter.spend(OF_A_CITATION)
            found = parse(text, self.case.program.code or "")
            self._citations[text] = None if isinstance(found, Misread) else found
        return self._citations[text]

    def entries(self, keys: Keys) -> tuple[Entry, ...]:
        """Give the entries at a place that ends in a star; the whole plan where it is empty."""
        if not keys:
            return (Entry(),)
        if keys not in self._entries:
            self._entries[keys] = tuple(self._found(keys))
        return self._entries[keys]

    def _found(self, keys: Keys) -> Iterator[Entry]:
        above = entry_of(keys[:-1])
        tail = keys[len(above) : -1]
        for entry in self.entries(above):
            section = value_at(entry.around[-1] if above else self.plan, tail)
            for id_, inside in section.items() if isinstance(section, Mapping) else ():
                self.meter.spend()
                yield Entry((*entry.ids, id_), (*entry.around, inside))

    def is_said(self, value: object) -> bool:
        """Tell whether a value says anything: no empty text, list, or section of such."""
        self.meter.spend()
        if value is None or isinstance(value, str | tuple):
            return bool(value)
        if isinstance(value, dict):  # as every section by ids is
            return any(map(self.is_said, value.values()))
        if isinstance(value, Part):
            return any(self.is_said(vars(value)[name]) for name in value.model_fields_set)
        return True


ALL = "all"
"""Stands for every school; what plans leave out is taken for it, and nothing else ever is given."""


def _is_written(start: object, tail: Keys) -> bool:
    """Tell whether the plan itself has a value, and does not merely go without."""
    section = value_at(start, tail[:-1])
    return not isinstance(section, Part) or tail[-1] in section.model_fields_set


_HAPPENED: Mapping[str, str] = {
    "events": "date", "amendments": "date", "engagement": "date", "reports": "filed",
}  # fmt: skip
"""Sections of what happened, and the key of its day."""


def _as_known(case: Case) -> Plan:
    """Leave out of a plan what is dated later than the day: that is not known yet."""
    later: dict[str, Mapping[str, Part]] = {}
    for section, key in _HAPPENED.items():
        entries: Mapping[str, Part] = vars(case.plan)[section]
        known = {id_: entry for id_, entry in entries.items() if _is_known(case, vars(entry)[key])}
        if len(known) < len(entries):
            later[section] = known
    return case.plan.model_copy(update=later) if later else case.plan


def _is_known(case: Case, when: When | None) -> bool:
    return when is None or case.standing.knows(when)
