"""A project is closed when nobody reads it any more: closing a connection under a reader ends the process."""

import threading
from collections.abc import Callable

import patience
from wortlaut.session.session import Session

Open = Callable[..., Session]


def test_closing_waits_for_a_reader_in_another_thread(open_session: Open) -> None:
    session = open_session()
    project = session.project
    reading, go_on = threading.Event(), threading.Event()
    order: list[str] = []

    def read() -> None:
        with project.reading() as connection:
            reading.set()
            assert go_on.wait(patience.SECONDS)
            assert connection.execute("SELECT count(*) FROM article").fetchone() == (0,)
            order.append("read")

    def close() -> None:
        project.close()
        order.append("closed")

    reader, closer = threading.Thread(target=read), threading.Thread(target=close)
    reader.start()
    assert reading.wait(patience.SECONDS)
    closer.start()
    closer.join(0.05)
    assert closer.is_alive()
    go_on.set()
    closer.join(patience.SECONDS)
    reader.join(patience.SECONDS)
    assert order == ["read", "closed"]


def test_reading_of_ones_own_that_was_never_finished_does_not_keep_it_open(open_session: Open) -> None:
    project = open_session().project
    left = project.reading()
    left.__enter__()
    ended = project.reading()
    thread = threading.Thread(target=ended.__enter__)
    thread.start()
    thread.join(patience.SECONDS)
    project.close()
    assert left
