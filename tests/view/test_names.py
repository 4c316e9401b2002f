"""Long names of districts in narrow columns."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from registers.making import status

from plscale.view.look import Look, columns_of
from plscale.view.names import cropped_names, labels

LOOK = Look(80)


@pytest.mark.parametrize(
    ("names", "cut"),
    [
        (["Meadow Lake", "Red Bluff"], ["Meadow Lake", "Red Bluff"]),
        (["Meadow Lake School District"], ["Meadow Lake S…"]),
        (
            ["School District of Oak", "School District of Elm"],
            ["Scho…ict of Oak", "Scho…ict of Elm"],
        ),
        (["School District 7", "School District 7"], ["School Distri…"] * 2),
    ],
)
def test_names_that_read_alike_are_cut_where_they_begin_alike(
    names: list[str], cut: list[str]
) -> None:
    width = 15 if "of Oak" in names[0] else 14
    assert cropped_names(names, width, LOOK) == cut


def test_ascii_look_cuts_with_its_own_sign() -> None:
    assert cropped_names(["Meadow Lake School"], 12, Look(80, "ascii")) == ["Meadow Lake~"]


@given(
    st.lists(st.text(st.sampled_from("ab 綠é"), min_size=1, max_size=40), max_size=6),
    st.integers(3, 40),
)
def test_cut_names_fit(names: list[str], columns: int) -> None:
    cut = cropped_names(names, columns, LOOK)
    assert len(cut) == len(names)
    assert [name for name in cut if columns_of(name) > columns] == []


def test_several_plans_of_one_district_are_told_apart_by_their_first_year() -> None:
    plans = [
        status({"timeline": {"starts": "2017-02-13", "ends": "2022-02-12"}}),
        status({"timeline": {"starts": "2022-02-13", "ends": "2027-02-12"}}),
        status({"timeline": None}),
        status({"district": {"name": "Other ISD"}}),
    ]
    assert labels(plans, LOOK) == [
        "Example ISD, 2017",
        "Example ISD, 2022",
        "Example ISD",
        "Other ISD",
    ]


def test_plan_that_names_no_district_is_called_by_its_path() -> None:
    assert labels([status({"district": None}, path="plans/x.yaml")], LOOK) == ["plans/x.yaml"]


def test_districts_of_one_name_and_year_are_told_apart_by_state_and_then_by_path() -> None:
    texas = {"district": {"name": "Example ISD", "state": "TX"}}
    plans = [
        status(texas, path="plans/a.yaml"),
        status(texas, path="plans/b.yaml"),
        status({"district": {"name": "Example ISD", "state": "KY"}}, path="plans/c.yaml"),
        status({"district": {"name": "Other ISD", "state": "KY"}}, path="plans/d.yaml"),
    ]
    assert labels(plans, LOOK) == [
        "Example ISD, TX, plans/a.yaml",
        "Example ISD, TX, plans/b.yaml",
        "Example ISD, KY",
        "Other ISD",
    ]
