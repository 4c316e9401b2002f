"""PLS429: a waiver should tell what it frees from, at least as a subject."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.visible import quoted


@rule("PLS429", "waiver-of-nothing", default=Severity.WARNING)
def waiver_of_nothing(case: Case) -> Iterator[Violation]:
    """A waiver names neither a provision nor a title or an area.

    Where the program asks every waiver for its provision, that is the matter of PLS406.
    """
    if "provision" in case.program.waivers.needs:
        return
    for id_, waiver in case.plan.waivers.items():
        if waiver.provisions or waiver.title or waiver.area or case.standing.is_lost(waiver):
            continue
        yield Violation(
            ("waivers", id_, "provision"),
            f"{quoted(id_)} does not tell what it frees from",
            "add  provision:  with the citation, or at least  title:  and  area:  with the subject",
            label="neither a provision nor a subject",
        )
