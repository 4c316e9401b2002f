"""The rules of this family, by hand in order of their codes: the registry takes them whole."""

from plscale.rules.base import Rule
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

SUSTAINABILITY_RULES: tuple[Rule, ...] = (
    last_year_without_evaluation,
    last_year_without_sustainability,
    one_time_money_for_recurring_cost,
    cost_in_unfunded_year,
    funding_overspent,
    year_underfunded,
    recurring_cost_stops,
    decision_contradicts_course,
    sustainability_before_evaluation,
)
