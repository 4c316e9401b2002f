"""How answers for a new plan are read, and why some are refused."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from plscale.draft import wish
from plscale.errors import PlscaleError
from plscale.programs.load import base
from plscale.programs.program import Program

SIX_YEARS = Program.model_validate(
    {
        "plscale_program": 1,
        "id": "xx",
        "name": "X",
        "state": "ND",
        "years": {"max": 6},
        "school_year_starts": "08-15",
    }
)
STARTS = date(2026, 8, 15)


def refusal(read: Callable[[], object]) -> str:
    with pytest.raises(PlscaleError) as raised:
        read()
    return str(raised.value)


@pytest.mark.parametrize(
    "name", ["Example ISD", "Example  ISD", "#1: \"a\" & 'b'", "😀 ñ", "x" * 200]
)
def test_name_is_taken_as_it_is(name: str) -> None:
    assert wish.read_name(name) == name


@pytest.mark.parametrize("name", [" Example ISD", "Example ISD\u2003", "\tExample ISD\n"])
def test_blanks_around_a_name_are_no_part_of_it(name: str) -> None:
    assert wish.read_name(name) == "Example ISD"


def test_member_that_differs_in_blanks_alone_is_named_twice() -> None:
    told = '"A" is named twice; name each member of a consortium once'
    assert refusal(lambda: wish.read_members(["A", " A "])) == told


@pytest.mark.parametrize(("since", "usual"), [("2027-08-15", None), ("2027-08-16", "xx")])
def test_program_that_takes_no_plans_by_the_next_school_year_is_not_usual(
    since: str, usual: str | None
) -> None:
    closed = Program.model_validate(
        {
            "plscale_program": 1, "id": "xx", "name": "X", "state": "ND",
            "school_year_starts": "08-15", "closed": {"title": "Closed", "from": since},
        }
    )  # fmt: skip
    chosen = wish.usual_program("ND", [closed, base()], date(2026, 11, 21))
    assert (chosen and chosen.id) == usual


def test_program_of_another_state_is_not_usual() -> None:
    assert wish.usual_program("TX", [SIX_YEARS, base()], STARTS) is None
    assert wish.usual_program("ND", [base(), SIX_YEARS], STARTS) == SIX_YEARS


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("", "a name is missing: write it as it should stand in the plan"),
        (" \u2003 ", "a name is missing: write it as it should stand in the plan"),
        ("x" * 201, "a name has at most 200 characters, not 201"),
        *(
            (
                name,
                f'"{seen}" holds a character that cannot be seen; type the name again without it',
            )
            for name, seen in (
                ("a\nb", "a\\nb"),
                ("a\tb", "a\\tb"),
                ("\x1b[31mred", "\\x1b[31mred"),
                ("a\u200bb", "a\\u200bb"),
                ("\u202etxet", "\\u202etxet"),
                ("caf\udce9", "caf\\udce9"),
            )
        ),
    ],
)
def test_name_that_nobody_could_read_is_refused(name: str, why: str) -> None:
    assert refusal(lambda: wish.read_name(name)) == why


def test_state_is_two_letters_of_any_size() -> None:
    assert [wish.read_state(word) for word in ("TX", "tx", " Ky ")] == ["TX", "TX", "KY"]
    assert refusal(lambda: wish.read_state("Texas")) == (
        'a state is two letters such as TX, not "Texas"'
    )


def test_nces_id_belongs_to_the_state() -> None:
    assert wish.read_nces_id(" 4808940 ", "TX") == "4808940"
    assert wish.read_nces_id("0100005", "AL") == "0100005"
    assert refusal(lambda: wish.read_nces_id("480894", "TX")) == (
        'an NCES id of a district has seven digits, not "480894"'
    )
    assert refusal(lambda: wish.read_nces_id("4808940", "KY")) == (
        "NCES ids of KY begin with 21, not with 48; look the district up at nces.ed.gov"
    )


@pytest.mark.parametrize(
    ("word", "day"),
    [
        ("2026-07-01", date(2026, 7, 1)),
        ("2026-27", date(2026, 8, 15)),
        (" 2028-02-29 ", date(2028, 2, 29)),
    ],
)
def test_start_is_a_day_or_the_first_of_a_school_year(word: str, day: date) -> None:
    assert wish.read_start(word, SIX_YEARS) == day


@pytest.mark.parametrize(
    ("word", "why"),
    [
        ("7/1/2026", '"7/1/2026": should be a date written as 2026-07-01'),
        ("2026-02-30", '"2026-02-30": there is no such day: February 2026 has 28 days'),
        ("1899-01-01", '"1899-01-01": the year should lie between 1900 and 2199'),
        ("2026-07", '"2026-07" should name the day, such as 2026-07-01'),
        ("2026", '"2026" should name the day, such as 2026-01-01'),
    ],
)
def test_start_that_is_no_day_is_refused(word: str, why: str) -> None:
    told = refusal(lambda: wish.read_start(word, SIX_YEARS))
    assert told.removesuffix("; a school year as 2026-27 will do, too") == why


@pytest.mark.parametrize(
    ("closed", "last", "since"),
    [
        ({"from": "2026-08-15"}, "2026-08-14", " since 2026-08-15"),
        ({"from": "2026", "law": "HB 1"}, "2026-12-30", " since 2026 (HB 1)"),  # on some day of it
    ],
)
def test_plan_does_not_start_once_its_program_takes_no_more(
    closed: dict[str, str], last: str, since: str
) -> None:
    program = Program.model_validate(SIX_YEARS.model_dump(by_alias=True) | {"closed": closed})
    too_late = date.fromisoformat(last) + timedelta(days=1)
    assert wish.read_start(last, program) == date.fromisoformat(last)
    assert refusal(lambda: wish.read_start(str(too_late), program)) == (
        f'"xx" takes no new plans{since}, and this one would start on {too_late};'
        " see  plscale programs  for others"
    )


@pytest.mark.parametrize(
    ("word", "day"),
    [
        ("2031-08-14", date(2031, 8, 14)),
        ("2030-31", date(2031, 8, 14)),
        ("2026-08-16", date(2026, 8, 16)),
        ("2032-08-15", date(2032, 8, 15)),  # the anniversary begins no new year (DESIGN section 4)
    ],
)
def test_end_is_a_day_or_the_last_of_a_school_year(word: str, day: date) -> None:
    assert wish.read_end(word, STARTS, SIX_YEARS) == day


@pytest.mark.parametrize(
    ("word", "why"),
    [
        (
            "2026-08-15",
            "the plan would end on 2026-08-15, and should end after it starts, 2026-08-15",
        ),
        (
            "2032-08-16",
            'a plan of "xx" lasts at most 6 years, so this one ends by 2032-08-14',
        ),
    ],
)
def test_end_outside_what_a_plan_may_last_is_refused(word: str, why: str) -> None:
    assert refusal(lambda: wish.read_end(word, STARTS, SIX_YEARS)) == why


def test_number_of_years_gives_the_last_day() -> None:
    assert wish.end_after(1, STARTS, SIX_YEARS) == date(2027, 8, 14)
    assert wish.end_after(6, STARTS, SIX_YEARS) == date(2032, 8, 14)
    assert wish.end_after(1, date(2028, 2, 29), base()) == date(2029, 2, 28)
    assert wish.end_after(12, date(2026, 7, 1), base()) == date(2038, 6, 30)


def test_plan_ends_inside_the_calendar_and_what_the_program_allows() -> None:
    assert refusal(lambda: wish.end_after(7, STARTS, SIX_YEARS)) == (
        'a plan of "xx" lasts at most 6 years, so this one ends by 2032-08-14'
    )
    assert refusal(lambda: wish.end_after(5, date(2196, 7, 1), base())) == (
        "a plan ends by 2199, and this one would end on 2201-06-30"
    )


@pytest.mark.parametrize("word", ["0", "-1", "5.0", "100", "five", "", "٥"])
def test_number_of_years_is_one_or_two_digits(word: str) -> None:
    assert wish.read_years("12") == 12
    assert refusal(lambda: wish.read_years(word)) == (
        f'the number of years is one such as 5, not "{word}"'
    )


def test_next_start_is_the_next_first_day_of_school() -> None:
    assert wish.next_start(SIX_YEARS, date(2026, 8, 14)) == date(2026, 8, 15)
    assert wish.next_start(SIX_YEARS, date(2026, 8, 15)) == date(2027, 8, 15)
    assert wish.next_start(base(), date(2026, 11, 21)) == date(2027, 7, 1)


def test_consortium_has_two_districts_or_more_each_once() -> None:
    assert wish.read_members(["Baldwyn", "Booneville"]) == ("Baldwyn", "Booneville")
    assert refusal(lambda: wish.read_members(["Baldwyn"])) == (
        "a consortium has at least two districts; name each of them"
    )
    assert refusal(lambda: wish.read_members(["A", "B", "A"])) == (
        '"A" is named twice; name each member of a consortium once'
    )


def test_program_is_one_of_the_state_or_of_none() -> None:
    wish.see_state("ND", SIX_YEARS)
    wish.see_state("TX", base())
    assert refusal(lambda: wish.see_state("TX", SIX_YEARS)) == (
        '"xx" is the program of ND, and the plan is of TX'
    )


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("Meadow Lake ISD", "meadow-lake-isd"),
        ("Cañon City & Sons", "canon-city-sons"),
        ("--a__b--", "a-b"),
        ("Łódź", "odz"),
        ("日本", ""),
        ("a" * 59 + " b", "a" * 59),
    ],
)
def test_slug_is_an_id(name: str, id_: str) -> None:
    assert wish.slug(name) == id_


def test_plan_that_lasts_less_than_the_program_asks_is_refused() -> None:
    """Three years from 2026-07-01 end on 2029-06-30; what nobody read refuses nothing."""
    least = {"years": 3, "verified": True}
    judge = Program.model_validate({"id": "xx", "name": "Xx", "years": {"min": least}})
    starts = date(2026, 7, 1)
    assert wish.read_end("2029-06-30", starts, judge) == date(2029, 6, 30)
    assert refusal(lambda: wish.read_end("2029-06-29", starts, judge)) == (
        'a plan of "xx" lasts at least 3 years, so this one ends on 2029-06-30 or later'
    )
    unread = Program.model_validate({"id": "xx", "name": "Xx", "years": {"min": {"years": 3}}})
    assert wish.read_end("2029-06-29", starts, unread) == date(2029, 6, 29)
