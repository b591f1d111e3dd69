"""Connects the parts of the window with each other, and ticks what is chosen in its menus."""

from typing import TYPE_CHECKING

from wortlaut.gui.components.painted_later import PaintedLater
from wortlaut.gui.field_keys import FieldKeys
from wortlaut.gui.rules_commands import PROBLEM_MENU

if TYPE_CHECKING:
    from wortlaut.gui.main_window import MainWindow


def connect(window: "MainWindow") -> None:
    """Connect panes, bridge and dialogs of a finished window."""
    bridge, canvas, editing, dialogs = window.bridge, window.canvas, window.editing, window.dialogs
    for beside in (window.top.labels, window.side.tabs):
        bridge.changing.connect(PaintedLater(beside).wait)
    bridge.project_changed.connect(window.show_project)
    bridge.article_changed.connect(window.show_middle)
    bridge.articles_changed.connect(window.take_articles)
    bridge.submit_blocked.connect(window.show_blocked)
    bridge.failed.connect(dialogs.tell_failure)
    canvas.digit_pressed.connect(editing.press_digit)
    canvas.label_chosen.connect(editing.use_label)
    canvas.nothing_to_select.connect(editing.say_no_text_object)
    canvas.edge_dragged.connect(editing.move_edge)
    canvas.span_activated.connect(lambda _span: window.side.edit())
    canvas.context_menu_requested.connect(window.show_context_menu)
    canvas.zoomed.connect(lambda size: _remember_zoom(window, size))
    window.top.labels.label_clicked.connect(lambda label: _use_label(window, label))
    window.top.list_wanted.connect(window.toggle_list)
    window.top.annotator_wanted.connect(dialogs.ask_annotator)
    window.status.annotator_clicked.connect(dialogs.ask_annotator)
    window.list.opened.connect(window.open_article)
    window.find_bar.hits_changed.connect(canvas.set_find_hits)
    window.find_bar.closed.connect(window.focus_text)
    window.side.left.connect(window.focus_text)
    window.side.welcome_closed.connect(lambda: _close_welcome(window))
    window.side.tabs.problems_changed.connect(window.feed.show_problems)
    problems = window.side.tabs.problems
    problems.view.addAction(window.commands["problem.accept"])
    problems.menu_requested.connect(lambda where: window.commands.menu(PROBLEM_MENU, window).popup(where))
    window.drop_frame.dropped.connect(dialogs.take_dropped)
    FieldKeys(window, window.commands)
    dialogs.care.watch()
    dialogs.keeper.watch()
    inspector = window.side.inspector
    inspector.reopen_requested.connect(dialogs.reopen)
    inspector.label_clicked.connect(editing.use_label)
    inspector.link_wanted.connect(window.link_mode.start)
    inspector.menu_requested.connect(window.show_context_menu)
    inspector.history_requested.connect(dialogs.past.show)


def tick(window: "MainWindow") -> None:
    """Tick what is chosen in the menus."""
    window.commands["guess.toggle"].setChecked(window.bridge.guesses)
    for name in ("system", "light", "dark", "contrast"):
        window.commands[f"theme.{name}"].setChecked(window.bridge.appearance.choice == name)
    for name in ("annotate", "review", "agreement", "release", "overview"):
        window.commands[f"page.{name}"].setChecked(window.pages.current == name)
    for name in ("de", "en"):
        window.commands[f"language.{name}"].setChecked(window.bridge.language == name)
    window.commands["review.legend"].setChecked(window.preferences.legend)
    window.commands["fullscreen"].setChecked(window.isFullScreen())


def _close_welcome(window: "MainWindow") -> None:
    """Put the first steps away for good."""
    window.preferences.welcome_closed = True
    window.preferences.save()
    window.focus_text()


def _use_label(window: "MainWindow", label_id: str) -> None:
    """Use a label that was clicked; the keyboard returns to the text."""
    window.editing.use_label(label_id)
    window.focus_text()


def _remember_zoom(window: "MainWindow", size: int) -> None:
    window.preferences.zoom = size
