"""The first steps: no dialog, a pane in the inspector's place whose steps tick themselves off."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from wortlaut.domain.span import LayerState, Link, Span
from wortlaut.gui.appearance import Appearance, ThemeChoice
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.components.buttons import IconButton, PushButton
from wortlaut.gui.components.keys import key_text
from wortlaut.gui.components.painting import SEMIBOLD, draw_keycap, keycap_size
from wortlaut.gui.components.segmented import Choice, Segmented
from wortlaut.gui.components.themed import Rule, SectionHeader, Surface, Text
from wortlaut.gui.guard import guarded
from wortlaut.session.session import Applied


class Step(QWidget):
    """One step: its number or a tick, what to do, and the keys that do it, separated by spaces."""

    def __init__(self, appearance: Appearance, number: int, title: str, hint: str, key: str) -> None:
        super().__init__()
        self._appearance = appearance
        self._number = number
        self._title = title
        self._hint = hint
        self._key = key
        self.done = False
        self.current = False
        self.setFixedHeight(appearance.px(56))
        self._name()
        appearance.changed.connect(self.update)

    def set_state(self, *, done: bool, current: bool) -> None:
        """Mark the step as done, or as the one to do now."""
        self.done, self.current = done, current
        self._name()
        self.update()

    def _name(self) -> None:
        done = self.tr("done") if self.done else ""
        keys = " ".join(key_text(key) for key in self._key.split())
        self.setAccessibleName(", ".join(filter(None, (self._title, keys, done))))

    @guarded(None)
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the step."""
        look, painter = self._appearance, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -2.5)
        contrast = look.theme == "contrast"
        painter.setPen(QPen(look.color("border" if self.current or contrast else "rule"), 1))
        painter.setBrush(look.color("soft" if self.current else "page"))
        painter.drawRoundedRect(area, 4, 4)
        if self.current:
            painter.fillRect(QRectF(1, 4, 3, area.height() - 8), look.color("accent"))
        middle = Qt.AlignmentFlag.AlignVCenter
        left = look.px(12)
        if self.done:
            side = look.px(16)
            ratio = self.devicePixelRatioF()
            painter.drawPixmap(
                int(left - 4), int(area.center().y() - side / 2), look.pixmap("ok", "accent", side, ratio)
            )
        else:
            painter.setPen(look.color("fg"))
            painter.setFont(look.font("small", SEMIBOLD))
            painter.drawText(area.adjusted(left, 0, 0, 0), middle, str(self._number))
        left_of_keys = area.right() - look.px(12)
        for key in reversed([key_text(key) for key in self._key.split()]):
            left_of_keys -= max(24.0, keycap_size(look, key, "small")[0])
            draw_keycap(painter, left_of_keys, area.center().y(), key, look, kind="small")
            left_of_keys -= look.px(4)
        text_left = look.px(32)
        half = area.height() / 2
        room = left_of_keys - text_left
        painter.setPen(look.color("fg"))
        painter.setFont(look.font("body", SEMIBOLD))
        bottom, top = Qt.AlignmentFlag.AlignBottom, Qt.AlignmentFlag.AlignTop
        painter.drawText(QRectF(text_left, area.top(), room, half), bottom, self._title)
        painter.setPen(look.color("dim"))
        painter.setFont(look.font("small"))
        painter.drawText(QRectF(text_left, area.top() + half + 1, room, half), top, self._hint)

    @guarded(QSize())
    def sizeHint(self) -> QSize:
        """Return the designed size."""
        return QSize(280, self._appearance.px(56))


class WelcomePane(Surface):
    """Four steps, short name, appearance, language, and the way to a project of one's own.

    Signals:
        closed: by × or because the last step is done.
        theme_chosen, language_chosen, name_chosen: a setting the window applies.
        new_wanted, open_wanted: a button was pressed.
    """

    closed = Signal()
    theme_chosen = Signal(str)
    language_chosen = Signal(str)
    name_chosen = Signal(str)
    new_wanted = Signal()
    open_wanted = Signal()

    def __init__(self, bridge: Bridge, done: frozenset[int] = frozenset(), parent: QWidget | None = None) -> None:
        super().__init__(bridge.appearance, "panel", "l", parent)
        self.setObjectName("welcome")
        self._bridge = bridge
        self._done = set(done)
        look = bridge.appearance
        inside = Surface(look, "panel")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(16, 20, 16, 16)
        self._column.setSpacing(0)
        self._add_title()
        self._steps = self._add_steps()
        self._add_settings()
        self._add_buttons()
        self._column.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 0, 0, 0)
        whole.addWidget(scroll)
        self._show_steps()
        bridge.view.selection_changed.connect(self._on_selection)
        bridge.changed.connect(self._on_changed)

    @property
    def done(self) -> frozenset[int]:
        """Places of the steps that are done, from 0."""
        return frozenset(self._done)

    # building

    def _add_title(self) -> None:
        look = self._bridge.appearance
        row = QHBoxLayout()
        row.addWidget(Text(look, self.tr("Welcome to Wortlaut"), "title", weight=SEMIBOLD), 1)
        close = IconButton(look, "reject", self.tr("Close the first steps"), side=28)
        close.setObjectName("welcome_close")
        close.clicked.connect(self.closed)
        row.addWidget(close)
        self._column.addLayout(row)
        self._column.addSpacing(8)
        text = self.tr("The caret stands at the start of the article. Try it right away:")
        self._column.addWidget(Text(look, text, "body", "dim", wrap=True))
        self._column.addSpacing(16)

    def _add_steps(self) -> tuple[Step, ...]:
        look = self._bridge.appearance
        labels = [
            f"{label.key} {label.name.get(self._bridge.language) or label.id}"
            for label in self._bridge.session.scheme.offered[1:4]
        ]
        first = self._bridge.session.scheme.offered[0]
        tag = self.tr("Tag it as {label}").format(label=first.name.get(self._bridge.language) or first.id)
        steps = (
            Step(look, 1, self.tr("Select the sentence"), self.tr("again: larger"), "S"),
            Step(look, 2, tag, ", ".join(labels), "1"),
            Step(look, 3, self.tr("Link the speaker"), self.tr("first tag who speaks: 2"), "L 1"),
            Step(look, 4, self.tr("Submit and go on"), self.tr("nothing to save: all is stored"), "Ctrl+Return"),
        )
        for step in steps:
            self._column.addWidget(step)
        self._column.addSpacing(16)
        return steps

    def _add_settings(self) -> None:
        look, column = self._bridge.appearance, self._column
        column.addWidget(SectionHeader(look, self.tr("Your short name")))
        column.addSpacing(4)
        self.name_field = QLineEdit(self._bridge.session.annotator.name)
        self.name_field.setObjectName("welcome_name")
        self.name_field.setAccessibleName(self.tr("Your short name"))
        self.name_field.setFixedHeight(look.px(32))
        self.name_field.setMaxLength(60)
        self.name_field.editingFinished.connect(self._on_name)
        column.addWidget(self.name_field)
        column.addSpacing(4)
        column.addWidget(Text(look, self.tr("Stands on each span; can be changed later."), "small", "dim", wrap=True))
        column.addSpacing(16)
        column.addWidget(SectionHeader(look, self.tr("Appearance")))
        column.addSpacing(4)
        themes: tuple[tuple[ThemeChoice, str], ...] = (
            ("system", self.tr("System")),
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
            ("contrast", self.tr("Contrast")),
        )
        choices = [Choice(theme, name) for theme, name in themes]
        self.theme = Segmented(look, choices, name=self.tr("Appearance"), compact=True, kind="small")
        self.theme.set_current(look.choice)
        self.theme.chosen.connect(self.theme_chosen)
        column.addWidget(self.theme)
        column.addSpacing(16)
        column.addWidget(SectionHeader(look, self.tr("Language")))
        column.addSpacing(4)
        languages = [Choice("de", "Deutsch"), Choice("en", "English")]
        self.language = Segmented(look, languages, name=self.tr("Language"), compact=True, kind="small")
        self.language.set_current(self._bridge.language)
        self.language.chosen.connect(self.language_chosen)
        column.addWidget(self.language)
        column.addSpacing(24)

    def _add_buttons(self) -> None:
        look = self._bridge.appearance
        self._column.addWidget(Rule(look))
        self._column.addSpacing(16)
        new = PushButton(look, self.tr("Create your own project …"), "Ctrl+N", primary=True)
        new.clicked.connect(self.new_wanted)
        other = PushButton(look, self.tr("Open a project …"), "Ctrl+O")
        other.clicked.connect(self.open_wanted)
        for button in (new, other):
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            self._column.addWidget(button)

    # steps

    def _on_name(self) -> None:
        name = self.name_field.text().strip()
        if name and name != self._bridge.session.annotator.name:
            self.name_chosen.emit(name)

    def _on_selection(self) -> None:
        selection, boundaries = self._bridge.view.selection, self._bridge.boundaries
        if selection is None or boundaries is None or 0 in self._done:
            return
        sentence = boundaries.sentence_at(selection[0])
        if selection[0] <= sentence[0] and sentence[1] - 1 <= selection[1]:
            self._tick(0)

    def _on_changed(self, applied: Applied) -> None:
        content = self._bridge.session.content
        if content is not None and content.layer is not None and content.layer.state is LayerState.SUBMITTED:
            self._tick(3)
        for change in applied.changes.changes if applied.changes is not None else ():
            if change.before is None and isinstance(change.after, Span):
                self._tick(1)
            elif isinstance(change.after, Link):
                self._tick(2)

    def _tick(self, step: int) -> None:
        if step not in self._done:
            self._done.add(step)
            self._show_steps()
            if len(self._done) == len(self._steps):
                self.closed.emit()

    def _show_steps(self) -> None:
        first_open = next((place for place in range(len(self._steps)) if place not in self._done), -1)
        for place, step in enumerate(self._steps):
            step.set_state(done=place in self._done, current=place == first_open)

    @guarded(None)
    def changeEvent(self, event: QEvent) -> None:
        """Follow a theme that was chosen elsewhere."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "theme"):
            self.theme.set_current(self._bridge.appearance.choice)
