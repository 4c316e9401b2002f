"""Lists: each part takes from those before it what it leaves out, as long as that is plain."""

import pytest

from plscale.law.citation import Misread
from plscale.law.several import parse_several

LISTS: dict[str, list[str]] = {
    "TEC 25.0811": ["TEC 25.0811"],
    "TEC 25.081, 25.0811 and 25.082": ["TEC 25.081", "TEC 25.0811", "TEC 25.082"],
    "TEC 25.081; TEC 25.0811 & KRS 158.070": ["TEC 25.081", "TEC 25.0811", "KRS 158.070"],
    "TEC 28.002, .0021, .0023": ["TEC 28.002", "TEC 28.0021", "TEC 28.0023"],
    "TEC 37.005, 37.006(l), 37.007(e), .011": [
        "TEC 37.005", "TEC 37.006(l)", "TEC 37.007(e)", "TEC 37.011",
    ],
    "TEC 44.051-.054, 45.003": ["TEC 44.051 to 44.054", "TEC 45.003"],
    "TEC 11.1511(b)(5), (14)": ["TEC 11.1511(b)(5)", "TEC 11.1511(b)(14)"],
    "TEC ch. 11, subch. A, C, D and E": [
        "TEC 11 subch. A", "TEC 11 subch. C", "TEC 11 subch. D", "TEC 11 subch. E",
    ],
    "TEC ch. 11, subch. A, subch. C": ["TEC 11 subch. A", "TEC 11 subch. C"],
    "TEC 37 and 39": ["TEC 37", "TEC 39"],
    "TEC 25.081, ch. 39": ["TEC 25.081", "TEC 39"],
    "TEC 39, 37.005": ["TEC 39", "TEC 37.005"],
    "Texas Education Code (TEC), §25.081, §25.082": ["TEC 25.081", "TEC 25.082"],
    "Sections 25.081 and 25.082, Texas Education Code": ["TEC 25.081", "TEC 25.082"],
    "19 TAC 102.1307(f),(g), 102.1309": [
        "19 TAC 102.1307(f)", "19 TAC 102.1307(g)", "19 TAC 102.1309",
    ],
    "KRS 156.161(1)(g), (i)": ["KRS 156.161(1)(g)", "KRS 156.161(1)(i)"],
    "KRS ch. 45A; 156.074; 156.480": ["KRS 45A", "KRS 156.074", "KRS 156.480"],
    "702 KAR 7:140, Section 2, and KRS 158.070": ["702 KAR 7:140 Section 2", "KRS 158.070"],
    "C.R.S. 22-32-109.7, -109.8; 22-60.5-103": [
        "C.R.S. 22-32-109.7", "C.R.S. 22-32-109.8", "C.R.S. 22-60.5-103",
    ],
    "C.R.S. 22-44-305(1)(a),(c)": ["C.R.S. 22-44-305(1)(a)", "C.R.S. 22-44-305(1)(c)"],
    "ORC 3302.063(B)(5), (6), (7)": [
        "ORC 3302.063(B)(5)", "ORC 3302.063(B)(6)", "ORC 3302.063(B)(7)",
    ],
    "RSA 194-E:2, I, RSA 194-E:3, II": ["RSA 194-E:2, I", "RSA 194-E:3, II"],
    "OCGA 20-2-80 and -82": ["OCGA 20-2-80", "OCGA 20-2-82"],
    "Ga. Comp. R. & Regs. 160-1-3-.02, -.03": [
        "Ga. Comp. R. & Regs. 160-1-3-.02", "Ga. Comp. R. & Regs. 160-1-3-.03",
    ],
    "34 CFR 99.31(a)(1)(i)(A), (B)": ["34 CFR 99.31(a)(1)(i)(A)", "34 CFR 99.31(a)(1)(i)(B)"],
    "47 USC 254(h)(5), (l)": ["47 USC 254(h)(5)", "47 USC 254(l)"],
    "20 USC 6311, 6312; 34 CFR 300": ["20 USC 6311", "20 USC 6312", "34 CFR 300"],
    "ESEA 1111(b),(h)": ["ESEA 1111(b)", "ESEA 1111(h)"],
    "Family Educational Rights and Privacy Act, 20 USC 1232g": ["FERPA", "20 USC 1232g"],
    "110 ILCS 148/20; Fla. Stat. 1003.4996; Idaho Code 33-1632": [
        "110 ILCS 148/20", "Fla. Stat. 1003.4996", "I.C. 33-1632",
    ],
    "local: DK, DL": ["local: DK", "local: DL"],
    "LOCAL:TEC": ["local: TEC"],
}  # fmt: skip


@pytest.mark.parametrize("text", LISTS)
def test_list_is_understood(text: str) -> None:
    found = parse_several(text)
    assert not isinstance(found, Misread), found.reason
    assert [str(one) for one in found] == LISTS[text]


def test_list_of_bare_numbers_belongs_to_the_default() -> None:
    found = parse_several("25.081, 25.0811", "TEC")
    assert not isinstance(found, Misread)
    assert [str(one) for one in found] == ["TEC 25.081", "TEC 25.0811"]


UNCLEAR = {
    "C.R.S. 22-32-109, 110": '"110" after C.R.S. 22-32-109 is not understood',
    "TEC 25.081, 39": '"39" after TEC 25.081 is not understood',
    "TEC 25.082(b)(i), (ii)": '"(ii)" after TEC 25.082(b)(i) is not understood',
    "TEC 25.081, (b)": '"(b)" after TEC 25.081 is not understood',
    "TEC 25.081, first day": '"first day" after TEC 25.081 is not understood',
    "25.081, 25.082": 'it is not said in which code, rules or act "25.081, 25.082" is',
    "foo, bar": '"foo, bar" begins with the name of no code, rules or act that is known',
}


@pytest.mark.parametrize("text", UNCLEAR)
def test_list_with_an_unclear_part_is_not_understood(text: str) -> None:
    found = parse_several(text)
    assert isinstance(found, Misread)
    assert (found.text, found.reason) == (text, UNCLEAR[text])
