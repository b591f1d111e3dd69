"""Runs a long form of the fault tests: `./packaging/faults NAME --size N`; the sizes below are those of the bar."""

import argparse
import importlib
import sys
from dataclasses import dataclass


@dataclass(frozen=True)
class LongRun:
    """A run that is too long for every change; `faults.long_<name>` has `run(size)`, 0 when nothing was found."""

    size: int
    """What is run when no size is given."""
    unit: str
    what: str


RUNS: dict[str, LongRun] = {
    "kills": LongRun(500, "kill points", "SIGKILL at each write, sync, rename, unlink of everything that writes"),
    "gui-kills": LongRun(200, "kills", "SIGKILL of the window at random times while a script types"),
    "soak": LongRun(50_000, "actions", "scripted work in the window; memory, files and threads are watched"),
    "undo": LongRun(10_000, "actions", "as many actions are taken back, done again, taken back, with restarts between"),
    "fuzz-importers": LongRun(10, "minutes", "hostile input for each importer"),
    "fuzz-project": LongRun(10, "minutes", "mutated project files"),
    "two-writers": LongRun(200, "operations", "two programs write to one project and are killed again and again"),
    "machine": LongRun(500, "examples", "a state machine of 50 steps against plain dictionaries"),
    "mutations": LongRun(99, "protections", "each protection is removed once; a test must fail"),
}


def _arguments() -> argparse.Namespace:
    rows = [f"  {name:16} {run.what} (--size: {run.unit}, default {run.size})" for name, run in RUNS.items()]
    parser = argparse.ArgumentParser(
        prog="packaging/faults",
        description=__doc__,
        epilog="\n".join(rows),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("name", nargs="?", choices=RUNS, metavar="NAME", help="one of the names below")
    parser.add_argument("--size", type=int, metavar="N", help="how much of it")
    arguments = parser.parse_args()
    if arguments.name is None:
        parser.print_help()
        parser.exit()
    if arguments.size is not None and arguments.size < 1:
        parser.error("--size: at least 1")
    return arguments


def main() -> int:
    """Run what is asked for; return 0 when every promise held."""
    arguments = _arguments()
    module = importlib.import_module(f"faults.long_{arguments.name.replace('-', '_')}")
    size = RUNS[arguments.name].size if arguments.size is None else arguments.size
    result: int = module.run(size)
    return result


if __name__ == "__main__":
    sys.exit(main())
