"""PLS523: nothing is submitted, approved, amended or rescinded when the last vote on it failed."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.model.results import Event
from plscale.programs.steps import Step
from plscale.programs.values import Round
from plscale.rules.approval.defeats import defeats
from plscale.rules.base import Case, rule
from plscale.rules.grounds import VOTES
from plscale.standing.in_force import is_in_force


@rule("PLS523", "approval-after-failed-vote", default=Severity.ERROR, grounds=VOTES)
def approval_after_failed_vote(case: Case) -> Iterator[Violation]:
    """Something was decided although the last vote of a body on it had failed.

    It is an error where the program asks for that vote, and a warning else.
    """
    for defeat in defeats(case):
        decided, (id_, event) = defeat.decided, defeat.vote
        step = _step(case, decided.round, event)
        yield Violation(
            decided.path,
            f"the plan was {decided.done} on {decided.date}, although the last vote of"
            f" {defeat.body} on it, on {event.date}, had failed",
            "add the vote that passed, or correct the result or the date that is wrong",
            label=f"{decided.done} here",
            citation=step.law if step else None,
            related=((("events", id_, "result"), "the vote before"),),
            is_verified=step is None or step.verified,
            at_most=Severity.ERROR if step else Severity.WARNING,
            ends_plan=decided.round == "rescission",
        )


def _step(case: Case, round_: Round, event: Event) -> Step | None:
    """Give the step for which the program asks for such a vote of every plan."""
    for id_, step in case.program.stages.get(round_, ()):
        is_asked = step.required and step.passes is not None and event.event in step.events
        in_force = event.date is None or is_in_force(step, event.date.first)
        if is_asked and in_force and step.is_of(id_, event.step):
            return step
    return None
