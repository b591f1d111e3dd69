"""Links by keys and mouse in the whole window."""

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from pane_project import link, tag
from window_desk import FIRST, Desk
from wortlaut.domain.span import Span
from wortlaut.gui.components.buttons import WordButton

QUOTE = "„Wir bauen die Mole selbst“"


class Scene:
    """A quote, a commitment and three actors in the open article; the quote has the focus."""

    def __init__(self, desk: Desk) -> None:
        bridge = desk.window.bridge
        self.desk = desk
        self.quote = tag(bridge, "quote", QUOTE)
        self.we = tag(bridge, "actor", "Wir")
        self.okafor = tag(bridge, "actor", "Okafor")
        self.council = tag(bridge, "actor", "Der Rat")
        self.promise = tag(bridge, "commitment", "bis Mai zahlen")
        self.focus(self.quote)

    def focus(self, span: Span) -> None:
        self.desk.window.bridge.view.focus(span.id, span.start)

    @property
    def links(self) -> list[tuple[str, str, str]]:
        content = self.desk.session.content
        assert content is not None
        return sorted((each.type, each.source, each.target) for each in content.links.values())

    @property
    def sentence(self) -> str:
        """What the band above the text says; "" when it is not there."""
        banner = self.desk.window.link_mode.banner
        return banner.accessibleName() if banner.isVisible() else ""

    def point(self, span: Span) -> QPoint:
        return self.desk.window.canvas.rect_of(span.start + 1).center() + QPoint(2, 0)


@pytest.fixture
def scene(desk: Desk) -> Scene:
    return Scene(desk)


def test_a_digit_links_to_its_target_at_once_and_the_source_keeps_the_focus(scene: Scene) -> None:
    scene.desk.keys("L")
    assert scene.sentence == f"Quote “{QUOTE}” → said by → Actor “Wir”"
    scene.desk.keys("2")
    assert scene.links == [("speaker", scene.quote.id, scene.okafor.id)]
    assert scene.sentence == ""
    assert scene.desk.window.bridge.view.focused == scene.quote.id
    assert scene.desk.window.canvas.hasFocus()
    scene.desk.keys("Ctrl+Z")
    assert scene.links == []


def test_tab_walks_to_any_target_and_enter_links(scene: Scene) -> None:
    scene.desk.keys("L", "Tab", "Tab")
    assert scene.sentence.endswith("Actor “Der Rat”")
    scene.desk.keys("Tab")
    assert scene.sentence.endswith("Actor “Wir”")
    scene.desk.keys("Shift+Tab", "Return")
    assert scene.links == [("speaker", scene.quote.id, scene.council.id)]


def test_shift_l_links_to_the_nearest_at_once_and_then_to_the_next(scene: Scene) -> None:
    scene.focus(scene.promise)
    scene.desk.keys("Shift+L")
    assert scene.links == [("committer", scene.promise.id, scene.council.id)]
    assert scene.sentence == ""
    assert scene.desk.window.bridge.view.focused == scene.promise.id
    scene.focus(scene.quote)
    scene.desk.keys("Shift+L")
    assert scene.links[-1] == ("speaker", scene.quote.id, scene.we.id)
    scene.desk.keys("Ctrl+Z", "Ctrl+Z")
    assert scene.links == []


def test_shift_l_says_what_is_missing(scene: Scene) -> None:
    scene.desk.keys("Escape", "Shift+L")
    assert scene.links == []
    assert scene.desk.notice


def test_typing_leaves_the_targets_with_that_text(scene: Scene) -> None:
    scene.desk.keys("L")
    scene.desk.type("rat")
    assert scene.sentence.endswith("Actor “Der Rat”")
    scene.desk.type("x")
    assert scene.sentence == "No target with “ratx”"
    scene.desk.keys("Return")
    assert "no such target" in scene.desk.notice
    scene.desk.keys("Backspace", "1")
    assert scene.links == [("speaker", scene.quote.id, scene.council.id)]


def test_letters_are_no_commands_while_a_link_is_built(scene: Scene) -> None:
    before = scene.desk.spans
    scene.desk.keys("L", "U", "X", "Delete", "Space")
    assert scene.desk.spans == before
    assert scene.sentence == "No target with “ux ”"


def test_shift_and_a_digit_choose_the_type(scene: Scene) -> None:
    scene.focus(scene.promise)
    scene.desk.keys("L")
    assert "→ who acts →" in scene.sentence
    scene.desk.keys("Shift+2")
    assert "→ asked by →" in scene.sentence
    scene.desk.keys("1")
    assert scene.links == [("asked_by", scene.promise.id, scene.council.id)]


def test_from_the_other_end_the_link_runs_as_the_scheme_says(scene: Scene) -> None:
    scene.focus(scene.okafor)
    scene.desk.keys("L")
    assert scene.sentence == f"Actor “Okafor” → says → Quote “{QUOTE}”"
    scene.desk.keys("Return")
    assert scene.links == [("speaker", scene.quote.id, scene.okafor.id)]
    assert scene.desk.window.bridge.view.focused == scene.okafor.id


def test_escape_leaves_everything_as_it_was(scene: Scene) -> None:
    canvas = scene.desk.window.canvas
    place = canvas.first_visible()
    scene.desk.keys("L")
    assert not scene.desk.window.top.labels.isEnabled()
    scene.desk.keys("Esc")
    assert scene.sentence == ""
    assert scene.links == []
    assert scene.desk.window.top.labels.isEnabled()
    assert scene.desk.window.bridge.view.focused == scene.quote.id
    assert canvas.first_visible() == place


def test_a_click_on_a_target_links_and_a_click_elsewhere_leaves(scene: Scene) -> None:
    viewport = scene.desk.window.canvas.viewport()
    scene.desk.keys("L")
    QTest.mouseMove(viewport, scene.point(scene.council))
    assert scene.sentence.endswith("Actor “Der Rat”")
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, scene.point(scene.council))
    assert scene.links == [("speaker", scene.quote.id, scene.council.id)]
    scene.desk.keys("L")
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(4, 4))
    assert scene.sentence == ""
    assert len(scene.links) == 1


def test_a_click_on_a_type_chooses_it_and_the_keys_go_on(scene: Scene) -> None:
    scene.focus(scene.promise)
    scene.desk.keys("L")
    QTest.mouseClick(scene.desk.window.link_mode.banner.types.cells[1], Qt.MouseButton.LeftButton)
    assert "→ asked by →" in scene.sentence
    scene.desk.keys("Tab", "Return")
    assert scene.links == [("asked_by", scene.promise.id, scene.okafor.id)]


@pytest.mark.parametrize("leaving", ["article", "focus", "list"])
def test_it_ends_when_the_work_goes_on_elsewhere(scene: Scene, leaving: str) -> None:
    scene.desk.keys("L")
    if leaving == "article":
        scene.desk.keys("Ctrl+PgDown")
    elif leaving == "focus":
        scene.focus(scene.we)
    else:
        scene.desk.keys("F6")
    assert scene.sentence == ""


def test_without_a_target_a_hint_says_what_to_tag(desk: Desk) -> None:
    desk.keys("L")
    assert "No span has the focus" in desk.notice
    tag(desk.window.bridge, "quote", QUOTE)
    desk.keys("L")
    assert desk.notice == "Nothing to link to: tag Actor first, then L"
    assert not desk.window.link_mode.banner.isVisible()


def test_a_target_out_of_sight_comes_into_sight(scene: Scene) -> None:
    window = scene.desk.window
    window.resize(900, 420)
    window.canvas.set_reading_size(28)
    last = tag(window.bridge, "actor", "Kran")
    scene.focus(scene.quote)
    scene.desk.keys("L", "Shift+Tab")
    assert scene.sentence.endswith("Actor “Kran”")
    assert window.canvas.viewport().rect().contains(window.canvas.rect_of(last.start))


def test_the_inspector_starts_it_too(scene: Scene) -> None:
    inspector = scene.desk.window.side.inspector
    inspector.refresh()
    button = inspector.span_page.link_button
    assert isinstance(button, WordButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert scene.sentence.startswith("Quote")
    scene.desk.keys("1")
    assert len(scene.links) == 1


def test_a_submitted_article_is_not_linked(scene: Scene) -> None:
    layer: Any = scene.desk.session.content
    link(scene.desk.window.bridge, "speaker", scene.quote, scene.okafor)
    link(scene.desk.window.bridge, "committer", scene.promise, scene.council)
    scene.focus(scene.quote)
    scene.desk.keys("Shift+1")
    scene.focus(scene.promise)
    scene.desk.keys("Shift+1")
    assert scene.desk.window.bridge.submit(), layer
    scene.focus(scene.quote)
    scene.desk.keys("L")
    assert "Submitted" in scene.desk.notice
    assert scene.sentence == ""


# following


def test_the_other_end_of_a_link_the_next_one_and_back(scene: Scene) -> None:
    bridge = scene.desk.window.bridge
    link(bridge, "speaker", scene.quote, scene.we)
    link(bridge, "speaker", scene.quote, scene.okafor)
    scene.focus(scene.quote)
    visited = []
    for _ in range(3):
        scene.desk.keys("Ctrl+L")
        visited.append(bridge.view.focused)
    assert visited == [scene.we.id, scene.okafor.id, scene.quote.id]
    scene.desk.keys("Ctrl+L", "Backspace")
    assert bridge.view.focused == scene.quote.id


def test_following_without_a_link_says_how_to_make_one(scene: Scene) -> None:
    scene.desk.keys("Ctrl+L")
    assert scene.desk.notice == "This span has no link; L makes one"


def test_a_link_is_deleted_from_its_row(scene: Scene) -> None:
    link(scene.desk.window.bridge, "speaker", scene.quote, scene.okafor)
    scene.focus(scene.quote)
    inspector = scene.desk.window.side.inspector
    inspector.refresh()
    row = next(row for row in inspector.span_page.links.rows if "Okafor" in row.accessibleName())
    row.setFocus()
    scene.desk.keys("Delete")
    assert scene.links == []


# spans at one place, sentences that are left


def test_o_walks_outward_through_the_spans_at_one_place(scene: Scene) -> None:
    view = scene.desk.window.bridge.view
    scene.focus(scene.we)
    scene.desk.keys("O")
    assert view.focused == scene.quote.id
    scene.desk.keys("O")
    assert view.focused == scene.we.id
    scene.desk.keys("Esc")
    view.move_caret(FIRST.index("selbst"))
    scene.desk.keys("O")
    assert (view.focused, view.caret) == (scene.quote.id, FIRST.index("selbst"))
    view.move_caret(0)
    scene.desk.keys("O")
    assert scene.desk.notice == "No span is here"


def test_the_next_sentence_nobody_touched(scene: Scene) -> None:
    view = scene.desk.window.bridge.view
    view.move_caret(FIRST.index("sagte"))
    scene.desk.keys("Alt+PgDown")
    assert view.caret == FIRST.index("Sobald")
    scene.desk.keys("Alt+PgDown")
    assert "tagged or read" in scene.desk.notice
    scene.desk.keys("Alt+PgUp")
    assert view.caret == 0
    scene.desk.keys("Backspace")
    assert view.caret == FIRST.index("Sobald")


def test_the_command_palette_and_the_menus_start_it(scene: Scene) -> None:
    scene.desk.keys("Ctrl+K")
    scene.desk.type("verknüpfen")
    scene.desk.keys("Return")
    assert scene.sentence.startswith("Quote")
    scene.desk.keys("Esc")
    scene.desk.command("span.link")
    scene.desk.keys("2")
    assert scene.links == [("speaker", scene.quote.id, scene.okafor.id)]
