"""PLS709: how the work goes on should be decided when the evaluation is in."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.rules.sustainability.last_year import is_in_last_year
from plscale.rules.timeline.waiting import place
from plscale.visible import quoted


@rule("PLS709", "sustainability-before-evaluation", default=Severity.WARNING)
def sustainability_before_evaluation(case: Case) -> Iterator[Violation]:
    """In the last year, the last milestone of sustainability is due before the last evaluation."""
    phases = case.plan.phases
    decisions = {id_: it.due for id_, it in phases.sustainability.milestones.items()}
    dated = {id_: due for id_, due in decisions.items() if due is not None}
    evaluations = {id_: it.due for id_, it in phases.evaluation.milestones.items() if it.due}
    if not dated or not evaluations or len(dated) < len(decisions):
        return
    last = max(dated, key=lambda id_: dated[id_].last)
    final = max(evaluations, key=lambda id_: evaluations[id_].first)
    if not is_in_last_year(case, phases.sustainability.milestones[last]):
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
