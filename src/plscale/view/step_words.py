"""A step to approval, in the words of a person who explains it."""

from collections.abc import Iterator, Mapping

from plscale.programs.steps import After, Passes, People, Step
from plscale.view.program_words import WHO, by_when, capital, listed, rests

_PEOPLE: Mapping[People, str] = {
    "members": "all members",
    "seats": "all seats",
    "eligible": "all who may vote",
    "voting": "the votes that are cast",
}


def of_step(step: Step) -> Iterator[str]:
    """Say who takes a step, when, and with how many votes."""
    who = f", taken by {WHO[step.duty]}" if step.duty else ""
    only = " only" if len(step.rounds) == 1 else ""
    yield f"Event {listed(step.events, 'or')}{who}; for {listed(step.rounds)}{only}"
    if step.named:
        yield "Recorded by an event that names it under step"
    if not step.required:
        yield "Not required of every plan"
    times = [
        *(["not before " + by_when(step.opens).removeprefix("by ")] if step.opens else ()),
        *([by_when(step.by)] if step.by else ()),
    ]
    if times:
        yield capital(", ".join(times))
    for after in step.distances:
        yield capital(", ".join(_after(after))) + _footing(after, step)
    if step.passes is not None:
        yield _passes(step.passes)
    if step.stays is not None:
        yield f"Stays there to the last day of the plan{rests(step.stays)}"
    if step.signed_by:
        yield f"Signed by {listed(step.signed_by)}"


def _after(after: After) -> Iterator[str]:
    before = listed(after.events, "or")
    if after.at_least is None and after.within is None:
        yield f"after {before}, or on its day"
    if after.at_least is not None:
        last = "the last " if after.counted_from == "last" else ""
        yield f"at least {after.at_least} after {last}{before}"
    if after.within is not None:
        yield f"at most {after.within} after {before}"


def _footing(after: After, step: Step) -> str:
    """Say what of a distance is not as for the whole step."""
    told = [f"for {listed(after.rounds)}"] if after.rounds else []
    told += [after.law] if after.law else []
    told += [f"source: {after.source}"] if after.source else []
    if step.verified and not step.is_read(after):
        told.append("not verified: warns at most")
    return f" ({'; '.join(told)})" if told else ""


def _passes(passes: Passes) -> str:
    people = _PEOPLE[passes.of]
    least = f"at least {passes.at_least}" if passes.at_least else f"more than {passes.more_than}"
    return f"Passes with {least} of {people}{'' if passes.of == 'voting' else ' in favor'}"
