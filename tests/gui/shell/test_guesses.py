"""Guessed values in the window: filled in, marked, confirmed by key, button or choosing."""

from PySide6.QtCore import Qt

from pane_project import tag
from window_desk import FIRST, Desk
from wortlaut.gui.components.buttons import WordButton


def tag_quote(desk: Desk) -> None:
    desk.window.bridge.view.move_caret(FIRST.index("Wir"))
    desk.keys("1")


def confirm_button(desk: Desk) -> WordButton | None:
    buttons = desk.window.side.inspector.findChildren(WordButton)
    shown = (button for button in buttons if button.accessibleName() == "Confirm the guessed value")
    return next((button for button in shown if button.isVisible()), None)


def test_tagging_guesses_the_value_and_says_so_until_it_is_confirmed(desk: Desk) -> None:
    tag_quote(desk)
    [span] = desk.spans
    assert (span.attributes["type"], span.guessed) == ("direct", ("type",))
    rows = desk.window.side.tabs.spans.model
    assert "guessed" in rows.data(rows.index(0), Qt.ItemDataRole.AccessibleTextRole)
    desk.keys("G")
    assert desk.spans[0].guessed == ()
    assert desk.spans[0].attributes["type"] == "direct"
    desk.keys("G")
    assert "guessed" in desk.notice
    desk.keys("Ctrl+Z")
    assert desk.spans[0].guessed == ("type",)


def test_choosing_the_guessed_value_confirms_it(desk: Desk) -> None:
    tag_quote(desk)
    desk.keys("Shift+1")
    assert desk.spans[0].guessed == ()


def test_the_inspector_offers_to_confirm(desk: Desk) -> None:
    tag_quote(desk)
    desk.until(lambda: confirm_button(desk) is not None)
    button = confirm_button(desk)
    assert button is not None
    button.click()
    assert desk.spans[0].guessed == ()
    desk.until(lambda: confirm_button(desk) is None)


def test_all_guesses_of_the_article_are_confirmed_in_one_step(desk: Desk) -> None:
    tag_quote(desk)
    desk.window.bridge.view.move_caret(FIRST.index("Sobald") + 1)
    desk.keys("4")
    assert [bool(span.guessed) for span in desk.spans] == [True, True]
    desk.keys("Shift+G")
    assert [span.guessed for span in desk.spans] == [(), ()]
    desk.keys("Ctrl+Z")
    assert [bool(span.guessed) for span in desk.spans] == [True, True]


def test_guessing_can_be_turned_off_and_stays_off(desk: Desk) -> None:
    desk.keys("Ctrl+Shift+G")
    tag_quote(desk)
    assert desk.spans[0].attributes == {}
    assert desk.window.preferences.guess_values is False
    assert not desk.window.commands["guess.toggle"].isChecked()
    desk.keys("Ctrl+Shift+G")
    assert desk.window.preferences.guess_values is True


def test_values_given_on_purpose_are_nobodys_guess(desk: Desk) -> None:
    span = tag(desk.window.bridge, "actor", "Okafor")
    assert span.guessed == ()


def test_the_actor_of_an_attribution_that_is_cut_out_is_guessed_too(desk: Desk) -> None:
    view, start = desk.window.bridge.view, FIRST.index("Der Rat")
    view.select(start, FIRST.index(" Sobald"))
    desk.keys("1")
    start = FIRST.index(", so Okafor,")
    view.select(start, start + len(", so Okafor,"))
    desk.keys("X")
    actor = next(span for span in desk.spans if span.label == "actor")
    assert (actor.attributes, actor.guessed) == ({}, ())  # the words do not tell
    desk.keys("Ctrl+Z")
    view.move_caret(FIRST.index("Okafor am"))
    desk.keys("2", "Shift+1")
    view.select(start, start + len(", so Okafor,"))
    desk.keys("X")
    actors = [span for span in desk.spans if span.label == "actor"]
    assert [(span.attributes, span.guessed) for span in actors] == [
        ({"kind": "person"}, ()),
        ({"kind": "person"}, ("kind",)),
    ]
