"""What the YAML parser ran into, before it is put into words that a district office understands."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Trouble:
    """The parser's own account of a syntax error; lines and columns count from 0."""

    problem: str
    context: str
    line: int
    column: int
    context_line: int
    """Where the construct began that the parser could not finish; the problem's line if unknown."""
    context_column: int
