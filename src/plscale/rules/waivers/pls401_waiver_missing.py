"""PLS401: a practice that the law stands in the way of needs a waiver."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.rules.grounds import LIVING_WAIVERS
from plscale.rules.waivers.provisions import cited
from plscale.rules.waivers.restricted import restrictions
from plscale.rules.waivers.restriction_words import related, remedy, stands
from plscale.rules.wording import listed, said
from plscale.visible import cut, quoted


@rule("PLS401", "waiver-missing", default=Severity.ERROR, grounds=LIVING_WAIVERS)
def waiver_missing(case: Case) -> Iterator[Violation]:
    """A provision of the program restricts a practice, and the plan asks for no waiver of it.

    Where that is only how the law is read, it warns at most, and a waiver of related law makes
    light of it. A waiver that names only the subject of the provision is taken for one of it; one
    that tells another subject or none may be, and makes less of it. One that was denied, withdrawn
    or revoked is the matter of PLS402.
    """
    for found in restrictions(case):
        first, *more = found.entries
        cite = cited(first.citations)
        named = listed([cut(entry.citations[0]) for entry in found.entries], "or")
        yield Violation(
            ("practices", found.practice_id),
            f"{quoted(found.practice_id)} {stands(found)} "
            + (named if more else f"{cite}{said(first.title)}"),
            remedy(found),
            label="whether a waiver is of it is not told" if found.maybe else "no waiver of it",
            citation=cite,
            related=related(case, found),
            deadline=found.deadline,
            is_verified=found.is_read,
            source=first.source,
            at_most=found.most,
        )
