"""PLS708: what the district decides for afterwards should agree with what happened."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.rules.grounds import events
from plscale.rules.happenings import Happening, giving_up, happenings

_SAYS = {"renewal": "renewed", "rescission": "rescinded", "termination": "terminated"}


@rule(
    "PLS708",
    "decision-contradicts-course",
    default=Severity.WARNING,
    grounds=events("renewal", "rescission", "termination"),
)
def decision_contradicts_course(case: Case) -> Iterator[Violation]:
    """The decision is to end, and the plan was renewed; or to go on, and it was given up."""
    decision = case.plan.sustainability.decision
    if decision is None:
        return
    last = _renewal(case) if decision == "end" else giving_up(case)
    if last is not None:
        word = _SAYS[last.event.event or ""]
        yield Violation(
            ("sustainability", "decision"),
            f"the decision is {decision}, but the plan was {word} on {last.date}",
            "correct the decision, or the event if it is about something else",
            label=f"{decision}",
            related=((last.path, f"{word} here"),),
        )


def _renewal(case: Case) -> Happening | None:
    """Give the last renewal that was not voted down."""
    known = [one for one in happenings(case, "renewal") if one.event.result != "failed"]
    return known[-1] if known else None
