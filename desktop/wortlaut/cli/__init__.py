"""The command line. Starts quickly: each command loads only what it needs, and the window only when it is wanted."""

import sys


def main() -> None:
    """Run the command line with the arguments of this process and leave with its exit code."""
    from wortlaut.cli.program import run

    sys.exit(run(sys.argv[1:]))
