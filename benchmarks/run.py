"""Measure plscale beside its peers, on the same plans and in one run: ``python benchmarks/run.py``.

Everything is a whole process, from its start to its exit, on one core where the system lets us
choose it. The rounds are interleaved (A B C A B C ...), so that a slow minute of the machine meets
all alike. One round before the others is not counted. Nothing here fails because of a time.
"""

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

from contenders import Contender, all_contenders
from processes import Cost, CouldNotRunError, memory_floor, pin_to_one_core, run
from table import surroundings, table

HERE = Path(__file__).resolve().parent
SCHEMA = HERE.parent / "schemas" / "plan.schema.json"


def main() -> None:
    """Generate plans, measure every contender on them, and print a Markdown table."""
    options = _options()
    core = pin_to_one_core()
    with tempfile.TemporaryDirectory(prefix="plscale-benchmark-") as folder:
        plans = Path(folder, "plans")
        _tell(f"generating {options.plans:,} plans")
        command = [sys.executable, str(HERE / "generate.py"), str(plans)]
        subprocess.run([*command, "--plans", str(options.plans)], check=True)
        contenders = all_contenders(plans, options.schema, options.slow_plans)
        costs = _measure(contenders, plans, options.rounds)
        size = sum(path.stat().st_size for path in plans.iterdir())
    print("\n".join(surroundings(options.plans, size, options.rounds, core)))
    print()
    print("\n".join(table(contenders, costs, memory_floor())))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure plscale beside its peers.")
    parser.add_argument("--plans", type=_at_least_one, default=1_000, help="default: 1,000")
    parser.add_argument(
        "--rounds", type=_at_least_one, default=5, help="counted rounds; default: 5"
    )
    parser.add_argument(
        "--slow-plans",
        type=_at_least_one,
        default=200,
        help="how many of the plans the slow peers get at most (default: 200)",
    )
    parser.add_argument("--schema", type=Path, default=SCHEMA, help="JSON Schema of a plan")
    return parser.parse_args()


def _at_least_one(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError(f"should be 1 or more, but is {number}")
    return number


def _measure(contenders: list[Contender], folder: Path, rounds: int) -> dict[str, list[Cost] | str]:
    """Give the costs of each contender, round by round, or why there are none."""
    costs: dict[str, list[Cost] | str] = {each.name: each.absent or [] for each in contenders}
    for turn in range(rounds + 1):
        _tell(f"round {turn} of {rounds}" if turn else "a first round that is not counted")
        for each in contenders:
            so_far = costs[each.name]
            if isinstance(so_far, str):
                continue
            try:
                cost = run(each.command, folder, each.exit_codes)
            except CouldNotRunError as error:
                costs[each.name] = f"could not be run: {error}"
                continue
            if turn:
                so_far.append(cost)
    return costs


def _tell(what: str) -> None:
    print(what, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
