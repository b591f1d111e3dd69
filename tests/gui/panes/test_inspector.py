from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pane_project import link, shown, tag
from wortlaut.domain.span import Span
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.components.check_box import CheckBox
from wortlaut.gui.components.text_edits import ValueEdit
from wortlaut.gui.panes.inspector import Inspector


@pytest.fixture
def inspector(qtbot: QtBot, bridge: Bridge) -> Iterator[Inspector]:
    pane = Inspector(bridge)
    with shown(qtbot, pane, 376, 800):
        yield pane


def stored(bridge: Bridge, span: Span) -> Span:
    assert bridge.session.content is not None
    return bridge.session.content.spans[span.id]


def has_keys(widget: object) -> bool:
    return QApplication.focusWidget() is widget


def test_the_pages_follow_focus_and_selection(qtbot: QtBot, bridge: Bridge, inspector: Inspector) -> None:
    assert inspector.nothing_page.isVisible()
    bridge.view.select(4, 14)
    qtbot.waitUntil(inspector.selection_page.isVisible)
    assert not inspector.nothing_page.isVisible()
    tag(bridge, "actor", "Die Stadtwerke")
    qtbot.waitUntil(inspector.span_page.isVisible)
    bridge.view.focus(None)
    qtbot.waitUntil(inspector.nothing_page.isVisible)


def test_enter_goes_to_the_main_attribute_and_a_cell_is_stored_at_once(
    qtbot: QtBot, bridge: Bridge, inspector: Inspector
) -> None:
    span = tag(bridge, "commitment", "die Preise halten")
    inspector.focus_main()
    form = inspector.span_page.form
    assert form is not None
    assert form.main is not None
    assert form.main.missing
    cells = form.main.cells
    assert has_keys(cells[0])
    with qtbot.waitSignal(bridge.changed) as heard:
        qtbot.keyClick(cells[0], Qt.Key.Key_5)
    assert heard.args[0].changes.kind == "attribute"
    assert stored(bridge, span).attributes == {"status": "demanded"}
    assert form.main.current == "demanded"
    main = form.main
    qtbot.waitUntil(lambda: not main.missing)
    assert bridge.view.focused == span.id
    with qtbot.waitSignal(inspector.left):
        qtbot.keyClick(cells[4], Qt.Key.Key_Escape)


def test_choosing_the_stored_value_again_changes_nothing(qtbot: QtBot, bridge: Bridge, inspector: Inspector) -> None:
    tag(bridge, "quote", "Das sagte eine Sprecherin")
    inspector.refresh()
    form = inspector.span_page.form
    assert form is not None
    assert form.main is not None
    form.main.choose(1)
    with qtbot.assertNotEmitted(bridge.changed), qtbot.assertNotEmitted(bridge.problem_found):
        form.main.choose(1)


def test_undo_brings_the_old_value_back_into_the_cells(qtbot: QtBot, bridge: Bridge, inspector: Inspector) -> None:
    tag(bridge, "quote", "Das sagte eine Sprecherin")
    inspector.refresh()
    form = inspector.span_page.form
    assert form is not None
    assert form.main is not None
    form.main.choose(2)
    bridge.undo()
    main = form.main
    qtbot.waitUntil(lambda: main.current is None and main.missing)


def test_a_label_cell_changes_the_label(bridge: Bridge, inspector: Inspector) -> None:
    span = tag(bridge, "quote", "die Preise halten")
    inspector.refresh()
    inspector.span_page.labels.choose(2)
    assert stored(bridge, span).label == "commitment"
    inspector.refresh()
    assert inspector.span_page.labels.current == "commitment"


def test_two_values_with_a_default_are_a_check_box(qtbot: QtBot, bridge: Bridge, inspector: Inspector) -> None:
    span = tag(bridge, "quote", "Das sagte eine Sprecherin")
    inspector.refresh()
    (box,) = inspector.span_page.form.findChildren(CheckBox)  # type: ignore[union-attr]
    assert box.text() == "Quotation marks: missing or wrong"
    box.click()
    assert stored(bridge, span).attributes == {"marks": "faulty"}
    box.click()
    assert stored(bridge, span).attributes == {}


def test_free_text_offers_what_others_have_and_is_stored(qtbot: QtBot, bridge: Bridge, inspector: Inspector) -> None:
    first = tag(bridge, "actor", "Die Stadtwerke")
    inspector.refresh()
    (field,) = inspector.span_page.form.findChildren(ValueEdit)  # type: ignore[union-attr]
    field.setFocus()
    qtbot.keyClicks(field, "Stadtwerke GmbH")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert stored(bridge, first).attributes == {"entity": "Stadtwerke GmbH"}
    tag(bridge, "actor", "eine Sprecherin")
    inspector.refresh()
    assert field.text() == ""
    completer = field.completer()
    assert completer is not None
    assert completer.model().index(0, 0).data() == "Stadtwerke GmbH"


def test_unsure_and_note_are_stored(qtbot: QtBot, bridge: Bridge, inspector: Inspector) -> None:
    span = tag(bridge, "actor", "Die Stadtwerke")
    inspector.refresh()
    qtbot.mouseClick(inspector.span_page.unsure, Qt.MouseButton.LeftButton)
    assert stored(bridge, span).unsure
    inspector.focus_note()
    qtbot.keyClicks(inspector.span_page.note, "wirklich?")
    assert stored(bridge, span).note is None
    qtbot.keyClick(inspector.span_page.note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert stored(bridge, span).note == "wirklich?"
    assert has_keys(inspector.span_page.note)


def test_a_note_is_stored_when_another_span_gets_the_focus(qtbot: QtBot, bridge: Bridge, inspector: Inspector) -> None:
    first = tag(bridge, "actor", "Die Stadtwerke")
    second = tag(bridge, "actor", "eine Sprecherin")
    bridge.view.focus(first.id)
    inspector.focus_note()
    qtbot.keyClicks(inspector.span_page.note, "offen")
    bridge.view.focus(second.id, second.start)
    qtbot.waitUntil(lambda: stored(bridge, first).note == "offen")
    assert stored(bridge, second).note is None
    assert bridge.view.focused == second.id
    assert inspector.span_page.note.toPlainText() == ""


def test_links_are_listed_by_role_visited_and_removed(qtbot: QtBot, bridge: Bridge, inspector: Inspector) -> None:
    actor = tag(bridge, "actor", "Die Stadtwerke")
    commitment = tag(bridge, "commitment", "die Preise halten")
    tag(bridge, "quote", "Die Stadtwerke wollen die Preise halten")
    bridge.view.focus(commitment.id)
    inspector.refresh()
    names = [row.accessibleName() for row in inspector.span_page.links.rows]
    assert names == [
        "who acts: still missing",
        "inside: Quote Die Stadtwerke wollen die Preise halten",
    ]
    made = link(bridge, "committer", commitment, actor)
    bridge.view.focus(commitment.id)
    inspector.refresh()
    row = inspector.span_page.links.rows[0]
    assert row.accessibleName() == "who acts: Actor Die Stadtwerke"
    qtbot.keyClick(row, Qt.Key.Key_Return)
    assert bridge.view.focused == actor.id
    inspector.refresh()
    back = inspector.span_page.links.rows[0]
    assert back.accessibleName() == "acts in: Commitment die Preise halten"
    qtbot.keyClick(back, Qt.Key.Key_Delete)
    assert bridge.session.content is not None
    assert made not in bridge.session.content.links


def test_a_submitted_layer_cannot_be_edited_but_reopened(qtbot: QtBot, bridge: Bridge, inspector: Inspector) -> None:
    tag(bridge, "actor", "Die Stadtwerke")
    assert bridge.submit()
    inspector.refresh()
    page = inspector.span_page
    assert page.submitted.isVisible()
    assert not any(widget.isEnabled() for widget in (page.labels, page.form, page.unsure, page.note) if widget)
    with qtbot.waitSignal(inspector.reopen_requested):
        qtbot.mouseClick(page.submitted.reopen, Qt.MouseButton.LeftButton)
    assert bridge.reopen("noch etwas gefunden")
    inspector.refresh()
    assert not page.submitted.isVisible()
    assert page.note.isEnabled()


def test_the_selection_can_be_tagged_by_mouse(qtbot: QtBot, bridge: Bridge, inspector: Inspector) -> None:
    bridge.view.select(0, 14)
    inspector.refresh()
    with qtbot.waitSignal(inspector.label_clicked) as heard:
        qtbot.mouseClick(inspector.selection_page.labels.cells[1], Qt.MouseButton.LeftButton)
    assert heard.args == ["actor"]


def test_keys_go_back_to_the_text_when_the_span_is_gone(qtbot: QtBot, bridge: Bridge, inspector: Inspector) -> None:
    tag(bridge, "quote", "Das sagte eine Sprecherin")
    inspector.focus_main()
    with qtbot.waitSignal(inspector.left):
        bridge.undo()


def test_low_windows_drop_the_cells_of_the_labels(bridge: Bridge, inspector: Inspector) -> None:
    tag(bridge, "quote", "Das sagte eine Sprecherin")
    inspector.refresh()
    assert inspector.span_page.labels.isVisible()
    inspector.set_labels_visible(False)
    assert not inspector.span_page.labels.isVisible()


def test_another_width_class_keeps_what_was_typed(qtbot: QtBot, bridge: Bridge, inspector: Inspector) -> None:
    span = tag(bridge, "quote", "Das sagte eine Sprecherin")
    inspector.focus_note()
    qtbot.keyClicks(inspector.span_page.note, "check")
    inspector.set_compact(True)
    assert stored(bridge, span).note == "check"
    assert inspector.span_page.note.toPlainText() == "check"


def test_the_history_is_one_line(qtbot: QtBot, bridge: Bridge, inspector: Inspector) -> None:
    span = tag(bridge, "quote", "Das sagte eine Sprecherin")
    line = inspector.span_page._history
    qtbot.waitUntil(lambda: line.text().startswith("By hand, anna "))
    with qtbot.waitSignal(inspector.history_requested) as heard:
        inspector.span_page._history_button.click()
    assert heard.args == [span.id]
