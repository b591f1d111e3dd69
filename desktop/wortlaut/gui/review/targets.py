"""What `L` offers: other labels, and on a card of a link its other targets."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from wortlaut.domain.card import Card, Category
from wortlaut.domain.decision import Choice, ChoiceKind, WantedLink
from wortlaut.domain.scheme import localized
from wortlaut.domain.span import Range, Span
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.components.segmented import Choice as Cell
from wortlaut.gui.components.texts import span_text
from wortlaut.gui.review.card_views import CardViews

_MOST = 9
_LENGTH = 40


def other_choices(
    views: CardViews, bridge: Bridge, card: Card, base: int
) -> tuple[str, Sequence[Cell], Mapping[str, Choice]]:
    """Return question, cells and what each means; `base` is the place of the reading that is changed."""
    if card.categories and card.categories[0] is Category.LINK:
        return _targets(views, bridge, card, base)
    return _labels(bridge, card, base)


def _labels(bridge: Bridge, card: Card, base: int) -> tuple[str, Sequence[Cell], Mapping[str, Choice]]:
    language, used = bridge.language, card.readings[base].example[0].label
    labels = [label for label in bridge.session.scheme.offered if label.id != used][:_MOST]
    cells = [
        Cell(label.id, localized(label.name, language), str(place + 1), label=label)
        for place, label in enumerate(labels)
    ]
    choices = {label.id: Choice(ChoiceKind.RELABEL, base, label=label.id) for label in labels}
    return QCoreApplication.translate("Targets", "Which label is it?"), cells, choices


def _targets(
    views: CardViews, bridge: Bridge, card: Card, base: int
) -> tuple[str, Sequence[Cell], Mapping[str, Choice]]:
    """Spans of the article that the link may point to, the nearest ones, and no link at all."""
    scheme, article = bridge.session.scheme, views.article(card.article)
    span = card.readings[base].example[0]
    types = [link.type for reading in card.readings for link in reading.example_links]
    kind = scheme.link(types[0]) if types else None
    if kind is None:
        return "", [], {}
    found: dict[tuple[Range, ...], tuple[tuple[str, str], Span]] = {}
    for key, other in views.ends(card.article).items():
        if other.label == kind.target and other.fragments != span.fragments:
            found.setdefault(other.fragments, (key, other))
    nearest = sorted(found.values(), key=lambda one: abs(one[1].start - span.start))[: _MOST - 1]
    nearest.sort(key=lambda one: one[1].sort_key())
    cells, choices = [], {}
    name = localized(kind.name_from_source, bridge.language)
    for place, (key, other) in enumerate(nearest):
        words = span_text(other.surface(article.article.text), _LENGTH)
        cells.append(Cell(str(place), f"{name} → {words}", str(place + 1)))
        choices[str(place)] = _with_links(span, base, (WantedLink(kind.id, key),))
    none = QCoreApplication.translate("Targets", "no link")
    cells.append(Cell("none", none, str(len(cells) + 1)))
    choices["none"] = _with_links(span, base, ())
    return QCoreApplication.translate("Targets", "Which target?"), cells, choices


def _with_links(span: Span, base: int, links: tuple[WantedLink, ...]) -> Choice:
    return Choice(
        ChoiceKind.EDIT,
        base,
        label=span.label,
        fragments=span.fragments,
        attributes=dict(span.attributes),
        links=links,
    )
