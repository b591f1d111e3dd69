"""What is to be done next in a project, for one person: first the own work, then what others wait for."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from wortlaut.domain.span import Annotator
from wortlaut.session.dashboard_values import Dashboard, Glance, OpenCards, Stage, Step, StepKind
from wortlaut.store import articles, dashboard, splits
from wortlaut.store.dashboard import Question
from wortlaut.store.layers import annotators, name_key
from wortlaut.store.project_file import Connection

_ORDER = tuple(StepKind)
_MOST = 9
"""Each step has a digit."""


@dataclass(frozen=True, slots=True)
class Work:
    """Where there is something to do, whatever is looked at."""

    own: Sequence[tuple[str, bool]]
    """Articles (ids) that the reader has to annotate, and whether each is begun."""
    new: Sequence[str]
    """Articles that nobody has begun and nobody is to do."""
    stages: Mapping[Stage, Sequence[str]]
    """Articles by how far they are."""
    has_articles: bool


def early_steps(
    connection: Connection, reader: Annotator | None, work: Work, hidden: Collection[str]
) -> tuple[Step, ...]:
    """Return what can be said without cards and agreement."""
    steps = list(_own_steps(work))
    for kind, stage in ((StepKind.DECIDE, Stage.REVIEW), (StepKind.READY, Stage.READY)):
        found = tuple(work.stages.get(stage, ()))
        if found:
            steps.append(Step(kind, len(found), article=found[0], articles=found))
    answers = _answers(connection, reader, hidden)
    released = splits.places(connection)
    unreleased = tuple(article for article in work.stages.get(Stage.GOLD, ()) if article not in released)
    if answers is not None:
        steps.append(answers)
    if unreleased:
        steps.append(Step(StepKind.RELEASE, len(unreleased), articles=unreleased))
    if work.new:
        steps.append(Step(StepKind.BEGIN, len(work.new), article=work.new[0], articles=tuple(work.new)))
    titles = {
        row.id: row.title
        for row in articles.rows(connection, reader.id if reader else "", [step.article or "" for step in steps])
    }
    return tuple(replace(step, title=titles.get(step.article or "", "")) for step in steps)


def _own_steps(work: Work) -> Iterator[Step]:
    if not work.has_articles:
        yield Step(StepKind.IMPORT)
    for kind, wanted in ((StepKind.CONTINUE, True), (StepKind.ASSIGNED, False)):
        found = tuple(article for article, is_begun in work.own if is_begun is wanted)
        if found:
            yield Step(kind, len(found), article=found[0], articles=found)


def _answers(connection: Connection, reader: Annotator | None, hidden: Collection[str]) -> Step | None:
    """Return the comments that wait for an answer of somebody else than who wrote last, by whose layer it is."""
    me = reader.id if reader else None
    open_ = [one for one in dashboard.questions(connection) if one.article not in hidden and one.author != me]
    if not open_:
        return None
    names = {person.id: person.name for person in annotators(connection)}
    counts = Counter(names.get(one.owner or "", "") for one in open_)
    people = tuple((name, counts[name]) for name in sorted(counts, key=name_key))
    found = tuple(dict.fromkeys(one.article for one in open_))
    first: Question = open_[0]
    return Step(StepKind.ANSWER, len(open_), article=found[0], articles=found, people=people, label=first.owner or "")


def steps_of(overview: Dashboard, cards: OpenCards | None, glance: Glance | None) -> tuple[Step, ...]:
    """Return what to do next, most urgent first, at most nine; `cards` and `glance` are None while not known."""
    steps = {step.kind: step for step in overview.steps}
    if cards is not None:
        for kind in (StepKind.DECIDE, StepKind.READY):
            if kind in steps:
                steps[kind] = _with_cards(steps[kind], cards)
        if cards.outdated:
            first = cards.outdated[0]
            steps[StepKind.OUTDATED] = Step(
                StepKind.OUTDATED, len(cards.outdated), cards.titles.get(first, ""), first, cards.outdated
            )
    if glance is not None and glance.furthest is not None:
        label, value = glance.furthest
        steps[StepKind.FURTHEST] = Step(StepKind.FURTHEST, label=label, value=value)
    return tuple(steps[kind] for kind in _ORDER if kind in steps)[:_MOST]


def _with_cards(step: Step, cards: OpenCards) -> Step:
    """Return a step with the cards it is about: of one article when they are being decided, else of all."""
    ranked = [article for article in cards.articles if article in set(step.articles)]
    if not ranked:
        return replace(step, detail=0)
    if step.kind is StepKind.DECIDE:
        first = ranked[0]
        return replace(
            step,
            article=first,
            title=cards.titles.get(first, ""),
            cards=cards.articles[first],
            value=cards.values.get(first),
        )
    found = tuple(card for article in ranked for card in cards.articles[article])
    return replace(step, cards=found, detail=sum(cards.edges.get(article, 0) for article in ranked))
