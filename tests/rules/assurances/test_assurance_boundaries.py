"""The days at which the rules of assurances turn."""

import pytest
from rules.judging import pointers, told

SIGNED = "assurances: {privacy: {given: true, signed: {superintendent: 2026-10-15}}}\n"
PLACE = "/assurances/privacy/signed/superintendent"


@pytest.mark.parametrize(
    ("signed", "is_known"), [("2026-11-20", True), ("2026-11-21", True), ("2026-11-22", False)]
)
def test_a_signature_counts_from_its_day(*, signed: str, is_known: bool) -> None:
    promise = f"assurances: {{privacy: {{given: true, signed: {{superintendent: {signed}}}}}}}"
    refused = promise.replace("true", "false")
    assert pointers("PLS305", promise) == ([] if is_known else ["/assurances/privacy"])
    assert pointers("PLS303", refused) == (["/assurances/privacy/given"] if is_known else [])


def test_an_unsigned_assurance_reads_as_in_the_mock_up() -> None:
    text = "assurances: {federal-law: {given: true}}"
    assert told("PLS305", text) == [
        ("/assurances/federal-law", '"federal-law" is given, but nobody has signed it')
    ]


@pytest.mark.parametrize(
    ("posted", "is_early"),
    [
        ("2026-10-14", False),
        ("2026-10-15", False),
        ("2026-10-16", True),
        ("2026-10", False),
        ("2026-11-21", True),
        ("2026-11-22", False),  # not known on the day
    ],
)
def test_an_assurance_is_signed_with_the_final_version_or_after(
    *, posted: str, is_early: bool
) -> None:
    text = SIGNED + f"events: {{v: {{event: final-version-posted, date: {posted}}}}}"
    assert pointers("PLS306", text) == ([PLACE] if is_early else [])


def test_what_is_posted_for_a_waiver_or_an_amendment_is_not_the_final_version() -> None:
    text = SIGNED + (
        "amendments: {more: {date: 2026-10-01}}\nwaivers: {w: {}}\nevents:\n"
        "  a: {event: final-version-posted, date: 2026-11-01, for: more}\n"
        "  b: {event: final-version-posted, date: 2026-11-01, waiver: w}\n"
    )
    assert pointers("PLS306", text) == []


@pytest.mark.parametrize(
    ("approved", "sent", "is_early"),
    [
        ("2026-10-14", "2026-11-02", False),
        ("2026-10-15", "2026-11-02", False),
        ("2026-10-16", "2026-11-02", True),
        ("2026-10-16", "2026-10-16", False),  # sent with the application, not after it
        ("2026-10-16", "2026-11-22", False),  # not sent yet
    ],
)
def test_a_signature_from_before_the_conditional_approval_is_for_the_application(
    *, approved: str, sent: str, is_early: bool
) -> None:
    text = SIGNED + (
        f"events:\n  a: {{event: conditional-approval, date: {approved}}}\n"
        f"  b: {{event: plan-submitted, date: {sent}}}\n"
    )
    assert pointers("PLS306", text) == ([PLACE] if is_early else [])


@pytest.mark.parametrize(
    ("amended", "is_old"),
    [
        ("2026-10-14", False),
        ("2026-10-15", False),
        ("2026-10-16", True),
        ("2026-10", False),
        ("2026-11-22", False),  # not known on the day
    ],
)
def test_an_amendment_asks_for_new_signatures_from_the_day_after_them(
    *, amended: str, is_old: bool
) -> None:
    text = SIGNED + f"amendments: {{more: {{date: {amended}}}}}"
    assert pointers("PLS307", text) == ([PLACE] if is_old else [])


def test_one_signature_after_the_amendment_is_enough() -> None:
    text = (
        "assurances: {privacy: {given: true, signed: {superintendent: 2026-05-04,"
        " board-president: 2026-10-16}}}\namendments: {more: {date: 2026-10-16}}"
    )
    assert pointers("PLS307", text) == []


def test_a_plan_posted_and_amended_since_asks_once() -> None:
    text = SIGNED + (
        "amendments: {more: {date: 2026-11-10}}\n"
        "events: {v: {event: final-version-posted, date: 2026-11-01}}"
    )
    assert (pointers("PLS306", text), pointers("PLS307", text)) == ([], [PLACE])
