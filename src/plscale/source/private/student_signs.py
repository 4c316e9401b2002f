"""Signs of data about one person: numbers, dates of birth and addresses beside telling words.

Only what is precise is looked for: a name alone, a phone number or a grade may stand in a plan with
good reason, and nothing tells whose it is.
"""

import re
from collections.abc import Iterator

from plscale.source.private.hunch import IGNORED
from plscale.source.private.kinds import PERSON_NUMBER, STUDENT_DATA
from plscale.source.private.persons import name_before
from plscale.source.private.sign import Finder, Sign, Spot, form

_DASHES = "\u2010-\u2015\u2212-"
"""Every dash that a word processor may have made of a hyphen."""
_ALONE, _ENDS = "(?<![A-Za-z0-9])", "(?![A-Za-z0-9])"
_JOINT = f"[{re.escape(IGNORED)}]{{0,4}}"
_ADDRESS = re.compile(r"://[^\s\"'<>]*\Z")
_LONGER = re.compile(rf"[0-9][.{_DASHES}]\Z")
_GOES_ON = re.compile(rf"[.{_DASHES}][0-9]")


def _outside_of_addresses(find: Finder) -> Finder:
    """Leave out what is part of a web address, or of a longer number with dashes."""

    def find_outside(text: str) -> Iterator[Spot]:
        for spot in find(text):
            before = text[max(0, spot.start - 200) : spot.start]
            is_part = _LONGER.search(before[-2:]) or _GOES_ON.match(text, spot.end)
            if not is_part and _ADDRESS.search(before) is None:
                yield spot

    return find_outside


def _beside_a_name(find: Finder) -> Finder:
    """Leave out what no person's name stands right before."""

    def find_beside(text: str) -> Iterator[Spot]:
        return (spot for spot in find(text) if name_before(text, spot.begins) is not None)

    return find_beside


def _person_number(find: Finder) -> Sign:
    return Sign(PERSON_NUMBER, "a US social security number", find, is_of_person=True)


def _data(what: str, find: Finder) -> Sign:
    return Sign(STUDENT_DATA, what, find, is_of_person=True)


_DASHED = rf"((?!000|666|9)[0-9]{{3}}([{_DASHES}])(?!00)[0-9]{{2}}\2(?!0000)[0-9]{{4}})"
"""No social security number begins with 000, 666 or 9, or has 00 or 0000 behind a dash."""
_CALLED = r"(?:ssn|social[ _-]security(?:[ _-](?:number|no))?)"
_BORN = r"(?:born(?: on)?|d\.?o\.?b\.?|date[ _-]of[ _-]birth|birth[ _-]?(?:date|day)?)(?: is| was)?"
_MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}"
_DATE = (
    r"((?:[0-9]{1,2}([/.-])[0-9]{1,2}\2(?:[0-9]{4}|[0-9]{2})"
    r"|[0-9]{4}([/.-])[0-9]{1,2}\3[0-9]{1,2}"
    rf"|{_MONTH}\.? [0-9]{{1,2}}(?:st|nd|rd|th)?,? [0-9]{{4}}"
    rf"|[0-9]{{1,2}}[ -]{_MONTH}\.?[ -][0-9]{{4}}))"
)
_STUDENT = r"(?:student|pupil)(?:'s|s')?"
_ID = rf"(?:{_STUDENT}[ _-]?id(?:entifier)?(?:[ _-]?(?:number|no))?|ssid|sasid|lasid)"
_ANY = re.IGNORECASE

STUDENTS: tuple[Sign, ...] = (
    _person_number(_outside_of_addresses(form(_ALONE + _DASHED + _ENDS))),
    _person_number(
        form(f"{_ALONE}{_CALLED}{_JOINT}([0-9]{{3}}[ .]?[0-9]{{2}}[ .]?[0-9]{{4}}){_ENDS}", _ANY)
    ),
    _data("a date of birth", form(f"{_ALONE}{_BORN}[-/]?{_JOINT}{_DATE}{_ENDS}", _ANY)),
    _data("the number of a student", form(f"{_ALONE}{_ID}{_JOINT}([0-9]{{5,12}}){_ENDS}", _ANY)),
    _data(  # seven digits or more: fewer may count students, or be dollars for each
        "the number of a student",
        form(f"{_ALONE}{_STUDENT}[ _-]?(?:number|no)?{_JOINT}([0-9]{{7,12}}){_ENDS}", _ANY),
    ),
    _data("the number of a student", form(f"{_ALONE}{_STUDENT} ?# ?([0-9]{{5,12}}){_ENDS}", _ANY)),
    _data(
        "a number beside a person's name",
        _beside_a_name(
            form(rf"(?<!\w)id[{re.escape(IGNORED)}]{{1,4}}([0-9]{{5,12}}){_ENDS}", _ANY)
        ),
    ),
    _data(
        "the e-mail address of a student",
        form(r"(?<![\w.+-])([\w.+-]{1,64}@(?:students?|stu|pupils?)(?:\.[\w-]{1,63}){2,6})", _ANY),
    ),
)
"""Every sign of data about one person; what two of them find is told by the first."""
