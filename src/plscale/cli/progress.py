"""A progress bar on standard error, and only where a person looks at it."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

FEWEST = 200
"""Fewer files are checked before a bar could be read."""


@contextmanager
def progress(files: int, *, is_wanted: bool) -> Iterator[Callable[[], object]]:
    """Give a call that moves the bar on by one file."""
    if not is_wanted or files < FEWEST or not sys.stderr.isatty():
        yield lambda: None
        return
    from rich.console import Console  # late: a pipe should not wait for it
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("Checking plans", total=files)
        yield lambda: bar.advance(task)
