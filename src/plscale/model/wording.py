"""What pydantic refuses, said in our own words: never a word of its own reaches a reader."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from plscale.finding import Violation
from plscale.model import kinds, wrong_types, wrong_values
from plscale.model.fields import keys_at
from plscale.model.form import Form
from plscale.model.part import Part
from plscale.model.refusal import Refusal, Told
from plscale.model.suggest import nearest
from plscale.place import PlanPath
from plscale.source.document import Document
from plscale.source.quiet import bare_of_curly_quotes
from plscale.visible import cut, quoted


def put(refusal: Refusal) -> Told:
    """Say what is wrong with a refused value."""
    bare = ""
    if isinstance(refusal.given, str) and not refusal.is_key:
        bare = bare_of_curly_quotes(refusal.given)
    return _curly_quotes(refusal, bare) if bare else _worded(refusal)


def _worded(refusal: Refusal) -> Told:
    return _WORDINGS.get(refusal.type, _something_else)(refusal)


def _curly_quotes(refusal: Refusal, bare: str) -> Told:
    """Say that the curly quotes around a value are what is wrong with it."""
    kind, violation = _worded(replace(refusal, given=bare))
    problem = f"{cut(refusal.given)} stands in curly quotes, which become part of the value"
    remedy = f"write  {cut(bare)}  without them"
    is_misspelt = violation.remedy.startswith("did you mean") and bare not in violation.remedy
    return kind, replace(
        violation, message=problem, remedy=violation.remedy if is_misspelt else remedy
    )


def unknown_key(path: PlanPath, document: Document, form: Form[Part]) -> Violation:
    """Say that a key is not known where it stands, and which key was probably meant."""
    key, parent = str(path[-1]), path[:-1]
    known, at_top = keys_at(parent, form.root), keys_at((), form.root)
    meant = nearest(key, known)
    names = [step for step in parent if isinstance(step, str)]
    where = f'in "{names[-1]}"' if names else f"at the top of a {form.word}"
    if odd := wrong_values.odd_spaces_before(key):
        remedy = odd
    elif meant is not None:
        remedy = f"did you mean  {meant}:"
    elif parent and key in at_top and key not in (document.data or ()):
        remedy = f"move  {key}:  to the left edge, where it belongs"
    elif not parent and key in keys_at(("district",), form.root):
        remedy = f"write two spaces before  {key}:  and put it below  district:"
    else:
        remedy = f"keys here: {', '.join(known)}"
    return Violation(path, f"{quoted(key)} is not a key that is known {where}", remedy, at_key=True)


def _unknown_key(refusal: Refusal) -> Told:
    return kinds.UNKNOWN_KEY, unknown_key(refusal.path, refusal.document, refusal.form)


def _missing_key(refusal: Refusal) -> Told:
    *above, key = refusal.path
    entry = next((step for step in reversed(above) if isinstance(step, str)), "")
    is_blank = refusal.path in refusal.document.blanks
    problem = f'"{key}" is empty' if is_blank else f"{quoted(entry)} has no {quoted(str(key))}"
    hint = refusal.form.hints.get(str(key), "")
    remedy = f"add  {key}:  to it" + (f"; {hint}" if hint else "")
    return kinds.MISSING_KEY, Violation(refusal.path, problem, remedy)


def _something_else(refusal: Refusal) -> Told:
    remedy = f"see  plscale schema {refusal.form.word}  for what it takes"
    return wrong_types.wrong_type(refusal, "cannot be read", remedy)


_WORDINGS: Mapping[str, Callable[[Refusal], Told]] = {
    "extra_forbidden": _unknown_key,
    "missing": _missing_key,
    **wrong_types.WORDINGS,
    **wrong_values.WORDINGS,
}
