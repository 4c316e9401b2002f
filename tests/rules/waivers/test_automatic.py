"""Waivers that are called automatic: by themselves only where an approved model brings them."""

import pytest
from rules.waivers.verdicts import asking, judged, program, state, told

from plscale.programs.program import Program

TERM = "timeline: {starts: 2026-07-01, ends: 2032-06-30}\n"
CALLED = ", kind: automatic, through: math"
MATH = "\nproviders: {math: {name: A, approved: 2024-03-01}}"
MODEL = {"title": "Example Math", "approved": "2024-03-01", "frees": ["TEC 25.092", "TEC 21"]}


def with_model(**changes: object) -> Program:
    models = {"math": MODEL | changes}
    needs = {"needs": ["why", "instead"], "terms": [1], "verified": True}
    return program(state="TX", models=models, waivers=needs)


def called(provision: str, judge: Program, day: str = "2026-11-21") -> list[tuple[str, str, str]]:
    text = asking(provision, CALLED) + MATH
    return told("PLS406 PLS433 PLS434 PLS438", judge, text, day, term=TERM)


AS_ANY_OTHER = [
    ("/waivers/w/instead", "PLS406", "warning"),
    ("/waivers/w/kind", "PLS438", "warning"),
    ("/waivers/w/ends", "PLS433", "warning"),
]


@pytest.mark.parametrize(
    ("provision", "model", "is_automatic"),
    [
        ("TEC 25.092", {}, True),
        ("TEC 21.003", {}, True),  # part of what the model frees from
        ("[TEC 25.092, TEC 21.003]", {}, True),
        ("[TEC 25.092, TEC 25.081]", {}, False),  # of one it does not
        ("TEC 25", {}, False),  # more than that
        ("Calendar law", {}, False),  # not understood
        ("TEC 25.092", {"approved": "2026-11-21"}, True),
        ("TEC 25.092", {"approved": "2026-11-22"}, False),  # not approved yet
        ("TEC 25.092", {"expires": "2026-11-21"}, True),
        ("TEC 25.092", {"expires": "2026-11-20"}, False),  # not approved any more
    ],
)
def test_only_what_an_approved_model_frees_from_is_automatic(
    *, provision: str, model: dict[str, object], is_automatic: bool
) -> None:
    found = called(provision, with_model(**model))
    assert sorted(found) == sorted([] if is_automatic else AS_ANY_OTHER)


def test_a_state_without_models_has_no_automatic_waivers() -> None:
    whole = asking("NDCC 15.1-21-03", CALLED) + MATH  # until the plan ends, in six years
    assert told("PLS433 PLS438", state("nd-innovative"), whole, term=TERM) == [
        ("/waivers/w/ends", "PLS433", "warning"),
        ("/waivers/w/kind", "PLS438", "warning"),
    ]
    long = asking("702 KAR 7:140", CALLED + ", ends: 2032-06-30") + MATH
    assert told("PLS434 PLS438", state("ky-waiver"), long, term=TERM) == [
        ("/waivers/w/kind", "PLS438", "warning"),
        ("/waivers/w/ends", "PLS434", "warning"),  # decided by nobody, so not sure
    ]


def test_a_program_of_no_state_believes_the_plan() -> None:
    judge = program(waivers={"needs": ["instead"], "verified": True})
    assert called("TEC 25.092", judge) == []


def test_the_finding_says_which_model_is_lacking() -> None:
    def message(provision: str, through: str) -> list[str]:
        text = asking(provision, f", kind: automatic, through: {through}")
        text += "\nproviders: {math: {name: A}, other: {name: B}}"
        found = judged(with_model(), text, term=TERM).findings
        return [one.message for one in found if one.code == "PLS438"]

    assert message("TEC 25.092", "other") == [
        '"w" is called automatic, but the program has no approved model of "other"'
    ]
    assert message("TEC 25.081", "math") == [
        '"w" is called automatic, but the model of "math" does not free from "TEC 25.081"'
    ]


def test_one_that_names_no_model_or_is_lost_is_another_matter() -> None:
    for rest in (", kind: automatic", CALLED + ", status: denied"):
        text = asking("TEC 25.081", rest) + MATH
        assert told("PLS438", with_model(), text, term=TERM) == []
