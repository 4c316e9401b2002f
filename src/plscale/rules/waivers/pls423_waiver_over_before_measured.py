"""PLS423: the measures of a waiver should tell something about the time in which it holds."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.model.results import Measure
from plscale.place import PlanPath
from plscale.rules.base import Case, rule
from plscale.rules.grounds import LIFE, TERM, places, together
from plscale.rules.waivers.lasting import over_early
from plscale.visible import quoted


@rule(
    "PLS423",
    "waiver-over-before-measured",
    default=Severity.WARNING,
    grounds=together(TERM, places(("measures",))),
    beside=LIFE,
)
def waiver_over_before_measured(case: Case) -> Iterator[Violation]:
    """A waiver ends before the first year for which its measures have a target or a result."""
    early = over_early(case)
    firsts = {id_: _first_value(id_, it) for id_, it in case.plan.measures.items()} if early else {}
    for id_, last in early.items():
        named = [firsts.get(measure) for measure in case.plan.waivers[id_].measures]
        told = [first for first in named if first is not None]
        if not told or len(told) < len(named):
            continue
        year, path = min(told)
        begins = case.standing.first_day(year)
        if begins is not None and last.date.is_before(begins):
            yield Violation(
                ("waivers", id_, "measures"),
                f"{quoted(id_)} ends on {last.date}, but its measures have no value of a year"
                f" before year {year}, which begins on {begins}",
                "set a target for a year in which the waiver holds, or name another measure",
                label="too late for it",
                related=((last.path, f"ends on {last.date}"), (path, "the first value")),
            )


def _first_value(id_: str, measure: Measure) -> tuple[int, PlanPath] | None:
    """Give the first plan year with a value of a measure, for all students or for a group."""
    values: list[tuple[int, PlanPath]] = []
    series = [((), measure), *((("groups", name), group) for name, group in measure.groups.items())]
    for path, told in series:
        for key, years in (("targets", told.targets), ("results", told.results)):
            values += ((int(year), ("measures", id_, *path, key, year)) for year in years)
    return min(values, default=None)
