"""What happens to an exception nobody expected: one line per frame in the log, one window for the person."""

import faulthandler
import sys
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, TextIO

from PySide6.QtCore import QCoreApplication, QObject, Signal

from wortlaut import __version__

if TYPE_CHECKING:
    from wortlaut.gui.prompts import Prompts

_MAX_LOG_BYTES = 1_000_000


class ErrorReporter(QObject):
    """Takes over `sys.excepthook`, `threading.excepthook` and crash dumps until `release`.

    The log never holds article text: it names places in the code and the kind of error, not its message.
    """

    _happened = Signal(str)

    def __init__(self, logs: Path, prompts: "Callable[[], Prompts]") -> None:
        super().__init__()
        self.prompts = prompts
        self._logs = logs
        self._told = self._dumps = False
        self._crash_file: TextIO | None = None
        self._old_hooks = sys.excepthook, threading.excepthook
        self._happened.connect(self._tell)

    def install(self) -> None:
        """Take over."""
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception
        try:
            self._logs.mkdir(parents=True, exist_ok=True)
            self._crash_file = (self._logs / "crash.log").open("a", encoding="utf-8")
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
            QCoreApplication.quit()
            return
        report = describe(kind, trace)
        self._log(report)
        if sys.stderr is not None:
            import traceback

            traceback.print_exception(kind, error, trace)
        self._happened.emit(report)

    def _on_thread_exception(self, arguments: threading.ExceptHookArgs) -> None:
        value = arguments.exc_value if arguments.exc_value is not None else arguments.exc_type()
        self._on_exception(arguments.exc_type, value, arguments.exc_traceback)

    def _log(self, report: str) -> None:
        path = self._logs / "wortlaut.log"
        try:
            if path.exists() and path.stat().st_size > _MAX_LOG_BYTES:
                path.replace(path.with_suffix(".log.1"))
            with path.open("a", encoding="utf-8") as log:
                log.write(f"{datetime.now(UTC).isoformat(timespec='seconds')} Wortlaut {__version__}\n{report}\n")
        except OSError:
            return

    def _tell(self, report: str) -> None:
        """Tell once: an error in painting would come again with every frame."""
        if self._told:
            return
        self._told = True
        text = QCoreApplication.translate(
            "ErrorReporter",
            "Something went wrong inside the program. Everything that was shown as saved is safe. "
            "Please close the window and start again.",
        )
        self.prompts().tell_failure(text, report)


def describe(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Return the kind of error and the places in the code it passed, without any data."""
    import traceback

    frames = [f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(trace)]
    return "\n".join([kind.__name__, *frames])
