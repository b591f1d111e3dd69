"""What is done to a project on a desk, and what that must make of it: for the machine of `faults.work_machine`."""

import json
import os
import signal
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from faults.machine_desk import ARTICLES, GUEST, REVIEWER, STEPS, TEXTS, WORDS, Desk, span_value, value_of
from faults.machine_model import BASIS, EMPTY, GOLD, Place, Value, merged, submitted
from wortlaut.domain.article import text_digest
from wortlaut.domain.change import ChangeSet
from wortlaut.domain.decision import Choice, ChoiceKind
from wortlaut.errors import BadInputError
from wortlaut.session.importing import ImportOptions, import_files
from wortlaut.session.merging import merge_files
from wortlaut.session.review_desk import ReviewDesk
from wortlaut.session.session import Applied

Work = Callable[[Desk], None]


@dataclass(frozen=True)
class Step:
    """An action that can be done, in the project and in the model, or be killed in the middle."""

    name: str
    do: Work
    expect: Work


def applied(outcome: object) -> None:
    assert isinstance(outcome, Applied), outcome


def own(name: str, place: Place, do: Work, after: Value) -> Step:
    """Something in the own layer that is one undo step."""
    return Step(name, do, lambda desk: desk.world.act(place[1], name, {place: after}))


def changing(name: str, place: Place, change: ChangeSet, after: Value) -> Step:
    return own(name, place, lambda desk: applied(desk.session.apply(change)), after)


def stepping(*, again: bool) -> Step:
    """The undo key, or the redo key."""

    def do(desk: Desk) -> None:
        applied = desk.session.redo() if again else desk.session.undo()
        if applied is None:
            STEPS["nothing to undo"] += 1
        person = desk.person
        assert (applied is None) == (not (desk.world.undone if again else desk.world.done).get(person))

    def expect(desk: Desk) -> None:
        person = desk.person
        if again:
            desk.world.redo(person)
        else:
            desk.world.undo(person)

    return Step("redo" if again else "undo", do, expect)


def stepping_brought(number: int) -> Step:
    def do(desk: Desk) -> None:
        seq, _, stands = desk.world.brought[number]
        (desk.session.undo_action if stands else desk.session.redo_action)(seq)

    def expect(desk: Desk) -> None:
        desk.world.undo_brought(number)
        desk.go_to(desk.article)

    return Step("undo or redo what came", do, expect)


def import_step(paths: list[Path], wanted: dict[str, Value], name: str) -> Step:
    """Import files with these articles, each with a layer of a guest or none."""

    def do(desk: Desk) -> None:
        import_files(desk.session.project, desk.session.scheme, paths, ImportOptions(), by=None,
                     backups=desk.path.parent / "backups")  # fmt: skip
        desk.session.reload()

    def expect(desk: Desk) -> None:
        values = {(article, GUEST): value for article, value in wanted.items()
                  if value is not None and desk.world.get((article, GUEST)) is None}  # fmt: skip
        _brought(desk, set(wanted), values)

    return Step(name, do, expect)


def merge_step(away: Desk) -> Step:
    """Merge the other project."""

    def do(desk: Desk) -> None:
        def go(*, dry_run: bool) -> Any:
            return merge_files(desk.session.project, desk.session.scheme, [away.path], by=None,
                               backups=desk.path.parent / "backups", dry_run=dry_run)  # fmt: skip

        rehearsed = go(dry_run=True)
        before = desk.world.told()
        assert desk.exported() == before
        done = go(dry_run=False)
        assert not rehearsed.refused
        assert rehearsed.report.changed == done.report.changed
        desk.session.reload()

    def expect(desk: Desk) -> None:
        values = {}
        for place, theirs in away.world.layers.items():
            here = desk.world.get(place)
            after = merged(here, theirs)
            if after != here:
                values[place] = after
        _brought(desk, away.world.articles, values)

    return Step("merge", do, expect)


def _brought(desk: Desk, came: set[str], values: dict[Place, Value]) -> None:
    """What an import or a merge did, if anything, is an action of the history."""
    if came - desk.world.articles or values:
        seqs = [entry.seq for entry in desk.session.actions() if entry.kind in ("import", "merge")]
        desk.world.bring(seqs[0] if seqs else 0, came, values)  # there is none where the step was killed


def guest_file(path: Path, number: int) -> Value:
    """Write a line of our JSONL with a submitted layer; return the layer."""
    text = TEXTS[number]
    span_id = f"01a00000-0000-7000-8000-{number:012}"
    start, end = WORDS[number]
    span = {"id": span_id, "label": "actor", "start": start, "end": end, "fragments": [[start, end]],
            "surface": [text[start:end]], "attributes": {}, "unsure": False, "note": None, "origin": "manual",
            "source": None, "confidence": None}  # fmt: skip
    line = {
        "format": "wortlaut/1", "id": ARTICLES[number], "sources": [f"{number:03}_a.txt"], "title": None,
        "date": f"2025-09-0{number + 1}", "language": "de", "header": f" date 2025-09-0{number + 1} ", "text": text,
        "text_sha256": text_digest(text), "offset_unit": "codepoint",
        "layer": {"annotator": GUEST, "kind": "person", "state": "submitted", "version": 1,
                  "scheme": "quote-actor-commitment-condition 1.2"},
        "spans": [span], "links": [], "meta": {},
    }  # fmt: skip
    path.write_text(json.dumps(line) + "\n", encoding="utf-8")
    spans = {span_id: span_value("actor", [[start, end]], {}, unsure=False, note=None)}
    return {**submitted({**EMPTY, "spans": spans}), "id": "guest"}


def adjudicate(desk: Desk, article: str, basis: dict[str, int], person: str, cards: int, *, finish: bool) -> None:
    """Decide cards as one person has them; when all are decided so, the gold is what that person submitted."""
    review = ReviewDesk(desk.session)
    names = {annotator.name: annotator.id for annotator in desk.session.annotators()}
    queue = list(review.queue(article=article))
    if not queue and desk.world.get((article, GOLD)) is None:
        applied(review.start(article))
        _decided(desk, review, article, basis, ())
    for card_id in queue[:cards]:
        card = review.card(card_id).card
        mine = [at for at, one in enumerate(card.readings) if names[person] in one.annotators]
        applied(review.decide(card_id, Choice(ChoiceKind.TAKE, reading=mine[0] if mine else 0)))
        _decided(desk, review, article, basis, (person if mine else "",))
    gold = desk.world.get((article, GOLD))
    if not finish or gold is None or review.queue(article=article):
        return
    applied(review.finish(article))
    after = {**gold, "state": "gold", "version": gold["version"] + 1}
    desk.world.act(REVIEWER, "finish", {(article, GOLD): after})
    STEPS["finish gold"] += 1
    if set(gold["taken"]) == {person}:
        said = desk.world.layers[article, person]["frozen"][basis[person]]["spans"].values()
        assert sorted(value[:3] for value in gold["spans"].values()) == sorted(value[:3] for value in said)


def _decided(desk: Desk, review: ReviewDesk, article: str, basis: dict[str, int], taken: tuple[str, ...]) -> None:
    """Note what a decision made: from now on that is there."""
    opened = review.review(article)
    assert opened is not None
    found = opened.content()
    before = desk.world.get((article, GOLD)) or {**EMPTY, "id": GOLD, "taken": ()}
    after = {
        **before,
        "spans": {span.id: value_of(span) for span in found.ordered()},
        "links": {link.id: (link.type, link.source, link.target) for link in found.links.values()},
        "taken": before["taken"] + taken,
    }
    desk.world.act(REVIEWER, "decide", {(article, GOLD): after, (article, BASIS): basis})
    STEPS["decide"] += 1


def work_until_killed(desk: Desk, step: Step, person: str, article: str | None, statement: int) -> None:
    """In the child: do the step and die at its n-th statement, with as little in memory as SQLite can do with."""
    code = 9
    try:
        desk.open(person, article)
        left = statement

        def count(_: str) -> None:
            nonlocal left
            left -= 1
            if not left:
                os.kill(os.getpid(), signal.SIGKILL)

        with desk.session.project.reading() as connection:
            connection.execute("PRAGMA cache_size = 2")  # pages go to the file before the commit
            connection.set_trace_callback(count)
        step.do(desk)
        code = 0
    except BadInputError:
        code = 3
    except BaseException:
        traceback.print_exc()
        raise
    finally:
        os._exit(code)
