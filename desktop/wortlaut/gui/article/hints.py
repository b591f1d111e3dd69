"""What a span says about itself when the pointer rests on it."""

from wortlaut.domain.layer_content import LayerContent
from wortlaut.domain.scheme import Scheme, localized
from wortlaut.domain.span import Span
from wortlaut.gui.article.chips import value_text


def span_hint(span: Span, scheme: Scheme, content: LayerContent, language: str, unsure: str) -> str:
    """Return label, value and links of a span as lines of plain text; `unsure` is the word for it."""
    label = scheme.label(span.label)
    if label is None:
        return span.label
    parts = [localized(label.name, language), value_text(span, label, language), unsure if span.unsure else ""]
    lines = [" · ".join(part for part in parts if part)]
    counts: dict[str, int] = {}
    for link in content.links_of(span.id):
        kind = scheme.link(link.type)
        if kind is not None:
            names = kind.name_from_source if link.source == span.id else kind.name_from_target
            name = localized(names, language)
            counts[name] = counts.get(name, 0) + 1
    lines += [f"{name}: {count}" for name, count in counts.items()]
    if span.note:
        lines.append(span.note)
    return "\n".join(lines)


def as_tool_tip(text: str) -> str:
    """Return plain text in a form that a tool tip shows as it is, whatever it looks like."""
    import html  # its table of entities is not needed before the first hint

    return "<p style='white-space:pre-wrap'>" + html.escape(text) + "</p>"
