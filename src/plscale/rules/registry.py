"""All rules, written by hand in order of their codes; a test compares the list with the files."""

from collections.abc import Mapping

from plscale.finding import Kind
from plscale.model.kinds import SHAPE_KINDS
from plscale.rules.base import Rule
from plscale.rules.timeline.pls203_milestone_outside_term import milestone_outside_term
from plscale.rules.timeline.pls204_milestone_outside_phase import milestone_outside_phase
from plscale.source.fault import FILE_KINDS

RULES: tuple[Rule, ...] = (
    milestone_outside_term,
    milestone_outside_phase,
)

KINDS: tuple[Kind, ...] = tuple(
    sorted((*FILE_KINDS, *SHAPE_KINDS, *(rule.kind for rule in RULES)), key=lambda kind: kind.code)
)
"""Every kind of finding about one plan, in order of its code."""

BY_CODE: Mapping[str, Kind] = {kind.code: kind for kind in KINDS}
"""Every kind by its code."""
