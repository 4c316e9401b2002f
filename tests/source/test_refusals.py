"""What a plan may not hold: each refusal by its name, at its exact place, and what is left."""

import io
import json
import os
import zipfile
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from plscale.finding import Severity
from plscale.place import START, PlanPath, Span
from plscale.source.document import Document
from plscale.source.fault import Fault
from plscale.source.limits import DEFAULT_LIMITS, Limits
from plscale.source.read import read_bytes, read_text


def document_of(text: str | bytes, limits: Limits = DEFAULT_LIMITS) -> Document:
    return read_text(text if isinstance(text, bytes) else text.encode(), "plan.yaml", limits)


def told(document: Document) -> list[tuple[str, Span]]:
    return [(fault.kind.name, fault.span) for fault in document.faults]


def only_fault(text: str | bytes, limits: Limits = DEFAULT_LIMITS) -> Fault:
    (fault,) = document_of(text, limits).faults
    return fault


@dataclass(frozen=True, slots=True)
class Refusal:
    """A text with one thing in it that a plan may not hold."""

    text: str
    kind: str
    span: Span
    data: Any = None
    """What is left of the file; None where nothing is read on."""
    holes: tuple[PlanPath, ...] = ()


def on(line: int, column: int, length: int = 1) -> Span:
    return Span.on_line(line, column, length)


REFUSALS = (
    # keys given twice: the first counts
    Refusal("a: 1\nb: 2\na: 3\n", "duplicate-key", on(3, 1), {"a": 1, "b": 2}),
    Refusal('ab: 1\n"ab": 2\n', "duplicate-key", on(2, 1, 4), {"ab": 1}),
    Refusal("'a': 1\na: 2\n", "duplicate-key", on(2, 1), {"a": 1}),
    Refusal("caf\u00e9: 1\ncafe\u0301: 2\n", "duplicate-key", on(2, 1, 5), {"caf\u00e9": 1}),
    Refusal("cafe\u0301: 1\ncaf\u00e9: 2\n", "duplicate-key", on(2, 1, 4), {"caf\u00e9": 1}),
    Refusal('a: {3: 90, "3": 91}\n', "duplicate-key", on(1, 12, 3), {"a": {"3": 90}}),
    Refusal("a: {true: 1, 'true': 2}\n", "duplicate-key", on(1, 14, 6), {"a": {"true": 1}}),
    Refusal("a: {b: 1, b: 2}\n", "duplicate-key", on(1, 11), {"a": {"b": 1}}),
    Refusal("a:\n  b: 1\na:\n  c: 2\n", "duplicate-key", on(3, 1), {"a": {"b": 1}}),
    Refusal("a: [1]\na: [2, 3]\n", "duplicate-key", on(2, 1), {"a": [1]}),
    Refusal("a:\na: 1\n", "duplicate-key", on(2, 1), {}),
    Refusal("? a\n: 1\n? a\n: 2\n", "duplicate-key", on(3, 3), {"a": 1}),
    Refusal("😀: {b: 😀, b: 2}\n", "duplicate-key", on(1, 11), {"😀": {"b": "😀"}}),
    Refusal("x-a: 1\nx-a: 2\nb: 3\n", "duplicate-key", on(2, 1, 3), {"b": 3}),
    Refusal("a: {b: 1, b}\n", "duplicate-key", on(1, 11), {"a": {"b": 1}}),
    Refusal("a:\n  - b: 1\n    b: 2\n", "duplicate-key", on(3, 5), {"a": [{"b": 1}]}),
    # aliases
    Refusal("a: *bc\nd: 1\n", "alias", on(1, 4, 3), {"d": 1}, (("a",),)),
    Refusal("a: &n one\nb: *n\n", "alias", on(2, 4, 2), {"a": "one"}, (("b",),)),
    Refusal("a: &n {c: 1}\nb: *n\n", "alias", on(2, 4, 2), {"a": {"c": 1}}, (("b",),)),
    Refusal("a: [b, *n, c]\n", "alias", on(1, 8, 2), {"a": ["b", None, "c"]}, (("a", 1),)),
    Refusal("a:\n  b:\n    - c: *n\n", "alias", on(3, 10, 2), {"a": {"b": [{}]}}, (("a", "b", 0, "c"),)),
    Refusal("a:\n  *n : 1\n  b: 2\n", "alias", on(2, 3, 2), {"a": {"b": 2}}),
    Refusal("a: &a [b, *a]\n", "alias", on(1, 11, 2), {"a": ["b", None]}, (("a", 1),)),
    Refusal("a: &a\n  b: *a\n", "alias", on(2, 6, 2), {"a": {}}, (("a", "b"),)),
    Refusal("&a a: *a\n", "alias", on(1, 7, 2), {}, (("a",),)),
    Refusal("x-a: *n\nb: 1\n", "alias", on(1, 6, 2), {"b": 1}),
    # anchors that nothing repeats; what they mark is read
    Refusal("a: &n one\nb: 2\n", "alias", on(1, 4, 6), {"a": "one", "b": 2}),
    Refusal("a: [&n 'b c']\n", "alias", on(1, 5, 8), {"a": ["b c"]}),
    Refusal("&n a: 1\n", "alias", on(1, 1, 4), {"a": 1}),
    # merge keys
    Refusal("a:\n  <<: *n\n  b: 1\n", "merge-key", on(2, 3, 2), {"a": {"b": 1}}),
    Refusal("a: &n {b: 1}\nc:\n  <<: *n\n  d: 2\n", "merge-key", on(3, 3, 2), {"a": {"b": 1}, "c": {"d": 2}}),
    Refusal("a: &n {b: 1}\nc: {<<: [*n, *n]}\n", "merge-key", on(2, 5, 2), {"a": {"b": 1}, "c": {}}),
    Refusal("a:\n  <<: {b: 1}\n  c: 2\n", "merge-key", on(2, 3, 2), {"a": {"c": 2}}),
    Refusal("<<: x\na: 1\n", "merge-key", on(1, 1, 2), {"a": 1}),
    # tags
    Refusal("a: !x b\nc: 1\n", "tag", on(1, 4, 4), {"c": 1}, (("a",),)),
    Refusal("a: !!str 12\nc: 1\n", "tag", on(1, 4, 8), {"c": 1}, (("a",),)),
    Refusal("a: ! 12\nc: 1\n", "tag", on(1, 4, 4), {"c": 1}, (("a",),)),
    Refusal("a: !<tag:x,2000:y> b\nc: 1\n", "tag", on(1, 4, 17), {"c": 1}, (("a",),)),
    Refusal("a: [b, !x 'c d']\n", "tag", on(1, 8, 8), {"a": ["b", None]}, (("a", 1),)),
    Refusal("a: !x\nb: 1\n", "tag", on(1, 4, 2), {"b": 1}, (("a",),)),
    Refusal("!x a: 1\nb: 2\n", "tag", on(1, 1, 4), {"b": 2}),
    # directives
    Refusal("%YAML 1.2\n---\na: 1\n", "directive", on(1, 1), {"a": 1}),
    Refusal("# x\n%TAG !e! tag:x,2000:\n---\na: 1\n", "directive", on(2, 1), {"a": 1}),
    Refusal("%YAML 1.1\n%TAG !e! tag:x,2000:\n---\na: 1\n", "directive", on(1, 1), {"a": 1}),
    # several documents
    Refusal("a: 1\n---\nb: 2\n", "several-documents", on(2, 1, 3), {"a": 1}),
    Refusal("---\na: 1\n---\n", "several-documents", on(3, 1, 3), {"a": 1}),
    Refusal("a: 1\n--- # x\na: 2\n---\na: 3\n", "several-documents", on(2, 1, 3), {"a": 1}),
    Refusal("a: 1\n...\n", "several-documents", on(2, 1, 3), {"a": 1}),
    Refusal("a: 1\n...\nb: 2\n", "several-documents", on(2, 1, 3), {"a": 1}),
    # keys that are no words
    Refusal("~: 1\nb: 2\n", "key-not-text", on(1, 1), {"b": 2}),
    Refusal("a: {null: 1, b: 2}\n", "key-not-text", on(1, 5, 4), {"a": {"b": 2}}),
    Refusal("NULL: {c: 1}\nb: 2\n", "key-not-text", on(1, 1, 4), {"b": 2}),
    Refusal("a:\n  ?\n  : 1\n  b: 2\n", "key-not-text", on(2, 4), {"a": {"b": 2}}),
    Refusal('"\\0": 1\nb: 2\n', "key-not-text", on(1, 1, 4), {"b": 2}),
    Refusal("'': 1\nb: 2\n", "key-not-text", on(1, 1, 2), {"b": 2}),
    Refusal("? [a, b]\n: 1\nc: 2\n", "key-not-text", on(1, 3), {"c": 2}),
    Refusal("a:\n  [b, c]: 1\n  d: 2\n", "key-not-text", on(2, 3), {"a": {"d": 2}}),
    Refusal("a:\n  {b: c}: 1\n  d: 2\n", "key-not-text", on(2, 3), {"a": {"d": 2}}),
    Refusal("? - a\n  - b: [c]\n: {e: f}\nd: 2\n", "key-not-text", on(1, 3), {"d": 2}),
    Refusal("a: {{name}}\n", "key-not-text", on(1, 5), {"a": {}}),
    # what a whole file may not be
    Refusal("- a\n- b\n", "not-a-mapping", on(1, 1)),
    Refusal("# x\n\n- a: 1\n", "not-a-mapping", on(3, 1)),
    Refusal("Every student\n", "not-a-mapping", on(1, 1, 13)),
    Refusal("\n'a b'\n", "not-a-mapping", on(2, 1, 5)),
    Refusal("42", "not-a-mapping", on(1, 1, 2)),
    Refusal("null\n", "not-a-mapping", on(1, 1, 4)),
    Refusal("~\n", "not-a-mapping", on(1, 1)),
    Refusal("http://example.org\n", "not-a-mapping", on(1, 1, 18)),
    # words in braces without a value: the rest of a text with a comma
    Refusal("a: {b: x 90,000}\n", "comma-missing", on(1, 13, 3), {"a": {"b": "x 90"}}, (("a",),)),
    Refusal("a: {b:x, c: 1}\n", "space-after-colon-missing", on(1, 5, 3), {"a": {"c": 1}}, (("a",),)),
    # numbers with a comma in braces: the whole number, and its value alone is left out
    Refusal("a: {b: 90,000}\n", "comma-missing", on(1, 8, 6), {"a": {}}, (("a", "b"),)),
    Refusal("a: { b: 90,000 }\n", "comma-missing", on(1, 9, 6), {"a": {}}, (("a", "b"),)),
    Refusal("a: {\n  b: 90,000\n}\n", "comma-missing", on(2, 6, 6), {"a": {}}, (("a", "b"),)),
    Refusal("a: {b: $1,250,000.50, c: 2}\n", "comma-missing", on(1, 8, 13), {"a": {"c": 2}}, (("a", "b"),)),
    Refusal("a: {b: -1,000,000, c: 2}\n", "comma-missing", on(1, 8, 10), {"a": {"c": 2}}, (("a", "b"),)),
    Refusal("a: {b: x, c , d: 2}\n", "comma-missing", on(1, 11), {"a": {"b": "x", "d": 2}}, (("a",),)),
    Refusal("a: {b, c, d: e}\n", "comma-missing", on(1, 5), {"a": {"d": "e"}}, (("a",),)),
)  # fmt: skip


@pytest.mark.parametrize("case", REFUSALS, ids=lambda case: ascii(case.text))
def test_what_a_plan_may_not_hold_is_refused_where_it_stands(case: Refusal) -> None:
    document = document_of(case.text)
    assert told(document) == [(case.kind, case.span)]
    assert document.data == case.data
    assert document.holes == frozenset(case.holes)


@pytest.mark.parametrize("case", REFUSALS, ids=lambda case: ascii(case.text))
def test_a_refusal_says_what_to_do_on_one_line(case: Refusal) -> None:
    fault = only_fault(case.text)
    assert fault.kind.severity is Severity.ERROR
    assert fault.message
    assert fault.remedy
    assert "\n" not in fault.message + fault.remedy


@pytest.mark.parametrize("end", ["\r\n", "\r"], ids=ascii)
@pytest.mark.parametrize("case", REFUSALS, ids=lambda case: ascii(case.text))
def test_other_ends_of_lines_lead_to_the_same_refusal(case: Refusal, end: str) -> None:
    document = document_of(case.text.replace("\n", end))
    assert told(document) == [(case.kind, case.span)]
    assert document.data == case.data


@pytest.mark.parametrize("case", REFUSALS, ids=lambda case: ascii(case.text))
def test_a_byte_order_mark_changes_nothing_in_a_refusal(case: Refusal) -> None:
    plain, marked = document_of(case.text), document_of("\ufeff" + case.text)
    assert marked.faults == plain.faults
    assert marked.data == plain.data


# --- numbers with commas in braces --------------------------------------------------------------


def test_each_number_with_a_comma_is_told_once_and_whole() -> None:
    document = document_of("a: {1: 90,000, 2: $95,000, 3: 1,250,000, 4: 5}\n")
    assert [(fault.message, fault.remedy, fault.path) for fault in document.faults] == [
        (
            f'the comma in "{number}" ends the value there, as it stands between braces',
            f"write  {bare}  without signs or commas",
            ("a", year),
        )
        for number, bare, year in (
            ("90,000", "90000", "1"), ("$95,000", "95000", "2"), ("1,250,000", "1250000", "3")
        )
    ]  # fmt: skip
    assert document.data == {"a": {"4": 5}}
    assert document.blanks == ()


def test_three_digits_are_no_rest_of_a_number_where_they_have_a_value_or_stand_alone() -> None:
    assert document_of("a: {1: 90, 000: 1}\n").faults == ()
    assert only_fault("a: {1: 90, 000}\n").message.startswith('"000" stands between braces')
    assert only_fault("a: {000}\n").message.startswith('"000" stands between braces')
    assert only_fault("a: {1: 90,00}\n").message.startswith('"00" stands between braces')


# --- more about faults in general -----------------------------------------------------------------


def test_a_fault_tells_the_path_that_it_is_about() -> None:
    text = "a:\n  b: *n\n  c: 1\n  c: 2\nd: [!x y]\ne: 1\ne: 2\n"
    paths = [(fault.kind.name, fault.path) for fault in document_of(text).faults]
    assert paths == [
        ("alias", ("a", "b")),
        ("duplicate-key", ("a", "c")),
        ("tag", ("d", 0)),
        ("duplicate-key", ("e",)),
    ]


def test_a_fault_below_a_key_that_is_no_word_tells_no_path() -> None:
    faults = document_of("d: 1\n[a]: {b: *n, c: 1, c: 2}\n").faults
    assert [(fault.kind.name, fault.path) for fault in faults] == [
        ("key-not-text", ()),
        ("alias", ()),
        ("duplicate-key", ()),
    ]


def test_what_was_misread_behind_a_slip_is_not_told() -> None:
    document = document_of("a: *n\nb: {draft} every student\n")
    assert told(document) == [("alias", on(1, 4, 2)), ("special-character-first", on(2, 4))]


# --- more about keys given twice, aliases and tags --------------------------------------------


def test_every_repetition_of_a_key_names_the_first() -> None:
    faults = document_of("b: 0\nab: 1\nab: 2\nab: 3\n").faults
    assert [fault.span for fault in faults] == [on(3, 1, 2), on(4, 1, 2)]
    for fault in faults:
        assert fault.message == '"ab" is given twice in the same section; the first is on line 2'
        assert fault.related == ((on(2, 1, 2), "first given here"),)


def test_the_same_key_in_different_sections_is_no_repetition() -> None:
    document = document_of("a: {c: 1}\nb: {c: 2}\nd: [{c: 3}, {c: 4}]\nc: 5\n")
    assert document.faults == ()


def test_keys_differ_where_their_texts_do() -> None:
    document = document_of("3: a\n03: b\n0x3: c\n3.0: d\nA: e\na: f\n")
    assert document.faults == ()
    assert document.data == {"3": "a", "03": "b", "0x3": "c", "3.0": "d", "A": "e", "a": "f"}


def test_a_refused_value_is_no_blank() -> None:
    assert document_of("a: !x\nb: !x 1\nc: *n\nd: " + "1" * 31 + "\ne:\n").blanks == (("e",),)


def test_a_repeated_key_whose_first_value_was_refused_leaves_a_hole() -> None:
    document = document_of("a: !x 1\na: 2\n")
    assert [kind for kind, _ in told(document)] == ["tag", "duplicate-key"]
    assert document.data == {}
    assert document.holes == {("a",)}


def test_an_alias_shows_what_it_repeats() -> None:
    fault = only_fault("a: 1\nb: &n one\nc: *n\n")
    assert fault.related == ((on(2, 4, 2), "this is what it repeats"),)
    assert only_fault("a: *n\n").related == ()


def test_faults_inside_a_refused_value_are_told_too() -> None:
    document = document_of("a: !x\n  b: *n\n  c: [!y d]\ne: 1\n")
    assert [(kind, span.line, span.column) for kind, span in told(document)] == [
        ("tag", 1, 4),
        ("alias", 2, 6),
        ("tag", 3, 7),
    ]
    assert document.data == {"e": 1}
    assert {("a",)} <= document.holes


@pytest.mark.parametrize("value", ["[b, c]", "{b: c}", "\n  b: c", "\n  - b", "[]", "{}"])
def test_a_tag_on_a_section_or_list_leaves_it_out_whole(value: str) -> None:
    document = document_of(f"a: !x {value}\nd: 1\n")
    ((kind, span),) = told(document)
    assert (kind, span.line, span.column) == ("tag", 1, 4)
    assert document.data == {"d": 1}
    assert document.holes == {("a",)}


@pytest.mark.parametrize("value", ["[b, c]", "{b: c}", "\n  b: c", "\n  - b"])
def test_an_unused_anchor_on_a_section_or_list_is_told_once(value: str) -> None:
    document = document_of(f"a: &n {value}\nd: 1\n")
    ((kind, span),) = told(document)
    assert (kind, span.line, span.column) == ("alias", 1, 4)
    assert document.holes == frozenset()


@pytest.mark.parametrize("text", ["--- !x\na: 1\n", "!x\na: 1\n", "--- !x {a: 1}\n"])
def test_a_tag_on_the_whole_plan_is_refused_and_the_plan_is_read(text: str) -> None:
    document = document_of(text)
    ((kind, span),) = told(document)
    assert (kind, span.line, span.column) == ("tag", 1, text.index("!") + 1)
    assert document.data == {"a": 1}


@pytest.mark.parametrize(
    "value",
    [
        "!!python/object/apply:os.system ['touch {}']",
        '!!python/object/apply:pathlib.Path.touch [!!python/object/apply:pathlib.Path ["{}"]]',
        "!!python/object/new:os.system ['touch {}']",
        "!!python/name:os.system",
        "!!python/module:os",
        "!!python/tuple [a]",
        "!!binary aGVsbG8=",
        "!!set {{a, b}}",
        "!!timestamp 2026-07-01",
        "!!js/function 'touch {}'",
        "!Ref a",
        "!env HOME",
        "!<tag:yaml.org,2002:python/object/apply:os.system> ['touch {}']",
    ],
)
def test_a_tag_never_runs_anything(value: str, tmp_path: Path) -> None:
    canary = tmp_path / "canary"
    document = document_of(f"a: {value.format(canary)}\nb: 1\n")
    assert document.faults[0].kind.name == "tag"
    assert document.faults[0].span.line == 1
    assert document.faults[0].span.column == 4
    assert document.data == {"b": 1}
    assert not canary.exists()


def test_a_tag_never_reads_another_file(tmp_path: Path) -> None:
    secret = tmp_path / "secret.yaml"
    secret.write_text("secret: canary\n")
    document = document_of(f"a: !include {secret}\nb: !!python/object/apply:open [{secret}]\n")
    assert {kind for kind, _ in told(document)} == {"tag"}
    assert document.data == {}
    assert "canary" not in repr(document.faults)


def test_a_tag_is_shown_as_it_is_written() -> None:
    assert '"!!python/name:os.system"' in only_fault("a: !!python/name:os.system\n").message
    assert '"!x"' in only_fault("a: !x b\n").message


def test_an_escaped_nul_in_a_key_hides_no_fault() -> None:
    faults = told(document_of('a:\n  "\\0<<": *n\n  "\\0": !x 1\n'))
    assert {("alias", on(2, 11, 2)), ("tag", on(3, 9, 4))} <= set(faults)


def test_every_fault_of_a_file_is_told_in_one_run() -> None:
    text = "a: 1\na: 2\nb: *n\nc: !x 1\n~: 1\nd:\n  <<: {e: 1}\nf: " + "1" * 31 + "\n"
    assert [(kind, span.line) for kind, span in told(document_of(text))] == [
        ("duplicate-key", 2),
        ("alias", 3),
        ("tag", 4),
        ("key-not-text", 5),
        ("merge-key", 7),
        ("number-too-long", 8),
    ]


def test_what_stands_after_a_second_plan_is_not_read() -> None:
    document = document_of("a: 1\n---\na: *n\na: !x 2\n")
    assert [kind for kind, _ in told(document)] == ["several-documents"]


# --- files that are no plans ------------------------------------------------------------------


def zipped() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("word/document.xml", "<w:document/>")
    return file.getvalue()


LFS = b"version https://git-lfs.github.com/spec/v1\noid sha256:4d7a2146\nsize 12345\n"
OTHER_FILES: tuple[tuple[str, bytes, str, Span], ...] = (
    ("empty", b"", "file-empty", START),
    ("blanks", b" \n\t\r\n  \n", "file-empty", START),
    ("byte order mark alone", b"\xef\xbb\xbf", "file-empty", START),
    ("byte order mark and blanks", b"\xef\xbb\xbf \n", "file-empty", START),
    ("comments", b"# plscale: 1\n\n# a: b\n", "file-empty", START),
    ("comment without an end", b"# plscale", "file-empty", START),
    ("JSON", json.dumps({"plscale": 1}).encode(), "file-not-yaml", START),
    ("JSON over lines", b'\n{\n  "plscale": 1\n}\n', "file-not-yaml", START),
    ("JSON list", b"[1, 2]", "file-not-yaml", START),
    ("JSON after a mark", b"\xef\xbb\xbf{}", "file-not-yaml", START),
    ("docx", zipped(), "file-not-yaml", START),
    ("old doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00\x00", "file-not-yaml", START),
    ("PDF", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n", "file-not-yaml", START),
    ("gzip", b"\x1f\x8b\x08\x00\x00\x00\x00\x00", "file-not-yaml", START),
    ("PNG", b"\x89PNG\r\n\x1a\n\x00", "file-not-yaml", START),
    ("JPEG", b"\xff\xd8\xff\xe0\x00\x10JFIF", "file-not-yaml", START),
    ("RTF", b"{\\rtf1\\ansi a}", "file-not-yaml", START),
    ("web page", b"<!DOCTYPE html>\n<html><body>404</body></html>\n", "file-not-yaml", START),
    ("web page without a type", b"\n  <HTML lang=en>\n", "file-not-yaml", START),
    ("XML", b'<?xml version="1.0"?>\n<plan/>\n', "file-not-yaml", START),
    ("LFS pointer", LFS, "git-lfs-pointer", START),
    ("LFS pointer in CRLF", LFS.replace(b"\n", b"\r\n"), "git-lfs-pointer", START),
)  # fmt: skip


@pytest.mark.parametrize(
    ("raw", "kind", "span"), [file[1:] for file in OTHER_FILES], ids=[f[0] for f in OTHER_FILES]
)
def test_a_file_that_is_no_plan_is_named_for_what_it_is(raw: bytes, kind: str, span: Span) -> None:
    document = document_of(raw)
    assert told(document) == [(kind, span)]
    assert document.data is None
    assert document.faults[0].remedy


def test_an_empty_document_holds_nothing() -> None:
    fault = only_fault("---\n")
    assert fault.kind.name == "not-a-mapping"
    assert fault.message.endswith("this file holds nothing")


@pytest.mark.parametrize("word", ["null", "~", "NULL"])
def test_a_file_that_is_null_holds_nothing(word: str) -> None:
    assert only_fault(word).message.endswith("this file holds nothing")


def test_git_lfs_is_named_in_message_and_remedy() -> None:
    fault = only_fault(LFS)
    assert fault.message == "this is a Git LFS pointer, not the plan itself"
    assert "git lfs pull" in fault.remedy


CONFLICT = "a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> branch\nc: 4\n"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (CONFLICT, 2),
        (CONFLICT.replace("\n", "\r\n"), 2),
        (CONFLICT.replace("\n", "\r"), 2),
        ("\ufeff" + CONFLICT, 2),
        ("<<<<<<< HEAD\na: 1\n=======\n>>>>>>> x\n", 1),
        ("a: 1\n=======\nb: 2\n", 2),
        ("a: 1\n\nb: 2\n>>>>>>> theirs\n", 4),
        ("a: é\n||||||| base\n=======\n", 2),
    ],
    ids=ascii,
)
def test_a_merge_conflict_is_found_at_its_first_mark(text: str, line: int) -> None:
    fault = only_fault(text)
    assert (fault.kind.name, fault.span) == ("merge-conflict", on(line, 1, 7))
    assert fault.message == f"unresolved merge conflict at line {line}"


@pytest.mark.parametrize(
    "text",
    [
        "a: ======= b\n",
        "a: |\n  =======\n",
        "a: |\n  <<<<<<< HEAD\n",
        "a: b <<<<<<< c\n",
        "# =======\na: 1\n",
    ],
)
def test_signs_of_a_conflict_inside_a_text_are_no_conflict(text: str) -> None:
    assert document_of(text).faults == ()


# --- encodings and characters -----------------------------------------------------------------

PLAN = "plscale: 1\nname: Ñandú 学区 😀\n"
WIDE = ("utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be")


@pytest.mark.parametrize("text", [PLAN, "é: 1\n", "# é\na: 1\n", "\na: 1\n", '{"a": 1}'], ids=ascii)
@pytest.mark.parametrize("code", WIDE)
def test_a_wide_encoding_is_named(code: str, text: str) -> None:
    fault = only_fault(text.encode(code))
    assert (fault.kind.name, fault.span) == ("file-not-utf8", START)
    assert "UTF-16 or UTF-32" in fault.message


@pytest.mark.parametrize("code", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_a_wide_encoding_with_its_mark_is_named(code: str) -> None:
    fault = only_fault(("\ufeff" + PLAN).encode(code))
    assert (fault.kind.name, fault.span) == ("file-not-utf8", START)
    assert "UTF-16 or UTF-32" in fault.message


NOT_UTF8: tuple[tuple[bytes, int, int, int], ...] = (
    # bytes, line, column, number of the byte
    ("a: 1\nb: caf\u00e9\n".encode("latin-1"), 2, 7, 12),
    ("é: 1\n".encode() + b"b: \xff\n", 2, 4, 10),
    ("😀: \u201cx".encode() + b"\x93y\n", 1, 6, 11),
    (b"a: 1\r\nb: \x80\r\n", 2, 4, 10),
    (b"a: 1\rb: \x80\r", 2, 4, 9),
    (b"a: \xc3", 1, 4, 4),
    (b"a: \xe2\x82 b\n", 1, 4, 4),
    (b"a: \xc0\xafb\n", 1, 4, 4),  # an overlong slash
    (b"a: \xf4\x90\x80\x80\n", 1, 4, 4),  # beyond U+10FFFF
    (b"a: \xed\xa0\xbd\xed\xb8\x80\n", 1, 4, 4),  # an emoji as two surrogates (CESU-8)
    (b"a: b\xed\xb8\x80\n", 1, 5, 5),
    (b"\xef\xbb\xbfa: \xe9\n", 1, 4, 7),  # the byte order mark counts as bytes, not as a column
)


@pytest.mark.parametrize(("raw", "line", "column", "number"), NOT_UTF8, ids=ascii)
def test_bytes_that_are_no_text_are_told_with_their_number_and_place(
    raw: bytes, line: int, column: int, number: int
) -> None:
    fault = only_fault(raw)
    assert (fault.kind.name, fault.span) == ("file-not-utf8", on(line, column))
    assert f"byte {number} of the file (\\x{raw[number - 1]:02x}) is not UTF-8" in fault.message


CONTROLS = (
    *(chr(number) for number in range(0x20) if chr(number) not in "\t\n\r"),
    *(chr(number) for number in range(0x7F, 0xA0)),
    *"\u2028\u2029\ufeff\ufdd0\ufdef\ufffe\uffff",
    *(chr(plane + end) for plane in (0x10000, 0x100000) for end in (0xFFFE, 0xFFFF)),
)


@pytest.mark.parametrize("control", CONTROLS, ids=ascii)
def test_a_character_that_no_text_holds_is_refused_where_it_stands(control: str) -> None:
    for text, place in (
        (f"a: 1\nbé: x{control}y\n", on(2, 6)),
        (f"a: 1\r\nb: 'x{control}'\r\n", on(2, 6)),
        (f"abcde: 1 # {control}\n", on(1, 12)),
    ):
        document = document_of(text)
        assert told(document) == [("control-character", place)]
        assert document.data is None
        assert control not in document.faults[0].message


def test_a_control_character_is_told_with_the_number_of_its_byte() -> None:
    assert "byte 6 of the file" in only_fault("é: x\x1b\n").message
    assert "(\\x1b)" in only_fault("é: x\x1b\n").message
    assert "byte 9 of the file" in only_fault("\ufeffé: x\x1b\n").message
    assert "(\\u2028)" in only_fault("abcd: \u2028\n").message


@pytest.mark.parametrize(
    "text",
    ["\u00a0", "\ufffd", "\ue000", "\U000f0000", "\u0300", "\ud7ff", "\u3000", "\U0010fffd"],
    ids=ascii,
)
def test_unusual_characters_that_texts_do_hold_are_read(text: str) -> None:
    document = document_of(f"a: x{text}y\n")
    assert document.faults == ()
    assert document.data == {"a": f"x{text}y"}


HIDDEN = "\u00ad\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2064\u2066\u2067\u2068\u2069"


@pytest.mark.parametrize("hidden", HIDDEN, ids=ascii)
def test_a_hidden_character_is_a_warning_where_it_stands(hidden: str) -> None:
    document = document_of(f"a: 1\nb: xé{hidden}y # {hidden}\n")
    (fault,) = document.faults
    assert (fault.kind.name, fault.span) == ("hidden-character", on(2, 6))
    assert fault.kind.severity is Severity.WARNING
    assert f"(\\u{ord(hidden):04x})" in fault.message or f"(\\x{ord(hidden):02x})" in fault.message
    assert hidden not in fault.message
    assert document.data == {"a": 1, "b": f"xé{hidden}y"}


def test_hidden_characters_are_told_once_a_line_and_beside_other_faults() -> None:
    text = "a: \u202ex\u202c\n# \u200b\nb: c\nb: \u200bd\n"
    assert sorted((span, kind) for kind, span in told(document_of(text))) == [
        (on(1, 4), "hidden-character"),
        (on(2, 3), "hidden-character"),
        (on(4, 1), "duplicate-key"),
        (on(4, 4), "hidden-character"),
    ]


def test_hidden_characters_are_told_where_the_plan_cannot_be_read() -> None:
    kinds = [kind for kind, _ in told(document_of("a: \u202ex\nb: [\n"))]
    assert "hidden-character" in kinds
    assert len(kinds) == 2


# --- limits -----------------------------------------------------------------------------------


def nested(levels: int) -> str:
    """Write sections inside sections; the plan itself is the first level."""
    return "a: " + "[" * (levels - 1) + "]" * (levels - 1) + "\n"


def test_64_levels_are_read_and_65_are_not() -> None:
    assert document_of(nested(64)).faults == ()
    document = document_of(nested(65))
    assert told(document) == [("too-deep", on(1, 3 + 64))]
    assert document.data is None


@pytest.mark.parametrize("levels", [64, 65])
def test_levels_of_indentation_count_like_brackets(levels: int) -> None:
    lines = [f"{' ' * depth}a:" for depth in range(levels - 1)]
    document = document_of("\n".join([*lines, f"{' ' * (levels - 1)}a: b\n"]))
    place = [] if levels == 64 else [("too-deep", on(65, 65))]
    assert told(document) == place


def test_levels_inside_a_key_count_too() -> None:
    text = "a:\n  ? " + "[" * 100 + "]" * 100 + "\n  : 1\n"
    assert {kind for kind, _ in told(document_of(text))} <= {"too-deep", "key-not-text"}
    text = "a: " + "{" * 100 + "}" * 100 + "\n"
    assert {kind for kind, _ in told(document_of(text))} <= {"too-deep", "key-not-text"}


def test_the_limit_of_levels_can_be_raised_and_lowered() -> None:
    assert document_of(nested(70), Limits(levels=70)).faults == ()
    assert told(document_of(nested(71), Limits(levels=70))) == [("too-deep", on(1, 3 + 70))]
    assert told(document_of("a: {b: 1}\n", Limits(levels=1))) == [("too-deep", on(1, 4))]
    assert document_of("a: 1\n", Limits(levels=1)).faults == ()


def listed(values: int) -> str:
    """Write a plan of so many values: the plan, a key, its list, and items, one a line."""
    return "a:\n" + "- b\n" * (values - 3)


def test_100_000_values_are_read_and_one_more_is_not() -> None:
    document = document_of(listed(100_000))
    assert document.faults == ()
    assert document.data == {"a": ["b"] * 99_997}
    document = document_of(listed(100_001))
    ((kind, span),) = told(document)
    assert kind == "too-many-values"
    assert document.data is None
    assert span.line in {99_999, 100_000}  # the value too much, or what comes behind it


@pytest.mark.parametrize(
    ("text", "values"),
    [("a: b\n", 3), ("a: {}\n", 3), ("a: {b: c}\n", 5), ("a: [b, [], {c: d}]\n", 8), ("a:\n", 3)],
)
def test_keys_texts_lists_and_sections_all_count_as_values(text: str, values: int) -> None:
    assert document_of(text, Limits(values=values)).faults == ()
    assert [kind for kind, _ in told(document_of(text, Limits(values=values - 1)))] == [
        "too-many-values"
    ]


@pytest.mark.parametrize("sign", ["", "0x", "0o", "."])
def test_a_number_of_30_characters_is_read_and_one_of_31_is_not(sign: str) -> None:
    digits = "1" * (30 - len(sign))
    document = document_of(f"a: {sign}{digits}\n")
    assert document.faults == ()
    assert document.data is not None
    assert isinstance(document.data["a"], int | float)
    document = document_of(f"a: {sign}{digits}1\nb: 2\n")
    assert told(document) == [("number-too-long", on(1, 4, 31))]
    assert document.data == {"b": 2}
    assert document.holes == {("a",)}


def test_a_long_number_is_exact_up_to_the_limit() -> None:
    assert document_of("a: 123456789012345678901234567890\n").data == {
        "a": 123456789012345678901234567890
    }


def test_a_long_number_in_a_list_leaves_its_item_empty() -> None:
    document = document_of(f"a: [1, {'2' * 31}, 3]\n")
    assert told(document) == [("number-too-long", on(1, 8, 31))]
    assert document.data == {"a": [1, None, 3]}
    assert document.holes == {("a", 1)}


@pytest.mark.parametrize("text", ["'{}'", '"{}"', "|-\n  {}", "{}a", "{}-1", "a{}", "\uff11{}"])
def test_long_digits_that_are_text_are_read(text: str) -> None:
    digits = "1" * 31
    document = document_of(f"a: {text.format(digits)}\n{digits}: 1\n")
    assert document.faults == ()
    assert document.data is not None
    assert list(document.data) == ["a", digits]
    assert isinstance(document.data["a"], str)


def test_the_limit_of_digits_can_be_raised() -> None:
    text = f"a: {'9' * 40}\n"
    assert document_of(text, Limits(digits=40)).data == {"a": 10**40 - 1}
    assert only_fault(text, Limits(digits=39)).kind.name == "number-too-long"


def test_a_number_of_10_000_digits_is_shown_cut() -> None:
    fault = only_fault(f"a: {'1' * 10_000}\n")
    assert fault.kind.name == "number-too-long"
    assert "10,000" in fault.message
    assert len(fault.message) < 150


LONG_TEXTS = ("a: {}\n", "a: '{}'\n", 'a: "{}"\n', "a: |-\n  {}\n", "a: >-\n  {}\n")


@pytest.mark.parametrize("form", LONG_TEXTS)
def test_20_000_characters_are_read_and_one_more_is_not(form: str) -> None:
    text = "é" * 20_000
    document = document_of(form.format(text))
    assert document.faults == ()
    assert document.data == {"a": text}
    document = document_of(form.format(text + "é") + "b: 2\n")
    ((kind, span),) = told(document)
    assert (kind, span.line, span.column) == ("text-too-long", 1, 4)
    assert document.data == {"b": 2}
    assert document.holes == {("a",)}


def test_the_limit_of_characters_can_be_raised_as_the_remedy_says() -> None:
    text = f"a: {'b' * 20_005}\n"
    assert "--limit characters=20005" in only_fault(text).remedy
    assert document_of(text, Limits(characters=20_005)).faults == ()
    assert only_fault(text, Limits(characters=20_004)).kind.name == "text-too-long"


def padded(size: int) -> bytes:
    return b"a: 1\n#" + b"x" * (size - 6)


def test_a_file_of_a_mebibyte_is_read_and_a_byte_more_is_not() -> None:
    assert document_of(padded(1_048_576)).data == {"a": 1}
    document = document_of(padded(1_048_577))
    assert told(document) == [("file-too-large", START)]
    assert document.data is None
    assert "1,048,577 bytes; at most 1,048,576" in document.faults[0].message
    assert "--limit bytes=1048577" in document.faults[0].remedy


def test_the_limit_of_bytes_can_be_raised_and_counts_bytes() -> None:
    assert document_of(padded(1_048_577), Limits(bytes=1_048_577)).data == {"a": 1}
    assert document_of("a: é\n", Limits(bytes=6)).faults == ()
    assert only_fault("a: é\n", Limits(bytes=5)).kind.name == "file-too-large"


def test_a_file_on_disk_is_measured_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(padded(1_048_576))
    assert read_bytes(path) == padded(1_048_576)
    os.truncate(path, 1_048_577)
    fault = read_bytes(path)
    assert isinstance(fault, Fault)
    assert fault.kind.name == "file-too-large"
    assert read_bytes(path, replace(DEFAULT_LIMITS, bytes=1_048_577)) == padded(1_048_576) + b"\0"
