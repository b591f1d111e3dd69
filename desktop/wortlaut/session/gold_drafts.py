"""Decisions on their way into one action: what they change in the gold layer, as rows of the journal."""

from collections.abc import Iterable, Mapping, Sequence

from wortlaut.domain.boundaries.edges import trim_white_space
from wortlaut.domain.change import Change, ChangeSet, Problem
from wortlaut.domain.decision import Decision, Outcome
from wortlaut.domain.ids import new_id
from wortlaut.domain.rules import creation_problem
from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import Link, Range, Span, normalize_fragments
from wortlaut.review.adjudicate import DecidedSpan
from wortlaut.review.gold_links import GOLD, gold_links
from wortlaut.session.conversion import to_rows
from wortlaut.session.gold_layers import gold_spans, span_changes
from wortlaut.session.review_state import ArticleReview
from wortlaut.store.journal import Row
from wortlaut.store.reviews import decision_row

_AS_ANNOTATED = (Outcome.TAKEN, Outcome.UNANIMOUS, Outcome.MAJORITY)
_SAME = "same_extent_same_label"


class GoldDraft:
    """New decisions on cards of one article whose review has started. Nothing is written, the review is not touched."""

    def __init__(self, review: ArticleReview, scheme: Scheme, names: Mapping[str, str]) -> None:
        self.review = review
        self.decisions: dict[str, Decision | None] = {}
        """Card id to what holds then; None takes the decision back."""
        self._scheme = scheme
        self._names = names
        self._spans: dict[str, Span | None] = {}
        self._changes: list[Change] = []

    def settle(self, decision: Decision, made: Sequence[DecidedSpan]) -> Problem | None:
        """Decide a card; return why it cannot be decided so."""
        old = self._old(decision.card)
        made = [self._trimmed(one) for one in made]
        spans, decision = gold_spans(made, decision, self._names, old, self._annotated(decision))
        for span in spans:
            problem = self._problem(span, old, decision.outcome)
            if problem:
                return problem
        self._replace(old, spans)
        self.decisions[decision.card] = decision
        return None

    def _annotated(self, decision: Decision) -> Mapping[tuple[str, str], Span]:
        """Return what the annotators have on a card that nobody decides, by annotator id and span id."""
        card = self.review.cards.get(decision.card)
        if card is None or decision.decided_by is not None:
            return {}
        return {
            (annotator, span.id): span
            for reading in card.readings
            for annotator, spans in zip(reading.annotators, reading.spans, strict=True)
            for span in spans
        }

    def carry(self, moved: Iterable[tuple[str, Decision]]) -> None:
        """Let decisions stand with their gold, each for a card that perhaps has another id than the one it had."""
        pairs = list(moved)
        self.decisions.update((before, None) for before, _ in pairs)
        self.decisions.update((decision.card, decision) for _, decision in pairs)

    def take_back(self, card_id: str) -> None:
        """Have a card undecided, without its gold."""
        self._replace(self._old(card_id), ())
        self.decisions[card_id] = None

    def changes(self) -> ChangeSet:
        """Return what happens to the gold layer."""
        gone, made = self._link_changes()
        return ChangeSet("decide", (*gone, *self._changes, *made))

    def rows(self, changes: ChangeSet) -> list[Row]:
        """Return the rows of all decisions and of the gold layer."""
        gold = self.review.gold
        assert gold is not None
        known = self.review.decisions
        rows = [
            decision_row(known.get(card), after)
            for card, after in self.decisions.items()
            if known.get(card) is not None or after is not None
        ]
        return rows + to_rows(changes, gold.layer.id, gold.submitted_at)

    def apply(self, changes: ChangeSet) -> None:
        """Let the review in memory follow, after the rows were written."""
        self.review.content().apply(changes)
        for card, decision in self.decisions.items():
            if decision is None:
                self.review.decisions.pop(card, None)
            else:
                self.review.decisions[card] = decision

    def _old(self, card_id: str) -> list[Span]:
        if card_id in self.decisions:
            drafted = self.decisions[card_id]
            return [span for id_ in (drafted.spans if drafted else ()) if (span := self._spans.get(id_))]
        decision = self.review.decisions.get(card_id)
        return self.review.gold_spans(decision) if decision else []

    def _replace(self, old: Sequence[Span], new: Sequence[Span]) -> None:
        self._changes += span_changes(old, new)
        self._spans.update((span.id, None) for span in old)
        self._spans.update((span.id, span) for span in new)

    def _trimmed(self, one: DecidedSpan) -> DecidedSpan:
        text = self.review.article.text
        trimmed = (trim_white_space(text, *part) for part in one.fragments)
        fragments: tuple[Range, ...] = normalize_fragments(trimmed)
        return DecidedSpan(one.label, fragments, one.attributes, one.links, one.sources)

    def _problem(self, span: Span, old: Sequence[Span], outcome: Outcome) -> Problem | None:
        """Return why a span cannot be gold: rules for what nobody annotated, and no span twice in any case."""
        if not span.fragments:
            return Problem("only_white_space")
        if self._scheme.label(span.label) is None:
            return Problem("unknown_label", params={"label": span.label})
        content = self.review.content()
        replaced = {one.id for one in old}
        for other in [*content.overlapping(span.start, span.end), *filter(None, self._spans.values())]:
            if other.id in replaced or self._spans.get(other.id, other) is not other:
                continue
            if (other.label, other.fragments) == (span.label, span.fragments) and other.id != span.id:
                return Problem(_SAME, spans=(other.id,))
        if outcome in _AS_ANNOTATED:
            return None
        text, boundaries = self.review.article.text, self.review.boundaries
        problem = creation_problem(text, content, self._scheme, span, span.id, boundaries)
        concerned = set(problem.spans) - {span.id} if problem else set()
        return problem if not concerned or concerned - replaced else None

    def _link_changes(self) -> tuple[list[Change], list[Change]]:
        """Return what is deleted of, and what is added to, the links at the spans that were decided."""
        after = {**self.review.decisions, **self.decisions}
        present = {span_id for decision in after.values() if decision for span_id in decision.spans}
        touched = {*self._spans, *(span for one in self.decisions.values() if one for span in one.spans)}
        decisions = self._concerned([decision for decision in after.values() if decision])
        content = self.review.content()
        spans = {
            span_id: found
            for decision in decisions
            for span_id in decision.spans
            if (found := self._spans.get(span_id) or content.spans.get(span_id)) and span_id in present
        }
        cards = [self.review.cards[one.card] for one in decisions if one.card in self.review.cards]
        wanted = {
            (link.type, link.source, link.target)
            for link in gold_links(cards, decisions, spans, self._scheme)
            if link.source in touched or link.target in touched
        }
        known = {
            (link.type, link.source, link.target): link
            for span_id in touched
            if span_id in content.spans
            for link in content.links_of(span_id)
        }
        gone = [Change(link, None) for key, link in known.items() if key not in wanted]
        made = [Change(None, Link(new_id(), *key)) for key in sorted(wanted - known.keys())]
        return gone, made

    def _concerned(self, decisions: Iterable[Decision]) -> list[Decision]:
        """Return the decisions drafted here, those that want links to them, and those they want links to."""
        everything = {decision.card: decision for decision in decisions}
        drafted = {card for card, decision in self.decisions.items() if decision}
        if len(drafted) == len(everything):
            return list(everything.values())
        homes = self.review.homes
        owners = {span: decision.card for decision in everything.values() for span in decision.spans}
        found = set(drafted)
        for decision in everything.values():
            for links in decision.wanted.values():
                for link in links:
                    target = owners.get(link.target[1]) if link.target[0] == GOLD else homes.get(link.target)
                    if target in drafted:
                        found.add(decision.card)
                    if decision.card in drafted and target in everything:
                        found.add(str(target))
        return [everything[card] for card in found]
