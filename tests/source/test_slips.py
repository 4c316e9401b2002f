"""What a person hears who slipped in YAML: the true place, the true kind, plain words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import pytest
import yaml
import yaml.parser
import yaml.reader
import yaml.scanner
from hypothesis import example, given, settings
from hypothesis import strategies as st
from yaml.cyaml import CParser  # type: ignore[attr-defined]

from plscale.finding import Kind
from plscale.source import fault as kinds
from plscale.source.fault import Fault
from plscale.source.slips import diagnose
from plscale.source.trouble import Trouble

BEFORE = """\
plscale: 1
program: tx-doi
district:
  name: Example ISD
  state: TX
"""
AFTER = """\
timeline: {starts: 2026-07-01, ends: 2031-06-30}
practices:
  mastery-credit:
    practice: competency-based-progression
    what: Students move on when they show mastery
    schools: [example-high]
"""
WAIVER = "waivers:\n  start-date:\n"
FIRST = 6
"""The line on which a snippet begins."""

JARGON = ("scalar", "token", "mapping", "flow", "indicator", "block", "anchor", "document")


class Pure(yaml.reader.Reader, yaml.scanner.Scanner, yaml.parser.Parser):
    """PyYAML without its C part, as the loaders of PyYAML put it together."""

    def __init__(self, stream: str) -> None:
        yaml.reader.Reader.__init__(self, stream)
        yaml.scanner.Scanner.__init__(self)
        yaml.parser.Parser.__init__(self)


PARSERS = (CParser, Pure)


def trouble_of(parser: type[CParser] | type[Pure], text: str) -> Trouble | None:
    """Run one parser over a text, and take down what it complains about."""
    try:
        reader = parser(text)
        while reader.get_event() is not None:
            pass
    except yaml.MarkedYAMLError as error:
        problem = error.problem_mark
        context = error.context_mark or problem
        assert problem is not None
        assert context is not None
        return Trouble(
            error.problem or "",
            error.context or "",
            problem.line,
            problem.column,
            context.line,
            context.column,
        )
    return None


def lines_of(text: str) -> list[str]:
    """Split a text as the guard does."""
    return re.split(r"\r\n|\n|\r", text)


@cache
def diagnosed(snippet: str, parser: type[CParser] | type[Pure] = CParser) -> Fault:
    """Diagnose a snippet in the middle of a plan."""
    text = f"{BEFORE}{snippet}\n{AFTER}"
    trouble = trouble_of(parser, text)
    assert trouble is not None, "the snippet parses"
    return diagnose(lines_of(text), trouble)


@dataclass(frozen=True, slots=True)
class Slip:
    """A broken snippet, and where its writer slipped; the snippet's first line is line 1."""

    snippet: str
    kind: Kind
    line: int
    column: int


SLIPS = (
    # tabs
    Slip("\tschools: all", kinds.TAB, 1, 1),
    Slip("waivers:\n\tstart-date:\n\t\ttitle: First day", kinds.TAB, 2, 1),
    Slip("waivers:\n  start-date:\n\ttitle: First day", kinds.TAB, 3, 1),
    Slip(WAIVER + "    title: First day\n\twhy: Heat", kinds.TAB, 4, 1),
    Slip(WAIVER + '    title: "First day"\n  \twhy: Heat', kinds.TAB, 4, 3),
    Slip("vision: |\n\tEvery student", kinds.TAB, 2, 1),
    Slip("vision: Every student\n\tlearns", kinds.TAB, 2, 1),
    Slip("schools:\n  -\tname: x", kinds.TAB, 2, 4),
    # colons in texts
    Slip(WAIVER + "    title: Goal: every student\n    why: Heat", kinds.COLON, 3, 16),
    Slip("vision: Our goal: every student", kinds.COLON, 1, 17),
    Slip("vision: TEC 25.0811: first day", kinds.COLON, 1, 20),
    Slip('vision: we say "go": now', kinds.COLON, 1, 20),
    Slip("vision: Every student learns\n  at school: and at home", kinds.COLON, 2, 12),
    Slip("vision: Every student\n  learns: at home\n  and at school", kinds.COLON, 2, 9),
    Slip("vision:\n  Every student\n  learns at school: and home", kinds.COLON, 3, 19),
    Slip("vision: \u201cGoal: every student\u201d", kinds.COLON, 1, 14),
    Slip("\u201cvision: all\u201d: x", kinds.COLON, 1, 14),
    Slip("contact: {office: Dean: main, email: x}", kinds.COLON, 1, 23),
    Slip("schools: [a: b: c]", kinds.COLON, 1, 15),
    Slip("schedule: 8:30: bell", kinds.COLON, 1, 15),
    Slip("needs: {title: Phase 2: training, due: 2026-09-01}", kinds.COLON, 1, 23),
    Slip("mastery: {what: He said: yes}", kinds.COLON, 1, 24),
    Slip("mastery: {title: Needs: due 2027, begins: 2}", kinds.COLON, 1, 23),
    # special characters first
    Slip("mastery: {what: {draft} every student, begins: 2}", kinds.SPECIAL_START, 1, 17),
    Slip("mastery: {begins: 2, what: [draft] every student}", kinds.SPECIAL_START, 1, 28),
    Slip("vision: *important* text", kinds.SPECIAL_START, 1, 9),
    Slip("vision: **bold** text", kinds.SPECIAL_START, 1, 9),
    Slip("vision: * a bullet", kinds.SPECIAL_START, 1, 9),
    Slip("vision: *important text", kinds.SPECIAL_START, 1, 9),
    Slip("vision:\n  - * one\n  - * two", kinds.SPECIAL_START, 2, 5),
    Slip("vision: & more", kinds.SPECIAL_START, 1, 9),
    Slip("vision: &x some: text", kinds.SPECIAL_START, 1, 9),
    Slip("vision: @home learning", kinds.SPECIAL_START, 1, 9),
    Slip("vision: `code` here", kinds.SPECIAL_START, 1, 9),
    Slip("share: %50", kinds.SPECIAL_START, 1, 8),
    Slip("vision: !a!b text", kinds.SPECIAL_START, 1, 9),
    Slip("vision: ? what", kinds.SPECIAL_START, 1, 9),
    Slip("vision: >50 percent", kinds.SPECIAL_START, 1, 9),
    Slip("vision: > 50 percent", kinds.SPECIAL_START, 1, 9),
    Slip("vision: |important", kinds.SPECIAL_START, 1, 9),
    Slip("vision: , text", kinds.SPECIAL_START, 1, 9),
    Slip("vision: [Draft] our vision", kinds.SPECIAL_START, 1, 9),
    Slip("vision: [Draft]\n  our vision", kinds.SPECIAL_START, 1, 9),
    Slip("vision: {name} is great", kinds.SPECIAL_START, 1, 9),
    Slip("schools: [a] and b", kinds.SPECIAL_START, 1, 10),
    Slip("schools: [@a, b]", kinds.SPECIAL_START, 1, 11),
    Slip("@vision: x", kinds.SPECIAL_START, 1, 1),
    Slip("%vision: x", kinds.SPECIAL_START, 1, 1),
    Slip("% of students: 50", kinds.SPECIAL_START, 1, 1),
    Slip("%50 of students", kinds.SPECIAL_START, 1, 1),
    Slip("%YAML 1.2", kinds.DIRECTIVE, 1, 1),
    # quotes in quotes
    Slip("vision: 'the district's plan'", kinds.QUOTE_IN_QUOTES, 1, 22),
    Slip("vision: 'Tis the district's plan", kinds.QUOTE_IN_QUOTES, 1, 26),
    Slip('vision: "the "best" plan"', kinds.QUOTE_IN_QUOTES, 1, 14),
    Slip('vision: "Quoted" start then more text', kinds.QUOTE_IN_QUOTES, 1, 16),
    Slip('vision: "Vision": our plan', kinds.QUOTE_IN_QUOTES, 1, 16),
    Slip("vision: 'a' or 'b'", kinds.QUOTE_IN_QUOTES, 1, 11),
    Slip('vision: "x", "y"', kinds.QUOTE_IN_QUOTES, 1, 11),
    Slip('vision: "say ""', kinds.QUOTE_IN_QUOTES, 1, 14),
    Slip('vision: "first part"\n  second part', kinds.QUOTE_IN_QUOTES, 1, 20),
    Slip('vision: "the plan\n  for "best" schools"', kinds.QUOTE_IN_QUOTES, 2, 7),
    Slip("schools: [a, 'the district's plan']", kinds.QUOTE_IN_QUOTES, 1, 27),
    Slip('"the vision" of us: x', kinds.QUOTE_IN_QUOTES, 1, 12),
    Slip("vision: 'Every student's plan' # our words", kinds.QUOTE_IN_QUOTES, 1, 23),
    Slip('vision: "see "Room #4" there"', kinds.QUOTE_IN_QUOTES, 1, 14),
    # quotes that are never closed
    Slip('vision: "the best plan', kinds.UNCLOSED_QUOTE, 1, 9),
    Slip("vision: 'Twas the night", kinds.UNCLOSED_QUOTE, 1, 9),
    Slip('vision: "the best\nlearning:\n  pacing: "own"', kinds.UNCLOSED_QUOTE, 1, 9),
    Slip('vision: "the best\nlearning: "own"', kinds.UNCLOSED_QUOTE, 1, 9),
    Slip('vision: "the best\nlearning: ""\nfunding: "own"', kinds.UNCLOSED_QUOTE, 1, 9),
    Slip("vision: 'Twas the night\nwhy: the district's plan", kinds.UNCLOSED_QUOTE, 1, 9),
    Slip('schools:\n  - "a\n  - "b"', kinds.UNCLOSED_QUOTE, 2, 5),
    Slip('vision: "C\nlearning: a\npath: b\\p', kinds.UNCLOSED_QUOTE, 1, 9),
    Slip('"vision: x', kinds.UNCLOSED_QUOTE, 1, 1),
    Slip('"vision: x\nlearning: "own"', kinds.UNCLOSED_QUOTE, 1, 1),
    Slip('contact: {office: "Dean, email: x}\nvision: "own"', kinds.UNCLOSED_QUOTE, 1, 19),
    # brackets
    Slip(WAIVER + "    schools: [a, b\n    title: x", kinds.UNCLOSED_BRACKET, 3, 14),
    Slip("contact: {office: x, email: y", kinds.UNCLOSED_BRACKET, 1, 10),
    Slip("events: {a: {b: c}", kinds.UNCLOSED_BRACKET, 1, 9),
    Slip("schools: [\n  a,\n  b", kinds.UNCLOSED_BRACKET, 1, 10),
    Slip("schools: [a, b\n- x", kinds.UNCLOSED_BRACKET, 1, 10),
    Slip("events: {a: [b, c}", kinds.UNCLOSED_BRACKET, 1, 13),
    Slip("events: {a: b, c: [}", kinds.UNCLOSED_BRACKET, 1, 19),
    Slip("schools: [a, b}", kinds.STRAY_BRACKET, 1, 15),
    Slip("contact: {a: b]", kinds.STRAY_BRACKET, 1, 15),
    Slip("schools: [a, b]]", kinds.STRAY_BRACKET, 1, 16),
    Slip("contact: {a: b}}", kinds.STRAY_BRACKET, 1, 16),
    Slip("schools: [a, b],", kinds.STRAY_BRACKET, 1, 16),
    Slip('vision: "x",', kinds.STRAY_BRACKET, 1, 12),
    Slip("schools: ] x", kinds.STRAY_BRACKET, 1, 10),
    Slip("schools: [a, b,, c]", kinds.STRAY_BRACKET, 1, 16),
    Slip("schools: [a, b] c", kinds.STRAY_BRACKET, 1, 15),
    Slip("events: {schools: [x, y]]}", kinds.STRAY_BRACKET, 1, 25),
    Slip("events: {schools: [x, y]]]}", kinds.STRAY_BRACKET, 1, 25),
    Slip("events: {schools: [x], y: z]}", kinds.STRAY_BRACKET, 1, 28),
    Slip("events: {a: [b, c}]", kinds.STRAY_BRACKET, 1, 18),
    Slip("events: [{a: b], {c: d}]", kinds.STRAY_BRACKET, 1, 15),
    Slip("events: [a, {b: c]  # ours", kinds.UNCLOSED_BRACKET, 1, 13),
    Slip("events: {a: [b]], c: [d}", kinds.STRAY_BRACKET, 1, 16),
    Slip("events: {\n  a: [b, c]]\n}", kinds.STRAY_BRACKET, 2, 12),
    Slip("events: {\n  a: [b, c}\n}", kinds.STRAY_BRACKET, 2, 11),
    Slip("schools: }}", kinds.STRAY_BRACKET, 1, 10),
    Slip("schools: [a, b]],  # ours", kinds.STRAY_BRACKET, 1, 16),
    Slip("schools: [, a]", kinds.STRAY_BRACKET, 1, 11),
    # commas
    Slip("targets: {3: 90 5: 93}", kinds.COMMA, 1, 16),
    Slip("mastery: {schools: [a] begins: 2}", kinds.COMMA, 1, 23),
    Slip("needs: {title: Needs assessment due: 2026-09-01}", kinds.COMMA, 1, 32),
    Slip("signed: {dean: 2026-05-04 board-president: 2026-05-04}", kinds.COMMA, 1, 26),
    Slip('needs: {title: "Needs: all" due: 2026-09-01}', kinds.COMMA, 1, 28),
    Slip("contact: {office: Our Dean email: x}", kinds.COMMA, 1, 27),
    Slip('schools: [a, "b" "c"]', kinds.COMMA, 1, 17),
    Slip("schools: [a, {b: c} d]", kinds.COMMA, 1, 20),
    Slip("targets: {\n  3: 90\n  5: 93\n}", kinds.COMMA, 2, 8),
    Slip("targets: {3: 90 5: 93 7: 95}", kinds.COMMA, 1, 16),
    Slip("contact: {name: Example ISD; state: TX}", kinds.COMMA, 1, 28),
    Slip("contact: {name: Example ISD;state: TX}", kinds.COMMA, 1, 28),
    Slip('contact: {name: "Example ISD"; state: "TX"; email: x}', kinds.COMMA, 1, 30),
    Slip("contact: {\n  name: x;\n  state: TX\n}", kinds.COMMA, 2, 10),
    Slip('schools: ["a"; "b"; "c"]', kinds.COMMA, 1, 14),
    # a space or a colon left out
    Slip("name:Example ISD", kinds.COLON_SPACE, 1, 5),
    Slip(WAIVER + "    title:First day\n    why: Heat", kinds.COLON_SPACE, 3, 10),
    Slip(WAIVER + "    why: Heat\n    title:First day", kinds.COLON_SPACE, 4, 10),
    Slip(WAIVER + "    title :First day\n    why: Heat", kinds.COLON_SPACE, 3, 11),
    Slip("contact:\n  office:Dean\n  email: x", kinds.COLON_SPACE, 2, 9),
    Slip('vision:"x"', kinds.COLON_SPACE, 1, 7),
    Slip("contact:{office: x, email: y}", kinds.COLON_SPACE, 1, 8),
    Slip("vision:\u00a0Every student", kinds.COLON_SPACE, 1, 7),
    Slip("contact:\n  office:\u00a0Dean\n  email: x", kinds.COLON_SPACE, 2, 9),
    Slip("vision:\u00a0\n  Every student", kinds.COLON_SPACE, 1, 7),
    Slip("contact {office: x, email: y}", kinds.COLON_MISSING, 1, 1),
    Slip("contact:\n  - Dean\n  email: y\n  office: z", kinds.LIST_UNDER_MAPPING, 2, 3),
    Slip("contact:\n  state: x\n  name Example ISD\n  email: y", kinds.COLON_MISSING, 3, 3),
    Slip("contact:\n  office\n  email: y", kinds.COLON_MISSING, 2, 3),
    Slip("contact:\n  email: y\n  office", kinds.COLON_MISSING, 3, 3),
    Slip("vision", kinds.COLON_MISSING, 1, 1),
    Slip("contact\n  email: y", kinds.COLON_MISSING, 1, 1),
    Slip("name = Example ISD", kinds.COLON_MISSING, 1, 1),
    # indentation
    Slip(WAIVER + "    title: x\n      why: y", kinds.INDENTATION, 4, 7),
    Slip(WAIVER + "    title: x\n     why: y", kinds.INDENTATION, 4, 6),
    Slip(WAIVER + "    title: x\n   why: y", kinds.INDENTATION, 4, 4),
    Slip(WAIVER + '    title: "x"\n      why: y', kinds.INDENTATION, 4, 7),
    Slip(WAIVER + "    schools: [a]\n      why: y", kinds.INDENTATION, 4, 7),
    Slip(WAIVER + "    title:\n      x: 1\n     why: y", kinds.INDENTATION, 5, 6),
    Slip(
        "waivers:\n    start-date:\n      title: x\n  other:\n      why: y", kinds.INDENTATION, 4, 3
    ),
    Slip("vision:\nEvery student learns.", kinds.INDENTATION, 2, 1),
    Slip("vision: |\nEvery student learns.", kinds.INDENTATION, 2, 1),
    Slip('vision:\n"Every student learns."', kinds.INDENTATION, 2, 1),
    Slip("vision: Every student\nStudents learn at home", kinds.INDENTATION, 2, 1),
    Slip("vision: Every student learns\nand grows", kinds.INDENTATION, 2, 1),
    Slip("vision: Every student learns\ngrows", kinds.INDENTATION, 2, 1),
    Slip("vision: Every student learns\nlearning Our way", kinds.COLON_MISSING, 2, 1),
    Slip("district:\n  name: Our School District\nvision Our way", kinds.COLON_MISSING, 3, 1),
    Slip("vision: |\n    text\n  more", kinds.INDENTATION, 3, 3),
    Slip(" vision: x", kinds.INDENTATION, 1, 2),
    Slip("contact: name: Dean\n  email: x", kinds.INDENTATION, 1, 10),
    Slip("contact: Dean\n  email: x", kinds.INDENTATION, 2, 3),
    # lists
    Slip("schools:\n  - a\n  - b\n  why: x", kinds.LIST_UNDER_MAPPING, 4, 3),
    Slip("waivers:\n  why: x\n  - a", kinds.LIST_UNDER_MAPPING, 3, 3),
    Slip("waivers: x\n- a", kinds.LIST_UNDER_MAPPING, 2, 1),
    Slip("- a", kinds.LIST_UNDER_MAPPING, 1, 1),
    Slip("schools: - a\n  - b", kinds.LIST_UNDER_MAPPING, 1, 10),
    Slip("schools: - a", kinds.LIST_UNDER_MAPPING, 1, 10),
    Slip("schools:\n  - a\n  -b", kinds.LIST_UNDER_MAPPING, 3, 3),
    Slip("schools:\n  - a\n  b", kinds.LIST_UNDER_MAPPING, 3, 3),
    Slip("schools: [\n  - a\n  - b\n]", kinds.LIST_UNDER_MAPPING, 2, 3),
    Slip("schools:\n  - a: 1\n   - b: 2", kinds.INDENTATION, 3, 4),
    Slip("schools:\n  - a\n - b", kinds.INDENTATION, 3, 2),
    Slip("schools:\n  - a\n   - b: 2", kinds.INDENTATION, 3, 4),
    Slip("contact:\n   name: x\n  email: y\n  office: z", kinds.INDENTATION, 2, 4),
    Slip("contact:\n name: x\n  email: y\n  office: z", kinds.INDENTATION, 2, 2),
    Slip("schools:\n  - a: 1\n   b: 2", kinds.INDENTATION, 3, 4),
    Slip("schools:\n  - a: 1\n     b: 2", kinds.INDENTATION, 3, 6),
    # keys too long to be seen
    Slip("k" * 1_025 + ": x", kinds.LONG_TEXT, 1, 1),
    Slip(f'"{"k" * 1_023}": x', kinds.LONG_TEXT, 1, 1),
    Slip("contact:\n  office: x\n  " + "k" * 1_000_000 + ": x", kinds.LONG_TEXT, 3, 3),
    Slip("contact: {office: x, " + "k" * 1_025 + ": x}", kinds.LONG_TEXT, 1, 21),
    # the rest
    Slip('path: "C:\\plans"', kinds.ESCAPE, 1, 10),
    Slip('path: "C:\\users"', kinds.ESCAPE, 1, 10),
    Slip('path: "C:\\new\\plans"', kinds.ESCAPE, 1, 14),
    Slip('share: "100\\% sure"', kinds.ESCAPE, 1, 12),
    Slip('path: "C:\\plans\\"', kinds.ESCAPE, 1, 10),
    Slip('path: "C:\\"', kinds.ESCAPE, 1, 10),
    Slip("vision: | Every student", kinds.BLOCK_TEXT, 1, 9),
    Slip("vision: > Every student\n  learns", kinds.BLOCK_TEXT, 1, 9),
    Slip("vision: |- Every student\n  learns", kinds.BLOCK_TEXT, 1, 9),
    Slip("vision: x # comment\n  more text", kinds.SYNTAX, 1, 11),
    Slip(": x", kinds.SYNTAX, 1, 1),
    Slip("...", kinds.SEVERAL_DOCUMENTS, 1, 1),
    Slip("--- vision: x", kinds.SYNTAX, 1, 1),
)


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: ascii(slip.snippet))
def test_slip_is_named_where_the_writer_slipped_and_by_both_parsers(slip: Slip) -> None:
    fault = diagnosed(slip.snippet)
    assert diagnosed(slip.snippet, Pure) == fault
    found = (fault.kind.name, fault.span.line - FIRST + 1, fault.span.column)
    assert found == (slip.kind.name, slip.line, slip.column)


@dataclass(frozen=True, slots=True)
class Words:
    """A broken snippet, and what its writer reads."""

    snippet: str
    message: str
    remedy: str


WORDS = (
    Words(
        "waivers:\n\tstart-date: x",
        "the line is indented with a tab, where only spaces count",
        "put 2 spaces in place of the tab",
    ),
    Words(
        WAIVER + "    title: Goal: every student",
        'the text of "title" holds a colon and has to stand in quotes',
        'write  title: "Goal: every student"',
    ),
    Words(
        "vision: Every student\n  learns at school: and at home",
        'the text of "vision" holds a colon and has to stand in quotes',
        'write  vision: "Every student learns at school: and at home"',
    ),
    Words(
        "vision: \u201cGoal: all\u201d",
        "curly quotes do not hold a text together, so the colon inside it ends it",
        'write  vision: "Goal: all"',
    ),
    Words(
        "vision: @home learning",
        'a text cannot begin with "@" unless it stands in quotes',
        'write  vision: "@home learning"',
    ),
    Words(
        "vision: [Draft] our vision",
        'a text that begins with "[" has to stand in quotes',
        'write  vision: "[Draft] our vision"',
    ),
    Words(
        "vision: 'the district's plan'",
        'the apostrophe in "district\'s" ends the quoted text too early',
        'write  vision: "the district\'s plan"',
    ),
    Words(
        'vision: "the "best" plan"',
        'the quote before "best" ends the text too early',
        "write  vision: 'the \"best\" plan'",
    ),
    Words(
        'vision: "Quoted" start then more text',
        'more text follows the closing quote of "Quoted"',
        "write  vision: '\"Quoted\" start then more text'",
    ),
    Words(
        'vision: "say ""',
        "a quote too many stands at the end of the text",
        'write  vision: "say"',
    ),
    Words(
        'vision: "the best plan\nlearning: "own"',
        'the quote before "the best plan" is opened and never closed',
        'write  vision: "the best plan"',
    ),
    Words(
        "vision: 'Twas the night",
        'the quote before "Twas the night" is opened and never closed',
        'write  vision: "\'Twas the night"',
    ),
    Words(
        WAIVER + "    schools: [a, b\n    title: x",
        'the bracket "[" is opened and never closed',
        "write  schools: [a, b]",
    ),
    Words(
        "contact:\n  name:Example ISD\n  email: x",
        'there is no space behind the colon after "name"',
        "write  name: Example ISD",
    ),
    Words(
        "contact:\n  email: x\n  name Example ISD",
        'there is no colon after "name"',
        "write  name: Example ISD",
    ),
    Words(
        WAIVER + "    title: x\n      why: y",
        '"why" is indented deeper than "title", which has a text already',
        'put 4 spaces before "why", in line with "title"; if it belongs to "title", take "x" away',
    ),
    Words(
        "waivers:\n    start-date:\n      title: x\n  other:\n      why: y",
        '"other" is not in line with any key above it',
        'put 4 spaces before it, in line with "start-date",'
        ' or take the spaces before it away, in line with "waivers"',
    ),
    Words(
        "vision: Every student learns\nand grows",
        'the text of "vision" goes on here, but is not indented',
        'put 2 spaces before "and grows"; if "and" is a key, put a colon behind it',
    ),
    Words(
        "vision: Every student learns\nHere and now",
        'the text of "vision" goes on here, but is not indented',
        'put 2 spaces before "Here and now"',
    ),
    Words(
        "vision:\u00a0Every student",
        'the space behind the colon after "vision" is no ordinary one',
        "write  vision: Every student",
    ),
    Words(
        "k" * 1_025 + ": x",
        f'the key "{"k" * 39}…" has 1,025 characters; at most 1,024 are read',
        "write a short key, and the long text behind its colon",
    ),
    Words(
        "vision:\nEvery student learns.",
        'the text of "vision" is not indented',
        'put 2 spaces before "Every student learns."',
    ),
    Words(
        "schools:\n  - a\n  why: x",
        '"why" stands among list items, but has no dash',
        'take the spaces before it away, in line with "schools";'
        " if it is a list item, write  - why: x",
    ),
    Words(
        "waivers:\n  why: x\n  - a",
        'the list item "- a" stands among keys',
        "put it under a key of its own, such as  entries: [a]",
    ),
    Words(
        "schools: - a",
        'the list item "- a" stands on the line of its key "schools"',
        'put "- a" on the next line, with 2 spaces before it; if it is text, write  schools: "- a"',
    ),
    Words(
        'path: "C:\\plans"',
        'the backslash in "\\plans" stands in double quotes, where it has a meaning of its own',
        "write  path: 'C:\\plans'",
    ),
    Words(
        "schools: [a, b]]",
        'the bracket "]" closes nothing',
        "write  schools: [a, b]",
    ),
    Words(
        "events: {schools: [x, y]]}",
        'the bracket "]" closes nothing',
        "write  events: {schools: [x, y]}",
    ),
    Words(
        "events: {schools: [x, y]]]}",
        'the bracket "]" closes nothing',
        "write  events: {schools: [x, y]}",
    ),
    Words(
        "events: {a: [b, c}]",
        'the bracket "[" is closed by "}" instead of "]"',
        "write  events: {a: [b, c]}",
    ),
    Words(
        "events: [{a: b], {c: d}]",
        'the bracket "{" is closed by "]" instead of "}"',
        "write  events: [{a: b}, {c: d}]",
    ),
    Words(
        "contact: ]office: x, email: y}",
        'the bracket "]" closes nothing; an opening "{" is due here',
        "write  contact: {office: x, email: y}",
    ),
    Words(
        "events: {a: [b, c}",
        'the bracket "[" is opened and never closed',
        "write  events: {a: [b, c]}",
    ),
    Words(
        "events: {a: [b]], c: [d}",
        'the bracket "]" closes nothing',
        'take the "]" away',
    ),
    Words(
        "events: {\n  a: [b, c]]\n}",
        'the bracket "]" closes nothing',
        "write  a: [b, c]",
    ),
    Words(
        "contact: {name: Example ISD; state: TX}",
        'a ";" stands where a comma should be',
        "write  contact: {name: Example ISD, state: TX}",
    ),
    Words(
        'contact: {name: "Example ISD"; state: "TX"; email: x}',
        'a ";" stands where a comma should be',
        'write  contact: {name: "Example ISD", state: "TX", email: x}',
    ),
    Words(
        "contact: {\n  name: x;\n  state: TX\n}",
        'a ";" stands where a comma should be',
        "write  name: x,",
    ),
    Words(
        "targets: {3: 90 5: 93 7: 95}",
        'a comma is missing before "5"',
        "write  targets: {3: 90, 5: 93, 7: 95}",
    ),
    Words(
        "vision: 'Every student's plan' # our words",
        'the apostrophe in "student\'s" ends the quoted text too early',
        'write  vision: "Every student\'s plan"',
    ),
    Words(
        "vision: 'Every student's plan' # the board's words",
        'the apostrophe in "student\'s" ends the quoted text too early',
        'write  vision: "Every student\'s plan"',
    ),
    Words(
        'vision: "say "" # our words',
        "a quote too many stands at the end of the text",
        'write  vision: "say"',
    ),
    Words(
        'vision: "see "Room #4" there"',
        'the quote before "Room" ends the text too early',
        "write  vision: 'see \"Room #4\" there'",
    ),
    Words(
        "vision: | Every student  # our words",
        '"Every student" stands on the line of the "|", the text begins only below it',
        "write  vision: Every student",
    ),
    Words(
        "vision: | Room #4",
        '"Room #4" stands on the line of the "|", the text begins only below it',
        'write  vision: "Room #4"',
    ),
    Words(
        "schools: [a, b}",
        'the bracket "[" is closed by "}" instead of "]"',
        "write  schools: [a, b]",
    ),
    Words(
        "vision: | Every student",
        '"Every student" stands on the line of the "|", the text begins only below it',
        "write  vision: Every student",
    ),
    Words(
        "needs: {title: Phase 2: training, due: 2026-09-01}",
        'the text of "title" holds a colon and has to stand in quotes',
        'write  title: "Phase 2: training"',
    ),
    Words(
        "mastery: {practice: flexible-day, what: He said: yes}",
        'the text of "what" holds a colon and has to stand in quotes',
        'write  what: "He said: yes"',
    ),
    Words(
        "needs: {title: Needs: a list, a plan, due: 2026-09-01}",
        'the text of "title" holds a colon and has to stand in quotes',
        'write  title: "Needs: a list, a plan"',
    ),
    Words(
        "needs: {title: Phase 2: training due: 2026-09-01}",
        'the text of "title" holds a colon and has to stand in quotes',
        'write  title: "Phase 2: training"',
    ),
    Words(
        "mastery: {what: {draft} every student, begins: 2}",
        'a text that begins with "{" has to stand in quotes',
        'write  what: "{draft} every student"',
    ),
    Words(
        "vision:\u00a0\n  Every student",
        'the space behind the colon after "vision" is no ordinary one',
        "write  vision:",
    ),
    Words(
        "needs: {due: 2026-09-01 title: Phase 2}",
        'a comma is missing before "title"',
        "write  needs: {due: 2026-09-01, title: Phase 2}",
    ),
    Words(
        "targets: {3: 90 5: 93}",
        'a comma is missing before "5"',
        "write  targets: {3: 90, 5: 93}",
    ),
)


@pytest.mark.parametrize("words", WORDS, ids=lambda words: ascii(words.snippet))
def test_words_say_what_is_and_what_should_be(words: Words) -> None:
    fault = diagnosed(words.snippet)
    assert (fault.message, fault.remedy) == (words.message, words.remedy)


BRACKETED = (
    "schools: [a, b c]",
    "contact: {office: x, email: y}",
    "events: {a: [b, c], d: {e: f}}",
    "events: [{a: b}, [c, d], {}]",
    'events: {a: ["b [", c], d: e}  # ours',
)


MISBRACKETED_LEAST = 50
"""Fewer lines than this would mean that hardly any bracket is put right any more."""


def misbracketed() -> Iterator[str]:
    """Drop each bracket in turn, double it, and exchange it for each other one."""
    for line in BRACKETED:
        for match in re.finditer(r"[\[\]{}]", line):
            before, mark, behind = line[: match.start()], match[0], line[match.end() :]
            for instead in ("", mark * 2, *"[]{}".replace(mark, "")):
                snippet = before + instead + behind
                if trouble_of(CParser, snippet) is not None:
                    yield snippet


def is_rewritten(snippet: str) -> bool:
    """Tell whether the remedy for a snippet is the line as it should be."""
    return "\n" not in snippet and diagnosed(snippet).remedy.startswith("write  ")


def is_read_as_rewritten(snippet: str) -> bool:
    """Tell whether the line that the remedy asks for can be read in place of the snippet."""
    written = diagnosed(snippet).remedy.removeprefix("write  ")
    lead = "vision: " if ":" not in written else ""
    return trouble_of(CParser, f"{BEFORE}{lead}{written}\n{AFTER}") is None


REWRITTEN = tuple(filter(is_rewritten, dict.fromkeys(case.snippet for case in (*SLIPS, *WORDS))))


@pytest.mark.parametrize("snippet", REWRITTEN, ids=ascii)
def test_line_written_as_the_remedy_asks_can_be_read(snippet: str) -> None:
    assert is_read_as_rewritten(snippet)


def test_no_bracket_out_of_place_gets_a_remedy_that_is_broken_too() -> None:
    snippets = list(filter(is_rewritten, misbracketed()))
    assert len(snippets) > MISBRACKETED_LEAST
    assert [snippet for snippet in snippets if not is_read_as_rewritten(snippet)] == []


def test_comment_that_begins_inside_broken_quotes_is_no_end_of_the_text() -> None:
    trouble = trouble_of(CParser, "' # x'%")
    assert trouble is not None
    fault = diagnose(["' # x'%"], trouble)
    assert (fault.kind, fault.span.column) == (kinds.QUOTE_IN_QUOTES, 6)


def test_trouble_beyond_an_empty_file_points_at_its_start() -> None:
    fault = diagnose([], Trouble("", "", 7, 9, 7, 9))
    assert (fault.kind, fault.span.line, fault.span.column) == (kinds.SYNTAX, 1, 1)


def test_what_no_recogniser_knows_still_gets_a_remedy() -> None:
    fault = diagnose(["plscale: 1", "a: b"], Trouble("", "", 1, 0, 1, 0))
    assert (fault.kind, fault.message, fault.remedy) == (
        kinds.SYNTAX,
        '"a: b" does not fit what stands above it',
        (
            "write each line as  key: value  indented with spaces,"
            " and put a text that holds a sign such as : or # in double quotes"
        ),
    )


def test_long_text_is_cut_where_it_is_echoed() -> None:
    fault = diagnosed("vision: a: " + "b" * 5_000)
    assert len(fault.message) < 200
    assert len(fault.remedy) <= len("write  ") + 80


def test_key_of_1024_characters_is_read() -> None:
    for key in ("k" * 1_024, f'"{"k" * 1_022}"'):
        for parser in PARSERS:
            assert trouble_of(parser, f"{BEFORE}{key}: x\n{AFTER}") is None


def test_colons_far_beyond_what_is_looked_at_are_still_found() -> None:
    fault = diagnosed("vision: " + "b" * 5_000 + ": c")
    assert (fault.kind, fault.span.column) == (kinds.COLON, 5_009)


PLAN = (
    BEFORE
    + """\
  contact: {office: Superintendent's office, email: office@example.org}
vision: "Every student: graduates with \\"credit\\""
learning:
  pacing: 'the student''s own'
  standards: >-
    one long text
    over two lines
phases:
  planning:
    milestones:
      needs:   # comment
        title: Needs assessment
        after: []
        evidence:
          - evidence/needs.md
          - {a: b, c: [d, e]}
"""
    + AFTER
)
PIECES = st.sampled_from((
    "", " ", "  ", "\t", ":", ": ", "-", "- ", "'", '"', "[", "]", "{", "}", ",", "#", " #", "|",
    ">", "*", "&", "!", "%", "@", "`", "?", "\\", "\n", "\r\n", "\r", "---", "...", "\u201c", "é",
    "😀",
))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Edit:
    """One careless stroke: so many characters at a place give way to a piece."""

    place: float
    removed: int
    piece: str


SOUND = tuple(
    (index, match)
    for index, line in enumerate(PLAN.split("\n"))
    if (match := re.fullmatch(r"( *[a-z]+: )(\w[^#]*\w)", line))
)
"""Lines of the plan that hold a key and a plain text."""

STROKES = (
    ("{0}Goal: {1}", kinds.COLON),
    ("{0}@{1}", kinds.SPECIAL_START),
    ("{0}*{1}* text", kinds.SPECIAL_START),
    ("{0}[Draft] {1}", kinds.SPECIAL_START),
    ("{0}'the plan's {1}'", kinds.QUOTE_IN_QUOTES),
    ('{0}"the "best" {1}"', kinds.QUOTE_IN_QUOTES),
    ('{0}"{1}" text', kinds.QUOTE_IN_QUOTES),
    ('{0}"{1}', kinds.UNCLOSED_QUOTE),
    ("{0}'{1}", kinds.UNCLOSED_QUOTE),
    ("{0}[{1}", kinds.UNCLOSED_BRACKET),
    ("{0}[{1}]]", kinds.STRAY_BRACKET),
    ("{0}- {1}", kinds.LIST_UNDER_MAPPING),
    ("{0}| {1}", kinds.BLOCK_TEXT),
    ('{0}"C:\\p{1}"', kinds.ESCAPE),
)


@pytest.mark.parametrize("stroke", STROKES, ids=lambda stroke: stroke[0])
def test_slip_in_any_line_of_a_plan_is_found_on_that_line(stroke: tuple[str, Kind]) -> None:
    lines, found, due = PLAN.split("\n"), [], []
    for index, match in SOUND:
        slipped = [*lines[:index], stroke[0].format(match[1], match[2]), *lines[index + 1 :]]
        trouble = trouble_of(CParser, "\n".join(slipped))
        assert trouble is not None
        fault = diagnose(slipped, trouble)
        found.append((fault.span.line, fault.kind.name))
        due.append((index + 1, stroke[1].name))
    assert found == due


EDITS = st.lists(
    st.builds(Edit, st.floats(0, 1), st.integers(0, 12), PIECES), min_size=1, max_size=4
)


def edited(edits: list[Edit], kept: float) -> str:
    """Make a broken plan of a sound one."""
    text = PLAN
    for edit in edits:
        place = int(edit.place * len(text))
        text = text[:place] + edit.piece + text[place + edit.removed :]
    return text[: int(kept * len(text))]


def wrong_with(fault: Fault, lines: list[str], trouble: Trouble) -> Iterator[str]:
    """Name every promise that a fault breaks."""
    if not 1 <= fault.span.line <= max(1, len(lines)):
        yield "line outside the file"
    elif not 1 <= fault.span.column <= len(lines[fault.span.line - 1]) + 1:
        yield "column outside the line"
    if not fault.message or not fault.remedy or fault.message.endswith("."):
        yield "no words, or a full stop"
    said = f"{fault.message} {fault.remedy}".lower()
    yield from (word for word in JARGON if word in said)
    if trouble.problem in said:
        yield "the parser's own words"


@settings(max_examples=200, deadline=None)
@given(edits=EDITS, kept=st.one_of(st.just(1.0), st.floats(0, 1)))
def test_every_broken_plan_gets_a_fault_inside_the_file(edits: list[Edit], kept: float) -> None:
    text = edited(edits, kept)
    for parser in PARSERS:
        trouble = trouble_of(parser, text)
        if trouble is not None:
            lines = lines_of(text)
            assert list(wrong_with(diagnose(lines, trouble), lines, trouble)) == []


@settings(max_examples=200, deadline=None)
@given(
    lines=st.lists(st.text(alphabet=" \t:-'\"[]{},#|>*&!%@?\\ab.", max_size=12), max_size=6),
    marks=st.tuples(*[st.integers(0, 14)] * 4),
)
@example(lines=["", "", "", "", ":}[>"], marks=(0, 0, 4, 2))  # closed before it is opened
def test_no_mark_anywhere_is_an_exception(
    lines: list[str], marks: tuple[int, int, int, int]
) -> None:
    trouble = Trouble("did not find expected key", "", *marks)
    fault = diagnose(lines, trouble)
    assert list(wrong_with(fault, lines or [""], trouble)) == []


HOSTILE = (
    ["vision: " + "'\"[{" * 250_000] * 3,
    ['- "' + "x" * 1_990] * 100_000,
    ["a: [" + "[{" * 900] * 100_000,
    ["a: '" + "''" * 900] * 100_000,
    [" " * index + "a" for index in range(2_000)],
    [""] * 100_000,
    ["vision: " + "\\" * 1_000_000],
    ["- " * 500_000],
    ["a: " + ": b" * 300_000],
)


@pytest.mark.parametrize("lines", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_is_looked_at_only_in_part(lines: list[str]) -> None:
    last = len(lines) - 1
    for context in (0, last // 2, last):
        for column in (0, 8, 1_000, len(lines[last])):
            fault = diagnose(lines, Trouble("", "", last, column, context, 3))
            assert 1 <= fault.span.line <= len(lines)
