"""Each finding about a waiver names the law that it rests on: PLS402, PLS406."""

import pytest
from rules.waivers.verdicts import judged, program, state

TX = state("tx-doi")


def cited(code: str, text: str) -> list[str | None]:
    return [f.citation for f in judged(TX, text).findings if f.code == code]


def test_missing_field_cites_the_law_that_asks_for_it() -> None:
    assert cited("PLS406", "waivers: {w: {provision: TEC 25.0811}}") == ["TEC 12A.003(b)(2)"]
    judge = program(waivers={"needs": ["why"]})
    found = judged(judge, "waivers: {w: {provision: TEC 25.0811}}").findings
    assert [f.citation for f in found if f.code == "PLS406"] == [None]


@pytest.mark.parametrize(
    ("provision", "law"),
    [
        ("provision: TEC 25.0811, ", "TEC 25.0811"),
        ("provision: [TEC 25.0811, TEC 25.0812, TEC 25.081], ", "TEC 25.0811 and 2 more"),
        ("", None),
        ('provision: "local: IIB", ', None),  # a policy of the district, and no law
        ('provision: ["local: IIB", TEC 25.0811], ', "TEC 25.0811"),
    ],
)
def test_denied_waiver_cites_the_law_that_still_holds(provision: str, law: str | None) -> None:
    plan = (
        "practices: {early: {practice: early-start-calendar, begins: 1}}\n"
        f"waivers: {{w: {{{provision}why: x, supports: [early], status: denied}}}}"
    )
    assert cited("PLS402", plan) == [law]
