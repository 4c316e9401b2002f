"""A folder with a sound, a warned and a faulty plan, and a call within this process."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest
from cli.calling import FAULTY, SOUND, WARNED, Called

from plscale.cli.run import run

Call: TypeAlias = Callable[..., Called]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, text in (("sound", SOUND), ("warned", WARNED), ("faulty", FAULTY)):
        (tmp_path / f"{name}.yaml").write_text(text)
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("COLUMNS", raising=False)
    return tmp_path


@pytest.fixture
def call(folder: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> Call:
    """Run in ``folder``, in this process: for options that no stream or signal has a part in."""
    del folder

    def run_it(*words: str) -> Called:
        code = run(list(words))
        caught = capsysbinary.readouterr()
        return Called(code, caught.out, caught.err)

    return run_it
