"""What a program says of law, read once; and federal law, which holds for every program."""

from collections.abc import Mapping
from typing import Any

import pytest

from plscale.law.citation import Citation
from plscale.law.read import parse
from plscale.programs.federal import federal_law, federal_laws
from plscale.programs.lawbook import Ruling
from plscale.programs.load import builtin, builtin_names
from plscale.programs.program import Program


def program(provisions: Mapping[str, Any], **told: Any) -> Program:
    whole = {"plscale_program": 1, "id": "our-state", "name": "Ours", "code": "TEC"}
    return Program.model_validate(whole | told | {"provisions": provisions})


def named(ruling: Ruling) -> tuple[list[str], list[str], list[str]]:
    """Give what forbids, what may forbid and what allows, by the citations of the clauses."""
    return (
        [str(held.clause.cite) for held in ruling.held],
        [str(clause.cite) for clause in ruling.maybe_held],
        [str(clause.cite) for clause in ruling.allowed],
    )


def test_a_provision_of_several_citations_is_as_many_clauses() -> None:
    book = program({"a": {"cite": ["TEC 25.001", "25.002"], "waivable": False}}).lawbook
    assert named(book.on("TEC 25.001")) == (["TEC 25.001"], [], [])
    assert named(book.on("25.002(a)")) == (["TEC 25.002"], [], [])
    assert named(book.on("TEC 25")) == (["TEC 25.001", "TEC 25.002"], [], [])
    assert named(book.on("TEC 25.003")) == ([], [], [])


def test_subchapters_are_clauses_of_their_own() -> None:
    entry = {"cite": "TEC 11", "scope": {"subchapters": ["A", "E"]}, "waivable": False}
    book = program({"a": entry | {"verified": True}}).lawbook
    assert [(str(one.clause.cite), one.is_verified) for one in book.on("TEC 11").held] == [
        ("TEC 11 subch. A", True),
        ("TEC 11 subch. E", True),  # wherever it ends
    ]
    assert [one.is_verified for one in book.on("TEC 11 subch. E").held] == [True]
    assert [one.is_verified for one in book.on("TEC 11.001").held] == [True]
    assert [one.is_verified for one in book.on("TEC 11.201").held] == [False]  # where E ends
    assert named(book.on("TEC 11.011")) == ([], [], [])


def test_a_clause_stands_near_what_it_may_touch() -> None:
    book = program(
        {
            "range": {"cite": "TEC 24.001 to 26.005", "waivable": False},
            "chapter": {"cite": "TEC 37"},
            "code": {"cite": "KRS"},
        }
    ).lawbook
    assert named(book.on("TEC 25.0811")) == (["TEC 24.001 to 26.005"], [], [])
    assert named(book.on("TEC 26.006")) == ([], [], [])
    assert named(book.on("TEC 37.001 to 37.020")) == ([], [], ["TEC 37"])
    assert named(book.on("KRS 158.070")) == ([], [], ["KRS"])
    assert named(book.on("TEC"))[0] == ["TEC 24.001 to 26.005"]
    assert named(book.on("TEC 25.001 to 27.001"))[0] == ["TEC 24.001 to 26.005"]
    assert named(book.on("TEC 36 et seq."))[1:] == ([], [])
    assert book.on("TEC 36 et seq.").maybe_allowed[0].id == "chapter"
    assert book.on("local: DK").named == ()


def test_of_law_that_a_provision_is_about_in_part_nothing_is_known() -> None:
    some = {"cite": "TEC 25", "reach": "part", "except": ["TEC 25.001"]}
    allowing = program({"a": some}).lawbook
    forbidding = program({"a": some | {"waivable": False}}).lawbook
    for text in ("TEC 25.0811", "TEC 25", "TEC"):
        assert named(allowing.on(text)) == ([], [], [])
        assert [clause.id for clause in allowing.on(text).maybe_allowed] == ["a"]
        assert named(forbidding.on(text)) == ([], ["TEC 25"], [])
    for text in ("TEC 25.001", "TEC 26.001"):
        assert allowing.on(text).maybe_allowed == ()
        assert named(forbidding.on(text)) == ([], [], [])


def test_the_same_text_is_judged_once_and_two_programs_never_share() -> None:
    one, other = program({"a": {"cite": "TEC 25"}}), program({"b": {"cite": "TEC 25"}})
    assert one.lawbook is one.lawbook
    assert one.lawbook.on("TEC 25.001") is one.lawbook.on("TEC 25.001")
    assert one.lawbook.on("TEC 25.001").named == ("a",)
    assert other.lawbook.on("TEC 25.001").named == ("b",)


def test_a_text_that_is_not_understood_says_why() -> None:
    ruling = program({}).lawbook.on("the calendar law")
    assert ruling.citation is None
    assert ruling.misread is not None
    assert ruling.held == ()
    assert ruling.allowed == ()


def test_the_law_of_an_open_list_is_known_by_what_it_covers() -> None:
    book = program({}, waivers={"of": ["C.R.S. 22", "1 CCR 301"]}).lawbook
    listed = {
        "C.R.S. 22-32-109": True,
        "C.R.S. 22-32.5-108": True,
        "1 CCR 301-35": True,
        "C.R.S. 24-51-101": False,
        "C.R.S.": False,
        "TEC 25.0811": False,
    }
    assert {text: book.on(text).is_listed for text in listed} == listed
    assert program({}).lawbook.on("TEC 25.0811").is_listed is True
    assert program({}).lawbook.is_empty
    assert not book.is_empty


@pytest.mark.parametrize("name", builtin_names())
def test_every_built_in_program_is_understood(name: str) -> None:
    from plscale.programs.lawbook import readings

    found = builtin(name)
    assert found is not None
    assert [one.text for one in readings(found) if not isinstance(one.found, Citation)] == []


def test_federal_law_is_understood_and_tells_its_footing() -> None:
    told = federal_laws()
    for id_, law in {**told.never, **told.laws}.items():
        cited = (law.cite,) if isinstance(law.cite, str) else law.cite
        assert len(law.citations) == len(cited), id_
        assert all(citation.body.is_federal for citation in law.citations), id_
        assert law.title, id_
        assert not law.verified or law.source, id_
    assert {id_ for id_, law in told.laws.items() if law.routes} == {"assessments", "esea"}
    assert {id_ for id_, law in told.never.items() if law.routes} == {"maintenance-of-effort"}


@pytest.mark.parametrize(
    ("text", "id_"),
    [
        ("20 USC 6301", "esea"),
        ("20 USC 6321(a)", "esea"),
        ("20 USC 6321(b)", "supplement-not-supplant"),
        ("20 USC 6321(c)", "comparability"),
        ("20 USC 6321", "supplement-not-supplant"),  # asks for (b), too
        ("20 USC 6311", "assessments"),
        ("20 USC 6311(b)(2)", "assessments"),
        ("ESEA 1111(b)(2)", "assessments"),
        ("ESEA 1112", "esea"),
        ("ESEA 1113", "allocation"),
        ("ESEA 1113(a)(3)", "allocation"),
        ("ESEA 1113(c)", "esea"),
        ("ESEA 1115", "esea"),
        ("ESEA 1116", "parents"),  # 20 USC 6318
        ("ESEA 1117", "private-schools"),  # 20 USC 6320
        ("ESEA 1118(a)", "esea"),  # 20 USC 6321
        ("ESEA 1118(b)", "supplement-not-supplant"),
        ("ESEA 1118(c)", "comparability"),
        ("ESEA 1119", "esea"),
        ("20 USC 7221", "charter-schools"),
        ("20 USC 7221b", "charter-schools"),
        ("20 USC 7221j", "charter-schools"),
        ("20 USC 7231", "esea"),
        ("ESEA 4303", "charter-schools"),
        ("ESEA title IV part C", "charter-schools"),
        ("20 USC 7901", "maintenance-of-effort"),
        ("20 USC 7905", "scouts"),
        ("20 USC 7906", "prohibitions"),
        ("ESEA 8505", "prohibitions"),
        ("ESEA", "esea"),
        ("ESEA title I", "esea"),
        ("34 CFR 200.105", "esea"),
        ("20 USC 1232g(b)", "ferpa"),
        ("20 USC 1232h", "ppra"),
        ("29 USC 794", "section-504"),
        ("Title IX", "title-ix"),
        ("20 USC 1681 to 1688", "title-ix"),
        ("42 USC 12132", "ada"),
        ("20 USC 5891b", None),  # the law of Ed-Flex itself
        ("20 USC", None),
    ],
)
def test_a_federal_citation_is_known_by_the_law_it_is_part_of(text: str, id_: str | None) -> None:
    told = federal_laws()
    citation = parse(text)
    assert isinstance(citation, Citation)
    law = federal_law(citation)
    known = {**told.laws, **told.never}
    found = next((name for name, other in known.items() if other is law), None)
    if text == "20 USC 6321":
        assert found in ("supplement-not-supplant", "comparability")
    else:
        assert found == id_
