"""What holds for every test: no home, no screen, no network, and nothing left behind."""

import gc
import os
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.internal.conjecture import providers
from pytestqt.qtbot import QtBot

import patience
from wortlaut import assets
from wortlaut.domain.scheme import Scheme
from wortlaut.domain.scheme_files import load_scheme

ROOT = Path(__file__).resolve().parents[1]
"""The checkout."""
DEFAULT_SCHEME = "schemes/quote-actor-commitment-condition.json"

for _name in [name for name in os.environ if name.startswith("QT_") and name != "QT_QPA_PLATFORM"]:
    del os.environ[_name]  # scale factors and styles of the person who runs the tests
for _name in ("LC_ALL", "LANGUAGE", "WORTLAUT_DATA_DIR"):
    os.environ.pop(_name, None)
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LANG"] = "C.UTF-8"

_EXAMPLES = int(os.environ.get("WORTLAUT_EXAMPLES", "50"))
_GATE = bool(os.environ.get("CI"))
"""Whether a landing depends on this run: then each property is tried with the same examples each time."""
_SLOW = (HealthCheck.too_slow,)  # measured by the clock, which says more of the machine than of the test
settings.register_profile("search", deadline=None, max_examples=_EXAMPLES, suppress_health_check=_SLOW)
settings.register_profile("gate", settings.get_profile("search"), derandomize=True, database=None, print_blob=True)
settings.load_profile("gate" if _GATE else "search")
if _GATE:
    # Hypothesis also draws from the constants of the modules that happen to be loaded, so from what ran before.
    _no_constants = getattr(providers, "_local_constants", None)
    providers._get_local_constants = lambda: _no_constants  # type: ignore[attr-defined]


def _refuse_network(event: str, arguments: tuple[Any, ...]) -> None:
    if event in ("socket.connect", "socket.bind", "socket.sendto") and isinstance(arguments[1], tuple):
        raise PermissionError(f"the program and its tests use no network: {event} {arguments[1]}")
    if event in ("socket.getaddrinfo", "socket.gethostbyname"):
        raise PermissionError(f"the program and its tests look no host up: {arguments[0]}")


sys.addaudithook(_refuse_network)


def pytest_collection_finish() -> None:
    """Spare the garbage collector the thousands of collected tests, and let it work between tests only.

    Python looks for garbage in whichever thread makes the next object; widgets that one test left and another test's
    thread destroys end the process. The program does the same: see `wortlaut.gui.garbage`.
    """
    gc.collect()
    gc.freeze()
    gc.disable()


def _collect_what_is_due() -> None:
    """Look for garbage as often as Python would, in the main thread."""
    for generation in (2, 1, 0):
        if gc.get_count()[generation] > gc.get_threshold()[generation]:
            gc.collect(generation)
            return


@pytest.fixture(autouse=True)
def isolated_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Point everything a program may read or write of a person at a fresh folder; return it."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    for variable, folder in (
        ("XDG_CONFIG_HOME", ".config"),
        ("XDG_DATA_HOME", ".local/share"),
        ("XDG_STATE_HOME", ".local/state"),
        ("XDG_CACHE_HOME", ".cache"),
    ):
        monkeypatch.setenv(variable, str(home / folder))
    monkeypatch.setenv("WORTLAUT_DATA_DIR", str(home / "wortlaut"))
    return home


@pytest.fixture(autouse=True)
def nothing_left(isolated_home: Path) -> Iterator[None]:
    """Fail a test that leaves a thread running or a window behind."""
    threads = set(threading.enumerate())
    windows = set(_top_level_windows())
    yield
    _collect_what_is_due()
    _fail_on_windows(windows)
    for thread in set(threading.enumerate()) - threads:
        if isinstance(thread, threading._DummyThread):  # a Qt thread that once called into Python
            continue
        thread.join(patience.SECONDS)
        if thread.is_alive():
            pytest.fail(f"the test left the thread {thread.name!r} running")


def _top_level_windows() -> dict[int, str]:
    """Address and description of every window Qt knows; nothing where no test has started Qt."""
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets is None or widgets.QApplication.instance() is None:
        return {}
    import shiboken6

    return {
        shiboken6.getCppPointer(widget)[0]: f"{widget.metaObject().className()} {widget.objectName()}".strip()
        for widget in widgets.QApplication.topLevelWidgets()
        if widget.metaObject().className() != "QTipLabel"  # Qt keeps one tool tip for itself
    }


def _fail_on_windows(before: set[int]) -> None:
    if not set(_top_level_windows()) - before:
        return
    from PySide6.QtCore import QCoreApplication, QEvent

    gc.collect()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    left = [name for address, name in _top_level_windows().items() if address not in before]
    if left:
        pytest.fail(f"the test left windows behind: {', '.join(left)}")


class PatientBot(QtBot):
    """Waits as long as anything may take on a machine with other work; its own five seconds are too few there."""

    def waitSignal(self, signal: Any, *, timeout: int = patience.MILLISECONDS, **more: Any) -> Any:
        return super().waitSignal(signal, timeout=timeout, **more)

    def waitSignals(self, signals: Any, *, timeout: int = patience.MILLISECONDS, **more: Any) -> Any:
        return super().waitSignals(signals, timeout=timeout, **more)

    def waitUntil(self, callback: Callable[[], Any], *, timeout: int = patience.MILLISECONDS) -> None:
        super().waitUntil(callback, timeout=timeout)

    def waitExposed(self, widget: Any, *, timeout: int = patience.MILLISECONDS) -> Any:
        return super().waitExposed(widget, timeout=timeout)


@pytest.fixture
def qtbot(qapp: object, request: pytest.FixtureRequest) -> QtBot:
    """The bot of pytest-qt, with patience."""
    return PatientBot(request)


@pytest.fixture(scope="session")
def repo_root() -> Path:
    """The checkout the tests belong to."""
    return ROOT


@pytest.fixture(scope="session")
def scheme() -> Scheme:
    """The default scheme: quote, actor, commitment, condition."""
    return load_scheme(assets.resource(DEFAULT_SCHEME).read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def shared_seeds() -> Path:
    """The folder of real articles that lies beside some checkouts and never in one."""
    folder = ROOT.parent / "shared" / "seeds"
    if not folder.is_dir():
        pytest.skip("the real seed articles are not beside this checkout")
    return folder
