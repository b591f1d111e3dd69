"""Checks of where a span begins, ends and is interrupted."""

from collections.abc import Mapping

from wortlaut.domain.boundaries.edges import is_edge_punctuation
from wortlaut.domain.boundaries.paragraphs import crosses_blank_line
from wortlaut.domain.boundaries.words import may_join
from wortlaut.domain.cues import explains_hole
from wortlaut.domain.rules.scene import Finding, Scene
from wortlaut.domain.span import Span

Roles = Mapping[str, str]


def edge_space(span: Span, scene: Scene, _roles: Roles) -> Finding | None:
    """A fragment begins or ends with white space."""
    text = scene.text
    found = any(text[start].isspace() or text[end - 1].isspace() for start, end in span.fragments)
    return Finding((span.id,)) if found else None


def edge_punct(span: Span, scene: Scene, _roles: Roles) -> Finding | None:
    """A fragment begins or ends with punctuation that no quotation mark encloses."""
    text, language = scene.text, scene.boundaries.language
    for start, end in span.fragments:
        if is_edge_punctuation(text, start, language, at_end=False) or (
            is_edge_punctuation(text, end - 1, language, at_end=True)
        ):
            return Finding((span.id,))
    return None


def half_word(span: Span, scene: Scene, _roles: Roles) -> Finding | None:
    """A fragment begins or ends inside a word."""
    text = scene.text
    for edge in (edge for fragment in span.fragments for edge in fragment):
        inside = 0 < edge < len(text) and may_join(text[edge - 1], text[edge])
        if inside and scene.boundaries.splits_word(edge):
            return Finding((span.id,))
    return None


def paragraph(span: Span, scene: Scene, _roles: Roles) -> Finding | None:
    """The span reaches over a blank line. A single line break is allowed."""
    return Finding((span.id,)) if crosses_blank_line(scene.text, span.start, span.end) else None


def hole_not_frame(span: Span, scene: Scene, _roles: Roles) -> Finding | None:
    """A hole holds nothing that says who speaks: no saying verb, no source word, no commas around it."""
    holes = zip(span.fragments, span.fragments[1:], strict=False)
    unexplained = any(not explains_hole(scene.text[before[1] : after[0]]) for before, after in holes)
    return Finding((span.id,)) if unexplained else None
