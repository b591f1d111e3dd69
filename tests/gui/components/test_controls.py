import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from wortlaut.domain.scheme import Scheme, localized
from wortlaut.gui.appearance import Appearance
from wortlaut.gui.components.buttons import IconButton, PushButton, WordButton
from wortlaut.gui.components.check_box import CheckBox
from wortlaut.gui.components.count_tabs import CountTabs
from wortlaut.gui.components.key_hints import KeyHints
from wortlaut.gui.components.keycap import Keycap
from wortlaut.gui.components.marks import Avatar, CountBars, LabelBadge, LabelChip, StateDot
from wortlaut.gui.components.pill_filter import PillFilter
from wortlaut.gui.components.text_edits import NoteEdit, ValueEdit
from wortlaut.gui.components.themed import ElidedText, Text
from wortlaut.gui.components.working_foot import WorkingFoot
from wortlaut.gui.review.key_button import KeyButton


def test_pills_count_and_choose(qtbot: QtBot, appearance: Appearance) -> None:
    pills = PillFilter(appearance, "en")
    qtbot.addWidget(pills)
    pills.set_counts({"new": 71, "open": 11, "submitted": 1038, "gold": 0})
    assert pills.button("all").text() == "All 1,120"
    assert pills.button("submitted").accessibleName() == "submitted, 1038 articles"
    assert pills.button("gold").isHidden()
    with qtbot.waitSignal(pills.chosen) as heard:
        qtbot.keyClick(pills.button("all"), Qt.Key.Key_Right)
    assert heard.args == ["new"]
    assert pills.current == "new"


def test_pills_wrap_where_there_is_no_room(qtbot: QtBot, appearance: Appearance) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(300, 200)
    pills = PillFilter(appearance, "de", window)
    pills.resize(200, 30)
    window.show()
    qtbot.waitExposed(window)
    pills.set_counts({"new": 71234, "open": 11000, "submitted": 38000, "gold": 12})
    boxes = [pills.button(key).geometry() for key in ("all", "new", "open", "submitted", "gold")]
    assert all(box.right() < 200 for box in boxes)
    assert len({box.top() for box in boxes}) > 1
    assert pills.height() > boxes[-1].bottom()


def test_tabs_show_counts_and_move_by_arrows(qtbot: QtBot, appearance: Appearance) -> None:
    tabs = CountTabs(appearance, "Lists")
    qtbot.addWidget(tabs)
    tabs.add_tab("spans", "Spans")
    tabs.add_tab("problems", "Problems")
    tabs.set_count("problems", 2, alarming=True)
    assert tabs.current == "spans"
    assert tabs.button("problems").accessibleName() == "Problems, 2"
    with qtbot.waitSignal(tabs.chosen) as heard:
        qtbot.keyClick(tabs.button("spans"), Qt.Key.Key_Right)
    assert heard.args == ["problems"]


def test_a_note_is_handed_over_once_when_it_is_left(qtbot: QtBot, appearance: Appearance) -> None:
    note = NoteEdit(appearance)
    qtbot.addWidget(note)
    note.show_text("alt")
    qtbot.keyClicks(note, "neu ")
    with qtbot.waitSignal(note.committed) as heard:
        qtbot.keyClick(note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert heard.args == ["neu alt"]
    with qtbot.assertNotEmitted(note.committed), qtbot.waitSignal(note.left):
        qtbot.keyClick(note, Qt.Key.Key_Escape)


def test_a_field_hands_over_without_outer_white_space(qtbot: QtBot, appearance: Appearance) -> None:
    field = ValueEdit(appearance)
    qtbot.addWidget(field)
    field.show_text("")
    with qtbot.waitSignal(field.committed) as heard:
        qtbot.keyClicks(field, "  Stadt ")
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert heard.args == ["Stadt"]


@pytest.mark.parametrize("kind", [PushButton, WordButton])
def test_enter_presses_the_button_that_has_the_keyboard(
    qtbot: QtBot, appearance: Appearance, kind: type[PushButton] | type[WordButton]
) -> None:
    button = kind(appearance, "Go")
    qtbot.addWidget(button)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
        with qtbot.waitSignal(button.clicked):
            qtbot.keyClick(button, key)
    with qtbot.assertNotEmitted(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_a_button_that_waits_is_no_faded_accent(qtbot: QtBot, theme: str) -> None:
    look = Appearance(theme)
    button = PushButton(look, "", primary=True)
    qtbot.addWidget(button)
    inside = button.sizeHint().width() // 2, button.sizeHint().height() // 2
    button.resize(button.sizeHint())
    assert button.grab().toImage().pixelColor(*inside) == look.color("accent")
    button.setEnabled(False)
    assert button.grab().toImage().pixelColor(*inside).saturation() < look.color("accent").saturation() // 4


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_keys_begin_at_the_edge_while_there_is_nothing_to_say(qtbot: QtBot, appearance: Appearance) -> None:
    foot = WorkingFoot(appearance)
    qtbot.addWidget(foot)
    foot.resize(600, 32)
    foot.show()
    assert foot.hints.x() == appearance.px(16)
    foot.say("Written")
    qtbot.waitUntil(lambda: foot.hints.x() > foot.text.width() + appearance.px(16))


def test_hints_that_do_not_fit_are_left_out(qtbot: QtBot, appearance: Appearance) -> None:
    hints = KeyHints(appearance)
    qtbot.addWidget(hints)
    hints.resize(160, 32)
    hints.show()
    hints.set_hints([("U", "unsure"), ("N", "note"), ("Delete", "delete the span"), ("Tab", "next span")])
    shown = [child for child in hints.children() if isinstance(child, QWidget) and not child.isHidden()]
    assert 0 < len(shown) < 4
    assert "Delete: delete the span" in hints.accessibleName()


def test_foreign_text_is_never_markup(qtbot: QtBot, appearance: Appearance) -> None:
    line = Text(appearance, "<b>fett</b>")
    qtbot.addWidget(line)
    assert line.textFormat() == Qt.TextFormat.PlainText


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_every_control_has_a_name_a_size_to_hit_and_paints(qtbot: QtBot, scheme: Scheme, theme: str) -> None:
    look = Appearance(theme)  # type: ignore[arg-type]
    chip = LabelChip(look)
    chip.set_label(scheme.labels[0], localized(scheme.labels[0].name, "de"))
    bars = CountBars(look, scheme.labels)
    bars.set_counts((9, 24, 0, 3), 24)
    elided = ElidedText(look)
    elided.set_text("ein langer Text, der nicht in die Breite paßt")
    box = CheckBox(look, "unsure", "U")
    box.setChecked(True)
    presses = [PushButton(look, "Open", "Ctrl+O"), IconButton(look, "next", "Next span"), WordButton(look, "History")]
    marks = [chip, bars, elided, Keycap(look, "Ctrl+Z"), LabelBadge(look, scheme.labels[1], "Ak"), Avatar(look, "anna")]
    dots = [StateDot(look, state) for state in ("new", "open", "submitted", "gold")]
    for widget in [*presses, box, *marks, *dots]:
        qtbot.addWidget(widget)
        widget.resize(widget.sizeHint())
        picture = widget.grab().toImage()
        colors = {picture.pixel(x, y) for x in range(picture.width()) for y in range(picture.height())}
        assert len(colors) > 1, widget
    for button in presses:
        assert min(button.sizeHint().width(), button.sizeHint().height()) >= 24
        assert button.accessibleName() or button.text()


def test_buttons_are_drawn_anew_when_the_pointer_comes_and_goes(appearance: Appearance, qtbot: QtBot) -> None:
    ground = QWidget()
    qtbot.addWidget(ground)
    ground.resize(300, 200)
    buttons = [PushButton(appearance, "Write", parent=ground), KeyButton(appearance, "Take", "1", parent=ground)]
    for place, button in enumerate(buttons):
        button.setGeometry(20, 20 + 60 * place, 120, 40)
    ground.show()
    qtbot.waitExposed(ground)
    for button in buttons:
        QTest.mouseMove(ground, QPoint(250, 180))
        QCoreApplication.processEvents()
        away = ground.grab(button.geometry()).toImage()
        painted = Painted(button)
        QTest.mouseMove(button, button.rect().center())
        qtbot.waitUntil(lambda painted=painted: painted.times > 0)
        assert ground.grab(button.geometry()).toImage() != away
        before = painted.times
        QTest.mouseMove(ground, QPoint(250, 180))
        qtbot.waitUntil(lambda painted=painted, before=before: painted.times > before)
        assert ground.grab(button.geometry()).toImage() == away


class Painted(QObject):
    """Counts how often a widget paints itself."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        self.times = 0
        watched.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.times += event.type() == QEvent.Type.Paint
        return False
