"""Golden files: what a run should write, refreshed by ``pytest tests/golden --update-golden``.

A refreshed file is read line by line before it is kept.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

HERE = Path(__file__).parent


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write the golden files anew")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, bytes], None]:
    """Give a call that compares bytes with the golden file of a name."""
    is_updating = request.config.getoption("--update-golden", default=False)

    def compare(name: str, written: bytes) -> None:
        file = HERE / name
        if is_updating:
            file.write_bytes(written)
        assert written == file.read_bytes()

    return compare
