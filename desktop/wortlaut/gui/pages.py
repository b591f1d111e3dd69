"""The pages of the one window: their tabs and keys, which one shows, and where commands go that several have."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget

from wortlaut.domain.span import Range
from wortlaut.gui.command_values import AGREEMENT, ANNOTATE, DUPLICATES, OVERVIEW, RELEASE, REVIEW, Command
from wortlaut.gui.guard import guarded
from wortlaut.gui.page_tabs import PageTabs
from wortlaut.session.session import Applied

if TYPE_CHECKING:
    from wortlaut.gui.duplicate_search import DuplicateSearch
    from wortlaut.gui.duplicates.duplicates_page import DuplicatesPage
    from wortlaut.gui.main_window import MainWindow
    from wortlaut.gui.page import Page

KEYS = {ANNOTATE: "Ctrl+1", REVIEW: "Ctrl+2", AGREEMENT: "Ctrl+3", RELEASE: "Ctrl+4", OVERVIEW: "Ctrl+5"}


_REST_MS = 2_000
"""How long after the window is complete near-duplicates are looked for unasked."""


class Pages(QObject):
    """Shows one page of the window. The others are made when they are first opened.

    Signals:
        shown: name of the page that shows now.
    """

    shown = Signal(str)

    def __init__(self, window: "MainWindow", stack: QStackedWidget) -> None:
        super().__init__(window)
        self._window = window
        self._stack = stack
        self._pages: dict[str, Page] = {}
        self._reviewed: dict[str | None, Applied] = {}
        """What reviews did last to each article since Annotate was seen."""
        self._focus: QWidget | None = None
        self.current = ANNOTATE
        self._before = ANNOTATE
        """The page that the one of near-duplicates was opened from."""
        self._duplicates: DuplicateSearch | None = None
        QTimer.singleShot(_REST_MS, self, lambda: self.duplicates.search_unasked())
        self.tabs = PageTabs(window.bridge.appearance)
        self.tabs.add_pages([(name, word, self._key(name)) for name, word in self._words().items()])
        self.tabs.chosen.connect(self.open)
        window.menuBar().setCornerWidget(self.tabs)
        self.tabs.show()
        window.menuBar().installEventFilter(self)
        bridge = window.bridge
        bridge.text_wanted.connect(lambda: self.open(ANNOTATE))
        bridge.reviewed.connect(self._on_reviewed)
        self._fit()

    def _words(self) -> Mapping[str, str]:
        return {
            ANNOTATE: self.tr("Annotate"),
            REVIEW: self.tr("Review"),
            AGREEMENT: self.tr("Agreement"),
            RELEASE: self.tr("Dataset"),
            OVERVIEW: self.tr("Overview"),
        }

    def _key(self, name: str) -> str:
        return next(iter(self._window.preferences.keys.get(f"page.{name}", [KEYS[name]])), "")

    def _makers(self) -> Mapping[str, Callable[[], "Page"]]:
        return {
            REVIEW: self._make_review,
            AGREEMENT: self._make_agreement,
            RELEASE: self._make_release,
            OVERVIEW: self._make_overview,
            DUPLICATES: self._make_duplicates,
        }

    def _make_review(self) -> "Page":
        from wortlaut.gui.review.review_page import ReviewPage

        return ReviewPage(self._window.bridge, self._window.preferences, self._window.prompts)

    def _make_agreement(self) -> "Page":
        from wortlaut.gui.agreement.agreement_page import AgreementPage

        page = AgreementPage(self._window.bridge, prompts=self._window.prompts)
        page.cards_wanted.connect(self.show_cards)
        return page

    def _make_release(self) -> "Page":
        from wortlaut.gui.release.release_page import ReleasePage

        page = ReleasePage(self._window.bridge, prompts=self._window.prompts)
        page.article_wanted.connect(self.show_article)
        page.pair_wanted.connect(self.show_pair)
        return page

    def _make_overview(self) -> "Page":
        from wortlaut.gui.dashboard.dashboard_page import DashboardPage
        from wortlaut.gui.dashboard.opening import Opening

        keys = self._window.preferences.keys.get("overview.export", ["Ctrl+Shift+E"])
        page = DashboardPage(self._window.bridge, prompts=self._window.prompts, export_key=next(iter(keys), ""))
        Opening(self._window, page)
        return page

    def _make_duplicates(self) -> "Page":
        from wortlaut.gui.duplicates.duplicates_page import DuplicatesPage

        page = DuplicatesPage(self._window.bridge, self.duplicates)
        page.left_page.connect(lambda: self.open(self._before))
        page.article_wanted.connect(lambda article: self.show_article(article, None))
        return page

    @property
    def duplicates(self) -> "DuplicateSearch":
        """What knows the near-duplicates of the project; made when it is first wanted, or when the window rests."""
        if self._duplicates is None:
            from wortlaut.gui.duplicate_search import DuplicateSearch

            self._duplicates = DuplicateSearch(self._window.bridge, self)
            self._window.list.follow_copies(self._duplicates)
        return self._duplicates

    # showing

    @property
    def page(self) -> "Page | None":
        """The page that shows; None for Annotate."""
        return self._pages.get(self.current)

    @property
    def title(self) -> str:
        """The word for the page that shows; "" for Annotate."""
        return "" if self.current == ANNOTATE else self._name(self.current)

    def _name(self, page: str) -> str:
        return self.tr("Near-duplicates") if page == DUPLICATES else self._words()[page]

    def made(self, name: str) -> "Page | None":
        """Return a page that was opened before, else None."""
        return self._pages.get(name)

    def open(self, name: str) -> None:
        """Show a page; making it when it is the first time."""
        if name == self.current:
            self.focus_page()
            return
        old = self.page
        if old is not None:
            old.left()
        else:
            self._window.side.inspector.commit()
        if name != ANNOTATE and name not in self._pages:
            self._add(name)
        if name == DUPLICATES:
            self._before = self.current  # whose tab stays marked
        else:
            self.tabs.set_current(name)
        self.current = name
        self._show(0 if name == ANNOTATE else self._stack.indexOf(self._pages[name]))
        self._window.commands.use_page(name)
        self._window.show_checks()
        if name == ANNOTATE:
            self._tell_annotate()
        self.focus_page()
        self.shown.emit(name)

    def _show(self, index: int) -> None:
        """Show a page; the others do not say how small the window may be."""
        for place in range(self._stack.count()):
            policy = QSizePolicy.Policy.Preferred if place == index else QSizePolicy.Policy.Ignored
            page = self._stack.widget(place)
            if page is not None:
                page.setSizePolicy(policy, policy)
        self._stack.setCurrentIndex(index)

    def _add(self, name: str) -> None:
        page = self._makers()[name]()
        self._pages[name] = page
        self._stack.addWidget(page)
        self._window.commands.attach(name, page)

    def focus_page(self) -> None:
        """Give the keyboard to the page that shows."""
        page = self.page
        if page is None:
            self._window.focus_text()
        else:
            page.entered()

    def show_cards(self, selection: object) -> None:
        """Open the Review page on some cards."""
        self.open(REVIEW)
        page = self._pages[REVIEW]
        page.show_selection(selection)

    def show_copies(self) -> None:
        """Show the article that is open on Annotate beside its near-duplicates."""
        article = self._window.bridge.session.article
        if article is not None:
            self._duplicates_page().show_article(article.id)
            self.open(DUPLICATES)

    def show_pair(self, source: str, copy: str) -> None:
        """Show two articles (ids) side by side; Esc returns to the page that shows now."""
        self._duplicates_page().show_pair(source, copy)
        self.open(DUPLICATES)

    def _duplicates_page(self) -> "DuplicatesPage":
        if DUPLICATES not in self._pages:
            self._add(DUPLICATES)
        return cast("DuplicatesPage", self._pages[DUPLICATES])

    def show_article(self, article_id: str, place: Range | None) -> None:
        """Open an article where its reader may see it: the own layer on Annotate, that of others on Review.

        Opening it on Annotate would make the reader an annotator of it, from whom others' work is hidden.
        """
        session = self._window.bridge.session
        row = next(iter(session.article_rows([article_id])), None)
        if row is not None and row.state in ("new", "gold") and self._show_reviewed(article_id):
            return
        self.open(ANNOTATE)
        self._window.bridge.go_to(article_id, place or (0, 0))

    def _show_reviewed(self, article_id: str) -> bool:
        """Open the cards of an article; tell whether it has any."""
        from wortlaut.session.review_desk import ReviewDesk

        cards = [card.id for card in ReviewDesk(self._window.bridge.session).article_cards(article_id)]
        if cards:
            self.show_cards(cards)
        return bool(cards)

    # commands

    def run(self, command_id: str) -> None:
        """Do a command of the page that shows."""
        page = self.page
        if page is not None:
            page.run(command_id)

    def obstacle(self, command: Command) -> str | None:
        """Return why a command of a page cannot do anything now, in words, or None."""
        if command.page == self.current:
            return None if self.page is None else self.page.obstacle(command)
        return self.tr("on the page {page}").format(page=self._name(command.page))

    def step_pane(self, step: int) -> None:
        """Give the keyboard to the next (+1) or previous (-1) pane of the page that shows, or strip above it."""
        page, window = self.page, self._window
        stops = [*(window.stops() if page is None else page.stops()), *self._strips()]
        here = _holder(stops, QGuiApplication.focusObject(), 0 if step > 0 else 1)
        target = stops[(here + step) % len(stops)]
        if page is None:
            window.focus_stop(target)
        else:
            target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _strips(self) -> list[QWidget]:
        """Return what is told above the page and has buttons."""
        names = ("notice_banner", "file_strip", "backup_strip")
        found = (strip for name in names for strip in self._window.findChildren(QWidget, name))
        return [strip for strip in found if strip.isVisible() and strip.focusProxy() is not None]

    # what happens elsewhere

    def _on_reviewed(self, applied: Applied) -> None:
        """Something was done or taken back in a review: show it where it is seen, tell Annotate when it is."""
        self._reviewed[applied.article] = applied
        if applied.undone and self.current not in (REVIEW, AGREEMENT):
            self.open(REVIEW)

    def _tell_annotate(self) -> None:
        """Tell the lists of the Annotate page what reviews did to the state of articles meanwhile."""
        told, self._reviewed = self._reviewed, {}
        for applied in told.values():
            self._window.bridge.changed.emit(replace(applied, changes=None))
        if self._window.bridge.session.article is None:
            self._window.take_articles()

    def remember(self) -> None:
        """Keep the sizes of all pages for the next start."""
        for page in self._pages.values():
            page.remember()

    def stop(self) -> None:
        """End work of pages in the background."""
        for page in self._pages.values():
            page.stop()
        if self._duplicates is not None:
            self._duplicates.stop()

    # room

    @guarded(default=False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave the keys of the tabs out where menus and tabs do not fit beside each other."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            QTimer.singleShot(0, self, self._fit)
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        bar = self._window.menuBar()
        menus = bar.sizeHint().width() - self.tabs.width()  # of all menus, also of those it has no room for now
        if self.tabs.fit_into(bar.width() - menus):
            QCoreApplication.sendEvent(
                bar, QResizeEvent(bar.size(), bar.size())
            )  # else it keeps the old place for them
            bar.update()


def _holder(stops: Sequence[QWidget], now: object, otherwise: int) -> int:
    """Return the place of the pane that has the keyboard, `otherwise` when none has."""
    for place, stop in enumerate(stops):
        if isinstance(now, QWidget) and (stop is now or stop.isAncestorOf(now)):
            return place
    return otherwise
