"""Which keys are worth teaching where the person is now."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from wortlaut.domain.scheme import Scheme, localized
from wortlaut.domain.span import LayerState, Span
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.components.key_hints import Hint


def _tr(text: str) -> str:
    return QCoreApplication.translate("SituationKeys", text)


def digits(count: int) -> str:
    """Return the keys of the first `count` choices as a range: `1–4`."""
    return f"1–{min(count, 9)}" if count > 1 else "1"


def situation_keys(bridge: Bridge) -> Sequence[Hint]:
    """Return up to six keys that fit: for the focused span, for the selection, or for reading on."""
    session, view = bridge.session, bridge.view
    content = session.content
    if content is None:
        return [("Ctrl+I", _tr("import articles")), ("Ctrl+K", _tr("commands")), ("F1", _tr("manual"))]
    if content.layer is not None and content.layer.state is LayerState.SUBMITTED:
        return [
            ("Ctrl+PgDown", _tr("next article")),
            ("Tab", _tr("next span")),
            ("Ctrl+Z", _tr("undo")),
            ("Ctrl+K", _tr("commands")),
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
        keys.append((f"⇧{digits(len(main.values))}", localized(main.name, language)))
    return [
        *keys,
        ("U", _tr("unsure")),
        ("N", _tr("note")),
        ("Alt+Right", _tr("end")),
        ("Alt+Shift+Right", _tr("start")),
        ("Delete", _tr("delete")),
    ]


def _selection_keys(scheme: Scheme, *, with_span: bool) -> Sequence[Hint]:
    keys: list[Hint] = [
        (digits(len(scheme.labels)), _tr("tag")),
        ("S", _tr("grow")),
        ("Shift+S", _tr("shrink")),
        (".", _tr("as before")),
        ("Esc", _tr("drop")),
    ]
    if with_span:
        keys[1:1] = [("+ -", _tr("add, cut out"))]
    return keys


def _reading_keys(scheme: Scheme) -> Sequence[Hint]:
    return [
        ("W S P", _tr("select")),
        (digits(len(scheme.labels)), _tr("tag")),
        ("Tab", _tr("next span")),
        ("Space", _tr("paragraph read")),
        ("Ctrl+Return", _tr("submit")),
        ("Ctrl+K", _tr("commands")),
    ]
