"""What the tagging keys do: each gesture asks a pure function for a change set and gives it to the bridge."""

from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from typing import Literal

from PySide6.QtCore import QObject

from wortlaut.domain.article import Article
from wortlaut.domain.boundaries import Unit
from wortlaut.domain.boundaries.edges import trim_edges
from wortlaut.domain.change import ChangeSet, Problem
from wortlaut.domain.layer_content import LayerContent
from wortlaut.domain.scheme import Label
from wortlaut.domain.span import Range, Span
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.idle_steps import IdleSteps
from wortlaut.session import annotate
from wortlaut.session.cutting import cut_attribution
from wortlaut.session.guessing import confirm_guesses, getting_ready, with_guesses
from wortlaut.session.linking import first_link_type
from wortlaut.session.same_text import repeat_at_next

Edge = Literal["start", "end"]
Step = Literal["word", "character"]
_Reshape = Callable[..., ChangeSet | Problem]


class Editing(QObject):
    """The gestures on the open article. What cannot be done is said as a hint; nothing fails silently."""

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._view = bridge.view
        self._last_label: str | None = None
        self._ahead = IdleSteps(self)
        bridge.opened.connect(self._get_ready)

    def _get_ready(self) -> None:
        """Load what tagging in the open article needs: the first digit shall be as quick as all others."""
        article = self._bridge.session.article
        if article is not None and self._bridge.guesses:
            self._ahead.begin(_work_ahead(article.language))

    # labels

    def press_digit(self, digit: int, shift: bool) -> None:
        """Do what a digit key does: with Shift set the main attribute, else tag, relabel or take the text object."""
        if shift:
            self.set_main_value(digit)
            return
        label = self._bridge.session.scheme.label_for_key(str(digit))
        if label is None:
            self._hint("no_label_for_key", digit=str(digit))
        else:
            self.use_label(label.id)

    def use_label(self, label_id: str) -> None:
        """Tag the selection; without one relabel the focused span; without one tag the label's text object."""
        opened = self._open()
        label = self._bridge.session.scheme.label(label_id)
        if opened is None or label is None:
            return
        selection, focused = self._view.selection, self._focused(opened[1])
        if selection is not None:
            self._create(label, selection)
        elif focused is not None:
            self._relabel(focused, label)
        else:
            text_object = self._text_object(label)
            if text_object is None:
                self._hint("no_text_object")
            else:
                self._create(label, text_object)

    def say_no_text_object(self) -> None:
        """Say that what a key selects does not stand at the caret."""
        self._hint("no_text_object")

    def repeat(self) -> None:
        """Use the label of the last tagging again, on the selection or the focused span."""
        if self._last_label is None:
            self._hint("nothing_to_repeat")
        else:
            self.use_label(self._last_label)

    def _create(self, label: Label, selected: Range) -> None:
        article, content = self._required()
        changes = annotate.create_span(
            content,
            article.text,
            self._bridge.session.scheme,
            label.id,
            [_without_loose_end(article, selected)],
            boundaries=self._bridge.boundaries,
        )
        if self._bridge.do(self._guessed(changes)):
            self._last_label = label.id

    def _guessed(self, changes: ChangeSet | Problem) -> ChangeSet | Problem:
        """Return the changes with the values that the words of new spans suggest, if that is wanted."""
        article, content = self._required()
        boundaries, scheme = self._bridge.boundaries, self._bridge.session.scheme
        if not self._bridge.guesses or boundaries is None:
            return changes
        return with_guesses(changes, content, article.text, scheme, boundaries=boundaries, language=article.language)

    def _relabel(self, span: Span, label: Label) -> None:
        _, content = self._required()
        if self._bridge.do(annotate.relabel(content, self._bridge.session.scheme, span.id, label.id)):
            self._last_label = label.id

    def _text_object(self, label: Label) -> Range | None:
        boundaries = self._bridge.boundaries
        unit = next((unit for unit in Unit if unit.value == label.text_object), None)
        return None if boundaries is None or unit is None else boundaries.select_unit(unit, self._view.caret)

    # the focused span

    def set_main_value(self, number: int) -> None:
        """Set the main attribute of the focused span to its value with that number, from 1."""
        opened = self._focused_or_hint()
        if opened is None:
            return
        content, span = opened
        scheme = self._bridge.session.scheme
        label = scheme.label(span.label)
        attribute = None if label is None else label.main_attribute
        if attribute is None or number > len(attribute.offered):
            self._hint("no_value_for_key", digit=str(number))
            return
        value = attribute.offered[number - 1].id
        self._bridge.do(annotate.set_attribute(content, scheme, span.id, attribute.id, value))

    def toggle_unsure(self) -> None:
        """Mark the focused span as unsure, or as sure again."""
        opened = self._focused_or_hint()
        if opened is not None:
            content, span = opened
            self._bridge.do(annotate.set_unsure(content, span.id, not span.unsure))

    def confirm_guess(self) -> None:
        """Make the guessed values of the focused span the person's own."""
        opened = self._focused_or_hint()
        if opened is not None:
            content, span = opened
            self._bridge.do(confirm_guesses(content, [span.id]))

    def confirm_all_guesses(self) -> None:
        """Make all guessed values of the article the person's own, in one step."""
        opened = self._open()
        if opened is not None:
            content = opened[1]
            self._bridge.do(confirm_guesses(content, list(content.spans)))

    def delete(self) -> None:
        """Delete the focused span and its links."""
        opened = self._focused_or_hint()
        if opened is not None:
            content, span = opened
            self._bridge.do(annotate.delete(content, span.id))

    def nudge(self, edge: Edge, direction: Literal[-1, 1], unit: Step) -> None:
        """Move an edge of the focused span by a word or a character; `direction` is +1 or -1."""
        opened = self._focused_or_hint()
        if opened is not None:
            content, span = opened
            article, _ = self._required()
            scheme, boundaries = self._bridge.session.scheme, self._bridge.boundaries
            changes = annotate.nudge(
                content, article.text, scheme, span.id, edge, direction, unit, boundaries=boundaries
            )
            self._bridge.do(changes)

    def move_edge(self, span_id: str, edge: Edge, offset: int) -> None:
        """Put an edge of a span at a code point, after its handle was dragged there."""
        opened = self._open()
        if opened is not None and span_id in opened[1].spans:
            article, content = opened
            scheme, boundaries = self._bridge.session.scheme, self._bridge.boundaries
            changes = annotate.move_edge(content, article.text, scheme, span_id, edge, offset, boundaries=boundaries)
            self._bridge.do(changes)

    def add_fragment(self) -> None:
        """Add the selection as a part to the span that has the focus or had it last."""
        self._reshape(annotate.add_fragment, lambda _selection: self._view.last_focused)

    def cut_hole(self) -> None:
        """Cut the selection out of the span around it that had the focus last, else out of the innermost one."""
        self._reshape(annotate.cut_hole, lambda selection: self._around(selection, self._labels))

    def cut_attribution(self) -> None:
        """Cut the selected attribution out of the span around it, as `cut_hole` does, and link its speaker."""
        scheme = self._bridge.session.scheme
        sources = [label for label in self._labels if first_link_type(scheme, label) is not None]
        self._reshape(cut_attribution, lambda selection: self._around(selection, sources))

    def tag_next_identical(self) -> None:
        """Tag the next place with the text of the focused span like it; the new span gets the focus."""
        opened = self._focused_or_hint()
        if opened is not None:
            content, span = opened
            article, _ = self._required()
            scheme, boundaries = self._bridge.session.scheme, self._bridge.boundaries
            self._bridge.do(repeat_at_next(content, article.text, scheme, span.id, boundaries=boundaries))

    @property
    def _labels(self) -> list[str]:
        return [label.id for label in self._bridge.session.scheme.offered]

    def _around(self, selection: Range, labels: Sequence[str]) -> str | None:
        """Return the span of one of `labels` to cut from: around the selection, if possible the last focused one."""
        _, content = self._required()
        last = content.spans.get(self._view.last_focused or "")
        around = [
            span
            for span in content.overlapping(*selection)
            if span.label in labels and span.start <= selection[0] and selection[1] <= span.end
        ]
        if around and last not in around:
            return around[0].id
        return None if last is None else last.id

    def _reshape(self, gesture: _Reshape, find: Callable[[Range], str | None]) -> None:
        opened = self._open()
        if opened is None:
            return
        article, content = opened
        selection = self._view.selection
        span_id = None if selection is None else find(selection)
        if selection is None:
            self._hint("select_text_first")
        elif span_id is None or span_id not in content.spans:
            self._hint("no_span_focused")
        else:
            scheme, boundaries = self._bridge.session.scheme, self._bridge.boundaries
            changes = gesture(content, article.text, scheme, span_id, selection, boundaries=boundaries)
            self._bridge.do(self._guessed(changes))

    # paragraphs

    def toggle_read(self) -> None:
        """Mark the paragraph at the caret as read, or as not read again."""
        opened, boundaries = self._open(), self._bridge.boundaries
        if opened is None or boundaries is None:
            return
        paragraph = boundaries.paragraph_at(self._view.caret)
        layer = opened[1].layer
        is_read = layer is not None and paragraph in layer.read
        self._bridge.mark_read(paragraph, read=not is_read)

    # inside

    def _open(self) -> tuple[Article, LayerContent] | None:
        session = self._bridge.session
        if session.article is None or session.content is None:
            self._hint("no_article")
            return None
        return session.article, session.content

    def _required(self) -> tuple[Article, LayerContent]:
        session = self._bridge.session
        assert session.article is not None
        assert session.content is not None
        return session.article, session.content

    def _focused(self, content: LayerContent) -> Span | None:
        return content.spans.get(self._view.focused) if self._view.focused is not None else None

    def _focused_or_hint(self) -> tuple[LayerContent, Span] | None:
        opened = self._open()
        if opened is None:
            return None
        span = self._focused(opened[1])
        if span is None:
            self._hint("no_span_focused")
            return None
        return opened[1], span

    def _hint(self, code: str, **params: object) -> None:
        self._bridge.problem_found.emit(Problem(code, "hint", params=params))


def _work_ahead(language: str) -> Iterator[None]:
    """Load what the first tag in an article of that language makes the keys and the inspector ask for."""
    yield from getting_ready(language)
    for module in ("wortlaut.gui.article.waves", "wortlaut.session.precedents"):
        import_module(module)
        yield


def _without_loose_end(article: Article, selected: Range) -> Range:
    """Return a selection that ends in white space, as steps by word or sentence leave it, up to its last word.

    The comma or period before that space does not belong to a span; one that was selected to the character stays.
    """
    start, end = selected
    if not article.text[end - 1].isspace():
        return selected
    return start, trim_edges(article.text, start, end, article.language)[1]
