"""The formats of ``plscale status`` by name."""

from enum import StrEnum


class StatusForm(StrEnum):
    """How it is written where plans stand."""

    TABLE = "table"
    TIMELINE = "timeline"
    JSON = "json"
    CSV = "csv"
    MARKDOWN = "markdown"
