"""Three readers of the same text: ours over libyaml, ours over pure Python, and ruamel's."""

import json
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from plscale.place import PlanPath, Span
from plscale.source.document import Document
from plscale.source.parsers import IS_FAST, events, pure_events
from plscale.source.positions import Entry
from plscale.source.read import build

Draw = Callable[[st.SearchStrategy[Any]], Any]

# --- plans in many styles ---------------------------------------------------------------------

LETTERS = "abcXYZéß学😀"
PLAIN = st.text(LETTERS, min_size=1, max_size=8)
SENTENCE = st.lists(PLAIN, min_size=1, max_size=5).map(" ".join)
ANY_TEXT = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), max_size=20)
NUMBERS = st.one_of(
    st.integers(-(10**12), 10**12).map(str),
    st.decimals(-1000, 1000, allow_nan=False, places=3).map(str),
    st.sampled_from(["0o17", "0x1F", "1e3", "-1.5e-3", ".5", "+12"]),
)
WORDS = st.sampled_from(
    ["true", "False", "NULL", "~", "null", "yes", "no", "on", "Off", "2026-07-01", "2031-06-30"]
)
KEYS = st.one_of(
    st.text("abcdefghij-", min_size=1, max_size=6).filter(lambda key: key[0] != "-"),
    st.text("Xé学😀", min_size=1, max_size=3),
    st.integers(2, 9).map(str),  # to Python, and so to ruamel, 1 is true
    st.sampled_from(["yes", "on", "true", "notes", "x-a", "9-12", "a b"]),
)
REMARKS = st.sampled_from(["", "", "", " # remark", "  # 'remark: ["])
BETWEEN = st.sampled_from(["", "", "", "\n", "# remark\n", "   \n\n", "  # a: b\n"])


class Writer:
    """Writes one made-up plan, each value in a style of its own."""

    def __init__(self, draw: Draw, *, with_faults: bool) -> None:
        self.draw = draw
        self.with_faults = with_faults

    def plan(self) -> str:
        text: str = self.draw(BETWEEN) + self.section(0, 3)
        if not self.draw(st.booleans()):
            text = text.rstrip("\n") + "\n"
        end: str = self.draw(st.sampled_from(["\n", "\n", "\r\n", "\r"]))
        return text.replace("\n", end)

    def section(self, indent: int, depth: int) -> str:
        return "".join(
            f"{self.draw(BETWEEN)}{' ' * indent}{key}:{self.value(indent, depth)}"
            for key in self.keys()
        )

    def keys(self) -> list[str]:
        return [
            self.key(key)
            for key in self.draw(
                st.lists(KEYS, min_size=1, max_size=4, unique=not self.with_faults)
            )
        ]

    def key(self, key: str) -> str:
        style = self.draw(st.sampled_from(["", "", "", "'", '"']))
        mark = self.odd(("&n ", "!x ")) if self.with_faults else ""
        return f"{mark}{style}{key}{style}"

    def odd(self, marks: tuple[str, ...]) -> str:
        return self.draw(st.sampled_from(("", "", "", "", "", *marks))) if self.with_faults else ""

    def value(self, indent: int, depth: int) -> str:
        kinds = ["scalar", "scalar", "scalar", "literal", "wrapped", "flow"]
        if depth:
            kinds += ["section", "section", "list", "list"]
        mark = self.odd(("&n ", "!x ", "&m !!str ", "!<a:b> "))
        match self.draw(st.sampled_from(kinds)):
            case "section":
                step = self.draw(st.integers(1, 4))
                return f" {mark}".rstrip() + "\n" + self.section(indent + step, depth - 1)
            case "list":
                return (
                    f" {mark}".rstrip()
                    + "\n"
                    + self.items(indent + self.draw(st.sampled_from([0, 2])), depth - 1)
                )
            case "literal":
                return f" {mark}" + self.literal(indent)
            case "wrapped":
                words = self.draw(st.lists(SENTENCE, min_size=1, max_size=3))
                return f" {mark}" + f"\n{' ' * (indent + 2)}".join(words) + "\n"
            case "flow":
                return f" {mark}{self.flow(indent, 2)}{self.draw(REMARKS)}\n"
        blank = self.draw(st.sampled_from([" ", "  "]))
        return f"{blank}{mark}{self.scalar()}{self.draw(REMARKS)}\n"

    def items(self, indent: int, depth: int) -> str:
        lines = []
        for _ in range(self.draw(st.integers(1, 3))):
            space = self.draw(st.integers(1, 3))
            before = f"{' ' * indent}-{' ' * space}"
            if depth > 0 and self.draw(st.booleans()):
                inside = self.draw(st.sampled_from([self.section, self.items]))(
                    indent + 1 + space, depth - 1
                )
                lines.append(before + self.without_start(inside, indent + 1 + space))
            else:
                lines.append(f"{before}{self.scalar()}{self.draw(REMARKS)}\n")
        return "".join(lines)

    @staticmethod
    def without_start(text: str, indent: int) -> str:
        """Begin on the line of the dash, which no remark may part from its item."""
        lines = text.splitlines(keepends=True)
        while not lines[0].strip() or lines[0].lstrip().startswith("#"):
            del lines[0]
        return "".join(lines)[indent:]

    def literal(self, indent: int) -> str:
        head = self.draw(st.sampled_from(["|", ">", "|-", ">-", "|+", ">+", "|2", ">2-"]))
        lines = self.draw(
            st.lists(
                st.one_of(SENTENCE, st.just(""), st.just("# no remark")), min_size=1, max_size=4
            )
        )
        step = " " * 2
        body = "".join(f"{' ' * indent}{step}{line}\n" if line else "\n" for line in lines)
        return f"{head}{self.draw(REMARKS)}\n{body}"

    def scalar(self) -> str:
        if self.with_faults and self.draw(st.integers(0, 9)) == 0:
            return "*n"
        text: str = self.draw(st.one_of(SENTENCE, NUMBERS, WORDS, st.just("")))
        match self.draw(st.sampled_from(["plain", "plain", "single", "double"])):
            case "single":
                return f"'{str(self.draw(ANY_TEXT)).replace(chr(39), chr(39) * 2)}'"
            case "double":
                return json.dumps(self.draw(ANY_TEXT), ensure_ascii=False)
        return text

    def flow(self, indent: int, depth: int) -> str:
        if not depth or self.draw(st.booleans()):
            return self.scalar() or "''"
        gap = self.draw(st.sampled_from(["", " ", f"\n{' ' * (indent + 2)}"]))
        if self.draw(st.booleans()):
            parts = [self.flow(indent, depth - 1) for _ in range(self.draw(st.integers(0, 3)))]
            return f"[{gap}{f',{gap or chr(32)}'.join(parts)}{gap}]"
        parts = [f"{key}: {self.flow(indent, depth - 1)}" for key in self.keys()]
        return f"{{{gap}{f',{gap or chr(32)}'.join(parts)}{gap}}}"


@st.composite
def ordinary_plans(draw: Draw) -> str:
    return Writer(draw, with_faults=False).plan()


@st.composite
def plans_with_faults(draw: Draw) -> str:
    return Writer(draw, with_faults=True).plan()


# --- what ruamel reads ------------------------------------------------------------------------


def from_ruamel(text: str) -> Any:
    return as_ours(YAML(typ="safe", pure=True).load(text))


def as_ours(value: Any) -> Any:
    """Take out what we leave out, and turn keys and dates back into their texts."""
    match value:
        case dict():
            return {
                text_of(key): as_ours(inside)
                for key, inside in value.items()
                if not is_blank(inside) and not text_of(key).startswith("x-") and key != "notes"
            }
        case list():
            return [as_ours(inside) for inside in value]
        case date():
            return value.isoformat()
    return value


def is_blank(value: Any) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())


def text_of(key: Any) -> str:
    return str(key).lower() if isinstance(key, bool) else str(key)


@pytest.mark.skipif(not IS_FAST, reason="PyYAML was built without libyaml here")
@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(ordinary_plans())
@example("a: 2026-07-01\nb: [yes, 0o17, 0x1F, 1e3]\n")
def test_an_ordinary_plan_is_read_as_ruamel_reads_it(text: str) -> None:
    document = build(text, "plan.yaml", events(text))
    assert document.faults == ()
    assert document.data == from_ruamel(text)


# --- what the two event parsers lead to -------------------------------------------------------


def paths_of(entry: "Entry | None") -> Iterator[PlanPath]:
    yield ()
    match entry[4] if entry is not None else None:
        case dict() as section:
            for key, inside in section.items():
                yield from ((key, *path) for path in paths_of(inside))
        case list() as items:
            for place, inside in enumerate(items):
                yield from ((place, *path) for path in paths_of(inside))


def places_of(document: Document) -> dict[PlanPath, tuple[Span, Span]]:
    return {
        path: (document.span(path), document.span(path, at_key=True))
        for path in paths_of(document.root)
    }


def told(document: Document) -> tuple[Any, ...]:
    faults = [
        (fault.kind.code, fault.span, fault.message, fault.related) for fault in document.faults
    ]
    return document.data, faults, document.holes, document.blanks


def assert_both_agree(text: str) -> None:
    fast = build(text, "plan.yaml", events(text))
    pure = build(text, "plan.yaml", pure_events(text))
    assert told(fast) == told(pure)
    assert places_of(fast) == places_of(pure)


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(ordinary_plans())
def test_both_parsers_lead_to_the_same_document(text: str) -> None:
    assert_both_agree(text)


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(plans_with_faults())
@example("a: &n\n  b: *n\n? [c]\n: d\n")
@example("a: !x\n  - b\na: {c: , d}\n")
@example("%YAML 1.2\n---\na: 1\n...\nb: 2\n")
@example("a: {b: 90,000, c: }\n")
def test_both_parsers_lead_to_the_same_faults(text: str) -> None:
    assert_both_agree(text)


@pytest.mark.parametrize("text", ["a:\tb\n", "a: b\t# c\n", "a: {\tb: c,\td: [e\t] }\n"])
def test_both_parsers_take_a_tab_between_words_for_a_space(text: str) -> None:
    """Neither PyYAML's own scanner nor ruamel's does, so the plans above have no tabs."""
    assert (
        build(text, "plan.yaml", events(text)).data
        == build(text.replace("\t", " "), "plan.yaml", events(text.replace("\t", " "))).data
    )
    assert_both_agree(text)


def assert_both_refuse(text: str) -> None:
    """Where a text is no YAML, each parser may give up at a character of its own."""
    faults = [build(text, "plan.yaml", parse(text)).faults for parse in (events, pure_events)]
    fast, pure = ((told[0].kind.code, told[0].span.line) for told in faults)
    assert fast == pure
    assert fast[1] == 1


@pytest.mark.parametrize(
    "escape", ["\\ud800", "\\udfff", "\\U00110000", "\\UFFFFFFFF", "\\ud83d\\ude00"]
)
def test_both_parsers_refuse_an_escape_of_no_character(escape: str) -> None:
    assert_both_refuse(f'a: "{escape}"\n')


@pytest.mark.parametrize(
    "line", ["%YAML 1.1", "%YAML 1.3", "%YAML 2.0", "%TAG !e! tag:x,2000:", "%FOO bar", "%50"]
)
def test_both_parsers_refuse_a_directive(line: str) -> None:
    assert_both_refuse(f"{line}\n---\na: 1\n")


SOUP = st.lists(
    st.sampled_from([
        "a", "b", "1", " ", " ", "\n", "\n", "\n  ", "- ", ": ", ":", "? ", ",", "[", "]", "{", "}", "'", '"', "#",
        " # x", "&n ", "*n ", "!x ", "|\n", ">\n", "|-\n  ", "---\n", "...\n", "%", "@", "`", "\t", "<<: ", "é", "😀", "\r\n",
        "a: b\n", "  c: d\n", "- e\n", "\\", "~",
    ]),
    max_size=14,
).map("".join)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(SOUP)
@example("' # x'- ")  # no comment: the quotes hold it
def test_no_text_is_too_odd_to_be_read_or_refused(text: str) -> None:
    """Where a parser gives up, it may do so in its own way, but never with data."""
    fast = build(text, "plan.yaml", events(text))
    assert (fast.data is None) <= bool(fast.faults)
    for fault in fast.faults:
        assert 1 <= fault.span.line <= len(fast.lines)
        assert 1 <= fault.span.column <= len(fast.lines[fault.span.line - 1]) + 1
    pure = build(text, "plan.yaml", pure_events(text))
    if fast.data is not None and pure.data is not None:
        assert fast.data == pure.data
        assert fast.holes == pure.holes
