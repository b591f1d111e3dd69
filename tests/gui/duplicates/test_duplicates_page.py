"""The page of near-duplicates, in a window of its own and in the real one."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pane_project import make_bridge, shown, tag
from wortlaut.domain.scheme import Scheme
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.components.pill_filter import COPIES
from wortlaut.gui.components.themed import Text
from wortlaut.gui.duplicate_search import DuplicateSearch
from wortlaut.gui.duplicates.article_choice import ArticleChoice
from wortlaut.gui.duplicates.duplicates_page import DuplicatesPage
from wortlaut.gui.duplicates.marks import Look, copy_side, source_side
from wortlaut.gui.lists.article_list import ArticleList
from wortlaut.gui.lists.article_model import COPIES_ROLE
from wortlaut.session.duplicates_by_hand import VetoReason, vetoes
from wortlaut.session.duplicates_carry import Relation

TEXT = (
    "Okafor lehnt den Bau der Mole kategorisch ab.\n\n"
    "Der Rat brauche Garantien für seine Kasse.\n\n"
    "Ruy warf der Stadt erneut vor, eine Lösung zu erschweren. Zusagen gab es nicht."
)
CHANGED = TEXT.replace(" kategorisch", "").replace("erschweren", "verhindern")
EMBEDDED = f"Ein Vorspann über Felder.\n\n{TEXT}\n\nEin Schluss über das Wetter."
ARTICLES = tuple(
    f" date 2025-09-0{day} {text}"
    for day, text in enumerate((TEXT, CHANGED, EMBEDDED, "Die Brücke am Fluss bleibt gesperrt."), 1)
)

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def bridge(qtbot: QtBot, tmp_path: Path, scheme: Scheme) -> Iterator[Bridge]:
    """A group of three articles and one without a copy; three spans in the first."""
    made = make_bridge(tmp_path, scheme, ARTICLES)
    tag(made, "actor", "Okafor")
    tag(made, "quote", "eine Lösung zu erschweren")
    tag(made, "commitment", "Garantien für seine Kasse")
    yield made
    made.session.close()


@pytest.fixture
def search(qtbot: QtBot, bridge: Bridge) -> Iterator[DuplicateSearch]:
    """The groups, found."""
    made = DuplicateSearch(bridge, bridge)
    with qtbot.waitSignal(made.stopped):
        made.search()
    yield made
    made.stop()


@pytest.fixture
def page(qtbot: QtBot, bridge: Bridge, search: DuplicateSearch) -> Iterator[DuplicatesPage]:
    """The page on the first article."""
    made = DuplicatesPage(bridge, search)
    made.show_article(bridge.session.article_ids()[0])
    with shown(qtbot, made, 1280, 760):
        made.entered()
        qtbot.waitUntil(lambda: made.desk.next_unknown() is None)
        yield made
        made.stop()


def ids(bridge: Bridge) -> list[str]:
    return list(bridge.session.article_ids())


def relations(page: DuplicatesPage) -> str:
    return "".join(row.relation for row in page.view.rows)


def press(qtbot: QtBot, page: DuplicatesPage, key: Qt.Key) -> None:
    qtbot.keyClick(page.focusWidget() or page, key)


def test_the_open_article_stands_beside_its_first_copy(bridge: Bridge, page: DuplicatesPage) -> None:
    first, changed, embedded, _ = ids(bridge)
    assert (page.desk.source, page.desk.copies, page.desk.current) == (first, (changed, embedded), changed)
    assert relations(page) == "≈=≈"
    assert page.view.rows[0].accessibleName() == "changed; only in the source: kategorisch"
    assert page.view.rows[1].accessibleName() == "the same: Der Rat brauche Garantien für seine Kasse."
    assert page.heads.accessibleName().startswith("Source, Okafor lehnt")
    assert page.panel.cards[changed].accessibleName().startswith("Copy B, 2 Sep 2025 · ")
    assert "2 of 3 can come, carry over, key 1" in page.panel.cards[changed].accessibleName()
    assert page.groups.list.lines[0].name.endswith("2 open")
    assert page.groups.list.lines[0].above[0].startswith("2 copies")  # of one source


def test_what_comes_and_what_does_not_is_marked(bridge: Bridge, page: DuplicatesPage) -> None:
    pair = page.desk.pair(ids(bridge)[1])
    last = pair.alignment.rows[-1]
    copy, source = copy_side(pair, last), source_side(pair, last)
    assert copy is not None
    assert source is not None
    assert [(mark.label, mark.look, copy.text[slice(*mark.parts[0])]) for mark in copy.marks] == [
        ("quote", Look.HELD, "eine Lösung zu")
    ]
    assert [copy.text[slice(*part)] for part in copy.differing] == ["verhindern"]
    assert [mark.look for mark in source.marks] == [Look.THERE]


def test_escape_goes_back_from_the_groups_as_from_the_texts(page: DuplicatesPage, qtbot: QtBot) -> None:
    for holder in (page.groups.list, page.view):
        holder.setFocus()
        with qtbot.waitSignal(page.left_page):
            qtbot.keyClick(holder, Qt.Key.Key_Escape)


def test_escape_from_a_question_leaves_the_keyboard_in_the_texts(page: DuplicatesPage, qtbot: QtBot) -> None:
    page.run("copies.veto")
    asked = page.panel.chooser.choices.focusWidget()
    assert asked is not None
    qtbot.keyClick(asked, Qt.Key.Key_Escape)
    assert not page.panel.chooser.is_open
    assert page.view.hasFocus()


def test_no_scroll_bar_beside_nothing(page: DuplicatesPage, bridge: Bridge) -> None:
    assert page.view.verticalScrollBar().isVisible()
    page.show_article(ids(bridge)[3])
    assert not page.view.rows
    assert not page.view.verticalScrollBar().isVisible()


def test_carrying_over_is_one_step(qtbot: QtBot, bridge: Bridge, page: DuplicatesPage) -> None:
    qtbot.mouseClick(page.panel.carry, Qt.MouseButton.LeftButton)
    rows = {row.id: row.spans for row in bridge.session.article_rows(ids(bridge))}
    assert list(rows.values()) == [3, 2, 3, 0]
    assert page.foot.text.text().endswith("Ctrl+Z takes it back")
    assert "2 of 3 are there" in page.panel.cards[ids(bridge)[1]].accessibleName()
    assert not page.panel.carry.isEnabled()
    assert "open" not in page.groups.list.lines[0].remark
    bridge.undo()
    assert page.foot.text.text() == "Taken back"
    assert [row.spans for row in bridge.session.article_rows(ids(bridge))] == [3, 0, 0, 0]
    qtbot.waitUntil(lambda: page.desk.chosen() == list(page.desk.copies))


def test_a_digit_asks_for_the_reason_of_a_veto(qtbot: QtBot, bridge: Bridge, page: DuplicatesPage) -> None:
    first, changed, embedded, _ = ids(bridge)
    press(qtbot, page, Qt.Key.Key_2)
    assert page.panel.chooser.is_open
    assert page.desk.current == embedded
    press(qtbot, page, Qt.Key.Key_Escape)
    assert vetoes(bridge.session, first) == {}
    press(qtbot, page, Qt.Key.Key_2)
    press(qtbot, page, Qt.Key.Key_3)
    assert vetoes(bridge.session, first) == {embedded: VetoReason.TAG_ANEW}
    qtbot.waitUntil(lambda: page.desk.chosen() == [changed])
    assert "veto, To be tagged anew" in page.panel.cards[embedded].accessibleName()
    press(qtbot, page, Qt.Key.Key_2)
    assert vetoes(bridge.session, first) == {}


def test_tab_goes_to_the_next_copy_and_then_on(qtbot: QtBot, bridge: Bridge, page: DuplicatesPage) -> None:
    page.window().activateWindow()
    page.view.setFocus()
    qtbot.waitUntil(page.view.hasFocus)
    press(qtbot, page, Qt.Key.Key_Tab)
    assert page.desk.current == ids(bridge)[2]
    assert relations(page) == "+===+"
    press(qtbot, page, Qt.Key.Key_Backtab)
    assert page.desk.current == ids(bridge)[1]
    press(qtbot, page, Qt.Key.Key_Tab)
    press(qtbot, page, Qt.Key.Key_Tab)
    assert not page.view.hasFocus()


def test_differences_are_gone_through(page: DuplicatesPage) -> None:
    page.run("copies.next_difference")
    assert page.view.current is page.view.rows[0]
    page.run("copies.next_difference")
    assert page.view.current is page.view.rows[2]
    assert "only in the copy: verhindern" in page.view.accessibleDescription()
    page.run("copies.next_difference")
    assert page.foot.text.text() == "No further difference"
    page.run("copies.previous_difference")
    assert page.view.current is page.view.rows[0]


def test_a_copy_is_taken_out_and_joined_again(bridge: Bridge, search: DuplicateSearch, page: DuplicatesPage) -> None:
    first, changed, embedded, _ = ids(bridge)
    page.run("copies.split")
    assert search.copies is not None
    assert [set(group.ids) for group in search.copies.groups] == [{first, embedded}]
    assert page.desk.copies == (embedded,)
    page.show_pair(first, changed)
    assert not page.desk.is_group
    page.run("copies.split")
    assert [set(group.ids) for group in search.copies.groups] == [{first, changed, embedded}]
    assert page.desk.is_group
    bridge.undo()
    assert [set(group.ids) for group in search.copies.groups] == [{first, embedded}]


def test_any_two_articles_can_be_compared(qtbot: QtBot, bridge: Bridge, page: DuplicatesPage) -> None:
    page.run("copies.join")
    sheet = next(found for found in page.window().findChildren(ArticleChoice))
    sheet.filter.setText("Brücke")
    qtbot.keyClick(sheet.filter, Qt.Key.Key_Return)
    assert (page.desk.source, page.desk.current) == (ids(bridge)[0], ids(bridge)[3])
    assert set(relations(page)) == {Relation.ONLY_A, Relation.ONLY_B}
    page.run("copies.exchange")
    assert (page.desk.source, page.desk.current) == (ids(bridge)[3], ids(bridge)[0])
    assert "You have tagged nothing in the source" in page.panel.summary.text()


def test_a_submitted_copy_is_left_alone(bridge: Bridge, page: DuplicatesPage) -> None:
    changed = ids(bridge)[1]
    bridge.open_article(changed)
    assert bridge.submit()
    page.entered()
    assert page.panel.cards[changed].words.state == "submitted"
    assert not page.desk.is_on(changed)
    (told,) = [text.text() for text in page.panel.held.findChildren(Text) if "submitted" in text.text()]
    assert told.endswith("so it stays as it is. To carry spans over, open it with E and reopen it.")


def test_an_article_without_a_copy_says_so(bridge: Bridge, page: DuplicatesPage) -> None:
    page.show_article(ids(bridge)[3])
    assert page.heads.accessibleName().endswith("This article has no copy, G compares it with another one")
    assert not page.panel.split.isEnabled()


def test_the_current_group_is_marked_and_groups_leave_in_a_narrow_window(qtbot: QtBot, page: DuplicatesPage) -> None:
    assert page.groups.list.currentIndex().row() == 0
    assert page.groups.list.selectionModel().isRowSelected(0)
    assert page.groups.isVisible()
    page.setGeometry(0, 0, 960, 700)
    assert not page.groups.isVisible()
    qtbot.waitUntil(lambda: page.view.viewport().width() > 600)


def test_esc_goes_back(qtbot: QtBot, page: DuplicatesPage) -> None:
    with qtbot.waitSignal(page.left_page):
        press(qtbot, page, Qt.Key.Key_Escape)


def test_the_article_list_marks_copies(qtbot: QtBot, bridge: Bridge, search: DuplicateSearch) -> None:
    pane = ArticleList(bridge)
    pane.follow_copies(search)
    with shown(qtbot, pane, 296, 500):
        index = pane.model.index(1)
        assert index.data(COPIES_ROLE) == 3
        assert index.data(Qt.ItemDataRole.AccessibleTextRole).endswith("3 copies")
        assert pane.model.index(3).data(COPIES_ROLE) == 0
        assert pane.pills.button(COPIES).accessibleName() == "Near-duplicates, 3 articles"
        qtbot.mouseClick(pane.pills.button(COPIES), Qt.MouseButton.LeftButton)
        assert list(pane.model.ids) == ids(bridge)[:3]


def test_a_search_can_be_stopped_and_goes_on(qtbot: QtBot, bridge: Bridge) -> None:
    made = DuplicateSearch(bridge, bridge)
    made.search()
    made.stop()
    assert made.copies is None
    with qtbot.waitSignal(made.grouped):
        made.search()
    assert made.copies is not None
    made.stop()


def test_another_language_keeps_the_pair(qtbot: QtBot, bridge: Bridge, page: DuplicatesPage) -> None:
    page.desk.step_copy(1)
    current = page.desk.current
    page.retranslate()
    assert (page.desk.source, page.desk.current) == (ids(bridge)[0], current)
    assert len(page.groups.list.lines) == 1
    press(qtbot, page, Qt.Key.Key_1)
    assert page.panel.chooser.is_open
