"""Runs the real program in this process and moves the X pointer over it with xdotool; the tests start it by itself.

Only the places to point at are asked from the widgets; everything that happens comes from the X server.
"""

import os
import subprocess
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QPoint, QTimer
from PySide6.QtWidgets import QAbstractButton, QMenu, QWidget

from wortlaut.gui.application import Program, make_application
from wortlaut.paths import folders

PATIENCE_MS = 60_000


class Pointer:
    """The mouse of the X server, and where things are."""

    def __init__(self, program: Program) -> None:
        assert program.window is not None
        self.window: Any = program.window
        self._ratio = self.window.devicePixelRatio()

    @property
    def canvas(self) -> Any:
        return self.window.canvas

    @property
    def content(self) -> Any:
        return self.window.bridge.session.content

    @property
    def text(self) -> str:
        return str(self.window.bridge.session.article.text)

    def wait(self, what: str, probe: Callable[[], object]) -> None:
        patience = QDeadlineTimer(PATIENCE_MS)
        while not probe():
            assert not patience.hasExpired(), f"did not happen: {what}"
            QCoreApplication.processEvents()

    def _xdotool(self, *arguments: str) -> None:
        subprocess.run(["xdotool", *arguments], check=True, timeout=PATIENCE_MS / 1000)
        QCoreApplication.processEvents()

    def _to(self, place: QPoint) -> tuple[str, str, str]:
        """Move the pointer: xdotool counts pixels of the screen."""
        return "mousemove", str(round(place.x() * self._ratio)), str(round(place.y() * self._ratio))

    def place(self, offset: int) -> QPoint:
        """Where a code point of the article is on the screen."""
        self.canvas.ensure_visible(offset)
        return self.canvas.viewport().mapToGlobal(self.canvas.rect_of(offset).center())

    def drag(self, start: QPoint, end: QPoint, *, exact: bool = False) -> None:
        if exact:
            self._xdotool("keydown", "alt")
        self._xdotool(*self._to(start), "mousedown", "1")
        self._xdotool(*self._to((start + end) / 2))
        self._xdotool(*self._to(end), "mouseup", "1")
        if exact:
            self._xdotool("keyup", "alt")

    def press(self, start: QPoint, *way: QPoint) -> None:
        """Press the button at a place and hold it while the pointer goes on."""
        self._xdotool(*self._to(start), "mousedown", "1")
        for place in way:
            self._xdotool(*self._to(place))

    def release(self) -> None:
        self._xdotool("mouseup", "1")

    def hold(self, key: str) -> None:
        self._xdotool("keydown", key)

    def let_go(self, key: str) -> None:
        self._xdotool("keyup", key)

    def hover(self, place: QPoint) -> None:
        self._xdotool(*self._to(place))

    def picture(self) -> bytes:
        """What the text looks like now."""
        image = self.canvas.viewport().grab().toImage()
        return bytes(image.constBits())

    def click(self, place: QPoint, times: int = 1) -> None:
        self._xdotool(*self._to(place), "click", "--repeat", str(times), "--delay", "40", "1")

    def click_widget(self, widget: QWidget) -> None:
        self.click(widget.mapToGlobal(widget.rect().center()))

    def label_button(self, parent: QWidget, label_id: str) -> QWidget:
        """The button of a label, found as a person finds it: by its place in the row."""
        buttons = [button for button in parent.findChildren(QAbstractButton) if button.isVisible()]
        buttons.sort(key=lambda button: button.mapToGlobal(QPoint()).x())
        return buttons[[label.id for label in self.window.bridge.session.scheme.labels].index(label_id)]

    def click_label(self, label_id: str) -> None:
        """Click a label in the palette at the selection."""
        palette = self.canvas.viewport().findChild(QWidget, "selection_palette")
        self.wait("the palette shows", palette.isVisible)
        self.click_widget(self.label_button(palette, label_id))

    def menu(self, menu_id: str, command_id: str) -> None:
        """Choose a command from the menu bar."""
        bar = self.window.menuBar()
        menu = self.window.findChild(QMenu, f"menu.{menu_id}")
        self.click(bar.mapToGlobal(bar.actionGeometry(menu.menuAction()).center()))
        self.wait(f"the menu {menu_id} opens", menu.isVisible)
        action = next(action for action in menu.actions() if action.objectName() == command_id)
        assert action.isEnabled(), command_id
        self.click(menu.mapToGlobal(menu.actionGeometry(action).center()))
        self.wait(f"the menu {menu_id} closes", lambda: not menu.isVisible())


def story(pointer: Pointer) -> None:
    """Select, tag, nest, cut, move an edge, relabel, delete, undo, go on: all by mouse."""
    text = pointer.text
    count = lambda: len(pointer.content.spans)  # noqa: E731

    quote = text.index("„"), text.index("“") + 1
    pointer.drag(pointer.place(quote[0]), pointer.place(quote[1]))
    pointer.click_label("quote")
    pointer.wait("a quote", lambda: count() == 1)
    [span] = pointer.content.spans.values()
    assert (span.start, span.end) == quote, (span, quote)

    look_before_tagging(pointer)

    word = text.index("bauen" if "bauen" in text else "offen")
    pointer.click(pointer.place(word + 2), times=2)
    pointer.click_label("actor")
    pointer.wait("a nested actor by double click", lambda: count() == 2)

    # link the quote to the actor in it by a click on the target
    pointer.click(pointer.place(text.index("selbst" if "selbst" in text else "bleibt") + 2))
    pointer.wait("the quote has the focus", lambda: pointer.window.bridge.view.focused == span.id)
    pointer.menu("span", "span.link")
    pointer.wait("the band of link mode", pointer.window.link_mode.banner.isVisible)
    pointer.click(pointer.place(word + 2))
    pointer.wait("a link", lambda: len(pointer.content.links) == 1)

    sentence = text.index("werde")
    pointer.click(pointer.place(sentence + 2), times=3)
    pointer.click_label("commitment")
    pointer.wait("a commitment by triple click", lambda: count() == 3)
    commitment = next(span for span in pointer.content.spans.values() if span.label == "commitment")

    hole = text.index(", so "), text.index(",", text.index(", so ") + 1) + 1
    pointer.drag(pointer.place(hole[0]), pointer.place(hole[1]), exact=True)
    pointer.menu("span", "span.cut_hole")
    pointer.wait("a hole", lambda: len(pointer.content.spans[commitment.id].fragments) == 2)

    last = text.rstrip().rindex(" ") + 1
    pointer.click(pointer.place(last + 2), times=2)
    pointer.click_label("condition")
    pointer.wait("a condition", lambda: count() == 4)
    condition = next(span for span in pointer.content.spans.values() if span.label == "condition")

    # drag the start handle of the focused condition one word back
    start = pointer.canvas.rects_of(condition.start, condition.end)[0].topLeft() - QPoint(2, 2)
    assert pointer.canvas.handle_at(start) == "start"
    handle = pointer.canvas.viewport().mapToGlobal(start)
    before = text.rindex(" ", 0, last - 1) + 1
    pointer.drag(handle, pointer.place(before))
    pointer.wait("a moved edge", lambda: pointer.content.spans[condition.id].start == before)

    # relabel it by the label bar, delete it, undo three times, redo once: all from the menus
    bar = pointer.window.top.labels
    pointer.click_widget(pointer.label_button(bar, "actor"))
    pointer.wait("relabeled", lambda: pointer.content.spans[condition.id].label == "actor")
    pointer.menu("span", "span.delete")
    pointer.wait("deleted", lambda: count() == 3)
    for _ in range(3):
        pointer.menu("edit", "undo")
    pointer.wait("delete, label and edge undone", lambda: pointer.content.spans[condition.id].start == last)
    pointer.menu("edit", "redo")
    pointer.wait("edge redone", lambda: pointer.content.spans[condition.id].start == before)
    pointer.menu("article", "article.next")
    pointer.wait("the next article", lambda: pointer.text != text)


def look_before_tagging(pointer: Pointer) -> None:
    """See what a drag would tag before it is let go, exactly with Alt, and what lies under the pointer."""
    text, canvas = pointer.text, pointer.canvas
    first = text.index("werde") - 1  # the space before a word: the drag snaps
    inside = text.index(", so ") + 3  # in the middle of a word
    whole = first + 1, text.index(",", inside)
    pointer.press(pointer.place(first), pointer.place(first + 3), pointer.place(inside))
    pointer.wait("an outline of whole words", lambda: canvas.to_tag is not None and canvas.to_tag[0] == whole[0])
    snapped = canvas.to_tag
    outlined = pointer.picture()
    pointer.hold("alt")
    pointer.wait("an exact outline with Alt", lambda: canvas.to_tag != snapped)
    assert canvas.to_tag[1] == inside, (canvas.to_tag, inside)
    pointer.wait("another picture", lambda: pointer.picture() != outlined)
    pointer.let_go("alt")
    pointer.wait("whole words again", lambda: canvas.to_tag == snapped)
    pointer.release()
    pointer.wait("the outlined words are selected", lambda: pointer.window.bridge.view.selection == snapped)
    pointer.click(pointer.place(2))
    pointer.wait("no selection", lambda: pointer.window.bridge.view.selection is None)

    away = canvas.viewport().mapToGlobal(QPoint(4, 4))
    pointer.hover(away)
    pointer.wait("nothing is hovered", lambda: canvas._scene.hovered is None)
    plain = pointer.picture()
    pointer.hover(pointer.place(text.index("„") + 2))
    pointer.wait("the span under the pointer looks different", lambda: pointer.picture() != plain)
    pointer.hover(away)
    pointer.wait("it looks as before", lambda: pointer.picture() == plain)


def main() -> int:
    project, data = Path(sys.argv[1]), Path(sys.argv[2])
    application = make_application(["wortlaut"])
    application.setDoubleClickInterval(PATIENCE_MS)  # xdotool may not get to the second click within 0.4 s
    application.setCursorFlashTime(0)  # pictures are compared
    program = Program(application, folders(data), "anna", "en")
    failures: list[str] = []

    def visit() -> None:
        try:
            story(Pointer(program))
        except BaseException:
            failures.append(traceback.format_exc())
            if os.environ.get("WORTLAUT_E2E_PICTURE") and program.window is not None:
                program.window.grab().save(os.environ["WORTLAUT_E2E_PICTURE"])
        application.exit()

    program.start(project)
    assert program.window is not None
    width, height = os.environ.get("WORTLAUT_E2E_SIZE", "1280x800").split("x")
    program.window.resize(int(width), int(height))
    program.settled.connect(lambda: QTimer.singleShot(0, visit))
    application.exec()
    program.end()
    sys.stderr.write("".join(failures))
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
