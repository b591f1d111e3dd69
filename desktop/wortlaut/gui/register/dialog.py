"""The register of actors as a sheet: names left, their mentions right; naming and merging by key."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from wortlaut.gui.bridge import Bridge
from wortlaut.gui.components.segmented import Choice, Segmented
from wortlaut.gui.components.texts import short_date
from wortlaut.gui.components.themed import SectionHeader, Text
from wortlaut.gui.dialogs.sheet import Sheet
from wortlaut.gui.guard import guarded
from wortlaut.gui.register.entry_list import EntryList
from wortlaut.gui.register.mention_list import MentionList
from wortlaut.session.actor_register import (
    Entry,
    Mention,
    canonical,
    contexts,
    entries,
    keep_apart,
    kept_apart,
    rename,
    renamed,
)

SHOWN = 200
"""So many mentions of a name are shown."""
MOST_NAMES = 2000
"""So many names are listed; finding makes them fewer."""
_ALL, _PROPOSED, _BARE = "all", "proposed", "bare"
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class RegisterDialog(Sheet):
    """Lists who is named in the project; each step is undone by key."""

    def __init__(self, bridge: Bridge, mentions: Sequence[Mention], parent: QWidget | None = None) -> None:
        super().__init__(bridge.appearance, self.tr("Register of actors"), parent, width=760)
        self.setObjectName("register")
        self._bridge = bridge
        self._mentions = list(mentions)
        self._steps: list[list[Mention]] = []
        """The mentions before each step made here, for taking back."""
        self._entries: list[Entry] = []
        look = bridge.appearance
        self._add_filters()
        self.list = EntryList(look)
        self.list.setMinimumWidth(look.px(240))
        self.mentions = MentionList(look)
        self.name_field = QLineEdit()
        self.name_field.setFixedHeight(look.px(32))
        self.name_field.setAccessibleName(self.tr("Canonical name"))
        self._about = Text(look, "", "small", "dim", wrap=True)
        right = QVBoxLayout()
        right.setSpacing(look.px(6))
        right.addWidget(SectionHeader(look, self.tr("Canonical name"), "R"))
        right.addWidget(self.name_field)
        right.addWidget(self._about)
        right.addWidget(self.mentions, 1)
        columns = QHBoxLayout()
        columns.setSpacing(look.px(16))
        columns.addWidget(self.list, 1)
        columns.addLayout(right, 1)
        self.body.addLayout(columns, 1)
        self._hint = Text(look, "", "small", "dim")
        self.body.addWidget(self._hint)
        self.apart_button = self.add_button(self.tr("Not the same"), self._keep_apart, key="N")
        self.same_button = self.add_button(self.tr("The same"), self._accept, key="Y")
        self.name_button = self.add_button("", self._name, primary=True)
        self.add_close()
        self.list.entry_wanted.connect(self._show_entry)
        self.list.ticked_changed.connect(self._show_state)
        self.mentions.visit.connect(self._go_to)
        self.name_field.textChanged.connect(self._show_state)
        if parent is not None:
            room = parent.window().size()
            self.resize(min(look.px(1100), room.width() - 40), min(look.px(740), room.height() - 40))
        self._read()
        self.list.setFocus()

    def _add_filters(self) -> None:
        look = self.appearance
        self.find_field = QLineEdit()
        self.find_field.setFixedHeight(look.px(32))
        self.find_field.setPlaceholderText(self.tr("Find a name (Ctrl+F)"))
        self.find_field.setAccessibleName(self.tr("Find a name"))
        self.find_field.textChanged.connect(lambda: self._show_entries(0))
        self.filter = Segmented(look, name=self.tr("Which names"), compact=True, follow=True, kind="small")
        self.filter.setMinimumWidth(look.px(340))
        self.filter.chosen.connect(self._on_filter)
        self._kind = _ALL
        self.add_row(self.find_field, self.filter)

    def _help(self) -> str:
        return self.tr(
            "Space ticks what the current name is merged with, R names, Enter goes to a mention, Ctrl+Z takes back."
        )

    # showing

    def _read(self, row: int = 0) -> None:
        self._entries = entries(self._mentions, kept_apart(self._bridge.session))
        proposed = sum(one.proposal is not None for one in self._entries)
        bare = sum(not one.named for one in self._entries)
        if self._kind == _PROPOSED and not proposed:
            self._kind = _ALL
        choices = (
            Choice(_ALL, self.tr("All {count}").format(count=len(self._entries))),
            Choice(_PROPOSED, self.tr("Proposals {count}").format(count=proposed)),
            Choice(_BARE, self.tr("Without a name {count}").format(count=bare)),
        )
        self.filter.set_choices(choices)
        self.filter.set_current(self._kind)
        self._show_entries(row)

    def _on_filter(self, kind: str) -> None:
        self._kind = kind
        self.filter.set_current(kind)
        self._show_entries(0)

    def _show_entries(self, row: int) -> None:
        wanted = self.find_field.text().casefold().split()
        shown = [
            one
            for one in self._entries
            if (self._kind != _PROPOSED or one.proposal is not None) and (self._kind != _BARE or not one.named)
            if all(word in " ".join((one.name, *one.forms)).casefold() for word in wanted)
        ]
        self.list.show_entries(shown[:MOST_NAMES], row)
        few = len(shown) <= MOST_NAMES
        self._hint.setText(
            self._help() if few else self.tr("The first %n name(s) are listed; Ctrl+F finds others.", "", MOST_NAMES)
        )

    def _show_entry(self, entry: Entry | None) -> None:
        if entry is None:
            self.mentions.show_contexts((), {})
            self.name_field.clear()
            self._about.setText(self.tr("Nobody is named like this."))
            return
        session, language = self._bridge.session, self._bridge.language
        rows = session.article_rows(list(dict.fromkeys(one.article for one in entry.mentions[:SHOWN])))
        titles = {row.id: " · ".join(filter(None, (row.title, short_date(row.date, language)))) for row in rows}
        self.mentions.show_contexts(contexts(session, entry.mentions, SHOWN), titles)
        likely = entry.forms[0] if entry.proposal is None else entry.proposal.into
        self.name_field.setText(entry.name if entry.named else canonical(likely))
        count = self.tr("%n mention(s)", "", len(entry.mentions))
        about = self.tr("{mentions} in %n article(s)", "", len(entry.articles)).format(mentions=count)
        locked = sum(one.locked for one in entry.mentions)
        if locked:
            about += ", " + self.tr("%n of them submitted: they stay as they are", "", locked)
        self._about.setText(about)
        self._show_state()

    def _show_state(self) -> None:
        entry, count = self.list.current, len(self._chosen)
        can = entry is not None and not self._bridge.session.read_only
        alone = self.tr("Rename") if entry is not None and entry.named else self.tr("Give the name")
        self.name_button.setText(self.tr("Merge %n name(s)", "", count) if count > 1 else alone)
        self.name_button.setEnabled(can and bool(self.name_field.text().strip()))
        proposed = can and entry is not None and entry.proposal is not None
        self.same_button.setEnabled(proposed)
        self.apart_button.setEnabled(proposed)
        self.name_field.setReadOnly(not can)
        self.name_button.updateGeometry()

    # doing

    @property
    def _chosen(self) -> list[Entry]:
        """The current name and those that are ticked."""
        entry, ticked = self.list.current, self.list.ticked
        return ticked if entry is None or entry in ticked else [*ticked, entry]

    def _name(self) -> None:
        """Give the current name and the ticked ones the name in the field."""
        self._rename([mention for one in self._chosen for mention in one.mentions], self.name_field.text())

    def _accept(self) -> None:
        """Merge the current name with the one it may be another form of."""
        entry = self.list.current
        if entry is None or entry.proposal is None:
            return
        others = [one for one in self._entries if one.label == entry.label and one.name == entry.proposal.into]
        given = next((one.name for one in others if one.named), "")
        name = given or canonical(entry.proposal.into)
        self._rename([mention for one in (entry, *others) for mention in one.mentions], name)

    def _rename(self, chosen: Sequence[Mention], name: str) -> None:
        session = self._bridge.session
        if chosen and not session.read_only and self._bridge.do_all(lambda: rename(session, chosen, name)):
            self._steps.append(self._mentions)
            self._mentions = renamed(self._mentions, chosen, name)
            self._read(self.list.currentIndex().row())
            self.list.setFocus()

    def _keep_apart(self) -> None:
        session, entry = self._bridge.session, self.list.current
        if entry is None or entry.proposal is None or session.read_only:
            return
        if self._bridge.do_all(lambda: keep_apart(session, entry)):
            self._steps.append(self._mentions)
            self._read(self.list.currentIndex().row())

    def _undo(self) -> None:
        """Take back the last step made here; what was done before belongs to the window."""
        if self._steps and self._bridge.undo():
            self._mentions = self._steps.pop()
            self._read(self.list.currentIndex().row())

    def _go_to(self, mention: Mention) -> None:
        self.close()
        self._bridge.go_to(mention.article, (mention.start, mention.end))

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """R, Y, N and Ctrl+Z do what the buttons say; Esc leaves a field first."""
        key, held = event.key(), event.modifiers()
        control = bool(held & Qt.KeyboardModifier.ControlModifier)
        in_field = self.name_field.hasFocus() or self.find_field.hasFocus()
        if key in _ENTER and self.name_field.hasFocus():
            self._name()
        elif key == Qt.Key.Key_Escape and in_field:
            self.list.setFocus()
        elif control and key == Qt.Key.Key_F:
            self.find_field.setFocus()
        elif control and key == Qt.Key.Key_Z:
            self._undo()
        elif key in _ENTER and self.find_field.hasFocus():
            self.list.setFocus()
        elif control or in_field or held & Qt.KeyboardModifier.AltModifier:
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_R:
            self.name_field.setFocus()
            self.name_field.selectAll()
        elif key == Qt.Key.Key_Y:
            self._accept()
        elif key == Qt.Key.Key_N:
            self._keep_apart()
        elif key in (*_ENTER, Qt.Key.Key_G):
            self.mentions.go()
        else:
            super().keyPressEvent(event)
