"""What a made-up district promises and asks to be freed from: assurances and waivers."""

from datetime import date, timedelta

from made_up import words
from made_up.setting import WRITTEN, Setting, some
from made_up.styled import Section, Value


def make_assurances(setting: Setting) -> Section:
    """Give some of the promises, signed for the application and again with the plan."""
    signed = max(
        (day for day in (setting.day(-60), setting.day(275)) if day < WRITTEN), default=None
    )
    promised = some(setting.random, list(words.ASSURANCES), setting.random.randint(5, 17))
    return {
        name: {
            **({} if signed is None else {"given": True}),
            "how": setting.prose(words.ASSURANCES[name]),
            **({} if signed is None else {"signed": _signatures(setting, signed)}),
        }
        for name in promised
    }


def _signatures(setting: Setting, day: date) -> Section:
    roles = ("superintendent", "board-president")
    return dict.fromkeys(roles[: setting.random.choice((1, 2, 2))], day)


def make_waiver(setting: Setting, idea: words.Idea, schools: Value) -> Section:
    """Ask, for the schools that carry out an idea, to be freed from the rule in its way."""
    random = setting.random
    others = [other.id for other in setting.ideas if other != idea]
    also = some(random, others, random.randint(0, 1))
    waiver: dict[str, Value] = {
        "title": idea.title,
        "provision": f"local: {idea.rule}",
        "area": idea.area,
        "kind": "new",
        "why": setting.prose(idea.why, 0.4),
        "instead": setting.prose(idea.instead, 0.4),
        "intent": setting.prose(idea.intent, 0.3),
        "supports": [idea.id, *also],
        "schools": "all" if also else schools,
        "measures": some(random, setting.measures, random.randint(1, 2)),
    }
    if random.random() < 0.15:
        return waiver | {"terms": _terms(setting)}
    return waiver | {"starts": setting.year(2), "ends": setting.ends, **_answer(setting)}


def _answer(setting: Setting) -> Section:
    """Give what became of a request by the day of writing."""
    decided = setting.day(320)
    if decided >= WRITTEN:
        return {"status": "requested"}
    decision: dict[str, Value] = {"date": decided}
    decision["by"] = setting.random.choice(("State Board", "Board of Education"))
    if setting.random.random() < 0.2:
        decision["conditions"] = setting.prose("Its effect is reported every {n} months.")
    return {"status": "granted", "decided": decision}


def _terms(setting: Setting) -> Section:
    """Ask for a waiver in two pieces, one after the other, each decided on before it starts."""
    asked = min(setting.day(230), WRITTEN - timedelta(days=setting.random.randint(5, 50)))
    turn = setting.year(4)
    later = _answer(setting) if turn <= WRITTEN else {"status": "requested"}
    return {
        "first": {
            "starts": setting.year(2),
            "ends": turn - timedelta(days=1),
            "asked": asked,
            **_answer(setting),
        },
        "second": {"starts": turn, "ends": setting.ends, "asked": asked, **later},
    }
