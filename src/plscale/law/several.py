"""Lists of citations in one text: ``TEC 25.081, 25.0811 and 25.082``."""

import re
from collections.abc import Iterator
from dataclasses import replace

from plscale.law.citation import DIVISION_LABELS, Citation, Misread
from plscale.law.load import built_in
from plscale.law.name import name_at_end
from plscale.law.read import LONGEST, parse
from plscale.law.shelf import Shelf
from plscale.law.spelling import label_at, tidy
from plscale.visible import quoted

LONGEST_LIST = 10 * LONGEST
"""Characters of the longest text that is looked at as a list of citations."""

_BETWEEN = re.compile(r" ?[,;&](?: ?(?:and|or|&) )? ?| (?:and|or) ", re.IGNORECASE)
_SUBSECTION = re.compile(r" ?\( ?([A-Za-z0-9.-]{1,7}) ?\)", re.ASCII)


def parse_several(
    text: str, default: str = "", shelf: Shelf | None = None
) -> tuple[Citation, ...] | Misread:
    """Read a list of citations, each with all that it leaves to those before it.

    ``28.002, .0021`` names two sections, ``(b)(5), (14)`` two paragraphs, ``subch. A, C`` two
    subchapters. Where a part could mean two things, or nothing, the whole text comes back as
    `Misread`. A single citation is a list of one.
    """
    if len(text) > LONGEST_LIST:
        return Misread(text, f"it is longer than any list of citations ({LONGEST_LIST} characters)")
    plain = tidy(text)
    at_end = name_at_end(shelf or built_in(), plain)
    if at_end is not None:
        default, plain = at_end[0].abbreviation, at_end[1]
    found: list[Citation] = []
    written = waiting = ""
    for between, piece in _pieces(plain):
        part = f"{waiting}{between}{piece}" if waiting else piece
        joined = parse(f"{written}{between}{part}", default, shelf) if found else None
        citation = _next(part, found[-1] if found else None, default, shelf)
        if isinstance(joined, Citation) and (citation is None or _names_no_place(found[-1])):
            found[-1], written, waiting = joined, f"{written}{between}{part}", ""
        elif citation is not None:
            found.append(citation)
            written, waiting = part, ""
        else:
            waiting = part
    if found and not waiting:
        return tuple(found)
    if found:
        after = f"{quoted(waiting, 40)} after {found[-1]} is not understood"
        return Misread(text, after, default)
    whole = parse(text, default, shelf)
    return whole if isinstance(whole, Misread) else (whole,)


def _pieces(plain: str) -> Iterator[tuple[str, str]]:
    """Give the parts of a list, each with what stands before it."""
    between, start = "", 0
    for found in _BETWEEN.finditer(plain):
        yield between, plain[start : found.start()]
        between, start = found[0], found.end()
    yield between, plain[start:]


def _next(
    part: str, previous: Citation | None, default: str, shelf: Shelf | None
) -> Citation | None:
    """Read a part of a list by itself, or by what the citation before it leaves to it."""
    if previous is None:
        alone = parse(part, default, shelf)
        return alone if isinstance(alone, Citation) else None
    for reading in (part, *_spelled_out(part, previous)):
        citation = parse(reading, "", shelf)
        if isinstance(citation, Citation):
            return citation
    return _bare(part, previous, shelf)


def _spelled_out(part: str, previous: Citation) -> Iterator[str]:
    """Write in full what a part may stand for: ``.0021``, ``(14)``, ``subch. C``, ``C``, ``DL``."""
    body, inside = previous.body, _subsections(part, previous.inside)
    plain = replace(previous, inside=(), last=(), goes_on=False)
    if inside:
        yield str(replace(previous, inside=inside))
    separator = body.separators[-1] if body.separators else ""
    is_deep = len(previous.numbers) == len(body.levels)
    if is_deep and 0 < len(separator) <= 2 and part.startswith(separator):
        yield f"{replace(plain, numbers=plain.numbers[:-1])}{part}"
    if previous.divisions:
        kind = previous.divisions[-1][0]
        said, at = label_at(part, 0) or (kind, 0)
        if said == kind:
            parent = replace(previous, divisions=previous.divisions[:-1])
            yield f"{parent} {DIVISION_LABELS[kind]} {part[at:]}"
    if body.is_local:
        yield f"{body.abbreviation} {part}"


def _bare(part: str, previous: Citation, shelf: Shelf | None) -> Citation | None:
    """Read numbers in the body of the citation before; as deep as it, unless all levels are there.

    So ``C.R.S. 22-32-109, 110`` is not taken for title 110.
    """
    body = previous.body
    if body.is_local:
        return None  # its policies go by names, not by numbers
    usual = str(Citation(body, previous.numbers[: body.leading]))
    citation = parse(part, usual, shelf)
    if not isinstance(citation, Citation):
        return None
    is_sure = label_at(part, 0) or len(citation.numbers) in (
        len(body.levels),
        len(previous.numbers),
    )
    return citation if is_sure else None


def _subsections(part: str, before: tuple[str, ...]) -> tuple[str, ...]:
    """Give the subsections that a part such as ``(14)`` means after others, or none if unsure.

    It takes the place of the one that is written with the same kind of letter or number.
    """
    names = tuple(_SUBSECTION.findall(part))
    if not names or _SUBSECTION.sub("", part):
        return ()
    places = [at for at, name in enumerate(before) if _kind(name) == _kind(names[0])]
    return (*before[: places[0]], *names) if len(places) == 1 else ()


def _kind(name: str) -> str:
    return "0" if name[0].isdigit() else "a" if name[0].islower() else "A"


def _names_no_place(citation: Citation) -> bool:
    return len(citation.numbers) <= citation.body.leading and not citation.divisions
