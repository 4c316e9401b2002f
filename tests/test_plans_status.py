"""Where the real plans in ``plans/`` stood on stated days, worked out by hand from their text."""

import json
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
from cli.calling import plscale_in

ROOT = Path(__file__).parent.parent
REAL = sorted(ROOT.glob("plans/[!i]*/*.yaml"))


def told(*words: str) -> dict[str, dict[str, Any]]:
    """Give what ``status --format json`` says of each real plan, by its path below ``plans/``."""
    files = [str(file.relative_to(ROOT)) for file in REAL]
    ran = plscale_in(ROOT, "status", *files, *words, "--format", "json")
    assert (ran.code, ran.told) == (0, "")
    whole = json.loads(ran.text)
    schema = json.loads((ROOT / "schemas" / "status.schema.json").read_text(encoding="utf-8"))
    jsonschema_rs.Draft202012Validator(schema).validate(whole)
    return {plan["path"].removeprefix("plans/"): plan for plan in whole["plans"]}


# Year 3, looked at on 2019-10-01: term, plan year on the day, days of year 3, standing and since,
# waivers requested and granted, and for whom the plan waits.
YEAR_3 = {
    # From the vote of the state board on 2011-03-09, without an end; year 9 began on 2019-03-09. Of
    # three waivers two were granted with it, of the third no decision is told. The last step of the
    # program, to post the waivers, holds since 2017; no page tells of it, so the district's turn.
    "co/kit-carson.yaml": (
        ("2011-03-09", None, None), 9, ("2013-03-09", "2014-03-08"),
        ("approved", "2011-03-09", "implementation"), (1, 2), "district",
    ),
    # From June 2013, taken from its first day, without an end; year 7 began on 2019-06-01. The state
    # board approved it in that month, with the one waiver that is named.
    "ky/jefferson-county.yaml": (
        ("2013-06-01", None, None), 7, ("2015-06-01", "2016-05-31"),
        ("approved", "2013-06", "implementation"), (0, 1), None,
    ),
    # From the school year 2017-18, so 2019-20 is year 3. No event has a day: a draft still, and the
    # first step, the approval of the proposal by the local board, is the next.
    "nd/northern-cass.yaml": (
        ("2017-07-01", None, None), 3, ("2019-07-01", "2020-06-30"),
        ("draft", None, "implementation"), (1, 0), "board",
    ),
    # The timeline begins with the school year 2017-18, so on 2017-07-01; no end is told. The State
    # Board approved it on 2017-02-16, for both members together. Year 3 is 2019-20.
    "ms/baldwyn-booneville.yaml": (
        ("2017-07-01", None, None), 3, ("2019-07-01", "2020-06-30"),
        ("approved", "2017-02-16", "implementation"), (0, 0), None,
    ),
    # "2016" is taken from its first day, so plan years are calendar years: 2018 is year 3, and 2019
    # is year 4. Approved in February 2016; the renewal of 2021 is not known yet.
    "ms/corinth-sd.yaml": (
        ("2016-01-01", None, None), 4, ("2018-01-01", "2018-12-31"),
        ("approved", "2016-02", "implementation"), (0, 0), None,
    ),
    # From 2017-03-27 to 2022-03-27: five years, the last a day longer, as its last day is the
    # anniversary of the first. The board's vote decides; what comes next, the letter to the state
    # and the link, is not recorded. Four waivers, all granted with that vote and to the end.
    "tx/austin-isd.yaml": (
        ("2017-03-27", "2022-03-27", 5), 3, ("2019-03-27", "2020-03-26"),
        ("approved", "2017-03-27", "implementation"), (0, 4), "district",
    ),
    # From 2017-02-13 to 2022-02-12. Adopted on the first day; three waivers; no letter is recorded.
    "tx/frisco-isd.yaml": (
        ("2017-02-13", "2022-02-12", 5), 3, ("2019-02-13", "2020-02-12"),
        ("approved", "2017-02-13", "implementation"), (0, 3), "district",
    ),
    # From 2017-03-21 to the end of the school year 2020-21: a fifth year of a hundred days. The
    # vote decides, and the state was told; the link is not recorded. Four waivers.
    "tx/highland-park-isd.yaml": (
        ("2017-03-21", "2021-06-30", 5), 3, ("2019-03-21", "2020-03-20"),
        ("approved", "2017-03-21", "implementation"), (0, 4), "district",
    ),
    # From August 2022 to July 2027, so it had not started, and the vote of 2021 that adopted it and
    # granted its five waivers is not known yet: a draft, before its first year, that waits for the
    # board, whose resolution comes first.
    "tx/tomball-isd.yaml": (
        ("2022-08-01", "2027-07-31", 5), 0, ("2024-08-01", "2025-07-31"),
        ("draft", None, "planning"), (5, 0), "board",
    ),
}  # fmt: skip


def test_every_real_plan_is_expected_here() -> None:
    assert {file.relative_to(ROOT / "plans").as_posix() for file in REAL} == set(YEAR_3)


def test_real_plans_stood_in_october_2019_as_their_text_says() -> None:
    plans = told("--year", "3", "--as-of", "2019-10-01")
    found = {
        path: (
            (plan["starts"], plan["ends"], plan["years_planned"]),
            plan["year"],
            *((year["starts"], year["ends"]) for year in plan["years"]),
            (plan["standing"], plan["since"], plan["phase"]),
            (plan["waivers"]["requested"], plan["waivers"]["granted"]),
            plan["waiting_for"],
        )
        for path, plan in plans.items()
    }
    assert found == YEAR_3


def test_real_plans_record_no_milestones_so_nothing_of_them_has_a_day() -> None:
    plans = told("--as-of", "2019-10-01").values()
    assert {(plan["health"], plan["milestones"]["total"]) for plan in plans} == {("undated", 0)}


@pytest.mark.parametrize(
    ("path", "day", "expected"),
    [
        # Frisco's board renewed on 2022-01-11; the old plan went on to 2022-02-12
        ("tx/frisco-isd.yaml", "2022-01-10", ("approved", "2017-02-13", 5, False)),
        ("tx/frisco-isd.yaml", "2022-01-11", ("renewed", "2022-01-11", 5, False)),
        ("tx/frisco-isd.yaml", "2022-02-12", ("renewed", "2022-01-11", 5, False)),
        ("tx/frisco-isd.yaml", "2022-02-13", ("renewed", "2022-01-11", None, True)),
        # Austin's plan ended without a renewal on record
        ("tx/austin-isd.yaml", "2022-03-27", ("approved", "2017-03-27", 5, False)),
        ("tx/austin-isd.yaml", "2022-03-28", ("ended", "2022-03-27", None, True)),
        # Corinth's has no recorded end, and was renewed on 2021-04-15
        ("ms/corinth-sd.yaml", "2021-04-15", ("renewed", "2021-04-15", 6, False)),
        ("ms/corinth-sd.yaml", "2026-11-21", ("renewed", "2021-04-15", None, True)),
        # Baldwyn and Booneville's has neither an end nor a renewal on record
        ("ms/baldwyn-booneville.yaml", "2026-11-21", ("approved", "2017-02-16", 10, False)),
        # Tomball's board renewed by adopting this plan, before it started
        ("tx/tomball-isd.yaml", "2021-12-14", ("approved", "2021-12-14", 0, False)),
        ("tx/tomball-isd.yaml", "2027-07-31", ("approved", "2021-12-14", 5, False)),
        ("tx/tomball-isd.yaml", "2027-08-01", ("ended", "2027-07-31", None, True)),
    ],
)
def test_standing_of_a_real_plan_around_its_turning_points(
    path: str, day: str, expected: tuple[str, str, int | None, bool]
) -> None:
    plan = told("--as-of", day)[path]
    found = (plan["standing"], plan["since"], plan["year"], plan["is_over"])
    assert found == expected


@pytest.mark.parametrize(
    ("plan", "year"),
    [
        ("co/kit-carson.yaml", 18),  # from 2011-03-09: year 18 began on 2028-03-09
        ("ky/jefferson-county.yaml", 16),  # from June 2013: year 16 began on 2028-06-01
        ("nd/northern-cass.yaml", 12),  # from 2017-07-01: twice the six years of its program
    ],
)
def test_plan_without_an_end_is_implemented_on_and_on(plan: str, year: int) -> None:
    stands = told("--phase", "implementation", "--as-of", "2028-10-01")[plan]
    assert (stands["year"], stands["phase"]) == (year, "implementation")
    assert stands["years"][-1]["year"] == year
    assert "implementation" in stands["years"][-1]["phases"]
