from collections.abc import Sequence
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from pane_project import link, tag
from wortlaut.domain.rules import neighborhood
from wortlaut.domain.span import Span
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.lists import problem_book
from wortlaut.gui.lists.problem_book import ProblemBook
from wortlaut.session import annotate


def found(book: ProblemBook) -> set[tuple[str, tuple[str, ...]]]:
    return {(problem.code, problem.spans) for problem in book.problems}


def test_the_book_finds_what_the_session_finds(qtbot: QtBot, bridge: Bridge) -> None:
    book = ProblemBook(bridge)
    commitment = tag(bridge, "commitment", "die Preise halten")
    condition = tag(bridge, "condition", "sofern der Rat zustimmt")
    tag(bridge, "actor", "der Rat")
    qtbot.waitUntil(lambda: book.is_complete)
    assert found(book) == {(problem.code, problem.spans) for problem in bridge.session.problems()}
    assert found(book)
    link(bridge, "conditions", condition, commitment)
    book.finish()
    assert found(book) == {(problem.code, problem.spans) for problem in bridge.session.problems()}


def test_a_solved_problem_goes_and_the_book_says_so(qtbot: QtBot, bridge: Bridge) -> None:
    quote = tag(bridge, "quote", "Das sagte eine Sprecherin")
    book = ProblemBook(bridge)
    qtbot.waitUntil(lambda: book.is_complete)
    before = len(book.problems)
    session = bridge.session
    assert session.content is not None
    with qtbot.waitSignal(book.changed):
        bridge.do(annotate.set_attribute(session.content, session.scheme, quote.id, "type", "indirect"))
    assert len(book.problems) == before - 1
    with qtbot.waitSignal(book.changed):
        bridge.do(annotate.delete(session.content, quote.id))
    assert not book.problems


def test_a_key_waits_for_no_look_around_and_a_row_of_edits_is_checked_at_its_end(
    qtbot: QtBot, bridge: Bridge, monkeypatch: pytest.MonkeyPatch
) -> None:
    book = ProblemBook(bridge)
    qtbot.waitUntil(lambda: book.is_complete)
    looked: list[int] = []

    def counted(*arguments: Any) -> Sequence[Span]:
        looked.append(1)
        return neighborhood(*arguments)

    monkeypatch.setattr(problem_book, "neighborhood", counted)
    session = bridge.session
    assert session.content is not None
    assert session.article is not None
    commitment = tag(bridge, "commitment", "die Preise halten")
    quote = tag(bridge, "quote", "wollen die Preise")
    condition = tag(bridge, "condition", "sofern der Rat zustimmt")
    link(bridge, "conditions", condition, commitment)
    bridge.do(annotate.move_edge(session.content, session.article.text, session.scheme, quote.id, "end", 80))
    bridge.do(annotate.delete(session.content, condition.id))
    assert (looked, book.is_complete) == ([], False)
    book.finish()
    assert looked
    assert book.is_complete
    assert found(book) == {(problem.code, problem.spans) for problem in session.problems()}
    assert found(book)


def test_another_article_forgets_the_edits_of_the_last_one(bridge: Bridge) -> None:
    book = ProblemBook(bridge)
    book.finish()
    tag(bridge, "quote", "Die Stadtwerke")
    bridge.open_article(bridge.session.article_ids()[1])
    book.finish()
    assert found(book) == {(problem.code, problem.spans) for problem in bridge.session.problems()}


def test_the_next_problem_goes_round_the_ends(bridge: Bridge) -> None:
    book = ProblemBook(bridge)
    first = tag(bridge, "quote", "Die Stadtwerke")
    last = tag(bridge, "quote", "am Montag")
    book.finish()

    def target(offset: int, direction: int) -> str:
        problem = book.next_problem(offset, direction)
        assert problem is not None
        return problem.spans[0]

    assert target(first.start, 1) == last.id
    assert target(last.start, 1) == first.id
    assert target(last.start, -1) == first.id
    assert target(first.start, -1) == last.id


def test_problems_stand_in_text_order(bridge: Bridge) -> None:
    book = ProblemBook(bridge)
    last = tag(bridge, "quote", "am Montag")
    first = tag(bridge, "quote", "Die Stadtwerke")
    book.finish()
    order = [problem.spans[0] for problem in book.problems]
    assert order.index(first.id) < order.index(last.id)
