"""The person who acts in a project: every action of a session is written in that name."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from wortlaut.domain.span import SHADOW_SUFFIX, Annotator
from wortlaut.errors import BadInputError, DiskError, LockedError, UsageError
from wortlaut.store import actions, assignments, layers, undo
from wortlaut.store.journal import Action, Row
from wortlaut.store.project_file import Project
from wortlaut.store.undo import KnownText, Step

_T = TypeVar("_T")
_OTHERWISE = ("changed_outside", "saved_unsurely")
"""Errors after which the file is not as memory has it."""


class Actor:
    """An annotator who acts in a project, and who is stored in it with the first action.

    `on_outside_change` is called before an action is refused because another program has written, or is said to be in
    the file although the disk failed.
    """

    def __init__(self, project: Project, name: str, on_outside_change: Callable[[], object]) -> None:
        """Act under a name; raise UsageError when it cannot be an annotator's."""
        name = layers.check_name(name)
        self._project = project
        self._on_outside_change = on_outside_change
        with project.reading() as connection:
            known = layers.find_annotator(connection, name)
        self.annotator: Annotator = known or layers.new_annotator(name)
        self.is_stored: bool = known is not None

    def write(self, work: Sequence[tuple[Action, Sequence[Row]]], known: KnownText | None = None) -> None:
        """Write actions with their rows in one transaction; the last one is the annotator's own, or nobody's."""
        first, rows = work[0]
        is_new = not self.is_stored and work[-1][0].annotator == self.annotator.id
        if is_new:
            work = [(first, [layers.annotator_row(self.annotator), *rows]), *work[1:]]
        self._changing(lambda: actions.write_all(self._project, work, known))
        self.is_stored = self.is_stored or is_new

    def step(
        self, seq: int, do: Callable[[Project, int, str | None, KnownText | None], Step], known: KnownText | None
    ) -> Step:
        """Take an action back or do it again, as `do` does; raises like it.

        Raises BadInputError `work_of_another` for what somebody else did in the own layer.
        """
        with self._project.reading() as connection:
            owner = undo.whose_work(connection, seq)
            if owner is not None and owner != self.annotator.id:
                people = {person.id: person.name for person in layers.annotators(connection)}
                raise BadInputError("work_of_another", name=people.get(owner, "–"))
        by = self.annotator.id if self.is_stored else None
        return self._changing(lambda: do(self._project, seq, by, known))

    def rename(self, name: str) -> None:
        """Go on under another name, as does the owner of the second pass; raise UsageError: taken or unusable."""
        name = layers.check_name(name)
        after = replace(self.annotator, name=name)
        people = [(self.annotator, after)]
        with self._project.reading() as connection:
            other = layers.find_annotator(connection, name)
            shadow = assignments.shadow_of(connection, self.annotator)
        if other and other.id != after.id:
            raise UsageError("annotator_name_taken", name=name)
        if shadow:
            people.append((shadow, replace(shadow, name=name + SHADOW_SUFFIX)))
        if self.is_stored:
            pairs = [tuple(layers.annotator_row(person) for person in pair) for pair in people]
            rows = [Row("annotator", new.id, old.after, new.after) for old, new in pairs]
            self.write([(Action("rename", after.id), rows)])
        self.annotator = after

    def look_again(self) -> None:
        """Find out who has the name now: an import may bring or take it."""
        with self._project.reading() as connection:
            known = layers.find_annotator(connection, self.annotator.name)
        self.annotator = known or self.annotator
        self.is_stored = known is not None

    def _changing(self, work: Callable[[], _T]) -> _T:
        try:
            return work()
        except (LockedError, DiskError) as error:
            if error.code in _OTHERWISE:
                self._on_outside_change()
            raise
