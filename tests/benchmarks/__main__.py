"""Runs the benchmarks and prints what is promised beside what is measured: `./packaging/benchmark [ROW…]`."""

import argparse
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from benchmarks import bulk, canvas_frames, copies, guess_accuracy, keying, listing, million, review_queue, starting
from benchmarks.measure import FULL, SMALL, NotMeasuredError, Result, Workshop, table

ROWS: dict[str, Callable[[Workshop], list[Result]]] = {
    "start": starting.measure,
    "canvas": canvas_frames.measure,
    "hard": canvas_frames.measure_hard,
    "keys": keying.measure,
    "import": bulk.measure_import,
    "export": bulk.measure_export,
    "list": listing.measure,
    "copies": copies.measure,
    "review": review_queue.measure,
    "million": million.measure,
    "memory": canvas_frames.measure_memory,
    "guesses": guess_accuracy.measure,
}


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="packaging/benchmark", description=__doc__)
    parser.add_argument("rows", nargs="*", metavar="ROW", help=f"one of {', '.join(ROWS)}; all when none is given")
    parser.add_argument("--scale", choices=("full", "small"), default="full", help="small: to try the benchmarks out")
    arguments = parser.parse_args()
    if unknown := set(arguments.rows) - ROWS.keys():
        parser.error(f"no such row: {', '.join(sorted(unknown))}")
    return arguments


def main() -> int:
    """Measure the rows asked for; return 1 when one misses its promise or cannot be measured."""
    arguments = _arguments()
    scale = SMALL if arguments.scale == "small" else FULL
    results: list[Result] = []
    failed: list[str] = []
    with tempfile.TemporaryDirectory(prefix="wortlaut-benchmark-") as folder:
        workshop = Workshop(Path(folder), scale, lambda text: print(f"… {text}", file=sys.stderr, flush=True))
        for name in arguments.rows or ROWS:
            workshop.log(f"measuring {name}")
            try:
                results += ROWS[name](workshop)
            except NotMeasuredError as error:
                failed.append(f"{name}: not measured: {error}")
    print(table(results))
    print(*failed, sep="\n", end="\n" if failed else "")
    missed = [result.what for result in results if result.kept is False]
    return 1 if failed or missed else 0


if __name__ == "__main__":
    sys.exit(main())
