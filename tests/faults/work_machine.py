"""Random work on two machines with merges, reviews, backups and kills: the file always says what plain dicts say.

Mia and Ada annotate in one project, Zoe reviews it, Ben works in a project of his own that is merged into theirs. After
each step the full check finds no damage and an export of the project is the model. A kill is a SIGKILL: a child process
opens the project, begins the action, and ends itself at a statement in the middle of it.
"""

import hashlib
import os
import shutil
import signal
import tempfile
import warnings
from pathlib import Path
from unittest.mock import patch

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from faults.machine_desk import ARTICLES, AWAY, PEOPLE, REVIEWER, STEPS, TEXTS, WORDS, Desk, span_of, value_of
from faults.machine_model import BASIS, GOLD, Refused, Value, World, submitted
from faults.machine_steps import (
    Step,
    adjudicate,
    applied,
    changing,
    guest_file,
    import_step,
    merge_step,
    own,
    stepping,
    stepping_brought,
    work_until_killed,
)
from wortlaut.domain import ids
from wortlaut.domain.change import Change, ChangeSet
from wortlaut.domain.ids import new_id
from wortlaut.domain.span import Link, Span, normalize_fragments
from wortlaut.errors import BadInputError
from wortlaut.session import backups
from wortlaut.session.exporting import ExportOptions, export_file
from wortlaut.session.importing import ImportOptions, import_files
from wortlaut.session.review_desk import ReviewDesk
from wortlaut.session.session import Session
from wortlaut.store import backup

picks = st.integers(0, 1000)
"""Chooses one of what there is: how much that is depends on what was done."""
articles = st.sampled_from(ARTICLES)


def kills(last: int) -> st.SearchStrategy[int]:
    """A statement to be killed at, mostly none (0)."""
    return st.one_of(st.just(0), st.just(0), st.just(0), st.just(0), st.just(0), st.integers(1, last))


class Counted:
    """Stands for the clock and the randomness of ids, so that an example is the same each time it runs."""

    def __init__(self) -> None:
        self.made = 0

    def time_ns(self) -> int:
        """A moment later than the last one."""
        self.made += 1
        return self.made * 1_000_000

    def urandom(self, size: int) -> bytes:
        """Bytes that nothing else got."""
        self.made += 1
        return self.made.to_bytes(size, "big")


class WorkMachine(RuleBasedStateMachine):
    """Two projects, beside their models."""

    @initialize()
    def start(self) -> None:
        counted = Counted()
        self.counted = counted
        self.patches = [patch.object(ids, name, counted) for name in ("os", "time")]
        for one in self.patches:
            one.start()
        fast = Path("/dev/shm")  # a folder that the operating system keeps in memory
        self.folder = Path(tempfile.mkdtemp(prefix="machine", dir=fast if os.access(fast, os.W_OK) else None))
        for number, text in enumerate(TEXTS):
            name = self.folder / f"{number:03}_a.txt"
            name.write_bytes(f" date 2025-09-0{number + 1} {text}".encode())
        self.main = Desk(self.folder / "main.wortlaut", PEOPLE[0])
        self.away = Desk(self.folder / "away.wortlaut", AWAY)
        self.kept: list[tuple[Path, World]] = []
        self._import(self.main, [0])
        self._import(self.away, [0, 1])
        for desk in (self.main, self.away):
            desk.go_to(ARTICLES[0])
        STEPS["examples"] += 1

    def teardown(self) -> None:
        if hasattr(self, "away"):
            self.main.close()
            self.away.close()
            shutil.rmtree(self.folder)
            for one in self.patches:
                one.stop()

    # doing

    def _run(self, desk: Desk, step: Step, kill: int = 0) -> None:
        """Do a step in project and model; refused in one, refused in both. `kill` is a statement, 0 for none."""
        desk.dirty = True
        if kill and hasattr(os, "fork"):
            self._kill(desk, step, kill)
            return
        before = desk.world.copy()
        try:
            step.do(desk)
        except BadInputError as error:
            try:
                step.expect(desk)
            except Refused as refused:
                assert error.code == str(refused)  # noqa: PT017
                desk.world = before
                STEPS[f"refused: {error.code}"] += 1
                return
            raise
        step.expect(desk)
        STEPS[step.name] += 1

    def _kill(self, desk: Desk, step: Step, statement: int) -> None:
        """Let a child process do a step and kill itself at a statement: afterwards all of it is there, or nothing."""
        person, article = desk.person, desk.article
        before = desk.world.copy()
        desk.close()
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)  # the child runs nothing of other threads
            child = os.fork()
        if child == 0:
            work_until_killed(desk, step, person, article, statement)
        ended = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        self.counted.made += 1_000_000  # the child has made ids
        assert ended in (-signal.SIGKILL, 0, 3), (step.name, ended)
        STEPS["killed" if ended < 0 else "ended before it was killed"] += 1
        desk.session = Session.open(desk.path, person)
        after = before.copy()
        desk.world = after
        try:
            step.expect(desk)
        except Refused:
            after = before
            assert ended != 0, step.name
        else:
            assert ended != 3, step.name
        told = desk.exported()
        done = told == after.told()
        assert done or told == before.told(), step.name
        assert done or ended, step.name
        STEPS["killed after the commit"] += done and ended < 0
        desk.world = after if done else before
        desk.go_to(article)

    def _import(self, desk: Desk, numbers: list[int], kill: int = 0) -> None:
        paths = [desk.path.parent / f"{number:03}_a.txt" for number in numbers]
        self._run(desk, import_step(paths, {ARTICLES[number]: None for number in numbers}, "import"), kill)

    def _desk(self, *, away: bool) -> Desk:
        """A desk with an article on it."""
        desk = self.away if away else self.main
        if desk.article is None:
            if not desk.world.articles:
                self._import(desk, [0])
            desk.go_to(min(desk.world.articles))
        return desk

    # annotating

    @rule(
        away=st.booleans(),
        kind=st.sampled_from(["quote", "actor", "quote", "edit", "link", "delete"]),
        places=st.lists(st.sampled_from(WORDS), min_size=1, max_size=2, unique=True),
        pick=picks,
        kill=kills(12),
    )
    def annotate(self, *, away: bool, kind: str, places: list[tuple[int, int]], pick: int, kill: int) -> None:
        desk = self._desk(away=away)
        if desk.layer["state"] != "open":
            return
        if kind == "link":
            self._link(self._desk(away=False), pick, kill)  # of Ben's links nobody can tell which one is the older one
        elif kind in ("edit", "delete") and desk.layer["spans"]:
            chosen = sorted(desk.layer["spans"].items())[pick % len(desk.layer["spans"])]
            (self._edit if kind == "edit" else self._delete)(desk, *chosen, kill)
        elif kind in ("quote", "actor"):
            self._tag(desk, kind, places, kill)

    def _tag(self, desk: Desk, label: str, places: list[tuple[int, int]], kill: int) -> None:
        parts = normalize_fragments(places[: 1 if label == "actor" else 2])
        if any(value[:2] == (label, [list(part) for part in parts]) for value in desk.layer["spans"].values()):
            return  # the rules forbid two such spans
        attributes = {"type": "indirect"} if label == "quote" else {}
        span = Span(new_id(), label, parts, attributes, note=f"ü{self.counted.made}")
        after = {**desk.layer, "spans": {**desk.layer["spans"], span.id: value_of(span)}}
        self._run(desk, changing("tag", desk.place, ChangeSet("tag", (Change(None, span),)), after), kill)

    def _edit(self, desk: Desk, span_id: str, value: Value, kill: int) -> None:
        label, fragments, attributes, unsure, _ = value
        new = label, fragments, attributes, not unsure, f"\r\n\0{self.counted.made}"
        change = ChangeSet("edit", (Change(span_of(span_id, value), span_of(span_id, new)),))
        after = {**desk.layer, "spans": {**desk.layer["spans"], span_id: new}}
        self._run(desk, changing("edit", desk.place, change, after), kill)

    def _delete(self, desk: Desk, span_id: str, value: Value, kill: int) -> None:
        going = {id_: link for id_, link in desk.layer["links"].items() if span_id in link[1:]}
        changes = [Change(Link(id_, *link), None) for id_, link in sorted(going.items())]
        after = {
            **desk.layer,
            "spans": {id_: one for id_, one in desk.layer["spans"].items() if id_ != span_id},
            "links": {id_: one for id_, one in desk.layer["links"].items() if id_ not in going},
        }
        change = ChangeSet("delete", (*changes, Change(span_of(span_id, value), None)))
        self._run(desk, changing("delete", desk.place, change, after), kill)

    def _link(self, desk: Desk, pick: int, kill: int) -> None:
        if desk.layer["state"] != "open":
            return
        quotes, actors = (
            sorted(id_ for id_, value in desk.layer["spans"].items() if value[0] == label)
            for label in ("quote", "actor")
        )
        joined = {(source, target) for _, source, target in desk.layer["links"].values()}
        free = [(one, two) for one in quotes for two in actors if (one, two) not in joined]
        if free:
            link = Link(new_id(), "speaker", *free[pick % len(free)])
            after = {**desk.layer, "links": {**desk.layer["links"], link.id: ("speaker", link.source, link.target)}}
            self._run(desk, changing("link", desk.place, ChangeSet("link", (Change(None, link),)), after), kill)

    @rule(away=st.booleans(), start=st.integers(0, 40))
    def read(self, *, away: bool, start: int) -> None:
        desk = self._desk(away=away)
        if desk.layer["state"] != "open":
            return
        marks = normalize_fragments([*(tuple(part) for part in desk.layer["read"]), (start, start + 5)])
        after = {**desk.layer, "read": [list(part) for part in marks]}
        self._run(desk, own("read", desk.place, lambda it: applied(it.session.mark_read((start, start + 5))), after))

    @rule(away=st.booleans(), kill=kills(16))
    def hand_in(self, *, away: bool, kill: int) -> None:
        desk = self._desk(away=away)
        if desk.layer["state"] == "open":
            step = own("submit", desk.place, lambda it: applied(it.session.submit()), submitted(desk.layer))
        else:
            after = {**desk.layer, "state": "open"}
            step = own("reopen", desk.place, lambda it: applied(it.session.reopen("because")), after)
        self._run(desk, step, kill)

    @rule(away=st.booleans(), article=articles)
    def go_to(self, *, away: bool, article: str) -> None:
        desk = self.away if away else self.main
        desk.go_to(article)
        desk.dirty = True

    # taking back

    @rule(away=st.booleans(), again=st.booleans(), kill=kills(16))
    def undo(self, *, away: bool, again: bool, kill: int) -> None:
        self._run(self.away if away else self.main, stepping(again=again), kill)

    @rule(again=st.booleans())
    def undo_review(self, *, again: bool) -> None:
        with self.main.as_reviewer():
            self._run(self.main, stepping(again=again))

    @rule(pick=picks)
    def undo_what_came(self, pick: int) -> None:
        if self.main.world.brought:
            self._run(self.main, stepping_brought(pick % len(self.main.world.brought)))

    # what comes in, and out again

    @rule(number=st.integers(0, len(TEXTS) - 1), layer=st.booleans(), kill=kills(60))
    def bring(self, number: int, *, layer: bool, kill: int) -> None:
        if not layer:
            self._import(self.main, [number], kill)
            return
        path = self.folder / f"guest-{number}.jsonl"
        value = guest_file(path, number)
        self._run(self.main, import_step([path], {ARTICLES[number]: value}, "import a layer"), kill)

    @rule(kill=kills(150))
    def merge(self, kill: int) -> None:
        article = self.away.article
        self.away.close()
        self._run(self.main, merge_step(self.away), kill)
        self.away.open(AWAY, article)

    @rule()
    def import_what_was_exported(self) -> None:
        if not self.main.world.articles:
            return
        target = self.main.path.with_suffix(".jsonl")
        export_file(self.main.session.project, target, ExportOptions(overwrite=True))
        result = import_files(self.main.session.project, self.main.session.scheme, [target], ImportOptions(),
                              by=None, backups=self.folder / "backups")  # fmt: skip
        assert not result.changed
        STEPS["export and import again"] += 1

    # reviewing

    @rule(pick=picks, person=picks, cards=st.integers(0, 6), finish=st.booleans())
    def review(self, pick: int, person: int, cards: int, *, finish: bool) -> None:
        """Decide some cards of an article as one person has them, or open finished gold again."""
        ready = sorted({of for (of, owner), value in self.main.world.layers.items()
                        if owner == GOLD or (owner != BASIS and value["state"] == "submitted")})  # fmt: skip
        if not ready:
            return
        article = ready[pick % len(ready)]
        world = self.main.world
        gold = world.get((article, GOLD))
        self.main.dirty = True
        with self.main.as_reviewer():
            if gold is not None and gold["state"] == "gold":
                applied(ReviewDesk(self.main.session).reopen_gold(article, "because"))
                world.act(REVIEWER, "reopen_gold", {(article, GOLD): {**gold, "state": "open"}})
                STEPS["reopen gold"] += 1
                return
            basis = world.get((article, BASIS)) or {
                owner: value["version"]
                for (of, owner), value in world.layers.items()
                if of == article and owner not in (GOLD, BASIS) and value["version"]
            }
            adjudicate(self.main, article, basis, sorted(basis)[person % len(basis)], cards, finish=finish)

    # what happens to files

    @rule(pick=picks, back=st.booleans())
    def keep(self, pick: int, *, back: bool) -> None:
        """Make a backup, or put an older one in the place of the project."""
        if not back:
            path = self.folder / f"kept-{len(self.kept)}.wortlaut"
            backup.backup_to(self.main.session.project, path)
            self.kept.append((path, self.main.world.copy()))
            STEPS["backup"] += 1
        elif self.kept:
            path, world = self.kept[pick % len(self.kept)]
            person, article = self.main.person, self.main.article
            self.main.close()
            before = hashlib.sha256(self.main.path.read_bytes()).hexdigest()
            old = backups.swap(self.main.path, backups.prepared(path, self.main.path))
            assert hashlib.sha256(old.read_bytes()).hexdigest() == before
            old.unlink()
            self.main.world = world.copy()
            self.main.open(person, article)
            self.main.dirty = True
            STEPS["restore"] += 1

    @rule(name=st.sampled_from(PEOPLE), article=articles)
    def restart(self, name: str, article: str) -> None:
        self.main.close()
        self.main.open(name, article)
        self.main.dirty = True
        STEPS["close and open"] += 1

    @invariant()
    def the_file_is_the_model(self) -> None:
        for desk in (getattr(self, "main", None), getattr(self, "away", None)):
            if desk is not None and desk.dirty:
                desk.dirty = False
                assert desk.exported() == desk.world.told()
                assert desk.damage() == []
                STEPS["looked at"] += 1
