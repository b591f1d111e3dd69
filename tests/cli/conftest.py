"""The command line, called in this process, with its own folders."""

from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path
from typing import NamedTuple

import pytest

from wortlaut.cli.program import run

SEEDS = Path(__file__).resolve().parents[2] / "seeds"


class Answer(NamedTuple):
    code: int
    out: str
    err: str


@pytest.fixture
def cli(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("WORTLAUT_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    work = tmp_path / "work"
    work.mkdir()
    monkeypatch.chdir(work)

    def call(*arguments):
        capsys.readouterr()
        code = run([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return Answer(code, captured.out, captured.err)

    return call


@pytest.fixture(scope="session")
def imported(tmp_path_factory):
    """The content of a project into which the command line imported the example articles and their layers, once."""
    with pytest.MonkeyPatch.context() as patch:
        folder = tmp_path_factory.mktemp("imported")
        patch.setenv("WORTLAUT_DATA_DIR", str(folder / "data"))
        path = folder / "p.wortlaut"
        for arguments in (("new", path), ("import", path, SEEDS)):
            with redirect_stdout(StringIO()), redirect_stderr(StringIO()):
                assert run([str(argument) for argument in arguments]) == 0
        return path.read_bytes()


@pytest.fixture
def project(cli, imported):
    """A project of its own with the example articles and their layers."""
    path = Path("p.wortlaut")
    path.write_bytes(imported)
    return path
