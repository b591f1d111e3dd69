"""The steps of an article's review beside its decisions: starting, finishing, opening again, taking in submissions."""

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, replace

from wortlaut.domain.card import Card
from wortlaut.domain.change import ChangeSet, Problem
from wortlaut.domain.decision import Decision, Outcome
from wortlaut.domain.layer_content import LayerContent
from wortlaut.domain.span import LayerState
from wortlaut.errors import BadInputError
from wortlaut.review.adjudicate import alternatives, premerged
from wortlaut.review.policy import Premerged
from wortlaut.review.remerge import Fate, Remerged
from wortlaut.review.remerge import remerge as fates
from wortlaut.session.gold_adoption import adopted
from wortlaut.session.gold_drafts import GoldDraft
from wortlaut.session.gold_layers import new_gold
from wortlaut.session.guideline_versions import in_force
from wortlaut.session.review_project import ReviewProject
from wortlaut.session.review_state import ArticleReview, read_review
from wortlaut.session.session import Session
from wortlaut.session.submitting import version_rows
from wortlaut.session.values import Applied
from wortlaut.store import reviews
from wortlaut.store.journal import BY_KEY, Action, Row
from wortlaut.store.records import layer_data, utc_now
from wortlaut.store.reviews import Gold


@dataclass(frozen=True, slots=True)
class RemergePreview:
    """What taking in newer submissions does to the decisions on an article."""

    kept: int
    stale: int
    """To be decided again; their gold stands until then."""
    gone: int
    """Removed with their gold: nobody has anything there any more, or the policy decides there anew."""
    new: int
    """Cards that nobody has decided yet."""


def start(session: Session, project: ReviewProject, article_id: str) -> Applied | Problem:
    """Begin the review of an article: its gold layer, and what the policy decides, as one action."""
    review = project.review(article_id)
    if review is None:
        return Problem("review_hidden")
    if review.started:
        return Problem("nothing_to_do", "hint")
    draft, rows = begin(session, project, review)
    rows += draft.rows(draft.changes())
    return _do(session, project, Action("start_review", session.annotator.id, article_id, BY_KEY), rows)


def begin(
    session: Session, project: ReviewProject, review: ArticleReview, decided: Container[str] = ()
) -> tuple[GoldDraft, list[Row]]:
    """Return a draft of what starting a review decides, and the rows that come before those of the draft.

    The cards `decided` are left to the caller. Nothing is written, and `review` has not started afterwards.
    """
    layer = new_gold(review.id, session.scheme)
    begun = replace(review, gold=Gold(0, LayerContent(layer), None))
    merged = [one for card, one in review.premerged.items() if card not in decided]
    rows = [
        Row("layer", layer.id, None, layer_data(layer)),
        reviews.versions_row(review.id, {}, review.versions),
    ]
    return _premerged(session, project, begun, merged), rows


def finish(
    session: Session, project: ReviewProject, article_id: str, *, leave_skipped: bool = False
) -> Applied | Problem:
    """Freeze the gold of an article as its next version; see `ReviewDesk.finish`."""
    review = project.review(article_id)
    if review is None:
        return Problem("review_hidden")
    if review.finished:
        return Problem("review_finished")
    unsettled = review.unsettled()
    left = [card for card in unsettled if leave_skipped and review.state(card) == "skipped"]
    if len(left) < len(unsettled):
        return Problem("cards_open", params={"count": len(unsettled) - len(left)})
    if review.gold is None:
        begun = start(session, project, article_id)
        if isinstance(begun, Problem):
            return begun
    assert review.gold is not None
    at = utc_now()
    rows: list[Row] = []
    for card in left:
        before = review.decisions[card]
        unresolved = replace(
            before,
            outcome=Outcome.UNRESOLVED,
            alternatives=alternatives(review.cards[card]),
            decided_by=session.annotator.id,
            at=at,
        )
        rows.append(reviews.decision_row(before, unresolved))
    gold = review.gold
    guideline = in_force(session.project, session.scheme)
    frozen, _ = version_rows(gold, LayerState.GOLD, session.scheme, at=at, guideline=guideline)
    return _do(session, project, Action("finish_review", session.annotator.id, article_id, BY_KEY), rows + frozen)


def reopen_gold(session: Session, project: ReviewProject, article_id: str, reason: str) -> Applied | Problem:
    """Open frozen gold again towards its next version; raises BadInputError `reason_missing`.

    Gold that an import brought gets the decisions that explain it.
    """
    if not reason.strip():
        raise BadInputError("reason_missing")
    review = project.review(article_id)
    if review is None:
        return Problem("review_hidden")
    if not review.finished or review.gold is None:
        return Problem("nothing_to_do", "hint")
    layer = review.gold.layer
    opened = replace(layer, state=LayerState.OPEN)
    rows = [Row("layer", layer.id, layer_data(layer, review.gold.submitted_at), layer_data(opened))]
    found = adopted(review)
    rows += [reviews.decision_row(None, decision) for decision in found]
    with session.project.reading() as connection:
        known = reviews.versions(connection, article_id)
    if found and not known:
        rows.append(reviews.versions_row(article_id, {}, review.versions))
    action = Action("reopen_gold", session.annotator.id, article_id, BY_KEY, note=reason.strip())
    return _do(session, project, action, rows)


def remerge(session: Session, project: ReviewProject, article_id: str) -> Applied | Problem:
    """Put the review of an article on the newest submissions; decisions that the change did not touch stay."""
    planned = _plan(session, project, article_id)
    if isinstance(planned, Problem):
        return planned
    review, fresh, outcome = planned
    draft = GoldDraft(fresh, session.scheme, project.names())
    for one in outcome:
        if one.fate is Fate.GONE:
            draft.take_back(one.decision.card)
    draft.carry((one.decision.card, _carried(one, one.card, fresh)) for one in outcome if one.card is not None)
    draft = _premerged(session, project, fresh, _undecided(fresh, outcome), draft)
    rows = [reviews.versions_row(article_id, review.versions, fresh.versions), *draft.rows(draft.changes())]
    applied = session.write(Action("remerge", session.annotator.id, article_id, BY_KEY), rows)
    project.reread(article_id)
    return replace(applied, changes=ChangeSet("remerge", ()))


def remerge_preview(session: Session, project: ReviewProject, article_id: str) -> RemergePreview | Problem:
    """Return what `remerge` would do."""
    planned = _plan(session, project, article_id)
    if isinstance(planned, Problem):
        return planned
    _, fresh, outcome = planned
    counts = {fate: sum(one.fate is fate for one in outcome) for fate in Fate}
    merged = {one.card.id for one in _undecided(fresh, outcome)}
    known = {one.card.id for one in outcome if one.card}
    new = sum(card not in known and card not in merged for card in fresh.cards)
    return RemergePreview(counts[Fate.KEPT], counts[Fate.STALE], counts[Fate.GONE], new)


def _plan(
    session: Session, project: ReviewProject, article_id: str
) -> tuple[ArticleReview, ArticleReview, Sequence[Remerged]] | Problem:
    """Return the review as it is, as the newest submissions make it, and what becomes of each decision."""
    review = project.review(article_id)
    if review is None:
        return Problem("review_hidden")
    if review.finished:
        return Problem("review_finished")
    if not review.outdated:
        return Problem("nothing_to_do", "hint")
    with session.project.reading() as connection:
        fresh = read_review(
            connection, review.standing, project.settings, session.scheme, versions=review.standing.newest
        )
    outcome = fates(review.decisions.values(), review.cards.values(), fresh.cards.values())
    return review, fresh, [_judged(one) for one in outcome]


def _judged(one: Remerged) -> Remerged:
    """What only the policy decided, the policy decides again."""
    if one.fate is Fate.STALE and one.decision.decided_by is None:
        return replace(one, fate=Fate.GONE, card=None)
    return one


def _carried(one: Remerged, card: Card, fresh: ArticleReview) -> Decision:
    if one.fate is Fate.STALE:
        return replace(one.decision, card=card.id, stale=True)
    return replace(one.decision, card=card.id, basis=card.basis, versions=fresh.versions)


def _undecided(fresh: ArticleReview, outcome: Iterable[Remerged]) -> list[Premerged]:
    """Return the cards that the policy decides now, because no decision belongs to them."""
    known = {one.card.id for one in outcome if one.card}
    return [merged for card, merged in fresh.premerged.items() if card not in known]


def _premerged(
    session: Session,
    project: ReviewProject,
    review: ArticleReview,
    merged: Iterable[Premerged],
    draft: GoldDraft | None = None,
) -> GoldDraft:
    """Return a draft with what the policy decides; what does not fit other gold is left to a person."""
    draft = draft or GoldDraft(review, session.scheme, project.names())
    at = utc_now()
    for one in merged:
        made = premerged(one.card, one.reading, one.outcome)
        decision = Decision(
            one.card.id, review.id, one.outcome, one.card.basis, at=at, versions=review.versions, audit=one.audit
        )
        draft.settle(decision, made.spans)
    return draft


def _do(session: Session, project: ReviewProject, action: Action, rows: Sequence[Row]) -> Applied:
    applied = session.write(action, rows)
    assert action.article is not None
    project.reread_outcome(action.article)
    return replace(applied, changes=ChangeSet(action.kind, ()))
