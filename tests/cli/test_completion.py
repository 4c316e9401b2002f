"""Completion, as bash and PowerShell ask for it."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from cli.calling import environment, plscale_in

from plscale.report.formats import Format
from plscale.rules.registry import KINDS

COMMANDS = ["init", "validate", "status", "explain", "rules", "catalog", "schema", "programs"]
WAIVER_CODES = [kind.code for kind in KINDS if kind.code.startswith("PLS40")]


def bash(folder: Path, line: str) -> list[str]:
    words = line.split(" ")
    changes = {
        "_PLSCALE_COMPLETE": "complete_bash",
        "COMP_WORDS": line,
        "COMP_CWORD": str(len(words) - 1),
    }
    done = plscale_in(folder, changes=changes)
    assert (done.code, done.err) == (0, b"")
    return done.text.splitlines()


def powershell(folder: Path, line: str) -> list[str]:
    changes = {
        "_PLSCALE_COMPLETE": "complete_powershell",
        "_TYPER_COMPLETE_ARGS": line,
        "_TYPER_COMPLETE_WORD_TO_COMPLETE": line.rpartition(" ")[2],
    }
    done = plscale_in(folder, changes=changes)
    assert (done.code, done.err) == (0, b"")
    return [told.split(":::")[0] for told in done.text.splitlines()]


@pytest.mark.parametrize("ask", [bash, powershell])
@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("plscale ", COMMANDS),
        ("plscale val", ["validate"]),
        ("plscale validate --fo", ["--format"]),
        ("plscale validate --format ", [str(form) for form in Format]),
        ("plscale validate --format j", ["json"]),
        ("plscale validate --fail-on w", ["warning"]),
        ("plscale status --format ", ["table", "timeline", "json", "csv", "markdown"]),
        ("plscale status --phase imp", ["implementation"]),
        ("plscale status --waiting-for ", ["district", "board", "state"]),
        ("plscale validate --select PLS40", WAIVER_CODES),
        ("plscale explain PLS40", WAIVER_CODES),
        ("plscale explain waiver-den", ["waiver-denied"]),
        ("plscale catalog pr", ["practices"]),
        ("plscale schema ", ["plan", "program", "findings", "status"]),
        ("plscale schema pr", ["program"]),
        ("plscale programs ", ["show"]),
        ("plscale programs show kn", ["knowledgeworks"]),
        ("plscale validate --program b", ["base"]),
        ("plscale init --program kn", ["knowledgeworks"]),
        ("plscale init --state T", ["TN", "TX"]),
    ],
)
def test_shell_is_told_what_may_follow(
    tmp_path: Path, ask: Callable[[Path, str], list[str]], line: str, expected: list[str]
) -> None:
    assert ask(tmp_path, line) == expected


@pytest.mark.skipif(sys.platform == "win32", reason="bash is not at home there")
def test_script_for_bash_fills_the_replies(tmp_path: Path) -> None:
    program = f"""
        plscale() {{ {sys.executable} -m plscale "$@"; }}
        printf '#!/bin/sh\\nexec {sys.executable} -m plscale "$@"\\n' > plscale && chmod +x plscale
        PATH=$PWD:$PATH
        source <(_PLSCALE_COMPLETE=source_bash plscale)
        complete -p plscale
        COMP_WORDS=(plscale val) COMP_CWORD=1
        _plscale_completion ./plscale
        printf '%s\\n' "${{COMPREPLY[@]}}"
        COMP_WORDS=(plscale explain PLS40) COMP_CWORD=2
        _plscale_completion ./plscale
        printf '%s\\n' "${{COMPREPLY[@]}}"
    """
    done = subprocess.run(
        ["/bin/bash", "-c", program],
        cwd=tmp_path,
        env=environment(),
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stderr == ""
    assert done.stdout.splitlines() == [
        "complete -o default -F _plscale_completion plscale",
        "validate",
        *WAIVER_CODES,
    ]


def test_script_for_powershell_registers_a_completer(tmp_path: Path) -> None:
    done = plscale_in(tmp_path, changes={"_PLSCALE_COMPLETE": "source_powershell"})
    assert (done.code, done.err) == (0, b"")
    assert "Register-ArgumentCompleter -Native -CommandName plscale" in done.text
    assert '$Env:_PLSCALE_COMPLETE = "complete_powershell"' in done.text


@pytest.mark.skipif(sys.platform == "win32", reason="the shell is found by its process there")
def test_show_completion_prints_the_script_of_the_calling_shell(tmp_path: Path) -> None:
    line = f"{sys.executable} -m plscale --show-completion; true"
    done = subprocess.run(
        ["/bin/bash", "-c", line],
        cwd=tmp_path,
        env=environment(),
        capture_output=True,
        text=True,
        check=True,
    )
    assert "complete -o default -F _plscale_completion plscale" in done.stdout
