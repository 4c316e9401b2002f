"""All rules, written by hand in order of their codes; a test compares the list with the files."""

from collections.abc import Mapping

from plscale.finding import Kind, RuleCode, Severity
from plscale.model.kinds import SHAPE_KINDS
from plscale.model.suggest import nearest
from plscale.programs.kinds import PROGRAM_KINDS
from plscale.rules.approval.pls501_step_late import step_late
from plscale.rules.approval.pls502_step_early import step_early
from plscale.rules.approval.pls512_step_not_recorded import step_not_recorded
from plscale.rules.approval.pls513_practice_before_approval import practice_before_approval
from plscale.rules.approval.pls514_approval_before_submission import approval_before_submission
from plscale.rules.approval.pls515_event_after_rescission import event_after_rescission
from plscale.rules.approval.pls516_approval_after_denial import approval_after_denial
from plscale.rules.approval.pls517_votes_do_not_add_up import votes_do_not_add_up
from plscale.rules.approval.pls518_result_contradicts_votes import result_contradicts_votes
from plscale.rules.approval.pls519_amendment_event_differs import amendment_event_differs
from plscale.rules.approval.pls520_amendment_outside_term import amendment_outside_term
from plscale.rules.approval.pls521_amendment_before_approval import amendment_before_approval
from plscale.rules.approval.pls522_amendment_before_vote import amendment_before_vote
from plscale.rules.approval.pls523_approval_after_failed_vote import approval_after_failed_vote
from plscale.rules.approval.pls524_event_after_term import event_after_term
from plscale.rules.approval.pls525_member_vote_after_approval import member_vote_after_approval
from plscale.rules.assurances.pls301_assurance_missing import assurance_missing
from plscale.rules.assurances.pls302_assurance_not_given import assurance_not_given
from plscale.rules.assurances.pls303_assurance_signed_not_given import assurance_signed_not_given
from plscale.rules.assurances.pls304_assurance_signer_missing import assurance_signer_missing
from plscale.rules.assurances.pls305_assurance_unsigned import assurance_unsigned
from plscale.rules.assurances.pls306_assurance_signed_early import assurance_signed_early
from plscale.rules.assurances.pls307_assurance_predates_amendment import (
    assurance_predates_amendment,
)
from plscale.rules.assurances.pls308_assurance_late import assurance_late
from plscale.rules.base import Rule
from plscale.rules.evaluation.pls601_result_missing import result_missing
from plscale.rules.evaluation.pls602_result_too_early import result_too_early
from plscale.rules.evaluation.pls603_target_contradicts_better import target_contradicts_better
from plscale.rules.evaluation.pls604_targets_go_backwards import targets_go_backwards
from plscale.rules.evaluation.pls605_result_off_track import result_off_track
from plscale.rules.evaluation.pls606_group_result_without_whole import group_result_without_whole
from plscale.rules.evaluation.pls607_baseline_inside_plan import baseline_inside_plan
from plscale.rules.evaluation.pls608_report_filed_early import report_filed_early
from plscale.rules.evaluation.pls609_measure_incomplete import measure_incomplete
from plscale.rules.evaluation.pls610_group_missing import group_missing
from plscale.rules.evaluation.pls611_report_overdue import report_overdue
from plscale.rules.evaluation.pls612_group_baseline_year_differs import group_baseline_year_differs
from plscale.rules.evaluation.pls613_group_gap_widens import group_gap_widens
from plscale.rules.evaluation.pls614_percent_out_of_range import percent_out_of_range
from plscale.rules.evaluation.pls615_percent_as_fraction import percent_as_fraction
from plscale.rules.evaluation.pls616_reports_out_of_order import reports_out_of_order
from plscale.rules.evaluation.pls617_targets_end_early import targets_end_early
from plscale.rules.evaluation.pls618_result_below_baseline import result_below_baseline
from plscale.rules.privacy.family import PRIVACY_RULES
from plscale.rules.shape.pls110_year_outside_plan import year_outside_plan
from plscale.rules.shape.pls111_nces_id_mismatch import nces_id_mismatch
from plscale.rules.sustainability.pls701_last_year_without_evaluation import (
    last_year_without_evaluation,
)
from plscale.rules.sustainability.pls702_last_year_without_sustainability import (
    last_year_without_sustainability,
)
from plscale.rules.sustainability.pls703_one_time_money_for_recurring_cost import (
    one_time_money_for_recurring_cost,
)
from plscale.rules.sustainability.pls704_cost_in_unfunded_year import cost_in_unfunded_year
from plscale.rules.sustainability.pls705_funding_overspent import funding_overspent
from plscale.rules.sustainability.pls706_year_underfunded import year_underfunded
from plscale.rules.sustainability.pls707_recurring_cost_stops import recurring_cost_stops
from plscale.rules.sustainability.pls708_decision_contradicts_course import (
    decision_contradicts_course,
)
from plscale.rules.sustainability.pls709_sustainability_before_evaluation import (
    sustainability_before_evaluation,
)
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
from plscale.rules.waivers.pls401_waiver_missing import waiver_missing
from plscale.rules.waivers.pls402_waiver_denied import waiver_denied
from plscale.rules.waivers.pls403_waiver_federal import waiver_federal
from plscale.rules.waivers.pls404_waiver_forbidden import waiver_forbidden
from plscale.rules.waivers.pls405_waiver_supports_nothing import waiver_supports_nothing
from plscale.rules.waivers.pls406_waiver_field_missing import waiver_field_missing
from plscale.rules.waivers.pls407_waiver_outlasts_plan import waiver_outlasts_plan
from plscale.rules.waivers.pls408_waiver_starts_before_plan import waiver_starts_before_plan
from plscale.rules.waivers.pls409_waiver_period_reversed import waiver_period_reversed
from plscale.rules.waivers.pls410_waiver_after_practice import waiver_after_practice
from plscale.rules.waivers.pls411_waiver_decided_before_asked import waiver_decided_before_asked
from plscale.rules.waivers.pls412_waiver_status_contradicts import waiver_status_contradicts
from plscale.rules.waivers.pls413_waiver_schools_miss_practice import waiver_schools_miss_practice
from plscale.rules.waivers.pls414_automatic_waiver_before_model import (
    automatic_waiver_before_model,
)
from plscale.rules.waivers.pls415_waiver_terms_overlap import waiver_terms_overlap
from plscale.rules.waivers.pls416_waiver_period_given_twice import waiver_period_given_twice
from plscale.rules.waivers.pls417_waiver_same_provision import waiver_same_provision
from plscale.rules.waivers.pls418_automatic_waiver_model_not_recorded import (
    automatic_waiver_model_not_recorded,
)
from plscale.rules.waivers.pls419_waiver_granted_after_start import waiver_granted_after_start
from plscale.rules.waivers.pls420_waiver_before_approval import waiver_before_approval
from plscale.rules.waivers.pls421_waiver_undecided import waiver_undecided
from plscale.rules.waivers.pls422_waiver_over_before_school_joins import (
    waiver_over_before_school_joins,
)
from plscale.rules.waivers.pls423_waiver_over_before_measured import waiver_over_before_measured
from plscale.rules.waivers.pls424_waiver_without_plan import waiver_without_plan
from plscale.rules.waivers.pls425_waiver_status_contradicts_event import (
    waiver_status_contradicts_event,
)
from plscale.rules.waivers.pls426_waiver_terms_gap import waiver_terms_gap
from plscale.rules.waivers.pls427_practice_outlasts_waiver import practice_outlasts_waiver
from plscale.rules.waivers.pls428_waiver_asked_after_start import waiver_asked_after_start
from plscale.rules.waivers.pls430_citation_not_understood import citation_not_understood
from plscale.rules.waivers.pls431_waiver_outside_list import waiver_outside_list
from plscale.rules.waivers.pls432_waiver_unsettled import waiver_unsettled
from plscale.rules.waivers.pls433_waiver_term_too_long import waiver_term_too_long
from plscale.rules.waivers.pls434_waiver_outlasts_law import waiver_outlasts_law
from plscale.rules.waivers.pls435_waiver_already_free import waiver_already_free
from plscale.rules.waivers.pls436_waiver_not_needed import waiver_not_needed
from plscale.rules.waivers.pls437_waiver_beside_allowed_by import waiver_beside_allowed_by
from plscale.source.fault import FILE_KINDS
from plscale.source.private.kinds import PRIVATE_KINDS

RULES: tuple[Rule, ...] = (
    year_outside_plan,
    nces_id_mismatch,
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
    assurance_missing,
    assurance_not_given,
    assurance_signed_not_given,
    assurance_signer_missing,
    assurance_unsigned,
    assurance_signed_early,
    assurance_predates_amendment,
    assurance_late,
    waiver_missing,
    waiver_denied,
    waiver_federal,
    waiver_forbidden,
    waiver_supports_nothing,
    waiver_field_missing,
    waiver_outlasts_plan,
    waiver_starts_before_plan,
    waiver_period_reversed,
    waiver_after_practice,
    waiver_decided_before_asked,
    waiver_status_contradicts,
    waiver_schools_miss_practice,
    automatic_waiver_before_model,
    waiver_terms_overlap,
    waiver_period_given_twice,
    waiver_same_provision,
    automatic_waiver_model_not_recorded,
    waiver_granted_after_start,
    waiver_before_approval,
    waiver_undecided,
    waiver_over_before_school_joins,
    waiver_over_before_measured,
    waiver_without_plan,
    waiver_status_contradicts_event,
    waiver_terms_gap,
    practice_outlasts_waiver,
    waiver_asked_after_start,
    citation_not_understood,
    waiver_outside_list,
    waiver_unsettled,
    waiver_term_too_long,
    waiver_outlasts_law,
    waiver_already_free,
    waiver_not_needed,
    waiver_beside_allowed_by,
    step_late,
    step_early,
    step_not_recorded,
    practice_before_approval,
    approval_before_submission,
    event_after_rescission,
    approval_after_denial,
    votes_do_not_add_up,
    result_contradicts_votes,
    amendment_event_differs,
    amendment_outside_term,
    amendment_before_approval,
    amendment_before_vote,
    approval_after_failed_vote,
    event_after_term,
    member_vote_after_approval,
    result_missing,
    result_too_early,
    target_contradicts_better,
    targets_go_backwards,
    result_off_track,
    group_result_without_whole,
    baseline_inside_plan,
    report_filed_early,
    measure_incomplete,
    group_missing,
    report_overdue,
    group_baseline_year_differs,
    group_gap_widens,
    percent_out_of_range,
    percent_as_fraction,
    reports_out_of_order,
    targets_end_early,
    result_below_baseline,
    last_year_without_evaluation,
    last_year_without_sustainability,
    one_time_money_for_recurring_cost,
    cost_in_unfunded_year,
    funding_overspent,
    year_underfunded,
    recurring_cost_stops,
    decision_contradicts_course,
    sustainability_before_evaluation,
    *PRIVACY_RULES,
)

PLSCALE_FAULT = Kind(RuleCode("PLS990"), "plscale-fault", Severity.ERROR)
"""A rule of plscale itself failed; the plan is not to blame."""

KINDS: tuple[Kind, ...] = tuple(
    sorted(
        (
            *FILE_KINDS,
            *SHAPE_KINDS,
            *(rule.kind for rule in RULES),
            *PRIVATE_KINDS,
            *PROGRAM_KINDS,
            PLSCALE_FAULT,
        ),
        key=lambda kind: kind.code,
    )
)
"""Every kind of finding about one plan or one program, in order of its code."""

BY_CODE: Mapping[str, Kind] = {kind.code: kind for kind in KINDS}
"""Every kind by its code."""


def nearest_kind(word: str) -> str | None:
    """Give the name or code that a misspelt one was probably meant to be, or None."""
    names = [kind.name for kind in KINDS]  # the two lists together are longer than is compared
    return nearest(word, names) or nearest(word, BY_CODE)
