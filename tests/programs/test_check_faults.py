"""Each fault planted in a state's own check is shown at its place, with what to do about it."""

from pathlib import Path

import pytest
from model.marked import expected
from programs.told import completed, findings, told

from plscale.programs.check_contradictions import MOST_VALUES
from plscale.programs.check_faults import MOST_CHECKS, MOST_CONDITIONS

A_CODE = "write two to five capital letters, other than PLS, and three digits, such as  TX001"
A_PLACE = "write its keys with a point between them, such as  waivers.*.ends"
A_CONDITION = "write a condition:  {at: waivers.*.ends, not_after: timeline.ends}"
OF_SCHEMA = "see  plscale schema plan  for what a plan may hold"

IDS = [
    (f"checks: {{«{code}»: {{title: A, require: {{at: vision, is: present}}}}}}", "PLS955", f'"{code}" should be a code of your own', A_CODE)
    for code in ("PLS001", "tx001", "T001", "TX01", "TX0001", "ABCDEF001", "PLSX001", "large-districts")
]  # fmt: skip
SHAPES = [
    (
        "checks: {«XX001»: {require: {at: vision, is: present}}}",
        "PLS953",
        '"XX001" has no "title"',
        "add  title:  to it",
    ),
    (
        "checks: {«XX001»: {title: A}}",
        "PLS953",
        '"XX001" has no "require"',
        f"add  require:  to it; {A_CONDITION}",
    ),
    (
        "checks: {XX001: {title: A, «requires»: {at: vision, is: present}}}",
        "PLS952",
        '"requires" is not a key that is known in "XX001"',
        "did you mean  require:",
    ),
    (
        "checks: {XX001: {title: A, require: {at: vision, «iss»: present}}}",
        "PLS952",
        '"iss" is not a key that is known in "require"',
        "did you mean  is:",
    ),
    (
        "checks: {XX001: {title: A, require: {any: [{at: vision, is: present}, {at: timeline.ends, «befor»: 2031}]}}}",
        "PLS952",
        '"befor" is not a key that is known in "any"',
        "did you mean  before:",
    ),
    (
        "checks: {XX001: {title: A, require: {not: {at: events, count: {«atleast»: 2}}}}}",
        "PLS952",
        '"atleast" is not a key that is known in "count"',
        "did you mean  at_least:",
    ),
    (
        "checks: {XX001: {title: A, require: «vision»}}",
        "PLS954",
        '"require" should be a section of keys, but is the text "vision"',
        A_CONDITION,
    ),
    (
        "checks: {XX001: {title: A, require: {«all»: {at: vision, is: present}}}}",
        "PLS954",
        '"all" should be a list, but is a section',
        "write  [first, second]",
    ),
    (
        "checks: {XX001: {title: A, require: {at: events, count: «2»}}}",
        "PLS954",
        '"count" should be a section of keys, but is the number 2',
        "write  {at_least: 2}",
    ),
    (
        "checks: {XX001: {title: A, require: {at: vision, is: «there»}}}",
        "PLS955",
        '"there" is not a value that "is" takes',
        "write  present  or  absent",
    ),
    (
        "checks: {XX001: {title: A, severity: «fatal», require: {at: vision, is: present}}}",
        "PLS955",
        '"fatal" is not a value that "severity" takes',
        "use one of: error, warning, note",
    ),
    (
        'checks: {XX001: {title: A, require: {at: «"waivers.[0].ends"», is: present}}}',
        "PLS955",
        '"waivers.[0].ends" should be a place of a plan',
        A_PLACE,
    ),
    (
        "checks: {XX001: {title: A, require: {at: vision, «equals»: [a]}}}",
        "PLS955",
        "a list should be a text, a number, or true or false",
        "write one of them",
    ),
    (
        'checks: {XX001: {title: A, require: {at: district.enrollment, at_least: «"1,000"»}}}',
        "PLS955",
        '"1,000" should be a number, or a place that holds one',
        "write digits only, such as 1250 or 88.1, or a place such as  measures.*.baseline.value",
    ),
    (
        "checks: {XX001: {title: A, require: {at: timeline.ends, before: «7/1/2031»}}}",
        "PLS956",
        '7/1/2031 in "before": should be a date written as 2026-07-01',
        "write  2031-07-01",
    ),
    (
        "checks: {XX001: {title: A, from: 2027, until: «2026», require: {at: vision, is: present}}}",
        "PLS958",
        '"XX001" holds until 2026, before it holds at all',
        "correct one of the dates",
    ),
    (
        "checks: {XX001: {title: A, require: {at: vision, is: present}, by: {start_of_year: 1, «end_of_year»: 2}}}",
        "PLS958",
        '"by" has both "start_of_year" and "end_of_year"',
        "keep one of the two",
    ),
    (
        "years: {max: 5}\nchecks: {XX001: {title: A, require: {at: vision, is: present}, by: {end_of_year: «6»}}}",
        "PLS965",
        "plan year 6 never comes: a plan lasts at most 5 years",
        "correct the year, or  years.max",
    ),
]  # fmt: skip
PLACES = [
    (
        "checks: {XX001: {title: A, require: {at: «waivrs.*.ends», is: present}}}",
        "PLS964",
        '"waivrs" is not a key that a plan can have at the top of a plan',
        "did you mean  waivers",
    ),
    (
        "checks: {XX001: {title: A, require: {at: «waivers.*.end», is: present}}}",
        "PLS964",
        '"end" is not a key that a plan can have in "waivers.*"',
        "did you mean  ends",
    ),
    (
        "checks: {XX001: {title: A, require: {at: «waivers.ends.x.y», is: present}}}",
        "PLS964",
        '"x" is not a key that a plan can have in "waivers.ends"',
        (
            "keys there: title, provision, area, kind, why, instead, intent, supports, schools,"
            " starts, ends, measures, asked, signed, status, decided, terms, through"
        ),
    ),
    (
        "checks: {XX001: {title: A, require: {at: «conditions.curiculum», is: present}}}",
        "PLS964",
        '"curiculum" is not a key that a plan can have in "conditions"',
        OF_SCHEMA,
    ),
    (
        "checks: {XX001: {title: A, require: {at: «measures.*.targets.0», is: present}}}",
        "PLS964",
        '"0" is not a key that a plan can have in "measures.*.targets"',
        OF_SCHEMA,
    ),
    (
        "checks: {XX001: {title: A, require: {at: «district.*.name», is: present}}}",
        "PLS964",
        '"*" stands for entries, and "district" has none',
        "name one of its keys, or take  .*  out",
    ),
    (
        "checks: {XX001: {title: A, require: {at: waivers.*.ends, not_after: «timeline.end»}}}",
        "PLS964",
        '"end" is not a key that a plan can have in "timeline"',
        "did you mean  ends",
    ),
    (
        "checks: {XX001: {title: A, require: {at: events, count: {at_least: 2, where: {at: «evnt», equals: review}}}}}",
        "PLS964",
        '"evnt" is not a key that a plan can have in "events.*"',
        "did you mean  event",
    ),
    (
        "checks: {XX001: {title: A, when: {not: {any: [{at: «visions», is: present}]}}, require: {at: vision, is: present}}}",
        "PLS964",
        '"visions" is not a key that a plan can have at the top of a plan',
        "did you mean  vision",
    ),
    (
        "checks: {XX001: {title: A, require: {at: «district.notes», is: present}}}",
        "PLS964",
        '"notes" is not a key that a plan can have in "district"',
        "keys there: name, state, nces_id, enrollment, contact, schools",
    ),
]  # fmt: skip
UNFIT = [
    (
        "checks: {XX001: {title: A, require: {at: district.enrollment, «before»: 2026-07-01}}}",
        "PLS968",
        '"before" is about a date, and district.enrollment holds a number',
        "ask with  is,  equals,  one_of,  at_least,  at_most",
    ),
    (
        "checks: {XX001: {title: A, require: {at: timeline.ends, «at_least»: 5}}}",
        "PLS968",
        '"at_least" is about a number, and timeline.ends holds a date',
        "ask with  is,  before,  not_before,  after,  not_after",
    ),
    (
        "checks: {XX001: {title: A, require: {at: vision, «count»: {at_least: 5}}}}",
        "PLS968",
        '"count" is about entries, or a list, and vision holds text',
        "ask with  is,  equals,  one_of",
    ),
    (
        "checks: {XX001: {title: A, require: {at: waivers, «includes»: start-date}}}",
        "PLS968",
        '"includes" is about a list, and waivers holds entries',
        "ask with  is,  count",
    ),
    (
        "checks: {XX001: {title: A, require: {at: engagement.*.groups, «equals»: families}}}",
        "PLS968",
        '"equals" is about one value, and engagement.*.groups holds a list',
        "ask with  is,  includes,  count",
    ),
    (
        "checks: {XX001: {title: A, require: {at: waivers.ends, «before»: 2031}}}",
        "PLS968",
        '"before" is about a date, and waivers.ends holds a section',
        "did you mean  waivers.*.ends",
    ),
    (
        "checks: {XX001: {title: A, require: {at: district, «equals»: Example ISD}}}",
        "PLS968",
        '"equals" is about one value, and district holds a section',
        "ask with  is",
    ),
    (
        "checks: {XX001: {title: A, require: {at: waivers.*.ends, not_after: «district.enrollment»}}}",
        "PLS968",
        '"not_after" is about a date, and district.enrollment holds a number',
        "name a date, or a place that holds one",
    ),
    (
        "checks: {XX001: {title: A, require: {at: district.enrollment, at_least: «timeline.ends»}}}",
        "PLS968",
        '"at_least" is about a number, and timeline.ends holds a date',
        "name a number, or a place that holds one",
    ),
    (
        "checks: {XX001: {title: A, require: {at: waivers.*.area, equals: «staffng»}}}",
        "PLS968",
        '"staffng" is no value that waivers.*.area can have',
        "did you mean  staffing",
    ),
    (
        "checks: {XX001: {title: A, require: {at: waivers.*.kind, one_of: [new, «fresh»]}}}",
        "PLS968",
        '"fresh" is no value that waivers.*.kind can have',
        "use one of: new, amendment, renewal, automatic",
    ),
    (
        "checks: {XX001: {title: A, require: {at: events.*.event, equals: «zebra»}}}",
        "PLS968",
        '"zebra" is no value that events.*.event can have',
        "see  plscale schema plan  for the words that it takes",
    ),
    (
        "checks: {XX001: {title: A, require: {at: district.enrollment, equals: «many»}}}",
        "PLS968",
        'district.enrollment holds a number, and "many" is none such',
        "write digits only, with a point before decimals, such as 1250 or 88.1",
    ),
    (
        "checks: {XX001: {title: A, require: {at: district.nces_id, equals: «4800001»}}}",
        "PLS968",
        "district.nces_id holds text, and 4800001 is none such",
        "write it as a plan would; a text that looks like a number goes into quotes",
    ),
    (
        "checks: {XX001: {title: A, require: {at: assurances.*.given, equals: «given»}}}",
        "PLS968",
        'assurances.*.given holds true or false, and "given" is none such',
        "write  true  or  false",
    ),
    (
        "checks: {XX001: {title: A, require: {at: measures.*.baseline.year, equals: «2025»}}}",
        "PLS968",
        "measures.*.baseline.year holds a school year, and 2025 is none such",
        "write it as 2026-27",
    ),
    (
        "checks: {XX001: {title: A, require: {at: waivers.*.supports, includes: «Early Start»}}}",
        "PLS968",
        'waivers.*.supports holds a list, and "Early Start" is none such',
        "write one item of such a list as a plan would",
    ),
    (
        "checks: {XX001: {title: A, when: {at: measures.*.unit, equals: percent}, require: {at: «waivers.*.ends», is: present}}}",
        "PLS968",
        "a check is about the entries of one section; this is about measures.* and waivers.*",
        "make two checks, or name the entry",
    ),
    (
        "checks: {XX001: {title: A, require: {at: waivers.*.ends, not_after: «engagement.*.date»}}}",
        "PLS968",
        "a check is about the entries of one section; this is about waivers.* and engagement.*",
        "make two checks, or name the entry",
    ),
    (
        "checks: {XX001: {title: A, require: {at: waivers, count: {at_least: 1, where: {at: «terms.*.ends», is: present}}}}}",
        "PLS968",
        'behind "where" a place begins at the entry, and "*" has no place in it',
        "name one key of an entry",
    ),
]  # fmt: skip
CONTRADICTIONS = [
    (
        "checks: {XX001: {title: A, require: {at: «vision»}}}",
        "PLS958",
        'nothing is asked of "vision"',
        "add what should hold there, such as  is: present",
    ),
    (
        "checks: {XX001: {title: A, require: {any: [{«is»: present}]}}}",
        "PLS958",
        '"any" names no place of a plan',
        "add  at:  and a place, such as  waivers.*.ends",
    ),
    (
        "checks: {XX001: {title: A, require: {all: [{at: vision, is: present}], «any»: [{at: vision, is: absent}]}}}",
        "PLS958",
        '"any" cannot stand beside "all"',
        "put both below  all:,  each as an item of its own",
    ),
    (
        "checks: {XX001: {title: A, require: {not: {at: vision, is: present}, «at»: vision}}}",
        "PLS958",
        '"at" cannot stand beside "not"',
        "put both below  all:,  each as an item of its own",
    ),
    (
        "checks: {XX001: {title: A, require: {«all»: []}}}",
        "PLS958",
        'no condition is named in "all"',
        "name some, or take  all:  out",
    ),
    (
        "checks: {XX001: {title: A, require: {at: waivers.*.kind, «one_of»: []}}}",
        "PLS958",
        'no value is named in "one_of"',
        "name some, such as  [new, renewal]",
    ),
    (
        "checks: {XX001: {title: A, require: {at: waivers, count: {where: {at: ends, is: present}}}}}".replace("count:", "«count»:"),
        "PLS958",
        '"count" has neither "at_least" nor "at_most"',
        "write one of them, such as  {at_least: 2}",
    ),
    (
        "checks: {XX001: {title: A, require: {at: waivers, count: {at_least: 3, at_most: «2»}}}}",
        "PLS958",
        "no number is at least 3 and at most 2",
        "correct one of the two",
    ),
    (
        "checks: {XX001: {title: A, require: {at: district.enrollment, at_least: 3, at_most: «2.5»}}}",
        "PLS958",
        "no number is at least 3 and at most 2.5",
        "correct one of the two",
    ),
]  # fmt: skip
RULES = [
    (
        "rules: {«XX002»: ignore}\nchecks: {XX001: {title: A, require: {at: vision, is: present}}}",
        "PLS963",
        "this program has no check XX002",
        "did you mean  XX001",
    ),
    (
        "rules: {«QQQ777»: ignore}",
        "PLS963",
        "this program has no check QQQ777",
        "write it below  checks:,  or take it out",
    ),
]
LAW = [
    (
        "checks: {XX001: {title: A, require: {not: {at: waivers.*.provision, includes: «EX twelve»}}}}",
        "PLS966",
        (
            '"EX twelve" is not understood: "EX twelve" begins with the name of no code, rules or act that'
            " is known"
        ),
        "write it as the law is cited, as TEC 25.0811",
    ),
    (
        "checks: {XX001: {title: A, require: {at: waivers, count: {at_most: 0, where: {at: provision, includes: «EX twelve»}}}}}",
        "PLS966",
        (
            '"EX twelve" is not understood: "EX twelve" begins with the name of no code, rules or act that'
            " is known"
        ),
        "write it as the law is cited, as TEC 25.0811",
    ),
    (
        "checks: {XX001: {title: A, require: {at: waivers.*.provision, includes: «5»}}}",
        "PLS954",
        '"includes" should be text, but 5 is read as a number',
        'put it into quotes:  "5"',
    ),
    (
        "checks: {XX001: {title: A, require: {at: waivers.*.provision, «equals»: TEC 25.0811}}}",
        "PLS968",
        '"equals" is about one value, and waivers.*.provision holds citations of law',
        "ask with  is,  includes,  count",
    ),
]
FAULTS = [*IDS, *SHAPES, *PLACES, *UNFIT, *CONTRADICTIONS, *RULES, *LAW]


@pytest.mark.parametrize(("text", "code", "message", "remedy"), FAULTS)
def test_fault_of_a_check_is_shown_at_its_place(
    tmp_path: Path, text: str, code: str, message: str, remedy: str
) -> None:
    assert told(tmp_path, text) == expected(text, (code, message, remedy))


def conditions(number: int) -> str:
    """Make a check with so many conditions: one around the others."""
    inside = ", ".join(["{at: vision, is: present}"] * (number - 1))
    return completed(f"checks: {{XX001: {{title: A, require: {{any: [{inside}]}}}}}}")


def checks(number: int) -> str:
    """Make so many checks."""
    told = "".join(
        f"  XX{n:03}: {{title: A, require: {{at: vision, is: present}}}}\n" for n in range(number)
    )
    return completed(f"checks:\n{told}")


def values(number: int) -> str:
    """Ask for one of so many values."""
    told = ", ".join(f"a{n}" for n in range(number))
    return completed(f"checks: {{XX001: {{title: A, require: {{at: vision, one_of: [{told}]}}}}}}")


def test_only_so_many_conditions_checks_and_values_are_taken(tmp_path: Path) -> None:
    for text in (conditions(MOST_CONDITIONS), checks(MOST_CHECKS), values(MOST_VALUES)):
        assert findings(tmp_path, text) == []
    for text, line, message in (
        (conditions(MOST_CONDITIONS + 1), 1, '"XX001" has more than 20 conditions'),
        (checks(MOST_CHECKS + 1), 102, "this is check 101 of this file; it may have 100"),
        (checks(MOST_CHECKS + 50), 102, "this is check 101 of this file; it may have 100"),
        (values(MOST_VALUES + 1), 1, '"one_of" names 51 values; it may name 50'),
    ):
        (found,) = findings(tmp_path, text)
        assert (found.code, found.span.line, found.message) == ("PLS958", line, message)


def test_rule_weighs_a_check_of_the_same_file_or_of_one_that_it_extends(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    own = "checks: {XX001: {title: A, require: {at: vision, is: present}}}\n"
    weighs = "rules: {XX001: note}\n"
    assert findings(tmp_path, completed(own + weighs), "parent.yaml") == []
    child = f"extends: parent.yaml\nid: xx-child\n{weighs}"
    assert findings(tmp_path, child) == []
    # what leaves a check out still may be extended by a file that weighed it
    assert findings(tmp_path, f"{child}checks: {{XX001: ignore}}\n") == []
    (tmp_path / "parent.yaml").write_text(completed(weighs))
    (found,) = findings(tmp_path, f"extends: parent.yaml\nid: xx-child\n{own}")
    assert (found.path.endswith("parent.yaml"), found.code) == (True, "PLS963")


def test_rule_about_a_check_that_is_faulty_itself_is_no_second_fault(tmp_path: Path) -> None:
    text = completed(
        "rules: {XX001: note}\nchecks: {XX001: {title: A, require: {at: visio, is: present}}}"
    )
    assert [found.code for found in findings(tmp_path, text)] == ["PLS964"]
