"""The two event parsers of PyYAML: the C one, and the pure one where that is missing."""

from collections.abc import Callable

from yaml.events import Event
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner

EventSource = Callable[[], Event | None]
"""Gives the next event of a stream each time it is called."""


class PureParser(Reader, Scanner, Parser):
    """PyYAML's own parser without the loader that usually sits on it; it gives events only."""

    def __init__(self, text: str) -> None:
        """Begin to parse a text that the guard has let through."""
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)


def pure_events(text: str) -> EventSource:
    """Parse with PyYAML's pure Python parser, some twenty times slower than the C one."""
    source: EventSource = PureParser(text).get_event
    return source


try:
    from yaml.cyaml import CParser  # type: ignore[attr-defined]  # its stubs forget it
except ImportError:  # PyYAML built without libyaml: `IS_FAST` says so, and the command line tells
    IS_FAST = False
    events = pure_events
else:
    IS_FAST = True

    def events(text: str) -> EventSource:
        """Parse with libyaml."""
        source: EventSource = CParser(text).get_event
        return source
