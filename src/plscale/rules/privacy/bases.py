"""On what ground FERPA lets an organization outside a school see students' records."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Basis:
    """One ground, by its name in a plan."""

    citation: str
    asks_agreement: str = ""
    """Citation of the rule that asks for a written agreement, where there is one."""
    asks_end: str = ""
    """Citation of the rule that has the data destroyed in the end, where there is one."""


SCHOOL_OFFICIAL = "school-official"
DIRECT_CONTROL = "34 CFR 99.31(a)(1)(i)(B)"

BASES: Mapping[str, Basis] = {
    SCHOOL_OFFICIAL: Basis("34 CFR 99.31(a)(1)"),
    "studies": Basis("34 CFR 99.31(a)(6)", "34 CFR 99.31(a)(6)", "34 CFR 99.31(a)(6)"),
    "audit-evaluation": Basis("34 CFR 99.31(a)(3)", "34 CFR 99.35(a)(3)", "34 CFR 99.35(b)(2)"),
    "directory-information": Basis("34 CFR 99.31(a)(11)"),
    "consent": Basis("34 CFR 99.30"),
    "enrollment": Basis("34 CFR 99.31(a)(2)"),
    "financial-aid": Basis("34 CFR 99.31(a)(4)"),
    "juvenile-justice": Basis("34 CFR 99.31(a)(5)"),
    "accreditation": Basis("34 CFR 99.31(a)(7)"),
    "judicial-order": Basis("34 CFR 99.31(a)(9)"),
    "emergency": Basis("34 CFR 99.31(a)(10)"),
}
"""Grounds that the rule itself and the department's own list of them name.

34 CFR 99.31 (https://www.law.cornell.edu/cfr/text/34/99.31); the U.S. Department of Education's
list as https://pages.uoregon.edu/tgleason/j385/FERPADirectory.html repeats it; consent: 34 CFR
99.30. Grounds for parents, victims and the public are left out: no provider rests on them.
"""

NEEDS_AGREEMENT: frozenset[str] = frozenset(
    (SCHOOL_OFFICIAL, *(name for name, basis in BASES.items() if basis.asks_agreement))
)
"""Grounds under which an agreement is asked for: by the rule, or by plscale (school-official)."""
