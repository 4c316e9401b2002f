"""The rules of this family, by hand in order of their codes: the registry takes them whole."""

from plscale.rules.base import Rule
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
from plscale.rules.waivers.pls414_automatic_waiver_before_model import automatic_waiver_before_model
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
from plscale.rules.waivers.pls429_waiver_of_nothing import waiver_of_nothing
from plscale.rules.waivers.pls430_citation_not_understood import citation_not_understood
from plscale.rules.waivers.pls431_waiver_outside_list import waiver_outside_list
from plscale.rules.waivers.pls432_waiver_unsettled import waiver_unsettled
from plscale.rules.waivers.pls433_waiver_term_too_long import waiver_term_too_long
from plscale.rules.waivers.pls434_waiver_outlasts_law import waiver_outlasts_law
from plscale.rules.waivers.pls435_waiver_already_free import waiver_already_free
from plscale.rules.waivers.pls436_waiver_not_needed import waiver_not_needed
from plscale.rules.waivers.pls437_waiver_beside_allowed_by import waiver_beside_allowed_by
from plscale.rules.waivers.pls438_automatic_waiver_without_model import (
    automatic_waiver_without_model,
)
from plscale.rules.waivers.pls439_waiver_kind_contradicts import waiver_kind_contradicts
from plscale.rules.waivers.pls440_waiver_asked_late import waiver_asked_late
from plscale.rules.waivers.pls441_waiver_request_not_recorded import waiver_request_not_recorded
from plscale.rules.waivers.pls442_waiver_decided_late import waiver_decided_late
from plscale.rules.waivers.pls443_waiver_signer_missing import waiver_signer_missing

WAIVERS_RULES: tuple[Rule, ...] = (
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
    waiver_of_nothing,
    citation_not_understood,
    waiver_outside_list,
    waiver_unsettled,
    waiver_term_too_long,
    waiver_outlasts_law,
    waiver_already_free,
    waiver_not_needed,
    waiver_beside_allowed_by,
    automatic_waiver_without_model,
    waiver_kind_contradicts,
    waiver_asked_late,
    waiver_request_not_recorded,
    waiver_decided_late,
    waiver_signer_missing,
)
