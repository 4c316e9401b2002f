"""How tests of pages make plans, and read what is drawn of them."""

from collections.abc import Iterable

from registers.making import status, table_of
from standing.judging import Told, program

from plscale.registers.status import PlanStatus
from plscale.view.look import Line, Look, plain
from plscale.view.status_page import tabular, timeline

JUDGE = program(
    approver="state",
    phases={
        "planning": [0, 1],
        "approval": [1, 2],
        "implementation": [2, 3, 4],
        "evaluation": [3, 4, 5],
        "sustainability": [5],
    },
)
"""A program whose phases are easy to work out by hand."""
APPROVED: Told = {
    "sent": {"event": "plan-submitted", "date": "2027-07-01"},
    "approved": {"event": "final-approval", "date": "2027-10-01"},
}


def plan(day: str = "2028-10-01", path: str = "plan.yaml", **told: object) -> PlanStatus:
    """Make a plan of the years 2026-07-01 to 2031-06-30, approved in its second year."""
    return status({"events": APPROVED} | told, day, JUDGE, path)


def phase(name: str, **milestones: Told) -> Told:
    """Make the milestones of one phase."""
    return {name: {"milestones": milestones}}


def drawn(
    *plans: PlanStatus, day: str = "2028-10-01", width: int = 80, encoding: str = "ascii"
) -> list[str]:
    """Draw one plan or many on a timeline."""
    return lines(timeline(table_of(*plans, day=day), Look(width, encoding)))


def listed(*plans: PlanStatus, day: str = "2028-10-01", width: int = 80) -> list[str]:
    """Put plans into a table."""
    return lines(tabular(table_of(*plans, day=day), Look(width, "ascii")))


def lines(page: Iterable[Line]) -> list[str]:
    """Give the lines of a page without their styles."""
    return [plain(line) for line in page]


def row(page: list[str], head: str) -> str:
    """Give what stands behind the head of a row."""
    return next(line.removeprefix(head).strip() for line in page if line.startswith(head))
