"""Seven faults in one file: seven findings, each at its own place, in every format."""

import csv
import io
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from cli.calling import plscale_in

HERE = Path(__file__).parent
FAULTS = (
    (6, 12, 19, "PLS103", "wrong-type", "an LEA id without quotes"),
    (8, 1, 6, "PLS101", "unknown-key", "a misspelt key"),
    (13, 10, 12, "PLS031", "alias", "an alias"),
    (17, 34, 44, "PLS204", "milestone-outside-phase", "a milestone in the third year"),
    (18, 30, 40, "PLS105", "wrong-date", "February 30"),
    (26, 13, 19, "PLS104", "wrong-value", "a misspelt status"),
    (27, 5, 10, "PLS030", "duplicate-key", "a title given twice"),
)
UNDERLINED = ("4800001", "vison", "*m", "2028-10-15", "2026-02-30", "grantd", "title")


def run(form: str, encoding: str = "utf-8") -> bytes:
    done = plscale_in(
        HERE,
        *("validate", "plans/seven.yaml", "--as-of", "2026-11-21", "--format", form),
        changes={"PYTHONIOENCODING": encoding},
    )
    assert (done.code, done.err) == (1, b"")
    return done.out


def test_places_are_where_the_faults_stand() -> None:
    lines = (HERE / "plans" / "seven.yaml").read_text("utf-8").splitlines()
    marked = [lines[line - 1][start - 1 : end - 1] for line, start, end, *_ in FAULTS]
    assert tuple(marked) == UNDERLINED


def test_json_has_each_fault_once() -> None:
    found = json.loads(run("json"))
    assert found["summary"]["errors"] == 7
    assert [
        (f["line"], f["column"], f["end_column"], f["code"], f["rule"]) for f in found["findings"]
    ] == [fault[:5] for fault in FAULTS]
    assert all(f["end_line"] == f["line"] for f in found["findings"])


def test_concise_has_each_fault_once() -> None:
    heads = [line.split(" ")[:3] for line in run("concise").decode().splitlines()]
    assert heads == [
        [f"plans/seven.yaml:{line}:{start}:", "error", code] for line, start, _, code, *_ in FAULTS
    ]


def test_csv_has_each_fault_once() -> None:
    rows = list(csv.DictReader(io.StringIO(run("csv").decode("utf-8-sig"), newline="")))
    assert [
        (int(r["line"]), int(r["column"]), int(r["end_column"]), r["code"], r["rule"]) for r in rows
    ] == [fault[:5] for fault in FAULTS]


def test_github_has_each_fault_once() -> None:
    *commands, last = run("github").decode().splitlines()
    pattern = re.compile(
        r"::error file=plans/seven\.yaml,line=(\d+),endLine=(\d+),col=(\d+),endColumn=(\d+),"
        r"title=(PLS\d{3}) ([a-z-]+)::.+"
    )
    matches = [pattern.fullmatch(command) for command in commands]
    assert [match and match.groups() for match in matches] == [
        (str(line), str(line), str(start), str(end), code, name)
        for line, start, end, code, name, _ in FAULTS
    ]
    assert last == (
        "1 plan checked on 2026-11-21: 7 errors, 0 warnings, 0 notes."
        " It cannot be submitted until the 7 errors are mended."
    )


def test_text_underlines_each_fault_where_it_stands() -> None:
    text = run("text").decode()
    heads = re.findall(r"^error (PLS\d{3}) \S+ +plans/seven\.yaml:(\d+):(\d+)$", text, re.MULTILINE)
    assert heads == [(code, str(line), str(start)) for line, start, _, code, *_ in FAULTS]
    quoted = re.findall(r"^ +\d+ │ (.*)\n +│ ( *)(\^+)(?: .*)?$", text, re.MULTILINE)
    assert tuple(line[len(gap) :][: len(mark)] for line, gap, mark in quoted) == UNDERLINED


@pytest.mark.parametrize("encoding", ["utf-8", "ascii"])
def test_no_line_is_wider_than_the_screen(encoding: str) -> None:
    assert max(map(len, run("text", encoding).decode(encoding).splitlines())) <= 80


@pytest.mark.parametrize(
    ("form", "encoding", "name"),
    [
        ("text", "utf-8", "seven.txt"),
        ("text", "ascii", "seven.ascii.txt"),
        ("concise", "utf-8", "seven.concise.txt"),
        ("json", "utf-8", "seven.json"),
        ("github", "utf-8", "seven.github.txt"),
        ("csv", "utf-8", "seven.csv"),
    ],
)
def test_format_stays_as_it_is(
    golden: Callable[[str, bytes], None], form: str, encoding: str, name: str
) -> None:
    golden(name, run(form, encoding))


def test_machine_formats_are_utf_8_whatever_the_terminal_takes() -> None:
    for form in ("json", "github", "csv", "concise"):
        assert run(form, "ascii") == run(form)
