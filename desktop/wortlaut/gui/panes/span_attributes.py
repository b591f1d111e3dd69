"""The attributes of one label as a form: the main one as cells, the others as check box, list or field."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from wortlaut.domain.scheme import Attribute, Label, localized
from wortlaut.domain.span import Span
from wortlaut.gui.appearance import FontKind
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.components.buttons import WordButton
from wortlaut.gui.components.check_box import CheckBox
from wortlaut.gui.components.keycap import Keycap
from wortlaut.gui.components.segmented import Choice, Segmented
from wortlaut.gui.components.text_edits import ValueEdit
from wortlaut.gui.components.themed import SectionHeader, Text, word_tip
from wortlaut.gui.guidelines.button import guidelines_button

_Show = Callable[[Span], None]


class AttributeForm(QWidget):
    """Made once per label, filled for each span.

    Signals:
        changed: attribute id and value; "" takes the value away.
        confirmed: the guessed values are right.
    """

    changed = Signal(str, str)
    confirmed = Signal()

    def __init__(self, bridge: Bridge, label: Label, *, compact: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._label_id = label.id
        self._compact = compact
        self._shows: list[_Show] = []
        self._fields: list[ValueEdit] = []
        self._attributes: dict[QWidget, str] = {}
        self._first: QWidget | None = None
        self._span: Span | None = None
        self.main: Segmented | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        main = label.main_attribute
        if main is not None:
            self._add_cells(main)
        for attribute in label.attributes:
            if attribute is not main:
                self._add(attribute)

    def show_span(self, span: Span) -> None:
        """Show the values of a span."""
        self._span = span
        for show in self._shows:
            show(span)

    def focus_first(self) -> bool:
        """Put the keyboard focus on the main attribute, else on the first field; False when there is none."""
        if self.main is not None:
            self.main.focus_choice()
        elif self._first is not None:
            self._first.setFocus()
        return self.main is not None or self._first is not None

    def focus_attribute(self, attribute_id: object) -> bool:
        """Put the keyboard focus on an attribute; False when it is not here."""
        widget = next((place for place, id_ in self._attributes.items() if id_ == attribute_id), None)
        if isinstance(widget, Segmented):
            widget.focus_choice()
        elif widget is not None:
            widget.setFocus()
        return widget is not None

    def attribute_at(self, widget: QWidget) -> str | None:
        """Return the id of the attribute that a widget inside belongs to."""
        return next(
            (id_ for place, id_ in self._attributes.items() if place is widget or place.isAncestorOf(widget)), None
        )

    def commit(self) -> None:
        """Hand over what was typed and not stored."""
        for field in self._fields:
            field.commit()

    # one attribute

    def _add(self, attribute: Attribute) -> None:
        if not attribute.values:
            self._add_field(attribute)
        elif len(attribute.values) == 2 and attribute.default is not None:
            self._add_box(attribute)
        else:
            self._add_list(attribute)

    def _name(self, attribute: Attribute) -> str:
        return localized(attribute.name, self._bridge.language)

    def _section(self, attribute: Attribute) -> None:
        header = SectionHeader(self._bridge.appearance, self._name(attribute))
        header.add(guidelines_button(self._bridge, self._name(attribute), lambda: self._places_of(attribute)))
        self._column.addWidget(header)
        self._column.addSpacing(self._bridge.appearance.px(4))

    def _places_of(self, attribute: Attribute) -> Sequence[str]:
        from wortlaut.gui.guidelines.places import topic_of_attribute  # not needed before the first paint

        assert self._span is not None
        return topic_of_attribute(self._bridge, self._span, attribute).places

    def _place(self, attribute: Attribute, widget: QWidget, gap: int = 12) -> None:
        self._attributes[widget] = attribute.id
        if self._first is None:
            self._first = widget
        self._column.addWidget(widget)
        self._column.addSpacing(self._bridge.appearance.px(gap))

    def _add_cells(self, attribute: Attribute) -> None:
        language = self._bridge.language
        choices = [
            Choice(
                value.id,
                localized(value.name, language),
                f"Shift+{place}" if place <= 9 else "",
                localized(value.help, language),
            )
            for place, value in enumerate(attribute.offered, 1)
        ]
        kind: FontKind = "small" if self._compact else "body"
        cells = Segmented(self._bridge.appearance, choices, name=self._name(attribute), compact=True, kind=kind)
        retired = Text(self._bridge.appearance, "", "small", "dim", wrap=True)

        def show(span: Span) -> None:
            stored = span.attributes.get(attribute.id)
            value = attribute.value(stored or "")
            retired.setVisible(value is not None and value.retired)
            if value is not None and value.retired:
                retired.setText(self.tr("Retired value: {value}").format(value=localized(value.name, language)))
            cells.set_current(stored if stored is not None else attribute.default)
            cells.set_missing(attribute.required and stored is None and attribute.default is None)

        cells.chosen.connect(lambda value: self.changed.emit(attribute.id, value))
        self._section(attribute)
        self._place(attribute, cells, gap=4)
        self._column.addWidget(retired)
        self._shows.append(show)
        self._add_guess(attribute)
        self.main = cells

    def _add_guess(self, attribute: Attribute) -> None:
        """Add the line that is there while the value above it is a guess."""
        look = self._bridge.appearance
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(8))
        row.addWidget(Text(look, self.tr("Guessed from the words"), "small", "dim"), 1)
        confirm = WordButton(look, self.tr("Confirm"))
        confirm.setAccessibleName(self.tr("Confirm the guessed value"))
        confirm.clicked.connect(self.confirmed)
        row.addWidget(confirm)
        row.addWidget(Keycap(look, "G"))
        line.hide()
        self._column.addWidget(line)
        self._column.addSpacing(look.px(8))
        self._shows.append(lambda span: line.setVisible(attribute.id in span.guessed))

    def _add_box(self, attribute: Attribute) -> None:
        other = next(value for value in attribute.values if value.id != attribute.default)
        name = f"{self._name(attribute)}: {localized(other.name, self._bridge.language)}"
        box = CheckBox(self._bridge.appearance, name)
        help_text = localized(other.help, self._bridge.language)
        box.setToolTip(word_tip(help_text or name))

        def show(span: Span) -> None:
            box.setChecked(span.attributes.get(attribute.id) == other.id)

        box.clicked.connect(
            lambda checked: self.changed.emit(attribute.id, other.id if checked else attribute.default or "")
        )
        self._place(attribute, box)
        self._shows.append(show)

    def _add_list(self, attribute: Attribute) -> None:
        box = QComboBox()
        box.setAccessibleName(self._name(attribute))
        box.setFont(self._bridge.appearance.font("body"))
        box.setMinimumHeight(self._bridge.appearance.px(28))
        if attribute.default is None:
            box.addItem("–", "")
        for value in attribute.offered:
            box.addItem(localized(value.name, self._bridge.language), value.id)

        def show(span: Span) -> None:
            box.setCurrentIndex(box.findData(span.attributes.get(attribute.id, attribute.default or "")))

        box.activated.connect(lambda place: self.changed.emit(attribute.id, box.itemData(place)))
        self._section(attribute)
        self._place(attribute, box)
        self._shows.append(show)

    def _add_field(self, attribute: Attribute) -> None:
        field = ValueEdit(self._bridge.appearance)
        field.setAccessibleName(self._name(attribute))

        def suggest() -> None:
            from wortlaut.session.known_values import known_values  # not needed before somebody types

            field.set_suggestions(known_values(self._bridge.session, self._label_id, attribute.id))

        def show(span: Span) -> None:
            field.show_text(span.attributes.get(attribute.id, ""))
            if field.hasFocus():
                suggest()

        field.entered.connect(suggest)

        field.committed.connect(lambda text: self.changed.emit(attribute.id, text))
        self._section(attribute)
        self._place(attribute, field)
        self._fields.append(field)
        self._shows.append(show)
