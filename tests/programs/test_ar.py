"""Arkansas' schools of innovation: what the built-in program says, and where it turns."""

from datetime import date

import pytest
from programs.state_plans import changed, findings, of, program, told, unfounded

from plscale.days import on

HOURS = "provision: Ark. Code 6-16-102"
HOURS_FROM = "    supports: [thursdays-out, open-workshops]\n    measures: [on-a-path]\n"
TERM = "timeline: {starts: 2025-07-01, ends: 2029-06-30}     # four years"
LISTED = ("PLS403", "PLS404", "PLS431", "PLS432")
VOTES, ORDER, MISSING = "PLS505", "PLS507", "PLS512"
EMPLOYEES = "{for: 33, against: 9, of: 48}"


def test_program_is_sound_and_says_where_everything_was_read() -> None:
    ar = program("ar-innovation")
    assert (ar.state, ar.approver, ar.code) == ("AR", "state", "Ark. Code")
    assert ar.verified_on == on(date(2026, 11, 21))
    assert unfounded(ar) == []


def test_readers_are_told_first_that_the_law_was_repealed() -> None:
    ar = program("ar-innovation")
    assert "repealed in 2025" in ar.name
    assert ar.closed is not None
    assert (str(ar.closed.valid_from), ar.closed.law) == ("2025", "Act 800 of 2025")
    assert ar.about is not None
    assert ar.about.startswith("For plans approved before the law was repealed by Act 800 of 2025")


def test_plan_that_does_what_the_law_asked_has_no_findings() -> None:
    assert told(changed("quartz-hollow")) == []


def test_eleven_duties_but_the_repealed_ninth_are_told_and_not_asked_of_a_plan() -> None:
    assurances = program("ar-innovation").assurances.values()
    laws = {assurance.law for assurance in assurances}
    kept = [1, 2, 3, 4, 5, 6, 7, 8, 10, 11]
    assert laws == {f"Ark. Code 6-15-2804(a)({number})" for number in kept}
    assert {(each.required, each.verified) for each in assurances} == {(False, True)}


# --- what may be excepted -----------------------------------------------------------------------

# The duties themselves were read; which sections they mean is known, and warns at most.
FORBIDDEN = {
    "Ark. Code 6-15-2804(a)(1)": ("Ark. Code 6-15-2804(a)", "error"),
    "Ark. Code 6-15-2804(a)(10)": ("Ark. Code 6-15-2804(a)", "error"),
    "Ark. Code 6-15-2804(a)": ("Ark. Code 6-15-2804(a)", "error"),
    "Ark. Code 6-15-2804": ("Ark. Code 6-15-2804(a)", "error"),
    "Ark. Code 6-15": ("Ark. Code 6-15-2804(a)", "error"),
    "Ark. Code 6-17-411(a)(1)": ("Ark. Code 6-15-2804(a)(4)", "warning"),
    "Ark. Code 6-17-414": ("Ark. Code 6-15-2804(a)(4)", "warning"),
    "Ark. Code 25-19-105": ("Ark. Code 6-15-2804(a)(5)", "warning"),
    "Ark. Code 6-21-304": ("Ark. Code 6-15-2804(a)(6)", "warning"),
    "Ark. Code 6-42-106": ("Ark. Code 6-15-2804(a)(10)", "warning"),
}


@pytest.mark.parametrize("provision", FORBIDDEN)
def test_nobody_is_excepted_from_the_duties(provision: str) -> None:
    plan = changed("quartz-hollow", (HOURS, f"provision: {provision}"))
    [found] = [f for f in findings(plan) if f.code in LISTED]
    assert (str(found.code), found.pointer) == ("PLS404", "/waivers/hours/provision")
    assert (found.citation, found.severity.value) == FORBIDDEN[provision]


@pytest.mark.parametrize("provision", ["Ark. Code 6-15-2804(a)(7)", "Ark. Code 6-15-2804(a)(7)(A)"])
def test_from_instructional_time_the_commissioner_may_except(provision: str) -> None:
    plan = changed("quartz-hollow", (HOURS, f"provision: {provision}"))
    assert of(plan, "PLS403", "PLS404", "PLS431") == []


@pytest.mark.parametrize(
    "provision",
    [
        "Ark. Code 6-15-2804(b)",  # beside (a)
        "Ark. Code 6-15-28",  # section 28 of chapter 15, not subchapter 28
        "Ark. Code 6-17-410",  # beside 6-17-411
        "Ark. Code 6-21-401",  # in subchapter 4, not 3
        "Ark. Code 25-20-101",
        "Ark. Code 6-15-103",
        "Ark. Admin. Code 005.28.19-019",
    ],
)
def test_what_no_entry_names_is_not_settled(provision: str) -> None:
    """What 6-15-2804(c) says of law that may be excepted from was not read, so it is a note."""
    plan = changed("quartz-hollow", (HOURS, f"provision: {provision}"))
    assert of(plan, *LISTED) == [("PLS432", "note", "/waivers/hours/provision")]


@pytest.mark.parametrize("provision", ["Ark. Code 6-16-102(a)(1)", '"local: IKF"'])
def test_law_of_which_the_subject_was_read_and_local_policy_may_be_asked_for(
    provision: str,
) -> None:
    assert of(changed("quartz-hollow", (HOURS, f"provision: {provision}")), *LISTED) == []


def test_neither_federal_law_nor_that_of_another_state_may_be_excepted_from() -> None:
    plan = changed("quartz-hollow", (HOURS, "provision: [20 USC 6311, Miss. Code 37-13-63]"))
    assert of(plan, *LISTED) == [
        ("PLS403", "error", "/waivers/hours/provision/0"),
        ("PLS431", "error", "/waivers/hours/provision/1"),
    ]


@pytest.mark.parametrize(
    ("starts", "day", "found"),
    [
        # on which day of 2023 it ceased was not read, so it surely held on the last day of 2022
        ("2022-07-01", "2022-12-31", [("PLS404", "warning", "/waivers/hours/provision")]),
        ("2025-07-01", "2026-11-21", []),
    ],
)
def test_dismissal_of_teachers_was_a_duty_until_2023(
    starts: str, day: str, found: list[tuple[str, str, str]]
) -> None:
    plan = changed(
        "quartz-hollow",
        (HOURS, "provision: Ark. Code 6-17-1503"),
        (TERM, "timeline: {starts: 2022-07-01, ends: 2029-06-30}"),
        (f"{HOURS_FROM}    starts: 2025-07-01\n", f"{HOURS_FROM}    starts: {starts}\n"),
    )
    assert of(plan, "PLS404", day=day) == found


def test_each_exception_has_its_rationale() -> None:
    why = "    why: The policy gives no credit for what is built in the workshop.\n"
    plan = changed("quartz-hollow", (why, ""))
    assert of(plan, "PLS406") == [("PLS406", "warning", "/waivers/credit-policy/why")]


# --- the term -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("ends", "found"),
    [
        ("2029-06-30", []),
        ("2029-07-01", []),  # the same day four years later is accepted (LAW section 1)
        ("2029-07-02", [("PLS218", "warning", "/timeline/ends")]),
    ],
)
def test_four_years_were_read_in_the_news_and_only_warn(
    ends: str, found: list[tuple[str, str, str]]
) -> None:
    plan = changed("quartz-hollow", (TERM, f"timeline: {{starts: 2025-07-01, ends: {ends}}}"))
    assert of(plan, "PLS218") == found


def test_fifth_year_is_a_year_of_the_plan_though_it_is_warned_of() -> None:
    """Nobody read the four years in the law, so a target in year 5 is not called an error."""
    longer = (TERM, "timeline: {starts: 2025-07-01, ends: 2030-06-30}")
    target = ("targets: {1: 55, 2: 62, 3: 70, 4: 78}", "targets: {1: 55, 2: 62, 3: 70, 5: 80}")
    plan = changed("quartz-hollow", longer, target)
    assert [one for one in told(plan) if one[1] == "error"] == []
    assert of(changed("quartz-hollow", target), "PLS110") == [
        ("PLS110", "error", "/measures/on-a-path/targets/5")
    ]


@pytest.mark.parametrize(
    ("approved", "found"),
    [
        # on which day of 2025 the repeal took effect was not read
        ("2025-12-30", []),
        ("2025-12-31", [("PLS510", "warning", "/events/designated/date")]),
        ("2026-03-10", [("PLS510", "warning", "/events/designated/date")]),
    ],
)
def test_no_school_is_designated_after_the_repeal(
    approved: str, found: list[tuple[str, str, str]]
) -> None:
    plan = changed(
        "quartz-hollow", ("final-approval, date: 2025-03-10", f"final-approval, date: {approved}")
    )
    assert of(plan, "PLS510") == found


# --- approval -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("votes", "passes"),
    [
        # 60 percent of 48 employees are 28.8, so 29; those who stayed away count as well
        ("{for: 28, against: 0, of: 48}", False),
        ("{for: 29, against: 0, of: 48}", True),
        ("{for: 29, against: 19, of: 48}", True),
        # of 45 they are 27, and exactly 27 are enough
        ("{for: 26, against: 5, of: 45}", False),
        ("{for: 27, against: 18, of: 45}", True),
    ],
)
def test_sixty_percent_of_the_eligible_employees_carry_a_plan(votes: str, *, passes: bool) -> None:
    found = [f for f in findings(changed("quartz-hollow", (EMPLOYEES, votes))) if f.code == VOTES]
    assert [(f.severity.value, f.pointer, f.citation) for f in found] == (
        []
        if passes
        else [("error", "/events/employees/votes/for", "Ark. Code 6-15-2804(b)(1) to (3)")]
    )


def test_number_of_employees_that_is_not_recorded_is_asked_for() -> None:
    plan = changed("quartz-hollow", (EMPLOYEES, "{for: 33, against: 9}"))
    assert of(plan, VOTES, "PLS506") == [("PLS506", "warning", "/events/employees/votes/of")]


def test_no_share_is_asked_of_the_board() -> None:
    board = "{for: 5, against: 1, of: 7}"
    assert told(changed("quartz-hollow", (board, "{for: 1, against: 0, of: 7}"))) == []


@pytest.mark.parametrize(
    ("event", "on_the_day", "a_day_before", "place"),
    [
        # council 2024-09-17, employees 2024-11-19, board 2024-12-09, sent 2025-01-13
        ("staff-vote, date: 2024-11-19", "2024-09-17", "2024-09-16", "employees"),
        ("board-vote, date: 2024-12-09", "2024-11-19", "2024-11-18", "board"),
        ("plan-submitted, date: 2025-01-13", "2024-12-09", "2024-12-08", "sent"),
    ],
)
def test_council_employees_board_and_commissioner_follow_each_other(
    event: str, on_the_day: str, a_day_before: str, place: str
) -> None:
    name = event.split(", ", maxsplit=1)[0]
    then = changed("quartz-hollow", (event, f"{name}, date: {on_the_day}"))
    early = changed("quartz-hollow", (event, f"{name}, date: {a_day_before}"))
    assert of(then, ORDER) == []
    assert of(early, ORDER) == [(ORDER, "error", f"/events/{place}/date")]


def test_commissioner_decides_after_the_application() -> None:
    """The order of the two is told by PLS514, whatever the program."""
    decided = "final-approval, date: 2025-03-10"
    then = changed("quartz-hollow", (decided, "final-approval, date: 2025-01-13"))
    early = changed("quartz-hollow", (decided, "final-approval, date: 2025-01-12"))
    assert of(then, ORDER, "PLS514") == []
    assert [one[0] for one in of(early, ORDER, "PLS514")] == ["PLS514"]


@pytest.mark.parametrize("step", ["council", "employees", "board", "sent"])
def test_step_that_is_not_recorded_warns(step: str) -> None:
    text = changed("quartz-hollow")
    [line] = [each for each in text.splitlines() if each.startswith(f"  {step}: {{event:")]
    plan = changed("quartz-hollow", (f"{line}\n", ""))
    assert of(plan, MISSING) == [(MISSING, "warning", "/events")]


def test_what_a_plan_must_hold_is_due_when_it_is_sent() -> None:
    vision = changed("quartz-hollow").split("vision: >-\n")[1].split("\n\n")[0]
    plan = changed("quartz-hollow", (f"vision: >-\n{vision}\n", ""))
    assert of(plan, "PLS215") == [("PLS215", "error", "/vision")]
    assert of(plan, "PLS215", day="2025-01-12") == [("PLS215", "note", "/vision")]


def test_what_capacity_means_was_not_read_so_it_warns() -> None:
    whole = changed("quartz-hollow")
    conditions = whole[whole.index("conditions:\n") : whole.index("practices:\n")]
    plan = changed("quartz-hollow", (conditions, ""))
    assert of(plan, "PLS215") == [("PLS215", "warning", "/conditions")]


def test_measure_without_a_target_is_asked_for_one() -> None:
    targets = "    targets: {1: 55, 2: 62, 3: 70, 4: 78}\n"
    found = of(changed("quartz-hollow", (targets, "")), "PLS609")
    assert found == [("PLS609", "warning", "/measures/on-a-path/targets")]
