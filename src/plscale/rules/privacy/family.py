"""The rules of this family, by hand in order of their codes: the registry takes them whole."""

from plscale.rules.base import Rule
from plscale.rules.privacy.pls804_small_cell_shown import small_cell_shown
from plscale.rules.privacy.pls805_provider_basis_missing import provider_basis_missing
from plscale.rules.privacy.pls806_provider_basis_unknown import provider_basis_unknown
from plscale.rules.privacy.pls807_provider_control_missing import provider_control_missing
from plscale.rules.privacy.pls808_provider_not_controlled import provider_not_controlled
from plscale.rules.privacy.pls809_provider_agreement_missing import provider_agreement_missing
from plscale.rules.privacy.pls810_provider_agreement_late import provider_agreement_late
from plscale.rules.privacy.pls811_provider_access_reversed import provider_access_reversed
from plscale.rules.privacy.pls812_provider_access_end_missing import provider_access_end_missing
from plscale.rules.privacy.pls813_provider_access_outlasts_plan import provider_access_outlasts_plan
from plscale.rules.privacy.pls814_provider_access_ends_early import provider_access_ends_early
from plscale.rules.privacy.pls815_provider_data_not_told import provider_data_not_told

PRIVACY_RULES: tuple[Rule, ...] = (
    small_cell_shown,
    provider_basis_missing,
    provider_basis_unknown,
    provider_control_missing,
    provider_not_controlled,
    provider_agreement_missing,
    provider_agreement_late,
    provider_access_reversed,
    provider_access_end_missing,
    provider_access_outlasts_plan,
    provider_access_ends_early,
    provider_data_not_told,
)
