"""The two event parsers of PyYAML: the C one, and the pure one where that is missing."""

import re
from collections.abc import Callable

from yaml.error import Mark
from yaml.events import Event
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner, ScannerError
from yaml.tokens import ScalarToken

from plscale.source.lines import split_lines

EventSource = Callable[[], Event | None]
"""Gives the next event of a stream each time it is called."""

MOST_LEVELS = 1_000
"""Levels that newer versions of libyaml bear before they give up with the words `GIVES_UP`."""
GIVES_UP = "exceeded maximum nesting depth"

_CODE = re.compile(r"\\[uU]0*[dD][89a-fA-F]")
_SURROGATE = re.compile("[\ud800-\udfff]")


class PureParser(Reader, Scanner, Parser):
    """PyYAML's own parser without the loader that usually sits on it; it gives events only.

    Where it knows less than libyaml, it is taught to read the same.
    """

    def __init__(self, text: str) -> None:
        """Begin to parse a text that the guard has let through."""
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)

    def scan_flow_scalar(self, style: str) -> ScalarToken:
        """Read a text in quotes, and refuse codes that stand for no character."""
        start, pointer = self.get_mark(), self.pointer
        try:
            token: ScalarToken = super().scan_flow_scalar(style)
        except (ValueError, OverflowError):
            raise _no_character(start, self.get_mark()) from None
        if _SURROGATE.search(token.value) is None:
            return token
        code = _CODE.search(self.buffer, pointer)
        before = split_lines(self.buffer[pointer : code.start() if code else pointer])
        column = len(before[-1]) + (start.column if len(before) == 1 else 0)
        line = start.line + len(before) - 1
        raise _no_character(start, Mark("", start.index, line, column, None, 0))

    def scan_to_next_token(self) -> None:
        """Pass over spaces, comments and ends of lines, and over tabs that indent nothing."""
        while True:
            while self.peek() == " " or (self.peek() == "\t" and not self._may_be_indentation()):
                self.forward()
            if self.peek() == "#":
                while self.peek() not in "\0\r\n":
                    self.forward()
            if not self.scan_line_break():  # type: ignore[no-untyped-call]  # its stubs leave it open
                return
            if not self.flow_level:
                self.allow_simple_key = True

    def _may_be_indentation(self) -> bool:
        return self.allow_simple_key and not self.flow_level


def _no_character(start: Mark, place: Mark) -> ScannerError:
    return ScannerError("while reading a text", start, "found a code of no character", place)


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
