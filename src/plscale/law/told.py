"""What the files in data/ tell, as their keys are written; for type checkers alone."""

from typing import Literal, NotRequired, TypedDict

from plscale.law.body import Counting, Kind


class LevelTold(TypedDict):
    """What the file tells of the numbers of one level."""

    counts: NotRequired[Counting]
    digits: NotRequired[int]
    point: NotRequired[Literal["digits", "whole"]]
    letters: NotRequired[Literal["upper", "lower"]]
    dash: NotRequired[Literal["upper", "lower", "number", "number after letters"]]
    most: NotRequired[int]
    shorter_from: NotRequired[int]


class DivisionTold(TypedDict):
    """What the file tells of one kind of division."""

    under: NotRequired[str]
    hundreds: NotRequired[str]
    verified: NotRequired[bool]


class StretchTold(TypedDict):
    """What the file tells of the sections of one division."""

    first: str
    before: str
    source: str
    verified: bool
    seen: NotRequired[str]
    note: NotRequired[str]


class BodyTold(TypedDict):
    """What the file tells of one body of law."""

    name: str
    kind: Kind
    form: str
    example: str
    source: str
    verified: bool
    state: NotRequired[str]
    also: NotRequired[list[str]]
    levels: NotRequired[dict[str, LevelTold]]
    inside: NotRequired[list[str]]
    divisions: NotRequired[dict[str, DivisionTold]]
    note: NotRequired[str]
