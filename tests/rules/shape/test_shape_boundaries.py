"""The years and ids at which the rules of shape turn."""

import pytest
from rules.judging import pointers, told


@pytest.mark.parametrize(("year", "is_outside"), [(4, False), (5, False), (6, True)])
def test_every_value_by_year_lies_within_the_plan(*, year: int, is_outside: bool) -> None:
    text = (
        f"measures: {{m: {{targets: {{{year}: 1}}, results: {{{year}: 1}},"
        f" groups: {{g: {{targets: {{{year}: 1}}}}}}}}}}\n"
        f"costs: {{c: {{years: {{{year}: 1}}}}}}\nfunding: {{f: {{years: {{{year}: 1}}}}}}\n"
        f"reports: {{{year}: {{}}}}\n"
    )
    places = [
        f"/measures/m/targets/{year}",
        f"/measures/m/results/{year}",
        f"/measures/m/groups/g/targets/{year}",
        f"/costs/c/years/{year}",
        f"/funding/f/years/{year}",
        f"/reports/{year}",
    ]
    assert pointers("PLS110", text) == (places if is_outside else [])


@pytest.mark.parametrize(("ends", "is_outside"), [("2031-07-01", True), ("2031-07-02", False)])
def test_a_new_plan_year_begins_after_the_anniversary(*, ends: str, is_outside: bool) -> None:
    text = f"timeline: {{starts: 2026-07-01, ends: {ends}}}\nreports: {{6: {{}}}}"
    assert pointers("PLS110", text) == (["/reports/6"] if is_outside else [])


def test_a_plan_without_a_term_has_no_year_outside_it() -> None:
    assert pointers("PLS110", "timeline: {starts: 2026-07-01}\nreports: {60: {}}") == []


def test_an_id_of_another_state_names_that_state() -> None:
    text = 'district: {name: A, state: TX, nces_id: "1300001"}'
    assert told("PLS111", text) == [
        (
            "/district/nces_id",
            'the NCES id "1300001" begins with 13, the number of GA; ids of TX begin with 48',
        )
    ]


def test_a_state_whose_number_was_not_read_is_not_judged() -> None:
    assert pointers("PLS111", 'district: {name: A, state: WY, nces_id: "1300001"}') == []


def test_each_member_is_judged_by_its_own_state_and_id() -> None:
    text = """
        consortium:
          members:
            a: {state: TX, nces_id: "4800001", schools: {s: {nces_id: "480000100001"}}}
            b: {state: KY, nces_id: "4800001", schools: {s: {nces_id: "480000200001"}}}
            c: {state: KY, schools: {s: {nces_id: "480000200001"}}}
        """
    assert pointers("PLS111", text) == [
        "/consortium/members/b/nces_id",
        "/consortium/members/b/schools/s/nces_id",
    ]
