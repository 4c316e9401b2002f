"""The rules of this family, by hand in order of their codes: the registry takes them whole."""

from plscale.rules.approval.pls501_step_late import step_late
from plscale.rules.approval.pls502_step_early import step_early
from plscale.rules.approval.pls503_too_late_after_event import too_late_after_event
from plscale.rules.approval.pls504_too_early_after_event import too_early_after_event
from plscale.rules.approval.pls505_vote_below_threshold import vote_below_threshold
from plscale.rules.approval.pls506_vote_not_counted import vote_not_counted
from plscale.rules.approval.pls507_steps_out_of_order import steps_out_of_order
from plscale.rules.approval.pls508_term_before_approval import term_before_approval
from plscale.rules.approval.pls509_renewal_too_late import renewal_too_late
from plscale.rules.approval.pls510_program_closed import program_closed
from plscale.rules.approval.pls511_review_overdue import review_overdue
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
from plscale.rules.approval.pls526_posting_ended_early import posting_ended_early
from plscale.rules.approval.pls527_step_day_not_recorded import step_day_not_recorded
from plscale.rules.approval.pls528_event_step_unknown import event_step_unknown
from plscale.rules.approval.pls529_term_after_refusal import term_after_refusal
from plscale.rules.approval.pls540_ratings_may_end_plan import ratings_may_end_plan
from plscale.rules.approval.pls541_ratings_must_end_plan import ratings_must_end_plan
from plscale.rules.approval.pls542_rating_not_told import rating_not_told
from plscale.rules.approval.pls543_rating_bars_plan import rating_bars_plan
from plscale.rules.approval.pls544_step_not_signed import step_not_signed
from plscale.rules.approval.pls545_posting_ended_in_term import posting_ended_in_term
from plscale.rules.approval.pls546_amendment_not_entered import amendment_not_entered
from plscale.rules.base import Rule

APPROVAL_RULES: tuple[Rule, ...] = (
    step_late,
    step_early,
    too_late_after_event,
    too_early_after_event,
    vote_below_threshold,
    vote_not_counted,
    steps_out_of_order,
    term_before_approval,
    renewal_too_late,
    program_closed,
    review_overdue,
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
    posting_ended_early,
    step_day_not_recorded,
    event_step_unknown,
    term_after_refusal,
    ratings_may_end_plan,
    ratings_must_end_plan,
    rating_not_told,
    rating_bars_plan,
    step_not_signed,
    posting_ended_in_term,
    amendment_not_entered,
)
