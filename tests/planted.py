"""Single faults, planted into the text of a plan as somebody may make them."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import yaml

from plscale.check.text import check_text
from plscale.model.fields import keys_at
from plscale.place import PlanPath

PLANS = sorted((Path(__file__).parent.parent / "plans").rglob("*.yaml"))
Places = Counter[tuple[str, str]]
_FREE = ("notes", "x-")
"""Beginnings of keys below which anything may stand."""


@dataclass(frozen=True, slots=True)
class Planted:
    """A plan's text with one value or key changed."""

    path: PlanPath
    what: str
    text: str


def places(text: str, day: date) -> Places:
    """Give code and place of each finding of a plan, with how often there is one."""
    checked = check_text(text, as_of=day)
    assert not checked.crash, checked.crash
    return Counter((finding.code, finding.pointer) for finding in checked.findings)


def faults(text: str) -> Iterator[Planted]:
    """Plant each fault alone; what is changed need not be wrong, where any word will do."""
    for path, node, is_key in _nodes(yaml.compose(text, Loader=yaml.SafeLoader), ()):
        start, end = node.start_mark, node.end_mark
        if start.line == end.line and not str(path[-1]).startswith(_FREE):
            for new in _instead(path, node, is_key=is_key):
                yield Planted(path, new, text[: start.index] + new + text[end.index :])


def _nodes(node: yaml.Node | None, path: PlanPath) -> Iterator[tuple[PlanPath, yaml.Node, bool]]:
    """Give each key and each value with its path; the items of a list without their places."""
    if path and node is not None:
        yield path, node, False
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield (*path, key.value), key, True
            yield from _nodes(value, (*path, key.value))
    elif isinstance(node, yaml.SequenceNode):
        for place, item in enumerate(node.value):
            yield from _nodes(item, (*path, place))


def _instead(path: PlanPath, node: yaml.Node, *, is_key: bool) -> Iterator[str]:
    word = node.value if isinstance(node.value, str) else ""
    if is_key:
        yield f"{word}e" if keys_at(path[:-1]) else f"The {word}"  # misspelt, or no id
    elif not word:
        yield "5"  # no section and no list
    else:
        yield "[[]]"  # of no type that a plan has
        if re.fullmatch(r"\d{4}-\d\d-\d\d", word):
            yield f"{word[:4]}-02-30"
        elif re.fullmatch(r"[a-z]+(-[a-z]+)*", word):
            yield f"{word}e"  # a closed value or an id misspelt
