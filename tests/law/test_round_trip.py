"""What is printed reads back as the same citation, and what is read prints the same for good."""

import pickle

from hypothesis import given, settings
from hypothesis import strategies as st
from law.citing import citations, cite

from plscale.law.citation import Citation
from plscale.law.read import parse

OTHER_SPELLINGS = (
    ("-", "–"), (" ", "  "), (" ", "\u00a0"), ("(", " ("), (")", " )"), (" ", " § "), (" ", ", "),
    ("C", "C."), ("subch.", "subchapter"), ("art.", "article"), ("et seq.", "ff."), (" to ", "-"),
    (" to ", " through "), (".", ". "), ("A", "a"), ("t", "T"),
)  # fmt: skip


@settings(max_examples=400)
@given(citations())
def test_print_then_parse_is_the_identity(citation: Citation) -> None:
    assert parse(str(citation)) == citation


@settings(max_examples=200)
@given(
    citations(),
    st.lists(st.sampled_from(OTHER_SPELLINGS), max_size=4),
    st.text(" .,;:)\"'", max_size=3),
)
def test_print_of_what_is_read_is_stable(
    citation: Citation, changes: list[tuple[str, str]], tail: str
) -> None:
    text = str(citation)
    for written, other in changes:
        text = text.replace(written, other)
    found = parse(text + tail)
    if isinstance(found, Citation):
        assert str(parse(str(found))) == str(found)
        assert parse(str(found)) == found


@given(citations())
def test_citation_travels_to_other_processes(citation: Citation) -> None:
    copy = pickle.loads(pickle.dumps(citation))  # noqa: S301 - our own
    assert copy == citation
    assert hash(copy) == hash(citation)
    assert str(copy) == str(citation)


def test_same_text_is_read_once() -> None:
    assert cite("TEC 25.0811") is cite("TEC 25.0811")
