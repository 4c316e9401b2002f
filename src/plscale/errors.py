"""Faults of use: what the caller, not a plan, has to mend."""


class PlscaleError(Exception):
    """A call that cannot be carried out; the message says what to do (exit code 2)."""


class PlanUnreadableError(PlscaleError):
    """A single plan was asked for as a value, and its file has faults that leave no plan."""
