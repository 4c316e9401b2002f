"""The rules of this family, by hand in order of their codes: the registry takes them whole."""

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

ASSURANCES_RULES: tuple[Rule, ...] = (
    assurance_missing,
    assurance_not_given,
    assurance_signed_not_given,
    assurance_signer_missing,
    assurance_unsigned,
    assurance_signed_early,
    assurance_predates_amendment,
    assurance_late,
)
