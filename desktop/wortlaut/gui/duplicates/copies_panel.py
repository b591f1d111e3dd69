"""The right column of the page: the articles of the group, what is held back, and the buttons that decide."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from wortlaut.gui.bridge import Bridge
from wortlaut.gui.components.buttons import PushButton
from wortlaut.gui.components.painting import SEMIBOLD
from wortlaut.gui.components.segmented import Choice
from wortlaut.gui.components.texts import grouped, short_date
from wortlaut.gui.components.themed import Surface, Text
from wortlaut.gui.duplicates.copy_card import CardText, CopyCard
from wortlaut.gui.duplicates.desk import CopiesDesk
from wortlaut.gui.duplicates.held_list import HeldPanel
from wortlaut.gui.duplicates.words import letter, veto_word
from wortlaut.gui.plots.numbers import decimal
from wortlaut.gui.review.chooser import Chooser
from wortlaut.gui.review.key_button import KeyButton
from wortlaut.session.duplicates_by_hand import VetoReason
from wortlaut.session.duplicates_carry import Hindrance, Pair

WIDTH = 304
_DIGITS = 9


class CopiesPanel(Surface):
    """Cards and buttons; what they do is the page's business.

    Signals:
        copy_wanted: id of a copy that was clicked.
        command: id of a command whose button was pressed.
    """

    copy_wanted = Signal(str)
    command = Signal(str)

    def __init__(self, bridge: Bridge, desk: CopiesDesk, parent: QWidget | None = None) -> None:
        look = bridge.appearance
        super().__init__(look, "panel", "l", parent)
        self._bridge = bridge
        self._desk = desk
        self.setFixedWidth(look.px(WIDTH))
        self.cards: dict[str, CopyCard] = {}
        self._chosen = Text(look, "", "small", "dim")
        self._list = QVBoxLayout()
        self._list.setSpacing(look.px(8))
        self.held = HeldPanel(look)
        self.summary = Text(look, "", "small", wrap=True)
        self.carry = PushButton(look, self.tr("Carry over"), "Ctrl+Return", primary=True, height=36)
        self.carry.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.veto = KeyButton(look, self.tr("Veto"), "V", checkable=True)
        self.split = KeyButton(look, self.tr("Take out of the group"), "T")
        self.chooser = Chooser(look)
        self.chooser.hide()
        self._arrange()
        for name, button in (("carry", self.carry), ("veto", self.veto), ("split", self.split)):
            button.clicked.connect(lambda _=False, name=name: self.command.emit(f"copies.{name}"))
        self.veto.clicked.connect(lambda: self.show_desk())

    def _arrange(self) -> None:
        look = self._bridge.appearance
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(look.px(12), look.px(12), look.px(12), look.px(12))
        column.setSpacing(look.px(10))
        column.addWidget(Text(look, self.tr("Articles of the group"), "strong", weight=SEMIBOLD))
        column.addWidget(self._chosen)
        column.addLayout(self._list)
        column.addWidget(self.held)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        area.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        self._area = area
        foot = QVBoxLayout()
        foot.setContentsMargins(look.px(12), look.px(8), look.px(12), look.px(12))
        foot.setSpacing(look.px(8))
        for part in (self.chooser, self.summary, self.carry, self.veto, self.split):
            foot.addWidget(part)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(area, 1)
        whole.addLayout(foot)

    # showing

    def show_desk(self) -> None:
        """Show everything again."""
        desk = self._desk
        ids = [] if desk.source is None else [desk.source, *desk.copies]
        if list(self.cards) != ids:
            self._make_cards(ids)
        for number, copy in enumerate(desk.copies):
            self.cards[copy].show_words(self._copy_words(number, copy), current=copy == desk.current)
        if desk.source is not None:
            self.cards[desk.source].show_words(self._source_words(desk.source), current=False)
        chosen = len(desk.chosen())
        self._chosen.setText(self.tr("{chosen} of {count} chosen").format(chosen=chosen, count=len(desk.copies)))
        pair = desk.known(desk.current) if desk.current else None
        self.held.show_pair(pair, self._bridge.session.scheme, self._bridge.language)
        self._show_buttons(pair, chosen)
        card = self.cards.get(desk.current or "")
        if card is not None:
            self._area.ensureWidgetVisible(card)

    def _make_cards(self, ids: list[str]) -> None:
        for card in self.cards.values():
            card.hide()
            card.deleteLater()
        self.cards = {id_: CopyCard(self._bridge.appearance) for id_ in ids}
        for id_, card in self.cards.items():
            self._list.addWidget(card)
            card.clicked.connect(lambda _=False, id_=id_: self.copy_wanted.emit(id_))

    def _facts(self, article: str) -> str:
        row, language = self._desk.rows[article], self._bridge.language
        characters = self.tr("{number} characters").format(number=grouped(row.characters, language))
        return " · ".join(part for part in (short_date(row.date, language), characters) if part)

    def _source_words(self, article: str) -> CardText:
        spans = self.tr("%n span(s) of yours", "", self._spans())
        return CardText(self.tr("Source"), self._facts(article), self._desk.rows[article].title, spans, "")

    def _spans(self) -> int:
        desk = self._desk
        pair = next((pair for copy in desk.copies if (pair := desk.known(copy))), None)
        return 0 if pair is None else len(pair.source.spans)

    def _copy_words(self, number: int, copy: str) -> CardText:
        desk = self._desk
        pair = desk.known(copy)
        name = self.tr("Copy {letter}").format(letter=letter(number))
        digit = str(number + 1) if number < _DIGITS else ""
        if pair is None:
            return CardText(name, self._facts(copy), desk.rows[copy].title, self.tr("is compared …"), "", digit=digit)
        alike = self.tr("Jaccard {jaccard} · contained {containment}").format(
            jaccard=decimal(pair.jaccard, self._bridge.language, 2),
            containment=decimal(pair.containment, self._bridge.language, 2),
        )
        new, all_of_them = len(pair.transfer.spans), len(pair.source.spans)
        transfer = self.tr("{new} of {count} can come").format(new=new, count=all_of_them) if all_of_them else ""
        if not new and all_of_them:
            there = sum(held.why is Hindrance.TAGGED for held in pair.transfer.held)
            transfer = self.tr("{there} of {count} are there").format(there=there, count=all_of_them)
        reason = veto_word(desk.vetoes[copy]) if copy in desk.vetoes else ""
        state, is_on = self._state(copy, pair)
        return CardText(name, self._facts(copy), alike, transfer, state, reason, digit, is_on)

    def _state(self, copy: str, pair: Pair) -> tuple[str, bool | None]:
        if copy in self._desk.vetoes:
            return self.tr("veto"), False
        if pair.copy.frozen:
            return self.tr("submitted"), None
        if not pair.transfer.spans:
            return "", None
        return self.tr("carry over"), True

    def _show_buttons(self, pair: Pair | None, chosen: int) -> None:
        desk = self._desk
        asking = self.chooser.is_open
        read_only = self._bridge.session.read_only
        spans, links = desk.totals()
        self.carry.setText(self.tr("Carry over to %n copies", "", chosen) if chosen else self.tr("Carry over"))
        self.carry.setEnabled(chosen > 0 and not read_only and not asking)
        self.carry.updateGeometry()
        self.summary.setText(self.obstacle(pair) or self._sentence(spans, links, chosen))
        self.veto.setChecked(desk.current in desk.vetoes)
        self.veto.set_text(self.tr("Veto: take back") if desk.current in desk.vetoes else self.tr("Veto for this copy"))
        self.split.set_text(self.tr("Take out of the group") if desk.is_group else self.tr("Join as one group"))
        for button in (self.veto, self.split):
            button.setEnabled(desk.current is not None and not read_only)
            button.setVisible(not asking)
        self.carry.setVisible(not asking)
        self.summary.setVisible(not asking)

    def _sentence(self, spans: int, links: int, chosen: int) -> str:
        if not self._desk.copies:
            return ""
        if not chosen:
            return self.tr("Nothing to carry over: what is the same is tagged in the copies already.")
        parts = {
            "spans": self.tr("%n span(s)", "", spans),
            "links": self.tr("%n link(s)", "", links),
            "copies": self.tr("%n copies", "", chosen),
        }
        pattern = self.tr("{spans} and {links} come into {copies}, origin “propagated”. One step, can be undone.")
        return pattern.format(**parts)

    def obstacle(self, pair: Pair | None) -> str:
        """Return why nothing can be carried over to the current copy though it could, in words, or ""."""
        if self._bridge.session.read_only:
            return self.tr("The project is open for reading only.")
        if pair is None or self._desk.chosen():
            return ""
        if not pair.source.spans:
            return self.tr("You have tagged nothing in the source. Only your own spans are carried over.")
        if pair.copy.frozen and pair.transfer.spans:
            return self.tr("Submitted copies stay as they are.")
        return ""

    # asking

    def ask_reason(self, then: object) -> None:
        """Offer the reasons of a veto; `then` gets the one chosen."""
        choices = [Choice(str(reason), veto_word(reason), str(n)) for n, reason in enumerate(VetoReason, 1)]
        self.chooser.ask(self.tr("Why is nothing carried over to this copy?"), choices, None, then)  # type: ignore[arg-type]
        self.show_desk()
