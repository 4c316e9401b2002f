"""PLS544: the record of a step should be signed by everyone whom the law names."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.approval.passages import passages
from plscale.rules.base import Case, rule
from plscale.rules.wording import listed
from plscale.standing.in_force import is_in_force
from plscale.visible import quoted


@rule("PLS544", "step-not-signed", default=Severity.WARNING)
def step_not_signed(case: Case) -> Iterator[Violation]:
    """A step was taken, and the plan does not tell that its record is signed as the law asks."""
    if not any(step.signed_by for step in case.program.steps.values()):
        return
    for passage in passages(case):
        if passage.asks_for_votes_only:
            continue
        for step_id, step in passage.steps:
            there = passage.taken(step_id, step) if step.signed_by else []
            for id_, event in there:
                lacking = [
                    role
                    for role in step.signed_by
                    if not case.standing.knows(event.signed.get(role))
                ]
                if not lacking or (event.date and not is_in_force(step, event.date.first)):
                    continue
                yield Violation(
                    ("events", id_, "signed", lacking[0]),
                    f"{quoted(id_)} is not signed by {listed(lacking)}, as far as the plan tells",
                    f"add to  signed:  {lacking[0]}:  with the day, as the minutes have it",
                    citation=step.law,
                    at_key=True,
                    is_verified=step.verified,
                    ends_plan=passage.has_ended_plan,
                )
