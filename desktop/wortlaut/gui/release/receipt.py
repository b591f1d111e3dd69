"""What stands at the right of all steps: files, what formats lose, how full the card is, what writing waits for."""

from collections.abc import Sequence
from dataclasses import replace
from fnmatch import fnmatchcase

from PySide6.QtCore import QRectF, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from wortlaut.gui.agreement.panel import Panel, line
from wortlaut.gui.appearance import Appearance
from wortlaut.gui.components.buttons import PushButton, WordButton
from wortlaut.gui.components.check_box import CheckBox
from wortlaut.gui.components.painting import SEMIBOLD
from wortlaut.gui.components.texts import grouped
from wortlaut.gui.components.themed import Surface, Text
from wortlaut.gui.guard import guarded
from wortlaut.gui.release.card_words import field_name
from wortlaut.gui.release.lines import Line, LineList
from wortlaut.gui.release.pane import Facts
from wortlaut.gui.release.plan import Plan
from wortlaut.gui.release.words import counted, loss_name, share_word, size_word
from wortlaut.session.rehearsing import Rehearsal
from wortlaut.session.release_values import ASKED, FormatLoss, ReleaseFile

_LISTED = 6
_OF_SPANS = frozenset(["discontinuous", "overlapping", "identical", "edges", "links", "attributes", "notes", "unsure"])
"""Losses that a training sees; they are named first."""
_FILES = (
    ("train.jsonl · validation.jsonl · test.jsonl", ("train.jsonl", "validation.jsonl", "test.jsonl")),
    ("annotations.jsonl", ("annotations.jsonl",)),
    ("manifest.json", ("manifest.json",)),
    ("README.md · croissant.json", ("README.md", "croissant.json")),
    ("agreement.json · splits.json · guidelines.md", ("agreement.json", "splits.json", "guidelines.md")),
    ("load.py · restore_text.py · LICENSE · CHANGELOG.md", ("load.py", "restore_text.py", "LICENSE", "CHANGELOG.md")),
    ("formats/", ("formats/*",)),
)


class Receipt(Surface):
    """What will be written.

    Signals:
        planned: another `Plan`.
        field_wanted: name of an answer of the card that is missing.
        loss_wanted: name of a format whose losses are to be listed.
    """

    planned = Signal(object)
    field_wanted = Signal(str)
    loss_wanted = Signal(object)

    def __init__(self, look: Appearance, language: str, parent: QWidget | None = None) -> None:
        super().__init__(look, "panel", "l", parent)
        self._language = language
        self._plan = Plan()
        self.setAccessibleName(self.tr("What will be written"))
        px = look.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(14), px(16), px(14))
        column.setSpacing(px(12))
        column.addWidget(Text(look, self.tr("What will be written"), "title", weight=SEMIBOLD))
        for panel in (self._make_files(look), self._make_losses(look), self._make_card(look)):
            column.addWidget(panel)
        column.addStretch(1)

    def _make_files(self, look: Appearance) -> Panel:
        panel = self._files = Panel(look, self.tr("Files"))
        self.files = Facts(look)
        panel.add(self.files)
        self.text_free = CheckBox(look, self.tr("without texts"))
        self.pseudonyms = CheckBox(look, self.tr("pseudonyms"))
        for box in (self.text_free, self.pseudonyms):
            box.toggled.connect(self._choose)
            box.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        panel.add(line(self.text_free, self.pseudonyms))
        return panel

    def _make_losses(self, look: Appearance) -> Panel:
        panel = self._ledger = Panel(look, self.tr("Loss ledger"))
        self.losses = LineList(look, self.tr("What each format loses"), most=6)
        self.losses.wanted.connect(self.loss_wanted)
        panel.add(self.losses)
        note = self.tr("Every file is read back and compared before the folder gets its name.")
        panel.add(Text(look, note, "small", "dim", wrap=True))
        return panel

    def _make_card(self, look: Appearance) -> Panel:
        panel = self._card = Panel(look, self.tr("Data card"))
        self.bar = FillBar(look)
        self.facts = Facts(look)
        self._missing = Text(look, "", weight=SEMIBOLD)
        holder = QWidget()
        self._links = QVBoxLayout(holder)
        self._links.setContentsMargins(0, 0, 0, 0)
        self._links.setSpacing(0)
        self.links: dict[str, WordButton] = {}
        self._more = Text(look, "", "small", "dim")
        for widget in (self.bar, self.facts, self._missing, holder, self._more):
            panel.add(widget)
        return panel

    # showing

    def show_release(self, found: Rehearsal | None, plan: Plan, missing: Sequence[str]) -> None:
        """Show what the rehearsal found, and which answers of the card are missing."""
        self._plan = plan
        for box, on in ((self.text_free, plan.text_free), (self.pseudonyms, plan.pseudonyms)):
            with QSignalBlocker(box):
                box.setChecked(on)
        files = found.result.files if found else ()
        self.files.show_facts(self._file_facts(files))
        total = sum(file.size for file in files)
        self._files.set_remark(size_word(total, self._language) if files else self.tr("not yet known"))
        losses = found.result.losses if found else ()
        own = FormatLoss("JSONL", ())
        self.losses.show_lines([self._loss(loss) for loss in (own, *losses)] if files else [])
        self._ledger.set_remark(self.tr("counted before writing") if files else "")
        self._show_card(found, missing)

    def _file_facts(self, files: Sequence[ReleaseFile]) -> list[tuple[str, str]]:
        facts = []
        for words, patterns in _FILES:
            own = [file for file in files if any(fnmatchcase(file.name, pattern) for pattern in patterns)]
            if own or not files:
                shown = words
                if files and "/" not in words:
                    shown = " · ".join(file.name for file in sorted(own, key=lambda one: patterns.index(one.name)))
                size = size_word(sum(file.size for file in own), self._language) if own else "–"
                facts.append((shown, size))
        return facts if files else [fact for fact in facts if fact[0] != "formats/"]

    def _loss(self, found: FormatLoss) -> Line:
        told = sorted(found.losses, key=lambda row: row["kind"] not in _OF_SPANS)
        kinds = ", ".join(loss_name(row["kind"]) for row in told)
        number = sum(row["count"] for row in found.losses)
        first = next((example for row in told for example in row["examples"] if example["surface"]), None)
        example = first["surface"] if first else ""
        text = example if found.losses else self.tr("read back: equal")
        above = (
            f"{found.format} · {kinds}" if kinds else self.tr("{format} · nothing is lost").format(format=found.format)
        )
        count = grouped(number, self._language)
        name = self.tr("{format}, {kinds}, {count} losses").format(format=found.format, kinds=kinds, count=count)
        icon = "warning" if found.losses else "ok"
        return Line(name, icon, texts=(text,), above=(above,), remark=count, key=found.format)

    def _show_card(self, found: Rehearsal | None, missing: Sequence[str]) -> None:
        look, told = self.appearance, len(ASKED) - len(missing)
        self._card.set_remark(self.tr("{told} of {all} answers").format(told=told, all=len(ASKED)))
        self.bar.show_share(told / len(ASKED))
        numbers = found.result.numbers if found else {}
        self.facts.show_facts(
            [
                (self.tr("annotated twice"), share_word(numbers["twice_annotated_share"], self._language, 0)),
                (self.tr("decided without a person"), share_word(numbers["automatic_share"], self._language, 0)),
                (self.tr("spans"), grouped(numbers["spans"], self._language)),
            ]
            if numbers
            else []
        )
        one, many = self.tr("From people: {count} missing"), self.tr("From people: {count} missing")
        self._missing.setText(counted(len(missing), one, many, self._language))
        self._missing.setVisible(bool(missing))
        shown = tuple(missing[:_LISTED])
        if tuple(self.links) != shown:
            for link in self.links.values():
                link.hide()
                link.deleteLater()
            self.links = {field: WordButton(look, field_name(field)) for field in shown}
            for field, link in self.links.items():
                link.clicked.connect(lambda *_, field=field: self.field_wanted.emit(field))
                self._links.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        rest = len(missing) - len(shown)
        self._more.setText(self.tr("and {count} more").format(count=rest))
        self._more.setVisible(rest > 0)

    def _choose(self) -> None:
        self.planned.emit(
            replace(self._plan, text_free=self.text_free.isChecked(), pseudonyms=self.pseudonyms.isChecked())
        )


class Waiting(Surface):
    """What writing waits for, and the button.

    Signals:
        write_wanted: the button was pressed.
    """

    write_wanted = Signal()

    def __init__(self, look: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(look, "panel", "tl", parent)
        px = look.px
        self.words = Text(look, "", "small", "dim", wrap=True)
        self.write = PushButton(look, self.tr("Write the release"), "Ctrl+Return", primary=True)
        self.write.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.write.clicked.connect(self.write_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(10), px(16), px(10))
        column.setSpacing(px(6))
        column.addWidget(self.words)
        column.addWidget(self.write)

    def show_waiting(self, words: str, *, may_write: bool) -> None:
        """Say what writing waits for."""
        self.words.setText(words)
        self.words.setVisible(bool(words))
        self.write.setEnabled(may_write)
        self.write.setText(self.tr("Write the release") if may_write else self.tr("Write: blocked"))
        self.write.setAccessibleDescription(words)
        self.write.update()


class FillBar(QWidget):
    """How much of the card is told; the words beside it say the same."""

    def __init__(self, look: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._share = look, 0.0
        self.setFixedHeight(look.px(10))
        look.changed.connect(self.update)

    def show_share(self, share: float) -> None:
        """Show a share from 0 to 1."""
        self._share = share
        self.update()

    @guarded()
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bar."""
        painter, look = QPainter(self), self._look
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.fillRect(
            QRectF(area.left(), area.top(), area.width() * self._share, area.height()), look.color("accent")
        )
        painter.setPen(QPen(look.color("border"), 1))
        painter.drawRect(area)
