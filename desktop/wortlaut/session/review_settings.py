"""How a project is reviewed: when an article is ready, what is merged before, how much of that is looked at again."""

from dataclasses import dataclass

from wortlaut.errors import UsageError
from wortlaut.review.policy import MergePolicy
from wortlaut.session.session import Session
from wortlaut.session.values import Applied
from wortlaut.store import settings
from wortlaut.store.journal import BY_KEY, Action, Row
from wortlaut.store.project_file import Connection


@dataclass(frozen=True, slots=True)
class ReviewSettings:
    """The policies of a project."""

    ready: int | None = None
    """Submissions an article needs before it is reviewed; None: of everybody it is assigned to, or at least two."""
    premerge: str = "complete"
    """`complete`: what all agree on is gold at once; `majority:K`: also what K agree on; `none`."""
    audit: float = 0.1
    """Share of the pre-merged places that are looked at again."""
    seed: str = ""
    """Decides the order of versions on each card, and which places are looked at again."""


_DEFAULTS = ReviewSettings()


def review_settings(connection: Connection) -> ReviewSettings:
    """Read the policies; what was never set has its default, the seed one that is the same for ever."""
    ready = settings.get(connection, "review.ready")
    seed = settings.get(connection, "review.seed") or settings.get(connection, "project")
    return ReviewSettings(
        ready=int(ready) if ready and ready != "all" else None,
        premerge=settings.get(connection, "review.premerge") or _DEFAULTS.premerge,
        audit=float(settings.get(connection, "review.audit") or _DEFAULTS.audit),
        seed=seed or "",
    )


def set_review_settings(session: Session, values: ReviewSettings) -> Applied:
    """Change the policies, for reviews that start from now on. Raises UsageError `review_setting`."""
    try:
        MergePolicy.parse(values.premerge)
    except ValueError as error:
        raise UsageError("review_setting", value=values.premerge) from error
    if not 0 <= values.audit <= 1:
        raise UsageError("review_setting", value=values.audit)
    if values.ready is not None and values.ready < 1:
        raise UsageError("review_setting", value=values.ready)
    texts = {
        "review.ready": "all" if values.ready is None else str(values.ready),
        "review.premerge": values.premerge,
        "review.audit": repr(values.audit),
        "review.seed": values.seed,
    }
    rows = []
    with session.project.reading() as connection:
        for key, text in texts.items():
            known = settings.get(connection, key)
            if known != text:
                rows.append(Row("setting", key, None if known is None else {"value": known}, {"value": text}))
    return session.write(Action("review_settings", session.annotator.id, None, BY_KEY), rows)
