"""Widths, cutting and wrapping of shown text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plscale.view.look import Look, Piece, columns_of, inert, padded, plain, wrapped
from plscale.view.table import Column, natural_width, table

WORDS = st.text(st.sampled_from("ab 綠é😀…~:"), max_size=60)


@pytest.mark.parametrize(
    ("text", "columns"), [("", 0), ("ab", 2), ("綠い", 4), ("e\u0301", 1), ("😀", 2), ("…", 1)]
)
def test_columns_are_those_of_the_screen(text: str, columns: int) -> None:
    assert columns_of(text) == columns


@pytest.mark.parametrize(
    ("encoding", "is_unicode"),
    [
        ("utf-8", True),
        ("UTF8", True),
        ("utf-8-sig", True),
        ("utf-16", True),
        ("ascii", False),
        ("latin-1", False),
        ("cp1252", False),
        ("cp437", False),
        ("gbk", False),
    ],
)
def test_signs_follow_the_encoding(encoding: str, is_unicode: bool) -> None:  # noqa: FBT001 - a case
    look = Look(80, encoding)
    signs = look.ellipsis + look.bar + look.rule
    assert signs == ("…│─" if is_unicode else "~|-")
    assert look.show("é…\x1b") == ("é…\\x1b" if is_unicode else "\\xe9~\\x1b")


@given(WORDS, st.integers(1, 30))
def test_cut_text_fits_and_begins_or_ends_as_before(text: str, columns: int) -> None:
    for encoding in ("utf-8", "ascii"):
        look = Look(80, encoding)
        right, left = look.crop(text, columns), look.crop_left(text, columns)
        assert max(columns_of(right), columns_of(left)) <= columns
        assert right == text or right.endswith(look.ellipsis)
        assert left == text or (left[0] == look.ellipsis and text.endswith(left[1:]))


@given(WORDS, st.integers(1, 30))
def test_wrapping_loses_no_word_and_breaks_no_word(text: str, columns: int) -> None:
    told = wrapped(text, columns)
    assert " ".join(told).split() == text.split()
    assert [line for line in told if columns_of(line) > columns and " " in line.strip()] == []


def test_two_blanks_set_an_example_apart() -> None:
    assert wrapped("once signed, add  signed: {x: y}", 80) == ["once signed, add  signed: {x: y}"]


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("::error::x", "\\x3a:error::x"),
        ("   ::error::x", "   \\x3a:error::x"),
        ("a ::error::x", "a ::error::x"),
        ("a ##[error]x", "a #\\x23[error]x"),
        ("###[error]x", "##\\x23[error]x"),
        ("##vso[x]", "#\\x23vso[x]"),
        ("## heading", "## heading"),
    ],
)
def test_order_to_a_log_is_broken(line: str, shown: str) -> None:
    assert inert(line) == shown
    assert plain((Piece(line[:1]), Piece(line[1:], "bold"), Piece("  "))) == shown


def test_table_puts_columns_two_blanks_apart() -> None:
    columns = (Column("Name", 6), Column("Number", 6, True), Column("About", 5, wraps=True))
    rows = [("綠い", "7", "some words"), ("longer name", "1,000", "")]
    assert list(table(columns, rows, Look(80, "utf-8"))) == [
        "Name    Number  About",
        "──────  ──────  ─────",
        "綠い         7  some",
        "                words",
        "longe…   1,000",
    ]
    assert natural_width("Name", ["綠い湖"], 9) == 6
    assert padded("綠", 4) == "綠  "
