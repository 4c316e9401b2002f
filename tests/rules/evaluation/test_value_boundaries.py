"""The values and days at which the rules about values of measures and reports turn."""

import pytest
from rules.judging import pointers, told

DAY = "2029-10-01"


def measure(text: str) -> str:
    return f"measures: {{m: {{{text}}}}}\n"


@pytest.mark.parametrize(
    ("whole", "group", "differs"),
    [
        ("{year: 2025-26}", "{year: 2025-26}", False),
        ("{year: 2025-26}", "{year: 2024-25}", True),
        ("{value: 1}", "{year: 2024-25}", False),
        ("{year: 2025-26}", "{value: 1}", False),
        ("{}", "{}", False),
    ],
)
def test_baselines_of_one_measure_are_of_one_year(whole: str, group: str, *, differs: bool) -> None:
    text = measure(f"baseline: {whole}, groups: {{g: {{baseline: {group}}}}}")
    place = "/measures/m/groups/g/baseline/year"
    assert pointers("PLS612", text) == ([place] if differs else [])


@pytest.mark.parametrize(
    ("better", "whole", "group", "year"),
    [
        ("higher", "80, {5: 90}", "60, {5: 70}", None),  # 20 behind, and 20 behind then
        ("higher", "80, {5: 90}", "60, {5: 69}", None),  # 21 is a twentieth more
        ("higher", "80, {5: 90}", "60, {5: 68.9}", 5),
        ("higher", "80, {3: 85, 5: 90}", "60, {5: 60, 3: 60}", 3),
        ("higher", "80, {3: 85, 5: 90}", "60, {4: 60}", None),  # no target of that year for all
        ("higher", "60, {5: 90}", "80, {5: 60}", None),  # not behind at the baseline
        ("higher", "80, {5: 60}", "60, {5: 90}", None),  # ahead then
        ("lower", "10, {5: 4}", "20, {5: 14}", None),
        ("lower", "10, {5: 4}", "20, {5: 15}", 5),
    ],
)
def test_a_gap_may_stay_as_it_is(better: str, whole: str, group: str, year: int | None) -> None:
    def series(told: str) -> str:
        value, _, targets = told.partition(", ")
        return f"baseline: {{value: {value}}}, targets: {targets}"

    text = measure(f"better: {better}, {series(whole)}, groups: {{g: {{{series(group)}}}}}")
    places = [f"/measures/m/groups/g/targets/{year}"] if year else []
    assert pointers("PLS613", text) == places


def test_gaps_of_two_school_years_are_not_compared() -> None:
    text = measure(
        "better: higher, baseline: {year: 2025-26, value: 80}, targets: {5: 90},"
        " groups: {g: {baseline: {year: 2024-25, value: 60}, targets: {5: 60}}}"
    )
    assert pointers("PLS613", text) == []
    assert pointers("PLS612", text) != []


@pytest.mark.parametrize(
    ("unit", "value", "is_outside"),
    [
        ("percent", "0", False),
        ("percent", "-0.1", True),
        ("percent", "100", False),
        ("percent", "100.1", True),
        ("'%'", "864", True),
        ("Percent", "864", True),
        ("percent of the growth expected", "110", False),
        ("days", "180", False),
    ],
)
def test_a_share_lies_between_nothing_and_all(unit: str, value: str, *, is_outside: bool) -> None:
    for key, place in (
        (f"baseline: {{value: {value}}}", "baseline/value"),
        (f"targets: {{3: {value}}}", "targets/3"),
        (f"results: {{3: {value}}}", "results/3"),
    ):
        text = measure(f"unit: {unit}, {key}")
        assert pointers("PLS614", text) == ([f"/measures/m/{place}"] if is_outside else [])


def test_one_value_of_each_series_is_shown() -> None:
    text = measure(
        "unit: percent, targets: {5: 930, 3: 900}, results: {1: suppressed},"
        " groups: {g: {targets: {3: 90}, results: {2: 880}}}"
    )
    found = ["/measures/m/targets/5", "/measures/m/groups/g/results/2"]
    assert pointers("PLS614", text) == found


@pytest.mark.parametrize(
    ("values", "place"),
    [
        ("baseline: {value: 0.86}, targets: {5: 92}", "baseline/value"),
        ("baseline: {value: 86}, targets: {4: 90, 5: 0.92}", "targets/5"),
        ("targets: {5: 92}, results: {1: not-available, 2: 0.9}", "results/2"),
        ("baseline: {value: 1}, targets: {5: 92}", None),
        ("baseline: {value: 0}, targets: {5: 92}", None),
        ("baseline: {value: 0.99}, targets: {5: 19.9}", None),
        ("baseline: {value: 0.99}, targets: {5: 20}", "baseline/value"),
        ("baseline: {value: 0.86}, targets: {5: 0.92}", None),
    ],
)
def test_a_fraction_stands_beside_no_percentage(values: str, place: str | None) -> None:
    found = [f"/measures/m/{place}"] if place else []
    assert pointers("PLS615", measure(f"unit: percent, {values}")) == found
    assert pointers("PLS615", measure(f"unit: score, {values}")) == []


def test_a_group_has_a_scale_of_its_own() -> None:
    text = measure("unit: percent, targets: {5: 92}, groups: {g: {targets: {5: 0.4}}}")
    assert pointers("PLS615", text) == []


@pytest.mark.parametrize(
    ("reports", "out_of_order"),
    [
        ("{1: {filed: 2027-08-03}, 2: {filed: 2027-08-03}}", []),
        ("{1: {filed: 2027-08-03}, 2: {filed: 2027-08-02}}", ["2"]),
        ("{1: {filed: 2027-08}, 2: {filed: 2027-08-02}}", []),
        ("{2: {filed: 2027-08-02}, 1: {filed: 2027-08-03}}", ["2"]),
        ("{1: {filed: 2028-09-03}, 2: {}, 3: {filed: 2028-08-02}}", ["3"]),
        ("{1: {filed: 2029-10-02}, 2: {filed: 2028-08-02}}", []),  # not known on the day
    ],
)
def test_reports_may_be_filed_on_one_day(reports: str, out_of_order: list[str]) -> None:
    places = [f"/reports/{year}/filed" for year in out_of_order]
    assert pointers("PLS616", f"reports: {reports}", DAY) == places


def test_years_of_reports_are_compared_as_numbers() -> None:
    term = "timeline: {starts: 2020-07-01, ends: 2031-06-30}\n"
    reports = "reports: {10: {filed: 2030-08-01}, 9: {filed: 2029-08-01}}\n"
    assert pointers("PLS616", term + reports, "2030-10-01") == []


@pytest.mark.parametrize(
    ("targets", "last"), [("{}", None), ("{5: 93}", None), ("{4: 92, 2: 90}", 4), ("{6: 1}", None)]
)
def test_the_last_year_has_a_target(targets: str, last: int | None) -> None:
    found = [f"/measures/m/targets/{last}"] if last else []
    assert pointers("PLS617", measure(f"targets: {targets}")) == found
    assert (
        pointers("PLS617", "timeline: {starts: 2026-07-01}\n" + measure(f"targets: {targets}"))
        == []
    )


@pytest.mark.parametrize(
    ("results", "targets", "year"),
    [
        ("{3: 85}", "{}", 3),
        ("{3: 86}", "{}", None),
        ("{3: 85}", "{3: 84}", 3),
        ("{3: 85}", "{3: 90}", None),  # PLS605
        ("{2: 85, 3: 87}", "{}", None),
        ("{3: 85, 2: 87}", "{}", 3),
        ("{2: 85, 3: suppressed}", "{}", 2),
        ("{3: 85, 5: 99}", "{}", 3),  # year 5 has not begun
        ("{3: not-available}", "{}", None),
    ],
)
def test_the_latest_result_is_held_against_the_baseline(
    results: str, targets: str, year: int | None
) -> None:
    text = measure(
        f"better: higher, baseline: {{value: 86}}, results: {results}, targets: {targets}"
    )
    found = [f"/measures/m/results/{year}"] if year else []
    assert pointers("PLS618", text, DAY) == found


def test_messages_tell_both_values() -> None:
    text = measure(
        "better: lower, baseline: {value: 12.3}, targets: {5: 8}, results: {2: 13},"
        " groups: {g: {baseline: {value: 20.1}, targets: {5: 17}}}"
    )
    widens = (
        'the targets of year 5 leave "g" 9 behind all students, more than the 7.8 of the baseline'
    )
    worse = "the result of year 2, 13, is worse than the baseline, 12.3"
    assert told("PLS613", text, DAY) == [("/measures/m/groups/g/targets/5", widens)]
    assert told("PLS618", text, DAY) == [("/measures/m/results/2", worse)]
