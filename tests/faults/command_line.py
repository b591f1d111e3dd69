"""The command line in this process, for the rows of the fault list."""

import contextlib
import hashlib
import io
import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from wortlaut.cli.program import run


class Answer(NamedTuple):
    """What a command said."""

    code: int
    out: str
    err: str


def call(*arguments: object) -> Answer:
    """Run a command in English."""
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = run(["--lang", "en", *map(str, arguments)])
    return Answer(code, out.getvalue(), err.getvalue())


def state(folder: Path) -> dict[str, str]:
    """A digest of each file below a folder; locks change by being looked at."""
    return {
        str(path): hashlib.sha256(path.read_bytes()).hexdigest() if path.stat().st_size < 10**8 else "large"
        for path in folder.rglob("*")
        if path.is_file() and not path.name.endswith(".lock")
    }


def refused(folder: Path, command: str, *arguments: object, code: int = 3) -> str:
    """Run a command on a project in the folder, by relative names; it must change nothing and say one whole line."""
    project = folder / "p.wortlaut"
    if not project.exists():
        assert call("new", project).code == 0
    before = state(folder)
    with inside(folder):
        answer = call(command, project.name, *arguments)
    assert answer.code == code, answer
    assert answer.out == ""
    (line,) = answer.err.splitlines()
    assert len(line.split(";")) >= 3, line  # what is wrong; what is safe; what to do
    assert state(folder) == before
    return line


@contextlib.contextmanager
def inside(folder: Path) -> Iterator[None]:
    """Be in a folder."""
    here = Path.cwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(here)
