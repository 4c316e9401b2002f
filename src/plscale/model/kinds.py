"""Sorts of findings about the shape of a plan (PLS1xx)."""

from plscale.finding import Kind, RuleCode, Severity


def _kind(number: int, name: str) -> Kind:
    return Kind(RuleCode(f"PLS{number}"), name, Severity.ERROR)


UNKNOWN_KEY = _kind(101, "unknown-key")
MISSING_KEY = _kind(102, "missing-key")
WRONG_TYPE = _kind(103, "wrong-type")
WRONG_VALUE = _kind(104, "wrong-value")
WRONG_DATE = _kind(105, "wrong-date")
WRONG_ID = _kind(106, "wrong-id")
WRONG_YEAR = _kind(107, "wrong-plan-year")
BROKEN_REFERENCE = _kind(108, "broken-reference")
ID_USED_TWICE = _kind(109, "id-used-twice")
BOTH_KEYS = _kind(112, "district-and-consortium")
UNKNOWN_PROGRAM = _kind(113, "unknown-program")
NOT_A_PLAN = _kind(114, "not-a-plan")
PROGRAM_NOT_FOUND = _kind(115, "program-not-found")
RENEWED_NOT_FOUND = Kind(RuleCode("PLS116"), "renewed-plan-not-found", Severity.WARNING)

SHAPE_KINDS: tuple[Kind, ...] = (
    UNKNOWN_KEY, MISSING_KEY, WRONG_TYPE, WRONG_VALUE, WRONG_DATE, WRONG_ID, WRONG_YEAR,
    BROKEN_REFERENCE, ID_USED_TWICE, BOTH_KEYS, UNKNOWN_PROGRAM, NOT_A_PLAN,
    PROGRAM_NOT_FOUND, RENEWED_NOT_FOUND,
)  # fmt: skip
"""Every kind of this family that needs no rule of its own, in order of its code."""
