"""A program as a person reads it: everything it asks for, each with its footing, and made safe."""

from pathlib import Path

import pytest
from programs.whole import WHOLE

from plscale.check.judges import judge_named
from plscale.programs.load import base, builtin, builtin_names
from plscale.programs.program import Program
from plscale.view.look import Look, columns_of, plain
from plscale.view.program_list import program_table, told_of
from plscale.view.program_page import program_page

PAGE = """\
xx-whole: Whole program

Every key of the format, so that each can be shown and each can be wrong.

State        TX
Approval     by the local board
Term         at most 6 plan years (TEC 12A.006; not verified: warns at most)
             at least 2 years (TEC 12A.006; not verified: warns at most)
             one plan at a time in each district
             may be renewed until 6 months after its end (19 TAC
             102.1313(a)(3)(B))
             does not begin before board-vote (TEC 12A.005(c)(1); not verified:
             warns at most)
Closed       to new plans since 2030-07-01 (HB 1 (2030); not verified: warns at
             most)
             what was approved before may be renewed
School year  begins on August 15
Waivers      an open list: all of TEC may be asked for that no entry below
             forbids or leaves open
             the list was read in part: what it does not name is not settled
             each tells why and instead
             granted for at most 1, 1 and then 2 years at a time
             ended by law on June 30 after 3 full school years from the approval
             law: TEC 7.056
             note: Of grants nothing was read
Measures     each tells baseline
             each tells apart migrants
             results are watched in plan years 3 and 4
             results of fewer than 10 students are suppressed (TEC 39.001)
             note: Ten is many
Extends      base
Law read on  2026-11-21
Sources      The law of the state
             https://example.org/law

Plan year         0   1   2   3   4   5   6
Planning          ●   ●
Approval              ●
Implementation            ●   ●   ●   ●   ●
Evaluation                                ●
Sustainability                ●   ●   ●   ●
0 is the time before the first year

Steps to approval, in their order
  Public hearing (hearing)
    Event public-hearing, taken by the local board; for adoption and renewal
    At least 1 day after the last board-resolution or committee-petition, at
    most 30 business days after board-resolution or committee-petition (for
    adoption)
    Stays there to the last day of the plan (19 TAC 102.1307(f); not verified:
    warns at most)
    Law: 19 TAC 102.1305(a); source: https://example.org/tac
    Note: Before anything else
  start
    Event board-resolution or committee-petition; for adoption only
    Recorded by an event that names it under step
    Not required of every plan
    Not verified: warns at most
  vote
    Event board-vote, taken by the district; for adoption only
    Not before the first day of plan year 1, by the last day of plan year 2
    Passes with at least 2/3 of all members in favor
    Signed by board-president and superintendent
    Not verified: warns at most
  approval
    Event final-approval; for adoption only
    At least 5 business days after board-vote, at most 90 days after board-vote
    After plan-submitted, application-received or conditional-approval, or on
    its day (for adoption; TEC 12A.006; source: https://example.org/006)
    Passes with more than 1/2 of the votes that are cast
    Not verified: warns at most

A plan must hold
  Waivers asked for (waivers)
    In waivers, by plan-submitted
    Law: TEC 12A.003
  learning
    In learning, by the last day of plan year 1: standards and pacing
    Not verified: warns at most
  planning
    In phases.planning.milestones, by the first day of the last plan year
    Not verified: warns at most

Assurances
  Privacy (privacy)
    Given by plan-submitted, signed by superintendent and board-president
    Law: TEC 32.151
  Health (health)
    Not required of every plan
    Not verified: warns at most

Law that plans may ask to be freed from, or not
  First day of instruction (first-day)
    TEC 25.0811: may be waived
    About school-calendar
    Stands in the way of early-start-calendar
    Granted for at most 1 and then 1 years at a time, and no more
    A request tells why and intent and is signed by superintendent
    Asked for by March 1 and decided by April 15 before the school year
    Not verified: warns at most
  accountability
    TEC 39, the whole chapter: may not be waived
    Unless a court says so
    Law: 19 TAC 102.1309(a)(1)
    Not verified: warns at most
  board-powers
    TEC 11, subchapters A and C: some of it, not read which, may not be waived,
    except TEC 11.051 and TEC 11.061
    Subchapter A: 11.001 and what follows before 11.011
    Subchapter C: 11.051 and what follows before 11.151
    Not verified: warns at most
  discipline
    TEC 37, the whole chapter: may not be waived
    Holds from 2025-06-20 until 2031-06-30
    Not verified: warns at most

Reports
  Annual report (annual)
    Due on August 15 after each plan year, with its results
    Not verified: warns at most

Reviews
  reviews
    Every 3 years from board-vote
    Law: TEC 12A.007
    Not verified: warns at most

Ratings
  Ratings (ratings)
    After 2 unacceptable ratings in a row the state may end the plan
    After 3 unacceptable ratings in a row the state must end the plan
    Not unacceptable before adoption and renewal (TEC 12A.001; not verified:
    warns at most)
    Law: TEC 12A.008

What is done for districts
  A coach (coach)
    The state sends a coach.
    Done by the state, by the last day of plan year 1
    Not verified: warns at most

Policies
  Innovation fund (innovation-fund)
    In force
    Not verified: warns at most
  seat-time
    Not in force
    Not verified: warns at most

Approved models
  Math model (math)
    Offered by Numbers Inc.
    Approved since 2025-03-01 until 2030-02-28
    Frees automatically from TEC 25.081
    Not verified: warns at most

Checks of its own
  Waivers of staffing tell what they bring (XX001)
    Of each of waivers.*
    Where waivers.*.area is one of staffing, class-size
    Asked: waivers.*.measures has at least 1 and at most 5 entries
    An error, by the last day of plan year 2
    Do: Name the measures under  measures.
    Law: TEC 12A.009; source: https://example.org/009
    Holds from 2026-07-01 until 2031-06-30
    Note: Since the last session
  Plans of large districts end with a school year (XX002)
    Asked: ((timeline.ends is before 2030-07-01; and timeline.ends is not before
    2030-06-01); or (timeline.ends is after 2031-05-31; and timeline.ends is not
    after timeline.ends)); and (not: district.state is VI)
    A note
    Not verified: warns at most
  Privacy is promised (XX003)
    Asked: assurances.privacy.given is recorded
    A warning
    Not verified: warns at most
  Large districts (XX004)
    Asked: district.enrollment is at least 1000; and district.enrollment is at
    most 5000
    A warning
    Not verified: warns at most
  Families were heard twice (XX005)
    Asked: engagement has at least 2 entries, counting those where groups
    includes families
    A warning
    Not verified: warns at most
  Families are named (XX006)
    Of each of engagement.*
    Asked: engagement.*.groups includes families
    A warning
    Not verified: warns at most
  A vote or a hearing (XX007)
    Of each of events.*
    Asked: events.*.event is one of board-vote
    A warning
    Not verified: warns at most
  No renewal (XX008)
    Of each of waivers.*
    Asked: not: waivers.*.kind is renewal
    A warning
    Not verified: warns at most
  Kinds (XX009)
    Of each of waivers.*
    Asked: waivers.*.kind is new; and waivers.*.kind is one of new, renewal
    A warning
    Not verified: warns at most
  Days (XX010)
    Of each of waivers.*
    Asked: waivers.*.ends is before 2032; and waivers.*.ends is not before 2026;
    and waivers.*.ends is after 2026; and waivers.*.ends is not after 2031-06
    A warning
    Not verified: warns at most

Rules that weigh more or less here
  PLS402 waiver-denied: warning
  PLS405 waiver-supports-nothing: ignore
  XX002: note
"""


def program(folder: Path, text: str = WHOLE) -> Program:
    file = folder / "program.yaml"
    file.write_text(text, encoding="utf-8")
    judge = judge_named(str(file))
    assert judge.program is not None, judge.files
    return judge.program


def lines(told: Program, width: int = 80, encoding: str = "utf-8") -> list[str]:
    return [plain(line) for line in program_page(told, Look(width, encoding))]


def test_page_tells_every_key_of_a_program(tmp_path: Path) -> None:
    assert lines(program(tmp_path)) == PAGE.splitlines()


def test_ascii_twin_tells_the_same(tmp_path: Path) -> None:
    told = lines(program(tmp_path), encoding="ascii")
    assert told == PAGE.replace("●", "x").splitlines()
    assert all(line.isascii() for line in told)


@pytest.mark.parametrize("width", [20, 40, 60, 80, 120])
@pytest.mark.parametrize("name", builtin_names())
def test_page_keeps_to_its_width_but_for_long_words(name: str, width: int) -> None:
    told = builtin(name)
    assert told is not None
    wide = [
        line
        for line in lines(told, max(width, 30))
        if columns_of(line) > max(width, 50) and "://" not in line
    ]
    assert wide == []


def test_bare_program_says_what_it_leaves_open() -> None:
    assert lines(base())[:7] == [
        "base: Plans of any state",
        "",
        "State        any",
        "Term         as long as the plan says",
        "School year  begins on July 1",
        "Measures     results of fewer than 10 students are suppressed",
        "             note: The number is plscale's own choice, and no state's law. Least",
    ]


def test_page_says_of_each_subchapter_what_it_holds_and_how_sure_that_is() -> None:
    """LAW 2.5: A and C of chapter 11 were read at both ends, D up to 11.153, E at neither."""
    texas = builtin("tx-doi")
    assert texas is not None
    page = lines(texas, 200)
    start = next(at for at, line in enumerate(page) if line.endswith("(board-powers)"))
    assert page[start + 2 : start + 6] == [
        "    Subchapter A: 11.001 and what follows before 11.011",
        "    Subchapter C: 11.051 and what follows before 11.151",
        (
            "    Subchapter D: 11.151 and what follows before 11.201; behind 11.153 not verified, so"
            " warns at most there"
        ),
        (
            "    Subchapter E: 11.201 and what follows before 11.251; its ends are not verified, so"
            " warns at most unless all of it is asked for"
        ),
    ]
    for id_ in ("campus-charters", "public-education-grants", "special-populations"):
        at = next(at for at, line in enumerate(page) if line.endswith(f"({id_})"))
        assert "not verified" in page[at + 2], id_


def test_page_tells_what_cannot_be_cited() -> None:
    texas = builtin("tx-doi")
    assert texas is not None
    assert any("19 TAC 102.1309(b)" in line for line in lines(texas, 200))


@pytest.mark.parametrize(
    ("name", "list_"),
    [
        ("ky-waiver", "an open list: all law of the state"),
        ("tx-doi", "an open list: all of TEC"),
        ("co-innovation", "an open list: all of C.R.S. 22"),
        ("nd-innovative", "only what an entry below allows may be asked for"),
    ],
)
def test_page_says_which_sort_of_list_it_is(name: str, list_: str) -> None:
    program_ = builtin(name)
    assert program_ is not None
    (told,) = [line for line in lines(program_, 200) if line.startswith("Waivers ")]
    assert told.startswith(f"Waivers      {list_}")


HOSTILE = "\\e[2J\\e]8;;https://evil\\a[bold]x[/bold]\\n::error::no\\u202e"
HOSTILE_PROGRAM = f"""\
plscale_program: 1
id: xx-own
name: "{HOSTILE}"
about: "{HOSTILE}"
sources: ["{HOSTILE}"]
steps: {{a: {{event: review, title: "{HOSTILE}", law: "{HOSTILE}", note: "{HOSTILE}"}}}}
provisions: {{a: {{cite: TEC 25.0811, title: "{HOSTILE}", source: "{HOSTILE}"}}}}
support: {{a: {{what: "{HOSTILE}"}}}}
models: {{a: {{provider: "{HOSTILE}", note: "{HOSTILE}"}}}}
"""


@pytest.mark.parametrize("encoding", ["utf-8", "ascii"])
def test_text_of_a_program_neither_steers_a_terminal_nor_forges_a_line(
    tmp_path: Path, encoding: str
) -> None:
    shown = lines(program(tmp_path, HOSTILE_PROGRAM), encoding=encoding)
    assert sum(line.count("\\x1b[2J") for line in shown) == HOSTILE_PROGRAM.count(HOSTILE)
    assert sum(line.count("[bold]x[/bold]\\n::error::no\\u202e") for line in shown) == (
        HOSTILE_PROGRAM.count(HOSTILE)
    )
    assert [line for line in shown if not line.isprintable()] == []
    assert [line for line in shown if line.lstrip().startswith("::")] == []


def test_table_has_a_row_for_each_program() -> None:
    known = [told for name in builtin_names() if (told := builtin(name)) is not None]
    shown = list(program_table(known, Look()))
    assert shown[0] == (
        "Program         State  Name              Steps  Needs  Assur.  Prov.  Law read"
    )
    assert [line.split()[0] for line in shown[2:] if not line.startswith(" ")] == list(
        builtin_names()
    )
    assert max(map(columns_of, shown)) <= 80


def test_counts_are_those_of_the_program(tmp_path: Path) -> None:
    assert told_of(program(tmp_path)) == {
        "id": "xx-whole", "name": "Whole program", "state": "TX", "verified_on": "2026-11-21",
        "steps": 4, "needs": 3, "assurances": 2, "provisions": 4,
    }  # fmt: skip
