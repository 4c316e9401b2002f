"""Steps that wait for each other are told once, at the step that can be mended."""

from pathlib import Path

import pytest
from model.marked import expected
from programs.told import completed, findings, told

REMEDY = "take one  after:  of them out, or name an event that comes before all of them"
CIRCLES = [
    (
        """\
        steps:
          a: {event: public-hearing, after: {event: «board-vote»}}
          b: {event: board-vote, after: {event: public-hearing}}
        """,
        '"a" waits for itself: a -> b -> a',
    ),
    (
        """\
        steps:
          first: {event: notice}
          a: {event: public-hearing, after: [{event: notice}, {event: «denied»}]}
          b: {event: board-vote, after: {event: public-hearing}}
          c: {event: denied, after: {event: board-vote}}
          behind: {event: link-sent, after: {event: denied}}
        """,
        '"a" waits for itself: a -> c -> b -> a',
    ),
    (  # either of the two events would do, and both are held up
        """\
        steps:
          a: {event: public-hearing, after: {event: «board-vote», or: [staff-vote]}}
          b: {event: board-vote, after: {event: public-hearing}}
          c: {event: staff-vote, after: {event: public-hearing}}
        """,
        '"a" waits for itself: a -> b -> a',
    ),
    (  # c is not in the circle, though it waits for it
        """\
        steps:
          c: {event: notice, after: {event: public-hearing}}
          b: {event: board-vote, after: {event: «public-hearing»}}
          a: {event: public-hearing, or: [committee-petition], after: {event: board-vote}}
        """,
        '"b" waits for itself: b -> a -> b',
    ),
    (  # in two rounds, and told once
        """\
        steps:
          a: {event: public-hearing, after: {event: «board-vote»}, rounds: [adoption, renewal]}
          b: {event: board-vote, after: {event: public-hearing}, rounds: [adoption, renewal]}
        """,
        '"a" waits for itself: a -> b -> a',
    ),
    (
        """\
        steps:
          a: {event: public-hearing, after: {event: «board-vote», rounds: [renewal]}, rounds: [adoption, renewal]}
          b: {event: board-vote, after: {event: public-hearing}, rounds: [adoption, renewal]}
        """,
        '"a" waits for itself: a -> b -> a',
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "message"), CIRCLES)
def test_circle_of_steps_is_told_at_its_first_step(tmp_path: Path, text: str, message: str) -> None:
    assert told(tmp_path, text) == expected(text, ("PLS967", message, REMEDY))


SOUND = [
    (  # a chain
        """\
        steps:
          c: {event: denied, after: {event: board-vote}}
          b: {event: board-vote, after: {event: public-hearing}}
          a: {event: public-hearing, after: {event: notice}}
        """
    ),
    (  # each in a round of its own
        """\
        steps:
          a: {event: public-hearing, after: {event: board-vote}, rounds: [adoption]}
          b: {event: board-vote, after: {event: public-hearing}, rounds: [renewal]}
        """
    ),
    (  # one of the distances holds in another round
        """\
        steps:
          a: {event: public-hearing, after: {event: board-vote, rounds: [renewal]}, rounds: [adoption, renewal]}
          b: {event: board-vote, after: {event: public-hearing, rounds: [adoption]}, rounds: [adoption, renewal]}
        """
    ),
    (  # an event that no step records can come first
        """\
        steps:
          a: {event: public-hearing, after: {event: board-vote, or: [notice]}}
          b: {event: board-vote, after: {event: public-hearing}}
        """
    ),
    (  # another step records the event, and waits for nothing
        """\
        steps:
          a: {event: public-hearing, after: {event: board-vote}}
          b: {event: board-vote, after: {event: public-hearing}}
          c: {event: board-vote}
        """
    ),
]  # fmt: skip


@pytest.mark.parametrize("text", SOUND)
def test_steps_that_can_be_taken_one_after_the_other_are_sound(tmp_path: Path, text: str) -> None:
    assert told(tmp_path, text) == []


def test_two_circles_are_two_findings(tmp_path: Path) -> None:
    text = """\
        steps:
          a: {event: public-hearing, after: {event: «board-vote»}}
          b: {event: board-vote, after: {event: public-hearing}}
          c: {event: notice, after: {event: «review»}}
          d: {event: review, after: {event: notice}}
        """
    assert told(tmp_path, text) == expected(
        text,
        ("PLS967", '"a" waits for itself: a -> b -> a', REMEDY),
        ("PLS967", '"c" waits for itself: c -> d -> c', REMEDY),
    )


def test_circle_with_an_inherited_step_is_told_in_the_file_that_closes_it(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    parent = "steps: {a: {event: public-hearing, after: {event: board-vote}}}"
    (tmp_path / "parent.yaml").write_text(completed(parent))
    text = "extends: parent.yaml\nsteps: {b: {event: board-vote, after: {event: «public-hearing»}}}"
    found = told(tmp_path, text)
    assert found == expected(text, ("PLS967", '"b" waits for itself: b -> a -> b', REMEDY))
    found = told(tmp_path, f"{text[: text.index('steps')]}steps: {{a: ignore}}")
    assert found == []


def test_many_steps_that_wait_for_each_other_are_judged_at_once(tmp_path: Path) -> None:
    pairs = ("board-vote", "public-hearing"), ("public-hearing", "board-vote")
    steps = "".join(
        f"  s{n}: {{event: {event}, after: {{event: {other}}}}}\n"
        for n, (event, other) in enumerate(pairs * 4_000)
    )
    (found,) = findings(tmp_path, completed(f"steps:\n{steps}"))
    assert (found.code, found.span.line) == ("PLS967", 2)
    assert found.message == '"s0" waits for itself: s0 -> s1 -> s0'
