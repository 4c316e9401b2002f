"""The rules of this family, by hand in order of their codes: the registry takes them whole."""

from plscale.rules.base import Rule
from plscale.rules.shape.pls110_year_outside_plan import year_outside_plan
from plscale.rules.shape.pls111_nces_id_mismatch import nces_id_mismatch

SHAPE_RULES: tuple[Rule, ...] = (
    year_outside_plan,
    nces_id_mismatch,
)
