"""Checks of spans against the spans around them."""

from wortlaut.domain.rules.extent import Roles
from wortlaut.domain.rules.scene import Finding, Scene
from wortlaut.domain.span import Span


def same_extent_same_label(span: Span, scene: Scene, _roles: Roles) -> Finding | None:
    """Another span has the same label and the same fragments. Of such spans all but the one made first are told."""
    for other in scene.overlapping(span.start, span.end):
        same = other.id != span.id and other.label == span.label and other.fragments == span.fragments
        if same and (other.id < span.id or span is scene.candidate):
            return Finding((span.id, other.id))
    return None


def inner_in_outer(span: Span, scene: Scene, roles: Roles) -> Finding | None:
    """A span of the inner label lies inside one of the outer label; equal extents of one label are another check."""
    if span.label != roles["inner"]:
        return None
    for other in scene.overlapping(span.start, span.end):
        if other.id == span.id or other.label != roles["outer"]:
            continue
        duplicate = other.label == span.label and other.fragments == span.fragments
        if not duplicate and _inside(span, other):
            return Finding((span.id, other.id))
    return None


def _inside(inner: Span, outer: Span) -> bool:
    """Tell whether every fragment of `inner` lies in a fragment of `outer`."""
    if inner.start < outer.start or inner.end > outer.end:
        return False
    return all(any(low <= start and end <= high for low, high in outer.fragments) for start, end in inner.fragments)
