"""Random reviews: the desk, one that reads the file anew, and the replayed journal always agree."""

from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from example_counts import examples
from review_helpers import article_of, incoming, place, span, submit, text_of
from wortlaut import assets
from wortlaut.domain import ids
from wortlaut.domain.article import Article
from wortlaut.domain.card import Aspect
from wortlaut.domain.decision import Choice, ChoiceKind, Reason
from wortlaut.domain.ids import new_id
from wortlaut.domain.scheme_files import load_scheme
from wortlaut.domain.span import Link, Span
from wortlaut.session.review_desk import ReviewDesk
from wortlaut.session.review_settings import ReviewSettings, set_review_settings
from wortlaut.session.session import Applied, Session
from wortlaut.store import bulk, check, reviews

SCHEME = load_scheme(assets.resource("schemes/quote-actor-commitment-condition.json").read_text(encoding="utf-8"))
ARTICLES = [article_of(text_of(2)), article_of(text_of(1, "B"), "002_b.txt")]
SHAPES = [("actor", 0, 20), ("actor", 11, 20), ("quote", 38, 97), ("quote", 38, 73), ("commitment", 38, 73),
          ("condition", 75, 97), ("condition", 80, 97)]  # fmt: skip
picks = st.integers(0, 1000)
"""Chooses one of what there is: how much that is depends on ids, which no two runs share."""
shapes = st.lists(st.tuples(st.integers(0, 1), st.sampled_from(SHAPES)), min_size=1, max_size=6, unique=True)


def drawn(found: list[tuple[int, tuple[str, int, int]]], sentences: int) -> tuple[list[Span], list[Link]]:
    """Spans at these places, and a speaker link from the first quote to the first actor."""
    spans = [
        span(label, place(number % sentences, start, end), **({"type": "indirect"} if label == "quote" else {}))
        for number, (label, start, end) in {(number % sentences, shape): None for number, shape in found}
    ]
    quotes = [one for one in spans if one.label == "quote"]
    actors = [one for one in spans if one.label == "actor"]
    return spans, [Link(new_id(), "speaker", quotes[0].id, actors[0].id)] if quotes and actors else []


class Counted:
    """Stands for the clock and the source of randomness of ids, so that an example is the same each time it runs."""

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


class Review(RuleBasedStateMachine):
    """Two adjudicators at their desks, while submissions go on coming."""

    @initialize(first=shapes, second=shapes, third=shapes)
    def start(self, first: list[tuple[int, tuple[str, int, int]]], second: list[tuple[int, tuple[str, int, int]]],
              third: list[tuple[int, tuple[str, int, int]]]) -> None:  # fmt: skip
        counted = Counted()
        self.patches = [patch.object(ids, name, counted) for name in ("os", "time")]
        for one in self.patches:
            one.start()
        self.folder = TemporaryDirectory()
        self.path = Path(self.folder.name) / "p.wortlaut"
        self.session = Session.create(self.path, "Mia", SCHEME)
        set_review_settings(self.session, ReviewSettings(audit=0.3, seed="fixed"))
        for item, sentences in zip(ARTICLES, (2, 1), strict=True):
            layers = {"Ann": drawn(first, sentences), "Ben": drawn(second, sentences), "Cem": drawn(third, sentences)}
            submit(self.session.project, item, layers)
        self.desk = ReviewDesk(self.session)
        self.version = 1

    def teardown(self) -> None:
        if hasattr(self, "session"):
            self.session.close()
            self.folder.cleanup()
            for one in self.patches:
                one.stop()

    @rule(pick=picks, kind=st.sampled_from(ChoiceKind), aspect=st.sampled_from([None, None, *Aspect]))
    def decide(self, pick: int, kind: ChoiceKind, aspect: Aspect | None) -> None:
        found = self.desk.queue("document", state="all")
        if not found:
            return
        card = self.desk.card(found[pick % len(found)]).card
        reading = pick // 7 % len(card.readings)
        choice = Choice(
            kind,
            reading if kind is ChoiceKind.TAKE else None,
            aspect if kind is ChoiceKind.TAKE else None,
            label="actor" if kind is ChoiceKind.RELABEL else None,
            fragments=((card.hull[0], card.hull[1]),) if kind is ChoiceKind.EDIT else (),
        )
        applied = self.desk.decide(card.id, choice, reason=Reason.EDGE_CASE, note="ü")
        if isinstance(applied, Applied):
            assert self.desk.decisions(card.article)[card.id].decided_by == self.session.annotator.id

    @rule(pick=picks)
    def decide_alike(self, pick: int) -> None:
        found = self.desk.queue("document")
        if found:
            alike = self.desk.alike(found[pick % len(found)])
            fitting = [row.card for row in alike.rows if row.fits]
            if fitting:
                self.desk.decide_alike(fitting[0], self.desk.alike(fitting[0]).choice, fitting[:1])

    @rule(item=st.sampled_from(ARTICLES), shape=st.sampled_from(SHAPES))
    def add(self, item: Article, shape: tuple[str, int, int]) -> None:
        self.desk.add(item.id, shape[0], place(0, shape[1], shape[2]))

    @rule(pick=picks, item=st.sampled_from(ARTICLES))
    def withdraw(self, pick: int, item: Article) -> None:
        decided = sorted(self.desk.decisions(item.id))
        if decided:
            self.desk.withdraw(item.id, decided[pick % len(decided)])

    @rule(item=st.sampled_from(ARTICLES), leave=st.booleans())
    def finish(self, item: Article, leave: bool) -> None:
        for card in self.desk.queue(article=item.id):
            self.desk.decide(card, Choice(ChoiceKind.SKIP))
        self.desk.finish(item.id, leave_skipped=leave)

    @rule(item=st.sampled_from(ARTICLES))
    def reopen(self, item: Article) -> None:
        self.desk.reopen_gold(item.id, "because")

    @rule(name=st.sampled_from(["Ann", "Ben"]), found=shapes)
    def resubmit(self, name: str, found: list[tuple[int, tuple[str, int, int]]]) -> None:
        """The next version keeps a span of the one before, as an import demands."""
        self.version += 1
        with self.session.project.reading() as connection:
            (layer,) = (
                one for one in reviews.worked(connection)
                if one.article == ARTICLES[0].id and one.annotator.name == name
            )  # fmt: skip
            before = reviews.submission(connection, layer.layer, layer.version)
        assert before
        spans, _ = drawn(found, 2)
        places = {(one.label, one.fragments) for one in before.spans[:1]}
        spans = [*before.spans[:1], *(one for one in spans if (one.label, one.fragments) not in places)]
        with bulk.Import(self.session.project) as batch:
            batch.add_article(ARTICLES[0])
            batch.add_layer(ARTICLES[0].id, incoming(name, spans, [], self.version))

    @rule()
    def remerge(self) -> None:
        self.desk.remerge(ARTICLES[0].id)

    @rule()
    def undo(self) -> None:
        self.session.undo()

    @rule()
    def redo(self) -> None:
        self.session.redo()

    @precondition(lambda self: hasattr(self, "session"))
    @rule()
    def restart(self) -> None:
        self.session.close()
        self.session = Session.open(self.path, "Mia")
        self.desk = ReviewDesk(self.session)

    @invariant()
    def the_desk_is_the_file(self) -> None:
        if not hasattr(self, "session"):
            return
        fresh = ReviewDesk(self.session)
        for state in ("open", "all", "stale"):
            assert list(self.desk.queue(state=state)) == list(fresh.queue(state=state))
        assert self.desk.articles() == fresh.articles()
        for card in fresh.queue(state="all"):
            assert self.desk.row(card) == fresh.row(card)
        for item in ARTICLES:
            assert self.desk.decisions(item.id) == fresh.decisions(item.id)
            mine, read = self.desk.review(item.id), fresh.review(item.id)
            assert mine
            assert read
            assert list(mine.content().ordered()) == list(read.content().ordered())
            assert dict(mine.content().links) == dict(read.content().links)

    @invariant()
    def the_journal_gives_the_tables(self) -> None:
        """What a check finds damaged, replaying the journal among it."""
        if hasattr(self, "session"):
            assert not [finding for finding in check.run(self.session.project, SCHEME) if finding.level == check.DAMAGE]


TestReview = Review.TestCase
TestReview.settings = settings(max_examples=examples(0.25), stateful_step_count=15, deadline=None)
