"""Markdown for a page or a comment: nothing in it is live but what we write."""

import pytest
from registers.making import table_of
from view.drawing import phase, plan

from plscale.registers.selection import Wanted, chosen
from plscale.registers.status import StatusTable, Unreadable
from plscale.view.markdown import MOST_BYTES, code, markdown


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("Oak ISD", "`Oak ISD`"),
        ("@you", "`@you`"),
        ("[a](http://b)", "`[a](http://b)`"),
        ("<img src=x>", "`<img src=x>`"),
        ("a|b", "`a\\x7cb`"),
        ("a\\|b", "`a\\\\x7cb`"),
        ("a`b", "``a`b``"),
        ("`a``b", "``` `a``b ```"),
        (" a ", "`  a  `"),
        ("a\nb", "`a\\nb`"),
        ("\x1b[2J\u202e", "`\\x1b[2J\\u202e`"),
        ("##[error]", "`#\\x23[error]`"),
        ("", ""),
        ("  ", ""),
    ],
)
def test_text_of_a_plan_cannot_leave_its_code_span(text: str, span: str) -> None:
    assert code(text) == span


def test_several_plans_are_a_table() -> None:
    late = plan(
        path="a.yaml",
        district={"name": "Oak | @you"},
        phases=phase("implementation", a={"due": "2028-09-01", "title": "Rubrics"}, b={}),
    )
    over = plan(timeline={"starts": "2020-07-01", "ends": "2025-06-30"}, events={})
    unread = (Unreadable("plans/x y.yaml", 7, 1, "PLS020", "a tab | here", "a tab"),)
    table = StatusTable(table_of().as_of, (late, over), unread, 2)
    assert list(markdown(table)) == [
        "### 2 plans as of 2028-10-01",
        "",
        "| District | Now | Standing | Phase | Done | Next or overdue |",
        "| --- | --- | --- | --- | --- | --- |",
        "| `Oak \\x7c @you` | year 3 of 5 | approved | implementation | 0/2 | OVERDUE 2028-09-01 `Rubrics`, +1 more |",
        "| `Example ISD` | ended 2025-06-30 | ended |  | 0/0 | nothing is planned |",
        "",
        "| Cannot be read | Code | Why |",
        "| --- | --- | --- |",
        "| `plans/x y.yaml:7:1` | PLS020 | `a tab \\x7c here` |",
        "",
        "2 plans: 1 overdue, 0 due within 30 days, 0 on track, 1 ended, 1 cannot be read.",
    ]


def test_plan_alone_lists_its_milestones() -> None:
    alone = plan(
        phases=phase(
            "implementation",
            a={"due": "2028-09-01", "title": "Rubrics", "owner": "Office"},
            b={"due": "2027-09", "done": "2027-09-03", "title": "Training"},
        )
    )
    assert list(markdown(table_of(alone)))[5:-2] == [
        "",
        "| Year | Phase | Milestone | Owner | Due | Done | State |",
        "| --- | --- | --- | --- | --- | --- | --- |",
        "| 2 | implementation | `Training` |  | 2027-09 | 2027-09-03 | done |",
        "| 3 | implementation | `Rubrics` | `Office` | 2028-09-01 |  | **overdue** |",
    ]


def test_one_year_tells_when_it_runs() -> None:
    table = chosen(table_of(plan(), plan(timeline=None)), Wanted(3))
    assert list(markdown(table))[:6] == [
        "### Plan year 3 in 2 plans as of 2028-10-01",
        "",
        "| District | Year 3 runs | Now | Done | Next or overdue |",
        "| --- | --- | --- | --- | --- |",
        "| `Example ISD` | 2028-07-01 – 2029-06-30 | year 3 of 5 | 0/0 | nothing is planned |",
        "| `Example ISD` | no such year | no term recorded |  |  |",
    ]


def test_page_stays_below_what_github_takes_and_says_what_is_left_off() -> None:
    one = plan(district={"name": "綠" * 80}, phases=phase("planning", a={"title": "綠" * 80}))
    written = list(markdown(table_of(*([one] * 4_000))))
    assert len("\n".join(written).encode()) < MOST_BYTES
    left = next(line for line in written if line.startswith("And "))
    rows = sum(line.startswith("| `") for line in written)
    assert left == f"And {4_000 - rows:,} more plans: `--format csv` holds all."
