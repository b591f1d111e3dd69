"""What somebody must not see yet: others' work on articles which that person still annotates.

It holds for each article that is assigned to the annotator, opened by, or presented again to, and not submitted.
Whoever has nothing to annotate in an article is its reviewer and may see everything. The project file itself is not
encrypted.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from wortlaut.domain.change import Problem
from wortlaut.domain.span import SHADOW_SUFFIX, Annotator, LayerKind, LayerState, is_shadow_name
from wortlaut.errors import UsageError
from wortlaut.store import assignments, layers
from wortlaut.store.journal import Row
from wortlaut.store.layers import name_key
from wortlaut.store.overview import ArticleOverview, LayerOverview
from wortlaut.store.project_file import Connection, Project
from wortlaut.store.tables import Tables


def blind_articles(project: Project, annotator: Annotator | None) -> frozenset[str]:
    """Return the ids of the articles where `annotator` must not see what others did; nobody must not see anything."""
    if annotator is None:
        return frozenset()
    with project.reading() as connection:
        return assignments.blind(connection, annotator.id)


@dataclass(frozen=True, slots=True)
class Sight:
    """What one person may see of a project; without a person, everything."""

    name: str | None = None
    hidden: frozenset[str] = frozenset()
    """Articles (ids) where that person sees no layer but the own one and the machine's."""
    again: frozenset[str] = frozenset()
    """Those of them where even the own layer is hidden but for the second one, because they are presented again."""

    def shows(self, article: str, kind: str, annotator: str | None) -> bool:
        """Tell whether a layer may be seen; `annotator` is the name of its owner.

        The layer of the own second pass is there only while it is worked on, and the first one not at that time.
        """
        if self.is_own_shadow(annotator):
            return article in self.again
        if article not in self.hidden or kind == LayerKind.MACHINE:
            return True
        is_own = kind == LayerKind.PERSON and name_key(annotator or "") == name_key(self.name or "")
        return is_own and article not in self.again

    def is_own_shadow(self, annotator: str | None) -> bool:
        """Tell whether that is the name of the owner of the person's own second pass."""
        return bool(self.name and annotator) and name_key(annotator or "") == name_key(f"{self.name}{SHADOW_SUFFIX}")

    def told(self, annotator: str) -> str:
        """Return the name under which a layer is told: the person's own for the own second pass."""
        return self.name if self.name and self.is_own_shadow(annotator) else annotator

    def overview(self, articles: Iterable[ArticleOverview]) -> list[ArticleOverview]:
        """Return articles with only those of their layers that may be seen, second passes of nobody else among them."""
        return [replace(article, layers=tuple(self._seen(article))) for article in articles]

    def _seen(self, article: ArticleOverview) -> Iterator[LayerOverview]:
        for layer in article.layers:
            shown = self.shows(article.id, layer.kind, layer.annotator)
            if shown and (self.is_own_shadow(layer.annotator) or not is_shadow_name(layer.annotator)):
                yield replace(layer, annotator=self.told(layer.annotator))


EVERYTHING = Sight()


def sight_of(project: Project, name: str | None) -> Sight:
    """Return what the person of that name may see; everything without a name.

    Raises UsageError `annotator_unknown` for a name that nobody in the project has.
    """
    if name is None:
        return EVERYTHING
    with project.reading() as connection:
        person = layers.find_annotator(connection, name)
        if person is None:
            raise UsageError("annotator_unknown", where=str(project.path), name=name)
        again = frozenset(assignments.presented_again(connection, person.id))
        return Sight(person.name, assignments.blind(connection, person.id), again)


def rows_to_give_back(connection: Connection, article: str, annotator: Annotator) -> list[Row] | Problem:
    """Return the rows that remove an annotator's untouched layer of an article and the assignment to it."""
    tables = Tables(connection)
    rows: list[Row] = []
    _, stored = assignments.worked_in(connection, article, annotator)
    if stored:
        layer = stored.layer
        if stored.spans or layer.read or layer.version or layer.state is not LayerState.OPEN:
            return Problem("work_begun")
        rows.append(Row("layer", layer.id, tables.read("layer", layer.id), None))
    assigned = f"{article}/{annotator.id}"
    task = tables.read("assignment", assigned)
    if task:
        rows.append(Row("assignment", assigned, task, None))
    return rows or Problem("nothing_to_do", "hint")
