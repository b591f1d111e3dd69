"""What the command palette offers: commands, labels and values for the focused span, spans and articles."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication, QTranslator

from wortlaut import assets
from wortlaut.domain.scheme import Label, localized
from wortlaut.domain.span import Range
from wortlaut.gui.actions import Actions
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.commands import COMMANDS, CONTEXT, MENUS, Command, plain_name
from wortlaut.gui.components.texts import short_date, span_text
from wortlaut.gui.dialogs.palette_matching import Match, match
from wortlaut.gui.editing import Editing

MAX_SPANS = 8
MAX_ARTICLES = 8
_MAX_SPANS_READ = 4000


@dataclass(frozen=True, slots=True)
class Entry:
    """One row: what it says, how it matches, and what it does."""

    group: str
    name: str
    run: Callable[[], object]
    key: str = ""
    label: Label | None = None
    command: Command | None = None
    obstacle: str = ""
    """Why it cannot be done now, or ""."""
    ranges: tuple[Range, ...] = ()
    score: int = 0


@dataclass(slots=True)
class _Found:
    entries: list[Entry] = field(default_factory=list)

    def add(self, entry: Entry, query: str, others: tuple[str, ...] = ()) -> None:
        found = match(query, entry.name, others)
        if found is not None:
            self.entries.append(_matched(entry, found))


def _matched(entry: Entry, found: Match) -> Entry:
    return Entry(
        entry.group,
        entry.name,
        entry.run,
        entry.key,
        entry.label,
        entry.command,
        entry.obstacle,
        found.ranges,
        found.score,
    )


class Entries:
    """Collects the rows for a query, best first inside each group, unavailable ones last."""

    def __init__(self, bridge: Bridge, actions: Actions, editing: Editing) -> None:
        self._bridge = bridge
        self._actions = actions
        self._editing = editing
        self._names = dict(self._names_in_both_languages())

    @property
    def command_count(self) -> int:
        """Number of commands there are at all."""
        return len(COMMANDS)

    def find(self, query: str) -> list[Entry]:
        """Return the rows for `query`, group after group."""
        found = _Found()
        self._add_labels(found, query)
        self._add_values(found, query)
        self._add_commands(found, query)
        if query.strip():
            self._add_spans(found, query)
            self._add_articles(found, query)
        possible = [entry for entry in found.entries if not entry.obstacle]
        blocked = [entry for entry in found.entries if entry.obstacle]
        return [*_by_group(possible), *sorted(blocked, key=lambda entry: -entry.score)]

    # what there is

    def _names_in_both_languages(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        german = _german()
        for command in COMMANDS:
            other = german.translate(CONTEXT, command.text) if german is not None else None
            names = plain_name(command.text), plain_name(other or "")
            yield command.id, (*filter(None, names), " ".join((*names, command.synonyms)))

    def _add_commands(self, found: _Found, query: str) -> None:
        menus = {
            command.id: plain_name(QCoreApplication.translate(CONTEXT, menu.title))
            for menu in MENUS
            for group in menu.groups
            for command in group
        }
        for command in COMMANDS:
            if command.id == "palette":
                continue
            obstacle = self._actions.obstacle(command) or ""
            entry = Entry(
                menus.get(command.id, QCoreApplication.translate("Palette", "Commands")),
                command.name,
                self._actions[command.id].trigger,
                (self._actions.keys(command) or [""])[0],
                command=command,
                obstacle=obstacle,
            )
            found.add(entry, query, self._names[command.id])

    def _add_labels(self, found: _Found, query: str) -> None:
        session, view = self._bridge.session, self._bridge.view
        if not self._bridge.editable:
            return
        content = session.content
        focused = content.spans.get(view.focused or "") if content is not None else None
        if view.selection is not None:
            group, pattern = (
                QCoreApplication.translate("Palette", "On the selection"),
                QCoreApplication.translate("Palette", "Tag as {label}"),
            )
        elif focused is not None:
            group, pattern = (
                self._group_of_span(focused.id),
                QCoreApplication.translate("Palette", "Change the label to {label}"),
            )
        else:
            return
        for label in session.scheme.offered:
            if view.selection is None and focused is not None and focused.label == label.id:
                continue
            name = pattern.format(label=localized(label.name, self._bridge.language))
            entry = Entry(group, name, _use(self._editing, label.id), label.key, label)
            found.add(entry, query, tuple(label.name.values()))

    def _add_values(self, found: _Found, query: str) -> None:
        content, scheme, view = self._bridge.session.content, self._bridge.session.scheme, self._bridge.view
        span = content.spans.get(view.focused or "") if content is not None else None
        label = scheme.label(span.label) if span is not None else None
        if span is None or label is None or label.main_attribute is None or not self._bridge.editable:
            return
        attribute = label.main_attribute
        for place, value in enumerate(attribute.offered[:9]):
            attribute_name = localized(attribute.name, self._bridge.language)
            name = f"{attribute_name}: {localized(value.name, self._bridge.language)}"
            run = _set(self._editing, place + 1)
            entry = Entry(self._group_of_span(span.id), name, run, f"Shift+{place + 1}")
            found.add(entry, query, tuple(value.name.values()))

    def _group_of_span(self, span_id: str) -> str:
        session = self._bridge.session
        assert session.content is not None
        assert session.article is not None
        span = session.content.spans[span_id]
        label = session.scheme.label(span.label)
        name = localized(label.name, self._bridge.language) if label is not None else span.label
        text = span_text(span.surface(session.article.text), 40)
        return QCoreApplication.translate("Palette", "On the focused span: {label} “{text}”").format(
            label=name, text=text
        )

    def _add_spans(self, found: _Found, query: str) -> None:
        session = self._bridge.session
        if session.content is None or session.article is None:
            return
        hits: list[Entry] = []
        for place, span in enumerate(session.content.ordered()):
            if place >= _MAX_SPANS_READ or len(hits) >= MAX_SPANS:
                break
            label = session.scheme.label(span.label)
            text = span_text(span.surface(session.article.text), 60)
            names = tuple(label.name.values()) if label is not None else ()
            name = QCoreApplication.translate("Palette", "{label} “{text}”").format(
                label=localized(label.name, self._bridge.language) if label else span.label, text=text
            )
            marks = match(query, name, names)
            if marks is not None and marks.score >= 100:
                entry = Entry(
                    QCoreApplication.translate("Palette", "Go to"), name, _jump(self._bridge, span.id), label=label
                )
                hits.append(_matched(entry, marks))
        found.entries.extend(hits)

    def _add_articles(self, found: _Found, query: str) -> None:
        session = self._bridge.session
        ids = session.article_ids(text=query.strip())[:MAX_ARTICLES]
        for row in session.article_rows(ids):
            date = short_date(row.date, self._bridge.language)
            name = f"{row.title} · {date}" if date else row.title
            found.entries.append(
                Entry(
                    QCoreApplication.translate("Palette", "Go to"),
                    name,
                    _open(self._bridge, row.id),
                    ranges=_marks(query, name),
                    score=1,
                )
            )


def _marks(query: str, name: str) -> tuple[Range, ...]:
    found = match(query, name)
    return found.ranges if found is not None else ()


def _by_group(entries: list[Entry]) -> list[Entry]:
    """Order by group, the group with the best row first, the rows of a group best first."""
    best: dict[str, int] = {}
    for entry in entries:
        best[entry.group] = max(best.get(entry.group, -1), entry.score)
    order = sorted(best, key=lambda group: -best[group])
    return sorted(entries, key=lambda entry: (order.index(entry.group), -entry.score))


def _german() -> QTranslator | None:
    """Return the German texts, so that German names are found in an English window too."""
    translator = QTranslator()
    try:
        path = assets.resource("i18n/wortlaut_de.qm")
    except FileNotFoundError:
        return None
    return translator if translator.load(str(path)) else None


def _use(editing: Editing, label_id: str) -> Callable[[], object]:
    return lambda: editing.use_label(label_id)


def _set(editing: Editing, number: int) -> Callable[[], object]:
    return lambda: editing.set_main_value(number)


def _jump(bridge: Bridge, span_id: str) -> Callable[[], object]:
    return lambda: bridge.go_to_span(span_id)


def _open(bridge: Bridge, article_id: str) -> Callable[[], object]:
    def go() -> None:
        bridge.remember_place()
        bridge.open_article(article_id)

    return go
