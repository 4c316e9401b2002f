"""Values of the right type that will not do: words, bounds, patterns and dates."""

import re
from collections.abc import Callable, Mapping

from plscale.finding import Violation
from plscale.model import kinds, patterns
from plscale.model.date_remedy import date_remedy, school_year_remedy
from plscale.model.refusal import Refusal, Told
from plscale.model.suggest import nearest
from plscale.model.wrong_types import begins_as_item, not_a_list, wrong_type
from plscale.visible import cut, quoted

_CHOICE = re.compile(r"'([^']*)'")
_MANY = 12
"""A list of allowed words is spelt out up to this length."""


def choices_of(expected: str) -> list[str]:
    """Give the words of a list as pydantic writes them: ``'new', 'amendment' or 'renewal'``."""
    return _CHOICE.findall(expected) or [expected]


def _choice(refusal: Refusal) -> Told:
    choices = choices_of(refusal.context["expected"])
    if refusal.path == (refusal.form.version,):
        return _format(refusal)
    if choices == ["all"] and (isinstance(refusal.given, Mapping) or begins_as_item(refusal.given)):
        return not_a_list(refusal)
    meant = nearest(refusal.given, choices) if isinstance(refusal.given, str) else None
    if meant is not None:
        remedy = f"did you mean  {meant}"
    elif choices == ["all"]:
        remedy = f"write  [{cut(refusal.written)}]  for one school, or  all"
    else:
        remedy = _hint(refusal, choices)
    return kinds.WRONG_VALUE, Violation(
        refusal.path,
        f"{refusal.shown} is not a value that {quoted(refusal.key)} takes",
        remedy,
        at_key=refusal.is_key,
    )


def _format(refusal: Refusal) -> Told:
    word, key = refusal.form.word, refusal.form.version
    says, remedy = refusal.shown, f"or install a newer plscale if the {word} is of a newer format"
    if refusal.given == "1":
        says, remedy = 'the text "1"', "without quotes"
    problem = f"this plscale reads {word}s of format 1, and this one says {says}"
    comma = "" if refusal.given == "1" else ","
    return kinds.WRONG_VALUE, Violation(refusal.path, problem, f"write  {key}: 1{comma}  {remedy}")


def _hint(refusal: Refusal, choices: list[str]) -> str:
    key = refusal.key
    if refusal.hint:
        return refusal.hint
    if key == "state":
        return "write the two letters of the state, such as TX"
    lists = {"event": "events", "practice": "practices", "area": "areas"}
    if key in lists and len(choices) > _MANY:
        return f"see  plscale catalog {lists[key]}"
    return f"use one of: {', '.join(choices)}"


def _out_of_range(refusal: Refusal) -> Told:
    bounds = (("ge", "at least"), ("le", "at most"), ("gt", "more than"), ("lt", "less than"))
    told = " and ".join(
        f"{words} {refusal.context[k]:g}" for k, words in bounds if k in refusal.context
    )
    if refusal.key in ("begins", "joins"):
        return _not_a_plan_year(refusal, refusal.written)
    return kinds.WRONG_VALUE, Violation(
        refusal.path,
        f"{quoted(refusal.key)} should be {told}, but is {cut(refusal.written)}",
        "correct the number, or leave it out where it is not known",
    )


def _wrong_pattern(refusal: Refusal) -> Told:
    pattern = refusal.context["pattern"]
    given = str(refusal.given)
    if pattern == patterns.ID:
        return _wrong_id(refusal, given)
    if pattern == patterns.YEAR_KEY:
        return _not_a_plan_year(refusal, given)
    if pattern in (patterns.LEA_ID, patterns.SCHOOL_ID):
        digits = "seven" if pattern == patterns.LEA_ID else "twelve"
        return kinds.WRONG_VALUE, Violation(
            refusal.path,
            f"{quoted(given)} should be an NCES id: {digits} digits in quotes",
            "copy it from nces.ed.gov with its leading zeros",
        )
    return wrong_type(refusal, "should be text, but is empty", "write it, or take it out")


def _not_a_plan_year(refusal: Refusal, given: str) -> Told:
    return kinds.WRONG_YEAR, Violation(
        refusal.path,
        f"{quoted(given)} should be a plan year: 1 for the first year, 2 for the second",
        "write the number of the plan year, not a calendar year",
        at_key=refusal.is_key,
    )


def odd_spaces_before(key: str) -> str:
    """Give what to do about a key that begins with spaces which YAML takes for letters."""
    if not key[:1].isspace():
        return ""
    return "delete the odd spaces (non-breaking ones) before it and type ordinary spaces"


def _wrong_id(refusal: Refusal, given: str) -> Told:
    slug = re.sub(r"[^a-z0-9]+", "-", given[:200].lower()).strip("-")
    remedy = f"write  {cut(slug)}" if slug else "write a short name such as  start-date"
    return kinds.WRONG_ID, Violation(
        refusal.path,
        f"{quoted(given)} should be an id: small letters a-z, digits, and single hyphens between",
        odd_spaces_before(given) or remedy,
        at_key=refusal.is_key,
    )


def _date(refusal: Refusal) -> Told:
    reason: str = refusal.context["reason"]
    if reason.startswith("should be a school year"):
        remedy = school_year_remedy(refusal.written)
    else:
        remedy = date_remedy(refusal.written, is_edge=refusal.path[0] == "timeline")
    problem = f"{cut(refusal.written)} in {quoted(refusal.key)}: {reason}"
    return kinds.WRONG_DATE, Violation(refusal.path, problem, remedy)


def _own_value(refusal: Refusal) -> Told:
    problem = f"{refusal.shown} {refusal.context['reason']}"
    return kinds.WRONG_VALUE, Violation(
        refusal.path, problem, refusal.context["remedy"], at_key=refusal.is_key
    )


WORDINGS: Mapping[str, Callable[[Refusal], Told]] = {
    "literal_error": _choice,
    "greater_than_equal": _out_of_range,
    "less_than_equal": _out_of_range,
    "string_pattern_mismatch": _wrong_pattern,
    "plan_date": _date,
    "own_value": _own_value,
}
"""What to say of each type of pydantic's errors that this module knows."""
