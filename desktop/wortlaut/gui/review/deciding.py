"""What keys and buttons of the Review page do: commands, digits, and the choices they make."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent

from wortlaut.domain.boundaries.edges import trim_white_space
from wortlaut.domain.card import Aspect
from wortlaut.domain.decision import Choice, ChoiceKind
from wortlaut.domain.scheme import localized
from wortlaut.domain.span import Range
from wortlaut.gui.article.keys import digit_of
from wortlaut.gui.components.key_hints import Hint
from wortlaut.gui.review.alike_deciding import AlikeDeciding
from wortlaut.gui.review.card_editing import CardEditing
from wortlaut.gui.review.going_along import GoingAlong
from wortlaut.gui.review.gold_steps import GoldSteps
from wortlaut.gui.review.hand import Hand
from wortlaut.session.review_rows import OpenCard
from wortlaut.session.session import Applied

if TYPE_CHECKING:
    from wortlaut.gui.review.review_page import ReviewPage

_MODIFIERS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class Deciding(Hand):
    """The hands of the adjudicator on one page."""

    def __init__(self, page: "ReviewPage") -> None:
        super().__init__(page, self._choose)
        self.said = ""
        """What was just decided, in words."""
        self._done: list[list[str]] = []
        self._undone: list[list[str]] = []
        self.editing = CardEditing(page, self._choose)
        self.along = GoingAlong(page, self._choose)
        self.alike = AlikeDeciding(page, self._choose)
        self.steps = GoldSteps(page, self._choose)
        review, card = page.review, page.card
        review.reason_needed.connect(lambda: self.along.ask_reason(needed=True))
        review.decided.connect(self._note_done)
        card.command.connect(page.run)
        card.version_taken.connect(self.take)
        card.confidence.chosen.connect(self.along.set_confidence)
        card.chooser.left.connect(self.along.end_asking)
        self._commands = self._table()

    def _table(self) -> Mapping[str, Callable[[], object]]:
        page, editing, along, alike, steps = self.page, self.editing, self.along, self.alike, self.steps
        return {
            "card.next": lambda: self._step(1),
            "card.previous": lambda: self._step(-1),
            "card.search": page.show_search,
            "card.order": self._step_order,
            "card.accept": self._accept,
            "card.accept_all": self._accept_all,
            "card.union": lambda: self._choose(Choice(ChoiceKind.UNION), self.tr("Union taken")),
            "card.intersection": lambda: self._choose(Choice(ChoiceKind.INTERSECTION), self.tr("Intersection taken")),
            "card.boundary": lambda: editing.begin(free=False),
            "card.label": editing.ask_label,
            "card.reject": lambda: self._choose(Choice(ChoiceKind.REJECT), self.tr("Nothing is here")),
            "card.edit": lambda: editing.begin(free=True),
            "card.later": lambda: self._choose(Choice(ChoiceKind.SKIP), self.tr("Left for later")),
            "card.unresolved": lambda: self._choose(Choice(ChoiceKind.UNRESOLVED), self.tr("Left unresolved")),
            "card.guideline": along.toggle_guideline,
            "card.undo": page.bridge.undo,
            "card.reason": lambda: along.ask_reason(needed=False),
            "card.confidence": along.step_confidence,
            "card.note": lambda: page.card.note.setFocus(),
            "card.alike": alike.decide,
            "card.alike_list": alike.focus,
            "card.history": steps.show_history,
            "gold.finish": steps.finish,
            "gold.reopen": steps.reopen,
            "review.remerge": steps.remerge,
            "review.names": steps.toggle_names,
        }

    # commands

    def run(self, command_id: str) -> None:
        """Do a command; an edit that was not accepted is dropped."""
        if self.page.opened is None and command_id not in ("card.search", "card.undo", "review.names"):
            return
        if command_id != "card.boundary":
            self.drop()
        self.alike.armed = False
        self._commands[command_id]()

    def obstacle(self, command_id: str) -> str | None:
        """Return why a command cannot do anything now, in words, or None."""
        opened = self.page.opened
        if opened is None:
            return None if command_id in ("card.search", "review.names") else self.tr("there is no card")
        why = self.page.views.view(opened, self.page.aspect).impossible.get(command_id)
        if why:
            return why
        if command_id == "card.accept" and opened.preselected is None:
            return self.tr("no version is pre-selected")
        return None

    def cluster(self) -> object:
        """Return what cards of the same kind have in common, for the reason to keep."""
        opened = self.page.opened
        if opened is None:
            return None
        card = opened.card
        return card.categories, card.kinds, frozenset(span.label for span in card.spans)

    def hints(self) -> list[Hint]:
        """Return the keys that fit the card."""
        opened = self.page.opened
        if opened is None:
            return []
        digits = " ".join(str(place + 1) for place in range(min(3, len(opened.order))))
        if self._selected is not None:
            return [("1 … 9", self.tr("add what is selected")), ("Esc", self.tr("back to the card"))]
        found = [("P N", self.tr("previous, next")), (digits, self.tr("take a version"))]
        if opened.preselected is not None:
            found.append(("A", self.tr("pre-selected one")))
        return [*found, ("Ctrl+K", self.tr("all commands"))]

    # keys

    def key(self, event: QKeyEvent) -> bool:
        """Do what a key means that no command has; tell whether it means anything."""
        page, card = self.page, self.page.card
        if self.page.opened is None:
            return False
        if self.editing.drafting.key(event, page.compare.selection):
            return True
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        platform = QGuiApplication.platformName()
        digit = digit_of(platform, event.nativeScanCode(), event.nativeVirtualKey(), event.key(), shift=shift)
        if digit is not None and not event.modifiers() & _MODIFIERS:
            return self._digit(digit, shift=shift)
        if event.key() == Qt.Key.Key_Escape:
            card.end_asking()
            page.review.drop_waiting()
            self.alike.armed = False
            page.focus_card()
        elif event.key() == Qt.Key.Key_Backspace:
            page.go_back()
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right) and not event.modifiers() & _MODIFIERS:
            page.step_aspect(1 if event.key() == Qt.Key.Key_Right else -1)
        else:
            return False
        return True

    def _digit(self, digit: int, *, shift: bool) -> bool:
        card = self.page.card
        if card.chooser.is_open and not shift:
            return card.chooser.choose_digit(digit)
        if self.editing.drafting.draft is not None:
            return self.editing.drafting.digit(digit, shift=shift)
        if self._selected is not None and not shift:
            return self._add(str(digit), self._selected)
        if shift:
            return self.editing.set_main_value(digit)
        self.take(digit - 1)
        return True

    # adding what nobody had

    @property
    def _selected(self) -> Range | None:
        """What is selected in the text while it has the keyboard, without white space at its edges."""
        text = self.page.compare.text
        selection = text.selection if text.hasFocus() else None
        if selection is None:
            return None
        start, end = trim_white_space(text.text, *selection)
        return (start, end) if start < end else None

    def _add(self, digit: str, selected: Range) -> bool:
        """Add a span that nobody had, with the label of a digit; the card on screen stays."""
        page, scheme = self.page, self.page.bridge.session.scheme
        label = scheme.label_for_key(digit)
        article = self.page.views.article(self.page.opened.card.article) if self.page.opened is not None else None
        if label is None or article is None:
            return False
        if page.review.add(article.id, label.id, selected):
            self._note_done([page.opened.card.id] if page.opened is not None else [])
            page.following.show_added()
            name = localized(label.name, page.bridge.language)
            page.foot.show_notice(self.tr("{label} added, Z takes it back").format(label=name))
        return True

    # taking versions

    def take(self, place: int) -> None:
        """Take a version as it stands on the screen, for the aspect that is being decided."""
        opened = self.page.opened
        if opened is None or place >= len(opened.order):
            return
        if self.alike.armed:
            self.alike.take(place)
            return
        disputed = [state for state in opened.aspects.values() if state != "agreed"]
        aspect = self.page.aspect if len(disputed) > 1 and self._still_open(opened) else None
        choice = Choice(ChoiceKind.TAKE, opened.order[place], aspect)
        self._choose(choice, self.tr("Version {number} taken").format(number=place + 1))

    @staticmethod
    def _still_open(opened: OpenCard) -> list[Aspect]:
        return [aspect for aspect, state in opened.aspects.items() if state in ("open", "current")]

    def _accept(self) -> None:
        opened = self.page.opened
        assert opened is not None
        if opened.preselected is None:
            self.hint("nothing_preselected")
        else:
            self.take(opened.preselected)

    def _accept_all(self) -> None:
        """Take a version with all its aspects: the one that has the keyboard, else the pre-selected one."""
        opened = self.page.opened
        assert opened is not None
        blocks = self.page.card.blocks
        place = next((at for at, block in enumerate(blocks) if block.hasFocus()), opened.preselected)
        if place is None:
            self.hint("nothing_preselected")
            return
        choice = Choice(ChoiceKind.TAKE, opened.order[place])
        self._choose(choice, self.tr("Version {number} taken").format(number=place + 1))

    def _choose(self, choice: Choice, said: str) -> None:
        """Store a choice; the next card shows when it is stored."""
        page, opened = self.page, self.page.opened
        assert opened is not None
        why = page.views.view(opened, page.aspect).impossible.get(_COMMANDS.get(choice.kind, ""))
        if why:
            page.foot.show_notice(why)
            return
        self.said = self.tr("{what}, Z takes it back").format(what=said)
        page.review.note = page.card.note.note()
        page.review.decide(opened.card.id, choice, self.cluster())

    def _note_done(self, ids: list[str]) -> None:
        self._done.append(ids)
        self._undone.clear()

    def taken_back(self, applied: Applied) -> str | None:
        """Return the card that an undo or a redo is about, None when it is not known."""
        source, target = (self._done, self._undone) if applied.undone else (self._undone, self._done)
        if not source or applied.kind not in ("decide", "decide_alike"):
            return None
        ids = source.pop()
        target.append(ids)
        return ids[0]

    # going

    def _step(self, step: int) -> None:
        """Go to the next (+1) or previous (-1) card of the queue, whatever its state."""
        page = self.page
        assert page.opened is not None
        ids = page.queue.model.ids
        place = page.queue.model.place_of(page.opened.card.id) + step
        if 0 <= place < len(ids):
            page.open_card(ids[place])
        else:
            self.hint("no_further_card")

    def _step_order(self) -> None:
        box = self.page.queue.order
        box.setCurrentIndex((box.currentIndex() + 1) % box.count())
        self.page.queue.reload()
        opened = self.page.opened
        self.page.queue.set_current(None if opened is None else opened.card.id)
        self.page.foot.show_notice(self.tr("Order: {order}").format(order=box.currentText()))

    def drop(self) -> None:
        """Give an edit up that was not accepted."""
        self.editing.drop()

    def show_choices(self) -> None:
        """Show what goes along with the next decision."""
        self.along.show()


_COMMANDS = {
    ChoiceKind.UNION: "card.union",
    ChoiceKind.INTERSECTION: "card.intersection",
    ChoiceKind.RELABEL: "card.label",
    ChoiceKind.REJECT: "card.reject",
    ChoiceKind.EDIT: "card.edit",
    ChoiceKind.SKIP: "card.later",
    ChoiceKind.TAKE: "card.later",
    ChoiceKind.UNRESOLVED: "card.later",
}
"""The command whose obstacles hold for a kind of choice."""
