"""Sorts of findings about program files (PLS95x and PLS96x)."""

from collections.abc import Mapping

from plscale.finding import Kind, RuleCode, Severity
from plscale.model import kinds as shapes
from plscale.source.fault import INDENTATION


def _kind(number: int, name: str) -> Kind:
    return Kind(RuleCode(f"PLS{number}"), name, Severity.ERROR)


PROGRAM_UNUSABLE = _kind(950, "program-unusable")
NOT_A_PROGRAM = _kind(951, "not-a-program")
UNKNOWN_KEY = _kind(952, "program-unknown-key")
MISSING_KEY = _kind(953, "program-missing-key")
WRONG_TYPE = _kind(954, "program-wrong-type")
WRONG_VALUE = _kind(955, "program-wrong-value")
WRONG_DATE = _kind(956, "program-wrong-date")
WRONG_ID = _kind(957, "program-wrong-id")
CONTRADICTION = _kind(958, "program-contradiction")
UNKNOWN_PARENT = _kind(959, "program-unknown-parent")
PARENT_OUTSIDE = _kind(960, "program-parent-outside")
PARENTS_IN_CIRCLE = _kind(961, "program-parents-in-circle")
NOTHING_TO_IGNORE = _kind(962, "program-nothing-to-ignore")
UNKNOWN_RULE = _kind(963, "program-unknown-rule")
NO_KEY_OF_A_PLAN = _kind(964, "program-no-key-of-a-plan")
YEAR_NEVER_COMES = _kind(965, "program-year-never-comes")
CITATION_NOT_UNDERSTOOD = _kind(966, "program-citation-not-understood")
STEPS_IN_CIRCLE = _kind(967, "program-steps-in-circle")
CHECK_UNFIT = _kind(968, "program-check-unfit")
CHECK_NOT_JUDGED = _kind(969, "check-not-judged")
"""Found at a plan, not in the program: a check of the state's own came to no end there."""

PROGRAM_KINDS: tuple[Kind, ...] = (
    PROGRAM_UNUSABLE, NOT_A_PROGRAM, UNKNOWN_KEY, MISSING_KEY, WRONG_TYPE, WRONG_VALUE, WRONG_DATE,
    WRONG_ID, CONTRADICTION, UNKNOWN_PARENT, PARENT_OUTSIDE, PARENTS_IN_CIRCLE, NOTHING_TO_IGNORE,
    UNKNOWN_RULE, NO_KEY_OF_A_PLAN, YEAR_NEVER_COMES, CITATION_NOT_UNDERSTOOD,
    STEPS_IN_CIRCLE, CHECK_UNFIT,
)  # fmt: skip
"""Every kind of this family that is found in program files, in order of its code."""

OF_SHAPE: Mapping[Kind, Kind] = {
    shapes.UNKNOWN_KEY: UNKNOWN_KEY,
    shapes.MISSING_KEY: MISSING_KEY,
    shapes.WRONG_TYPE: WRONG_TYPE,
    shapes.WRONG_VALUE: WRONG_VALUE,
    shapes.WRONG_DATE: WRONG_DATE,
    shapes.WRONG_ID: WRONG_ID,
    INDENTATION: INDENTATION,
}
"""What a fault of shape that a plan could have, too, is called in a program."""
