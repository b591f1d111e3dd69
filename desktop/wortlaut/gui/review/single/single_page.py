"""The single review as a mode of the Review page: one person's submission, judged span by span."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from wortlaut.domain.change import Problem
from wortlaut.errors import WortlautError
from wortlaut.gui.article.keys import digit_of
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.components.key_hints import Hint
from wortlaut.gui.guard import guarded
from wortlaut.gui.review.compare.compare_view import CompareView
from wortlaut.gui.review.compare.text_view import ReviewText
from wortlaut.gui.review.nothing_here import NothingHere
from wortlaut.gui.review.single.judging import Judging
from wortlaut.gui.review.single.reading import gold_cards, own_first, read_again, read_submission
from wortlaut.gui.review.single.single_view import SingleView
from wortlaut.session.single_review import SingleReview
from wortlaut.session.single_values import LayerReview, MyDifferences, SubmittedLayer, VerdictState
from wortlaut.session.values import Applied

_Result = TypeVar("_Result")
KEYS = {
    Qt.Key.Key_A: "accept",
    Qt.Key.Key_X: "reject",
    Qt.Key.Key_E: "correct",
    Qt.Key.Key_K: "comment",
    Qt.Key.Key_L: "label",
    Qt.Key.Key_N: "next",
    Qt.Key.Key_P: "previous",
    Qt.Key.Key_O: "done",
    Qt.Key.Key_D: "differences",
}
"""What letters mean on this page; with Shift+Enter for `answer`, Ctrl+Enter for `finish` and Shift+digit for values."""
CARD_COMMANDS = {
    "card.accept": "accept",
    "card.reject": "reject",
    "card.edit": "correct",
    "card.boundary": "correct",
    "card.note": "comment",
    "card.search": "list",
    "card.label": "label",
    "card.next": "next",
    "card.previous": "previous",
    "card.order": "done",
    "card.accept_all": "answer",
    "gold.finish": "finish",
    "card.undo": "undo",
}
"""Commands of the page whose keys mean something here too: they come as commands, because actions go before keys."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_CTRL, _SHIFT, _NO = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.NoModifier,
)


class SinglePage(QWidget):
    """Chooses a submission, shows it, and does what is wanted with its spans."""

    renewed = Signal()
    """Something else shows; keys and sentence for the foot line may be others."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("single_page")
        self.setAccessibleName(self.tr("Single review"))
        self.bridge = bridge
        self.view = SingleView(bridge.appearance)
        self.gold = CompareView(bridge.appearance)
        """An own submission against the gold."""
        self.review = SingleReview(bridge.session)
        self._layers: Sequence[SubmittedLayer] = ()
        self._layer: SubmittedLayer | None = None
        self.opened: LayerReview | None = None
        self._differences: MyDifferences | None = None
        self._as_annotator = False
        self._touched: str | None = None
        """The span that something is just being said about."""
        self._nothing = NothingHere(bridge.appearance)
        self._stack = QStackedWidget()
        for widget in (self._nothing, self.view, self.gold):
            self._stack.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self.setFocusProxy(self.view)
        self._judging = Judging(self)
        self._connect()

    def _connect(self) -> None:
        bridge, view = self.bridge, self.view
        bridge.project_changed.connect(self._on_project)
        bridge.reviewed.connect(lambda _applied: self._on_reviewed())
        view.action_wanted.connect(self.run)
        view.corrected.connect(self._judging.correct)
        view.written.connect(self._judging.comment)
        view.done_wanted.connect(self._judging.resolve)
        view.panel.layer_chosen.connect(self.open_layer)
        self.gold.card_clicked.connect(self.gold.set_current)

    # -- what is shown

    def entered(self) -> None:
        """Read what changed while another page was shown, and take the keyboard."""
        self._read_layers()
        self.view.text.setFocus()

    def stops(self) -> Sequence[QWidget]:
        """Return text, margin and list: what F6 walks through."""
        if self._stack.currentWidget() is not self.view:
            return [self.gold if self._stack.currentWidget() is self.gold else self._nothing]
        note = self.view.margin.note
        field = [note.field] if note is not None and note.field is not None else []
        rows = [self.view.panel.view] if self.view.panel.isVisible() else []
        return [self.view.text, *field, *rows]

    @property
    def text_shown(self) -> ReviewText:
        """The text in front."""
        return self.gold.text if self._stack.currentWidget() is self.gold else self.view.text

    def hints(self) -> list[Hint]:
        """Return the keys that fit, for the foot line."""
        submission = self.view.submission
        found = [
            ("P N", self.tr("previous, next span")),
            ("K", self.tr("comment")),
            ("F6", self.tr("text, margin, list")),
        ]
        if submission is not None and not submission.read_only:
            found.insert(1, ("1 … 9", self.tr("add what is selected")))
        return found

    def sentence(self) -> str:
        """Return what is to be known of this page, for the foot line."""
        submission = self.view.submission
        if submission is None or submission.read_only:
            return ""
        return self.tr("The submission stays unchanged")

    def _on_project(self) -> None:
        self.review = SingleReview(self.bridge.session)
        self._layer = self.opened = self._differences = None
        self._as_annotator = False
        if self.isVisible():
            self._read_layers()

    def _read_layers(self) -> None:
        self._layers = self.attempt(self.review.layers) or ()
        names = self.view.panel.layers
        names.clear()
        names.addItems([self._layer_words(layer, layer.judged, finished=layer.finished) for layer in self._layers])
        known = [_key(layer) for layer in self._layers]
        here = _key(self._layer) if self._layer is not None else None
        if not self._layers:
            self._stack.setCurrentWidget(self._nothing)
            self._nothing.show_state(
                self.tr("No submission to review"),
                self.tr("As soon as somebody submits an article that you do not annotate yourself, it is listed here."),
            )
            self.renewed.emit()
            return
        self.open_layer(known.index(here) if here in known else 0)

    def _layer_words(self, layer: SubmittedLayer, judged: int, *, finished: bool) -> str:
        own = self.tr("my submission") if layer.own else layer.annotator.name
        state = self.tr("finished") if finished else f"{judged}/{layer.spans}"
        return f"{layer.title} · {own} · {state}"

    def open_layer(self, place: int) -> None:
        """Show a submission by its place in the choice."""
        layer = self._layers[place]
        if self._layer is None or (layer.article, layer.annotator.id) != (
            self._layer.article,
            self._layer.annotator.id,
        ):
            self._as_annotator = False
        self._layer = layer
        self.view.panel.layers.setCurrentIndex(place)
        self._read()

    def show_layer(self, article_id: str, annotator_id: str) -> bool:
        """Show the submission of an annotator on an article; tell whether there is one to be seen."""
        found = [_key(layer) for layer in self._layers]
        if (article_id, annotator_id) not in found:
            return False
        self.open_layer(found.index((article_id, annotator_id)))
        return True

    def _read(self) -> None:
        """Show the submission as it stands now."""
        layer = self._layer
        if layer is None:
            return
        self._differences = None
        opened: LayerReview | Problem | None
        if layer.own:
            found = self.attempt(lambda: self.review.my_differences(layer.article))
            self._differences = found if isinstance(found, MyDifferences) else None
            opened = found.review if isinstance(found, MyDifferences) else found
        else:
            opened = self.attempt(lambda: self.review.open(layer.article, layer.annotator.id))
        if not isinstance(opened, LayerReview):
            if opened is not None:
                self.bridge.problem_found.emit(opened)
            return
        self.opened = opened
        session = self.bridge.session
        submission = read_submission(
            opened,
            layer,
            self.review.text(layer.article),
            session.scheme,
            self.bridge.language,
            session.annotator.id,
            read_only=layer.own or self._as_annotator,
        )
        self.view.show_submission(submission)
        self._name_layer(layer, opened)
        self._name_differences(layer)
        self._stack.setCurrentWidget(self.view)
        self.renewed.emit()

    def _on_reviewed(self) -> None:
        if self.isVisible():
            place = self.view.place_of(self._touched) if self._touched is not None else None
            if place is None:
                self._read()
            else:
                self._read_span(place)

    def _read_span(self, place: int) -> None:
        """Show what is said about one span now; everything else is as it was."""
        layer, opened, submission = self._layer, self.opened, self.view.submission
        assert layer is not None
        assert opened is not None
        assert submission is not None
        self.opened = again = self.review.open_again(opened, submission.spans[place].span.id)
        self.view.show_change(read_again(submission, again, place, self.bridge.session.annotator.id), place)
        self._name_layer(layer, again)

    def _name_layer(self, layer: SubmittedLayer, opened: LayerReview) -> None:
        if layer in self._layers:
            words = self._layer_words(layer, len(opened.verdicts), finished=opened.finished is not None)
            self.view.panel.layers.setItemText(self._layers.index(layer), words)

    def _name_differences(self, layer: SubmittedLayer) -> None:
        button = self.view.differences
        if layer.own:
            gold = self._differences.gold if self._differences is not None else None
            button.set_text(
                self.tr("My differences from the gold: {count}").format(count=len(gold.cards) if gold else 0)
            )
            button.set_possible("" if gold else self.tr("The article has no gold yet."))
        elif self._as_annotator:
            button.set_text(self.tr("Back to the review"))
        else:
            button.set_text(self.tr("My differences (as {name} sees them)").format(name=layer.annotator.name))

    # -- commands

    def run(self, command: str) -> None:
        """Do one of `KEYS`, `answer`, `finish` or `value`; a command of cards does what its key means here."""
        actions: dict[str, Callable[[], object]] = {
            "accept": lambda: self._judging.judge(VerdictState.ACCEPTED),
            "reject": lambda: self._judging.judge(VerdictState.REJECTED),
            "correct": lambda: self._judging.edit(),
            "label": self._judging.ask_label,
            "value": self._judging.ask_value,
            "comment": self._judging.begin_comment,
            "answer": self._judging.begin_answer,
            "next": lambda: self.view.step(1),
            "previous": lambda: self.view.step(-1),
            "done": self._judging.resolve_first,
            "differences": self._toggle_differences,
            "finish": self._finish,
            "undo": self.bridge.undo,
            "list": self.view.show_list,
        }
        action = actions.get(CARD_COMMANDS.get(command, command))
        if action is not None:
            action()

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys of the page."""
        key, modifiers = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if self.view.is_editing and key in (*_ENTER, Qt.Key.Key_Escape) and modifiers == _NO:
            self.view.accept_edit() if key in _ENTER else self.view.stop_editing()
        elif key in _ENTER and modifiers in (_SHIFT, _CTRL):
            self.run("answer" if modifiers == _SHIFT else "finish")
        elif modifiers == _NO and key in KEYS and not self.view.is_editing:
            self.run(KEYS[Qt.Key(key)])
        elif not self._digit(event):
            event.ignore()

    def _digit(self, event: QKeyEvent) -> bool:
        """A digit tags what is selected; with Shift it sets the main attribute of the current span."""
        if event.modifiers() & (_CTRL | Qt.KeyboardModifier.AltModifier):
            return False
        shift = bool(event.modifiers() & _SHIFT)
        platform = QGuiApplication.platformName()
        digit = digit_of(platform, event.nativeScanCode(), event.nativeVirtualKey(), event.key(), shift=shift)
        if digit is None or not self._judging.is_possible:
            return False
        note = self.view.margin.note
        if note is not None and note.chooser is not None and note.chooser.is_open:
            return note.chooser.choose_digit(digit)
        if shift:
            self._judging.set_value(digit - 1)
        else:
            self._judging.add(str(digit))
        return True

    # -- the whole

    def _finish(self) -> None:
        opened = self.opened
        if opened is None or self.view.submission is None or self.view.submission.read_only:
            return
        if opened.open:
            self.view.step(1, open_only=True)
        if self.store(lambda: self.review.finish(opened)):
            self._read_layers()

    def _toggle_differences(self) -> None:
        layer = self._layer
        if layer is None:
            return
        if layer.own:
            self._show_gold()
        else:
            self._as_annotator = not self._as_annotator
            self._read()

    def _show_gold(self) -> None:
        found, submission = self._differences, self.view.submission
        if self._stack.currentWidget() is self.gold:
            self._stack.setCurrentWidget(self.view)
            self.view.setFocus()
        elif found is not None and found.gold is not None and submission is not None:
            cards = {card.id: card for card in gold_cards(found.review, found.gold)}
            self.gold.show_article(
                submission.article,
                list(cards.values()),
                submission.scheme,
                submission.language,
                {},
                lambda card_id: own_first(cards[card_id], found.other),
            )
            self._stack.setCurrentWidget(self.gold)
            self.gold.setFocus()

    # -- inside

    def store(self, action: Callable[[], Applied | Problem], span_id: str | None = None) -> bool:
        """Do something, about one submitted span or about anything, and show it; say what kept it from being done."""
        result = self.attempt(action)
        own = self._layer is not None and self._layer.own
        self._touched = None if own else span_id
        if isinstance(result, Problem):
            self.bridge.problem_found.emit(result)
        elif result is not None:
            self.bridge.show_review(result)
            if not self.isVisible():
                self._read()
        self._touched = None
        return isinstance(result, Applied)

    def attempt(self, action: Callable[[], _Result]) -> _Result | None:
        """Do something with the session; a failure is told, and nothing was changed then."""
        try:
            return action()
        except WortlautError as error:
            self.bridge.failed.emit(error)
            return None


def _key(layer: SubmittedLayer) -> tuple[str, str]:
    return layer.article, layer.annotator.id
