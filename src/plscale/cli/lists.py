"""How commands that list things write them."""

from enum import StrEnum
from typing import Annotated

import typer


class ListFormat(StrEnum):
    """How a list is written."""

    TABLE = "table"
    JSON = "json"


ListForm = Annotated[ListFormat, typer.Option("--format", help="How to write.")]
