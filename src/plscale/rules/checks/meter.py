"""What a state's own checks may cost: looks at values of the plan, counted, never timed.

The same plan and program come to the same end on every machine.
"""

from dataclasses import dataclass

MOST_LOOKS = 40_000
"""Looks at one plan by all checks of its program together: some 50 ms (HARDENING, limits)."""
OF_A_COMPLAINT = 20
"""Looks that one complaint counts for: making a finding of it takes as long."""

OF_A_CITATION = 60
"""Looks that one text counts for which is read as a citation, the first time in a plan."""


class SpentError(Exception):
    """Raised when checks would look at a plan more often than they may; never leaves this room."""


@dataclass(slots=True)
class Meter:
    """Counts the looks at one plan."""

    left: int = MOST_LOOKS

    def spend(self, looks: int = 1) -> None:
        """Count some looks.

        Raises:
            SpentError: there are not so many left.
        """
        self.left -= looks
        if self.left < 0:
            raise SpentError
