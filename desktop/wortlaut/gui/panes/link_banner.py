"""The band above the text in link mode: the sentence that is being built, the possible types, and the keys."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from wortlaut.domain.scheme import LinkType, localized
from wortlaut.domain.span import Span
from wortlaut.gui.article.link_choice import NUMBERED, LinkChoice
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.components.key_hints import KeyHints
from wortlaut.gui.components.marks import LabelChip
from wortlaut.gui.components.painting import SEMIBOLD
from wortlaut.gui.components.segmented import Choice, Segmented
from wortlaut.gui.components.texts import span_text
from wortlaut.gui.components.themed import ElidedText, Surface, Text
from wortlaut.gui.guard import guarded

_TEXT_LIMIT = 160
_SPOKEN_LIMIT = 60


class LinkBanner(Surface):
    """Shows a `LinkChoice`.

    Signals:
        type_chosen: number of a type that was clicked, from 1.
    """

    type_chosen = Signal(int)

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        look = bridge.appearance
        super().__init__(look, "soft", "", parent)
        self.setObjectName("link_banner")
        self._bridge = bridge
        self._shown_types: tuple[str, ...] = ()
        self._title = Text(look, "", "body", "fg", SEMIBOLD)
        self._source, self._target = _End(bridge), _End(bridge)
        self._arrows = Text(look, "→", "strong"), Text(look, "→", "strong")
        self._role_name = Text(look, "", "body", "fg", SEMIBOLD)
        self.types = Segmented(look, compact=True, kind="small")
        self.types.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.types.chosen.connect(self._on_type)
        self._state = Text(look, "", "small", "dim")
        self._hints = KeyHints(look)
        self._arrange()
        self.hide()

    def show_choice(self, choice: LinkChoice) -> None:
        """Show the sentence, the types and where in the list of targets the current one stands."""
        language = self._bridge.language
        self._title.setText(self.tr("Link"))
        self.types.setAccessibleName(self.tr("Kind of link"))
        self._source.show_span(choice.source)
        target = self._span(choice)
        kind = choice.type
        self._role_name.setText("" if kind is None else choice.role(kind, language))
        self._target.show_span(target)
        for part in (self._role_name, *self._arrows):
            part.setVisible(target is not None)
        self._show_types(choice)
        self._state.setText(self._state_text(choice))
        last = str(min(NUMBERED, len(choice.targets)))
        self._hints.set_hints(
            [
                ("1" if last == "1" else f"1–{last}", self.tr("target")),
                ("Tab", self.tr("next")),
                ("Return", self.tr("link")),
                ("Esc", self.tr("cancel")),
            ]
        )
        self.setAccessibleName(self.sentence(choice))

    def sentence(self, choice: LinkChoice) -> str:
        """Return the sentence that is being built, as plain text."""
        source, target, kind = choice.source, self._span(choice), choice.type
        if target is None or kind is None:
            return self.tr("No target with “{text}”").format(text=choice.query)
        role = choice.role(kind, self._bridge.language)
        return f"{self._named(source)} → {role} → {self._named(target)}"

    def announcement(self, choice: LinkChoice) -> str:
        """Return what is to be said about the current target: `Target 1 of 7: Actor Selenskyj`."""
        target, kind = self._span(choice), choice.type
        if target is None or kind is None:
            return self.tr("No target with “{text}”").format(text=choice.query)
        text = self.tr("Target {place} of {count}: {target}").format(
            place=choice.place, count=len(choice.targets), target=self._named(target)
        )
        return f"{text}, {choice.role(kind, self._bridge.language)}"

    # inside

    def _span(self, choice: LinkChoice) -> Span | None:
        content = self._bridge.session.content
        return None if content is None or choice.current is None else content.spans.get(choice.current.span_id)

    def _named(self, span: Span) -> str:
        label = self._bridge.session.scheme.label(span.label)
        name = span.label if label is None else localized(label.name, self._bridge.language)
        article = self._bridge.session.article
        text = "" if article is None else span_text(span.surface(article.text), _SPOKEN_LIMIT)
        return self.tr("{label} “{text}”").format(label=name, text=text)

    def _show_types(self, choice: LinkChoice) -> None:
        types: Sequence[LinkType] = choice.types
        wanted = tuple(kind.id for kind in types)
        if wanted != self._shown_types:
            self._shown_types = wanted
            language = self._bridge.language
            self.types.set_choices(
                [
                    Choice(kind.id, choice.role(kind, language), f"Shift+{place}" if place <= NUMBERED else "")
                    for place, kind in enumerate(types, 1)
                ]
            )
        self.types.setVisible(len(types) > 1)
        self.types.set_current(choice.type.id if choice.type is not None else None)

    def _state_text(self, choice: LinkChoice) -> str:
        if choice.current is None:
            return self.tr("No target with “{text}”").format(text=choice.query)
        place = self.tr("{place} of {count}").format(place=choice.place, count=len(choice.targets))
        typed = self.tr("“{text}”").format(text=choice.query) if choice.query else ""
        return "  ·  ".join(filter(None, (typed, place)))

    def _on_type(self, type_id: str) -> None:
        self.type_chosen.emit(self._shown_types.index(type_id) + 1)

    def _arrange(self) -> None:
        look = self.appearance
        lines = QVBoxLayout(self)
        lines.setContentsMargins(look.px(24), look.px(12), look.px(24), look.px(10))
        lines.setSpacing(look.px(8))
        sentence = QHBoxLayout()
        sentence.setSpacing(look.px(12))
        sentence.addWidget(self._title)
        for part in (self._source, self._arrows[0], self._role_name, self._arrows[1], self._target):
            sentence.addWidget(part)
        sentence.addStretch(1)
        keys = QHBoxLayout()
        keys.setSpacing(look.px(16))
        keys.addWidget(self.types)
        keys.addWidget(self._state)
        keys.addWidget(self._hints, 1)
        self._hints.setMinimumHeight(look.px(30))
        lines.addLayout(sentence)
        lines.addLayout(keys)

    @guarded()
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the band with the accent line below it."""
        super().paintEvent(event)
        thick = self.focus_line
        QPainter(self).fillRect(0, self.height() - thick, self.width(), thick, self.appearance.color("accent"))


class _End(QWidget):
    """One end of the link: label and text."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        look = bridge.appearance
        self._chip = LabelChip(look)
        self._text = ElidedText(look)
        self._text.setFont(look.reading_font(look.px(15)))
        self._text.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(8))
        row.addWidget(self._chip)
        row.addWidget(self._text)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def show_span(self, span: Span | None) -> None:
        article = self._bridge.session.article
        self.setVisible(span is not None)
        if span is not None and article is not None:
            label = self._bridge.session.scheme.label(span.label)
            if label is not None:
                self._chip.set_label(label, localized(label.name, self._bridge.language))
            self._text.set_text(span_text(span.surface(article.text), _TEXT_LIMIT))
