"""Who outside sees student data, and since when the plan uses the model of an outside provider."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from plscale.days import When, day_before, on, plan_year_start
from plscale.model.results import DataAgreement, Provider
from plscale.place import PlanPath
from plscale.rules.base import Case


def with_access(case: Case) -> Iterator[tuple[str, PlanPath, DataAgreement]]:
    """Give each provider that sees student data: its id, the place of its terms, and these."""
    for id_, provider in case.plan.providers.items():
        if provider.data is not None:
            yield id_, ("providers", id_, "data"), provider.data


@dataclass(frozen=True, slots=True)
class Use:
    """The use of a provider's model, as a practice or an automatic waiver tells of it."""

    path: PlanPath
    first: date | None
    """First day on which it may begin; None where the plan does not tell."""
    by: When | None
    """When it has surely begun; None where the plan does not tell."""
    when: str = ""
    """Continues a message: ``in year 2``, ``on 2027-07-01``."""


@dataclass(frozen=True, slots=True)
class Uses:
    """What tells that models of outside providers are in use, ready to be looked up."""

    by_provider: Mapping[str, Use]
    """Automatic waivers by the provider that they come through; the first to start."""
    by_school: Mapping[str, Use]
    """Practices with outside models by school, ``member`` and ``member/``, where one of its schools
    has it; all schools stand under an empty name. Of several, the last to begin: a plan does not
    say which provider belongs to which practice."""
    last: Use | None
    """The last of these practices to begin."""

    def of(self, id_: str, provider: Provider) -> Use | None:
        """Give the use of a provider's model, or None where nothing tells of any."""
        if id_ in self.by_provider:
            return self.by_provider[id_]
        if isinstance(provider.schools, str) or not provider.schools:
            return self.last
        names = ("", *(name for school in provider.schools for name in _around(school)))
        there = [self.by_school[name] for name in names if name in self.by_school]
        return max(there, key=_latest, default=None)


def uses_of(case: Case) -> Uses:
    """Look through the practices and the automatic waivers of a plan."""
    by_school: dict[str, Use] = {}
    for id_, practice in case.plan.practices.items():
        if practice.practice != "third-party-models":
            continue
        use = _in_year(case, ("practices", id_, "begins"), practice.begins)
        is_everywhere = isinstance(practice.schools, str) or not practice.schools
        for school in ("",) if is_everywhere else practice.schools:
            for name in (school, f"{school.partition('/')[0]}/") if "/" in school else (school,):
                by_school[name] = max(by_school.get(name, use), use, key=_latest)
    last = max(by_school.values(), key=_latest, default=None)
    return Uses(dict(_automatic(case)), by_school, last)


def _automatic(case: Case) -> Iterator[tuple[str, Use]]:
    """Give the automatic waivers that are in force, the last to start first."""
    uses: list[tuple[date, str, Use]] = []
    for id_, waiver in case.plan.waivers.items():
        if waiver.kind == "automatic" and waiver.through and not case.standing.is_lost(waiver):
            starts = [stretch.starts for stretch in waiver.stretches.values() if stretch.starts]
            if starts:
                first = min(starts, key=lambda when: when.first)
                use = Use(("waivers", id_, "starts"), first.first, first, f"on {first}")
                uses.append((first.first, waiver.through, use))
    for _, through, use in sorted(uses, key=lambda each: each[0], reverse=True):
        yield through, use


def _in_year(case: Case, path: PlanPath, year: int | None) -> Use:
    """Place a use in a plan year, on a day of it that the plan does not tell."""
    starts, starts_by = case.standing.starts, case.standing.starts_by
    if year is None or starts is None or starts_by is None:
        return Use(path, None, None)
    last = day_before(plan_year_start(starts_by, year + 1))
    return Use(path, plan_year_start(starts, year), on(last), f"in year {year}")


def _latest(use: Use) -> date:
    return use.by.last if use.by else date.max


def _around(school: str) -> tuple[str, str]:
    """Give a school's name with its member, or a member's name with what stands for its schools."""
    member, slash, _ = school.partition("/")
    return (school, member) if slash else (school, f"{school}/")
