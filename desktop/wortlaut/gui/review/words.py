"""Words for versions, decisions and their reasons, in the language of the program."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from wortlaut.domain.card import Aspect, Card, Category, Reading
from wortlaut.domain.decision import Confidence, Decision, Outcome, Reason
from wortlaut.domain.scheme import Scheme, localized
from wortlaut.domain.span import Span
from wortlaut.gui.components.texts import grouped, span_text
from wortlaut.gui.review.compare.words import differing_attributes, label_name, value_words

_FEW_WORDS = 3
_LONG = 28


def reason_word(reason: Reason) -> str:
    """Return the name of a reason."""
    translate = QCoreApplication.translate
    words = {
        Reason.ANNOTATOR_ERROR: translate("Reason", "Annotator's error"),
        Reason.GUIDELINE_GAP: translate("Reason", "Gap in the guidelines"),
        Reason.AMBIGUOUS_TEXT: translate("Reason", "Ambiguous text"),
        Reason.BOUNDARY_CONVENTION: translate("Reason", "Boundary convention"),
        Reason.EDGE_CASE: translate("Reason", "Edge case"),
        Reason.LEGITIMATE_DISAGREEMENT: translate("Reason", "Legitimate disagreement, keep all"),
        Reason.SOURCE_TEXT_ERROR: translate("Reason", "Error in the source text"),
    }
    return words[reason]


def confidence_word(confidence: Confidence) -> str:
    """Return how sure somebody is."""
    translate = QCoreApplication.translate
    words = {
        Confidence.HIGH: translate("Confidence", "high"),
        Confidence.MEDIUM: translate("Confidence", "medium"),
        Confidence.LOW: translate("Confidence", "low"),
    }
    return words[confidence]


def aspect_word(aspect: Aspect) -> str:
    """Return what of a card is decided apart."""
    translate = QCoreApplication.translate
    words = {
        Aspect.EXISTENCE: translate("Aspect", "Existence"),
        Aspect.BOUNDARY: translate("Aspect", "Boundary"),
        Aspect.LABEL: translate("Aspect", "Label"),
        Aspect.ATTRIBUTE: translate("Aspect", "Attribute"),
        Aspect.LINK: translate("Aspect", "Link"),
    }
    return words[aspect]


ASPECT_ICONS = {
    Aspect.EXISTENCE: "missing",
    Aspect.BOUNDARY: "boundary",
    Aspect.LABEL: "label-dispute",
    Aspect.ATTRIBUTE: "attribute-tag",
    Aspect.LINK: "link",
}
"""The mark of each aspect, told apart by shape."""


def state_word(state: str) -> str:
    """Return what became of a card, in one word; "" while it is open."""
    translate = QCoreApplication.translate
    words = {
        "decided": translate("CardState", "gold"),
        "rejected": translate("CardState", "nothing"),
        "skipped": translate("CardState", "later"),
        "unresolved": translate("CardState", "unresolved"),
        "audit": translate("CardState", "check"),
    }
    return words.get(state, "")


STATE_ICONS = {
    "decided": "ok",
    "rejected": "reject",
    "skipped": "later",
    "unresolved": "unsure",
}
"""The mark of a card that is not open any more."""


def outcome_words(decision: Decision) -> str:
    """Return what a decision made of its card."""
    translate = QCoreApplication.translate
    words = {
        Outcome.UNANIMOUS: translate("Outcome", "All agreed"),
        Outcome.MAJORITY: translate("Outcome", "Most agreed"),
        Outcome.TAKEN: translate("Outcome", "A version was taken"),
        Outcome.MERGED: translate("Outcome", "Versions were merged"),
        Outcome.EDITED: translate("Outcome", "Decided freely"),
        Outcome.ADDED: translate("Outcome", "Added"),
        Outcome.REJECTED: translate("Outcome", "Nothing is here"),
        Outcome.PARTIAL: translate("Outcome", "Decided in part"),
        Outcome.SKIPPED: translate("Outcome", "Left for later"),
        Outcome.UNRESOLVED: translate("Outcome", "Left unresolved"),
    }
    return words[decision.outcome]


class VersionWords:
    """Says in words how the versions of one card differ."""

    def __init__(self, card: Card, text: str, scheme: Scheme, language: str) -> None:
        self._card = card
        self._text = text
        self._scheme = scheme
        self._language = language
        spans = [reading.example for reading in card.readings if reading.example]
        self._starts = {found[0].start for found in spans}
        self._ends = {found[-1].end for found in spans}

    def difference(self, reading: Reading) -> str:
        """Return length and boundaries of a version: `147 characters · starts at “dass”`."""
        translate = QCoreApplication.translate
        spans = reading.example
        if not spans:
            return translate("Version", "nothing here")
        length = sum(span.length for span in spans)
        parts = [translate("Version", "{count} characters").format(count=grouped(length, self._language))]
        if len(spans) > 1:
            parts.append(translate("Version", "{count} spans").format(count=len(spans)))
        holes = sum(len(span.fragments) - 1 for span in spans)
        if holes and Category.SPLIT in self._card.categories:
            parts.append(translate("Version", "with {count} gap(s)").format(count=holes))
        if Category.BOUNDARY in self._card.categories:
            parts += [self._left(spans[0].start), self._right(spans[-1].end)]
        return " · ".join(part for part in parts if part)

    def _left(self, start: int) -> str:
        first, last = min(self._starts), max(self._starts)
        if first == last:
            return ""
        left_out = " ".join(self._text[first:start].split())
        if left_out and len(left_out.split()) <= _FEW_WORDS and len(left_out) <= _LONG:
            return QCoreApplication.translate("Version", "without “{words}”").format(words=left_out)
        word = (self._text[start : start + 60].split() or [""])[0]
        return QCoreApplication.translate("Version", "starts at “{word}”").format(word=word)

    def _right(self, end: int) -> str:
        first, last = min(self._ends), max(self._ends)
        if first == last:
            return ""
        left_out = " ".join(self._text[end:last].split())
        if left_out and len(left_out.split()) <= _FEW_WORDS and len(left_out) <= _LONG:
            return QCoreApplication.translate("Version", "without “{words}”").format(words=left_out)
        word = (self._text[max(0, end - 60) : end].split() or [""])[-1]
        return QCoreApplication.translate("Version", "ends at “{word}”").format(word=word)

    def values(self, span: Span) -> str:
        """Return the main value of a span and those in dispute."""
        disputed = differing_attributes(self._card) if Category.ATTRIBUTE in self._card.categories else ()
        return " · ".join(value_words(span, self._scheme.label(span.label), disputed, self._language))

    def links(self, reading: Reading, targets: Sequence[str]) -> str:
        """Return the links of a version with the words at their other ends: `says → er`."""
        if not reading.example_links:
            return QCoreApplication.translate("Version", "no link")
        said = []
        for link, target in zip(reading.example_links, targets, strict=True):
            kind = self._scheme.link(link.type)
            name = localized(kind.name_from_source, self._language) if kind is not None else link.type
            said.append(f"{name} → {target or '?'}")
        return ", ".join(said)

    def label(self, span: Span) -> str:
        """Return the name of a span's label."""
        return label_name(self._scheme, span.label, self._language)

    def excerpt(self, span: Span) -> str:
        """Return the text of a span in one line, for speaking."""
        return span_text(span.surface(self._text), 160)


def agreed_word() -> str:
    """Return what stands for the category of a card on which all agree."""
    return QCoreApplication.translate("Category", "Agreed")
