"""Reading what follows the name of a body: numbers, divisions, subsections, ranges."""

import re

from plscale.law.citation import Citation
from plscale.law.compound import compound, past_separator
from plscale.law.draft import Draft
from plscale.law.number import SUBSECTION, order, read_number
from plscale.law.spelling import AND_ON, GAP, RANGE, SUBSECTION_WORD, label_at
from plscale.visible import quoted

_IN_PARENTHESES = re.compile(rf" ?\( ?({SUBSECTION}) ?\)", re.ASCII)
# Rare forms are compiled when they are first met: most plans have none of them.
_OTHER_FORMS = {
    ", {}": r",? ([IVXL]{1,7}(?:-[a-z])?)(?![0-9A-Za-z.-])",
    "{}.": r"([0-9]{1,2}|[a-z])(?:\.|$)",
}
_VALUE = r"([A-Za-z]{1,3}(?:-[0-9]{1,2})?|[IVXLCivxlc]{1,7}|[0-9]{1,3}[A-Za-z]?)(?![0-9A-Za-z.-])"
_ROMAN_DIGITS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


def scan(draft: Draft) -> Citation | str:
    """Read the text of a draft to its end, or say in words what is not understood."""
    while True:
        gap = GAP.match(draft.text, draft.at)
        start = gap.end() if gap else draft.at
        if start == len(draft.text):
            return draft.citation() or _incomplete(draft)
        label = label_at(draft.text, start)
        if draft.is_closed or (label is None and draft.has_begun):
            return _left_over(draft)
        kind, draft.at = label or ("number", start)
        fault = _part(draft, kind)
        if fault:
            return fault


def _part(draft: Draft, kind: str) -> str:
    """Read what a label announces, or a bare number; the label says at which level it ends."""
    body = draft.body
    place = body.place_of(kind)
    if kind in ("section", "rule", "regulation") and place < 0:
        place = len(body.levels) - 1
    if kind != "number" and place < 0:
        return _division(draft, kind)
    numbers, end = compound(body, draft.text, draft.at, body.leading)
    start = body.leading
    if kind != "number" and start + len(numbers) - 1 != place:
        alone = read_number(body.levels[place], draft.text, draft.at)
        if alone is None or len(numbers) > 1:
            return _no_place(draft)
        numbers, end, start = (alone[0],), alone[1], place
    if not numbers or not draft.take(numbers, start):
        return _no_place(draft)
    draft.at = end
    return _tail(draft, numbers, start, is_labelled=kind != "number")


def _division(draft: Draft, kind: str) -> str:
    known = draft.body.division(kind)
    if known is None:
        return f"the {draft.body.name} has no {kind}s that are cited"
    value = re.match(_VALUE, draft.text[draft.at :])
    if value is None or kind in draft.divisions:
        return _left_over(draft)
    draft.at += value.end()
    draft.divisions[kind] = value[1].upper()
    if known.hundreds:
        number = _roman(value[1]) if kind == "title" and value[1].isalpha() else value[1]
        if not number.isdecimal():
            return _no_place(draft)
        draft.divisions[kind] = str(int(number))
    return ""


def _tail(draft: Draft, numbers: tuple[str, ...], start: int, *, is_labelled: bool) -> str:
    """Read subsections, the end of a range, or ``et seq.``."""
    body, text = draft.body, draft.text
    if draft.at == len(text):
        return ""
    is_deep = start + len(numbers) == len(body.levels)
    if is_deep:
        _subsections(draft)
    mark = RANGE.match(text, draft.at)
    if mark is not None and draft.inside:
        if _IN_PARENTHESES.match(text, mark.end()):
            return "a range of subsections is not understood: name each of them"
    elif mark is not None and (is_deep or is_labelled or mark[0].strip() != "-"):
        _range(draft, numbers, start, mark.end())
    and_on = AND_ON.match(text, draft.at)
    if and_on is not None and not draft.inside and not draft.last:
        draft.goes_on, draft.at = True, and_on.end()
    return ""


def _subsections(draft: Draft) -> None:
    forms = draft.body.inside
    word = re.match(SUBSECTION_WORD, draft.text[draft.at :], re.IGNORECASE)
    draft.at += word.end() if word else 0
    while draft.at < len(draft.text):
        other = _OTHER_FORMS.get(forms[min(len(draft.inside), len(forms) - 1)])
        start, found = 0, _IN_PARENTHESES.match(draft.text, draft.at)
        if found is None and other is not None:
            start, found = draft.at, re.match(other, draft.text[draft.at :])
        if found is None:
            return
        draft.inside += (found[1],)
        draft.at = start + found.end()


def _range(draft: Draft, first: tuple[str, ...], start: int, at: int) -> None:
    """Read the end of a range, whole or as ``.054`` after ``45.051-``; it must come later."""
    body = draft.body
    if start != body.leading:
        return
    place = body.leading + len(first) - 1
    separator = body.separators[place]
    shorthand = past_separator(separator, draft.text, at) if 0 < len(separator) <= 2 else -1
    alone = read_number(body.levels[place], draft.text, shorthand) if shorthand >= 0 else None
    if alone is not None:
        last, end = (*first[:-1], alone[0]), alone[1]
    else:
        last, end = compound(body, draft.text, at, body.leading)
    levels = body.levels[body.leading : place + 1]
    if len(last) == len(first) and [*map(order, levels, last)] > [*map(order, levels, first)]:
        draft.last, draft.at = last, end


def _roman(numeral: str) -> str:
    """Turn a Roman numeral into digits; anything else is left as it is."""
    values = [_ROMAN_DIGITS.get(letter, 0) for letter in numeral.upper()]
    if not all(values):
        return numeral
    pairs = zip(values, [*values[1:], 0], strict=True)
    return str(sum(-value if value < after else value for value, after in pairs))


def _left_over(draft: Draft) -> str:
    rest, read = draft.text[draft.at :], draft.citation()
    if read is None or rest[:1].isalnum() or rest.startswith(("-", ".", ":", "/")):
        return _no_place(draft)
    return f"{quoted(rest.strip(' ,'), 40)} after {read} is not understood"


def _no_place(draft: Draft) -> str:
    body = draft.body
    text = quoted(draft.text.strip(), 40)
    return f"{text} is no place in the {body.name}, as {body.example} would be"


def _incomplete(draft: Draft) -> str:
    body = draft.body
    if body.leading and 0 not in draft.numbers:
        name = body.abbreviation
        return f"the {body.levels[0].name} is missing before {name}, as in {body.example}"
    return _no_place(draft)
