"""All rules, family by family in order of their codes; a test compares them with the files."""

from collections.abc import Mapping

from plscale.finding import Kind, RuleCode, Severity
from plscale.model.kinds import SHAPE_KINDS
from plscale.model.suggest import nearest
from plscale.programs.kinds import CHECK_NOT_JUDGED, PROGRAM_KINDS
from plscale.programs.program import Program
from plscale.rules.approval.family import APPROVAL_RULES
from plscale.rules.assurances.family import ASSURANCES_RULES
from plscale.rules.base import Rule
from plscale.rules.evaluation.family import EVALUATION_RULES
from plscale.rules.privacy.family import PRIVACY_RULES
from plscale.rules.shape.family import SHAPE_RULES
from plscale.rules.sustainability.family import SUSTAINABILITY_RULES
from plscale.rules.timeline.family import TIMELINE_RULES
from plscale.rules.waivers.family import WAIVERS_RULES
from plscale.source.fault import FILE_KINDS
from plscale.source.private.kinds import PRIVATE_KINDS

RULES: tuple[Rule, ...] = (
    *SHAPE_RULES,
    *TIMELINE_RULES,
    *ASSURANCES_RULES,
    *WAIVERS_RULES,
    *APPROVAL_RULES,
    *EVALUATION_RULES,
    *SUSTAINABILITY_RULES,
    *PRIVACY_RULES,
)

PLSCALE_FAULT = Kind(RuleCode("PLS990"), "plscale-fault", Severity.ERROR)
"""A rule of plscale itself failed; the plan is not to blame."""

KINDS: tuple[Kind, ...] = tuple(
    sorted(
        (
            *FILE_KINDS,
            *SHAPE_KINDS,
            *(rule.kind for rule in RULES),
            *PRIVATE_KINDS,
            *PROGRAM_KINDS,
            CHECK_NOT_JUDGED,
            PLSCALE_FAULT,
        ),
        key=lambda kind: kind.code,
    )
)
"""Every kind of finding about one plan or one program, in order of its code."""

BY_CODE: Mapping[str, Kind] = {kind.code: kind for kind in KINDS}
"""Every kind by its code."""


def rules_of(program: Program) -> tuple[Rule, ...]:
    """Give all rules by which plans of a program are judged: its own checks come last."""
    if not program.checks:
        return RULES
    from plscale.rules.checks.own import own_rules  # late: most programs have none

    return (*RULES, *own_rules(program))


def nearest_kind(word: str) -> str | None:
    """Give the name or code that a misspelt one was probably meant to be, or None."""
    names = [kind.name for kind in KINDS]  # the two lists together are longer than is compared
    return nearest(word, names) or nearest(word, BY_CODE)
