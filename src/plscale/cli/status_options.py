"""Options of ``plscale status`` and how its words are read."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, TypeAlias

import typer

from plscale.cli.option_words import one_of, whole_number
from plscale.programs.values import Duty, PhaseName
from plscale.view.status_forms import StatusForm


class PhaseWord(StrEnum):
    """A phase of a plan."""

    PLANNING = "planning"
    APPROVAL = "approval"
    IMPLEMENTATION = "implementation"
    EVALUATION = "evaluation"
    SUSTAINABILITY = "sustainability"


class DutyWord(StrEnum):
    """Who a plan may wait for."""

    DISTRICT = "district"
    BOARD = "board"
    STATE = "state"


PHASES: Mapping[PhaseWord, PhaseName] = {
    PhaseWord.PLANNING: "planning",
    PhaseWord.APPROVAL: "approval",
    PhaseWord.IMPLEMENTATION: "implementation",
    PhaseWord.EVALUATION: "evaluation",
    PhaseWord.SUSTAINABILITY: "sustainability",
}
"""The word of the plan format for each."""
DUTIES: Mapping[DutyWord, Duty] = {
    DutyWord.DISTRICT: "district",
    DutyWord.BOARD: "board",
    DutyWord.STATE: "state",
}
"""The word of the program format for each."""

StatusFormWord: TypeAlias = Annotated[
    StatusForm | None,
    one_of(
        "--format",
        StatusForm,
        "How to write. Default: timeline for a plan alone and for up to 20 plans, else table.",
    ),
]
Year: TypeAlias = Annotated[
    int | None,
    typer.Option(
        metavar="N",
        parser=whole_number(1, 99, "--year takes a plan year from 1 to 99"),
        help="This plan year of every plan.",
    ),
]
Current: TypeAlias = Annotated[
    bool,
    typer.Option("--current", help="Only plans in that year now; without --year, in any year."),
]
PhaseOpen: TypeAlias = Annotated[
    PhaseWord | None, one_of("--phase", PhaseWord, "Only plans in which this phase is open now.")
]
Overdue: TypeAlias = Annotated[
    bool, typer.Option("--overdue", help="Only what is overdue, and plans that have it.")
]
Within: TypeAlias = Annotated[
    int | None,
    typer.Option(
        metavar="DAYS",
        parser=whole_number(0, 99_999, "--within takes a number of days such as 30"),
        help="Only what is due in so many days, and its plans.",
    ),
]
WaitingFor: TypeAlias = Annotated[
    DutyWord | None,
    one_of("--waiting-for", DutyWord, "Only plans that wait for this one to act."),
]
