"""Where the path to the plan of the term before leads."""

from datetime import date
from pathlib import Path

import pytest

from plscale.check.text import check_text
from plscale.finding import Finding

CHECK = "correct the path; it begins at the folder of this plan, and stays in its repository"


def renewing(path: str, name: str) -> list[Finding]:
    text = (
        "plscale: 1\nprogram: base\ndistrict: {name: Example ISD, state: TX}\n"
        f"timeline: {{starts: 2026-07-01, ends: 2031-06-30}}\nrenews: {path}\n"
    )
    checked = check_text(text, name=name, as_of=date(2026, 11, 21))
    assert not checked.crash, checked.crash
    return [finding for finding in checked.findings if finding.code == "PLS116"]


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Make a repository with a plan of the term before, and one beside the repository."""
    (tmp_path / "top" / ".git").mkdir(parents=True)
    for folder in ("top/2021", "top/2026"):
        (tmp_path / folder).mkdir()
    for file in ("top/2021/example.yaml", "outside.yaml"):
        (tmp_path / file).write_text("plscale: 1\n", encoding="utf-8")
    return tmp_path / "top"


@pytest.mark.parametrize(
    ("path", "message", "remedy"),
    [
        ("../2021/example.yaml", None, ""),
        (
            "../2021/exampel.yaml",
            '"../2021/exampel.yaml" leads to no file',
            "did you mean  ../2021/example.yaml",
        ),
        (
            "nothere.yaml",
            '"nothere.yaml" leads to no file',
            "see that the file is there; the path begins at the folder of this file",
        ),
        ("../2021", '"../2021" leads to a folder, not to a file', "name a plain text file"),
        ("../../outside.yaml", '"../../outside.yaml" leads out of the repository', CHECK),
        ("example.yaml", '"example.yaml" is this plan itself', CHECK),
        ("/etc/passwd", '"/etc/passwd" is not a path inside the repository', CHECK),
    ],
)
def test_path_is_followed_inside_the_repository(
    repository: Path, path: str, message: str | None, remedy: str
) -> None:
    name = repository / "2026" / "example.yaml"
    name.write_text("plscale: 1\n", encoding="utf-8")
    found = renewing(path, str(name))
    assert [(f.severity.value, f.pointer, f.message, f.remedy) for f in found] == (
        [("warning", "/renews", message, remedy)] if message else []
    )


def test_text_that_lies_nowhere_is_followed_nowhere() -> None:
    assert renewing("../2021/example.yaml", "plan.yaml") == []
    assert [f.message for f in renewing("C:/2021/example.yaml", "plan.yaml")] == [
        '"C:/2021/example.yaml" is not a path inside the repository'
    ]
