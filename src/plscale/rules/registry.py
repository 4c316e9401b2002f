"""All rules, written by hand in order of their codes; a test compares the list with the files."""

from collections.abc import Mapping

from plscale.finding import Kind, RuleCode, Severity
from plscale.model.kinds import SHAPE_KINDS
from plscale.rules.assurances.pls303_assurance_signed_not_given import assurance_signed_not_given
from plscale.rules.assurances.pls305_assurance_unsigned import assurance_unsigned
from plscale.rules.assurances.pls306_assurance_signed_early import assurance_signed_early
from plscale.rules.assurances.pls307_assurance_predates_amendment import (
    assurance_predates_amendment,
)
from plscale.rules.base import Rule
from plscale.rules.evaluation.pls602_result_too_early import result_too_early
from plscale.rules.evaluation.pls603_target_contradicts_better import target_contradicts_better
from plscale.rules.evaluation.pls604_targets_go_backwards import targets_go_backwards
from plscale.rules.evaluation.pls605_result_off_track import result_off_track
from plscale.rules.evaluation.pls606_group_result_without_whole import group_result_without_whole
from plscale.rules.evaluation.pls607_baseline_inside_plan import baseline_inside_plan
from plscale.rules.evaluation.pls608_report_filed_early import report_filed_early
from plscale.rules.shape.pls110_year_outside_plan import year_outside_plan
from plscale.rules.shape.pls111_nces_id_mismatch import nces_id_mismatch
from plscale.rules.timeline.pls201_term_not_recorded import term_not_recorded
from plscale.rules.timeline.pls202_term_reversed import term_reversed
from plscale.rules.timeline.pls203_milestone_outside_term import milestone_outside_term
from plscale.rules.timeline.pls204_milestone_outside_phase import milestone_outside_phase
from plscale.rules.timeline.pls205_milestone_before_predecessor import milestone_before_predecessor
from plscale.rules.timeline.pls206_milestones_in_circle import milestones_in_circle
from plscale.rules.timeline.pls208_milestone_done_too_early import milestone_done_too_early
from plscale.rules.timeline.pls209_milestone_event_differs import milestone_event_differs
from plscale.rules.timeline.pls210_school_joins_outside_term import school_joins_outside_term
from plscale.rules.timeline.pls211_practice_begins_outside_term import practice_begins_outside_term
from plscale.rules.timeline.pls212_practice_before_school_joins import practice_before_school_joins
from plscale.rules.timeline.pls213_event_until_reversed import event_until_reversed
from plscale.rules.waivers.pls402_waiver_denied import waiver_denied
from plscale.rules.waivers.pls405_waiver_supports_nothing import waiver_supports_nothing
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
from plscale.source.fault import FILE_KINDS

RULES: tuple[Rule, ...] = (
    year_outside_plan,
    nces_id_mismatch,
    term_not_recorded,
    term_reversed,
    milestone_outside_term,
    milestone_outside_phase,
    milestone_before_predecessor,
    milestones_in_circle,
    milestone_done_too_early,
    milestone_event_differs,
    school_joins_outside_term,
    practice_begins_outside_term,
    practice_before_school_joins,
    event_until_reversed,
    assurance_signed_not_given,
    assurance_unsigned,
    assurance_signed_early,
    assurance_predates_amendment,
    waiver_denied,
    waiver_supports_nothing,
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
    result_too_early,
    target_contradicts_better,
    targets_go_backwards,
    result_off_track,
    group_result_without_whole,
    baseline_inside_plan,
    report_filed_early,
)

PLSCALE_FAULT = Kind(RuleCode("PLS990"), "plscale-fault", Severity.ERROR)
"""A rule of plscale itself failed; the plan is not to blame."""

KINDS: tuple[Kind, ...] = tuple(
    sorted(
        (*FILE_KINDS, *SHAPE_KINDS, *(rule.kind for rule in RULES), PLSCALE_FAULT),
        key=lambda kind: kind.code,
    )
)
"""Every kind of finding about one plan, in order of its code."""

BY_CODE: Mapping[str, Kind] = {kind.code: kind for kind in KINDS}
"""Every kind by its code."""
