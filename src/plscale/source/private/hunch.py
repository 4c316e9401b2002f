"""A first look over a whole file, which takes microseconds where nothing is suspicious.

It may be wrong in one direction only: whatever a sign would find, it suspects, and a test compares
the two. Each search begins with a rare letter or with digits, because those cost least.
"""

import re
from typing import Final

IGNORED: Final = " \t\"':=()[]{},.#|>;!?*\u00a0"
"""What may stand between a telling word and what it tells of; the first look leaves it out."""

_LEFT_OUT: Final = f"{IGNORED}\r\n".encode()
_ALIKE: Final = bytes.maketrans(
    b"ABCDEFGHIJKLMNOPQRSTUVWXYZjxz0123456789", b"abcdefghi_klmnopqrstuvw_y____0000000000"
)
"""Small letters for large ones, 0 for every digit, and _ for j, x and z, which are as rare."""
_DASH = re.compile(rb"\xe2\x80[\x90-\x95]|\xe2\x88\x92")

_NUMBERED = (
    rb"00000(?<=[dlnorsty_-]00000)(?:(?<=(?:number|curity|tifier|tudent|udents)00000)"
    rb"|(?<=(?:pupil|upils)00000)|(?<=(?:dent|ents|upil|pils)[_-]00000)|(?<=[dlrsty_-]no00000)"
    rb"|(?<=ssn00000)|(?<=id00000)(?<!ces_id00000))"
)
"""Digits behind: ssn, social security, number, no, identifier, student, pupil, and id.

Not behind nces_id, which plans have.
"""
_BORN = rb"b(?:orn|irth|(?<=dob)(?:is|was)?[/-]?(?:0|_[au]|feb|ma|apr|aug|sep|oct|nov|dec))"
_KEYS = (
    rb"k(?:ey(?<=(?:api|ess|unt|ret|ate)key)|ey(?<=(?:api|ess|unt|ret|ate)[_-]key)"
    rb"|ia(?<=akia)|en(?<=token)|-(?<=sk-)(?:ant|svcacct)-)"
)
_PASSWORDS = rb"w(?:(?<=passw)|d(?<=pwd))"
_TOKENS = (
    rb"_(?:secret|(?<=gh[opusr]_)|(?<=github_pat_)|(?<=ai_)a|o_[a-z_]-|(?<=ey_)"
    rb"|(?<=npm_)|(?<=[rs]k_)(?:live|test)_|-(?<=sk-pro_-))"
)
"""Those of GitHub, Google, Slack, npm and Stripe; and a j: of eyJ, with which a token to sign in
begins, and of sk-proj-, which is a key of OpenAI's.
"""
_IN_ADDRESS = re.compile(rb"://[^\s/:@\"'<>]*:[^\s/\"'<>]+@")
"""Looked for in the bytes as they are, because the squashed ones have no colon."""
_SUSPECTS: Final = tuple(
    map(
        re.compile,
        (
            rb"000-00-0000",
            rb"@(?:stu|pup)",
            _BORN,
            _KEYS,
            _PASSWORDS,
            _TOKENS,
            _NUMBERED,
            rb"glpat-",
        ),
    )
)


def looks_suspicious(raw: bytes) -> bool:
    """Tell whether anything in the bytes of a file may be private; in nearly all, nothing is."""
    if not raw.isascii():
        raw = _DASH.sub(b"-", raw)
    if _IN_ADDRESS.search(raw):
        return True
    squashed = raw.translate(_ALIKE, _LEFT_OUT)
    return any(suspect.search(squashed) for suspect in _SUSPECTS)
