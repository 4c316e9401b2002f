"""How tests of single rules judge a plan: completed from a minimal one, one rule at a time."""

import re
from datetime import date
from textwrap import dedent

from plscale.check.text import check_text

MINIMAL = {
    "plscale": "plscale: 1",
    "program": "program: base",
    "district": "district: {name: Example ISD, state: TX}",
    "timeline": "timeline: {starts: 2026-07-01, ends: 2031-06-30}",
}


def pointers(code: str, text: str, day: str = "2026-11-21") -> list[str]:
    """Give the places at which one rule complains, in order of the plan."""
    return [place for place, _ in told(code, text, day)]


def told(code: str, text: str, day: str = "2026-11-21") -> list[tuple[str, str]]:
    """Give the places and the messages of one rule, in order of the plan."""
    text = dedent(text)
    given = set(re.findall(r"^([\w-]+):", text, re.MULTILINE))
    if "consortium" in given:
        given.add("district")
    missing = [line for key, line in MINIMAL.items() if key not in given]
    checked = check_text("\n".join([text, *missing]) + "\n", as_of=date.fromisoformat(day))
    assert not checked.crash, checked.crash
    shape = [finding for finding in checked.findings if finding.code < "PLS110"]
    assert not shape, shape
    return [(f.pointer, f.message) for f in checked.findings if f.code == code]
