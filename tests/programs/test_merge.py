"""What a program takes over from the one it extends: entries by id, sections by key."""

from pathlib import Path

import pytest
from model.marked import Told
from programs.told import as_told, completed, findings

from plscale.check.judges import judge_named, program_named
from plscale.programs.chain import builtin_chain
from plscale.programs.files import assembled
from plscale.programs.load import builtin, builtin_names
from plscale.programs.merge import merged
from plscale.programs.program import Program

PARENT = """\
plscale_program: 1
id: parent
name: Parent
state: TX
about: What the parent is
approver: state
sources: [Parent's law]
years: {max: 5, one_plan_at_a_time: true}
phases: {planning: [0, 1], approval: [1]}
needs: {vision: {title: Vision}, waivers: {title: Waivers}}
steps:
  first: {event: public-hearing, law: A 1}
  second: {event: board-vote, law: A 2, verified: true}
  third: {event: final-approval, law: A 3}
assurances: {privacy: {signed_by: [superintendent]}, health: {}}
provisions: {day: {cite: TEC 25.0811}}
waivers: {list: closed, needs: [why]}
measures: {groups: [migrants], small_cell: 10}
reports: {annual: {due: 08-15}}
reviews: {every_years: 3}
support: {help: {what: Help}}
policies: {funding: {in_force: true}}
models: {math: {provider: A}}
rules: {PLS402: warning, PLS204: note}
"""


def child_of(parent: str, child: str, folder: Path) -> Program:
    (folder / "parent.yaml").write_text(parent, encoding="utf-8")
    (folder / "child.yaml").write_text(f"extends: parent.yaml\n{child}", encoding="utf-8")
    judge = judge_named(str(folder / "child.yaml"))
    assert judge.files == ()
    assert judge.program is not None
    return judge.program


def test_child_that_says_nothing_is_its_parent_under_the_name_of_its_file(tmp_path: Path) -> None:
    child = child_of(PARENT, "", tmp_path)
    parent = program_named(str(tmp_path / "parent.yaml"))
    assert child == parent.model_copy(update={"id": "child", "extends": "parent.yaml"})


def test_single_values_of_a_child_win(tmp_path: Path) -> None:
    child = child_of(PARENT, "id: own\nname: Own\nstate: KY\nsources: [Own law]\n", tmp_path)
    assert (child.id, child.name, child.state, child.sources) == ("own", "Own", "KY", ("Own law",))
    assert (child.about, child.approver) == ("What the parent is", "state")


def test_entry_of_a_child_replaces_the_whole_entry_of_the_same_id_in_its_place(
    tmp_path: Path,
) -> None:
    child = child_of(
        PARENT,
        "steps: {fourth: {event: link-sent}, second: {event: committee-vote}}\n",
        tmp_path,
    )
    assert list(child.steps) == ["first", "second", "third", "fourth"]
    second = child.steps["second"]
    assert (second.event, second.law, second.verified) == ("committee-vote", None, False)
    assert child.steps["first"].law == "A 1"


def test_ignored_entries_are_left_out_of_every_section_by_id(tmp_path: Path) -> None:
    child = child_of(
        PARENT,
        """\
needs: {vision: ignore}
steps: {first: ignore, third: ignore}
assurances: {privacy: ignore}
provisions: {day: ignore}
support: {help: ignore}
policies: {funding: ignore}
models: {math: ignore}
""",
        tmp_path,
    )
    left = (
        child.needs, child.steps, child.assurances, child.provisions, child.support,
        child.policies, child.models,
    )  # fmt: skip
    assert [list(entries) for entries in left] == [
        ["waivers"], ["second"], ["health"], [], [], [], [],
    ]  # fmt: skip


def test_plain_sections_are_merged_key_by_key(tmp_path: Path) -> None:
    child = child_of(
        PARENT,
        """\
years: {max: 6}
phases: {approval: [0]}
waivers: {needs: [why, intent]}
measures: {small_cell: 20}
""",
        tmp_path,
    )
    assert (child.years.max, child.years.one_plan_at_a_time) == (6, True)
    assert child.phases == {"planning": (0, 1), "approval": (0,)}
    assert (child.waivers.list, child.waivers.needs) == ("closed", ("why", "intent"))
    assert (child.measures.groups, child.measures.small_cell) == (("migrants",), 20)
    assert child.reports.annual is not None


READ = """\
plscale_program: 1
id: parent
name: Parent
years: {max: 5, law: A 1, source: The law, verified: true, one_plan_at_a_time: true}
waivers: {list: closed, needs: [why], law: A 2, verified: true, note: Read whole}
measures: {small_cell: 10, law: A 3, verified: true}
"""


def test_what_was_read_of_the_parents_number_is_not_taken_over_for_another(tmp_path: Path) -> None:
    child = child_of(
        READ,
        "years: {max: 6}\nwaivers: {list: open, law: B 2}\nmeasures: {small_cell: 20}\n",
        tmp_path,
    )
    assert (child.years.max, child.years.law, child.years.verified) == (6, None, None)
    assert child.years.one_plan_at_a_time
    assert (child.waivers.law, child.waivers.verified, child.waivers.note) == ("B 2", False, None)
    assert (child.measures.law, child.measures.verified) == (None, False)


def test_what_was_read_stays_where_something_else_is_replaced(tmp_path: Path) -> None:
    child = child_of(
        READ,
        "years: {one_plan_at_a_time: false}\nwaivers: {needs: [why, instead]}\n"
        "measures: {groups: [migrants]}\n",
        tmp_path,
    )
    assert (child.years.max, child.years.law, child.years.verified) == (5, "A 1", True)
    assert (child.waivers.law, child.waivers.verified) == ("A 2", True)
    assert (child.measures.small_cell, child.measures.law) == (10, "A 3")


def test_ignored_keys_of_plain_sections_fall_back_to_what_holds_without_them(
    tmp_path: Path,
) -> None:
    child = child_of(
        PARENT,
        """\
years: {max: ignore}
phases: {approval: ignore}
waivers: {list: ignore}
measures: {groups: ignore}
reports: {annual: ignore}
reviews: ignore
""",
        tmp_path,
    )
    assert (child.years.max, child.years.one_plan_at_a_time) == (None, True)
    assert child.phases == {"planning": (0, 1)}
    assert (child.waivers.list, child.waivers.needs) == ("open", ("why",))
    assert (child.measures.groups, child.measures.small_cell) == ((), 10)
    assert (child.reports.annual, child.reviews) == (None, None)


def test_rules_are_merged_by_code_and_ignore_is_a_weight_there(tmp_path: Path) -> None:
    child = child_of(PARENT, "rules: {PLS402: ignore, PLS405: error}\n", tmp_path)
    assert child.rules == {"PLS402": "ignore", "PLS204": "note", "PLS405": "error"}


def test_blank_of_a_child_leaves_what_its_parent_says(tmp_path: Path) -> None:
    child = child_of(PARENT, "name: ' '\nstate:\nsteps: {first: }\nyears: {max: }\n", tmp_path)
    assert (child.name, child.state, child.years.max) == ("Parent", "TX", 5)
    assert list(child.steps) == ["first", "second", "third"]


def test_nearest_of_three_counts(tmp_path: Path) -> None:
    (tmp_path / "grandparent.yaml").write_text(PARENT, encoding="utf-8")
    middle = "extends: grandparent.yaml\nid: middle\nstate: KY\nsteps: {first: ignore}\n"
    child = child_of(middle, "steps: {third: {event: denied}, first: {event: review}}\n", tmp_path)
    assert (child.name, child.state) == ("Parent", "KY")
    assert {id_: step.event for id_, step in child.steps.items()} == {
        "second": "board-vote", "third": "denied", "first": "review",
    }  # fmt: skip


HAS_NOTHING = "the program that this one extends has nothing of this name in"


@pytest.mark.parametrize(
    ("section", "name", "remedy"),
    [
        ("assurances", "privcy", "did you mean  privacy"),
        ("steps", "zebra", "take it out"),
        ("years", "renewal_grace", "take it out"),
        ("reports", "annual", "take it out"),
        ("phases", "evaluation", "take it out"),
    ],
)
def test_what_the_parent_has_not_cannot_be_ignored(
    tmp_path: Path, section: str, name: str, remedy: str
) -> None:
    parent = PARENT.replace("reports: {annual: {due: 08-15}}\n", "")
    (tmp_path / "parent.yaml").write_text(parent, encoding="utf-8")
    (found,) = findings(tmp_path, f"extends: parent.yaml\n{section}: {{{name}: ignore}}\n")
    message = f'"{name}" cannot be ignored: {HAS_NOTHING} "{section}"'
    place = (2, len(section) + 4, len(name))
    assert as_told(found) == Told("PLS962", *place, message, remedy)


def test_program_that_extends_no_other_has_nothing_to_ignore(tmp_path: Path) -> None:
    (found,) = findings(tmp_path, completed("assurances: {privacy: ignore}"))
    assert (found.code, found.message, found.remedy) == (
        "PLS962",
        '"privacy" cannot be ignored: this program extends no other',
        "take it out",
    )


def test_reviews_that_the_parent_has_not_cannot_be_ignored(tmp_path: Path) -> None:
    (found,) = findings(tmp_path, "extends: base\nreviews: ignore\n")
    assert (found.code, found.span.line, found.message) == (
        "PLS962",
        2,
        '"reviews" cannot be ignored: the program that this one extends has nothing of this name',
    )


def test_what_was_ignored_on_the_way_cannot_be_ignored_again(tmp_path: Path) -> None:
    (tmp_path / "grandparent.yaml").write_text(PARENT, encoding="utf-8")
    (tmp_path / "parent.yaml").write_text(
        "extends: grandparent.yaml\nid: middle\nsteps: {first: ignore}\n", encoding="utf-8"
    )
    (found,) = findings(tmp_path, "extends: parent.yaml\nsteps: {first: ignore}\n")
    assert (found.code, Path(found.path).name) == ("PLS962", "program.yaml")


def test_phases_that_a_shorter_plan_never_reaches_are_cut_short_without_a_word(
    tmp_path: Path,
) -> None:
    (tmp_path / "parent.yaml").write_text(
        "extends: base\nphases: {implementation: [1, 2, 3, 4]}\n", encoding="utf-8"
    )
    (tmp_path / "program.yaml").write_text(
        "extends: parent.yaml\nyears: {max: 3}\n", encoding="utf-8"
    )
    judge = judge_named(str(tmp_path / "program.yaml"))
    assert judge.files == ()
    assert judge.program is not None
    assert judge.program.phases["implementation"] == (1, 2, 3, 4)


def test_merging_tells_how_far_up_each_entry_comes_from() -> None:
    whole = merged(
        [
            {"steps": {"a": {"event": "x"}}, "name": "A"},
            {"steps": {"b": "ignore"}, "years": {"max": 5}},
            {"steps": {"a": {}, "b": {}, "c": {}}, "name": "C", "state": "TX"},
        ]
    )
    assert whole.data == {
        "steps": {"a": {"event": "x"}, "c": {}}, "name": "A", "state": "TX", "years": {"max": 5},
    }  # fmt: skip
    origins = {("steps", "a"): 0, ("steps", "c"): 2, ("name",): 0, ("state",): 2}
    assert origins.items() <= whole.origins.items()
    assert whole.origins["years", "max"] == 1


@pytest.mark.parametrize("name", builtin_names())
def test_built_in_program_is_sound_and_the_same_as_if_it_were_a_file(name: str) -> None:
    loaded = assembled(builtin_chain(name), name)
    assert [file.told for file in loaded.files] == [()] * len(loaded.files)
    assert [file.document.faults for file in loaded.files] == [()] * len(loaded.files)
    assert loaded.program == builtin(name)
