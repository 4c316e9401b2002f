"""The JSON Schema of a program file: entries may be ignored, and a child may inherit its name."""

from plscale.model.patterns import SOME_TEXT
from plscale.model.schema import Schema, form_schema
from plscale.programs.file import REQUIRED
from plscale.programs.form import PROGRAM
from plscale.programs.merge import BY_ID, BY_KEY, IGNORE, WHOLE

_IGNORE: Schema = {
    "description": "Leave out what the program that this one extends has here",
    "const": IGNORE,
}
_TEXT: Schema = {"type": "string", "pattern": SOME_TEXT}


def program_schema() -> Schema:
    """Give the schema of a program file."""
    whole = form_schema(PROGRAM, "Program of a state for its innovation districts")
    properties, definitions = whole["properties"], whole.pop("$defs")
    for key in (*BY_ID, "phases"):
        section = _first(properties[key])
        _let_ignore(section["additionalProperties"])
    for key in BY_KEY:
        reference = _first(properties[key]).get("$ref")
        if reference is not None:
            section = definitions[reference.rpartition("/")[2]]
            for name, told in section["properties"].items():
                if name != "notes":
                    _let_ignore(told)
    for key in WHOLE:
        _let_ignore(properties[key])
    extends = {"required": ["extends"], "properties": {"extends": _TEXT}}
    alone = {
        "required": list(REQUIRED),
        "properties": {key: {"not": {"$ref": "#/$defs/absent"}} for key in REQUIRED},
    }
    return whole | {"anyOf": [extends, alone], "$defs": definitions}


def _first(told: Schema) -> Schema:
    """Give the schema of a section beside that of a blank value."""
    section: Schema = told["anyOf"][0]
    return section


def _let_ignore(told: Schema) -> None:
    told["anyOf"].insert(-1, _IGNORE)
