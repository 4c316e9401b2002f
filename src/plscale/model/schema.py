"""The JSON Schema of a file that people write (draft 2020-12), for editors and other validators.

It refuses what reading such a file refuses. Three things pydantic does not know are added: keys
that are free everywhere, blank values that count as absent, and the keys that a file must have.
"""

from typing import Any, TypeAlias

from plscale.model.form import PLAN, Form
from plscale.model.part import Part
from plscale.model.patterns import NO_TEXT
from plscale.model.plan import EITHER, REQUIRED

DIALECT = "https://json-schema.org/draft/2020-12/schema"
Schema: TypeAlias = dict[str, Any]
_ABSENT = {"$ref": "#/$defs/absent"}


def plan_schema() -> Schema:
    """Give the schema of a plan file."""
    whole = form_schema(PLAN, "Plan of an innovation district", REQUIRED)
    definitions = whole.pop("$defs")
    one_of = [_has_only(key, other) for key, other in (EITHER, EITHER[::-1])]
    return whole | {"oneOf": one_of, "$defs": definitions}


def form_schema(form: Form[Part], title: str, required: tuple[str, ...] = ()) -> Schema:
    """Give the schema of one sort of file, with the keys that every such file must have."""
    schema = form.root.model_json_schema()
    definitions = {name: _section(part) for name, part in schema.pop("$defs").items()}
    definitions["absent"] = {
        "description": "Nothing, or a text of blanks: the same as leaving the key out",
        "type": ["null", "string"],
        "pattern": NO_TEXT,
    }
    own = _section(schema, required)
    definitions = dict(sorted(definitions.items()))
    return {"$schema": DIALECT} | own | {"title": title} | {"$defs": definitions}


def _has_only(key: str, other: str) -> Schema:
    """Ask for one key with content, and for the other one to be absent."""
    return {
        "required": [key],
        "properties": {key: {"type": "object"}, other: _ABSENT},
    }


def _section(part: Schema, required: tuple[str, ...] = ()) -> Schema:
    """Rewrite the schema of a section: no titles, no defaults, free keys, blanks allowed."""
    whole: Schema = _clean(part)
    whole["description"] = whole["description"].split("\n\n")[0]
    needed = [*required, *whole.get("required", ())]
    return (
        whole
        | {
            "properties": {
                key: _property(value, is_required=key in needed)
                for key, value in part["properties"].items()
            }
            | {"notes": {"description": "Free notes; never judged"}},
            "patternProperties": {"^x-": {"description": "Free; never judged"}},
            "additionalProperties": False,
        }
        | ({"required": needed} if needed else {})
    )


def _property(schema: Schema, *, is_required: bool) -> Schema:
    about = {"description": schema["description"]}
    bare = _clean({key: value for key, value in schema.items() if key != "description"})
    choices = [choice for choice in bare.get("anyOf", [bare]) if choice != {"type": "null"}]
    if is_required and len(choices) == 1:
        only: Schema = choices[0]
        return about | only
    return about | {"anyOf": [*choices, *([] if is_required else [_ABSENT])]}


def _clean(schema: Any) -> Any:
    """Leave out what pydantic adds for Python's sake, and close mappings by id."""
    if isinstance(schema, list):
        return [_clean(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    cleaned = {
        key: _clean(value)
        for key, value in schema.items()
        if key not in ("title", "default", "discriminator")
    }
    if "propertyNames" in cleaned or (
        "patternProperties" in cleaned and "properties" not in cleaned
    ):
        return _closed(cleaned)
    return cleaned


def _closed(mapping: Schema) -> Schema:
    """Let a mapping by id have only such ids, free keys, and entries or blanks.

    Entries are what is neither ``notes`` nor free: the pattern of an id fits these keys, too.
    """
    names = mapping.pop("propertyNames", None)
    if names is not None:
        name, entry = {"enum": names["enum"]}, mapping.pop("additionalProperties")
    else:
        ((pattern, entry),) = mapping.pop("patternProperties").items()
        name = {"pattern": pattern}
    return mapping | {
        "propertyNames": {"anyOf": [name, {"const": "notes"}, {"pattern": "^x-"}]},
        "properties": {"notes": {"description": "Free notes; never judged"}},
        "patternProperties": {"^x-": {"description": "Free; never judged"}},
        "additionalProperties": {"anyOf": [entry, _ABSENT]},
    }
