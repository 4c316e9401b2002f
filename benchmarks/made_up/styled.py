"""Nested values written as YAML in the varied ways that people write it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from random import Random
from textwrap import wrap
from typing import TypeAlias

from made_up.words import REMARKS, SECTION_REMARKS

Value: TypeAlias = "str | int | float | date | Sequence[Value] | Mapping[str, Value]"
Section: TypeAlias = Mapping[str, Value]

_WIDTH = 100
_PLAIN = re.compile(r"[^\W\d_](?:[^:#]|:(?! )|(?<! )#)*(?<!:)|\d+-\d+|\d{4}-\d\d")
_ENDS_FLOW = re.compile(r"[\[\]{},]")


@dataclass(frozen=True, slots=True)
class Style:
    """One writer's habits: how often, from 0 to 1, each way of writing is taken."""

    braces: float
    brackets: float
    quotes: float
    blocks: float
    """Text below its key, after ``>``, ``>-`` or ``|``, though it would fit beside it."""
    remarks: float


def any_style(random: Random) -> Style:
    """Draw the habits of one writer."""
    return Style(
        braces=random.uniform(0.4, 0.95),
        brackets=random.uniform(0.75, 1.0),
        quotes=random.uniform(0.0, 0.25),
        blocks=random.uniform(0.0, 0.15),
        remarks=random.uniform(0.0, 0.06),
    )


def written(random: Random, style: Style, plan: Section) -> str:
    """Write a plan, its larger sections set apart by an empty line and a comment."""
    lines: list[str] = []
    for key, value in plan.items():
        if key in SECTION_REMARKS:
            lines += ["", f"# {SECTION_REMARKS[key]}"]
        lines += _entry(random, style, key, value, "")
    return "\n".join(lines) + "\n"


def _entry(random: Random, style: Style, key: str, value: Value, margin: str) -> Iterator[str]:
    """Give the lines of one key with its value."""
    head = f"{margin}{key}:"
    match value:
        case str():
            yield from _text(random, style, head, value, margin)
        case Mapping():
            if not value or (margin and _suits_braces(value) and random.random() < style.braces):
                *lines, last = _braced(head, value, margin)
                yield from lines
                yield last + _remark(random, style)
                return
            yield f"{head}{_remark(random, style)}"
            for inner, held in value.items():
                yield from _entry(random, style, inner, held, margin + "  ")
        case Sequence():
            flow = _flow(value)
            if not value or (random.random() < style.brackets and len(head) + len(flow) < _WIDTH):
                yield f"{head} {flow}{_remark(random, style)}"
                return
            yield head
            yield from (f"{margin}  - {_flow(item)}" for item in value)
        case _:
            yield f"{head} {_flow(value)}{_remark(random, style)}"


def _text(random: Random, style: Style, head: str, text: str, margin: str) -> Iterator[str]:
    """Give the lines of a key with text: beside it, in quotes, or as a block below it."""
    beside = f"{head} {_quoted(text) if random.random() < style.quotes else _beside(text)}"
    is_prose = text.count(" ") > 5
    if len(beside) <= _WIDTH and not (is_prose and random.random() < style.blocks):
        yield beside if is_prose else beside + _remark(random, style)
        return
    yield f"{head} {random.choice(('>', '>-', '|'))}"
    yield from (f"{margin}  {line}" for line in wrap(text, _WIDTH - len(margin) - 2))


def _suits_braces(value: Section) -> bool:
    """Tell whether a section is short enough for two or three lines in braces."""
    return len(_flow(value)) < 2 * _WIDTH and not any(
        isinstance(held, str) and len(held) > _WIDTH - 20 for held in value.values()
    )


def _braced(head: str, value: Section, margin: str) -> list[str]:
    """Give a section in braces, begun again on the next line wherever one would be too long."""
    lines = [f"{head} {{"]
    for key, held in value.items():
        word = f"{key}: {_flow(held)}"
        if len(lines[-1]) + len(word) > _WIDTH - 2:
            lines.append(f"{margin}  {word}, ")
        else:
            lines[-1] += f"{word}, "
    lines = [line.rstrip() for line in lines]
    return [*lines[:-1], f"{lines[-1].removesuffix(',')}}}"]


def _flow(value: Value) -> str:
    """Write a value on one line, as it can stand inside braces and brackets."""
    match value:
        case str():
            return _quoted(value) if _ENDS_FLOW.search(value) else _beside(value)
        case bool():
            return "true" if value else "false"
        case Mapping():
            return f"{{{', '.join(f'{key}: {_flow(held)}' for key, held in value.items())}}}"
        case Sequence():
            return f"[{', '.join(_flow(held) for held in value)}]"
        case _:
            return str(value)


def _beside(text: str) -> str:
    """Write text without quotes where YAML reads it as the same text, else with them."""
    return text if _PLAIN.fullmatch(text) else _quoted(text)


def _quoted(text: str) -> str:
    if "'" in text or len(text) % 2:
        return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return f"'{text}'"


def _remark(random: Random, style: Style) -> str:
    """Give a comment for the end of a line, mostly none."""
    return f"  # {random.choice(REMARKS)}" if random.random() < style.remarks else ""
