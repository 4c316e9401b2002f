"""How much of a file is read at most, so that no file costs more than a second or 150 MB."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """The limits of HARDENING; every one has a code of its own and can be raised."""

    bytes: int = 1_048_576
    """Size of one file."""
    levels: int = 64
    """Sections inside sections."""
    values: int = 100_000
    """Texts, numbers, keys, lists and sections of one file together."""
    digits: int = 30
    """Length of one number."""
    characters: int = 20_000
    """Length of one text."""
    findings: int = 1_000
    """Findings of one file; the last one says that there are more."""


DEFAULT_LIMITS = Limits()
