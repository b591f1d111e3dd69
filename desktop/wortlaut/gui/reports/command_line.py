"""What the command line needs for drawing PDF files: an application without a window."""

import os
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from wortlaut.gui.reports.pdf import write_pdf
from wortlaut.session.article_reporting import Writer


def pdf_writer() -> Writer:
    """Return what writes a report as PDF; it brings the application that drawing needs, which needs no display."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication.instance() or QGuiApplication(["wortlaut"])

    def write(place: Path, *what: object) -> None:
        assert application is not None
        write_pdf(place, *what)  # type: ignore[arg-type]

    return write
