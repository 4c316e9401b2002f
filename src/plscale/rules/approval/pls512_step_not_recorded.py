"""PLS512: a step to approval should be recorded once its day is past."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.approval.missing import Missing, missing
from plscale.rules.base import Case, rule
from plscale.rules.wording import listed, said
from plscale.visible import quoted


@rule("PLS512", "step-not-recorded", default=Severity.WARNING)
def step_not_recorded(case: Case) -> Iterator[Violation]:
    """The day of a step is past, or a later step was taken, and no event tells of it."""
    for one in missing(case):
        step, passage = one.step, one.passage
        names = " or ".join(map(quoted, step.events))
        whose = passage.member or passage.meant
        of = f" of {quoted(whose)}" if whose else ""
        yield Violation(
            passage.path,
            f"{names}{of} is not recorded{said(step.title)}",
            _remedy(case, one),
            citation=step.law,
            at_key=True,
            deadline=one.deadline,
            is_verified=step.verified,
            ends_plan=passage.has_ended_plan,
            because=(("renews",), ("consortium", "members")),
        )


def _remedy(case: Case, one: Missing) -> str:
    """Say how it is written, and which event may be it if it said so."""
    step, member, meant = one.step, one.passage.member, one.passage.meant
    keys = [f"step: {one.id}"] if step.named else []
    keys += [f"member: {member}"] if member else []
    keys += [f"for: {meant}"] if meant else []
    id_ = f"{one.id}-{member}" if member else one.id
    event = ", ".join((f"event: {step.event}", "date: …", *keys))
    add = f"once it was done, add to  events:  {id_}: {{{event}}}"
    alike = [] if meant else _alike(case, one)
    if not alike:
        return add
    return f"{add};  or add  {', '.join(keys)}  to {listed(alike)}, if that was it"


def _alike(case: Case, one: Missing) -> list[str]:
    """Give the events of its sort that do not tell which step, or whose, they are."""
    if not one.step.named and not one.passage.member:
        return []
    about = case.plan.events_by_name
    return [
        quoted(id_)
        for name in one.step.events
        for id_, event in about.get(name, ())
        if event.step is None or (one.passage.member and one.step.is_of(one.id, event.step))
    ]
