"""What a screen reader gets from the real window, through AT-SPI, in an article full of traps for offsets."""

import json
import shutil
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

import patience
from desk import TRICKY, Desk, project_with, rows, wait_until

pytestmark = [pytest.mark.display, pytest.mark.timeout(300)]

CLIENT = Path(__file__).resolve().parents[1] / "atspi_client.py"
SYSTEM_PYTHON = "/usr/bin/python3"
LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
NAME = "Article text"


def missing_packages() -> list[str]:
    missing = [] if shutil.which("dbus-run-session") else ["dbus"]
    if not any(Path(launcher).exists() for launcher in LAUNCHERS):
        missing.append("at-spi2-core")
    imports = [SYSTEM_PYTHON, "-c", "import pyatspi"]
    if not shutil.which(SYSTEM_PYTHON) or subprocess.run(imports, capture_output=True, check=False).returncode:
        missing.append("python3-pyatspi")
    return missing


@pytest.fixture
def bus(desk: Desk, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A desk with a session bus of its own, on which assistive technology can be started."""
    missing = missing_packages()
    if missing:
        pytest.skip(f"install {' '.join(missing)} to run the tests with a screen reader")
    running = tmp_path_factory.mktemp("run")
    running.chmod(0o700)
    desk.environment |= {"XDG_RUNTIME_DIR": str(running), "NO_AT_BRIDGE": "0"}
    session = subprocess.Popen(
        ["dbus-run-session", "--", "sh", "-c", 'echo "$DBUS_SESSION_BUS_ADDRESS"; exec cat'],
        env=desk.environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert session.stdin is not None
    assert session.stdout is not None
    desk.environment["DBUS_SESSION_BUS_ADDRESS"] = session.stdout.readline().strip()
    yield desk
    session.stdin.close()
    session.wait(patience.SECONDS)
    session.stdout.close()


def complaints(desk: Desk) -> list[str]:
    """What the program wrote, without what Qt itself says of questions it has no answer for."""
    lines = (desk.folder / "stderr.txt").read_text().splitlines()
    return [line for line in lines if not line.startswith("qt.accessibility.atspi: ")]


class Reader:
    """A screen reader that is attached."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process

    def ask(self, *request: object) -> Any:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(request) + "\n")
        self._process.stdin.flush()
        answer = json.loads(self._process.stdout.readline())
        return answer.get("answer")

    def does(self, *request: object) -> None:
        """Do something with an accessible; one that is just being changed is not there for a moment."""
        wait_until(lambda: self.ask(*request), f"it can do {request}")

    def wait_for_events(self, desk: Desk) -> None:
        """Move the caret until it is told: Qt may learn late that somebody listens, and tells nobody before."""

        def is_told() -> bool:
            self.ask("listen")
            desk.keys("Right", "Left")
            return bool(self.ask("carets"))

        wait_until(is_told, "a caret that moves is told")

    def crash(self) -> None:
        self._process.kill()

    @property
    def article(self) -> dict[str, Any]:
        seen = wait_until(lambda: self.ask("article", NAME), "the article is seen")
        assert isinstance(seen, dict)
        return seen

    def hears(self, *words: str) -> str:
        """Wait for an announcement with these words and return it."""

        def said() -> str | None:
            return next((text for text in self.ask("heard") if all(word in text for word in words)), None)

        return str(wait_until(said, f"it says {words}; it said {self.ask('heard')}"))


@contextmanager
def attached(desk: Desk) -> Iterator[Reader]:
    with subprocess.Popen(
        [SYSTEM_PYTHON, str(CLIENT)],
        env=desk.environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        yield Reader(process)
        assert process.stdin is not None
        process.stdin.close()
        assert process.wait(patience.SECONDS) in (0, -signal.SIGKILL)


def utf16(text: str) -> int:
    """The length of `text` as Qt's text interface counts."""
    return len(text.encode("utf-16-le")) // 2


def place(words: str) -> int:
    """Where `words` begin in the article, as Qt's text interface counts."""
    return utf16(TRICKY[: TRICKY.index(words)])


def test_a_screen_reader_reads_moves_selects_and_hears(bus: Desk) -> None:
    project = project_with(bus, TRICKY, "Zweiter Artikel. Er bleibt leer.\n")
    bus.environment["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"] = "1"
    bus.open(project)
    with attached(bus) as reader:
        # text: every character where it was, so that no position is shifted
        seen = reader.article
        assert seen["role"] == "document frame"
        assert seen["length"] == utf16(TRICKY)
        assert seen["text"] == TRICKY.replace("\r\n", " \n")
        assert (seen["caret"], seen["selections"], seen["spans"]) == (0, [], [])
        assert seen["focused"]
        assert not seen["editable"]

        reader.wait_for_events(bus)
        bus.keys("ctrl+Home")

        # caret: behind emoji, combining marks, CR LF and a no-break space
        bus.keys("ctrl+Down", "ctrl+Right", "ctrl+Right")
        wait_until(lambda: reader.article["caret"] > place("😀 „"), "the caret has moved")
        bus.keys("ctrl+End", *["Left"] * 3)
        wait_until(lambda: reader.article["caret"] == place("d.\r\n"), "the caret stands before the d")
        wait_until(lambda: reader.ask("carets")[-1:] == [place("d.\r\n")], "the caret is told")
        assert reader.article["word"].startswith("Geld")

        # selection
        bus.keys("w")
        wait_until(lambda: reader.article["selections"] == [[place("Geld"), place("Geld") + 4]], "the word is selected")

        # tagging: announced, and a child of the article
        bus.keys("2")
        assert "Actor: Geld, span 1 of 1" in reader.hears("tagged")
        bus.keys("ctrl+shift+g")  # nothing is guessed: the quote lacks its type when it is submitted
        bus.keys("ctrl+Home", "ctrl+Down", "s", "1")
        wait_until(lambda: len(reader.article["spans"]) == 2, "two spans are seen")
        reader.hears("tagged", "Quote")
        bus.keys("u")
        reader.hears("unsure marked", "Quote")
        seen = reader.article
        assert seen["spans"][0].startswith("Quote")
        assert "Café bleibt offen" in seen["spans"][0]
        assert seen["spans"][0].endswith("unsure, span 1 of 2")
        assert seen["spans"][1] == "Actor: Geld, span 2 of 2"
        assert seen["description"].startswith("2 span")
        assert (seen["span_parent"], seen["span_place"]) == (NAME, 1)

        # walking spans, deleting, undo
        bus.keys("ctrl+Home", "Tab", "Tab")
        reader.hears("Actor: Geld, span 2 of 2")
        bus.keys("Delete")
        reader.hears("span deleted", "Actor: Geld")
        wait_until(lambda: len(reader.article["spans"]) == 1, "one span is left")
        bus.keys("ctrl+z")
        reader.hears("Undone", "span deleted", "Geld")
        wait_until(lambda: len(reader.article["spans"]) == 2, "two spans are seen again")

        # the screen reader moves caret and selection, and what it selected is tagged
        reader.does("move", NAME, place("Ruy\u00a0"))
        wait_until(lambda: reader.article["caret"] == place("Ruy\u00a0"), "the caret went there")
        reader.does("select", NAME, place("reicht"), place("reicht") + 6)
        bus.keys("2")
        reader.hears("tagged", "Actor: reicht")

        # it gives the article the keyboard
        bus.keys("F6")
        wait_until(lambda: not reader.article["focused"], "the keyboard is elsewhere")
        reader.does("focus", NAME)
        wait_until(lambda: reader.article["focused"], "the article has the keyboard")

        # submitting: what keeps from it, then the action; the next article is read
        bus.keys("ctrl+Return")
        reader.hears("Not submitted")
        bus.keys("shift+1")
        reader.hears("attribute set", "Quote")
        bus.keys("ctrl+Return")
        reader.hears("submitted")
        reader.hears("Zweiter Artikel")
        wait_until(lambda: reader.article["text"].startswith("Zweiter"), "the other article is read")
        assert reader.article["spans"] == []
        bus.keys("ctrl+Prior")
        wait_until(lambda: len(reader.article["spans"]) == 3, "the first article is back")
    bus.close()
    assert complaints(bus) == []
    surfaces = [span["surface"] for span in bus.spans(project, TRICKY)]
    assert ["Geld"] in surfaces
    assert ["reicht"] in surfaces


def test_a_screen_reader_crashes_and_the_window_is_made_anew_in_german(bus: Desk) -> None:
    project = project_with(bus, TRICKY)
    bus.environment["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"] = "1"
    bus.open(project)
    with attached(bus) as reader:
        assert reader.article["spans"] == []
        reader.wait_for_events(bus)
        bus.keys("ctrl+End", *["Left"] * 3, "w", "2")
        reader.hears("tagged: Actor: Geld")
        reader.crash()
    bus.keys("ctrl+F2")
    with attached(bus) as reader:

        def german() -> dict[str, Any] | None:
            seen: dict[str, Any] | None = reader.ask("article", "Artikeltext")
            return seen

        seen = wait_until(german, "the article is seen under its German name")
        assert seen["spans"] == ["Akteur: Geld, Spanne 1 von 1"]
        assert seen["length"] == utf16(TRICKY)
        assert bus.process is not None
        bus.settle()  # the old window is gone
        windows = bus.xdotool("search", "--onlyvisible", "--pid", str(bus.process.pid)).split()
        bus.xdotool("windowfocus", "--sync", windows[-1])  # there is no window manager to do it
        wait_until(lambda: (german() or {}).get("focused"), "the new window has the keyboard")
        reader.wait_for_events(bus)
        bus.keys("ctrl+z")
        reader.hears("Zurückgenommen", "Akteur: Geld")
        wait_until(lambda: (german() or {}).get("spans") == [], "no span is left")
    bus.close()
    assert complaints(bus) == []


def set_enabled(desk: Desk, *, enabled: bool) -> None:
    """Tell programs that assistive technology is there, or gone, as desktops do."""
    value = f"variant:boolean:{'true' if enabled else 'false'}"
    request = ["org.freedesktop.DBus.Properties.Set", "string:org.a11y.Status", "string:IsEnabled", value]
    subprocess.run(
        ["dbus-send", "--session", "--print-reply", "--dest=org.a11y.Bus", "/org/a11y/bus", *request],
        env=desk.environment,
        capture_output=True,
        timeout=patience.SECONDS,
        check=True,
    )


def test_screen_readers_come_and_go(bus: Desk) -> None:
    project = project_with(bus, TRICKY)
    bus.open(project)
    for number in range(2):
        set_enabled(bus, enabled=True)
        with attached(bus) as reader:
            assert reader.article["length"] == utf16(TRICKY)
            assert len(reader.article["spans"]) == number
            bus.keys("ctrl+End", *["Left"] * 3, "w", str(number + 1))
            wait_until(lambda n=number: len(reader.article["spans"]) == n + 1, "the span is seen")
        set_enabled(bus, enabled=False)
        bus.keys("ctrl+Home", "shift+Right")
        bus.settle()
    wait_until(lambda: rows(project, "SELECT count(*) FROM span") == [(2,)], "both spans are saved")
    with attached(bus) as reader:
        set_enabled(bus, enabled=True)
        assert reader.article["caret"] == 1
    bus.close()
    assert complaints(bus) == []
