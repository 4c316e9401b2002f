"""Every value that a plan can hold is of one sort, and only fitting values could stand there."""

from collections.abc import Iterator

import pytest

from plscale.model.fields import has_entries, keys_at, type_at
from plscale.model.part import Part
from plscale.model.sorts import Sort, Unfit, could_stand, sort_at
from plscale.place import PlanPath


def places(path: PlanPath = ()) -> Iterator[PlanPath]:
    """Give every place of the format, sections and mappings with a star for their entries too."""
    if path:
        yield path
    if has_entries(path):
        yield from places((*path, "*"))
    for key in keys_at(path):
        yield from places((*path, key))


ALL = {".".join(map(str, path)): path for path in places()}


def test_every_place_of_the_format_has_a_sort() -> None:
    assert len(ALL) > 150
    found = {sort: [place for place, path in ALL.items() if sort_at(path) is sort] for sort in Sort}
    assert all(found.values())
    assert found[Sort.CLAIM] == ["assurances.*.given", "providers.*.data.direct_control"]
    assert found[Sort.SCHOOL_YEAR] == [
        "measures.*.baseline.year",
        "measures.*.groups.*.baseline.year",
    ]
    assert {"timeline.starts", "assurances.*.signed.*", "reports.*.filed"} <= {*found[Sort.DATE]}
    assert {"waivers.*.supports", "waivers.*.schools", "sources"} <= {*found[Sort.LIST]}
    assert found[Sort.CITATIONS] == ["practices.*.allowed_by", "waivers.*.provision"]
    assert {"measures.*.results.*", "costs.*.years.*", "plscale"} <= {*found[Sort.NUMBER]}
    assert {"district", "waivers.*", "phases.planning"} <= {*found[Sort.SECTION]}
    assert {"waivers", "measures.*.targets"} <= {*found[Sort.ENTRIES]}
    assert {"district.state", "waivers.*.kind", "practices.*.grades"} <= {*found[Sort.TEXT]}


@pytest.mark.parametrize(
    ("place", "value", "held"),
    [
        ("district.enrollment", 5.0, 5),
        ("measures.*.results.*", 5, 5.0),
        ("measures.*.results.*", "suppressed", "suppressed"),
        ("measures.*.baseline.year", "2025-26", 2025),
        ("waivers.*.kind", "renewal", "renewal"),
        ("waivers.*.supports", "p", "p"),
        ("waivers.*.provision", "TEC 1", "TEC 1"),
        ("practices.*.grades", "9-12", "9-12"),
        ("assurances.*.given", True, True),
    ],
)
def test_value_is_taken_as_a_plan_would_hold_it(place: str, value: object, held: object) -> None:
    found = could_stand(ALL[place], value)
    assert (found, type(found)) == (held, type(held))


@pytest.mark.parametrize(
    ("place", "value"),
    [
        ("district.enrollment", -1),
        ("district.enrollment", "5"),
        ("district.enrollment", True),
        ("measures.*.results.*", "five"),
        ("district.nces_id", 4800001),
        ("district.nces_id", "48"),
        ("waivers.*.supports", "A b"),
        ("assurances.*.given", 1),
        ("practices.*.grades", "12-9"),
    ],
)
def test_value_that_no_plan_could_hold_is_unfit(place: str, value: object) -> None:
    assert could_stand(ALL[place], value) == Unfit()


def test_words_that_could_stand_there_are_told() -> None:
    assert could_stand(ALL["waivers.*.kind"], "fresh") == Unfit(
        ("new", "amendment", "renewal", "automatic")
    )
    assert could_stand(ALL["sustainability.decision"], "stop") == Unfit(
        ("continue", "change", "end")
    )


def test_what_plans_leave_out_is_nothing_but_for_schools() -> None:
    """A state's own checks tell what was left out by this, see `rules.checks.looking.ALL`."""
    usual = {
        (place, key): repr(field.default)
        for place, path in {"": (), **ALL}.items()
        if isinstance(part := type_at(path), type) and issubclass(part, Part)
        for key, field in part.model_fields.items()
        if not field.is_required() and field.default_factory is None
        if field.default not in (None, ())
    }
    assert usual == {
        ("practices.*", "schools"): "'all'",
        ("waivers.*", "schools"): "'all'",
        ("providers.*", "schools"): "'all'",
    }
