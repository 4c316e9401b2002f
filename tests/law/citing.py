"""Citations for tests, and strategies that make them."""

from hypothesis import strategies as st

from plscale.law.body import Body, Level
from plscale.law.citation import Citation
from plscale.law.load import built_in
from plscale.law.local import VERSIONS
from plscale.law.number import order
from plscale.law.read import parse

BODIES = tuple(built_in().bodies.values())
LOWER = "abcdefghjkmnopqrstuwyz"


def cite(text: str, default: str = "") -> Citation:
    """Read a citation that is surely understood."""
    found = parse(text, default)
    assert isinstance(found, Citation), f"{text}: {found.reason}"
    return found


def whole(lowest: int, highest: int) -> st.SearchStrategy[str]:
    return st.integers(lowest, highest).map(str)


@st.composite
def numbers(draw: st.DrawFn, level: Level) -> str:
    """Make a number of one level, as its body writes it."""
    if level.counts == "name":
        return draw(
            st.sampled_from(["DK", "IKF-R", "6146.1", "Homework, grades 9-12", "Pay & time"])
        )
    if level.counts == "digits":
        return draw(st.text("0123456789", min_size=level.digits, max_size=6))
    number = draw(whole(1, level.most or 9999)).zfill(level.digits)
    if level.point:
        digits = (
            whole(1, 9999)
            if level.point == "whole"
            else st.text("0123456789", min_size=1, max_size=4)
        )
        number += draw(st.just("") | digits.map(".{}".format))
    letters = draw(st.text(LOWER, max_size=2)) if level.letters else ""
    number += letters.upper() if level.letters == "upper" else letters
    match level.dash:
        case "upper" | "lower":
            dashed = draw(st.text(LOWER, max_size=2))
        case "number":
            dashed = draw(st.just("") | whole(1, 9999))
        case "number after letters":
            dashed = draw(st.just("") | whole(1, 99)) if letters else ""
        case "":
            dashed = ""
    dashed = dashed.upper() if level.dash == "upper" else dashed
    return f"{number}-{dashed}" if dashed else number


SUBSECTIONS = st.sampled_from(
    ["1", "14", "a", "b", "ll", "B", "I", "IV", "iii", "a-1", "1.5", "b.5", "I-a", "c"]
)


def insides(body: Body) -> st.SearchStrategy[tuple[str, ...]]:
    if body.is_local:
        return st.sampled_from([(), *((version,) for version in VERSIONS)])
    return st.lists(SUBSECTIONS, max_size=5).map(tuple)


@st.composite
def citations(draw: st.DrawFn) -> Citation:
    """Make any citation that can be made: of each body, at each depth, of each form."""
    body = draw(st.sampled_from(BODIES))
    depth = draw(st.integers(body.leading or body.is_local, len(body.levels)))
    if body.leading and draw(st.booleans()) and draw(st.booleans()):
        return Citation(body)
    first = tuple(draw(numbers(level)) for level in body.levels[:depth])
    hanging = [known for known in body.divisions if body.depth_under(known.name) == depth]
    forms = ["plain"] + ["inside"] * (depth == len(body.levels) > 0) + ["divided"] * bool(hanging)
    if depth > body.leading and not body.is_local:
        forms += ["ranging", "going on"]
    match draw(st.sampled_from(forms)):
        case "inside":
            return Citation(body, first, inside=draw(insides(body)))
        case "going on":
            return Citation(body, first, goes_on=True)
        case "ranging":
            last = tuple(draw(numbers(level)) for level in body.levels[body.leading : depth])
            last = (*first[: body.leading], *last)
            edges = sorted((first, last), key=lambda edge: tuple(map(order, body.levels, edge)))
            is_range = [*map(order, body.levels, first)] != [*map(order, body.levels, last)]
            return Citation(body, edges[0], last=edges[1] if is_range else ())
        case "divided":
            chosen = draw(st.lists(st.sampled_from(hanging), min_size=1, unique=True))
            named = [known for known in hanging if known in chosen]
            letters = st.sampled_from(["A", "E-1", "JJ", "VIII", "70", "2A"])
            values = [draw(whole(1, 99) if known.hundreds else letters) for known in named]
            pairs = zip((known.name for known in named), values, strict=True)
            return Citation(body, first, tuple(pairs))
    return Citation(body, first)
