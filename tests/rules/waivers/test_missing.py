"""Practices that the law stands in the way of, and the waivers they lack: PLS401."""

from datetime import date

import pytest
from rules.waivers.verdicts import judged, program, state, told

from plscale.check.text import check_text

TX = state("tx-doi")
FIRST_DAY = {
    "cite": "TEC 25.0811",
    "restricts": ["early-start-calendar"],
    "restricts_verified": True,
    "verified": True,
}
AT_ONCE = program(provisions={"first-day": FIRST_DAY})
"""A program that asks for waivers without saying by when."""
EARLY = "practices: {early: {practice: early-start-calendar, begins: 1}}\n"
PLACE = ("/practices/early", "PLS401")


def missing(
    text: str, day: str = "2026-11-21", practices: str = EARLY
) -> list[tuple[str, str, str]]:
    return told("PLS401", TX, practices + text, day)


def test_the_finding_names_practice_and_provision() -> None:
    (found,) = [f for f in judged(TX, EARLY).findings if f.code == "PLS401"]
    assert (found.message, found.remedy, found.citation, found.severity.value) == (
        (
            '"early" may need a waiver of TEC 25.0811: first day of instruction, not before the fourth'
            " Monday of August"
        ),
        (
            "add a waiver with  provision: TEC 25.0811  and  supports: [early],  or say under"
            "  allowed_by:  which law allows it"
        ),
        "TEC 25.0811",
        "warning",  # that it stands in the way is plscale's reading
    )


@pytest.mark.parametrize(
    ("waiver", "weight"),
    [
        ("provision: TEC 25.0811", ""),
        ('provision: "25.0811"', ""),
        ("provision: TEC 25.0811(b)", ""),  # a part of it
        ("provision: TEC 25", ""),  # all of its chapter
        ("provision: TEC 25.081 to 25.0812", ""),
        ("provision: TEC 25.081", "warning"),
        ("provision: TEC 25.0812", "note"),  # of the last day: about the calendar, too
        ("provision: TEC 25.0812, status: withdrawn", "warning"),
        ("provision: TEC 25.083, supports: [early]", "note"),  # it says that it helps
        ("provision: TEC 25.083, supports: [other]", "warning"),
        ("provision: TEC 21.003, supports: [early]", "warning"),  # known to be of teachers
        ("provision: TEC 25.0811, status: granted", ""),
        ("provision: TEC 25.0811, status: requested, supports: [other]", ""),
        ("provision: TEC 25.0811, status: withdrawn", "warning"),
        ("provision: TEC 25.0811, status: denied", "warning"),  # it was for another practice
        ("provision: TEC 25.0811, status: denied, supports: [early]", ""),  # PLS402 says it
        ("status: denied, supports: [early]", ""),
        # the record tells only a subject: that of the provision, another one, or it is not told
        ("title: Calendar, area: time, supports: [early]", ""),
        ("title: Calendar, area: time", "note"),
        ("title: Calendar, area: time, supports: [other]", "warning"),
        ("title: Teachers, area: staffing, supports: [early]", "note"),
        ("title: Teachers, area: staffing", "warning"),
        ("title: Calendar, supports: [early]", "note"),
        ("title: Calendar, supports: [other]", "warning"),
        ("title: Flexibility", "note"),
        ("supports: [early]", "note"),
        ("title: Calendar, status: revoked", "warning"),
        ("provision: Calendar law, supports: [early]", ""),  # not understood: PLS430 says it
        ("provision: Calendar law, supports: [other]", "warning"),
        ("provision: Calendar law", "note"),
    ],
)
def test_a_waiver_that_may_be_of_the_provision_makes_light_of_it(waiver: str, weight: str) -> None:
    practices = EARLY.replace("}}", "}, other: {what: x}}")
    found = missing(f"waivers: {{w: {{{waiver}, why: x}}}}", practices=practices)
    assert found == ([(*PLACE, weight)] if weight else [])


# Of law that was read to stand in the way, a waiver without a provision leaves a warning, too.
READ = program(provisions={"first-day": FIRST_DAY | {"topics": ["school-calendar"]}})


@pytest.mark.parametrize(
    ("waiver", "weight"),
    [
        ("title: Calendar, area: time, supports: [early]", ""),
        ("title: Calendar, area: time", "warning"),
        ("title: Classes, area: class-size, supports: [early]", "warning"),
        ("title: Classes, area: class-size", "error"),
        ("title: Calendar, supports: [early]", "warning"),
        ("title: Calendar, supports: [other]", "error"),
        ("title: Flexibility", "warning"),
        ("provision: Calendar law", "warning"),
    ],
)
def test_it_softens_what_was_read_to_stand_in_the_way(waiver: str, weight: str) -> None:
    practices = EARLY.replace("}}", "}, other: {what: x}}")
    found = told("PLS401", READ, f"{practices}waivers: {{w: {{{waiver}, why: x}}}}")
    assert found == ([(*PLACE, weight)] if weight else [])


def test_a_waiver_of_any_area_may_be_of_a_provision_whose_topics_are_not_known() -> None:
    def asked(rest: str) -> list[str]:
        found = told("PLS401", AT_ONCE, EARLY + f"waivers: {{w: {{title: A{rest}}}}}")
        return [weight for *_, weight in found]

    assert asked(", area: class-size, supports: [early]") == []
    assert asked(", supports: [early]") == ["warning"]
    assert asked("") == ["warning"]


def test_the_waiver_that_may_be_the_one_is_named() -> None:
    text = EARLY + "waivers: {w: {title: Flexibility, why: x}}"
    (found,) = [f for f in judged(TX, text).findings if f.code == "PLS401"]
    assert [one.message for one in found.related] == ["names no provision, and may be of this one"]
    assert found.remedy == (
        'write  provision: TEC 25.0811  and  supports: [early]  into "w", or say under  allowed_by:'
        "  which law allows it"
    )


@pytest.mark.parametrize(
    ("practice", "waiver", "told_"),
    [
        ("early-start-calendar", "provision: Calendar law", "cites law that is not understood, and may be of this one"),
        ("flexible-day", "title: Flexibility", "names no provision, and may be of one of these"),
    ],
)  # fmt: skip
def test_it_is_told_what_a_waiver_that_may_be_the_one_lacks(
    practice: str, waiver: str, told_: str
) -> None:
    text = f"practices: {{p: {{practice: {practice}, begins: 1}}}}\nwaivers: {{w: {{{waiver}}}}}"
    (found,) = [f for f in judged(TX, text).findings if f.code == "PLS401"]
    assert ([one.message for one in found.related], found.severity.value) == ([told_], "note")
    assert found.remedy.endswith('into "w", or say under  allowed_by:  which law allows it')


def test_law_that_already_allows_it_leaves_nothing_to_ask() -> None:
    practices = EARLY.replace("begins: 1", "begins: 1, allowed_by: TEC 25.08")
    assert missing("", practices=practices) == []


def test_other_practices_and_those_without_a_name_need_none() -> None:
    assert missing("", practices="practices: {early: {what: We begin early}}\n") == []
    assert missing("", practices="practices: {early: {practice: team-teaching}}\n") == []


@pytest.mark.parametrize(
    ("begins", "day", "weight"),
    [
        (1, "2023-07-31", "error"),  # before the first year, that one is at hand
        (2, "2023-07-31", "note"),
        (2, "2024-07-31", "note"),
        (2, "2024-08-01", "error"),  # year 2 has begun
        (4, "2026-07-31", "note"),
        (4, "2026-08-01", "error"),
        (5, "2026-11-21", "note"),
        (5, "2028-07-31", "error"),
    ],
)
def test_what_begins_after_the_year_at_hand_still_has_time(
    begins: int, day: str, weight: str
) -> None:
    practices = EARLY.replace("begins: 1", f"begins: {begins}")
    assert told("PLS401", AT_ONCE, practices, day) == [(*PLACE, weight)]


def test_what_begins_later_is_due_on_the_day_before() -> None:
    practices = EARLY.replace("begins: 1", "begins: 4")
    (found,) = [f for f in judged(AT_ONCE, practices, "2024-01-01").findings if f.code == "PLS401"]
    assert found.deadline is not None
    assert (str(found.deadline.day), found.deadline.is_past) == ("2026-07-31", False)


def test_the_day_by_which_waivers_are_asked_for_is_that_of_the_program() -> None:
    needs = {"waivers": {"by": "plan-submitted", "verified": True}}
    judge = program(provisions={"first-day": FIRST_DAY}, needs=needs)
    sent = "events: {s: {event: plan-submitted, date: 2023-06-01}}\n"
    assert told("PLS401", judge, EARLY, "2023-05-31") == [(*PLACE, "note")]
    assert told("PLS401", judge, EARLY + sent, "2023-05-31") == [(*PLACE, "note")]
    assert told("PLS401", judge, EARLY + sent, "2023-06-01") == [(*PLACE, "error")]
    assert told("PLS401", judge, EARLY, "2023-07-31") == [(*PLACE, "note")]
    assert told("PLS401", judge, EARLY, "2023-08-01") == [(*PLACE, "error")]  # it has begun


def test_a_plan_that_came_to_nothing_needs_no_waivers() -> None:
    failed = "events: {v: {event: board-vote, date: 2023-06-01, result: failed}}\n"
    judge = AT_ONCE.model_copy(update={"approver": "local-board"})
    assert told("PLS401", judge, EARLY + failed, "2023-05-31") == [(*PLACE, "error")]
    assert told("PLS401", judge, EARLY + failed, "2023-06-01") == []


def restricting(**told_: object) -> list[str]:
    judge = program(provisions={"first-day": FIRST_DAY | told_})
    return [weight for *_, weight in told("PLS401", judge, EARLY, "2025-06-19")]


def test_only_law_that_holds_while_the_practice_goes_on_stands_in_its_way() -> None:
    assert restricting() == ["error"]
    assert restricting(verified=False) == ["warning"]
    assert restricting(restricts_verified=False) == ["warning"]
    assert restricting(until="2025-06-18") == []
    assert restricting(until="2025-06-19") == ["error"]
    assert restricting(**{"from": "2025-06-19"}) == ["error"]
    assert restricting(**{"from": "2025-06-20"}) == ["warning"]
    assert restricting(**{"from": "2028-07-31"}) == ["warning"]
    assert restricting(**{"from": "2028-08-01"}) == []


def test_law_that_may_not_be_waived_either_is_said_so() -> None:
    entry = FIRST_DAY | {"cite": ["TEC 39.023", "TEC 39.025"]}
    judge = program(provisions={"tests": entry | {"waivable": False}})
    (found,) = [f for f in judged(judge, EARLY).findings if f.code == "PLS401"]
    assert (found.message, found.remedy) == (
        '"early" is at odds with TEC 39.023 and 1 more',
        (
            "change the practice, or say under  allowed_by:  which law allows it: that provision may"
            " not be waived"
        ),
    )


def test_what_a_model_frees_from_needs_no_waiver() -> None:
    models = {"calendar": {"title": "Year-round model", "frees": ["TEC 25.0811"]}}
    judge = program(provisions={"first-day": FIRST_DAY}, models=models)
    assert told("PLS401", judge, EARLY) == [(*PLACE, "error")]
    assert told("PLS401", judge, EARLY + "providers: {calendar: {name: A}}") == []
    assert told("PLS401", judge, EARLY + "providers: {a: {model: year-round model}}") == []
    assert told("PLS401", judge, EARLY + "providers: {a: {model: Other}}") == [(*PLACE, "error")]


def test_a_faulty_provision_in_the_waivers_mutes_the_rule() -> None:
    waivers = "waivers: {w: {provision: [25.0811], why: x, supports: []}}\n"  # read as a number
    plan = (
        "plscale: 1\nprogram: tx-doi\ndistrict: {name: A, state: TX}\n"
        f"timeline: {{starts: 2023-08-01, ends: 2028-07-31}}\n{EARLY}{waivers}"
    )
    codes = [finding.code for finding in check_text(plan, as_of=date(2026, 11, 21)).findings]
    assert "PLS103" in codes
    assert "PLS401" not in codes


TEACHERS = "practices: {outside: {practice: flexible-assignment, begins: 1}}\n"


def test_a_permit_for_teachers_makes_light_of_the_certificate() -> None:
    """TEC 21.055 and 21.053 are about certificates, too; another waiver may be the one."""
    place = ("/practices/outside", "PLS401")
    assert missing("", practices=TEACHERS) == [(*place, "warning")]
    for related in ("TEC 21.055", "TEC 21.053", "TEC 21.055, supports: [outside]"):
        waiver = f"waivers: {{w: {{provision: {related}, why: x}}}}"
        assert missing(waiver, practices=TEACHERS) == [(*place, "note")]
    assert missing("waivers: {w: {provision: TEC 21.003, why: x}}", practices=TEACHERS) == []
    assert missing("waivers: {w: {provision: TEC 21, why: x}}", practices=TEACHERS) == []


def test_law_that_was_read_to_stand_in_the_way_is_cleared_by_its_own_waiver_only() -> None:
    related = {"cite": "TEC 25.0812", "topics": ["school-calendar"]}
    entries = {"first-day": FIRST_DAY | {"topics": ["school-calendar"]}, "last-day": related}
    judge = program(provisions=entries)
    last = EARLY + "waivers: {w: {provision: TEC 25.0812, supports: [early], why: x}}"
    assert told("PLS401", judge, last) == [(*PLACE, "error")]


# What DOMAIN 1.1 names for Texas: of each practice one waiver is enough, as all are our reading.
PAIRS = {
    "flexible-day": ["TEC 25.081", "TEC 25.082"],
    "flexible-calendar": ["TEC 25.0811", "TEC 25.0812", "TEC 25.081"],
    "local-appraisal": ["TEC 21.352", "TEC 21.203", "TEC 21.354", "TEC 21.3541"],
    "transfer-terms": ["TEC 25.036"],
}


@pytest.mark.parametrize("practice", PAIRS)
def test_practice_that_texas_law_stands_in_the_way_of_may_need_one_of_its_waivers(
    practice: str,
) -> None:
    plan = f"practices: {{p: {{practice: {practice}, begins: 1}}}}\n"
    (found,) = [f for f in judged(TX, plan).findings if f.code == "PLS401"]
    assert found.severity.value == "warning"
    assert [cite for cite in PAIRS[practice] if cite not in found.message] == []
    for cite in PAIRS[practice]:
        waiver = f"waivers: {{w: {{provision: {cite}, why: x}}}}"
        assert missing(waiver, practices=plan) == []


def test_the_finding_names_each_provision_of_which_a_waiver_may_do() -> None:
    plan = "practices: {hours: {practice: flexible-day, begins: 1}}\n"
    (found,) = [f for f in judged(TX, plan).findings if f.code == "PLS401"]
    assert (found.message, found.remedy) == (
        '"hours" may need a waiver of TEC 25.081 or TEC 25.082',
        (
            "add a waiver of the one that is meant, with  supports: [hours],  or say under"
            "  allowed_by:  which law allows it"
        ),
    )
