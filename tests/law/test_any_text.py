"""Whatever the text, there is an answer: a citation, or words and perhaps a suggestion."""

import subprocess
import sys

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from plscale.law.citation import Citation, Misread
from plscale.law.read import LONGEST, _parse, parse
from plscale.law.several import LONGEST_LIST, parse_several

SCRAPS = st.sampled_from(
    ["TEC", "KRS", "C.R.S.", "RSA", "Ed", "USC", "20", "25.0811", "22-32-109", "(b)", "(", ")", "§",
     " ", ",", ";", ".", "-", ":", "/", "to", "and", "ch.", "subch.", "part", "title", "A", "IX",
     "local:", "DK", "(LOCAL)", "et seq.", "of the", "Texas Education Code", "\u2013", "\u00a0",
     "\u200b", "\x1b", "\ud800", "\n", "12A", "0", "1", "a", "ll", "0811", "first day"]
)  # fmt: skip
SOUP = st.lists(SCRAPS, max_size=14).flatmap(
    lambda scraps: st.sampled_from(["", " "]).map(lambda between: between.join(scraps))
)
TEXTS = st.text(max_size=60) | SOUP
DEFAULTS = st.sampled_from(["", "TEC", "19 TAC", "C.R.S. 22", "RSA", "ESEA"])


@settings(max_examples=400)
@given(TEXTS, DEFAULTS)
@example("TEC 25.0811.", "")
@example("K\u212aRS 158.070", "")
@example("\u0662\u0660 USC 6311", "")
@example("TEC \u00b2\u00b5.000", "TEC")
def test_every_text_has_an_answer(text: str, default: str) -> None:
    found = parse(text, default)
    if isinstance(found, Citation):
        assert parse(str(found)) == found
    else:
        assert found.text == text
        assert found.reason
        assert not found.reason.endswith(".")


@settings(max_examples=200)
@given(TEXTS, DEFAULTS)
@example("LOCAL:0,0<", "")
def test_suggestion_is_understood(text: str, default: str) -> None:
    found = parse(text, default)
    if isinstance(found, Misread) and (suggestion := found.suggestion):
        items = suggestion[1:-1].split(", ") if suggestion.startswith("[") else [suggestion]
        assert [item for item in items if not isinstance(parse(item), Citation)] == []


@settings(max_examples=200)
@given(TEXTS, DEFAULTS)
def test_every_list_has_an_answer(text: str, default: str) -> None:
    found = parse_several(text, default)
    if isinstance(found, Misread):
        assert found.reason
    else:
        assert [parse(str(one)) for one in found] == [*found]
        assert found


@given(st.text("TEC 25.0811(b)", min_size=LONGEST + 1, max_size=2 * LONGEST))
def test_long_text_is_refused_at_once(text: str) -> None:
    before = _parse.cache_info()
    assert parse(text) == Misread(text, "it is longer than any citation (200 characters)")
    assert Misread(text, "").suggestion == ""
    assert _parse.cache_info() == before, "it is not even looked up"


@pytest.mark.parametrize("text", ["TEC 25.0811 " * 2000, "(" * 20_000, "1" * 20_000, "§" * 20_000])
def test_text_of_the_largest_size_is_refused(text: str) -> None:
    assert isinstance(parse(text), Misread)
    found = parse_several(text)
    assert found == Misread(
        text, f"it is longer than any list of citations ({LONGEST_LIST} characters)"
    )


def test_law_is_read_without_a_yaml_library_until_a_citation_is_met() -> None:
    code = (
        "import sys, plscale.law.several, plscale.law.hold; before = 'yaml' in sys.modules;"
        "plscale.law.several.parse('TEC 1'); print(before, 'yaml' in sys.modules)"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout == "False True\n"
