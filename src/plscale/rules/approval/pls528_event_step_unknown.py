"""PLS528: the step that an event names should be one of the program, and of its sort."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.model.suggest import nearest
from plscale.rules.base import Case, rule
from plscale.visible import quoted


@rule("PLS528", "event-step-unknown", default=Severity.WARNING)
def event_step_unknown(case: Case) -> Iterator[Violation]:
    """An event names a step that the program does not have, or that other events record."""
    steps = case.program.steps
    for id_, event in case.plan.events.items():
        if event.step is None or event.event is None:
            continue
        step = steps.get(event.step)
        if step is not None and event.event in step.events:
            continue
        alike = [name for name, one in steps.items() if event.event in one.events]
        if step is None:
            problem = f"{quoted(event.step)} is no step of {quoted(case.program.id)}"
        else:
            problem = (
                f"{quoted(event.step)} is recorded by {' or '.join(map(quoted, step.events))},"
                f" not by {quoted(event.event)}"
            )
        yield Violation(
            ("events", id_, "step"),
            f"{problem}, so {quoted(id_)} counts for no step",
            _remedy(event.step, alike),
            label="no such step",
            related=() if step is None else ((("events", id_, "event"), "this sort"),),
            because=(("program",),),
        )


def _remedy(named: str, alike: list[str]) -> str:
    meant = nearest(named, alike)
    if meant is not None and meant != named:
        return f"did you mean  {meant}"
    if alike:
        return f"name one of: {', '.join(alike)};  or take  step:  out"
    return "take  step:  out"
