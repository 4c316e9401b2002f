"""What a person hears whose plan holds a wrong value: the place, the fault, the way out."""

import pytest
from model.marked import expected, told

from plscale.model.shape import shape
from plscale.programs.load import builtin_names
from plscale.source.read import read_text

LEAVE_OUT = "correct the number, or leave it out where it is not known"
ANY_DATE = "write year-month-day; where the day is not known 2026-07 or 2026 will do"
KEYS_BELOW = "write its keys below it, each on its own line and two spaces further in"
DIGITS = "write digits only, with a point before decimals, such as 1250 or 88.1"
NO_SIGNS = "without quotes, signs or separators"
PLAN_YEAR = "should be a plan year: 1 for the first year, 2 for the second"
NOT_CALENDAR = "write the number of the plan year, not a calendar year"
AN_ID = "should be an id: small letters a-z, digits, and single hyphens between"
GRADES = "should be a grade or a range of grades"
LOWER_FIRST = "write it as 9-12, K-5 or PK, the lower grade first"
NEXT_YEAR = "write two years that follow each other, such as 2025-26"
TOP_KEYS = (
    "keys here: plscale, program, renews, district, consortium, timeline, vision, learning,"
    " conditions, practices, phases, assurances, waivers, measures, providers, costs, funding,"
    " engagement, events, amendments, reports, sustainability, sources"
)

UNKNOWN_KEYS = [
    (
        "district: {name: A, state: TX, «enrolment»: 4210}",
        '"enrolment" is not a key that is known in "district"',
        "did you mean  enrollment:",
    ),
    (
        "phases:\n  planning:\n    milestones:\n      a: {«titel»: Needs}",
        '"titel" is not a key that is known in "a"',
        "did you mean  title:",
    ),
    (
        "measures: {m: {groups: {g: {«target»: {1: 5}}}}}",
        '"target" is not a key that is known in "g"',
        "did you mean  targets:",
    ),
    (
        "providers: {p: {data: {«ferpa-basis»: studies}}}",
        '"ferpa-basis" is not a key that is known in "data"',
        "did you mean  ferpa_basis:",
    ),
    (
        "«Vision»: Every student learns.",
        '"Vision" is not a key that is known at the top of a plan',
        "did you mean  vision:",
    ),
    (
        "timeline: {starts: 2026-07-01, ends: 2031-06-30, «zebra»: 1}",
        '"zebra" is not a key that is known in "timeline"',
        "keys here: starts, ends",
    ),
    ("«zebra»: 1", '"zebra" is not a key that is known at the top of a plan', TOP_KEYS),
    (
        "district:\n  name: A\n  «waivers»: {}",
        '"waivers" is not a key that is known in "district"',
        "move  waivers:  to the left edge, where it belongs",
    ),
    (
        "«enrollment»: 4210",
        '"enrollment" is not a key that is known at the top of a plan',
        "write two spaces before  enrollment:  and put it below  district:",
    ),
    (
        "waivers:\n  w:\n    «\xa0why»: It stands in the way",
        '"\xa0why" is not a key that is known in "w"',
        "delete the odd spaces (non-breaking ones) before it and type ordinary spaces",
    ),
    (
        "sustainability:\n  «zebra»:",
        '"zebra" is not a key that is known in "sustainability"',
        "keys here: funding, staffing, governance, decision",
    ),
    (
        'waivers: {w: {«stauts»: "  "}}',
        '"stauts" is not a key that is known in "w"',
        "did you mean  status:",
    ),
]


@pytest.mark.parametrize(("text", "message", "remedy"), UNKNOWN_KEYS)
def test_unknown_key(text: str, message: str, remedy: str) -> None:
    assert told(text) == expected(text, ("PLS101", message, remedy))


MISSING = [
    (
        "«program»: base\ndistrict: {name: A}\ntimeline: {}",
        'the plan has no "plscale"',
        "add  plscale: 1  as the first line",
    ),
    (
        "district: {name: A}\n«plscale»: 1\ntimeline: {}",
        'the plan has no "program"',
        "add  program: base,  or the program of your state",
    ),
    (
        "plscale: 1\nprogram:«»\ndistrict: {name: A}\ntimeline: {}",
        '"program" is empty',
        "add  program: base,  or the program of your state",
    ),
    (
        "«plscale»: 1\nprogram: base\nconsortium: {name: A}",
        'the plan has no "timeline"',
        "add  timeline: {starts: 2026-07-01, ends: 2031-06-30}  with your own dates",
    ),
    (
        "«plscale»: 1\nprogram: base\ntimeline: {}",
        'the plan has neither "district" nor "consortium"',
        "add  district: {name: Example ISD, state: TX}  with your own name and state",
    ),
]


@pytest.mark.parametrize(("text", "message", "remedy"), MISSING)
def test_missing_key(text: str, message: str, remedy: str) -> None:
    assert told(text, is_whole=True) == expected(text, ("PLS102", message, remedy))


@pytest.mark.parametrize("missing", ["plscale", "program", "timeline", "district"])
def test_misspelt_key_and_the_missing_key_it_meant_are_one_finding(missing: str) -> None:
    lines = {
        "plscale": "plscale: 1",
        "program": "program: base",
        "timeline": "timeline: {starts: 2026-07-01, ends: 2031-06-30}",
        "district": "district: {name: A}",
    }
    lines[missing] = lines[missing].replace(f"{missing}:", f"«{missing}e»:")
    text = "\n".join(lines.values())
    message = f'"{missing}e" is not a key that is known at the top of a plan'
    assert told(text, is_whole=True) == expected(
        text, ("PLS101", message, f"did you mean  {missing}:")
    )


def test_misspelt_key_without_a_value_is_one_finding_too() -> None:
    text = "plscale: 1\nprogram: base\ndistrict: {name: A}\n«timelime»:"
    message = '"timelime" is not a key that is known at the top of a plan'
    assert told(text, is_whole=True) == expected(
        text, ("PLS101", message, "did you mean  timeline:")
    )


def test_district_and_consortium() -> None:
    text = "district: {name: A}\n«consortium»: {name: B}"
    message = 'the plan has both "district" and "consortium"; it should have one of them'
    remedy = "keep  district:  for one district and  consortium:  for several"
    assert told(text) == expected(text, ("PLS112", message, remedy))


def test_file_without_any_key_of_a_plan() -> None:
    text = "«name»: Dana\nage: 40"
    message = "this file has none of the keys of a plan"
    remedy = "begin a plan with  plscale: 1;  keep other YAML files out of the folder of plans"
    assert told(text, is_whole=True) == expected(text, ("PLS114", message, remedy))


def test_program_among_plans_is_told_for_what_it_is() -> None:
    text = "«plscale_program»: 1\nname: A\nassurances: {a: {}}\nyears: {max: 5}"
    message = "this file is a program, not a plan"
    remedy = "begin a plan with  plscale: 1;  keep other YAML files out of the folder of plans"
    assert told(text, is_whole=True) == expected(text, ("PLS114", message, remedy))


def test_key_that_stands_at_the_left_edge_already_is_not_moved_there() -> None:
    text = "vision: A\nlearning: {«vision»: B}"
    remedy = "keys here: standards, customization, pacing, data-use, transparency"
    message = '"vision" is not a key that is known in "learning"'
    assert told(text) == expected(text, ("PLS101", message, remedy))


WRONG_TYPES = [
    # text
    (
        "vision: «5»",
        '"vision" should be text, but 5 is read as a number',
        'put it into quotes:  "5"',
    ),
    (
        "vision: «0x1F»",
        '"vision" should be text, but 0x1F is read as a number',
        'put it into quotes:  "0x1F"',
    ),
    (
        "district: {name: «True», state: TX}",
        '"name" should be text, but True is read as true or false',
        'put it into quotes:  "True"',
    ),
    (
        "waivers: {w: {provision: «25.0811»}}",
        '"provision" should be text, but 25.0811 is read as a number',
        'put it into quotes:  "25.0811"',
    ),
    ("«vision»: [a, b]", '"vision" should be text, but is a list', "write the text behind it"),
    (
        "waivers:\n  w:\n    «why»: {a: b}",
        '"why" should be text, but is a section',
        "write the text behind it",
    ),
    (
        'sources: [a, «""», b]',
        '"sources" should be text, but is empty',
        "write it, or take it out",
    ),
    ("sources: [a, «~»]", '"sources" should be text, but is empty', "write it, or take it out"),
    (
        "waivers: {w: {provision: [TEC 25.0811, «25.0812»]}}",
        '"provision" should be text, but 25.0812 is read as a number',
        'put it into quotes:  "25.0812"',
    ),
    # ids of NCES
    (
        "district: {name: A, nces_id: «4800001»}",
        '"nces_id" should be text, but 4800001 is read as a number',
        'put it into quotes:  "4800001"',
    ),
    (
        "district: {schools: {s: {nces_id: «010000500001»}}}",
        '"nces_id" should be text, but 010000500001 is read as a number',
        'put it into quotes:  "010000500001"',
    ),
    (
        "district: {name: A, nces_id: «100005»}",
        '"nces_id" should be text, but 100005 is read as a number',
        'put all 7 digits into quotes, with the zeros in front:  "0100005"',
    ),
    (
        "consortium: {members: {m: {schools: {s: {nces_id: «10000500001»}}}}}",
        '"nces_id" should be text, but 10000500001 is read as a number',
        'put all 12 digits into quotes, with the zeros in front:  "010000500001"',
    ),
    # numbers
    (
        'funding: {f: {years: {1: «"$5"»}}}',
        '"years" should be a number, but is the text "$5"',
        f"write  5  {NO_SIGNS}",
    ),
    (
        "costs:\n  c:\n    years:\n      1: «1,000»",
        '"years" should be a number, but is the text "1,000"',
        f"write  1000  {NO_SIGNS}",
    ),
    (
        "costs:\n  c:\n    years:\n      1: «$1,234,567.50»",
        '"years" should be a number, but is the text "$1,234,567.50"',
        f"write  1234567.50  {NO_SIGNS}",
    ),
    (
        "measures: {m: {targets: {3: «90 %»}}}",
        '"targets" should be a number, but is the text "90 %"',
        f"write  90  {NO_SIGNS}",
    ),
    (
        "measures: {m: {baseline: {value: «1_000»}}}",
        '"value" should be a number, but is the text "1_000"',
        f"write  1000  {NO_SIGNS}",
    ),
    (
        "measures:\n  m:\n    baseline:\n      value: «88,1»",
        '"value" should be a number, but is the text "88,1"',
        DIGITS,
    ),
    (
        "measures: {m: {baseline: {value: «about 90»}}}",
        '"value" should be a number, but is the text "about 90"',
        DIGITS,
    ),
    (
        "measures: {m: {baseline: {value: «190:20:30»}}}",
        '"value" should be a number, but is the text "190:20:30"',
        DIGITS,
    ),
    (
        "measures: {m: {baseline: {value: «1e999»}}}",
        '"value" should be a number, but is the text "1e999"',
        DIGITS,
    ),
    (
        "measures: {m: {baseline: {value: «.nan»}}}",
        '"value" should be a number, but is the text ".nan"',
        DIGITS,
    ),
    (
        "measures: {m: {baseline: {value: «nan»}}}",
        '"value" should be a number, but is the text "nan"',
        DIGITS,
    ),
    (
        "measures: {m: {baseline: {value: «-.inf»}}}",
        '"value" should be a number, but is the text "-.inf"',
        DIGITS,
    ),
    (
        "district: {enrollment: «４２１０»}",  # full-width digits
        '"enrollment" should be a number, but is the text "４２１０"',
        DIGITS,
    ),
    (
        "district: {enrollment: «true»}",
        '"enrollment" should be a number, but is true or false (true)',
        DIGITS,
    ),
    (
        "measures: {m: {baseline: {«value»: [5]}}}",
        '"value" should be a number, but is a list',
        DIGITS,
    ),
    (
        "practices: {p: {begins: «second»}}",
        '"begins" should be a number, but is the text "second"',
        DIGITS,
    ),
    # whole numbers
    (
        "district: {enrollment: «4210.5»}",
        '"enrollment" should be a whole number, but is the number 4210.5',
        "write it without decimals",
    ),
    (
        "practices: {p: {begins: «1.5»}}",
        '"begins" should be a whole number, but is the number 1.5',
        "write it without decimals",
    ),
    # true or false
    (
        "assurances: {privacy: {given: «yes»}}",
        '"given" should be true or false, but is the text "yes"',
        "write  true",
    ),
    (
        "assurances: {privacy: {given: «No»}}",
        '"given" should be true or false, but is the text "No"',
        "write  false",
    ),
    (
        'assurances: {privacy: {given: «"true"»}}',
        '"given" should be true or false, but is the text "true"',
        "write  true",
    ),
    (
        "providers: {p: {data: {direct_control: «off»}}}",
        '"direct_control" should be true or false, but is the text "off"',
        "write  false",
    ),
    (
        "assurances: {privacy: {given: «0»}}",
        '"given" should be true or false, but is the number 0',
        "write  false",
    ),
    (
        "assurances: {privacy: {given: «maybe»}}",
        '"given" should be true or false, but is the text "maybe"',
        "write  true  or  false",
    ),
    # lists
    (
        "waivers: {w: {supports: «early»}}",
        '"supports" should be a list, but is the text "early"',
        "write  [early]",
    ),
    (
        "sources:\n  «-https://a»",
        '"sources" should be a list, but the dash in "-https://a" has no space behind it',
        "put a space behind each dash:  - https://a",
    ),
    (
        "sources:\n  «-\u00a0https://a»",
        '"sources" should be a list, but the space behind the dash is no ordinary one',
        "type the space behind each dash again:  - https://a",
    ),
    (
        "practices:\n  m:\n    schools:\n      «-a -b»",
        '"schools" should be a list, but the dash in "-a" has no space behind it',
        "put a space behind each dash:  - a",
    ),
    (
        "sources:\n  «\u2013 https://a»",
        '"sources" should be a list, but the sign "\u2013" begins no item of a list',
        "begin each item with a hyphen and a space, such as  - first",
    ),
    (
        "sources: «5»",
        '"sources" should be a list, but is the number 5',
        "write  [first, second]",
    ),
    (
        "engagement: {f: {«groups»: {a: b}}}",
        '"groups" should be a list, but is a section',
        "write  [first, second]",
    ),
    (
        "practices: {p: {«schools»: {a: b}}}",
        '"schools" should be a list, but is a section',
        "write  [first, second]",
    ),
    # sections
    (
        "timeline: «2026 to 2031»",
        '"timeline" should be a section of keys, but is the text "2026 to 2031"',
        KEYS_BELOW,
    ),
    ("practices: «5»", '"practices" should be a section of keys, but is the number 5', KEYS_BELOW),
    (
        "«waivers»: [a, b]",
        '"waivers" should be a section of keys, but is a list',
        KEYS_BELOW,
    ),
    (
        "waivers: {w: «true»}",
        '"w" should be a section of keys, but is true or false (true)',
        KEYS_BELOW,
    ),
    (
        "district:\n  «name:Example ISD»",
        '"district" should be a section of keys, but is one text: "name:Example ISD"',
        "put a space after the colon:  name: Example ISD",
    ),
    # results
    (
        "measures: {m: {results: {2: «hidden»}}}",
        '"results" should be a number, suppressed or not-available, but is the text "hidden"',
        "write the number without a unit, or one of the two words",
    ),
    (
        "measures: {m: {results: {2: «true»}}}",
        '"results" should be a number, suppressed or not-available, but is true or false (true)',
        "write the number without a unit, or one of the two words",
    ),
]


@pytest.mark.parametrize(("text", "message", "remedy"), WRONG_TYPES)
def test_wrong_type(text: str, message: str, remedy: str) -> None:
    assert told(text) == expected(text, ("PLS103", message, remedy))


WRONG_VALUES = [
    (
        "waivers: {w: {status: «Granted»}}",
        '"Granted" is not a value that "status" takes',
        "did you mean  granted",
    ),
    (
        "waivers: {w: {terms: {first: {status: «expired»}}}}",
        '"expired" is not a value that "status" takes',
        "use one of: requested, granted, denied, withdrawn, revoked",
    ),
    (
        "measures: {m: {better: «more»}}",
        '"more" is not a value that "better" takes',
        "use one of: higher, lower",
    ),
    (
        "costs: {c: {kind: «recuring»}}",
        '"recuring" is not a value that "kind" takes',
        "did you mean  recurring",
    ),
    (
        "events: {e: {result: «true»}}",
        '"true" is not a value that "result" takes',
        "use one of: passed, failed",
    ),
    (
        "district: {state: «tx»}",
        '"tx" is not a value that "state" takes',
        "did you mean  TX",
    ),
    (
        "district: {state: «Texas»}",
        '"Texas" is not a value that "state" takes',
        "write the two letters of the state, such as TX",
    ),
    (
        "district: {state: «no»}",
        '"no" is not a value that "state" takes',
        "write the two letters of the state, such as TX",
    ),
    (
        "practices: {p: {practice: «blended learning»}}",
        '"blended learning" is not a value that "practice" takes',
        "did you mean  blended-learning",
    ),
    (
        "practices: {p: {practice: «zebra»}}",
        '"zebra" is not a value that "practice" takes',
        "see  plscale catalog practices",
    ),
    (
        "events: {e: {event: «zebra»}}",
        '"zebra" is not a value that "event" takes',
        "see  plscale catalog events",
    ),
    (
        "waivers: {w: {area: «5»}}",
        '"5" is not a value that "area" takes',
        "see  plscale catalog areas",
    ),
    (
        "waivers: {w: {«area»: [credit]}}",
        'a list is not a value that "area" takes',
        "see  plscale catalog areas",
    ),
    (
        "waivers: {w: {«status»: {granted: 2026-05-01}}}",
        'a section is not a value that "status" takes',
        "use one of: requested, granted, denied, withdrawn, revoked",
    ),
    (
        "conditions:\n  «curiculum»: {owner: A}",
        '"curiculum" is not a value that "conditions" takes',
        "did you mean  curriculum",
    ),
    (
        "practices: {p: {schools: «All»}}",
        '"All" is not a value that "schools" takes',
        "did you mean  all",
    ),
    (
        "district: {schools: {high: {}}}\npractices: {p: {schools: «high»}}",
        '"high" is not a value that "schools" takes',
        "write  [high]  for one school, or  all",
    ),
    # numbers out of bounds
    ("district: {enrollment: «-5»}", '"enrollment" should be at least 0, but is -5', LEAVE_OUT),
    (
        "costs: {c: {years: {1: «-0.5»}}}",
        '"years" should be at least 0, but is -0.5',
        LEAVE_OUT,
    ),
    (
        "events: {e: {votes: {against: «-1»}}}",
        '"against" should be at least 0, but is -1',
        LEAVE_OUT,
    ),
    # ids of NCES
    (
        'district: {nces_id: «"480001"»}',
        '"480001" should be an NCES id: seven digits in quotes',
        "copy it from nces.ed.gov with its leading zeros",
    ),
    (
        'district: {schools: {s: {nces_id: «"4800001"»}}}',
        '"4800001" should be an NCES id: twelve digits in quotes',
        "copy it from nces.ed.gov with its leading zeros",
    ),
    # grades
    ("practices: {p: {grades: «12-9»}}", f'"12-9" {GRADES}', LOWER_FIRST),
    ("practices: {p: {grades: «13»}}", f'"13" {GRADES}', LOWER_FIRST),
    ("practices: {p: {grades: «0»}}", f'"0" {GRADES}', LOWER_FIRST),
    ("practices: {p: {grades: «K–5»}}", f'"K–5" {GRADES}', LOWER_FIRST),
    ("practices: {p: {grades: «K-PK»}}", f'"K-PK" {GRADES}', LOWER_FIRST),
    ("practices: {p: {grades: «9-9»}}", f'"9-9" {GRADES}', LOWER_FIRST),
    ("practices: {p: {grades: «true»}}", f'"true" {GRADES}', LOWER_FIRST),
    ("practices: {p: {«grades»: [9, 12]}}", f"a list {GRADES}", LOWER_FIRST),
    # version of the format
    (
        "plscale: «2»",
        'this plscale reads plans of format 1, and this one says "2"',
        "write  plscale: 1,  or install a newer plscale if the plan is of a newer format",
    ),
    (
        "plscale: «true»",
        'this plscale reads plans of format 1, and this one says "true"',
        "write  plscale: 1,  or install a newer plscale if the plan is of a newer format",
    ),
    (
        'plscale: «"1"»',
        'this plscale reads plans of format 1, and this one says the text "1"',
        "write  plscale: 1  without quotes",
    ),
]


@pytest.mark.parametrize(("text", "message", "remedy"), WRONG_VALUES)
def test_wrong_value(text: str, message: str, remedy: str) -> None:
    assert told(text) == expected(text, ("PLS104", message, remedy))


NO_DATE = "should be a date written as 2026-07-01"
YEARS = "the year should lie between 1900 and 2199"
DATES = [
    ("6/30/2024", NO_DATE, "write  2024-06-30"),
    ("30/6/2024", NO_DATE, "write  2024-06-30"),
    ("6/30/24", NO_DATE, "write  2024-06-30"),
    ("2026-7-1", NO_DATE, "write  2026-07-01"),
    ("2026/07/01", NO_DATE, "write  2026-07-01"),
    ("2026-07-01T08:00:00Z", NO_DATE, "write  2026-07-01"),
    ("2026-07-01 08:00:60", NO_DATE, "write  2026-07-01"),
    ("July 1 2026", NO_DATE, ANY_DATE),
    (
        "2026-27-01",
        "there is no month 27; a date is year-month-day, as 2026-07-01",
        "write  2026-01-27",
    ),
    (
        "2024-13-01",
        "there is no month 13; a date is year-month-day, as 2026-07-01",
        "write  2024-01-13",
    ),
    ("2026-00-10", "there is no month 00; a date is year-month-day, as 2026-07-01", ANY_DATE),
    ("2026-02-30", "there is no such day: February 2026 has 28 days", ANY_DATE),
    ("2026-02-29", "there is no such day: February 2026 has 28 days", ANY_DATE),
    ("2028-02-30", "there is no such day: February 2028 has 29 days", ANY_DATE),
    ("2100-02-29", "there is no such day: February 2100 has 28 days", ANY_DATE),
    ("2031-06-31", "there is no such day: June 2031 has 30 days", ANY_DATE),
    ("2026-06-00", "there is no such day: June 2026 has 30 days", ANY_DATE),
    ("1899-12-31", YEARS, ANY_DATE),
    ("1899", YEARS, ANY_DATE),
    ("2200-01-01", YEARS, ANY_DATE),
    ("9999-12-31", YEARS, ANY_DATE),
    ("0000-01-01", YEARS, ANY_DATE),
    ("20260701", NO_DATE, ANY_DATE),
    ("2026.5", NO_DATE, ANY_DATE),
    ("true", NO_DATE, ANY_DATE),
    ("2026-2027", NO_DATE, ANY_DATE),
    ("2026-27", "there is no month 27; a date is year-month-day, as 2026-07-01", ANY_DATE),
]


@pytest.mark.parametrize(("written", "reason", "remedy"), DATES)
@pytest.mark.parametrize(
    "text",
    [
        "events:\n  e:\n    date: «{}»",
        "assurances:\n  privacy:\n    signed:\n      date: «{}»",
        "phases:\n  planning:\n    milestones:\n      m:\n        due: «{}»",
    ],
)
def test_wrong_date(text: str, written: str, reason: str, remedy: str) -> None:
    text = text.format(written)
    key = "due" if "due" in text else "date"
    assert told(text) == expected(text, ("PLS105", f'{written} in "{key}": {reason}', remedy))


@pytest.mark.parametrize("kind", ["list", "section"])
def test_list_or_section_for_a_date_is_called_by_its_name(kind: str) -> None:
    text = f"events: {{e: {{«date»: {'[2026]' if kind == 'list' else '{day: 1}'}}}}}"
    message = f'a {kind} in "date": {NO_DATE}'
    assert told(text) == expected(text, ("PLS105", message, ANY_DATE))


@pytest.mark.parametrize(
    "written",
    ["2026-07-01", '"2026-07-01"', "2026-07", "2026", '"2026"', "2028-02-29", "2000-02-29"],
)
def test_date_that_exists_is_taken(written: str) -> None:
    assert told(f"events: {{e: {{date: {written}}}}}") == []


APART = "is no school year: that is two years that follow each other, as 2026-27"
ONE_YEAR = "write the day, such as 2026-07-01, or one school year, such as 2026-27"
EDGES = [
    ("7/1/2026", NO_DATE, "write  2026-07-01"),
    ("2026-2027", NO_DATE, "write  2026-27"),
    ("2026/2027", NO_DATE, "write  2026-27"),
    ("2026-28", APART, ONE_YEAR),
    ("2026-13", APART, ONE_YEAR),
    ("2026-26", APART, ONE_YEAR),
    (
        "2026.5",
        "should be a date written as 2026-07-01, or a school year as 2026-27",
        ANY_DATE,
    ),
    ("9999-12-31", YEARS, ANY_DATE),
    ("2199-00", "there is no month 00; a date is year-month-day, as 2026-07-01", ANY_DATE),
]


@pytest.mark.parametrize(("written", "reason", "remedy"), EDGES)
@pytest.mark.parametrize("edge", ["starts", "ends"])
def test_wrong_edge_of_a_term(edge: str, written: str, reason: str, remedy: str) -> None:
    text = f"timeline:\n  {edge}: «{written}»"
    assert told(text) == expected(text, ("PLS105", f'{written} in "{edge}": {reason}', remedy))


SCHOOL_YEARS = [
    ("2025", NEXT_YEAR),
    ("2025-2026", "write  2025-26"),
    ("2025/2026", "write  2025-26"),
    ("2024-2026", NEXT_YEAR),
    ("2025-27", NEXT_YEAR),
    ("2025-26 ", "write  2025-26"),
    ("2199-00", NEXT_YEAR),
    ("1899-00", NEXT_YEAR),
    ("true", NEXT_YEAR),
]


@pytest.mark.parametrize(("written", "remedy"), SCHOOL_YEARS)
def test_wrong_school_year(written: str, remedy: str) -> None:
    given = f'"{written}"' if written.endswith(" ") else written
    text = f"measures: {{m: {{baseline: {{year: «{given}»}}}}}}"
    message = f'{written} in "year": should be a school year written as 2026-27'
    assert told(text) == expected(text, ("PLS105", message, remedy))


@pytest.mark.parametrize("written", ["2025-26", '"2025-26"', "1999-00", "2099-00", "2198-99"])
def test_school_year_is_taken(written: str) -> None:
    assert told(f"measures: {{m: {{baseline: {{year: {written}}}}}}}") == []


IDS = [
    ("waivers:\n  «Start Date»: {}", "Start Date", "write  start-date"),
    ("practices:\n  «start_date»: {}", "start_date", "write  start-date"),
    ("measures: {«a--b»: {}}", "a--b", "write  a-b"),
    ("district: {schools: {«-a»: {}}}", "-a", "write  a"),
    ("waivers: {w: {terms: {«First»: {}}}}", "First", "write  first"),
    ("events: {«日本»: {}}", "日本", "write a short name such as  start-date"),
    ("waivers: {w: {supports: [«Early Start»]}}", "Early Start", "write  early-start"),
    ('costs: {c: {paid_by: [«""»]}}', "", "write a short name such as  start-date"),
    ("providers: {p: {data: {ferpa_basis: «Study Group»}}}", "Study Group", "write  study-group"),
    ("assurances: {a: {signed: {«The Board»: 2026-05-04}}}", "The Board", "write  the-board"),
    ("waivers:\n  «Start Date»:", "Start Date", "write  start-date"),
]


@pytest.mark.parametrize(("text", "written", "remedy"), IDS)
def test_wrong_id(text: str, written: str, remedy: str) -> None:
    assert told(text) == expected(text, ("PLS106", f'"{written}" {AN_ID}', remedy))


PLAN_YEARS = [
    ("measures: {m: {targets: {«2028»: 90}}}", "2028"),
    ("measures: {m: {results: {«0»: 90}}}", "0"),
    ("measures: {m: {groups: {g: {targets: {«03»: 90}}}}}", "03"),
    ("costs: {c: {years: {«year 1»: 90}}}", "year 1"),
    ("funding: {f: {years: {«100»: 90}}}", "100"),
    ("reports: {«2026-27»: {}}", "2026-27"),
    ("reports: {«-1»: {}}", "-1"),
    ("practices: {p: {begins: «2028»}}", "2028"),
    ("practices: {p: {begins: «0»}}", "0"),
    ("district: {schools: {s: {joins: «100»}}}", "100"),
    ("reports:\n  «2027»:", "2027"),
]


@pytest.mark.parametrize(("text", "written"), PLAN_YEARS)
def test_wrong_plan_year(text: str, written: str) -> None:
    assert told(text) == expected(text, ("PLS107", f'"{written}" {PLAN_YEAR}', NOT_CALENDAR))


def test_unknown_name_of_a_condition_without_a_value_is_told() -> None:
    text = "conditions:\n  «curiculum»:"
    message = '"curiculum" is not a value that "conditions" takes'
    assert told(text) == expected(text, ("PLS104", message, "did you mean  curriculum"))


REFERENCES = [
    (
        "practices: {early-start: {}, b: {}}\nwaivers: {w: {supports: [b, «erly-start»]}}",
        '"erly-start" is not the id of a practice of this plan',
        "did you mean  early-start",
    ),
    (
        "funding: {tax: {}, grant: {}}\ncosts: {c: {paid_by: [«zebra»]}}",
        '"zebra" is not the id of a funding of this plan',
        "use one of: grant, tax",
    ),
    (
        "waivers: {w: {measures: [«zebra»]}}",
        '"zebra" is not the id of a measure of this plan',
        "add a measure of this id, or take the reference out",
    ),
    (
        "waivers: {w: {through: «zebra»}}",
        '"zebra" is not the id of a provider of this plan',
        "add a provider of this id, or take the reference out",
    ),
    (
        "phases: {planning: {milestones: {m: {event: «zebra»}}}}",
        '"zebra" is not the id of an event of this plan',
        "add an event of this id, or take the reference out",
    ),
    (
        "events: {e: {for: «zebra»}}",
        '"zebra" is not the id of an amendment or rescission of this plan',
        "add an amendment or rescission of this id, or take the reference out",
    ),
    (
        "events: {out: {event: rescission}, no: {event: meeting}, e: {for: «no»}}",
        '"no" is not the id of an amendment or rescission of this plan',
        "use one of: out",
    ),
    (
        "waivers: {hours: {}}\nevents: {e: {waiver: «hour»}}",
        '"hour" is not the id of a waiver of this plan',
        "did you mean  hours",
    ),
    (
        "phases: {planning: {milestones: {m: {}, n: {after: [«zebra»]}}}}",
        '"zebra" is not the id of a milestone of this plan',
        "use one of: m, n",
    ),
    (
        "district: {schools: {high: {}}}\nproviders: {p: {schools: [«middle»]}}",
        '"middle" is not the id of a school of this plan',
        "use one of: high",
    ),
    (
        "consortium: {lead: «c», members: {aa: {}, bb: {}}}",
        '"c" is not the id of a member of this plan',
        "use one of: aa, bb",
    ),
    (
        (
            "consortium: {members: {aa: {schools: {high: {}}}, bb: {}}}\n"
            "practices: {p: {schools: [aa, bb, aa/high, «bb/high»]}}"
        ),
        '"bb/high" is not the id of a school of this plan',
        "did you mean  aa/high",
    ),
]


@pytest.mark.parametrize(("text", "message", "remedy"), REFERENCES)
def test_broken_reference(text: str, message: str, remedy: str) -> None:
    assert told(text) == expected(text, ("PLS108", message, remedy))


def test_id_of_two_milestones() -> None:
    text = """\
        phases:
          planning: {milestones: {review: {}}}
          evaluation: {milestones: {«review»: {}}}
        """
    message = '"review" is the id of two milestones, and  after:  could mean either'
    assert told(text) == expected(text, ("PLS109", message, "rename one of the two"))


def test_unknown_program() -> None:
    text = "program: «atlantis»"
    message = '"atlantis" is not a program that plscale knows; the plan was judged by base'
    remedy = f"use one of: {', '.join(builtin_names())}"
    assert told(text) == expected(text, ("PLS113", message, remedy))


def test_nearly_known_program() -> None:
    text = "program: «Bases»"
    message = '"Bases" is not a program that plscale knows; the plan was judged by base'
    assert told(text) == expected(text, ("PLS113", message, "did you mean  base"))


def test_long_value_is_cut_in_message_and_remedy() -> None:
    text = f"district: {{state: «{'x' * 200}»}}"
    message = f'"{"x" * 79}…" is not a value that "state" takes'
    remedy = "write the two letters of the state, such as TX"
    assert told(text) == expected(text, ("PLS104", message, remedy))


@pytest.mark.parametrize(
    ("written", "value"), [("0x10", 16), ("18446744073709551616", 2**64), ("-0", 0), ("3.0", 3)]
)
def test_whole_number_is_read_exactly(written: str, value: int) -> None:
    shaped = shape(read_text(f"district: {{enrollment: {written}}}".encode(), "plan.yaml"))
    assert shaped is not None
    assert shaped.plan.district is not None
    assert shaped.plan.district.enrollment == value
