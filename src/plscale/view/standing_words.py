"""Where a plan stands in words: its term, its year, how it does, and what is counted of it."""

from collections.abc import Iterator
from datetime import date

from plscale.registers.status import MilestoneRow, PlanStatus
from plscale.standing.words import EXPIRING
from plscale.view.look import Look
from plscale.view.signs import signs_of
from plscale.view.words import counted, how_far
from plscale.visible import cut

_TURN = {"district": "the district", "board": "the local board", "state": "the state"}


def shown(text: str, look: Look) -> str:
    """Make a title or name of a plan fit to be shown, no longer than an echoed value may be."""
    return cut(look.show(text))


def stretch(first: date, last: date, look: Look) -> str:
    """Write two days with a dash between them."""
    return f"{first} {signs_of(look).dash} {last}"


def term(plan: PlanStatus, look: Look) -> str:
    """Write the term of a plan, as far as it is recorded."""
    if plan.starts and plan.ends:
        return stretch(plan.starts, plan.ends, look)
    if plan.starts:
        return f"from {plan.starts}, end not recorded"
    return f"until {plan.ends}, start not recorded" if plan.ends else "term not recorded"


def now(plan: PlanStatus) -> str:
    """Say in a few words where the plan is in its term, such as ``year 3 of 5``."""
    if plan.is_over:
        return f"ended {plan.judged_on}"
    if plan.year is None:
        return "no term recorded"
    if plan.year == 0:
        return f"from {plan.starts}"
    return f"year {plan.year}" + (f" of {plan.years_planned}" if plan.years_planned else "")


def sentences(plan: PlanStatus, as_of: date) -> str:
    """Say where a plan stands: what was decided, its year and phase, and how it does."""
    turn = f"It waits for {_TURN[plan.waiting_for]}." if plan.waiting_for else ""
    return " ".join(filter(None, (*_decided(plan), *_year(plan, as_of), health(plan), turn)))


def health(plan: PlanStatus) -> str:
    """Say how a plan does by the days of its milestones; nothing of one that left none open."""
    overdue, soon = plan.milestones.overdue, plan.milestones.due_soon
    if plan.is_over:
        left = plan.milestones.total - plan.milestones.done
        return _number(left, "was not done", "were not done") if left else ""
    if overdue:
        return _number(overdue, "is overdue", "are overdue")
    if soon:
        return _number(soon, "is due within 30 days", "are due within 30 days")
    return "No milestone has a day." if plan.health == "undated" else "Nothing is overdue."


def open_rows(plan: PlanStatus) -> tuple[list[MilestoneRow], list[MilestoneRow]]:
    """Give the milestones that are overdue, and those still to come that have a day; by day."""
    dated = sorted(
        (row for row in plan.rows if row.due and not row.is_done),
        key=lambda row: row.due.last if row.due else date.max,
    )
    overdue = [row for row in dated if row.state == "overdue"]
    return overdue, [row for row in dated if row.state != "overdue"]


def next_parts(plan: PlanStatus) -> tuple[str, str, str]:
    """Give what is overdue or comes next: our words, the plan's title, and how much more is open.

    Of the milestones shown, that is: with one plan year chosen, those of that year.
    """
    overdue, ahead = open_rows(plan)
    if plan.is_over and (overdue or ahead):
        return f"{len(overdue) + len(ahead):,} not done", "", ""
    if overdue:
        undone = sum(not row.is_done for row in plan.rows) - 1
        more = f", +{undone:,} more" if undone else ""
        return f"OVERDUE {overdue[0].due}", overdue[0].title, more
    if ahead:
        return str(ahead[0].due), ahead[0].title, ""
    if not any(True for _ in plan.rows):
        return "nothing is planned", "", ""
    is_done = all(row.is_done for row in plan.rows)
    return "all is done" if is_done else "what is open has no day", "", ""


def next_words(plan: PlanStatus, look: Look) -> str:
    """Say what is overdue or comes next, for a cell of a table."""
    words, title, more = next_parts(plan)
    return f"{words} {shown(title, look)}{more}" if title else words


def tallies(plan: PlanStatus) -> tuple[tuple[str, str], ...]:
    """Count waivers, reports, assurances and measures, each under its word."""
    reports, measures = plan.reports, plan.measures
    filed = f"{reports.filed} of {reports.due} filed" if reports.due else "none due yet"
    off = f", {measures.off_track} off track" if measures.off_track else ""
    on_track = f"{measures.on_track} of {measures.total} on track{off}"
    return (
        ("Waivers", ", ".join(_waivers(plan)) or "none asked for"),
        ("Reports", filed),
        ("Assurances", _assurances(plan)),
        ("Measures", on_track if measures.total else "none named"),
    )


def _number(number: int, is_so: str, are_so: str) -> str:
    return f"{counted(number, 'milestone')} {is_so if number == 1 else are_so}."


def _decided(plan: PlanStatus) -> Iterator[str]:
    was_approved = plan.approved and plan.standing not in ("approved", "draft")
    if was_approved:
        yield f"Approved {plan.approved}."
    word = plan.standing.replace("-", " ").capitalize()
    yield f"{word} {plan.since}." if plan.since else f"{word}."


def _year(plan: PlanStatus, as_of: date) -> Iterator[str]:
    if plan.is_over:
        return
    if plan.year is None:
        yield "Its term is not recorded."
    elif plan.year == 0 and plan.starts:
        yield f"It starts {how_far(plan.starts, as_of)}."
    else:
        told = now(plan).capitalize()
        yield f"{told}, {plan.phase}." if plan.phase else f"{told}."


def _waivers(plan: PlanStatus) -> Iterator[str]:
    counts = plan.waivers
    for number, word in (
        (counts.requested, "requested"),
        (counts.granted, "granted"),
        (counts.denied, "denied"),
        (counts.withdrawn, "withdrawn"),
        (counts.revoked, "revoked"),
        (counts.expired, "expired"),
    ):
        if number:
            yield f"{number} {word}"
    if counts.expiring and not plan.is_over:
        ends = "ends" if counts.expiring == 1 else "end"
        yield f"{counts.expiring} {ends} within {EXPIRING} days"


def _assurances(plan: PlanStatus) -> str:
    counts = plan.assurances
    if not counts.required:
        return f"{counts.besides} given" if counts.besides else "none given"
    unsigned = counts.given - counts.signed
    told = f"{counts.given} of {counts.required} given"
    told += f", {unsigned} unsigned" if unsigned else ""
    return told + (f", {counts.besides} besides" if counts.besides else "")
