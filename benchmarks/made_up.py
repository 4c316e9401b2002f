"""One made-up plan as nested values, its dates in agreement with each other.

Every plan is written as of `WRITTEN`: what came before it is done, signed, decided or reported,
what comes after it is only due.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import TypeVar

import words
from styled import Section, Value

WRITTEN = date(2026, 11, 21)
"""The day on which all plans are written; judge them by it (``--as-of``)."""
_CONSORTIUM_SHARE = 0.08
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Setting:
    """What the sections of one plan have to agree on."""

    random: Random
    place: str
    slug: str
    starts: date
    years: int
    schools: tuple[str, ...]
    """Ids by which sections name schools: in a consortium ``member/school``."""
    ideas: tuple[words.Idea, ...]
    waived: tuple[words.Idea, ...]
    measures: tuple[str, ...]

    @property
    def ends(self) -> date:
        """The last day of the plan."""
        return self.year(self.years + 1) - timedelta(days=1)

    @property
    def finished(self) -> range:
        """Plan years whose report was due when the plan was written."""
        over = [n for n in range(1, self.years + 1) if self.year(n + 1) < WRITTEN]
        return range(1, len(over) + 1)

    def year(self, number: int) -> date:
        """Give the first day of a plan year."""
        return self.starts.replace(year=self.starts.year + number - 1)

    def day(self, after_start: int) -> date:
        """Give a day by its distance from the first day of the plan."""
        return self.starts + timedelta(days=after_start)

    def prose(self, text: str, tail: float = 0.0) -> str:
        """Fill in a text, now and then (0 to 1) with another sentence behind it."""
        if self.random.random() < tail:
            text = f"{text} {self.random.choice(words.TAILS)}"
        return text.replace("{n}", str(self.random.randint(2, 9))).replace("{place}", self.place)

    def some_schools(self) -> Value:
        """Give some ids of schools, or the word for all of them."""
        count = self.random.randint(0, len(self.schools) - 1)
        return _some(self.random, self.schools, count) if count else "all"


def made_up_plan(random: Random, number: int) -> Section:
    """Make up one plan; no two numbers give the same district."""
    place = _place(number)
    slug = _slug(place)
    holder, schools = _holder(random, place, slug)
    ideas = _some(random, words.IDEAS, random.randint(3, 7))
    setting = Setting(
        random, place, slug,
        starts=date(random.randint(2022, 2027), random.choice((7, 7, 7, 8)), 1),
        years=random.choice((5, 5, 5, 5, 6)),
        schools=schools,
        ideas=ideas,
        waived=ideas[: random.randint(2, 3)],
        measures=_some(random, [id_ for id_, *_ in words.MEASURES], random.randint(3, 5)),
    )  # fmt: skip
    return {"plscale": 1, "program": "base", **holder, **_sections(setting)}


def _sections(setting: Setting) -> Section:
    return {
        "timeline": {"starts": setting.starts, "ends": setting.ends},
        "vision": setting.prose(setting.random.choice(words.VISIONS), 0.5),
        "learning": {key: setting.prose(text, 0.3) for key, text in words.LEARNING.items()},
        "conditions": _conditions(setting),
        "practices": {idea.id: _practice(setting, idea) for idea in setting.ideas},
        "phases": _phases(setting),
        "assurances": _assurances(setting),
        "waivers": {f"{idea.id}-rule": _waiver(setting, idea) for idea in setting.waived},
        "measures": _measures(setting),
        **_providers(setting),
        **_money(setting),
        "engagement": _engagement(setting),
        "events": _events(setting),
        "amendments": {},
        "reports": _reports(setting),
        "sustainability": {key: setting.prose(text) for key, text in words.SUSTAINABILITY.items()},
        "sources": [f"https://{setting.slug}.example/plan"],
    }


def _place(number: int) -> str:
    number, first = divmod(number, len(words.FIRST_NAMES))
    number, second = divmod(number, len(words.SECOND_NAMES))
    again = f" {number + 1}" if number else ""
    return f"{words.FIRST_NAMES[first]} {words.SECOND_NAMES[second]}{again}"


def _slug(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub("[^a-z0-9]+", "-", plain.replace("'", "")).strip("-")


def _holder(random: Random, place: str, slug: str) -> tuple[Section, tuple[str, ...]]:
    """Give the district or consortium of a plan, and how its schools are called elsewhere."""
    if random.random() >= _CONSORTIUM_SHARE:
        schools = _schools(random, place, slug, random.randint(2, 5))
        return {"district": _district(random, place, slug, schools)}, tuple(schools)
    members: dict[str, Section] = {}
    names: list[str] = []
    for side in ("North", "South", "Upper")[: random.randint(2, 3)]:
        id_ = f"{side.lower()}-{slug}"
        schools = _schools(random, f"{side} {place}", id_, 2)
        members[id_] = _district(random, f"{side} {place}", id_, schools)
        names += (f"{id_}/{school}" for school in schools)
    consortium = {"name": f"{place} Consortium", "lead": next(iter(members)), "members": members}
    return {"consortium": consortium}, tuple(names)


def _district(random: Random, place: str, slug: str, schools: Section) -> Section:
    district: dict[str, Value] = {"name": f"{place} {random.choice(words.DISTRICT_KINDS)}"}
    if random.random() < 0.5:
        state, fips = random.choice(words.STATES)
        district |= {"state": state, "nces_id": f"{fips}99{random.randint(0, 999):03}"}
    office = {"office": "Superintendent's office", "email": f"office@{slug}.example"}
    students = random.randint(40, 900) * 10
    return district | {"enrollment": students, "contact": office, "schools": schools}


def _schools(random: Random, place: str, slug: str, count: int) -> dict[str, Section]:
    return {
        f"{slug}-{id_}": {
            "name": f"{place} {name}",
            "grades": grades,
            "enrollment": random.randint(9, 150) * 10,
            "joins": random.randint(1, 3),
        }
        for id_, name, grades in _some(random, words.SCHOOLS, count)
    }


def _conditions(setting: Setting) -> Section:
    random = setting.random
    conditions: dict[str, Section] = {}
    for name, strategy in words.CONDITIONS.items():
        condition: dict[str, Value] = {"strategy": setting.prose(strategy, 0.3)}
        condition["owner"] = random.choice(words.OWNERS)
        if random.random() < 0.25:
            condition["evidence"] = [f"https://{setting.slug}.example/plan/{name}"]
        conditions[name] = condition
    return conditions


def _practice(setting: Setting, idea: words.Idea) -> Section:
    practice: dict[str, Value] = {
        "practice": idea.practice,
        "what": setting.prose(idea.what, 0.4),
        "schools": setting.some_schools(),
        "begins": setting.random.randint(2, 3),
    }
    if setting.random.random() < 0.3:
        practice["grades"] = setting.random.choice(("9-12", "6-8", "11-12", "K-5", "8"))
    if idea not in setting.waived:
        practice["allowed_by"] = f"local: {idea.rule}"
    return practice


def _phases(setting: Setting) -> Section:
    """Spread the milestones over the term: planning in year 1, then each in its turn."""
    random = setting.random
    phases: dict[str, dict[str, Section]] = {name: {} for name, _, _ in words.MILESTONES}
    before: list[str] = []
    for (phase, id_, title), due in zip(words.MILESTONES, _due_days(setting), strict=True):
        if id_ in _LEFT_OUT and random.random() < 0.3:
            continue
        milestone: dict[str, Value] = {"title": title, "due": due}
        if due < WRITTEN:
            milestone["done"] = due - timedelta(days=random.randint(0, 12))
        milestone["owner"] = random.choice(words.OWNERS)
        if before and random.random() < 0.8:
            milestone["after"] = _some(random, before[-3:], random.randint(1, min(2, len(before))))
        if random.random() < 0.15:
            milestone["evidence"] = [f"https://{setting.slug}.example/plan/{id_}"]
        phases[phase][id_] = milestone
        before.append(id_)
    order = ("planning", "approval", "implementation", "evaluation", "sustainability")
    return {phase: {"milestones": phases[phase]} for phase in order}


_LEFT_OUT = ("graduate-portrait", "second-school", "studios-open", "internships", "own-means")
"""Milestones that not every plan has."""


def _due_days(setting: Setting) -> Iterable[date]:
    """Give a day for each milestone: the first five in year 1, the rest to the end, in order."""
    early = [100, 160, 235, 268, 325]
    step = (365 * setting.years - 420) // (len(words.MILESTONES) - len(early))
    late = [400 + step * turn for turn in range(len(words.MILESTONES) - len(early))]
    return [setting.day(days + setting.random.randint(0, 15)) for days in early + late]


def _assurances(setting: Setting) -> Section:
    signed = setting.day(-60)
    promised = _some(setting.random, list(words.ASSURANCES), setting.random.randint(10, 19))
    return {
        name: {
            "given": True,
            "how": setting.prose(words.ASSURANCES[name]),
            **({"signed": _signatures(setting, signed)} if signed < WRITTEN else {}),
        }
        for name in promised
    }


def _signatures(setting: Setting, day: date) -> Section:
    return {role: day for role in ("superintendent", "board-president")[: setting.random.choice((1, 2, 2))]}


def _waiver(setting: Setting, idea: words.Idea) -> Section:
    random = setting.random
    supports = [idea.id, *_some(random, [i.id for i in setting.ideas if i != idea], random.randint(0, 1))]
    waiver: dict[str, Value] = {
        "title": idea.title,
        "provision": f"local: {idea.rule}",
        "area": idea.area,
        "kind": "new",
        "why": setting.prose(idea.why, 0.6),
        "instead": setting.prose(idea.instead, 0.6),
        "intent": setting.prose(idea.intent, 0.5),
        "supports": supports,
        "schools": setting.some_schools(),
        "measures": _some(random, setting.measures, random.randint(1, 2)),
    }
    if random.random() < 0.15:
        return waiver | {"terms": _terms(setting)}
    waiver |= {"starts": setting.year(2), "ends": setting.ends, "status": "requested"}
    decided = setting.day(320)
    if decided < WRITTEN:
        waiver["status"] = "denied" if random.random() < 0.08 else "granted"
        waiver["decided"] = {"date": decided, "by": random.choice(("State Board", "Board of Education"))}
    return waiver


def _terms(setting: Setting) -> Section:
    """Ask for a waiver in two pieces, one after the other."""
    asked = min(setting.day(230), WRITTEN - timedelta(days=setting.random.randint(5, 50)))
    turn = setting.year(4)
    pieces = {"first": (setting.year(2), turn - timedelta(days=1)), "second": (turn, setting.ends)}
    return {
        id_: {"starts": starts, "ends": ends, "asked": asked, "status": "requested"}
        for id_, (starts, ends) in pieces.items()
    }


def _measures(setting: Setting) -> Section:
    random = setting.random
    measures: dict[str, Section] = {}
    for id_, title, better, middle in words.MEASURES:
        if id_ in setting.measures:
            groups = {
                group: _values(setting, better, middle - random.uniform(5, 12))
                for group in _some(random, words.GROUPS, random.randint(0, 2))
            }
            values = _values(setting, better, middle + random.uniform(-6, 6))
            named: Section = {"title": title, "unit": "percent", "better": better}
            measures[id_] = {**named, **values, **({"groups": groups} if groups else {})}
    return measures


def _values(setting: Setting, better: str, start: float) -> Section:
    """Give baseline, targets and the results so far of one measure or group."""
    random = setting.random
    pace = 1.2 if better == "higher" else -1.2
    school_year = f"{setting.starts.year - 1}-{setting.starts.year % 100:02}"
    results: dict[str, Value] = {
        str(year): round(start + pace * year + random.uniform(-1, 1), 1)
        if random.random() < 0.9
        else random.choice(("suppressed", "not-available"))
        for year in setting.finished
    }
    return {
        "baseline": {"year": school_year, "value": round(start, 1)},
        "targets": {
            str(year): round(start + pace * year, 1) for year in range(2, setting.years + 1)
        },
        **({"results": results} if results else {}),
    }


def _providers(setting: Setting) -> Section:
    random = setting.random
    providers: dict[str, Section] = {}
    for id_, name, model in _some(random, words.PROVIDERS, random.randint(0, 2)):
        agreement = min(setting.day(random.randint(60, 200)), WRITTEN - timedelta(days=9))
        basis = {"ferpa_basis": "school-official", "agreement": agreement, "direct_control": True}
        providers[id_] = {
            "name": name,
            "model": model,
            "approved": agreement - timedelta(days=random.randint(10, 90)),
            "schools": setting.some_schools(),
            "data": {**basis, "ends": setting.ends},
        }
    return {"providers": providers} if providers else {}


def _money(setting: Setting) -> Section:
    """Give costs and funding: the general fund pays what recurs, the grant the rest, to the dollar."""
    random = setting.random
    paid: dict[str, dict[str, int]] = {"general-fund": {}, "startup-grant": {}}
    costs: dict[str, Section] = {}
    for id_, title, kind, amount in words.COSTS:
        recurs = kind == "recurring"
        years = range(2, setting.years + 1) if recurs else range(1, 3)
        payer = "general-fund" if recurs else "startup-grant"
        spent = {str(year): amount + random.randint(-9, 9) * 500 for year in years}
        for year, dollars in spent.items():
            paid[payer][year] = paid[payer].get(year, 0) + dollars
        costs[id_] = {"title": title, "kind": kind, "years": spent, "paid_by": [payer]}
    fund, grant = paid["general-fund"], paid["startup-grant"]
    return {
        "costs": costs,
        "funding": {
            "startup-grant": _fund("Start-up grant", "Innovation fund", "one-time", grant),
            "general-fund": _fund("General fund", "Local budget", "recurring", fund),
        },
    }


def _fund(title: str, source: str, kind: str, years: Mapping[str, int]) -> Section:
    return {"title": title, "source": source, "kind": kind, "years": years}


def _engagement(setting: Setting) -> Section:
    occasions = {
        "teachers-workshop": (["teachers"], -100),
        "family-forum": (["families", "students"], -80),
        "employers-breakfast": (["community", "employers"], 95),
    }
    return {
        id_: {"groups": groups, "date": setting.day(days)}
        for id_, (groups, days) in occasions.items()
        if setting.day(days) < WRITTEN
    }


def _events(setting: Setting) -> Section:
    """Give what has happened by the day of writing, in order."""
    random = setting.random
    of = random.choice((5, 7, 9))
    votes = {"for": of - random.randint(0, 1), "against": 0, "of": of}
    staff = {"for": random.randint(80, 110), "against": random.randint(3, 20), "of": 140}
    history: tuple[tuple[str, str, int, Section], ...] = (
        ("resolution", "board-resolution", -141, {}),
        ("hearing", "public-hearing", -118, {}),
        ("committee", "committee-appointed", -110, {}),
        ("staff", "staff-vote", -85, {"votes": staff}),
        ("board-applies", "board-vote", -78, {"votes": votes, "result": "passed"}),
        ("received", "application-received", -70, {}),
        ("conditional", "conditional-approval", -15, {}),
        ("submitted", "plan-submitted", 285, {}),
        ("final", "final-approval", 319, {"url": f"https://{setting.slug}.example/final"}),
    )
    return {
        id_: {"event": event, "date": setting.day(days), **rest}
        for id_, event, days, rest in history
        if setting.day(days) < WRITTEN
    }


def _reports(setting: Setting) -> Section:
    return {
        str(year): {
            "filed": setting.year(year + 1) + timedelta(days=setting.random.randint(20, 80)),
            "url": f"https://{setting.slug}.example/reports/{year}",
        }
        for year in setting.finished
    }


def _some(random: Random, choices: Sequence[T], count: int) -> tuple[T, ...]:
    """Choose some in their order; all where there are not as many."""
    chosen = sorted(random.sample(range(len(choices)), min(count, len(choices))))
    return tuple(choices[position] for position in chosen)
