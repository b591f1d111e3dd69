"""Counts over a project: the list of articles, and what was annotated by whom."""

from collections import Counter
from typing import Any

from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import LayerKind, LayerState, is_shadow_name
from wortlaut.session.blindness import EVERYTHING, Sight
from wortlaut.store import overview
from wortlaut.store.layers import name_key
from wortlaut.store.overview import ArticleOverview, LayerOverview
from wortlaut.store.project_file import Project

Row = dict[str, Any]
"""One JSON object of the command line's answers (`resources/json-schema`)."""

STATES = ("new", "open", "submitted", "gold")


def article_list(project: Project, annotator: str | None = None, sight: Sight = EVERYTHING) -> list[Row]:
    """Return a row for each article in project order.

    State and spans are those of the gold layer where there is one; else of `annotator`'s layer; without `annotator`,
    the least finished state and the sum of spans of all persons. Layers that `sight` does not show do not exist here.
    """
    with project.reading() as connection:
        articles = sight.overview(overview.articles(connection))
    return [_article_row(article, annotator) for article in articles]


def _article_row(article: ArticleOverview, annotator: str | None) -> Row:
    state, spans = _state(article, annotator)
    return {
        "id": article.id,
        "sources": list(article.sources),
        "title": article.title,
        "first_words": article.first_words,
        "date": article.date,
        "language": article.language,
        "state": state,
        "characters": article.characters,
        "spans": spans,
        "layers": [
            {
                "annotator": layer.annotator,
                "kind": layer.kind,
                "state": layer.state,
                "version": layer.version,
                "spans": layer.spans,
            }
            for layer in article.layers
        ],
    }


def _state(article: ArticleOverview, annotator: str | None) -> tuple[str, int]:
    gold = [layer for layer in article.layers if layer.kind == LayerKind.GOLD and layer.state == LayerState.GOLD]
    if gold:
        return "gold", gold[0].spans
    persons = [layer for layer in article.layers if layer.kind == LayerKind.PERSON]
    if annotator is not None:
        persons = [layer for layer in persons if name_key(layer.annotator) == name_key(annotator)]
    if not persons:
        return "new", 0
    is_open = any(layer.state == LayerState.OPEN for layer in persons)
    return "open" if is_open else "submitted", sum(layer.spans for layer in persons)


def statistics(project: Project, scheme: Scheme, sight: Sight = EVERYTHING) -> Row:
    """Return the counts of the whole project, and of each annotator, gold and machine, as far as `sight` shows them."""
    with project.reading() as connection:
        articles = sight.overview(overview.articles(connection))
        links = overview.links(connection, sight.shows if sight.hidden else None)
    states = Counter(_state(article, None)[0] for article in articles)
    layers: dict[tuple[str, str], list[LayerOverview]] = {}
    for article in articles:
        for layer in article.layers:
            layers.setdefault((layer.annotator, layer.kind), []).append(layer)
    order = [kind.value for kind in LayerKind]
    return {
        "articles": len(articles),
        "characters": sum(article.characters for article in articles),
        "languages": dict(sorted(Counter(article.language for article in articles).items())),
        "states": {state: states[state] for state in STATES},
        "spans": sum(layer.spans for article in articles for layer in article.layers),
        "links": sum(sum(types.values()) for (name, _), types in links.items() if not is_shadow_name(name)),
        "layers": [
            _layer_row(name, kind, layers[name, kind], links.get((name, kind), {}), scheme)
            for name, kind in sorted(layers, key=lambda key: (order.index(key[1]), key[0]))
        ],
    }


def _layer_row(name: str, kind: str, layers: list[LayerOverview], links: dict[str, int], scheme: Scheme) -> Row:
    counts: Counter[str] = Counter()
    for layer in layers:
        counts.update(layer.counts)
    labels = [label.id for label in scheme.labels]
    labels += sorted(set(counts) - set(labels))
    return {
        "annotator": name,
        "kind": kind,
        "articles": len(layers),
        "submitted": sum(layer.state == LayerState.SUBMITTED for layer in layers),
        "spans": sum(layer.spans for layer in layers),
        "labels": {label: counts[label] for label in labels},
        "links": sum(links.values()),
        "link_types": {link.id: links.get(link.id, 0) for link in scheme.links},
    }
