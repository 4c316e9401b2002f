"""``plscale explain``: the page of a code, offline."""

import re
from collections.abc import Iterator

from plscale.check.choice import OWN_CODE
from plscale.cli.options import Code, ProgramOfChecks
from plscale.cli.outlet import faults_of_use, look_of_terminal, put_text
from plscale.errors import PlscaleError
from plscale.finding import Kind
from plscale.model.suggest import nearest
from plscale.rules.pages import page
from plscale.rules.registry import KINDS, nearest_kind
from plscale.view.look import Look, wrapped
from plscale.visible import shown

_FENCE = re.compile(r"^(```.*?^```)$", re.MULTILINE | re.DOTALL)

_LIST_ITEM = re.compile(r"\n(?=- )")


def explain(code: Code, program: ProgramOfChecks = None) -> None:
    """Print the page of a rule: why it is there, examples, and what to do.

    With --program also that of a check of the state's own, such as TX001.
    """
    with faults_of_use():
        look, kind = look_of_terminal(), _kind(code)
        if kind is not None:
            put_text(_laid_out(page(kind).text, look))
        elif program is not None:
            put_text(_page_of_check(code.upper(), program, look))
        elif OWN_CODE.fullmatch(code.upper()):
            told = f"{shown(code.upper())} would be a check of a state's own program; name that"
            raise PlscaleError(f"{told}:  plscale explain {code.upper()} --program FILE")
        else:
            raise _unknown(code)


def _page_of_check(code: str, name: str, look: Look) -> Iterator[str]:
    from plscale.check.judges import program_named  # late, as the other: rarely asked for
    from plscale.view.check_words import check_page

    program = program_named(name)
    for inquiry in program.inquiries:
        if inquiry.code == code:
            return check_page(inquiry, program, look)
    meant = nearest(code, program.checks)
    hint = (
        f"did you mean {meant}?"
        if meant
        else f"plscale programs show {shown(name)}  tells its checks"
    )
    raise PlscaleError(f"the program {program.id} has no check {shown(code)}; {hint}")


def _laid_out(text: str, look: Look) -> Iterator[str]:
    """Fill the paragraphs of a page to the width of the terminal; examples stay as they are."""
    for number, part in enumerate(_FENCE.split(text.rstrip())):
        if number % 2:
            yield from (look.show(line) for line in part.split("\n"))
            yield ""
            continue
        for paragraph in part.strip("\n").split("\n\n"):
            for told in _LIST_ITEM.split(paragraph):
                yield from wrapped(look.show(" ".join(told.split())), look.width)
            yield ""


def _kind(word: str) -> Kind | None:
    return next((kind for kind in KINDS if word.upper() == kind.code or word == kind.name), None)


def _unknown(word: str) -> PlscaleError:
    meant = nearest_kind(word)
    hint = f"did you mean {meant}?" if meant else "plscale rules  lists them all"
    return PlscaleError(f"there is no rule {shown(word)}; {hint}")
