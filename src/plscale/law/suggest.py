"""Did you mean: a citation near to a text that is not understood."""

import re
from collections.abc import Iterable, Iterator

from plscale.law.body import Body
from plscale.law.citation import Citation
from plscale.law.compound import compound
from plscale.law.load import built_in
from plscale.law.name import name_at
from plscale.law.read import LONGEST, parse, usual
from plscale.law.several import parse_several
from plscale.law.shelf import Shelf
from plscale.law.spelling import label_at, plain_name, tidy, without_unseen

_GLUED = re.compile(r"(.*\d)([A-Za-z])", re.ASCII)
_SEPARATED = re.compile(r"(?<=[0-9A-Za-z]) ?[-.:/, ] ?(?=\d)", re.ASCII)
_LIKE_0 = re.compile(r"(?<=[\d.:-])[Oo](?=\d)|(?<=\d)[Oo](?=[\d.:-]|$)", re.ASCII)
_LIKE_1 = re.compile(r"(?<=[\d.:-])[Il](?=\d)|(?<=\d)[Il](?=\d)", re.ASCII)
_MANY = 60
"""Characters of numbers in which dots are looked at one by one."""
_LAST = re.compile(r"(?<=\.)\d{1,5}$", re.ASCII)
_RUN = re.compile(r"\d{4,12}", re.ASCII)
_LEADING = re.compile(r"(?:title |tit\. ?)?[0-9]{1,6} ", re.IGNORECASE)
_NAME = re.compile(r"([^\d§(,:]{2,60}?)[ ,:]*((?:\d|§|\().*)?")
_EXPLAINED = re.compile(r"(.*?\d[^ ]*)[ ,]+\(?(?!to )[A-Za-z][^\d]*", re.IGNORECASE)
_FEDERAL_TITLE = re.compile(r"title (?:I{1,3}|IV|VI{0,3})(?:,? part [A-Z])?", re.IGNORECASE)
_POLICY = re.compile(r"[A-Z]{1,5}(?:-[A-Z])?", re.ASCII)


def suggest(text: str, default: str = "", shelf: Shelf | None = None) -> str:
    """Give what may be meant by a text that is not understood, or an empty text.

    A list of citations comes back as YAML would write it; anything else is understood as it stands.
    """
    if len(text) > LONGEST:
        return ""
    plain = tidy(without_unseen(text))
    several = parse_several(plain, default, shelf)
    if isinstance(several, tuple) and len(several) > 1:
        return f"[{', '.join(map(str, several))}]"
    for alike in _guesses(plain, default, shelf or built_in()):
        understood = {str(found) for guess in alike if (found := _read(guess, default, shelf))}
        if len(understood) == 1:
            return understood.pop()
    return ""


def _read(guess: str, default: str, shelf: Shelf | None) -> Citation | None:
    found = parse(guess, default, shelf)
    return found if isinstance(found, Citation) else None


def _guesses(plain: str, default: str, shelf: Shelf) -> Iterator[Iterable[str]]:
    """Give what may be meant, the nearest first; of guesses that are as near, one must be right."""
    yield [plain]  # without hidden characters it may be plain enough
    if glued := _GLUED.fullmatch(plain):
        yield [f"{glued[1]}({glued[2]})"]
    leading = _LEADING.match(plain)
    start = leading.end() if leading else 0
    named = name_at(shelf, plain, start)
    if named or default:
        body, at = named or (usual(default, shelf).body, 0)
        numbers = plain[at:].strip()
        yield from ([f"{plain[:at]} {parted}"] for parted in _parted(body, numbers))
        for spelt in _spelt(body, numbers):
            yield [f"{plain[:at]} {text}" for text in spelt]
        yield _padded(body, plain[:at], numbers)
        if body.leading and leading is None:
            yield [f"{body.example.split()[0]} {plain}"]
    if explained := _EXPLAINED.fullmatch(plain):
        yield [explained[1]]
    if len(plain) < 4 and _POLICY.fullmatch(plain):
        yield [f"local: {plain}"]
    if named is None and (found := _NAME.fullmatch(plain, start)):
        near = _near(plain_name(found[1]), shelf)
        yield [f"{plain[:start]}{name} {found[2] or ''}" for name in near]
    if _FEDERAL_TITLE.fullmatch(plain):
        yield [f"ESEA {plain}"]
    if _POLICY.fullmatch(plain):
        yield [f"local: {plain}"]


def _spelt(body: Body, numbers: str) -> Iterator[list[str]]:
    """Write digits for letters that look like them, and the signs that stand between numbers.

    Of dots one may belong to a number, as in ``15.1-21-03``.
    """
    digits = _LIKE_1.sub("1", _LIKE_0.sub("0", numbers))
    if digits != numbers:
        yield [digits]
    for separator in dict.fromkeys(body.separators[body.leading + 1 :]):
        yield [_SEPARATED.sub(separator, digits)]
        dots = [at for at, sign in enumerate(digits[:_MANY]) if sign == "."]
        halves = [(digits[:at], digits[at + 1 :]) for at in dots if separator != "."]
        kept = [".".join(_SEPARATED.sub(separator, half) for half in pair) for pair in halves]
        yield [text for text in kept if _is_as_written(body, text)]


def _is_as_written(body: Body, text: str) -> bool:
    """Tell whether numbers stand as the body writes them, with all their zeros."""
    numbers, end = compound(body, text, 0, body.leading)
    pairs = zip(body.separators[body.leading :], numbers, strict=False)
    return end == len(text) and "".join(sign + number for sign, number in pairs) == text


def _padded(body: Body, name: str, numbers: str) -> list[str]:
    """Give the numbers with a zero before or behind the last one, should it have lost one."""
    last = _LAST.search(numbers)
    if last is None or not body.levels or body.levels[-1].counts != "digits":
        return []
    zeros = "0" * (body.levels[-1].digits - len(last[0]))
    start = numbers[: last.start()]
    return [f"{name} {start}{last[0]}{zeros}", f"{name} {start}{zeros}{last[0]}"] if zeros else []


def _parted(body: Body, numbers: str) -> Iterator[str]:
    """Part digits that stand together into the two numbers that they may be: ``39.053``.

    First comes a second number with as few digits as the body writes, then the longest first one.
    """
    label, levels = label_at(numbers, 0), body.levels[body.leading :]
    run = _RUN.match(numbers, label[1] if label else 0)
    if run is None or len(levels) < 2 or (len(levels) > 2 and len(body.separators[-1]) < 3):
        return
    digits, rest = run[0], numbers[run.end() :]
    fewest = len(digits) - levels[1].digits
    for end in dict.fromkeys([max(1, fewest), *range(len(digits) - 1, 0, -1)]):
        yield f"{digits[:end]}{body.separators[body.leading + 1]}{digits[end:]}{rest}"


def _near(word: str, shelf: Shelf) -> set[str]:
    """Give the abbreviations of bodies with a name that is one slip away."""
    return {body.abbreviation for name, body in shelf.names.items() if _is_one_slip(word, name)}


def _is_one_slip(word: str, name: str) -> bool:
    """Tell whether a letter is missing, too much or wrong, or two neighbors changed places."""
    if abs(len(word) - len(name)) > 1:
        return False
    pairs = enumerate(zip(word, name, strict=False))
    at = next((at for at, (one, other) in pairs if one != other), min(len(word), len(name)))
    return (
        word[at + 1 :] == name[at + 1 :]
        or word[at:] == name[at + 1 :]
        or word[at + 1 :] == name[at:]
        or (word[at : at + 2] == name[at : at + 2][::-1] and word[at + 2 :] == name[at + 2 :])
    )
