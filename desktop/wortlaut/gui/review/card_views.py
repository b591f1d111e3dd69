"""Turns what the desk knows of a card into what its panel says."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from PySide6.QtCore import QCoreApplication

from wortlaut.domain.card import Aspect, Card, Category, Reading
from wortlaut.domain.scheme import Label
from wortlaut.domain.span import Range, Span, normalize_fragments, subtract_range
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.review.alike_panel import AlikeLine
from wortlaut.gui.review.card_view import AlikeView, CardView
from wortlaut.gui.review.compare.differences import covered
from wortlaut.gui.review.compare.words import CATEGORY_ICONS, category_word, label_words, subject
from wortlaut.gui.review.excerpt import excerpt_of
from wortlaut.gui.review.review_bridge import ReviewBridge
from wortlaut.gui.review.version_block import Shown
from wortlaut.gui.review.words import VersionWords, outcome_words, reason_word
from wortlaut.messages import has_message, message
from wortlaut.session.review_rows import Alike, OpenCard
from wortlaut.session.review_state import ArticleReview

_ALIKE_LENGTH = 90


class CardViews:
    """Makes the views of cards of one desk."""

    def __init__(self, bridge: Bridge, review: ReviewBridge) -> None:
        self._bridge = bridge
        self._review = review
        self._ends: tuple[str, Mapping[tuple[str, str], Span]] = ("", {})

    def article(self, article_id: str) -> ArticleReview:
        """Return an article under review; raise KeyError when it is hidden."""
        found = self._review.desk.review(article_id)
        if found is None:
            raise KeyError(article_id)
        return found

    # a card

    def view(self, opened: OpenCard, aspect: Aspect | None) -> CardView:
        """Return what the panel says about a card; `aspect` is the one being decided."""
        card, scheme, language = opened.card, self._bridge.session.scheme, self._bridge.language
        article = self.article(card.article)
        words = VersionWords(card, article.article.text, scheme, language)
        versions = tuple(self._version(opened, place, words) for place in range(len(opened.order)))
        labels = list(dict.fromkeys(span.label for span in card.spans))
        chips = tuple((label, words.label(span)) for span, label in self._labelled(card, labels))
        detail = "" if Category.ATTRIBUTE in card.categories or len(labels) > 1 else words.values(card.spans[0])
        position = self._position(article, card.id)
        name = ", ".join(
            part for part in (position, subject(card), label_words(card, scheme, language), detail) if part
        )
        icon = CATEGORY_ICONS[card.categories[0]] if card.categories else "ok"
        return CardView(
            card.id,
            icon,
            subject(card),
            chips,
            self._detail(card, detail),
            position,
            name,
            tuple(self._notices(opened, article)),
            _tabs(opened, aspect),
            {},
            versions,
            self._why(opened),
            self._impossible(opened, article),
        )

    def _detail(self, card: Card, detail: str) -> str:
        further = [category_word(category) for category in card.categories[1:]]
        return " · ".join(part for part in (detail, *further) if part)

    def _labelled(self, card: Card, labels: Sequence[str]) -> Iterable[tuple[Span, Label]]:
        for label_id in labels:
            label = self._bridge.session.scheme.label(label_id)
            if label is not None:
                yield next(span for span in card.spans if span.label == label_id), label

    def _position(self, article: ArticleReview, card_id: str) -> str:
        order = disputed_cards(article)
        if card_id not in order:
            return ""
        place = order.index(card_id) + 1
        return QCoreApplication.translate("CardView", "Card {place} of {count}").format(place=place, count=len(order))

    def _notices(self, opened: OpenCard, article: ArticleReview) -> Iterable[str]:
        translate, decision = QCoreApplication.translate, opened.decision
        if article.finished:
            yield translate("CardView", "This article is gold. Reopen it to decide again.")
        if article.outdated:
            yield translate(
                "CardView", "A newer submission came in. Ctrl+R takes it in and keeps what it does not touch."
            )
        if opened.own:
            yield translate("CardView", "You annotated this article yourself.")
        if decision is None:
            return
        if decision.stale:
            yield translate("CardView", "Decided on an earlier submission; something changed here since.")
        elif decision.audit:
            yield translate("CardView", "All agree here. Drawn for a second look: they can all be wrong.")
        elif not decision.is_open or decision.outcome.value == "skipped":
            reason = reason_word(decision.reason) if decision.reason is not None else ""
            yield " · ".join(part for part in (outcome_words(decision), reason, decision.note or "") if part)

    def _why(self, opened: OpenCard) -> str:
        if opened.why is None:
            return ""
        key = f"review.why.{opened.why}"
        return message(key, self._bridge.language) if has_message(key) else str(opened.why)

    def _impossible(self, opened: OpenCard, article: ArticleReview) -> dict[str, str]:
        """Return why decisions make no sense on a card."""
        translate, categories = QCoreApplication.translate, opened.card.categories
        names = ("union", "intersection", "boundary", "label", "reject", "edit", "later", "guideline")
        if self._bridge.session.read_only:
            why = translate("CardView", "The project is open for reading only")
            return {f"card.{name}": why for name in (*names, "undo")}
        if article.finished:
            return {f"card.{name}": translate("CardView", "The article is gold; reopen it first") for name in names}
        if Category.BOUNDARY not in categories and Category.SPLIT not in categories:
            why = translate("CardView", "The versions have the same boundaries")
            return {"card.union": why, "card.intersection": why}
        return {}

    # versions

    def _version(self, opened: OpenCard, place: int, words: VersionWords) -> Shown:
        translate, card = QCoreApplication.translate, opened.card
        reading = card.readings[opened.order[place]]
        text = self.article(card.article).article.text
        extra, lacking = _marks(card, reading)
        return Shown(
            str(place + 1),
            translate("CardView", "Version {number}").format(number=place + 1),
            words.difference(reading),
            excerpt_of(text, card.hull, _edges(card)),
            card.hull,
            tuple((self._bridge.session.scheme.label(span.label), span.fragments) for span in reading.example),
            extra,
            lacking,
            tuple(self._chips(card, reading, words)),
            translate("CardView", "pre-selected") if place == opened.preselected else "",
            "" if opened.names is None else opened.names[place],
        )

    def result(self, card: Card, span: Span) -> Shown:
        """Return an edited span in the words of its card, or around it when it reaches farther."""
        article = self.article(card.article)
        words = VersionWords(card, article.article.text, self._bridge.session.scheme, self._bridge.language)
        hull = min(card.hull[0], span.start), max(card.hull[1], span.end)
        label = self._bridge.session.scheme.label(span.label)
        said = " · ".join(part for part in (words.label(span), words.values(span)) if part)
        return Shown(
            "",
            QCoreApplication.translate("CardView", "Result"),
            QCoreApplication.translate("CardView", "{count} characters").format(count=span.length),
            excerpt_of(article.article.text, hull, (*_edges(card), span.start, span.end)),
            hull,
            ((label, span.fragments),),
            chips=((label, said),) if label is not None else (),
        )

    def _chips(self, card: Card, reading: Reading, words: VersionWords) -> Iterable[tuple[Label, str]]:
        """Label, values and links, where they are in dispute."""
        scheme = self._bridge.session.scheme
        for span in reading.example[:1]:
            label = scheme.label(span.label)
            if label is None:
                continue
            if Category.LABEL in card.categories or Category.ATTRIBUTE in card.categories:
                yield label, " · ".join(part for part in (words.label(span), words.values(span)) if part)
            if Category.LINK in card.categories:
                yield label, words.links(reading, self._targets(card, reading))

    def _targets(self, card: Card, reading: Reading) -> list[str]:
        """Return the words at the other ends of the links of a version."""
        article, ends = self.article(card.article), self.ends(card.article)
        found = []
        for link in reading.example_links:
            span = ends.get((reading.annotators[0], link.target))
            found.append("" if span is None else " … ".join(span.surface(article.article.text))[:40])
        return found

    def ends(self, article_id: str) -> Mapping[tuple[str, str], Span]:
        """Return annotator id and span id to the span, for all cards of an article."""
        if self._ends[0] != article_id:
            self._ends = (
                article_id,
                {
                    (annotator, span.id): span
                    for card in self.article(article_id).cards.values()
                    for reading in card.readings
                    for annotator, spans in zip(reading.annotators, reading.spans, strict=True)
                    for span in spans
                },
            )
        return self._ends[1]

    def forget(self) -> None:
        """Read everything again from now on."""
        self._ends = ("", {})

    # alike

    def alike(self, opened: OpenCard, alike: Alike) -> AlikeView | None:
        """Return the cases of the same pattern, None when there are none."""
        if not alike.rows:
            return None
        translate, language = QCoreApplication.translate, self._bridge.language
        label = self._bridge.session.scheme.label(alike.pattern.labels[0]) if alike.pattern.labels else None
        lines = []
        for row in alike.rows:
            article = self.article(row.article)
            why = ""
            if not row.fits:
                key = f"problem.{row.why}"
                why = message(key, language) if has_message(key) else str(row.why)
            pieces = _pieces(article.article.text, row.before, row.after)
            title = article.article.title or " ".join(article.article.text[:60].split())
            lines.append(AlikeLine(row.card, title, pieces, label, why))
        pattern = ", ".join(f"“{detail}”" for detail in alike.pattern.details if not detail.startswith("@"))
        further = translate("CardView", "{count} more").format(count=len(lines))
        if opened.preselected is None:
            button = translate("CardView", "then a digit: that version here and for {count} alike")
        else:
            number = str(opened.preselected + 1)
            button = translate("CardView", "Version {number} here and for {count} alike, one step").replace(
                "{number}", number
            )
        return AlikeView(" · ".join(part for part in (pattern, further) if part), tuple(lines), button)


def disputed_cards(article: ArticleReview) -> list[str]:
    """Return the cards a person decides, in text order: disagreements, and what was drawn for a second look."""
    found = [
        card
        for card in article.cards.values()
        if not card.agreed or article.state(card.id) == "audit" or _looked_at(article, card.id)
    ]
    return [card.id for card in sorted(found, key=lambda card: (card.hull, card.id))]


def _looked_at(article: ArticleReview, card_id: str) -> bool:
    decision = article.decisions.get(card_id)
    return decision is not None and decision.decided_by is not None


def _tabs(opened: OpenCard, aspect: Aspect | None) -> dict[Aspect, str]:
    """Return the states of the tabs, with the aspect that is being decided as the current one."""
    states = dict(opened.aspects)
    if aspect is not None and states.get(aspect) in ("open", "current"):
        states = {known: "open" if state == "current" else state for known, state in states.items()}
        states[aspect] = "current"
    if all(state == "agreed" for state in states.values()):
        return {}
    return states


def _edges(card: Card) -> tuple[int, ...]:
    return tuple(edge for span in card.spans for part in span.fragments for edge in part)


def _marks(card: Card, reading: Reading) -> tuple[tuple[Range, ...], tuple[Range, ...]]:
    """Return the characters that only this version and some others have, and those that it lacks."""
    covers = [covered(one) for one in card.readings if one.example]
    own = covered(reading)
    everything = normalize_fragments(part for cover in covers for part in cover)
    lacking = everything
    for part in own:
        lacking = subtract_range(lacking, part)
    extra = own
    if len(covers) < 2:
        return (), lacking
    for start, end in _common(covers):
        extra = subtract_range(extra, (start, end))
    return extra, lacking


def _common(covers: Sequence[tuple[Range, ...]]) -> list[Range]:
    """Return what all have."""
    found = list(covers[0])
    for cover in covers[1:]:
        found = [
            (max(start, first), min(end, last))
            for start, end in found
            for first, last in cover
            if max(start, first) < min(end, last)
        ]
    return found


def _pieces(
    text: str, before: Sequence[tuple[Range, ...]], after: Sequence[tuple[Range, ...]]
) -> tuple[tuple[str, bool, bool], ...]:
    """Return the words of a place in pieces: with whether the result has them, and whether some version had."""
    had = [part for fragments in before for part in fragments]
    has = [part for fragments in after for part in fragments]
    places = sorted({edge for part in (*had, *has) for edge in part})
    if not places:
        return ()
    found = []
    for start, end in pairwise(places):
        inside = any(first <= start < last for first, last in has)
        was = any(first <= start < last for first, last in had)
        words = "".join(" " if letter.isspace() else letter for letter in text[start : min(end, start + _ALIKE_LENGTH)])
        found.append((words, inside, was))
    return tuple(found)
