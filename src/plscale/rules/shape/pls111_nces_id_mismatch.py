"""PLS111: NCES ids should belong to the state and the district that they stand in."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.model.people import District
from plscale.model.states import FIPS, UNVERIFIED
from plscale.place import PlanPath
from plscale.rules.base import Case, rule


@rule("PLS111", "nces-id-mismatch", default=Severity.ERROR)
def nces_id_mismatch(case: Case) -> Iterator[Violation]:
    """An NCES id begins with the number of its state, and a school's with that of its district."""
    for member, district in case.plan.members.items():
        path = ("consortium", "members", member) if member else ("district",)
        yield from _of_district(path, district)
        yield from _of_schools(path, district)


def _of_district(path: PlanPath, district: District) -> Iterator[Violation]:
    state, id_ = district.state, district.nces_id
    if state is None or id_ is None or state in UNVERIFIED or id_.startswith(FIPS[state]):
        return
    owner = next((name for name, code in FIPS.items() if id_.startswith(code)), None)
    meaning = f", the number of {owner}" if owner and owner not in UNVERIFIED else ""
    yield Violation(
        (*path, "nces_id"),
        f'the NCES id "{id_}" begins with {id_[:2]}{meaning};'
        f" ids of {state} begin with {FIPS[state]}",
        "look the district up at nces.ed.gov, and correct the id or the state",
        label=f"not an id of {state}",
        related=(((*path, "state"), "the state"),),
    )


def _of_schools(path: PlanPath, district: District) -> Iterator[Violation]:
    own = district.nces_id
    for school, told in district.schools.items() if own else ():
        if own and told.nces_id and not told.nces_id.startswith(own):
            yield Violation(
                (*path, "schools", school, "nces_id"),
                f'the NCES id "{told.nces_id}" belongs to district {told.nces_id[:7]},'
                f" not to {own}",
                "look the school up at nces.ed.gov, and correct its id or that of the district",
                label="a school of another district",
                related=(((*path, "nces_id"), "the district's own id"),),
            )
