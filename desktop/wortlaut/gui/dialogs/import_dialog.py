"""What an import would do, shown before anything is written, with everything that can be decided about it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QProgressBar, QVBoxLayout, QWidget

from wortlaut.errors import WortlautError
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.components.segmented import Choice, Segmented
from wortlaut.gui.components.texts import quoted
from wortlaut.gui.components.themed import Text
from wortlaut.gui.dialogs.fields import Combo, FittingScroll, Part
from wortlaut.gui.dialogs.format_words import format_name, unit_name, what_is_missing
from wortlaut.gui.dialogs.import_names import NameTable
from wortlaut.gui.dialogs.import_words import ImportWords
from wortlaut.gui.dialogs.looking import Looking
from wortlaut.gui.dialogs.sheet import Sheet
from wortlaut.gui.guard import guarded
from wortlaut.gui.tasks import Reporter
from wortlaut.messages import error_text
from wortlaut.session.foreign import choices, format_rows
from wortlaut.session.import_preview import ImportPreview, preview_import
from wortlaut.session.importing import AUTO, ImportOptions

_UNITS = ("codepoint", "utf16", "utf8", "grapheme")
_PATIENCE_MS = 250
"""How long a name may be typed before it is looked up."""
_MOST_LINES = 200
_FRAME = 260
"""What heading, buttons and margins need of the window's height, in pixels at 100 %."""


class ImportDialog(Sheet):
    """Looks at files in a thread and shows what is found; each choice looks again. `take_in` gets files and options."""

    def __init__(
        self,
        bridge: Bridge,
        paths: Sequence[Path],
        take_in: Callable[[Sequence[Path], ImportOptions], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(bridge.appearance, self.tr("Import"), parent, width=720)
        self.setObjectName("import")
        self._bridge = bridge
        self._paths = list(paths)
        self._take_in = take_in
        self._words = ImportWords(self)
        self.preview: ImportPreview | None = None
        self._met = False
        self.looking = Looking(self)
        self.looking.found.connect(self._show)
        self.looking.failed.connect(self._on_failed)
        self.looking.progressed.connect(self._on_progress)
        self._timer = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._timer.timeout.connect(self.look)
        self._build()
        self.look()

    # what there is to decide

    def _build(self) -> None:
        look = self.appearance
        names = ", ".join(path.name for path in self._paths[:6]) + (" …" if len(self._paths) > 6 else "")
        self.body.addWidget(Text(look, names, "small", "dim", wrap=True))
        inside = QWidget()
        self._lines = QVBoxLayout(inside)
        self._lines.setContentsMargins(0, 0, 3, 0)  # as far right as the buttons below
        self._lines.setSpacing(4)
        self._add_format()
        self._add_unit_question()
        self._add_refused()
        self._add_names()
        self._add_owner()
        self._add_findings()
        self._lines.addStretch(1)
        parent = self.parentWidget()
        room = parent.window().height() if parent is not None else 800
        self._scroll = FittingScroll(inside, max(look.px(200), room - look.px(_FRAME)), self)
        self._scroll.grown.connect(self.fit)
        self.body.addWidget(self._scroll, 1)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(look.px(6))
        self.bar.setAccessibleName(self.tr("Looking at the files"))
        self.note = Text(look, "", "small", "dim", wrap=True)
        self.note.setObjectName("import_note")
        self.body.addWidget(self.bar)
        self.body.addWidget(self.note)
        self.add_button(self.tr("Cancel"), self.close).setObjectName("import_cancel")
        self.start = self.add_button(self.tr("Import"), self._start, primary=True)
        self.start.setObjectName("import_start")

    def _part(self, title: str, *widgets: QWidget) -> Part:
        part = Part(self.appearance, title)
        for widget in widgets:
            part.lines.addWidget(widget)
        self._lines.addWidget(part)
        return part

    def _add_format(self) -> None:
        look = self.appearance
        self.format = Combo(look, self.tr("Format"))
        self.format.setObjectName("import_format")
        self.format.addItem(self.tr("Recognize it"), AUTO)
        for row in format_rows():
            if row["reads"]:
                self.format.addItem(format_name(row), row["name"])
                if row["missing"]:
                    self.format.disable(self.format.count() - 1, what_is_missing(row))
        self.unit = Combo(look, self.tr("Offsets count"))
        self.unit.setObjectName("import_unit")
        self.unit.addItem(self.tr("What fits the words"), "")
        for unit in _UNITS:
            self.unit.addItem(unit_name(unit), unit)
        for field in (self.format, self.unit):
            field.activated.connect(self.look)
        line = QWidget()
        row_of = QHBoxLayout(line)
        row_of.setContentsMargins(0, 0, 0, 0)
        row_of.setSpacing(16)
        self._unit_part = Part(look, self.tr("Offsets count"))
        self._unit_part.lines.addWidget(self.unit)
        format_part = Part(look, self.tr("Format"))
        format_part.lines.addWidget(self.format)
        row_of.addWidget(format_part, 1)
        row_of.addWidget(self._unit_part, 1)
        self._unit_part.hide()
        self._lines.addWidget(line)

    def _add_unit_question(self) -> None:
        self.readings = Segmented(self.appearance, name=self.tr("Which words are meant?"))
        self.readings.setObjectName("import_readings")
        self.readings.set_missing(True)
        self.readings.chosen.connect(self._on_reading)
        self._reading_place = Text(self.appearance, "", "small", "dim", wrap=True)
        self._reading_part = self._part(self.tr("Which words are meant?"), self._reading_place, self.readings)
        self._reading_part.hide()

    def _add_refused(self) -> None:
        look = self.appearance
        self.refused = QPlainTextEdit()
        self.refused.setObjectName("import_refused")
        self.refused.setReadOnly(True)
        self.refused.setTabChangesFocus(True)
        self.refused.setAccessibleName(self.tr("Rejected"))
        self.refused.setFont(look.font("small"))
        self.refused.setFixedHeight(look.px(96))
        self._refused_part = self._part("", self.refused)

    def _add_names(self) -> None:
        look, scheme, language = self.appearance, self._bridge.session.scheme, self._bridge.language
        self.labels = NameTable(look, scheme, language, "label")
        self.links = NameTable(look, scheme, language, "link")
        self._label_part = self._part(self.tr("Labels"), self.labels)
        self._link_part = self._part(self.tr("Links"), self.links)
        for part, table in ((self._label_part, self.labels), (self._link_part, self.links)):
            table.changed.connect(self.look)
            part.hide()

    def _add_owner(self) -> None:
        look, session = self.appearance, self._bridge.session
        cells = [
            Choice("file", self.tr("Layers of those the files name")),
            Choice("person", self.tr("The layer of one person")),
            Choice("suggestions", self.tr("Suggestions")),
        ]
        self.owner = Segmented(look, cells, name=self.tr("The spans become"), follow=True)
        self.owner.setObjectName("import_owner")
        self.owner.set_current("file")
        self.owner.chosen.connect(self._on_owner)
        names = dict.fromkeys([session.annotator.name, *(person.name for person in session.annotators())])
        self.person = Combo(look, self.tr("Name of the person"))
        self.person.setObjectName("import_person")
        self.person.setEditable(True)
        self.person.addItems(list(names))
        field = self.person.lineEdit()
        assert isinstance(field, QLineEdit)
        field.setAccessibleName(self.tr("Name of the person"))
        self.person.editTextChanged.connect(lambda _text: self._timer.start())
        self.person.hide()
        self._owner_note = Text(look, "", "small", "dim", wrap=True)
        self._owner_part = self._part(self.tr("The spans become"), self.owner, self.person, self._owner_note)
        self._owner_part.hide()

    def _add_findings(self) -> None:
        look = self.appearance
        self.coming = Text(look, "", "body", "fg", wrap=True)
        self.coming.setObjectName("import_coming")
        self._coming_part = self._part(self.tr("Comes in"), self.coming)
        self.left_out = Text(look, "", "body", "fg", wrap=True)
        self.left_out.setObjectName("import_left_out")
        self._left_out_part = self._part(self.tr("Left out, as the project has no place for it"), self.left_out)
        for part in (self._coming_part, self._left_out_part, self._refused_part):
            part.hide()

    # looking

    @property
    def options(self) -> ImportOptions:
        """What is chosen."""
        mapping = {**self.labels.mapping, **self.links.mapping}
        owner = self.owner.current
        return ImportOptions(
            format=self.format.currentData(),
            annotator=self.person.currentText().strip() if owner == "person" else None,
            choices=replace(choices(unit=self.unit.currentData() or None), mapping=mapping),
            suggestions=owner == "suggestions",
        )

    def look(self) -> None:
        """Look at the files with what is chosen now."""
        self._timer.stop()
        session, paths, options = self._bridge.session, self._paths, self.options
        project, scheme, language = session.project, session.scheme, session.language

        def work(reporter: Reporter) -> ImportPreview:
            return preview_import(
                project, scheme, paths, options, default_language=language,
                progress=reporter.progress, cancelled=reporter.cancelled,
            )  # fmt: skip

        self.start.setEnabled(False)
        self.bar.setRange(0, 0)
        self.bar.show()
        self.note.set_role("dim")
        self.note.setText(self.tr("Looking at the files …"))
        self.looking.look(work)

    def _on_progress(self, share: float) -> None:
        self.bar.setRange(0, 1000)
        self.bar.setValue(round(share * 1000))

    @property
    def settled(self) -> bool:
        """Whether what is shown is the answer to what is chosen."""
        return not self.looking.busy and not self._timer.isActive()

    def _on_reading(self, unit: str) -> None:
        self.unit.choose(unit)
        self.look()

    def _on_owner(self, owner: str) -> None:
        self.person.setVisible(owner == "person")
        self.look()

    # what was found

    def _on_failed(self, error: WortlautError) -> None:
        if error.code == "annotator_needed" and self.owner.current == "file":
            self.owner.cells[0].setEnabled(False)
            self.owner.set_current("person")
            self._on_owner("person")
            return
        self.preview = None
        self.bar.hide()
        for part in (self._coming_part, self._left_out_part, self._refused_part):
            part.hide()
        self.note.set_role("error")
        self.note.setText(error_text(error, self._bridge.language))
        self.fit()

    def _show(self, preview: ImportPreview) -> None:
        self.preview = preview
        self.bar.hide()
        answered = self.readings.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        self._show_format(preview)
        self._show_unit(preview)
        for part, table, names in (
            (self._label_part, self.labels, preview.labels),
            (self._link_part, self.links, preview.links),
        ):
            table.show_names(names)
            part.setVisible(bool(names))
        self._show_owner(preview)
        self._show_findings(preview)
        self.start.setEnabled(preview.possible and preview.result.changed)
        self.note.set_role("error" if preview.undecided or preview.unmapped or preview.faults else "dim")
        self.note.setText(self._words.to_do(preview))
        self.fit()
        if answered or not self._met:
            self._met = True
            self._focus_first(preview)

    def _focus_first(self, preview: ImportPreview) -> None:
        """Put the keyboard on what must be answered, else on the button that goes on."""
        if preview.undecided:
            self.readings.focus_choice()
        elif not (self.labels.focus_undecided() or self.links.focus_undecided()):
            (self.start if self.start.isEnabled() else self.format).setFocus()

    def _show_format(self, preview: ImportPreview) -> None:
        if self.format.currentData() == AUTO:
            names = ", ".join(f"{name} ({count})" if count > 1 else name for name, count in preview.formats)
            text = self.tr("Recognized: {formats}").format(formats=names) if names else self.tr("Recognize it")
            self.format.setItemText(0, text)

    def _show_unit(self, preview: ImportPreview) -> None:
        found = ", ".join(unit_name(unit) for unit in preview.units)
        fits = self.tr("What fits the words")
        self.unit.setItemText(0, f"{fits}: {found}" if found and not self.unit.currentData() else fits)
        self._unit_part.setVisible(bool(preview.units or preview.undecided or self.unit.currentData()))
        self._reading_part.setVisible(bool(preview.undecided))
        if preview.undecided:
            first, language = preview.undecided[0], self._bridge.language
            self._reading_place.setText(
                self.tr("{where}: nothing in the file says what its offsets count.").format(
                    where=Path(first.where).name
                )
            )
            cells = [
                Choice(unit, f"{quoted(words, language)} · {unit_name(unit)}") for unit, words in first.samples.items()
            ]
            self.readings.set_choices(cells)

    def _show_owner(self, preview: ImportPreview) -> None:
        self._owner_part.setVisible(bool(preview.people))
        notes = {
            "file": self.tr("In the files: {people}").format(people=self._words.people(preview)),
            "person": self.tr("They are added to what this person has in these articles."),
            "suggestions": self.tr("Nobody's layer changes: they wait in a layer of their own that exports can write."),
        }
        self._owner_note.setText(notes[self.owner.current or "file"])

    def _show_findings(self, preview: ImportPreview) -> None:
        self._coming_part.show()
        self.coming.setText("\n".join(self._words.coming(preview)))
        left_out = self._words.left_out(preview, self._bridge.language)
        self._left_out_part.setVisible(bool(left_out))
        self.left_out.setText("\n".join(left_out[:_MOST_LINES]))
        faults = preview.faults
        self._refused_part.setVisible(bool(faults))
        self._refused_part.set_title(f"{self.tr('Rejected')} ({len(faults)})")
        lines = [error_text(error, self._bridge.language) for error in faults[:_MOST_LINES]]
        self.refused.setPlainText("\n".join(lines) + ("\n…" if len(faults) > _MOST_LINES else ""))

    # ending

    def _start(self) -> None:
        if self.start.isEnabled() and self.settled:
            options = self.options
            self.close()
            self._take_in(self._paths, options)

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the keyboard, else the one that goes on."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.start.isEnabled():
            self.start.click()
        else:
            super().keyPressEvent(event)

    @guarded()
    def done(self, result: int) -> None:
        """End the looking before the sheet goes."""
        self.looking.stop()
        super().done(result)
