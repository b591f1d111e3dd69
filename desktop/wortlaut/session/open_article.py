"""The article somebody has open, with the layer worked in, as memory has them."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Self

from wortlaut.domain.article import Article
from wortlaut.domain.change import ChangeSet, Problem
from wortlaut.domain.layer_content import KeptLayer, LayerContent
from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import Annotator, Layer
from wortlaut.errors import WortlautError
from wortlaut.session.conversion import of_layer, to_changes
from wortlaut.session.moments import local_time
from wortlaut.store import articles, assignments, layers
from wortlaut.store.journal import Action, Row
from wortlaut.store.kept_layer import SliceReader
from wortlaut.store.project_file import Connection, Project
from wortlaut.store.records import layer_data
from wortlaut.store.undo import KnownText, Step

if TYPE_CHECKING:
    from wortlaut.domain.acceptance import Acceptances
    from wortlaut.domain.boundaries import Boundaries

ACCEPT = "accept_problem"
"""Word of the journal for accepting a problem of the layer, or not any more: no span or link changes."""


class OpenArticle:
    """An open article and the layer of it that its annotator works in. Nothing here writes."""

    def __init__(self, article: Article, stored: layers.StoredLayer | None, content: LayerContent) -> None:
        self.article = article
        self.stored = stored
        """The layer as the file has it; None while the article was only read."""
        self.content = content
        self._boundaries: Boundaries | None = None
        self._accepted: Acceptances | None = None

    @classmethod
    def read(cls, project: Project, article_id: str, annotator: Annotator) -> Self | None:
        """Read an article with the layer the annotator works in, which may not be there yet; None without article.

        Of a huge layer, only the beginning is read now. Unless all of the project was looked at, what is read of the
        layer is looked at first: DamagedError.
        """
        with project.reading() as connection:
            article = articles.read(connection, article_id)
            if article is None:
                return None
            _, stored = assignments.worked_in(connection, article_id, annotator)
            if stored is None:
                return cls(article, None, LayerContent(None))
            if not layers.is_huge(stored):
                _look_at(project, connection, stored)
                return cls(article, stored, layers.read_content(connection, stored))
            if not project.looked_at.whole:
                layers.check_layer(connection, stored, layers.FIRST_PAGE)
            beginning = layers.read_beginning(connection, stored)
            return cls(article, stored, LayerContent.begun(stored.layer, beginning, _steps(project, stored)))

    def end_reading(self) -> None:
        """Have all of the layer in memory, or go without what cannot be read: the file is about to be closed."""
        try:
            self.content.read_rest()
        except WortlautError:
            self.content.go_without_rest()

    @property
    def known(self) -> KnownText | None:
        """What the store need not read again."""
        return (self.stored.layer.id, self.stored.number, self.article.text) if self.stored else None

    @property
    def submitted_at(self) -> datetime | None:
        """When the layer was submitted (local time, aware); None when it is open."""
        return local_time(self.stored.submitted_at) if self.stored and self.stored.submitted_at else None

    def problems(self, scheme: Scheme) -> Sequence[Problem]:
        """Return what the rules of the scheme find in the layer."""
        from wortlaut.domain.boundaries import Boundaries  # not needed before the first paint
        from wortlaut.domain.rules import problems

        if self._boundaries is None:
            self._boundaries = Boundaries(self.article.text, self.article.language)
        return problems(self.article.text, self.content, scheme, self._boundaries)

    def acceptances(self, reading: Callable[[], AbstractContextManager[Connection]]) -> "Acceptances":
        """Return what was accepted in the layer: the same value until something else is."""
        if self._accepted is None:
            from wortlaut.store import acceptances  # not needed before the first paint

            with reading() as connection:
                layer = None if self.stored is None else self.stored.layer.id
                self._accepted = acceptances.of_layer(connection, layer)
        return self._accepted

    def layer_made(self, stored: layers.StoredLayer | None, layer: Layer) -> None:
        """Work in a layer that was just made, with nothing in it."""
        self.stored = stored
        self.content = LayerContent(layer)

    def changed(self, changes: ChangeSet, rows: Sequence[Row]) -> None:
        """Follow a change of the layer that was written as `rows`."""
        if changes.kind == ACCEPT:
            self._accepted = None
        self.content.apply(changes)
        layer = self.content.layer
        for row in rows:
            if self.stored and layer and row.entity == "layer" and row.id == layer.id and row.after:
                self.stored = replace(self.stored, layer=layer, submitted_at=row.after["submitted_at"])

    def stepped(self, step: Step) -> ChangeSet | None:
        """Follow an action that was taken back or done again, as far as it is about the layer; return what changed.

        None when it replaced the layer as a whole, or is about something else.
        """
        if self.stored is None:
            return None
        if step.kind == ACCEPT:
            nothing = ChangeSet(step.kind, ())
            self.changed(nothing, step.rows)
            return nothing
        layer = self.stored.layer
        rows = of_layer(step.rows, layer.id) if step.article in (None, layer.article) else step.rows
        found = to_changes(step.kind, rows, layer.id, layer.annotator)
        if found is not None:
            self.changed(found, rows)
        return found


def _look_at(project: Project, connection: Connection, stored: layers.StoredLayer) -> None:
    """Look at all of a layer unless that was done; raise DamagedError when it must not be worked in."""
    if not project.looked_at.whole:
        layers.check_layer(connection, stored)
        project.looked_at.note_sound({stored.layer.id})


def _steps(project: Project, stored: layers.StoredLayer) -> Callable[[], KeptLayer | None]:
    """Return what reads a huge layer step by step, and the layer at last."""
    reader = SliceReader(stored.number, stored.spans)
    looked_at = False

    def step() -> KeptLayer | None:
        nonlocal looked_at
        with project.reading() as connection:
            if looked_at:
                return reader.step(connection)
            _look_at(project, connection, stored)
            looked_at = True
            return None

    return step


def opening(annotator: Annotator, layer: Layer) -> tuple[Action, list[Row]]:
    """Return the action that notes that the annotator opened an article, with the new layer of it."""
    row = Row("layer", layer.id, None, layer_data(layer))
    return Action("open", annotator.id, layer.article), [row]
