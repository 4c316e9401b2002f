"""The days and values at which the rules of evaluation turn."""

import pytest
from rules.judging import pointers


def measure(text: str) -> str:
    return f"measures: {{m: {{{text}}}}}"


@pytest.mark.parametrize(
    ("day", "is_early"), [("2028-06-29", True), ("2028-06-30", True), ("2028-07-01", False)]
)
def test_a_year_may_have_a_result_from_its_first_day(*, day: str, is_early: bool) -> None:
    for result, counts in (("90", True), ("suppressed", True), ("not-available", False)):
        found = pointers("PLS602", measure(f"results: {{3: {result}}}"), day)
        assert found == (["/measures/m/results/3"] if is_early and counts else [])


def test_a_year_that_the_plan_does_not_have_is_no_early_result() -> None:
    text = measure("results: {6: 90}")
    assert pointers("PLS602", text) == []
    assert pointers("PLS110", text) == ["/measures/m/results/6"]


@pytest.mark.parametrize(
    ("better", "target", "is_worse"),
    [
        ("higher", 87.9, True),
        ("higher", 88, False),
        ("higher", 88.1, False),
        ("lower", 87.9, False),
        ("lower", 88, False),
        ("lower", 88.1, True),
    ],
)
def test_a_target_may_equal_what_it_is_compared_with(
    *, better: str, target: float, is_worse: bool
) -> None:
    base = measure(f"better: {better}, baseline: {{value: 88}}, targets: {{3: {target}}}")
    assert pointers("PLS603", base) == (["/measures/m/targets/3"] if is_worse else [])
    later = measure(f"better: {better}, targets: {{5: {target}, 3: 88}}")
    assert pointers("PLS604", later) == (["/measures/m/targets/5"] if is_worse else [])
    result = measure(f"better: {better}, targets: {{3: 88}}, results: {{3: {target}}}")
    found = pointers("PLS605", result, "2028-07-01")
    assert found == (["/measures/m/results/3"] if is_worse else [])


def test_nothing_is_compared_where_the_plan_does_not_say_what_is_better() -> None:
    text = measure("baseline: {value: 88}, targets: {3: 80, 4: 70}, results: {3: 60}")
    for code in ("PLS603", "PLS604", "PLS605"):
        assert pointers(code, text, "2031-01-01") == []


def test_a_group_is_compared_with_its_own_values_by_the_measure_s_better() -> None:
    text = measure(
        "better: higher, baseline: {value: 88}, targets: {3: 90},"
        " groups: {g: {baseline: {value: 70}, targets: {3: 69, 5: 68}}}"
    )
    assert pointers("PLS603", text) == ["/measures/m/groups/g/targets/3"]
    assert pointers("PLS604", text) == []


def test_years_are_compared_as_numbers() -> None:
    text = "timeline: {starts: 2026-07-01, ends: 2036-06-30}\n" + measure(
        "better: higher, targets: {10: 95, 9: 94, 2: 80}"
    )
    assert pointers("PLS604", text) == []


def test_a_group_s_result_asks_for_the_whole_once_a_year() -> None:
    text = measure(
        "results: {2: suppressed}, groups: {"
        "g: {results: {2: 80, 3: 81, 4: not-available}}, h: {results: {3: 70, 5: 75}}}"
    )
    assert pointers("PLS606", text, "2029-07-01") == ["/measures/m/groups/g/results/3"]


@pytest.mark.parametrize(
    ("starts", "year", "is_inside"),
    [
        ("2026-07-01", "2025-26", False),
        ("2026-07-01", "2026-27", True),
        ("2026-07-02", "2026-27", False),
        ("2026", "2026-27", False),  # the plan may start after that year has begun
        ("2026", "2027-28", True),
    ],
)
def test_a_baseline_is_of_a_year_that_begins_before_the_plan(
    *, starts: str, year: str, is_inside: bool
) -> None:
    text = f"timeline: {{starts: {starts}, ends: 2031-06-30}}\n" + measure(
        f"baseline: {{year: {year}, value: 1}}"
    )
    assert pointers("PLS607", text) == (["/measures/m/baseline/year"] if is_inside else [])


@pytest.mark.parametrize(
    ("practices", "is_inside"),
    [("{p: {begins: 2}}", False), ("{p: {begins: 2}, q: {}}", True), ("{p: {begins: 1}}", True)],
)
def test_a_planning_year_may_be_the_baseline(*, practices: str, is_inside: bool) -> None:
    text = f"practices: {practices}\n" + measure("baseline: {year: 2026-27, value: 1}")
    assert bool(pointers("PLS607", text)) is is_inside


@pytest.mark.parametrize(
    ("filed", "day", "is_early"),
    [
        ("2028-06-30", "2028-10-01", True),
        ("2028-07-01", "2028-10-01", False),
        ("2028-06", "2028-10-01", True),
        ("2028", "2028-10-01", False),
        ("2028-06-30", "2028-06-29", False),  # not known on the day
    ],
)
def test_a_report_may_be_filed_from_the_first_day_of_its_year(
    *, filed: str, day: str, is_early: bool
) -> None:
    text = f"reports: {{3: {{filed: {filed}}}}}"
    assert pointers("PLS608", text, day) == (["/reports/3/filed"] if is_early else [])
