"""Mississippi's districts of innovation: what the built-in program says, and where it turns."""

from datetime import date

import pytest
from programs.state_plans import findings, of, program, told, unfounded

from plscale.days import on

PLAN = """\
plscale: 1
program: ms-innovation
district: {name: Example School District, state: MS}
timeline: {starts: 2025-07-01, ends: 2030-06-30}
vision: Students leave with work that they know.
practices:
  quarters: {practice: flexible-calendar, what: Quarters with breaks for help, begins: 1}
phases:
  implementation:
    milestones:
      start: {title: First quarter, due: 2025-08-01, done: 2025-08-01}
      second: {title: Second year, due: 2026-08-03, done: 2026-08-03}
      third: {title: Third year, due: 2027-08-02}
      fourth: {title: Fourth year, due: 2028-08-01}
      fifth: {title: Fifth year, due: 2029-08-01}
  evaluation: {milestones: {whole: {title: Evaluation, due: 2030-03-29}}}
  sustainability: {milestones: {after: {title: What goes on, due: 2030-05-31}}}
waivers:
  term:
    title: First and last day of the term
    provision: Miss. Code 37-13-61
    why: The days leave no room for breaks of three weeks.
    supports: [quarters]
    starts: 2025-07-01
    status: granted
measures:
  ready: {title: Ready for college, unit: percent, better: higher,
    baseline: {year: 2024-25, value: 40}, targets: {5: 60}}
funding:
  general: {title: General fund, kind: recurring, years: {1: 1, 2: 1, 3: 1, 4: 1, 5: 1}}
engagement:
  evening: {groups: [community, staff, families], date: 2024-11-12}
events:
  board: {event: board-vote, date: 2024-12-10, result: passed}
  sent: {event: plan-submitted, date: 2025-01-15}
  approved: {event: final-approval, date: 2025-04-17}
"""
"""A plan that does what the law asks; nothing in it is of a real district."""
TERM = "provision: Miss. Code 37-13-61"
LISTED = ("PLS403", "PLS404", "PLS431", "PLS432")


def changed(*changes: tuple[str, str]) -> str:
    """Give the plan with changes, each of a stretch that stands there once."""
    text = PLAN
    for old, new in changes:
        assert text.count(old) == 1, (text.count(old), old)
        text = text.replace(old, new)
    return text


def test_program_is_sound_and_says_where_everything_was_read() -> None:
    ms = program("ms-innovation")
    assert (ms.state, ms.approver, ms.code, ms.years.max) == ("MS", "state", "Miss. Code", 5)
    assert ms.verified_on == on(date(2026, 11, 21))
    assert unfounded(ms) == []


def test_no_day_no_share_and_no_promise_is_made_up() -> None:
    """What 37-179-3(2) and the board's regulations ask was not read."""
    ms = program("ms-innovation")
    assert [step.passes for step in ms.steps.values()] == [None] * 4
    distances = [after for step in ms.steps.values() for after in step.distances]
    assert [(after.within, after.at_least) for after in distances] == [(None, None)] * 2
    assert (ms.reports.annual, ms.reviews, ms.years.not_before) == (None, None, None)
    assert not any(assurance.required for assurance in ms.assurances.values())


def test_plan_that_does_what_the_law_asks_has_no_findings() -> None:
    assert told(PLAN) == []


# --- what may be waived -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("provision", "law"),
    [
        ("Miss. Code 37-16-3", "Department's page on districts of innovation"),
        ("Miss. Code 37-16-1", "Department's page on districts of innovation"),
        ("Miss. Code 37-16", "Department's page on districts of innovation"),
        ("Miss. Code 37-179-3", "Miss. Code 37-179-3"),
        ("Miss. Code 37-179-3(1)(e)", "Miss. Code 37-179-3"),
        ("Miss. Code 37-179", "Miss. Code 37-179-3"),
    ],
)
def test_tests_of_the_state_and_the_law_itself_are_kept_as_far_as_is_known(
    provision: str, law: str
) -> None:
    """No section is cited by the department's page, so these warn."""
    [found] = [f for f in findings(changed((TERM, f"provision: {provision}"))) if f.code in LISTED]
    assert (str(found.code), found.severity.value, found.pointer, found.citation) == (
        "PLS404", "warning", "/waivers/term/provision", law,
    )  # fmt: skip


@pytest.mark.parametrize(
    "provision",
    [
        "Miss. Code 37-9-17",
        "Miss. Code 37-16-5",  # between 37-16-3 and the end of its chapter
        "Miss. Code 37-17-9",  # chapter 17 and its section 9 are not chapter 179
        "Miss. Code 37-1-79",
        "Miss. Admin. Code 7-3:9.3",
    ],
)
def test_other_law_of_title_37_and_the_boards_rules_are_open_as_far_as_was_read(
    provision: str,
) -> None:
    plan = changed((TERM, f"provision: {provision}"))
    assert of(plan, *LISTED) == [("PLS432", "note", "/waivers/term/provision")]


@pytest.mark.parametrize(
    "provision",
    [
        "Miss. Code 25-41-5",
        "Miss. Code 3-7",
        "Miss. Admin. Code 1-8:3.1",
        "Ark. Code 37-13-61",
        "C.R.S. 37-20-101",
    ],
)
def test_nothing_outside_title_37_and_the_boards_rules_may_be_waived(provision: str) -> None:
    plan = changed((TERM, f"provision: {provision}"))
    assert of(plan, *LISTED) == [("PLS431", "error", "/waivers/term/provision")]


def test_title_37_is_the_states_and_asks_for_more_than_is_open() -> None:
    plan = changed((TERM, "provision: Title 37"))
    assert of(plan, *LISTED) == [("PLS404", "warning", "/waivers/term/provision")]


@pytest.mark.parametrize("provision", ["Miss. Code 37-13-61(1)", "37-13-67", '"local: IC"'])
def test_law_of_which_the_subject_was_read_and_local_policy_may_be_waived(provision: str) -> None:
    assert of(changed((TERM, f"provision: {provision}")), *LISTED) == []


@pytest.mark.parametrize("provision", ["20 USC 6311", "ESEA 1111(b)(2)", "34 CFR 200.2"])
def test_federal_law_is_not_the_states_to_waive(provision: str) -> None:
    plan = changed((TERM, f"provision: {provision}"))
    assert of(plan, *LISTED) == [("PLS403", "error", "/waivers/term/provision")]


def test_each_waiver_has_its_rationale() -> None:
    plan = changed(("    why: The days leave no room for breaks of three weeks.\n", ""))
    assert of(plan, "PLS406") == [("PLS406", "warning", "/waivers/term/why")]


# --- the term -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("ends", "is_long"), [("2030-06-30", False), ("2030-07-01", False), ("2030-07-02", True)]
)
def test_first_approval_is_for_five_years(ends: str, *, is_long: bool) -> None:
    """The same day five years later is accepted (LAW section 1)."""
    plan = changed(("ends: 2030-06-30}", f"ends: {ends}}}"))
    found = [f for f in findings(plan) if f.code == "PLS218"]
    assert [(f.severity.value, f.pointer, f.citation) for f in found] == (
        [("error", "/timeline/ends", "Miss. Code 37-179-1(2)")] if is_long else []
    )


@pytest.mark.parametrize("event", ["final-approval", "renewal"])
def test_renewal_needs_nothing_but_the_state_boards_decision(event: str) -> None:
    """It is for five years at most; what the board's regulations ask of it was not read."""
    ms = program("ms-innovation")
    assert [(id_, step.events) for id_, step in ms.stages["renewal"]] == [
        ("renewed", ("final-approval", "renewal"))
    ]
    renewed = changed(
        ("timeline:", "renews: ../2020/example.yaml\ntimeline:"),
        ("  board: {event: board-vote, date: 2024-12-10, result: passed}\n", ""),
        ("  sent: {event: plan-submitted, date: 2025-01-15}\n", ""),
        ("event: final-approval", f"event: {event}"),
    )
    assert told(renewed) == []
    longer = renewed.replace("ends: 2030-06-30", "ends: 2031-06-30")
    assert of(longer, "PLS218") == [("PLS218", "error", "/timeline/ends")]


# --- approval -----------------------------------------------------------------------------------


def test_application_tells_of_the_local_boards_support() -> None:
    """The board voted on 2024-12-10, and the application went out on 2025-01-15."""
    sent = "plan-submitted, date: 2025-01-15"
    then = changed((sent, "plan-submitted, date: 2024-12-10"))
    early = changed((sent, "plan-submitted, date: 2024-12-09"))
    assert of(then, "PLS507") == []
    assert of(early, "PLS507") == [("PLS507", "error", "/events/sent/date")]


def test_resolution_of_the_board_will_do_as_well_as_its_vote() -> None:
    plan = changed(
        ("board-vote, date: 2024-12-10, result: passed", "board-resolution, date: 2024-12-10")
    )
    assert told(plan) == []


@pytest.mark.parametrize("step", ["board", "sent"])
def test_step_that_is_not_recorded_warns(step: str) -> None:
    [line] = [each for each in PLAN.splitlines() if each.startswith(f"  {step}: {{event:")]
    assert of(changed((f"{line}\n", "")), "PLS512") == [("PLS512", "warning", "/events")]


@pytest.mark.parametrize(
    ("section", "law"),
    [
        ("measures", "Miss. Code 37-179-3(1)(a)"),
        ("vision", "Miss. Code 37-179-3(1)(b)"),
        ("engagement", "Miss. Code 37-179-3(1)(d)"),
        ("funding", "Miss. Code 37-179-3(1)(f)"),
    ],
)
def test_what_an_applicant_must_show_is_due_with_the_application(section: str, law: str) -> None:
    start = PLAN.index(f"\n{section}:") + 1
    rest = PLAN[start:].splitlines(keepends=True)
    own = [rest[0]]
    for line in rest[1:]:
        if not line.startswith(" "):
            break
        own.append(line)
    plan = changed(("".join(own), ""))
    for day, severity in (("2025-01-14", "note"), ("2025-01-15", "error")):
        found = [f for f in findings(plan, day) if f.code == "PLS215"]
        assert [(f.severity.value, f.pointer, f.citation) for f in found] == [
            (severity, f"/{section}", law)
        ]


def test_plan_that_asks_for_no_waiver_is_asked_whether_it_needs_none() -> None:
    """The statute wants a rationale of each, and not that there is one; so it warns."""
    start = PLAN.index("waivers:\n")
    plan = changed((PLAN[start : PLAN.index("measures:\n")], ""))
    assert of(plan, "PLS215") == [("PLS215", "warning", "/waivers")]
