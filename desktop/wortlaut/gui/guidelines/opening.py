"""Opens the guidelines at what is at hand: a problem, an attribute, a label; and lets a project have its own."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from wortlaut.domain.change import Problem
from wortlaut.gui.command_values import ANNOTATE
from wortlaut.gui.panes.problems import ProblemsPane
from wortlaut.gui.panes.span_attributes import AttributeForm
from wortlaut.gui.panes.span_links import LinkList

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from wortlaut.gui.main_window import MainWindow
    from wortlaut.session.guidelines import Places


class GuidelinesOpening(QObject):
    """What the commands about guidelines do in a window."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._bridge = window.bridge
        self._bridge.guidelines_wanted.connect(self.open_at)

    def handlers(self) -> "Mapping[str, Callable[[], object]]":
        """Return what each command does."""
        return {
            "guidelines": self.open_here,
            "guidelines.own": self.take_own,
            "guidelines.shipped": self.drop_own,
            "span.precedent": self.make_precedent,
            "span.no_precedent": self.drop_precedent,
        }

    def open_here(self) -> None:
        """Open the guidelines at what has the keyboard; called again, at the next thing about the focused span."""
        window = self._window
        if window.pages.current != ANNOTATE:
            window.dialogs.manual("guidelines")
            return
        pane = window.side.guidelines
        inside = pane is not None and window.side.shows_guidelines
        self.open_at(None if inside else self._places_at(QApplication.focusWidget()))

    def open_at(self, places: "Places | None") -> None:
        """Open the guidelines at the first of these places that they have; None: at the next one."""
        pane = self._window.side.show_guidelines()
        pane.open_topic(places)
        pane.focus_pane()

    def _places_at(self, focus: QWidget | None) -> "Places":
        """Return the places about a widget: a label of the bar, a problem, an attribute, the links; else the label."""
        from wortlaut.gui.guidelines import places
        from wortlaut.session.guidelines import label_places

        bridge = self._bridge
        button = self._window.top.labels.label_at(focus)
        if button is not None:
            return label_places(button)
        content = bridge.session.content
        span = None if content is None else content.spans.get(bridge.view.focused or "")
        label = None if span is None else bridge.session.scheme.label(span.label)
        above = focus
        while above is not None:
            if isinstance(above, ProblemsPane) and (problem := above.current_problem) is not None:
                return places.topic_of_problem(bridge, problem).places
            if focus is not None and span is not None and label is not None:
                if isinstance(above, LinkList):
                    return places.places_of_links(bridge, span)
                if isinstance(above, AttributeForm):
                    attribute = label.attribute(above.attribute_at(focus) or "") or label.main_attribute
                    if attribute is not None:
                        return places.topic_of_attribute(bridge, span, attribute).places
            above = above.parentWidget()
        return label_places(span.label) if span is not None else ()

    def take_own(self) -> None:
        """Ask for the Markdown file that is to be the guidelines of the project."""
        filters = self.tr("Guidelines in Markdown (*.md *.markdown *.txt)")
        if self._may_write():
            self._window.prompts.ask_file(self.tr("Guidelines of the project"), filters, self._take)

    def drop_own(self) -> None:
        """Return to the guidelines that came with the program."""
        from wortlaut.session.guidelines import drop_own, has_own

        session = self._bridge.session
        if not self._may_write():
            return
        if not has_own(session):
            self._bridge.problem_found.emit(Problem("nothing_to_do", "hint"))
        elif self._bridge.do_all(lambda: drop_own(session)):
            self._show_changed()

    def make_precedent(self) -> None:
        """Ask what the focused span shows, and make it a precedent with that note."""
        content, span_id = self._bridge.session.content, self._bridge.view.focused
        if content is None or span_id is None or span_id not in content.spans or not self._bridge.may_edit():
            return
        note = content.spans[span_id].precedent or ""
        question = self.tr("What does this span show to others?")
        self._window.prompts.ask_text(self.tr("Precedent"), question, note, self._set_precedent)

    def drop_precedent(self) -> None:
        """Let the focused span be a precedent no longer."""
        self._set_precedent(None)

    def _set_precedent(self, note: str | None) -> None:
        from wortlaut.session.precedents import set_precedent

        content, span_id = self._bridge.session.content, self._bridge.view.focused
        if content is not None and span_id is not None and span_id in content.spans:
            self._bridge.do(set_precedent(content, span_id, note))

    def _take(self, file: "Path") -> None:
        from wortlaut.session.guidelines import take_own

        if self._bridge.do_all(lambda: take_own(self._bridge.session, file)):
            self._show_changed()

    def _may_write(self) -> bool:
        if self._bridge.session.read_only:
            self._bridge.problem_found.emit(Problem("read_only", "hint"))
        return not self._bridge.session.read_only

    def _show_changed(self) -> None:
        pane = self._window.side.show_guidelines()
        pane.read_again()
        pane.open_at(())
        pane.focus_pane()
