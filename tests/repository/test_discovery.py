"""Which files a run checks: each once, in order, and never through a link."""

import os
import sys
from pathlib import Path

import pytest

from plscale.errors import PlscaleError
from plscale.repository.discovery import Target, discover


def names(*paths: Path | str) -> list[str]:
    return [target.name for target in discover(Path(path) for path in paths)]


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("b.yaml", "a.yml", "C.YAML", "deep/er/z.yaml", "x.json", "yaml", ".h.yaml"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "c.yaml").touch()
    monkeypatch.chdir(tmp_path)
    return tmp_path


ALL = ["C.YAML", "a.yml", "b.yaml", "deep/er/z.yaml"]


def test_folder_gives_its_plans_in_order_and_leaves_out_hidden_ones(tree: Path) -> None:
    assert names(".") == names(tree) == names("./deep/..") == ALL


def test_each_file_is_given_once(tree: Path) -> None:
    assert names(".", tree, "b.yaml", "./deep/../b.yaml", tree / "b.yaml") == ALL


def test_file_that_is_named_is_taken_whatever_its_name(tree: Path) -> None:
    del tree
    assert names("x.json", ".h.yaml") == [".h.yaml", "x.json"]


def test_names_are_told_from_the_working_folder(
    tree: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tree / "deep")
    assert names("er", "..")[-1] == "er/z.yaml"
    assert names(tree / "b.yaml") == [f"{tree.as_posix()}/b.yaml"]


def test_what_is_not_there_is_a_fault_of_the_call(tree: Path) -> None:
    with pytest.raises(PlscaleError, match=r"there is no file or folder \"nowhere\.yaml\""):
        discover([tree / "b.yaml", Path("nowhere.yaml")])
    (tree / "deep" / "er" / "empty").mkdir()
    with pytest.raises(PlscaleError, match="nothing to check"):
        discover([])
    with pytest.raises(PlscaleError, match="nothing to check"):
        discover([tree / "deep" / "er" / "empty"])


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right there")
def test_link_in_a_folder_is_told_and_not_followed(tree: Path) -> None:
    (tree / "deep" / "loop").symlink_to(tree)
    (tree / "deep" / "out.yaml").symlink_to("/etc/hostname")
    (tree / "deep" / "gone.yaml").symlink_to("nowhere")
    targets = {target.name: target for target in discover([Path("deep")])}
    assert list(targets) == ["deep/er/z.yaml", "deep/gone.yaml", "deep/out.yaml"]
    for name in ("deep/gone.yaml", "deep/out.yaml"):
        fault = targets[name].fault
        assert fault is not None
        assert fault.kind.code == "PLS002"
    assert targets["deep/er/z.yaml"] == Target(Path("deep/er/z.yaml"), "deep/er/z.yaml")


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right there")
def test_link_that_is_named_is_followed(tree: Path) -> None:
    (tree / "link.yaml").symlink_to("b.yaml")
    (tree / "folder").symlink_to("deep")
    (target,) = discover([Path("link.yaml")])
    assert target.fault is None
    assert names("folder") == ["folder/er/z.yaml"]


@pytest.mark.skipif(
    sys.platform == "win32" or not hasattr(os, "geteuid") or os.geteuid() == 0,
    reason="root may read everything",
)
def test_folder_that_may_not_be_read_is_told(tree: Path) -> None:
    (tree / "deep").chmod(0)
    try:
        (target,) = discover([Path("deep")])
    finally:
        (tree / "deep").chmod(0o700)
    assert target.fault is not None
    assert target.fault.kind.code == "PLS001"


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such names there")
def test_odd_names_are_found_in_a_steady_order(tree: Path) -> None:
    for name in (b"-rf.yaml", b"a\nb.yaml", b"caf\xe9.yaml", b"::error::.yaml"):
        (tree / os.fsdecode(name)).touch()
    found = names(".")
    assert found == sorted(found)
    assert {"-rf.yaml", "a\nb.yaml", "caf\udce9.yaml", "::error::.yaml"} <= set(found)


def test_folder_five_hundred_deep_is_walked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    deep = Path(*["d"] * 500)
    deep.mkdir(parents=True)
    (deep / "p.yaml").touch()
    assert names(".") == ["/".join(["d"] * 500) + "/p.yaml"]
