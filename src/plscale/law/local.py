"""Policies of a district: ``local: DK (LOCAL)``, as a policy manual names them."""

import re

from plscale.law.citation import Citation
from plscale.law.shelf import Shelf

VERSIONS = ("LOCAL", "LEGAL", "REGULATION", "EXHIBIT")
"""Words of a policy manual for the texts that it holds under one code."""

# Compiled when first met: most citations are of law.
_MARK = r"(?:(?:local )?(?:board )?policy|local)(?![\w-]) ?(:)? ?"
_VERSION = rf"(?: ?\( ?| )({'|'.join(VERSIONS)}) ?\)?$"
_CODE = r"(?:[A-Za-z]{1,6}(?:-[A-Za-z]{1,2}[0-9]?)?|[0-9]{1,5}(?:\.[0-9]{1,4}){0,2})"
_CODES = rf"{_CODE}(?:(?:, ?(?:and |or )?| and | or | ?& ?){_CODE})+"
_NAME = r"[A-Za-z0-9][A-Za-z0-9 .,/&':#-]{0,98}(?<! )"


def read_local(shelf: Shelf, text: str) -> Citation | str | None:
    """Read the citation of a local policy; say in words what is not understood; None if it is none.

    A code needs no colon (``local DK``) and, where a manual's word for its version follows, no
    mark at all (``DK (LOCAL)``). After the colon any name is taken as the district writes it.
    """
    has_version = text.rstrip(") ").upper().endswith(VERSIONS)
    if not has_version and text[:5].lower() not in ("local", "board", "polic"):
        return None
    marked = re.match(_MARK, text, re.IGNORECASE)
    rest = text[marked.end() :] if marked else text
    version = re.search(_VERSION, rest, re.IGNORECASE) if has_version else None
    name = rest[: version.start()].strip() if version else rest
    is_code = re.fullmatch(_CODE, name) is not None
    if marked is None:
        if not (version and is_code and name.isupper()):
            return None
    elif not is_code and not (marked[1] and re.fullmatch(_NAME, name)):
        return "it is not said which local policy is meant"
    if name.isupper() and re.fullmatch(_CODES, name):
        return f"{name} are several policies"
    body = shelf.bodies.get("local:")
    policy = name.upper() if is_code and name.islower() else name
    inside = (version[1].upper(),) if version else ()
    return Citation(body, (policy,), inside=inside) if body else None
