"""What is written reads the same everywhere, and comments stand where they are meant."""

from datetime import date
from io import StringIO

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from plscale.source.read import read_text
from plscale.source.write import Entry, written
from plscale.visible import visible

TREE = (
    Entry("plscale", 1, above=("First line", "", "After an empty one")),
    Entry(
        "district",
        inside=(
            Entry("name", "Example ISD", above=("The name",)),
            Entry("schools", below=("high:", "  name: High")),
        ),
        below=("x-more: 1",),
    ),
    Entry("timeline", inside=(Entry("starts", date(2026, 7, 1)),), above=("", "The term")),
    Entry("given", value=False),
    Entry("supports", ("one", "no", "a: b")),
    Entry("targets", inside=(Entry(3, 88.5, below=("deep",)),)),
    Entry("vision", below=("last",)),
)
TEXT = """\
# First line

# After an empty one
plscale: 1
district:
  # The name
  name: Example ISD
  schools:
    # high:
    #   name: High
  # x-more: 1

# The term
timeline:
  starts: 2026-07-01
given: false
supports: [one, "no", "a: b"]
targets:
  3: 88.5
    # deep
vision:
  # last
"""


def test_keys_and_comments_stand_where_they_are_meant() -> None:
    assert written(TREE) == TEXT


def test_long_comment_is_filled_to_100_columns_and_keeps_its_indent() -> None:
    entry = Entry("a", inside=(Entry("b", 1, above=("  " + "word " * 30 + "x" * 120,)),))
    lines = written((entry,)).splitlines()
    full = "  #   " + " ".join(["word"] * 19)
    assert lines == ["a:", full, "  #   " + " ".join(["word"] * 11), f"  #   {'x' * 120}", "  b: 1"]
    assert len(full) == 100


@pytest.mark.parametrize("text", ["a\nb: c", "tab\there", "bell\x07", "next\x85line", "a\u2028b"])
def test_comment_stays_on_its_line_whatever_is_in_it(text: str) -> None:
    assert written((Entry("a", 1, above=(text,)),)) == f"# {visible(text)}\na: 1\n"


@pytest.mark.parametrize(
    ("text", "as_written"),
    [
        ("Meadow Lake ISD", "Meadow Lake ISD"),
        ("St. Mary's (North) & Sons, Ltd.", "St. Mary's (North) & Sons, Ltd."),
        ("Cañon City", "Cañon City"),
        ("TX", "TX"),
        ("no", '"no"'),
        ("Off", '"Off"'),
        ("NULL", '"NULL"'),
        ("4800001", '"4800001"'),
        ("2026-07-01", '"2026-07-01"'),
        ("12:30", '"12:30"'),
        ("local: IKF", '"local: IKF"'),
        ("Room #4", '"Room #4"'),
        ("- a", '"- a"'),
        (" a", '" a"'),
        ("a ", '"a "'),
        ("a:", '"a:"'),
        ("=", '"="'),
        ("<<", '"<<"'),
        ("\u201cMeadow\u201d", '"\u201cMeadow\u201d"'),
        ('The "Lake"', "'The \"Lake\"'"),
        ("C:\\new", "'C:\\new'"),
        ("it's \\ x", "'it''s \\ x'"),
    ],
)
def test_text_is_quoted_unless_it_is_plain_to_every_reader(text: str, as_written: str) -> None:
    assert written((Entry("a", text),)) == f"a: {as_written}\n"


shown_texts = st.text(min_size=1, max_size=300).filter(
    lambda text: bool(text.strip()) and visible(text) == text
)
words = st.sampled_from(["y", "on", "~", "0o7", "0x1F", "1_000", ".5", "1e3", "-", "?", "|", "{}"])


@given(text=st.one_of(shown_texts, words))
@example(text="1:20:30")
@example(text="!tag")
@example(text="'")
@example(text="%a")
@example(text="a  b   c" * 40)
def test_every_reader_gets_the_text_back(text: str) -> None:
    out = written(
        (Entry("a", text), Entry("b", (text, text)), Entry("c", inside=(Entry("d", text),)))
    )
    told = {"a": text, "b": [text, text], "c": {"d": text}}
    document = read_text(out.encode(), "plan.yaml")
    assert (document.faults, document.data) == ((), told)
    assert yaml.safe_load(out) == told
    assert YAML(typ="safe", pure=True).load(StringIO(out)) == told
