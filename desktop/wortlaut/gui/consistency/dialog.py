"""The consistency radar as a sheet: cases left, their places right; a digit chooses the version, Enter settles."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from wortlaut.gui.bridge import Bridge
from wortlaut.gui.components.segmented import Choice, Segmented
from wortlaut.gui.components.texts import short_date
from wortlaut.gui.components.themed import Text
from wortlaut.gui.consistency.case_list import CaseList
from wortlaut.gui.consistency.places_view import PlacesView
from wortlaut.gui.dialogs.sheet import Sheet
from wortlaut.gui.guard import guarded
from wortlaut.session.consistency import (
    Case,
    Kind,
    Place,
    contexts,
    forget_meant,
    harmonize,
    mean_difference,
    meant_count,
)

SHOWN = 100
"""So many places of a case are shown, and can be settled at once."""
_EVERYTHING = "everything"
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ConsistencyDialog(Sheet):
    """Settles places that were tagged differently, case by case; each step is undone by key.

    `search` is called when everything is to be looked for again.
    """

    def __init__(
        self, bridge: Bridge, cases: Sequence[Case], search: Callable[[], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(bridge.appearance, self.tr("Same text, tagged differently"), parent, width=900)
        self.setObjectName("consistency")
        look = bridge.appearance
        self._bridge = bridge
        self._cases = list(cases)
        self._search = search
        self._settled: dict[str, str] = {}
        self._steps: list[str] = []
        """Keys of the cases settled here, for taking back."""
        self._add_filter()
        columns = QHBoxLayout()
        columns.setSpacing(look.px(16))
        self.list = CaseList(look)
        self.list.setMinimumWidth(look.px(180))
        self.list.setMaximumWidth(look.px(340))
        self.places = PlacesView(look, bridge.session.scheme, bridge.language)
        self.places.setMinimumSize(look.px(260), look.px(220))
        columns.addWidget(self.list, 1)
        columns.addWidget(self.places, 2)
        self.body.addLayout(columns, 1)
        self.hint = Text(look, "", "small", "dim")
        self.hint.setObjectName("consistency_hint")
        self.body.addWidget(self.hint)
        self.meant_button = self.add_button(self.tr("Differs on purpose"), self._mean, key="M")
        self.go_button = self.add_button(self.tr("Go there"), self._go, key="G")
        self.apply_button = self.add_button("", self._harmonize, primary=True, key="Return")
        self.apply_button.setObjectName("consistency_apply")
        self.add_close()
        self.list.case_wanted.connect(self._show_case)
        self.places.changed.connect(self._show_state)
        self.places.go_wanted.connect(self._go_to)
        if parent is not None:
            room = parent.window().size()
            self.resize(min(look.px(1180), room.width() - 40), min(look.px(760), room.height() - 40))
        self._show_cases()
        self.list.setFocus()

    def _add_filter(self) -> None:
        look = self._bridge.appearance
        sentences = sum(case.kind is Kind.SENTENCE for case in self._cases)
        choices = [
            Choice(_EVERYTHING, self.tr("All {count}").format(count=len(self._cases))),
            Choice(Kind.SENTENCE.value, self.tr("Sentences {count}").format(count=sentences)),
            Choice(Kind.STRING.value, self.tr("Words {count}").format(count=len(self._cases) - sentences)),
        ]
        self.filter = Segmented(look, choices, name=self.tr("What is the same"), follow=True)
        self.filter.set_current(_EVERYTHING)
        self.filter.chosen.connect(self._on_filter)
        self.forget_button = self._forgetting()
        self.filter.setMaximumWidth(look.px(340))
        row = QHBoxLayout()
        row.addWidget(self.filter, 1)
        row.addStretch(1)
        row.addWidget(self.forget_button)
        self.body.addLayout(row)

    def _forgetting(self) -> QWidget:
        """Return the button that brings back what differs on purpose; it hides while there is nothing."""
        from wortlaut.gui.components.buttons import PushButton

        count = meant_count(self._bridge.session)
        button = PushButton(self._bridge.appearance, self.tr("Bring %n back that differ(s) on purpose", "", count))
        button.clicked.connect(self._forget)
        button.setVisible(count > 0)
        return button

    # showing

    def _on_filter(self, kind: str) -> None:
        self.filter.set_current(kind)
        self._show_cases()

    def _show_cases(self) -> None:
        kind = self.filter.current
        shown = [case for case in self._cases if kind in (_EVERYTHING, case.kind.value)]
        self.list.show_cases(shown, self._settled)

    def _show_case(self, case: Case | None) -> None:
        if case is None:
            self.places.show_places([], (), {})
            return
        found = contexts(self._bridge.session, case, SHOWN)
        rows = self._bridge.session.article_rows(list(dict.fromkeys(one.place.article for one in found)))
        titles = {}
        for row in rows:
            date = short_date(row.date, self._bridge.language)
            titles[row.id] = f"{row.title} · {date}" if date else row.title
        self.places.show_places(found, case.counts, titles)

    def _show_state(self) -> None:
        case, ticked = self.list.current, self.places.ticked
        can = bool(case) and not self._bridge.session.read_only
        text = self.tr("Tag %n place(s) like version {version}", "", len(ticked))
        self.apply_button.setText(text.format(version=self.places.version + 1))
        self.apply_button.setEnabled(can and bool(ticked) and case is not None and case.key not in self._settled)
        self.meant_button.setEnabled(can and case is not None and case.key not in self._settled)
        self.go_button.setEnabled(self.places.current is not None)
        self.apply_button.updateGeometry()
        hint = self.tr("1–9 choose the version, Space ticks, Ctrl+Z takes back.")
        if case is not None and case.key in self._settled:
            hint = f"{self._settled[case.key]} · {hint}"
        elif case is not None and len(case.places) > SHOWN:
            hint = self.tr("The first %n place(s) are shown.", "", SHOWN) + " " + hint
        self.hint.setText(hint)

    # doing

    def _harmonize(self) -> None:
        case, ticked, version = self.list.current, self.places.ticked, self.places.version
        if case is None or not ticked or case.key in self._settled:
            return
        session = self._bridge.session
        if self._bridge.do_all(lambda: harmonize(session, case, version, ticked)):
            self._note(case, self.tr("tagged alike"))

    def _mean(self) -> None:
        case = self.list.current
        if case is None or case.key in self._settled or self._bridge.session.read_only:
            return
        session = self._bridge.session
        if self._bridge.do_all(lambda: mean_difference(session, case)):
            self._note(case, self.tr("differs on purpose"))

    def _note(self, case: Case, how: str) -> None:
        """Remember what was done, show it, and go on to the next case."""
        self._settled[case.key] = how
        self._steps.append(case.key)
        self.list.settle(case.key, how)
        row = self.list.currentIndex().row()
        self.list.step(1)
        if self.list.currentIndex().row() == row:
            self._show_case(case)

    def _undo(self) -> None:
        """Take back the last step made here; what was done before belongs to the window."""
        if not self._steps:
            return
        if self._bridge.undo():
            key = self._steps.pop()
            del self._settled[key]
            self.list.settle(key, "")
            self._show_case(self.list.current)

    def _forget(self) -> None:
        session = self._bridge.session
        if self._bridge.do_all(lambda: forget_meant(session)):
            self.close()
            self._search()

    def _go(self) -> None:
        context = self.places.current
        if context is not None:
            self._go_to(context.place)

    def _go_to(self, place: Place) -> None:
        self.close()
        self._bridge.go_to(place.article, (place.start, place.end))

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits choose a version; M, G, Enter and Ctrl+Z do what the buttons say."""
        key, held = event.key(), event.modifiers()
        control = bool(held & Qt.KeyboardModifier.ControlModifier)
        if control and key == Qt.Key.Key_Z:
            self._undo()
        elif control or held & Qt.KeyboardModifier.AltModifier:
            super().keyPressEvent(event)
        elif Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            self.places.choose(int(key) - int(Qt.Key.Key_1))
        elif key in _ENTER:
            self._harmonize()
        elif key == Qt.Key.Key_M:
            self._mean()
        elif key == Qt.Key.Key_G:
            self._go()
        else:
            super().keyPressEvent(event)
