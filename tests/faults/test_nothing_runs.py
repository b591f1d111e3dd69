"""Rows I10 and I12 of the fault list: nothing that comes in is run, and nothing goes out: no socket, no download."""

import ast
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import patience
from faults.command_line import call, refused

ROOT = Path(__file__).resolve().parents[2]
SOURCES = sorted((ROOT / "desktop").rglob("*.py"))
RUNS_DATA = {"pickle", "cPickle", "_pickle", "marshal", "shelve", "dill", "cloudpickle", "joblib", "yaml", "code",
             "codeop", "runpy", "imp", "copyreg"}  # fmt: skip
"""Modules that make objects or code of bytes."""
REACHES_OUT = {"socket", "_socket", "ssl", "http", "urllib3", "requests", "httpx", "aiohttp", "ftplib", "smtplib",
               "poplib", "imaplib", "telnetlib", "xmlrpc", "socketserver", "asyncio", "webbrowser"}  # fmt: skip
QT_REACHES_OUT = {"QtNetwork", "QtWebSockets", "QtWebEngineCore", "QtWebEngineWidgets", "QtSql"}
"""QtSql brings a second SQLite."""
CALLS = {"eval", "exec", "compile", "__import__"}
METHODS = {("os", "system"), ("os", "popen"), ("builtins", "eval"), ("builtins", "exec"), ("pandas", "read_pickle")}


WORDS = (*RUNS_DATA, *REACHES_OUT, *QT_REACHES_OUT, *CALLS, "allow_pickle", "shell", "urllib", "system", "popen")
SUSPECT = re.compile(rf"\b(?:{'|'.join(WORDS)})\b")
"""Sources without any of these words need not be parsed."""


def forbidden(source: str) -> Iterator[str]:
    """Yield what a module imports or calls that runs data or reaches out."""
    if not SUSPECT.search(source):
        return
    for node in ast.walk(ast.parse(source)):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            names = [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
        for name in names:
            parts = name.split(".")
            if parts[0] in RUNS_DATA | REACHES_OUT or name.startswith("urllib.request") or set(parts) & QT_REACHES_OUT:
                yield name
        if isinstance(node, ast.Call):
            yield from forbidden_call(node)


def forbidden_call(node: ast.Call) -> Iterator[str]:
    called = node.func
    if isinstance(called, ast.Name) and called.id in CALLS:
        yield called.id
    if isinstance(called, ast.Attribute) and (getattr(called.value, "id", ""), called.attr) in METHODS:
        yield called.attr
    for keyword in node.keywords:
        true = isinstance(keyword.value, ast.Constant) and keyword.value.value is True
        if keyword.arg in ("allow_pickle", "shell") and true:
            yield keyword.arg


@pytest.mark.parametrize(
    "source",
    [
        "import pickle", "from marshal import loads", "import yaml", "x = eval(y)", "exec(y)",
        "f(z, allow_pickle=True)",
        "from PySide6.QtNetwork import QTcpSocket", "from PySide6 import QtSql", "import socket",
        "from urllib.request import urlopen", "import http.client", "compile(a, b, 'exec')", "run(x, shell=True)",
        "import os\nos.system('x')", "__import__(x)",
    ],
)  # fmt: skip
def test_I10_the_rule_sees_what_it_forbids(source: str) -> None:
    assert list(forbidden(source))


def test_I10_the_rule_lets_the_rest_pass() -> None:
    assert list(forbidden("import re, json\nfrom urllib.parse import quote\nre.compile('x')\nq.exec()")) == []


def test_I10_no_module_of_the_program_runs_data_or_reaches_out() -> None:
    assert len(SOURCES) > 300
    found = {path.name: names for path in SOURCES if (names := list(forbidden(path.read_text(encoding="utf-8"))))}
    assert found == {}


class Trap:
    """What becomes of it when it is unpickled is seen in the folder."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[object, tuple[str, ...]]:
        return open, (str(self.path), "w")


@pytest.mark.parametrize("name", ["a.pkl", "a.joblib", "a.jsonl", "a.txt", "a.npy", "a.pt"])
def test_I10_pickled_data_is_never_loaded(tmp_path: Path, name: str) -> None:
    import pickle

    sprung = tmp_path / "sprung"
    (tmp_path / name).write_bytes(pickle.dumps(Trap(sprung), protocol=4))
    refused(tmp_path, "import", name)
    assert not sprung.exists()


SESSION = """
import sys, os, json
from pathlib import Path
seen = []
def hook(event, arguments):
    if event.startswith(("socket.", "urllib.", "http.", "ftplib.", "smtplib.", "webbrowser.", "subprocess.")):
        seen.append(event)
    if event in ("os.system", "os.exec", "os.posix_spawn", "os.spawn", "pickle.find_class"):
        seen.append(event)
sys.addaudithook(hook)
{body}
out = [name for name in (f"/proc/self/fd/{{n}}" for n in os.listdir("/proc/self/fd")) if os.path.lexists(name)
       and os.readlink(name).startswith("socket:")] if os.path.isdir("/proc/self/fd") else []
loaded = [name for name in ("PySide6.QtNetwork", "PySide6.QtSql", "apsw", "pysqlite3") if name in sys.modules]
print("\\n" + json.dumps([sorted(set(seen)), out, loaded]))
"""
COMMANDS = """
from wortlaut.cli.program import run
for arguments in json.loads(sys.argv[1]):
    assert run(arguments) in (0, 1), arguments
"""
WINDOW = """
from PySide6.QtCore import QCoreApplication, QDeadlineTimer, Qt
from PySide6.QtTest import QTest
from wortlaut.gui.application import Program, make_application
from wortlaut.paths import folders
application = make_application(["wortlaut"])
program = Program(application, folders(Path(sys.argv[2])), "anna", "en")
settled = []
program.settled.connect(lambda: settled.append(1))
assert program.start(Path(sys.argv[1]))
patience = QDeadlineTimer(90_000)
while not settled:
    assert not patience.hasExpired()
    QCoreApplication.processEvents()
window = program.window
window.focus_text()
for key in (Qt.Key.Key_W, Qt.Key.Key_2):
    QTest.keyClick(window.canvas, key)
for page in (2, 3, 4, 5, 1):
    QTest.keyClick(window, getattr(Qt.Key, f"Key_{page}"), Qt.KeyboardModifier.ControlModifier)
    for _ in range(20):
        QCoreApplication.processEvents()
window.grab()
program.end()
"""


def session(body: str, *arguments: object, folder: Path) -> tuple[list[str], list[str], list[str]]:
    """Run a part of a person's day in a process of its own; what it did that reaches out, its sockets, its modules."""
    done = subprocess.run(
        [sys.executable, "-c", SESSION.replace("{body}", body).replace("{{", "{").replace("}}", "}"),
         *map(str, arguments)],
        capture_output=True, text=True, timeout=patience.SECONDS, check=False, cwd=folder,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-2000:]
    events, sockets, loaded = json.loads(done.stdout.splitlines()[-1])
    return events, sockets, loaded


URLS = 'Siehe http://127.0.0.1:9/x <img src="http://127.0.0.1:9/y.png"> file:///etc/passwd \\\\host\\share'


def test_I12_the_hook_of_these_tests_sees_a_socket(tmp_path: Path) -> None:
    events, _, _ = session("import socket; s = socket.socket(); s.close()", folder=tmp_path)
    assert events


@pytest.fixture
def linked(tmp_path: Path) -> Path:
    """A project whose every field asks for something to be fetched."""
    url = "http://127.0.0.1:9/fetch"
    span = {"id": "0190f000-0000-7000-8000-000000000001", "label": "quote", "fragments": [[0, 5]], "surface": ["Siehe"],
            "note": URLS, "extra": {"href": url}}  # fmt: skip
    line = {"format": "wortlaut/1", "text": URLS, "title": URLS, "meta": {"url": url, "image": url},
            "layer": {"annotator": "eva", "state": "submitted", "version": 1}, "spans": [span]}  # fmt: skip
    (tmp_path / "a.jsonl").write_text(json.dumps(line), encoding="utf-8")
    project = tmp_path / "p.wortlaut"
    assert call("new", project).code == 0
    assert call("import", project, tmp_path / "a.jsonl").code == 0
    return project


def test_I12_the_command_line_opens_no_socket_and_runs_nothing(linked: Path, tmp_path: Path) -> None:
    formats = ("jsonl", "csv", "brat", "label-studio")
    commands = [
        ["new", "q.wortlaut"],
        ["import", "q.wortlaut", str(ROOT / "seeds"), str(tmp_path / "a.jsonl")],
        *(["export", "q.wortlaut", "--to", f"out-{name}", "--format", name, "--annotated-only"] for name in formats),
        ["articles", "q.wortlaut", "--json"],
        ["check", "q.wortlaut"],
        ["stats", "q.wortlaut"],
        ["agreement", "q.wortlaut", "--annotators", "annotator-a,annotator-b", "--resamples", "10"],
        ["report", "q.wortlaut", "r.html"],
        ["backup", "q.wortlaut", "--to", "b.wortlaut"],
        ["merge", "q.wortlaut", str(linked)],
    ]
    assert session(COMMANDS, json.dumps(commands), folder=tmp_path) == ([], [], [])


def test_I12_the_window_opens_no_socket_and_runs_nothing(linked: Path, tmp_path: Path) -> None:
    assert session(WINDOW, linked, tmp_path / "data", folder=tmp_path) == ([], [], [])
