"""One program file: what it says by itself, and all that is wrong with it."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from plscale.finding import Severity, Violation
from plscale.model.fields import keys_at
from plscale.model.form import PLAN
from plscale.model.pruned import pruned
from plscale.model.refusal import Told
from plscale.place import PlanPath
from plscale.programs import kinds
from plscale.programs.contradictions import contradictions
from plscale.programs.form import PROGRAM
from plscale.programs.merge import sound_entries
from plscale.programs.plan_keys import no_keys_of_a_plan
from plscale.programs.program import Program
from plscale.source.document import Document

REQUIRED: tuple[str, ...] = (PROGRAM.version, "id", "name")
"""Keys of every program that extends no other; one that does may inherit them."""


@dataclass(frozen=True)
class ProgramFile:
    """One file of a program, read without those that it extends."""

    document: Document
    part: Program | None
    """What is left of it without its faulty values; None where nothing is."""
    told: tuple[Told, ...] = ()
    """What is wrong with it; its document has what is wrong with its bytes."""

    @property
    def is_sound(self) -> bool:
        """Whether it can be judged by, as far as this file goes."""
        faults = self.document.faults
        is_read = all(fault.kind.severity is not Severity.ERROR for fault in faults)
        return self.part is not None and is_read and not self.told


def program_file(document: Document, most: int) -> ProgramFile:
    """Read a document as a program; of more than ``most`` faults of a sort one more is told."""
    if document.data is None:
        return ProgramFile(document, None)
    if (wrong := _not_a_program(document)) is not None:
        return ProgramFile(document, None, ((kinds.NOT_A_PROGRAM, wrong),))
    read = pruned(document, sound_entries(document.data), PROGRAM, most)
    told = [(kinds.OF_SHAPE[kind], violation) for kind, violation in read.violations]
    newer = [each for each in told if each[1].path == (PROGRAM.version,)]
    if newer and _is_of_newer_format(document.data):
        return ProgramFile(document, None, tuple(newer))  # what it may hold is not known
    told += _missing(document, read.holes)
    if read.whole is not None:
        told += islice(_nonsense(read.whole, read.holes), most + 1)
    return ProgramFile(document, read.whole, tuple(told))


def _nonsense(part: Program, holes: frozenset[PlanPath]) -> Iterator[Told]:
    for kind, judge in (
        (kinds.CONTRADICTION, contradictions),
        (kinds.NO_KEY_OF_A_PLAN, no_keys_of_a_plan),
    ):
        for violation in judge(part):
            if not violation.rests_on(holes):
                yield kind, violation
    if part.checks:
        from plscale.programs.check_faults import wrong_checks  # late: most programs have none

        yield from (each for each in wrong_checks(part) if not each[1].rests_on(holes))


def _missing(document: Document, holes: Collection[PlanPath]) -> Iterator[Told]:
    data = document.data or {}
    if "extends" in data or ("extends",) in holes:
        return
    for key in REQUIRED:
        if key not in data and (key,) not in holes:
            is_blank = (key,) in document.blanks
            problem = f'"{key}" is empty' if is_blank else f'the program has no "{key}"'
            yield kinds.MISSING_KEY, Violation((key,), problem, _ADD[key])


_ADD: Mapping[str, str] = {
    "plscale_program": "add  plscale_program: 1  as the first line",
    "id": "add  id: xx-innovation  with a short name of your own",
    "name": "add  name:  with the name that readers should see",
}


def _is_of_newer_format(data: Mapping[str, object]) -> bool:
    version = data.get(PROGRAM.version)
    return isinstance(version, int | float) and version > 1


def _not_a_program(document: Document) -> Violation | None:
    top = document.top
    is_plan = PLAN.version in top and PROGRAM.version not in top
    if not is_plan and any(key in top for key in keys_at((), PROGRAM.root)):
        return None
    what = "is a plan, not a program" if is_plan else "has none of the keys of a program"
    remedy = "begin a program with  plscale_program: 1,  or with  extends:  and another program"
    return Violation((), f"this file {what}", remedy)
