"""Starts an empty window (`floor`) or the program on a project; prints when its first paint was done.

The program is loaded as it is without being measured: Qt comes when the program asks for it, and the watch after that.
"""

import json
import os
import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def _watch() -> None:
    from benchmarks.first_paint import on_first_paint

    on_first_paint(_report)


def _report(window: "QWidget", moment: float) -> None:
    from PySide6.QtWidgets import QAbstractItemView

    views = window.findChildren(QAbstractItemView)
    rows = max((view.model().rowCount() for view in views if view.model() is not None), default=0)
    print(json.dumps({"painted": moment, "rows": rows}), flush=True)
    os._exit(0)  # how long closing takes is no part of starting


def _floor() -> None:
    from PySide6.QtWidgets import QApplication, QWidget

    _watch()
    QApplication([])
    window = QWidget()
    window.resize(1280, 800)
    window.show()
    QApplication.exec()


def _program(project: str) -> None:
    from wortlaut import cli
    from wortlaut.cli import opening

    load = opening.load

    def load_and_watch(name: str) -> Any:
        module = load(name)
        _watch()
        return module

    opening.load = load_and_watch
    sys.argv = ["wortlaut", project]
    cli.main()


def main() -> None:
    """Run one of the two."""
    if sys.argv[1] == "floor":
        _floor()
    else:
        _program(sys.argv[1])


if __name__ == "__main__":
    main()
