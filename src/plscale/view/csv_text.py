"""Rows of CSV that are safe to open in a spreadsheet.

Text that a spreadsheet would take for a formula gets an apostrophe in front, as OWASP's advice on
CSV injection says (https://owasp.org/www-community/attacks/CSV_Injection).
"""

import csv
import io
from collections.abc import Sequence

from plscale.visible import storable, visible

BYTE_ORDER_MARK = "\ufeff"
"""Excel takes a file for UTF-8 only when it begins with this."""

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def safe(text: str) -> str:
    """Make text of a plan or a file name fit for a cell."""
    mark = "'" if text.startswith(_FORMULA_STARTS) else ""
    return mark + storable(visible(text))


def csv_row(cells: Sequence[str]) -> str:
    """Write one row; with the line end that the outlet adds it ends in CRLF, as RFC 4180 says."""
    line = io.StringIO()
    csv.writer(line, lineterminator="\r").writerow(cells)
    return line.getvalue()
