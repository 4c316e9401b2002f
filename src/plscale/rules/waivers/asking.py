"""When waivers were asked for."""

from plscale.model.promises import Stretch, WaiverTerm


def is_asked_after_start(stretch: Stretch) -> bool:
    """Tell whether a stretch of a waiver was asked for only after its first day."""
    asked = stretch.asked if isinstance(stretch, WaiverTerm) else None
    return asked is not None and stretch.starts is not None and asked.is_after(stretch.starts)
