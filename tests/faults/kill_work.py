"""Work that is killed: tags as the window does, and says after each commit what it was told to be saved.

Run as `python -m faults.kill_work tag PROJECT REPORT [STEPS]`, or `open PROJECT`, which only opens it for writing, so
that it is recovered or migrated. The report has one JSON object per line: `begin` before an action, `saved` with the
number of the newest action and what the screen shows after it, `failed` with the error and what the screen shows then.
"""

import json
import os
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from wortlaut.domain.change import ChangeSet, Problem
from wortlaut.domain.layer_content import LayerContent
from wortlaut.domain.scheme import Scheme
from wortlaut.errors import WortlautError
from wortlaut.session import annotate
from wortlaut.session.session import Applied, Session

PERSON = "anna"
STEPS = 16
"""So many actions have everything once."""
TO_SUBMIT = 14
"""So many end with a submitted layer."""
Screen = list[list[Any]]


def shown(content: LayerContent | None) -> Screen:
    """What a layer holds, ids included, as JSON has it."""
    if content is None:
        return []
    spans = [
        [span.id, span.label, [list(part) for part in span.fragments], dict(span.attributes), span.unsure, span.note]
        for span in content.ordered()
    ]
    links = sorted([link.id, link.type, link.source, link.target] for link in content.links.values())
    state = [content.layer.state, content.layer.version] if content.layer else []
    return [*spans, *links, state]


def plan(session: Session) -> Iterator[tuple[str, Callable[[], object]]]:
    """Yield actions with their names, over and over; each reads what the one before left."""
    while True:
        yield from _round(session, session.scheme)


def _round(session: Session, scheme: Scheme) -> Iterator[tuple[str, Callable[[], object]]]:
    def content() -> LayerContent:
        assert session.content is not None
        return session.content

    def text() -> str:
        assert session.article is not None
        return session.article.text

    def do(changes: ChangeSet | Problem) -> object:
        assert isinstance(changes, ChangeSet), changes
        return session.apply(changes)

    for _ in range(3):
        yield "tag", lambda: do(annotate.create_span(content(), text(), scheme, "actor", [_free(session)]))
    first, second, third = sorted(content().spans)[-3:]  # ids grow with time
    yield "relabel", lambda: do(annotate.relabel(content(), scheme, first, "quote"))
    yield "value", lambda: do(annotate.set_attribute(content(), scheme, first, "type", "indirect"))
    yield "link", lambda: do(annotate.add_link(content(), scheme, "speaker", first, second))
    yield "note", lambda: do(annotate.set_note(content(), third, "eine Notiz"))
    yield "delete", lambda: do(annotate.delete(content(), second))
    yield "undo", session.undo
    yield "redo", session.redo
    yield "undo again", session.undo
    start = content().spans[first].start
    yield "hole", lambda: do(annotate.cut_hole(content(), text(), scheme, first, (start + 1, start + 2)))
    yield "unsure", lambda: do(annotate.set_unsure(content(), third, flag=True))
    yield "submit", session.submit
    yield "reopen", lambda: session.reopen("noch einmal")
    yield "delete first", lambda: do(annotate.delete(content(), first))


def _free(session: Session) -> tuple[int, int]:
    """Two words no span touches."""
    assert session.article is not None
    assert session.content is not None
    for found in re.finditer(r"\w+ \w+", session.article.text):
        if not any(span.start < found.end() and found.start() < span.end for span in session.content.spans.values()):
            return found.span()
    raise AssertionError("the article is full")


class Report:
    """Lines that are in the file when `say` returns, whatever happens to the process then."""

    def __init__(self, path: Path) -> None:
        self._file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND)

    def say(self, **line: object) -> None:
        os.write(self._file, json.dumps(line).encode() + b"\n")


def newest(session: Session) -> int:
    """The number of the newest action that is in the file."""
    with session.project.reading() as connection:
        number: int = connection.execute("SELECT ifnull(max(seq), 0) FROM action").fetchone()[0]
    return number


def tag(project: Path, report: Report, steps: int, person: str = PERSON) -> None:
    """Tag as the window does: open, settle after the first paint, one action after the other; retry what fails."""
    session = Session.open(project, person, verify=False)
    session.open_article(session.article_ids()[0])
    settled = _done(session, report, "open", session.settle) or _done(session, report, "open", session.settle)
    actions = plan(session)
    for _ in range(steps if settled else 0):
        name, act = next(actions)
        if not _done(session, report, name, act) and not _done(session, report, name, act):
            actions = plan(session)
    session.close()


def _done(session: Session, report: Report, name: str, act: Callable[[], object]) -> bool:
    """Do an action and say what became of it; tell whether it was done."""
    report.say(begin=name)
    try:
        done = act()
    except WortlautError as error:
        report.say(failed=error.code, screen=shown(session.content))
        return False
    assert isinstance(done, Applied | None), (name, done)
    report.say(saved=newest(session), screen=shown(session.content))
    return True


def main() -> None:
    """Do what the arguments say."""
    what, project, *rest = sys.argv[1:]
    if what == "open":
        Session.open(Path(project), PERSON).close()
    else:
        tag(Path(project), Report(Path(rest[0])), int(rest[1]) if len(rest) > 1 else STEPS)


if __name__ == "__main__":
    main()
