"""Faults as people make them, put into the text of a plan that had none."""

import re
from collections.abc import Callable
from random import Random

_MISSPELT = {
    "strategy": "stratgy", "owner": "onwer", "title": "titel", "enrollment": "enrolment",
    "provision": "provison", "baseline": "base-line", "practice": "practise",
}  # fmt: skip
_WRONG_VALUES = (
    (r"better: higher", "better: up"),
    (r"given: true", "given: yes"),
    (r"kind: new", "kind: brand new"),
    (r"kind: recurring", "kind: yearly"),
    (r"begins: \d", "begins: second"),
    (r"enrollment: (\d)", r"enrollment: about \1"),
    (r"event: board-vote", "event: board-voted"),
    (r"(filed|date|due): (\d{4})-(\d\d)-(\d\d)", r"\1: \3/\4/\2"),
    (r"value: ([\d.]+)", r'value: "\1 %"'),
)


def with_faults(random: Random, text: str) -> str:
    """Put one or two faults into the text of a plan."""
    wanted = random.choice((1, 1, 2))
    for fault in random.sample(_FAULTS, len(_FAULTS)):
        faulty = fault(random, text)
        if faulty != text:
            text, wanted = faulty, wanted - 1
        if not wanted:
            break
    return text


def _misspelt_key(random: Random, text: str) -> str:
    key, misspelt = random.choice(tuple(_MISSPELT.items()))
    return _changed(random, text, rf"(?m)^( +){key}:", rf"\1{misspelt}:")


def _wrong_value(random: Random, text: str) -> str:
    return _changed(random, text, *random.choice(_WRONG_VALUES))


def _outside_phase(random: Random, text: str) -> str:
    """Move a milestone of the planning phase three years on, when that phase is long over."""
    head, phases, tail = text.partition("\nphases:")
    planning, approval, rest = tail.partition("\n  approval:")
    moved = _changed(random, planning, r"due: (\d{4})", lambda year: f"due: {int(year[1]) + 3}")
    return head + phases + moved + approval + rest


def _duplicate_key(random: Random, text: str) -> str:
    return _changed(random, text, r"(?m)^( +(?:owner|area|better|grades): [^{},\n]*)$", r"\1\n\1")


def _tab(random: Random, text: str) -> str:
    return _changed(random, text, r"(?m)^ +((?:owner|due|area): [^{},\n]*)$", r"\t\1")


def _broken_reference(random: Random, text: str) -> str:
    return _changed(random, text, r"paid_by: \[(.)", r"paid_by: [old-\1")


_FAULTS = (
    _misspelt_key, _wrong_value, _outside_phase, _duplicate_key, _tab, _broken_reference,
)  # fmt: skip


def _changed(
    random: Random,
    text: str,
    pattern: str,
    replacement: str | Callable[[re.Match[str]], str],
) -> str:
    """Change one of the places that a pattern matches; a text without any stays as it is."""
    places = list(re.finditer(pattern, text))
    if not places:
        return text
    place = random.choice(places)
    put = place.expand(replacement) if isinstance(replacement, str) else replacement(place)
    return text[: place.start()] + put + text[place.end() :]
