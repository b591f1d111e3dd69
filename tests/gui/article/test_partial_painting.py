"""Painting only what changed leaves the same picture as painting everything, whatever was done before."""

import random
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from wortlaut.domain.article import Article, text_digest
from wortlaut.domain.boundaries import Boundaries
from wortlaut.domain.change import Change, ChangeSet
from wortlaut.domain.layer_content import LayerContent
from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import Link, Span
from wortlaut.gui.appearance import Appearance
from wortlaut.gui.article.canvas import ArticleCanvas
from wortlaut.gui.view_state import ViewState

LONG = "Der Rat der Stadt will die alte Brücke am Hafen bis zum Herbst erneuern, sagte die Sprecherin am Montag. " * 6
TEXTS = {
    "paragraphs": f"{LONG}\n\n" * 5,
    "short-lines": "a\nbb\n\nccc dd\n" * 60,
    "mixed": f"{LONG}\n\nהנמל והמועצה דחתה את הבקשה Hafen 24 ביום\n\na\n\n" * 4,
}
STEPS = 100
NEAR = 1200
SHADES = 6
"""By how much a color may differ: edges that are smoothed come out a shade apart when they are painted in two parts."""


class Person:
    """Does one thing after the other in an article, at random but always the same."""

    def __init__(self, canvas: ArticleCanvas, content: LayerContent, scheme: Scheme, seed: int) -> None:
        self.canvas = canvas
        self.content = content
        self.labels = [label.id for label in scheme.labels]
        self.source = random.Random(seed)
        self.made = 0
        self.deeds: list[Callable[[], None]] = [
            *[self.tag] * 6,
            *[self.delete, self.move_edge, self.relabel, self.link, self.tag_three, self.focus, self.put_caret] * 2,
            *[self.select, self.scroll, self.scroll, self.jump, self.resize],
        ]

    def act(self) -> str:
        deed = self.source.choice(self.deeds)
        deed()
        return deed.__name__

    def _place(self) -> int:
        place = self.canvas.first_visible() + self.source.randint(-300, NEAR)
        return min(len(self.canvas.text) - 2, max(0, place))

    def _new(self, longest: int) -> Span:
        length, start = len(self.canvas.text), self._place()
        end = min(length, start + self.source.choice((1, 3, 12, 60, longest)))
        hole = ((end + 2, min(length, end + 9)),) if self.source.random() < 0.25 and end + 4 < length else ()
        self.made += 1
        return Span(f"s{self.made}", self.source.choice(self.labels), ((start, end), *hole))

    def _some(self) -> Span | None:
        first = self.canvas.first_visible()
        near = [span for span in self.content.spans.values() if abs(span.start - first) < NEAR]
        return self.source.choice(near) if near else None

    def _apply(self, *changes: Change) -> None:
        made = ChangeSet("test", changes)
        self.content.apply(made)
        self.canvas.content_changed(made)

    def tag(self) -> None:
        span = self._new(900)
        self._apply(Change(None, span))
        if self.source.random() < 0.5:
            self.canvas.view.focus(span.id, span.start)

    def tag_three(self) -> None:
        self._apply(*[Change(None, self._new(30)) for _ in range(3)])

    def delete(self) -> None:
        if (span := self._some()) is not None:
            if self.canvas.view.focused == span.id:
                self.canvas.view.focus(None)
            self._apply(*[Change(link, None) for link in self.content.links_of(span.id)], Change(span, None))

    def relabel(self) -> None:
        if (span := self._some()) is not None:
            self._apply(Change(span, replace(span, label=self.source.choice(self.labels))))

    def move_edge(self) -> None:
        if (span := self._some()) is not None and len(span.fragments) == 1:
            end = min(len(self.canvas.text), span.end + 7)
            self._apply(Change(span, replace(span, fragments=((span.start, end),))))

    def link(self) -> None:
        source, target = self._some(), self._some()
        if source is not None and target is not None and source is not target:
            self.made += 1
            self._apply(Change(None, Link(f"l{self.made}", "speaker", source.id, target.id)))

    def focus(self) -> None:
        span = self._some()
        self.canvas.view.focus(None if span is None else span.id)

    def put_caret(self) -> None:
        self.canvas.view.move_caret(self._place())

    def select(self) -> None:
        self.canvas.view.select(self._place(), self._place())

    def scroll(self) -> None:
        self.canvas.scroll_by(self.source.randint(-400, 400))

    def jump(self) -> None:
        bar = self.canvas.verticalScrollBar()
        bar.setValue(self.source.randint(0, bar.maximum()))

    def resize(self) -> None:
        self.canvas.resize(self.source.choice((700, 520)), self.source.choice((400, 300)))


def opened(qtbot: QtBot, appearance: Appearance, scheme: Scheme, text: str) -> tuple[ArticleCanvas, LayerContent]:
    canvas, content = ArticleCanvas(appearance, ViewState()), LayerContent(None)
    qtbot.addWidget(canvas)
    boundaries = Boundaries(text, "de")
    canvas.show_article(Article(text, text_digest(text)), content, scheme, lambda: boundaries, "de")
    canvas.resize(700, 400)
    canvas.show()
    return canvas, content


def shown(canvas: ArticleCanvas) -> QImage:
    """Return what is on the screen after everything that waits for an idle turn."""
    for _ in range(4):
        QApplication.processEvents()
    return canvas.screen().grabWindow(canvas.winId()).toImage()


def repainted(canvas: ArticleCanvas) -> QImage:
    canvas.viewport().update()
    canvas.strip.update()
    return shown(canvas)


def is_same(one: QImage, other: QImage) -> bool:
    if one == other:
        return True
    pairs = zip(bytes(one.constBits()), bytes(other.constBits()), strict=True)
    return max(abs(left - right) for left, right in pairs) <= SHADES


@pytest.mark.parametrize("seed", [1, 2, 3])
@pytest.mark.parametrize("name", TEXTS)
def test_what_is_painted_in_parts_is_what_is_painted_at_once(
    qtbot: QtBot, appearance: Appearance, scheme: Scheme, name: str, seed: int
) -> None:
    canvas, content = opened(qtbot, appearance, scheme, TEXTS[name])
    person = Person(canvas, content, scheme, seed)
    for step in range(STEPS):
        deed = person.act()
        assert is_same(shown(canvas), repainted(canvas)), f"{step}: {deed}"
    in_parts = shown(canvas)
    canvas.content_changed(None)  # everything is made anew
    assert is_same(in_parts, shown(canvas))


def test_a_caret_that_was_scrolled_leaves_no_ghost(qtbot: QtBot, appearance: Appearance, scheme: Scheme) -> None:
    canvas, _ = opened(qtbot, appearance, scheme, TEXTS["paragraphs"])
    canvas.view.move_caret(LONG.index("Hafen"))
    shown(canvas)
    canvas.scroll_by(10)
    shown(canvas)
    canvas.view.move_caret(LONG.index("Hafen", 300))
    assert is_same(shown(canvas), repainted(canvas))


def test_the_handles_of_a_line_stay_when_the_line_above_is_painted(
    qtbot: QtBot, appearance: Appearance, scheme: Scheme
) -> None:
    canvas, content = opened(qtbot, appearance, scheme, TEXTS["short-lines"])
    person = Person(canvas, content, scheme, 1)
    span = Span("below", person.labels[0], ((2, 4),))
    person._apply(Change(None, span))
    canvas.view.focus(span.id, span.start)
    shown(canvas)
    above, below = canvas.line_rect(0), canvas.line_rect(2)
    canvas.viewport().update(0, above.top(), above.width(), below.top() - above.top())
    assert is_same(shown(canvas), repainted(canvas))
