"""Accepting problems of the open layer as they are, each with a reason: a setting of the project, undone by key.

What is accepted is told apart everywhere: it is not open in the window, `check` and a checked export count it for
itself, packs and merges carry it along (`domain.acceptance` says when it lapses).
"""

from typing import TYPE_CHECKING

from wortlaut.domain import acceptance as domain
from wortlaut.domain.change import ChangeSet, Problem
from wortlaut.session.open_article import ACCEPT
from wortlaut.store import acceptances as stored_acceptances
from wortlaut.store.journal import BY_KEY, Action
from wortlaut.store.records import utc_now

if TYPE_CHECKING:
    from wortlaut.session.session import Session
    from wortlaut.session.values import Applied


def judged(session: "Session") -> domain.Judged:
    """Return what the rules find in the open layer, what was accepted apart from the rest."""
    spans = {} if session.content is None else session.content.spans
    return session.acceptances.judge(session.problems(), spans)


def accept_problem(session: "Session", problem: Problem, reason: str) -> "Applied | Problem":
    """Accept a problem of the open layer as it is now, as one action.

    Problem `error_not_accepted`, `reason_missing`, `reason_too_long`, `problem_gone`, `nothing_to_do`; raises like
    `Session.apply`.
    """
    told = " ".join(reason.split())
    if not domain.acceptable(problem):
        return Problem("error_not_accepted", "hint", problem.spans)
    if not told:
        return Problem("reason_missing", "hint", problem.spans)
    if len(told) > domain.LONGEST_REASON:
        return Problem("reason_too_long", "hint", problem.spans, {"limit": domain.LONGEST_REASON})
    article, content = session.article, session.content
    if article is None or content is None or any(span_id not in content.spans for span_id in problem.spans):
        return Problem("problem_gone", "hint")
    given = domain.accept(problem, content.spans, article.text, reason=told, by=session.annotator.id, at=utc_now())
    return _store(session, problem, given)


def take_back(session: "Session", problem: Problem) -> "Applied | Problem":
    """Let an accepted problem of the open layer be open again, as one action. Problem `nothing_to_do`."""
    return _store(session, problem, None)


def _store(session: "Session", problem: Problem, given: domain.Acceptance | None) -> "Applied | Problem":
    stored = session.open_layer()
    if isinstance(stored, Problem):
        return stored
    with session.project.reading() as connection:
        row = stored_acceptances.row(connection, stored.layer.id, domain.identity_of(problem), given)
    if row is None:
        return Problem("nothing_to_do", "hint")
    note = None if given is None else given.reason
    action = Action(ACCEPT, session.annotator.id, stored.layer.article, BY_KEY, note=note)
    return session.write(action, [row], changes=ChangeSet(ACCEPT, ()))
