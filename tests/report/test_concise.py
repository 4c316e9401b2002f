"""``concise``: one line a finding, as compilers write them."""

import pytest
from report.making import finding, lines, plan, report

from plscale.report.formats import Format


def test_line_has_the_promised_form() -> None:
    assert lines(report(plan(finding())), Format.CONCISE) == [
        'plans/a.yaml:2:3: error PLS402 "groups" relies on a waiver that was denied on 2027-05-20'
    ]


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("a\n::error::b", "a\\n::error::b"),
        ("::error::b", "\\x3a:error::b"),
        ("  ::error::b", "  \\x3a:error::b"),
        ("##[error]b", "#\\x23[error]b"),
        ("x##vso[task.complete]", "x#\\x23vso[task.complete]"),
        ("a:b", "a:b"),
        ("#b", "#b"),
        ("\x85b", "\\x85b"),
    ],
)
def test_path_forges_no_line_and_no_command(path: str, shown: str) -> None:
    (line,) = lines(report(plan(finding(), path=path)), Format.CONCISE)
    assert line.startswith(f"{shown}:2:3: error PLS402 ")


def test_message_has_the_signs_that_the_stream_can_write() -> None:
    told = report(plan(finding(message="a step with a long ti…; „Exámple“")))
    assert lines(told, Format.CONCISE) == [
        "plans/a.yaml:2:3: error PLS402 a step with a long ti…; „Exámple“"
    ]
    assert lines(told, Format.CONCISE, encoding="ascii") == [
        "plans/a.yaml:2:3: error PLS402 a step with a long ti~; \\u201eEx\\xe1mple\\u201c"
    ]


def test_path_is_never_rewritten_for_a_stream_because_editors_open_it() -> None:
    (line,) = lines(report(plan(finding(), path="plans/é.yaml")), Format.CONCISE, encoding="ascii")
    assert line.startswith("plans/é.yaml:2:3: error PLS402 ")
