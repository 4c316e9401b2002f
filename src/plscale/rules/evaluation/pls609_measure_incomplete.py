"""PLS609: a measure should have what the program asks of every measure."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.model.lookup import is_empty, value_at
from plscale.rules.base import Case, rule
from plscale.rules.deadlines import deadline_of
from plscale.rules.wording import listed
from plscale.visible import quoted


@rule("PLS609", "measure-incomplete", default=Severity.WARNING)
def measure_incomplete(case: Case) -> Iterator[Violation]:
    """A measure lacks a field that the program needs, such as a baseline or targets."""
    needs = case.program.measures.needs
    if not needs:
        return
    for id_, measure in case.plan.measures.items():
        missing = [key for key in needs if is_empty(value_at(measure, (key,)))]
        deadline = deadline_of(case, case.program.needs.get("measures")) if missing else None
        if deadline is not None:
            yield Violation(
                ("measures", id_, missing[0]),
                f"{quoted(id_)} has no {' and no '.join(missing)}",
                f"add  {listed([f'{key}: …' for key in missing])}",
                deadline=deadline,
                because=tuple(("measures", id_, key) for key in missing),
            )
