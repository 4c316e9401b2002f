"""A fault of a file: what its bytes get wrong before anyone asks what the plan says (PLS0xx)."""

from dataclasses import dataclass

from plscale.finding import Kind, RuleCode, Severity
from plscale.place import PlanPath, Span


@dataclass(frozen=True, slots=True)
class Fault:
    """One complaint about a stretch of a file."""

    kind: Kind
    message: str
    span: Span
    remedy: str = ""
    related: tuple[tuple[Span, str], ...] = ()
    """Other stretches of the same file, each with its label."""
    path: PlanPath = ()
    """The key or value that it is about, where reading came to know it."""


def _kind(number: int, name: str, short: str, severity: Severity = Severity.ERROR) -> Kind:
    return Kind(RuleCode(f"PLS{number:03}"), name, severity, short)


UNREADABLE = _kind(1, "file-unreadable", "cannot be opened")
NOT_A_FILE = _kind(2, "not-a-regular-file", "not a file")
TOO_LARGE = _kind(3, "file-too-large", "too large")
EMPTY = _kind(4, "file-empty", "empty")
ENCODING = _kind(5, "file-not-utf8", "not UTF-8")
CONTROL = _kind(6, "control-character", "a control character")
NOT_YAML = _kind(7, "file-not-yaml", "not YAML")
LFS_POINTER = _kind(8, "git-lfs-pointer", "a Git LFS pointer")
CONFLICT = _kind(9, "merge-conflict", "a merge conflict")
SYNTAX = _kind(10, "yaml-syntax", "a YAML error")
TAB = _kind(11, "tab", "a tab")
COLON = _kind(12, "colon-in-text", "a colon in text")
SPECIAL_START = _kind(13, "special-character-first", "a special first character")
QUOTE_IN_QUOTES = _kind(14, "quote-in-quotes", "a quote inside quotes")
UNCLOSED_QUOTE = _kind(15, "quote-unclosed", "an unclosed quote")
UNCLOSED_BRACKET = _kind(16, "bracket-unclosed", "an unclosed bracket")
COLON_SPACE = _kind(17, "space-after-colon-missing", "no space after a colon")
INDENTATION = _kind(18, "indentation", "wrong indentation")
LIST_UNDER_MAPPING = _kind(19, "list-under-mapping", "a list item among keys")
CURLY_QUOTES = _kind(20, "curly-quotes", "curly quotes", Severity.WARNING)
COLON_MISSING = _kind(21, "colon-missing", "a line without a colon")
ESCAPE = _kind(22, "backslash-in-quotes", "a backslash in quotes")
HASH = _kind(23, "text-lost-after-hash", "text after #", Severity.WARNING)
STRAY_BRACKET = _kind(24, "bracket-stray", "a stray bracket")
BLOCK_TEXT = _kind(25, "text-after-block-mark", "text after | or >")
COMMA = _kind(26, "comma-missing", "a missing comma")
DUPLICATE_KEY = _kind(30, "duplicate-key", "a key given twice")
ALIAS = _kind(31, "alias", "an alias")
MERGE_KEY = _kind(32, "merge-key", "a merge key")
TAG = _kind(33, "tag", "a tag")
DIRECTIVE = _kind(34, "directive", "a directive")
SEVERAL_DOCUMENTS = _kind(35, "several-documents", "several documents")
BAD_KEY = _kind(36, "key-not-text", "a key that is not text")
ROOT = _kind(37, "not-a-mapping", "no keys")
TOO_DEEP = _kind(40, "too-deep", "too deep")
TOO_MANY_NODES = _kind(41, "too-many-values", "too many values")
LONG_NUMBER = _kind(42, "number-too-long", "a number too long")
LONG_TEXT = _kind(43, "text-too-long", "a text too long")
TOO_MANY_FINDINGS = _kind(44, "too-many-findings", "too many findings")
HIDDEN_CHARACTER = _kind(50, "hidden-character", "hidden characters", Severity.WARNING)

FILE_KINDS: tuple[Kind, ...] = (
    UNREADABLE, NOT_A_FILE, TOO_LARGE, EMPTY, ENCODING, CONTROL, NOT_YAML, LFS_POINTER, CONFLICT,
    SYNTAX, TAB, COLON, SPECIAL_START, QUOTE_IN_QUOTES, UNCLOSED_QUOTE, UNCLOSED_BRACKET,
    COLON_SPACE, INDENTATION, LIST_UNDER_MAPPING, CURLY_QUOTES, COLON_MISSING, ESCAPE, HASH,
    STRAY_BRACKET, BLOCK_TEXT, COMMA, DUPLICATE_KEY, ALIAS, MERGE_KEY, TAG, DIRECTIVE,
    SEVERAL_DOCUMENTS, BAD_KEY, ROOT, TOO_DEEP, TOO_MANY_NODES, LONG_NUMBER, LONG_TEXT,
    TOO_MANY_FINDINGS,
    HIDDEN_CHARACTER,
)  # fmt: skip
"""Every kind of this family, in order of its code."""
