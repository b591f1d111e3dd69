"""The history of a span in one line: how it came to be, and what was changed last."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from wortlaut.domain.span import Origin, Span
from wortlaut.session.session import HistoryEntry

_ORIGINS = {
    Origin.MANUAL: QT_TRANSLATE_NOOP("SpanHistory", "By hand"),
    Origin.SUGGESTED: QT_TRANSLATE_NOOP("SpanHistory", "Suggested"),
    Origin.SUGGESTED_ACCEPTED: QT_TRANSLATE_NOOP("SpanHistory", "Suggestion accepted"),
    Origin.SUGGESTED_EDITED: QT_TRANSLATE_NOOP("SpanHistory", "Suggestion edited"),
    Origin.PROPAGATED: QT_TRANSLATE_NOOP("SpanHistory", "Same as elsewhere"),
    Origin.IMPORTED: QT_TRANSLATE_NOOP("SpanHistory", "Imported"),
    Origin.ADJUDICATED: QT_TRANSLATE_NOOP("SpanHistory", "Adjudicated"),
}


def history_line(span: Span, entries: Sequence[HistoryEntry]) -> str:
    """Return how a span came to be, who made it and when, and the moment of its last change."""
    origin = QCoreApplication.translate("SpanHistory", str(_ORIGINS[span.origin]))
    if not entries:
        return origin
    first, last = entries[0], entries[-1]
    line = f"{origin}, {first.annotator} {clock(first.at)}" if first.annotator else f"{origin}, {clock(first.at)}"
    if len(entries) > 1:
        changed = QCoreApplication.translate("SpanHistory", "changed {time}").format(time=clock(last.at))
        line = f"{line} · {changed}"
    return line


def clock(at: datetime) -> str:
    """Return a moment as people say it: the time, with the day when it was another one."""
    moment = at.astimezone()
    today = moment.date() == moment.now(moment.tzinfo).date()
    return f"{moment:%H:%M}" if today else f"{moment:%d.%m. %H:%M}"
