"""The plan that another one renews: whether its file is there, and when that plan ended."""

import os
from datetime import date
from pathlib import Path

from plscale.finding import Violation
from plscale.model.kinds import RENEWED_NOT_FOUND
from plscale.model.refusal import Told
from plscale.model.shape import shape
from plscale.programs.paths import Stray, follow, place_of, unwritable
from plscale.programs.program import Program
from plscale.source.fault import Fault
from plscale.source.limits import Limits
from plscale.source.read import read_bytes, read_text
from plscale.standing.standing import last_day
from plscale.visible import quoted

_CHECK = "correct the path; it begins at the folder of this plan, and stays in its repository"


def renewed_by(name: str, plan: Path | None) -> Path | Told | None:
    """Give the file of the plan that another one renews, or what is wrong with the path of it.

    The path is followed from the folder in which the file really lies, and never out of its
    repository. Of text that lies in no file only a path that leads nowhere from anywhere is wrong.
    """
    real = None if plan is None else Path(os.path.realpath(plan))
    found = unwritable(name) if real is None else follow(name, place_of(real.parent))
    if found is None or (isinstance(found, Path) and found != real):
        return found
    problem, remedy = "is this plan itself", _CHECK
    if isinstance(found, Stray):
        problem, remedy = found.problem, _CHECK if found.is_outside else found.remedy
    return RENEWED_NOT_FOUND, Violation(("renews",), f"{quoted(name)} {problem}", remedy)


def last_day_of(file: Path, program: Program, limits: Limits) -> date | None:
    """Give the last day of the plan in a file, or None where it cannot be read or does not tell.

    What is wrong with that file is told where it is checked itself. A school year begins there on
    the day on which it does in the program of the plan that renews it.
    """
    raw = read_bytes(file, limits)
    if isinstance(raw, Fault):
        return None
    shaped = shape(read_text(raw, str(file), limits), limits.findings)
    return None if shaped is None else last_day(shaped.plan, program)
