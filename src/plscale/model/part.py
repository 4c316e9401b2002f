"""The base of every part of a plan: frozen, strict, and closed to keys it does not know."""

from pydantic import BaseModel, ConfigDict


class Part(BaseModel):
    """A section of a plan; a key that it does not know is a finding, never ignored."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, defer_build=True)
    # Deferred: a plan is built once as a whole, not thirty times from its parts.
