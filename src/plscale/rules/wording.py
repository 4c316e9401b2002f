"""Words from a program and lists of names, as messages put them."""

from collections.abc import Sequence

from plscale.visible import cut


def said(title: str | None, besides: str = "") -> str:
    """Continue a message with the title of an entry, if it has one: ``: what is meant``.

    A title that only repeats the id ``besides`` it adds nothing.
    """
    if not title or title.casefold() == besides.replace("-", " "):
        return ""
    begins_a_word = title[1:2].islower() or title[1:2] == " "
    return f": {cut(title[0].lower() + title[1:] if begins_a_word else title)}"


def listed(names: Sequence[str], last: str = "and") -> str:
    """Write names as a list: ``why``, ``why and instead``, ``why, instead and intent``."""
    return f" {last} ".join(filter(None, (", ".join(names[:-1]), names[-1])))
