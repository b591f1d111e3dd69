"""The Review page: which card is next, the text around it, the card itself. What keys do stands in `deciding`."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from wortlaut.domain.card import Aspect
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.command_values import Command
from wortlaut.gui.guard import guarded
from wortlaut.gui.page import Page
from wortlaut.gui.preferences import Preferences
from wortlaut.gui.prompts import Prompts
from wortlaut.gui.review.article_pane import ArticlePane
from wortlaut.gui.review.card_panel import CardPanel
from wortlaut.gui.review.card_queue import CardQueue
from wortlaut.gui.review.card_views import CardViews
from wortlaut.gui.review.deciding import Deciding
from wortlaut.gui.review.following import Following
from wortlaut.gui.review.foot_line import FootLine
from wortlaut.gui.review.modes import Modes
from wortlaut.gui.review.nothing_here import NothingHere
from wortlaut.gui.review.review_body import ReviewBody, Room
from wortlaut.gui.review.review_bridge import ReviewBridge
from wortlaut.gui.review.text_looks import TextLooks
from wortlaut.gui.review.value_words import factor_words
from wortlaut.session.review_rows import OpenCard
from wortlaut.session.session import Applied

if TYPE_CHECKING:
    from wortlaut.gui.review.single.single_page import SinglePage

_MAX_PLACES = 100
_ALIKE_PAUSE_MS = 60
"""Cases of the same pattern are looked up when the next card is painted and no key waits."""


class ReviewPage(Page):
    """Compares what annotators made of the same articles, and decides."""

    def __init__(
        self, bridge: Bridge, preferences: Preferences, prompts: Prompts, parent: QWidget | None = None
    ) -> None:
        super().__init__(bridge, parent)
        self.setObjectName("review_page")
        self.setAccessibleName(self.tr("Review"))
        self.prompts = prompts
        self.opened: OpenCard | None = None
        self.aspect: Aspect | None = None
        self._loaded = self._stale = False
        self._places: list[str] = []
        self.review = ReviewBridge(bridge, self)
        self.views = CardViews(bridge, self.review)
        self.queue = CardQueue(bridge, self.review)
        self.pane = ArticlePane(bridge)
        self.compare = self.pane.compare
        self.card = CardPanel(bridge.appearance)
        self.foot = FootLine(bridge)
        self.looks = TextLooks(preferences, self)
        self.looks.add_compared(self.compare)
        self.deciding = Deciding(self)
        self._alike_timer = QTimer(self)
        self._alike_timer.setSingleShot(True)
        self._alike_timer.timeout.connect(self.show_alike)
        self._arrange()
        self._connect()

    # making

    def _arrange(self) -> None:
        look = self.appearance
        self.body = ReviewBody(look, self.queue, self.pane, self.card)
        self.nothing = NothingHere(look)
        self.modes = Modes(self)
        self.foot.add_control(self.modes.control)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.nothing)
        self.stack.addWidget(self.body)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.stack, 1)
        whole.addWidget(self.foot)

    def _connect(self) -> None:
        bridge, review = self.bridge, self.review
        bridge.project_changed.connect(self._forget)
        bridge.articles_changed.connect(self._on_other_change)
        bridge.changed.connect(self._on_other_change)
        bridge.reviewed.connect(self._on_reviewed)
        review.loaded.connect(self._on_loaded)
        review.loading.connect(self._show_loading)
        self.following = Following(self)
        self.body.rearranged.connect(self._on_rearranged)
        self.queue.opened.connect(self.open_card)
        self.queue.activated.connect(self._on_activated)
        self.queue.left.connect(self.focus_card)
        self.compare.card_clicked.connect(self._on_clicked)
        self.compare.selection_changed.connect(lambda *_: self._show_hints())
        self.card.aspect_chosen.connect(lambda name: self.choose_aspect(Aspect(name)))
        self.pane.head.history_wanted.connect(lambda: self.run("card.history"))

    # page

    def entered(self) -> None:
        """Make the cards when they are not there, read what changed, take the keyboard."""
        if self.single is not None and self.is_single:
            self.single.entered()
            return
        if not self._loaded and not self.review.is_loading:
            self._show_loading(0.0)
            self.review.load()
        elif self._stale and not self.review.is_loading:
            self.refresh()
        self.focus_card()

    def left(self) -> None:
        """Drop what is not stored: an edit that was not accepted."""
        self.deciding.drop()

    def stop(self) -> None:
        """Wait until no cards are being made."""
        self.review.stop()

    def stops(self) -> Sequence[QWidget]:
        """Return queue, text and card."""
        if self.single is not None and self.is_single:
            return self.single.stops()
        if self.stack.currentWidget() is self.nothing:
            return [self.nothing]
        return [self.queue.view, self.compare, self.card]

    def run(self, command_id: str) -> None:
        """Do a command of the page."""
        if command_id == "review.single":
            self.modes.show(single=not self.is_single)
        elif command_id == "review.legend":
            self.looks.toggle_legend()
        elif self.single is not None and self.is_single:
            self.single.run(command_id)
        else:
            self.deciding.run(command_id)

    def obstacle(self, command: Command) -> str | None:
        """Return why a command cannot do anything now."""
        if command.id in ("review.single", "review.legend") or self.is_single:
            return None
        return self.deciding.obstacle(command.id)

    def show_notice(self, text: str) -> None:
        """Say something short in the foot line."""
        self.foot.show_notice(text)

    def focus_card(self) -> None:
        """Give the card the keyboard."""
        self.body.show_queue(show=False)
        nothing = self.stack.currentWidget() is self.nothing
        (self.nothing if nothing else self.card).setFocus()

    @property
    def single(self) -> "SinglePage | None":
        """The other mode: one person's submission; None before it is first wanted."""
        return self.modes.single

    @property
    def is_single(self) -> bool:
        """Whether one person's submission is reviewed now, not the cards."""
        return self.modes.shown is not None

    def show_cards(self) -> None:
        """Show the cards again, read anew."""
        self.stack.setCurrentWidget(self.body if self.opened is not None else self.nothing)
        self._stale = True

    def zoom(self, step: int) -> None:
        """Make the texts larger (+1) or smaller (-1), 0: as they fit."""
        shown = self.modes.shown
        (self.compare.text if shown is None else shown.text_shown).zoom(step)

    def show_selection(self, selection: object) -> None:
        """Show these cards, and no others, until the search is emptied; as soon as there are cards."""
        if self.review.is_loading:
            self.review.loaded.connect(lambda: self.show_selection(selection), Qt.ConnectionType.SingleShotConnection)
            return
        ids = tuple(selection) if isinstance(selection, list | tuple) else None
        if self.is_single:
            self.modes.show(single=False)
        self.queue.show_only(ids)
        if ids:
            self.open_card(ids[0])

    # loading

    def _forget(self) -> None:
        """Another project, or another reviewer."""
        self.review.stop()
        self._loaded = False
        self.opened = None
        self._places.clear()
        self.views.forget()
        if self.isVisible():
            self.entered()

    def _show_loading(self, share: float) -> None:
        self.stack.setCurrentWidget(self.nothing)
        self.nothing.show_state(self.tr("Reading the submissions"), f"{round(100 * share)} %")

    def _on_loaded(self) -> None:
        self._loaded = True
        self.refresh()
        if self.isVisible():
            self.focus_card()

    def _on_other_change(self, *_: object) -> None:
        self._stale = True

    def refresh(self) -> None:
        """Read everything again that is shown."""
        self._stale = False
        self.views.forget()
        self.queue.reload()
        if not self.queue.model.ids:
            self.queue.show_state("all")
        if not self.queue.model.ids and not self._has_cards():
            self._show_nothing()
            return
        self.stack.setCurrentWidget(self.body)
        self.following.show_project()
        before = None if self.opened is None else self.opened.card.id
        self.opened = None
        if before is not None and self.queue.knows(before):
            self.open_card(before)
        elif self.queue.model.ids:
            self.open_card(self.queue.model.ids[0])

    def _has_cards(self) -> bool:
        return bool(self.review.attempt(lambda: self.review.desk.queue(state="all")))

    def _show_nothing(self) -> None:
        """Say why there is nothing to review, and what to do."""
        self.opened = None
        self.stack.setCurrentWidget(self.nothing)
        articles = self.review.attempt(self.review.desk.articles) or ()
        self.nothing.show_waiting(articles, self._give_back)

    def _give_back(self, article_id: str) -> None:
        if self.review.give_back(article_id):
            self.refresh()
            self.focus_card()

    # the current card

    def open_card(self, card_id: str) -> None:
        """Show a card, in its article."""
        desk = self.review.desk
        opened = self.review.attempt(lambda: desk.card(card_id))
        if opened is None:
            return
        self.deciding.drop()
        before = self.opened
        if before is not None and before.card.id != card_id:
            self._places.append(before.card.id)
            del self._places[:-_MAX_PLACES]
        self.opened = opened
        self.aspect = next((aspect for aspect, state in opened.aspects.items() if state == "current"), None)
        self.review.begin(self.deciding.cluster())
        if before is None or before.card.article != opened.card.article:
            self.show_article(opened.card.article)
        self.compare.set_current(card_id)
        self._show_card()
        self.queue.set_current(card_id)
        self.body.show_queue(show=False)

    def _on_rearranged(self) -> None:
        """Keep the current card in view."""
        self.looks.set_room(enough=self.body.room is not Room.STACKED)
        QTimer.singleShot(0, self, self._show_current)

    def _show_current(self) -> None:
        if self.opened is not None:
            self.compare.set_current(self.opened.card.id)
            self.queue.set_current(self.opened.card.id)

    def _show_hints(self) -> None:
        if not self.is_single:
            self.foot.set_hints(self.deciding.hints())

    def _on_clicked(self, card_id: str) -> None:
        if self.queue.knows(card_id):  # a span that nobody had is no card
            self.open_card(card_id)

    def _on_activated(self, card_id: str) -> None:
        self.open_card(card_id)
        self.focus_card()

    def _show_card(self) -> None:
        opened = self.opened
        assert opened is not None
        view = self.views.view(opened, self.aspect)
        self.card.show_card(view)
        self.deciding.show_choices()
        self.queue.value.show_value(
            opened.value.product, factor_words(opened, self.bridge.session.scheme, self.bridge.language)
        )
        self.following.show_progress()
        start, end = opened.card.hull
        place = self.tr("{card} · characters {start}–{end}").format(card=view.position, start=start, end=end)
        self.foot.show_place(place.removeprefix(" · "))
        self._show_hints()
        self._alike_timer.start(_ALIKE_PAUSE_MS)

    def show_alike(self) -> None:
        """Show cases of the same pattern; done after the card is painted."""
        opened = self.opened
        self._alike_timer.stop()
        if opened is None:
            return
        alike = self.review.attempt(lambda: self.review.desk.alike(opened.card.id))
        if alike is not None:
            self.card.show_alike(self.views.alike(opened, alike))

    def need_alike(self) -> None:
        """Show the alike cases now if they are still to come; what is ticked stays."""
        if self._alike_timer.isActive():
            self.show_alike()

    def show_again(self) -> None:
        """Show the card and its article anew."""
        current, self.opened = self.opened, None
        if current is not None:
            self.open_card(current.card.id)

    def choose_aspect(self, aspect: Aspect) -> None:
        """Decide another aspect next."""
        if self.opened is not None and self.opened.aspects.get(aspect) in ("open", "current"):
            self.aspect = aspect
            self._show_card()

    def step_aspect(self, step: int) -> None:
        """Go to the next (+1) or previous (-1) aspect that is open."""
        opened = self.opened
        still = (
            [] if opened is None else [known for known, state in opened.aspects.items() if state in ("open", "current")]
        )
        if len(still) > 1 and self.aspect in still:
            self.choose_aspect(still[(still.index(self.aspect) + step) % len(still)])

    def show_article(self, article_id: str) -> None:
        """Show the text of an article with all its cards."""
        desk = self.review.desk
        self.pane.show_article(
            self.views.article(article_id), lambda card_id: desk.card(card_id).order, names_hidden=desk.names_hidden
        )

    # what was done

    def go_back(self) -> bool:
        """Show the card that was shown before; False when there was none."""
        while self._places:
            card_id = self._places.pop()
            if self.queue.knows(card_id):
                self.open_card(card_id)
                if self._places:
                    self._places.pop()
                return True
        return False

    def _on_reviewed(self, applied: Applied) -> None:
        """Follow what was taken back or done again."""
        if not self._loaded or self.review.is_writing:
            return
        self._stale = True
        if self.isVisible() and not self.is_single:
            self.following.follow(applied)
            self._stale = False

    def show_editing(self, *, editing: bool) -> None:
        """Let the text take the tagging keys while a card is edited freely, or no longer."""
        self.pane.set_editing(editing=editing)
        for action in self.actions():
            action.setEnabled(not editing)
        if editing:
            self.compare.setFocus()
        elif self.isVisible():
            self.card.setFocus()

    def show_search(self) -> None:
        """Put the keyboard into the search field, laying the queue over the text where it is narrow."""
        self.body.show_queue(show=True)
        self.queue.search.setFocus()
        self.queue.search.selectAll()

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take what no control and no command took."""
        if self.is_single or not self.deciding.key(event):
            super().keyPressEvent(event)
