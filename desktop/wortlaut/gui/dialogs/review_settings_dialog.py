"""How the project is reviewed: who must have submitted, what is decided before, how much of that is looked at."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from wortlaut.domain.change import Problem
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.components.number_field import NumberField
from wortlaut.gui.components.segmented import Choice, Segmented
from wortlaut.gui.components.themed import SectionHeader, Text
from wortlaut.gui.dialogs.sheet import Sheet
from wortlaut.session import coordination
from wortlaut.session.review_settings import ReviewSettings, set_review_settings

_MAJORITY = "majority"
_MOST_PEOPLE = 99


class ReviewSettingsDialog(Sheet):
    """Three policies of the project, stored as one action.

    Signals:
        told: what was done, in one sentence.
    """

    told = Signal(str)

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(bridge.appearance, self.tr("Review settings"), parent, width=600)
        self.setObjectName("review_settings")
        self._bridge = bridge
        self._before = coordination.settings_of_review(bridge.session)
        look, before = self.appearance, self._before
        policy, _, votes = before.premerge.partition(":")
        ready = [Choice("all", self.tr("Everybody it is assigned to")), Choice("number", self.tr("So many people"))]
        self.ready = self._choice(self.tr("An article is reviewed when it was submitted by"), ready)
        self.ready.set_current("all" if before.ready is None else "number")
        self.ready_number = NumberField(
            look, self.tr("People who have submitted"), (1, _MOST_PEOPLE), before.ready or 2
        )
        self._ready_line = self._line(self.ready_number, self.tr("people have submitted it"))
        premerge = [
            Choice("complete", self.tr("What all agree on")),
            Choice(_MAJORITY, self.tr("What many agree on")),
            Choice("none", self.tr("Nothing")),
        ]
        self.body.addSpacing(8)
        self.premerge = self._choice(self.tr("Without a card, this becomes gold"), premerge)
        self.premerge.set_current(policy)
        self.votes = NumberField(look, self.tr("People who agree"), (2, _MOST_PEOPLE), int(votes or 2))
        self._votes_line = self._line(self.votes, self.tr("people or more agree"))
        self.body.addSpacing(8)
        self.body.addWidget(SectionHeader(look, self.tr("Of that, this part is looked at again")))
        self.audit = NumberField(
            look, self.tr("Part that is looked at again"), (0, 100), round(before.audit * 100), "%"
        )
        self._audit_line = self._line(self.audit, self.tr("of the places, drawn by the program"))
        self.body.addSpacing(8)
        note = self.tr("Reviews that have begun stay as they are; a change counts for those that start from now on.")
        self.body.addWidget(Text(look, note, "small", "dim", wrap=True))
        self.body.addStretch(1)
        self.add_button(self.tr("Cancel"), self.close)
        self.store = self.add_button(self.tr("Store"), self._store, primary=True)
        self.store.setObjectName("review_settings_store")
        for choice in (self.ready, self.premerge):
            choice.chosen.connect(self._show_lines)
        self._show_lines()
        self.ready.focus_choice()

    def _choice(self, name: str, choices: list[Choice]) -> Segmented:
        cells = Segmented(self.appearance, choices, name=name, follow=True, parent=self)
        self.body.addWidget(SectionHeader(self.appearance, name))
        self.body.addWidget(cells)
        return cells

    def _line(self, field: NumberField, text: str) -> QWidget:
        whole = QWidget(self)
        line = QHBoxLayout(whole)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(field)
        line.addWidget(Text(self.appearance, text, "small", "dim"))
        line.addStretch(1)
        self.body.addWidget(whole)
        return whole

    def _show_lines(self) -> None:
        self._ready_line.setVisible(self.ready.current == "number")
        self._votes_line.setVisible(self.premerge.current == _MAJORITY)
        self._audit_line.setEnabled(self.premerge.current != "none")
        self.fit()

    def settings(self) -> ReviewSettings:
        """What is chosen."""
        before = self._before
        premerge = self.premerge.current or before.premerge
        audit = self.audit.value() / 100
        return replace(
            before,
            ready=self.ready_number.value() if self.ready.current == "number" else None,
            premerge=f"{_MAJORITY}:{self.votes.value()}" if premerge == _MAJORITY else premerge,
            audit=before.audit if round(before.audit * 100) == self.audit.value() else audit,
        )

    def _store(self) -> None:
        session, chosen = self._bridge.session, self.settings()
        if chosen == self._before:
            self._bridge.problem_found.emit(Problem("nothing_to_do", "hint"))
            self.close()
        elif self._bridge.do_all(lambda: set_review_settings(session, chosen)):
            self.told.emit(self.tr("The review settings are stored and hold for reviews that start from now on."))
            self.close()
