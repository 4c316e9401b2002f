"""Write made-up plans of districts, as many as a benchmark wants: ``generate.py FOLDER``.

The same seed gives the same plans. They have the size and the variety of real ones: on average
about 13 KB and 325 lines, each written in the habits of another writer. About one in ten has a
fault or two, so that finding, placing and telling them is measured as well.
"""

import argparse
from collections.abc import Iterator
from pathlib import Path
from random import Random

from made_up.faults import with_faults
from made_up.plan import made_up_plan
from made_up.styled import any_style, written

FAULTY_SHARE = 0.1
SEED = 2026


def plan_text(random: Random, number: int) -> str:
    """Give the YAML of one made-up plan; about one in ten has a fault or two.

    Args:
        random: where all chance comes from; the same state gives the same text.
        number: which plan this is, counted from 0; no two have the same district.
    """
    text = sound_plan_text(random, number)
    return with_faults(random, text) if random.random() < FAULTY_SHARE else text


def sound_plan_text(random: Random, number: int) -> str:
    """Give the YAML of one made-up plan without faults."""
    plan = made_up_plan(random, number)
    return f"# Made-up plan {number}: this district does not exist.\n" + written(
        random, any_style(random), plan
    )


def plan_texts(count: int, seed: int = SEED) -> Iterator[tuple[str, str]]:
    """Give file names and texts; a plan depends on seed and number alone, never on the count."""
    for number in range(count):
        random = Random(f"{seed}/{number}")  # noqa: S311 - no secret hangs on it
        yield f"plan-{number:05}.yaml", plan_text(random, number)


def main() -> None:
    """Write the plans that the command line asks for."""
    parser = argparse.ArgumentParser(description="Write made-up plans into a folder.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--plans", type=int, default=1_000, help="how many (default: 1,000)")
    parser.add_argument("--seed", type=int, default=SEED, help=f"default: {SEED}")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    for name, text in plan_texts(options.plans, options.seed):
        (options.folder / name).write_bytes(text.encode())


if __name__ == "__main__":
    main()
