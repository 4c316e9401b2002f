"""What is measured and what has happened: measures, occasions, events and reports."""

from datetime import timedelta

from made_up import words
from made_up.setting import WRITTEN, Setting, some
from made_up.styled import Section, Value


def make_measures(setting: Setting) -> Section:
    """Give the measures of the plan, some of them for groups of students too."""
    random = setting.random
    measures: dict[str, Section] = {}
    for id_, title, better, middle in words.MEASURES:
        if id_ in setting.measures:
            groups = {
                group: _values(setting, better, middle - random.uniform(5, 12))
                for group in some(random, words.GROUPS, random.randint(0, 2))
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
        str(year): round(start + pace * (year + random.uniform(-0.05, 1)), 1)
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


def make_engagement(setting: Setting) -> Section:
    """Give the occasions that had taken place by the day of writing."""
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


def make_events(setting: Setting) -> Section:
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


def make_reports(setting: Setting) -> Section:
    """Give a report for every year that is over."""
    return {
        str(year): {
            "filed": setting.year(year + 1) + timedelta(days=setting.random.randint(20, 80)),
            "url": f"https://{setting.slug}.example/reports/{year}",
        }
        for year in setting.finished
    }
