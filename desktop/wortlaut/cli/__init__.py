"""The command line. Starts quickly: each command loads only what it needs, and the window only when it is wanted."""

import sys
from pathlib import Path


def main() -> None:
    """Run the command line with the arguments of this process and leave with its exit code."""
    from wortlaut.cli.opening import asks_for_window

    arguments = sys.argv[1:]
    if not asks_for_window(arguments):
        from wortlaut.cli.program import run

        sys.exit(run(arguments))
    sys.exit(_open(arguments))


def _open(arguments: list[str]) -> int:
    """Open the window without the library of the command line: loading it is a tenth of the start."""
    from wortlaut.cli.opening import open_window
    from wortlaut.paths import folders

    try:
        return open_window(Path(arguments[0]) if arguments else None, folders())
    except BaseException as error:
        from wortlaut.cli.program import tell

        return tell(error, arguments)
