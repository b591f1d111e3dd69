"""Pages that are overwritten, files that are cut, processes that inherit a project: nothing is written, all is told."""

import os
import random
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from faults.conftest import Stage
from faults.kill_harness import PROJECT, quietly, shape
from faults.kill_work import PERSON
from wortlaut.errors import DamagedError, ExitCode, WortlautError
from wortlaut.session.session import Session
from wortlaut.store.project_file import Project

PAGE_BYTES = 4096
DERIVED = ("text_search",)
"""Tables made of others: what is wrong there is found by the whole check, and harms no work."""


@pytest.fixture
def project(stage: Stage, tmp_path: Path) -> Path:
    """A project that was worked in, with a backup."""
    folder = tmp_path / "p"
    shutil.copytree(stage.templates.tagged(), folder)
    assert quietly(folder, "backup", folder / PROJECT, "--to", folder / "kept.wortlaut")[0] == ExitCode.DONE
    return folder / PROJECT


def _pages_of(path: Path) -> dict[int, str]:
    """Which table or index each page belongs to; pages nobody uses are left out."""
    with Project.open(path, read_only=True) as project, project.reading() as connection:
        found = connection.execute("SELECT name FROM pragma_module_list WHERE name = 'dbstat'").fetchone()
        if found is None:
            pytest.skip("SQLite here was built without dbstat")
        return dict(connection.execute("SELECT pageno, name FROM dbstat"))


def _write_attempt(path: Path) -> str:
    """Open a project and change it as the window does; the code of what forbids it, or `done`."""
    try:
        session = Session.open(path, PERSON)
    except WortlautError as error:
        return error.code
    try:
        session.open_article(session.article_ids()[0])
        session.edit_article(title="ein neuer Titel", language="de")
    except WortlautError as error:
        return error.code
    finally:
        session.close()
    return "done"


def test_S11_an_overwritten_page_forbids_every_write(project: Path, tmp_path: Path) -> None:
    whole, dice = project.read_bytes(), random.Random(11)
    pages = _pages_of(project)
    assert len(pages) > 20
    written: list[str] = []
    for page, name in pages.items():
        copy = tmp_path / f"{page}.wortlaut"
        damaged = bytearray(whole)
        damaged[(page - 1) * PAGE_BYTES : page * PAGE_BYTES] = dice.randbytes(PAGE_BYTES)
        copy.write_bytes(damaged)
        outcome = _write_attempt(copy)
        if outcome == "done":
            written.append(name)
        else:
            assert copy.read_bytes() == damaged, (page, name, outcome)
        copy.unlink()
    assert all(name.startswith(DERIVED) for name in written), written


def test_S11_a_damaged_project_names_what_to_do_and_can_be_read_out(project: Path, tmp_path: Path) -> None:
    said = shape(project)
    [page] = [page for page, name in _pages_of(project).items() if name == "span_layer"][:1]
    damaged = bytearray(project.read_bytes())
    damaged[(page - 1) * PAGE_BYTES : page * PAGE_BYTES] = random.Random(11).randbytes(PAGE_BYTES)
    project.write_bytes(damaged)
    for command in ("stats", "import"):
        more = [project.parent / "texts"] if command == "import" else []
        code, told = quietly(project.parent, command, project, *more)
        assert code == ExitCode.DAMAGED
        assert PROJECT in told
        assert "backup" in told
        assert "Traceback" not in told
    out = tmp_path / "out.wortlaut"
    code, _ = quietly(project.parent, "salvage", project, "--to", out)
    assert code in (ExitCode.DONE, ExitCode.FINDINGS)
    saved = shape(out)
    assert (saved["articles"], saved["spans"]) == (said["articles"], said["spans"])
    assert project.read_bytes() == damaged


@pytest.mark.parametrize("cut", [1, 100, PAGE_BYTES, -1])
def test_S12_a_cut_file_is_refused_and_stays_as_it_is(project: Path, cut: int) -> None:
    size = project.stat().st_size
    os.truncate(project, size // 2 if cut < 0 else size - cut)
    before = project.read_bytes()
    for read_only in (False, True):
        with pytest.raises(DamagedError):
            Project.open(project, read_only=read_only)
    code, told = quietly(project.parent, "check", project)
    assert code == ExitCode.DAMAGED, told
    assert project.read_bytes() == before


def test_S12_foreign_bytes_at_the_end_are_noticed(project: Path) -> None:
    with project.open("ab") as file:
        file.write(b"0" * 100)
    with pytest.raises(DamagedError, match="wrong_size"):
        Project.open(project)


PARENT = """
import subprocess, sys
from pathlib import Path
from wortlaut.store.project_file import Project
with Project.open(Path(sys.argv[1])) as project, project.transaction():
    subprocess.run([sys.executable, "-c", sys.argv[2]], close_fds=False, check=True)
"""
CHILD = """
from pathlib import Path
print([str(one.readlink()) for one in Path("/proc/self/fd").iterdir() if one.exists()])
"""


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="only Linux lists the open files of a process")
def test_S27_a_child_process_inherits_neither_project_nor_lock(project: Path) -> None:
    done = subprocess.run([sys.executable, "-c", PARENT, project, CHILD], capture_output=True, text=True, check=True)
    assert "/dev" in done.stdout or "pipe" in done.stdout  # it has what it was to have
    assert str(project.parent) not in done.stdout


def test_S27_nothing_in_the_program_forks(repo_root: Path) -> None:
    forbidden = ("os.fork", "multiprocessing", "ProcessPoolExecutor", "os.posix_spawn")
    for path in (repo_root / "desktop").rglob("*.py"):
        source = path.read_text(encoding="utf-8")
        assert not [word for word in forbidden if word in source], path
