"""Rows U of the fault list that need a process of their own: crashes, signals, a stopped clock, a broken home."""

import json
import os
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import patience
from faults.command_line import call
from faults.program_child import MIDDLE
from window_desk import make_project
from wortlaut.domain.scheme import Scheme
from wortlaut.gui.preferences import Preferences
from wortlaut.session.session import Session

TESTS = Path(__file__).resolve().parents[1]
SECONDS_TO_END = 30.0
"""Five where nothing else runs."""
CANARY = "Kanarienvogel"
TEXT = f"{CANARY} sagte am Montag, der Hafen bleibe geschlossen, bis der neue Kran steht. " * 5

pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals are POSIX")


class Child:
    """A window in a process of its own."""

    def __init__(self, project: Path, data: Path, what: str, *arguments: object, prefix: tuple[str, ...] = ()) -> None:
        self.data = data
        self.process = subprocess.Popen(
            [*prefix, sys.executable, "-m", "faults.program_child", *map(str, (project, data, what, *arguments))],
            env={**os.environ, "PYTHONPATH": str(TESTS)},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CORE, (0, 0)),
        )

    def line(self) -> str:
        """The next line it says."""
        assert self.process.stdout is not None
        return self.process.stdout.readline().strip()

    def until(self, text: str) -> None:
        """Read on until it says `text`."""
        line = self.line()
        while line != text:
            assert line, (
                self.process.wait(patience.SECONDS),
                self.process.stderr.read() if self.process.stderr else "",
            )
            line = self.line()

    def end(self, number: signal.Signals) -> tuple[int, float]:
        """Send a signal; return the exit code and how many seconds the end took."""
        started = time.monotonic()
        self.process.send_signal(number)
        self.rest()
        return self.process.returncode, time.monotonic() - started

    def rest(self) -> tuple[str, str]:
        """Wait for the end; return what it still said on stdout and stderr."""
        out, error = self.process.communicate(timeout=patience.SECONDS)
        lines = [line for line in error.splitlines() if not line.startswith("This plugin does not support")]
        return out, "\n".join(lines)


Open = Callable[..., Child]


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Open]:
    """Opens windows on a project; kills what is left."""
    children: list[Child] = []

    def begin(project: Path, what: str, *arguments: object, prefix: tuple[str, ...] = ()) -> Child:
        children.append(Child(project, tmp_path / "own", what, *arguments, prefix=prefix))
        return children[-1]

    yield begin
    for child in children:
        if child.process.poll() is None:
            child.process.kill()
        child.process.communicate(timeout=patience.SECONDS)


@pytest.fixture
def project(tmp_path: Path, scheme: Scheme) -> Path:
    """A project with one article."""
    return make_project(tmp_path / "harbor.wortlaut", scheme, [TEXT])


def sound(project: Path) -> None:
    """Fail when the full check finds damage; that two letters are no actor is none."""
    answer = call("check", project)
    assert answer.code in (0, 1), answer


def spans(project: Path) -> list[int]:
    """The starts of all spans."""
    with sqlite3.connect(project) as connection:
        found = [row[0] for row in connection.execute("SELECT start FROM span ORDER BY start")]
    connection.close()
    return found


def logs(data: Path) -> str:
    """Everything in all logs."""
    return "".join(path.read_text(encoding="utf-8") for path in (data / "logs").glob("*"))


def test_U2_a_crash_leaves_a_report_and_the_next_start_says_what_was_saved(project: Path, opened: Open) -> None:
    crashed = opened(project, "abort")
    out, error = crashed.rest()
    assert crashed.process.returncode == -signal.SIGABRT
    assert out.splitlines() == ["ready", "saved 0"]
    assert "Fatal Python error: Aborted" in logs(crashed.data)
    assert "program_child.py" in logs(crashed.data)
    assert CANARY not in logs(crashed.data) + error
    assert len(list((crashed.data / "running").iterdir())) == 1
    assert spans(project) == [0]
    sound(project)
    again = opened(project, "wait")
    again.until("ready")
    assert again.end(signal.SIGTERM)[0] == 0
    assert list((again.data / "running").iterdir()) == []


def test_U3_a_signal_while_tagging_ends_in_order(project: Path, opened: Open) -> None:
    child = opened(project, "tag")
    said = [child.line() for _ in range(10)]
    started = time.monotonic()
    child.process.send_signal(signal.SIGTERM)
    out, error = child.rest()
    assert (child.process.returncode, error) == (0, "")
    assert time.monotonic() - started < SECONDS_TO_END
    saved = [int(line.split()[1]) for line in [*said, *out.splitlines()] if line.startswith("saved")]
    assert spans(project) == saved
    assert list((child.data / "running").iterdir()) == []
    assert Preferences.load(child.data).last_project == str(project)
    assert not project.with_name(project.name + "-journal").exists()
    sound(project)


def test_U3_several_signals_in_a_row_end_in_order_as_well(project: Path, opened: Open) -> None:
    child = opened(project, "tag")
    child.until("saved 0")
    for number in (signal.SIGHUP, signal.SIGTERM, signal.SIGTERM, signal.SIGINT):
        child.process.send_signal(number)
    child.rest()
    assert child.process.returncode == 0
    assert list((child.data / "running").iterdir()) == []
    sound(project)


def test_U3_a_signal_during_an_import_takes_all_of_it_back(project: Path, opened: Open, tmp_path: Path) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(2 * MIDDLE):
        (folder / f"{number:05}.txt").write_text(f"Artikel {number}. {TEXT}", encoding="utf-8")
    child = opened(project, "import", folder)
    child.until("importing")
    code, seconds = child.end(signal.SIGTERM)
    assert code == 0
    assert seconds < SECONDS_TO_END
    with sqlite3.connect(project) as connection:
        assert connection.execute("SELECT count(*) FROM article").fetchone() == (1,)
    connection.close()
    sound(project)
    assert not list((child.data / "backups").glob("*.part"))


def test_U11_a_stopped_program_goes_on(project: Path, opened: Open) -> None:
    child = opened(project, "tag")
    child.until("saved 0")
    child.process.send_signal(signal.SIGSTOP)
    os.waitid(os.P_PID, child.process.pid, os.WSTOPPED | os.WNOWAIT)
    child.process.send_signal(signal.SIGCONT)
    child.until("saved 30")
    assert child.end(signal.SIGTERM)[0] == 0
    sound(project)


def test_S22_a_clock_that_jumps_back_changes_neither_order_nor_durations(
    project: Path, opened: Open, tmp_path: Path
) -> None:
    if shutil.which("faketime") is None:
        pytest.skip("faketime is not installed (Debian package faketime)")
    moments = ("2031-03-01 12:00:00", "2001-01-01 00:00:00", "2106-02-07 06:28:20", "1970-01-02 00:00:00")
    for number, moment in enumerate(moments):
        command = [sys.executable, "-c", TAG, str(project), str(number)]
        environment = {**os.environ, "TZ": ("Europe/Berlin", "America/Lima")[number % 2]}
        subprocess.run(["faketime", moment, *command], env=environment, check=True, timeout=patience.SECONDS)
    with sqlite3.connect(project) as connection:
        stored = [row[0] for row in connection.execute("SELECT at FROM action ORDER BY seq")]
        kinds = [row[0] for row in connection.execute("SELECT kind FROM action ORDER BY seq")]
    connection.close()
    assert stored != sorted(stored)
    assert kinds.count("create") == 4 + 1  # the project's own is called the same
    sound(project)
    session = Session.open(project, "anna")
    assert [session.undo() is not None for _ in range(4)] == [True] * 4  # newest first by number, whatever the time
    assert session.undo() is None
    session.close()
    answer = call("stats", project, "--json")
    assert answer.code == 0
    assert "-" not in "".join(str(number) for number in _numbers(json.loads(answer.out)))


TAG = """
import sys
from pathlib import Path
from wortlaut.session.annotate import create_span
from wortlaut.session.session import Applied, Session
session = Session.open(Path(sys.argv[1]), "anna")
text = session.open_article(session.article_ids()[0]).text
start = text.index("Hafen") + 76 * int(sys.argv[2])
change = create_span(session.content, text, session.scheme, "actor", [(start, start + 5)])
assert isinstance(session.apply(change), Applied)
session.close()
"""


def _numbers(value: object) -> Iterator[float]:
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            yield from _numbers(part)
    elif isinstance(value, int | float):
        yield value


def _start(arguments: list[str], environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "wortlaut", *arguments],
        env=environment,
        capture_output=True,
        text=True,
        timeout=patience.SECONDS,
        check=False,
    )


def _bare(**more: str) -> dict[str, str]:
    """An environment without a screen, a home, or folders of a desktop."""
    kept = {name: os.environ[name] for name in ("PATH", "LD_LIBRARY_PATH") if name in os.environ}
    return {**kept, "LANG": "C.UTF-8", **more}


@pytest.mark.parametrize("display", [None, ""])
def test_U9_without_a_display_there_is_one_line_and_an_exit_code(project: Path, display: str | None) -> None:
    done = _start([str(project)], _bare(**({} if display is None else {"DISPLAY": display})))
    assert done.returncode == 7
    assert len(done.stderr.splitlines()) == 1
    assert done.stdout == ""


def test_U9_a_display_that_is_not_there_is_told_in_one_line(project: Path) -> None:
    done = _start([str(project)], _bare(DISPLAY=":4711", QT_QPA_PLATFORM="xcb"))
    assert done.returncode == 7, done
    [line] = done.stderr.splitlines()
    assert line.startswith("wortlaut: ")
    assert ":4711" in line or "Debian" in line


def test_U9_without_home_or_folders_of_a_desktop_it_starts(
    project: Path, opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HOME", "USER", "LOGNAME", "XDG_RUNTIME_DIR", *[name for name in os.environ if name[:4] == "XDG_"]):
        monkeypatch.delenv(name, raising=False)
    child = opened(project, "wait")
    child.until("ready")
    assert child.end(signal.SIGTERM)[0] == 0
