"""PLS610: a measure should tell apart the groups of students that the program names."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.rules.deadlines import deadline_of
from plscale.rules.wording import listed
from plscale.visible import quoted


@rule("PLS610", "group-missing", default=Severity.WARNING)
def group_missing(case: Case) -> Iterator[Violation]:
    """A measure has no values for a group of students that the program asks for."""
    groups = case.program.measures.groups
    if not groups:
        return
    for id_, measure in case.plan.measures.items():
        missing = [group for group in groups if group not in measure.groups]
        deadline = deadline_of(case, case.program.needs.get("measures")) if missing else None
        if deadline is not None:
            yield Violation(
                ("measures", id_, "groups"),
                f"{quoted(id_)} has no values for {listed(missing)}",
                f"add to  groups:  {missing[0]}: {{baseline: …, targets: …}}",
                deadline=deadline,
            )
