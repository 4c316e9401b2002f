"""However much law a plan cites, it is checked at bounded cost (HARDENING, a file checked)."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hardening.running import PLAN, weigh

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows does not tell what a child has cost"
)

SECONDS = 4 * 1.0
TEXAS = PLAN.replace("program: base", "program: tx-doi")


def listed(form: Callable[[int], str], times: int = 95_000) -> str:
    """Write a waiver of as many citations as fit into a file."""
    room, cited = 1_000_000, []
    for number in range(times):
        cited.append(form(number))
        room -= len(cited[-1]) + 2
        if room < 0:
            break
    return f"{TEXAS}waivers: {{w: {{why: x, provision: [{', '.join(cited)}]}}}}\n"


def waivers(form: Callable[[int], str], times: int, rest: str = "") -> str:
    """Write as many waivers, each with keys of its own."""
    lines = (f"  w{number}: {{why: x, {form(number)}}}\n" for number in range(times))
    return f"{TEXAS}{rest}waivers:\n{''.join(lines)}"


PRACTICES = "practices:\n" + "".join(
    f"  p{number}: {{practice: industry-experts, begins: 1}}\n" for number in range(8_000)
)

SHAPES: dict[str, tuple[Callable[[], str], str]] = {
    "sections": (lambda: listed(lambda n: f"TEC {10 + n // 900}.{100 + n % 900}"), "PLS430"),
    "ranges": (lambda: listed(lambda n: f"TEC 1.{1000 + n:05} to 1.{99_000 - n}"), "PLS430"),
    "sections that go on": (lambda: listed(lambda n: f"TEC 1.{1000 + n:05} et seq."), "PLS430"),
    "chapters that go on": (lambda: listed(lambda n: f"TEC {1 + n} et seq."), "PLS430"),
    "texts that mean nothing": (lambda: listed(lambda n: f"Wx {n}"), "PLS430"),
    "long texts": (lambda: listed(lambda n: f"TEC 25.0811 {n} " + "and (a)(b) 3.4 " * 12), "PLS430"),
    "federal law": (lambda: listed(lambda n: f"20 USC {1 + n}"), "PLS403"),
    "law of all states": (lambda: listed(lambda n: f"KRS {1 + n % 900}.{n // 900:03}"), "PLS431"),
    "waivers of a chapter and its sections": (
        lambda: waivers(lambda n: f"provision: TEC {'25' if n % 2 else f'25.{1000 + n}'}", 12_000),
        "PLS417",
    ),
    "waivers of a subject": (
        lambda: waivers(lambda _: "title: x", 14_000, "practices: {p: {what: x}}\n"),
        "PLS405",
    ),
    "waivers that were denied": (
        lambda: waivers(
            lambda n: f"provision: TEC 21.{1000 + n}, status: denied, supports: [p{n}]",
            4_000,
            PRACTICES,
        ),
        "PLS401",
    ),
    "terms": (
        lambda: TEXAS
        + "waivers: {w: {why: x, provision: TEC 39.001, terms: {"
        + ", ".join(f"t{n}: {{starts: 2026-07-01, ends: 2027-06-30}}" for n in range(12_000))
        + "}}}\n",
        "PLS404",
    ),
}  # fmt: skip


@pytest.mark.parametrize("shape", SHAPES)
def test_a_plan_that_cites_much_law_is_checked_at_bounded_cost(
    shape: str, start_up: float, tmp_path: Path
) -> None:
    build, code = SHAPES[shape]
    path = tmp_path / "plan.yaml"
    path.write_text(build(), encoding="utf-8")
    run = weigh(path, tmp_path)
    assert run.err == b""
    assert run.seconds < start_up + SECONDS
    assert run.mebibytes < 150 or sys.platform != "linux"
    assert code in run.codes


@pytest.fixture(scope="module")
def start_up(tmp_path_factory: pytest.TempPathFactory) -> float:
    """CPU seconds of a run on a plan that cites one section."""
    folder = tmp_path_factory.mktemp("start-up")
    path = folder / "plan.yaml"
    path.write_text(f"{TEXAS}waivers: {{w: {{why: x, provision: TEC 25.0811}}}}\n")
    return max(weigh(path, folder).seconds for _ in range(2))
