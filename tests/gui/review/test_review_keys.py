"""Every key of the Review page does what stands on it."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from review_page_desk import ReviewPageDesk
from wortlaut.domain.card import Category
from wortlaut.domain.decision import Confidence, Reason
from wortlaut.gui.preferences import Preferences


def only(category: Category) -> Callable[[Any], bool]:
    return lambda row: row.categories == (category,) and row.state == "open"


def boundary(row: Any) -> bool:
    return row.categories == (Category.BOUNDARY,) and row.state == "open"


def test_a_digit_takes_the_version_and_the_next_card_shows(review: ReviewPageDesk) -> None:
    card = review.go_to(boundary)
    wanted = review.version(2)
    review.keys("2")
    assert review.outcome(card) == "taken"
    assert review.gold(card) == wanted
    assert review.card != card
    assert "Version 2 taken" in review.review_notice
    assert review.page.card.hasFocus()


def test_a_takes_the_preselected_version_and_says_why_it_is(review: ReviewPageDesk) -> None:
    desk = review.page.review.desk
    card = review.go_to(lambda row: row.state == "open" and desk.card(row.id).preselected is not None)
    opened = review.page.opened
    assert opened is not None
    assert opened.preselected is not None
    assert review.page.card.findChild(object, "card_why").text()
    wanted = review.version(opened.preselected + 1)
    review.keys("A")
    assert review.gold(card) == wanted


def test_a_without_a_preselected_version_decides_nothing(review: ReviewPageDesk) -> None:
    card = review.go_to(only(Category.LABEL))
    review.keys("A")
    assert review.outcome(card) is None
    assert review.card == card
    assert "pre-selected" in review.review_notice


def test_union_and_intersection(review: ReviewPageDesk) -> None:
    card = review.go_to(boundary)
    hull = review.page.opened.card.hull if review.page.opened else (0, 0)
    review.keys("U")
    assert [fragments for _, fragments in review.gold(card)] == [(hull,)]
    card = review.go_to(boundary)
    common = max(start for _, ((start, _), *_) in review.version(1) + review.version(2))
    review.keys("I")
    assert review.gold(card)[0][1][0][0] == common


def test_union_makes_no_sense_without_a_boundary_in_dispute(review: ReviewPageDesk) -> None:
    card = review.go_to(only(Category.MISSING))
    button = review.page.card.decisions["union"]
    assert not button.isEnabled()
    assert "same boundaries" in button.toolTip()
    review.keys("U")
    assert review.outcome(card) is None
    assert "same boundaries" in review.review_notice


def test_rejecting_against_everybody_waits_for_a_reason(review: ReviewPageDesk) -> None:
    card = review.go_to(boundary)
    review.keys("X")
    assert review.outcome(card) is None
    assert review.page.card.chooser.is_open
    review.keys("3")
    decision = review.decision(card)
    assert decision is not None
    assert (decision.outcome.value, decision.reason) == ("rejected", list(Reason)[2])
    assert review.gold(card) == []


def test_escape_gives_up_a_decision_that_waits(review: ReviewPageDesk) -> None:
    card = review.go_to(boundary)
    review.keys("X", "Esc")
    assert not review.page.card.chooser.is_open
    assert review.page.card.hasFocus()
    review.keys("G", "1")
    assert review.outcome(card) is None
    assert review.page.review.reason is Reason.ANNOTATOR_ERROR


def test_the_boundary_moves_by_arrows_and_enter_takes_it(review: ReviewPageDesk) -> None:
    card = review.go_to(boundary)
    review.keys("B")
    draft = review.page.deciding.editing.drafting.draft
    assert draft is not None
    before = draft.span.fragments[-1]
    assert review.page.card.result.isVisible()
    review.keys("Left")
    shorter = draft.span.fragments[-1]
    assert shorter[1] < before[1]
    review.keys("Ctrl+Left")
    assert draft.span.fragments[-1][1] == shorter[1] - 1
    review.keys("Ctrl+Shift+Right")
    start = draft.span.fragments[0][0]
    assert start > before[0]
    assert review.outcome(card) is None
    result = draft.span.fragments
    review.keys("Return")
    waiting = review.page.review.waits
    if waiting:
        review.keys("4")
    assert review.gold(card)[0][1] == result
    assert review.outcome(card) == "edited"


def test_escape_drops_a_moved_boundary(review: ReviewPageDesk) -> None:
    card = review.go_to(boundary)
    review.keys("B", "Left", "Esc")
    assert review.outcome(card) is None
    assert not review.page.card.result.isVisible()
    assert review.card == card


def test_another_label_by_its_digit(review: ReviewPageDesk) -> None:
    card = review.go_to(boundary)
    label = review.version(1)[0][0]
    review.keys("L", "1")
    if review.page.review.waits:
        review.keys("1")
    assert review.gold(card)[0][0] != label


def test_on_a_card_of_a_link_l_offers_targets(review: ReviewPageDesk) -> None:
    card = review.go_to(only(Category.LINK))
    review.keys("L")
    names = [cell.text() for cell in review.page.card.chooser.choices.cells]
    assert len(names) > 1
    assert names[-1] == "no link"
    review.keys(str(len(names)))
    if review.page.review.waits:
        review.keys("1")
    assert review.outcome(card) in ("edited", "taken")


def test_free_edit_takes_the_selection_of_the_text(review: ReviewPageDesk) -> None:
    card = review.go_to(boundary)
    review.keys("E")
    page = review.page
    assert page.compare.text.hasFocus()
    assert page.pane.banner.isVisible()
    review.keys("Alt+Left", "2")
    draft = page.deciding.editing.drafting.draft
    assert draft is not None
    assert draft.span.label == page.bridge.session.scheme.labels[1].id
    result = draft.span
    review.keys("Return")
    if page.review.waits:
        review.keys("1")
    assert review.gold(card) == [(result.label, result.fragments)]
    assert not page.pane.banner.isVisible()


def test_letters_select_text_objects_while_a_card_is_edited_freely(review: ReviewPageDesk) -> None:
    card = review.go_to(boundary)
    review.keys("E", "S")
    assert review.page.compare.selection is not None
    assert review.outcome(card) is None
    review.keys("Esc")
    review.keys("Esc")
    assert review.page.deciding.editing.drafting.draft is None
    review.keys("S")
    assert review.outcome(card) == "skipped"


def test_later_and_unresolved_are_decisions_too(review: ReviewPageDesk) -> None:
    first = review.card
    review.keys("S")
    second = review.card
    review.keys("Shift+S")
    assert (review.outcome(first), review.outcome(second)) == ("skipped", "unresolved")
    assert review.card not in (first, second)


def test_the_guideline_flag_goes_with_the_decision(review: ReviewPageDesk) -> None:
    card = review.go_to(boundary)
    review.keys("F")
    assert review.page.card.decisions["guideline"].isChecked()
    review.keys("1")
    decision = review.decision(card)
    assert decision is not None
    assert decision.guideline_question
    assert not review.page.card.decisions["guideline"].isChecked()


@pytest.mark.parametrize("key", ["Z", "Ctrl+Z"])
def test_taking_back_opens_the_card_again(review: ReviewPageDesk, key: str) -> None:
    card = review.go_to(boundary)
    review.keys("1")
    assert review.card != card
    review.keys(key)
    assert review.outcome(card) is None
    assert review.card == card
    review.keys("Ctrl+Shift+Z")
    assert review.outcome(card) == "taken"


def test_reason_confidence_and_note_go_with_the_decision(review: ReviewPageDesk) -> None:
    card = review.go_to(boundary)
    review.keys("G", "4", "C")
    review.keys("M")
    assert review.page.card.note.hasFocus()
    review.type("knapp")
    review.keys("Return")
    assert review.page.card.hasFocus()
    review.keys("1")
    decision = review.decision(card)
    assert decision is not None
    assert (decision.reason, decision.confidence, decision.note) == (
        Reason.BOUNDARY_CONVENTION,
        Confidence.MEDIUM,
        "knapp",
    )
    assert review.page.review.confidence is Confidence.HIGH
    assert review.page.card.note.note() is None


def test_letters_type_in_the_note(review: ReviewPageDesk) -> None:
    card = review.go_to(boundary)
    review.keys("M")
    QTest.keyClick(review.page.card.note, Qt.Key.Key_X)
    assert review.page.card.note.toPlainText() == "x"
    assert review.outcome(card) is None
    review.keys("Esc")
    assert review.page.card.hasFocus()


def test_next_previous_and_back(review: ReviewPageDesk) -> None:
    first = review.card
    review.keys("N")
    second = review.card
    assert second != first
    review.keys("N", "P")
    assert review.card == second
    review.keys("P")
    assert review.card == first
    review.keys("P")
    assert "no further card" in review.review_notice
    review.keys("N", "N", "Backspace")
    assert review.card == second


def test_aspects_are_walked_with_arrows_and_decided_one_by_one(review: ReviewPageDesk) -> None:
    card = review.go_to(lambda row: set(row.categories) >= {Category.LABEL, Category.BOUNDARY} and row.state == "open")
    page = review.page
    first = page.aspect
    review.keys("Right")
    assert page.aspect != first
    review.keys("Left")
    assert page.aspect == first
    review.keys("1")
    assert review.outcome(card) == "partial"
    assert review.card == card
    review.keys("2")
    assert review.outcome(card) == "merged"


def test_shift_enter_takes_a_version_with_all_aspects(review: ReviewPageDesk) -> None:
    card = review.go_to(lambda row: set(row.categories) >= {Category.LABEL, Category.BOUNDARY} and row.state == "open")
    wanted = review.version(2)
    review.page.card.blocks[1].setFocus()
    review.keys("Shift+Return")
    assert review.outcome(card) == "taken"
    assert review.gold(card) == wanted


def test_shift_and_a_digit_set_the_main_attribute(review: ReviewPageDesk) -> None:
    card = review.go_to(only(Category.ATTRIBUTE))
    review.keys("Shift+2")
    if review.page.review.waits:
        review.keys("1")
    assert review.outcome(card) in ("edited", "taken")


def test_search_order_and_filter(review: ReviewPageDesk) -> None:
    page = review.page
    everything = len(page.queue.model.ids)
    review.keys("Ctrl+F")
    assert page.queue.search.hasFocus()
    review.type("Label")
    review.until(lambda: 0 < len(page.queue.model.ids) < everything)
    rows = [page.review.desk.row(card) for card in page.queue.model.ids]
    assert all(Category.LABEL in row.categories for row in rows)
    review.keys("Return")
    assert page.card.hasFocus()
    assert review.card == page.queue.model.ids[0]
    review.keys("Ctrl+F", "Esc", "Esc")
    review.until(lambda: len(page.queue.model.ids) == everything)
    review.keys("O")
    starts = [page.review.desk.row(card).start for card in page.queue.model.ids]
    assert starts == sorted(starts)
    page.queue.filter.only(Category.LINK)
    assert 0 < len(page.queue.model.ids) < everything


def test_panes_are_walked_by_f6(review: ReviewPageDesk) -> None:
    page = review.page
    page.focus_card()
    review.keys("F6")
    assert page.queue.view.hasFocus()
    review.keys("F6")
    assert page.compare.text.hasFocus()
    review.keys("F6")
    assert page.card.hasFocus()
    review.keys("Shift+F6")
    assert page.compare.text.hasFocus()


@pytest.mark.parametrize("pane", ["queue", "text"])
def test_letters_and_digits_act_from_list_and_text(review: ReviewPageDesk, pane: str) -> None:
    card = review.go_to(boundary)
    (review.page.queue.view if pane == "queue" else review.page.compare.text).setFocus()
    review.keys("1")
    assert review.outcome(card) == "taken"
    second = review.card
    review.keys("S")
    assert review.outcome(second) == "skipped"


def test_arrows_in_the_queue_open_cards_and_enter_goes_to_the_card(review: ReviewPageDesk) -> None:
    page = review.page
    page.queue.view.setFocus()
    review.keys("Down", "Down")
    assert review.card == page.queue.model.ids[2]
    review.keys("Return")
    assert page.card.hasFocus()


def test_finishing_goes_to_the_first_open_card_and_says_how_many(review: ReviewPageDesk) -> None:
    page = review.page
    still = page.views.article(page.review.desk.row(review.card).article).unsettled()
    review.keys("Ctrl+Return")
    assert review.card == still[0]
    assert str(len(still)) in review.review_notice


def test_a_whole_article_is_finished_and_reopened(review: ReviewPageDesk) -> None:
    page = review.page
    article = page.review.desk.row(review.card).article
    for _ in range(120):
        if not page.views.article(article).unsettled():
            break
        review.keys("1")
    review.keys("Ctrl+Return")
    assert page.views.article(article).finished
    assert "gold" in review.review_notice
    assert not page.card.decisions["reject"].isEnabled()
    review.prompts.answers.append("second thoughts")
    review.keys("Ctrl+Shift+Return")
    assert not page.views.article(article).finished


def test_a_focused_button_of_a_decision_is_pressed_by_space(review: ReviewPageDesk) -> None:
    card = review.go_to(boundary)
    button = review.page.card.decisions["later"]
    button.setFocus(Qt.FocusReason.TabFocusReason)
    assert QApplication.focusWidget() is button
    review.keys("Space")
    assert review.outcome(card) == "skipped"


def added(review: ReviewPageDesk) -> list[tuple[str, tuple[tuple[int, int], ...]]]:
    """Label and fragments of the gold spans that nobody had."""
    assert review.page.opened is not None
    article = review.page.views.article(review.page.opened.card.article)
    decisions = [one for one in article.decisions.values() if one.card not in article.cards]
    return [(span.label, span.fragments) for one in decisions for span in article.gold_spans(one)]


def test_a_digit_adds_what_is_selected_and_nobody_had(review: ReviewPageDesk) -> None:
    card, text = review.card, review.page.compare.text
    words = text.text.index(" ")
    text.setFocus()
    text.view.select(0, words + 1)
    assert any("add what is selected" in words for _, words in review.page.foot.hints.hints)
    review.keys("3")
    label = review.session.scheme.label_for_key("3")
    assert label is not None
    assert added(review) == [(label.id, ((0, words),))], "without the white space at its edge"
    assert review.card == card
    assert review.outcome(card) is None
    assert text.selection is None
    assert "added" in review.review_notice
    book = text.book
    shown = [item.label for around in book.within(0, words) for item in around.items]
    assert label.id in shown, "it is seen at once"
    review.keys("Z")
    assert added(review) == []
    assert label.id not in [item.label for around in text.book.within(0, words) for item in around.items]
    assert review.page.views.article(review.page.opened.card.article).started is False


def test_a_digit_takes_a_version_while_nothing_is_selected(review: ReviewPageDesk) -> None:
    card = review.go_to(boundary)
    review.page.compare.text.setFocus()
    review.keys("1")
    assert review.outcome(card) == "taken"


def test_what_nobody_had_is_shown_and_no_card_to_go_to(review: ReviewPageDesk) -> None:
    text = review.page.compare.text
    text.setFocus()
    text.view.select(0, text.text.index(" "))
    review.keys("3")
    card = review.card
    review.page.show_again()
    (decision,) = text.book.added
    assert text.book.around(decision).items
    text.owner_clicked.emit(decision)
    assert review.card == card


def test_zoom_keys_change_the_text_of_the_page(review: ReviewPageDesk) -> None:
    text = review.page.compare.text
    size, canvas = text.reading_size, review.window.canvas.reading_size
    review.keys("Ctrl++", "Ctrl++")
    assert text.reading_size == size + 2
    assert review.window.canvas.reading_size == canvas
    assert review.program.preferences.review_zoom == size + 2
    review.keys("Ctrl+-")
    assert text.reading_size == size + 1
    review.page.run("review.single")
    single = review.page.single
    assert single is not None
    assert single.view.text.reading_size == size + 1, "all texts of the page have one size"
    review.keys("Ctrl+0")
    assert review.program.preferences.review_zoom == 0
    assert text.reading_size == size


def test_the_legend_goes_and_comes_back(review: ReviewPageDesk) -> None:
    legend, action = review.page.compare.legend, review.window.commands["review.legend"]
    assert legend.isVisible()
    assert action.isChecked()
    review.command("review.legend")
    assert not legend.isVisible()
    assert not action.isChecked()
    assert Preferences.load(review.program.preferences.path.parent).legend is False
    review.command("review.legend")
    assert legend.isVisible()


def test_the_foot_says_what_fits_one_submission(review: ReviewPageDesk) -> None:
    review.keys("Ctrl+T")
    single = review.page.single
    assert single is not None
    assert list(review.page.foot.hints.hints) == single.hints()
    assert single.sentence()
    assert review.page.foot.place == single.sentence()
    review.keys("Ctrl+T")
    assert list(review.page.foot.hints.hints) == review.page.deciding.hints()
