"""Wrong input: one clear line, the right exit code, and every byte as it was."""

import hashlib
import json
import os
import re
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from wortlaut.errors import ExitCode
from wortlaut.messages import message

SEEDS = Path(__file__).resolve().parents[2] / "seeds"


def state(folder):
    """Every file with its content; links and pipes by their kind."""
    files = (path for path in folder.rglob("*") if not path.name.endswith(".lock") and not path.is_dir())
    return {path: path.read_bytes() if path.is_file() else path.lstat().st_mode for path in files}


def refused(cli, *arguments, code=3):
    """Run a command that must fail and change nothing; return its one line."""
    before = state(Path(".."))
    answer = cli(*arguments)
    assert answer.code == code, answer
    assert answer.out == ""
    lines = answer.err.splitlines()
    assert len(lines) == 1
    assert lines[0].startswith("wortlaut: ")
    assert len(lines[0].split(";")) >= 3  # what is wrong; what is safe; what to do
    assert "Traceback" not in lines[0]
    assert state(Path("..")) == before
    return lines[0]


def one_line(**changes):
    text = "Die Hilfe werde fortgesetzt."
    span = {"id": "0190f000-0000-7000-8000-000000000001", "label": "quote", "fragments": [[0, 15]]}
    span |= {"surface": ["Die Hilfe werde"]} | changes
    return json.dumps({"format": "wortlaut/1", "text": text, "layer": {"annotator": "eva"}, "spans": [span]})


@pytest.mark.parametrize("language", ["de", "en"])
def test_not_utf8(cli, project, language):
    Path("bad.txt").write_bytes(b"Erste Zeile\nM\xfcnchen\n")
    line = refused(cli, "--lang", language, "import", project, SEEDS, "bad.txt")
    assert line.startswith("wortlaut: bad.txt:2: ")
    assert "0xFC" in line


def test_an_empty_folder(cli, project):
    Path("empty").mkdir()
    Path("empty/readme.md").write_text("x", encoding="utf-8")
    Path("empty/.hidden.txt").write_text("x", encoding="utf-8")
    assert "empty: " in refused(cli, "import", project, "empty")


def test_wrong_offsets(cli, project):
    Path("a.jsonl").write_text("\n".join([one_line(), "", one_line(fragments=[[1, 16]])]), encoding="utf-8")
    line = refused(cli, "import", project, "a.jsonl")
    assert line.startswith("wortlaut: a.jsonl:3: spans[0].surface[0]: ")
    assert "0–15" in line  # where the words stand
    cli("import", project, "a.jsonl", "--dry-run")


def test_an_unknown_label(cli, project):
    Path("a.jsonl").write_text(one_line(label="Zitat"), encoding="utf-8")
    line = refused(cli, "import", project, "a.jsonl")
    assert line.startswith("wortlaut: a.jsonl:1: spans[0].label: ")
    assert "quote, actor, commitment, condition" in line


def test_the_first_fault_undoes_what_came_before_it(cli, project):
    Path("in").mkdir()
    Path("in/a.txt").write_text("Ein neuer Text.", encoding="utf-8")
    Path("in/b.jsonl").write_text("{}", encoding="utf-8")
    assert "in/b.jsonl:1" in refused(cli, "import", project, "in")


@pytest.mark.parametrize("command", ["articles", "check", "stats", "export", "import", "backup", "new"])
def test_a_file_that_is_no_project(cli, command):
    Path("p.wortlaut").write_text("Das ist ein Text und keine Datenbank. " * 9, encoding="utf-8")
    Path("a.txt").write_text("Text", encoding="utf-8")
    more = {"export": ["--to", "x"], "backup": ["--to", "x"], "import": ["a.txt"]}.get(command, [])
    assert "p.wortlaut: " in refused(cli, command, "p.wortlaut", *more)


@pytest.mark.parametrize("command", ["articles", "check", "stats", "export", "import", "backup"])
def test_a_missing_project(cli, command):
    Path("a.txt").write_text("Text", encoding="utf-8")
    more = {"export": ["--to", "x"], "backup": ["--to", "x"], "import": ["a.txt"]}.get(command, [])
    assert "p.wortlaut: " in refused(cli, command, "p.wortlaut", *more)


@pytest.mark.parametrize("command", ["articles", "check", "stats", "export", "import", "backup"])
def test_a_project_of_a_newer_version(cli, project, command):
    connection = sqlite3.connect(project)
    connection.execute("PRAGMA user_version = 9999")
    connection.close()
    more = {"export": ["--to", "x"], "backup": ["--to", "x"], "import": [SEEDS]}.get(command, [])
    assert "9999" in refused(cli, command, project, *more)


def test_a_foreign_database(cli):
    connection = sqlite3.connect("p.wortlaut")
    connection.execute("CREATE TABLE t (x)")
    connection.close()
    refused(cli, "articles", "p.wortlaut")


def test_a_target_that_exists(cli, project):
    Path("a.jsonl").write_text("mine", encoding="utf-8")
    assert "a.jsonl: " in refused(cli, "export", project, "--to", "a.jsonl")
    assert "p.wortlaut: " in refused(cli, "new", project)
    assert cli("export", project, "--to", "a.jsonl", "--overwrite").code == 0
    assert Path("a.jsonl").read_bytes().count(b"\n") == 22


@pytest.mark.parametrize(
    "name", ["p.wortlaut", "p.wortlaut-journal", "p.wortlaut.lock", "link", "hard", "other.wortlaut"]
)
def test_an_export_never_replaces_a_project(cli, project, name):
    Path("link").symlink_to(project)
    os.link(project, "hard")
    assert cli("new", "other.wortlaut").code == 0
    assert "hard links" in cli("articles", project).err  # told once
    refused(cli, "export", project, "--to", name, "--overwrite")


def test_targets_that_are_no_files(cli, project):
    Path("folder").mkdir()
    os.mkfifo("pipe")
    Path("null").symlink_to("/dev/null")
    for target in ("folder", "pipe", "null", "missing/a.jsonl"):
        before = sorted(Path().iterdir())
        answer = cli("export", project, "--to", target, "--overwrite")
        assert answer.code == 3
        assert len(answer.err.splitlines()) == 1
        assert sorted(Path().iterdir()) == before


def test_an_export_follows_a_link_to_its_file(cli, project):
    Path("folder").mkdir()
    Path("folder/real.jsonl").write_text("old", encoding="utf-8")
    Path("link.jsonl").symlink_to("folder/real.jsonl")
    assert cli("export", project, "--to", "link.jsonl", "--overwrite").code == 0
    assert Path("link.jsonl").is_symlink()
    assert Path("folder/real.jsonl").read_bytes().count(b"\n") == 22


def test_what_a_project_consists_of_is_not_imported(cli, project):
    for name in ("p.wortlaut", "p.wortlaut.lock"):
        refused(cli, "import", project, name)


def test_things_in_folders_that_are_no_files_are_named_and_left_out(cli, project):
    Path("in").mkdir()
    Path("in/good.txt").write_text("Ein neuer Text.", encoding="utf-8")
    Path("in/loop").symlink_to(".")
    Path("in/broken.txt").symlink_to("nowhere")
    os.mkfifo("in/pipe.txt")
    answer = cli("import", project, "in")
    assert answer.code == 0
    told = sorted(re.findall(r"in/[a-z.]+", answer.err))
    assert told == ["in/broken.txt", "in/loop", "in/pipe.txt"]


@pytest.mark.parametrize(
    "arguments",
    [
        ["import", "p.wortlaut", "nothing-here"],
        ["import", "p.wortlaut", "p.pdf"],
        ["import", "p.wortlaut", "/dev/null"],
    ],
)
def test_paths_that_cannot_be_imported(cli, project, arguments):
    Path("p.pdf").write_bytes(b"%PDF-1.7")
    refused(cli, *arguments)


@pytest.mark.parametrize(
    "arguments",
    [
        ["import"],
        ["import", "p.wortlaut"],
        ["export", "p.wortlaut"],
        ["export", "p.wortlaut", "--to", "x", "--quick"],
        ["export", "p.wortlaut", "--to", "x", "--layer", "nobody"],
        ["export", "p.wortlaut", "--to", "x", "--format", "no-such-format"],
        ["import", "p.wortlaut", "x", "--format", "no-such-format"],
        ["--lang", "fr", "articles", "p.wortlaut"],
        ["--quick"],
        ["articles", "p.wortlaut", "more"],
        ["tour"],
        ["articles", "p.wortlaut", "--annotator"],
    ],
)
@pytest.mark.parametrize("language", ["de", "en"])
def test_usage(cli, project, arguments, language, monkeypatch):
    monkeypatch.setenv("LC_ALL", f"{language}_XX.UTF-8")
    refused(cli, *arguments, code=2)


def test_a_scheme_that_is_none(cli):
    Path("scheme.json").write_text('{"labels": []}', encoding="utf-8")
    refused(cli, "new", "p.wortlaut", "--scheme", "scheme.json")
    refused(cli, "new", "p.wortlaut", "--scheme", "missing.json")


def test_names_that_break_lines_stay_on_one(cli, project):
    Path("a\nb\x1b[31m.txt").write_bytes(b"\xff")
    line = refused(cli, "import", project, "a\nb\x1b[31m.txt")
    assert r"a\nb\x1b[31m.txt:1" in line


def test_no_display(cli, project, monkeypatch):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DISPLAY", "")
    monkeypatch.setattr("sys.platform", "linux")
    refused(cli, code=7)
    refused(cli, project, code=7)


def test_a_fault_of_the_program_leaves_a_log_and_no_traceback(cli, project, monkeypatch):
    def fail(*_):
        raise ZeroDivisionError

    monkeypatch.setattr("wortlaut.session.jobs.list_articles", fail)
    answer = cli("articles", project)
    assert answer.code == ExitCode.INTERNAL
    assert len(answer.err.splitlines()) == 1
    assert "ZeroDivisionError" in (Path("..") / "data" / "logs" / "command-line.log").read_text(encoding="utf-8")


def test_a_locked_project_is_read_but_not_written(cli, project):
    from wortlaut.session.session import Session

    session = Session.open(project, "eva")
    try:
        program = [sys.executable, "-m", "wortlaut", "--lang", "en"]
        Path("new.txt").write_text("Ein neuer Text.", encoding="utf-8")
        written = subprocess.run([*program, "import", project, "new.txt"], capture_output=True, text=True, check=False)
        assert written.returncode == 4
        assert len(written.stderr.splitlines()) == 1
        read = subprocess.run([*program, "articles", project], capture_output=True, text=True, check=False)
        assert read.returncode == 0
    finally:
        session.close()


def test_failed_proof_leaves_the_old_file(cli, project, monkeypatch):
    from wortlaut.formats import jsonl

    true_proof = jsonl.prove

    def wrong_proof(path, advance):
        data = path.read_bytes()
        path.write_bytes(data.replace(b"Hafenminister", b"Hafenminaster", 1))
        return true_proof(path, advance)

    monkeypatch.setattr(jsonl, "prove", wrong_proof)
    Path("a.jsonl").write_text("old", encoding="utf-8")
    assert "a.jsonl" in refused(cli, "export", project, "--to", "a.jsonl", "--overwrite", code=6)


def test_leftovers_of_a_killed_export_are_removed_by_the_next(cli, project):
    gone = subprocess.run(
        [sys.executable, "-c", "import os; print(os.getpid())"], capture_output=True, text=True, check=True
    )
    Path(f".a.jsonl.{gone.stdout.strip()}.part").write_text("half", encoding="utf-8")
    Path(f".a.jsonl.{os.getppid()}.part").write_text("somebody is writing", encoding="utf-8")
    assert cli("export", project, "--to", "a.jsonl").code == 0
    assert sorted(path.name for path in Path().glob(".a.jsonl.*")) == [f".a.jsonl.{os.getppid()}.part"]


def test_ctrl_c_during_an_import_changes_nothing(cli, project, monkeypatch):
    from wortlaut.session import importing

    def interrupt(*_):
        raise KeyboardInterrupt

    Path("new.txt").write_text("Ein neuer Text.", encoding="utf-8")
    monkeypatch.setattr(importing.Meter, "advance", interrupt)
    before = hashlib.sha256(project.read_bytes()).hexdigest()
    answer = cli("import", project, "new.txt")
    assert answer.code == 130
    assert answer.err.strip() == f"wortlaut: {message('cli.interrupted', 'en')}"
    assert hashlib.sha256(project.read_bytes()).hexdigest() == before


NO_QT = """
import sys
class Block:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in ("PySide6", "shiboken6"):
            raise ImportError(f"{name} is blocked")
sys.meta_path.insert(0, Block())
from wortlaut.cli.program import run
for line in sys.stdin.read().splitlines():
    code = run(line.split("|"))
    print(code, line, file=sys.stderr)
"""


def test_everything_but_the_window_runs_without_qt(tmp_path):
    calls = [
        "new|p.wortlaut",
        f"import|p.wortlaut|{SEEDS}",
        "articles|p.wortlaut|--json",
        "export|p.wortlaut|--to|a.jsonl",
        "stats|p.wortlaut",
        "check|p.wortlaut|--json",
        "backup|p.wortlaut|--to|b.wortlaut",
        "--help",
        "--platform|offscreen|p.wortlaut",
        "tour|--to|tour",
    ]
    environment = {**os.environ, "WORTLAUT_DATA_DIR": str(tmp_path / "data"), "LC_ALL": "C.UTF-8"}
    answer = subprocess.run(
        [sys.executable, "-c", NO_QT],
        input="\n".join(calls),
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    codes = dict(reversed(line.split(" ", 1)) for line in answer.stderr.splitlines() if line[0].isdigit())
    wanted = dict.fromkeys(calls, "0") | {"check|p.wortlaut|--json": "1"} | dict.fromkeys(calls[-2:], "7")
    assert codes == wanted, answer.stderr


def test_start_loads_neither_qt_nor_the_store_for_help():
    code = (
        "import sys; from wortlaut.cli.program import run; run(['--help']); "
        "assert not {'PySide6', 'sqlite3', 'sqlite_utils', 'orjson', 'asyncio'} & set(sys.modules), sys.modules.keys()"
    )
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert answer.returncode == 0, answer.stderr


@pytest.mark.parametrize("name", ["a\0b", " gold ", "x" * 201, "a\nb"])
def test_a_name_in_a_file_that_can_be_nobody_s(cli, project, name):
    line = {"format": "wortlaut/1", "text": "Ein Text.", "layer": {"annotator": name}}
    Path("a.jsonl").write_text(json.dumps(line), encoding="utf-8")
    assert refused(cli, "import", project, "a.jsonl").startswith("wortlaut: a.jsonl:1: ")


@pytest.mark.parametrize("name", ["gold", "ALL", " Machine ", "", " ", "a\tb", "x" * 201, "a\udcff"])
@pytest.mark.parametrize("command", ["articles", "stats", "import", "new"])
def test_a_name_that_cannot_be_an_annotator_s(cli, project, command, name):
    Path("a.txt").write_text("Text", encoding="utf-8")
    more = {"import": [project, "a.txt"], "new": ["q.wortlaut"]}.get(command, [project])
    refused(cli, command, *more, "--annotator", name, code=2)


def test_a_suggestion_in_a_person_s_layer(cli, project):
    Path("a.jsonl").write_text(one_line(origin="suggested"), encoding="utf-8")
    assert refused(cli, "import", project, "a.jsonl").startswith("wortlaut: a.jsonl:1: spans[0].origin: ")


def test_an_unknown_annotator_is_looked_for_in_a_named_project(cli, project):
    line = refused(cli, "export", project, "--to", "a.jsonl", "--layer", "nobody", code=2)
    assert "p.wortlaut: Nobody" in line


def test_a_missing_project_is_told_before_a_missing_display(cli, monkeypatch):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert "nope.wortlaut: " in refused(cli, "nope.wortlaut")


def test_an_export_of_a_project_with_a_changed_surface_is_refused_as_damaged(cli, project):
    connection = sqlite3.connect(project)
    connection.execute("UPDATE span SET surface = 'something else' WHERE rowid = 3")
    connection.commit()
    connection.close()
    assert "p.wortlaut: " in refused(cli, "export", project, "--to", "a.jsonl", code=5)


def test_an_export_of_a_project_with_broken_values_is_refused_as_damaged(cli, project):
    connection = sqlite3.connect(project)
    connection.execute("UPDATE span SET attributes = '{' WHERE rowid = 3")
    connection.commit()
    connection.close()
    assert "p.wortlaut: " in refused(cli, "export", project, "--to", "a.jsonl", code=5)


def test_a_scheme_in_toml(cli):
    Path("s.toml").write_text(
        """
        schema = "claims"
        version = "1"
        [[labels]]
        id = "claim"
        name = {de = "Behauptung", en = "Claim"}
        badge = {de = "Be", en = "Cl"}
        light = {accent = "#0B5CAD", fill = "#C2D6EA"}
        dark = {accent = "#4C9BFF", fill = "#2A3D56"}
        contrast = {accent = "#6FB1FF"}
        """,
        encoding="utf-8",
    )
    assert cli("new", "p.wortlaut", "--scheme", "s.toml").code == 0
    Path("a.jsonl").write_text(one_line(label="claim"), encoding="utf-8")
    assert cli("import", "p.wortlaut", "a.jsonl").code == 0
    Path("bad.toml").write_text('schema = "claims"\nversion = 2020-01-01\nlabels = []\n', encoding="utf-8")
    refused(cli, "new", "q.wortlaut", "--scheme", "bad.toml")


@pytest.mark.parametrize(
    "arguments", [["import", "p.wortlaut", ""], ["export", "p.wortlaut", "--to", ""], ["stats", ""]]
)
def test_an_empty_name_is_not_the_current_folder(cli, project, arguments):
    Path("a.txt").write_text("Text", encoding="utf-8")
    refused(cli, *arguments, code=2)


def test_json_with_a_name_that_is_no_utf8_can_be_read(cli, project, tmp_path):
    folder = tmp_path / "d\udce7"
    try:
        folder.mkdir()
    except (OSError, UnicodeError):
        pytest.skip("this file system takes no such names")
    Path("a.txt").write_text("Die Hilfe werde fortgesetzt.", encoding="utf-8")
    Path("b.txt").write_text("Ruy baut.", encoding="utf-8")
    for name in ("a.txt", "b.txt"):
        assert cli("--data-dir", str(folder), "import", project, name).code == 0
    answer = cli("--data-dir", str(folder), "backups", project, "--json")
    assert answer.code == 0
    answer.out.encode("utf-8")
    assert json.loads(answer.out)[0]["path"].startswith(str(folder.resolve()))
