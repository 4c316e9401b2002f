"""The closed words for where plans and milestones stand (DESIGN section 4)."""

from typing import Literal, TypeAlias

Health: TypeAlias = Literal["overdue", "due-soon", "on-track", "undated"]
"""How a plan does by the days of its milestones; the first that fits, in this order."""
MilestoneState: TypeAlias = Literal[
    "done", "done-late", "overdue", "due-soon", "waiting", "planned"
]

SOON = 30
"""Calendar days ahead within which a milestone is due soon."""
EXPIRING = 90
"""Calendar days ahead within which the last day of a granted waiver is near. The number is ours:
time for a board that meets once a month to hear, decide and send the request for another one."""
