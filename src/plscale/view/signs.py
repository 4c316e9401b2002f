"""The signs that charts are drawn with, and their ASCII twins."""

from dataclasses import dataclass

from plscale.view.look import Look


@dataclass(frozen=True, slots=True)
class Signs:
    """One character for each thing that a chart shows."""

    done: str
    overdue: str
    to_come: str
    approval: str
    past: str
    """A bar before the day judged by."""
    ahead: str
    """A bar from that day on."""
    today: str
    upright: str
    """The day's line, where no bar crosses it."""
    dash: str
    """Between the first and last day of a stretch."""


UNICODE = Signs("●", "!", "○", "◆", "━", "─", "▼", "│", "–")
ASCII = Signs("x", "!", "o", "A", "=", "-", "v", "|", "-")


def signs_of(look: Look) -> Signs:
    """Give the signs that a look can show."""
    return UNICODE if look.is_unicode else ASCII
