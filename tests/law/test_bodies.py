"""Every body of law says how it is cited, whose it is, where that was read, and how sure it is."""

import re

import pytest
from law.citing import BODIES, cite

from plscale.law.body import Body
from plscale.law.citation import DIVISION_LABELS, Citation, Misread
from plscale.law.extent import covers
from plscale.law.load import body_of, built_in
from plscale.law.read import parse
from plscale.law.spelling import plain_name
from plscale.source.read import read_text

EACH = pytest.mark.parametrize("body", BODIES, ids=[body.abbreviation for body in BODIES])


def test_bodies_are_those_of_the_states_with_programs_and_of_the_nation() -> None:
    held: dict[str, set[str]] = {}
    for body in BODIES:
        held.setdefault(body.state, set()).add(body.abbreviation)
    assert held["TX"] == {"TEC", "TAC", "Tex. Gov't Code"}
    assert held["US"] >= {
        "USC",
        "CFR",
        "ESEA",
        "ESSA",
        "IDEA",
        "ADA",
        "FERPA",
        "PPRA",
        "Section 504",
    }
    assert held[""] == {"local:"}
    assert {*held} == {
        "TX", "KY", "ND", "CO", "OH", "NH", "GA", "AR", "MS", "AL", "ID", "IL", "FL", "MT", "SC",
        "KS", "US", "",
    }  # fmt: skip


@EACH
def test_example_is_understood_and_printed_as_it_stands(body: Body) -> None:
    assert str(cite(body.example)) == body.example
    assert cite(body.example).body == body


@EACH
def test_body_has_name_state_source_and_says_whether_it_was_read(body: Body) -> None:
    assert re.fullmatch(r"[A-Z].*[^.]", body.name)
    assert re.fullmatch(r"[A-Z]{2}", body.state) or body.is_local
    assert re.fullmatch(r"https?://\S+\.\S+", body.source)
    assert isinstance(body.verified, bool)
    assert body.verified or body.source
    assert body.note == "" or body.note.endswith(".")


@EACH
def test_every_name_of_a_body_leads_to_it(body: Body) -> None:
    names = () if body.is_local else (body.abbreviation, body.name, *body.also)
    assert [name for name in names if built_in().names[plain_name(name)] != body] == []
    assert len({*body.also}) == len(body.also)


def test_no_two_bodies_share_a_name() -> None:
    names = [
        (plain_name(name), body.abbreviation)
        for body in BODIES
        for name in {plain_name(name) for name in (body.abbreviation, body.name, *body.also)}
    ]
    assert len({name for name, _ in names}) == len(names)


@EACH
def test_levels_and_divisions_of_a_body_fit_together(body: Body) -> None:
    names = [level.name for level in body.levels]
    assert len({*names}) == len(names) == len(body.separators)
    for known in body.divisions:
        assert known.name in DIVISION_LABELS
        assert known.name not in names
        assert known.under in ("", *names)
        if known.hundreds:
            assert names.index(known.hundreds) == body.depth_under(known.name)
            assert body.levels[names.index(known.hundreds)].counts == "whole"


def test_texas_subchapters_are_those_that_were_read() -> None:
    held = {
        division: (".".join(known.first), ".".join(known.before), known.verified)
        for division, known in built_in().bodies["TEC"].stretches.items()
    }
    assert held == {
        "TEC 11 subch. A": ("11.001", "11.011", True),
        "TEC 11 subch. B": ("11.011", "11.051", True),
        "TEC 11 subch. C": ("11.051", "11.151", True),
        "TEC 11 subch. D": ("11.151", "11.201", False),
        "TEC 11 subch. E": ("11.201", "11.251", False),
        "TEC 11 subch. F": ("11.251", "11.301", False),
        "TEC 12 subch. C": ("12.051", "12.101", False),
        "TEC 22 subch. B": ("22.051", "22.081", True),
        "TEC 22 subch. C": ("22.081", "22.091", False),
        "TEC 22 subch. C-1": ("22.091", "22.101", False),
        "TEC 29 subch. A": ("29.001", "29.051", False),
        "TEC 29 subch. B": ("29.051", "29.081", False),
        "TEC 29 subch. E": ("29.151", "29.164", False),
        "TEC 29 subch. E-1": ("29.164", "29.181", False),
        "TEC 29 subch. G": ("29.201", "29.251", False),
        "TEC 30 subch. A": ("30.001", "30.021", False),
    }


def test_every_division_on_file_is_a_citation_with_a_source() -> None:
    for body in BODIES:
        for division, known in body.stretches.items():
            assert str(cite(division)) == division
            assert re.fullmatch(r"https?://\S+\.\S+", known.source)
            assert known.verified or known.note


def test_federal_law_is_told_from_state_law_and_local_policy() -> None:
    assert [body.abbreviation for body in BODIES if body.is_federal][:4] == [
        "USC",
        "CFR",
        "ESEA",
        "ESSA",
    ]
    assert not built_in().bodies["TEC"].is_federal
    assert cite("Title IX").body.is_federal
    assert cite("local: DK").body.is_local
    assert not cite("local: DK").body.is_federal


OREGON = """\
ORS:
  name: Oregon Revised Statutes
  state: OR
  kind: statute
  form: "ORS {chapter}.{section}"
  also: [Or. Rev. Stat.]
  levels: {chapter: {letters: upper}, section: {counts: digits, digits: 3}}
  example: ORS 329.496
  source: https://example.org/ors
  verified: false
"""


def test_state_is_added_without_python() -> None:
    told = read_text(OREGON.encode(), "bodies.yaml").data or {}
    shelf = built_in().adding(body_of(name, body) for name, body in told.items())
    section = parse("Or. Rev. Stat. § 329.496(1)", shelf=shelf)
    chapter = parse("ch. 329", "ORS", shelf)
    assert isinstance(section, Citation)
    assert isinstance(chapter, Citation)
    assert str(section) == "ORS 329.496(1)"
    assert covers(chapter, section) is True
    assert isinstance(parse("ORS 329.496"), Misread)
    assert isinstance(parse("TEC 25.0811", shelf=shelf), Citation)
    slip = parse("OSR 329.496", shelf=shelf)
    assert isinstance(slip, Misread)
    assert slip.suggestion == "ORS 329.496"


def test_bodies_are_read_once() -> None:
    assert built_in() is built_in()


def test_citation_tells_its_numbers_and_what_kind_of_part_it_is() -> None:
    section = cite("19 TAC 102.1309(a)(1)")
    assert (section.number("title"), section.number("chapter"), section.number("section")) == (
        "19",
        "102",
        "1309",
    )
    assert (section.number("article"), section.inside) == ("", ("a", "1"))
    texts = (
        "TEC",
        "TEC 37",
        "TEC 37 subch. A",
        "TEC 37.005",
        "TEC 37.005(a)",
        "TEC 44.051 to 44.054",
    )
    levels = [cite(text).level for text in texts]
    assert levels == ["code", "chapter", "subchapter", "section", "subsection", "section"]
