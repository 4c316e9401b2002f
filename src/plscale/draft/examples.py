"""Examples in a new plan: comments that are a sound part of it once their signs are taken away.

Their days lie inside the term of the plan, and their ids fit together.
"""

from collections.abc import Sequence
from datetime import timedelta

from plscale.days import add_years, day_before
from plscale.programs.program import Program
from plscale.standing.lawful_ends import last_day_by_law
from plscale.standing.standing import Standing

_SCHOOL = """\
example-high:
  name: Example High School
  grades: 9-12
  enrollment: 1300
"""
_PRACTICED = "competency-based-progression"
_PRACTICE = """\
mastery-credit:
  practice: competency-based-progression
  what: Credit for a course is given when its competencies are shown.
  grades: 9-12
  begins: {begins}
"""
_MILESTONE = """\
needs-assessment:
  title: Needs assessment with teachers, students and families
  due: {due}
  owner: Planning committee
"""
_WAIVER = """\
credit-hours:
  title: Credit by hours in class
  provision: {provision}
  area: credit
  kind: new
  why: Credit is given for hours, so that mastery shown sooner earns nothing.
  instead: Credit is given when two teachers find the whole course mastered.
  intent: The rubrics of the course say what level of work the hours stood for.
  supports: [mastery-credit]
  measures: [graduation-rate]
{period}"""
_MEASURE = """\
graduation-rate:
  title: Four-year cohort graduation rate
  unit: percent
  better: higher
  baseline: {{year: {before}, value: 88.1}}
  targets: {{{targets}}}
"""
_PROVIDER = """\
math-model:
  name: Example Learning
  model: Example Mathematics
  data:
    ferpa_basis: school-official
    agreement: {starts}
    direct_control: true
    ends: {ends}
"""
_COST = """\
coaches:
  title: Coaches
  kind: recurring
  years: {{{amounts}}}
  paid_by: [general-fund]
"""
_FUNDING = """\
general-fund:
  title: General fund
  source: Local budget
  kind: recurring
  years: {{{amounts}}}
"""
_ENGAGEMENT = """\
family-forum: {{groups: [families, students], date: {starts}}}
"""
_EVENT = """\
{event}:
  event: {event}
  date: {starts}
{more}"""
_FIRST = "board-resolution"
"""What happened first, where the program has no steps."""
_VOTES = "  votes: {for: 40, against: 2, of: 45}\n"
_AMENDMENT = """\
add-a-school: {{date: {starts}, what: A second school joins the plan.}}
"""
_REPORT = """\
1: {{filed: {filed}, url: "https://example.org/report-1"}}
"""
_ASSURANCE = """\
privacy: {{given: true, how: Only staff see records, signed: {{superintendent: {day}}}}}
"""
_SOURCE = """\
- https://example.org/board/minutes
"""


SCHOOL = tuple(_SCHOOL.splitlines())
"""One school of a district, line by line as all examples are."""


_LOCAL = '"local: IKF"'
"""Cited by the example of a waiver where nothing that the program names restricts its practice."""


def examples(program: Program, standing: Standing) -> dict[str, tuple[str, ...]]:
    """Give an example for each section of a plan that holds entries by id, by the section's key."""
    starts, ends, years = standing.starts, standing.ends, standing.years
    if starts is None or ends is None or years is None:
        return {}  # a new plan always has a term
    event, more = _event(program)
    amounts = ", ".join(f"{year}: 90000" for year in range(1, years + 1))
    begins = program.first_year("implementation") or 1
    targets = f"{years}: 93" if begins >= years else f"{begins}: 89, {years}: 93"
    written = {
        "practices": _PRACTICE.format(begins=begins),
        "assurances": _ASSURANCE.format(day=min(starts, standing.as_of)),
        "waivers": _WAIVER.format(
            provision=_provision(program), period=_period(program, standing, begins)
        ),
        "measures": _MEASURE.format(before=_school_year(starts.year - 1), targets=targets),
        "providers": _PROVIDER.format(starts=starts, ends=ends),
        "costs": _COST.format(amounts=amounts),
        "funding": _FUNDING.format(amounts=amounts),
        "engagement": _ENGAGEMENT.format(starts=starts),
        "events": _EVENT.format(event=event, starts=starts, more=more),
        "amendments": _AMENDMENT.format(starts=starts),
        "reports": _REPORT.format(filed=add_years(starts, 1)),
        "sources": _SOURCE,
    }
    return {section: tuple(text.splitlines()) for section, text in written.items()}


def milestone_example(open_years: Sequence[int], standing: Standing) -> tuple[str, ...]:
    """Give the example of a milestone, due while its phase is open."""
    first = standing.first_day(_first_year(open_years))
    if first is None:
        return ()
    due = first + timedelta(days=90)
    if not any(open_years):  # before the plan begins, and not in the past if that can be
        due = min(max(first - timedelta(days=90), standing.as_of), first - timedelta(days=1))
    return tuple(_MILESTONE.format(due=due).splitlines())


def _event(program: Program) -> tuple[str, str]:
    """Give the event of the program's first step, and what it tells besides the day."""
    id_, first = next(iter(program.steps.items()), ("", None))
    if first is None:
        return _FIRST, ""
    votes = _VOTES if first.passes is not None else ""
    return first.event, (f"  step: {id_}\n" if first.named else "") + votes


def _provision(program: Program) -> str:
    """Cite what the program says to restrict the practice of the example."""
    cited = [
        citation
        for entry in program.provisions.values()
        if entry.waivable and _PRACTICED in entry.restricts
        for citation in entry.citations
    ]
    return f"[{', '.join(cited)}]" if len(cited) > 1 else cited[0] if cited else _LOCAL


def _period(program: Program, standing: Standing, begins: int) -> str:
    """Give the status of a waiver; with its days, where the program lets none last as the plan.

    What the law ends by a day of its own is asked for again from the day after.
    """
    first, last = standing.first_day(begins), standing.ends
    whole = "  status: requested\n"
    if first is None or last is None:
        return whole
    terms, law = program.waivers.terms, program.waivers.ends
    if terms:
        ends = day_before(add_years(first, terms[0]))
        return f"  starts: {first}\n  ends: {ends}\n{whole}" if ends < last else whole
    ends = last_day_by_law(law, program, first) if law is not None else last
    if ends >= last:
        return whole
    pieces = (("first", first, ends), ("renewal", ends + timedelta(days=1), last))
    told = (
        f"    {id_}: {{starts: {starts}, ends: {ends}, status: requested}}\n"
        for id_, starts, ends in pieces
    )
    return f"  terms:\n{''.join(told)}"


def _first_year(open_years: Sequence[int]) -> int:
    return min((year for year in open_years if year > 0), default=1)


def _school_year(first: int) -> str:
    return f"{first}-{(first + 1) % 100:02}"
