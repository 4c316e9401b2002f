"""Whether every id that a plan refers to is there, and stands for one thing only."""

from collections.abc import Collection, Iterable, Iterator, Sequence

from plscale.finding import Kind, Violation
from plscale.model import kinds
from plscale.model.plan import Plan
from plscale.model.suggest import nearest
from plscale.place import ANY, PlanPath
from plscale.visible import quoted

References = tuple[PlanPath, str | Sequence[str], str]
"""Where one id or a list of them stands, the id or ids, and what they should be ids of."""


def broken_references(plan: Plan, holes: frozenset[PlanPath]) -> Iterator[tuple[Kind, Violation]]:
    """Give a violation for each reference to nothing, and for each id used for two milestones.

    A reference is not judged where the entry that it means may have been left out as faulty.
    """
    known = _ids(plan)
    for path, ids, what in _references(plan):
        if known[what].issuperset((ids,) if isinstance(ids, str) else ids):
            continue
        for place, id_ in _each(path, ids):
            if id_ not in known[what] and not _may_be_left_out(_homes(plan, id_, what), holes):
                yield kinds.BROKEN_REFERENCE, _broken(place, id_, what, known[what])
    yield from _used_twice(plan)


def _ids(plan: Plan) -> dict[str, set[str]]:
    return {
        "milestone": {id_ for _, id_ in plan.milestones},
        "practice": set(plan.practices),
        "measure": set(plan.measures),
        "provider": set(plan.providers),
        "funding": set(plan.funding),
        "event": set(plan.events),
        CHANGE: {*plan.amendments, *(i for i, e in plan.events.items() if e.event == "rescission")},
        "waiver": set(plan.waivers),
        "member": set(plan.consortium.members if plan.consortium else ()),
        "school": {school for member in plan.members for school in _schools_of(plan, member)},
    }


CHANGE = "amendment or rescission"
"""What an event is  for:  the id of the one stands under amendments, of the other under events."""
_SECTIONS = {
    "practice": "practices", "measure": "measures", "provider": "providers", "funding": "funding",
    "event": "events", "waiver": "waivers",
}  # fmt: skip


def _homes(plan: Plan, id_: str, what: str) -> tuple[PlanPath, ...]:
    """Give the places where an entry of an id may stand."""
    match what:
        case "milestone":
            return tuple(("phases", phase, "milestones", id_) for phase in plan.phases.by_name())
        case "amendment or rescission":
            return ("amendments", id_), ("events", id_, "event")
        case "member":
            return (("consortium", "members", id_),)
        case "school":
            member, _, school = id_.partition("/")
            inside = ("schools", school) if school else ()
            return ("district", "schools", id_), ("consortium", "members", member, *inside)
    return ((_SECTIONS[what], id_),)


def _may_be_left_out(homes: Iterable[PlanPath], holes: frozenset[PlanPath]) -> bool:
    return any(
        home[:depth] in holes or (*home[:depth], ANY) in holes
        for home in homes
        for depth in range(len(home) + 1)
    )


def _schools_of(plan: Plan, member: str) -> Iterator[str]:
    schools = plan.members[member].schools
    if not member:
        yield from schools
        return
    yield member
    yield from (f"{member}/{school}" for school in schools)


def _references(plan: Plan) -> Iterator[References]:
    if plan.consortium is not None and plan.consortium.lead is not None:
        yield ("consortium", "lead"), plan.consortium.lead, "member"
    for (phase, id_), milestone in plan.milestones.items():
        place = ("phases", phase, "milestones", id_)
        if milestone.after:
            yield (*place, "after"), milestone.after, "milestone"
        if milestone.event is not None:
            yield (*place, "event"), milestone.event, "event"
    for id_, waiver in plan.waivers.items():
        yield ("waivers", id_, "supports"), waiver.supports, "practice"
        yield ("waivers", id_, "measures"), waiver.measures, "measure"
        if waiver.through is not None:
            yield ("waivers", id_, "through"), waiver.through, "provider"
    for id_, cost in plan.costs.items():
        yield ("costs", id_, "paid_by"), cost.paid_by, "funding"
    yield from _event_references(plan)
    yield from _school_references(plan)


def _event_references(plan: Plan) -> Iterator[References]:
    for id_, event in plan.events.items():
        for key, reference, what in (
            ("for", event.for_, CHANGE),
            ("waiver", event.waiver, "waiver"),
            ("member", event.member, "member"),
            ("school", event.school, "school"),
        ):
            if reference is not None:
                yield ("events", id_, key), reference, what


def _school_references(plan: Plan) -> Iterator[References]:
    for section, entries in (
        ("practices", plan.practices),
        ("waivers", plan.waivers),
        ("providers", plan.providers),
    ):
        for id_, entry in entries.items():
            if not isinstance(entry.schools, str):
                yield (section, id_, "schools"), entry.schools, "school"


def _each(path: PlanPath, ids: str | Sequence[str]) -> Iterator[tuple[PlanPath, str]]:
    if isinstance(ids, str):
        yield path, ids
        return
    for position, id_ in enumerate(ids):
        yield (*path, position), id_


def _broken(path: PlanPath, id_: str, what: str, known: Collection[str]) -> Violation:
    meant = nearest(id_, known)
    a = "an" if what[0] in "aeiou" else "a"
    choices = ", ".join(sorted(known)) if 0 < len(known) <= 8 else ""
    if meant is not None:
        remedy = f"did you mean  {meant}"
    elif choices:
        remedy = f"use one of: {choices}"
    else:
        remedy = f"add {a} {what} of this id, or take the reference out"
    return Violation(path, f"{quoted(id_)} is not the id of {a} {what} of this plan", remedy)


def _used_twice(plan: Plan) -> Iterator[tuple[Kind, Violation]]:
    first: dict[str, str] = {}
    if len({id_ for _, id_ in plan.milestones}) == len(plan.milestones):
        return
    for phase, id_ in plan.milestones:
        if id_ in first:
            yield (
                kinds.ID_USED_TWICE,
                Violation(
                    ("phases", phase, "milestones", id_),
                    f"{quoted(id_)} is the id of two milestones, and  after:  could mean either",
                    "rename one of the two",
                    related=((("phases", first[id_], "milestones", id_), "first used here"),),
                    at_key=True,
                ),
            )
        first.setdefault(id_, phase)
