"""How many waivers, assurances, reports and measures stand where."""

import pytest
from registers.making import case_of
from standing.judging import Told, program

from plscale.registers.counts import (
    assurance_counts,
    measure_counts,
    report_counts,
    waiver_counts,
)
from plscale.registers.status import AssuranceCounts, MeasureCounts, ReportCounts, WaiverCounts


def test_each_waiver_is_counted_once() -> None:
    waivers = {
        "asked": {},
        "asked-too": {"status": "requested", "ends": "2028-11-01"},
        "in-force": {"status": "granted"},
        "near": {"status": "granted", "ends": "2028-11-01"},
        "in-terms": {"terms": {"a": {"status": "granted"}, "b": {"status": "requested"}}},
        "refused": {"status": "denied"},
        "taken-back": {"status": "withdrawn"},
        "taken-away": {"status": "revoked"},
        "over": {"status": "granted", "ends": "2028-09-30"},
    }
    told = waiver_counts(case_of({"waivers": waivers}))
    assert told == WaiverCounts(
        requested=2, granted=3, denied=1, withdrawn=1, revoked=1, expired=1, expiring=1
    )
    assert waiver_counts(case_of({})) == WaiverCounts()


REQUIRED = program(
    assurances={
        "privacy": {"signed_by": ["superintendent", "board-president"]},
        "standards": {"signed_by": ["superintendent"]},
        "equity": {},
        "audit": {"required": False},
        "old": {"until": "2028-09-30"},
        "new": {"from": "2028-10-02"},
    }
)


@pytest.mark.parametrize(
    ("assurances", "counts"),
    [
        ({}, (3, 0, 0, 0)),
        ({"privacy": {}, "standards": {"given": False}}, (3, 0, 0, 0)),
        ({"privacy": {"given": True}}, (3, 1, 0, 0)),
        ({"privacy": {"given": True, "signed": {"superintendent": "2028-05-04"}}}, (3, 1, 0, 0)),
        ({"privacy": {"given": True, "signed": {"superintendent": "2028-05-04",
                                                "board-president": "2028-10-01"}}}, (3, 1, 1, 0)),
        ({"privacy": {"given": True, "signed": {"superintendent": "2028-05-04",
                                                "board-president": "2028-10-02"}}}, (3, 1, 0, 0)),
        ({"standards": {"given": False, "signed": {"superintendent": "2028-05-04"}}}, (3, 0, 0, 0)),
        ({"standards": {"given": True, "signed": {"teacher": "2028-05-04"}}}, (3, 1, 0, 0)),
        ({"equity": {"given": True}}, (3, 1, 0, 0)),
        ({"equity": {"given": True, "signed": {"teacher": "2028-05-04"}}}, (3, 1, 1, 0)),
        ({"audit": {"given": True}, "old": {"given": True}, "new": {"given": True},
          "other": {"given": True}, "more": {"given": False}}, (3, 0, 0, 4)),
    ],
)  # fmt: skip
def test_assurances_are_counted_against_what_is_required(
    assurances: Told, counts: tuple[int, int, int, int]
) -> None:
    told = assurance_counts(case_of({"assurances": assurances}, judge=REQUIRED))
    assert told == AssuranceCounts(*counts)


def test_program_that_requires_nothing_counts_what_is_given_besides() -> None:
    plan = {"assurances": {"privacy": {"given": True}}}
    assert assurance_counts(case_of(plan)) == AssuranceCounts(0, 0, 0, 1)


REPORTING = program(reports={"annual": {"due": "08-15"}})


@pytest.mark.parametrize(
    ("day", "counts"),
    [
        ("2026-06-30", (0, 0)),
        ("2027-08-14", (0, 0)),  # that of year 1 was filed early, and is not due yet
        ("2027-08-15", (1, 1)),
        ("2028-08-15", (2, 1)),
        ("2028-08-19", (2, 1)),
        ("2028-08-20", (2, 2)),  # late
        ("2029-08-15", (3, 2)),
        ("2031-06-30", (4, 2)),
        ("2040-01-01", (4, 2)),  # that of year 5 is due after the plan's last day
    ],
)
def test_reports_are_counted_once_their_day_has_come(day: str, counts: tuple[int, int]) -> None:
    reports = {"1": {"filed": "2027-08-01"}, "2": {"filed": "2028-08-20"}, "3": {}}
    assert report_counts(case_of({"reports": reports}, day, REPORTING)) == ReportCounts(*counts)


def test_program_without_reports_has_none_due() -> None:
    assert report_counts(case_of({"reports": {"1": {"filed": "2027-08-01"}}})) == ReportCounts()


def test_plan_without_a_start_has_no_report_due() -> None:
    told = report_counts(case_of({"timeline": {"ends": "2031"}}, judge=REPORTING))
    assert told == ReportCounts()


def test_plan_without_an_end_goes_on_reporting() -> None:
    told = report_counts(case_of({"timeline": {"starts": "2016"}}, "2026-11-21", REPORTING))
    assert told == ReportCounts(10, 0)  # on 2016 to 2025, each by August 15 of the next year


HIGHER: Told = {"better": "higher", "targets": {"1": 80, "2": 85, "3": 90}}


@pytest.mark.parametrize(
    ("measure", "counts"),
    [
        ({}, (1, 0, 0)),
        (HIGHER, (1, 0, 0)),
        (HIGHER | {"results": {"2": 85}}, (1, 1, 0)),
        (HIGHER | {"results": {"2": 84.9}}, (1, 0, 1)),
        (HIGHER | {"results": {"1": 79, "2": 86}}, (1, 1, 0)),
        (HIGHER | {"results": {"2": 86, "1": 79}}, (1, 1, 0)),  # the latest year, not the last line
        (HIGHER | {"results": {"1": 81, "2": 84}}, (1, 0, 1)),
        (HIGHER | {"results": {"1": 81, "2": "suppressed"}}, (1, 1, 0)),
        (HIGHER | {"results": {"3": 80}}, (1, 0, 1)),  # year 3 has begun
        (HIGHER | {"results": {"2": 85, "4": 1}, "targets": {"2": 85, "4": 95}}, (1, 1, 0)),
        (HIGHER | {"results": {"2": 85, "3": 1}, "targets": {"2": 85}}, (1, 1, 0)),
        ({"better": "lower", "targets": {"2": 10}, "results": {"2": 10}}, (1, 1, 0)),
        ({"better": "lower", "targets": {"2": 10}, "results": {"2": 11}}, (1, 0, 1)),
        ({"targets": {"2": 10}, "results": {"2": 11}}, (1, 0, 0)),  # which is better is not told
    ],
)
def test_measure_is_on_track_by_its_latest_result(
    measure: Told, counts: tuple[int, int, int]
) -> None:
    assert measure_counts(case_of({"measures": {"m": measure}})) == MeasureCounts(*counts)


def test_groups_are_not_measures_of_their_own() -> None:
    group = {"targets": {"2": 85}, "results": {"2": 50}}
    measure = HIGHER | {"results": {"2": 85}, "groups": {"english-learners": group}}
    told = measure_counts(case_of({"measures": {"m": measure, "n": {}}}))
    assert told == MeasureCounts(total=2, on_track=1, off_track=0)
