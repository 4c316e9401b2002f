"""The JSON Schema of a plan (draft 2020-12), for editors and other validators.

It refuses what reading a plan refuses. Three things pydantic does not know are added: keys that are
free everywhere, blank values that count as absent, and the keys that a plan must have.
"""

from typing import Any

from plscale.model.patterns import NO_TEXT
from plscale.model.plan import EITHER, REQUIRED, Plan

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_ABSENT = {"$ref": "#/$defs/absent"}


def plan_schema() -> dict[str, Any]:
    """Give the schema of a plan file."""
    schema = Plan.model_json_schema()
    definitions = {name: _section(part) for name, part in schema.pop("$defs").items()}
    definitions["absent"] = {
        "description": "Nothing, or a text of blanks: the same as leaving the key out",
        "type": ["null", "string"],
        "pattern": NO_TEXT,
    }
    own = _section(schema, REQUIRED)
    own["required"] = list(REQUIRED)
    own["oneOf"] = [_has_only(key, other) for key, other in (EITHER, EITHER[::-1])]
    title = {"title": "Plan of an innovation district"}
    return {"$schema": DIALECT} | own | title | {"$defs": dict(sorted(definitions.items()))}


def _has_only(key: str, other: str) -> dict[str, Any]:
    """Ask for one key with content, and for the other one to be absent."""
    return {
        "required": [key],
        "properties": {key: {"type": "object"}, other: _ABSENT},
    }


def _section(part: dict[str, Any], required: tuple[str, ...] = ()) -> dict[str, Any]:
    """Rewrite the schema of a section: no titles, no defaults, free keys, blanks allowed."""
    whole: dict[str, Any] = _clean(part)
    whole["description"] = whole["description"].split("\n\n")[0]
    return whole | {
        "properties": {
            key: _property(value, is_required=key in required)
            for key, value in part["properties"].items()
        }
        | {"notes": {"description": "Free notes; never judged"}},
        "patternProperties": {"^x-": {"description": "Free; never judged"}},
        "additionalProperties": False,
    }


def _property(schema: dict[str, Any], *, is_required: bool) -> dict[str, Any]:
    about = {"description": schema["description"]}
    bare = _clean({key: value for key, value in schema.items() if key != "description"})
    choices = [choice for choice in bare.get("anyOf", [bare]) if choice != {"type": "null"}]
    if is_required and len(choices) == 1:
        only: dict[str, Any] = choices[0]
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


def _closed(mapping: dict[str, Any]) -> dict[str, Any]:
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
