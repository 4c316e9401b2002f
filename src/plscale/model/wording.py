"""What pydantic refuses, said in our own words: never a word of its own reaches a reader."""

import re
from collections.abc import Callable, Mapping

from plscale.finding import Kind, Violation
from plscale.model import kinds, patterns
from plscale.model.date_remedy import date_remedy, school_year_remedy
from plscale.model.fields import keys_at
from plscale.model.refusal import Refusal
from plscale.model.suggest import nearest
from plscale.place import PlanPath
from plscale.visible import cut, quoted

_CHOICE = re.compile(r"'([^']*)'")
_GLUED = re.compile(r"[A-Za-z][\w-]*:[^ \t]")
_NUMBER = re.compile(r"[-+]?(?:\d{1,3}(?:[,_]\d{3})+|\d{1,30})(?:\.\d+)?", re.ASCII)
"""A number as people write it, with or without separators of thousands."""
_MANY = 12
"""A list of allowed words is spelt out up to this length."""


Told = tuple[Kind, Violation]


def put(refusal: Refusal) -> Told:
    """Say what is wrong with a refused value."""
    return _WORDINGS.get(refusal.type, _something_else)(refusal)


def _unknown_key(refusal: Refusal) -> Told:
    return kinds.UNKNOWN_KEY, unknown_key(refusal.path)


def unknown_key(path: PlanPath) -> Violation:
    """Say that a key is not known where it stands, and which key was probably meant."""
    key, parent = str(path[-1]), path[:-1]
    known = keys_at(parent)
    meant = nearest(key, known)
    where = f'in "{parent[-1]}"' if parent else "at the top of a plan"
    if "\xa0" in key:
        remedy = "delete the odd spaces (non-breaking ones) before it and type ordinary spaces"
    elif meant is not None:
        remedy = f"did you mean  {meant}:"
    elif parent and key in keys_at(()):
        remedy = f"move  {key}:  to the left edge, where it belongs"
    elif not parent and key in keys_at(("district",)):
        remedy = f"write two spaces before  {key}:  and put it below  district:"
    else:
        remedy = f"keys here: {', '.join(known)}"
    return Violation(path, f"{quoted(key)} is not a key that is known {where}", remedy, at_key=True)


def _choice(refusal: Refusal) -> Told:
    choices = _CHOICE.findall(refusal.context["expected"]) or [refusal.context["expected"]]
    if refusal.path == ("plscale",):
        return _format(refusal)
    if choices == ["all"] and isinstance(refusal.given, Mapping):
        return _not_a_list(refusal)
    meant = nearest(refusal.given, choices) if isinstance(refusal.given, str) else None
    if meant is not None:
        remedy = f"did you mean  {meant}"
    elif choices == ["all"]:
        remedy = f"write  [{cut(refusal.written)}]  for one school, or  all"
    else:
        remedy = _hint(refusal.key, choices)
    return kinds.WRONG_VALUE, Violation(
        refusal.path,
        f"{refusal.shown} is not a value that {quoted(refusal.key)} takes",
        remedy,
        at_key=refusal.is_key,
    )


def _format(refusal: Refusal) -> Told:
    says, remedy = refusal.shown, "or install a newer plscale if the plan is of a newer format"
    if refusal.given == "1":
        says, remedy = 'the text "1"', "without quotes"
    problem = f"this plscale reads plans of format 1, and this one says {says}"
    comma = "" if refusal.given == "1" else ","
    return kinds.WRONG_VALUE, Violation(
        refusal.path, problem, f"write  plscale: 1{comma}  {remedy}"
    )


def _hint(key: str, choices: list[str]) -> str:
    if key == "state":
        return "write the two letters of the state, such as TX"
    lists = {"event": "events", "practice": "practices", "area": "areas"}
    if key in lists and len(choices) > _MANY:
        return f"see  plscale catalog {lists[key]}"
    return f"use one of: {', '.join(choices)}"


def _not_text(refusal: Refusal) -> Told:
    if isinstance(refusal.given, Mapping | list):
        what = "a section" if isinstance(refusal.given, Mapping) else "a list"
        return _wrong_type(refusal, f"should be text, but is {what}", "write the text behind it")
    if refusal.given is None:
        return _wrong_type(refusal, "should be text, but is empty", "write it, or take it out")
    what = "true or false" if isinstance(refusal.given, bool) else "a number"
    return _wrong_type(
        refusal,
        f"should be text, but {cut(refusal.written)} is read as {what}",
        _in_quotes(refusal),
    )


def _in_quotes(refusal: Refusal) -> str:
    digits = 12 if "schools" in refusal.path else 7
    word = refusal.written
    if refusal.key == "nces_id" and word.isdigit() and len(word) < digits:
        return f'put all {digits} digits into quotes, with the zeros in front:  "{word:0>{digits}}"'
    return f'put it into quotes:  "{cut(word)}"'


def _not_a_section(refusal: Refusal) -> Told:
    if isinstance(refusal.given, str) and _GLUED.match(refusal.given):
        fixed = cut(re.sub(r":[\s\xa0]*", ": ", refusal.given, count=1))
        return _wrong_type(
            refusal,
            f"should be a section of keys, but is one text: {quoted(refusal.given)}",
            f"put a space after the colon:  {fixed}",
        )
    return _wrong_type(
        refusal,
        f"should be a section of keys, but is {refusal.described}",
        "write its keys below it, each on its own line and two spaces further in",
    )


def _not_a_list(refusal: Refusal) -> Told:
    fixed = f"[{cut(refusal.written)}]" if isinstance(refusal.given, str) else "[first, second]"
    return _wrong_type(refusal, f"should be a list, but is {refusal.described}", f"write  {fixed}")


def _not_true_or_false(refusal: Refusal) -> Told:
    word = refusal.written.strip().lower()
    meant = next((claim for claim, words in _CLAIMS if word in words), "true  or  false")
    return _wrong_type(
        refusal, f"should be true or false, but is {refusal.described}", f"write  {meant}"
    )


_CLAIMS = (
    ("true", ("true", "yes", "y", "on", "1")),
    ("false", ("false", "no", "n", "off", "0")),
)


def _not_a_number(refusal: Refusal) -> Told:
    bare = refusal.written.strip(" $%")
    if _NUMBER.fullmatch(bare):
        bare = bare.replace(",", "").replace("_", "")
        remedy = f"write  {cut(bare, 40)}  without quotes, signs or separators"
    else:
        remedy = "write digits only, with a point before decimals, such as 1250 or 88.1"
    return _wrong_type(refusal, f"should be a number, but is {refusal.described}", remedy)


def _not_whole_or_no_number(refusal: Refusal) -> Told:
    return (_not_whole if isinstance(refusal.given, float) else _not_a_number)(refusal)


def _not_whole(refusal: Refusal) -> Told:
    return _wrong_type(
        refusal,
        f"should be a whole number, but is {refusal.described}",
        "write it without decimals",
    )


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
    return _wrong_type(refusal, "should be text, but is empty", "write it, or take it out")


def _not_a_plan_year(refusal: Refusal, given: str) -> Told:
    return kinds.WRONG_YEAR, Violation(
        refusal.path,
        f"{quoted(given)} should be a plan year: 1 for the first year, 2 for the second",
        "write the number of the plan year, not a calendar year",
        at_key=refusal.is_key,
    )


def _wrong_id(refusal: Refusal, given: str) -> Told:
    slug = re.sub(r"[^a-z0-9]+", "-", given[:200].lower()).strip("-")
    return kinds.WRONG_ID, Violation(
        refusal.path,
        f"{quoted(given)} should be an id: small letters a-z, digits, and single hyphens between",
        f"write  {cut(slug)}" if slug else "write a short name such as  start-date",
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
    return kinds.WRONG_VALUE, Violation(
        refusal.path,
        f"{refusal.shown} should be a grade or a range of grades",
        "write it as 9-12, K-5 or PK, the lower grade first",
    )


def _result(refusal: Refusal) -> Told:
    return _wrong_type(
        refusal,
        f"should be a number, suppressed or not-available, but is {refusal.described}",
        "write the number without a unit, or one of the two words",
    )


def _something_else(refusal: Refusal) -> Told:
    return _wrong_type(refusal, "cannot be read", "see  plscale schema plan  for what it takes")


def _wrong_type(refusal: Refusal, problem: str, remedy: str) -> Told:
    return kinds.WRONG_TYPE, Violation(
        refusal.path, f"{quoted(refusal.key)} {problem}", remedy, at_key=False
    )


_WORDINGS: Mapping[str, Callable[[Refusal], Told]] = {
    "extra_forbidden": _unknown_key,
    "literal_error": _choice,
    "string_type": _not_text,
    "model_type": _not_a_section,
    "model_attributes_type": _not_a_section,
    "dict_type": _not_a_section,
    "mapping_type": _not_a_section,
    "tuple_type": _not_a_list,
    "list_type": _not_a_list,
    "bool_type": _not_true_or_false,
    "float_type": _not_a_number,
    "int_type": _not_whole_or_no_number,
    "int_from_float": _not_whole,
    "finite_number": _not_a_number,
    "greater_than_equal": _out_of_range,
    "less_than_equal": _out_of_range,
    "string_pattern_mismatch": _wrong_pattern,
    "plan_date": _date,
    "plan_value": _own_value,
    "plan_result": _result,
}
