"""PLS202: a plan should end after it starts."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule


@rule("PLS202", "term-reversed", default=Severity.ERROR)
def term_reversed(case: Case) -> Iterator[Violation]:
    """A plan that ends before it starts has no day on which it holds."""
    starts, ends = case.standing.starts, case.standing.ends
    if case.standing.is_reversed:
        yield Violation(
            ("timeline", "ends"),
            f"the plan ends on {ends}, before it starts on {starts}",
            "correct one of the two dates",
            label="before the start",
            related=((("timeline", "starts"), f"the plan starts on {starts}"),),
        )
