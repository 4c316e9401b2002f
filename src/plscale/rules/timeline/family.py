"""The rules of this family, by hand in order of their codes: the registry takes them whole."""

from plscale.rules.base import Rule
from plscale.rules.timeline.pls201_term_not_recorded import term_not_recorded
from plscale.rules.timeline.pls202_term_reversed import term_reversed
from plscale.rules.timeline.pls203_milestone_outside_term import milestone_outside_term
from plscale.rules.timeline.pls204_milestone_outside_phase import milestone_outside_phase
from plscale.rules.timeline.pls205_milestone_before_predecessor import milestone_before_predecessor
from plscale.rules.timeline.pls206_milestones_in_circle import milestones_in_circle
from plscale.rules.timeline.pls207_year_unplanned import year_unplanned
from plscale.rules.timeline.pls208_milestone_done_too_early import milestone_done_too_early
from plscale.rules.timeline.pls209_milestone_event_differs import milestone_event_differs
from plscale.rules.timeline.pls210_school_joins_outside_term import school_joins_outside_term
from plscale.rules.timeline.pls211_practice_begins_outside_term import practice_begins_outside_term
from plscale.rules.timeline.pls212_practice_before_school_joins import practice_before_school_joins
from plscale.rules.timeline.pls213_event_until_reversed import event_until_reversed
from plscale.rules.timeline.pls214_milestone_overdue import milestone_overdue
from plscale.rules.timeline.pls215_part_missing import part_missing
from plscale.rules.timeline.pls216_school_without_practice import school_without_practice
from plscale.rules.timeline.pls218_term_too_long import term_too_long
from plscale.rules.timeline.pls219_practice_grades_not_taught import practice_grades_not_taught
from plscale.rules.timeline.pls220_planning_after_submission import planning_after_submission
from plscale.rules.timeline.pls221_implementation_before_approval import (
    implementation_before_approval,
)
from plscale.rules.timeline.pls222_engagement_after_submission import engagement_after_submission
from plscale.rules.timeline.pls223_practice_before_implementation import (
    practice_before_implementation,
)
from plscale.rules.timeline.pls224_term_too_short import term_too_short

TIMELINE_RULES: tuple[Rule, ...] = (
    term_not_recorded,
    term_reversed,
    milestone_outside_term,
    milestone_outside_phase,
    milestone_before_predecessor,
    milestones_in_circle,
    year_unplanned,
    milestone_done_too_early,
    milestone_event_differs,
    school_joins_outside_term,
    practice_begins_outside_term,
    practice_before_school_joins,
    event_until_reversed,
    milestone_overdue,
    part_missing,
    school_without_practice,
    term_too_long,
    practice_grades_not_taught,
    planning_after_submission,
    implementation_before_approval,
    engagement_after_submission,
    practice_before_implementation,
    term_too_short,
)
