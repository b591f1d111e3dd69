"""The editor of the label scheme: labels at the left, the current one in the middle, its values at the right."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from wortlaut.domain.change import Problem
from wortlaut.domain.scheme import LineStyle, SchemeError, localized
from wortlaut.domain.scheme_colors import remarks
from wortlaut.domain.scheme_editing import SchemeDraft
from wortlaut.errors import WortlautError
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.components.texts import grouped
from wortlaut.gui.components.themed import Text
from wortlaut.gui.dialogs.progress_sheet import ProgressSheet
from wortlaut.gui.dialogs.sheet import Sheet
from wortlaut.gui.prompts import Prompts
from wortlaut.gui.scheme.label_form import LabelForm
from wortlaut.gui.scheme.list_part import ListPart
from wortlaut.gui.scheme.named_list import Entry
from wortlaut.gui.scheme.value_part import ValuePart
from wortlaut.gui.scheme.words import effect_words
from wortlaut.gui.tasks import Task
from wortlaut.messages import error_parts
from wortlaut.session import scheme_editing, scheme_files
from wortlaut.session.scheme_desk import SchemeDesk
from wortlaut.session.wording import problem_text

_MOST_LINES = 4
"""Effects that are told; the rest is counted."""
_MANY_SPANS = 10_000
"""From so many on, looking at them shows how far it is and can be stopped."""


class SchemeDialog(Sheet):
    """Changes a copy of the scheme; storing it is one action, told with its counts before.

    Signals:
        told: what was done, in one sentence.
    """

    told = Signal(str)

    def __init__(self, bridge: Bridge, prompts: Prompts, parent: QWidget | None = None) -> None:
        super().__init__(bridge.appearance, self.tr("Label scheme"), parent, width=900)
        self.setObjectName("scheme_editor")
        self._bridge = bridge
        self._prompts = prompts
        self.desk = SchemeDesk(bridge.session)
        look, language, languages = bridge.appearance, bridge.language, self.desk.languages
        self.labels = ListPart(look, self.tr("Labels"), self.tr("New label"))
        self.form = LabelForm(look, language, languages)
        self.values = ValuePart(look, language, languages)
        columns = QHBoxLayout()
        columns.setSpacing(look.px(24))
        for part, stretch in ((self.labels, 5), (self.form, 8), (self.values, 5)):
            columns.addWidget(part, stretch)
        self.labels.setMinimumHeight(look.px(430))
        self.body.addLayout(columns, 1)
        self.effects = Text(look, "", "small", wrap=True)
        self.effects.setMinimumHeight(look.px(18 * (_MOST_LINES + 1)))
        self.body.addWidget(self.effects)
        self._add_buttons()
        self._connect()
        self._show(self.desk.scheme.labels[0].id)
        self.labels.list.setFocus()

    def _add_buttons(self) -> None:
        self.take_in = self.add_button(self.tr("From a file …"), self._ask_file)
        self.give_out = self.add_button(self.tr("To a file …"), self._ask_target)
        self.buttons.insertStretch(self.buttons.count(), 1)
        self.back = self.add_button(self.tr("Take back"), self._undo, key="Ctrl+Z")
        self.add_button(self.tr("Cancel"), self.close)
        self.store = self.add_button(self.tr("Store"), self._store, primary=True)
        self.store.setObjectName("scheme_store")
        self.buttons.takeAt(0)
        QShortcut(QKeySequence.StandardKey.Undo, self, self._undo)

    def _connect(self) -> None:
        labels, form, values = self.labels, self.form, self.values
        labels.chosen.connect(lambda label: self._show(label))
        labels.new_wanted.connect(self._add_label)
        labels.step_wanted.connect(lambda steps: self._do(lambda draft: draft.move_label(self.label, steps)))
        labels.retire_wanted.connect(self._retire_label)
        labels.merge_wanted.connect(self._merge_label)
        form.renamed.connect(lambda one, text: self._do(lambda draft: draft.rename_label(self.label, {one: text})))
        form.shortened.connect(
            lambda one, text: self._do(lambda draft: draft.rename_label(self.label, {}, {one: text}))
        )
        form.id_wanted.connect(self._rename_id)
        form.key_wanted.connect(lambda key: self._do(lambda draft: draft.set_key(self.label, key)))
        form.line_wanted.connect(lambda line: self._do(lambda draft: draft.set_line(self.label, LineStyle(line))))
        form.recolored.connect(self._recolor)
        values.renamed.connect(lambda one, text: self._do(lambda draft: draft.rename_value(*self._place, {one: text})))
        values.values.new_wanted.connect(self._add_value)
        values.values.step_wanted.connect(lambda steps: self._do(lambda draft: draft.move_value(*self._place, steps)))
        values.values.retire_wanted.connect(self._retire_value)
        values.values.merge_wanted.connect(self._merge_value)

    @property
    def label(self) -> str:
        """The id of the current label."""
        return self.labels.list.current

    @property
    def _place(self) -> tuple[str, str, str]:
        return self.label, self.values.attribute, self.values.value

    # showing

    def _show(self, label_id: str, value: str = "") -> None:
        """Show the scheme as it is now, with this label as the current one."""
        scheme, language = self.desk.scheme, self._bridge.language
        entries = []
        for one in scheme.labels:
            name, count = localized(one.name, language), grouped(self.desk.spans(one.id), language)
            note = self.tr("{count} · retired").format(count=count) if one.retired else count
            key = "" if one.retired else one.key
            spoken = ", ".join(part for part in (name, key, note) if part)
            entries.append(Entry(one.id, name, note, key, localized(one.badge, language), one, one.retired, spoken))
        self.labels.show_entries(entries, label_id)
        self.labels.new.setEnabled(not self.desk.draft.is_full())
        label = self.desk.label(self.label)
        own = [one for one in remarks(scheme.offered) if label.id in one.labels]
        self.form.show_label(label, self.desk, own)
        self.values.show_label(label, self.desk, value)
        self._show_effects()

    def _show_effects(self, error: str = "") -> None:
        lines = effect_words(self.desk.effects(), self.desk, self._bridge.language)
        if len(lines) > _MOST_LINES:
            lines = [*lines[: _MOST_LINES - 1], self.tr("and %n more", "", len(lines) - _MOST_LINES + 1)]
        nothing = self.tr("Nothing is changed yet.")
        changed = self.tr("Names, colors, keys or order change; no span does.")
        self.effects.setText(error or "\n".join(lines) or (changed if self.desk.is_changed else nothing))
        self.effects.set_role("error" if error else "fg" if lines else "dim")
        self.store.setEnabled(self.desk.is_changed)
        self.back.setEnabled(self.desk.can_undo)

    def _tell(self, error: WortlautError) -> None:
        self._show_effects(error_parts(error, self._bridge.language).what)

    # gestures

    def _do(self, gesture: Callable[[SchemeDraft], object], label: str = "", value: str = "") -> None:
        """Do a gesture and show what became of it, with a label and value as the current ones."""
        self._try(lambda: self.desk.do(gesture), label, value)

    def _try(self, work: Callable[[], object], label: str, value: str = "") -> None:
        before = self.label, self.values.value
        try:
            work()
        except SchemeError as error:
            self._show(*before)
            self._tell(scheme_files.explained(error))
            return
        self._show(label or before[0], value or before[1])

    def _add_label(self) -> None:
        self._show(self.desk.add_label(self.tr("New label")))
        field = self.form.names[self._bridge.language]
        field.setFocus()
        field.selectAll()

    def _add_value(self) -> None:
        value = self.desk.add_value(self.label, self.values.attribute, self.tr("New value"))
        self._show(self.label, value)
        field = self.values.names[self._bridge.language]
        field.setFocus()
        field.selectAll()

    def _retire_label(self) -> None:
        retired = self.desk.label(self.label).retired
        if retired or len(self.desk.scheme.offered) > 1:
            self._do(lambda draft: draft.retire_label(self.label, retired=not retired))

    def _retire_value(self) -> None:
        label, attribute, value = self._place
        found = self.desk.attribute(label, attribute)
        now = found.value(value)
        if now is not None and (now.retired or len(found.offered) > 1):
            self._do(lambda draft: draft.retire_value(label, attribute, value, retired=not now.retired))

    def _merge_label(self, target: str) -> None:
        source = self.label
        self._do(lambda draft: draft.merge_labels(source, target), target)

    def _merge_value(self, target: str) -> None:
        label, attribute, value = self._place
        self._do(lambda draft: draft.merge_values(label, attribute, value, target), label, target)

    def _rename_id(self, new: str) -> None:
        old = self.label
        self._try(lambda: self.desk.rename_id(old, new), new)

    def _recolor(self, theme: str, accent: str, fill: str) -> None:
        if theme in ("light", "dark", "contrast"):
            self._do(lambda draft: draft.recolor(self.label, theme, accent, fill or None))  # type: ignore[arg-type]

    def _undo(self) -> None:
        self.desk.undo()
        known = self.desk.scheme.label(self.label)
        self._show(known.id if known else self.desk.scheme.labels[0].id)

    # files

    def _ask_file(self) -> None:
        filters = self.tr("Label schemes (*.json *.toml)")
        self._prompts.ask_file(self.tr("Label scheme from a file"), filters, self.take_file)

    def take_file(self, path: Path) -> None:
        """Go on with the scheme of a file; what spans have and it lacks comes along, retired."""
        try:
            self.desk.replace(scheme_files.scheme_of_file(path))
        except SchemeError as error:
            self._tell(scheme_files.explained(error))
        except WortlautError as error:
            self._prompts.tell_error(error, self._bridge.language)
        else:
            self._show(self.desk.scheme.labels[0].id)

    def _ask_target(self) -> None:
        name = f"{self.desk.scheme.name}-{self.desk.scheme.version}.json"
        target = self._bridge.session.path.with_name(name)
        self._prompts.ask_target(self.tr("Label scheme to a file"), target, "JSON (*.json)", self.write_file)

    def write_file(self, path: Path) -> None:
        """Write the scheme as it is here to a file."""
        try:
            project = self._bridge.session.path
            scheme_files.write_scheme(self.desk.scheme, path, overwrite=True, project=project)
        except WortlautError as error:
            self._prompts.tell_error(error, self._bridge.language)
        else:
            self.told.emit(self.tr("Label scheme written to {file}").format(file=path))

    # storing

    def _store(self) -> None:
        self.form.commit()
        self.values.commit()
        session, data = self._bridge.session, self.desk.draft.data
        many = scheme_editing.spans_looked_at(session, self.desk.before, self.desk.scheme) >= _MANY_SPANS
        if many and not session.read_only:
            self._plan_in_thread(data)
            return
        try:
            plan = scheme_editing.plan_change(session, data)
        except SchemeError as error:
            self._tell(scheme_files.explained(error))
        else:
            self._take_plan(plan)

    def _plan_in_thread(self, data: Mapping[str, Any]) -> None:
        """Look at the spans in a thread, behind a sheet; stopped, nothing was changed and the editor is as before."""
        session = self._bridge.session
        task: Task[scheme_editing.Plan | Problem] = Task(
            lambda reporter: scheme_editing.plan_change(session, data, reporter.progress, reporter.cancelled), self
        )

        def failed(error: BaseException) -> None:
            task.deleteLater()
            if isinstance(error, SchemeError):
                self._tell(scheme_files.explained(error))
            elif isinstance(error, WortlautError):
                self._prompts.tell_error(error, self._bridge.language)
            else:
                raise error

        def finished(plan: scheme_editing.Plan | Problem) -> None:
            task.deleteLater()
            if self.isVisible():  # else the window has been closed meanwhile
                self._take_plan(plan)

        task.finished.connect(finished)
        task.failed.connect(failed)
        task.cancelled.connect(task.deleteLater)
        ProgressSheet(self.appearance, self.tr("Looking at the spans"), task, self).open()
        task.start()

    def _take_plan(self, plan: scheme_editing.Plan | Problem) -> None:
        session = self._bridge.session
        if isinstance(plan, Problem):
            self._show_effects(problem_text(plan, self.desk.scheme, self._bridge.language))
            return
        if plan.impact.spans and not self._confirmed(plan.impact):
            return
        if self._bridge.do_all(lambda: scheme_editing.write_plan(session, plan)):
            text = self.tr("The label scheme is {scheme} from now on; Ctrl+Z takes it back.")
            self.told.emit(text.format(scheme=plan.scheme.reference))
            self.close()

    def _confirmed(self, impact: scheme_editing.Impact) -> bool:
        """Ask whether spans may be changed, with the counts."""
        language = self._bridge.language
        lines = [
            self.tr("Spans that change: {spans}; articles: {articles}; submitted layers, which stay so: {submitted}.")
        ]
        if impact.twice:
            lines.append(self.tr("Spans that stand twice at their place afterwards: {twice}."))
        if impact.set_aside:
            lines.append(self.tr("Spans with values that have no place any more; they are kept aside: {aside}."))
        if impact.in_review:
            lines.append(self.tr("Articles whose review puts its places together anew: {reviews}."))
        text = "\n".join(lines).format(
            spans=grouped(impact.spans, language),
            articles=grouped(impact.articles, language),
            submitted=grouped(impact.submitted, language),
            twice=grouped(impact.twice, language),
            aside=grouped(impact.set_aside, language),
            reviews=grouped(impact.in_review, language),
        )
        return self._prompts.choose(self.tr("Change the label scheme"), text, [self.tr("Change")]) == 0
