"""When waivers were asked for."""

from plscale.model.promises import Stretch


def is_asked_after_start(stretch: Stretch) -> bool:
    """Tell whether a stretch of a waiver was asked for only after its first day."""
    asked, starts = stretch.asked, stretch.starts
    return asked is not None and starts is not None and asked.is_after(starts)
