"""The Review page around its cards: pages of the window, empty states, alike cases, sizes, names, single review."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from planted_reviews import planted_articles, write_jsonl
from review_page_desk import ReviewPageDesk
from window_desk import FIRST, make_project
from wortlaut.domain.card import Category
from wortlaut.domain.scheme import Scheme
from wortlaut.gui.review.alike_dialog import AlikeDialog
from wortlaut.gui.review.alike_panel import INLINE
from wortlaut.gui.review.review_body import Room
from wortlaut.session.importing import ImportOptions, import_files
from wortlaut.session.review_settings import ReviewSettings, set_review_settings
from wortlaut.session.session import Session

Begin = Callable[..., ReviewPageDesk]


def boundary(row: Any) -> bool:
    return row.categories == (Category.BOUNDARY,) and row.state == "open"


def only_planted(path: Path, scheme: Scheme, cards: int = 30) -> Path:
    """A project with planted articles and nothing else."""
    project = make_project(path / "planted.wortlaut", scheme, [])
    layers = path / "layers.jsonl"
    write_jsonl(layers, planted_articles(cards))
    session = Session.open(project, "anna")
    set_review_settings(session, ReviewSettings(seed="planted", audit=0.0))  # a sample follows from fresh ids
    import_files(session.project, scheme, [layers], ImportOptions(), by=None, backups=path / "backups")
    session.close()
    return project


# pages of the window


def test_tabs_and_keys_change_the_page(review: ReviewPageDesk) -> None:
    window = review.window
    assert window.pages.tabs.current == "review"
    assert not window.status.isVisible()
    assert review.page.foot.isVisible()
    assert "Review" in window.windowTitle()
    review.keys("Ctrl+1")
    assert window.pages.tabs.current == "annotate"
    assert window.canvas.hasFocus()
    assert window.status.isVisible()
    window.pages.tabs.button("review").click()
    assert window.pages.current == "review"
    assert review.page.card.hasFocus()


def test_keys_mean_what_they_mean_on_their_page(review: ReviewPageDesk) -> None:
    window = review.window
    assert not window.commands["article.submit"].isEnabled()
    assert window.commands["gold.finish"].isEnabled()
    menus = {action.menu().objectName() for action in window.menuBar().actions() if action.isVisible()}
    assert "menu.card" in menus
    assert "menu.span" not in menus
    review.keys("Ctrl+1", "Ctrl+F")
    assert window.find_bar.isVisible()
    assert not window.commands["gold.finish"].isEnabled()


def test_tabs_say_which_page_of_how_many_they_are(review: ReviewPageDesk) -> None:
    tab = review.window.pages.tabs.button("review")
    interface = QAccessible.queryAccessibleInterface(tab)
    assert interface.text(QAccessible.Text.Name) == "Review, page 2 of 5"


def test_undoing_a_decision_from_annotate_goes_to_review_and_back(review: ReviewPageDesk) -> None:
    review.keys("Ctrl+1", "Ctrl+Down", "S", "1")
    assert len(review.spans) == 1
    review.keys("Ctrl+2")
    card = review.go_to(boundary)
    review.keys("1", "Ctrl+1")
    assert review.window.pages.current == "annotate"
    review.keys("Ctrl+Z")
    assert review.window.pages.current == "review"
    assert review.outcome(card) is None
    assert review.card == card
    review.keys("Ctrl+Z", "Ctrl+Z")  # the review of the article began with its first decision
    assert review.window.pages.current == "annotate"
    assert review.spans == []


def test_the_palette_lists_the_commands_of_the_page(review: ReviewPageDesk) -> None:
    card = review.go_to(boundary)
    review.keys("Ctrl+K")
    review.type("union")
    review.keys("Return")
    assert review.outcome(card) == "merged"


# nothing to review


def test_an_article_that_was_only_opened_is_given_back_and_reviewed(
    begin: Begin, tmp_path: Path, scheme: Scheme
) -> None:
    desk = begin(only_planted(tmp_path, scheme))
    nothing = desk.page.nothing
    assert nothing.isVisible()
    assert "Nothing to review yet" in nothing.accessibleName()
    [button] = [child for child in nothing.findChildren(QWidget) if child.accessibleName().startswith("Give back")]
    button.setFocus(Qt.FocusReason.TabFocusReason)
    desk.keys("Space")
    assert desk.page.body.isVisible()
    assert desk.page.opened is not None
    assert desk.session.article is None


def test_an_empty_project_says_what_to_do(begin: Begin, tmp_path: Path, scheme: Scheme) -> None:
    desk = begin(make_project(tmp_path / "empty.wortlaut", scheme, [FIRST]))
    assert desk.page.nothing.isVisible()
    desk.keys("1", "X", "N", "Ctrl+Return")
    assert desk.prompts.told == []


# alike


def test_alike_cases_are_decided_as_one_step(begin: Begin, tmp_path: Path, scheme: Scheme) -> None:
    desk = begin(only_planted(tmp_path, scheme, 60))
    desk.page._give_back(desk.session.article.id if desk.session.article else "")
    page = desk.page
    card = desk.go_to(lambda row: boundary(row) and row.cluster_size > 1)
    desk.keys("Shift+R")
    assert page.card.alike.hasFocus()
    ticked = page.card.alike.ticked
    assert ticked
    desk.keys("Space")
    assert len(page.card.alike.ticked) == len(ticked) - 1
    desk.keys("Space", "Esc", "R")
    if page.deciding.alike.armed:
        desk.keys("1")
    assert {desk.outcome(one) for one in (card, *ticked)} == {"taken"}
    decision = desk.decision(card)
    assert decision is not None
    assert decision.batch is not None
    desk.keys("Z")
    assert {desk.outcome(one) for one in (card, *ticked)} == {None}


def test_many_alike_cases_stand_in_a_list_of_their_own(begin: Begin, tmp_path: Path, scheme: Scheme) -> None:
    desk = begin(only_planted(tmp_path, scheme, 240))
    page = desk.page
    card = desk.go_to(lambda row: boundary(row) and row.cluster_size > INLINE + 1)
    page.need_alike()
    assert page.card.alike_list.isVisibleTo(page.card)
    desk.keys("Shift+R")
    dialog = page.findChild(AlikeDialog)
    assert dialog is not None
    dialog.activateWindow()
    desk.until(dialog.isActiveWindow)
    assert dialog.rows.hasFocus()
    assert len(dialog.rows.lines) > INLINE
    assert [line.card for line in dialog.rows.lines] == [line.card for line in page.card.alike.lines]
    assert dialog.rows.height() > page.card.alike.height()
    first = dialog.rows.ticked[0]
    QTest.keyClick(dialog.rows, Qt.Key.Key_Space)
    assert first not in dialog.rows.ticked
    assert dialog.rows.ticked == page.card.alike.ticked, "one choice, shown twice"
    assert str(len(dialog.rows.ticked)) in dialog.button.text()
    chosen = dialog.rows.ticked
    QTest.keyClick(dialog.rows, Qt.Key.Key_R)
    assert not dialog.isVisible()
    if page.deciding.alike.armed:
        desk.keys("1")
    assert {desk.outcome(one) for one in (card, *chosen)} == {"taken"}
    assert desk.outcome(first) is None


# words and sizes


def test_names_are_hidden_until_a_card_is_decided(review: ReviewPageDesk) -> None:
    card = review.go_to(boundary)
    words = " ".join(block.shown.name for block in review.page.card.blocks if block.shown)
    assert "anna" not in words
    review.keys("1")
    review.page.open_card(card)
    words = " ".join(block.shown.name for block in review.page.card.blocks if block.shown)
    assert "anna" in words
    assert "ben" in words
    review.go_to(boundary)
    review.keys("Ctrl+Shift+N")
    words = " ".join(block.shown.name for block in review.page.card.blocks if block.shown)
    assert "anna" in words


def test_versions_stand_in_the_same_words(review: ReviewPageDesk) -> None:
    review.go_to(boundary)
    blocks = [block.shown for block in review.page.card.blocks if block.shown]
    assert len({shown.excerpt.shown for shown in blocks}) == 1
    assert any(shown.lacking for shown in blocks)


@pytest.mark.parametrize(
    ("width", "room"), [(1680, Room.THREE), (1440, Room.RAIL), (1280, Room.RAIL), (1024, Room.STACKED)]
)
def test_the_page_divides_itself_by_its_width(review: ReviewPageDesk, width: int, room: Room) -> None:
    review.window.resize(width, 800)
    review.until(lambda: review.page.width() == width)
    scaled = review.page.appearance.scale
    if scaled != 1.0:
        pytest.skip("the system font has another size than the designed one")
    assert review.page.body.room is room
    assert review.page.compare.width() >= 480
    narrow = room is not Room.THREE
    assert (review.page.queue.width() == 56) is narrow
    review.keys("Ctrl+F")
    assert review.page.queue.search.hasFocus()
    assert review.page.queue.width() == 320
    review.keys("Esc")
    assert (review.page.queue.width() == 56) is narrow


def test_everything_that_can_have_the_keyboard_has_a_name(review: ReviewPageDesk) -> None:
    for widget in review.page.findChildren(QWidget):
        if widget.focusPolicy() == Qt.FocusPolicy.NoFocus or widget.focusProxy() is not None:
            continue
        interface = QAccessible.queryAccessibleInterface(widget)
        assert interface is not None
        assert interface.text(QAccessible.Text.Name).strip(), (type(widget).__name__, widget.objectName())


def test_the_card_says_what_it_is_about(review: ReviewPageDesk) -> None:
    review.go_to(boundary)
    name = review.page.card.accessibleName()
    assert "Boundary" in name
    assert " of " in name
    index = review.page.queue.model.index(0)
    sentence = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert "value" in sentence


def test_the_value_is_the_product_of_its_factors(review: ReviewPageDesk) -> None:
    opened = review.page.opened
    assert opened is not None
    product = 1.0
    for _, factor in review.page.queue.value._factors:
        product *= factor
    assert product == pytest.approx(opened.value.product)
    assert f"{opened.value.product:.2f}" in review.page.queue.value.accessibleName()


def test_one_submission_is_the_other_mode_of_the_page(review: ReviewPageDesk) -> None:
    review.keys("Ctrl+T")
    assert review.page.is_single
    review.keys("A")
    single = review.page.single
    assert single is not None
    assert single.isVisible()
    review.keys("Ctrl+T")
    assert not review.page.is_single
    assert review.page.card.hasFocus()


def test_another_person_reviews_what_that_person_may_see(review: ReviewPageDesk) -> None:
    review.window.dialogs.switch_annotator("lea")
    assert review.window.pages.current == "review"
    assert review.page.opened is not None
    review.window.dialogs.switch_annotator("anna")
    card = review.page.opened
    assert card is not None
    assert "yourself" in review.page.card.findChild(QWidget, "card_notices").text()  # type: ignore[attr-defined]


def test_page_sizes_do_not_stop_the_window_from_being_small(review: ReviewPageDesk) -> None:
    assert review.page.minimumSizeHint().width() <= 800


def test_another_page_opens_cards_here(review: ReviewPageDesk) -> None:
    desk = review.page.review.desk
    cards = [card for card in desk.queue(state="all") if boundary(desk.row(card))][:3]
    review.keys("Ctrl+1")
    review.window.pages.show_cards(cards)
    assert review.window.pages.current == "review"
    assert review.card == cards[0]
    assert set(review.page.queue.model.ids) == set(cards)
    review.keys("Ctrl+F", "Esc")
    assert len(review.page.queue.model.ids) > 3


def test_another_project_shows_its_own_cards(review: ReviewPageDesk, tmp_path: Path, scheme: Scheme) -> None:
    other = make_project(tmp_path / "other.wortlaut", scheme, [FIRST])
    review.window.dialogs.open_path(other)
    review.until(lambda: review.session.path == other)
    assert review.page.nothing.isVisible()
    assert review.page.opened is None


def test_imports_are_told_at_the_foot_of_the_page(review: ReviewPageDesk, tmp_path: Path) -> None:
    text = tmp_path / "new.txt"
    text.write_text("Neu\n\nEin neuer Text.\n", encoding="utf-8")
    review.window.dialogs.files.import_paths([text])
    review.until(lambda: review.review_notice)
    assert not review.window.status.notice
