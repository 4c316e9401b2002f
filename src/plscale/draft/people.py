"""The part of a new plan that says whose it is: one district, or the members of a consortium."""

from itertools import chain, count

from plscale.draft.examples import SCHOOL
from plscale.draft.wish import Wish, slug
from plscale.source.ledger import is_free
from plscale.source.write import Entry


def holder(wish: Wish) -> Entry:
    """Write the district, or the consortium with its members, each with what may be added."""
    if not wish.members:
        return Entry("district", inside=_district(wish.name, wish.state, wish.nces_id))
    ids = _ids(wish.members)
    members = tuple(
        Entry(id_, inside=_district(name, wish.state, None, is_explained=id_ == ids[0]))
        for id_, name in zip(ids, wish.members, strict=True)
    )
    return Entry(
        "consortium",
        inside=(
            Entry("name", wish.name),
            Entry("lead", ids[0], above=("The member that leads.",)),
            Entry("members", inside=members),
        ),
        above=("Each member has an id of its own, by which the rest of the plan can name it.",),
    )


def _district(
    name: str, state: str, nces_id: str | None, *, is_explained: bool = True
) -> tuple[Entry, ...]:
    def told(text: str) -> tuple[str, ...]:
        return (text,) if is_explained else ()

    return (
        Entry("name", name),
        Entry("state", state),
        Entry("nces_id", nces_id, above=told("Seven digits in quotes; see nces.ed.gov.")),
        Entry("enrollment", above=told("Number of students; stays empty where it is not known.")),
        Entry(
            "contact",
            inside=(Entry("office"), Entry("email")),
            above=told("Office that answers questions about the plan; never a private person."),
        ),
        Entry(
            "schools",
            above=told("Schools that the plan names, each under an id."),
            below=SCHOOL if is_explained else (),
        ),
    )


def _ids(names: tuple[str, ...]) -> tuple[str, ...]:
    """Make an id of each name; of those that would be alike, all but the first get numbers."""
    ids: list[str] = []
    for name in names:
        bare = slug(name) or "member"
        if is_free(bare):  # such a key is the writer's own and never read
            bare = f"member-{bare}"
        numbered = (f"{bare}-{number}" for number in count(2))
        ids.append(next(id_ for id_ in chain([bare], numbered) if id_ not in ids))
    return tuple(ids)
