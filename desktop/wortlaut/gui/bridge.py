"""The one door between the window and the session: requests go in as methods, facts come out as signals."""

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from wortlaut.domain.article import Article
from wortlaut.domain.change import ChangeSet, Problem
from wortlaut.domain.span import LayerState, Range, Span
from wortlaut.errors import WortlautError
from wortlaut.gui.appearance import Appearance
from wortlaut.gui.layer_reading import LayerReading
from wortlaut.gui.view_state import ViewState
from wortlaut.paths import SAMPLE_NAME
from wortlaut.session.session import Applied, Session

if TYPE_CHECKING:
    from wortlaut.domain.boundaries import Boundaries

_Result = TypeVar("_Result")
_Place = tuple[str, int, str | None]
_MAX_PLACES = 100
REVIEW_KINDS = frozenset(
    [
        *("start_review", "decide", "decide_alike", "finish_review", "reopen_gold", "remerge"),
        *("verdict", "finish_verdicts", "comment", "resolve_comment"),
    ]
)
"""Words of the journal for what is done on the Review page."""


class Bridge(QObject):
    """A session as a QObject.

    Signals:
        project_changed: another project is open; every view reads everything again.
        article_changed: another article is open, or none.
        layer_read: all of the open layer is in memory. It follows `article_changed`; for a huge layer after the article
            was painted, so what needs all spans waits for it.
        opened: id of the open article; that it was opened is stored now, which may be its first state but "new".
        changing: `changed` is emitted right afterwards; for what is to be painted after the text only.
        changed: an `Applied` of the open article (or of everything when its `changes` is None).
        saving: a write waits for another program.
        saved: the moment (aware datetime) a commit returned.
        problem_found: a `Problem` that is to be said to the person.
        submit_blocked: the list of `Problem` that kept the article from being submitted.
        failed: a `WortlautError`; nothing was changed.
        articles_changed: the list of articles must be read again.
        text_wanted: a place of the open article is to be seen now.
        guidelines_wanted: places (see `session.guidelines`) that somebody wants to read about.
        reviewed: an `Applied` of a review, done or taken back; nothing of the open layer changed.
    """

    project_changed = Signal()
    article_changed = Signal()
    layer_read = Signal()
    opened = Signal(str)
    changing = Signal()
    changed = Signal(object)
    saving = Signal()
    saved = Signal(object)
    problem_found = Signal(object)
    submit_blocked = Signal(object)
    failed = Signal(object)
    articles_changed = Signal()
    text_wanted = Signal()
    guidelines_wanted = Signal(object)
    reviewed = Signal(object)

    def __init__(
        self,
        session: Session,
        appearance: Appearance,
        language: str,
        view: ViewState | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.session = session
        self.appearance = appearance
        self.language = language
        self.view = view or ViewState(self)
        self.find_boundaries: Callable[[], Boundaries] | None = None
        """Makes `boundaries` when they are first wanted."""
        self.guesses = True
        """Whether attribute values are guessed when something is tagged."""
        self._places: list[_Place] = []
        self._scheme = session.scheme.reference
        self._reading = LayerReading(lambda: self.session.content, self)
        self._reading.done.connect(self.layer_read)
        self._reading.failed.connect(self._on_unreadable)
        session.tell_waiting(self.saving.emit)
        self._read_article()
        self._reading.begin()

    # project and article

    @property
    def boundaries(self) -> "Boundaries | None":
        """Where the text of the open article may be divided, None without one."""
        return None if self.find_boundaries is None else self.find_boundaries()

    @property
    def project_name(self) -> str:
        """The name of the project as people read it: of its file, or what the sample is called in their language."""
        name = self.session.path.stem
        return self.tr("Sample project") if name == SAMPLE_NAME else name

    def set_session(self, session: Session) -> None:
        """Go on with another open project; the old session is closed."""
        old, self.session = self.session, session
        session.tell_waiting(self.saving.emit)
        if old is not session:
            old.close()
        self._places.clear()
        self._scheme = session.scheme.reference
        self.view.reset()
        self._read_article()
        self.project_changed.emit()
        self._tell_article()

    def open_article(self, article_id: str) -> bool:
        """Open an article with the caret at its start; tell whether that worked."""
        if self.session.article is not None and self.session.article.id == article_id:
            self.text_wanted.emit()
            return True
        if self._try(lambda: self.session.open_article(article_id)) is None:
            return False
        self.view.reset()
        self._read_article()
        self._tell_article()
        self.opened.emit(article_id)
        self.text_wanted.emit()
        return True

    def settle(self) -> None:
        """Let the session do what had to wait for the first paint; raise what it raises."""
        self.session.settle(wholly=False)
        if self.session.content is not self._content:
            self._read_article()
            self._tell_article()
        if self.session.article is not None:
            self.opened.emit(self.session.article.id)

    def set_annotator(self, name: str, *, rename: bool = False) -> bool:
        """Go on as another person, or give the present one another name; tell whether that worked."""
        article, caret = self.session.article, self.view.caret
        done: list[bool] = []

        def change() -> None:
            if rename:
                self.session.rename_annotator(name)
            else:
                self.session.set_annotator(name)
            if article is not None:
                self.session.open_article(article.id)
            done.append(True)

        self._try(change)
        if done:
            self._read_article()
            self.view.reset(caret)
            self.project_changed.emit()
            self._tell_article()
        return bool(done)

    def read_again(self) -> None:
        """Tell every view to read the project again, after something outside the open article changed it."""
        content = self.session.content
        if self.view.focused is not None and (content is None or self.view.focused not in content.spans):
            self.view.focus(None)
        self._read_article()
        self.articles_changed.emit()
        self._tell_article()

    def recover(self) -> None:
        """Read everything from the file again, memory and views alike; raise what the session raises."""
        self.session.reload()
        self.read_again()
        self.project_changed.emit()

    # changes

    @property
    def editable(self) -> bool:
        """Whether a tagging key can change the open layer now."""
        return self._obstacle() is None

    def may_edit(self) -> bool:
        """Tell whether the open layer can be changed now, and say why when it cannot."""
        problem = self._obstacle()
        if problem is not None:
            self.problem_found.emit(problem)
        return problem is None

    def do(self, changes: ChangeSet | Problem | None) -> bool:
        """Apply a change set to the open layer and move focus and caret as it says; say a problem instead.

        Returns whether something was changed.
        """
        if changes is None:
            return False
        problem = self._obstacle() or (changes if isinstance(changes, Problem) else None)
        if problem is not None:
            self.problem_found.emit(problem)
            return False
        assert isinstance(changes, ChangeSet)
        applied = self._try(lambda: self.session.apply(changes))
        return self._shown(applied, changes.focus, changes.caret)

    def do_all(self, action: Callable[[], Applied | Problem]) -> bool:
        """Do what changes layers of several articles at once; tell whether it was done."""
        done = self._shown(self._try(action), None, None)
        if done:
            self.articles_changed.emit()
        return done

    def undo(self) -> bool:
        """Take the newest action back, in the article it belongs to; tell whether there was one."""
        return self._step(self.session.undo, "nothing_to_undo")

    def redo(self) -> bool:
        """Do the action again that was undone last; tell whether there was one."""
        return self._step(self.session.redo, "nothing_to_redo")

    def step_action(self, sequence: int, *, again: bool) -> None:
        """Take back one action of the history, or do it again; raise WortlautError when something is built on it."""
        session = self.session
        applied = session.redo_action(sequence) if again else session.undo_action(sequence)
        if session.content is not self._content:
            self._read_article()
            self.view.reset()
            self._tell_article()
        self._show(applied, None, None)
        self.articles_changed.emit()

    def give_back(self, article_id: str) -> bool:
        """Take back that the annotator opened an article, so as to review it; tell whether that worked."""
        return self._shown(self._try(lambda: self.session.give_back(article_id)), None, None)

    def show_review(self, applied: Applied) -> None:
        """Tell everybody what was done in a review, or taken back."""
        self.reviewed.emit(applied)
        self.saved.emit(applied.saved_at)

    def submit(self) -> bool:
        """Submit the open article; tell whether it is submitted. Problems that block it go to `submit_blocked`."""
        if self.session.article is None:
            return False
        if not self.may_edit():
            return False
        result = self._try(self.session.submit)
        if result is None:
            return False
        if isinstance(result, Applied):
            return self._shown(result, None, None)
        self.submit_blocked.emit(list(result))
        return False

    def reopen(self, reason: str) -> bool:
        """Reopen the submitted layer with a reason; tell whether that worked."""
        applied = self._try(lambda: self.session.reopen(reason))
        return self._shown(applied, None, None)

    def mark_read(self, paragraph: Range, *, read: bool) -> bool:
        """Mark a paragraph as read (or not); tell whether that worked."""
        return self.do_here(lambda: self.session.mark_read(paragraph, read=read))

    def do_here(self, action: Callable[[], Applied | Problem]) -> bool:
        """Do what concerns the open layer but no span of it, unless it is locked; tell whether it was done."""
        return self.may_edit() and self._shown(self._try(action), None, None)

    # places

    def go_to_span(self, span_id: str) -> bool:
        """Jump to a span of the open article and give it the focus; `go_back` returns. False when it is gone."""
        content = self.session.content
        if content is None or span_id not in content.spans:
            return False
        self.remember_place()
        self.view.focus(span_id, content.spans[span_id].start)
        self.text_wanted.emit()
        return True

    def go_to(self, article_id: str, selected: Range) -> bool:
        """Jump to a range of any article and select it; `go_back` returns."""
        self.remember_place()
        if not self.open_article(article_id):
            return False
        self.view.select(selected[0], selected[1])
        return True

    def remember_place(self) -> None:
        """Keep the present place as one that `go_back` returns to."""
        article = self.session.article
        if article is not None:
            place = (article.id, self.view.caret, self.view.focused)
            if not self._places or self._places[-1] != place:
                self._places.append(place)
                del self._places[:-_MAX_PLACES]

    def go_back(self) -> bool:
        """Return to where the last jump came from; False when there was none."""
        if not self._places:
            return False
        article_id, caret, focused = self._places.pop()
        if not self.open_article(article_id):
            return False
        content = self.session.content
        known = content is not None and focused in content.spans
        self.view.focus(focused if known else None, caret)
        return True

    # inside

    def _obstacle(self) -> Problem | None:
        """Why the open layer cannot be edited now, or None."""
        content = self.session.content
        if content is None:
            return Problem("no_article", "hint")
        if self.session.read_only:
            return Problem("read_only", "hint")
        if content.layer is not None and content.layer.state is LayerState.SUBMITTED:
            at = self.session.submitted_at()
            return Problem("submitted", "hint", params={"at": at.strftime("%H:%M") if at else "–"})
        return None

    def _step(self, step: Callable[[], Applied | None], nothing: str) -> bool:
        if self.session.read_only:
            self.problem_found.emit(Problem("read_only", "hint"))
            return False
        before = None if self.session.article is None else self.session.article.id
        done: list[Applied | None] = []
        self._try(lambda: done.append(step()))
        if not done:
            return False
        applied = done[0]
        if applied is None:
            self.problem_found.emit(Problem(nothing, "hint"))
            return False
        if applied.kind in REVIEW_KINDS:
            self.show_review(applied)
            return True
        if applied.article is not None and applied.article != before:
            self.open_article(applied.article)
        elif applied.article is not None:
            self.text_wanted.emit()
        self._show(applied, *_place_after(applied.changes))
        if applied.article is None:
            self.articles_changed.emit()
        return True

    def _shown(self, result: Applied | Problem | None, focus: str | None, caret: int | None) -> bool:
        if isinstance(result, Problem):
            self.problem_found.emit(result)
        elif result is not None:
            self._show(result, focus, caret)
        return isinstance(result, Applied)

    def _show(self, applied: Applied, focus: str | None, caret: int | None) -> None:
        """Tell the views; a span that is gone loses the focus before they look, a new one gets it afterwards."""
        self.changing.emit()
        content = self.session.content
        spans: Mapping[str, Span] = {} if content is None else content.spans
        if self.view.focused is not None and self.view.focused not in spans:
            self.view.focus(None)
        if content is not self._content:
            self._read_article()
            self._tell_article()
        if self.session.scheme.reference != self._scheme:
            self._scheme = self.session.scheme.reference
            self.project_changed.emit()
            self._tell_article()
        self.changed.emit(applied)
        if focus is not None and focus in spans:
            self.view.focus(focus, caret)
        elif caret is not None:
            self.view.move_caret(caret)
        self.saved.emit(applied.saved_at)

    def _tell_article(self) -> None:
        """Tell every view that another article is open, or that the open one was read again."""
        self.article_changed.emit()
        self._reading.begin()

    def _on_unreadable(self, error: WortlautError) -> None:
        """Go on as if the article could not be opened."""
        self.session.close_article()
        self._read_article()
        self._tell_article()
        self.failed.emit(error)

    def _read_article(self) -> None:
        article = self.session.article
        self._content = self.session.content
        self.find_boundaries = None if article is None else cache(lambda: _boundaries(article))

    def _try(self, action: Callable[[], _Result]) -> _Result | None:
        try:
            return action()
        except WortlautError as error:
            if self.session.content is not self._content:  # it was read again: the file is not as it was shown
                self.read_again()
            self.failed.emit(error)
            return None


def _place_after(changes: ChangeSet | None) -> tuple[str | None, int | None]:
    """Span and caret to show after an undo or redo: the last span it touched."""
    spans: Sequence[tuple[Span | None, Span]] = [
        (change.after if isinstance(change.after, Span) else None, change.entity)
        for change in (changes.changes if changes else ())
        if isinstance(change.entity, Span)
    ]
    for after, _ in reversed(spans):
        if after is not None:
            return after.id, after.end
    return (None, spans[-1][1].start) if spans else (None, None)


def _boundaries(article: Article) -> "Boundaries":
    from wortlaut.domain.boundaries import Boundaries  # not needed before the first paint

    return Boundaries(article.text, article.language)
