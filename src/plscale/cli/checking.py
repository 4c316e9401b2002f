"""From the paths of ``plscale validate`` to a report."""

from plscale.check.paths import check_targets
from plscale.check.text import Settings, check_raw
from plscale.cli.progress import progress
from plscale.cli.sources import standard_input, targets_of
from plscale.finding import Report


def report_on(
    paths: list[str] | None, settings: Settings, stdin_name: str, *, quiet: bool
) -> Report:
    """Check the plans that a command names: those in ``plans/`` if it names none.

    Raises:
        PlscaleError: a path does not exist, or there is nothing to check.
    """
    raw = standard_input(paths, settings.limits)
    if raw is not None:
        plan = check_raw(raw, stdin_name, settings)
        return Report(settings.as_of, (plan,), settings.choice.is_partial)
    targets = targets_of(paths)
    with progress(len(targets), is_wanted=not quiet) as advance:
        return check_targets(targets, settings, advance)
