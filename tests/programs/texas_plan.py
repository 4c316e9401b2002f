"""A plan that keeps all that the law of Texas asks of its adoption, to be changed by tests.

Every day is the last that the law takes: 2026-02-04 lies 30 days after 2026-01-05, 2026-03-06 30
days after that, 2026-05-01 30 days after 2026-04-01, 2026-05-16 15 days after 2026-05-01; more than
half of 15 is 8, two thirds of 7, rounded up, is 5.
"""

from datetime import date
from typing import TypeAlias

from plscale.check.text import check_text
from plscale.finding import Finding

Told: TypeAlias = list[tuple[str, str, str]]
"""Code, severity and place of each finding, in order of the plan."""
DISTRICT = "district: {name: Example ISD, state: TX}"
TIMELINE = "timeline: {starts: 2026-07-01, ends: 2031-06-30}"
WAIVER = """\
practices: {early: {practice: early-start-calendar, what: School begins in August.}}
waivers: {first: {provision: TEC 25.0811, why: It forbids that, kind: new, supports: [early]}}
"""
ADOPTED = {
    "resolution": "board-resolution, date: 2026-01-05",
    "hearing": "public-hearing, date: 2026-02-04",
    "appointed": "committee-appointed, date: 2026-03-06",
    "posted": "final-version-posted, date: 2026-04-01",
    "intent": "state-notified-of-intent, date: 2026-04-30",
    "committee": "committee-vote, date: 2026-05-01, votes: {for: 8, against: 7, of: 15}",
    "adopted": "board-vote, date: 2026-05-01, votes: {for: 5, against: 2, of: 7}, result: passed",
    "told": "state-notified, date: 2026-05-10",
    "sent": "link-sent, date: 2026-05-16",
}


def texas(
    besides: str = "",
    *,
    without: str = "",
    head: str = DISTRICT,
    timeline: str = TIMELINE,
    **events: str,
) -> str:
    """Write the plan with some events more, changed, or left out."""
    kept = {id_: told for id_, told in (ADOPTED | events).items() if id_ not in without.split()}
    lines = (f"  {id_}: {{event: {told}}}" for id_, told in kept.items())
    top = ("plscale: 1", "program: tx-doi", head, timeline, besides, WAIVER)
    return "\n".join([*(line for line in top if line), "events:", *lines, ""])


def findings(text: str, day: str = "2026-12-01") -> tuple[Finding, ...]:
    """Judge the plan on a day."""
    checked = check_text(text, as_of=date.fromisoformat(day))
    assert not checked.crash, checked.crash
    return checked.findings


def found(text: str, day: str = "2026-12-01") -> Told:
    """Give what is found in the plan on a day."""
    return [(str(f.code), f.severity.value, f.pointer) for f in findings(text, day)]
