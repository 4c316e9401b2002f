"""A renewal in Texas, held against the day on which the plan before ended.

It may come up to 6 months after that, and the new term then begins when the old one ended; else no
term begins before the vote (19 TAC 102.1313(a)(3)(B)). Six months after 2026-06-30 is 2026-12-30.
"""

from datetime import date
from pathlib import Path

import pytest
from programs.texas_plan import texas

from plscale.check.text import check_text
from plscale.finding import Finding

OLD = """\
plscale: 1
program: tx-doi
district: {{name: Example ISD, state: TX}}
timeline: {{starts: 2021-07-01, ends: {ends}}}
"""
EARLY = ("PLS508", "error", "/timeline/starts")
ASKED = ("PLS508", "warning", "/timeline/starts")
LATE = ("PLS509", "error", "/events/adopted/date")


def renewal(folder: Path, starts: str, vote: str, ends: str | None = "2026-06-30") -> list[Finding]:
    """Judge a plan that renews one of another file; None leaves the end of that one out."""
    if ends is not None:
        (folder / "old.yaml").write_text(OLD.format(ends=ends), encoding="utf-8")
    text = texas(
        "renews: old.yaml",
        without="intent told sent",
        timeline=f"timeline: {{starts: {starts}, ends: 2031-06-30}}",
        committee=f"committee-vote, date: {vote}, votes: {{for: 8, against: 7, of: 15}}",
        adopted=f"board-vote, date: {vote}, votes: {{for: 5, against: 2, of: 7}}",
    )
    checked = check_text(text, name=str(folder / "new.yaml"), as_of=date(2028, 1, 1))
    assert not checked.crash, checked.crash
    return [f for f in checked.findings if f.code in ("PLS508", "PLS509", "PLS116")]


def places(findings: list[Finding]) -> list[tuple[str, str, str]]:
    return [(str(f.code), f.severity.value, f.pointer) for f in findings]


@pytest.mark.parametrize(
    ("starts", "vote", "expected"),
    [
        # in time: no matter when the term begins, if it is not before the vote
        ("2026-07-01", "2026-05-01", []),
        ("2026-07-01", "2026-07-01", []),
        # late: only a term that begins when the old one ended
        ("2026-07-01", "2026-07-02", []),
        ("2026-07-01", "2026-12-30", []),
        ("2026-07-01", "2026-12-31", [LATE]),
        ("2026-06-30", "2026-12-30", []),  # the last day of the old term
        ("2026-06-29", "2026-12-30", [EARLY]),
        ("2026-07-02", "2026-12-30", [EARLY]),
        ("2026-08-01", "2026-12-15", [EARLY]),  # neither the old end nor after the vote
        ("2026-12-15", "2026-12-15", []),  # a term of its own, in the grace
        # eleven and a half months after the old plan had ended
        ("2027-01-01", "2027-06-15", [LATE]),
        ("2027-07-01", "2027-06-15", [LATE]),
    ],
)
def test_renewal_is_held_against_the_end_of_the_plan_before(
    tmp_path: Path, starts: str, vote: str, expected: list[tuple[str, str, str]]
) -> None:
    assert places(renewal(tmp_path, starts, vote)) == expected


@pytest.mark.parametrize(
    ("ends", "expected"),
    [
        ("2026-06", []),  # as late as it can be: 2026-06-30
        ("2025-26", []),  # the school year ends on 2026-06-30
        ("2026", [EARLY]),  # perhaps on 2026-12-31
        ("2025-06-30", [LATE]),
    ],
)
def test_end_that_is_known_in_part_is_taken_as_late_as_it_can_be(
    tmp_path: Path, ends: str, expected: list[tuple[str, str, str]]
) -> None:
    assert places(renewal(tmp_path, "2026-07-01", "2026-12-30", ends)) == expected


def test_words_of_a_renewal_held_against_the_plan_before(tmp_path: Path) -> None:
    [early] = renewal(tmp_path, "2026-08-01", "2026-12-15")
    assert early.message == (
        "the plan starts on 2026-08-01, before board-vote on 2026-12-15; a late renewal starts when"
        " the plan before has ended, 2026-06-30"
    )
    [late] = renewal(tmp_path, "2027-01-01", "2027-06-15")
    assert late.message == (
        "the plan renews another that ended on 2026-06-30, but board-vote is dated 2027-06-15; the"
        " last day for it was 2026-12-30"
    )
    assert late.citation == "19 TAC 102.1313(a)(3)(B)"


@pytest.mark.parametrize(
    ("starts", "vote", "expected"),
    [
        ("2027-01-01", "2027-01-01", []),
        ("2027-01-01", "2027-06-15", [ASKED]),  # lawful only if the old one ended then
        ("2027-01-01", "2027-07-01", [ASKED]),
        ("2027-01-01", "2027-07-02", [LATE]),  # six months after it began itself
    ],
)
def test_renewal_of_a_plan_whose_end_is_not_known_is_asked_about(
    tmp_path: Path, starts: str, vote: str, expected: list[tuple[str, str, str]]
) -> None:
    (tmp_path / "old.yaml").write_text("plscale: 1\n", encoding="utf-8")
    assert places(renewal(tmp_path, starts, vote, None)) == expected


def test_plan_that_is_renewed_and_cannot_be_read_is_told_of_where_it_is_checked(
    tmp_path: Path,
) -> None:
    (tmp_path / "old.yaml").write_text("a: {\n", encoding="utf-8")
    assert places(renewal(tmp_path, "2026-07-01", "2026-05-01", None)) == []
    (tmp_path / "old.yaml").write_bytes(b"\xff\xfe\x00")
    assert places(renewal(tmp_path, "2026-07-01", "2026-05-01", None)) == []
