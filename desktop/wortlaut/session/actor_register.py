"""The register of a project: who is named in the annotator's own layers, under which name, in which words.

A name is the canonical name where a mention has one, else the words without their article. Renaming and merging are one
action over all articles that one undo takes back; mentions in submitted articles stay as they are.
"""

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256

from wortlaut.assist.actor_names import Name, Proposal, core, is_pronoun
from wortlaut.assist.actor_names import Reason as Reason
from wortlaut.assist.actor_names import canonical as canonical
from wortlaut.assist.actor_names import proposals as proposals_of
from wortlaut.domain.change import Change, ChangeSet, Problem
from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import LayerState
from wortlaut.session.blindness import sight_of
from wortlaut.session.everywhere import apply_to_articles, read_article, worked_content
from wortlaut.session.frame_sentences import name_attribute
from wortlaut.session.progress import Meter, Progress
from wortlaut.session.session import Session
from wortlaut.session.values import Applied
from wortlaut.store import articles, settings, stream
from wortlaut.store.journal import BY_KEY, Action, Row
from wortlaut.store.layers import name_key
from wortlaut.store.project_file import Project
from wortlaut.store.records import utc_now

APART = "register.apart."
"""Key of the setting that says that two names do not mean the same one; its value is when that was said."""
_AROUND = 70
"""Code points before and after a mention that are shown with it."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A span that names somebody."""

    article: str
    """Article id."""
    span: str
    label: str
    """Label id."""
    name: str
    """The canonical name, "" without one."""
    words: str
    """What stands in the text, in one line."""
    start: int
    end: int
    locked: bool
    """Whether the article is submitted."""

    @property
    def told(self) -> str:
        """The name under which the mention is listed."""
        return self.name or core(self.words) or self.words


@dataclass(frozen=True, slots=True)
class Entry:
    """One name of a label with all its mentions, in the order of the articles and the text."""

    label: str
    name: str
    named: bool
    """Whether the name is a canonical one."""
    mentions: tuple[Mention, ...]
    proposal: Proposal | None = None
    """What this name may be another form of."""

    @property
    def forms(self) -> tuple[str, ...]:
        """The words that stand in the text, the most frequent first."""
        return tuple(words for words, _ in Counter(mention.words for mention in self.mentions).most_common())

    @property
    def articles(self) -> frozenset[str]:
        """Ids of the articles in which somebody is called so."""
        return frozenset(mention.article for mention in self.mentions)


@dataclass(frozen=True, slots=True)
class Context:
    """A mention with the text around it."""

    mention: Mention
    before: str
    after: str


def named_labels(scheme: Scheme) -> dict[str, str]:
    """Return the labels whose spans have a canonical name, with the id of the attribute that holds it."""
    found = {label.id: name_attribute(label, scheme) for label in scheme.labels}
    return {label: attribute for label, attribute in found.items() if attribute is not None}


def read_mentions(
    project: Project,
    scheme: Scheme,
    reader: str | None,
    *,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> list[Mention]:
    """Return all mentions in the layers of the person of that name, but for pronouns without a canonical name.

    Reads a snapshot, so it may run in any thread. Raises DamagedError, DiskError, CancelledError.
    """
    labels = named_labels(scheme)
    sight = sight_of(project, reader)
    found: list[Mention] = []
    with stream.snapshot(project) as snapshot:
        meter = Meter(articles.count(snapshot), progress, cancelled)

        def shown(article: str, layer: stream.LayerData) -> bool:
            own = sight.name is not None and name_key(sight.told(layer.annotator)) == name_key(sight.name)
            return own and sight.shows(article, layer.kind, layer.annotator)

        for record in stream.layers(snapshot, kinds=("person",), unopened=False, shown=shown):
            found += _mentions(record, labels)
            meter.advance(1)
    return found


def _mentions(record: stream.LayerRecord, labels: dict[str, str]) -> Iterable[Mention]:
    assert record.layer is not None  # unopened articles were not asked for
    locked = record.layer.state == LayerState.SUBMITTED
    for row in record.spans:
        attribute = labels.get(row[1])
        if attribute is None:
            continue
        name = json.loads(row[6]).get(attribute, "") if attribute in row[6] else ""
        words = " ".join(" ".join(json.loads(row[5])).split() if row[4] is not None else row[5].split())
        if name or not is_pronoun(words):
            yield Mention(record.article.id, row[0], row[1], name, words, row[2], row[3], locked)


def entries(mentions: Iterable[Mention], apart: Collection[str] = ()) -> list[Entry]:
    """Return the names with their mentions, by name; `apart` are keys of proposals that are not to be made."""
    groups: defaultdict[tuple[str, bool, str], list[Mention]] = defaultdict(list)
    for mention in mentions:
        groups[mention.label, bool(mention.name), mention.told].append(mention)
    made = [Entry(label, name, named, tuple(group)) for (label, named, name), group in groups.items()]
    made.sort(key=lambda one: (one.name.casefold(), not one.named, one.label))
    proposed: dict[tuple[str, str, bool], Proposal] = {}
    for label in dict.fromkeys(one.label for one in made):
        for named, own in _proposed([one for one in made if one.label == label]):
            if apart_key(label, own.name, own.into) not in apart:
                proposed[label, own.name, named] = own
    return [replace(one, proposal=proposed.get((one.label, one.name, one.named))) for one in made]


def _proposed(own: Sequence[Entry]) -> Iterable[tuple[bool, Proposal]]:
    """Yield proposals with whether they are about a canonical name.

    Where the same words are a canonical name here and have none there, that is a proposal itself.
    """
    given = {one.name for one in own if one.named}
    for one in own:
        if not one.named and one.name in given:
            yield False, Proposal(one.name, one.name, Reason.INFLECTION)
    names = [
        Name(one.name, one.named, one.forms, one.articles, len(one.mentions))
        for one in own
        if one.named or one.name not in given
    ]
    named = {one.name: one.named for one in names}
    for proposal in proposals_of(names):
        yield named[proposal.name], proposal


def apart_key(label: str, name: str, other: str) -> str:
    """Return the key of the setting that keeps two names of a label apart."""
    both = json.dumps([label, *sorted((name, other))], ensure_ascii=False)
    return APART + sha256(both.encode("utf-8")).hexdigest()[:16]


def kept_apart(session: Session) -> frozenset[str]:
    """Return the keys of all pairs of names that are kept apart."""
    with session.project.reading() as connection:
        return frozenset(APART + key for key in settings.with_prefix(connection, APART))


def keep_apart(session: Session, entry: Entry) -> Applied | Problem:
    """Say that the proposal about an entry is wrong: it is not made again; one undo takes that back."""
    if entry.proposal is None:
        return Problem("nothing_to_do", "hint")
    key = apart_key(entry.label, entry.name, entry.proposal.into)
    row = Row("setting", key, None, {"value": utc_now()})
    return session.write(Action("keep_apart", session.annotator.id, None, BY_KEY), [row])


def rename(session: Session, mentions: Iterable[Mention], name: str) -> Applied | Problem:
    """Give mentions a canonical name, in all articles at once; with the mentions of several names this merges them.

    Mentions in submitted articles, and those that have the name already or are gone, stay as they are. A name that was
    guessed is confirmed. Problem `name_missing` without a name, `nothing_to_do`. Raises like `Session.apply`.
    """
    wanted = " ".join(name.split())
    if not wanted:
        return Problem("name_missing", "hint")
    labels = named_labels(session.scheme)
    by_article: defaultdict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        if not mention.locked and mention.label in labels:
            by_article[mention.article].append(mention)
    changes: dict[str, ChangeSet] = {}
    for article_id, own in by_article.items():
        is_open = session.article is not None and session.article.id == article_id
        content = session.content if is_open else worked_content(session, article_id)
        made = []
        for mention in own:
            span, attribute = None if content is None else content.spans.get(mention.span), labels[mention.label]
            if span is None or span.label != mention.label or span.attributes.get(attribute) == wanted:
                continue
            after = {**span.attributes, attribute: wanted}
            guessed = tuple(one for one in span.guessed if one != attribute)
            made.append(Change(span, replace(span, attributes=after, guessed=guessed)))
        if made:
            changes[article_id] = ChangeSet("rename_actor", tuple(made))
    return apply_to_articles(session, changes, "rename_actor") if changes else Problem("nothing_to_do", "hint")


def renamed(mentions: Iterable[Mention], chosen: Iterable[Mention], name: str) -> list[Mention]:
    """Return all mentions as they are after `rename` of the chosen ones."""
    spans = {(mention.article, mention.span) for mention in chosen if not mention.locked}
    wanted = " ".join(name.split())
    return [replace(one, name=wanted) if (one.article, one.span) in spans else one for one in mentions]


def contexts(session: Session, mentions: Sequence[Mention], limit: int) -> list[Context]:
    """Return the first mentions with the text around them, at most `limit`."""
    found: list[Context] = []
    known, text = "", ""
    for mention in mentions[:limit]:
        if mention.article != known:
            article = read_article(session, mention.article)
            known, text = mention.article, "" if article is None else article.text
        before = text[max(0, mention.start - _AROUND) : mention.start].rpartition("\n")[2]
        found.append(Context(mention, before, text[mention.end : mention.end + _AROUND].partition("\n")[0]))
    return found
