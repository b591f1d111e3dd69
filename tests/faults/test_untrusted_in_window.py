"""Row D5 of the fault list in the window: it starts on a damaged project, shows what is sound and tells the rest."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEvent
from PySide6.QtWidgets import QApplication

import patience
from store_helpers import tag
from window_desk import FIRST, SECOND, FakePrompts, make_project
from wortlaut.domain.scheme import Scheme
from wortlaut.gui.application import Program
from wortlaut.paths import folders
from wortlaut.session.session import Session


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_D5_the_window_paints_no_span_outside_the_text(qapp: QApplication, tmp_path: Path, scheme: Scheme) -> None:
    project = make_project(tmp_path / "p.wortlaut", scheme, [FIRST, SECOND])
    session = Session.open(project, "anna")
    for article in session.article_ids():
        session.open_article(article)
        tag(session, (0, 5))
    session.close()
    with closing(sqlite3.connect(project, isolation_level=None)) as connection:
        connection.execute('UPDATE span SET "end" = 99999 WHERE rowid = 1')
    prompts = FakePrompts()
    program = Program(qapp, folders(tmp_path / "data"), "anna", "en", prompts)
    try:
        assert program.start(project)
        deadline = QDeadlineTimer(patience.MILLISECONDS)
        while not prompts.told:
            assert not deadline.hasExpired(), "the damage is not told"
            QCoreApplication.processEvents()
        assert program.window is not None
        bridge = program.window.bridge
        opened = [bridge.open_article(article) for article in bridge.session.article_ids()]
        assert opened == [False, True]
        for told in prompts.told:
            assert str(project) in told
            assert len(told.split(";")) >= 3
    finally:
        program.end()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
