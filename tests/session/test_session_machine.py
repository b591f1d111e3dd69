"""Random work of two people: memory, the file read again, and the replayed journal always agree."""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from example_counts import examples
from store_helpers import TEXT, article, import_articles
from wortlaut import assets
from wortlaut.domain.change import Change, ChangeSet, Problem
from wortlaut.domain.ids import new_id
from wortlaut.domain.layer_content import LayerContent
from wortlaut.domain.scheme_files import load_scheme
from wortlaut.domain.span import LayerState, Link, Span
from wortlaut.session.everywhere import same_places, tag_places
from wortlaut.session.session import Applied, Session
from wortlaut.store import layers, replay

ARTICLES = [article(), article(TEXT + "Zwei"), article(TEXT + "Drei")]
SCHEME = load_scheme(assets.resource("schemes/quote-actor-commitment-condition.json").read_text(encoding="utf-8"))
# Ranges that break no rule which blocks submitting: single words.
WORDS = [(0, 3), (4, 9), (10, 15), (16, 27), (29, 34), (35, 39), (40, 44)]
NAMES = st.sampled_from(["Mia", "Ben"])

State = tuple[dict[str, Span], dict[str, Link]]


class Work(RuleBasedStateMachine):
    """What people do, beside a model: the states of each layer as a list to walk back and forth in."""

    @initialize(begins=st.booleans())
    def start(self, begins: bool) -> None:
        """With `begins`, layers are read as huge ones are: what was not asked for is read when something is written."""
        self.layers = pytest.MonkeyPatch()
        if begins:
            self.layers.setattr(layers, "_HUGE", -1)
            self.layers.setattr(layers, "FIRST_PAGE", 12)
        self.folder = TemporaryDirectory()
        self.path = Path(self.folder.name) / "p.wortlaut"
        self.session = Session.create(self.path, "Mia", SCHEME)
        import_articles(self.session.project, *ARTICLES)
        self.done: dict[str, list[Any]] = {"Mia": [], "Ben": []}
        self.undone: dict[str, list[Any]] = {"Mia": [], "Ben": []}
        self.session.open_article(ARTICLES[0].id)

    def teardown(self) -> None:
        if hasattr(self, "session"):
            self.session.close()
            self.folder.cleanup()
            self.layers.undo()

    @property
    def content(self) -> LayerContent:
        assert self.session.content is not None
        return self.session.content

    @property
    def layer_state(self) -> LayerState:
        assert self.content.layer
        return self.content.layer.state

    def remember(self, action: Callable[[], Any]) -> None:
        """Do something that either is one undo step or is refused because the layer is submitted."""
        before = self.everything()
        outcome = action()
        name = self.session.annotator.name
        if isinstance(outcome, Applied):
            self.done[name].append((before, self.everything()))
            self.undone[name].clear()
        else:
            problems = [outcome] if isinstance(outcome, Problem) else outcome
            assert {problem.code for problem in problems} == {"submitted"}
            assert self.everything() == before

    def apply(self, *changes: Change) -> None:
        self.remember(lambda: self.session.apply(ChangeSet("edit", changes)))

    def everything(self) -> Any:
        """All layers of the current annotator as the file has them."""
        with self.session.project.reading() as connection:
            found = {}
            for item in ARTICLES:
                stored = layers.find_layer(connection, item.id, self.session.annotator.id)
                if stored and (stored.spans or stored.layer.version or stored.layer.read):
                    content = layers.read_content(connection, stored)
                    found[item.id] = (stored.layer.state, stored.layer.version, stored.layer.read,
                                      dict(content.spans), dict(content.links))  # fmt: skip
            return found

    def a_span(self, data: st.DataObject) -> Span | None:
        spans = list(self.content.ordered())
        return data.draw(st.sampled_from(spans)) if spans else None

    @rule(place=st.sampled_from(WORDS), label=st.sampled_from(["actor", "quote"]))
    def tag(self, place: tuple[int, int], label: str) -> None:
        if any(span.fragments == (place,) and span.label == label for span in self.content.ordered()):
            return  # the rules forbid two such spans
        attributes = {"type": "indirect"} if label == "quote" else {}
        self.apply(Change(None, Span(new_id(), label, (place,), attributes)))

    @rule(data=st.data(), note=st.sampled_from(["ü", "", None]))
    def edit(self, data: st.DataObject, note: str | None) -> None:
        span = self.a_span(data)
        if span:
            self.apply(
                Change(span, Span(span.id, span.label, span.fragments, span.attributes, not span.unsure, note or None))
            )

    @rule(data=st.data())
    def link(self, data: st.DataObject) -> None:
        quotes = [span for span in self.content.ordered() if span.label == "quote"]
        actors = [span for span in self.content.ordered() if span.label == "actor"]
        if quotes and actors:
            ends = data.draw(st.sampled_from(quotes)).id, data.draw(st.sampled_from(actors)).id
            if not any((link.source, link.target) == ends for link in self.content.links.values()):
                self.apply(Change(None, Link(new_id(), "speaker", *ends)))

    @rule(data=st.data())
    def delete(self, data: st.DataObject) -> None:
        span = self.a_span(data)
        if span:
            self.apply(*(Change(link, None) for link in self.content.links_of(span.id)), Change(span, None))

    @rule(data=st.data())
    def everywhere(self, data: st.DataObject) -> None:
        span = self.a_span(data)
        if span:
            places = [place for found in same_places(self.session, span) for place in found]
            if places:
                self.remember(lambda: tag_places(self.session, span, places))

    @rule(start=st.integers(0, 40))
    def read(self, start: int) -> None:
        self.remember(lambda: self.session.mark_read((start, start + 5)))

    @rule()
    def submit(self) -> None:
        self.remember(self.session.submit)

    @precondition(lambda self: self.layer_state is LayerState.SUBMITTED)
    @rule()
    def reopen(self) -> None:
        self.remember(lambda: self.session.reopen("because"))

    @rule()
    def undo(self) -> None:
        name = self.session.annotator.name
        applied = self.session.undo()
        assert (applied is None) == (not self.done[name])
        if applied:
            before, after = self.done[name].pop()
            self.undone[name].append((before, after))
            assert self.everything() == before

    @rule()
    def redo(self) -> None:
        name = self.session.annotator.name
        applied = self.session.redo()
        assert (applied is None) == (not self.undone[name])
        if applied:
            before, after = self.undone[name].pop()
            self.done[name].append((before, after))
            assert self.everything() == after

    @rule(item=st.sampled_from(ARTICLES))
    def go_to(self, item: Any) -> None:
        self.session.open_article(item.id)

    @rule(name=NAMES, item=st.sampled_from(ARTICLES))
    def restart(self, name: str, item: Any) -> None:
        self.session.close()
        self.session = Session.open(self.path, name)
        self.session.open_article(item.id)

    @invariant()
    def memory_is_the_file(self) -> None:
        if not hasattr(self, "session") or self.session.article is None:
            return
        with self.session.project.reading() as connection:
            stored = layers.find_layer(connection, self.session.article.id, self.session.annotator.id)
            assert stored
            again = layers.read_content(connection, stored)
            assert self.content.layer == again.layer == stored.layer
            assert self.content.known_spans.items() <= again.spans.items()
            assert len(self.content) == len(again)
            (row,) = self.session.article_rows([self.session.article.id])
            assert (row.spans, row.state) == (len(again), str(stored.layer.state))
            if not self.content.is_whole:
                return
            assert dict(self.content.spans) == dict(again.spans)
            assert dict(self.content.links) == dict(again.links)
            assert list(self.content.ordered()) == list(again.ordered())

    @invariant()
    def the_journal_gives_the_tables(self) -> None:
        if hasattr(self, "session"):
            with self.session.project.reading() as connection:
                assert replay.differences(connection) == []


TestWork = Work.TestCase
TestWork.settings = settings(max_examples=examples(0.4), stateful_step_count=20, deadline=None)
