"""Whatever stands in plans: no page is wider than its terminal, and nothing on it is acted on."""

import re
from collections.abc import Callable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from registers.making import status, table_of
from standing.judging import Told, program

from plscale.registers.selection import Wanted, chosen
from plscale.registers.status import PlanStatus, StatusTable, Unreadable
from plscale.view.look import Line, Look, columns_of, plain
from plscale.view.markdown import markdown
from plscale.view.status_page import tabular, timeline

JUDGE = program(
    approver="state",
    phases={
        "planning": [0, 1],
        "approval": [0, 1, 2],
        "implementation": [2, 3, 4, 5, 6],
        "evaluation": [3, 4, 5, 6],
        "sustainability": [5, 6],
    },
)
HOSTILE = (
    "\x1b[31m",
    "\n::error::x",
    "##[error]x",
    "\u202e",
    "綠い湖",
    "é",
    "|",
    "`",
    "@you",
    "[/]",
)
WORDS = st.one_of(st.sampled_from(HOSTILE), st.text("ab cd", min_size=1, max_size=30))
TEXTS = st.lists(WORDS, min_size=1, max_size=5).map("".join).filter(str.strip)
YEARS = st.integers(2019, 2036)
WHENS = st.one_of(
    st.builds("{}-{:02}-{:02}".format, YEARS, st.integers(1, 12), st.integers(1, 28)),
    st.builds("{}-{:02}".format, YEARS, st.integers(1, 12)),
    YEARS.map(str),
    st.just("2024-02-29"),
)
TERMS = st.one_of(
    st.none(),
    st.builds(
        lambda start, years, month: {
            "starts": f"{start}-{month:02}-01",
            "ends": f"{start + years}-06-30",
        },
        st.integers(2020, 2030),
        st.integers(1, 12),
        st.integers(1, 12),
    ),
    st.just({"starts": "2024-02-29", "ends": "2029-02-27"}),
    st.just({"starts": "2026-07-01"}),
    st.just({"starts": "2026"}),
    st.just({"ends": "2031-06-30"}),
    st.just({"starts": "2030-07-01", "ends": "2026-06-30"}),
    st.just({"starts": "1950-07-01", "ends": "2190-06-30"}),
    st.just({"starts": "2026-27", "ends": "2030-31"}),
)
PHASES = st.sampled_from(("planning", "approval", "implementation", "evaluation", "sustainability"))
MILESTONES = st.fixed_dictionaries(
    {},
    optional={"title": TEXTS, "owner": TEXTS, "due": WHENS, "done": WHENS},
)


@st.composite
def plans(draw: st.DrawFn) -> Told:
    phases: Told = {}
    for number, phase in enumerate(draw(st.lists(PHASES, max_size=8))):
        steps = phases.setdefault(phase, {"milestones": {}})["milestones"]
        steps[f"m{number}"] = draw(MILESTONES)
    events = {
        name: {"event": name, "date": draw(WHENS)}
        for name in ("plan-submitted", "final-approval", "rescission", "renewal")
        if draw(st.integers(0, 3)) == 0
    }
    name = draw(TEXTS)
    return {
        "district": {"name": name} if name.strip() else None,
        "timeline": draw(TERMS),
        "phases": phases,
        "events": events,
    }


UNREADABLE = (
    Unreadable("plans/\x1b[2J\n::error::.yaml", 7, 1, "PLS020", "is no YAML " * 9, "a tab"),
)


@st.composite
def tables(draw: st.DrawFn) -> StatusTable:
    day = draw(
        st.sampled_from(("2018-01-01", "2026-07-01", "2028-10-01", "2031-06-30", "2040-02-29"))
    )
    told = draw(st.lists(plans(), max_size=4))
    rows: list[PlanStatus] = [
        status(plan, day, JUDGE, path=f"plans/a-rather-long-folder-name/{number}.yaml")
        for number, plan in enumerate(told)
    ]
    table = table_of(*rows, day=day)
    wanted = Wanted(year=draw(st.one_of(st.none(), st.integers(1, 7))))
    unread = UNREADABLE if draw(st.booleans()) else ()
    return chosen(StatusTable(table.as_of, table.plans, unread, table.read), wanted)


FORBIDDEN = re.compile("[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e]")


@pytest.mark.parametrize("lay_out", [timeline, tabular])
@given(table=tables(), width=st.integers(20, 200), encoding=st.sampled_from(("utf-8", "ascii")))
def test_page_fits_and_is_inert(
    lay_out: Callable[[StatusTable, Look], Iterator[Line]],
    table: StatusTable,
    width: int,
    encoding: str,
) -> None:
    lines = [plain(line) for line in lay_out(table, Look(width, encoding))]
    assert [line for line in lines if columns_of(line) > width] == []
    assert [line for line in lines if FORBIDDEN.search(line)] == []
    assert [line for line in lines if line.lstrip().startswith("::") or "##[" in line] == []
    if encoding == "ascii":
        assert [line for line in lines if not line.isascii()] == []


@given(table=tables())
def test_markdown_holds_every_plan_in_a_row_of_as_many_cells_as_its_head(
    table: StatusTable,
) -> None:
    blocks = "\n".join(markdown(table)).split("\n\n")
    rows = [line for line in blocks[1].split("\n") if line.startswith("|")]
    assert len(rows) == len(table.plans) + 2
    for block in blocks:
        lines = [line for line in block.split("\n") if line.startswith("|")]
        assert len({line.count("|") for line in lines}) <= 1
        assert [line for line in lines if FORBIDDEN.search(line)] == []
