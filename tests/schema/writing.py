"""Writes made-up files as an editor would."""

import re
from io import StringIO

from ruamel.yaml import YAML
from schema.plans import Json


def written(data: Json) -> str:
    """Write a plan or program in blocks, days and years without quotes."""
    yaml = YAML(typ="safe", pure=True)
    yaml.default_flow_style = False
    yaml.allow_unicode = True
    yaml.width = 100_000
    yaml.sort_base_mapping_type_on_output = False  # type: ignore[assignment]  # its own default
    out = StringIO()
    yaml.dump(data, out)
    days = re.sub(r"'(\d{4}-\d\d-\d\d)'$", r"\1", out.getvalue(), flags=re.MULTILINE)
    return re.sub(r"^( *)'(\d+)':", r"\1\2:", days, flags=re.MULTILINE)
