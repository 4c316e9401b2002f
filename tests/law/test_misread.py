"""What is not understood is never guessed: it comes back with a reason and a suggestion."""

import pytest

from plscale.errors import PlscaleError
from plscale.law.citation import Misread
from plscale.law.read import parse

UNSAID = "it is not said in which code, rules or act {} is"
UNKNOWN = "{} begins with the name of no code, rules or act that is known"
COLORADO = "the Colorado Revised Statutes, as C.R.S. 22-32-109(1)(ll)"
DAKOTA = "{} is no place in the North Dakota Century Code, as NDCC 15.1-21-03 would be"
TEXAS = "{} is no place in the Texas Education Code, as TEC 25.0811(b) would be"

MISREAD: dict[str, tuple[str, str]] = {
    "": ("nothing is cited", ""),
    " .;": ("nothing is cited", ""),
    "25.0811": (UNSAID.format('"25.0811"'), ""),
    "Chapter 37": (UNSAID.format('"Chapter 37"'), ""),
    "Title 22": (UNSAID.format('"Title 22"'), ""),
    "Title I": (UNSAID.format('"Title I"'), "ESEA title I"),
    "Title I, Part A": (UNSAID.format('"Title I, Part A"'), "ESEA title I part A"),
    "Title VIII": (UNSAID.format('"Title VIII"'), "ESEA title VIII"),
    "Title XIII": (UNSAID.format('"Title XIII"'), ""),
    "22 C.R.S. 32": (UNSAID.format('"22 C.R.S. 32"'), ""),
    "HB 6 (2025)": (UNKNOWN.format('"HB 6 (2025)"'), ""),
    "Federal law": (UNKNOWN.format('"Federal law"'), ""),
    "Ed. Code 51225.3": (UNKNOWN.format('"Ed. Code 51225.3"'), ""),
    "ideas 25.0811": (UNKNOWN.format('"ideas 25.0811"'), ""),
    "TCE 25.0811": (UNKNOWN.format('"TCE 25.0811"'), "TEC 25.0811"),
    "TECH 25.0811": (UNKNOWN.format('"TECH 25.0811"'), "TEC 25.0811"),
    "Texas Educaton Code 25.0811": (UNKNOWN.format('"Texas Educaton Code 25.0811"'), "TEC 25.0811"),
    "FREPA": (UNKNOWN.format('"FREPA"'), "FERPA"),
    "FDA": (UNKNOWN.format('"FDA"'), "local: FDA"),
    "TEC 25.81": (TEXAS.format('"25.81"'), ""),
    "TEC 25.0811a": (TEXAS.format('"25.0811a"'), "TEC 25.0811(a)"),
    "TEC 25-0811": (TEXAS.format('"25-0811"'), "TEC 25.0811"),
    "TEC 25.0811.3": (TEXAS.format('"25.0811.3"'), ""),
    "TEC § 39": (TEXAS.format('"§ 39"'), ""),
    "TEC chapter 25.0811": (TEXAS.format('"chapter 25.0811"'), ""),
    "TEC subch. A": (TEXAS.format('"subch. A"'), ""),
    "TEC 11.151 subch. D": (TEXAS.format('"11.151 subch. D"'), "TEC 11.151"),
    "TEC art. 5": ("the Texas Education Code has no articles that are cited", ""),
    "FERPA section 5": (
        "the Family Educational Rights and Privacy Act has no sections that are cited", "",
    ),
    "RSA 193-1": (
        '"193-1" is no place in the New Hampshire Revised Statutes, as RSA 193:1 would be',
        "RSA 193:1",
    ),
    "CRS 22.32.109": (
        f'"22.32.109" is no place in {COLORADO} would be',
        "C.R.S. 22-32-109",
    ),
    "702 KAR 7-140": (
        '"7-140" is no place in the Kentucky Administrative Regulations, as 702 KAR 7:140 would be',
        "702 KAR 7:140",
    ),
    "I.C. 20-30-5-7": ('"20-30-5-7" is no place in the Idaho Code, as I.C. 33-1632 would be', ""),
    "KRS 158 070": ('"070" after KRS 158 is not understood', "KRS 158.070"),
    "102 TAC 19.1309": ("102 is no title of the Texas Administrative Code", ""),
    "TAC 102.1309": (
        "the title is missing before TAC, as in 19 TAC 102.1309(a)(1)", "19 TAC 102.1309",
    ),
    "USC 6311": ("the title is missing before USC, as in 20 USC 6311", "20 USC 6311"),
    "TEC 25.O811": (TEXAS.format('"25.O811"'), "TEC 25.0811"),  # the letter O
    "TEC 25.o8l1": (TEXAS.format('"25.o8l1"'), "TEC 25.0811"),
    "TEC 37.0012 to 37.01": ('"to 37.01" after TEC 37.0012 is not understood', "TEC 37.0012 to 37.010"),
    "NDCC 15.1.21.03": (DAKOTA.format('"15.1.21.03"'), "NDCC 15.1-21-03"),
    "NDCC 15.1.06.08.1": (DAKOTA.format('"15.1.06.08.1"'), ""),  # two of the dots belong to numbers
    "CRS 22.32.5.108": (f'"22.32.5.108" is no place in {COLORADO} would be', ""),  # which of them does
    "Sec. 25.0811, Education Code": (UNSAID.format('"Sec. 25.0811, Education Code"'), ""),
    "TEC 25.0811 first day": ('"first day" after TEC 25.0811 is not understood', "TEC 25.0811"),
    "TEC 25.0811 (first day of instruction)": (
        '"(first day of instruction)" after TEC 25.0811 is not understood', "TEC 25.0811",
    ),
    "TEC 25.0811 to 25.081": ('"to 25.081" after TEC 25.0811 is not understood', ""),
    "TEC 25.0811 to 25.0811": ('"to 25.0811" after TEC 25.0811 is not understood', ""),
    "TEC 25.081, 25.0811": (
        '"25.0811" after TEC 25.081 is not understood', "[TEC 25.081, TEC 25.0811]",
    ),
    "TEC 11 subch. A, C": ('"C" after TEC 11 subch. A is not understood', "[TEC 11 subch. A, TEC 11 subch. C]"),
    "TEC 25.082(a)-(c)": ("a range of subsections is not understood: name each of them", ""),
    "local": ("it is not said which local policy is meant", ""),
    "local: ???": ("it is not said which local policy is meant", ""),
    "local our contract": ("it is not said which local policy is meant", ""),
    "local: DK, DL": ("DK, DL are several policies", "[local: DK, local: DL]"),
    "TEC 25\u200b.0811": ("it has hidden or broken characters", "TEC 25.0811"),
    "TEC 25.08\u00ad11": ("it has hidden or broken characters", "TEC 25.0811"),
    "TEC\x1b[31m 25.0811": ("it has hidden or broken characters", ""),
}  # fmt: skip


# A chapter of so many digits there is none: the dot, colon or hyphen behind it was left out.
WITHOUT_DOT = {
    "TEC 39053": "TEC 39.053",
    "TEC 25081": "TEC 25.081",
    "TEC 250811": "TEC 25.0811",
    "TEC 7056": "TEC 7.056",  # sections have three digits at least
    "TEC 39053(b)(5)": "TEC 39.053(b)(5)",
    "Tex. Educ. Code § 39053": "TEC 39.053",
    "KRS 158070": "KRS 158.070",
    "KRS 1586453": "KRS 158.6453",
    "702 KAR 7140": "702 KAR 7:140",
    "ORC 331348": "ORC 3313.48",
    "RSA 1931": "RSA 193:1",
    "RSA 19310": "RSA 193:10",
    "Ed 30629": "Ed 306.29",
    "I.C. 331632": "I.C. 33-1632",
    "K.S.A. 724223": "K.S.A. 72-4223",
    "C.R.S. 2232109": "",  # two hyphens are missing, and nobody can tell where
    "NDCC 1512103": "",
    "TEC 200": "",
}


@pytest.mark.parametrize("text", WITHOUT_DOT)
def test_citation_without_its_dot_is_no_chapter(text: str) -> None:
    found = parse(text)
    assert isinstance(found, Misread)
    assert found.suggestion == WITHOUT_DOT[text]


def test_bare_number_without_its_dot_is_no_chapter_of_the_default() -> None:
    found = parse("39053", "TEC")
    assert isinstance(found, Misread)
    assert found.suggestion == "TEC 39.053"


@pytest.mark.parametrize(
    ("known", "unknown"),
    [
        ("TEC 162.001", "TEC 390.053"),  # the highest chapter that was read, and none
        ("TEC 130A.001", "TEC 1300A.001"),
        ("TEC 51.01", "TEC 50.01"),  # two digits, only in the law of higher education
        ("TEC 55.01", "TEC 37.01"),
        ("TEC 130A.01", "TEC 39A.01"),
        ("KRS 158.070", "KRS 1580.070"),
        ("20 USC 6311", "200 USC 6311"),
        ("19 TAC 102.1309", "102 TAC 19.1309"),
    ],
)
def test_numbers_end_where_the_code_does(known: str, unknown: str) -> None:
    assert str(parse(known)) == known
    assert isinstance(parse(unknown), Misread)


@pytest.mark.parametrize("text", MISREAD)
def test_text_is_not_understood(text: str) -> None:
    found = parse(text)
    assert isinstance(found, Misread)
    assert (found.text, found.reason, found.suggestion) == (text, *MISREAD[text])


def test_suggestion_goes_by_the_default() -> None:
    found = parse("25-0811", "TEC")
    assert isinstance(found, Misread)
    assert found.suggestion == "TEC 25.0811"


@pytest.mark.parametrize("default", ["Oregon", "25.0811", "TEC first day"])
def test_default_that_is_no_body_is_a_fault_of_the_caller(default: str) -> None:
    with pytest.raises(PlscaleError, match="is no body of law: "):
        parse("25.0811", default)
