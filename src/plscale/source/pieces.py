"""Events taken from a parser in pieces, and never more values than a file may hold."""

from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any, Final

from yaml import YAMLError
from yaml.events import AliasEvent, MappingStartEvent, ScalarEvent, SequenceStartEvent

from plscale.source.parsers import EventSource

_MOST: Final = 128
"""Events in a piece: few enough to stay in the processor's nearest cache."""
_VALUES: Final = frozenset((AliasEvent, MappingStartEvent, ScalarEvent, SequenceStartEvent))
_LEAST: Final = 2
"""So many values stand in one character at most: ``[:,:]`` holds three sections of nothing."""


def pieces(
    next_event: EventSource, length: int, most: int, stop: Callable[[Any], object]
) -> Iterator[list[Any]]:
    """Take the events of one file as long as there are not too many values.

    Args:
        next_event: gives the events.
        length: characters of the file.
        most: how many values there may be: texts, numbers, keys, lists and sections.
        stop: gets the first value beyond that; no more pieces come then.

    Raises:
        yaml.YAMLError: the text is not YAML; all events before that place have been given.
    """
    source, room = iter(next_event, None), most
    is_short = length * _LEAST <= most  # of most files nothing need be counted
    error: YAMLError | None = None
    while error is None:
        piece: list[Any] = []
        try:
            piece.extend(islice(source, _MOST))
        except YAMLError as stopped:
            error = stopped  # what came before it stays in the piece
        if not piece and error is None:
            return
        if not is_short:
            places = [place for place, event in enumerate(piece) if type(event) in _VALUES]
            if len(places) > room:
                yield piece[: places[room]]
                stop(piece[places[room]])
                return
            room -= len(places)
        yield piece
    raise error
