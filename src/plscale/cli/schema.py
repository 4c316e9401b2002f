"""``plscale schema``: the JSON Schemas, as they also stand in ``schemas/``."""

import json
from enum import StrEnum
from typing import Annotated, Any

from pydantic import TypeAdapter

from plscale.cli.option_words import one_of
from plscale.cli.outlet import faults_of_use, put_text
from plscale.model.schema import DIALECT, plan_schema
from plscale.programs.schema import program_schema
from plscale.report.json_format import FindingsShape
from plscale.view.status_shapes import StatusShape


class SchemaName(StrEnum):
    """The shapes that other programs read or write."""

    PLAN = "plan"
    PROGRAM = "program"
    FINDINGS = "findings"
    STATUS = "status"


def schema(
    name: Annotated[SchemaName, one_of("schema", SchemaName, "Which schema to print")],
) -> None:
    """Print a JSON Schema: of a plan or program, or of what --format json writes."""
    with faults_of_use():
        put_text([schema_text(name)], encoding="utf-8")


def schema_text(name: SchemaName) -> str:
    """Give the text of a schema file, without the line end after it."""
    match name:
        case SchemaName.PLAN:
            whole = plan_schema()
        case SchemaName.PROGRAM:
            whole = program_schema()
        case SchemaName.FINDINGS:
            whole = _written(TypeAdapter(FindingsShape))
        case SchemaName.STATUS:
            whole = _written(TypeAdapter(StatusShape))
    return json.dumps(whole, indent=2, ensure_ascii=False)


def _written(shape: TypeAdapter[Any]) -> dict[str, Any]:
    return {"$schema": DIALECT} | shape.json_schema(mode="serialization")
