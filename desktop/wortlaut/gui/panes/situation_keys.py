"""Which keys are worth teaching where the person is now."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from wortlaut.domain.scheme import Scheme, localized
from wortlaut.domain.span import LayerState, Span
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.components.key_hints import Hint

translate = QCoreApplication.translate


def digits(count: int) -> str:
    """Return the keys of the first `count` choices as a range: `1–4`."""
    return f"1–{min(count, 9)}" if count > 1 else "1"


def situation_keys(bridge: Bridge) -> Sequence[Hint]:
    """Return up to six keys that fit: for the focused span, for the selection, or for reading on."""
    session, view = bridge.session, bridge.view
    content = session.content
    if content is None:
        return [
            ("Ctrl+I", translate("SituationKeys", "import articles")),
            ("Ctrl+K", translate("SituationKeys", "commands")),
            ("F1", translate("SituationKeys", "manual")),
        ]
    if content.layer is not None and content.layer.state is LayerState.SUBMITTED:
        return [
            ("Ctrl+PgDown", translate("SituationKeys", "next article")),
            ("Tab", translate("SituationKeys", "next span")),
            ("Ctrl+Z", translate("SituationKeys", "undo")),
            ("Ctrl+K", translate("SituationKeys", "commands")),
        ]
    span = content.spans.get(view.focused or "")
    if view.selection is not None:
        return _selection_keys(session.scheme, with_span=view.last_focused in content.spans)
    return _reading_keys(session.scheme) if span is None else _span_keys(session.scheme, span, bridge.language)


def _span_keys(scheme: Scheme, span: Span, language: str) -> Sequence[Hint]:
    label = scheme.label(span.label)
    main = None if label is None else label.main_attribute
    keys: list[Hint] = []
    if main is not None:
        keys.append((f"⇧{digits(len(main.offered))}", localized(main.name, language)))
    return [
        *keys,
        *([("L", translate("SituationKeys", "link"))] if _can_link(scheme, span.label) else []),
        ("U", translate("SituationKeys", "unsure")),
        ("Alt+Right", translate("SituationKeys", "end")),
        ("Alt+Shift+Right", translate("SituationKeys", "start")),
        ("Delete", translate("SituationKeys", "delete")),
    ]


def _can_link(scheme: Scheme, label_id: str) -> bool:
    return any(label_id in (kind.source, kind.target) for kind in scheme.links)


def _selection_keys(scheme: Scheme, *, with_span: bool) -> Sequence[Hint]:
    keys: list[Hint] = [
        (digits(len(scheme.offered)), translate("SituationKeys", "tag")),
        ("S", translate("SituationKeys", "grow")),
        ("Shift+S", translate("SituationKeys", "shrink")),
        (".", translate("SituationKeys", "as before")),
        ("Esc", translate("SituationKeys", "drop")),
    ]
    if with_span:
        keys[1:1] = [("+ - X", translate("SituationKeys", "add, cut out"))]
    return keys


def _reading_keys(scheme: Scheme) -> Sequence[Hint]:
    return [
        ("W S C Q P", translate("SituationKeys", "select")),
        (digits(len(scheme.offered)), translate("SituationKeys", "tag")),
        ("Tab", translate("SituationKeys", "next span")),
        ("Space", translate("SituationKeys", "paragraph read")),
        ("Ctrl+Return", translate("SituationKeys", "submit")),
        ("Ctrl+K", translate("SituationKeys", "commands")),
    ]
