"""No waiver brings a rule down, whatever it cites, whenever it holds, and whichever law judges it."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plscale.check.text import check_text
from plscale.programs.load import builtin, builtin_names

CITED = st.sampled_from(
    [
        "TEC 25.0811", "TEC 37.0012", "TEC 11.1511", "TEC 11", "TEC", "TEC 29.0821", "25.0811",
        "TEC 36 et seq.", "TEC 24.001 to 26.005", "KRS 158.070", "707 KAR 1:350", "NDCC 15.1-21",
        "NDCC 15.1-21-03", "NDAC 67-19-02-03", "C.R.S. 22-32-109(1)(ll)", "C.R.S. 22-11",
        "20 USC 6311", "FERPA", "Title IX", "local: DK", "local: DK (LOCAL)", "chapter one", "§",
        "TEC 25.081 and 25.082", "\u202eTEC 25", "TEC 25.0811" * 20, "[TEC 25.0811, TEC 25]",
    ]
)  # fmt: skip
DATE = st.sampled_from(
    ["", "2023", "2025-06", "2025-06-19", "2025-06-20", "2028-02-29", "2199-12-31", "1900-01-01"]
)
STATUS = st.sampled_from(["", "requested", "granted", "denied", "withdrawn", "revoked"])
WAIVER = st.fixed_dictionaries(
    {
        "provision": CITED | st.lists(CITED, min_size=1, max_size=4),
        "kind": st.sampled_from(["", "new", "amendment", "renewal", "automatic"]),
        "starts": DATE,
        "ends": DATE,
        "status": STATUS,
        "supports": st.sampled_from(["[]", "[early]", "[early, cls]"]),
        "area": st.sampled_from(["", "time", "staffing"]),
    }
)


def written(waivers: list[dict[str, object]], begins: int, term: str) -> str:
    entries = "".join(
        f"  w{number}:\n" + "".join(f"    {key}: {_value(value)}\n" for key, value in one.items())
        for number, one in enumerate(waivers)
    )
    return (
        "plscale: 1\nprogram: base\ndistrict: {name: A, state: TX}\n"
        f"timeline: {term}\n"
        f"practices:\n  early: {{practice: early-start-calendar, begins: {begins}}}\n"
        "  cls: {practice: flexible-class-size}\n"
        f"providers: {{math: {{name: A, model: Math}}}}\n{'waivers:' if entries else ''}\n{entries}"
    )


def _value(value: object) -> str:
    if isinstance(value, list):
        return "[" + ", ".join(map(_quoted, value)) + "]"
    text = str(value)
    return text if not text or text[0] in "[2" or text.isalpha() else _quoted(text)


def _quoted(value: object) -> str:
    return '"' + str(value).replace("\u202e", "\\u202e") + '"'


@pytest.mark.parametrize("program", builtin_names())
@given(
    waivers=st.lists(WAIVER, max_size=4),
    begins=st.integers(1, 6),
    term=st.sampled_from(
        ["{starts: 2023-08-01, ends: 2028-07-31}", "{starts: 2023}", "{ends: 2028}", "{}",
         "{starts: 2028-08-01, ends: 2023-07-31}", "{starts: 2028-02-29, ends: 2199-12-31}"]
    ),
    day=st.sampled_from(["1900-01-01", "2023-07-31", "2025-06-19", "2025-06-20", "2199-12-31"]),
)  # fmt: skip
@settings(max_examples=60)
def test_every_rule_copes_with_any_waiver(
    program: str, waivers: list[dict[str, object]], begins: int, term: str, day: str
) -> None:
    text = written(waivers, begins, term)
    checked = check_text(text, as_of=date.fromisoformat(day), program=builtin(program))
    assert checked.crash == "", text
    assert checked.is_readable, text
