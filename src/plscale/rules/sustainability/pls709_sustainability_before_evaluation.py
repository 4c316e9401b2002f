"""PLS709: how the work goes on should be decided when the evaluation is in."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.rules.grounds import TERM, places, together
from plscale.rules.sustainability.last_year import may_be_in_last_year
from plscale.rules.timeline.waiting import place
from plscale.visible import quoted


@rule(
    "PLS709",
    "sustainability-before-evaluation",
    default=Severity.WARNING,
    grounds=together(TERM, places(("phases", "evaluation"), ("phases", "sustainability"))),
)
def sustainability_before_evaluation(case: Case) -> Iterator[Violation]:
    """In the last year, the last milestone of sustainability is due before the last evaluation."""
    dues, phases = case.plan.dues, case.plan.phases
    decisions, evaluated = phases.sustainability.milestones, phases.evaluation.milestones
    dated = {id_: dues[step] for id_ in decisions if (step := ("sustainability", id_)) in dues}
    evaluations = {id_: dues[step] for id_ in evaluated if (step := ("evaluation", id_)) in dues}
    if not dated or not evaluations or len(dated) < len(decisions):
        return
    last = max(dated, key=lambda id_: dated[id_].last)
    final = max(evaluations, key=lambda id_: evaluations[id_].first)
    if not may_be_in_last_year(case, "sustainability", last):
        return  # PLS702 asks for one in the last year
    if dated[last].is_before(evaluations[final]):
        yield Violation(
            place(("sustainability", last), "due"),
            f"{quoted(last)}, the last step of sustainability, is due on {dated[last]},"
            f" before the evaluation is over with {quoted(final)} on {evaluations[final]}",
            f"let the decision follow the evaluation, or {quoted(final)} be done earlier",
            label="before the last evaluation",
            related=((place(("evaluation", final), "due"), "the last evaluation"),),
        )
