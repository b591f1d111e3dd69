from pytestqt.qtbot import QtBot

from pane_project import link, tag
from wortlaut.gui.bridge import Bridge
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
