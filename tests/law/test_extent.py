"""What covers and overlaps what, and what is not known."""

import pytest
from hypothesis import given
from law.citing import citations, cite

from plscale.law.citation import Citation
from plscale.law.extent import covers, is_read, overlaps, precedes

COVERS: list[tuple[str, str, bool | None]] = [
    ("TEC", "TEC 25.0811", True),
    ("TEC 37", "TEC 37.0012", True),
    ("TEC 37.0012", "TEC 37", False),
    ("TEC 37", "TEC 38.001", False),
    ("TEC 12", "TEC 12A.003", False),
    ("TEC 39", "TEC 39A", False),
    ("TEC 25.081", "TEC 25.0811", False),
    ("TEC 25.082", "TEC 25.082(b)(1)", True),
    ("TEC 25.082(b)", "TEC 25.082(b)(1)", True),
    ("TEC 25.082(B)", "TEC 25.082(b)", True),
    ("TEC 25.082(b)(1)", "TEC 25.082(b)", False),
    ("TEC 25.082(b)", "TEC 25.082(bb)", False),
    ("C.R.S. 22-32", "C.R.S. 22-32.5-104", False),
    ("C.R.S. 22", "C.R.S. 22-54-101", True),
    ("C.R.S. 22", "C.R.S. 24-51", False),
    ("NDCC 15.1-06", "NDCC 15.1-06-08.1", True),
    ("NDCC 15", "NDCC 15.1-06", False),
    ("NDCC 15-20.1", "NDCC 15-20.1-03", True),
    ("OCGA 20-2", "OCGA 20-2A-1", False),
    ("RSA 194", "RSA 194-E:2", False),
    ("RSA 194-E:2", "RSA 194-E:2, I", True),
    ("Ed", "Ed 306.29", True),
    ("701 KAR 5:170", "701 KAR 5:170 Section 2", True),
    ("701 KAR 5:170", "701 KAR 5:170E", False),
    ("20 USC", "20 USC 6311", True),
    ("34 CFR 99", "34 CFR 99.31(a)(1)", True),
    ("local: DK", "local: DK (LOCAL)", True),
    ("local: DK", "local: DKA", False),
    # Ranges hold both ends, and what is inserted between them later.
    ("TEC 44.051 to 44.054", "TEC 44.051", True),
    ("TEC 44.051 to 44.054", "TEC 44.0521", True),
    ("TEC 44.051 to 44.054", "TEC 44.054(a)", True),
    ("TEC 44.051 to 44.054", "TEC 44.0541", False),
    ("TEC 44.051 to 44.054", "TEC 44", False),
    ("TEC 44", "TEC 44.051 to 44.054", True),
    ("TEC 44.051", "TEC 44.051 to 44.054", False),
    ("TEC 46 to 49", "TEC 48.001", True),
    # Subchapters whose sections are known are half-open.
    ("TEC 11 subch. D", "TEC 11.151", True),
    ("TEC 11 subch. D", "TEC 11.1511(b)(5)", True),
    ("TEC 11 subch. D", "TEC 11.1999", True),
    ("TEC 11 subch. D", "TEC 11.201", False),
    ("TEC 11 subch. C", "TEC 11.151", False),
    ("TEC 11 subch. F", "TEC 11.251", True),
    ("TEC 22 subch. B", "TEC 22.05125", True),
    ("TEC 11", "TEC 11 subch. D", True),
    ("TEC 11 subch. D", "TEC 11", False),
    ("TEC 11 subch. D", "TEC 11 subch. E", False),
    ("TEC 11.001 to 11.900", "TEC 11 subch. D", True),
    ("TEC 11.152 to 11.900", "TEC 11 subch. D", False),
    ("TEC 11.151 to 11.186", "TEC 11 subch. D", None),
    ("I.C. 33-5801 to 33-5804", "I.C. 33 ch. 58", None),
    # Of others it is not known which sections they hold, but that they are parts of their chapter.
    ("TEC 37 subch. A", "TEC 37.005", None),
    ("TEC 37 subch. A", "TEC 38.001", False),
    ("TEC 37 subch. A", "TEC 37", False),
    ("TEC 37 subch. A", "TEC 37 subch. A", True),
    ("TEC 37 subch. A", "TEC 37 subch. B", False),
    ("TEC 37", "TEC 37 subch. A", True),
    ("TEC 38", "TEC 37 subch. A", False),
    ("TEC 37.005", "TEC 37 subch. A", None),
    ("OCGA 20-14 art. 2", "OCGA 20-14 art. 2 part 3", None),
    ("20 USC ch. 70", "20 USC 6311", None),
    # Some divisions show in the numbers of what they hold.
    ("I.C. 33 ch. 58", "I.C. 33-5803(2)", True),
    ("I.C. 33 ch. 58", "I.C. 33-5901", False),
    ("I.C. 33 ch. 5", "I.C. 33-512C", True),
    ("ORC title 33", "ORC 3302.063", True),
    ("ORC title 33", "ORC 3302", True),
    ("ORC title 33", "ORC 3401.01", False),
    ("C.R.S. 22-11 part 5", "C.R.S. 22-11-501.5", True),
    ("C.R.S. 22-11 part 5", "C.R.S. 22-11-601", False),
    ("K.S.A. 72 art. 42", "K.S.A. 72-4223", True),
    # Nobody says how far "and following" goes.
    ("20 USC 6301 et seq.", "20 USC 6301(b)", True),
    ("20 USC 6301 et seq.", "20 USC 6311", None),
    ("20 USC 6301 et seq.", "20 USC 1232g", False),
    ("TEC 37", "TEC 37.001 et seq.", None),
    ("TEC 36", "TEC 37.001 et seq.", False),
    ("TEC", "TEC 37.001 et seq.", True),
    # Two bodies have nothing in common, but an act of Congress may stand in the United States Code.
    ("KAR", "702 KAR 7:140", True),
    ("702 KAR", "KAR", False),
    ("TEC 25", "KRS 25", False),
    ("TEC", "19 TAC 102", False),
    ("ESEA 1111", "20 USC 6311", None),
    ("FERPA", "20 USC 1232g", None),
    ("FERPA", "34 CFR 99", False),
    ("ESEA", "ESSA 9207", None),
    ("ESEA", "KRS 158.070", False),
    ("ESEA", "local: DK", False),
]  # fmt: skip


@pytest.mark.parametrize(("outer", "inner", "answer"), COVERS)
def test_outer_covers_inner(outer: str, inner: str, answer: bool | None) -> None:  # noqa: FBT001 - a table
    assert covers(cite(outer), cite(inner)) is answer


OVERLAPS: list[tuple[str, str, bool | None]] = [
    ("TEC 37", "TEC 37.0012", True),
    ("TEC 25.081", "TEC 25.0811", False),
    ("TEC 11.001 to 11.060", "TEC 11.051 to 11.201", True),
    ("TEC 11.001 to 11.050", "TEC 11.051 to 11.201", False),
    ("TEC 11.060 to 11.152", "TEC 11 subch. D", True),
    ("TEC 11 subch. A", "TEC 11 subch. C", False),
    ("TEC 37 subch. A", "TEC 37 subch. B", False),
    ("TEC 37 subch. A", "TEC 37.005", None),
    ("TEC 37 subch. A", "TEC 37", True),
    ("TEC 37 subch. A", "TEC 36", False),
    ("TEC 37.001 et seq.", "TEC 37", True),
    ("TEC 37.001 et seq.", "TEC 37.005", None),
    ("TEC 37.001 et seq.", "TEC 36", False),
    ("TEC 25.082(a)", "TEC 25.082(b)", False),
    ("TEC 25.082(a)", "TEC 25.082", True),
    ("ESEA 1111", "20 USC 6311", None),
    ("TEC 25", "KRS 158", False),
]


@pytest.mark.parametrize(("one", "other", "answer"), OVERLAPS)
def test_one_overlaps_the_other(one: str, other: str, answer: bool | None) -> None:  # noqa: FBT001 - a table
    assert overlaps(cite(one), cite(other)) is answer
    assert overlaps(cite(other), cite(one)) is answer


@given(citations())
def test_citation_covers_itself_and_is_in_its_body(citation: Citation) -> None:
    assert covers(citation, citation) is True
    assert overlaps(citation, citation) is True
    assert covers(Citation(citation.body), citation) is True
    assert not precedes(citation, citation)


@given(citations(), citations())
def test_what_covers_overlaps(one: Citation, other: Citation) -> None:
    if covers(one, other):
        assert overlaps(one, other) is True
        assert overlaps(other, one) is True
    if overlaps(one, other) is False:
        assert not covers(one, other)
        assert not covers(other, one)


@given(citations())
def test_chapter_covers_what_hangs_under_it(citation: Citation) -> None:
    for depth in range(citation.body.leading, len(citation.numbers)):
        wider = Citation(citation.body, citation.numbers[:depth])
        is_within = citation.last[:depth] in ((), citation.numbers[:depth])
        expected = None if citation.goes_on and depth else True
        assert not is_within or covers(wider, citation) is expected
        assert covers(citation, wider) is False


# LAW 2.5: of subchapter D of chapter 11 the sections to 11.153 were read, and not its last; of C of
# chapter 12 those to 12.054; of B of chapter 22 both ends.
READ = [
    ("TEC 39", "TEC 39.053", True),
    ("TEC 11 subch. A", "TEC 11.001", True),
    ("TEC 11 subch. C", "TEC 11.150", True),
    ("TEC 11 subch. D", "TEC 11.151", True),
    ("TEC 11 subch. D", "TEC 11.1511(b)(4)", True),
    ("TEC 11 subch. D", "TEC 11.1517", True),  # between two that were read
    ("TEC 11 subch. D", "TEC 11.153(a)", True),
    ("TEC 11 subch. D", "TEC 11.1531", False),
    ("TEC 11 subch. D", "TEC 11.154", False),
    ("TEC 11 subch. D", "TEC 11.153 to 11.186", True),  # asks for 11.153, too
    ("TEC 11 subch. D", "TEC 11.154 to 11.186", False),
    ("TEC 11 subch. D", "TEC 11 subch. D", True),
    ("TEC 11 subch. D", "TEC 11", True),
    ("TEC 11 subch. D", "TEC 10 to 12", True),
    ("TEC 11 subch. D", "TEC", True),
    ("TEC 11 subch. E", "TEC 11.201", False),
    ("TEC 12 subch. C", "TEC 12.051", True),
    ("TEC 12 subch. C", "TEC 12.054", True),
    ("TEC 12 subch. C", "TEC 12.055", False),
    ("TEC 22 subch. B", "TEC 22.055", True),
    ("TEC 29 subch. G", "TEC 29.201", False),
    ("TEC 29 subch. G", "TEC 29 subch. G", True),
    ("TEC 29 subch. G", "TEC 29", True),
    ("TEC 29.201", "TEC 29 subch. G", False),
    ("TEC 37 subch. A", "TEC 37.005", False),
    ("TEC 37 subch. A", "TEC 37", True),
    ("ORC title 33", "ORC 3302.063", True),
    ("Ark. Code 6-15 subch. 28", "Ark. Code 6-15-2803", False),
    ("20 USC ch. 70", "20 USC 6311", False),
    ("20 USC ch. 70", "20 USC", True),
]


@pytest.mark.parametrize(("part", "request_text", "answer"), READ)
def test_meeting_is_as_sure_as_the_ends_that_were_read(
    part: str,
    request_text: str,
    answer: bool,  # noqa: FBT001 - a table
) -> None:
    assert is_read(cite(part), cite(request_text)) is answer
    assert is_read(cite(request_text), cite(part)) is answer
