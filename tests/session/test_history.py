"""The history as entries: pages, filters, what each changed, named points, and what nobody may see yet."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from store_helpers import article, import_articles, tag
from wortlaut.domain.scheme import Scheme
from wortlaut.errors import BadInputError
from wortlaut.session import annotate, history, points
from wortlaut.session.history import Filter, LinkChange, details, page
from wortlaut.session.moments import now
from wortlaut.session.session import Applied, Session
from wortlaut.store import check

Open = Callable[..., Session]
FIRST, SECOND = article(), article("Zweiter Text, sagte Ruy.", "002_b.txt")


@pytest.fixture
def working(open_session: Open) -> Session:
    """A session of Mia with two articles, three spans in the first, one in the second."""
    session = open_session()
    import_articles(session.project, FIRST, SECOND)
    session.open_article(FIRST.id)
    for place in ((0, 3), (4, 9), (10, 15)):
        tag(session, place)
    session.open_article(SECOND.id)
    tag(session, (0, 7), label="quote")
    return session


def kinds(session: Session, **wanted: object) -> list[str]:
    return [entry.kind for entry in page(session, Filter(**wanted))]  # type: ignore[arg-type]


def test_pages_follow_each_other_without_gap_or_repetition(working: Session) -> None:
    everything = [entry.seq for entry in page(working, Filter())]
    assert everything == sorted(everything, reverse=True)
    found: list[int] = []
    while True:
        more = page(working, Filter(), before=found[-1] if found else None, limit=3)
        if not more:
            break
        assert len(more) <= 3
        found += [entry.seq for entry in more]
    assert found == everything


def test_filters_by_who_what_where_when_and_text(working: Session) -> None:
    assert kinds(working, group="tagging") == ["tag"] * 4 + ["create"]
    assert set(kinds(working, group="exchange")) == {"import"}
    assert kinds(working, group="links") == []
    assert "create" not in kinds(working, annotator=working.annotator.id)
    assert kinds(working, annotator="nobody") == []
    assert kinds(working, article=SECOND.id) == ["tag", "open", "import"]
    assert kinds(working, text="Zweiter", group="tagging") == ["tag"]  # title
    assert kinds(working, text="002_b", group="tagging") == ["tag"]  # source
    assert kinds(working, text="fortgesetzt") == ["tag"] * 3 + ["open"]  # first words
    assert kinds(working, text="nirgends") == []
    middle = page(working, Filter(group="tagging"))[1].seq
    assert kinds(working, after=middle, group="tagging") == ["tag"]
    assert kinds(working, until=now() - timedelta(hours=1)) == []
    assert kinds(working, since=now() - timedelta(hours=1)) == kinds(working)


def test_tagged_words_are_found(working: Session) -> None:
    working.open_article(FIRST.id)
    found = [entry.article for entry in page(working, Filter(text="Hilfe", group="tagging"))]
    assert FIRST.id in found
    assert SECOND.id not in found


def test_all_that_belongs_to_one_span(working: Session) -> None:
    assert working.content is not None
    [span] = working.content.ordered()
    working.undo()
    working.redo()
    assert kinds(working, span=span.id) == ["redo", "undo", "tag"]
    working.undo()
    assert kinds(working, span=span.id) == ["undo", "redo", "undo", "tag"]  # even when it is gone


def test_an_entry_says_what_it_changed_and_where(working: Session) -> None:
    newest = page(working, Filter())[0]
    told = details(working, newest.seq)
    assert told is not None
    [change] = told.spans
    assert (change.label, change.new_label, change.words, change.new_words) == (None, "quote", "", "Zweiter")
    assert (told.article, told.place, told.more) == (SECOND.id, (0, 7), 0)
    assert told.span is not None
    working.undo()
    gone = details(working, newest.seq)
    assert gone is not None
    assert (gone.span, gone.place) == (None, (0, 7))
    assert details(working, 10_000) is None


def test_an_entry_of_a_link_says_what_was_linked(working: Session, scheme: Scheme) -> None:
    speaker = tag(working, (14, 17), label="actor")
    assert working.content is not None
    [quote] = [span for span in working.content.spans.values() if span.label == "quote"]
    working.apply(annotate.add_link(working.content, scheme, "speaker", quote.id, speaker.id))
    seq = page(working, Filter())[0].seq
    told = details(working, seq)
    assert told is not None
    assert told.links == (LinkChange("speaker", "Zweiter", SECOND.text[14:17], made=True),)
    assert (told.spans, told.article, told.place, told.span) == ((), SECOND.id, (0, 7), quote.id)
    assert working.content is not None
    [link] = working.content.links.values()
    working.apply(annotate.remove_link(working.content, link.id))
    gone = details(working, page(working, Filter())[0].seq)
    assert gone is not None
    assert [change.made for change in gone.links] == [False]


def test_an_open_annotator_sees_nothing_of_others(working: Session, open_session: Open) -> None:
    working.submit()
    working.close()
    other = open_session("Ben")
    other.open_article(FIRST.id)
    other.open_article(SECOND.id)
    assert [entry.kind for entry in page(other, Filter(article=FIRST.id)) if entry.annotator == "Mia"] == []
    assert kinds(other, text="Hilfe", group="tagging") == []
    with other.project.reading() as connection:
        hers = [row[0] for row in connection.execute("SELECT seq FROM action WHERE kind = 'tag'")]
    assert len(hers) == 4
    assert [details(other, seq) for seq in hers] == [None] * 4
    other.submit()
    assert "tag" in kinds(other, article=SECOND.id)


def test_what_is_shown_of_an_import_leaves_out_hidden_layers(
    open_session: Open, scheme: Scheme, tmp_path: Path
) -> None:
    """An import is no secret, what it brought of others on an article that is still annotated is."""
    from wortlaut.session.exporting import ExportOptions, export_file
    from wortlaut.session.importing import ImportOptions, import_files

    Session.create(tmp_path / "other.wortlaut", "Ben", scheme).close()
    with Session.open(tmp_path / "other.wortlaut", "Ben").project as project:
        session = Session(project, "Ben")
        import_articles(project, FIRST)
        session.open_article(FIRST.id)
        tag(session, (4, 9))
        export_file(project, tmp_path / "e.jsonl", ExportOptions())
    mine = open_session()
    import_articles(mine.project, FIRST)
    import_files(
        mine.project,
        mine.scheme,
        [tmp_path / "e.jsonl"],
        ImportOptions(),
        by=None,
        backups=tmp_path,
        default_language="de",
    )
    mine.reload()
    entry = page(mine, Filter(group="exchange"))[0]
    told = details(mine, entry.seq)
    assert told is not None
    assert [change.new_words for change in told.spans] == ["Hilfe"]
    mine.open_article(FIRST.id)
    mine.settle()
    told = details(mine, entry.seq)
    assert told is not None
    assert told.spans == ()
    assert told.more == 0
    assert "import" not in kinds(mine, text="Hilfe", group="exchange")


def test_points_are_named_renamed_and_forgotten(working: Session) -> None:
    points.name_point(working, " vor  der Sitzung ")
    earlier = page(working, Filter(group="tagging"))[2].seq
    points.name_point(working, "Anfang", earlier)
    newest, first = points.points(working)
    assert (newest.name, first.name, first.after) == ("vor der Sitzung", "Anfang", earlier)
    assert newest.after == page(working, Filter())[2].seq
    points.rename_point(working, first, "Beginn")
    assert [point.name for point in points.points(working)] == ["vor der Sitzung", "Beginn"]
    points.delete_point(working, newest)
    assert [point.name for point in points.points(working)] == ["Beginn"]
    assert kinds(working)[:4] == ["delete_point", "rename_point", "point", "point"]
    assert check.run(working.project, working.scheme) == []
    working.undo_action(page(working, Filter())[0].seq)
    assert len(points.points(working)) == 2


def test_points_need_a_name_of_their_own(working: Session) -> None:
    points.name_point(working, "Sitzung")
    before = kinds(working)
    for name in ("", "  ", "SITZUNG", "x" * 81, "a\u202eb"):
        with pytest.raises(BadInputError, match="point_name"):
            points.name_point(working, name)
    with pytest.raises(BadInputError, match="unknown_entry"):
        points.name_point(working, "weit weg", 10_000)
    assert kinds(working) == before
    [point] = points.points(working)
    points.delete_point(working, point)
    with pytest.raises(BadInputError, match="stale_value"):
        points.rename_point(working, point, "noch einmal")


def test_the_key_for_undo_does_not_forget_a_point(working: Session) -> None:
    points.name_point(working, "Sitzung")
    applied = working.undo()
    assert applied is not None
    assert applied.kind == "tag"
    assert len(points.points(working)) == 1
    assert history.PROJECT not in history.GROUPS


def test_what_somebody_did_in_the_own_layer_is_taken_back_by_nobody_else(working: Session) -> None:
    hers = page(working, Filter(group="tagging"))[0]
    imported = page(working, Filter(group="exchange"))[0]
    working.open_article(FIRST.id)
    assert isinstance(working.submit(), Applied)
    submitted = page(working, Filter())[0]
    working.set_annotator("Ben")
    before = kinds(working)
    for entry in (hers, submitted):
        with pytest.raises(BadInputError, match="work_of_another") as refused:
            working.undo_action(entry.seq)
        assert refused.value.params["name"] == "Mia"
    assert kinds(working) == before
    with pytest.raises(
        BadInputError, match="undo_conflict"
    ):  # an import may be taken back, but for what is built on it
        working.undo_action(imported.seq)
    working.set_annotator("Mia")
    working.undo_action(submitted.seq)
    working.undo_action(hers.seq)
