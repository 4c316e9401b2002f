"""What each question of a state's own check holds of: below, at and above, before and after."""

import pytest
from rules.checks.asking import checked, holds

WAIVERS = "waivers: {w: {kind: new, ends: 2030-06-30, supports: [p]}}\npractices: {p: {practice: team-teaching}}"


@pytest.mark.parametrize(
    ("condition", "plan", "outcome"),
    [
        ("{at: vision, is: present}", "vision: Ours", True),
        ("{at: vision, is: present}", "vision:", False),
        ("{at: vision, is: present}", "vision: '  '", False),
        ("{at: vision, is: absent}", "vision: Ours", False),
        ("{at: vision, is: absent}", "", True),
        ("{at: waivers, is: present}", "waivers: {}", False),
        ("{at: waivers, is: present}", "waivers: {w: {}}", False),
        ("{at: waivers, is: present}", "waivers: {w: {why: a}}", True),
        ("{at: learning, is: present}", "learning: {pacing: }", False),
        ("{at: learning, is: present}", "learning: {pacing: Own}", True),
        ("{at: sources, is: present}", "sources: []", False),
        ("{at: sources, is: present}", "sources: [a]", True),
        ("{at: assurances.privacy.given, is: present}", "assurances: {privacy: {given: false}}", True),
        ("{at: district.enrollment, is: present}", "district: {name: A, state: TX, enrollment: 0}", True),
        ("{at: consortium, is: present}", "", False),
    ],
)  # fmt: skip
def test_present_is_what_says_something(condition: str, plan: str, outcome: object) -> None:
    assert holds(condition, plan) is outcome


@pytest.mark.parametrize(
    ("condition", "outcome"),
    [
        ("{at: district.state, equals: TX}", True),
        ("{at: district.state, equals: KY}", False),
        ("{at: district.name, equals: example isd}", False),  # letter by letter
        ("{at: district.enrollment, equals: 4210}", True),
        ("{at: district.enrollment, equals: 4210.0}", True),
        ("{at: district.enrollment, equals: 4211}", False),
        ("{at: waivers.w.kind, equals: new}", True),
        ("{at: waivers.w.kind, one_of: [amendment, renewal]}", False),
        ("{at: waivers.w.kind, one_of: [renewal, new]}", True),
        ("{at: district.enrollment, one_of: [1, 4210]}", True),
    ],
)
def test_value_equals_one_or_is_one_of_several(condition: str, outcome: object) -> None:
    assert holds(condition, WAIVERS) is outcome


def test_claims_and_school_years_are_compared_as_such() -> None:
    plan = """\
        assurances: {privacy: {given: false}}
        measures: {m: {baseline: {year: 2025-26, value: 1}}}
        """
    assert holds("{at: assurances.privacy.given, equals: true}", plan) is False
    assert holds("{at: assurances.privacy.given, equals: false}", plan) is True
    assert holds("{at: measures.m.baseline.year, equals: 2025-26}", plan) is True
    assert holds("{at: measures.m.baseline.year, one_of: [2024-25, 2026-27]}", plan) is False


@pytest.mark.parametrize(
    ("condition", "outcome"),
    [
        ("{at: district.enrollment, at_least: 4209}", True),
        ("{at: district.enrollment, at_least: 4210}", True),
        ("{at: district.enrollment, at_least: 4210.5}", False),
        ("{at: district.enrollment, at_most: 4209}", False),
        ("{at: district.enrollment, at_most: 4210}", True),
        ("{at: district.enrollment, at_most: 4211}", True),
        ("{at: district.enrollment, at_least: 4000, at_most: 4209}", False),
        ("{at: district.enrollment, at_least: 4000, at_most: 4210}", True),
        ("{at: measures.m.targets.3, at_least: measures.m.baseline.value}", True),
        ("{at: measures.m.targets.2, at_least: measures.m.baseline.value}", True),
        ("{at: measures.m.targets.1, at_least: measures.m.baseline.value}", False),
    ],
)
def test_number_is_compared_below_at_and_above(condition: str, outcome: object) -> None:
    plan = "measures: {m: {baseline: {value: 88.1}, targets: {1: 88, 2: 88.1, 3: 89}}}"
    assert holds(condition, plan) is outcome


@pytest.mark.parametrize(
    ("word", "before", "on", "after"),
    [
        ("before", True, False, False),
        ("not_after", True, True, False),
        ("after", False, False, True),
        ("not_before", False, True, True),
    ],
)
def test_date_is_compared_the_day_before_on_the_day_and_the_day_after(
    word: str, before: object, on: object, after: object
) -> None:
    for day, outcome in (("2030-06-29", before), ("2030-06-30", on), ("2030-07-01", after)):
        plan = f"waivers: {{w: {{ends: {day}}}}}\namendments: {{a: {{date: 2030-06-30}}}}"
        assert holds(f"{{at: waivers.w.ends, {word}: 2030-06-30}}", plan, "2030-12-01") is outcome
        other = f"{{at: waivers.w.ends, {word}: amendments.a.date}}"
        assert holds(other, plan, "2030-12-01") is outcome


@pytest.mark.parametrize(
    ("ends", "outcomes"),
    [  # before, not_after, after and not_before June 2030
        ("2030-05-31", (True, True, False, False)),
        ("2030-05", (True, True, False, False)),
        ("2030-06-01", (None, True, False, None)),
        ("2030-06", (None, None, None, None)),
        ("2030", (None, None, None, None)),
        ("2030-07", (False, False, True, True)),
        ("2030-07-01", (False, False, True, True)),
    ],
)
def test_partial_date_complains_only_where_no_day_of_it_would_do(
    ends: str, outcomes: tuple[bool | None, ...]
) -> None:
    plan = f"waivers: {{w: {{ends: {ends}}}}}"
    words = ("before", "not_after", "after", "not_before")
    told = tuple(holds(f"{{at: waivers.w.ends, {word}: 2030-06}}", plan) for word in words)
    assert told == outcomes


@pytest.mark.parametrize(
    ("starts", "outcome"),
    [("2026-07-01", True), ("2026-27", True), ("2026-07-02", False), ("2027-28", False)],
)
def test_school_year_stands_for_its_first_or_last_day(starts: str, outcome: object) -> None:
    plan = f"timeline: {{starts: {starts}, ends: 2030-31}}"
    assert holds("{at: timeline.starts, not_after: 2026-07-01}", plan) is outcome
    assert holds("{at: timeline.ends, not_after: 2031-06-30}", plan) is True
    assert holds("{at: timeline.ends, before: 2031-06-30}", plan) is False


@pytest.mark.parametrize(
    ("condition", "outcome"),
    [
        ("{at: waivers.w.supports, includes: p}", True),
        ("{at: waivers.w.supports, includes: q}", False),
        ("{at: waivers.w.measures, includes: q}", None),
    ],
)
def test_list_includes_a_text(condition: str, outcome: object) -> None:
    assert holds(condition, WAIVERS) is outcome


@pytest.mark.parametrize(
    ("schools", "outcomes"),
    [  # includes a, includes all, has two entries at least, has one at most, is present
        ("", (None, None, False, True, False)),  # for all schools, which nobody wrote down
        ("schools: all", (True, True, None, None, True)),
        ("schools: [a]", (True, False, False, True, True)),
        ("schools: [b]", (False, False, False, True, True)),
        ("schools: [a, b]", (True, False, True, False, True)),
    ],
)
def test_all_schools_include_each_and_nobody_knows_their_number(
    schools: str, outcomes: tuple[bool | None, ...]
) -> None:
    plan = f"""\
        district: {{name: Example ISD, state: TX, schools: {{a: {{name: A}}, b: {{name: B}}}}}}
        waivers: {{w: {{{schools}}}}}
        """
    questions = (
        "includes: a", "includes: all", "count: {at_least: 2}", "count: {at_most: 1}", "is: present",
    )  # fmt: skip
    told = tuple(holds(f"{{at: waivers.w.schools, {each}}}", plan) for each in questions)
    assert told == outcomes


@pytest.mark.parametrize(
    ("provision", "outcome"),
    [
        ("TEC 25.0811", True),
        ("TEC \u00a7 25.0811", True),
        ("TEC 25.0811(a)", True),
        ("TEC 25", True),  # the chapter that it is part of
        ("[TEC 21.003, TEC 25.0811]", True),
        ("TEC 25.0812", False),
        ("TEC 25.081", False),
        ("KRS 158.070", False),
        ("[TEC 25.0812, what we call the calendar]", None),  # nobody can say what that is
        ("", None),
    ],
)
def test_citations_include_law_of_which_they_share_a_part_however_it_is_written(
    provision: str, outcome: object
) -> None:
    plan = f"waivers: {{w: {{provision: {provision}}}}}"
    assert holds("{at: waivers.w.provision, includes: TEC 25.0811}", plan) is outcome


def test_numbers_without_a_name_are_of_the_code_of_the_program() -> None:
    check = "code: TEC\nchecks: {XX001: {title: A, require: {not: {at: waivers.*.provision, includes: '25.0811'}}}}"
    plan = "waivers: {w: {provision: '25.0811'}, v: {provision: TEC 25.0811}, u: {provision: '25.0812'}}"
    found = [each.pointer for each in checked(check, plan).findings if each.code == "XX001"]
    assert found == ["/waivers/w/provision", "/waivers/v/provision"]


@pytest.mark.parametrize(
    ("count", "outcomes"),
    [  # for no, one, two and three waivers
        ("{at_least: 2}", (False, False, True, True)),
        ("{at_most: 1}", (True, True, False, False)),
        ("{at_least: 1, at_most: 2}", (False, True, True, False)),
        ("{at_least: 0}", (True, True, True, True)),
    ],
)
def test_entries_are_counted_and_none_is_a_number(count: str, outcomes: tuple[bool, ...]) -> None:
    for number, outcome in enumerate(outcomes):
        entries = ", ".join(f"w{n}: {{}}" for n in range(number))
        assert holds(f"{{at: waivers, count: {count}}}", f"waivers: {{{entries}}}") is outcome


def test_items_of_a_list_are_counted_and_one_text_is_one() -> None:
    plan = "waivers: {a: {}, b: {provision: TEC 1}, c: {provision: [TEC 1, TEC 2]}}"
    two = "count: {at_least: 1, at_most: 1}"
    outcomes = [holds(f"{{at: waivers.{id_}.provision, {two}}}", plan) for id_ in "abc"]
    assert outcomes == [False, True, False]
    assert holds("{at: district.schools, count: {at_least: 1}}", "consortium: {name: A}") is False


@pytest.mark.parametrize(
    ("hearings", "outcomes"),
    [  # at least 2, and at most 2, of those whose event is told to be a hearing
        ("a: {event: public-hearing}, b: {event: review}", (False, True)),
        ("a: {event: public-hearing}, b: {event: public-hearing}", (True, True)),
        ("a: {event: public-hearing}, b: {url: x}", (None, True)),  # b may be one, too
        ("a: {event: public-hearing}, b: {event: public-hearing}, c: {url: x}", (True, None)),
        ("a: {event: public-hearing}, b: {event: public-hearing}, c: {event: public-hearing}", (True, False)),
    ],
)  # fmt: skip
def test_entries_are_counted_of_which_a_condition_holds(
    hearings: str, outcomes: tuple[bool | None, bool | None]
) -> None:
    where = "where: {at: event, equals: public-hearing}"
    told = tuple(
        holds(f"{{at: events, count: {{{bound}: 2, {where}}}}}", f"events: {{{hearings}}}")
        for bound in ("at_least", "at_most")
    )
    assert told == outcomes


def test_counted_entry_is_compared_with_a_place_of_the_plan() -> None:
    where = "where: {at: ends, after: timeline.ends}"
    late = f"{{at: waivers, count: {{at_most: 0, {where}}}}}"
    assert holds(late, "waivers: {a: {ends: 2031-06-30}, b: {}}") is None  # b is not recorded
    assert holds(late, "waivers: {a: {ends: 2031-06-30}}") is True
    assert holds(late, "waivers: {a: {ends: 2031-07-01}}") is False


ABSENT = [
    "{at: waivers.w.kind, equals: new}", "{at: waivers.w.kind, one_of: [new, renewal]}",
    "{at: waivers.w.ends, before: 2030}", "{at: waivers.w.ends, not_before: 2030}",
    "{at: waivers.w.ends, after: timeline.ends}", "{at: measures.m.targets.1, at_least: 5}",
    "{at: measures.m.targets.1, at_most: 5}", "{at: assurances.privacy.given, equals: true}",
    "{at: timeline.ends, after: waivers.w.ends}", "{at: waivers.v.provision, includes: TEC 1}",
    "{at: district.enrollment, at_least: measures.m.baseline.value}",
]  # fmt: skip
"""Comparisons of which one side is not recorded."""


@pytest.mark.parametrize("condition", ABSENT)
@pytest.mark.parametrize("plan", ["", "waivers: {w: {}}\nmeasures: {m: {}}"])
def test_comparison_with_what_is_not_recorded_cannot_be_told(condition: str, plan: str) -> None:
    assert holds(condition, plan) is None


def test_suppressed_result_cannot_be_told() -> None:
    plan = "measures: {m: {results: {1: suppressed, 2: 5}}}"
    assert holds("{at: measures.m.results.1, at_least: 5}", plan) is None
    assert holds("{at: measures.m.results.1, equals: suppressed}", plan) is True
    assert holds("{at: measures.m.results.2, at_least: 5}", plan) is True


YES, NO, OPEN = (
    "{at: district.state, equals: TX}",
    "{at: district.state, equals: KY}",
    "{at: vision, equals: Ours}",
)


@pytest.mark.parametrize(
    ("parts", "every", "some"),
    [
        ((YES,), True, True),
        ((NO,), False, False),
        ((OPEN,), None, None),
        ((YES, NO), False, True),
        ((YES, OPEN), None, True),
        ((NO, OPEN), False, None),
        ((OPEN, NO), False, None),
        ((OPEN, YES), None, True),
        ((YES, YES), True, True),
        ((NO, NO), False, False),
    ],
)
def test_conditions_go_together_as_far_as_they_can_be_told(
    parts: tuple[str, ...], every: object, some: object
) -> None:
    assert holds(f"{{all: [{', '.join(parts)}]}}", "") is every
    assert holds(f"{{any: [{', '.join(parts)}]}}", "") is some


def test_several_questions_of_one_place_are_asked_together() -> None:
    condition = "{at: district.enrollment, is: present, at_least: 4000, one_of: [4210, 5000]}"
    assert holds(condition, "") is True
    assert holds(condition.replace("4210", "4211"), "") is False
