"""What happens to an exception nobody expected: a report in the log, one window for the person, and a fresh start."""

import faulthandler
import sys
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, TextIO

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal

from wortlaut import __version__
from wortlaut.error_places import places_of

if TYPE_CHECKING:
    from wortlaut.gui.prompts import Prompts

_MAX_LOG_BYTES = 1_000_000
"""A log that is longer becomes `NAME.1`, whose place is taken by the next one."""
_MAX_REPORTS = 200
"""So many different errors are told of in one run; what goes wrong after them is in the log."""


class ErrorReporter(QObject):
    """Takes over `sys.excepthook`, `threading.excepthook` and crash dumps until `release`.

    The log never holds article text: it names places in the code and the kind of error, not its message.

    Signals:
        happened: an error of a new kind or in a new place, in the window's thread; what is shown may no longer be true.
    """

    happened = Signal()
    _reported = Signal(str)

    def __init__(self, logs: Path, prompts: "Callable[[], Prompts]") -> None:
        super().__init__()
        self.prompts = prompts
        self._logs = logs
        self._known: set[str] = set()
        self._telling = self._dumps = False
        self._crash_file: TextIO | None = None
        self._old_hooks = sys.excepthook, threading.excepthook
        # Never at once: the error may come from the middle of painting.
        self._reported.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Take over."""
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception
        path = self._logs / "crash.log"
        try:
            self._logs.mkdir(parents=True, exist_ok=True)
            rotate(path)
            self._crash_file = path.open("a", encoding="utf-8")
        except OSError:
            return  # no place for logs: the window works all the same
        self._dumps = not faulthandler.is_enabled()  # a test runner has its own
        if self._dumps:
            faulthandler.enable(self._crash_file)

    def release(self) -> None:
        """Give the hooks back."""
        sys.excepthook, threading.excepthook = self._old_hooks
        if self._crash_file is not None:
            if self._dumps:
                faulthandler.disable()
            self._crash_file.close()
            self._crash_file = None

    def _on_exception(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.exit(0)
            return
        report = places_of(error.with_traceback(trace))
        self._log(report)
        self._print(kind, error, trace, report)
        self._reported.emit(report)

    def _on_thread_exception(self, arguments: threading.ExceptHookArgs) -> None:
        value = arguments.exc_value if arguments.exc_value is not None else arguments.exc_type()
        self._on_exception(arguments.exc_type, value, arguments.exc_traceback)

    @staticmethod
    def _print(kind: type[BaseException], error: BaseException, trace: TracebackType | None, report: str) -> None:
        """Show the message too where only the person sees it: on a desktop, stderr is one more log."""
        if sys.stderr is None:
            return
        if sys.stderr.isatty() or sys.flags.dev_mode:
            import traceback

            traceback.print_exception(kind, error, trace)
        else:
            sys.stderr.write(report + "\n")

    def _log(self, report: str) -> None:
        path = self._logs / "wortlaut.log"
        try:
            rotate(path)
            with path.open("a", encoding="utf-8") as log:
                log.write(f"{datetime.now(UTC).isoformat(timespec='seconds')} Wortlaut {__version__}\n{report}\n")
        except OSError:
            return

    def _tell(self, report: str) -> None:
        """Tell each error once, one at a time: an error in painting would come again with every frame."""
        if report in self._known or len(self._known) >= _MAX_REPORTS:
            return
        self._known.add(report)
        self.happened.emit()
        if self._telling:
            return
        self._telling = True
        text = QCoreApplication.translate(
            "ErrorReporter",
            "Something went wrong inside the program. Everything that was shown as saved is safe, and what you see "
            "has been read from the project again: go on working. If it comes again, please send the report below.",
        )
        self.prompts().tell_failure(text, f"Wortlaut {__version__}\n{report}", self._on_read)

    def _on_read(self) -> None:
        self._telling = False


def rotate(log: Path) -> None:
    """Make room when a log has grown too long; raises OSError."""
    if log.exists() and log.stat().st_size > _MAX_LOG_BYTES:
        log.replace(log.with_name(log.name + ".1"))
