"""Says what an action did and which span has the focus, to those who hear the window instead of seeing it."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from wortlaut.domain.scheme import localized
from wortlaut.domain.span import Link, Span
from wortlaut.gui.article.span_names import span_name
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.panes.announce import announce
from wortlaut.session.session import Applied


class Announcer(QObject):
    """Listens to a bridge and speaks from `speaker`, the widget whose words they are; silent when nobody listens."""

    def __init__(self, bridge: Bridge, speaker: QWidget) -> None:
        super().__init__(speaker)
        self._bridge = bridge
        self._speaker = speaker
        self._just_named: str | None = None
        bridge.article_changed.connect(self._on_article_changed)
        bridge.changed.connect(self._on_changed)
        bridge.saved.connect(self._on_saved)
        bridge.view.focus_changed.connect(self._on_focus_changed)

    def _on_article_changed(self) -> None:
        article = self._bridge.session.article
        if QAccessible.isActive() and article is not None:
            announce(self._speaker, article.title or article.text[:80].split("\n")[0])

    def _on_changed(self, applied: Applied) -> None:
        """Say the action; a new span gets the focus right after, and is not named twice."""
        if not QAccessible.isActive():
            return
        what = self._what(applied)
        if applied.undone:
            what = self.tr("Undone: {action}").format(action=what)
        announce(self._speaker, what)

    def _on_saved(self) -> None:
        self._just_named = None

    def _on_focus_changed(self) -> None:
        if not QAccessible.isActive():
            return
        content, focused = self._bridge.session.content, self._bridge.view.focused
        span = content.spans.get(focused) if content is not None and focused is not None else None
        if span is not None and span.id != self._just_named:
            announce(self._speaker, self._name(span))

    def _what(self, applied: Applied) -> str:
        from wortlaut.gui.dialogs.history import action_name

        said = action_name(applied.kind)
        entities = [change.entity for change in applied.changes.changes] if applied.changes is not None else []
        span = next((entity for entity in entities if isinstance(entity, Span)), None)
        link = next((entity for entity in entities if isinstance(entity, Link)), None)
        if span is not None:
            self._just_named = span.id
            return f"{said}: {self._name(span)}"
        return said if link is None else f"{said}: {self._link_name(link)}"

    def _name(self, span: Span) -> str:
        session = self._bridge.session
        assert session.content is not None
        assert session.article is not None
        return span_name(span, session.content, session.scheme, session.article.text, self._bridge.language)

    def _link_name(self, link: Link) -> str:
        session = self._bridge.session
        assert session.content is not None
        kind, target = session.scheme.link(link.type), session.content.spans.get(link.target)
        role = link.type if kind is None else localized(kind.name_from_source, self._bridge.language)
        return role if target is None else f"{role}, {self._name(target)}"
