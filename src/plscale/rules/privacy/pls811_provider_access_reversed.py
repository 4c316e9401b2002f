"""PLS811: a provider's access to student data should not end before it was agreed."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.rules.privacy.access import with_access
from plscale.visible import quoted


@rule("PLS811", "provider-access-reversed", default=Severity.ERROR)
def provider_access_reversed(case: Case) -> Iterator[Violation]:
    """Access ends on a day before that of the agreement."""
    for id_, path, data in with_access(case):
        if data.ends and data.agreement and data.ends.is_before(data.agreement):
            yield Violation(
                (*path, "ends"),
                f"access of {quoted(id_)} to student data ends on {data.ends}, before the agreement"
                f" of {data.agreement}",
                "correct one of the two dates",
                related=(((*path, "agreement"), f"agreed on {data.agreement}"),),
            )
