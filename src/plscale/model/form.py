"""What sort of file is read: the model of its whole, and the words that messages have for it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from plscale.model.part import Part
from plscale.model.plan import Plan

Whole_co = TypeVar("Whole_co", bound=Part, covariant=True)


@dataclass(frozen=True, slots=True, eq=False)
class Form(Generic[Whole_co]):
    """One sort of file that people write: a plan, or a program."""

    root: type[Whole_co]
    word: str
    """What messages call it."""
    version: str
    """Its key that holds the version of the format."""
    hints: Mapping[str, str] = field(default_factory=dict)
    """What to write for a key, where the words that hold for every key would say too little."""


PLAN = Form(Plan, "plan", "plscale")
