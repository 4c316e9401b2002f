"""The rules of this family, by hand in order of their codes: the registry takes them whole."""

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

EVALUATION_RULES: tuple[Rule, ...] = (
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
)
