"""The page of near-duplicates: articles of a group side by side, the annotator's spans carried over to copies."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wortlaut.errors import WortlautError
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.command_values import Command
from wortlaut.gui.components.themed import Surface
from wortlaut.gui.duplicate_search import DuplicateSearch
from wortlaut.gui.duplicates.aligned_view import AlignedView
from wortlaut.gui.duplicates.copies_panel import CopiesPanel
from wortlaut.gui.duplicates.desk import CopiesDesk
from wortlaut.gui.duplicates.foot import Foot
from wortlaut.gui.duplicates.group_list import GroupList
from wortlaut.gui.duplicates.heads import Heads
from wortlaut.gui.duplicates.legend import CopiesLegend
from wortlaut.gui.guard import guarded
from wortlaut.gui.page import Page
from wortlaut.session.duplicates_by_hand import VetoReason, join, take_out, veto
from wortlaut.session.duplicates_carry import carry_over
from wortlaut.session.session import Applied

_FIRST_WITH_GROUPS = 1120
"""Width from which on the list of groups has room."""


class DuplicatesPage(Page):
    """Shows a pair; what it does goes through the session, one action each.

    Signals:
        left_page: the person wants to go back where the page was opened from.
        article_wanted: id of an article that is to be annotated.
    """

    left_page = Signal()
    article_wanted = Signal(str)

    def __init__(self, bridge: Bridge, search: DuplicateSearch, parent: QWidget | None = None) -> None:
        super().__init__(bridge, parent)
        self._search = search
        self._wanted: tuple[str, str | None] | None = None
        """Source and copy that are asked for while the search is not done."""
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(0)
        self._rest.timeout.connect(self._compare_next)
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.setSpacing(0)
        self._body: QWidget | None = None
        self._build()
        search.grouped.connect(self._on_grouped)
        search.progressed.connect(self._on_progress)
        search.stopped.connect(self._on_stopped)
        bridge.project_changed.connect(self._on_project_changed)
        bridge.changed.connect(self._on_changed)

    # building

    def _build(self) -> None:
        """Make all widgets, for the present project and language."""
        bridge, look = self.bridge, self.bridge.appearance
        old, self._body = self._body, QWidget()
        self.setAccessibleName(self.tr("Near-duplicates"))
        self.desk = CopiesDesk(bridge.session)
        self.groups = GroupList(bridge)
        self.view = AlignedView(look)
        self.view.setObjectName("aligned_view")
        self.view.installEventFilter(self)
        self.heads = Heads(look, self.view)
        self.legend = CopiesLegend(look, bridge.session.scheme)
        self.panel = CopiesPanel(bridge, self.desk)
        self.foot = Foot(look)
        middle = Surface(look, "page")
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.heads)
        column.addWidget(self.legend)
        column.addWidget(self.view, 1)
        whole = QVBoxLayout(self._body)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.groups)
        row.addWidget(middle, 1)
        row.addWidget(self.panel)
        whole.addLayout(row, 1)
        whole.addWidget(self.foot)
        middle.watch_focus()
        self.groups.watch_focus()
        self.groups.chosen.connect(self._on_group)
        self.groups.list.left.connect(self._leave)
        self.panel.copy_wanted.connect(self._on_card)
        self.panel.command.connect(self.run)
        self.panel.chooser.left.connect(self._unasked)
        self.foot.cancel_wanted.connect(self._search.stop)
        self._outer.addWidget(self._body)
        if old is not None:
            old.hide()
            old.deleteLater()

    def retranslate(self) -> None:
        """Make everything anew in another language."""
        source, current = self.desk.source, self.desk.current
        self._build()
        self.groups.show_copies(self._search.copies)
        if source is not None:
            self._wanted = source, current
            self._open_wanted()

    # the page

    def show_article(self, article: str) -> None:
        """Show the group of an article, beside the copy in which the annotator has tagged most, or it the source."""
        self.show_pair(article, None)

    def show_pair(self, source: str, copy: str | None) -> None:
        """Show two articles side by side, whether they are in one group or not."""
        self._wanted = source, copy
        self._open_wanted()

    def entered(self) -> None:
        """Search for what is new, and take the keyboard."""
        self._search.search()
        if self._search.searching:
            self.foot.searching(0.0)
        self.groups.show_copies(self._search.copies)
        self.desk.read_again()
        self._open_wanted()
        self._show(keep_place=True)
        (self.view if self.desk.current else self.groups.list).setFocus(Qt.FocusReason.OtherFocusReason)

    def left(self) -> None:
        """Ask nothing any more."""
        self.panel.chooser.close_list()
        self._rest.stop()

    def stops(self) -> Sequence[QWidget]:
        """Return groups, texts and buttons."""
        places = (self.groups.list, self.view, self.panel.carry)
        return [stop for stop in places if stop.isVisibleTo(self) and stop.isEnabled()] or [self]

    def show_notice(self, text: str) -> None:
        """Say something short in the foot line."""
        self.foot.say(text)

    def zoom(self, step: int) -> None:
        """Make the texts larger or smaller."""
        self.view.zoom(step)

    def stop(self) -> None:
        """End the search."""
        self._rest.stop()

    # opening

    def _open_wanted(self) -> None:
        """Open what is asked for, as far as the groups are known."""
        if self._wanted is None:
            return
        article, copy = self._wanted
        group = self._search.copies.of(article) if self._search.copies is not None else None
        ids = group.ids if group is not None else ()
        if copy is not None and copy not in ids:
            self.desk.open([article, copy], source=article, current=copy, is_group=False)
        elif group is not None:
            own = next((row.spans for row in self.bridge.session.article_rows([article])), 0)
            source = article if copy is not None or own else None
            self.desk.open(ids, source=source, current=copy or article, is_group=True)
        else:
            self.desk.open([article], source=article, current=None, is_group=False)
            if self._search.copies is None:
                self._show()
                return  # it may have copies yet
        self._wanted = None
        self._show()

    def _on_group(self, ids: tuple[str, ...]) -> None:
        if self.desk.source not in ids or not self.desk.is_group:
            self.desk.open(ids, source=None, current=None, is_group=True)
            self._show()

    def _on_card(self, article: str) -> None:
        if article in self.desk.copies:
            self.desk.current = article
            self._show()
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_grouped(self) -> None:
        self.groups.show_copies(self._search.copies)
        if self._wanted is None and self.desk.source is not None and self._search.copies is not None:
            group = self._search.copies.of(self.desk.source)
            pair = {self.desk.source, *self.desk.copies}
            if group is not None and (self.desk.is_group or pair <= set(group.ids)):
                self.desk.open(group.ids, source=self.desk.source, current=self.desk.current, is_group=True)
            elif group is None or self.desk.is_group:
                kept = [self.desk.source, *([self.desk.current] if self.desk.current else [])]
                self.desk.open(kept, source=self.desk.source, current=self.desk.current, is_group=False)
            self._show(keep_place=True)
        self._open_wanted()

    def _on_progress(self, share: float) -> None:
        if self._search.searching and self.isVisible():
            self.foot.searching(share)

    def _on_stopped(self) -> None:
        copies = self._search.copies
        if copies is None:
            self.foot.say(self.tr("The search was stopped; groups are not known yet."))
        else:
            self.foot.say(self.tr("%n group(s) of near-duplicates", "", len(copies.groups)))
        self._open_wanted()

    def _on_project_changed(self) -> None:
        self._wanted = None
        self._build()

    def _on_changed(self, applied: Applied) -> None:
        if self.isVisible():
            self.desk.read_again()
            self.groups.show_copies(self._search.copies)
            self._show(keep_place=True)
            if applied.undone:
                self.foot.say(self.tr("Taken back"))

    # showing

    def _show(self, *, keep_place: bool = False) -> None:
        """Show the pair, the cards and the rest; other pairs are compared when there is time."""
        desk, session = self.desk, self.bridge.session
        pair = None
        if desk.current is not None:
            try:
                pair = desk.pair(desk.current)
            except WortlautError as error:
                self.bridge.failed.emit(error)
        self.view.show_pair(pair, session.scheme, self.bridge.language, keep_place=keep_place)
        self.heads.show_desk(desk, self.bridge.language, searching=self._search.copies is None)
        self.panel.show_desk()
        self.groups.mark(desk.source if desk.is_group else None)
        self._rest.start()

    def _compare_next(self) -> None:
        """Compare one more copy; the next one when the window has nothing else to do."""
        copy = self.desk.next_unknown()
        if copy is not None and self.isVisible():
            self.desk.pair(copy)
            self.panel.show_desk()
            self._rest.start()

    # commands

    def run(self, command_id: str) -> None:
        """Do a command of this page."""
        commands: Mapping[str, Callable[[], object]] = {
            "copies.next_difference": lambda: self._step_difference(1),
            "copies.previous_difference": lambda: self._step_difference(-1),
            "copies.exchange": self._exchange,
            "copies.open": self._open_copy,
            "copies.carry": self._carry,
            "copies.veto": self._veto,
            "copies.split": self._split,
            "copies.join": self._choose_other,
        }
        commands[command_id]()

    def obstacle(self, command: Command) -> str | None:
        """Return why a command cannot do anything now."""
        if command.id != "copies.join" and self.desk.current is None:
            return self.tr("no copy is shown")
        return None

    def _step_difference(self, step: int) -> None:
        if not self.view.step_difference(step):
            self.foot.say(self.tr("No further difference"))

    def _step_copy(self, step: int) -> bool:
        if not self.desk.step_copy(step):
            return False
        self._show()
        self.foot.say(self.panel.cards[self.desk.current or ""].accessibleName())
        return True

    def _exchange(self) -> None:
        desk = self.desk
        if desk.current is not None and desk.source is not None:
            ids = [desk.source, *desk.copies]
            desk.open(ids, source=desk.current, current=desk.source, is_group=desk.is_group)
            self._show()

    def _open_copy(self) -> None:
        if self.desk.current is not None:
            self.article_wanted.emit(self.desk.current)

    def _carry(self) -> None:
        session, source, chosen = self.bridge.session, self.desk.source, self.desk.chosen()
        if source is None or self.desk.next_unknown() is not None:
            self.foot.say(self.tr("Not all copies are compared yet"))
        elif not chosen or session.read_only:
            self.foot.say(self.panel.summary.text())
        else:
            spans, _ = self.desk.totals()
            if self.bridge.do_all(lambda: carry_over(session, source, chosen)):
                self.foot.say(
                    self.tr("{spans} carried over to {copies}, Ctrl+Z takes it back").format(
                        spans=self.tr("%n span(s)", "", spans), copies=self.tr("%n copies", "", len(chosen))
                    )
                )

    def _veto(self) -> None:
        if self.desk.current is not None:
            self._switch(self.desk.current)

    def _switch(self, copy: str) -> None:
        """Ask why nothing goes to a copy, or let it go again."""
        session, source = self.bridge.session, self.desk.source
        if source is None or session.read_only:
            return
        self.desk.current = copy
        if copy in self.desk.vetoes:
            self.bridge.do_all(lambda: veto(session, source, copy, None))
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._show()
        self.panel.ask_reason(lambda reason: self._vetoed(copy, VetoReason(reason)))

    def _vetoed(self, copy: str, reason: VetoReason) -> None:
        session, source = self.bridge.session, self.desk.source
        if source is not None:
            self.bridge.do_all(lambda: veto(session, source, copy, reason))
        self.panel.show_desk()
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _split(self) -> None:
        session, desk = self.bridge.session, self.desk
        source, copy = desk.source, desk.current
        if source is None or copy is None or session.read_only:
            return
        if desk.is_group:
            done = self.bridge.do_all(lambda: take_out(session, copy, [source, *desk.copies]))
            word = self.tr("Taken out of the group, Ctrl+Z takes it back")
        else:
            done = self.bridge.do_all(lambda: join(session, source, copy))
            word = self.tr("Joined as one group, Ctrl+Z takes it back")
        if done:
            self.foot.say(word)

    def _choose_other(self) -> None:
        from wortlaut.gui.duplicates.article_choice import ArticleChoice

        article = self.desk.source or (self.bridge.session.article.id if self.bridge.session.article else None)
        if article is not None:
            ArticleChoice(self.bridge, article, lambda other: self.show_pair(article, other), self.window()).open()

    def _leave(self) -> None:
        """Close the open question, or go back."""
        if self.panel.chooser.is_open:
            self.panel.chooser.close_list()
            self._unasked()
        else:
            self.left_page.emit()

    def _unasked(self) -> None:
        self._show(keep_place=True)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)  # the answers that had the keyboard are gone

    # Qt

    @guarded(default=False)
    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002
        """In the texts, Tab goes to the next copy, and past the last one on."""
        if self.view.hasFocus() and self._step_copy(1 if next else -1):
            return True
        return super().focusNextPrevChild(next)

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits switch copies or choose a reason, Esc goes back."""
        digit = event.key() - Qt.Key.Key_0
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        elif 1 <= digit <= 9 and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            if self.panel.chooser.is_open:
                self.panel.chooser.choose_digit(digit)
            elif digit <= len(self.desk.copies):
                self._switch(self.desk.copies[digit - 1])
        else:
            super().keyPressEvent(event)

    @guarded()
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the groups out where there is no room for them."""
        super().resizeEvent(event)
        self.groups.setVisible(self.width() / self.bridge.appearance.scale >= _FIRST_WITH_GROUPS)
