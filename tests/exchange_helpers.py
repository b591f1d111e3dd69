"""Several people with a project file each, as they hand work to one another."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from store_helpers import article, import_articles
from wortlaut.domain.article import Article
from wortlaut.domain.change import Change, ChangeSet
from wortlaut.domain.ids import new_id
from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import Link, Span
from wortlaut.session import exchange
from wortlaut.session.assigning import Wish
from wortlaut.session.session import Applied, Session
from wortlaut.store import replay
from wortlaut.store.project_file import Project

NAMES = ("anna", "bob", "carla", "dora", "emil")


def texts(number: int) -> list[Article]:
    """Articles with an actor, a quote and a commitment each."""
    return [
        article(
            f"Nora Grün aus Ort {n} sagte, die Brücke werde gebaut. Der Rat zahlt {n} Millionen 🌉.", f"{n:03}_a.txt"
        )
        for n in range(number)
    ]


def central(path: Path, scheme: Scheme, articles: Iterable[Article]) -> Path:
    """A project of somebody who hands out work."""
    session = Session.create(path, "chief", scheme)
    import_articles(session.project, *articles)
    session.close()
    return path


def assign(path: Path, names: Sequence[str], **wish: object) -> None:
    """Assign articles of a closed project."""
    exchange.assign(path, Wish(tuple(names), **wish), acting=None, dry_run=False)  # type: ignore[arg-type]


def hand_out(path: Path, name: str, folder: Path) -> Path:
    """Pack the assignment of somebody and make that person's project of it."""
    folder.mkdir(exist_ok=True)
    pack, target = folder / f"{name}.pack", folder / f"{name}.wortlaut"
    exchange.pack_assignment(path, pack, name, overwrite=True)
    exchange.project_from_pack(pack, target)
    return target


def hand_in(path: Path, name: str) -> Path:
    """Pack the submission of somebody."""
    pack = path.with_name(f"{name}-done.pack")
    exchange.pack_submission(path, pack, name, overwrite=True)
    return pack


def merge(path: Path, *others: Path, dry_run: bool = False) -> exchange.MergeResult:
    """Merge packs and projects into a closed project."""
    return exchange.merge_into(path, others, acting=None, backups=path.parent / "backups", dry_run=dry_run)


def annotate(session: Session, shift: int = 0, note: str | None = None) -> list[Span]:
    """Tag the open article: an actor, a quote, who speaks; `shift` moves the end of the quote by code points."""
    assert session.article is not None
    text = session.article.text
    actor = Span(new_id(), "actor", ((0, 9),), note=note)
    end = text.index(" gebaut") - shift
    quote = Span(new_id(), "quote", ((text.index("die Brücke"), end),), {"type": "indirect"})
    link = Link(new_id(), "speaker", quote.id, actor.id)
    changes = tuple(Change(None, one) for one in (actor, quote, link))
    assert isinstance(session.apply(ChangeSet("tag", changes, focus=quote.id)), Applied)
    return [actor, quote]


def work(path: Path, name: str, *, shift: int = 0, limit: int | None = None) -> dict[str, list[Span]]:
    """Annotate and submit the articles of a project; return the spans by article."""
    session = Session.open(path, name)
    done: dict[str, list[Span]] = {}
    try:
        for article_id in sorted(session.article_ids())[:limit]:
            session.open_article(article_id)
            done[article_id] = annotate(session, shift)
            applied = session.submit(seconds=30 + shift)
            assert isinstance(applied, Applied), applied
    finally:
        session.close()
    return done


def meanings(path: Path) -> Mapping[str, Sequence[object]]:
    """What all tables of a closed project say."""
    with Project.open(path, read_only=True) as project, project.reading() as connection:
        return {name: list(replay.meaning(connection, name)) for name in replay.tables()}


def differences(path: Path) -> list[str]:
    """Tables that are not what the journal says."""
    with Project.open(path, read_only=True) as project, project.reading() as connection:
        return replay.differences(connection)
