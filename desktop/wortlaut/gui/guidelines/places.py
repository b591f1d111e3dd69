"""Where the guidelines are opened: what is at hand, as names with their places, the likeliest marked."""

from collections.abc import Sequence
from dataclasses import dataclass

from wortlaut.domain.change import Problem
from wortlaut.domain.scheme import Attribute, Label, localized
from wortlaut.domain.span import Span
from wortlaut.gui.bridge import Bridge
from wortlaut.session.guidelines import (
    Places,
    attribute_places,
    label_places,
    link_places,
    problem_places,
    value_places,
)
from wortlaut.session.wording import problem_text

MOST = 10
"""So many names are offered at most: the problems come last."""


@dataclass(frozen=True, slots=True)
class Topic:
    """Something that the guidelines have to say something about."""

    name: str
    places: Places


def topics(bridge: Bridge, problems: Sequence[Problem]) -> list[Topic]:
    """Return what can be looked up about the focused span; without one, the labels."""
    session = bridge.session
    span = None if session.content is None else session.content.spans.get(bridge.view.focused or "")
    label = None if span is None else session.scheme.label(span.label)
    if span is None or label is None:
        return [
            Topic(localized(one.name, bridge.language), label_places(one.id)) for one in session.scheme.labels[:MOST]
        ]
    found = _topics_of(bridge, label, span)
    for problem in problems:
        if span.id in problem.spans[:1]:
            found.append(topic_of_problem(bridge, problem))
    return found[:MOST]


def topic_of_problem(bridge: Bridge, problem: Problem) -> Topic:
    """Return a problem with the place of its rule."""
    session = bridge.session
    spans = {} if session.content is None else session.content.spans
    span = spans.get(problem.spans[0]) if problem.spans else None
    text = problem_text(problem, session.scheme, bridge.language)
    return Topic(text, problem_places(problem, session.scheme, span))


def topic_of_attribute(bridge: Bridge, span: Span, attribute: Attribute) -> Topic:
    """Return an attribute with the place of its value, or of itself when the span has none."""
    name = localized(attribute.name, bridge.language)
    value = attribute.value(span.attributes.get(attribute.id, attribute.default or ""))
    if value is None:
        return Topic(name, attribute_places(span.label, attribute.id))
    shown = f"{name}: {localized(value.name, bridge.language)}"
    return Topic(shown, value_places(span.label, attribute.id, value.id))


def places_of_links(bridge: Bridge, span: Span) -> Places:
    """Return where the links of a span are explained: the first kind that can start at it."""
    links = bridge.session.scheme.links
    found = next((link_places(one.id, span.label) for one in links if one.source == span.label), None)
    return found if found is not None else label_places(span.label)


def _topics_of(bridge: Bridge, label: Label, span: Span) -> list[Topic]:
    language, links = bridge.language, bridge.session.scheme.links
    return [
        Topic(localized(label.name, language), label_places(label.id)),
        *(topic_of_attribute(bridge, span, attribute) for attribute in label.attributes),
        *(
            Topic(localized(link.name_from_source, language), link_places(link.id, label.id))
            for link in links
            if link.source == label.id
        ),
    ]
