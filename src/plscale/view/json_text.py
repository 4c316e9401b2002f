"""JSON as text that hides nothing: what could steer a terminal or mislead a reader is escaped."""

import json
import re

from plscale.visible import BROKEN, HIDDEN

_UNSEEN = re.compile(f"[{BROKEN}{HIDDEN}]")
"""Characters that JSON allows as they are, but that could steer a terminal or mislead a reader."""


def json_text(whole: object) -> str:
    """Write one JSON value, a level of depth for each blank of indentation."""
    text = json.dumps(whole, indent=1, ensure_ascii=False)
    return _UNSEEN.sub(lambda match: json.dumps(match[0])[1:-1], text)
