"""Each fault planted in a program file is shown at its place, with what to do about it."""

from pathlib import Path

import pytest
from model.marked import expected
from programs.told import completed, findings, told

from plscale.programs.kinds import PROGRAM_KINDS
from plscale.programs.load import builtin_names

DUE = "write an event such as  plan-submitted,  or  {end_of_year: 1}"
DAYS = "write  {days: 30}  or  {business_days: 10}"
A_DAY = "write month-day, such as 07-01; not February 29"
A_YEAR = "write a number from 1 to 99, or  last"
A_CODE = "write it as PLS402; see  plscale rules"
A_SHARE = "write it as 2/3"
OWN_ID = "write an id of your own, such as  id: xx-innovation"
CORRECT = "correct the number, or leave it out where it is not known"
KEYS_BELOW = "write its keys below it, each on its own line and two spaces further in"
NEWER = "write  plscale_program: 1,  or install a newer plscale if the program is of a newer format"
ALONE = "begin a program with  plscale_program: 1,  or with  extends:  and another program"

UNKNOWN_KEYS = [
    (
        "steps: {h: {event: public-hearing, «rond»: [renewal]}}",
        "PLS952",
        '"rond" is not a key that is known in "h"',
        "did you mean  rounds:",
    ),
    (
        "«assurence»: {a: {}}",
        "PLS952",
        '"assurence" is not a key that is known at the top of a program',
        "did you mean  assurances:",
    ),
    (
        "«assurence»:",
        "PLS952",
        '"assurence" is not a key that is known at the top of a program',
        "did you mean  assurances:",
    ),
    (
        "years: {«most»: 5}",
        "PLS952",
        '"most" is not a key that is known in "years"',
        "keys here: max, min, one_plan_at_a_time, renewal_grace, not_before, law, source, verified",
    ),
    (
        "steps: {h: {event: review, by: {«end_of_yeer»: 1}}}",
        "PLS952",
        '"end_of_yeer" is not a key that is known in "by"',
        "did you mean  end_of_year:",
    ),
    (
        "provisions: {p: {cite: TEC 37, scope: {subchapters: [A], «subchaptres»: [B]}}}",
        "PLS952",
        '"subchaptres" is not a key that is known in "scope"',
        "did you mean  subchapters:",
    ),
    (
        "steps: {h: {event: review, after: [{event: notice}, {event: denied, «withn»: {days: 3}}]}}",
        "PLS952",
        '"withn" is not a key that is known in "after"',
        "did you mean  within:",
    ),
    (
        "steps: {h: {event: review, «years»: {max: 5}}}",
        "PLS952",
        '"years" is not a key that is known in "h"',
        "move  years:  to the left edge, where it belongs",
    ),
    (
        "extends: base\nyears: {«maxi»: ignore}",
        "PLS952",
        '"maxi" is not a key that is known in "years"',
        "did you mean  max:",
    ),
]  # fmt: skip
MISSING_KEYS = [
    (
        "steps: {«h»: {law: TEC 12A.005}}",
        "PLS953",
        '"h" has no "event"',
        "add  event:  to it; see  plscale catalog events",
    ),
    (
        "steps:\n  h:\n    event:«»",
        "PLS953",
        '"event" is empty',
        "add  event:  to it; see  plscale catalog events",
    ),
    (
        "steps: {h: {event: review, «after»: {within: {days: 3}}}}",
        "PLS953",
        '"after" has no "event"',
        "add  event:  to it; see  plscale catalog events",
    ),
    (
        "steps: {h: {event: review, after: [{«within»: {days: 3}}]}}",
        "PLS953",
        '"after" has no "event"',
        "add  event:  to it; see  plscale catalog events",
    ),
    (
        "provisions: {«p»: {waivable: false}}",
        "PLS953",
        '"p" has no "cite"',
        "add  cite:  to it; write a citation such as  TEC 25.0811,  or a list of them",
    ),
    (
        "provisions: {p: {cite: TEC 37, «scope»: {}}}",
        "PLS953",
        '"scope" has no "subchapters"',
        "add  subchapters:  to it",
    ),
    (
        "reports: {«annual»: {after_year: true}}",
        "PLS953",
        '"annual" has no "due"',
        "add  due:  to it",
    ),
    (
        "years: {«renewal_grace»: {}}",
        "PLS953",
        '"renewal_grace" has no "months"',
        "add  months:  to it",
    ),
]  # fmt: skip
WRONG_TYPES = [
    (
        "years: {max: «six»}",
        "PLS954",
        '"max" should be a number, but is the text "six"',
        "write digits only, with a point before decimals, such as 1250 or 88.1",
    ),
    (
        "assurances: {a: {required: «yes»}}",
        "PLS954",
        '"required" should be true or false, but is the text "yes"',
        "write  true",
    ),
    (
        "assurances: {a: {signed_by: «superintendent»}}",
        "PLS954",
        '"signed_by" should be a list, but is the text "superintendent"',
        "write  [superintendent]",
    ),
    (
        "name: «5»",
        "PLS954",
        '"name" should be text, but 5 is read as a number',
        'put it into quotes:  "5"',
    ),
    (
        "steps: {h: {event: review, by: «5»}}",
        "PLS954",
        '"by" should be a section of keys, but is the number 5',
        DUE,
    ),
    (
        "steps: {h: {event: review, «by»: [review]}}",
        "PLS954",
        '"by" should be a section of keys, but is a list',
        DUE,
    ),
    (
        "steps: {h: {event: review, after: «hearing»}}",
        "PLS954",
        '"after" should be a section of keys, but is the text "hearing"',
        "write  {event: public-hearing, within: {days: 30}},  or a list of such",
    ),
    (
        "steps: {h: {event: review, after: {event: board-vote, within: «30»}}}",
        "PLS954",
        '"within" should be a section of keys, but is the number 30',
        DAYS,
    ),
    (
        "steps: {h: {event: review, passes: «2/3»}}",
        "PLS954",
        '"passes" should be a section of keys, but is the text "2/3"',
        "write  {at_least: 2/3}  or  {more_than: 1/2}",
    ),
    (
        "years: «5»",
        "PLS954",
        '"years" should be a section of keys, but is the number 5',
        "write  {max: 5}",
    ),
    (
        "steps: {h: «ignored»}",
        "PLS954",
        '"h" should be a section of keys, but is the text "ignored"',
        KEYS_BELOW,
    ),
    (
        "extends: base\nsteps: «ignore»",
        "PLS954",
        '"steps" should be a section of keys, but is the text "ignore"',
        KEYS_BELOW,
    ),
    (
        "«extends»: [base]",
        "PLS954",
        '"extends" should be text, but is a list',
        "write the text behind it",
    ),
    (
        "phases: {planning: [0, «one»]}",
        "PLS954",
        '"planning" should be a number, but is the text "one"',
        "write digits only, with a point before decimals, such as 1250 or 88.1",
    ),
]  # fmt: skip
WRONG_VALUES = [
    (
        "state: «Texas»",
        "PLS955",
        '"Texas" is not a value that "state" takes',
        "write the two letters of the state, such as TX",
    ),
    (
        "approver: «board»",
        "PLS955",
        '"board" is not a value that "approver" takes',
        "use one of: local-board, state",
    ),
    (
        "steps: {h: {event: «public-herring»}}",
        "PLS955",
        '"public-herring" is not a value that "event" takes',
        "did you mean  public-hearing",
    ),
    (
        "steps: {h: {event: «zebra»}}",
        "PLS955",
        '"zebra" is not a value that "event" takes',
        "see  plscale catalog events",
    ),
    (
        "needs: {waivers: {by: «plan-submited»}}",
        "PLS955",
        '"plan-submited" is not a value that "by" takes',
        "did you mean  plan-submitted",
    ),
    ("needs: {waivers: {by: «zebra»}}", "PLS955", '"zebra" is not a value that "by" takes', DUE),
    (
        "needs: {waivers: {by: {end_of_year: «0»}}}",
        "PLS955",
        '"0" should be a plan year',
        A_YEAR,
    ),
    (
        "needs: {waivers: {by: {end_of_year: «final»}}}",
        "PLS955",
        '"final" should be a plan year',
        A_YEAR,
    ),
    (
        "steps: {h: {event: review, after: {event: «zebra»}}}",
        "PLS955",
        '"zebra" is not a value that "event" takes',
        "see  plscale catalog events",
    ),
    (
        "steps: {h: {event: review, rounds: [adoption, «renewl»]}}",
        "PLS955",
        '"renewl" is not a value that "rounds" takes',
        "did you mean  renewal",
    ),
    (
        "steps: {h: {event: review, duty: «school»}}",
        "PLS955",
        '"school" is not a value that "duty" takes',
        "use one of: district, board, state",
    ),
    (
        "steps: {h: {event: review, passes: {at_least: «two thirds»}}}",
        "PLS955",
        '"two thirds" should be a share of the votes',
        A_SHARE,
    ),
    (
        "steps: {h: {event: review, passes: {at_least: «0.66»}}}",
        "PLS955",
        '"0.66" should be a share of the votes',
        A_SHARE,
    ),
    (
        "provisions: {p: {cite: TEC 37, topics: [«calender»]}}",
        "PLS955",
        '"calender" is not a value that "topics" takes',
        "see  plscale catalog topics",
    ),
    (
        "provisions: {p: {cite: TEC 37, topics: [«seat-tyme»]}}",
        "PLS955",
        '"seat-tyme" is not a value that "topics" takes',
        "did you mean  seat-time",
    ),
    (
        "provisions: {p: {cite: TEC 37, restricts: [«zebras»]}}",
        "PLS955",
        '"zebras" is not a value that "restricts" takes',
        "see  plscale catalog practices",
    ),
    (
        "provisions: {p: {cite: TEC 37, scope: «whole»}}",
        "PLS955",
        '"whole" is not a value that "scope" takes',
        "write  section,  chapter,  or  {subchapters: [A, C]}",
    ),
    (
        "waivers: {needs: [why, «insted»]}",
        "PLS955",
        '"insted" is not a value that "needs" takes',
        "did you mean  instead",
    ),
    (
        "measures: {needs: [«target»]}",
        "PLS955",
        '"target" is not a value that "needs" takes',
        "did you mean  targets",
    ),
    (
        "waivers: {list: «shut»}",
        "PLS955",
        '"shut" is not a value that "list" takes',
        "use one of: open, closed",
    ),
    (
        "phases: {«planing»: [0]}",
        "PLS955",
        '"planing" is not a value that "phases" takes',
        "did you mean  planning",
    ),
    (
        "phases: {«zebra»: [0]}",
        "PLS955",
        '"zebra" is not a value that "phases" takes',
        "use one of: planning, approval, implementation, evaluation, sustainability",
    ),
    (
        "phases: {evaluation: [4, «100»]}",
        "PLS955",
        '"evaluation" should be at most 99, but is 100',
        CORRECT,
    ),
    ("years: {max: «0»}", "PLS955", '"max" should be at least 1, but is 0', CORRECT),
    ("school_year_starts: «02-29»", "PLS955", '"02-29" should be a day of every year', A_DAY),
    ("school_year_starts: «8/15»", "PLS955", '"8/15" should be a day of every year', A_DAY),
    ("reports: {annual: {due: «06-31»}}", "PLS955", '"06-31" should be a day of every year', A_DAY),
    (
        "rules: {PLS402: «off»}",
        "PLS955",
        '"off" is not a value that "PLS402" takes',
        "use one of: error, warning, note, ignore",
    ),
    ("rules: {«pls402»: ignore}", "PLS955", '"pls402" should be the code of a rule', A_CODE),
    (
        "rules: {«waiver-denied»: ignore}",
        "PLS955",
        '"waiver-denied" should be the code of a rule',
        A_CODE,
    ),
    (
        'plscale_program: «"1"»',
        "PLS955",
        'this plscale reads programs of format 1, and this one says the text "1"',
        "write  plscale_program: 1  without quotes",
    ),
    (
        "plscale_program: «true»",
        "PLS955",
        'this plscale reads programs of format 1, and this one says "true"',
        NEWER,
    ),
    (
        "plscale_program: «2»\nstepz: {a: 1}\nid: [new]",
        "PLS955",
        'this plscale reads programs of format 1, and this one says "2"',
        NEWER,
    ),
]  # fmt: skip
DATES_AND_IDS = [
    (
        "verified_on: «11/21/2026»",
        "PLS956",
        '11/21/2026 in "verified_on": should be a date written as 2026-07-01',
        "write  2026-11-21",
    ),
    (
        "provisions: {p: {cite: TEC 37, from: «2025-06-31»}}",
        "PLS956",
        '2025-06-31 in "from": there is no such day: June 2025 has 30 days',
        "write year-month-day; where the day is not known 2026-07 or 2026 will do",
    ),
    (
        "id: «XX own»",
        "PLS957",
        '"XX own" should be an id: small letters a-z, digits, and single hyphens between',
        "write  xx-own",
    ),
    (
        "assurances: {«Student Privacy»: {}}",
        "PLS957",
        '"Student Privacy" should be an id: small letters a-z, digits, and single hyphens between',
        "write  student-privacy",
    ),
    (
        "assurances: {a: {signed_by: [«Board President»]}}",
        "PLS957",
        '"Board President" should be an id: small letters a-z, digits, and single hyphens between',
        "write  board-president",
    ),
    (
        "extends: base\nassurances: {«Student Privacy»: ignore}",
        "PLS957",
        '"Student Privacy" should be an id: small letters a-z, digits, and single hyphens between',
        "write  student-privacy",
    ),
    (
        "id: «knowledgeworks»",
        "PLS957",
        '"knowledgeworks" is the id of a program that comes with plscale',
        OWN_ID,
    ),
]  # fmt: skip
CONTRADICTIONS = [
    (
        "steps: {h: {event: board-vote, or: [staff-vote, «board-vote»]}}",
        "PLS958",
        '"board-vote" is named twice',
        "take it out here",
    ),
    (
        "steps: {h: {event: review, or: [notice], by: «notice»}}",
        "PLS958",
        '"notice" cannot come before itself',
        "name another event, or the edge of a plan year",
    ),
    (
        "steps: {h: {event: review, after: [{event: notice}, {event: denied, or: [«review»]}]}}",
        "PLS958",
        '"review" cannot come after itself',
        "name the event that comes before",
    ),
    (
        "steps: {h: {event: review, after: {event: notice, or: [«notice»]}}}",
        "PLS958",
        '"notice" is named twice',
        "take it out here",
    ),
    (
        "steps: {h: {event: review, after: [{event: notice, «rounds»: [renewal]}]}}",
        "PLS958",
        "this holds in no round of the step, so it is never asked for",
        "name some of  adoption,  or take  rounds:  out",
    ),
    (
        "steps: {h: {event: review, after: [{event: notice, «within»: {}}]}}",
        "PLS958",
        '"within" has neither "days" nor "business_days"',
        "write one of them, or take  within:  out",
    ),
    (
        "years: {max: 3, min: {years: «4»}}",
        "PLS958",
        "no plan lasts at least 4 years and at most 3",
        "correct one of the two",
    ),
    (
        "years: {not_before: {event: board-vote, from: 2026-07-01, until: «2026-06-30»}}",
        "PLS958",
        '"not_before" holds until 2026-06-30, before it holds at all',
        "correct one of the dates",
    ),
    (
        "needs: {waivers: {by: {start_of_year: 1, «end_of_year»: 2}}}",
        "PLS958",
        '"by" has both "start_of_year" and "end_of_year"',
        "keep one of the two",
    ),
    (
        "support: {s: {«by»: {}}}",
        "PLS958",
        '"by" has neither "start_of_year" nor "end_of_year"',
        "write one of them, or take  by:  out",
    ),
    (
        "assurances: {a: {«by»: {end_of_year: }}}",
        "PLS958",
        '"by" has neither "start_of_year" nor "end_of_year"',
        "write one of them, or take  by:  out",
    ),
    (
        "steps: {h: {event: review, passes: {at_least: 2/3, «more_than»: 1/2}}}",
        "PLS958",
        '"passes" has both "at_least" and "more_than"',
        "keep one of the two",
    ),
    (
        "steps: {h: {event: review, «passes»: {}}}",
        "PLS958",
        '"passes" has neither "at_least" nor "more_than"',
        "write one of them, or take  passes:  out",
    ),
    (
        "steps: {h: {event: review, passes: {at_least: «7/3»}}}",
        "PLS958",
        "no vote can reach this: 7/3 is more than all",
        "write a share below 1, such as  2/3",
    ),
    (
        "steps: {h: {event: review, passes: {more_than: «3/3»}}}",
        "PLS958",
        "no vote can reach this: 1 is all",
        "write a share below 1, such as  2/3",
    ),
    (
        "steps: {h: {event: review, after: {event: board-vote, «within»: {}}}}",
        "PLS958",
        '"within" has neither "days" nor "business_days"',
        "write one of them, or take  within:  out",
    ),
    (
        "steps: {h: {event: review, after: {event: board-vote, at_least: {days: 1, «business_days»: 1}}}}",
        "PLS958",
        '"at_least" has both "days" and "business_days"',
        "keep one of the two",
    ),
    (
        "steps: {h: {event: review, after: {event: board-vote, «within»: {days: 5}, at_least: {days: 6}}}}",
        "PLS958",
        "no day is at most 5 and at least 6 days later",
        "correct one of the two",
    ),
    (
        "steps: {h: {event: review, after: {event: «review»}}}",
        "PLS958",
        '"review" cannot come after itself',
        "name the event that comes before",
    ),
    (
        "steps: {h: {event: review, by: «review»}}",
        "PLS958",
        '"review" cannot come before itself',
        "name another event, or the edge of a plan year",
    ),
    (
        "steps: {h: {event: review, opens: {start_of_year: 2}, «by»: {end_of_year: 1}}}",
        "PLS958",
        '"h" is due before it may be taken',
        "correct one of the years",
    ),
    (
        "steps: {h: {event: review, opens: {end_of_year: 1}, «by»: {start_of_year: 1}}}",
        "PLS958",
        '"h" is due before it may be taken',
        "correct one of the years",
    ),
    (
        "steps: {h: {event: review, «rounds»: []}}",
        "PLS958",
        '"h" belongs to no round, so it is never asked for',
        "write  [adoption],  or take  rounds:  out",
    ),
    (
        "provisions: {p: {cite: TEC 37, from: 2025-06-20, until: «2025-06-19»}}",
        "PLS958",
        '"p" holds until 2025-06-19, before it holds at all',
        "correct one of the dates",
    ),
    (
        "reports: {annual: {due: 08-15, from: 2026, until: «2025»}}",
        "PLS958",
        '"annual" holds until 2025, before it holds at all',
        "correct one of the dates",
    ),
    (
        "reviews: {every_years: 3, from: 2026, until: «2025»}",
        "PLS958",
        '"reviews" holds until 2025, before it holds at all',
        "correct one of the dates",
    ),
    (
        "ratings: {may_end_after: «3», must_end_after: 3}",
        "PLS958",
        "after 3 ratings a plan may end, and after 3 it must",
        "let it be fewer ratings than those of  must_end_after",
    ),
    (
        "models: {m: {approved: 2026-03-02, expires: «2026-03-01»}}",
        "PLS958",
        'the approval of "m" ends on 2026-03-01, before it began',
        "correct one of the dates",
    ),
    (
        "provisions: {p: {cite: TEC 37, scope: {«subchapters»: []}}}",
        "PLS958",
        "no subchapter is named here",
        "name some, such as  [A, C]",
    ),
    (
        "waivers: {«terms»: [0, 1]}",
        "PLS958",
        '"terms" should give years for each grant, and gives none for some',
        "write years such as  [1, 1, 2]",
    ),
]  # fmt: skip
PLAN_KEYS = [
    (
        "needs: {«practises»: {}}",
        "PLS964",
        '"practises" is not a key that a plan can have at the top of a plan',
        "did you mean  practices",
    ),
    (
        "needs: {learning: {each: [standards, «pace»]}}",
        "PLS964",
        '"pace" is not a key that a plan can have in "learning"',
        "keys there: standards, customization, pacing, data-use, transparency",
    ),
    (
        "needs: {conditions: {each: [«curiculum»]}}",
        "PLS964",
        '"curiculum" is not a key that a plan can have in "conditions"',
        "see  plscale schema plan  for what a plan may hold",
    ),
    (
        "needs: {steps: {at: [phases, «planing», milestones]}}",
        "PLS964",
        '"planing" is not a key that a plan can have in "phases"',
        "did you mean  planning",
    ),
    (
        "needs: {vision: {each: [«words»]}}",
        "PLS964",
        '"words" is not a key that a plan can have in "vision"',
        "see  plscale schema plan  for what a plan may hold",
    ),
    (
        "needs: {reports: {each: [«zero»]}}",
        "PLS964",
        '"zero" is not a key that a plan can have in "reports"',
        "see  plscale schema plan  for what a plan may hold",
    ),
]  # fmt: skip
RULES = [
    ("rules: {«PLS499»: ignore}", "PLS963", "there is no rule PLS499", "see  plscale rules"),
    (
        "rules: {«PLS010»: warning}",
        "PLS963",
        "PLS010 (yaml-syntax) weighs the same in every state",
        "take it out; no program can allow what cannot be read",
    ),
    (
        "rules: {«PLS110»: ignore}",
        "PLS963",
        "PLS110 (year-outside-plan) weighs the same in every state",
        "take it out; no program can allow what cannot be read",
    ),
    (
        "rules: {«PLS952»: ignore}",
        "PLS963",
        "PLS952 (program-unknown-key) weighs the same in every state",
        "take it out; no program can allow what cannot be read",
    ),
]  # fmt: skip
YEARS = [
    (
        "years: {max: 5}\nsupport: {s: {by: {end_of_year: «6»}}}",
        "PLS965",
        "plan year 6 never comes: a plan lasts at most 5 years",
        "correct the year, or  years.max",
    ),
    (
        "years: {max: 5}\nsteps: {s: {event: review, opens: {start_of_year: «6»}}}",
        "PLS965",
        "plan year 6 never comes: a plan lasts at most 5 years",
        "correct the year, or  years.max",
    ),
    (
        "years: {max: 5}\nphases: {evaluation: [4, 5, «6»]}",
        "PLS965",
        "plan year 6 never comes: a plan lasts at most 5 years",
        "correct the year, or  years.max",
    ),
    (
        "years: {max: 5}\nphases: {evaluation: {from: «6»}}",
        "PLS965",
        "plan year 6 never comes: a plan lasts at most 5 years",
        "correct the year, or  years.max",
    ),
    (
        "years: {max: 5}\nmeasures: {watched: [4, «6»]}",
        "PLS965",
        "plan year 6 never comes: a plan lasts at most 5 years",
        "correct the year, or  years.max",
    ),
    (
        "extends: knowledgeworks\nsupport: {s: {by: {end_of_year: «6»}}}",
        "PLS965",
        "plan year 6 never comes: a plan lasts at most 5 years",
        "correct the year, or  years.max",
    ),
    (
        "extends: knowledgeworks\nyears: {max: «3»}\nmeasures: {watched: [3]}",
        "PLS965",
        (
            'a plan lasts at most 3 years, but "watching" in "support", which is inherited, speaks'
            " of plan year 4"
        ),
        "give  watching:  in  support:  anew, or write  watching: ignore",
    ),
]  # fmt: skip
BYTES = [
    (
        "steps: {h: «*x»}",
        "PLS031",
        "*x repeats a part of the file from somewhere else, which a program may not",
        "write the values out here; text that begins with * goes into quotes",
    ),
    (
        "state: TX\n«state»: KY",
        "PLS030",
        '"state" is given twice in the same section; the first is on line 1',
        "keep one of the two, or rename one",
    ),
]  # fmt: skip
CITATIONS = [
    (
        "provisions: {p: {cite: «Education Code»}}",
        "PLS966",
        (
            '"Education Code" is not understood: "Education Code" begins with the name of no code,'
            " rules or act that is known"
        ),
        "write it as the law is cited, as TEC 25.0811",
    ),
    (
        "provisions: {p: {cite: TEC 11, scope: chapter, except: [«TEC 25.0811»]}}",
        "PLS958",
        'TEC 25.0811 lies outside "p", so it is no exception from it',
        "correct it, or take it out",
    ),
]  # fmt: skip
FAULTS = [
    *UNKNOWN_KEYS, *MISSING_KEYS, *WRONG_TYPES, *WRONG_VALUES, *DATES_AND_IDS, *CONTRADICTIONS,
    *PLAN_KEYS, *RULES, *YEARS, *BYTES, *CITATIONS,
]  # fmt: skip


@pytest.mark.parametrize(("text", "code", "message", "remedy"), FAULTS)
def test_fault_is_shown_at_its_place(
    tmp_path: Path, text: str, code: str, message: str, remedy: str
) -> None:
    assert told(tmp_path, text) == expected(text, (code, message, remedy))


@pytest.mark.parametrize(("text", "code", "message", "remedy"), FAULTS[::4])
def test_place_is_the_same_with_windows_line_ends_and_a_byte_order_mark(
    tmp_path: Path, text: str, code: str, message: str, remedy: str
) -> None:
    program = "\ufeff" + completed(text).replace("\n", "\r\n")
    (found,) = findings(tmp_path, program)
    (due,) = expected(text, (code, message, remedy))
    assert (found.span.line, found.span.column) == (due.line, due.column)
    assert (found.message, found.remedy) == (message, remedy)


def test_program_that_extends_no_other_lacks_its_name(tmp_path: Path) -> None:
    text = "«plscale_program»: 1\nid: xx-own\n"
    remedy = "add  name:  with the name that readers should see"
    due = expected(text, ("PLS953", 'the program has no "name"', remedy))
    assert told(tmp_path, text, is_whole=True) == due


def test_program_without_any_of_its_names_lacks_all_three(tmp_path: Path) -> None:
    found = told(tmp_path, "state: TX\n", is_whole=True)
    assert [(each.code, each.line, each.message) for each in found] == [
        ("PLS953", 1, 'the program has no "id"'),
        ("PLS953", 1, 'the program has no "name"'),
        ("PLS953", 1, 'the program has no "plscale_program"'),
    ]


def test_key_of_a_program_without_a_value_is_empty(tmp_path: Path) -> None:
    text = "plscale_program: 1\nid: xx-own\nname:«»\n"
    remedy = "add  name:  with the name that readers should see"
    assert told(tmp_path, text, is_whole=True) == expected(
        text, ("PLS953", '"name" is empty', remedy)
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("«plscale»: 1\nprogram: base\ntimeline: {}\n", "this file is a plan, not a program"),
        ("«apiVersion»: v1\nkind: Pod\n", "this file has none of the keys of a program"),
    ],
)
def test_other_files_are_told_for_what_they_are(tmp_path: Path, text: str, message: str) -> None:
    assert told(tmp_path, text, is_whole=True) == expected(text, ("PLS951", message, ALONE))


@pytest.mark.parametrize(
    ("text", "code", "message"),
    [
        ("", "PLS004", "the file is empty"),
        ("# nothing\n", "PLS004", "the file holds only comments"),
        ("- a\n", "PLS037", "a program is made of keys with values; this file holds a list"),
        ("text\n", "PLS037", "a program is made of keys with values; this file holds only one text"),
        ("name: [A\n", "PLS016", 'the bracket "[" is opened and never closed'),
        (
            "a: 1\n---\nb: 2\n",
            "PLS035",
            "a second program begins here; a file holds one, and only the first was checked",
        ),
    ],
)  # fmt: skip
def test_bytes_of_a_program_are_told_of_in_words_about_a_program(
    tmp_path: Path, text: str, code: str, message: str
) -> None:
    found = findings(tmp_path, text)
    assert [f.message for f in found if f.code == code] == [message]
    assert not [f for f in found if " plan" in f.message + f.remedy and f.code < "PLS1"]


def test_what_is_quoted_from_a_program_stays_as_it_is(tmp_path: Path) -> None:
    found = findings(tmp_path, completed('notes:\nsteps: {"the plan": 1, "the plan": 2}'))
    (twice,) = [f for f in found if f.code == "PLS030"]
    assert twice.message.startswith('"the plan" is given twice')


def test_misspelt_key_and_the_key_it_meant_are_one_finding(tmp_path: Path) -> None:
    text = "steps: {h: {«evnt»: review}}\nneeds: {waivers: {by: {«end_of_yaer»: 1}}}\n«nmae»: A"
    found = told(tmp_path, f"plscale_program: 1\nid: xx-own\n{text}\n", is_whole=True)
    assert [(each.code, each.remedy) for each in found] == [
        ("PLS952", "did you mean  event:"),
        ("PLS952", "did you mean  end_of_year:"),
        ("PLS952", "did you mean  name:"),
    ]


def test_every_fault_of_a_program_is_told_at_once(tmp_path: Path) -> None:
    text = """\
        years: {max: six}
        steps:
          h: {event: zebra}
          i: {event: review, passes: {at_least: 2/3, more_than: 1/2}}
        needs: {practises: {}}
        rules: {PLS499: ignore}
        school_year_starts: 8/15
        """
    found = told(tmp_path, text)
    assert [(each.line, each.code) for each in found] == [
        (1, "PLS954"), (3, "PLS955"), (4, "PLS958"), (5, "PLS964"), (6, "PLS963"),
        (7, "PLS955"),
    ]  # fmt: skip


def test_second_place_of_a_contradiction_is_shown_too(tmp_path: Path) -> None:
    text = completed("provisions:\n  p:\n    cite: A 1\n    from: 2026\n    until: 2025\n")
    (found,) = findings(tmp_path, text)
    assert [(r.message, r.span.line) for r in found.related] == [("it holds from here on", 4)]


def test_a_warning_leaves_a_program_usable(tmp_path: Path) -> None:
    (found,) = findings(tmp_path, completed("about: Rules\u200b of a state"))
    assert (found.code, found.severity.value, found.span.line) == ("PLS050", "warning", 1)


def test_every_kind_of_fault_is_planted_somewhere() -> None:
    planted = {code for _, code, _, _ in FAULTS}
    elsewhere = {
        "PLS950",
        "PLS951",
        "PLS959",
        "PLS960",
        "PLS961",
        "PLS962",
        "PLS967",
        "PLS968",
    }  # other tests
    assert {str(kind.code) for kind in PROGRAM_KINDS} - elsewhere <= planted


def test_names_of_programs_are_proposed(tmp_path: Path) -> None:
    text = "extends: «zebra»"
    remedy = f"use one of: {', '.join(builtin_names())}"
    message = '"zebra" is not a program that plscale knows'
    assert told(tmp_path, text) == expected(text, ("PLS959", message, remedy))
