"""What keys and buttons of the Review page do: commands, digits, and the choices they make."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent

from wortlaut.domain.card import Aspect
from wortlaut.domain.change import Problem
from wortlaut.domain.decision import Choice, ChoiceKind, Confidence, Reason
from wortlaut.gui.article.keys import digit_of
from wortlaut.gui.components.key_hints import Hint
from wortlaut.gui.components.segmented import Choice as Cell
from wortlaut.gui.review.drafting import Drafting
from wortlaut.gui.review.targets import other_choices
from wortlaut.gui.review.words import reason_word
from wortlaut.session.review_rows import OpenCard
from wortlaut.session.session import Applied

if TYPE_CHECKING:
    from wortlaut.gui.review.review_page import ReviewPage

_MODIFIERS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class Deciding(QObject):
    """The hands of the adjudicator on one page."""

    def __init__(self, page: "ReviewPage") -> None:
        super().__init__(page)
        self._page = page
        self.said = ""
        """What was just decided, in words."""
        self._alike_armed = False
        self._done: list[list[str]] = []
        self._undone: list[list[str]] = []
        self.drafting = Drafting(self)
        self.drafting.changed.connect(self._on_draft_changed)
        self.drafting.accepted.connect(self._accept_draft)
        self.drafting.refused.connect(page.bridge.problem_found)
        review, card = page.review, page.card
        review.reason_needed.connect(lambda: self._ask_reason(needed=True))
        review.decided.connect(self._note_done)
        card.command.connect(page.run)
        card.version_taken.connect(self.take)
        card.confidence.chosen.connect(self._on_confidence)
        card.chooser.left.connect(self._end_asking)
        self._commands = self._table()

    def _table(self) -> Mapping[str, Callable[[], object]]:
        page = self._page
        return {
            "card.next": lambda: self._step(1),
            "card.previous": lambda: self._step(-1),
            "card.search": page.show_search,
            "card.order": self._step_order,
            "card.accept": self._accept,
            "card.accept_all": self._accept_all,
            "card.union": lambda: self._choose(Choice(ChoiceKind.UNION), self.tr("Union taken")),
            "card.intersection": lambda: self._choose(Choice(ChoiceKind.INTERSECTION), self.tr("Intersection taken")),
            "card.boundary": lambda: self._draft(free=False),
            "card.label": self._ask_label,
            "card.reject": lambda: self._choose(Choice(ChoiceKind.REJECT), self.tr("Nothing is here")),
            "card.edit": lambda: self._draft(free=True),
            "card.later": lambda: self._choose(Choice(ChoiceKind.SKIP), self.tr("Left for later")),
            "card.unresolved": lambda: self._choose(Choice(ChoiceKind.UNRESOLVED), self.tr("Left unresolved")),
            "card.guideline": self._toggle_guideline,
            "card.undo": page.bridge.undo,
            "card.reason": lambda: self._ask_reason(needed=False),
            "card.confidence": self._step_confidence,
            "card.note": lambda: page.card.note.setFocus(),
            "card.alike": self._decide_alike,
            "card.alike_list": self._focus_alike,
            "card.history": self._show_history,
            "gold.finish": self._finish,
            "gold.reopen": self._reopen,
            "review.remerge": lambda: self._with_article(page.review.remerge),
            "review.names": self._toggle_names,
        }

    # commands

    @property
    def _opened(self) -> OpenCard | None:
        return self._page.opened

    def run(self, command_id: str) -> None:
        """Do a command; an edit that was not accepted is dropped."""
        if self._opened is None and command_id not in ("card.search", "card.undo", "review.names"):
            return
        if command_id != "card.boundary":
            self.drop()
        if command_id not in ("card.alike",):
            self._alike_armed = False
        self._commands[command_id]()

    def obstacle(self, command_id: str) -> str | None:
        """Return why a command cannot do anything now, in words, or None."""
        opened = self._opened
        if opened is None:
            return None if command_id in ("card.search", "review.names") else self.tr("there is no card")
        why = self._page.views.view(opened, self._page.aspect).impossible.get(command_id)
        if why:
            return why
        if command_id == "card.accept" and opened.preselected is None:
            return self.tr("no version is pre-selected")
        return None

    def cluster(self) -> object:
        """Return what cards of the same kind have in common, for the reason to keep."""
        opened = self._opened
        if opened is None:
            return None
        card = opened.card
        return card.categories, card.kinds, frozenset(span.label for span in card.spans)

    def hints(self) -> list[Hint]:
        """Return the keys that fit the card."""
        opened = self._opened
        if opened is None:
            return []
        digits = " ".join(str(place + 1) for place in range(min(3, len(opened.order))))
        found = [("P N", self.tr("previous, next")), (digits, self.tr("take a version"))]
        if opened.preselected is not None:
            found.append(("A", self.tr("pre-selected one")))
        return [*found, ("Ctrl+K", self.tr("all commands"))]

    # keys

    def key(self, event: QKeyEvent) -> bool:
        """Do what a key means that no command has; tell whether it means anything."""
        page, card = self._page, self._page.card
        if self._opened is None:
            return False
        if self.drafting.key(event, page.compare.selection):
            return True
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        platform = QGuiApplication.platformName()
        digit = digit_of(platform, event.nativeScanCode(), event.nativeVirtualKey(), event.key(), shift=shift)
        if digit is not None and not event.modifiers() & _MODIFIERS:
            return self._digit(digit, shift=shift)
        if event.key() == Qt.Key.Key_Escape:
            card.end_asking()
            page.review.drop_waiting()
            self._alike_armed = False
            page.focus_card()
        elif event.key() == Qt.Key.Key_Backspace:
            page.go_back()
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right) and not event.modifiers() & _MODIFIERS:
            page.step_aspect(1 if event.key() == Qt.Key.Key_Right else -1)
        else:
            return False
        return True

    def _digit(self, digit: int, *, shift: bool) -> bool:
        card = self._page.card
        if card.chooser.is_open and not shift:
            return card.chooser.choose_digit(digit)
        if self.drafting.draft is not None:
            return self.drafting.digit(digit, shift=shift)
        if shift:
            return self._set_main_value(digit)
        self.take(digit - 1)
        return True

    # taking versions

    def take(self, place: int) -> None:
        """Take a version as it stands on the screen, for the aspect that is being decided."""
        opened = self._opened
        if opened is None or place >= len(opened.order):
            return
        if self._alike_armed:
            self._alike_armed = False
            self._store_alike(Choice(ChoiceKind.TAKE, opened.order[place]))
            return
        aspect = self._page.aspect if len(self._still_open(opened)) > 1 else None
        choice = Choice(ChoiceKind.TAKE, opened.order[place], aspect)
        self._choose(choice, self.tr("Version {number} taken").format(number=place + 1))

    @staticmethod
    def _still_open(opened: OpenCard) -> list[Aspect]:
        return [aspect for aspect, state in opened.aspects.items() if state in ("open", "current")]

    def _accept(self) -> None:
        opened = self._opened
        assert opened is not None
        if opened.preselected is None:
            self._hint("nothing_preselected")
        else:
            self.take(opened.preselected)

    def _accept_all(self) -> None:
        """Take a version with all its aspects: the one that has the keyboard, else the pre-selected one."""
        opened = self._opened
        assert opened is not None
        blocks = self._page.card.blocks
        place = next((at for at, block in enumerate(blocks) if block.hasFocus()), opened.preselected)
        if place is None:
            self._hint("nothing_preselected")
            return
        choice = Choice(ChoiceKind.TAKE, opened.order[place])
        self._choose(choice, self.tr("Version {number} taken").format(number=place + 1))

    def _hint(self, code: str) -> None:
        self._page.bridge.problem_found.emit(Problem(code, "hint"))

    def _choose(self, choice: Choice, said: str) -> None:
        """Store a choice; the next card shows when it is stored."""
        page, opened = self._page, self._opened
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
        page = self._page
        assert page.opened is not None
        ids = page.queue.model.ids
        place = page.queue.model.place_of(page.opened.card.id) + step
        if 0 <= place < len(ids):
            page.open_card(ids[place])
        else:
            self._hint("no_further_card")

    def _step_order(self) -> None:
        box = self._page.queue.order
        box.setCurrentIndex((box.currentIndex() + 1) % box.count())
        self._page.queue.reload()
        opened = self._opened
        self._page.queue.set_current(None if opened is None else opened.card.id)
        self._page.foot.show_notice(self.tr("Order: {order}").format(order=box.currentText()))

    # editing

    def drop(self) -> None:
        """Give an edit up that was not accepted."""
        self.drafting.drop()

    def _base(self, opened: OpenCard) -> int | None:
        """Place (in the card's readings) of the version an edit begins with."""
        order = list(opened.order)
        if opened.preselected is not None:
            order.insert(0, opened.order[opened.preselected])
        return next((at for at in order if opened.card.readings[at].example), None)

    def _draft(self, *, free: bool) -> None:
        page, opened = self._page, self._opened
        assert opened is not None
        why = page.views.view(opened, page.aspect).impossible.get("card.edit")
        base = self._base(opened)
        if why or base is None:
            page.foot.show_notice(why or self.tr("No version has a span here"))
            return
        boundaries = page.views.article(opened.card.article).boundaries
        span = opened.card.readings[base].example[0]
        self.drafting.begin(span, boundaries, page.bridge.session.scheme, free=free)
        page.show_editing(editing=free)
        if not free:
            page.card.setFocus()

    def _on_draft_changed(self) -> None:
        page, draft, opened = self._page, self.drafting.draft, self._opened
        if opened is None:
            return
        page.card.decisions["boundary"].setDown(draft is not None and not self.drafting.free)
        page.card.show_result(None if draft is None else page.views.result(opened.card, draft.span))
        page.compare.set_result(None if draft is None else draft.span.fragments)
        if draft is None:
            page.show_editing(editing=False)
        else:
            page.foot.set_hints(self._draft_hints())

    def _draft_hints(self) -> list[Hint]:
        if self.drafting.free:
            return [
                ("1 … 9", self.tr("label")),
                ("Alt+← Alt+→", self.tr("end, with Shift start")),
                ("+ -", self.tr("add, cut the selection")),
                ("Return", self.tr("take")),
                ("Esc", self.tr("drop")),
            ]
        return [
            ("Left Right", self.tr("end")),
            ("Shift+Left", self.tr("start")),
            ("Ctrl", self.tr("by character")),
            ("Return", self.tr("take")),
            ("Esc", self.tr("drop")),
        ]

    def _accept_draft(self) -> None:
        draft, opened = self.drafting.draft, self._opened
        if draft is None or opened is None:
            return
        choice = draft.choice()
        base = self._base(opened)
        self.drop()
        choice = Choice(choice.kind, base, label=choice.label, fragments=choice.fragments, attributes=choice.attributes)
        self._choose(choice, self.tr("Result taken"))

    def _set_main_value(self, digit: int) -> bool:
        """Decide freely with another main attribute."""
        page, opened = self._page, self._opened
        assert opened is not None
        base = self._base(opened)
        if base is None:
            return False
        span = opened.card.readings[base].example[0]
        label = page.bridge.session.scheme.label(span.label)
        attribute = label.main_attribute if label is not None else None
        if attribute is None or digit > len(attribute.values):
            return False
        attributes = {**span.attributes, attribute.id: attribute.values[digit - 1].id}
        choice = Choice(ChoiceKind.EDIT, base, label=span.label, fragments=span.fragments, attributes=attributes)
        self._choose(choice, self.tr("Attribute set"))
        return True

    # asking

    def _ask_label(self) -> None:
        """Ask for another label, on a card of a link for another target."""
        page, opened = self._page, self._opened
        assert opened is not None
        why = page.views.view(opened, page.aspect).impossible.get("card.label")
        base = self._base(opened)
        if why or base is None:
            page.foot.show_notice(why or self.tr("No version has a span here"))
            return
        title, cells, choices = other_choices(page.views, page.bridge, opened.card, base)
        if not cells:
            page.foot.show_notice(self.tr("There is nothing else to choose"))
            return
        said = self.tr("Decided otherwise")
        page.card.ask(title, cells, None, lambda cell: self._after_asking(choices[cell], said))

    def _after_asking(self, choice: Choice, said: str) -> None:
        self._end_asking()
        self._choose(choice, said)

    def _end_asking(self) -> None:
        self._page.card.end_asking()
        self._page.review.drop_waiting()
        self._page.card.setFocus()

    def _ask_reason(self, *, needed: bool) -> None:
        page = self._page
        cells = [Cell(reason.value, reason_word(reason), str(place + 1)) for place, reason in enumerate(Reason)]
        title = self.tr("Nobody read it so. Why?") if needed else self.tr("Why?")
        current = page.review.reason
        page.card.ask(title, cells, current.value if current is not None else None, self._take_reason)
        if needed:
            page.foot.show_notice(self.tr("The decision waits for a reason"))

    def _take_reason(self, reason: str) -> None:
        page = self._page
        page.card.end_asking()
        page.card.setFocus()
        page.review.note = page.card.note.note()
        if not page.review.give_reason(Reason(reason)):
            page.card.show_reason(Reason(reason))

    # what goes along

    def show_choices(self) -> None:
        """Show reason, confidence, note and flag of the next decision."""
        page, review = self._page, self._page.review
        decision = page.opened.decision if page.opened is not None else None
        stored = decision if decision is not None and decision.decided_by is not None else None
        page.card.show_reason(review.reason if stored is None or stored.reason is None else stored.reason)
        page.card.confidence.set_current((stored.confidence if stored else review.confidence).value)
        page.card.note.show_note(stored.note if stored is not None else None)
        review.guideline = bool(stored and stored.guideline_question)
        page.card.decisions["guideline"].setChecked(review.guideline)

    def _on_confidence(self, value: str) -> None:
        self._page.review.confidence = Confidence(value)

    def _step_confidence(self) -> None:
        self._page.card.confidence.set_current(self._page.review.step_confidence().value)

    def _toggle_guideline(self) -> None:
        page = self._page
        page.review.guideline = not page.review.guideline
        page.card.decisions["guideline"].setChecked(page.review.guideline)
        said = self.tr("The next decision raises a question for the guidelines")
        page.foot.show_notice(said if page.review.guideline else self.tr("No question for the guidelines"))

    # alike

    def _decide_alike(self) -> None:
        """Decide the chosen cases as the pre-selected version is; without one a digit says which."""
        page, opened = self._page, self._opened
        assert opened is not None
        page.show_alike()
        if not page.card.alike.ticked:
            self._hint("nothing_alike")
        elif opened.preselected is None:
            self._alike_armed = True
            page.foot.show_notice(self.tr("A digit takes that version here and for all that are chosen"))
        else:
            self._store_alike(Choice(ChoiceKind.TAKE, opened.order[opened.preselected]))

    def _store_alike(self, choice: Choice) -> None:
        page, opened = self._page, self._opened
        assert opened is not None
        ids = [opened.card.id, *page.card.alike.ticked]
        self.said = self.tr("%n card(s) decided alike, Z takes them back", "", len(ids))
        page.review.note = page.card.note.note()
        page.review.decide_alike(opened.card.id, choice, ids, self.cluster())

    def _focus_alike(self) -> None:
        page = self._page
        page.show_alike()
        if page.card.alike.lines:
            page.card.alike.setFocus()
        else:
            self._hint("nothing_alike")

    # articles

    def _with_article(self, call: Callable[[str], object]) -> None:
        if self._opened is not None:
            call(self._opened.card.article)

    def _finish(self) -> None:
        page, opened = self._page, self._opened
        assert opened is not None
        article = page.views.article(opened.card.article)
        still = article.unsettled()
        problem = page.review.finish(article.id)
        if problem is None:
            if page.views.article(article.id).finished:
                page.foot.show_notice(self.tr("The article is gold"))
            return
        page.open_card(still[0])
        page.foot.show_notice(self.tr("%n card(s) of this article are still open", "", len(still)))

    def _reopen(self) -> None:
        page = self._page
        question = self.tr("Why is the gold opened again? The finished version stays.")

        def reopen(reason: str) -> None:
            self._with_article(lambda article: page.review.reopen(article, reason))

        page.prompts.ask_text(self.tr("Reopen the gold"), question, "", reopen)

    def _toggle_names(self) -> None:
        page = self._page
        page.review.desk.names_hidden = not page.review.desk.names_hidden
        current, page.opened = page.opened, None
        if current is not None:
            page.open_card(current.card.id)

    def _show_history(self) -> None:
        from wortlaut.gui.review.story_words import story_lines

        page, opened = self._page, self._opened
        assert opened is not None
        steps = page.review.attempt(lambda: page.review.desk.history(opened.card.article, opened.card.id))
        lines = story_lines(steps or ())
        page.prompts.tell(self.tr("History of the span"), "\n".join(lines) or self.tr("Nothing is recorded here yet"))


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
