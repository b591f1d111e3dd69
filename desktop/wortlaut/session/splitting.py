"""Who belongs to which part of the dataset: computed for what is new, remembered in the project for ever."""

from collections.abc import Callable
from dataclasses import replace

from wortlaut.assist.leaks import leaks
from wortlaut.assist.near_duplicates import near_duplicates
from wortlaut.assist.split import Place, Split, same_quotes, split
from wortlaut.session.duplicates_by_hand import joins
from wortlaut.session.release_survey import Survey
from wortlaut.session.release_values import Division, ReleaseOptions
from wortlaut.store import actions, splits
from wortlaut.store.journal import FROM_HISTORY, Action
from wortlaut.store.project_file import Connection, Project

STEPS = 4
"""Steps for each article."""
_ROUNDS = 5
"""How often pairs that the search for groups passed over are joined; one round is enough but in odd collections."""


def divide(reader: Connection, survey: Survey, options: ReleaseOptions, advance: Callable[[int], None]) -> Division:
    """Split what was surveyed; nothing is written. `advance` is called with `STEPS` steps for each article in all."""
    pieces = [known.piece for known in survey.articles.values()]
    items = [known.item for known in survey.articles.values()]
    quotes = same_quotes((id_, quote) for id_, known in survey.articles.items() for quote in known.quotes)
    groups = tuple(group.ids for group in near_duplicates(pieces, advance))
    bonds = list(groups)
    bonds += quotes if options.group_by_quote else []
    bonds += joins(reader)
    stored = splits.places(reader)
    rules = replace(options.rules, hold_out=bool(options.hold_out))
    kept = stored if options.keep_places else {}
    earlier = {id_: Place(Split(where), group) for id_, (where, group) in kept.items() if id_ in survey.articles}
    for _ in range(_ROUNDS):
        plan = split(items, bonds, earlier, rules)
        found = leaks(pieces, {id_: place.split for id_, place in plan.places.items()}, advance)
        passed_over = [(near.a, near.b) for near in found.over if not {near.a, near.b} <= earlier.keys()]
        if not passed_over:
            break
        bonds += passed_over
    torn = sum(len({plan.places[id_].split for id_ in ids if id_ in plan.places}) > 1 for ids in quotes)
    return Division(plan, groups, found, torn, frozenset(earlier))


def remember(project: Project, division: Division, annotator: str | None) -> None:
    """Write down where the articles are that were elsewhere or nowhere before, as one action; else nothing."""
    with project.reading() as connection:
        stored = splits.places(connection)
    rows = [
        splits.place_row(id_, place.split, place.group, stored.get(id_))
        for id_, place in division.plan.places.items()
        if id_ not in division.earlier and stored.get(id_) != (place.split, place.group)
    ]
    if rows:
        actions.write(project, Action(splits.ASSIGNED, annotator, None, FROM_HISTORY), rows)
