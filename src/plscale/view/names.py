"""Names of districts in columns that are too narrow for them."""

from collections import defaultdict
from collections.abc import Collection, Sequence

from plscale.registers.status import PlanStatus
from plscale.view.look import Look, columns_of
from plscale.view.standing_words import shown

_NARROWEST = 8
"""Columns below which there is no room to cut a name in its middle."""


def labels(plans: Sequence[PlanStatus], look: Look) -> list[str]:
    """Give what to call each plan: its district, and what tells it from others of that name.

    That is the first year, the state, or, where these are the same, too, the path.
    """
    names = [shown(plan.name, look) for plan in plans]
    for behind in (
        [str(plan.starts.year) if plan.starts else "" for plan in plans],
        [plan.state or "" for plan in plans],
        [look.show(plan.path) for plan in plans],
    ):
        kinds: defaultdict[str, set[str]] = defaultdict(set)
        for name, tail in zip(names, behind, strict=True):
            kinds[name].add(tail)
        names = [
            f"{name}, {tail}" if tail and len(kinds[name]) > 1 else name
            for name, tail in zip(names, behind, strict=True)
        ]
    return names


def cropped_names(names: Sequence[str], columns: int, look: Look) -> list[str]:
    """Cut shown names to some columns so that, where it can be done, different ones stay different.

    A name is cut at its end; names that would then read alike are cut where they begin alike.
    """
    alike: defaultdict[str, set[str]] = defaultdict(set)
    for name in names:
        alike[look.crop(name, columns)].add(name)
    return [_told_apart(name, alike[look.crop(name, columns)], columns, look) for name in names]


def _told_apart(name: str, alike: Collection[str], columns: int, look: Look) -> str:
    if len(alike) == 1 or columns < _NARROWEST:
        return look.crop(name, columns)
    head = look.crop(name, columns // 3)
    room = columns - columns_of(head)
    start = min(_length_alike(alike), len(name) - 1)
    while start > 0 and columns_of(name[start - 1 :]) <= room:
        start -= 1
    return look.crop(head + name[start:], columns)


def _length_alike(names: Collection[str]) -> int:
    for length, letters in enumerate(zip(*names, strict=False)):
        if len({*letters}) > 1:
            return length
    return min(len(name) for name in names)
