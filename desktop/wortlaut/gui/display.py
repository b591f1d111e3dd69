"""Starts Qt, which ends the process when it finds no display or lacks a library: here, one line and an exit code."""

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from wortlaut.errors import ExitCode, NotPossibleHereError
from wortlaut.messages import error_text, language_of

_STYLE = ("-style", "fusion")
"""As an argument: `QApplication.setStyle` answers with the style, and to make its class in Python takes 10 ms."""
_PACKAGES = {
    "libxcb-cursor": "libxcb-cursor0",
    "libxcb-icccm": "libxcb-icccm4",
    "libxcb-image": "libxcb-image0",
    "libxcb-keysyms": "libxcb-keysyms1",
    "libxcb-randr": "libxcb-randr0",
    "libxcb-render-util": "libxcb-render-util0",
    "libxcb-shape": "libxcb-shape0",
    "libxcb-shm": "libxcb-shm0",
    "libxcb-sync": "libxcb-sync1",
    "libxcb-util": "libxcb-util1",
    "libxcb-xfixes": "libxcb-xfixes0",
    "libxcb-xkb": "libxcb-xkb1",
    "libxkbcommon-x11": "libxkbcommon-x11-0",
    "libxkbcommon": "libxkbcommon0",
    "libX11-xcb": "libx11-xcb1",
    "libX11": "libx11-6",
    "libEGL": "libegl1",
    "libGL": "libgl1",
    "libdbus-1": "libdbus-1-3",
    "libfontconfig": "libfontconfig1",
    "libfreetype": "libfreetype6",
    "libglib-2.0": "libglib2.0-0",
    "libSM": "libsm6",
    "libICE": "libice6",
}
"""System libraries of Qt's X11 plugin and the Debian packages they come in."""


def make_application(argv: Sequence[str], language: str | None = None) -> QApplication:
    """Return the QApplication, dressed in nothing yet; raise NotPossibleHereError when there is no display."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    if (
        sys.platform.startswith("linux")
        and not any(os.environ.get(name) for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"))
        and "-platform" not in argv
    ):
        raise NotPossibleHereError("no_display")
    QCoreApplication.setApplicationName("wortlaut")
    QApplication.setDesktopFileName("wortlaut")
    with told_in_one_line(language or language_of(os.environ.get("LANG"))):
        application = QApplication([argv[0] if argv else "wortlaut", *_STYLE, *argv[1:]])
    application.setApplicationDisplayName("Wortlaut")
    return application


@contextmanager
def told_in_one_line(language: str) -> Iterator[None]:
    """Let Qt look for its platform; when it gives up, say why in one line and leave the process with exit code 7.

    Qt aborts after its fatal message, whatever anybody does: nothing is open yet, so leaving at once harms nothing.
    What else Qt says meanwhile goes to stderr.
    """
    said: list[str] = []

    def hear(kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
        said.append(text)
        if kind == QtMsgType.QtFatalMsg:
            _leave(said, language)

    old = qInstallMessageHandler(hear)
    try:
        yield
    finally:
        qInstallMessageHandler(old)
    if sys.stderr is not None:
        sys.stderr.writelines(f"{text}\n" for text in said)


def _leave(said: list[str], language: str) -> None:
    if sys.stderr is not None:
        sys.stderr.write(f"wortlaut: {error_text(reason_of(said), language)}\n")
        sys.stderr.flush()
    os._exit(ExitCode.NOT_POSSIBLE_HERE)


def reason_of(said: list[str]) -> NotPossibleHereError:
    """Return what keeps Qt from starting, by what it said before it gave up."""
    missing = missing_library(Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)) / "platforms/libqxcb.so")
    if missing is not None:
        return NotPossibleHereError("no_library", library=missing, package=debian_package(missing))
    if any("could not connect to display" in text for text in said):
        return NotPossibleHereError("display_unreachable", display=ascii(os.environ.get("DISPLAY", ""))[1:-1])
    return NotPossibleHereError("no_platform", reason=ascii(said[-1].splitlines()[0])[1:-1] if said else "")


def missing_library(plugin: Path) -> str | None:
    """Return the file name of the first system library that a plugin of Qt lacks; None when it can be loaded."""
    import ctypes

    if not plugin.exists():
        return None
    try:
        ctypes.CDLL(str(plugin))
    except OSError as error:
        name, found, _ = str(error).partition(": cannot open shared object file")
        return name if found else None
    return None


def debian_package(library: str) -> str:
    """Return the Debian package of a library's file name, such as `libxcb-cursor.so.0`; its own name when unknown."""
    return _PACKAGES.get(library.partition(".so")[0], library)
