"""Programs made up by hypothesis: sound ones, as far as a schema can tell."""

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy
from schema.plans import (
    BLANKS,
    IDS,
    Json,
    by,
    by_id,
    count,
    day,
    free,
    ids,
    plan_year,
    section,
    text,
    texts,
    word,
)

IGNORE = "ignore"
MONTH_DAYS = ("07-01", "01-31", "02-28", "12-30", "06-30")
NO_MONTH_DAYS = ("02-29", "06-31", "7-1", "13-01", "00-10", "07-01\n", "0701")
SHARES = ("2/3", "1/2", "60/100", "7/3", "9999/1")
NO_SHARES = ("2/0", "0/1", "1", "0.5", "-1/2", "1 / 2", "2/3\n", "10000/1", "a/b")
CODES = ("PLS402", "PLS000", "PLS999", "TX001")
CHECKS = ("TX001", "ABCDE999", "PL000", "PLT001", "PLA001", "QLS001", "PMS123")
NO_CHECKS = (
    "PLS402",
    "PLSX001",
    "T001",
    "ABCDEF001",
    "tx001",
    "TX01",
    "TX0001",
    "TX001\n",
    "ΤΧ001",
)
PLACES = (
    "waivers.*.ends",
    "vision",
    "measures.*.groups.*.baseline.value",
    "learning.data-use",
    "a.b-c_d.1",
)
NO_PLACES = (
    "",
    "*",
    "*.a",
    "a.",
    ".a",
    "a..b",
    "waivers.**",
    "A.b",
    "a b",
    "a-b.c",
    "1.a",
    "a.b\n",
    "a.*b",
)
NO_CODES = ("PLS4", "pls402", "PLS4020", "PLS402\n", "402")
EVENTS = ("board-vote", "plan-submitted", "public-hearing")
NO_EVENTS = ("board-meeting", "hearing", "Board-vote", "last", IGNORE)
ODD: tuple[Json, ...] = (
    *BLANKS, *MONTH_DAYS, *NO_MONTH_DAYS, *SHARES, *NO_SHARES, *CODES, *NO_CODES, *EVENTS,
    *NO_EVENTS, *IDS, None, True, False, 0, 1, 1.0, 5, 99, 99.0, 100, -1, 2.5, "TX", "tx", "last",
    "board", "state", "section", "chapter", "open", "closed", "error", "ignore", "why", "baseline",
    "school-calendar", "team-teaching", "2026-07-01", "2026", 2026, "6/30/2026", "adoption",
    [], [None], [""], ["a"], ["A"], [1], [0, 99.0], [100], [True], ["why"], ["baseline"], ["title"],
    ["school-calendar"], ["team-teaching"], ["adoption", "renewal"], [[]], [{}], {}, {"a": {}},
    {"a": None}, {"a": "ignore"}, {"A": "ignore"}, {"notes": 1}, {"x-a": 1}, {"days": 3},
    {"days": 2.0, "business_days": 1}, {"days": -1}, {"at_least": "2/3"}, {"more_than": "1/2"},
    {"start_of_year": 1}, {"end_of_year": "last"}, {"end_of_year": 0}, {"end_of_year": 3.0},
    {"event": "board-vote"}, {"event": ""}, {"subchapters": ["A"]}, {"subchapters": None},
    {"subchapters": "A"}, {"months": 6}, {"months": 6.0}, {"months": 121}, {"days": 3661}, {"due": "08-15"}, {"due": "ignore"},
    {"every_years": 3}, {"every_years": 0}, {"max": 5}, {"max": "ignore"}, {"planning": [0]}, {"from": 2}, {"from": 0},
    {"planning": "ignore"}, {"PLS402": "ignore"}, {"PLS402": None}, {"PLS4": "error"},
    *PLACES, *NO_PLACES, "present", "Present", 10**25, 1e300, -0.5, {"at": "vision"}, {"at": "a b"},
    [{"at": "vision", "is": "absent"}], [{"is": "there"}], [{"at": "vision"}, None], [1, "a", False],
    {"TX001": {"title": "A", "require": {}}}, {"TX001": {"title": "A"}}, {"TX001": "ignore"},
    {"PLS001": "ignore"}, {"not": {"not": {"all": []}}}, {"not": {"any": {}}}, {"where": {"at": "a"}},
    {"count": 1}, {"count": {"at_least": -1}}, {"count": {"at_least": "1"}}, {"count": {"where": None}},
)  # fmt: skip
"""Values, right somewhere and wrong elsewhere, that a program may hold at any of its places."""

due = st.sampled_from(EVENTS) | section(
    start_of_year=plan_year | st.just("last"), end_of_year=plan_year
)
day_count = st.sampled_from((0, 30, 3660, 45.0))
days = section(days=day_count, business_days=day_count)
month_day = st.sampled_from(MONTH_DAYS)
share = st.sampled_from(SHARES)
years = st.lists(st.sampled_from((0, 1, 5, 99, 3.0)), max_size=3)
FACT: dict[str, SearchStrategy[Json]] = {
    "title": text,
    "law": text,
    "source": text,
    "verified": st.booleans(),
    "from_": day,
    "until": day,
    "note": text,
}


def fact(**keys: SearchStrategy[Json]) -> SearchStrategy[Json]:
    """Make an entry that tells of its footing."""
    return section(**FACT, **keys)


def with_key(
    key: str, value: SearchStrategy[Json], rest: SearchStrategy[Json]
) -> SearchStrategy[Json]:
    """Make an entry that has the one key without which it means nothing."""
    return st.builds(lambda one, other: other | {key: one}, value, rest)


def entries(entry: SearchStrategy[Json]) -> SearchStrategy[Json]:
    """Make a mapping by ids, some entries of which leave out what a parent has."""
    return by_id(entry | entry | st.just(IGNORE))


def ignorable(made: SearchStrategy[Json]) -> SearchStrategy[Json]:
    """Make a section, some keys of which leave out what a parent has."""
    names = st.sets(st.integers(0, 5), max_size=2)
    return st.builds(
        lambda told, chosen: {
            key: IGNORE if place in chosen and key not in ("notes", "x-a") else value
            for place, (key, value) in enumerate(told.items())
        },
        made,
        names,
    )


onward = with_key("from", plan_year, section())
step = with_key(
    "event",
    word(*EVENTS),
    fact(
        named=st.booleans(),
        by=due,
        opens=due,
        after=with_key(
            "event",
            word(*EVENTS),
            section(within=days, at_least=days, counted_from=word("any", "last")),
        ),
        stays=with_key("through", st.just("end-of-term"), fact()),
        passes=section(at_least=share, more_than=share),
        rounds=st.lists(word("adoption", "amendment", "renewal"), max_size=2),
        duty=word("district", "board", "state"),
        signed_by=ids,
    ),
)
provision = with_key(
    "cite",
    text,
    fact(
        scope=word("section", "chapter") | with_key("subchapters", texts, section()),
        topics=st.lists(word("school-calendar", "seat-time"), max_size=2),
        waivable=st.booleans(),
        except_=texts,
        restricts=st.lists(word("team-teaching", "flexible-day"), max_size=2),
        restricts_verified=st.booleans(),
        reach=word("all", "part"),
        unless=text,
        needs=st.lists(word("why", "intent"), max_size=2),
        signed_by=ids,
        asked_by=month_day,
        decided_by=month_day,
    ),
)
number_or_place = st.sampled_from((0, -1, 88.1, 10**25, *PLACES))
day_or_place = day | st.sampled_from(PLACES)
plain = st.sampled_from(("a", "new", 5, 0.5, True, "true", "2026-07-01"))


def condition_of(inside: SearchStrategy[Json]) -> SearchStrategy[Json]:
    """Make a condition, sound as far as a schema can tell."""
    return section(
        at=word(*PLACES),
        is_=word("present", "absent"),
        equals=plain,
        one_of=st.lists(plain, max_size=2),
        includes=text,
        at_least=number_or_place,
        at_most=number_or_place,
        before=day_or_place,
        not_after=day_or_place,
        count=section(at_least=count, at_most=count, where=inside),
        all=st.lists(inside, max_size=2),
        any=st.lists(inside, max_size=2),
        not_=inside,
    )


condition = st.recursive(section(at=word(*PLACES), is_=word("present")), condition_of, max_leaves=4)
check = with_key(
    "title",
    text,
    with_key(
        "require",
        condition,
        fact(when=condition, by=due, severity=word("error", "warning", "note"), remedy=text),
    ),
)
SECTIONS: dict[str, SearchStrategy[Json]] = {
    "state": word("TX", "VI"),
    "verified_on": day,
    "sources": texts,
    "about": text,
    "approver": word("local-board", "state"),
    "years": ignorable(
        section(
            max=plan_year,
            min=with_key("years", plan_year, section(verified=st.booleans(), law=text)),
            one_plan_at_a_time=st.booleans(),
            law=text,
            source=text,
            verified=st.booleans(),
            renewal_grace=with_key("months", st.sampled_from((0, 6, 120, 12.0)), section()),
        )
    ),
    "phases": ignorable(by(("planning", "evaluation"), st.one_of(years, onward))),
    "school_year_starts": month_day,
    "needs": entries(fact(at=texts, each=ids, by=due)),
    "steps": entries(step),
    "assurances": entries(fact(required=st.booleans(), signed_by=ids, by=due)),
    "provisions": entries(provision),
    "waivers": ignorable(
        section(
            list=word("open", "closed"),
            needs=st.lists(word("why", "intent"), max_size=2),
            terms=years,
        )
    ),
    "measures": ignorable(
        section(
            needs=st.lists(word("baseline", "targets"), max_size=2),
            groups=ids,
            small_cell=count,
            watched=years,
            law=text,
            verified=st.booleans(),
        )
    ),
    "reports": ignorable(
        section(annual=with_key("due", month_day, fact(after_year=st.booleans())))
    ),
    "closed": fact(renewals=st.booleans()) | st.just(IGNORE),
    "reviews": with_key("every_years", plan_year, fact()) | st.just(IGNORE),
    "ratings": fact(
        may_end_after=plan_year,
        must_end_after=plan_year,
        eligible=with_key("rounds", st.lists(word("adoption", "renewal"), max_size=2), fact()),
    )
    | st.just(IGNORE),
    "support": entries(fact(duty=word("state", "board"), by=due, what=text)),
    "policies": entries(fact(in_force=st.booleans())),
    "models": entries(fact(provider=text, approved=day, expires=day, frees=texts)),
    "rules": by(CODES, word("error", "warning", "note", "ignore")),
    "checks": by(CHECKS, check | check | st.just(IGNORE)),
    "notes": free,
    "x-own": free,
}
_BLANK = st.none() | st.sampled_from(BLANKS)
_IDENTITY: dict[str, SearchStrategy[Json]] = {
    "plscale_program": st.sampled_from((1, 1.0)),
    "id": word("xx-own", "a1"),
    "name": text,
}
whole_programs = st.builds(
    lambda identity, rest: identity | rest,
    st.fixed_dictionaries(_IDENTITY, optional={"extends": text | _BLANK})
    | st.fixed_dictionaries(
        {"extends": text},
        optional={key: value | _BLANK for key, value in _IDENTITY.items()},
    ),
    st.fixed_dictionaries({}, optional={key: value | _BLANK for key, value in SECTIONS.items()}),
)
"""Sound programs, as far as a schema can tell."""
