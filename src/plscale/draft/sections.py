"""The sections of a new plan, in the order of the format, each with what a newcomer should know."""

from collections.abc import Iterator, Mapping, Sequence

from plscale.catalog import entries
from plscale.draft.agenda import Agenda, required_assurances
from plscale.draft.examples import examples, milestone_example
from plscale.draft.people import holder
from plscale.draft.promises import promises, shared_footing
from plscale.draft.wish import Wish
from plscale.draft.words import of_each, told, years_of
from plscale.model.plan import Plan
from plscale.model.results import Sustainability
from plscale.programs.program import Program
from plscale.source.write import Entry
from plscale.standing.phases import years_of_phase

_HINTS: Mapping[str, str] = {
    "practices": "For their names see  plscale catalog practices.",
    "assurances": "Once one is given: write true, say how it is kept, and who signed on which day.",
    "waivers": "The citations of law are those of your state, such as TEC 25.0811 in Texas.",
    "events": "Add each when it has happened; for their names see  plscale catalog events.",
    "reports": "Add each when it is filed.",
    "sustainability": "For the last year of the plan.",
}
"""What is worth knowing besides the description that the format gives."""


_FIRST = ("plscale", "program", "renews", "district", "consortium")
"""Keys at the head of a plan, which are written one by one."""


def sections(wish: Wish, program: Program, agenda: Agenda) -> Iterator[Entry]:
    """Give every section of the format, filled as far as the answers go."""
    inside = {
        "timeline": (Entry("starts", wish.starts), Entry("ends", wish.ends)),
        "learning": _elements(),
        "conditions": _conditions(),
        "phases": _phases(program, agenda),
        "assurances": promises(program, agenda.standing),
        "sustainability": _sustainability(),
    }
    more = of_each(program)
    more["assurances"] = shared_footing(required_assurances(program, agenda.standing))
    shown = examples(program, agenda.standing)
    yield Entry("plscale", 1)
    yield Entry("program", wish.program)
    yield Entry("renews", above=(_about("renews"),))
    yield holder(wish)
    for key in Plan.model_fields:
        if key in _FIRST:
            continue
        hint = [_HINTS[key]] if key in _HINTS else []
        tasks = [task for task in agenda.of(key) if key != "phases" or len(task.path) == 1]
        asked = told(tasks, _about(key).rstrip("."))
        above = ("", _about(key), *hint, *asked, *more.get(key, ()))
        below = () if inside.get(key) else shown.get(key, ())
        yield Entry(key, None, inside.get(key, ()), above, below)


def _about(key: str) -> str:
    return f"{Plan.model_fields[key].description}."


def _elements() -> tuple[Entry, ...]:
    return tuple(Entry(id_, above=(entry.about,)) for id_, entry in entries("elements").items())


def _conditions() -> tuple[Entry, ...]:
    return tuple(
        Entry(id_, inside=(Entry("strategy"), Entry("owner")), above=(entry.about,))
        for id_, entry in entries("conditions").items()
    )


def _phases(program: Program, agenda: Agenda) -> tuple[Entry, ...]:
    standing = agenda.standing
    open_years: dict[str, Sequence[int]] = {
        str(phase): years_of_phase(program, phase, standing.years or program.last_named_year)
        for phase in program.phases
    }
    example = next((id_ for id_, years in open_years.items() if years), None)
    return tuple(
        Entry(
            id_,
            inside=(
                Entry(
                    "milestones",
                    below=milestone_example(open_years[id_], standing) if id_ == example else (),
                ),
            ),
            above=(
                f"{entry.about} {years_of(open_years.get(id_, ()), standing)}",
                *told(agenda.of("phases", id_)),
            ),
        )
        for id_, entry in entries("phases").items()
    )


def _sustainability() -> tuple[Entry, ...]:
    return tuple(
        Entry(key, above=(f"{field.description}.",))
        for key, field in Sustainability.model_fields.items()
    )
