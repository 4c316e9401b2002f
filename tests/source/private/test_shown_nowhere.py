"""Nothing private is shown by any command in any format, however broken the plan is around it."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from cli.calling import plscale_in
from source.private.private_texts import LETTERS, NAMED, SECRETS

import plscale
from plscale.check.text import check_text

PLANS = Path(__file__).parents[3] / "plans"
PLAN = "plscale: 1\nprogram: base\ndistrict: {name: Example ISD, state: TX}\ntimeline: {starts: 2026-07-01}\n"
NUMBER, WORD, KEY = "123-45-6789", "MeadowLake7", SECRETS["an AWS access key"]
PRIVATE = (KEY, SECRETS["a GitHub token"], f"password={WORD}", f"SSN {NUMBER}")
TELLING = (KEY[4:], LETTERS, WORD, NUMBER)
"""What no output may hold: the parts of those that give them away."""
WAYS = (
    '{before}"{private}"\n',
    '{before}"{private}\n',
    "{before}'{private}\n",
    "{before}*{private}\n",
    "{before}!{private} x\n",
    "{before}[{private}, {{password: " + WORD + "}}\n",
    "{before}{private}: {private}: x\n",
    "{before}|\n      {private}\n  {private}\n",
    "{before}{private} # {private}\n",
    "{private}:\t{before}{private}\n",
    "\t{private}\n",
    "    password: " + WORD + "\n{private}: x\n{private}: y\n",
    "{before}x\n  {private}\n- {private}\n",
)
"""Ways to write it in the place of a value, behind ``before``; most of them break the file."""


def _broken_plans() -> Iterator[str]:
    """Give plans with something private in each tenth line, each written in the next way."""
    lines = (PLANS / "illustrative/wide-sky.yaml").read_text("utf-8").splitlines(keepends=True)
    for number, at in enumerate(range(1, len(lines), 3)):
        key, colon, _ = lines[at].partition(": ")
        way = WAYS[number % len(WAYS)]
        written = way.format(before=key + colon, private=PRIVATE[number % len(PRIVATE)])
        yield "".join((*lines[:at], written, *lines[at + 1 :]))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of such plans."""
    folder = tmp_path_factory.mktemp("private")
    for number, text in enumerate(_broken_plans()):
        (folder / f"plan-{number}.yaml").write_text(text, "utf-8")
    return folder


@pytest.mark.parametrize(
    "words",
    [
        *(("validate", "--format", form) for form in ("concise", "json", "github", "csv")),
        ("validate", "--format", "text", "--output", "json=out.json", "--output", "text=out.txt"),
        ("validate", "--statistics"),
        *(
            ("status", "--format", form)
            for form in ("table", "timeline", "json", "csv", "markdown")
        ),
    ],
    ids=" ".join,
)
def test_no_format_shows_it(words: tuple[str, ...], folder: Path, tmp_path: Path) -> None:
    done = plscale_in(tmp_path, *words, "--as-of", "2026-11-21", str(folder))
    assert done.code == 1
    written = [done.out, done.err, *(file.read_bytes() for file in tmp_path.iterdir())]
    assert [word for word in TELLING if any(word.encode() in text for text in written)] == []


def test_screen_of_a_single_plan_does_not_show_it(folder: Path) -> None:
    for file in sorted(folder.iterdir())[: len(WAYS)]:
        done = plscale_in(folder, "validate", "--format", "text", file.name)
        assert b"PLS80" in done.out
        assert [word for word in TELLING if word.encode() in done.out + done.err] == []


@pytest.mark.parametrize(
    "words",
    [
        *(("validate", "plan.yaml", "--format", form)
          for form in ("text", "concise", "json", "github", "csv")),
        ("validate", "plan.yaml", "--output", "json=out.json"),
        ("status", "plan.yaml"),
        ("programs", "show"),
        ("explain", "ND001"),
        ("init", "new.yaml", "--yes", "--name", "Example", "--state", "ND", "--starts", "2027-07-01"),
    ],
    ids=" ".join,
)  # fmt: skip
def test_no_command_shows_what_a_program_file_holds(words: tuple[str, ...], tmp_path: Path) -> None:
    law = (Path(plscale.__file__).parent / "programs/data/nd-innovative.yaml").read_text("utf-8")
    lines = law.splitlines(keepends=True)
    for number, at in enumerate(range(6, len(lines), 9)):
        key, colon, _ = lines[at].partition(": ")
        lines[at] = f'{key}{colon}"{PRIVATE[number % len(PRIVATE)]}"  # {NUMBER}\n'
    given = tmp_path / "given"
    given.mkdir()
    (given / "plan.yaml").write_text(PLAN, "utf-8")
    (given / "law.yaml").write_text("".join(lines), "utf-8")
    before = set(given.iterdir())
    program = ("law.yaml",) if words == ("programs", "show") else ("--program", "law.yaml")
    done = plscale_in(given, *words, *program)
    made = [file.read_bytes() for file in set(given.iterdir()) - before]
    assert done.code == 2
    assert b"law.yaml" in done.out + done.err
    written = [done.out, done.err, *made]
    assert [word for word in TELLING if any(word.encode() in text for text in written)] == []


def test_finding_beside_it_shows_it_neither(tmp_path: Path) -> None:
    """Wrong type, unknown key, key written twice, value close to a known one, and a related line."""
    text = (
        f"{PLAN}vison: {KEY}\n{KEY}: x\n{KEY}: y\nvision: [{KEY}]\n"
        f"measures: {{a: {{title: b, unit: {KEY}, better: 'higher {KEY}'}}}}\n"
        f"waivers: {{a: {{title: b, provision: {KEY}, supports: [{KEY}]}}}}\n"
        f"events: {{a: {{event: board-vote, date: {KEY}}}}}\n"
    )
    (tmp_path / "plan.yaml").write_text(text, "utf-8")
    done = plscale_in(tmp_path, "validate", "plan.yaml", "--format", "json")
    found = json.loads(done.out)["findings"]
    assert {"PLS801", "PLS101"} < {one["code"] for one in found}
    assert len({one["code"] for one in found}) > 4
    assert KEY[4:] not in done.text


@pytest.mark.parametrize("text", [*SECRETS.values(), *NAMED])
@pytest.mark.parametrize("way", ["notes: {}\n", "notes: [{}]\n", "x-a: {{b: {}}}\n"])
def test_it_is_the_only_thing_found_where_it_stands_in_quotes(way: str, text: str) -> None:
    """Written as JSON writes it: ends of lines, quotes and all that is not ASCII as escapes."""
    found = check_text(PLAN + way.format(json.dumps(text))).findings
    codes = {str(one.code) for one in found} - {"PLS201"}
    assert codes or text in NAMED  # some of those are told by what only the file's own keys have
    assert codes <= {"PLS801", "PLS802", "PLS803"}


@pytest.mark.parametrize("text", [one for one in (*SECRETS.values(), *NAMED) if "\n" not in one])
def test_it_is_the_only_thing_found_in_block_text(text: str) -> None:
    found = check_text(f"{PLAN}notes: |\n  {text}\n").findings
    codes = {str(one.code) for one in found} - {"PLS201"}
    assert codes
    assert codes <= {"PLS801", "PLS802", "PLS803"}
