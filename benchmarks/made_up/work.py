"""What a made-up district will do, and when: conditions, practices and milestones."""

from collections.abc import Iterable
from datetime import date, timedelta

from made_up import words
from made_up.setting import WRITTEN, Setting, some
from made_up.styled import Section, Value


def make_conditions(setting: Setting) -> Section:
    """Say what is done for some of the ten conditions, and whose task it is."""
    random = setting.random
    conditions: dict[str, Section] = {}
    for name in some(random, list(words.CONDITIONS), random.randint(6, 10)):
        condition: dict[str, Value] = {"strategy": setting.prose(words.CONDITIONS[name], 0.1)}
        condition["owner"] = random.choice(words.OWNERS)
        if random.random() < 0.25:
            condition["evidence"] = [f"https://{setting.slug}.example/plan/{name}"]
        conditions[name] = condition
    return conditions


def make_practice(setting: Setting, idea: words.Idea) -> Section:
    """Say what is done, where and from when; law is named where no waiver is asked for."""
    practice: dict[str, Value] = {
        "practice": idea.practice,
        "what": setting.prose(idea.what, 0.3),
        "schools": "all" if idea == setting.ideas[-1] else setting.some_schools(),
        "begins": setting.random.randint(2, 3),
    }
    taught = _grades_of(practice["schools"])
    if len(taught) == 1 and setting.random.random() < 0.8:
        practice["grades"] = taught.pop()
    if idea not in setting.waived:
        practice["allowed_by"] = f"local: {idea.rule}"
    return practice


def _grades_of(schools: Value) -> set[str]:
    """Give the grades that some schools teach; those of all schools together are no one's."""
    named = schools if isinstance(schools, tuple) else ()
    return {
        grades
        for id_, _, grades in words.SCHOOLS
        for name in named
        if str(name).endswith(f"-{id_}")
    }


def make_phases(setting: Setting) -> Section:
    """Spread the milestones over the term: planning in year 1, then each in its turn."""
    random = setting.random
    phases: dict[str, dict[str, Section]] = {name: {} for name, _, _ in words.MILESTONES}
    before: list[str] = []
    for (phase, id_, title), due in zip(words.MILESTONES, _due_days(setting), strict=True):
        if id_ in _LEFT_OUT and random.random() < 0.5:
            continue
        milestone: dict[str, Value] = {"title": title, "due": due}
        if due < WRITTEN:
            milestone["done"] = due - timedelta(days=random.randint(0, 12))
        milestone["owner"] = random.choice(words.OWNERS)
        if before and random.random() < 0.8:
            milestone["after"] = some(random, before[-3:], random.randint(1, min(2, len(before))))
        if random.random() < 0.15:
            milestone["evidence"] = [f"https://{setting.slug}.example/plan/{id_}"]
        phases[phase][id_] = milestone
        before.append(id_)
    order = ("planning", "approval", "implementation", "evaluation", "sustainability")
    return {phase: {"milestones": phases[phase]} for phase in order}


_LEFT_OUT = ("graduate-portrait", "second-school", "internships", "own-means")
"""Milestones that not every plan has."""


def _due_days(setting: Setting) -> Iterable[date]:
    """Give a day for each milestone: the first five in year 1, the rest to the end, in order."""
    early = [100, 160, 235, 268, 325]
    count = len(words.MILESTONES) - len(early)
    step = (365 * setting.years - 430) // (count - 1)  # the last two fall into the last year
    late = [400 + step * turn for turn in range(count)]
    return [setting.day(days + setting.random.randint(0, 15)) for days in early + late]
