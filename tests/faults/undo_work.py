"""Random work in two articles that is taken back and done again, with restarts in between, beside a list of states."""

import random
from pathlib import Path
from typing import Any

from store_helpers import article, contents, import_articles, tag
from wortlaut.domain.change import Change, ChangeSet
from wortlaut.domain.scheme import Scheme
from wortlaut.session.session import Applied, Session

ARTICLES = (article("Wort " * 300), article("Zwei " * 300, "002_b.txt"))


def state(session: Session) -> dict[str, Any]:
    """What all tables say, but for what can be undone: that grows with each step."""
    return {name: rows for name, rows in contents(session.project).items() if name != "undo_entry"}


def quickly(session: Session) -> Session:
    """Let a session not wait for the disk: this is not about what a power cut takes."""
    with session.project.reading() as connection:
        connection.execute("PRAGMA synchronous = OFF")
    return session


def begin(path: Path, scheme: Scheme) -> Session:
    """Make a project of two articles that were opened."""
    session = quickly(Session.create(path, "Mia", scheme))
    import_articles(session.project, *ARTICLES)
    for one in ARTICLES:
        session.open_article(one.id)
        session.settle()
    return session


def restart(session: Session) -> Session:
    """Close a project and open it again."""
    path, name, article_id = session.path, session.annotator.name, session.article.id if session.article else None
    session.close()
    again = quickly(Session.open(path, name))
    if article_id:
        again.open_article(article_id)
    return again


def change(session: Session, chance: random.Random) -> None:
    """Do something new to the open layer."""
    assert session.content is not None
    spans = list(session.content.ordered())
    if spans and chance.random() < 0.3:
        assert isinstance(session.apply(ChangeSet("delete", (Change(chance.choice(spans), None),))), Applied)
        return
    start = chance.randrange(290) * 5
    tag(session, (start, start + 4), label=chance.choice(["actor", "quote", "commitment"]))


class Course:
    """Does, undoes, redoes at random and knows what the project must hold after each step."""

    def __init__(self, session: Session, seed: int) -> None:
        self.session = session
        self._chance = random.Random(seed)
        self._states = [state(session)]
        """The one that holds now is the last."""
        self._taken_back: list[dict[str, Any]] = []

    def step(self) -> None:
        """Do one random thing and compare."""
        match self._chance.randrange(10):
            case 0 | 1 | 2 | 3:
                change(self.session, self._chance)
                self._states.append(state(self.session))
                self._taken_back.clear()
            case 4 | 5 | 6:
                self.undo()
            case 7 | 8:
                self.redo()
            case _:
                self.session.open_article(self._chance.choice(ARTICLES).id)
        if self._chance.random() < 0.1:
            self.session = restart(self.session)
        assert state(self.session) == self._states[-1]

    def undo(self) -> bool:
        """Take the last thing back; tell whether there was one."""
        done = self.session.undo() is not None
        assert done == (len(self._states) > 1)
        if done:
            self._taken_back.append(self._states.pop())
        return done

    def redo(self) -> bool:
        """Do the last one again that was taken back."""
        done = self.session.redo() is not None
        assert done == bool(self._taken_back)
        if done:
            self._states.append(self._taken_back.pop())
        return done

    def all_back_and_again(self) -> None:
        """Take everything back, then do everything again."""
        for move in (self.undo, self.redo):
            while move():
                assert state(self.session) == self._states[-1]


def many_steps(path: Path, scheme: Scheme, size: int) -> int:
    """Do `size` things, take all of them back and do them again, with a restart between; return the number of steps."""
    session, chance = begin(path, scheme), random.Random(size)
    before = state(session)
    for _ in range(size):
        change(session, chance)
        if chance.random() < 0.02:
            session.open_article(chance.choice(ARTICLES).id)
    after, session = state(session), restart(session)
    steps = 0
    for move, wanted in ((Session.undo, before), (Session.redo, after), (Session.undo, before)):
        moved = 0
        while move(session) is not None:
            moved += 1
        assert moved == size
        assert state(session) == wanted
        steps += moved
        session = restart(session)
    session.close()
    return steps
