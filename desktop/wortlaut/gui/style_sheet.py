"""What Fusion and a palette cannot do: menus, inputs, buttons and lists of dialogs, scroll bars, tool tips."""

from collections.abc import Mapping

_SHEET = """
QMenuBar {{ background: {window}; color: {fg}; padding: 0 8px; spacing: 0; }}
QMenuBar::item {{ padding: 6px 8px; background: transparent; border-radius: 4px; }}
QMenuBar::item:selected {{ background: {soft}; color: {fg}; }}
QMenuBar QToolButton {{ padding: 0; border: 0; }}
QMenu {{ background: {page}; color: {fg}; border: 1px solid {border}; padding: 4px 0; }}
QMenu::item {{ padding: 6px 24px 6px 12px; background: transparent; }}
QMenu::item:selected {{ background: {soft}; color: {fg}; }}
QMenu::item:disabled {{ color: {disabled}; }}
QMenu::icon {{ padding-left: 12px; }}
QMenu::indicator {{ left: 10px; width: 16px; height: 16px; }}
QMenu::indicator:checked {{ image: url("{check}"); }}
QMenu::separator {{ height: 1px; background: {rule}; margin: 4px 0; }}
QLineEdit, QPlainTextEdit, QTextEdit {{ background: {page}; color: {fg}; border: 1px solid {border};
  border-radius: 4px; padding: 4px 8px; selection-background-color: {sel}; selection-color: {fg};
  placeholder-text-color: {dim}; }}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus {{ border: 2px solid {accent}; padding: 3px 7px; }}
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled {{ color: {disabled}; border-color: {rule}; }}
QListView, QTableView, QScrollArea {{ background: {panel}; border: 0; }}
QPushButton {{ background: {page}; color: {fg}; border: 1px solid {border}; border-radius: 4px; padding: 6px 14px;
  outline: 0; }}
QPushButton:hover {{ background: {hover}; }}
QPushButton:pressed {{ background: {soft}; }}
QPushButton:focus {{ border: 2px solid {accent}; padding: 5px 13px; }}
QPushButton:disabled {{ color: {disabled}; border-color: {rule}; }}
QToolButton {{ background: transparent; color: {fg}; border: 1px solid transparent; border-radius: 4px; padding: 3px; }}
QToolButton:hover {{ background: {hover}; }}
QToolButton:checked {{ background: {soft}; }}
QToolButton:focus {{ border: 1px solid {accent}; }}
QComboBox {{ background: {page}; color: {fg}; border: 1px solid {border}; border-radius: 4px; padding: 3px 8px; }}
QComboBox:hover {{ background: {hover}; }}
QComboBox:focus {{ border: 2px solid {accent}; padding: 2px 7px; }}
QComboBox:disabled {{ color: {disabled}; border-color: {rule}; }}
QComboBox::drop-down {{ border: 0; width: 24px; }}
QComboBox::down-arrow {{ image: url("{down}"); width: 16px; height: 16px; }}
QSpinBox {{ background: {page}; color: {fg}; border: 1px solid {border}; border-radius: 4px;
  padding: 3px 4px 3px 9px; }}
QSpinBox:focus {{ border: 2px solid {accent}; padding: 2px 3px 2px 8px; }}
QSpinBox:disabled {{ color: {disabled}; border-color: {rule}; }}
QSpinBox::up-button, QSpinBox::down-button {{ width: 22px; border: 0; background: transparent; }}
QSpinBox::up-button {{ subcontrol-position: top right; }}
QSpinBox::down-button {{ subcontrol-position: bottom right; }}
QSpinBox::up-button:hover, QSpinBox::down-button:hover {{ background: {hover}; }}
QSpinBox::up-arrow {{ image: url("{up}"); width: 12px; height: 12px; }}
QSpinBox::down-arrow {{ image: url("{down}"); width: 12px; height: 12px; }}
QComboBox QAbstractItemView {{ background: {page}; color: {fg}; border: 1px solid {border}; outline: 0;
  selection-background-color: {soft}; selection-color: {fg}; }}
QCheckBox {{ spacing: 8px; }}
QCheckBox::indicator {{ width: 15px; height: 15px; background: {page}; border: 1px solid {border};
  border-radius: 3px; }}
QCheckBox::indicator:checked {{ background: {accent}; border-color: {accent}; image: url("{tick}"); }}
QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
QMessageBox QLabel#qt_msgbox_label {{ font-weight: 600; }}
QMessageBox QLabel#qt_msgbox_informativelabel {{ min-width: 360px; }}
QTreeView, QDialog QListView {{ background: {page}; border: 1px solid {border}; border-radius: 4px; outline: 0; }}
QTreeView::item {{ height: 28px; padding: 0 8px; border: 0; color: {fg}; }}
QDialog QListView {{ padding: 4px; }}
QListWidget::item {{ padding: 4px 8px; border: 0; border-radius: 4px; color: {fg}; }}
QTreeView::item:hover, QListWidget::item:hover {{ background: {hover}; }}
QTreeView::item:selected, QListWidget::item:selected {{ background: {soft}; color: {fg}; }}
QHeaderView {{ background: {panel}; border: 0; }}
QHeaderView::section {{ background: {panel}; color: {dim}; border: 0; border-bottom: 1px solid {rule};
  padding: 5px 8px; }}
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
    """Return the style sheet for `colors`: role (and `disabled`) to `#RRGGBB`; of the pictures, their files."""
    return _SHEET.format_map(colors)
