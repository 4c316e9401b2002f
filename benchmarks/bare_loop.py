"""The least that reading YAML can cost: every event of every file, and nothing made of them.

``python bare_loop.py FOLDER`` prints the names of the files that cannot be read to their end.
"""

import os
import sys
from io import FileIO

from yaml import YAMLError
from yaml.cyaml import CParser  # type: ignore[attr-defined]  # the stubs hide it


def read_all(folder: str) -> None:
    """Take every event of every file in a folder from PyYAML's C parser."""
    with os.scandir(folder) as entries:
        files = sorted((entry.path, entry.name) for entry in entries)
    for path, name in files:
        with FileIO(path) as file:
            parser = CParser(file.read())
        try:
            while parser.get_event() is not None:
                pass
        except YAMLError:
            print(name)


read_all(sys.argv[1])
