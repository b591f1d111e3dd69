"""What taking packs and projects in would do: new, here already, conflicting, refused; then it is done or left."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from wortlaut.errors import WortlautError
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.components.buttons import PushButton
from wortlaut.gui.components.themed import SectionHeader, Text
from wortlaut.gui.dialogs.sheet import Sheet
from wortlaut.gui.guard import guarded
from wortlaut.messages import error_text
from wortlaut.session.merging import MergeResult

_CONFLICTS = frozenset({"blind_conflict", "gold_conflict", "layer_conflict", "scheme_differs", "text_differs"})
"""Errors that say that something else is here already; all others are faults of what comes in."""
_MOST_LINES = 200


class MergeWords(QObject):
    """The words about one merge; an object, because only objects have plurals that the tools collect."""

    def new(self, result: MergeResult) -> list[str]:
        """Return what the project has not yet, in lines."""
        report = result.report
        lines = [
            (report.articles_new, self.tr("%n article(s)", "", report.articles_new)),
            (report.articles_added_to, self.tr("%n article(s) with another source", "", report.articles_added_to)),
            (report.annotators_new, self.tr("%n person(s)", "", report.annotators_new)),
            (report.layers_new, self.tr("%n layer(s)", "", report.layers_new)),
            (report.layers_updated, self.tr("%n layer(s) continued", "", report.layers_updated)),
            (report.submissions_new, self.tr("%n submitted version(s)", "", report.submissions_new)),
        ]
        return [text for number, text in lines if number] + self._values(report.values_new)

    def same(self, result: MergeResult) -> list[str]:
        """Return what is here already, in lines."""
        report = result.report
        lines = [
            (report.articles_known, self.tr("%n article(s)", "", report.articles_known)),
            (report.layers_same, self.tr("%n layer(s)", "", report.layers_same)),
        ]
        return [text for number, text in lines if number] + self._values(report.values_same)

    def staying(self, result: MergeResult) -> list[str]:
        """Return what a project decided for itself, which does not come along."""
        if not result.staying:
            return []
        return [self.tr("%n decision(s) on near-duplicates, meant differences and releases", "", result.staying)]

    def _values(self, counts: dict[str, int]) -> list[str]:
        def number(entity: str) -> int:
            return counts.get(entity, 0)

        lines = {
            "assignment": self.tr("%n assignment(s)", "", number("assignment")),
            "second_pass": self.tr("%n second pass(es)", "", number("second_pass")),
            "verdict": self.tr("%n verdict(s)", "", number("verdict")),
            "comment": self.tr("%n comment(s)", "", number("comment")),
            "decision": self.tr("%n decision(s)", "", number("decision")),
            "setting": self.tr("%n setting(s)", "", number("setting")),
            "accepted": self.tr("%n accepted problem(s)", "", number("accepted")),
        }
        return [text for entity, text in lines.items() if number(entity)]

    def done(self, result: MergeResult, key: str) -> str:
        """Return what was done, and how it is taken back; `key` opens the history."""
        what = ", ".join(self.new(result))
        return self.tr("Taken in: {what}. {key} takes it back in the history.").format(what=what, key=key)

    def nothing(self) -> str:
        """Return that nothing is new."""
        return self.tr("Nothing new: everything is in the project already.")


class MergeReport(Sheet):
    """The report of a dry run. `take_in` is called to do it, `without` to try again with the files that are left."""

    def __init__(
        self,
        bridge: Bridge,
        result: MergeResult,
        paths: Sequence[Path],
        take_in: Callable[[], None],
        without: Callable[[list[Path]], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(bridge.appearance, self.tr("Take in packs or projects"), parent, width=620)
        self.setObjectName("merge_report")
        self._language = bridge.language
        words = MergeWords(self)
        names = ", ".join(path.name for path in paths[:6]) + (" …" if len(paths) > 6 else "")
        self.body.addWidget(Text(self.appearance, names, "small", "dim", wrap=True))
        conflicts = [error for error in result.refused if error.code in _CONFLICTS]
        refused = [error for error in result.refused if error.code not in _CONFLICTS]
        self._part("merge_new", self.tr("New"), words.new(result) or [words.nothing()])
        self._part("merge_same", self.tr("Here already"), words.same(result))
        self._part("merge_staying", self.tr("Stays in the other project"), words.staying(result))
        self._errors("merge_conflicting", self.tr("Conflicting"), conflicts)
        self._errors("merge_refused", self.tr("Refused"), refused)
        self._add_advice(result)
        left = [path for path in paths if not any(is_about(error, path) for error in result.refused)]
        can = result.changed and not result.refused
        word = self.tr("Cancel") if can or (result.refused and left) else self.tr("Close")
        self.add_button(word, self.close).setObjectName("merge_cancel")
        if result.refused and left:
            again = self.add_button(self.tr("Leave these files out"), lambda: self._go(lambda: without(left)))
            again.setObjectName("merge_without")
        if can or result.refused:
            start = self.add_button(self.tr("Take in"), lambda: self._go(take_in), primary=True)
            start.setObjectName("merge_take_in")
            start.setEnabled(can)
            start.setFocus()

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the keyboard, else the one that goes on."""
        buttons = self.findChildren(PushButton)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and buttons:
            next((button for button in buttons if button.hasFocus()), buttons[-1]).click()
        else:
            super().keyPressEvent(event)

    def _add_advice(self, result: MergeResult) -> None:
        if result.refused:
            text = self.tr("Nothing was changed: everything comes in, or nothing.")
        elif result.changed:
            text = self.tr("It becomes one step of the history; a backup is made before.")
        else:
            return
        self.body.addSpacing(8)
        self.body.addWidget(Text(self.appearance, text, "small", "dim", wrap=True))

    def _go(self, action: Callable[[], None]) -> None:
        self.close()
        action()

    def _part(self, name: str, title: str, lines: Sequence[str]) -> None:
        if not lines:
            return
        self.body.addSpacing(8)
        self.body.addWidget(SectionHeader(self.appearance, title))
        text = Text(self.appearance, ", ".join(lines), wrap=True)
        text.setObjectName(name)
        self.body.addWidget(text)

    def _errors(self, name: str, title: str, errors: Sequence[WortlautError]) -> None:
        if not errors:
            return
        self.body.addSpacing(8)
        self.body.addWidget(SectionHeader(self.appearance, f"{title} ({len(errors)})"))
        lines = [error_text(error, self._language) for error in errors[:_MOST_LINES]]
        text = QPlainTextEdit("\n".join(lines) + ("\n…" if len(errors) > _MOST_LINES else ""), self)
        text.setObjectName(name)
        text.setReadOnly(True)
        text.setTabChangesFocus(True)
        text.setAccessibleName(title)
        text.setFont(self.appearance.font("small"))
        text.setFixedHeight(self.appearance.px(120 if len(errors) > 1 else 84))
        self.body.addWidget(text)


def is_about(error: WortlautError, path: Path) -> bool:
    """Tell whether an error is about a file: the place is the file, or the file and a line."""
    where, name = error.where or "", str(path)
    return where == name or (where.startswith(f"{name}:") and where[len(name) + 1 :].isdigit())
