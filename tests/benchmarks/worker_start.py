"""Starts an empty window (`floor`) or the program on a project; prints when its first paint was done."""

import json
import os
import sys

from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from benchmarks.first_paint import on_first_paint


def _report(window: QWidget, moment: float) -> None:
    views = window.findChildren(QAbstractItemView)
    rows = max((view.model().rowCount() for view in views if view.model() is not None), default=0)
    print(json.dumps({"painted": moment, "rows": rows}), flush=True)
    os._exit(0)  # how long closing takes is no part of starting


def main() -> None:
    """Run one of the two."""
    on_first_paint(_report)
    if sys.argv[1] == "floor":
        QApplication([])
        window = QWidget()
        window.resize(1280, 800)
        window.show()
        QApplication.exec()
        return
    from wortlaut.cli import main as program

    sys.argv = ["wortlaut", sys.argv[1]]
    program()


if __name__ == "__main__":
    main()
