"""One made-up plan as nested values, whose sections and dates agree with each other."""

import re
import unicodedata
from datetime import date
from random import Random

from made_up import words
from made_up.money import make_money, make_providers
from made_up.promises import make_assurances, make_waiver
from made_up.results import make_engagement, make_events, make_measures, make_reports
from made_up.setting import Setting, some
from made_up.styled import Section, Value
from made_up.work import make_conditions, make_phases, make_practice

_CONSORTIUM_SHARE = 0.08


def made_up_plan(random: Random, number: int) -> Section:
    """Make up one plan; no two numbers give the same district."""
    place = _place(number)
    slug = _slug(place)
    holder, schools = _holder(random, place, slug)
    ideas = some(random, words.IDEAS, random.randint(3, 5))
    setting = Setting(
        random, place, slug,
        starts=date(random.randint(2022, 2027), random.choice((7, 7, 7, 8)), 1),
        years=random.choice((5, 5, 5, 5, 6)),
        schools=schools,
        ideas=ideas,
        waived=ideas[: random.randint(2, 3)],
        measures=some(random, [id_ for id_, *_ in words.MEASURES], random.randint(2, 4)),
    )  # fmt: skip
    return {"plscale": 1, "program": "base", **holder, **_sections(setting)}


def _sections(setting: Setting) -> Section:
    practices = {idea.id: make_practice(setting, idea) for idea in setting.ideas}
    return {
        "timeline": {"starts": setting.starts, "ends": setting.ends},
        "vision": setting.prose(setting.random.choice(words.VISIONS), 0.2),
        "learning": {key: setting.prose(text, 0.1) for key, text in words.LEARNING.items()},
        "conditions": make_conditions(setting),
        "practices": practices,
        "phases": make_phases(setting),
        "assurances": make_assurances(setting),
        "waivers": {
            f"{idea.id}-rule": make_waiver(setting, idea, practices[idea.id]["schools"])
            for idea in setting.waived
        },
        "measures": make_measures(setting),
        **make_providers(setting),
        **make_money(setting),
        "engagement": make_engagement(setting),
        "events": make_events(setting),
        "amendments": {},
        "reports": make_reports(setting),
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
        schools = _schools(random, place, slug, random.randint(2, 4))
        return {"district": _district(random, place, slug, schools)}, tuple(schools)
    members: dict[str, Section] = {}
    names: list[str] = []
    for side in ("North", "South", "Upper")[: random.randint(2, 3)]:
        id_ = f"{side.lower()}-{slug}"
        schools = _schools(random, f"{side} {place}", id_, 2)
        members[id_] = _district(random, f"{side} {place}", id_, schools)
        names += (f"{id_}/{school}" for school in schools)
    consortium: Section = {
        "name": f"{place} Consortium",
        "lead": next(iter(members)),
        "members": members,
    }
    return {"consortium": consortium}, tuple(names)


def _district(random: Random, place: str, slug: str, schools: Section) -> Section:
    district: dict[str, Value] = {"name": f"{place} {random.choice(words.DISTRICT_KINDS)}"}
    if random.random() < 0.5:
        state, fips = random.choice(words.STATES)
        district |= {"state": state, "nces_id": f"{fips}99{random.randint(0, 999):03}"}
    office: Section = {"office": "Superintendent's office", "email": f"office@{slug}.example"}
    students = random.randint(40, 900) * 10
    return district | {"enrollment": students, "contact": office, "schools": schools}


def _schools(random: Random, place: str, slug: str, count: int) -> dict[str, Section]:
    return {
        f"{slug}-{id_}": {
            "name": f"{place} {name}",
            "grades": grades,
            "enrollment": random.randint(9, 150) * 10,
            "joins": random.randint(1, 2),
        }
        for id_, name, grades in some(random, words.SCHOOLS, count)
    }
