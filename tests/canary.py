"""A word and a label that only others use: where they turn up before the own submission, blindness has a hole.

The word stands in everything others can write: notes, attributes of reasons, comments, verdicts, decisions on gold. The
label belongs to the scheme, so its name may stand in lists of labels, but in nothing that says somebody used it.
"""

import copy
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from store_helpers import article, import_articles
from wortlaut.domain.article import Article
from wortlaut.domain.change import Change, ChangeSet
from wortlaut.domain.decision import Choice, ChoiceKind, Reason
from wortlaut.domain.ids import new_id
from wortlaut.domain.scheme import Scheme, scheme_from_data
from wortlaut.domain.span import Span
from wortlaut.session.assigning import Wish, assign_in
from wortlaut.session.review_desk import ReviewDesk
from wortlaut.session.review_settings import ReviewSettings, set_review_settings
from wortlaut.session.session import Applied, Session
from wortlaut.session.single_review import SingleReview
from wortlaut.session.single_values import LayerReview

WORD = "Kanarienvogel"
LABEL = "kanarie"
LABEL_NAME = "Gelbvogel"
BLIND = "anna"
"""The person who must see neither."""
OTHERS = ("bob", "carla")
ARTICLES = (
    "Hafenrat tagt\n\nDie Mole werde gebaut, sagte Nora Grün am Montag. Der Rat zahlt zwei Millionen.\n",
    "Brücke gesperrt\n\nDie Brücke bleibe zu, sagte Olaf Ruy am Dienstag. Der Kreis zahlt nichts.\n",
    "Schule eröffnet\n\nDie Schule sei fertig, sagte Mia Kern am Freitag. Das Land zahlt alles.\n",
)
"""Assigned, opened, and neither: the last one is free for review."""


def leaks(text: str) -> list[str]:
    """Return what of the canary stands in a text, with what is around it."""
    found = []
    for word in (WORD, LABEL, LABEL_NAME):
        at = text.find(word)
        while at >= 0:
            found.append(text[max(0, at - 60) : at + 60])
            at = text.find(word, at + 1)
    return found


def scheme_with_canary(scheme: Scheme) -> Scheme:
    """The scheme with one label more, like the actor but without rules or links."""
    data: dict[str, Any] = copy.deepcopy(dict(scheme.data))
    label = copy.deepcopy(next(one for one in data["labels"] if one["id"] == "actor"))
    label |= {
        "id": LABEL,
        "name": {"de": LABEL_NAME, "en": LABEL_NAME},
        "badge": {"de": "Gv", "en": "Gv"},
        "keys": ["9"],
    }
    label |= {"attributes": []}
    data["labels"].append(label)
    data["version"] = "9.9"
    return scheme_from_data(data)


def planted(path: Path, scheme: Scheme, *, word: str = WORD, label: str = LABEL) -> list[str]:
    """Make a project where others submitted, reviewed and adjudicated with the canary; return the article ids.

    The first article is assigned to `BLIND`, the second opened by that person, the third is free. With
    another `word` and `label` nothing that a project says to `BLIND` must be different.
    """
    session = Session.create(path, "chief", scheme_with_canary(scheme))
    articles: list[Article] = [article(text, f"{n:03}_a.txt") for n, text in enumerate(ARTICLES)]
    import_articles(session.project, *articles)
    ids = list(session.article_ids())
    assign_in(session, Wish((BLIND,), articles=(ids[0],)))
    session.set_annotator(BLIND)
    session.open_article(ids[1])
    for number, name in enumerate(OTHERS):
        session.set_annotator(name)
        for article_id in ids:
            session.open_article(article_id)
            _tag(session, number, word, label)
            assert isinstance(session.submit(seconds=60), Applied)
            session.reopen(f"wegen {word}")
            assert isinstance(session.submit(seconds=70), Applied)
    session.set_annotator("chief")
    _review(session, ids, word)
    _adjudicate(session, word)
    session.close()
    return ids


def _tag(session: Session, number: int, word: str, label: str) -> None:
    assert session.article is not None
    text = session.article.text
    first = text.index("sagte ") + 6
    place = first, text.index(" am ", first)
    body = text.index("\n\n") + 2
    spans = [
        Span(new_id(), label, (place,), note=f"{word} {number}", unsure=True),
        Span(new_id(), "quote", ((body, text.index(",") - 3 * number),), {"type": "indirect"}, note=word),
    ]
    assert isinstance(session.apply(ChangeSet("tag", tuple(Change(None, one) for one in spans))), Applied)


def _review(session: Session, ids: list[str], word: str) -> None:
    desk = SingleReview(session)
    for article_id in ids:
        for layer in desk.layers():
            if layer.article == article_id:
                review = desk.open(article_id, layer.annotator.id)
                assert isinstance(review, LayerReview)
                span = review.submission.spans[0].id
                assert isinstance(desk.comment(review, f"Warum {word}?", span_id=span), Applied)


def _adjudicate(session: Session, word: str) -> None:
    set_review_settings(session, ReviewSettings(ready=2))
    desk = ReviewDesk(session)
    desk.load()
    for card in list(desk.queue()):
        applied = desk.decide(card, Choice(ChoiceKind.TAKE, reading=0), reason=Reason.EDGE_CASE, note=f"{word} gilt")
        assert isinstance(applied, Applied), applied
    for listed in desk.articles():
        assert isinstance(desk.finish(listed.id), Applied), listed


def texts_of_window(window: Any) -> str:
    """Return everything a window says: through accessibility, and in its widgets' titles, tips and models."""
    from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt
    from PySide6.QtGui import QAccessible, QAccessibleInterface
    from PySide6.QtWidgets import QAbstractItemView, QWidget

    def told(interface: QAccessibleInterface, depth: int = 0) -> Iterator[str]:
        for kind in QAccessible.Text:
            yield interface.text(kind)
        text = interface.textInterface()
        if text is not None:
            yield text.text(0, text.characterCount())
        if depth < 40:
            for index in range(min(interface.childCount(), 500)):
                child = interface.child(index)
                if child is not None:
                    yield from told(child, depth + 1)

    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
    own_roles = range(Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 8)

    def shown(widget: QWidget) -> Iterator[str]:
        yield from (widget.windowTitle(), widget.toolTip(), widget.statusTip(), widget.whatsThis())
        yield from (widget.accessibleName(), widget.accessibleDescription())
        for name in ("text", "plainText", "title"):
            value = widget.property(name)
            if isinstance(value, str):
                yield value
        if isinstance(widget, QAbstractItemView) and widget.model() is not None:
            model = widget.model()
            for row in range(model.rowCount(QModelIndex())):
                for column in range(1 if isinstance(model, QAbstractListModel) else model.columnCount(QModelIndex())):
                    for role in (*roles, *own_roles):
                        yield str(model.index(row, column).data(role) or "")

    parts: list[str] = []
    interface = QAccessible.queryAccessibleInterface(window)
    if interface is not None:
        parts += told(interface)
    for widget in (window, *window.findChildren(QWidget)):
        parts += shown(widget)
    return "\n".join(part for part in parts if part)
