"""PLS430: a waiver should cite its provision so that it is understood."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.rules.waivers.requests import MOST
from plscale.visible import quoted

_SUGGESTED = 20
"""How many of a plan's citations are looked up for what may be meant, which takes its time."""
_AS_CITED = (
    "write it as the law is cited, such as  TEC 25.0811  or  local: DK;  or take it out and say"
    " under  title:  what it is about"
)


@rule("PLS430", "citation-not-understood", default=Severity.ERROR)
def citation_not_understood(case: Case) -> Iterator[Violation]:
    """What a waiver cites cannot be held against the law, as nobody can tell what it means.

    Where the program names no law to hold it against, it is a warning. What stands behind more
    citations than are looked at is not held against the law, either.
    """
    asked = case.asked
    for number, one in enumerate(asked.misread):
        meant = one.misread.suggestion if number < _SUGGESTED else ""
        yield Violation(
            one.path,
            f"{quoted(one.text)} is not understood: {one.misread.reason}",
            f"did you mean  {meant}" if meant else _AS_CITED,
            label="not understood",
            at_most=Severity.WARNING if case.program.lawbook.is_empty else Severity.ERROR,
        )
    if asked.beyond is not None:
        path, text = asked.beyond
        yield Violation(
            path,
            f"{quoted(text)} and what follows was not held against the law: waivers"
            f" cite more than {MOST:,} provisions",
            "cite chapters or ranges instead of their sections, and each provision once",
            label="not judged from here on",
        )
