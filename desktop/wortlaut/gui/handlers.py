"""What each command does in a window: command id to a call without arguments."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, SignalInstance
from PySide6.QtWidgets import QApplication

from wortlaut.gui.command_values import AGREEMENT, ANNOTATE, OVERVIEW, RELEASE, REVIEW
from wortlaut.gui.commands import COMMANDS, Scope
from wortlaut.gui.editing import Editing
from wortlaut.gui.exchange import Exchange
from wortlaut.gui.frames.opening import FramesOpening
from wortlaut.gui.guidelines.opening import GuidelinesOpening
from wortlaut.gui.navigation import Navigation
from wortlaut.gui.pages import Pages
from wortlaut.gui.reading import Reading
from wortlaut.gui.register.opening import RegisterOpening
from wortlaut.gui.window_dialogs import WindowDialogs

if TYPE_CHECKING:
    from wortlaut.gui.main_window import MainWindow
    from wortlaut.gui.rules.fixing import Rules

Handlers = Mapping[str, Callable[[], object]]


def handlers(window: "MainWindow", editing: Editing, navigation: Navigation, dialogs: WindowDialogs) -> Handlers:
    """Return a handler for every command of the table."""
    return {
        **_pages(window.pages),
        **_project(dialogs),
        **_exchange(dialogs.exchange),
        **Reading(window, dialogs).handlers(),
        **FramesOpening(window).handlers(),
        **RegisterOpening(window, dialogs).handlers(),
        **GuidelinesOpening(window).handlers(),
        **_rules(window),
        **_view(window),
        **_article(window, dialogs),
        **_span(window, editing, navigation),
    }


def after(first: Callable[[], object], calls: Handlers) -> Handlers:
    """Return `calls` with `first` run before each: a menu takes no focus away, so what is typed must be stored then."""

    def both(call: Callable[[], object]) -> Callable[[], object]:
        def run() -> None:
            first()
            call()

        return run

    return {name: both(call) for name, call in calls.items()}


def _pages(pages: Pages) -> Handlers:
    names = (ANNOTATE, REVIEW, AGREEMENT, RELEASE, OVERVIEW)
    return {
        **{f"page.{name}": partial(pages.open, name) for name in names},
        **{command.id: partial(pages.run, command.id) for command in COMMANDS if command.scope is Scope.PAGE},
        "copies.show": pages.show_copies,
        "pane.next": lambda: pages.step_pane(1),
        "pane.previous": lambda: pages.step_pane(-1),
    }


def _project(dialogs: WindowDialogs) -> Handlers:
    return {
        "project.new": dialogs.new_project,
        "project.open": dialogs.open_project,
        "project.sample": dialogs.open_sample,
        "articles.import": dialogs.files.import_files,
        "articles.import_folder": dialogs.files.import_folder,
        "articles.add_examples": dialogs.files.add_examples,
        "project.export": dialogs.files.export,
        "project.backup": dialogs.backup,
        "project.backups": dialogs.keeper.show,
        "project.save_as": dialogs.care.save_as,
        "project.write": dialogs.care.open_for_writing,
        "project.check": dialogs.check,
        "preferences": dialogs.preferences,
        "scheme.edit": dialogs.edit_scheme,
        "history": dialogs.past.show,
        "history.point": dialogs.past.name_point,
        "find.project": dialogs.find_in_project,
        "palette": dialogs.palette,
        "manual": lambda: dialogs.manual("manual"),
        "about": dialogs.about,
        "annotator": dialogs.ask_annotator,
    }


def _exchange(exchange: Exchange) -> Handlers:
    return {
        "exchange.take_in": exchange.take_in,
        "exchange.open_assignment": exchange.open_assignment,
        "exchange.hand_out": exchange.hand_out,
        "exchange.hand_in": exchange.hand_in,
        "articles.assign": exchange.assign,
        "review.settings": exchange.review_settings,
    }


def _view(window: "MainWindow") -> Handlers:
    themes = ("system", "light", "dark", "contrast")
    return {
        "quit": window.close,
        "welcome": window.show_welcome,
        "list.toggle": window.toggle_list,
        "zoom.in": lambda: window.zoom(1),
        "zoom.out": lambda: window.zoom(-1),
        "zoom.reset": lambda: window.zoom(0),
        "fullscreen": window.toggle_full_screen,
        **{f"theme.{name}": _emit(window.theme_chosen, name) for name in themes},
        **{f"language.{name}": _emit(window.language_chosen, name) for name in ("de", "en")},
    }


def _article(window: "MainWindow", dialogs: WindowDialogs) -> Handlers:
    bridge, find_bar = window.bridge, window.find_bar
    return {
        "undo": bridge.undo,
        "redo": bridge.redo,
        "copy": window.feed.copy_selection,
        "find": find_bar.open_bar,
        "find.next": lambda: find_bar.step(1),
        "find.previous": lambda: find_bar.step(-1),
        "article.next": lambda: window.step_article(1),
        "article.previous": lambda: window.step_article(-1),
        "article.submit": _not_twice(window.submit),
        "article.reopen": dialogs.reopen,
        "back": bridge.go_back,
        "sentence.untouched_next": lambda: window.navigation.step_untouched(1),
        "sentence.untouched_previous": lambda: window.navigation.step_untouched(-1),
        "problem.next": lambda: window.step_problem(1),
        "problem.previous": lambda: window.step_problem(-1),
    }


def _rules(window: "MainWindow") -> Handlers:
    def rules() -> "Rules":
        from wortlaut.gui.rules.fixing import Rules  # not needed before the first paint

        return Rules(window)

    return {
        "problem.fix": lambda: rules().fix_here(),
        "problem.accept": lambda: rules().accept_here(),
        "rules.levels": lambda: rules().set_levels(),
    }


def _span(window: "MainWindow", editing: Editing, navigation: Navigation) -> Handlers:
    return {
        "paragraph.read": editing.toggle_read,
        "span.next": lambda: navigation.step_span(1),
        "span.previous": lambda: navigation.step_span(-1),
        "span.outer": navigation.focus_outer,
        "span.leave": window.leave_span,
        "span.edit": window.side.edit,
        "span.note": window.side.edit_note,
        "span.unsure": editing.toggle_unsure,
        "guess.confirm": editing.confirm_guess,
        "guess.confirm_all": editing.confirm_all_guesses,
        "guess.toggle": window.toggle_guesses,
        "span.delete": editing.delete,
        "span.end_back": lambda: editing.nudge("end", -1, "word"),
        "span.end_forward": lambda: editing.nudge("end", 1, "word"),
        "span.start_back": lambda: editing.nudge("start", -1, "word"),
        "span.start_forward": lambda: editing.nudge("start", 1, "word"),
        "span.end_back_character": lambda: editing.nudge("end", -1, "character"),
        "span.end_forward_character": lambda: editing.nudge("end", 1, "character"),
        "span.start_back_character": lambda: editing.nudge("start", -1, "character"),
        "span.start_forward_character": lambda: editing.nudge("start", 1, "character"),
        "span.add_fragment": editing.add_fragment,
        "span.cut_hole": editing.cut_hole,
        "span.cut_attribution": editing.cut_attribution,
        "span.repeat": editing.repeat,
        "span.same_next": editing.tag_next_identical,
        "span.same_all": window.dialogs.same_text,
        "span.link": window.link_mode.start,
        "span.link_nearest": window.link_mode.link_nearest,
        "link.follow": navigation.follow_link,
    }


def _not_twice(call: Callable[[], bool]) -> Callable[[], object]:
    """Take a second press right after one that worked as a slip: it would submit the next article, unseen."""
    since = QElapsedTimer()

    def run() -> None:
        if (not since.isValid() or since.hasExpired(QApplication.doubleClickInterval())) and call():
            since.start()

    return run


def _emit(signal: SignalInstance, value: str) -> Callable[[], object]:
    return lambda: signal.emit(value)
