"""No plan brings a rule down, however its dates, ids and sums are tangled, and on whatever day."""

import json
from datetime import date
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rules.test_comparing import COMPARING
from schema.plans import Json, whole_plans

from plscale.catalog import ids
from plscale.check.text import check_text
from plscale.model.shape import shape
from plscale.programs.load import builtin, builtin_names
from plscale.rules.base import Case
from plscale.rules.registry import RULES
from plscale.source.read import read_text
from plscale.standing.standing import standing_of

DAYS = tuple(
    date.fromisoformat(day)
    for day in ("1900-01-01", "2026-06-30", "2027-07-01", "2028-02-29", "2030-07-01", "2199-12-31")
)
IDS = ("a", "b", "c")
DATES = (
    "2026", "2026-07-01", "2027-03", "2027-07-01", "2028-02-29", "2028-06-30", "2030-02-28",
    "2031-06-30", "2031", "2032-01-01",
)  # fmt: skip
PHASES = ("planning", "implementation", "evaluation", "sustainability")
STEPS = tuple(f"{phase[0]}-{id_}" for phase in PHASES for id_ in IDS)
DECISIVE = 3 * ("plan-submitted", "final-approval", "denied", "board-vote")
TERMS = (
    {"starts": "2026-07-01", "ends": "2031-06-30"},
    {"starts": "2028-02-29", "ends": "2033-02-28"},
    {"starts": "2026-27", "ends": "2030-31"},
    {"starts": "2026", "ends": "2031"},
    {"starts": "2027-07-01", "ends": "2026-06-30"},
    {"starts": "2026-07-01", "ends": "2026-07-01"},
    {"starts": "2026-07-01"},
    {"ends": "2031-06-30"},
)


class Tangle:
    """Makes up plans whose entries all refer to each other, and whose dates lie close together."""

    def __init__(self, random: Random) -> None:
        """Take all chance from one place."""
        self.random = random

    def one(self, *choices: Json) -> Json:
        """Choose a value; one time in six a blank, which counts as absent."""
        return self.random.choice(choices) if self.random.random() < 5 / 6 else ""

    def some(self) -> Json:
        """Choose some ids, in any order."""
        return self.random.sample(IDS, self.random.randint(0, 3))

    def entries(self, **keys: "Json") -> Json:
        """Make entries with the same keys, each value by a call of its own."""
        return {
            id_: {
                key: value() if callable(value) else self.one(*value) for key, value in keys.items()
            }
            for id_ in IDS
        }

    def by_year(self, *values: Json) -> Json:
        """Give some plan years a value; the plan may have fewer years."""
        years = self.random.sample(("1", "2", "3", "4", "5", "6"), self.random.randint(0, 4))
        return {year: self.random.choice(values) for year in years}

    def plan(self) -> Json:
        """Make up a whole plan."""
        holder = self.holder()
        happened = [self.happenings(has_members="consortium" in holder) for _ in range(3)]
        return {
            "plscale": 1,
            "program": "base",
            **holder,
            "timeline": self.random.choice(TERMS),
            "practices": self.entries(
                schools=self.some,
                grades=("9-12", "K-5"),
                begins=range(1, 7),
                allowed_by=("X 1", ""),
            ),
            "phases": {
                phase: {"milestones": {f"{phase[0]}-{id_}": it for id_, it in self.steps().items()}}
                for phase in PHASES
            },
            **self.promises(),
            **self.results(),
            "engagement": self.entries(date=DATES),
            "events": {
                f"{id_}{turn}": event
                for turn, events in enumerate(happened)
                for id_, event in events.items()
            },
            "amendments": self.entries(date=DATES),
            "sustainability": {"decision": self.one("continue", "change", "end")},
        }

    def holder(self) -> Json:
        """Make up a district or a consortium, with schools that join at any time."""

        def schools() -> Json:
            return self.entries(grades=("9-12", "6-8"), joins=range(1, 7))

        if self.random.random() < 0.6:
            return {"district": {"name": "A", "state": "TX", "schools": schools()}}
        return {"consortium": {"members": {id_: {"schools": schools()} for id_ in IDS}}}

    def steps(self) -> Json:
        """Make up milestones, which may wait for any others."""

        def after() -> Json:
            return self.random.sample(STEPS, self.random.choice((0, 0, 1, 2)))

        return self.entries(due=DATES, done=DATES, event=("a0", "b1"), after=after)

    def promises(self) -> Json:
        """Make up assurances, waivers and the models that bring some of them."""
        status = ("requested", "granted", "granted", "denied", "revoked")

        def decided() -> Json:
            return {"date": self.one(*DATES)}

        def signed() -> Json:
            return {"superintendent": self.random.choice(DATES)}

        def terms() -> Json:
            if self.random.random() < 0.6:
                return {}
            return self.entries(
                starts=DATES, ends=DATES, asked=DATES, status=status, decided=decided
            )

        return {
            "assurances": self.entries(given=(True, False), signed=signed),
            "waivers": self.entries(
                kind=("new", "amendment", "automatic"),
                provision=("X 1", "X 2"),
                supports=self.some,
                schools=self.some,
                starts=DATES,
                ends=DATES,
                status=status,
                decided=decided,
                measures=self.some,
                terms=terms,
                through=IDS,
            ),
            "providers": self.entries(approved=DATES),
        }

    def results(self) -> Json:
        """Make up measures, reports, costs and funding."""
        values = (-1, 0, 0.5, 20, 88.1, 90, 100, 1e300)

        def baseline() -> Json:
            return {"year": self.one("2025-26", "2027-28"), "value": self.one(*values)}

        series: Json = {
            "baseline": baseline,
            "targets": lambda: self.by_year(*values),
            "results": lambda: self.by_year(*values, "suppressed", "not-available"),
        }
        money: Json = {
            "kind": ("recurring", "one-time"),
            "years": lambda: self.by_year(0, 10, 10, 12.5, 1e300),
        }
        return {
            "measures": self.entries(
                unit=("percent", "%", "days"),
                better=("higher", "lower"),
                groups=lambda: self.entries(**series),
                **series,
            ),
            "reports": {year: {"filed": self.one(*DATES)} for year in ("1", "2", "3", "6")},
            "costs": self.entries(paid_by=self.some, **money),
            "funding": self.entries(**money),
        }

    def happenings(self, *, has_members: bool) -> Json:
        """Make up events of every kind; most are about the whole plan."""

        def votes() -> Json:
            return {key: self.one(*range(5)) for key in ("for", "against", "abstained", "of")}

        def part() -> Json:
            return self.random.choice(("", "", "", "", "a"))

        def member() -> Json:
            return self.random.choice(("", "", "", *IDS)) if has_members else ""

        return self.entries(
            event=(*ids("events"), *DECISIVE),
            date=DATES,
            until=DATES,
            result=("passed", "failed"),
            votes=votes,
            **{"for": part, "waiver": part, "member": member},
        )


def tangled(seed: int) -> str:
    """Write a made-up plan; the same number gives the same one."""
    return written(Tangle(Random(seed)).plan())  # noqa: S311 - no secret hangs on it


def written(plan: Json) -> str:
    """Write a plan so that each of its sections stands on a line of its own."""
    return "".join(f"{key}: {json.dumps(inside)}\n" for key, inside in plan.items())


@pytest.mark.parametrize("program", builtin_names())
@given(seed=st.integers(0, 2**32), on=st.sampled_from(DAYS))
@settings(max_examples=100)
def test_every_rule_copes_with_entries_that_are_tangled(program: str, seed: int, on: date) -> None:
    checked = check_text(tangled(seed), as_of=on, program=builtin(program))
    assert checked.crash == "", seed


@pytest.mark.parametrize("program", builtin_names())
@given(plan=whole_plans, on=st.sampled_from(DAYS))
@settings(
    max_examples=100, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
def test_every_rule_copes_with_odd_words_and_blanks(program: str, plan: Json, on: date) -> None:
    text = written(plan)
    assert check_text(text, as_of=on, program=builtin(program)).crash == "", text


def violated(seed: int) -> set[str]:
    """Give the codes of all rules that have something against a made-up plan."""
    shaped, program = (
        shape(read_text(tangled(seed).encode(), "plan.yaml")),
        builtin("knowledgeworks"),
    )
    assert shaped is not None
    assert program is not None
    standing = standing_of(shaped.plan, program, DAYS[2 + seed % 3])
    case = Case(shaped.plan, program, standing)
    return {str(rule.kind.code) for rule in RULES if any(True for _ in rule.check(case))}


def test_tangled_plans_reach_nine_of_ten_rules_that_compare() -> None:
    reached = set().union(*(violated(seed) for seed in range(150)))
    missed = set(COMPARING) - reached
    assert len(missed) * 10 <= len(COMPARING), missed
