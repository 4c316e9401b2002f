"""What a file says, and the exact place of every key and value."""

from typing import Any

import pytest

from plscale.place import START, PlanPath, Span
from plscale.source.document import Document
from plscale.source.read import read_text


def document_of(text: str | bytes) -> Document:
    raw = text if isinstance(text, bytes) else text.encode()
    return read_text(raw, "plan.yaml")


def clean(text: str | bytes) -> Document:
    """Read a text in which nothing is wrong."""
    document = document_of(text)
    assert document.faults == ()
    assert document.holes == frozenset()
    return document


def exact(value: Any) -> Any:
    """Make ``1``, ``1.0`` and ``True`` unequal."""
    if isinstance(value, dict):
        return {key: exact(inside) for key, inside in value.items()}
    if isinstance(value, list):
        return [exact(inside) for inside in value]
    return type(value), repr(value)


# --- data -------------------------------------------------------------------------------------

TEXTS: tuple[tuple[str, str, Any], ...] = (
    ("block", "a: b\nc:\n  d: e\n  f:\n    - g\n    - h\n", {"a": "b", "c": {"d": "e", "f": ["g", "h"]}}),
    ("list in line with its key", "a:\n- b\n- c\nd: e\n", {"a": ["b", "c"], "d": "e"}),
    ("sections in a list", "a:\n  - b: 1\n    c: 2\n  - b: 3\n", {"a": [{"b": 1, "c": 2}, {"b": 3}]}),
    ("lists in a list", "a:\n  - - b\n    - c\n  - - d\n", {"a": [["b", "c"], ["d"]]}),
    ("flow", "a: {b: c, d: [e, {f: g}], h: {}}\ni: []\n", {"a": {"b": "c", "d": ["e", {"f": "g"}], "h": {}}, "i": []}),
    ("flow over lines", "a: {\n  b: c,\n  d: [\n    e,\n  ],\n}\n", {"a": {"b": "c", "d": ["e"]}}),
    ("pair in a list", "a: [b: c, d]\n", {"a": [{"b": "c"}, "d"]}),
    ("question marks", "? a\n: b\n? c\n: - d\n", {"a": "b", "c": ["d"]}),
    ("single quotes", "a: 'it''s: #1 [really]'\n", {"a": "it's: #1 [really]"}),
    ("double quotes", 'a: "caf\\u00e9\\t\\"x\\" \\U0001F600\\n"\n', {"a": 'café\t"x" 😀\n'}),
    ("quotes over lines", "a: 'one\n  two\n\n  three'\n", {"a": "one two\nthree"}),
    ("double quotes over lines", 'a: "one\\\n  two\n  three"\n', {"a": "onetwo three"}),
    ("literal", "a: |\n  one\n    two\n\n  three\n\nb: c\n", {"a": "one\n  two\n\nthree\n", "b": "c"}),
    ("literal, stripped", "a: |-\n  one\n  two\n\n", {"a": "one\ntwo"}),
    ("literal, kept", "a: |+\n  one\n\nb: c\n", {"a": "one\n\n", "b": "c"}),
    ("literal with a depth", "a: |2\n    one\n  two\n", {"a": "  one\ntwo\n"}),
    ("literal keeps signs", "a: |\n  # no comment\n  b: *c\n", {"a": "# no comment\nb: *c\n"}),
    ("folded", "a: >\n  one\n  two\n\n  three\n", {"a": "one two\nthree\n"}),
    ("folded, stripped", "a: >-\n  one\n  two\n", {"a": "one two"}),
    ("plain over lines", "a: one\n  two\n\n  three\nb: c\n", {"a": "one two\nthree", "b": "c"}),
    ("plain below its key", "a:\n  one\n  two\n", {"a": "one two"}),
    ("signs inside a text", "a: b#c d:e f-g h*i j!k\n", {"a": "b#c d:e f-g h*i j!k"}),
    ("comments", "# before\na: b # behind\n# between\nc: d\n# after", {"a": "b", "c": "d"}),
    ("start mark", "---\na: b\n", {"a": "b"}),
    ("start mark after a comment", "# the plan\n---\na: b\n", {"a": "b"}),
    ("no final newline", "a: b\nc: d", {"a": "b", "c": "d"}),
    ("no final newline in a literal", "a: |\n  b", {"a": "b"}),
    ("spaces at the ends of lines", "a: b  \nc:  \n  d: e \n", {"a": "b", "c": {"d": "e"}}),
    ("blank lines", "\n\na: b\n\n \nc: d\n\n", {"a": "b", "c": "d"}),
    ("CRLF", "a: b\r\nc: |\r\n  d\r\n  e\r\nf: 'g\r\n  h'\r\n", {"a": "b", "c": "d\ne\n", "f": "g h"}),
    ("lone CR", "a: b\rc: |\r  d\r  e\rf: g", {"a": "b", "c": "d\ne\n", "f": "g"}),
    ("mixed ends of lines", "a: b\r\nc: d\re: f\n", {"a": "b", "c": "d", "e": "f"}),
    ("byte order mark", "\ufeffa: b\n", {"a": "b"}),
    ("tab after a colon", "a:\tb\nc: \t d\n", {"a": "b", "c": "d"}),
    ("tab before a comment", "a: b\t# c\n", {"a": "b"}),
    ("tab inside a text", "a: b\tc\n", {"a": "b\tc"}),
    ("tabs between brackets", "a: [\tb,\tc\t]\n", {"a": ["b", "c"]}),
    ("other scripts", "name: Ñandú 学区 😀\n", {"name": "Ñandú 学区 😀"}),
    ("merge key in quotes", '"<<": a\n', {"<<": "a"}),
    ("dots and dashes in a text", "a: --- b ... c\nd: |\n  ---\n  ...\n", {"a": "--- b ... c", "d": "---\n...\n"}),
    ("deep indentation", "a:\n        b:\n         c: d\n", {"a": {"b": {"c": "d"}}}),
)  # fmt: skip


@pytest.mark.parametrize(("text", "data"), [t[1:] for t in TEXTS], ids=[t[0] for t in TEXTS])
def test_a_text_is_read_as_yaml_says(text: str, data: Any) -> None:
    document = clean(text)
    assert document.data == data
    assert document.blanks == ()


WORDS: tuple[tuple[str, str | float], ...] = (
    # YAML 1.2.2, section 10.3.2
    ("true", True), ("True", True), ("TRUE", True),
    ("false", False), ("False", False), ("FALSE", False),
    ("0", 0), ("7", 7), ("-7", -7), ("+7", 7), ("-0", 0), ("007", 7), ("0o17", 15), ("0x1F", 31),
    ("0xfF", 255), ("18446744073709551616", 2**64), ("-9223372036854775809", -(2**63) - 1),
    ("1e3", 1000.0), ("1E3", 1000.0), ("1.5e-3", 0.0015), ("+1.5e+3", 1500.0), ("88.1", 88.1),
    (".5", 0.5), ("-.5", -0.5), ("+.5", 0.5), ("5.", 5.0), ("-0.0", -0.0), ("1e-999", 0.0),
    # words of YAML 1.1
    *((word, word) for word in ("yes", "Yes", "YES", "no", "No", "NO", "on", "On", "off", "OFF")),
    *((word, word) for word in ("y", "n", "Y", "N", "tRUE", "fAlse", "nULL", "None", "nil")),
    *((word, word) for word in ("1_000", "0b11", "0o18", "0O17", "0xG", "0x", "0o", "-0x1F", "+0o7")),
    *((word, word) for word in ("12:30", "190:20:30", "0X1f", "1e", "e3", "1e3.5", "1.2.3", "--1")),
    *((word, word) for word in (".inf", "-.inf", "+.INF", ".Inf", ".nan", ".NaN", "inf", "nan")),
    *((word, word) for word in ("1e999", "-1e999", "Infinity", "NaN", "infinity")),
    *((word, word) for word in ("2026-07-01", "2026-7-1", "2026-07", "2026-27", "0000-00-00")),
    *((word, word) for word in ("2026-07-01T10:00:00Z", "2026-07-01 10:00:00", "6/30/2024")),
    *((word, word) for word in ("1,000", "$5", "50%", "9-12", "+", ".", "..", "--", "-a", "+.", "-.")),
    *((word, word) for word in ("\uff11\uff12", "\u0661", "1\u00a0000", "=", "<", "<<", "\u00b2")),
)  # fmt: skip


@pytest.mark.parametrize(("word", "value"), WORDS, ids=[ascii(word) for word, _ in WORDS])
def test_an_unquoted_word_stands_for_what_yaml_1_2_says(word: str, value: str | float) -> None:
    for text, data in (
        (f"a: {word}\n", {"a": value}),
        (f"a:\n  - {word}\n", {"a": [value]}),
    ):
        assert exact(clean(text).data) == exact(data)


@pytest.mark.parametrize("word", ["true", "12", "1.5", "~", "null", "0x1F", "2026-07-01", ".5"])
def test_a_quoted_word_is_text(word: str) -> None:
    text = f"a: '{word}'\nb: \"{word}\"\nc: |-\n  {word}\nd: >-\n  {word}\n"
    assert clean(text).data == dict.fromkeys("abcd", word)


@pytest.mark.parametrize(
    "word", ["", "~", "null", "Null", "NULL", "''", '""', "'  '", '" \\t\\n"', "|\n"]
)
def test_a_blank_is_absent_and_keeps_its_place(word: str) -> None:
    document = clean(f"a: {word}\nb: 1\n")
    assert document.data == {"b": 1}
    assert document.blanks == (("a",),)
    assert document.span(("a",), at_key=True) == Span(1, 1, 1, 2)


def test_blanks_are_told_with_their_paths_in_order() -> None:
    document = clean("a:\nb:\n  c: ~\n  d: 1\n  e: [{f: }, {g: ''}]\nh: null\n")
    assert document.data == {"b": {"d": 1, "e": [{}, {}]}}
    assert document.blanks == (("a",), ("b", "c"), ("b", "e", 0, "f"), ("b", "e", 1, "g"), ("h",))


def test_a_blank_is_underlined_where_its_value_would_stand() -> None:
    document = clean("a:\nb: ~\nc: ''\n")
    assert document.span(("a",)) == Span(1, 3, 1, 4)
    assert document.span(("b",)) == Span(2, 4, 2, 5)
    assert document.span(("c",)) == Span(3, 4, 3, 6)


def test_a_section_of_blanks_is_an_empty_section() -> None:
    assert clean("a:\n  b:\n  c: ~\n").data == {"a": {}}


def test_a_list_keeps_items_that_are_nothing() -> None:
    document = clean("a:\n  - b\n  -\n  - ~\n  - c\nd: [null, e]\n")
    assert document.data == {"a": ["b", None, None, "c"], "d": [None, "e"]}
    assert document.blanks == ()


def test_free_keys_are_absent_at_every_level_and_keep_their_places() -> None:
    text = (
        "notes: top\n"
        "x-a: {b: c}\n"
        "d:\n"
        "  notes:\n"
        "    - e\n"
        "  x-: f\n"
        '  "notes ": g\n'
        "  h:\n"
        "    - x-y: 1\n"
        "      notes: 2\n"
        "      i: 3\n"
    )
    document = clean(text)
    assert document.data == {"d": {"notes ": "g", "h": [{"i": 3}]}}
    assert document.blanks == ()
    assert document.span(("notes",)) == Span(1, 8, 1, 11)
    assert document.span(("x-a", "b")) == Span(2, 10, 2, 11)
    assert document.span(("d", "notes", 0)) == Span(5, 7, 5, 8)
    assert document.span(("d", "h", 0, "x-y")) == Span(9, 12, 9, 13)


def test_a_blank_inside_a_free_key_is_not_told() -> None:
    document = clean("x-a:\n  b:\nnotes:\nc: 1\n")
    assert (document.data, document.blanks) == ({"c": 1}, ())


@pytest.mark.parametrize("key", ["note", "Notes", "x", "xa", "X-a", "x_a", "notes-x", "a-x-b"])
def test_keys_that_only_look_free_are_kept(key: str) -> None:
    assert clean(f"{key}: 1\n").data == {key: 1}


@pytest.mark.parametrize("key", ["'notes'", '"notes"', '"x-a"', "'x-'"])
def test_a_free_key_may_stand_in_quotes(key: str) -> None:
    assert clean(f"{key}: 1\nb: 2\n").data == {"b": 2}


KEYS = ("3", "-3", "03", "0x1F", "1.0", "1e3", "true", "yes", "no", "on", "2026-07-01", "12:30", ".inf", "a b", "\u00e9", "nullx", "xyz", "~a", "N")  # fmt: skip


@pytest.mark.parametrize("key", KEYS, ids=ascii)
def test_a_key_is_its_text(key: str) -> None:
    assert clean(f"{key}: 90\n").data == {key: 90}
    assert clean(f"a: {{{key}: 90}}\n").data == {"a": {key: 90}}


def test_a_key_in_quotes_is_the_text_in_them() -> None:
    assert clean("'null': 1\n\"~\": 2\n'a: b': 3\n").data == {"null": 1, "~": 2, "a: b": 3}


def test_keys_are_composed_and_values_are_left_as_they_are() -> None:
    document = clean("cafe\u0301: cafe\u0301\n")
    assert document.data == {"caf\u00e9": "cafe\u0301"}
    assert document.span(("caf\u00e9",)) == Span(1, 8, 1, 13)


def test_keys_keep_the_order_of_the_file() -> None:
    data = clean("c: 1\na: 2\nb: 3\n").data
    assert data is not None
    assert list(data) == ["c", "a", "b"]


# --- places -----------------------------------------------------------------------------------

PLACES: tuple[tuple[str, str, PlanPath, Span, Span], ...] = (
    # a name, a text, a path, the place of its key, what is underlined for it
    ("block", "a: bc\nde: f\n", ("de",), Span(2, 1, 2, 3), Span(2, 5, 2, 6)),
    ("nested", "a:\n  b:\n    cd: efg\n", ("a", "b", "cd"), Span(3, 5, 3, 7), Span(3, 9, 3, 12)),
    ("section", "a:\n  bc:\n    d: e\n", ("a", "bc"), Span(2, 3, 2, 5), Span(2, 3, 2, 5)),
    ("list", "ab:\n  - c\n", ("ab",), Span(1, 1, 1, 3), Span(1, 1, 1, 3)),
    ("item", "a:\n  - b\n  - cd\n", ("a", 1), Span(3, 5, 3, 7), Span(3, 5, 3, 7)),
    ("section in a list", "a:\n  - bc: d\n", ("a", 0), Span(2, 5, 2, 7), Span(2, 5, 2, 7)),
    ("key in a list", "a:\n  - b: c\n    d: e\n", ("a", 0, "d"), Span(3, 5, 3, 6), Span(3, 8, 3, 9)),
    ("flow", "a: {b: c, de: [f, gh]}\n", ("a", "de", 1), Span(1, 19, 1, 21), Span(1, 19, 1, 21)),
    ("flow key", "a: {b: c, de: fgh}\n", ("a", "de"), Span(1, 11, 1, 13), Span(1, 15, 1, 18)),
    ("flow over lines", "a: {\n  b: c,\n  d: e\n}\n", ("a", "d"), Span(3, 3, 3, 4), Span(3, 6, 3, 7)),
    ("quoted key", "'a b': c\n", ("a b",), Span(1, 1, 1, 6), Span(1, 8, 1, 9)),
    ("quoted value", 'a: "b c"\n', ("a",), Span(1, 1, 1, 2), Span(1, 4, 1, 9)),
    ("escapes count as written", 'a: "\\u00e9"\n', ("a",), Span(1, 1, 1, 2), Span(1, 4, 1, 12)),
    ("quotes over lines", "a: 'b\n  c'\nd: e\n", ("a",), Span(1, 1, 1, 2), Span(1, 4, 2, 5)),
    ("plain over lines", "a: b\n  cd\ne: f\n", ("a",), Span(1, 1, 1, 2), Span(1, 4, 2, 5)),
    ("plain below its key", "a:\n  bc\n", ("a",), Span(1, 1, 1, 2), Span(2, 3, 2, 5)),
    ("after a multi-line text", "a: b\n  c\nd: e\n", ("d",), Span(3, 1, 3, 2), Span(3, 4, 3, 5)),
    ("literal", "a: |\n  b\nc: d\n", ("a",), Span(1, 1, 1, 2), Span(1, 4, 3, 1)),
    ("folded", "a: >-\n  b\n  c\nd: e\n", ("a",), Span(1, 1, 1, 2), Span(1, 4, 4, 1)),
    ("after a literal", "a: |\n  b\n\nc: d\n", ("c",), Span(4, 1, 4, 2), Span(4, 4, 4, 5)),
    ("before a comment", "a: b # c\n", ("a",), Span(1, 1, 1, 2), Span(1, 4, 1, 5)),
    ("before spaces", "a: b   \n", ("a",), Span(1, 1, 1, 2), Span(1, 4, 1, 5)),
    ("no final newline", "a: b\nc: de", ("c",), Span(2, 1, 2, 2), Span(2, 4, 2, 6)),
    ("CRLF", "a: b\r\n\r\nc:\r\n  d: e\r\n", ("c", "d"), Span(4, 3, 4, 4), Span(4, 6, 4, 7)),
    ("lone CR", "a: b\r\rc:\r  d: e\r", ("c", "d"), Span(4, 3, 4, 4), Span(4, 6, 4, 7)),
    ("after a literal in CRLF", "a: |\r\n  b\r\nc: d\r\n", ("c",), Span(3, 1, 3, 2), Span(3, 4, 3, 5)),
    ("byte order mark", "\ufeffa: b\n", ("a",), Span(1, 1, 1, 2), Span(1, 4, 1, 5)),
    ("tab after a colon", "a:\tb\n", ("a",), Span(1, 1, 1, 2), Span(1, 4, 1, 5)),
    ("accents", "né: é, è\n", ("né",), Span(1, 1, 1, 3), Span(1, 5, 1, 9)),
    ("emoji", "a: 😀 b\n", ("a",), Span(1, 1, 1, 2), Span(1, 4, 1, 7)),
    ("after emoji", "a: {b: 😀, c: d}\n", ("a", "c"), Span(1, 11, 1, 12), Span(1, 14, 1, 15)),
    ("below emoji", "a: 😀😀\nb: c\n", ("b",), Span(2, 1, 2, 2), Span(2, 4, 2, 5)),
    ("emoji of several code points", "a: 👩\U0001f3fd, b\n", ("a",), Span(1, 1, 1, 2), Span(1, 4, 1, 9)),
    ("start mark", "---\na: b\n", ("a",), Span(2, 1, 2, 2), Span(2, 4, 2, 5)),
    ("question mark", "? a\n: b\n", ("a",), Span(1, 3, 1, 4), Span(2, 3, 2, 4)),
    ("empty section", "a: {}\n", ("a",), Span(1, 1, 1, 2), Span(1, 1, 1, 2)),
    ("empty section in a list", "a: [b, {}]\n", ("a", 1), Span(1, 8, 1, 9), Span(1, 8, 1, 9)),
    ("list in a list", "a: [b, [c]]\n", ("a", 1), Span(1, 8, 1, 9), Span(1, 8, 1, 9)),
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "path", "key", "value"), [p[1:] for p in PLACES], ids=[p[0] for p in PLACES]
)
def test_a_place_is_exact(text: str, path: PlanPath, key: Span, value: Span) -> None:
    document = clean(text)
    assert document.span(path, at_key=True) == key
    assert document.span(path) == value


def test_what_is_missing_underlines_the_key_of_what_is_nearest_above() -> None:
    document = clean("plscale: 1\nwaivers:\n  start:\n    title: x\n    supports: [a]\n")
    start = Span(3, 3, 3, 8)
    assert document.span(("waivers", "start", "why")) == start
    assert document.span(("waivers", "start", "decided", "date")) == start
    assert document.span(("waivers", "end", "why")) == Span(2, 1, 2, 8)
    assert document.span(("waivers", "start", "title", "x")) == Span(4, 5, 4, 10)
    assert document.span(("waivers", "start", "supports", 1)) == Span(5, 5, 5, 13)
    assert document.span(("waivers", "start", "supports", -1)) == Span(5, 5, 5, 13)
    assert document.span(("waivers", 0)) == Span(2, 1, 2, 8)


def test_what_the_whole_file_lacks_underlines_the_version_or_else_the_first_key() -> None:
    assert clean("a: 1\nplscale: 1\n").span(("timeline",)) == Span(2, 1, 2, 8)
    assert clean("a: 1\nplscale: 1\n").span(()) == Span(2, 1, 2, 8)
    assert clean("\nab: 1\nc: 1\n").span(("timeline",)) == Span(2, 1, 2, 3)
    assert document_of("").span(("timeline",)) == START


def test_a_word_is_given_as_it_is_written() -> None:
    document = clean('a: 0x1F\nb: "c"\nd: [e, 012]\nf: {g: h}\ni:\n')
    written = {
        ("a",): "0x1F", ("b",): '"c"', ("d", 1): "012", ("f", "g"): "h", ("i",): "",
        ("d",): None, ("f",): None, ("f", "x"): None, ("x",): None, ("a", "b"): None,
    }  # fmt: skip
    assert {path: document.word(path) for path in written} == written


def test_lines_are_counted_as_editors_count_them() -> None:
    assert clean("a: b\r\nc: d\re: f\n").lines == ["a: b", "c: d", "e: f", ""]
    assert clean("\ufeffa: b").lines == ["a: b"]


def test_the_text_is_kept_as_it_is_but_for_the_byte_order_mark() -> None:
    assert clean("\ufeffa: b\r\nc: d\r").text == "a: b\r\nc: d\r"
