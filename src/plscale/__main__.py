"""``plscale`` and ``python -m plscale``."""

import os
import sys

from plscale import __version__


def main() -> int:
    """Run the command line and give its exit code."""
    try:
        if sys.argv[1:] == ["--version"]:
            os.write(1, f"plscale {__version__}\n".encode())
            os._exit(0)  # nothing is open or waits to be written: taking Python down would be idle
        os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # looked for on the disk
        from plscale.cli.run import run  # late: the answer above should not wait for it

        return run(sys.argv[1:])
    except KeyboardInterrupt:
        return 130
    except OSError:  # of the first answer: nobody reads it, or there is no room for it
        return 2


if __name__ == "__main__":
    sys.exit(main())
