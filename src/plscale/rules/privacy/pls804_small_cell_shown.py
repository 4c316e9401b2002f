"""PLS804: a result of fewer students than the program lets be shown should be suppressed."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule


@rule("PLS804", "small-cell-shown", default=Severity.WARNING)
def small_cell_shown(case: Case) -> Iterator[Violation]:
    """A count of students is more than none and less than the fewest that may be shown.

    The case has the places only: in its plan the counts are suppressed already.
    """
    terms = case.program.measures
    for path in case.small_cells:
        is_result = path[-2] == "results"
        yield Violation(
            path,
            f"this counts fewer than {terms.small_cell} students, who might be recognized;"
            " the program asks for it not to be shown",
            "write  suppressed" if is_result else "take  value:  out",
            citation=terms.law,
            is_verified=terms.verified,
            source=terms.source,
        )
