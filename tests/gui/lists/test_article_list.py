from collections.abc import Iterator

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from pane_project import shown, tag
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.lists.article_list import ArticleList
from wortlaut.gui.lists.article_model import OPEN_ROLE, ROW_ROLE, ArticleModel


@pytest.fixture
def articles(qtbot: QtBot, bridge: Bridge) -> Iterator[ArticleList]:
    pane = ArticleList(bridge)
    with shown(qtbot, pane, 296, 500):
        yield pane


def titles(pane: ArticleList) -> list[str]:
    return [pane.model.index(row).data() for row in range(pane.model.rowCount())]


def test_the_model_keeps_the_rules_of_models(qtmodeltester: ModelTester, bridge: Bridge) -> None:
    model = ArticleModel(bridge)
    model.set_ids(bridge.session.article_ids())
    qtmodeltester.check(model)


def test_all_articles_are_listed_and_the_open_one_is_marked(articles: ArticleList) -> None:
    assert [title.split(" ")[0] for title in titles(articles)] == ["Die", "Der", "Ein", "Ohne"]
    assert [articles.model.index(row).data(OPEN_ROLE) for row in range(4)] == [True, False, False, False]
    assert articles.view.currentIndex().row() == 0


def test_assistive_technology_hears_title_date_state_and_spans(bridge: Bridge, articles: ArticleList) -> None:
    second = articles.model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert second.startswith("Der Haushalt wird vertagt., Apr 2025, new, 0 span")


def test_arrows_move_without_opening_and_enter_opens(qtbot: QtBot, bridge: Bridge, articles: ArticleList) -> None:
    with qtbot.assertNotEmitted(articles.opened):
        qtbot.keyClick(articles.view, Qt.Key.Key_Down)
    with qtbot.waitSignal(articles.opened) as heard:
        qtbot.keyClick(articles.view, Qt.Key.Key_Return)
    assert heard.args == [bridge.session.article_ids()[1]]


def test_a_click_opens(qtbot: QtBot, bridge: Bridge, articles: ArticleList) -> None:
    place = articles.view.visualRect(articles.model.index(2)).center()
    with qtbot.waitSignal(articles.opened) as heard:
        qtbot.mouseClick(articles.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert heard.args == [bridge.session.article_ids()[2]]


def test_the_list_follows_the_open_article(bridge: Bridge, articles: ArticleList) -> None:
    bridge.open_article(bridge.session.article_ids()[3])
    assert articles.view.currentIndex().row() == 3
    assert articles.model.index(3).data(OPEN_ROLE)


def test_opening_counts_again_also_when_the_row_was_read_before_the_counts(
    qtbot: QtBot, bridge: Bridge, articles: ArticleList
) -> None:
    def shown_open() -> int:
        return next(button.count for button in articles.pills.buttons if button.key == "open")

    before, article_id = shown_open(), bridge.session.article_ids()[2]
    bridge.session.open_article(article_id)
    articles.model.refresh(article_id)  # as a paint in between does
    bridge.opened.emit(article_id)
    qtbot.waitUntil(lambda: shown_open() == before + 1)


def test_letters_search_titles(qtbot: QtBot, articles: ArticleList) -> None:
    qtbot.keyClicks(articles.view, "ei")
    assert articles.view.currentIndex().data() == "Ein Radweg entsteht."


def test_text_filters(qtbot: QtBot, articles: ArticleList) -> None:
    articles.filter.setText("radweg")
    qtbot.waitUntil(lambda: titles(articles) == ["Ein Radweg entsteht."])
    articles.filter.setText("nirgends")
    qtbot.waitUntil(lambda: titles(articles) == [])
    assert not articles.view.isVisible()
    qtbot.keyClick(articles.filter, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(titles(articles)) == 4)


def test_enter_in_the_filter_opens_the_first_match(qtbot: QtBot, bridge: Bridge, articles: ArticleList) -> None:
    articles.filter.setText("Haushalt")
    with qtbot.waitSignal(articles.opened) as heard:
        qtbot.keyClick(articles.filter, Qt.Key.Key_Return)
    assert heard.args == [bridge.session.article_ids()[1]]


def test_states_filter_and_count(qtbot: QtBot, bridge: Bridge, articles: ArticleList) -> None:
    tag(bridge, "actor", "Die Stadtwerke")
    qtbot.waitUntil(lambda: articles.pills.button("open").text() == "1")
    assert articles.pills.button("all").text() == "All 4"
    qtbot.mouseClick(articles.pills.button("open"), Qt.MouseButton.LeftButton)
    assert len(titles(articles)) == 1


def test_a_tag_changes_the_counts_of_its_row_only(qtbot: QtBot, bridge: Bridge, articles: ArticleList) -> None:
    articles.view.selectionModel().setCurrentIndex(
        articles.model.index(2), QItemSelectionModel.SelectionFlag.ClearAndSelect
    )
    titles(articles)
    touched: list[int] = []
    articles.model.dataChanged.connect(lambda first, _last: touched.append(first.row()))
    tag(bridge, "actor", "Die Stadtwerke")
    qtbot.waitUntil(lambda: articles.model.index(0).data(ROW_ROLE).spans == 1)
    assert articles.model.index(0).data(ROW_ROLE).counts == (0, 1, 0, 0)
    assert set(touched) == {0}
    assert articles.view.currentIndex().row() == 2


def test_the_order_is_that_of_the_list(bridge: Bridge, articles: ArticleList) -> None:
    assert list(articles.order()) == list(bridge.session.article_ids())


def test_rows_paint_in_every_theme(qtbot: QtBot, bridge: Bridge, articles: ArticleList) -> None:
    tag(bridge, "commitment", "die Preise halten")
    for theme in ("light", "dark", "contrast"):
        bridge.appearance.set_theme(theme)  # type: ignore[arg-type]
        picture = articles.grab().toImage()
        soft = bridge.appearance.color("soft").rgb()
        assert any(picture.pixel(60, y) == soft for y in range(picture.height()))
