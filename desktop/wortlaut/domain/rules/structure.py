"""Checks of attributes and links."""

from collections.abc import Iterator, Sequence, Set

from wortlaut.domain.change import Problem
from wortlaut.domain.rules.extent import Roles
from wortlaut.domain.rules.scene import Finding, Scene
from wortlaut.domain.scheme import Label, LinkType
from wortlaut.domain.span import Link, Span


def condition_unlinked(span: Span, scene: Scene, roles: Roles) -> Finding | None:
    """A span has fewer links of a type than the scheme asks for."""
    link_type = scene.scheme.link(roles["link"])
    if link_type is None or span.label != link_type.source:
        return None
    missing = len(scene.links_from(span.id, link_type.id)) < max(1, link_type.minimum)
    return Finding((span.id,), {"link": link_type.id}) if missing else None


def asked_by_status(span: Span, scene: Scene, roles: Roles) -> Finding | None:
    """A link is used under an attribute value that the scheme does not name for it (`only_if`)."""
    link_type = scene.scheme.link(roles["link"])
    if link_type is None or span.label != link_type.source or not link_type.only_if:
        return None
    links = scene.links_from(span.id, link_type.id)
    if not links or _fits(span, scene, link_type, unknown=True):
        return None
    return Finding((span.id, links[0].target), {"link": link_type.id})


def scheme_problems(span: Span, scene: Scene, covered: Set[str]) -> Iterator[Problem]:
    """Yield what the scheme demands of any span apart from its checks: attributes, their values, links.

    `covered` are link types whose absence a check of the scheme already tells.
    """
    label = scene.scheme.label(span.label)
    if label is None:
        return
    yield from _attributes(span, label)
    outgoing = [link for link in scene.content.links_of(span.id) if link.source == span.id]
    for link_type in scene.scheme.links:
        if outgoing or link_type.source == span.label:
            links = [link for link in outgoing if link.type == link_type.id]
            yield from _links(span, scene, link_type, links, told=link_type.id in covered)


def _attributes(span: Span, label: Label) -> Iterator[Problem]:
    for attribute in label.attributes:
        value = span.attributes.get(attribute.id)
        if value is None:
            if attribute.required and attribute.default is None:
                yield Problem("required_attribute", "error", (span.id,), {"label": label.id, "attribute": attribute.id})
        elif attribute.values and attribute.value(value) is None:
            params = {"label": label.id, "attribute": attribute.id, "value": value}
            yield Problem("unknown_value", "error", (span.id,), params)


def _links(span: Span, scene: Scene, link_type: LinkType, links: Sequence[Link], *, told: bool) -> Iterator[Problem]:
    params = {"link": link_type.id}
    if span.label != link_type.source:
        if links:
            yield Problem("link_does_not_fit", "error", (span.id, links[0].target), params)
        return
    for link in links:
        target = scene.content.spans.get(link.target)
        if target is not None and target.label != link_type.target:
            yield Problem("link_does_not_fit", "error", (span.id, target.id), params)
    if link_type.maximum is not None and len(links) > link_type.maximum:
        yield Problem("too_many_links", "error", (span.id,), {**params, "maximum": link_type.maximum})
    if told or not _fits(span, scene, link_type, unknown=False):
        return
    if len(links) < link_type.minimum:
        yield Problem("link_missing", "error", (span.id,), params)
    elif not links and link_type.warn_if_missing:
        yield Problem("link_missing", "warning", (span.id,), params)


def _fits(span: Span, scene: Scene, link_type: LinkType, *, unknown: bool) -> bool:
    """Tell whether the attributes of `span` allow the link; `unknown` is the answer for one that is not set."""
    values = ((scene.value(span, attribute), allowed) for attribute, allowed in link_type.only_if.items())
    return all(unknown if value is None else value in allowed for value, allowed in values)
