"""What the bytes of a program file get wrong, in words about a program.

The words of ``source/`` are about plans, of which there are hundreds for each program.
"""

import re
from dataclasses import replace

from plscale.source.document import Document
from plscale.source.fault import Fault

_OF_PLANS = re.compile(r'"[^"]*"|\b(a|the|second) plan\b|\bplscale: 1\b')
"""What is quoted from the file comes first, so that it stays as it is."""


def as_program(document: Document) -> Document:
    """Let the faults of a document speak of a program."""
    if not document.faults:
        return document
    return replace(document, faults=tuple(map(_of_program, document.faults)))


def _of_program(fault: Fault) -> Fault:
    return replace(fault, message=_told(fault.message), remedy=_told(fault.remedy))


def _told(text: str) -> str:
    return _OF_PLANS.sub(_word, text)


def _word(match: re.Match[str]) -> str:
    if match[0].startswith('"'):
        return match[0]
    return f"{match[1]} program" if match[1] else "plscale_program: 1"
