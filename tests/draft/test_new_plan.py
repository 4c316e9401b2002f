"""A new plan of every built-in program: sound, and only waiting to be filled in."""

import json
import re
from datetime import date
from io import StringIO
from pathlib import Path

import jsonschema_rs
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from plscale.catalog import ids
from plscale.check.judges import program_named
from plscale.check.text import check_text
from plscale.draft.new_plan import new_plan
from plscale.draft.wish import Wish, end_after
from plscale.errors import PlscaleError
from plscale.finding import CheckedPlan, Severity
from plscale.model.fields import keys_at
from plscale.model.schema import plan_schema
from plscale.model.shape import shape
from plscale.model.states import FIPS
from plscale.place import PlanPath
from plscale.programs.load import base, builtin_names
from plscale.programs.program import Program
from plscale.source.read import read_text
from plscale.visible import visible

TODAY = date(2026, 11, 21)
VALIDATOR = jsonschema_rs.Draft202012Validator(plan_schema())
SCHEMA = "../schemas/plan.schema.json"
TO_FILL_IN = {
    "PLS207",  # a year for which nothing is planned
    "PLS215",  # a part that the program asks for
    "PLS302",  # an assurance not given yet
    "PLS512",  # an event not recorded yet
    "PLS611",  # a report not filed yet
}
"""Rules about what is not there, or not done, by a day."""
TERM = (date(2027, 7, 1), date(2030, 6, 30))
STARTS = [date(2026, 12, 1), date(2027, 7, 1), date(2028, 2, 29), date(2190, 1, 1)]


def wish_for(program: Program, starts: date, *, is_consortium: bool = False) -> Wish:
    state = program.state or "TX"
    ends = end_after(program.years.max or 3, starts, program)
    members = ("Example ISD", "Exámple ISD", "日本") if is_consortium else ()
    nces_id = None if is_consortium else f"{FIPS[state]}00001"
    return Wish("Example", state, program.id, starts, ends, nces_id, members)


each_plan = pytest.mark.parametrize(
    ("program", "wish"),
    [
        pytest.param(
            program_named(name),
            wish_for(program_named(name), starts, is_consortium=several),
            id=f"{name}-{kind}-{starts}",
        )
        for name in builtin_names()
        if program_named(name).closed is None  # init refuses those, see test_wish
        for several, kind in ((False, "district"), (True, "consortium"))
        for starts in STARTS
    ],
)


def written(program: Program, wish: Wish, day: date = TODAY) -> str:
    return new_plan(wish, program, SCHEMA, day)[0]


def told(checked: CheckedPlan) -> list[str]:
    return [f"{finding.severity} {finding.code} {finding.message}" for finding in checked.findings]


@each_plan
def test_what_is_found_is_only_what_is_still_to_be_filled_in(program: Program, wish: Wish) -> None:
    checked = check_text(written(program, wish), as_of=TODAY)
    assert not checked.crash
    assert {str(finding.code) for finding in checked.findings} <= TO_FILL_IN, told(checked)
    assert {finding.severity for finding in checked.findings} <= {Severity.NOTE}, told(checked)
    assert all(finding.deadline is not None for finding in checked.findings), told(checked)
    assert (checked.program, checked.district) == (program.id, "Example")


@each_plan
def test_days_in_the_comments_are_those_that_validate_tells(program: Program, wish: Wish) -> None:
    text, agenda = new_plan(wish, program, SCHEMA, TODAY)
    found = check_text(text, as_of=TODAY).findings
    days = {finding.deadline.day for finding in found if finding.deadline}
    assert days - {None} <= {task.day for task in agenda.now}
    # what is asked of a member is shown at the member, and written down under events
    sections = {
        "events" if finding.code == "PLS512" else finding.pointer.split("/")[1]
        for finding in found
        if finding.code != "PLS207"
    }
    # a step without a day is asked for only once a later one was taken
    asked = {task.path[0] for task in agenda.now if task.day or task.path[0] != "events"}
    assert asked == sections


@each_plan
def test_every_reader_and_the_schema_take_it(program: Program, wish: Wish) -> None:
    text = written(program, wish)
    by_pyyaml = yaml.safe_load(text)
    assert YAML(typ="safe", pure=True).load(StringIO(text)) == by_pyyaml
    as_json = json.loads(json.dumps(by_pyyaml, default=str))
    assert [(e.instance_path, e.message) for e in VALIDATOR.iter_errors(as_json)] == []


@each_plan
def test_text_is_lines_of_100_columns_with_line_feeds(program: Program, wish: Wish) -> None:
    text = written(program, wish)
    assert text.endswith("\n")
    assert not set("\r\ufeff\t") & set(text)
    lines = text.splitlines()
    assert [line for line in lines if len(line) > 100 and " " in line.lstrip("# ")] == []
    assert [line for line in lines if line != line.rstrip()] == []
    assert lines[0] == f"# yaml-language-server: $schema={SCHEMA}"


@each_plan
def test_every_section_is_there(program: Program, wish: Wish) -> None:
    document = read_text(written(program, wish).encode(), "plan.yaml")
    assert document.data is not None
    there = [*document.data, *(path[0] for path in document.blanks if len(path) == 1)]
    holder, other = ("consortium", "district") if wish.members else ("district", "consortium")
    assert sorted(there) == sorted(key for key in keys_at(()) if key != other)
    assert set(document.data["conditions"]) == {*ids("conditions")}
    assert set(document.data["phases"]) == {*ids("phases")}
    elements = {path[1] for path in document.blanks if path[0] == "learning"}
    assert elements == {*ids("elements")}
    required = {id_ for id_, told in program.assurances.items() if told.required}
    assert set(document.data.get("assurances", {})) == required
    assert holder in document.data


def uncommented(text: str) -> tuple[str, list[PlanPath]]:
    """Turn the examples on, as a newcomer would: those below keys that stand without a value."""
    document = read_text(text.encode(), "plan.yaml")
    lines = text.splitlines()
    turned: list[PlanPath] = []
    for path in document.blanks:
        place = document.span(path, at_key=True)
        start = " " * (place.column + 1) + "# "
        for number in range(place.line, len(lines)):
            if not lines[number].startswith(start):
                break
            lines[number] = lines[number].replace("# ", "", 1)
            turned.append(path)
    return "\n".join(lines) + "\n", [*dict.fromkeys(turned)]


@each_plan
def test_examples_are_a_sound_part_of_the_plan_once_turned_on(program: Program, wish: Wish) -> None:
    text, turned = uncommented(written(program, wish))
    sections = {"practices", "waivers", "measures", "providers", "costs", "funding", "engagement"}
    sections |= {"events", "amendments", "reports", "sources", "phases"}
    assert sections < {path[0] for path in turned}
    checked = check_text(text, as_of=TODAY)
    faults = [line for line in told(checked) if re.match(r"\w+ PLS([01]|20[1-6])", line)]
    assert faults == []
    document = read_text(text.encode(), "plan.yaml")
    shaped = shape(document)
    assert shaped is not None
    assert shaped.plan.measures["graduation-rate"].baseline is not None
    assert [milestone.title for milestone in shaped.plan.milestones.values()] == [
        "Needs assessment with teachers, students and families"
    ]


@each_plan
def test_examples_turned_on_bring_no_finding_of_their_own(program: Program, wish: Wish) -> None:
    """What is still to be written, such as the milestones of other years, is due later."""
    text = written(program, wish)
    before = {(found.code, found.message) for found in check_text(text, as_of=TODAY).findings}
    turned_on, _ = uncommented(text)
    new = [
        f"{found.code} {found.message}"
        for found in check_text(turned_on, as_of=TODAY).findings
        if not found.is_due_later and (found.code, found.message) not in before
    ]
    assert new == []


def test_waiver_of_the_example_ends_where_the_law_ends_it_and_is_asked_for_again() -> None:
    """Kentucky's waivers end on June 30 of the third full school year (KRS 156.161(1))."""
    term = (date(2027, 7, 1), date(2032, 6, 30))
    text, _ = uncommented(written(program_named("ky-waiver"), Wish("A", "KY", "ky-waiver", *term)))
    assert yaml.load(text, yaml.BaseLoader)["waivers"]["credit-hours"]["terms"] == {  # noqa: S506
        "first": {"starts": "2027-07-01", "ends": "2031-06-30", "status": "requested"},
        "renewal": {"starts": "2031-07-01", "ends": "2032-06-30", "status": "requested"},
    }


def test_waiver_of_the_example_is_one_that_its_practice_needs_and_lasts_a_first_grant() -> None:
    """North Dakota grants one year first, and practices begin in year 2."""
    term = (date(2027, 7, 1), date(2033, 6, 30))
    text, _ = uncommented(
        written(program_named("nd-innovative"), Wish("A", "ND", "nd-innovative", *term))
    )
    waiver = yaml.load(text, yaml.BaseLoader)["waivers"]["credit-hours"]  # noqa: S506
    assert waiver["provision"] == "NDCC 15.1-21-03"
    assert (waiver["starts"], waiver["ends"]) == ("2028-07-01", "2029-06-30")


names = st.text(min_size=1, max_size=200).filter(
    lambda name: bool(name.strip()) and visible(name) == name
)


@given(name=names, members=st.lists(names, min_size=2, max_size=2, unique=True))
@settings(max_examples=30)
def test_names_come_back_as_they_were_given(name: str, members: list[str]) -> None:
    first, second = members
    for wish in (
        Wish(name, "TX", "base", *TERM),
        Wish(name, "TX", "base", *TERM, None, (first, second)),
    ):
        document = read_text(written(base(), wish).encode(), "plan.yaml")
        assert document.faults == ()
        shaped = shape(document)
        assert shaped is not None
        assert shaped.violations == ()
        assert shaped.plan.name == name
        given = [member.name for member in shaped.plan.members.values()]
        assert given == ([first, second] if wish.members else [name])
        assert len(shaped.plan.members) == len(given)


def test_lead_and_ids_of_members_are_made_of_their_names() -> None:
    data = yaml.safe_load(written(base(), wish_for(base(), STARTS[1], is_consortium=True)))
    assert data["consortium"]["lead"] == "example-isd"
    assert [*data["consortium"]["members"]] == ["example-isd", "example-isd-2", "member"]


def test_ids_of_members_never_meet() -> None:
    members = ("A 2", "A", "a", "日", "Member", "a!")
    data = yaml.safe_load(written(base(), Wish("X", "TX", "base", *TERM, None, members)))
    assert [*data["consortium"]["members"]] == ["a-2", "a", "a-3", "member", "member-2", "a-4"]


def test_ids_of_members_are_never_keys_that_are_free() -> None:
    members = ("X:0", "Notes", "Xavier")
    data = yaml.safe_load(written(base(), Wish("X", "TX", "base", *TERM, None, members)))
    assert [*data["consortium"]["members"]] == ["member-x-0", "member-notes", "xavier"]


def test_only_the_first_member_is_explained() -> None:
    text = written(base(), wish_for(base(), STARTS[1], is_consortium=True))
    assert text.count("Seven digits in quotes") == text.count("# example-high:") == 1


def test_what_is_not_verified_is_explained_where_there_is_such(tmp_path: Path) -> None:
    word = "marks what nobody has read"
    for fact, is_told in (("law: X 1", True), ("law: X 1, verified: true", False), ("", False)):
        file = tmp_path / "xx.yaml"
        file.write_text(f"plscale_program: 1\nid: xx\nname: X\nneeds: {{vision: {{{fact}}}}}\n")
        assert (word in written(program_named(str(file)), Wish("A", "TX", "xx", *TERM))) == is_told


def test_what_is_asked_of_one_phase_stands_there_and_of_all_above_them(tmp_path: Path) -> None:
    file = tmp_path / "xx.yaml"
    needs = (
        "{phases: {by: {end_of_year: 1}}, steps: {at: [phases, planning], by: {end_of_year: 2}}}"
    )
    file.write_text(f"plscale_program: 1\nid: xx\nname: X\nneeds: {needs}\n")
    lines = written(program_named(str(file)), Wish("A", "TX", "xx", *TERM)).splitlines()
    start = lines.index("phases:")
    assert lines[start - 2 : start + 5] == [
        "# The five phases with their milestones.",
        "# By 2028-06-30.",
        "phases:",
        "  # The district develops its plan, usually in the first year under a conditional approval.",
        "  # By 2029-06-30.",
        "  planning:",
        "    milestones:",
    ]


def test_without_a_schema_it_says_how_to_get_one() -> None:
    text, _ = new_plan(wish_for(base(), STARTS[1]), base(), None, TODAY)
    head = text.split("\n\n")[0]
    assert "plscale schema plan" in head
    assert not head.startswith("# yaml-language-server")


def test_program_of_another_state_is_refused() -> None:
    kentucky = Program.model_validate(
        {"plscale_program": 1, "id": "ky", "name": "Kentucky", "state": "KY"}
    )
    with pytest.raises(PlscaleError, match=r'^"ky" is the program of KY, and the plan is of TX$'):
        new_plan(Wish("A", "TX", "ky", *TERM), kentucky, None, TODAY)


def test_words_of_a_program_stay_inside_their_comments() -> None:
    hostile = "x\nplscale: 2\r\n::error::\x1b[31m\u2028vision: y"
    program = Program.model_validate(
        {
            "plscale_program": 1,
            "id": "zz",
            "name": hostile,
            "phases": {"planning": [1]},
            "needs": {"vision": {"title": hostile, "law": hostile, "note": hostile}},
            "assurances": {"privacy": {"title": hostile, "source": hostile}},
            "steps": {"a": {"event": "board-vote", "title": hostile, "source": hostile}},
        }
    )
    text = written(program, Wish("A", "TX", "zz", *TERM))
    document = read_text(text.encode(), "plan.yaml")
    assert document.faults == ()
    assert document.data is not None
    assert document.data["plscale"] == 1
    assert "vision" not in document.data
    assert [
        line for line in text.splitlines() if "error" in line and not line.lstrip().startswith("#")
    ] == []
