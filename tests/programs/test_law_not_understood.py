"""Law that a program cites, and that is not understood or does not fit: PLS958 and PLS966."""

from pathlib import Path

import pytest
from model.marked import expected
from programs.told import findings, told

AS_CITED = "write it as the law is cited, as TEC 25.0811"

FAULTS = [
    (
        "provisions: {p: {cite: «Chapter 39», waivable: false}}",
        "PLS966",
        '"Chapter 39" is not understood: it is not said in which code, rules or act "Chapter 39" is',
        AS_CITED,
    ),
    (
        "code: «Ed Law»\nprovisions: {p: {cite: Chapter 39}}",
        "PLS966",
        (
            '"Ed Law" is not understood: "Ed Law" begins with the name of no code, rules or act that is'
            " known"
        ),
        AS_CITED,
    ),
    (
        "provisions: {p: {cite: [TEC 25.001, «TEC 25.002 and 25.003»]}}",
        "PLS966",
        '"TEC 25.002 and 25.003" is not understood: "and 25.003" after TEC 25.002 is not understood',
        "did you mean  [TEC 25.002, TEC 25.003]",
    ),
    (
        "provisions: {p: {cite: TEC 11, except: [«11.162»]}}",
        "PLS954",
        '"except" should be text, but 11.162 is read as a number',
        'put it into quotes:  "11.162"',
    ),
    (
        'provisions: {p: {cite: TEC 11, except: [TEC 11.001, «"11.162"»]}}',
        "PLS966",
        '"11.162" is not understood: it is not said in which code, rules or act "11.162" is',
        AS_CITED,
    ),
    (
        "provisions: {p: {cite: TEC 11, scope: {subchapters: [A, «first»]}}}",
        "PLS966",
        '"first" is not understood as a subchapter',
        "write its letter, such as  A",
    ),
    (
        "waivers: {of: [TEC, «Title 22»]}",
        "PLS966",
        '"Title 22" is not understood: it is not said in which code, rules or act "Title 22" is',
        AS_CITED,
    ),
    (
        "models: {m: {frees: [«the rules»]}}",
        "PLS966",
        (
            '"the rules" is not understood: "the rules" begins with the name of no code, rules or act'
            " that is known"
        ),
        AS_CITED,
    ),
    (
        "provisions: {p: {cite: TEC 39.053, scope: «chapter»}}",
        "PLS958",
        '"p" is about a chapter, and TEC 39.053 is less than one',
        "cite the chapter, or take  scope:  out",
    ),
    (
        "provisions: {p: {cite: TEC 11, except: [TEC 11.162, «TEC 12.001»]}}",
        "PLS958",
        'TEC 12.001 lies outside "p", so it is no exception from it',
        "correct it, or take it out",
    ),
    (
        "waivers: {«terms»: [0]}",
        "PLS958",
        '"terms" should give years for each grant, and gives none for some',
        "write years such as  [1, 1, 2]",
    ),
    (
        "provisions: {p: {cite: TEC 11, «terms»: [1, 0, 2]}}",
        "PLS958",
        '"terms" should give years for each grant, and gives none for some',
        "write years such as  [1, 1, 2]",
    ),
    (
        (
            "waivers: {ends: {month_day: 06-30, full_school_years: 3, from: 2026-07-01,"
            " until: «2025-07-01»}}"
        ),
        "PLS958",
        '"ends" holds until 2025-07-01, before it holds at all',
        "correct one of the dates",
    ),
]


@pytest.mark.parametrize(("text", "code", "message", "remedy"), FAULTS)
def test_a_fault_is_told_once_at_its_place(
    text: str, code: str, message: str, remedy: str, tmp_path: Path
) -> None:
    assert told(tmp_path, text) == expected(text, (code, message, remedy))


SOUND = [
    "code: TEC\nprovisions: {p: {cite: ['39', 39A], scope: chapter}}",
    "code: C.R.S. 22\nprovisions: {p: {cite: 22-32-109(1)(ll)}}",
    "provisions: {p: {cite: TEC 11, scope: {subchapters: [A]}, except: ['TEC 11.002(b)']}}",
    "provisions: {p: {cite: TEC 29, scope: {subchapters: [A]}, except: [TEC 29.001]}}",
    "waivers: {list: closed, terms: [1, 1, 0], ends: {month_day: 06-30, full_school_years: 3}}",
]


@pytest.mark.parametrize("text", SOUND)
def test_law_that_is_understood_is_no_fault(text: str, tmp_path: Path) -> None:
    assert told(tmp_path, text) == []


def test_a_fault_is_told_in_the_file_that_cites_it(tmp_path: Path) -> None:
    parent = "plscale_program: 1\nid: xx-parent\nname: A\nprovisions: {p: {cite: Chapter 39}}\n"
    (tmp_path / "parent.yaml").write_text(parent, encoding="utf-8")
    child = "extends: parent.yaml\nid: xx-child\nname: B\nprovisions: {q: {cite: Chapter 40}}\n"
    places = {(Path(f.path).name, f.code) for f in findings(tmp_path, child, "child.yaml")}
    assert places == {("parent.yaml", "PLS966"), ("child.yaml", "PLS966")}


def test_the_code_of_a_child_makes_numbers_of_its_parent_clear(tmp_path: Path) -> None:
    parent = "plscale_program: 1\nid: xx-parent\nname: A\nprovisions: {p: {cite: Chapter 39}}\n"
    (tmp_path / "parent.yaml").write_text(parent, encoding="utf-8")
    child = "extends: parent.yaml\nid: xx-child\nname: B\ncode: TEC\n"
    assert findings(tmp_path, child, "child.yaml") == []
