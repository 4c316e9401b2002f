"""One value that pydantic refused, and the words that say what it is."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from plscale.finding import Kind, Violation
from plscale.model.form import PLAN, Form
from plscale.model.part import Part
from plscale.place import PlanPath
from plscale.source.document import Document
from plscale.visible import cut, quoted

Told: TypeAlias = tuple[Kind, Violation]
"""A sort of finding, and where and in which words it is one."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """One value that pydantic refused, with all that is needed to say why."""

    document: Document
    path: PlanPath
    type: str
    given: Any
    context: Mapping[str, Any]
    is_key: bool
    """Whether the key itself was refused, not its value."""
    form: Form[Part] = PLAN
    """The sort of file that the document should be."""

    @property
    def key(self) -> str:
        """The key that the value belongs to; a list item or a year belongs to the key above."""
        path = self.path[:-1] if self.is_key else self.path
        words = [step for step in path if isinstance(step, str) and not step.isdigit()]
        return words[-1] if words else self.form.word

    @property
    def hint(self) -> str:
        """What to write for the key, where that needs words of its own; else nothing."""
        return self.form.hints.get(self.key, "")

    @property
    def written(self) -> str:
        """The value as the file has it; of a section or list only that it is one."""
        if isinstance(self.given, Mapping | list):
            return self.described
        word = None if self.is_key else self.document.word(self.path)
        return str(self.given) if word is None or isinstance(self.given, str) else word

    @property
    def shown(self) -> str:
        """The value for the beginning of a message: in quotes, unless it is a section or list."""
        return self.written if isinstance(self.given, Mapping | list) else quoted(self.written)

    @property
    def described(self) -> str:
        """The sort of value that it is, with the value itself."""
        match self.given:
            case None:
                return "empty"
            case Mapping():
                return "a section"
            case list():
                return "a list"
            case bool():
                return f"true or false ({cut(self.written)})"
            case int() | float():
                return f"the number {cut(self.written, 40)}"
            case given:
                return f"the text {quoted(str(given), 60)}"
