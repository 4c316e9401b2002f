"""``plscale explain``: the page of a code, offline."""

import re
from collections.abc import Iterator

from plscale.cli.options import Code
from plscale.cli.outlet import faults_of_use, look_of_terminal, put_text
from plscale.errors import PlscaleError
from plscale.finding import Kind
from plscale.rules.pages import page
from plscale.rules.registry import KINDS, nearest_kind
from plscale.view.look import Look, wrapped
from plscale.visible import shown

_FENCE = re.compile(r"^(```.*?^```)$", re.MULTILINE | re.DOTALL)

_LIST_ITEM = re.compile(r"\n(?=- )")


def explain(code: Code) -> None:
    """Print the page of a rule: why it is there, examples, and what to do."""
    with faults_of_use():
        look = look_of_terminal()
        put_text(_laid_out(page(_kind(code)).text, look))


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


def _kind(word: str) -> Kind:
    for kind in KINDS:
        if word.upper() == kind.code or word == kind.name:
            return kind
    meant = nearest_kind(word)
    hint = f"did you mean {meant}?" if meant else "plscale rules  lists them all"
    raise PlscaleError(f"there is no rule {shown(word)}; {hint}")
