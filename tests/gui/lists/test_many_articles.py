from pathlib import Path

from pytestqt.qtbot import QtBot

from pane_project import make_bridge
from wortlaut.domain.scheme import Scheme
from wortlaut.gui.lists.article_list import ArticleList


def test_the_first_articles_come_at_once_and_all_of_them_soon(qtbot: QtBot, tmp_path: Path, scheme: Scheme) -> None:
    bridge = make_bridge(tmp_path, scheme, [f" date 2025 Artikel Nummer {number}." for number in range(600)])
    bridge.open_article(bridge.session.article_ids()[500])
    pane = ArticleList(bridge)
    qtbot.addWidget(pane)
    assert 0 < pane.model.rowCount() < 600
    qtbot.waitUntil(lambda: pane.model.rowCount() == 600)
    assert pane.view.currentIndex().row() == 500
    assert list(pane.order()) == list(bridge.session.article_ids())
    bridge.session.close()
