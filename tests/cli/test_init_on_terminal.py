"""``plscale init`` on a terminal: what is asked, what is usual, and how it is broken off."""

import signal
import sys
from pathlib import Path

import pytest
import yaml

if sys.platform == "win32":
    pytest.skip("Windows has no pseudo-terminals of this kind", allow_module_level=True)

from cli.terminal import plscale_on_terminal

DAY = ("--as-of", "2026-11-21")
CHOICES = (
    "The program says what a plan is judged by: that of your state, where there is one. The program"
)


def lines(typed: str) -> list[bytes]:
    """Give what is typed line by line."""
    return typed.encode().splitlines(keepends=True)


def plan(folder: Path, name: str = "new.yaml") -> dict[str, object]:
    told = yaml.load((folder / name).read_bytes(), Loader=yaml.BaseLoader)  # noqa: S506 - all is text
    assert isinstance(told, dict)
    return told


def test_everything_is_asked_with_what_is_usual(tmp_path: Path) -> None:
    typed = "\nExample ISD\ntx\n\n\n\n4\n"
    done = plscale_on_terminal(tmp_path, "init", "new.yaml", *DAY, answers=lines(typed))
    assert done.code == 0, done.text
    made = plan(tmp_path)
    assert made["program"] == "tx-doi"
    assert made["timeline"] == {"starts": "2027-07-01", "ends": "2031-06-30"}


def test_file_that_the_name_gives_is_looked_for_before_more_is_asked(tmp_path: Path) -> None:
    (tmp_path / "plans").mkdir()
    there = tmp_path / "plans" / "example-isd.yaml"
    there.write_text("mine")
    (tmp_path / "plans" / "example-isd-2.yaml").write_text("mine, too")
    done = plscale_on_terminal(tmp_path, "init", *DAY, answers=lines("no\nExample ISD\n"))
    assert done.code == 2
    told = (
        'plscale: "plans/example-isd.yaml" is there already, and init never overwrites: '
        'name another file, such as "plans/example-isd-3.yaml"\n'
    )
    assert done.text.endswith(told), done.text
    assert there.read_text() == "mine"


def test_wrong_answer_is_explained_and_asked_again(tmp_path: Path) -> None:
    typed = "maybe\nno\n \nExample ISD\nTexas\nTX\n12\n\nzz\n99\n3\n7/1/2027\n2028-29\n0\n2\n"
    done = plscale_on_terminal(tmp_path, "init", "new.yaml", *DAY, answers=lines(typed))
    assert done.code == 0, done.text
    for told in (
        "answer yes or no\n",
        "a name is missing: write it as it should stand in the plan\n",
        'a state is two letters such as TX, not "Texas"\n',
        'an NCES id of a district has seven digits, not "12"\n',
        'there is no program "zz"',
        'there is no program "99"',
        '"7/1/2027": should be a date written as 2026-07-01',
        'the number of years is one such as 5, not "0"\n',
    ):
        assert told in done.text, done.text
    made = plan(tmp_path)
    assert made["program"] == "knowledgeworks"
    assert made["timeline"] == {"starts": "2028-07-01", "ends": "2030-06-30"}


def test_programs_are_listed_with_a_word_about_base(tmp_path: Path) -> None:
    words = ("init", "new.yaml", "--name", "A", "--state", "TX", "--starts", "2027-28", *DAY)
    done = plscale_on_terminal(tmp_path, *words, "--years", "3", answers=lines("\nbase\n"))
    text = " ".join(done.text.split())
    assert CHOICES in text
    assert "The program base knows no state's law" in text
    listed = "1 tx-doi: Texas Districts of Innovation 2 base: Plans of any state 3 knowledgeworks:"
    assert listed in text
    assert plan(tmp_path)["program"] == "base"


def test_consortium_is_asked_for_its_districts(tmp_path: Path) -> None:
    typed = "y\nMississippi pair\nBaldwyn\nBaldwyn; Booneville\nMS\nbase\n\n5\n"
    done = plscale_on_terminal(tmp_path, "init", "new.yaml", *DAY, answers=lines(typed))
    assert done.code == 0, done.text
    assert "a consortium has at least two districts; name each of them\n" in done.text
    consortium = plan(tmp_path)["consortium"]
    assert isinstance(consortium, dict)
    assert consortium["lead"] == "baldwyn"
    assert [member["name"] for member in consortium["members"].values()] == [
        "Baldwyn",
        "Booneville",
    ]


def test_options_are_not_asked_again(tmp_path: Path) -> None:
    words = ("--name", "A", "--state", "TX", "--program", "base", "--ends", "2031-06-30")
    done = plscale_on_terminal(
        tmp_path,
        "init",
        "new.yaml",
        *words,
        "--starts",
        "2027-28",
        *DAY,
        answers=lines("4800001\n"),
    )
    assert done.code == 0, done.text
    assert done.text.startswith("NCES id, seven digits; may stay empty: ")
    district = plan(tmp_path)["district"]
    assert isinstance(district, dict)
    assert district["nces_id"] == "4800001"


def test_yes_asks_nothing_even_on_a_terminal(tmp_path: Path) -> None:
    words = ("init", "new.yaml", "--yes", "--name", "A", "--state", "TX", "--years", "2", *DAY)
    done = plscale_on_terminal(tmp_path, *words)
    assert done.code == 0
    assert done.text.startswith("new.yaml is written.\n")


@pytest.mark.parametrize("end", [signal.SIGINT, b"\x04"], ids=["interrupted", "end of input"])
@pytest.mark.parametrize("before", ["", "no\nExample\n"])
def test_questions_that_are_broken_off_give_130_and_write_nothing(
    tmp_path: Path, before: str, end: bytes | signal.Signals
) -> None:
    answers = [*lines(before), end]
    done = plscale_on_terminal(tmp_path, "init", "new.yaml", *DAY, answers=answers)
    assert done.code == 130
    assert "Traceback" not in done.text
    assert done.text.endswith("\n")
    assert [*tmp_path.iterdir()] == []


def test_file_that_is_there_is_told_before_anything_is_asked(tmp_path: Path) -> None:
    (tmp_path / "new.yaml").write_text("mine")
    done = plscale_on_terminal(tmp_path, "init", "new.yaml")
    assert done.code == 2
    assert done.text.startswith('plscale: "new.yaml" is there already')


def test_nothing_is_asked_where_the_answer_goes_into_a_pipe(tmp_path: Path) -> None:
    done = plscale_on_terminal(tmp_path, "init", "new.yaml", is_piped=True)
    assert (done.code, done.out) == (2, b"")
    assert done.told.startswith("plscale: nobody can be asked here, so give --name, ")


def test_bytes_that_are_no_text_are_refused_and_asked_again(tmp_path: Path) -> None:
    answers = b"no\ncaf\xe9\nExample\nTX\n\nbase\n\n3\n".splitlines(keepends=True)
    done = plscale_on_terminal(tmp_path, "init", "new.yaml", *DAY, answers=answers)
    assert done.code == 0, done.out
    district = plan(tmp_path)["district"]
    assert isinstance(district, dict)
    assert district["name"] == "Example"
