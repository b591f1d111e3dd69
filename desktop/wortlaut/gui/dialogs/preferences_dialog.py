"""Settings of this computer: name, look, language, and every key."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHeaderView, QKeySequenceEdit, QLineEdit, QTreeWidget, QTreeWidgetItem, QWidget

from wortlaut.gui.actions import Actions
from wortlaut.gui.appearance import Appearance
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.commands import COMMANDS, Command
from wortlaut.gui.components.keys import key_text
from wortlaut.gui.components.segmented import Choice, Segmented
from wortlaut.gui.components.themed import SectionHeader, Text
from wortlaut.gui.dialogs.sheet import Sheet

_COMMAND = Qt.ItemDataRole.UserRole


class KeyDialog(Sheet):
    """One command and the key it gets."""

    def __init__(
        self, appearance: Appearance, actions: Actions, command: Command, parent: QWidget | None = None
    ) -> None:
        super().__init__(appearance, self.tr("Change key"), parent, width=400)
        self.setObjectName("key")
        self._actions = actions
        self._command = command
        self.body.addWidget(Text(appearance, command.name, "strong", weight=600))
        self.edit = QKeySequenceEdit(QKeySequence((actions.keys(command) or [""])[0]), self)
        self.edit.setObjectName("key_edit")
        self.edit.setMaximumSequenceLength(1)
        self.edit.setAccessibleName(self.tr("Press the new key"))
        self.edit.keySequenceChanged.connect(self._check)
        self.body.addWidget(self.edit)
        self._message = Text(appearance, self.tr("Press the new key"), "small", "dim", wrap=True)
        self.body.addWidget(self._message)
        self.add_button(self.tr("Default"), self._take_default)
        self.add_button(self.tr("Cancel"), self.close)
        self.accept_button = self.add_button(self.tr("Use it"), self._take, primary=True)
        self.accept_button.setObjectName("key_accept")
        self.edit.setFocus()

    def _key(self) -> str:
        return self.edit.keySequence().toString(QKeySequence.SequenceFormat.PortableText)

    def _check(self) -> None:
        conflict = self._actions.conflict(self._command, self._key()) if self._key() else None
        self.accept_button.setEnabled(conflict is None)
        self._message.set_role("error" if conflict else "dim")
        text = self.tr("Taken by: {command}").format(command=conflict) if conflict else self.tr("This key is free.")
        self._message.setText(text if self._key() else self.tr("Without a key; the menu still has the command."))

    def _take(self) -> None:
        rest = self._actions.keys(self._command)[1:]
        self._actions.set_keys(self._command, [key for key in (self._key(), *rest) if key])
        self.accept()

    def _take_default(self) -> None:
        self._actions.set_keys(self._command, self._command.keys)
        self.accept()


class PreferencesDialog(Sheet):
    """Everything that can be set.

    Signals:
        theme_chosen, language_chosen, name_chosen: a setting the window applies at once.
    """

    theme_chosen = Signal(str)
    language_chosen = Signal(str)
    name_chosen = Signal(str)

    def __init__(self, bridge: Bridge, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(bridge.appearance, self.tr("Preferences"), parent, width=560)
        self.setObjectName("preferences_dialog")
        self._bridge = bridge
        self._actions = actions
        look = bridge.appearance
        self.name = QLineEdit(bridge.session.annotator.name, self)
        self.name.setFixedHeight(look.px(32))
        self.name.setMaxLength(60)
        self.name.setAccessibleName(self.tr("Your short name"))
        self.name.editingFinished.connect(self._on_name)
        themes = [
            Choice("system", self.tr("System")),
            Choice("light", self.tr("Light")),
            Choice("dark", self.tr("Dark")),
            Choice("contrast", self.tr("Contrast")),
        ]
        self.theme = Segmented(look, themes, name=self.tr("Appearance"), compact=True)
        self.theme.set_current(look.choice)
        self.theme.chosen.connect(self._on_theme)
        languages = [Choice("de", "Deutsch"), Choice("en", "English")]
        self.language = Segmented(look, languages, name=self.tr("Language"), compact=True)
        self.language.set_current(bridge.language)
        self.language.chosen.connect(self._on_language)
        for name, field in (
            (self.tr("Your short name"), self.name),
            (self.tr("Appearance"), self.theme),
            (self.tr("Language"), self.language),
        ):
            self.body.addWidget(SectionHeader(look, name))
            self.body.addWidget(field)
            self.body.addSpacing(8)
        self._add_keys()
        self.add_close().setFocus()

    def _add_keys(self) -> None:
        look = self._bridge.appearance
        self.body.addWidget(SectionHeader(look, self.tr("Keys")))
        self.keys = QTreeWidget(self)
        self.keys.setObjectName("preferences_keys")
        self.keys.setAccessibleName(self.tr("Keys"))
        self.keys.setRootIsDecorated(False)
        self.keys.setUniformRowHeights(True)
        self.keys.ensurePolished()  # rows keep the height they have when the first one comes
        self.keys.setHeaderLabels([self.tr("Command"), self.tr("Key")])
        self.keys.setMinimumHeight(look.px(240))
        self.keys.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.keys.header().setStretchLastSection(False)
        for command in COMMANDS:
            row = QTreeWidgetItem([command.name, ""])
            row.setData(0, _COMMAND, command)
            self.keys.addTopLevelItem(row)
        self.keys.itemActivated.connect(lambda row: self._change(row.data(0, _COMMAND)))
        self.body.addWidget(self.keys, 1)
        hint = self.tr("Enter or a double click changes a key.")
        self.body.addWidget(Text(look, hint, "small", "dim"))
        self._show_keys()

    def _show_keys(self) -> None:
        for place in range(self.keys.topLevelItemCount()):
            row = self.keys.topLevelItem(place)
            assert row is not None
            row.setText(1, "  ".join(key_text(key) for key in self._actions.keys(row.data(0, _COMMAND))))
        self.keys.resizeColumnToContents(1)

    def _change(self, command: Command) -> None:
        dialog = KeyDialog(self.appearance, self._actions, command, self)
        dialog.finished.connect(self._show_keys)
        dialog.open()

    def _on_name(self) -> None:
        name = self.name.text().strip()
        if name and name != self._bridge.session.annotator.name:
            self.name_chosen.emit(name)

    def _on_theme(self, theme: str) -> None:
        self.theme_chosen.emit(theme)

    def _on_language(self, language: str) -> None:
        if language != self._bridge.language:
            self.close()
            self.language_chosen.emit(language)
