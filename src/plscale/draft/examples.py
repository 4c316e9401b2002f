"""Examples in a new plan: comments that are a sound part of it once their signs are taken away.

Their days lie inside the term of the plan, and their ids fit together.
"""

from collections.abc import Sequence
from datetime import timedelta

from plscale.days import add_years
from plscale.programs.program import Program
from plscale.standing.standing import Standing

_SCHOOL = """\
example-high:
  name: Example High School
  grades: 9-12
  enrollment: 1300
"""
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
  provision: "local: IKF"
  area: credit
  kind: new
  why: Credit is given for hours, so that mastery shown sooner earns nothing.
  instead: Credit is given when two teachers find the whole course mastered.
  intent: The rubrics of the course say what level of work the hours stood for.
  supports: [mastery-credit]
  measures: [graduation-rate]
  status: requested
"""
_MEASURE = """\
graduation-rate:
  title: Four-year cohort graduation rate
  unit: percent
  better: higher
  baseline: {{year: {before}, value: 88.1}}
  targets: {{{last}: 93}}
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
coaches: {title: Coaches, kind: recurring, years: {1: 90000}, paid_by: [general-fund]}
"""
_FUNDING = """\
general-fund: {title: General fund, source: Local budget, kind: recurring, years: {1: 90000}}
"""
_ENGAGEMENT = """\
family-forum: {{groups: [families, students], date: {starts}}}
"""
_EVENT = """\
{event}: {{event: {event}, date: {starts}{step}}}
"""
_FIRST = "board-resolution"
"""What happened first, where the program has no steps."""
_AMENDMENT = """\
add-a-school: {{date: {starts}, what: A second school joins the plan.}}
"""
_REPORT = """\
1: {{filed: {filed}, url: "https://example.org/report-1"}}
"""
_ASSURANCE = """\
privacy: {{given: true, how: Only staff see records, signed: {{superintendent: {starts}}}}}
"""
_SOURCE = """\
- https://example.org/board/minutes
"""


SCHOOL = tuple(_SCHOOL.splitlines())
"""One school of a district, line by line as all examples are."""


def examples(program: Program, standing: Standing) -> dict[str, tuple[str, ...]]:
    """Give an example for each section of a plan that holds entries by id, by the section's key."""
    starts, ends, years = standing.starts, standing.ends, standing.years
    if starts is None or ends is None or years is None:
        return {}  # a new plan always has a term
    id_, first = next(iter(program.steps.items()), ("", None))
    event, step = (first.event, f", step: {id_}" if first.named else "") if first else (_FIRST, "")
    begins = _first_year(program.phases.get("implementation", ()))
    written = {
        "practices": _PRACTICE.format(begins=begins),
        "assurances": _ASSURANCE.format(starts=starts),
        "waivers": _WAIVER,
        "measures": _MEASURE.format(before=_school_year(starts.year - 1), last=years),
        "providers": _PROVIDER.format(starts=starts, ends=ends),
        "costs": _COST,
        "funding": _FUNDING,
        "engagement": _ENGAGEMENT.format(starts=starts),
        "events": _EVENT.format(event=event, starts=starts, step=step),
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
    due = first + timedelta(days=90 if any(open_years) else -90)
    return tuple(_MILESTONE.format(due=due).splitlines())


def _first_year(open_years: Sequence[int]) -> int:
    return min((year for year in open_years if year > 0), default=1)


def _school_year(first: int) -> str:
    return f"{first}-{(first + 1) % 100:02}"
