"""A state's own check as a person would read it: what it asks of what, and how much it weighs."""

from collections.abc import Iterator

from plscale.check.weight import weight_of
from plscale.finding import Severity
from plscale.programs.inquiries import Inquiry
from plscale.programs.program import Program
from plscale.rules.checks.own import kind_of
from plscale.rules.checks.words import asked_in_words
from plscale.view.look import Look, wrapped
from plscale.view.program_words import by_when, capital, footing

_HEAD_COLUMNS = 9
_NARROWEST = 20


def of_check(inquiry: Inquiry, program: Program) -> Iterator[str]:
    """Say what a check asks, in the sentences of a program's page."""
    if inquiry.entry:
        yield f"Of each of {'.'.join(inquiry.entry)}"
    if inquiry.when is not None:
        yield f"Where {asked_in_words(inquiry.when)}"
    yield f"Asked: {asked_in_words(inquiry.require)}"
    due = f", {by_when(inquiry.check.by)}" if inquiry.check.by is not None else ""
    yield capital(_weight(inquiry, program)) + due
    if inquiry.check.remedy:
        yield f"Do: {inquiry.check.remedy}"


def check_page(inquiry: Inquiry, program: Program, look: Look) -> Iterator[str]:
    """Lay out all that is known of one check; every text of it is made safe to show."""
    check = inquiry.check
    yield look.show(f"# {inquiry.code} {kind_of(inquiry.code, check).name}")
    yield ""
    yield from wrapped(look.show(" ".join(check.title.split())), look.width)
    yield ""
    told = [
        ("Of", f"each of {'.'.join(inquiry.entry)}" if inquiry.entry else "the plan as a whole"),
        ("Where", asked_in_words(inquiry.when) if inquiry.when is not None else ""),
        ("Asked", asked_in_words(inquiry.require)),
        ("Due", by_when(check.by) if check.by is not None else ""),
        ("Weighs", _weight(inquiry, program)),
        ("Do", check.remedy or ""),
        ("Program", f"{program.id}: {program.name}"),
    ]
    for head, text in told:
        yield from _under(head, text, look) if text else ()
    yield ""
    for text, _ in footing(check):
        yield from wrapped(look.show(text), look.width)


def _weight(inquiry: Inquiry, program: Program) -> str:
    weight = weight_of(kind_of(inquiry.code, inquiry.check), program)
    if weight is None:
        return "nothing: this program ignores it"
    is_lighter = weight is Severity.ERROR and not inquiry.check.verified
    return "a warning until it is verified, then an error" if is_lighter else _ARTICLES[weight]


_ARTICLES = {Severity.ERROR: "an error", Severity.WARNING: "a warning", Severity.NOTE: "a note"}


def _under(head: str, text: str, look: Look) -> Iterator[str]:
    width = max(_NARROWEST, look.width - _HEAD_COLUMNS)
    for line in wrapped(look.show(" ".join(text.split())), width):
        yield f"{head:{_HEAD_COLUMNS}}{line}"
        head = ""
