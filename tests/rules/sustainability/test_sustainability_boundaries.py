"""The days and dollars at which the rules of sustainability turn."""

import pytest
from rules.judging import pointers, told


def phases(evaluation: str, sustainability: str, other: str = "") -> str:
    return (
        f"phases: {{implementation: {{milestones: {{{other}}}}},"
        f" evaluation: {{milestones: {{{evaluation}}}}},"
        f" sustainability: {{milestones: {{{sustainability}}}}}}}\n"
    )


@pytest.mark.parametrize(
    ("due", "is_in_time"),
    [
        ("due: 2030-06-30", False),
        ("due: 2030-07-01", True),
        ("due: 2030", True),
        ("due: 2030-06", False),
        ("", True),  # a milestone without a day may be that one
        ("done: 2030-08-01", True),
        ("done: 2029-08-01", False),
    ],
)
def test_evaluation_and_sustainability_have_a_milestone_in_the_last_year(
    *, due: str, is_in_time: bool
) -> None:
    there = "z: {due: 2031-01-01}"
    for code, text, place in (
        ("PLS701", phases(f"a: {{{due}}}", there), "/phases/evaluation"),
        ("PLS702", phases(there, f"a: {{{due}}}"), "/phases/sustainability"),
    ):
        assert pointers(code, text, "2030-10-01") == ([] if is_in_time else [place])


@pytest.mark.parametrize(
    ("events", "day", "is_asked"),
    [
        ("{}", "2029-06-30", False),
        ("{}", "2029-07-01", True),  # the last year but one
        ("{s: {event: plan-submitted, date: 2027-03-01}}", "2027-02-28", False),
        ("{s: {event: plan-submitted, date: 2027-03-01}}", "2027-03-01", True),
        ("{s: {event: final-approval, date: 2027-03-01}}", "2027-03-01", True),
        ("{s: {event: conditional-approval, date: 2027-03-01}}", "2027-03-01", False),
        ("{s: {event: denied, date: 2027-03-01}}", "2030-10-01", False),
        ("{s: {event: rescission, date: 2030-08-01}}", "2030-10-01", False),
    ],
)
def test_the_last_year_is_asked_for_from_the_submission_or_when_it_is_near(
    *, events: str, day: str, is_asked: bool
) -> None:
    text = phases("", "", "a: {due: 2031-01-01}") + f"events: {events}\n"
    for code in ("PLS701", "PLS702"):
        assert bool(pointers(code, text, day)) is is_asked


def test_a_last_year_without_any_milestone_is_told_once() -> None:
    text = phases("a: {due: 2029-01-01}", "", "b: {due: 2028-01-01}")
    for code in ("PLS701", "PLS702"):
        assert pointers(code, text, "2030-10-01") == []
    assert pointers("PLS207", text, "2030-10-01") != []


def test_a_plan_of_one_year_evaluates_in_it_what_it_likes() -> None:
    text = "timeline: {starts: 2026-07-01, ends: 2027-06-30}\n"
    for code in ("PLS701", "PLS702"):
        assert pointers(code, text + phases("", "", "a: {due: 2027-01-01}"), "2027-05-01") == []


@pytest.mark.parametrize(
    ("decision", "is_early"),
    [
        ("a: {due: 2031-03-27}", True),
        ("a: {due: 2031-03-28}", False),
        ("a: {due: 2031-03}", False),
        ("a: {due: 2031-03-27}, b: {due: 2031-05-01}", False),
        ("a: {due: 2031-03-27}, b: {}", False),
        ("a: {due: 2030-06-30}", False),  # PLS702
        ("", False),
    ],
)
def test_the_last_decision_follows_the_last_evaluation(*, decision: str, is_early: bool) -> None:
    text = phases("x: {due: 2029-05-31}, y: {due: 2031-03-28}", decision)
    place = "/phases/sustainability/milestones/a/due"
    assert pointers("PLS709", text) == ([place] if is_early else [])


def money(costs: str, funding: str) -> str:
    return f"costs: {{{costs}}}\nfunding: {{{funding}}}\n"


ONCE, AGAIN = "kind: one-time", "kind: recurring"


@pytest.mark.parametrize(
    ("cost", "is_short_lived"),
    [
        (f"{AGAIN}, paid_by: [grant]", True),
        (f"{AGAIN}, paid_by: [grant, gift]", True),
        (f"{AGAIN}, paid_by: [grant, fund]", False),
        (f"{AGAIN}, paid_by: [grant, other]", False),  # whether it recurs is not told
        (f"{AGAIN}, paid_by: []", False),
        (f"{ONCE}, paid_by: [grant]", False),
        ("paid_by: [grant]", False),
    ],
)
def test_recurring_costs_need_some_recurring_money(*, cost: str, is_short_lived: bool) -> None:
    funding = f"grant: {{{ONCE}}}, gift: {{{ONCE}}}, fund: {{{AGAIN}}}, other: {{}}"
    found = pointers("PLS703", money(f"c: {{{cost}}}", funding))
    assert found == (["/costs/c/paid_by"] if is_short_lived else [])


@pytest.mark.parametrize(
    ("cost", "year"),
    [
        ("years: {1: 10, 2: 10}, paid_by: [fund]", None),
        ("years: {1: 10, 4: 10, 3: 10}, paid_by: [fund]", 3),
        ("years: {3: 0}, paid_by: [fund]", None),
        ("years: {2: 10, 3: 10}, paid_by: [grant]", None),  # may be left from year 2
        ("years: {1: 10}, paid_by: [grant]", 1),
        ("years: {1: 10, 3: 10}, paid_by: [fund, grant]", None),
        ("years: {4: 10}, paid_by: [fund, untold]", None),  # nobody knows what it has
        (f"{AGAIN}, years: {{1: 10}}, paid_by: [grant]", None),  # PLS703
        ("years: {3: 10}, paid_by: []", None),
        ("years: {3: 10}, paid_by: [zero]", 3),
    ],
)
def test_a_cost_has_money_in_each_of_its_years(cost: str, year: int | None) -> None:
    funding = (
        f"fund: {{{AGAIN}, years: {{1: 10, 2: 10}}}}, grant: {{{ONCE}, years: {{2: 90}}}},"
        f" untold: {{}}, zero: {{{AGAIN}, years: {{3: 0}}}}"
    )
    found = pointers("PLS704", money(f"c: {{{cost}}}", funding))
    assert found == ([f"/costs/c/years/{year}"] if year else [])


@pytest.mark.parametrize(
    ("kind", "given", "asked", "year"),
    [
        (ONCE, "{1: 100}", "{1: 100}", None),
        (ONCE, "{1: 100}", "{1: 100.01}", 1),
        (ONCE, "{1: 100, 2: 50}", "{1: 60, 2: 90}", None),  # 40 are left from year 1
        (ONCE, "{1: 100, 2: 50}", "{1: 60, 2: 91}", 2),
        (ONCE, "{1: 60, 2: 90}", "{1: 100, 2: 50}", 1),
        (AGAIN, "{1: 100, 2: 50}", "{1: 60, 2: 90}", 2),  # what was left is gone
        (AGAIN, "{1: 100, 2: 100}", "{1: 100, 2: 100}", None),
        ("title: a", "{1: 100, 2: 50}", "{1: 60, 2: 90}", None),
        (ONCE, "{1: 0.1, 2: 0.2}", "{2: 0.3}", None),  # to the cent
    ],
)
def test_money_suffices_for_what_it_alone_pays_for(
    kind: str, given: str, asked: str, year: int | None
) -> None:
    text = money(f"c: {{years: {asked}, paid_by: [f]}}", f"f: {{{kind}, years: {given}}}")
    assert pointers("PLS705", text) == ([f"/funding/f/years/{year}"] if year else [])


def test_costs_that_share_their_money_are_not_counted_against_one_source() -> None:
    text = money(
        "c: {years: {1: 80}, paid_by: [f]}, d: {years: {1: 80}, paid_by: [f, g]}",
        f"f: {{{ONCE}, years: {{1: 100}}}}, g: {{{ONCE}, years: {{1: 100}}}}",
    )
    assert pointers("PLS705", text) == []
    both = text.replace("[f, g]", "[f]")
    message = '"f" has 100 for year 1, but what it alone pays for costs 160'
    assert told("PLS705", both) == [("/funding/f/years/1", message)]


def test_a_lack_in_a_year_without_an_amount_points_at_the_years() -> None:
    text = money("c: {years: {3: 120.5}, paid_by: [f]}", f"f: {{{ONCE}, years: {{1: 1000}}}}")
    text = text.replace("1000", "100")
    message = '"f" has 100 for year 3, but what it alone pays for costs 120.50'
    assert told("PLS705", text) == [("/funding/f/years", message)]


@pytest.mark.parametrize(
    ("costs", "is_short"),
    [
        ("c: {years: {1: 150}, paid_by: [f, g]}", False),
        ("c: {years: {1: 150.5}, paid_by: [f, g]}", True),
        ("c: {years: {1: 150.5}}", True),
        ("c: {years: {1: 100, 2: 150}, paid_by: [f, g]}", False),  # g is saved for year 2
        ("c: {years: {1: 101, 2: 150}, paid_by: [f, g]}", True),
        ("c: {years: {1: 151}, paid_by: [f]}", False),  # PLS705
        ("c: {years: {3: 151}, paid_by: [f]}", False),  # PLS704
        (f"c: {{{AGAIN}, years: {{1: 151}}, paid_by: [g]}}", False),  # PLS703
    ],
)
def test_all_money_suffices_for_all_costs(*, costs: str, is_short: bool) -> None:
    funding = f"f: {{{AGAIN}, years: {{1: 100, 2: 100}}}}, g: {{{ONCE}, years: {{1: 50}}}}"
    found = pointers("PLS706", money(costs, funding))
    assert found == (["/funding"] if is_short else [])


def test_costs_are_not_held_against_money_that_is_not_told() -> None:
    costs = "c: {years: {1: 150}}"
    assert pointers("PLS706", money(costs, f"f: {{{ONCE}, years: {{1: 100}}}}, g: {{}}")) == []
    assert pointers("PLS706", f"costs: {{{costs}}}\n") == []


@pytest.mark.parametrize(
    ("cost", "missing"),
    [
        (f"{AGAIN}, years: {{2: 1, 3: 1, 4: 1, 5: 1}}", ""),
        (f"{AGAIN}, years: {{2: 1, 3: 1, 5: 0}}", "in year 4"),
        (f"{AGAIN}, years: {{2: 1}}", "in years 3 to 5"),
        (f"{AGAIN}, years: {{3: 1, 1: 1}}", "in years 2 and 4 to 5"),
        (f"{AGAIN}, years: {{}}", ""),
        (f"{ONCE}, years: {{2: 1}}", ""),
        ("years: {2: 1}", ""),
    ],
)
def test_a_recurring_cost_goes_on_to_the_last_year(cost: str, missing: str) -> None:
    message = f'"c" comes back every year, but has no amount {missing}'
    found = [("/costs/c/years", message)] if missing else []
    assert told("PLS707", f"costs: {{c: {{{cost}}}}}") == found
    assert told("PLS707", f"timeline: {{starts: 2026}}\ncosts: {{c: {{{cost}}}}}") == []


def test_a_recurring_cost_that_stops_with_its_grant_is_one_finding() -> None:
    cost = f"c: {{{AGAIN}, years: {{1: 10, 2: 10}}, paid_by: [grant]}}"
    for kind, found in ((ONCE, "PLS703"), (AGAIN, "PLS707")):
        text = money(cost, f"grant: {{{kind}, years: {{1: 10, 2: 10}}}}")
        told_by = [code for code in ("PLS703", "PLS707") if pointers(code, text)]
        assert told_by == [found]


@pytest.mark.parametrize(
    ("decision", "event", "contradicts"),
    [
        ("end", "renewal", True),
        ("end", "rescission", False),
        ("continue", "renewal", False),
        ("continue", "rescission", True),
        ("change", "termination", True),
        ("change", "review", False),
    ],
)
def test_a_decision_agrees_with_what_happened(
    *, decision: str, event: str, contradicts: bool
) -> None:
    text = f"sustainability: {{decision: {decision}}}\n"
    text += f"events: {{e: {{event: {event}, date: 2030-10-01}}}}\n"
    found = ["/sustainability/decision"] if contradicts else []
    assert pointers("PLS708", text, "2030-12-01") == found
    assert pointers("PLS708", text, "2030-09-30") == []
