"""``plscale`` and ``python -m plscale``."""

import gc
import os
import sys

from plscale import __version__


def main() -> int:
    """Run the command line and give its exit code."""
    try:
        if sys.argv[1:] == ["--version"]:
            os.write(1, f"plscale {__version__}\n".encode())
            os._exit(0)
        gc.disable()  # imports make nothing that could be thrown away; `run` looks again
        os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # looked for on the disk
        from plscale.cli.run import run  # late: the answer above should not wait for it

        code = run(sys.argv[1:])
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)  # nothing waits to be written: taking Python down would be idle
    except KeyboardInterrupt:
        return 130
    except OSError:  # nobody reads what was written last, or there is no room for it
        return 2


if __name__ == "__main__":
    sys.exit(main())
