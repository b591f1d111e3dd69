"""The picture of an article: layout, painting, scrolling and geometry, without any input.

Everything outside this package speaks code points; x and y of the public methods are pixels of the viewport.
"""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from wortlaut.domain.article import Article
from wortlaut.domain.change import ChangeSet, Problem
from wortlaut.domain.layer_content import LayerContent
from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import Range, Span
from wortlaut.gui.appearance import Appearance
from wortlaut.gui.article.beside import Beside
from wortlaut.gui.article.blocks import Block
from wortlaut.gui.article.chips import ChipBook
from wortlaut.gui.article.geometry import Geometry
from wortlaut.gui.article.layout import ArticleLayout
from wortlaut.gui.article.link_marks import LinkPreview, link_marks
from wortlaut.gui.article.metrics import Metrics, metrics_for, start_size
from wortlaut.gui.article.painter import Painter, Scene
from wortlaut.gui.article.port import Port
from wortlaut.gui.article.repainting import Repainting
from wortlaut.gui.article.scrolling import Scrolling
from wortlaut.gui.article.strip import BODY, OUTSIDE, OverviewStrip
from wortlaut.gui.guard import guarded
from wortlaut.gui.view_state import ViewState

SMALLEST, LARGEST = 14, 28
"""Reading sizes in pixels that zooming goes to."""
_SCROLL_STEP = 40


class ArticleView(QAbstractScrollArea):
    """Shows one article with the spans of one layer. Data and view state are read when it paints, never copied."""

    def __init__(self, appearance: Appearance, view: ViewState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = view
        self._appearance = appearance
        self._layout: ArticleLayout | None = None
        self._content: LayerContent | None = None
        self._scheme: Scheme | None = None
        self._language = "en"
        self._chosen_size: int | None = None
        self._read_only = False
        self._read: Sequence[Range] | None = None
        self._preview: Span | None = None
        self._link_preview: LinkPreview | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().setSingleStep(_SCROLL_STEP)
        self.port = Port()  # asked for the one that is there, PySide makes the classes of all widgets of Qt: 20 ms
        self.setViewport(self.port)
        self.strip = OverviewStrip(appearance, self)
        self.strip.place_wanted.connect(self._go_to_share)
        view.focus_changed.connect(self._show_focus)
        self._beside = Beside(self.verticalScrollBar(), self.strip, self.port)
        self._focus_line = QWidget(self)
        self._focus_line.setAutoFillBackground(True)
        self._dress()

    # -- what is shown

    def show_text(self, article: Article, content: LayerContent, scheme: Scheme, language: str) -> None:
        """Show an article from its top."""
        self._content, self._scheme, self._language = content, scheme, language
        self._layout = ArticleLayout(article.text, content, self._wanted_metrics())
        self._scene = Scene(self._layout, self._new_book(scheme))
        self._scrolling = Scrolling(self._layout)
        self._geometry = Geometry(self._layout, self._scrolling)
        self._repainting = Repainting(self.viewport(), self._layout, self._scrolling, self._scene)
        self._beside.show(self._layout, self._scrolling)
        self._preview = self._link_preview = self._read = None
        self._scrolling.keep(self.viewport().height())
        self.strip.show_spans(len(article.text), scheme, content.stretches_now())
        self._read_layer()
        self._beside.sync()
        self.viewport().update()

    def clear(self) -> None:
        """Show nothing."""
        self._layout = self._content = None
        self.strip.show_spans(1, None, ())
        self._beside.clear()
        self.viewport().update()

    def content_changed(self, changes: ChangeSet | None) -> None:
        """Show what `changes` made of the content (None: anything may have changed)."""
        layout, content = self._layout, self._content
        if layout is None or content is None:
            return
        height, origin = layout.total_height, self._scrolling.origin
        touched: Sequence[Block] | None = None
        removed: list[Span] = []
        if changes is None:
            layout.restack(None)
            self._beside.forget()
            self.strip.show_spans(len(layout.text), self._scheme, content.stretches_now())
        else:
            removed = [change.before for change in changes.changes if isinstance(change.before, Span)]
            added = [change.after for change in changes.changes if isinstance(change.after, Span)]
            if removed or added:
                touched = layout.change((*removed, *added), self._scrolling.seen)
                self._beside.follow(removed, added)
        self._read_layer()
        growth = layout.total_height - height  # before what comes into sight is laid out, and estimates turn exact
        if growth <= 0 or removed or touched is None:
            self._scrolling.keep(self.viewport().height())  # else nothing comes into sight
        moved = origin != self._scrolling.origin
        if touched is None or moved:
            self._beside.sync()
        if touched is None or moved or self._repainting.shows_links(content, self.view.focused, self._scene.hovered):
            self.viewport().update()
        elif touched:
            self._repainting.change(touched, growth, origin)

    def _mark_focus(self) -> None:
        span = self.focused_span
        self.strip.set_focus(None if span is None else span.start)

    def _show_focus(self) -> None:
        self._mark_focus()
        if self._layout is not None and self._content is not None:
            self._repainting.focus(self._content, self.focused_span, self._scene.hovered)

    def _read_layer(self) -> None:
        self._mark_focus()
        layer = self._content.layer if self._content is not None else None
        read = layer.read if layer is not None else ()
        if read is not self._read:
            self._read = read
            self.set_read(read)

    def set_problems(self, problems: Sequence[Problem]) -> None:
        """Mark what problems are about, under the text and in the margin."""
        if self._layout is None or self._content is None:
            return
        from wortlaut.gui.article.waves import signs_of, waves_of

        spans, scene = self._content.spans, self._scene
        places, waves = signs_of(problems, spans), waves_of(problems, spans, self._layout.text)
        if (places, waves) != (scene.problem_places, scene.waves):
            self._repainting.problems(places, waves)
            scene.problem_places, scene.waves = places, waves
        self.strip.set_problems(places)

    def set_read(self, ranges: Sequence[Range]) -> None:
        """Mark the paragraphs that were read."""
        read = sorted(ranges)
        if self._layout is not None and read != self._scene.read:
            self._scene.read = read
            self.viewport().update()
        self.strip.set_read(read)

    def set_find_hits(self, hits: Sequence[Range], current: int = -1) -> None:
        """Mark what a search found; `current` is the place of the current hit among `hits`, -1 for none."""
        if self._layout is not None:
            self._scene.hits = sorted(hits)
            self._scene.current_hit = hits[current] if 0 <= current < len(hits) else None
            if self._scene.current_hit is not None:
                self.ensure_visible(self._scene.current_hit[0])
        self.viewport().update()

    def set_read_only(self, read_only: bool) -> None:
        """Offer no handles and no palette, because the layer cannot be changed."""
        if read_only != self._read_only:
            self._read_only = read_only
            self.viewport().update()

    def show_preview(self, span: Span | None) -> None:
        """Show the focused span as it would become while its edge is dragged."""
        self._preview = span
        self.viewport().update()

    def show_link_preview(self, preview: LinkPreview | None) -> None:
        """Show a link that is being built: its targets with their numbers, all else in the background."""
        self._link_preview = preview
        self.viewport().update()

    @property
    def to_tag(self) -> Range | None:
        """What is outlined because a selection that is being made would tag it."""
        return self._scene.to_tag if self._layout is not None else None

    def show_to_tag(self, selected: Range | None) -> None:
        """Outline what a selection that is being made would tag."""
        if self._layout is not None and selected != self._scene.to_tag:
            self._scene.to_tag = selected
            self.viewport().update()

    @property
    def focused_span(self) -> Span | None:
        """The span that has the focus, if it is here."""
        if self._content is None or self.view.focused is None:
            return None
        return self._content.spans.get(self.view.focused)

    # -- look

    @property
    def reading_size(self) -> int:
        """Reading size in pixels."""
        return self._wanted_metrics().size

    def set_reading_size(self, size: int | None) -> None:
        """Use a reading size in pixels, cut to what is allowed; None lets the width of the window decide."""
        self._chosen_size = None if size is None else max(SMALLEST, min(LARGEST, size))
        self._relayout()

    def _wanted_metrics(self) -> Metrics:
        width = self.viewport().width()
        size = self._chosen_size or start_size(self._appearance, self.window().width(), width)
        return metrics_for(self._appearance, size, width)

    def _new_book(self, scheme: Scheme) -> ChipBook:
        return ChipBook(self._appearance, scheme, self._language, self._appearance.px(14), self.devicePixelRatioF())

    def _dress(self) -> None:
        """Take colors and fonts anew from the appearance."""
        self._painter = Painter(self._appearance, self.devicePixelRatioF())
        self._line_height = 2 if self._appearance.has_tints else 3
        self.setViewportMargins(0, self._line_height, OUTSIDE + BODY, 0)
        self.show_keyboard_focus(self.hasFocus())
        self.strip.restyle()
        if self._layout is not None and self._scheme is not None:
            self._scene.book = self._new_book(self._scheme)
            self._layout.repaint_all()
        self.viewport().update()

    def show_keyboard_focus(self, focused: bool) -> None:
        """Draw the line along the top in the accent, or as part of the page."""
        palette = self._focus_line.palette()
        palette.setColor(QPalette.ColorRole.Window, self._appearance.color("accent" if focused else "page"))
        self._focus_line.setPalette(palette)

    def _relayout(self) -> None:
        layout = self._layout
        if layout is None:
            return
        wanted, height = self._wanted_metrics(), self.viewport().height()
        now = layout.metrics
        if (wanted.size, wanted.column, wanted.lane) != (now.size, now.column, now.lane):
            share = self._scrolling.share
            layout.use(wanted)
            self._scrolling.keep_share(share, height)
        else:
            layout.metrics = wanted
            self._scrolling.keep(height)
        self._beside.sync()
        self.viewport().update()

    # -- scrolling

    @guarded()
    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: ARG002
        """Move the picture and paint only what comes into sight."""
        if self._beside.is_busy or self._layout is None:
            return
        before = self._scrolling.origin
        wanted = self.verticalScrollBar().value() - self._layout.metrics.page_top
        self._scrolling.move(wanted - before, self.viewport().height())
        self._moved(wanted - before)

    def scroll_by(self, distance: int) -> None:
        """Scroll by pixels."""
        if self._layout is not None:
            before = self._scrolling.origin
            low, high = self._scrolling.limits(self.viewport().height())
            distance = max(low - before, min(high - before, distance))
            self._scrolling.move(distance, self.viewport().height())
            self._moved(distance)

    def _moved(self, distance: int) -> None:
        viewport = self.viewport()
        if abs(distance) < viewport.height() and self._scrolling.was_exact and not self._scene.links.arrows:
            viewport.scroll(0, -distance)
        else:
            viewport.update()
        self._beside.sync()

    def ensure_visible(self, offset: int) -> None:
        """Scroll so that the line at an offset is in sight, with a line above or below it where there is room."""
        if self._layout is not None and (way := self._scrolling.distance_to(offset, self.viewport().height())):
            self.scroll_by(way)

    def _go_to_share(self, share: float) -> None:
        layout = self._layout
        if layout is None:
            return
        block, line, _ = layout.place(round(share * len(layout.text)))
        height = self.viewport().height()
        self._scrolling.go(layout.top_of(block.index) + block.line_tops[line] - height // 2, height)
        self._beside.sync()
        self.viewport().update()

    # -- events

    @guarded()
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break lines anew when the column changed; the text at the top stays at the top."""
        super().resizeEvent(event)
        frame = self.rect()
        self.strip.setGeometry(frame.right() + 1 - self.strip.width(), 0, self.strip.width(), frame.height())
        self._focus_line.setGeometry(0, 0, frame.width(), self._line_height)
        self._focus_line.raise_()
        self._relayout()

    @guarded()
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the exposed part of the article."""
        painter = QPainter(self.viewport())
        if self._layout is None:
            painter.fillRect(event.rect(), self._appearance.color("page"))
        else:
            origin = self._scrolling.origin
            in_sight = origin, origin + self.viewport().height()
            self._update_scene(in_sight)
            self._painter.paint(painter, event.rect(), self._scene, in_sight)
        painter.end()

    def _update_scene(self, in_sight: Range) -> None:
        scene, content, view = self._scene, self._content, self.view
        assert content is not None
        scene.caret = min(view.caret, len(scene.layout.text))
        scene.selection = view.selection
        scene.focused = self._preview or self.focused_span
        scene.handles = not self._read_only and self._link_preview is None
        scene.has_keyboard = self.hasFocus()
        scene.links = link_marks(scene.layout, content, in_sight, view.focused, scene.hovered, self._link_preview)

    # -- geometry

    def rect_of(self, offset: int) -> QRect:
        """Return the box of the caret at an offset."""
        return self._geometry.rect_of(offset) if self._layout is not None else QRect()

    def rects_of(self, start: int, end: int) -> list[QRect]:
        """Return the text boxes of a range, line by line, those out of sight too."""
        return self._geometry.rects_of(start, end) if self._layout is not None else []

    def line_rect(self, offset: int) -> QRect:
        """Return the whole line at an offset, its lanes included, over the width of the viewport."""
        return self._geometry.line_rect(offset, self.viewport().width()) if self._layout is not None else QRect()

    def offset_at(self, point: QPoint) -> int:
        """Return the caret position nearest to a point."""
        return self._geometry.offset_at(point) if self._layout is not None else 0

    def spans_at(self, point: QPoint) -> list[str]:
        """Return the ids of the spans at a point, innermost first; on a lane the one whose line it is."""
        return self._hit(point)[0]

    def is_on_lane(self, point: QPoint) -> bool:
        """Tell whether a point lies on the chip or the line of a span."""
        found, below = self._hit(point)
        return below and bool(found)

    def _hit(self, point: QPoint) -> tuple[list[str], bool]:
        if self._layout is None:
            return [], False
        return self._geometry.spans_at(point, self._scene.book, tinted=self._appearance.has_tints)

    def handle_at(self, point: QPoint) -> str | None:
        """Return `start` or `end` when a handle of the focused span is at a point, else None."""
        span = self.focused_span
        if self._layout is None or span is None or self._read_only:
            return None
        return self._geometry.handle_at(point, span)

    def paragraph_number(self, offset: int) -> int:
        """Return the number of the paragraph at an offset as the gutter shows it, from 1."""
        return self._layout.paragraph_number(offset) if self._layout is not None else 0

    def first_visible(self) -> int:
        """Return the offset of the first line in sight."""
        if self._layout is None:
            return 0
        block, line, _ = self._layout.line_at(max(0, self._scrolling.origin))
        return block.to_offset(block.line_starts[line])

    def sizeHint(self) -> QSize:
        """Ask for room for a column."""
        return QSize(800, 600)
