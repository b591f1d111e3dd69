"""Starts the program on a project; prints when its window was painted, when work can begin, and when all was checked.

Moments on the clock (`painted`, `settled`, `checked`), and the seconds of processor time until then
(`settled_work`, `checked_work`), which other programs change less.
"""

import json
import os
import sys
import time
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def main() -> None:
    """Start it."""
    from wortlaut import cli
    from wortlaut.cli import opening

    load, moments = opening.load, {}

    def painted(_window: "QWidget", moment: float) -> None:
        moments["painted"] = moment

    def settled() -> None:
        moments.update(settled=time.monotonic(), settled_work=time.process_time())

    def checked() -> None:
        moments.update(checked=time.monotonic(), checked_work=time.process_time())
        print(json.dumps(moments), flush=True)
        os._exit(0)  # how long closing takes is no part of opening

    def load_and_watch(name: str) -> Any:
        module = load(name)
        from benchmarks.first_paint import on_first_paint

        on_first_paint(painted)
        start = module.Program.start

        def start_and_watch(program: Any, project: Any) -> bool:
            program.settled.connect(settled)
            program.checked.connect(checked)
            return bool(start(program, project))

        module.Program.start = start_and_watch
        return module

    opening.load = load_and_watch
    sys.argv = ["wortlaut", sys.argv[1]]
    cli.main()


if __name__ == "__main__":
    main()
