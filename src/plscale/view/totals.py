"""What stands above and below tables of many plans: how many there are, and how they do."""

from collections import Counter
from collections.abc import Iterator

from plscale.registers.status import StatusTable
from plscale.standing.words import SOON
from plscale.view.canvas import filled
from plscale.view.look import Line, Look, Piece, folded
from plscale.view.words import counted

PAGE = 80
"""Columns of a page that holds nothing wider; a wider terminal leaves the rest empty."""


def title(table: StatusTable) -> str:
    """Say how many plans a table holds: ``5 plans``, ``2 of 5 plans``."""
    chosen = len(table.plans)
    return f"{chosen:,} of {plans(table.read)}" if chosen != table.read else plans(chosen)


def plans(number: int) -> str:
    """Write a number of plans."""
    return counted(number, "plan")


def totals(table: StatusTable, look: Look) -> Iterator[Line]:
    """Count plans by how they do, and what could not be read."""
    yield from ((Piece(line, "bold"),) for line in filled(counts(table), look))


def counts(table: StatusTable) -> list[str]:
    """Count plans by how they do; those that are over are late with nothing any more."""
    health = Counter(plan.health for plan in table.plans if not plan.is_over)
    over = len(table.plans) - health.total()
    told = [
        f"{health['overdue']:,} overdue",
        f"{health['due-soon']:,} due within {SOON} days",
        f"{health['on-track']:,} on track",
        f"{health['undated']:,} without days" if health["undated"] else "",
        f"{over:,} ended" if over else "",
        f"{len(table.unreadable):,} {cannot(table)}",
    ]
    return [*filter(None, told)]


def cannot(table: StatusTable) -> str:
    """Say what cannot be done with some files: a plan whose program has faults is not judged."""
    is_unjudged = any(file.is_unjudged for file in table.unreadable)
    return "cannot be read or judged" if is_unjudged else "cannot be read"


def unread(table: StatusTable, look: Look) -> Iterator[Line]:
    """List every file that could not be read, with place and reason."""
    for file in table.unreadable:
        place = look.show(f"{file.path}:{file.line}:{file.column}")
        reason = look.show(file.short or file.message)
        for line in folded(f"{place} {reason}", look.width - 2):
            yield (Piece(f"  {line}"),)
