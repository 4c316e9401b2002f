"""All checks together look at a plan so often and no more; what comes to no end is no pass."""

import re

import pytest
from rules.checks.asking import checked, program_of

from plscale.finding import Severity
from plscale.rules.checks.meter import MOST_LOOKS, OF_A_CITATION, OF_A_COMPLAINT, Meter, SpentError
from plscale.rules.registry import RULES, rules_of

CODE = re.compile(r"XX[0-9]{3}")
ENDS = "at: waivers.*.ends, not_after: timeline.ends"


def waivers(number: int, ends: str = "2031-06-30") -> str:
    return "waivers:\n" + "".join(f"  w{n}: {{ends: {ends}}}\n" for n in range(number))


def checks(number: int, condition: str = ENDS) -> str:
    return "checks:\n" + "".join(
        f"  XX{n:03}: {{title: A, require: {{{condition}}}}}\n" for n in range(number)
    )


def test_meter_takes_the_last_look_and_not_one_more() -> None:
    meter = Meter()
    meter.spend(MOST_LOOKS - 1)
    meter.spend()
    assert meter.left == 0
    with pytest.raises(SpentError):
        meter.spend()


def judged(program: str, plan: str) -> tuple[list[str], list[str]]:
    """Give the checks that complain, and those that were not judged."""
    told = checked(program, plan)
    assert told.is_judged
    findings = told.findings
    unjudged = [code for f in findings if f.code == "PLS969" for code in CODE.findall(f.message)]
    return sorted({f.code for f in findings if f.code.startswith("XX")}), unjudged


def test_check_is_judged_to_its_last_look() -> None:
    """An entry is found by one look, and its end compared with the plan's by two."""
    entries = MOST_LOOKS // 3
    assert judged(checks(1), waivers(entries)) == ([], [])
    assert judged(checks(1), waivers(entries + 1)) == ([], ["XX000"])


def test_entries_are_found_once_for_all_checks_together() -> None:
    entries = 400  # of each 1 look, and of each check 2
    most = (MOST_LOOKS // entries - 1) // 2
    assert judged(checks(most), waivers(entries)) == ([], [])
    assert judged(checks(most + 1), waivers(entries)) == ([], [f"XX{most:03}"])


def test_complaints_count_too_and_a_check_that_does_not_end_tells_none() -> None:
    late = waivers(MOST_LOOKS // OF_A_COMPLAINT, "2032-06-30")
    assert judged(checks(1), waivers(100, "2032-06-30")) == (["XX000"], [])
    assert judged(checks(2), late) == ([], ["XX000", "XX001"])


def test_citations_count_as_much_as_reading_them_takes() -> None:
    """The law that is looked for is read once, and each text of the plan once for all checks."""
    condition = "at: waivers.*.provision, includes: TEC 1.001"
    each = OF_A_CITATION + 3  # the entry is found, its value looked at, and the two compared
    most = (MOST_LOOKS - OF_A_CITATION) // each

    def cites(number: int) -> str:
        return "waivers:\n" + "".join(
            f"  w{n}: {{provision: TEC 1.001({n})}}\n" for n in range(number)
        )

    assert judged(checks(1, condition), cites(most)) == ([], [])
    assert judged(checks(1, condition), cites(most + 1)) == ([], ["XX000"])
    assert judged(checks(2, condition), cites(most)) == ([], ["XX001"])


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (1, "check XX000 of"),
        (2, "checks XX000, XX001 of"),
        (5, "checks XX000, XX001, XX002, XX003, XX004 of"),
        (6, "checks XX000, XX001, XX002, XX003, XX004 and 1 more of"),
    ],
)
def test_all_that_was_not_judged_is_told_at_once(number: int, told: str) -> None:
    found = checked(checks(number), waivers(MOST_LOOKS // 2)).findings
    assert [f.message.startswith(told) for f in found if f.code == "PLS969"] == [True]


def test_check_that_is_ignored_costs_nothing() -> None:
    program = f"rules: {{XX000: ignore}}\n{checks(1)}"
    assert judged(program, waivers(MOST_LOOKS // 2)) == ([], [])


def test_long_lists_and_large_sections_are_looked_at_in_proportion() -> None:
    sources = "sources: [" + ", ".join(f"s{n}" for n in range(90_000)) + "]"
    told = ", ".join(["{at: sources, includes: s89999}"] * 18)
    assert judged(checks(1, f"all: [{told}]"), sources)[1] == ["XX000"]
    empty = "waivers:\n" + "".join(f"  w{n}: {{}}\n" for n in range(MOST_LOOKS))
    assert judged(checks(1, "at: waivers, is: absent"), empty)[1] == ["XX000"]


@pytest.mark.parametrize("day", ["2026-11-21", "2040-01-01"])
def test_check_that_was_not_judged_is_an_error_whatever_the_day_and_the_program_say(
    day: str,
) -> None:
    program = f"rules: {{XX000: note}}\n{checks(1)}"
    plan = checked(program, waivers(MOST_LOOKS // 2), day)
    found = [finding for finding in plan.findings if finding.code == "PLS969"]
    assert [(f.severity, f.pointer, f.span.line) for f in found] == [
        (Severity.ERROR, "/program", 2)
    ]
    assert found[0].message == (
        'check XX000 of "xx-own" was not judged: all its checks together would look at this plan'
        " more than 40,000 times"
    )
    assert not plan.can_be_submitted


def test_program_without_checks_has_the_rules_of_plscale_alone() -> None:
    assert rules_of(program_of("state: TX")) is RULES
    rules = rules_of(program_of(checks(2)))
    assert [str(rule.kind.code) for rule in rules[len(RULES) :]] == ["XX000", "XX001", "PLS969"]
