"""The figures of a run as Markdown."""

import os
import platform
from collections.abc import Iterator, Mapping, Sequence
from importlib.metadata import PackageNotFoundError, version
from statistics import median

from contenders import BARE_LOOP, NOTHING, Contender
from processes import Cost

LIBRARIES = (
    "plscale", "PyYAML", "pydantic", "typer", "rich", "check-jsonschema", "jsonschema",
    "ruamel.yaml", "yamale", "yamllint",
)  # fmt: skip
_MIB = 1024 * 1024


def surroundings(plans: int, size: int, rounds: int, core: int | None) -> Iterator[str]:
    """Say on what and with what was measured."""
    place = "on no core in particular" if core is None else f"on core {core} alone"
    yield f"- {plans:,} plans of {size / plans:,.0f} bytes on average; median of {rounds} rounds"
    yield (
        f"- {platform.python_implementation()} {platform.python_version()},"
        f" {platform.system()} {platform.machine()}, {os.cpu_count()} CPUs, {place}"
    )
    yield f"- {', '.join(f'{name} {_version(name)}' for name in LIBRARIES)}"


def table(
    contenders: Sequence[Contender], costs: Mapping[str, Sequence[Cost] | str], floor: int
) -> Iterator[str]:
    """Give one line for each contender; its ratio to the bare loop is taken plan by plan.

    Args:
        contenders: what was measured, in the order of the table.
        costs: the rounds of each by its name, or why there are none.
        floor: bytes below which a peak of memory could not be told.
    """
    medians = {name: _middle(rounds) for name, rounds in costs.items()}
    bare = next(each.plans for each in contenders if each.name == BARE_LOOP)
    yield (
        "| what | plans | CPU seconds | ms per plan | peak MiB | x bare loop, per plan"
        " | x `python -c pass` |"
    )
    yield "| --- | ---: | ---: | ---: | ---: | ---: | ---: |"
    for each in contenders:
        rounds, seconds = costs[each.name], medians[each.name]
        if isinstance(rounds, str) or seconds is None:
            yield f"| {each.name} | {rounds} | | | | | |"
            continue
        per_plan = seconds / each.plans if each.plans else None
        cells = (
            each.name,
            f"{each.plans:,}" if each.plans else "-",
            f"{seconds:.3f}",
            "-" if per_plan is None else f"{per_plan * 1000:.2f}",
            _peak(rounds, floor),
            _ratio(per_plan, medians[BARE_LOOP], bare),
            _ratio(seconds, medians[NOTHING], 1),
        )
        yield f"| {' | '.join(cells)} |"


def _middle(rounds: Sequence[Cost] | str) -> float | None:
    return None if isinstance(rounds, str) else median(cost.seconds for cost in rounds)


def _ratio(seconds: float | None, base: float | None, among: int) -> str:
    if seconds is None or not base:
        return "-"
    return f"{seconds * among / base:.2f}"


def _peak(rounds: Sequence[Cost], floor: int) -> str:
    peaks = [cost.peak for cost in rounds if cost.peak is not None]
    if not peaks:
        return "-"
    sign = "at most " if max(peaks) <= floor else ""
    return f"{sign}{max(peaks) / _MIB:.0f}"


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "not installed"
