"""What the window shows after a write failed is what is on the disk, and the next try works."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from pane_project import make_bridge
from wortlaut.domain.change import ChangeSet, Problem
from wortlaut.domain.layer_content import LayerContent
from wortlaut.domain.scheme import Scheme
from wortlaut.errors import WortlautError
from wortlaut.gui.bridge import Bridge
from wortlaut.session import annotate
from wortlaut.session.session import Session
from wortlaut.store import committing


@pytest.fixture
def bridge(tmp_path: Path, scheme: Scheme, qapp: object) -> Iterator[Bridge]:
    """A session as the window has it, with a span in the open article."""
    made = make_bridge(tmp_path, scheme)
    assert made.do(_tag(made, 0, 5))
    yield made
    made.session.close()


def _content(session: Session) -> LayerContent:
    assert session.content is not None
    return session.content


def _tag(bridge: Bridge, start: int, end: int) -> ChangeSet | Problem:
    session = bridge.session
    assert session.article is not None
    return annotate.create_span(_content(session), session.article.text, session.scheme, "actor", [(start, end)])


def _on_disk(bridge: Bridge) -> set[str]:
    with bridge.session.project.reading() as connection:
        return {row[0] for row in connection.execute("SELECT id FROM span")}


class Ears:
    """What a bridge says."""

    def __init__(self, bridge: Bridge) -> None:
        self.failed: list[str] = []
        self.saved = self.shown = 0
        bridge.failed.connect(self._on_failed)
        bridge.saved.connect(self._on_saved)
        bridge.article_changed.connect(self._on_shown)

    def _on_failed(self, error: WortlautError) -> None:
        self.failed.append(error.code)

    def _on_saved(self) -> None:
        self.saved += 1

    def _on_shown(self) -> None:
        self.shown += 1


def test_S4_an_edit_on_a_full_disk_changes_neither_screen_nor_file(bridge: Bridge) -> None:
    ears, connection = Ears(bridge), bridge.session.project.connection
    before = _on_disk(bridge)
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages}")
    span = annotate.set_note(_content(bridge.session), next(iter(before)), "x" * 50_000)
    assert not bridge.do(span)
    assert (ears.failed, ears.saved) == (["disk_full"], 0)
    assert set(_content(bridge.session).spans) == _on_disk(bridge) == before
    assert [one.note for one in _content(bridge.session).spans.values()] == [None]
    connection.execute("PRAGMA max_page_count = 1000000")
    assert bridge.do(span)
    assert (ears.failed, ears.saved) == (["disk_full"], 1)
    assert bridge.undo()


def _refuse_the_end(bridge: Bridge, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the disk fail once when everything of a transaction is written, as EIO for the folder does."""
    project = bridge.session.project
    execute = project._execute_patiently

    def failing(statement: str) -> None:
        execute(statement)
        if statement == "COMMIT":
            monkeypatch.setattr(project, "_execute_patiently", execute)
            error = sqlite3.OperationalError("disk I/O error")
            error.sqlite_errorname, error.sqlite_errorcode = "SQLITE_IOERR_DIR_FSYNC", sqlite3.SQLITE_IOERR_DIR_FSYNC
            raise error

    monkeypatch.setattr(project, "_execute_patiently", failing)


def test_S6_a_step_that_is_in_the_file_after_all_is_shown_as_saved(
    bridge: Bridge, monkeypatch: pytest.MonkeyPatch
) -> None:
    ears = Ears(bridge)
    _refuse_the_end(bridge, monkeypatch)
    assert bridge.do(_tag(bridge, 6, 9))
    assert (ears.failed, ears.saved) == ([], 1)
    assert set(_content(bridge.session).spans) == _on_disk(bridge)
    assert bridge.do(_tag(bridge, 10, 12))


def test_S6_a_step_that_may_not_last_is_told_and_shown(bridge: Bridge, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(folder: Path) -> None:
        raise OSError(5, "Input/output error", str(folder))

    ears = Ears(bridge)
    _refuse_the_end(bridge, monkeypatch)
    monkeypatch.setattr(committing, "sync_folder", refuse)
    assert not bridge.do(_tag(bridge, 6, 9))
    assert ears.failed == ["saved_unsurely"]
    assert ears.shown == 1  # the views read again
    assert len(_on_disk(bridge)) == 2
    assert set(_content(bridge.session).spans) == _on_disk(bridge)
    assert bridge.do(_tag(bridge, 10, 12))
    assert ears.failed == ["saved_unsurely"]


def test_S6_what_was_taken_back_is_no_change_of_another_program(
    bridge: Bridge, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = bridge.session.project
    before = _on_disk(bridge)
    with pytest.raises(ZeroDivisionError), project.transaction() as connection:
        connection.execute("DELETE FROM span").fetchone()[0 // 0]
    assert not project.changed_outside
    assert _on_disk(bridge) == before
    with monkeypatch.context() as patched:  # the disk is gone: not even taking it back works now
        patched.setattr(project, "_read_data_version", lambda: (_ for _ in ()).throw(sqlite3.OperationalError("gone")))
        project._take_back(committing.moment(project.connection))
    project._data_version -= 1  # what SQLite counts when it takes something back later
    assert bridge.do(_tag(bridge, 6, 9))


def test_S6_a_change_of_another_program_is_still_noticed_after_a_failure(
    bridge: Bridge, monkeypatch: pytest.MonkeyPatch
) -> None:
    ears, project = Ears(bridge), bridge.session.project
    with monkeypatch.context() as patched:
        patched.setattr(project, "_read_data_version", lambda: (_ for _ in ()).throw(sqlite3.OperationalError("gone")))
        project._take_back((0, "another moment"))
    project._data_version -= 1
    assert not bridge.do(_tag(bridge, 6, 9))
    assert ears.failed == ["changed_outside"]
    assert bridge.do(_tag(bridge, 6, 9))
