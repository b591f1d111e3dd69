"""The values of a label's attributes: an attribute is chosen, its values are listed, named, moved, retired, merged."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from wortlaut.domain.scheme import Label, localized
from wortlaut.gui.appearance import Appearance
from wortlaut.gui.components.texts import grouped
from wortlaut.gui.components.themed import SectionHeader, Text
from wortlaut.gui.dialogs.fields import Combo
from wortlaut.gui.scheme.line_field import LineField
from wortlaut.gui.scheme.list_part import ListPart
from wortlaut.gui.scheme.named_list import Entry
from wortlaut.session.scheme_desk import SchemeDesk


class ValuePart(QWidget):
    """Attributes with closed values; hidden for a label that has none.

    Signals:
        renamed: language and name of the current value.
    """

    renamed = Signal(str, str)

    def __init__(
        self, appearance: Appearance, language: str, languages: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._language = language
        self._shown: tuple[Label, SchemeDesk] | None = None
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(appearance.px(6))
        whole.addWidget(SectionHeader(appearance, self.tr("Values")))
        self.attribute_choice = Combo(appearance, self.tr("Attribute"), height=30)
        self.attribute_choice.activated.connect(lambda _row: self.show_again())
        whole.addWidget(self.attribute_choice)
        self.values = ListPart(appearance, self.tr("Values"), self.tr("New value"))
        self.values.chosen.connect(lambda _value: self.show_again())
        whole.addWidget(self.values, 1)
        self.names: dict[str, LineField] = {}
        known = {"de": self.tr("German"), "en": self.tr("English")}
        grid = QGridLayout()
        grid.setSpacing(appearance.px(6))
        for row, one in enumerate(languages):
            word = known.get(one, one)
            field = LineField(appearance, self.tr("Name of the value, {language}").format(language=word))
            field.stored.connect(lambda text, one=one: self.renamed.emit(one, text))
            grid.addWidget(Text(appearance, word, "small", "dim"), row, 0)
            grid.addWidget(field, row, 1)
            self.names[one] = field
        whole.addLayout(grid)
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)

    @property
    def attribute(self) -> str:
        """The id of the attribute whose values are listed; "" for none."""
        return self.attribute_choice.currentData() or ""

    @property
    def value(self) -> str:
        """The id of the current value; "" for none."""
        return self.values.list.current

    def show_label(self, label: Label, desk: SchemeDesk, value: str = "") -> None:
        """Show the attributes of a label; `value` becomes the current one when there is such a one."""
        before = self.attribute
        self._shown = label, desk
        self.attribute_choice.clear()
        for attribute in label.attributes:
            if attribute.values:
                self.attribute_choice.addItem(localized(attribute.name, self._language), attribute.id)
        self.attribute_choice.choose(before)
        self.setVisible(self.attribute_choice.count() > 0)
        self.show_again(value)

    def show_again(self, value: str = "") -> None:
        """Show the values of the attribute that is chosen."""
        if self._shown is None or not self.attribute:
            return
        label, desk = self._shown
        attribute = desk.attribute(label.id, self.attribute)
        language, current = self._language, value or self.value
        main = label.main_attribute is attribute
        digits = {one.id: f"⇧{place}" for place, one in enumerate(attribute.offered[:9], 1)} if main else {}
        entries = []
        for one in attribute.values:
            count = grouped(desk.spans_with(label.id, attribute.id, one.id), language)
            name = localized(one.name, language)
            note = self.tr("{count} · retired").format(count=count) if one.retired else count
            spoken = ", ".join(part for part in (name, digits.get(one.id, ""), note) if part)
            entries.append(Entry(one.id, name, note, digits.get(one.id, ""), retired=one.retired, spoken=spoken))
        self.values.show_entries(entries, current)
        now = attribute.value(self.value)
        for tongue, field in self.names.items():
            field.setEnabled(now is not None)
            field.show_text(now.name.get(tongue, "") if now is not None else "")

    def commit(self) -> None:
        """Hand over what was typed and not stored."""
        for field in self.names.values():
            field.commit()
