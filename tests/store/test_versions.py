"""Projects of every released version of the file, made by the program of that time: opened, migrated, whole.

A new version adds the file that the program before it made, and one of its own: `tests/projects/version-N.wortlaut`.
What stands in `expected.json` was written down when the file was made and never changes: what an export of the project
is, and how many rows its tables have.
"""

import hashlib
import json
import shutil
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from store_helpers import contents
from wortlaut.session.checking import check
from wortlaut.session.exporting import ExportOptions, export_file
from wortlaut.session.session import Session
from wortlaut.store.header import read_header
from wortlaut.store.project_file import Project
from wortlaut.store.schema import CURRENT

FOLDER = Path(__file__).resolve().parents[1] / "projects"
EXPECTED: dict[str, dict[str, Any]] = json.loads((FOLDER / "expected.json").read_text("utf-8"))
VERSIONS = range(1, CURRENT.version + 1)


def facts(project: Project, export: Path) -> dict[str, Any]:
    """What a project holds, apart from what migrations add."""
    export_file(project, export, ExportOptions())
    rows = {table: len(rows) for table, rows in contents(project).items() if rows}
    return {"export": hashlib.sha256(export.read_bytes()).hexdigest(), "rows": rows}


def test_each_version_has_a_file_and_each_file_is_of_its_version() -> None:
    assert sorted(path.name for path in FOLDER.glob("*.wortlaut")) == [f"version-{one}.wortlaut" for one in VERSIONS]
    assert [read_header(FOLDER / f"version-{one}.wortlaut", CURRENT.version).user_version for one in VERSIONS] == list(
        VERSIONS
    )


@pytest.mark.parametrize("version", VERSIONS)
def test_a_project_of_each_version_is_opened_whole(version: int, tmp_path: Path) -> None:
    source, backups = FOLDER / f"version-{version}.wortlaut", tmp_path / "backups"
    path = Path(shutil.copy(source, tmp_path / "old.wortlaut"))
    with closing(Session.open(path, "Mia", backups=backups)) as session:
        assert facts(session.project, tmp_path / "all.jsonl") == EXPECTED[source.stem]
        report = check(session.project, session.scheme, backups=backups)
        assert not report.damaged
        assert session.undo(), "what was done before the migration can be undone after it"
        assert session.redo()
        assert facts(session.project, tmp_path / "again.jsonl")["export"] == EXPECTED[source.stem]["export"]
    saved = list(backups.glob("*.wortlaut")) if backups.exists() else []
    before = [read_header(one, CURRENT.version).user_version for one in saved]
    assert before == ([version] if version < CURRENT.version else [])
    assert read_header(path, CURRENT.version).user_version == CURRENT.version
