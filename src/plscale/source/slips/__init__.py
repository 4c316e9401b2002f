"""Slips in a plan's YAML, recognised from the text around the place where the parser stopped."""

from plscale.source.slips.diagnosis import diagnose

__all__ = ["diagnose"]
