"""Each spelling that occurs is understood, and printed in one way."""

import re
from pathlib import Path

import pytest
from law.citing import cite

from plscale.law.citation import Citation
from plscale.law.read import parse

ROOT = Path(__file__).parents[2]

SAME: dict[str, tuple[str, ...]] = {
    "TEC 25.0811": (
        "TEC 25.0811", "TEC §25.0811", "TEC § 25.0811", "Tex. Educ. Code 25.0811", "tec 25.0811",
        "Tex. Educ. Code Ann. § 25.0811", "Texas Education Code 25.0811", "TEC  25.0811 ",
        "TEC\u00a025.0811", "TEC Sec. 25.0811", "TEC Section 25.0811", "TEC §§ 25.0811", "TEC: 25.0811",
        "TEC, §25.0811", "Texas Education Code (TEC), §25.0811", "T.E.C. 25.0811", "TEC25.0811",
        "TEC 25.0811.", "TEC 25.0811,", "TEC 25.0811)", "(TEC 25.0811)", '"TEC 25.0811"', "TEC-25.0811",
        "25.0811, Texas Education Code", "Section 25.0811 of the Texas Education Code", "25.0811 TEC",
        "Sec. § 25.0811, TEC", "TEC\n  25.0811",
    ),
    "TEC 25.082(a)": ("TEC 25.082(a)", "TEC 25.082 (a)", "TEC 25.082, subsection (a)"),
    "TEC 11.1511(b)(5)": ("TEC 11.1511(b)(5)", "TEC 11.1511 (b) (5)", "TEC 11.1511( b )( 5 )"),
    "TEC 12.104(b-1)": ("TEC 12.104(b-1)", "TEC 12.104(b–1)"),
    "TEC 12A.003(b)(1)": ("TEC 12A.003(b)(1)", "tec 12a.003(b)(1)"),
    "TEC 39": ("TEC 39", "TEC ch. 39", "TEC Chapter 39", "TEC chap. 39", "Chapter 39, TEC"),
    "TEC 39A": ("TEC 39A", "Chapter 39A of the Texas Education Code"),
    "TEC 11 subch. A": (
        "TEC 11 subch. A", "TEC ch. 11 subch. A", "TEC Chapter 11, Subchapter A", "TEC 11 subchapter a",
        "Subchapter A of Chapter 11, TEC", "Subchapter A, Chapter 11, Texas Education Code",
    ),
    "TEC 29 subch. E-1": ("TEC 29 subch. E-1", "Subchapter E-1, Chapter 29, Texas Education Code"),
    "TEC 44.051 to 44.054": (
        "TEC 44.051-.054", "TEC 44.051–.054", "TEC 44.051-44.054", "TEC 44.051 through 44.054",
        "TEC 44.051 to .054",
    ),
    "TEC 46 to 49": ("TEC chapters 46 to 49", "TEC chs. 46-49"),
    "19 TAC 102.1309(a)(1)": (
        "19 TAC 102.1309(a)(1)", "19 TAC §102.1309(a)(1)", "19 Tex. Admin. Code § 102.1309(a)(1)",
        "Title 19 TAC 102.1309(a)(1)", "Title 19, Texas Administrative Code, §102.1309(a)(1)",
        "Title 19, Texas Administrative Code (TAC), Chapter 102.1309(a)(1)".replace("Chapter ", "§"),
    ),
    "19 TAC 102 subch. JJ": ("19 TAC 102 subch. JJ", "19 TAC Chapter 102, Subchapter JJ"),
    "Tex. Gov't Code 551": ("Tex. Gov't Code ch. 551", "Chapter 551, Texas Government Code"),
    "KRS 158.070": ("KRS 158.070", "KRS § 158.070", "Ky. Rev. Stat. 158.070", "K.R.S. 158.070"),
    "KRS 158.6453": ("KRS 158.6453",),
    "KRS 45A": ("KRS 45A", "KRS ch. 45A", "KRS Chapter 45a"),
    "KRS 156.161(1)(e)": ("KRS 156.161(1)(e)",),
    "KRS 158.070(1)(a)1.b.": ("KRS 158.070(1)(a)1.b.", "KRS 158.070(1)(a)1.b", "KRS 158.070(1)(a)(1)(b)"),
    "702 KAR 7:140": ("702 KAR 7:140", "702 K.A.R. 7:140", "702 Ky. Admin. Regs. 7:140", "702 KAR 7: 140"),
    "702 KAR 7:065": ("702 KAR 7:065", "702 KAR 7:65"),
    "702 KAR 7:140 Section 1(2)": ("702 KAR 7:140 Section 1(2)", "702 KAR 7:140, Section 1(2)"),
    "701 KAR 5:170E": ("701 KAR 5:170E",),
    "NDCC 15.1-21-03": (
        "NDCC 15.1-21-03", "N.D.C.C. § 15.1-21-03", "N.D. Cent. Code 15.1-21-03", "NDCC 15.1–21–03",
        "NDCC 15.1-21-3",
    ),
    "NDCC 15.1-06-08.1(3)": ("NDCC 15.1-06-08.1(3)",),
    "NDCC 15-20.1": ("NDCC 15-20.1", "NDCC ch. 15-20.1", "NDCC title 15 chapter 20.1"),
    "NDAC 67-19-03-03": ("NDAC 67-19-03-03", "N.D. Admin. Code 67-19-03-03"),
    "NDAC 67-19": ("NDAC 67-19", "NDAC article 67-19"),
    "C.R.S. 22-32-109(1)(ll)": (
        "C.R.S. 22-32-109(1)(ll)", "CRS 22-32-109(1)(ll)", "Colo. Rev. Stat. § 22-32-109(1)(ll)",
        "22-32-109(1)(ll), C.R.S.", "C.R.S. 22-32-109 (1)(ll)",
    ),
    "C.R.S. 22-7-1006.3": ("C.R.S. 22-7-1006.3",),
    "C.R.S. 22-32.5": ("C.R.S. 22-32.5", "C.R.S. art. 22-32.5", "C.R.S. title 22, article 32.5"),
    "C.R.S. 22": ("C.R.S. 22", "Title 22, C.R.S."),
    "C.R.S. 22-11 part 5": ("C.R.S. 22-11 part 5", "Part 5 of Article 11 of Title 22, C.R.S."),
    "C.R.S. 22-54-101 et seq.": ("C.R.S. 22-54-101 ff.", "C.R.S. 22-54-101, et. seq."),
    "1 CCR 301-35": ("1 CCR 301-35", "1 C.C.R. 301-35", "1 Colo. Code Regs. 301-35"),
    "1 CCR 301-35-2.00": ("1 CCR 301-35-2.00",),
    "ORC 3313.48": ("ORC 3313.48", "O.R.C. 3313.48", "R.C. 3313.48", "Ohio Rev. Code § 3313.48"),
    "ORC 3302.063(B)(5)": ("ORC 3302.063(B)(5)", "R.C. 3302.063 (B)(5)"),
    "ORC 3302.06 to 3302.068": ("R.C. 3302.06-.068", "ORC 3302.06 through 3302.068"),
    "ORC title 33": ("ORC title 33", "ORC Title XXXIII", "Title XXXIII, Ohio Revised Code"),
    "OAC 3301-46-01": ("OAC 3301-46-01", "Ohio Admin. Code 3301-46-01", "OAC 3301-46-1", "OAC rule 3301-46-01"),
    "RSA 193:1": ("RSA 193:1", "N.H. RSA 193:1", "N.H. Rev. Stat. § 193:1", "N.H. Rev. Stat. Ann. § 193:1"),
    "RSA 194-E:2, I": ("RSA 194-E:2, I", "RSA 194-E:2 I", "RSA 194-e:2(I)"),
    "RSA 194-E": ("RSA 194-E", "RSA ch. 194-E"),
    "RSA 189:11-a, II(b)": ("RSA 189:11-a, II(b)",),
    "Ed 306.29": ("Ed 306.29", "N.H. Admin. Rules, Ed 306.29", "N.H. Code Admin. R. Ed 306.29", "ED 306.29", "N.H. Admin. Code Ed 306.29"),
    "OCGA 20-2-290": ("OCGA 20-2-290", "O.C.G.A. § 20-2-290", "Ga. Code Ann. 20-2-290"),
    "OCGA 20-2-84.1": ("OCGA 20-2-84.1",),
    "OCGA 20-14": ("OCGA 20-14", "OCGA title 20 ch. 14", "ch. 14 of title 20, OCGA"),
    "OCGA 20-14 art. 2 part 3": ("part 3 of art. 2 of ch. 14 of title 20, OCGA",),
    "Ga. Comp. R. & Regs. 160-1-3-.02": ("Ga. Comp. R. & Regs. 160-1-3-.02", "Ga. Comp. R. and Regs. 160-1-3-.02"),
    "Ark. Code 6-15-2804": ("Ark. Code 6-15-2804", "Ark. Code Ann. § 6-15-2804", "A.C.A. § 6-15-2804"),
    "Ark. Admin. Code 005.28.19-019": ("Ark. Admin. Code 005.28.19-019",),
    "Miss. Code 37-179-3": ("Miss. Code 37-179-3", "Miss. Code Ann. § 37-179-3", "Mississippi Code 37-179-3"),
    "Miss. Admin. Code 7-3:9.3": ("Miss. Admin. Code 7-3:9.3", "Miss. Admin. Code 7-3: 9.3"),
    "Ala. Code 16-6D-5": ("Ala. Code 16-6D-5", "Ala. Code § 16-6d-5", "Code of Alabama 16-6D-5"),
    "Ala. Code 16-22A": ("Ala. Code 16-22A",),
    "I.C. 33-1632": ("I.C. 33-1632", "Idaho Code 33-1632", "Idaho Code § 33-1632", "IC 33-1632"),
    "I.C. 33-512C": ("I.C. 33-512C",),
    "I.C. 33 ch. 58": ("I.C. 33 ch. 58", "Title 33, Chapter 58, Idaho Code"),
    "I.C. 33-5801 to 33-5804": ("I.C. 33-5801 to 33-5804", "I.C. 33-5801–33-5804", "I.C. 33-5801 to -5804"),
    "110 ILCS 148/20": ("110 ILCS 148/20", "110 Ill. Comp. Stat. 148/20"),
    "105 ILCS 5/27-22": ("105 ILCS 5/27-22",),
    "Fla. Stat. 1003.4996": ("Fla. Stat. 1003.4996", "s. 1003.4996, F.S.", "Section 1003.4996, Florida Statutes"),
    "MCA 20-7-1506(2)(b)(iii)": ("MCA 20-7-1506(2)(b)(iii)", "20-7-1506(2)(b)(iii), MCA"),
    "S.C. Code 59-19-360": ("S.C. Code 59-19-360", "S.C. Code Ann. § 59-19-360"),
    "K.S.A. 72-4223": ("K.S.A. 72-4223", "KSA 72-4223"),
    "20 USC 6311": ("20 USC 6311", "20 U.S.C. § 6311", "20 U.S.C. 6311", "20 USC sec. 6311"),
    "20 USC 1232g": ("20 USC 1232g", "20 USC 1232G"),
    "20 USC 6301 et seq.": ("20 USC 6301 ff.", "20 U.S.C. § 6301 et seq.", "20 USC 6301, et seq"),
    "20 USC 1681 to 1688": ("20 USC 1681-1688", "20 USC 1681–1688"),
    "20 USC 1232g to 1232h": ("20 USC 1232g-1232h",),
    "42 USC 2000e-5": ("42 USC 2000e-5",),
    "34 CFR 99.31": ("34 CFR 99.31", "34 C.F.R. § 99.31"),
    "34 CFR 99.31(a)(1)(i)(B)": ("34 CFR 99.31(a)(1)(i)(B)",),
    "34 CFR 300": ("34 CFR 300", "34 CFR part 300", "34 C.F.R. pt. 300"),
    "34 CFR 200.104 to 200.108": ("34 CFR 200.104-.108",),
    "ESEA 1111(b)(2)": ("ESEA 1111(b)(2)", "ESEA section 1111(b)(2)", "Section 1111(b)(2) of the ESEA"),
    "ESEA title IV part C": ("ESEA title IV part C", "Title IV, Part C of the ESEA"),
    "ESSA 9207": ("ESSA 9207",),
    "IDEA part B": ("IDEA part B", "Part B of IDEA"),
    "ADA title II": ("ADA title II", "Title II of the ADA", "Title II of the Americans with Disabilities Act"),
    "KAR": ("KAR", "Kentucky Administrative Regulations"),
    "USC": ("USC", "U.S.C.", "United States Code"),
    "FERPA": ("FERPA", "Family Educational Rights and Privacy Act"),
    "Section 504": ("Section 504", "Sec. 504", "§ 504", "Section 504 of the Rehabilitation Act of 1973"),
    "Title IX": ("Title IX", "title ix", "Title IX of the Education Amendments of 1972"),
    "local: DK (LOCAL)": ("local: DK (LOCAL)", "DK (LOCAL)", "DK(LOCAL)", "local DK (local)", "DK LOCAL"),
    "local: EB (LEGAL)": ("EB LEGAL", "EB(LEGAL)"),
    "local: IKF": ("local: IKF", "local:IKF", "local: ikf", "Local policy IKF", "Board Policy: IKF"),
    "local: 6146.1": ("local: 6146.1", "board policy 6146.1"),
    "local: Bargaining agreement, article 12": ("local: Bargaining agreement,  article 12",),
}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "canonical"), [(text, same) for same, texts in SAME.items() for text in (same, *texts)]
)
def test_spelling_is_understood(text: str, canonical: str) -> None:
    assert str(cite(text)) == canonical


BY_DEFAULT = {
    ("25.0811", "TEC"): "TEC 25.0811",
    ("§25.0811", "TEC"): "TEC 25.0811",
    ("25.082(a)", "TEC"): "TEC 25.082(a)",
    ("25.0811)", "TEC"): "TEC 25.0811",
    ("Section 25.0811", "Texas Education Code"): "TEC 25.0811",
    ("Chapter 37", "TEC"): "TEC 37",
    ("Sec. 25.0811, Education Code", "TEC"): "TEC 25.0811",
    ("Section 25.0811(b), Education Code", "TEC"): "TEC 25.0811(b)",
    ("§ 25.0811 of the Education Code", "TEC"): "TEC 25.0811",
    ("Education Code, Section 25.0811", "TEC"): "TEC 25.0811",
    ("Subchapter C, Chapter 12, Education Code", "TEC"): "TEC 12 subch. C",
    ("Education Code", "TEC"): "TEC",
    ("Section 158.070, Revised Statutes", "KRS"): "KRS 158.070",
    ("Subchapter A, Chapter 11", "TEC"): "TEC 11 subch. A",
    ("subch. D", "TEC 11"): "TEC 11 subch. D",
    ("ch. 37", "TEC 25.0811"): "TEC 37",
    ("19 TAC 102.1309", "TEC"): "19 TAC 102.1309",
    ("Section 504", "TEC"): "Section 504",
    ("102.1305(a)", "19 TAC"): "19 TAC 102.1305(a)",
    ("TAC 102.1305(a)", "19 TAC"): "19 TAC 102.1305(a)",
    ("Chapter 45A", "KRS"): "KRS 45A",
    ("7:140", "702 KAR"): "702 KAR 7:140",
    ("art. 54", "C.R.S. 22"): "C.R.S. 22-54",
    ("22-54", "C.R.S. 22"): "C.R.S. 22-54",
    ("Title 22", "C.R.S."): "C.R.S. 22",
    ("24", "C.R.S. 22"): "C.R.S. 24",
    ("Title XXXIII", "ORC"): "ORC title 33",
    ("15.1-6-8.1", "NDCC"): "NDCC 15.1-06-08.1",
    ("1111(b)", "ESEA"): "ESEA 1111(b)",
    ("160-1-3-.02", "Ga. R. & Regs."): "Ga. Comp. R. & Regs. 160-1-3-.02",
}


@pytest.mark.parametrize(("text", "default", "canonical"), [(*k, v) for k, v in BY_DEFAULT.items()])
def test_number_without_a_name_belongs_to_the_default(
    text: str, default: str, canonical: str
) -> None:
    assert str(cite(text, default)) == canonical


# Every section that 65 Texas districts named in their plans (a list of 2019, without a code).
TEXAS = (
    "11.253", "21.003", "21.044", "21.051", "21.053", "21.055", "21.057", "21.102", "21.203", "21.352",
    "21.354", "21.401", "21.402", "21.404", "21.451", "21.458", "22.004", "25.001", "25.036", "25.081",
    "25.0811", "25.0812", "25.082", "25.083", "25.084", "25.092", "25.111", "25.112", "25.113", "28.004",
    "28.0214", "28.0216", "29.0821", "37.0012", "37.008", "39.306", "39.362", "51.403",
)  # fmt: skip


@pytest.mark.parametrize("section", TEXAS)
def test_sections_that_districts_name_are_understood(section: str) -> None:
    assert str(cite(section, "TEC")) == f"TEC {section}"


def written() -> list[tuple[str, str]]:
    """Find every provision in plans, examples of rules and drafts, with its file.

    The page of PLS430 is left out: its examples are not to be understood.
    """
    files = [*(ROOT / "plans").rglob("*.yaml"), *(ROOT / "src/plscale/rules").rglob("*.md")]
    files = [file for file in files if not file.name.startswith("pls430")]
    pattern = re.compile(r'\b(?:provision|allowed_by): *(?:"([^"]+)"|([A-Z][^,}#"\n]*))')
    return [
        (found[1] or found[2], file.name)
        for file in sorted(files)
        for found in pattern.finditer(file.read_text(encoding="utf-8"))
    ]


@pytest.mark.parametrize(("text", "file"), sorted({*written()}))
def test_provision_written_in_this_repository_is_understood(text: str, file: str) -> None:
    assert isinstance(parse(text, "TEC"), Citation), file  # bare numbers stand in Texas' plans


def test_some_provisions_are_written_in_this_repository() -> None:
    assert {text for text, _ in written()} >= {"TEC 25.0811", "local: IKF"}
