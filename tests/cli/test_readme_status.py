"""What README shows of ``plscale status`` is what it writes."""

import re
from pathlib import Path

from cli.calling import plscale_in

ROOT = Path(__file__).parents[2]
SHOWN = re.findall(
    r"^```console\n\$ plscale (status .*?)\n(.*?)^```$",
    (ROOT / "README.md").read_text("utf-8"),
    re.MULTILINE | re.DOTALL,
)


def test_readme_shows_what_status_writes() -> None:
    assert len(SHOWN) == 2
    for words, text in SHOWN:
        done = plscale_in(ROOT, *words.split())
        assert (done.code, done.text, done.told) == (0, text, "")
