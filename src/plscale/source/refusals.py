"""Faults that come up while a file is read value by value, each in its own words."""

import re
from typing import Any, TypeAlias

from plscale.place import PlanPath, Span
from plscale.source import fault as kinds
from plscale.source.fault import Fault
from plscale.source.limits import Limits
from plscale.source.parsers import MOST_LEVELS
from plscale.visible import cut, quoted

Event: TypeAlias = Any
"""An event of the parser; its marks are always there, though its types leave that open."""

_GLUED = re.compile(r"([A-Za-z][\w-]*):([^\S \t]|(?=[^\s/:]))")
_NUMBER_BEHIND = re.compile(r"\d{3}(?:\.\d+)?")
_NUMBER_BEFORE = re.compile(r":[ \t]+([-+]?\$?[ \t]?\d{1,3}((?:,\d{3})*)),\Z")
_LONGEST_NUMBER = 40
"""Most characters of a number with commas that are looked at."""


def span_of(event: Event) -> Span:
    """Give the span of an event's own text; an empty one is a single column wide."""
    start, end = event.start_mark, event.end_mark
    if (end.line, end.column) <= (start.line, start.column):
        return Span.on_line(start.line + 1, start.column + 1)
    return Span(start.line + 1, start.column + 1, end.line + 1, end.column + 1)


def duplicate_key(key: str, event: Event, first: Span, path: PlanPath = ()) -> Fault:
    """Refuse a key that its section already has; the first one counts."""
    return Fault(
        kinds.DUPLICATE_KEY,
        f"{quoted(key)} is given twice in the same section; the first is on line {first.line}",
        span_of(event),
        "keep one of the two, or rename one",
        ((first, "first given here"),),
        path,
    )


def alias(name: str, event: Event, anchor: Event | None) -> Fault:
    """Refuse ``*name``, which repeats what another place holds."""
    return Fault(
        kinds.ALIAS,
        f"*{cut(name)} repeats a part of the file from somewhere else, which a plan may not",
        span_of(event),
        "write the values out here; text that begins with * goes into quotes",
        () if anchor is None else ((_at_sign(name, anchor), "this is what it repeats"),),
    )


def _at_sign(name: str, anchor: Event) -> Span:
    start = anchor.start_mark
    return Span.on_line(start.line + 1, start.column + 1, len(name) + 1)


def anchor(name: str, event: Event) -> Fault:
    """Refuse ``&name``, which marks a place to be repeated."""
    return Fault(
        kinds.ALIAS,
        f"&{cut(name)} marks a part of the file to be repeated, which a plan may not",
        _first_line(event),
        f"take &{cut(name)} out; text that begins with & goes into quotes",
    )


def tag(name: str, event: Event) -> Fault:
    """Refuse ``!name``, which asks a program to treat a value in its own way."""
    name = name.replace("tag:yaml.org,2002:", "!!")
    return Fault(
        kinds.TAG,
        f"{quoted(name)} before a value asks for special treatment, which a plan may not",
        _first_line(event),
        "take the word with ! out; text that begins with ! goes into quotes",
    )


def merge_key(event: Event) -> Fault:
    """Refuse ``<<``, which copies another section in."""
    return Fault(
        kinds.MERGE_KEY,
        "<< copies another section in, which a plan may not",
        span_of(event),
        "write the keys out here, and take & with its name away from where they stand",
    )


def no_value(key: str, span: Span) -> Fault:
    """Refuse a word in braces that has no value: usually the rest of a text with a comma."""
    if (glued := _GLUED.match(key)) is not None:
        name, odd = glued[1], glued[2]
        message = f"there is no space behind the colon after {quoted(name)}"
        if odd:
            message = f"the space behind the colon after {quoted(name)} is no ordinary one"
        remedy = f"write  {cut(f'{name}: {key[glued.end() :].strip()}')}"
        return Fault(kinds.COLON_SPACE, message, span, remedy)
    return Fault(
        kinds.COMMA,
        f"{quoted(key)} stands between braces without a colon and a value",
        span,
        "a text with a comma goes into quotes, a number has no comma (90000),"
        " and a list stands between [ and ]",
    )


def number_around(text: str, offset: int, key: str) -> tuple[int, int] | None:
    """Find the number with commas of which a key is the rest: ``000`` in ``{1: 90,000}``.

    Give where it begins, and its comma before the key counted from 0; None where there is none.
    """
    if _NUMBER_BEHIND.fullmatch(key) is None:
        return None
    first = max(0, offset - _LONGEST_NUMBER)
    before = _NUMBER_BEFORE.search(text[first:offset])
    return None if before is None else (first + before.start(1), before[2].count(","))


def cut_number(number: str, span: Span) -> Fault:
    """Refuse a number with a comma in braces, where it ends the value."""
    bare = re.sub(r"[$,+\s]", "", number)
    return Fault(
        kinds.COMMA,
        f"the comma in {quoted(number)} ends the value there, as it stands between braces",
        span,
        f"write  {bare}  without signs or commas",
    )


def bad_key(what: str, event: Event) -> Fault:
    """Refuse a key that is nothing, a list or a section."""
    return Fault(
        kinds.BAD_KEY,
        f"a key should be a word; this one is {what}",
        _first_line(event),
        "write a word before the colon; a placeholder such as {name} is replaced by a word",
    )


def directive(event: Event) -> Fault:
    """Refuse ``%YAML`` and ``%TAG`` lines."""
    line = event.start_mark.line + 1
    return Fault(
        kinds.DIRECTIVE,
        "a line that begins with % gives orders to YAML programs, which a plan may not",
        Span.on_line(line, 1),
        "take the line out",
    )


def several(event: Event) -> Fault:
    """Refuse a second plan in the same file."""
    return Fault(
        kinds.SEVERAL_DOCUMENTS,
        "a second plan begins here; a file holds one, and only the first was checked",
        _first_line(event),
        "move the second plan into a file of its own, or take the --- line out",
    )


def end_mark(event: Event) -> Fault:
    """Refuse ``...``, after which nothing more would be read."""
    return Fault(
        kinds.SEVERAL_DOCUMENTS,
        "a line of three dots ends the plan here; whatever follows would not be read",
        _first_line(event),
        "take the line with ... out; dots inside a text go into quotes",
    )


def not_a_mapping(what: str, span: Span) -> Fault:
    """Refuse a file whose whole content is one text, one list or nothing."""
    is_list = what == "a list"
    return Fault(
        kinds.ROOT,
        f"a plan is made of keys with values; this file holds {what}",
        span,
        "take the dashes at the left edge away:  plscale: 1,  not  - plscale: 1"
        if is_list
        else "begin with  plscale: 1  and put a space after every colon",
    )


def too_deep(event: Event, limits: Limits) -> Fault:
    """Stop where sections lie inside sections beyond the limit."""
    return too_deep_at(_first_line(event), limits)


def too_deep_at(span: Span, limits: Limits) -> Fault:
    """Stop where brackets lie inside brackets beyond the limit, or beyond what the parser bears."""
    return Fault(
        kinds.TOO_DEEP,
        f"more than {min(limits.levels, MOST_LEVELS)} levels lie inside each other here;"
        " reading stopped",
        span,
        "a plan needs fewer than ten; to read it all the same add  --limit levels=NUMBER",
    )


def too_many(event: Event, limits: Limits) -> Fault:
    """Stop where a file holds more values than the limit."""
    return Fault(
        kinds.TOO_MANY_NODES,
        f"the file holds more than {limits.values:,} values; reading stopped here",
        _first_line(event),
        "split it; to read it all the same add  --limit values=NUMBER",
    )


def too_many_findings(span: Span, limits: Limits) -> Fault:
    """Say that a file has more findings than are listed."""
    return Fault(
        kinds.TOO_MANY_FINDINGS,
        f"this file has more than {limits.findings:,} findings; the others are not listed",
        span,
        "mend some of them and check again; to list more add  --limit findings=NUMBER",
    )


def long_number(word: str, event: Event, limits: Limits) -> Fault:
    """Leave out a number with more digits than any count or amount has."""
    return Fault(
        kinds.LONG_NUMBER,
        f"{quoted(word, 40)} is a number of {len(word):,} characters;"
        f" at most {limits.digits} are read",
        _first_line(event),
        "write it shorter; an identifier goes into quotes",
    )


def long_text(text: str, event: Event, limits: Limits) -> Fault:
    """Leave out a text that is longer than a plan's texts should be."""
    return Fault(
        kinds.LONG_TEXT,
        f"this text has {len(text):,} characters; at most {limits.characters:,} are read",
        _first_line(event),
        "move it into an evidence file and name that file;"
        f" to read it all the same add  --limit characters={len(text)}",
    )


def _first_line(event: Event) -> Span:
    span = span_of(event)
    if span.end_line == span.line:
        return span
    return Span.on_line(span.line, span.column)
