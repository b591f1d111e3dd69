"""What a label is called, its key, line and colors."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from wortlaut.domain.scheme import Label, LineStyle
from wortlaut.domain.scheme_colors import ColorRemark
from wortlaut.gui.appearance import Appearance
from wortlaut.gui.components.segmented import Choice, Segmented
from wortlaut.gui.components.themed import SectionHeader, Text
from wortlaut.gui.dialogs.fields import Combo
from wortlaut.gui.scheme.color_rows import ColorRows
from wortlaut.gui.scheme.line_field import LineField
from wortlaut.gui.scheme.words import remark_words
from wortlaut.session.scheme_desk import SchemeDesk

_MOST_REMARKS = 3


class LabelForm(QWidget):
    """The fields of one label.

    Signals:
        renamed: language and name.
        shortened: language and short sign.
        id_wanted: another id.
        key_wanted: a digit, or "".
        line_wanted: a line pattern.
        recolored: theme, color of the line, color of the tint ("" for none).
    """

    renamed = Signal(str, str)
    shortened = Signal(str, str)
    id_wanted = Signal(str)
    key_wanted = Signal(str)
    line_wanted = Signal(str)
    recolored = Signal(str, str, str)

    def __init__(
        self, appearance: Appearance, language: str, languages: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._language = language
        self.names: dict[str, LineField] = {}
        self.badges: dict[str, LineField] = {}
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(appearance.px(6))
        self._add_names(languages)
        self._add_line()
        self._whole.addSpacing(appearance.px(4))
        self._whole.addWidget(SectionHeader(appearance, self.tr("Colors")))
        self.colors = ColorRows(appearance, language)
        self.colors.recolored.connect(self.recolored)
        self._whole.addWidget(self.colors)
        self.remarks = Text(appearance, "", "small", "fg", wrap=True)
        self._whole.addWidget(self.remarks)
        self._whole.addStretch(1)

    def _add_names(self, languages: Sequence[str]) -> None:
        look = self._appearance
        known = {"de": self.tr("German"), "en": self.tr("English")}
        self._whole.addWidget(SectionHeader(look, self.tr("Name and short sign")))
        grid = QGridLayout()
        grid.setSpacing(look.px(6))
        for row, language in enumerate(languages):
            word = known.get(language, language)
            name = LineField(look, self.tr("Name, {language}").format(language=word))
            badge = LineField(look, self.tr("Short sign, {language}").format(language=word))
            badge.setFixedWidth(look.px(56))
            name.stored.connect(lambda text, language=language: self.renamed.emit(language, text))
            badge.stored.connect(lambda text, language=language: self.shortened.emit(language, text))
            for column, widget in enumerate((Text(look, word, "small", "dim"), name, badge)):
                grid.addWidget(widget, row, column)
            self.names[language], self.badges[language] = name, badge
        self.id = LineField(look, self.tr("Id in exports"))
        grid.addWidget(Text(look, self.tr("Id in exports"), "small", "dim"), len(languages), 0)
        grid.addWidget(self.id, len(languages), 1)
        self.id.stored.connect(self.id_wanted)
        self.key = Combo(look, self.tr("Key"), height=30)
        self.key.setFixedWidth(look.px(56))
        self.key.setMinimumContentsLength(1)
        for digit in ("", *"123456789"):
            self.key.addItem(digit or "–", digit)
        self.key.activated.connect(lambda _row: self.key_wanted.emit(self.key.currentData()))
        grid.addWidget(Text(look, self.tr("Key"), "small", "dim"), len(languages) + 1, 0)
        grid.addWidget(self.key, len(languages) + 1, 1)
        self._whole.addLayout(grid)

    def _add_line(self) -> None:
        words = {
            LineStyle.SOLID: self.tr("Solid"),
            LineStyle.BOX: self.tr("Box"),
            LineStyle.DOUBLE: self.tr("Double"),
            LineStyle.DASHED: self.tr("Dashed"),
        }
        choices = [Choice(str(line), words[line]) for line in LineStyle]
        self.line = Segmented(self._appearance, choices, name=self.tr("Line pattern"), compact=True, kind="small")
        self.line.chosen.connect(self.line_wanted)
        self._whole.addWidget(SectionHeader(self._appearance, self.tr("Line pattern")))
        self._whole.addWidget(self.line)

    def show_label(self, label: Label, desk: SchemeDesk, remarks: Sequence[ColorRemark]) -> None:
        """Show a label; `remarks` are those about it."""
        for language, field in self.names.items():
            field.show_text(label.name.get(language, ""))
        for language, field in self.badges.items():
            field.show_text(label.badge.get(language, ""))
        self.id.show_text(label.id)
        self.key.choose(label.key)
        self.key.setEnabled(not label.retired)
        self.line.set_current(str(label.line))
        self.colors.show_label(label)
        gravest = sorted(remarks, key=lambda one: one.measured / one.needed)[:_MOST_REMARKS]
        said = [remark_words(self._facing(remark, label), desk.scheme, self._language) for remark in gravest]
        if len(remarks) > len(gravest):
            said.append(self.tr("and %n more", "", len(remarks) - len(gravest)))
        self.remarks.setText("\n".join(said))
        self.remarks.setVisible(bool(said))

    @staticmethod
    def _facing(remark: ColorRemark, label: Label) -> ColorRemark:
        """Return a remark about two labels as seen from one of them."""
        others = tuple(one for one in remark.labels if one != label.id)
        return ColorRemark(
            remark.code, remark.theme, (label.id, *others), remark.measured, remark.needed, remark.vision
        )

    def commit(self) -> None:
        """Hand over what was typed and not stored."""
        for field in (*self.names.values(), *self.badges.values(), self.id, *self.colors.fields.values()):
            field.commit()
