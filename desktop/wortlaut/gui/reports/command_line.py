"""What the command line needs for drawing PDF files: an application without a window."""

import os
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from wortlaut.gui.reports.pdf import write_pdf
from wortlaut.session.article_reporting import Front, Sheet


def write_alone(place: Path, front: Front, sheets: Iterator[Sheet]) -> None:
    """Write a report as PDF where no window is open; needs no display. Raises like `write_pdf`."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication.instance() or QGuiApplication(["wortlaut"])
    assert application is not None  # and it lives until everything is drawn
    write_pdf(place, front, sheets)
