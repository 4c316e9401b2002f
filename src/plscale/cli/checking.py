"""From the paths of ``plscale validate`` to a report."""

from dataclasses import replace

from plscale.check.judges import Judge, Judges, file_of
from plscale.check.paths import check_targets
from plscale.check.text import Settings, check_raw
from plscale.cli.progress import progress
from plscale.cli.sources import standard_input, targets_of
from plscale.finding import Report


def report_on(
    paths: list[str] | None,
    settings: Settings,
    stdin_name: str,
    judge: Judge | None,
    *,
    quiet: bool,
) -> Report:
    """Check the plans that a command names: those in ``plans/`` if it names none.

    Where all of them should be judged by one program and that has faults, none is checked.

    Raises:
        PlscaleError: a path does not exist, or there is nothing to check.
    """
    if judge is None:
        return _report_on(paths, settings, stdin_name, quiet=quiet)
    if judge.program is None:
        return Report(settings.as_of, (), settings.choice.is_partial, judge.files)
    settings = replace(settings, program=judge.program)
    report = _report_on(paths, settings, stdin_name, quiet=quiet)
    return replace(report, programs=judge.files)


def _report_on(
    paths: list[str] | None, settings: Settings, stdin_name: str, *, quiet: bool
) -> Report:
    raw = standard_input(paths, settings.limits)
    if raw is not None:
        judges = Judges(settings.limits)
        plan = check_raw(raw, stdin_name, settings, judges, file_of(stdin_name))
        return Report(settings.as_of, (plan,), settings.choice.is_partial, judges.files)
    targets = targets_of(paths)
    with progress(len(targets), is_wanted=not quiet) as advance:
        return check_targets(targets, settings, advance)
