"""Plans made up by hypothesis: sound ones, and others that are damaged at some places."""

from copy import deepcopy
from typing import Any, TypeAlias

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from plscale.place import PlanPath

Json: TypeAlias = Any
"""A value as JSON has it: text keys, no dates."""

WORDS = (
    "Every student learns", "yes", "no", "on", "null", "~", "true", "12", "1e5", "0x1F", "a: b",
    "# a", " x ", "- a", "[a]", "{a}", "'a'", '"a"', "&a", "*a", "!a", "%a", "@a", "<<", "=",
    "\xa0x", "é", "日本", "a\nb", "a\tb", "2026-07-01", "2026-27", ".nan", "1_000",
    "x" * 90, "\\", "🎓",
)  # fmt: skip
IDS = ("a", "a-b", "1", "12", "on", "start-date", "x1", "n0-tes", "true", "null", "2026")
BLANKS = ("", " ", "\t", "\n", "\xa0", "\u3000", " \u2003 ", "\x1c")
DATES = (
    "2026-07-01", "2026-07", "2026", "1900-01-01", "2199-12-31", "2024-02-29", "2000-02-29",
    "2026-04-30", "2026-12-31", 2026, 1900, 2199, 2026.0,
)  # fmt: skip
NO_DATES = (
    "2026-02-29", "2100-02-29", "1900-02-29", "2024-02-30", "2026-13-01", "2026-00-01",
    "2026-04-31", "2026-06-00", "2026-7-1", "6/30/2024", "1899-12-31", "2200-01-01",
    "9999-12-31", "0000-01-01",
    "2026-07-01T00:00:00Z", "2026-07-01\n", " 2026-07-01", "20260701", "２０２６", 1899,
    2200, 2026.5,
    "2026-", "2026-07-01-01", "2026-13",
)  # fmt: skip
SCHOOL_YEARS = ("2026-27", "1999-00", "2099-00", "1900-01", "2198-99")
NO_SCHOOL_YEARS = ("2026-28", "2199-00", "1899-00", "2026-2027", "2026-26", "2026-27\n", "026-27")
GRADES = ("9-12", "K-5", "PK", "PK-K", "12", "K", 9, 1, 12, 9.0)
NO_GRADES = ("12-9", "9-9", "K-PK", "13", "0", "09", "9-13", "9 - 12", "pk", 0, 13, 9.5, "9\n")
COUNTS = (0, 1, 4210, 3.0, 10**20, 1e22, -0.0)
NUMBERS = (0, -1, 88.1, 3.0, 1e300, -1e-300, 10**29)
ODD: tuple[Json, ...] = (
    *BLANKS, *NO_DATES, *NO_SCHOOL_YEARS, *NO_GRADES, *DATES, *SCHOOL_YEARS, *GRADES,
    *COUNTS, *NUMBERS,
    *IDS, None, True, False, "True", "1", "$5", "1,000", "90 %", "A", "a--b", "-a",
    "a-", "a_b", "a b",
    "4800001", "480000100001", "48000010", "４８００００１", "4800001\n", "TX", "tx", "all",
    "All", "suppressed",
    "not-available", "granted", "expired", "higher", "passed", "continue", "recurring", "credit",
    [], [None], [""], ["\xa0"], ["a"], ["a", 5], [[]], [{}], [True], {}, {"a": {}}, {"a": None},
    {"notes": [1]}, {"x-a": {"b": [None]}}, {"A": None}, {"A": 1}, {"1": 1},
    {"1": ""}, {"0": 1}, {"100": 1},
    {"title": "a"}, {"name": "a"}, {"milestones": {}}, 1, 1.0, 2, 99, 99.0, 100, -5, 0.5,
)  # fmt: skip
KEYS = (
    "notes", "x-", "x-a", "x-A b", "X-a", "note", "Notes", "name", "title",
    "enrolment", "zebra", "a",
    "A", "a--b", "1", "99", "100", "0", "01", "curriculum", "curiculum", "district", "consortium",
    "plscale", "vision", "status", "nces_id", "true", "2026-07-01",
)  # fmt: skip

text = st.sampled_from(WORDS)
day = st.sampled_from(DATES)
grades = st.sampled_from(GRADES)
count = st.sampled_from(COUNTS)
number = st.sampled_from(NUMBERS)
amount = st.sampled_from((0, 45000, 12.5, 1e6, -0.0))
plan_year = st.sampled_from((1, 2, 99, 3.0))
ids = st.lists(st.sampled_from(IDS), max_size=2)
texts = st.lists(text, max_size=2)
schools = st.just("all") | texts
free = st.sampled_from(ODD)


def section(**keys: SearchStrategy[Json]) -> SearchStrategy[Json]:
    """Make a section with some of its keys, some of them blank, and free ones beside them."""
    named = {key.rstrip("_").replace("__", "-"): value for key, value in keys.items()}
    blank = st.none() | st.sampled_from(BLANKS)
    values = {key: value | value | value | blank for key, value in named.items()}
    return st.fixed_dictionaries({}, optional=values | {"notes": free, "x-a": free})


def by(names: tuple[str, ...], entry: SearchStrategy[Json]) -> SearchStrategy[Json]:
    """Make a mapping by ids or years, with free keys and blank entries among the others."""
    blank = st.none() | st.sampled_from(BLANKS)
    entries = st.dictionaries(st.sampled_from(names), entry | entry | blank, max_size=2)
    beside = st.fixed_dictionaries({}, optional={"notes": free, "x-a": free})
    return st.builds(lambda one, other: one | other, entries, beside)


def by_id(entry: SearchStrategy[Json]) -> SearchStrategy[Json]:
    """Make a mapping by ids."""
    return by(IDS, entry)


def by_year(entry: SearchStrategy[Json]) -> SearchStrategy[Json]:
    """Make a mapping by plan years."""
    return by(("1", "5", "10", "99"), entry)


def word(*words: str) -> SearchStrategy[Json]:
    """Make one of some words."""
    return st.sampled_from(words)


school = section(
    name=text, nces_id=word("480000100001"), grades=grades, enrollment=count, joins=plan_year
)
district = section(
    name=text,
    state=word("TX", "VI"),
    nces_id=word("4800001", "0100005"),
    enrollment=count,
    contact=section(office=text, email=text),
    schools=by_id(school),
)
consortium = section(name=text, lead=word(*IDS), members=by_id(district))
edge = day | st.sampled_from(SCHOOL_YEARS)
timeline = section(starts=edge, ends=edge)
milestone = section(
    title=text, due=day, done=day, owner=text, after=ids, event=word(*IDS), evidence=texts
)
phase = section(milestones=by_id(milestone))
status = word("requested", "granted", "denied", "withdrawn", "revoked")
decided = section(date=day, by=text, conditions=text)
waiver = section(
    title=text,
    provision=text | texts,
    area=word("time", "local-policy"),
    kind=word("new", "amendment", "renewal", "automatic"),
    why=text,
    instead=text,
    intent=text,
    supports=ids,
    schools=schools,
    starts=day,
    ends=day,
    measures=ids,
    asked=day,
    signed=by_id(day),
    status=status,
    decided=decided,
    terms=by_id(section(starts=day, ends=day, asked=day, status=status, decided=decided)),
    through=word(*IDS),
)
values: dict[str, SearchStrategy[Json]] = {
    "baseline": section(year=st.sampled_from(SCHOOL_YEARS), value=number),
    "targets": by_year(number),
    "results": by_year(number | word("suppressed", "not-available")),
}
SECTIONS: dict[str, SearchStrategy[Json]] = {
    "renews": text,
    "vision": text,
    "learning": section(
        standards=text, customization=text, pacing=text, data__use=text, transparency=text
    ),
    "conditions": by(
        ("curriculum", "data-systems"), section(strategy=text, owner=text, evidence=texts)
    ),
    "practices": by_id(
        section(
            practice=word("team-teaching", "data-sharing"),
            what=text,
            schools=schools,
            grades=grades,
            begins=plan_year,
            allowed_by=text | texts,
        )
    ),
    "phases": section(
        planning=phase,
        approval=phase,
        implementation=phase,
        evaluation=phase,
        sustainability=phase,
    ),
    "assurances": by_id(section(given=st.booleans(), how=text, signed=by_id(day))),
    "waivers": by_id(waiver),
    "measures": by_id(
        section(
            title=text,
            unit=text,
            better=word("higher", "lower"),
            groups=by_id(section(**values)),
            **values,
        )
    ),
    "providers": by_id(
        section(
            name=text,
            model=text,
            approved=day,
            schools=schools,
            data=section(
                ferpa_basis=word(*IDS), agreement=day, direct_control=st.booleans(), ends=day
            ),
        )
    ),
    "costs": by_id(
        section(title=text, kind=word("recurring", "one-time"), years=by_year(amount), paid_by=ids)
    ),
    "funding": by_id(
        section(title=text, source=text, kind=word("recurring", "one-time"), years=by_year(amount))
    ),
    "engagement": by_id(section(groups=ids, date=day)),
    "events": by_id(
        section(
            event=word("board-vote", "review"),
            date=day,
            until=day,
            url=text,
            votes=section(for_=count, against=count, abstained=count, of=count),
            result=word("passed", "failed"),
            rating=word("acceptable", "not-rated"),
            signed=by_id(day),
            for_=word(*IDS),
            waiver=word(*IDS),
            member=word(*IDS),
            step=word(*IDS),
            school=text,
        )
    ),
    "amendments": by_id(section(date=day, what=text)),
    "reports": by_year(section(filed=day, url=text)),
    "sustainability": section(
        funding=text, staffing=text, governance=text, decision=word("continue", "change", "end")
    ),
    "sources": texts,
    "notes": free,
    "x-own": free,
}
_BLANK = st.none() | st.sampled_from(BLANKS)
whole_plans = st.builds(
    lambda required, holder, rest: required | holder | rest,
    st.fixed_dictionaries(
        {"plscale": st.sampled_from((1, 1.0)), "program": text, "timeline": timeline}
    ),
    st.fixed_dictionaries({"district": district}, optional={"consortium": _BLANK})
    | st.fixed_dictionaries({"consortium": consortium}, optional={"district": _BLANK}),
    st.fixed_dictionaries({}, optional={key: value | _BLANK for key, value in SECTIONS.items()}),
)
"""Sound plans, as far as a schema can tell."""


def boxes(value: Json, above: PlanPath = ()) -> list[PlanPath]:
    """List the paths of all sections and lists, the whole plan's first."""
    if not isinstance(value, dict | list):
        return []
    steps = value.items() if isinstance(value, dict) else enumerate(value)
    return [above, *(path for step, inside in steps for path in boxes(inside, (*above, step)))]


@st.composite
def damaged(draw: st.DrawFn, whole: SearchStrategy[Json]) -> Json:
    """Make a file with one to three values or keys changed; some changes do no harm."""
    plan = deepcopy(draw(whole))
    for _ in range(draw(st.integers(1, 3))):
        box = plan
        for step in draw(st.sampled_from(boxes(plan))):
            box = box[step]
        _damage(draw, box)
    return plan


def _damage(draw: st.DrawFn, box: Json) -> None:
    steps = list(box) if isinstance(box, dict) else list(range(len(box)))
    deed = draw(st.sampled_from(("replace", "replace", "add", "rename", "delete", "wrap")))
    if deed == "add" or not steps:
        value = deepcopy(draw(free))
        if isinstance(box, list):
            box.append(value)
        else:
            box[draw(st.sampled_from(KEYS))] = value
        return
    step = draw(st.sampled_from(steps))
    value = box[step]
    if deed == "replace":
        box[step] = deepcopy(draw(free))
    elif deed == "wrap":
        box[step] = draw(st.sampled_from(([value], {"a": value}, {"notes": value})))
    elif isinstance(box, list) or deed == "delete":
        del box[step]
    else:
        new = draw(st.sampled_from((*KEYS, f"{step}s", step.upper(), step[:-1] or "b")))
        entries = [(new if old == step else old, inside) for old, inside in box.items()]
        box.clear()
        box.update(entries)
