"""Law that may not be waived, and the days between which that holds: PLS404."""

import pytest
from rules.waivers.verdicts import asking, judged, of_one, program, state, told

TX = state("tx-doi")
ERROR, WARNING, NOTE = [("PLS404", "error")], [("PLS404", "warning")], [("PLS404", "note")]


def forbidden(provision: str, rest: str = "", day: str = "2026-11-21") -> list[tuple[str, str]]:
    return of_one("PLS404", TX, provision, rest, day)


@pytest.mark.parametrize(
    ("provision", "since"),
    [
        ("TEC 37.0012", "2025-06-20"),  # HB 6: all of chapter 37
        ("TEC 37.002", "2025-06-20"),
        ("TEC 37.007(b)", "2025-06-20"),
        ("TEC 21.057", "2025-09-01"),  # SB 12
        ("TEC 28.004", "2025-09-01"),  # SB 12
    ],
)
def test_law_that_changes_inside_a_term_warns_before_its_day(provision: str, since: str) -> None:
    year, month, day = (int(part) for part in since.split("-"))
    before = f"{year}-{month:02}-{day - 1:02}" if day > 1 else f"{year}-{month - 1:02}-31"
    assert forbidden(provision, day=before) == WARNING
    assert forbidden(provision, day=since) == ERROR
    assert forbidden(provision, day=f"{year}-{month:02}-{day + 1:02}") == ERROR


@pytest.mark.parametrize(
    ("ends", "weight"), [("2025-06-19", []), ("2025-06-20", NOTE), ("2025-06-21", NOTE)]
)
def test_a_waiver_that_had_ended_by_then_is_untouched(
    ends: str, weight: list[tuple[str, str]]
) -> None:
    assert forbidden("TEC 37.0012", f", ends: {ends}", "2026-11-21") == weight


@pytest.mark.parametrize(
    ("ends", "day", "weight"),
    [
        ("2025-06-19", "2025-01-01", []),
        ("2025-06-20", "2025-01-01", WARNING),
        ("2025-06-20", "2025-06-20", ERROR),
        ("2025-06-20", "2025-06-21", NOTE),  # the waiver is over
    ],
)
def test_one_day_of_a_waiver_is_enough(ends: str, day: str, weight: list[tuple[str, str]]) -> None:
    assert forbidden("TEC 37.0012", f", ends: {ends}", day) == weight


def test_a_waiver_that_is_to_start_after_the_change_warns_before_it_too() -> None:
    assert forbidden("TEC 37.0012", ", starts: 2025-08-01", "2025-06-19") == WARNING
    assert forbidden("TEC 37.0012", ", starts: 2025-08-01", "2025-06-20") == ERROR


def test_a_plan_that_ended_before_the_change_is_untouched_and_one_after_it_gives_a_note() -> None:
    def over(ends: str) -> list[tuple[str, str, str]]:
        term = f"timeline: {{starts: 2020-08-01, ends: {ends}}}\n"
        return told("PLS404", TX, asking("TEC 37.0012"), "2026-11-21", term=term)

    assert over("2025-06-19") == []
    assert over("2025-06-20") == [("/waivers/w/provision", "PLS404", "note")]


@pytest.mark.parametrize("term", ["{starts: 2023-08-01}", "{ends: 2028-07-31}"])
def test_a_term_with_one_edge_asks_for_every_day_beyond_it(term: str) -> None:
    found = ("/waivers/w/provision", "PLS404")
    for day, weight in (("2025-06-19", "warning"), ("2025-06-20", "error")):
        line = f"timeline: {term}\n"
        assert told("PLS404", TX, asking("TEC 37.0012"), day, term=line) == [(*found, weight)]


@pytest.mark.parametrize(
    ("ends", "weight"),
    [("2025-06", []), ("2025-07", NOTE)],  # of a partial date only what is sure counts
)
def test_a_partial_last_day_is_held_against_nobody(
    ends: str, weight: list[tuple[str, str]]
) -> None:
    assert forbidden("TEC 37.0012", f", ends: {ends}", "2026-11-21") == weight


@pytest.mark.parametrize("status", ["denied", "withdrawn", "revoked"])
def test_a_waiver_that_is_lost_asks_for_nothing(status: str) -> None:
    assert forbidden("TEC 39.053", f", status: {status}") == []


def test_the_heaviest_term_of_a_waiver_counts() -> None:
    first = "first: {starts: 2023-08-01, ends: 2024-07-31, status: granted}"
    second = "second: {starts: 2025-08-01, ends: 2026-07-31, status: revoked}"
    third = "third: {starts: 2026-08-01, ends: 2027-07-31}"
    assert forbidden("TEC 37.0012", f", terms: {{{first}}}") == []
    assert forbidden("TEC 37.0012", f", terms: {{{first}, {second}}}") == []
    assert forbidden("TEC 37.0012", f", terms: {{{first}, {second}, {third}}}") == ERROR


@pytest.mark.parametrize(
    ("provision", "weight"),
    [
        ("TEC 11.1511(b)(5)", []),  # excepted at its own level
        ("TEC 11.1511(b)(14)", []),
        ("TEC 11.162", []),
        ("TEC 11.162(a)", []),
        ("TEC 11.151", ERROR),  # subchapter D was read from here
        ("TEC 11.1511(b)(4)", ERROR),
        ("TEC 11.1511(b)", ERROR),
        ("TEC 11.1511", ERROR),
        ("TEC 11.153", ERROR),  # to here
        ("TEC 11.154", WARNING),  # and its end was not read
        ("TEC 11.161", WARNING),
        ("TEC 11 subch. D", ERROR),  # the rule names it, wherever it ends
        ("TEC 11 subch. E", ERROR),
        ("TEC 11.201", WARNING),
        ("TEC 12.051", ERROR),
        ("TEC 12.0522", ERROR),
        ("TEC 12.054", ERROR),
        ("TEC 12.055", WARNING),
        ("TEC 12 subch. C", ERROR),
        ("TEC 12", ERROR),
        ("TEC 29 subch. G", ERROR),
        ("TEC 29.201", WARNING),
        ("TEC 29", ERROR),
        ("TEC 30 subch. A", ERROR),
        ("TEC 30.001", WARNING),
        ("TEC 11.0511", ERROR),  # subchapter C was read at both ends
        ("TEC 11.011", []),  # subchapter B is open
        ("TEC 11.251", []),  # and so is F
        ("TEC 11.253", []),
        ("TEC 11", ERROR),  # ask for the part
        ("TEC 37.006(l)", ERROR),
        ("TEC 22.051", ERROR),
        ("TEC 22.004", []),
        ("TEC 12A.003", ERROR),
        ("TEC 12.104", WARNING),  # 12.104(b) was read in part
        ("TEC 38.001", WARNING),  # named in 12.104(b)
        ("TEC 21.0032", WARNING),  # the day on which HB 2 took effect was not read
        ("TEC 21.003", []),
        ("TEC 25", ERROR),  # 25.001 and four others are closed
        ("TEC 25.0811", []),
        ("TEC", ERROR),
    ],
)
def test_exceptions_and_what_was_not_read(provision: str, weight: list[tuple[str, str]]) -> None:
    assert forbidden(provision) == weight


def test_before_2025_some_sections_of_chapter_37_were_open() -> None:
    day = "2025-06-19"
    assert forbidden("TEC 37.006(l)", ", ends: 2025-06-01", "2025-05-01") == ERROR
    assert forbidden("TEC 37.006(k)", ", ends: 2025-06-01", "2025-05-01") == []
    assert forbidden("TEC 37.006", ", ends: 2025-06-01", "2025-05-01") == ERROR  # (l) is in it
    assert forbidden("TEC 37.006(k)", day=day) == WARNING


def message(provision: str, day: str = "2026-11-21") -> tuple[str, str, str | None]:
    found = [f for f in judged(TX, asking(provision), day).findings if f.code == "PLS404"]
    assert len(found) == 1
    return found[0].message, found[0].remedy, found[0].citation


def test_the_finding_says_since_when_and_by_which_law() -> None:
    assert message("TEC 39.053") == (
        '"w" asks to be freed from TEC 39.053, which may not be waived',
        "take it out",
        "19 TAC 102.1309(a)(1)(I); TEC 12A.004(a)(4)",
    )
    assert message("TEC 37.0012") == (
        '"w" asks to be freed from TEC 37.0012, which may not be waived any more, since 2025-06-20',
        "take it out",
        "TEC 12A.004(a); HB 6 (2025)",
    )
    assert message("TEC 37.0012", "2025-06-19") == (
        '"w" asks to be freed from TEC 37.0012, which may not be waived from 2025-06-20 on',
        "let the waiver end before 2025-06-20, or take it out",
        "TEC 12A.004(a); HB 6 (2025)",
    )


def test_the_finding_says_what_is_open() -> None:
    assert message("TEC 11.1511")[:2] == (
        (
            '"w" asks to be freed from all of TEC 11.1511, of which all but TEC 11.1511(b)(5) and'
            " TEC 11.1511(b)(14) may not be waived"
        ),
        "ask for TEC 11.1511(b)(5) and TEC 11.1511(b)(14) alone, or take it out",
    )
    assert message("TEC 45")[:2] == (
        '"w" asks to be freed from all of TEC 45, of which TEC 45.003 may not be waived',
        "ask only for the sections that the plan needs and that may be waived",
    )


def test_each_citation_of_a_list_is_judged_at_its_place() -> None:
    listed = '[TEC 25.0811, TEC 39.053, "48.001", "local: DK"]'
    assert told("PLS404", TX, asking(listed)) == [
        ("/waivers/w/provision/1", "PLS404", "error"),
        ("/waivers/w/provision/2", "PLS404", "error"),
    ]


def test_an_entry_that_holds_no_more_forbids_nothing() -> None:
    closed = {"cite": "TEC 37", "waivable": False, "verified": True}
    judge = program(provisions={"discipline": closed | {"until": "2025-06-19"}})
    assert of_one("PLS404", judge, "TEC 37.001", day="2025-06-19") == ERROR
    assert of_one("PLS404", judge, "TEC 37.001", day="2025-06-20") == []
    assert of_one("PLS404", judge, "TEC 37.001", ", starts: 2025-06-20", "2025-01-01") == []


def test_of_two_entries_the_heavier_is_told() -> None:
    judge = program(
        provisions={
            "one": {"cite": "TEC 37.001", "waivable": False},
            "two": {"cite": "TEC 37", "waivable": False, "verified": True, "law": "Second"},
        }
    )
    found = [f for f in judged(judge, asking("TEC 37.001")).findings if f.code == "PLS404"]
    assert [(f.severity.value, f.citation) for f in found] == [("error", "Second")]


def test_a_program_can_make_it_weigh_less() -> None:
    light = TX.model_copy(update={"rules": {"PLS404": "warning"}})
    assert of_one("PLS404", light, "TEC 39.053") == WARNING


def test_no_provision_is_no_fault() -> None:
    codes = "PLS403 PLS404 PLS430 PLS431 PLS432"
    assert told(codes, TX, "waivers: {w: {title: Calendar, area: time, why: x}}") == []


def test_the_finding_says_whether_the_law_was_read_and_where_the_program_has_it_from() -> None:
    def read(provision: str) -> list[tuple[bool, str | None]]:
        found = [f for f in judged(TX, asking(provision)).findings if f.code == "PLS404"]
        return [(f.is_verified, f.source) for f in found]

    bill = "https://capitol.texas.gov/tlodocs/89R/billtext/html/SB02252E.htm"
    rule = "https://tac-clone.dsswtx.org/sections/19-2-102-102.1309.html"
    assert read("TEC 38.001") == [(False, bill)]
    assert read("TEC 39.053") == [(True, rule)]
    assert read("TEC 11.153") == [(True, rule)]
    assert read("TEC 11.154") == [(False, rule)]  # that it lies in subchapter D was not read
