"""PLS201: a plan should say when it starts and when it ends."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule


@rule("PLS201", "term-not-recorded", default=Severity.WARNING)
def term_not_recorded(case: Case) -> Iterator[Violation]:
    """A plan without a first and a last day has no plan years to judge anything by."""
    timeline = case.plan.timeline
    if timeline is None:
        return
    for key, edge, words, example in (
        ("starts", timeline.starts, "first day", "2026-07-01"),
        ("ends", timeline.ends, "last day", "2031-06-30"),
    ):
        if edge is None:
            yield Violation(
                ("timeline", key),
                f"the {words} of the plan is not recorded",
                f"add  {key}: {example}  with your own date; a month, a year or a school year"
                " is enough where the day is not known",
                label=f"no {key}",
            )
