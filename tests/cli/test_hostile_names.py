"""File names and texts that would forge a line, steer a terminal or give orders to a log."""

import csv
import io
import json
import os
import re
import sys
from pathlib import Path

import pytest
from cli.calling import SOUND, Called, plscale_in

if sys.platform == "win32":
    pytest.skip("Windows allows no such file names", allow_module_level=True)

NAMES = (
    b"::error::forged.yaml",
    b"##[error]forged.yaml",
    b"a\n::error::forged.yaml",
    b"b\r\n##[group]forged.yaml",
    b"c\x1b[31mred\x07.yaml",
    b"d%0A::error::forged.yaml",
    b"e,col=1,title=f:oo.yaml",
    b"f\xff\xfe.yaml",
    b"g\xc2\x9b31m\xe2\x80\xae.yaml",
    b"=cmd|'calc'!A1.yaml",
    b"-rf.yaml",
    b" ::error::forged.yaml",
    b"[red]h[link=x].yaml",
)
HOSTILE = SOUND.replace("Example ISD", '"::error::x ##[error]y ##vso[task]z"') + (
    '"::error::forged by a key that is long enough to be broken over two lines ::error::pwn": 1\n'
)
CONTROLS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
OURS = re.compile(
    r"::error file=[^:,]*,line=5,endLine=5,col=1,endColumn=\d+,title=PLS101 unknown-key::"
)
FORMS = ("text", "concise", "json", "github", "csv")


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    for name in NAMES:
        (tmp_path / os.fsdecode(name)).write_text(HOSTILE)
    return tmp_path


def run(folder: Path, form: str, *paths: bytes) -> Called:
    done = plscale_in(folder, "validate", "--select", "PLS1", "--format", form, "--", *paths)
    assert (done.code, done.err) == (1, b"")
    return done


@pytest.mark.parametrize("form", FORMS)
def test_no_control_character_is_written(hostile: Path, form: str) -> None:
    text = run(hostile, form, b".").text
    own = text.replace("\r\n", "\n").removeprefix("\ufeff") if form == "csv" else text
    assert CONTROLS.findall(own) == []


@pytest.mark.parametrize("form", ["text", "concise", "github"])
@pytest.mark.parametrize("paths", [(b".",), *((name,) for name in NAMES)], ids=repr)
def test_no_line_gives_an_order_to_a_log_but_our_own(
    hostile: Path, form: str, paths: tuple[bytes, ...]
) -> None:
    lines = run(hostile, form, *paths).text.split("\n")
    orders = [line for line in lines if line.lstrip().startswith("::")]
    # GitHub's runner looks for ##[ in the middle of a line, too, if it does not begin with ::
    marks = [line for line in lines if line not in orders and re.search(r"##(\[|vso\[)", line)]
    assert marks == []
    if form != "github":
        assert orders == []
    assert [line for line in orders if not OURS.match(line)] == []


def test_concise_has_one_line_for_each_finding(hostile: Path) -> None:
    lines = run(hostile, "concise", b".").text.splitlines()
    assert len(lines) == len(NAMES)
    assert all(".yaml:5:1: error PLS101 " in line for line in lines)


def test_json_and_csv_name_each_file_once(hostile: Path) -> None:
    found = json.loads(run(hostile, "json", b".").out)["findings"]
    names = {finding["path"] for finding in found}
    assert len(names) == len(NAMES)
    assert {"a\n::error::forged.yaml", "c\x1b[31mred\x07.yaml", "-rf.yaml"} <= names
    text = run(hostile, "csv", b".").out.decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert len(rows) == len(NAMES)
    assert not [row for row in rows if row["path"][0] in "=+-@"]
    assert {"'=cmd|'calc'!A1.yaml", "'-rf.yaml", "a\\n::error::forged.yaml"} <= {
        row["path"] for row in rows
    }


def test_message_of_a_wrong_call_forges_nothing(tmp_path: Path) -> None:
    done = plscale_in(tmp_path, "validate", "x\n::error::forged\x1b[31m")
    assert done.code == 2
    assert done.told.count("\n") == 1
    assert CONTROLS.findall(done.told) == []


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252", "utf-8"])
def test_narrow_encoding_escapes_what_it_lacks(hostile: Path, encoding: str) -> None:
    done = plscale_in(
        hostile,
        *("validate", ".", "--statistics"),
        changes={"PYTHONIOENCODING": f"{encoding}:strict"},
    )
    assert (done.code, done.err) == (1, b"")
    assert all(byte < 128 for byte in done.out) == (encoding != "utf-8")
