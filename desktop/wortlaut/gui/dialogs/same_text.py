"""The same text in the whole project, to be ticked and tagged in one step."""

from collections.abc import Iterator, Sequence
from time import perf_counter

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSignalBlocker, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QFrame, QListView, QWidget

from wortlaut.domain.scheme import localized
from wortlaut.domain.span import Span
from wortlaut.gui.appearance import Appearance
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.components.painting import SEMIBOLD, text_width
from wortlaut.gui.components.rows import RowDelegate, draw_elided, draw_in_context
from wortlaut.gui.components.texts import short_date, span_text
from wortlaut.gui.components.themed import Text
from wortlaut.gui.dialogs.sheet import Sheet
from wortlaut.gui.guard import guarded
from wortlaut.session.everywhere import Place, same_places, tag_places

LIMIT = 2000
"""So many places are listed at most."""
_SLICE_S = 0.015
_PLACE = Qt.ItemDataRole.UserRole
_TITLE = Qt.ItemDataRole.UserRole + 1


class SameTextDialog(Sheet):
    """A checklist of places with their context. The list fills while the project is searched, a slice at a time."""

    def __init__(self, bridge: Bridge, span: Span, parent: QWidget | None = None) -> None:
        super().__init__(bridge.appearance, self.tr("Tag the same text everywhere"), parent, width=760)
        self.setObjectName("same_text")
        self._bridge = bridge
        self._span = span
        self._search: Iterator[list[Place]] = same_places(bridge.session, span)
        self._searching = True
        look = bridge.appearance
        self._count = Text(look, "", "small", "dim")
        self._count.setObjectName("same_text_count")
        self._model = QStandardItemModel(self)
        self.list = _Places(look, self._model)
        self.list.setObjectName("same_text_list")
        self.list.setAccessibleName(self.tr("Places with the same text"))
        self.body.addWidget(Text(look, self._heading(), "body", "fg", wrap=True))
        self.body.addWidget(self._count)
        self.body.addWidget(self.list, 1)
        self.all_button = self.add_button(self.tr("Tick all"), self._tick_all, key="Ctrl+A")
        self.all_button.setObjectName("same_text_all")
        self.apply_button = self.add_button("", self._apply, primary=True, key="Return")
        self.apply_button.setObjectName("same_text_apply")
        self.add_close()
        self._model.itemChanged.connect(self._show_count)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._search_on)
        self._timer.start(0)
        self._show_count()
        self.list.setFocus()

    # searching

    def _heading(self) -> str:
        session, language = self._bridge.session, self._bridge.language
        label = session.scheme.label(self._span.label)
        name = self._span.label if label is None else localized(label.name, language)
        text = "" if session.article is None else span_text(self._span.surface(session.article.text), 120)
        return self.tr("Each place that is ticked becomes a span like this one: {label} “{text}”.").format(
            label=name, text=text
        )

    def _search_on(self) -> None:
        end = perf_counter() + _SLICE_S
        while perf_counter() < end:
            found = next(self._search, None)
            if found is None or self._model.rowCount() >= LIMIT:
                self._searching = False
                self._timer.stop()
                break
            self._add(found[: LIMIT - self._model.rowCount()])
        self._show_count()

    def _add(self, places: Sequence[Place]) -> None:
        rows = self._bridge.session.article_rows([places[0].article]) if places else ()
        for place in places:
            date = short_date(rows[0].date, self._bridge.language) if rows else ""
            title = rows[0].title if rows else ""
            article = self._bridge.session.article
            start, end = self._span.start, self._span.end
            word = "" if article is None else article.text[start:end]
            item = QStandardItem(" ".join(f"{place.before}{word}{place.after}".split()))
            item.setEditable(False)
            item.setCheckable(True)
            item.setData(place, _PLACE)
            item.setData(f"{title} · {date}" if date else title, _TITLE)
            self._model.appendRow(item)
        if places and not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self._model.index(0, 0))

    # ticking

    @property
    def searching(self) -> bool:
        """Whether the project is still being searched."""
        return self._searching

    @property
    def count_text(self) -> str:
        """What the line above the list says."""
        return self._count.text()

    @property
    def ticked(self) -> list[Place]:
        """The places that are ticked."""
        items = (self._model.item(row) for row in range(self._model.rowCount()))
        return [item.data(_PLACE) for item in items if item.checkState() == Qt.CheckState.Checked]

    def _tick_all(self) -> None:
        items = [self._model.item(row) for row in range(self._model.rowCount())]
        everything = all(item.checkState() == Qt.CheckState.Checked for item in items)
        with QSignalBlocker(self._model):
            for item in items:
                item.setCheckState(Qt.CheckState.Unchecked if everything else Qt.CheckState.Checked)
        self.list.viewport().update()
        self._show_count()

    def _show_count(self) -> None:
        count, ticked = self._model.rowCount(), len(self.ticked)
        if self._searching:
            text = self.tr("%n place(s) so far, searching …", "", count)
        elif not count:
            text = self.tr("The same text stands nowhere else without this label")
        elif count >= LIMIT:
            text = self.tr("the first %n place(s)", "", count)
        else:
            text = self.tr("%n place(s)", "", count)
        self._count.setText(text)
        self.apply_button.setText(self.tr("Tag %n place(s)", "", ticked))
        self.apply_button.setEnabled(ticked > 0)
        self.all_button.setEnabled(count > 0)
        self.apply_button.updateGeometry()

    def _apply(self) -> None:
        ticked = self.ticked
        if not ticked:
            return
        session, span = self._bridge.session, self._span
        if self._bridge.do_all(lambda: tag_places(session, span, ticked)):
            self.close()

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter tags what is ticked, Ctrl+A ticks all."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._apply()
        elif event.key() == Qt.Key.Key_A and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._tick_all()
        else:
            super().keyPressEvent(event)


class _Places(QListView):
    """The list; Space ticks the current row and a click ticks the row under the pointer."""

    def __init__(self, appearance: Appearance, model: QStandardItemModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setItemDelegate(_PlaceDelegate(appearance, self))
        self.setMinimumHeight(appearance.px(360))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._toggle)

    def _toggle(self, index: QModelIndex) -> None:
        model = self.model()
        checked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked.value
        state = Qt.CheckState.Unchecked if checked else Qt.CheckState.Checked
        model.setData(index, state.value, Qt.ItemDataRole.CheckStateRole)

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks; Enter and Ctrl+A belong to the dialog."""
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self._toggle(self.currentIndex())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_A):
            event.ignore()
        else:
            super().keyPressEvent(event)


class _PlaceDelegate(RowDelegate):
    """A box, the title of the article, and the place underlined in its context."""

    HEIGHT = 52
    LEFT = 42
    RIGHT = 16
    TICKED = True

    def draw(self, painter: QPainter, area: QRectF, index: QModelIndex | QPersistentModelIndex) -> None:
        """Draw title and place."""
        look = self._appearance
        place: Place = index.data(_PLACE)
        painter.setFont(look.font("small", SEMIBOLD))
        painter.setPen(look.color("dim"))
        draw_elided(painter, area, Qt.AlignmentFlag.AlignTop, str(index.data(_TITLE)))
        whole, before, after = str(index.data()), " ".join(place.before.split()), " ".join(place.after.split())
        words = whole[len(before) : len(whole) - len(after)].strip()
        face, marked = look.reading_font(look.px(14)), look.reading_font(look.px(14))
        marked.setUnderline(True)
        marked.setBold(True)
        painter.setFont(face)
        painter.setPen(look.color("fg"))
        gap = text_width(face, " ")
        gaps = (gap if place.before[-1:].isspace() else 0.0, gap if place.after[:1].isspace() else 0.0)
        draw_in_context(painter, area, words, marked, (before, after), gaps)
