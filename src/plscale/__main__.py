"""``plscale`` and ``python -m plscale``."""

import os
import sys

from plscale import __version__


def main() -> int:
    """Run the command line and give its exit code."""
    if sys.argv[1:] == ["--version"]:
        print(f"plscale {__version__}")
        return 0
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # they are looked for on the disk
    from plscale.cli.run import run  # late: the answer above should not wait for it

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
