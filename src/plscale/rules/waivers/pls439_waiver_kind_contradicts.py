"""PLS439: only a waiver that is in force can be renewed or amended."""

from collections.abc import Iterator
from datetime import date

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.rules.waivers.approvals import Approval, approvals, ending_law
from plscale.rules.waivers.periods import stretch_weight
from plscale.visible import quoted

_CALLED = {"renewal": "a renewal", "amendment": "an amendment"}


@rule("PLS439", "waiver-kind-contradicts", default=Severity.ERROR)
def waiver_kind_contradicts(case: Case) -> Iterator[Violation]:
    """A renewal or amendment comes after the waiver had ended, or a new one while it is in force.

    Only where the law itself ends waivers. What the waiver is called wrongly new is a warning.
    """
    law = ending_law(case) if len(case.plan.waivers) > 1 else None
    if law is None:
        return
    for one in approvals(case):
        before, most = one.before, stretch_weight(case, one.stretch)
        if before is None or before.granted is None or before.waiver_id == one.waiver_id:
            continue
        last = before.last_day(case, law)
        told = _told(case, one, last)
        if told and most is not None:
            is_new = one.waiver.kind == "new"
            yield Violation(
                ("waivers", one.waiver_id, "kind"),
                f"{quoted(one.waiver_id)} is {told}, and {quoted(before.waiver_id)} of the same"
                f" provision {'holds' if is_new else 'ended'} {'until' if is_new else 'on'} {last}",
                "write  kind: renewal  or  amendment" if is_new else "write  kind: new",
                label="another kind than its days tell",
                citation=law.law,
                related=((before.path, "the waiver before it"),),
                is_verified=law.verified and not is_new,
                at_most=most,
            )


def _told(case: Case, one: Approval, last: date) -> str:
    """Say what does not go together with the last day of the waiver before it, if anything."""
    kind, granted = one.waiver.kind, one.granted
    if kind == "new" and granted and not granted.is_after(last):
        return f"called new, but was approved on {granted}"
    if kind not in _CALLED:
        return ""
    if granted is not None:
        late = granted.is_after(last)
        return f"called {_CALLED[kind]}, but was approved on {granted}" if late else ""
    is_open = one.stretch.status != "granted" and last < case.day
    return f"called {_CALLED[kind]}, but was not approved by {case.day}" if is_open else ""
