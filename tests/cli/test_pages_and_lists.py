"""``explain``, ``rules``, ``catalog``, ``schema``, ``--help`` and ``--version``."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from cli.calling import environment, plscale_in
from cli.conftest import Call

from plscale import __version__
from plscale.catalog import LISTS, entries
from plscale.finding import Kind
from plscale.rules.pages import page
from plscale.rules.registry import BY_CODE, KINDS
from plscale.view.look import Look
from plscale.visible import visible

COMMANDS = ("init", "validate", "status", "explain", "rules", "catalog", "schema", "programs")


@pytest.mark.parametrize("word", ["PLS402", "pls402", "waiver-denied"])
def test_explain_prints_the_page_by_code_and_by_name(call: Call, word: str) -> None:
    done = call("explain", word)
    assert (done.code, done.err) == (0, b"")
    assert done.text.startswith("# PLS402 waiver-denied\n\n")
    assert done.text.split() == page(BY_CODE["PLS402"]).text.split()


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.code)
def test_explain_breaks_paragraphs_and_leaves_examples(call: Call, kind: Kind) -> None:
    text = Look().show(page(kind).text.replace("\n", "<line>")).replace("<line>", "\n")
    shown = call("explain", kind.code).text
    assert shown.split() == text.split()
    assert shown.split("```")[1::2] == text.split("```")[1::2]
    paragraphs = [line for part in shown.split("```")[::2] for line in part.splitlines()]
    assert [line for line in paragraphs if len(line) > 80 and " " in line] == []


@pytest.mark.parametrize(
    ("word", "hint"),
    [
        ("waiver-denid", "did you mean waiver-denied?"),
        ("nothing-of-the-kind", "plscale rules  lists them all"),
        ("\x1b[2J", "plscale rules  lists them all"),
    ],
)
def test_explain_knows_no_other_word(call: Call, word: str, hint: str) -> None:
    done = call("explain", word)
    assert (done.code, done.out) == (2, b"")
    assert done.told == f'plscale: there is no rule "{visible(word)}"; {hint}\n'


def test_rules_lists_every_rule_once(call: Call) -> None:
    shown = call("rules").text.splitlines()
    assert shown[0].split() == ["Code", "Severity", "Name", "About"]
    assert [line[:6] for line in shown if line.startswith("PLS")] == [kind.code for kind in KINDS]
    assert max(map(len, shown)) <= 80
    told = json.loads(call("rules", "--format", "json").out)
    assert told == [
        {"code": k.code, "name": k.name, "severity": k.severity, "about": page(k).sentence}
        for k in KINDS
    ]


def test_catalog_shows_its_lists_and_each_of_them(call: Call) -> None:
    shown = call("catalog").text.splitlines()
    assert [line.split() for line in shown[2:-2]] == [
        [name, str(len(entries(name)))] for name in LISTS
    ]
    for name in LISTS:
        listed = call("catalog", name).text
        heads = [line.split("  ")[0] for line in listed.splitlines() if line[:1].strip()]
        assert heads == list(entries(name))
        told = json.loads(call("catalog", name, "--format", "json").out)
        assert [each["id"] for each in told[name]] == heads
    assert set(json.loads(call("catalog", "--format", "json").out)) == set(LISTS)


def test_catalog_of_an_unknown_list_names_the_lists(call: Call) -> None:
    done = call("catalog", "area")
    assert (done.code, done.out) == (2, b"")
    assert done.told == f'plscale: there is no list "area"; the lists are: {", ".join(LISTS)}\n'


@pytest.mark.parametrize("name", ["plan", "program", "findings", "status"])
def test_schema_is_the_file_in_the_repository(call: Call, name: str) -> None:
    done = call("schema", name)
    file = Path(__file__).parents[2] / "schemas" / f"{name}.schema.json"
    assert done.text == file.read_text("utf-8")


@pytest.mark.parametrize("words", [(), *((command,) for command in COMMANDS)])
@pytest.mark.parametrize("option", ["--help", "-h"])
def test_help_tells_of_every_command(call: Call, words: tuple[str, ...], option: str) -> None:
    done = call(*words, option)
    assert (done.code, done.err) == (0, b"")
    assert done.text.startswith(f"Usage: {' '.join(('plscale', *words))} ")
    assert max(map(len, done.text.splitlines())) <= 80
    if not words:
        listed = done.text.split("Commands:\n")[1].splitlines()
        assert [line.split()[0] for line in listed] == list(COMMANDS)


def test_call_without_a_command_shows_the_help(call: Call) -> None:
    done = call()
    assert done.code == 2
    assert "Commands:" in done.text + done.told


def test_misspelt_command_is_met_with_the_nearest(call: Call) -> None:
    done = call("validat")
    assert (done.code, done.out) == (2, b"")
    assert "Did you mean 'validate'?" in done.told


def test_version_needs_neither_typer_nor_pydantic(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "plscale", "--version"],
        cwd=tmp_path,
        env=environment(),
        capture_output=True,
        check=True,
    )
    assert done.stdout == f"plscale {__version__}\n".encode()
    imported = {line.rpartition("|")[2].strip() for line in done.stderr.decode().splitlines()}
    assert "plscale" in imported
    heavy = {"typer", "pydantic", "rich", "yaml"}
    assert heavy.isdisjoint(name.partition(".")[0] for name in imported)


def test_version_is_told_beside_other_words_too(tmp_path: Path) -> None:
    done = plscale_in(tmp_path, "--version", "validate")
    assert (done.code, done.text) == (0, f"plscale {__version__}\n")
