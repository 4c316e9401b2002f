"""The form of a program file: its model, and what to write for keys that need their own words."""

from plscale.model.form import Form
from plscale.programs.program import Program

_DUE = "write an event such as  plan-submitted,  or  {end_of_year: 1}"
_CONDITION = "write a condition:  {at: waivers.*.ends, not_after: timeline.ends}"
_DAYS = "write  {days: 30}  or  {business_days: 10}"

PROGRAM = Form(
    Program,
    "program",
    "plscale_program",
    {
        "by": _DUE,
        "opens": _DUE,
        "after": "write  {event: public-hearing, within: {days: 30}},  or a list of such",
        "within": _DAYS,
        "at_least": _DAYS,
        "passes": "write  {at_least: 2/3}  or  {more_than: 1/2}",
        "stays": "write  {through: end-of-term}",
        "event": "see  plscale catalog events",
        "or": "write a list of events such as  [committee-petition]",
        "not_before": "write  {event: board-vote}",
        "cite": "write a citation such as  TEC 25.0811,  or a list of them",
        "ends": "write  {month_day: 06-30, full_school_years: 3}",
        "scope": "write  section,  chapter,  or  {subchapters: [A, C]}",
        "topics": "see  plscale catalog topics",
        "restricts": "see  plscale catalog practices",
        "annual": "write  {due: 08-15}",
        "reviews": "write  {every_years: 3}",
        "closed": "write  {from: 2025-08-01}",
        "ratings": "write  {may_end_after: 2, must_end_after: 3}",
        "eligible": "write  {rounds: [adoption, renewal]}",
        "years": "write  {max: 5}",
        "min": "write  {years: 3}",
        "renewal_grace": "write  {months: 6}",
        "rules": "write a code and its weight:  {PLS402: warning}",
        "when": _CONDITION,
        "require": _CONDITION,
        "not": _CONDITION,
        "where": "write a condition of an entry:  {at: event, equals: public-hearing}",
        "count": "write  {at_least: 2}",
        "is": "write  present  or  absent",
    },
)
"""What a program file may hold."""
