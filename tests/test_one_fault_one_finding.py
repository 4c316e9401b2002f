"""One fault gives one finding in every plan of ``plans/``: what rests on it is not judged."""

from collections import Counter
from datetime import date

import pytest
import yaml
from planted import PLANS, faults, places

DAYS = (date(2026, 11, 21), date(2028, 10, 1), date(2031, 8, 1))
"""Before, in the middle, and at the end of what most of the plans plan."""
EACH = 17
"""Of how many faults one is tried; each of them was, when this was written."""


def codes(text: str, day: date) -> Counter[str]:
    """Count the findings of each code: one may now stand at the step before."""
    return Counter(code for code, _ in places(text, day).elements())


plans = pytest.mark.parametrize("name", [plan.stem for plan in PLANS])
TEXTS = {plan.stem: plan.read_text("utf-8") for plan in PLANS}


@plans
def test_fault_in_a_plan_is_all_that_is_new(name: str) -> None:
    text, wrong, tried = TEXTS[name], {}, 0
    before = [places(text, day) for day in DAYS]
    for number, fault in enumerate([*faults(text)][::EACH]):
        turn = number % len(DAYS)
        new = sorted((places(fault.text, DAYS[turn]) - before[turn]).elements())
        if not new or new[0][0] >= "PLS2":
            continue  # another word, and no fault of the shape
        tried += 1
        if len(new) > 1:
            wrong[fault.path, fault.what, DAYS[turn]] = new
    assert wrong == {}
    assert tried > 1


@plans
def test_event_without_its_date_is_one_finding_at_most(name: str) -> None:
    text, wrong = TEXTS[name], {}
    root = yaml.compose(text, Loader=yaml.SafeLoader)
    assert root is not None
    events = next((value.value for key, value in root.value if key.value == "events"), ())
    dates = [
        (id_.value, value)
        for id_, event in events
        for key, value in event.value
        if key.value == "date"
    ]
    for day in DAYS[:2]:
        before = codes(text, day)
        for id_, value in dates:
            undated = text[: value.start_mark.index] + text[value.end_mark.index :]
            new = sorted((codes(undated, day) - before).elements())
            if len(new) > 1:
                wrong[id_, day] = new
    assert wrong == {}
