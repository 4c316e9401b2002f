"""Values of a wrong type, said in our own words: text, sections, lists, claims and numbers."""

import re
from collections.abc import Callable, Mapping

from plscale.finding import Violation
from plscale.model import kinds
from plscale.model.refusal import Refusal, Told
from plscale.visible import cut, quoted

_GLUED = re.compile(r"[A-Za-z][\w-]*:[^ \t]")
_DASH = re.compile(r"-[^ ]|[\u2012-\u2015\u2022]")
"""A dash with no space behind it, or a longer dash or a bullet as some programs type them."""
_NUMBER = re.compile(r"[-+]?(?:\d{1,3}(?:[,_]\d{3})+|\d{1,30})(?:\.\d+)?", re.ASCII)
"""A number as people write it, with or without separators of thousands."""


def wrong_type(refusal: Refusal, problem: str, remedy: str) -> Told:
    """Say that a value is of a type that its key does not take."""
    return kinds.WRONG_TYPE, Violation(
        refusal.path, f"{quoted(refusal.key)} {problem}", remedy, at_key=False
    )


def _not_text(refusal: Refusal) -> Told:
    if isinstance(refusal.given, Mapping | list):
        what = "a section" if isinstance(refusal.given, Mapping) else "a list"
        return wrong_type(refusal, f"should be text, but is {what}", "write the text behind it")
    if refusal.given is None:
        return wrong_type(refusal, "should be text, but is empty", "write it, or take it out")
    what = "true or false" if isinstance(refusal.given, bool) else "a number"
    return wrong_type(
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
        return wrong_type(
            refusal,
            f"should be a section of keys, but is one text: {quoted(refusal.given)}",
            f"put a space after the colon:  {fixed}",
        )
    return wrong_type(
        refusal,
        f"should be a section of keys, but is {refusal.described}",
        refusal.hint or "write its keys below it, each on its own line and two spaces further in",
    )


def _no_list_item(refusal: Refusal, mark: str, text: str) -> Told:
    """Say that a dash without a space, or another sign than a dash, begins no list item."""
    first = text.split(maxsplit=1)[0]
    problem = f"the dash in {quoted(first, 60)} has no space behind it"
    remedy = f"put a space behind each dash:  - {cut(first[1:])}"
    if text[1:2].isspace():
        problem = "the space behind the dash is no ordinary one"
        remedy = f"type the space behind each dash again:  - {cut(text[1:].split(maxsplit=1)[0])}"
    if mark != "-":
        problem = f"the sign {quoted(mark)} begins no item of a list"
        remedy = "begin each item with a hyphen and a space, such as  - first"
    return wrong_type(refusal, f"should be a list, but {problem}", remedy)


def begins_as_item(value: object) -> bool:
    """Tell whether a value is a text that was meant as the items of a list."""
    return isinstance(value, str) and _DASH.match(value) is not None


def not_a_list(refusal: Refusal) -> Told:
    """Say that a value should be a list."""
    if isinstance(refusal.given, str) and (mark := _DASH.match(refusal.given)) is not None:
        return _no_list_item(refusal, mark[0][0], refusal.given)
    fixed = f"[{cut(refusal.written)}]" if isinstance(refusal.given, str) else "[first, second]"
    return wrong_type(refusal, f"should be a list, but is {refusal.described}", f"write  {fixed}")


def _not_true_or_false(refusal: Refusal) -> Told:
    word = refusal.written.strip().lower()
    meant = next((claim for claim, words in _CLAIMS if word in words), "true  or  false")
    return wrong_type(
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
    return wrong_type(refusal, f"should be a number, but is {refusal.described}", remedy)


def _not_whole_or_no_number(refusal: Refusal) -> Told:
    return (_not_whole if isinstance(refusal.given, float) else _not_a_number)(refusal)


def _not_whole(refusal: Refusal) -> Told:
    return wrong_type(
        refusal,
        f"should be a whole number, but is {refusal.described}",
        "write it without decimals",
    )


def _result(refusal: Refusal) -> Told:
    return wrong_type(
        refusal,
        f"should be a number, suppressed or not-available, but is {refusal.described}",
        "write the number without a unit, or one of the two words",
    )


WORDINGS: Mapping[str, Callable[[Refusal], Told]] = {
    "string_type": _not_text,
    "model_type": _not_a_section,
    "model_attributes_type": _not_a_section,
    "dict_type": _not_a_section,
    "mapping_type": _not_a_section,
    "tuple_type": not_a_list,
    "list_type": not_a_list,
    "bool_type": _not_true_or_false,
    "float_type": _not_a_number,
    "int_type": _not_whole_or_no_number,
    "int_from_float": _not_whole,
    "finite_number": _not_a_number,
    "plan_result": _result,
}
"""What to say of each type of pydantic's errors that this module knows."""
