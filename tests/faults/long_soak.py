"""Scripted work in the window: `./packaging/faults soak --size ACTIONS`; what the process takes must not grow."""

import tempfile
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

import patience
from faults.soak import Measured, Soak
from faults.telling import say
from wortlaut import assets
from wortlaut.domain.scheme_files import load_scheme
from wortlaut.gui.garbage import GarbageCollector

_STEPS = 20
_WARM = 4
"""So many steps of the first are left out: caches fill."""
_BYTES_PER_ACTION = 870
"""What memory may grow: 1 MB an hour for somebody who does an action every three seconds.

Qt's binding keeps some bytes of each connection that was ever made; nothing of Python's own may be left.
"""


class _Waiter:
    """What the soak needs of a test runner."""

    def waitSignal(self, signal: object) -> "_Waiter":
        self._signal = signal
        self._came = False
        signal.connect(self._on_signal)  # type: ignore[attr-defined]
        return self

    def _on_signal(self, *_: object) -> None:
        self._came = True

    def __enter__(self) -> "_Waiter":
        return self

    def __exit__(self, kind: object, *_: object) -> None:
        if kind is None:
            self.waitUntil(lambda: self._came)

    def waitUntil(self, probe: object) -> None:
        clock = QElapsedTimer()
        clock.start()
        while not probe():  # type: ignore[operator]
            QApplication.processEvents()
            assert clock.elapsed() < patience.MILLISECONDS, "waited in vain"


def run(size: int) -> int:
    """Do `size` actions and print what the process takes twenty times; 1 when something grows."""
    application = QApplication([])
    qInstallMessageHandler(lambda *_: None)
    garbage = GarbageCollector(application)
    scheme = load_scheme(assets.resource("schemes/quote-actor-commitment-condition.json").read_text(encoding="utf-8"))
    taken: list[Measured] = []
    clock = QElapsedTimer()
    clock.start()
    with tempfile.TemporaryDirectory(prefix="soak-") as folder:
        soak = Soak(_Waiter(), Path(folder), scheme)  # type: ignore[arg-type]
        garbage.begin()
        try:
            for _ in range(_STEPS):
                soak.work(max(1, size // _STEPS))
                taken.append(soak.measure())
                say(_line(taken[-1], clock.elapsed() / 1000))
        finally:
            soak.end()
            garbage.end()
    return judge(taken[min(_WARM, len(taken) - 2) :])


def judge(taken: list[Measured]) -> int:
    """Say how memory grew, and whether anything else did."""
    slope = slope_of(taken)
    first, last = taken[0], taken[-1]
    grown = [name for name in ("files", "threads", "tasks") if getattr(last, name) > getattr(first, name)]
    if last.widgets > first.widgets + 20:
        grown.append("widgets")
    if last.none < first.none - 1_000:
        grown.append("references to None were lost")
    if slope > _BYTES_PER_ACTION:
        grown.append("memory")
    say(f"{last.actions} actions: memory {slope:+.0f} bytes an action; grown: {', '.join(grown) or 'nothing'}")
    return 1 if grown else 0


def slope_of(taken: list[Measured]) -> float:
    """Bytes an action, by least squares."""
    count = len(taken)
    mean_x = sum(one.actions for one in taken) / count
    mean_y = sum(one.resident for one in taken) / count
    spread = sum((one.actions - mean_x) ** 2 for one in taken)
    return sum((one.actions - mean_x) * (one.resident - mean_y) for one in taken) / spread if spread else 0.0


def _line(one: Measured, seconds: float) -> str:
    return (
        f"{one.actions:7} actions {seconds:7.0f} s  memory {one.resident / 2**20:7.1f} MiB  files {one.files}  "
        f"threads {one.threads}  widgets {one.widgets}  tasks {one.tasks}  None {one.none}"
    )
