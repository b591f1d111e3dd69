"""The tour: starts the real window on an empty project and lets the scripted visitor work in it."""

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import (
    QCoreApplication,
    QMessageLogContext,
    Qt,
    QtMsgType,
    qFormatLogMessage,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QWidget

from wortlaut import assets
from wortlaut.domain.scheme_files import load_scheme
from wortlaut.errors import BadInputError
from wortlaut.gui.application import Program, make_application
from wortlaut.gui.garbage import GarbageCollector
from wortlaut.gui.tour_script import Tour, Visitor
from wortlaut.messages import message
from wortlaut.paths import folders
from wortlaut.session.session import Session

ANNOTATOR = "anna"
NAME = "Hafenstreit"
_SIZE = (1440, 900)


def run_tour(target: Path, language: str) -> int:
    """Do the main job by itself; leave project, JSONL and pictures in `target`, print where, return the exit code.

    Works offscreen where there is no display. Raises BadInputError when `target` holds a tour or other files already.
    """
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise BadInputError("tour_target_not_empty", where=str(target))
    pictures, articles = target / "screenshots", target / "articles"
    for folder in (pictures, articles):
        folder.mkdir(parents=True)
    for seed in sorted(assets.seeds().glob("*.txt")):
        shutil.copyfile(seed, articles / seed.name)
    project, export = target / f"{NAME}.wortlaut", target / f"{NAME}.jsonl"
    scheme = load_scheme(assets.resource("schemes/quote-actor-commitment-condition.json").read_text(encoding="utf-8"))
    Session.create(project, ANNOTATOR, scheme).close()
    _run(project, language, lambda visitor: Tour(visitor, articles, export).run(), pictures)
    print(message("tour.done", language, project=project, export=export, pictures=pictures))  # noqa: T201
    return 0


def _run(project: Path, language: str, story: Callable[[Visitor], None], pictures: Path) -> None:
    """Start the program on `project`, run `story` in its event loop, and end it; raise what the story raised."""
    if _has_no_display():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    qInstallMessageHandler(_tell)
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    application = make_application(["wortlaut"])
    program = Program(application, folders(pictures.parent / "data"), ANNOTATOR, language)
    garbage = GarbageCollector(application)
    failures: list[Exception] = []

    def window() -> QWidget:
        assert program.window is not None
        return program.window

    def visit() -> None:
        try:
            story(Visitor(window, pictures))
        except Exception as error:
            failures.append(error)
        application.exit()

    program.set_theme("light")
    try:
        program.start(project)
        window().setWindowState(Qt.WindowState.WindowNoState)
        window().resize(*_SIZE)
        program.settled.connect(garbage.begin, Qt.ConnectionType.SingleShotConnection)
        program.settled.connect(visit, Qt.ConnectionType.SingleShotConnection)
        application.exec()
    finally:
        program.end()
        garbage.end()
        qInstallMessageHandler(None)
    if failures:
        raise failures[0]


def _tell(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
    """Pass on what Qt says, but not what the offscreen platform says each time it is asked for a window manager."""
    if not text.startswith("This plugin does not support"):
        sys.stderr.write(qFormatLogMessage(kind, context, text) + "\n")


def _has_no_display() -> bool:
    return sys.platform.startswith(("linux", "freebsd")) and not any(
        os.environ.get(name) for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")
    )
