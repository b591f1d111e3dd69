"""A person working on a project: opens articles, applies changes, undoes them. Knows no Qt."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Self

from wortlaut.domain.article import Article
from wortlaut.domain.change import Change, ChangeSet, Problem
from wortlaut.domain.layer_content import LayerContent
from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import Annotator, LayerState, Range, normalize_fragments, subtract_range
from wortlaut.errors import BadInputError
from wortlaut.session import guideline_versions, submitting
from wortlaut.session.actor import Actor
from wortlaut.session.article_rows import article_rows
from wortlaut.session.conversion import to_rows
from wortlaut.session.moments import now
from wortlaut.session.open_article import OpenArticle, opening
from wortlaut.session.stored_scheme import scheme_of
from wortlaut.session.values import Applied, ArticleRow, BackupPlace, HistoryEntry
from wortlaut.store import actions, articles, assignments, layers, settings
from wortlaut.store.journal import BY_KEY, FROM_HISTORY, Action, Row
from wortlaut.store.project_file import Project
from wortlaut.store.records import article_data, utc_now
from wortlaut.store.undo import KnownText, Step

if TYPE_CHECKING:
    from wortlaut.domain.acceptance import Acceptances

__all__ = ["Applied", "ArticleRow", "HistoryEntry", "Session"]


class Session:
    """An open project, the person who works on it, and the open article. Used from one thread, but see `verify`."""

    def __init__(self, project: Project, annotator_name: str, backups: Path | None = None) -> None:
        self.project = project
        """The store behind it; for modules of the session only."""
        self.path: Path = project.path
        self.backups = BackupPlace(backups)
        self.read_only: bool = project.read_only
        self.scheme: Scheme = scheme_of(project)
        with project.reading() as connection:
            self.language: str = settings.get(connection, "language") or "de"
        self._open: OpenArticle | None = None
        self._actor = Actor(project, annotator_name, self.reload)

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
            return cls(project, annotator_name, backups)
        except BaseException:
            project.close()
            raise

    @classmethod
    def create(cls, path: Path, annotator_name: str, scheme: Scheme, *, language: str = "de") -> Self:
        """Make a new project and open it; `language` is the one articles have when none is detected."""
        layers.check_name(annotator_name)
        rows = settings.initial_rows(scheme, language, guideline_versions.shipped_version(scheme))
        project = Project.create(path, lambda connection: actions.write_in(connection, Action("create"), rows))
        try:
            return cls(project, annotator_name)
        except BaseException:
            project.close()
            raise

    def close(self) -> None:
        """Close the project; there is nothing unsaved. What is open can still be looked at."""
        if self._open is not None:
            self._open.end_reading()
        self.project.close()

    def verify(self, pause: Callable[[], object] | None = None) -> None:
        """Check the file, once; raise DamagedError. May run in another thread; what `pause` raises comes through."""
        self.project.verify(pause)

    def tell_waiting(self, on_wait: Callable[[], object]) -> None:
        """Let `on_wait` be called, in the thread that writes, while another program keeps it waiting."""
        self.project.tell_waiting(on_wait)

    def settle(self, *, wholly: bool = True) -> None:
        """Do what must not delay the first paint: `verify`, then note that the open article was opened.

        Unless `wholly`, `verify` but for spans and links elsewhere: `verify` must be called in a thread soon.
        """
        (self.project.verify if wholly else self.project.verify_basis)()
        self._store_opening()

    # people

    def set_annotator(self, name: str) -> None:
        """Go on as another person, who is stored with the first action; closes the open article.

        Raises UsageError when the name cannot be one.
        """
        self._actor = Actor(self.project, name, self.reload)
        self.close_article()

    @property
    def annotator(self) -> Annotator:
        """The person who works."""
        return self._actor.annotator

    @property
    def reader(self) -> str | None:
        """For whom the window reads: the annotator's name, None while the project does not know that person."""
        return self.annotator.name if self._actor.is_stored else None

    def rename_annotator(self, name: str) -> Applied:
        """Give the current annotator another name, in this project; raise UsageError when it is taken or unusable."""
        self._actor.rename(name)
        self._reload()
        return Applied(None, None, now(), "rename")

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
            return article_rows(connection, ids, self.annotator, self.scheme)

    def state_counts(self) -> dict[str, int]:
        """Return the number of articles per state; all four states are there."""
        with self.project.reading() as connection:
            return articles.state_counts(connection, self.annotator.id)

    @property
    def article(self) -> Article | None:
        """The open article."""
        return self._open.article if self._open else None

    @property
    def content(self) -> LayerContent | None:
        """What the layer of the open article holds that the annotator works in."""
        return self._open.content if self._open else None

    def open_article(self, article_id: str) -> Article:
        """Open an article with the annotator's layer; that it was opened is noted in the journal, not as an action.

        While a second pass of it is due, the layer is that of the second pass. Raises BadInputError `unknown_article`,
        DamagedError when its layer cannot be shown.
        """
        found = OpenArticle.read(self.project, article_id, self.annotator)
        if found is None:
            raise BadInputError("unknown_article", where=str(self.path), article=article_id)
        self._open = found
        if self.project.looked_at.basis:
            self._store_opening()
        return found.article

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
        self._open = None

    def edit_article(self, *, title: str | None, language: str) -> Applied:
        """Set title and language of the open article; undone from the history."""
        opened = self._opened()
        before, after = opened.article, replace(opened.article, title=title, language=language)
        row = Row("article", before.id, article_data(before), article_data(after))
        self._write(Action("edit_article", self.annotator.id, before.id, FROM_HISTORY), [row])
        opened.article = after
        return Applied(before.id, None, now(), "edit_article")

    # changes of the open layer

    def apply(self, changes: ChangeSet) -> Applied | Problem:
        """Write a change of the open layer; when this returns Applied it is on the disk and in `content`.

        A submitted layer is not changed: Problem `submitted` with the time, as `at`. Raises DiskError, LockedError,
        DamagedError; nothing is changed then, neither in the file nor in memory.
        """
        stored = self.open_layer()
        if isinstance(stored, Problem):
            return stored
        rows = to_rows(changes, stored.layer.id, stored.submitted_at)
        return self.write(Action(changes.kind, self.annotator.id, stored.layer.article, BY_KEY), rows, changes=changes)

    def undo(self) -> Applied | None:
        """Take back the annotator's newest action that stands, in whatever article; None when there is none.

        `Applied.article` is the article to go to. Raises BadInputError `undo_conflict`.
        """
        seq = actions.next_undo(self.project, self.annotator.id)
        return None if seq is None else self._step(seq, actions.undo)

    def redo(self) -> Applied | None:
        """Do again what the annotator took back last; None when there is nothing or something new was done since."""
        seq = actions.next_redo(self.project, self.annotator.id)
        return None if seq is None else self._step(seq, actions.redo)

    def undo_action(self, seq: int) -> Applied:
        """Take back one action of the history, such as an import; raise BadInputError when something is built on it."""
        return self._step(seq, actions.undo)

    def redo_action(self, seq: int) -> Applied:
        """Do one undone action of the history again; raises like `undo_action`."""
        return self._step(seq, actions.redo)

    def submit(self, *, seconds: int | None = None) -> Applied | Sequence[Problem]:
        """Freeze the open layer as its next version; the problems that forbid it, if any, come back instead.

        `seconds` is the active time spent on the layer, when it was measured.
        """
        stored = self.open_layer()
        if isinstance(stored, Problem):
            return [stored]
        from wortlaut.session import acceptances, second_pass  # not needed before the first paint

        if blocking := [problem for problem in acceptances.judged(self).open if problem.level == "error"]:
            return blocking

        guideline = guideline_versions.in_force(self.project, self.scheme)
        rows, layer = submitting.version_rows(
            stored, LayerState.SUBMITTED, self.scheme, at=utc_now(), guideline=guideline, seconds=seconds
        )
        with self.project.reading() as connection:
            rows += second_pass.rows_after(connection, layer, self.annotator)
        changes = ChangeSet("submit", (Change(stored.layer, layer),))
        return self.write(Action("submit", self.annotator.id, layer.article, BY_KEY), rows, changes=changes)

    def reopen(self, reason: str) -> Applied:
        """Open a submitted layer again towards its next version; the submitted one stays frozen.

        Raises BadInputError `reason_missing`, `not_submitted`.
        """
        stored = self._layer()
        if not reason.strip():
            raise BadInputError("reason_missing")
        row, layer = submitting.reopening_row(stored)
        action = Action("reopen", self.annotator.id, layer.article, BY_KEY, note=reason.strip())
        return self.write(action, [row], changes=ChangeSet("reopen", (Change(stored.layer, layer),)))

    def submitted_at(self) -> datetime | None:
        """Return when the open layer was submitted (local time, aware); None when it is open."""
        return self._open.submitted_at if self._open else None

    def problems(self) -> Sequence[Problem]:
        """Return what the scheme's rules find in the open layer, accepted or not; nothing without an open article."""
        return self._open.problems(self.scheme) if self._open else []

    @property
    def acceptances(self) -> "Acceptances":
        """What was accepted in the open layer: the same value until something else is."""
        if self._open is None:
            from wortlaut.domain.acceptance import Acceptances  # not needed before the first paint

            return Acceptances()
        return self._open.acceptances(self.project.reading)

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
        from wortlaut.store import search  # not needed before the first paint

        with self.project.reading() as connection:
            return search.find(connection, text, limit)

    def index_texts(self, texts: int = 50) -> bool:
        """Prepare up to `texts` more articles for `search`; True while there are more. Call it when idle."""
        from wortlaut.store import search

        if self.read_only:
            return False
        with self.project.transaction(layers=()) as connection:
            return search.index_some(connection, texts)

    def history(self, span_id: str) -> Sequence[HistoryEntry]:
        """Return what happened to a span of the open layer, oldest first, leaving out what must not be seen."""
        from wortlaut.session import past_actions

        layer = self.content.layer.id if self.content and self.content.layer else None
        with self.project.reading() as connection:
            return past_actions.of_span(connection, span_id, layer, self.annotator)

    def actions(self, limit: int = 500) -> Sequence[HistoryEntry]:
        """Return the newest actions of the project, newest first, leaving out others' on articles that are blind."""
        from wortlaut.session import past_actions

        with self.project.reading() as connection:
            return past_actions.newest(connection, limit, self.annotator)

    # how it is done

    def open_layer(self) -> layers.StoredLayer | Problem:
        """Return the open layer as the file has it; Problem `submitted`. For the modules of the session only."""
        stored = self._layer()
        return submitting.frozen(stored) or stored

    def write(
        self,
        action: Action,
        rows: Sequence[Row],
        *,
        changes: ChangeSet | None = None,
        before: Sequence[tuple[Action, Sequence[Row]]] = (),
    ) -> Applied:
        """Write rows as one action; for the modules of the session only. Raises like `apply`.

        `changes` is what they do to the open layer; without it, nothing in memory follows them. `before` are other
        actions that this one needs, written in the same transaction.
        """
        self._write(action, rows, before)
        saved_at = now()
        if changes is not None:
            self._opened().changed(changes, rows)
        return Applied(action.article, changes, saved_at, action.kind)

    def _opened(self) -> OpenArticle:
        if self._open is None:
            raise BadInputError("no_article_open")
        return self._open

    def _layer(self) -> layers.StoredLayer:
        """The open layer as the file has it; stored now if its article was only read so far."""
        opened = self._opened()
        self._store_opening()
        guideline_versions.note(self.project, self.scheme, self._write)
        if opened.stored is None:
            raise BadInputError("no_article_open")
        return opened.stored

    def _store_opening(self) -> None:
        """Note that the open article was opened, when that is not done yet."""
        if self._open is None or self._open.stored is not None or self.read_only:
            return
        article_id = self._open.article.id
        with self.project.reading() as connection:
            owner = assignments.owner(connection, article_id, self.annotator)
            guideline = guideline_versions.version_in_force(connection, self.scheme)
        layer = layers.new_layer(article_id, owner, self.scheme.reference, guideline)
        self._write(*opening(self.annotator, layer))
        with self.project.reading() as connection:
            self._open.layer_made(layers.find_layer(connection, article_id, owner.id), layer)

    def _known(self) -> KnownText | None:
        return self._open.known if self._open else None

    def _write(self, action: Action, rows: Sequence[Row], before: Sequence[tuple[Action, Sequence[Row]]] = ()) -> None:
        self._read_rest()
        self._actor.write([*before, (action, rows)], self._known())

    def _step(self, seq: int, do: Callable[[Project, int, str | None, KnownText | None], Step]) -> Applied:
        self._read_rest()
        step = self._actor.step(seq, do, self._known())
        saved_at = now()
        changes = self._open.stepped(step) if self._open else None
        if changes is None and (step.article is None or (self.article and step.article == self.article.id)):
            self._reload()
        return Applied(step.article, changes, saved_at, step.kind, do is actions.undo)

    def _read_rest(self) -> None:
        """Have all of the open layer in memory: a change that is written is to be made to what was there before it."""
        if self._open is not None:
            self._open.content.read_rest()

    def read_scheme(self) -> None:
        """Read the scheme again, after it or the level of a rule was changed."""
        self.scheme = scheme_of(self.project)

    def _reload(self) -> None:
        """Read the open article and its layer again, and who the annotator is: an import may bring or take the name."""
        self._actor.look_again()
        self.read_scheme()
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
