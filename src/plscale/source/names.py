"""What findings call a file: the same name on every machine that runs in the same folder."""

import os


def file_name(path: str | os.PathLike[str]) -> str:
    """Give a path with forward slashes, from the working directory where it lies below it."""
    absolute = os.path.abspath(path)  # noqa: PTH100 - Path.resolve would follow links
    here = os.path.abspath(os.curdir)  # noqa: PTH100 - the same
    if absolute.startswith(here + os.sep):
        absolute = absolute[len(here) + 1 :]
    return absolute.replace(os.sep, "/")
