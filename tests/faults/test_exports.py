"""Rows E of the fault list: exports arrive whole and proven, or the target is as it was."""

import csv
import hashlib
import json
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

import patience
from faults.command_line import call, inside, state
from faults.kill_harness import kill, rehearse
from faults.kill_scenes import scenes
from faults.tracing import broken, need_strace, program
from wortlaut.domain.scheme import Scheme
from wortlaut.errors import BadInputError
from wortlaut.session.annotate import create_span
from wortlaut.session.exporting import ExportOptions, export_file
from wortlaut.session.session import Applied, Session

OLD = b"der vorige Export\n"
NASTY = (
    "Erste\u2028Zeile\u0085und </script><b>fett</b> & „so“.\n\n"
    '=HYPERLINK("x";"y") sagte Ruy, \t\'leise\', dann @Okafor, +49 und -3.\n'
)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with two articles, in a folder of its own; the second one is nasty."""
    folder = tmp_path / "work"
    folder.mkdir()
    texts = tmp_path / "texts"
    texts.mkdir()
    (texts / "1.txt").write_text("Der Hafen bleibt zu, sagte Ruy.\n", encoding="utf-8")
    (texts / "2.txt").write_bytes(NASTY.encode("utf-8"))
    path = folder / "p.wortlaut"
    assert call("new", path).code == 0
    assert call("import", path, texts).code == 0
    session = Session.open(path, "anna")
    for article in session.article_ids():
        text = session.open_article(article).text
        for word in ("Ruy", "=HYPERLINK", "@Okafor", "+49", "-3", "</script>", "Zeile\u0085und"):
            if word in text:
                assert session.content is not None
                start = text.index(word)
                change = create_span(session.content, text, session.scheme, "actor", [(start, start + len(word))])
                assert isinstance(session.apply(change), Applied)  # type: ignore[arg-type]
    session.close()
    return path


def export(project: Path, target: object, *options: object, code: int = 0) -> str:
    """Export from the project's folder; what it says on stderr."""
    with inside(project.parent):
        answer = call("export", project.name, "--to", target, *options)
    assert answer.code == code, answer
    return answer.err


def refused(project: Path, target: object, *options: object, code: int = 3) -> str:
    """Export in vain: one line, and nothing in the folder has changed."""
    before = state(project.parent)
    said = export(project, target, *options, code=code)
    (line,) = [line for line in said.splitlines() if "hard link" not in line]
    assert len(line.split(";")) >= 3, line
    assert state(project.parent) == before
    return line


def test_E1_a_killed_export_leaves_the_old_file_or_the_new_one(tmp_path: Path) -> None:
    need_strace()
    [scene] = [scene for scene in scenes(tmp_path / "made") if scene.name == "export jsonl"]
    rehearsed = rehearse(scene, tmp_path / "whole")
    for system_call in ("fsync", "rename"):
        assert kill(rehearsed, (system_call, rehearsed.calls[system_call]), tmp_path / system_call)


@pytest.mark.parametrize("call_and_error", ["fsync:ENOSPC", "fsync:EIO", "fsync:EDQUOT", "rename:EXDEV"])
def test_E2_a_disk_that_takes_no_more_leaves_the_old_file(call_and_error: str, project: Path) -> None:
    need_strace()
    target = project.parent / "out.jsonl"
    target.write_bytes(OLD)
    system_call, error = call_and_error.split(":")
    command = program("export", project, "--to", target, "--overwrite")
    done = broken(command, project.parent, system_call, "1+", f"error={error}")
    assert done.returncode == 6, done
    assert "Traceback" not in done.stderr
    assert target.read_bytes() == OLD
    assert not list(project.parent.glob(".*.part"))
    [line] = done.stderr.splitlines()
    assert len(line.split(";")) >= 3
    assert ("free" in line) == (error in ("ENOSPC", "EDQUOT"))
    assert export(project, target, "--overwrite") == ""
    assert target.read_bytes() != OLD


def test_E3_a_link_is_followed_to_its_file(project: Path) -> None:
    real = project.parent / "real"
    real.mkdir()
    (real / "out.jsonl").write_bytes(OLD)
    link = project.parent / "link.jsonl"
    link.symlink_to(real / "out.jsonl")
    refused(project, "link.jsonl")
    export(project, "link.jsonl", "--overwrite")
    assert link.is_symlink()
    assert (real / "out.jsonl").read_bytes() != OLD
    dangling = project.parent / "dangling.jsonl"
    dangling.symlink_to(real / "new.jsonl")
    export(project, "dangling.jsonl")
    assert (real / "new.jsonl").read_bytes() == (real / "out.jsonl").read_bytes()


def _to_null(project: Path) -> str:
    (project.parent / "null").symlink_to("/dev/null")
    return "null"


def _to_another_project(project: Path) -> str:
    other = project.parent / "other.wortlaut"
    shutil.copyfile(project, other)
    (project.parent / "harmless.jsonl").symlink_to(other)
    return "harmless.jsonl"


def _to_itself(project: Path) -> str:
    (project.parent / "self.jsonl").symlink_to(project)
    return "self.jsonl"


def _hard_linked(project: Path) -> str:
    os.link(project, project.parent / "hard.jsonl")
    return "hard.jsonl"


def _journal(project: Path) -> str:
    return f"{project.name}-journal"


def _folder(project: Path) -> str:
    (project.parent / "folder").mkdir()
    return "folder"


def _loop(project: Path) -> str:
    (project.parent / "loop").symlink_to("loop")
    return "loop"


def _fifo(project: Path) -> str:
    os.mkfifo(project.parent / "fifo")
    return "fifo"


WRONG: tuple[Callable[[Path], str], ...] = (
    *(_to_null, _to_another_project, _to_itself, _hard_linked, _journal, _folder, _loop, _fifo),
    lambda _project: "nowhere/out.jsonl",
)


@pytest.mark.parametrize("make", WRONG, ids=lambda make: make.__name__.strip("_<>"))
def test_E3_what_is_no_file_for_an_export_stays_as_it_is(make: Callable[[Path], str], project: Path) -> None:
    target = make(project)
    refused(project, target, "--overwrite")


def test_E3_a_project_that_another_process_has_open_stays_as_it_is(project: Path) -> None:
    other = project.parent / "other.wortlaut"
    shutil.copyfile(project, other)
    script = (
        "import sys\nfrom pathlib import Path\nfrom wortlaut.session.session import Session\n"
        "session = Session.open(Path(sys.argv[1]), 'berta')\nprint('open', flush=True)\n"
        "sys.stdin.read()\nsession.close()"
    )
    holder = subprocess.Popen(
        [sys.executable, "-c", script, str(other)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    try:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "open\n"
        refused(project, other.name, "--overwrite")
    finally:
        holder.communicate("")


def test_E3_a_file_or_folder_nobody_may_write_stays_as_it_is(project: Path) -> None:
    locked = project.parent / "locked"
    locked.mkdir()
    target = locked / "out.jsonl"
    target.write_bytes(OLD)
    locked.chmod(0o555)
    script = (
        "import os, sys\nfrom wortlaut.cli.program import run\n"
        "assert run([*sys.argv[1:4], os.devnull]) == 3\n"  # everything is imported: nobody else may read Python
        "if os.geteuid() == 0:\n    os.setegid(65534)\n    os.seteuid(65534)\n"
        "sys.exit(run(sys.argv[1:]))"
    )
    folder = project.parent
    try:
        if os.geteuid() == 0:
            for path in (folder, *folder.iterdir()):
                os.chown(path, 65534, 65534)
            for parent in (folder, *folder.parents)[:4]:
                parent.chmod(parent.stat().st_mode | 0o055)
            os.chown(locked, 0, 0)
        done = subprocess.run(
            [sys.executable, "-B", "-c", script, "export", project.name, "--to", str(target), "--overwrite"],
            cwd=folder,
            env={**os.environ, "TMPDIR": str(folder), "WORTLAUT_DATA_DIR": str(folder / "data"), "LC_ALL": "en_US"},
            capture_output=True,
            text=True,
            timeout=patience.SECONDS,
            check=False,
        )
        assert done.returncode == 6, done
        line = done.stderr.splitlines()[-1]
        assert len(line.split(";")) >= 3
        assert target.read_bytes() == OLD
        assert [path.name for path in locked.iterdir()] == ["out.jsonl"]
    finally:
        locked.chmod(0o755)


def test_E4_nasty_texts_come_back_equal(project: Path) -> None:
    target = project.parent / "out.jsonl"
    export(project, target.name)
    lines = target.read_text(encoding="utf-8").split("\n")
    assert lines[-1] == ""
    assert lines[:-1] == target.read_text(encoding="utf-8").splitlines()  # for readers that break at U+2028 and U+0085
    texts = {json.loads(line)["text"]: json.loads(line) for line in lines[:-1]}
    assert NASTY in texts
    for text, line in texts.items():
        for span in line["spans"]:
            assert span["surface"] == [text[start:end] for start, end in span["fragments"]]


def test_E4_cells_that_a_spreadsheet_would_run_are_disarmed_and_said(project: Path) -> None:
    target = project.parent / "out.csv"
    export(project, target.name, "--format", "csv")
    with target.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    cells = [cell for row in rows[1:] for cell in row]
    assert any("HYPERLINK" in cell for cell in cells)
    assert not [cell for cell in cells if cell[:1] in "=+-@\t\r" and cell[:1]]


def test_E4_a_report_shows_texts_and_runs_nothing(project: Path) -> None:
    target = project.parent / "report.html"
    with inside(project.parent):
        answer = call("report", project.name, target.name)
    assert answer.code == 0, answer
    page = target.read_text(encoding="utf-8")
    assert "&lt;/script&gt;" in page
    assert "</script><b>" not in page
    assert "<script" not in page.lower()


def test_E5_what_is_not_decided_is_never_exported_as_if_it_were(project: Path) -> None:
    with inside(project.parent):
        gold = call("export", project.name, "--to", "gold.jsonl", "--layer", "gold")
        release = call("release", project.name, "--to", "release")
    assert gold.code == 0
    assert (project.parent / "gold.jsonl").read_bytes() == b""
    assert release.code == 3, release
    assert len(release.err.splitlines()) >= 1
    assert not (project.parent / "release").exists()
    export(project, "all.jsonl")
    states = {
        json.loads(line)["layer"]["state"]
        for line in (project.parent / "all.jsonl").read_text("utf-8").split("\n")
        if line
    }
    assert states == {"open"}


def test_E5_broken_spans_stop_an_export(project: Path) -> None:
    import sqlite3

    connection = sqlite3.connect(project)
    connection.execute("PRAGMA ignore_check_constraints=ON")
    connection.execute('UPDATE span SET "end" = 999999 WHERE rowid = (SELECT min(rowid) FROM span)')
    connection.commit()
    connection.close()
    refused(project, "out.jsonl", code=5)


def test_E6_a_file_that_does_not_read_back_equal_is_not_given_its_name(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = project.parent / "out.jsonl"
    target.write_bytes(OLD)
    sync = os.fsync

    def rotten(descriptor: int) -> None:
        path = Path(f"/proc/self/fd/{descriptor}").readlink()
        if path.suffix == ".part":
            with path.open("r+b") as file:
                file.seek(path.stat().st_size // 2)
                byte = file.read(1)
                file.seek(-1, os.SEEK_CUR)
                file.write(bytes([byte[0] ^ 1]))
        sync(descriptor)

    monkeypatch.setattr(os, "fsync", rotten)
    line = refused(project, target.name, "--overwrite", code=6)
    assert target.name in line
    assert target.read_bytes() == OLD


def test_E7_two_exports_to_one_place_and_tagging_at_once(project: Path, scheme: Scheme) -> None:
    session = Session.open(project, "anna")
    target = project.parent / "out.jsonl"
    article = next(iter(session.article_ids()))
    text = session.open_article(article).text
    failures: list[Exception] = []
    tagged, begun = threading.Event(), threading.Barrier(3)

    def write() -> None:
        told: list[int] = []

        def progress(done: int, _total: int) -> None:
            told.append(done)
            if len(told) == 1:
                begun.wait(patience.SECONDS)  # both have their snapshot
                assert tagged.wait(patience.SECONDS)

        try:
            export_file(session.project, target, ExportOptions(overwrite=True), progress=progress)
        except Exception as error:
            failures.append(error)

    exports = [threading.Thread(target=write) for _ in range(2)]
    for thread in exports:
        thread.start()
    begun.wait(patience.SECONDS)
    assert session.content is not None
    change = create_span(session.content, text, scheme, "quote", [(0, 9)])
    assert isinstance(session.apply(change), Applied)  # type: ignore[arg-type]
    tagged.set()
    for thread in exports:
        thread.join(patience.SECONDS)
    session.close()
    assert failures == []
    lines = [json.loads(line) for line in target.read_text(encoding="utf-8").split("\n") if line]
    assert len(lines) == 2
    assert not any(span["label"] == "quote" for line in lines for span in line["spans"])  # of before both
    assert not list(project.parent.glob(".*.part"))


def test_E7_of_two_exports_that_may_not_replace_one_is_told(project: Path) -> None:
    session = Session.open(project, "anna")
    target = project.parent / "out.jsonl"
    begun = threading.Barrier(2)
    said: list[object] = []

    def write() -> None:
        told: list[int] = []

        def progress(done: int, _total: int) -> None:
            told.append(done)
            if len(told) == 1:
                begun.wait(patience.SECONDS)  # both have found the place free

        try:
            said.append(export_file(session.project, target, ExportOptions(), progress=progress).sha256)
        except BadInputError as error:
            said.append(error.code)

    exports = [threading.Thread(target=write) for _ in range(2)]
    for thread in exports:
        thread.start()
    for thread in exports:
        thread.join(patience.SECONDS)
    session.close()
    assert set(said) == {"target_exists", hashlib.sha256(target.read_bytes()).hexdigest()}
    assert not list(project.parent.glob(".*.part"))


def test_E8_the_same_project_gives_the_same_bytes_everywhere(project: Path) -> None:
    digests = set()
    for number, (zone, locale, seed) in enumerate(
        [("Asia/Tokyo", "de_DE.UTF-8", "1"), ("America/Lima", "C", "77"), ("UTC", "tr_TR.UTF-8", "4711")]
    ):
        target = project.parent / f"out{number}.jsonl"
        done = subprocess.run(
            [sys.executable, "-m", "wortlaut", "export", str(project), "--to", str(target)],
            env={**os.environ, "TZ": zone, "LC_ALL": locale, "PYTHONHASHSEED": seed},
            capture_output=True,
            timeout=patience.SECONDS,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        digests.add(hashlib.sha256(target.read_bytes()).hexdigest())
    assert len(digests) == 1
