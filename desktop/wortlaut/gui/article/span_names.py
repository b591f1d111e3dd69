"""What a span is called when it is spoken."""

from PySide6.QtCore import QCoreApplication

from wortlaut.domain.layer_content import LayerContent
from wortlaut.domain.scheme import Scheme, localized
from wortlaut.domain.span import Span
from wortlaut.gui.article.chips import value_text
from wortlaut.gui.components.texts import span_text

_TEXT_LIMIT = 160


def span_name(span: Span, content: LayerContent, scheme: Scheme, text: str, language: str) -> str:
    """Return label, value, text, marks and place of a span in one line.

    For example "Commitment, demanded: come to the fair, unsure, 1 link, span 8 of 18". `text` is the article's.
    """
    translate = QCoreApplication.translate
    label = scheme.label(span.label)
    head = [span.label] if label is None else [localized(label.name, language), value_text(span, label, language)]
    links = len(content.links_of(span.id))
    linked = translate("SpanName", "{count} link") if links == 1 else translate("SpanName", "{count} links")
    place = translate("SpanName", "span {place} of {count}")
    parts = [
        f"{', '.join(filter(None, head))}: {span_text(span.surface(text), _TEXT_LIMIT)}",
        translate("SpanName", "value guessed") if span.guessed else "",
        translate("SpanName", "unsure") if span.unsure else "",
        translate("SpanName", "with a note") if span.note else "",
        linked.format(count=links) if links else "",
        place.format(place=content.position(span.id) + 1, count=len(content)) if span.id in content.spans else "",
    ]
    return ", ".join(filter(None, parts))
