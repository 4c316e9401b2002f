"""Sorts of findings about text that nobody but a few should see (PLS801 to PLS803)."""

from plscale.finding import Kind, RuleCode, Severity


def _kind(number: int, name: str, severity: Severity) -> Kind:
    return Kind(RuleCode(f"PLS{number}"), name, severity)


SECRET = _kind(801, "likely-secret", Severity.ERROR)
PERSON_NUMBER = _kind(802, "likely-social-security-number", Severity.ERROR)
STUDENT_DATA = _kind(803, "likely-student-data", Severity.WARNING)

PRIVATE_KINDS: tuple[Kind, ...] = (SECRET, PERSON_NUMBER, STUDENT_DATA)
"""Every kind of this family that is told of a text and not of a plan, in order of its code."""
