"""A person working on a project: opens articles, applies changes, undoes them. Knows no Qt."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Self, TypeVar

from wortlaut.domain.article import Article, PartialDate
from wortlaut.domain.change import Change, ChangeSet, Problem
from wortlaut.domain.layer_content import LayerContent
from wortlaut.domain.scheme import Scheme, scheme_from_data
from wortlaut.domain.span import (
    SHADOW_SUFFIX,
    Annotator,
    LayerState,
    Range,
    normalize_fragments,
    subtract_range,
)
from wortlaut.errors import BadInputError, DamagedError, LockedError, UsageError
from wortlaut.session import submitting
from wortlaut.session.conversion import of_layer, to_changes, to_rows
from wortlaut.session.values import Applied, ArticleRow, HistoryEntry
from wortlaut.store import actions, articles, assignments, journal, layers, search, settings
from wortlaut.store.journal import BY_KEY, FROM_HISTORY, Action, Row
from wortlaut.store.project_file import Project
from wortlaut.store.records import article_data, layer_data
from wortlaut.store.undo import KnownText, Step

if TYPE_CHECKING:
    from wortlaut.domain.boundaries import Boundaries


_T = TypeVar("_T")

__all__ = ["Applied", "ArticleRow", "HistoryEntry", "Session"]


class Session:
    """An open project, the person who works on it, and the open article. Used from one thread, but see `verify`."""

    def __init__(self, project: Project, annotator_name: str) -> None:
        self.project = project
        """The store behind it; for modules of the session only."""
        self.path: Path = project.path
        self.read_only: bool = project.read_only
        with project.reading() as connection:
            scheme = settings.scheme_data(connection)
            if scheme is None:
                raise DamagedError("scheme_missing", where=str(project.path))
            self.scheme: Scheme = scheme_from_data(scheme)
            self.language: str = settings.get(connection, "language") or "de"
        self.article: Article | None = None
        self.content: LayerContent | None = None
        self._stored: layers.StoredLayer | None = None
        self._boundaries: Boundaries | None = None
        self._opening_pending = False
        self.annotator: Annotator
        self._annotator_is_stored = False
        self.set_annotator(annotator_name)

    @classmethod
    def open(
        cls,
        path: Path,
        annotator_name: str,
        *,
        read_only: bool = False,
        verify: bool = True,
        backups: Path | None = None,
    ) -> Self:
        """Open a project for a person.

        With `verify=False` the caller must call `settle` soon, as the window does right after its first paint.
        Raises BadInputError, LockedError (try `read_only` then), DamagedError, DiskError, UsageError (the name).
        """
        project = Project.open(path, read_only=read_only, backups=backups)
        try:
            if verify:
                project.verify()
            return cls(project, annotator_name)
        except BaseException:
            project.close()
            raise

    @classmethod
    def create(cls, path: Path, annotator_name: str, scheme: Scheme, *, language: str = "de") -> Self:
        """Make a new project and open it; `language` is the one articles have when none is detected."""
        layers.check_name(annotator_name)
        project = Project.create(path)
        try:
            actions.write(project, Action("create"), settings.initial_rows(scheme, language))
            return cls(project, annotator_name)
        except BaseException:
            project.close()
            raise

    def close(self) -> None:
        """Close the project; there is nothing unsaved."""
        self.project.close()

    def verify(self) -> None:
        """Check structure and text hashes, once; raise DamagedError. May be called in another thread."""
        self.project.verify()

    def tell_waiting(self, on_wait: Callable[[], object]) -> None:
        """Let `on_wait` be called, in the thread that writes, while another program keeps it waiting."""
        self.project.tell_waiting(on_wait)

    def settle(self) -> None:
        """Do what must not delay the first paint: `verify`, then note that the open article was opened."""
        self.verify()
        self._store_opening()

    # people

    def set_annotator(self, name: str) -> None:
        """Go on as another person, who is stored with the first action; closes the open article.

        Raises UsageError when the name cannot be one.
        """
        name = layers.check_name(name)
        with self.project.reading() as connection:
            known = layers.find_annotator(connection, name)
        self.annotator = known or layers.new_annotator(name)
        self._annotator_is_stored = known is not None
        self.close_article()

    @property
    def reader(self) -> str | None:
        """For whom the window reads: the annotator's name, None while the project does not know that person."""
        return self.annotator.name if self._annotator_is_stored else None

    def rename_annotator(self, name: str) -> Applied:
        """Give the current annotator another name, in this project; raise UsageError when it is taken or unusable."""
        name = layers.check_name(name)
        with self.project.reading() as connection:
            other = layers.find_annotator(connection, name)
        if other and other.id != self.annotator.id:
            raise UsageError("annotator_name_taken", name=name)
        renamed = replace(self.annotator, name=name)
        if self._annotator_is_stored:
            with self.project.reading() as connection:
                shadow = assignments.shadow_of(connection, self.annotator)
            people = [(self.annotator, renamed)]
            if shadow:
                people.append((shadow, replace(shadow, name=name + SHADOW_SUFFIX)))
            pairs = [tuple(layers.annotator_row(person) for person in pair) for pair in people]
            self._write(
                Action("rename", self.annotator.id),
                [Row("annotator", after.id, before.after, after.after) for before, after in pairs],
            )
        self.annotator = renamed
        self._reload()
        return Applied(None, None, _now(), "rename")

    def annotators(self) -> Sequence[Annotator]:
        """Return everybody who has worked in this project, by name."""
        with self.project.reading() as connection:
            return layers.annotators(connection)

    # articles

    def article_count(self) -> int:
        """Return the number of articles."""
        with self.project.reading() as connection:
            return articles.count(connection)

    def article_ids(self, *, text: str = "", state: str | None = None, limit: int | None = None) -> Sequence[str]:
        """Return the ids of the articles in the order they came in, the first `limit` of them.

        `text` must occur in title, first words, date or file name; `state` is one of those of ArticleRow.
        """
        with self.project.reading() as connection:
            return articles.ids(
                connection, self.annotator.id, text=text, state=state, limit=-1 if limit is None else limit
            )

    def article_rows(self, ids: Sequence[str]) -> Sequence[ArticleRow]:
        """Return the rows of the articles with these ids, in this order; unknown ids are left out."""
        with self.project.reading() as connection:
            found = articles.rows(connection, self.annotator.id, ids)
        labels = [label.id for label in self.scheme.labels]
        return [
            ArticleRow(
                row.id,
                row.title,
                PartialDate.parse(row.date) if row.date else None,
                row.state,
                sum(row.counts.values()),
                tuple(row.counts.get(label, 0) for label in labels),
                row.characters,
                row.sources,
                row.language,
                row.assigned,
            )
            for row in found
        ]

    def state_counts(self) -> dict[str, int]:
        """Return the number of articles per state; all four states are there."""
        with self.project.reading() as connection:
            return articles.state_counts(connection, self.annotator.id)

    def open_article(self, article_id: str) -> Article:
        """Open an article with the annotator's layer; that it was opened is noted in the journal, not as an action.

        While a second pass of it is due, the layer is that of the second pass. Raises BadInputError `unknown_article`.
        """
        with self.project.reading() as connection:
            article = articles.read(connection, article_id)
            if article is None:
                raise BadInputError("unknown_article", where=str(self.path), article=article_id)
            owner = assignments.owner(connection, article_id, self.annotator)
            stored = layers.find_layer(connection, article_id, owner.id)
            content = layers.read_content(connection, stored) if stored else LayerContent(None)
        self.article, self.content, self._stored, self._boundaries = article, content, stored, None
        self._opening_pending = stored is None and not self.read_only
        if self.project.verified:
            self._store_opening()
        return article

    def give_back(self, article_id: str) -> Applied | Problem:
        """Take back that the annotator opened an article, or was assigned to it, as one action, so as to review it.

        Closes it when it is open. Problem `work_begun` when the layer is not empty any more, `nothing_to_do`.
        """
        from wortlaut.session import blindness  # not needed before the first paint

        with self.project.reading() as connection:
            rows = blindness.rows_to_give_back(connection, article_id, self.annotator)
        if isinstance(rows, Problem):
            return rows
        if self.article is not None and self.article.id == article_id:
            self.close_article()
        return self.write(Action("give_back", self.annotator.id, article_id, BY_KEY), rows)

    def close_article(self) -> None:
        """Have no article open."""
        self.article = self.content = self._stored = self._boundaries = None
        self._opening_pending = False

    def edit_article(self, *, title: str | None, language: str) -> Applied:
        """Set title and language of the open article; undone from the history."""
        article = self._article()
        changed = replace(article, title=title, language=language)
        row = Row("article", article.id, article_data(article), article_data(changed))
        self._write(Action("edit_article", self.annotator.id, article.id, FROM_HISTORY), [row])
        self.article = changed
        return Applied(article.id, None, _now(), "edit_article")

    # changes of the open layer

    def apply(self, changes: ChangeSet) -> Applied | Problem:
        """Write a change of the open layer; when this returns Applied it is on the disk and in `content`.

        A submitted layer is not changed: Problem `submitted` with the time, as `at`. Raises DiskError, LockedError,
        DamagedError; nothing is changed then, neither in the file nor in memory.
        """
        stored = self._layer()
        frozen = submitting.frozen(stored)
        if frozen:
            return frozen
        rows = to_rows(changes, stored.layer.id, stored.submitted_at)
        return self._apply(Action(changes.kind, self.annotator.id, stored.layer.article, BY_KEY), rows, changes)

    def apply_all(self, kind: str, changes: Mapping[str, ChangeSet]) -> Applied | Problem:
        """Write changes of the annotator's layers on several articles, by article id, as one action.

        An article without a layer is opened, which undo does not take back. When one of the layers is submitted,
        nothing is written: Problem `submitted`. Raises like `apply`.
        """
        self._store_opening()
        opened: list[tuple[Action, Sequence[Row]]] = []
        rows: list[Row] = []
        for article_id, changed in changes.items():
            with self.project.reading() as connection:
                owner = assignments.owner(connection, article_id, self.annotator)
                stored = layers.find_layer(connection, article_id, owner.id)
            frozen = submitting.frozen(stored) if stored else None
            if frozen:
                return frozen
            layer = stored.layer if stored else layers.new_layer(article_id, owner, self.scheme.reference)
            if stored is None:
                made = Row("layer", layer.id, None, layer_data(layer))
                opened.append((Action("open", self.annotator.id, article_id), [made]))
            rows += to_rows(changed, layer.id)
        self._write(Action(kind, self.annotator.id, None, BY_KEY), rows, opened)
        saved_at = _now()
        own = changes.get(self.article.id if self.article else "", ChangeSet(kind, ()))
        if self.content is not None:
            self.content.apply(own)
        return Applied(None, own, saved_at, kind)

    def undo(self) -> Applied | None:
        """Take back the annotator's newest action that stands, in whatever article; None when there is none.

        `Applied.article` is the article to go to. Raises BadInputError `undo_conflict`.
        """
        return self._step(actions.next_undo(self.project, self.annotator.id), actions.undo)

    def redo(self) -> Applied | None:
        """Do again what the annotator took back last; None when there is nothing or something new was done since."""
        return self._step(actions.next_redo(self.project, self.annotator.id), actions.redo)

    def can_undo(self) -> bool:
        """Tell whether `undo` has something to do."""
        return actions.next_undo(self.project, self.annotator.id) is not None

    def can_redo(self) -> bool:
        """Tell whether `redo` has something to do."""
        return actions.next_redo(self.project, self.annotator.id) is not None

    def undo_action(self, seq: int) -> Applied:
        """Take back one action of the history, such as an import; raise BadInputError when something is built on it."""
        applied = self._step(seq, actions.undo)
        assert applied is not None
        return applied

    def redo_action(self, seq: int) -> Applied:
        """Do one undone action of the history again; raises like `undo_action`."""
        applied = self._step(seq, actions.redo)
        assert applied is not None
        return applied

    def submit(self, *, seconds: int | None = None) -> Applied | Sequence[Problem]:
        """Freeze the open layer as its next version; the problems that forbid it, if any, come back instead.

        `seconds` is the active time spent on the layer, when it was measured.
        """
        stored = self._layer()
        frozen = submitting.frozen(stored)
        if frozen:
            return [frozen]
        blocking = [problem for problem in self.problems() if problem.level == "error"]
        if blocking:
            return blocking
        from wortlaut.session import second_pass  # not needed before the first paint

        rows, layer = submitting.submit_rows(stored, self.scheme, seconds)
        with self.project.reading() as connection:
            rows += second_pass.rows_after(connection, layer, self.annotator)
        changes = ChangeSet("submit", (Change(stored.layer, layer),))
        return self._apply(Action("submit", self.annotator.id, layer.article, BY_KEY), rows, changes)

    def reopen(self, reason: str) -> Applied:
        """Open a submitted layer again towards its next version; the submitted one stays frozen.

        Raises BadInputError `reason_missing`, `not_submitted`.
        """
        stored = self._layer()
        if not reason.strip():
            raise BadInputError("reason_missing")
        if stored.layer.state is not LayerState.SUBMITTED:
            raise BadInputError("not_submitted")
        layer = replace(stored.layer, state=LayerState.OPEN)
        row = Row("layer", layer.id, layer_data(stored.layer, stored.submitted_at), layer_data(layer))
        action = Action("reopen", self.annotator.id, layer.article, BY_KEY, note=reason.strip())
        return self._apply(action, [row], ChangeSet("reopen", (Change(stored.layer, layer),)))

    def submitted_at(self) -> datetime | None:
        """Return when the open layer was submitted (local time, aware); None when it is open."""
        return submitting.local_time(self._stored.submitted_at) if self._stored and self._stored.submitted_at else None

    def problems(self) -> Sequence[Problem]:
        """Return what the scheme's rules find in the open layer; nothing without an open article."""
        if self.article is None or self.content is None:
            return []
        from wortlaut.domain.boundaries import Boundaries  # not needed before the first paint
        from wortlaut.domain.rules import problems

        if self._boundaries is None:
            self._boundaries = Boundaries(self.article.text, self.article.language)
        return problems(self.article.text, self.content, self.scheme, self._boundaries)

    def mark_read(self, paragraph: Range, *, read: bool = True) -> Applied | Problem:
        """Mark a paragraph as read with nothing to tag in it, or take the mark away."""
        layer = self._layer().layer
        marks = normalize_fragments([*layer.read, paragraph]) if read else subtract_range(layer.read, paragraph)
        return self.apply(ChangeSet("read", (Change(layer, replace(layer, read=marks)),)))

    # finding and history

    def search(self, text: str, limit: int = 200) -> Sequence[tuple[str, Range, str]]:
        """Find articles with these words next to each other, the last one possibly unfinished, whatever the case.

        Returns article id, the range of the first match in code points, and the text around it, in list order.
        """
        with self.project.reading() as connection:
            return search.find(connection, text, limit)

    def index_texts(self, texts: int = 50) -> bool:
        """Prepare up to `texts` more articles for `search`; True while there are more. Call it when idle."""
        if self.read_only:
            return False
        with self.project.transaction() as connection:
            return search.index_some(connection, texts)

    def history(self, span_id: str) -> Sequence[HistoryEntry]:
        """Return what happened to a span of the open layer, oldest first, leaving out what must not be seen."""
        layer = self._stored.layer.id if self._stored else None
        with self.project.reading() as connection:
            viewer = assignments.viewer(connection, self.annotator.id)
            return [_history_entry(row) for row in journal.history(connection, span_id, layer, viewer)]

    def actions(self, limit: int = 500) -> Sequence[HistoryEntry]:
        """Return the newest actions of the project, newest first, leaving out others' on articles that are blind."""
        with self.project.reading() as connection:
            viewer = assignments.viewer(connection, self.annotator.id)
            return [_history_entry(row) for row in journal.newest(connection, limit, viewer)]

    # how it is done

    def write(self, action: Action, rows: Sequence[Row]) -> Applied:
        """Write rows that are not in memory as one action; for the modules of the session only. Raises like `apply`."""
        self._write(action, rows)
        return Applied(action.article, None, _now(), action.kind)

    def _article(self) -> Article:
        if self.article is None:
            raise BadInputError("no_article_open")
        return self.article

    def _layer(self) -> layers.StoredLayer:
        """The open layer as the file has it; stored now if its article was only read so far."""
        self._article()
        self._store_opening()
        if self._stored is None:
            raise BadInputError("no_article_open")
        return self._stored

    def _store_opening(self) -> None:
        if not self._opening_pending or self.article is None:
            return
        with self.project.reading() as connection:
            owner = assignments.owner(connection, self.article.id, self.annotator)
        layer = layers.new_layer(self.article.id, owner, self.scheme.reference)
        row = Row("layer", layer.id, None, layer_data(layer))
        self._write(Action("open", self.annotator.id, self.article.id), [row])
        self._opening_pending = False
        with self.project.reading() as connection:
            self._stored = layers.find_layer(connection, self.article.id, owner.id)
        self.content = LayerContent(layer)

    def _known(self) -> KnownText | None:
        if self._stored is None or self.article is None:
            return None
        return self._stored.layer.id, self._stored.number, self.article.text

    def _apply(self, action: Action, rows: Sequence[Row], changes: ChangeSet) -> Applied:
        self._write(action, rows)
        saved_at = _now()
        assert self.content is not None
        self.content.apply(changes)
        self._note_layer(rows)
        return Applied(action.article, changes, saved_at, action.kind)

    def _note_layer(self, rows: Sequence[Row]) -> None:
        """Keep what is known of the stored layer up to date with rows just written."""
        layer = self.content.layer if self.content is not None else None
        for row in rows:
            if self._stored and layer and row.entity == "layer" and row.after:
                self._stored = replace(self._stored, layer=layer, submitted_at=row.after["submitted_at"])

    def _write(self, action: Action, rows: Sequence[Row], before: Sequence[tuple[Action, Sequence[Row]]] = ()) -> None:
        """Write rows and their journal entry in one transaction, with the annotator if that is the first action.

        `before` are other actions that it needs, written in the same transaction.
        """
        work = [*before, (action, rows)]
        if not self._annotator_is_stored and action.annotator == self.annotator.id:
            work[0] = work[0][0], [layers.annotator_row(self.annotator), *work[0][1]]
        self._changing(lambda: actions.write_all(self.project, work, self._known()))
        self._annotator_is_stored = True

    def _changing(self, work: Callable[[], _T]) -> _T:
        """Do `work`; when another program has written, read memory again before the refusal is told."""
        try:
            return work()
        except LockedError as error:
            if error.code == "changed_outside":
                self.reload()
            raise

    def _step(
        self, seq: int | None, do: Callable[[Project, int, str | None, KnownText | None], Step]
    ) -> Applied | None:
        if seq is None:
            return None
        by = self.annotator.id if self._annotator_is_stored else None
        step = self._changing(lambda: do(self.project, seq, by, self._known()))
        saved_at = _now()
        layer = self._stored.layer if self._stored else None
        rows = of_layer(step.rows, layer.id) if layer and step.article in (None, layer.article) else step.rows
        changes = to_changes(step.kind, rows, layer.id, layer.annotator) if layer else None
        if changes is not None and self.content is not None:
            self.content.apply(changes)
            self._note_layer(rows)
        elif step.article is None or (self.article and step.article == self.article.id):
            self._reload()
        return Applied(step.article, changes, saved_at, step.kind, do is actions.undo)

    def _reload(self) -> None:
        """Read the open article and its layer again, and who the annotator is: an import may bring or take the name."""
        with self.project.reading() as connection:
            known = layers.find_annotator(connection, self.annotator.name)
        self.annotator = known or self.annotator
        self._annotator_is_stored = known is not None
        if self.article is None:
            return
        article_id = self.article.id
        self.close_article()
        with suppress(BadInputError):  # it may be gone: its import was undone
            self.open_article(article_id)

    def reload(self) -> None:
        """Read everything again that is in memory, after an import or a change from outside."""
        self.project.accept_outside_changes()
        self._reload()


def _history_entry(row: journal.Listed) -> HistoryEntry:
    return HistoryEntry(
        row.seq, submitting.local_time(row.at), row.annotator, row.kind, row.article, row.state, row.note
    )


def _now() -> datetime:
    return datetime.now().astimezone()
