"""Ends the event loop when the system asks the program to end."""

import os
import signal

from PySide6.QtCore import QCoreApplication, QSocketNotifier

_NAMES = ("SIGINT", "SIGTERM", "SIGHUP")
"""Ctrl+C, the end of a session or of a service, the end of the terminal; Windows has no SIGHUP."""


class EndSignals:
    """Takes the signals that mean "end" while it is entered; the end of a session sends several.

    A wake-up byte in a pipe gives Python a chance to run its handler while Qt waits.
    """

    def __init__(self) -> None:
        self.came = False
        """Whether one came; an event loop that had not begun yet did not hear it."""

    def __enter__(self) -> "EndSignals":
        numbers = [getattr(signal, name) for name in _NAMES if hasattr(signal, name)]
        self._old = {number: signal.signal(number, self._quit) for number in numbers}
        self._notifier: QSocketNotifier | None = None
        if os.name == "posix":
            self._reading, self._writing = os.pipe()
            for end in (self._reading, self._writing):
                os.set_blocking(end, False)
            self._old_wakeup = signal.set_wakeup_fd(self._writing, warn_on_full_buffer=False)
            self._notifier = QSocketNotifier(self._reading, QSocketNotifier.Type.Read)
            self._notifier.activated.connect(self._drain)
        return self

    def __exit__(self, *_: object) -> None:
        for number, handler in self._old.items():
            signal.signal(number, handler)
        if self._notifier is not None:
            self._notifier.setEnabled(False)
            signal.set_wakeup_fd(self._old_wakeup)
            os.close(self._reading)
            os.close(self._writing)

    def heed(self) -> None:
        """End the event loop if a signal came before it began; to be called from within it."""
        if self.came:
            _leave()

    def _drain(self) -> None:
        os.read(self._reading, 64)

    def _quit(self, *_: object) -> None:
        self.came = True
        _leave()


def _leave() -> None:
    """End every event loop. Not `quit`: that asks the windows, and one with work in it refuses."""
    QCoreApplication.exit(0)
