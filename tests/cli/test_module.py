"""``python -m plscale`` is ``plscale``."""

from pathlib import Path

from cli.calling import DAY, FAULTY, plscale_in
from cli.conftest import Call


def test_module_and_function_write_the_same(call: Call, folder: Path) -> None:
    (folder / "faulty.yaml").write_text(FAULTY)
    words = ("validate", "faulty.yaml", *DAY)
    assert plscale_in(folder, *words) == call(*words)
