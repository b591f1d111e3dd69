"""The few things Fusion and a palette cannot do: menu bar, inputs, scroll bars, splitters, tool tips, menus."""

from collections.abc import Mapping

_SHEET = """
QMenuBar {{ background: {window}; color: {fg}; padding: 0 8px; spacing: 0; }}
QMenuBar::item {{ padding: 6px 8px; background: transparent; border-radius: 4px; }}
QMenuBar::item:selected {{ background: {soft}; color: {fg}; }}
QMenu {{ background: {page}; color: {fg}; border: 1px solid {border}; padding: 4px 0; }}
QMenu::item {{ padding: 6px 24px 6px 12px; background: transparent; }}
QMenu::item:selected {{ background: {soft}; color: {fg}; }}
QMenu::item:disabled {{ color: {disabled}; }}
QMenu::icon {{ padding-left: 12px; }}
QMenu::separator {{ height: 1px; background: {rule}; margin: 4px 0; }}
QLineEdit, QPlainTextEdit, QTextEdit {{ background: {page}; color: {fg}; border: 1px solid {border};
  border-radius: 4px; padding: 4px 8px; selection-background-color: {sel}; selection-color: {fg};
  placeholder-text-color: {dim}; }}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus {{ border: 2px solid {accent}; padding: 3px 7px; }}
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled {{ color: {disabled}; border-color: {rule}; }}
QListView, QTableView, QScrollArea {{ background: {panel}; border: 0; }}
QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 0; }}
QScrollBar::handle {{ background: {thumb}; border-radius: 3px; margin: 2px; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::handle:hover {{ background: {border}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QSplitter::handle {{ background: {rule}; }}
QSplitter::handle:horizontal {{ width: 1px; }}
QSplitter::handle:vertical {{ height: 1px; }}
QToolTip {{ background: {page}; color: {fg}; border: 1px solid {border}; padding: 4px 8px; }}
"""


def style_sheet(colors: Mapping[str, str]) -> str:
    """Return the style sheet for `colors`: role (and `disabled`) to `#RRGGBB`."""
    return _SHEET.format_map(colors)
