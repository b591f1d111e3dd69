"""Words for what a card is about, in the language of the program."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from wortlaut.domain.card import BoundaryKind, Card, Category, Reading
from wortlaut.domain.scheme import Label, Scheme, localized
from wortlaut.domain.span import Span
from wortlaut.gui.article.chips import value_text
from wortlaut.gui.components.texts import span_text

CATEGORY_ICONS = {
    Category.MISSING: "missing",
    Category.BOUNDARY: "boundary",
    Category.LABEL: "label-dispute",
    Category.ATTRIBUTE: "attribute-tag",
    Category.LINK: "link",
    Category.SPLIT: "split",
    Category.NESTING: "nest",
}
"""The mark of each category, told apart by shape."""

_SPOKEN_LIMIT = 160


def category_word(category: Category) -> str:
    """Return the name of a category."""
    translate = QCoreApplication.translate
    words = {
        Category.MISSING: translate("Category", "Missing"),
        Category.LABEL: translate("Category", "Label"),
        Category.BOUNDARY: translate("Category", "Boundary"),
        Category.SPLIT: translate("Category", "Split"),
        Category.ATTRIBUTE: translate("Category", "Attribute"),
        Category.LINK: translate("Category", "Link"),
        Category.NESTING: translate("Category", "Nesting"),
    }
    return words[category]


def kind_word(kind: BoundaryKind) -> str:
    """Return how boundaries differ."""
    translate = QCoreApplication.translate
    words = {
        BoundaryKind.LEFT: translate("BoundaryKind", "left"),
        BoundaryKind.RIGHT: translate("BoundaryKind", "right"),
        BoundaryKind.BOTH: translate("BoundaryKind", "both sides"),
        BoundaryKind.CONTAINS: translate("BoundaryKind", "one contains the other"),
        BoundaryKind.PUNCTUATION: translate("BoundaryKind", "punctuation only"),
        BoundaryKind.WHITESPACE: translate("BoundaryKind", "white space only"),
        BoundaryKind.DETERMINER: translate("BoundaryKind", "leading words only"),
    }
    return words[kind]


def subject(card: Card) -> str:
    """Return what a card is about in words: `Boundary left`."""
    if not card.categories:
        return QCoreApplication.translate("Category", "Agreed")
    first = card.categories[0]
    if first is Category.BOUNDARY and card.kinds:
        return f"{category_word(first)} {kind_word(card.kinds[0])}"
    return category_word(first)


def label_name(scheme: Scheme, label_id: str, language: str) -> str:
    """Return the name of a label, its id when the scheme does not know it."""
    label = scheme.label(label_id)
    return label_id if label is None else localized(label.name, language)


def label_words(card: Card, scheme: Scheme, language: str) -> str:
    """Return the labels of a card: `Quote`, or `Commitment / Quote` when they are in dispute."""
    labels = dict.fromkeys(span.label for span in card.spans)
    return " / ".join(label_name(scheme, label, language) for label in labels)


def differing_attributes(card: Card) -> tuple[str, ...]:
    """Return the ids of the attributes whose values are in dispute, sorted."""
    values: dict[str, set[str | None]] = {}
    spans = [reading.example[0] for reading in card.readings if reading.example]
    names = {name for span in spans for name in span.attributes}
    for name in names:
        values[name] = {span.attributes.get(name) for span in spans}
    return tuple(sorted(name for name, found in values.items() if len(found) > 1))


def value_words(span: Span, label: Label | None, disputed: Sequence[str], language: str) -> list[str]:
    """Return the main value of a span and those that are in dispute."""
    if label is None:
        return []
    main = label.main_attribute
    words = [value_text(span, label, language)]
    for name in disputed:
        attribute = label.attribute(name)
        if attribute is None or attribute == main:
            continue
        stored = span.attributes.get(name, attribute.default)
        value = attribute.value(stored or "")
        said = localized(value.name, language) if value else stored or "–"
        words.append(f"{localized(attribute.name, language)}: {said}")
    return [word for word in words if word]


def span_words(span: Span, scheme: Scheme, disputed: Sequence[str], language: str) -> str:
    """Return label and values of a span as they stand on a chip: `Commitment · offered`."""
    values = value_words(span, scheme.label(span.label), disputed, language)
    return " · ".join([label_name(scheme, span.label, language), *values])


def reading_words(reading: Reading, card: Card, scheme: Scheme, text: str, language: str) -> str:
    """Return what a version says: label, values and text of each of its spans, or that it has nothing."""
    if not reading.example:
        return QCoreApplication.translate("CardName", "nothing")
    disputed = differing_attributes(card)
    return "; ".join(
        f"{span_words(span, scheme, disputed, language)}: {span_text(span.surface(text), _SPOKEN_LIMIT)}"
        for span in reading.example
    )
