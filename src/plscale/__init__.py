"""plscale checks the plans of innovation districts before they are submitted.

The public calls are `check_text`, `check_paths`, `plan_status` and `load_plan`; everything else may
change.
"""

TYPE_CHECKING = False  # type checkers take it for true; importing typing would double the start
if TYPE_CHECKING:
    from plscale.check.paths import check_paths, load_plan
    from plscale.check.statuses import plan_status
    from plscale.check.text import check_text

__version__ = "0.1.0"
__all__ = ["__version__", "check_paths", "check_text", "load_plan", "plan_status"]


def __getattr__(name: str) -> object:
    """Import the public calls only when they are asked for: `plscale --version` needs none."""
    if name == "check_text":
        from plscale.check.text import check_text

        return check_text
    if name == "plan_status":
        from plscale.check.statuses import plan_status

        return plan_status
    if name in ("check_paths", "load_plan"):
        from plscale.check import paths

        return {"check_paths": paths.check_paths, "load_plan": paths.load_plan}[name]
    raise AttributeError(f"module 'plscale' has no attribute {name!r}")
