"""Merges what others did into a project: one transaction, one action, and nothing that is here already.

People are the same by name. Layers come with all their submissions; gold comes with the decisions it was made by.
"""

import sqlite3
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from wortlaut.domain.acceptance import Acceptance
from wortlaut.domain.acceptance import renamed as renamed_acceptance
from wortlaut.domain.article import Article
from wortlaut.domain.ids import new_id
from wortlaut.domain.span import Annotator, LayerKind
from wortlaut.errors import BadInputError
from wortlaut.store import acceptances, layers, settings
from wortlaut.store.bulk import Import
from wortlaut.store.bulk_values import ArticleOutcome, ImportReport
from wortlaut.store.errors import StaleValueError
from wortlaut.store.history import History, Plan, Step, all_ids, joined, renamed, span_ids, stored_history
from wortlaut.store.journal import Row
from wortlaut.store.merging import ids_in_use
from wortlaut.store.project_file import Project
from wortlaut.store.records import EMPTY_CONTENT, Data, normal
from wortlaut.store.review_tables import data_of_row, identity, selection
from wortlaut.store.reviews import past_decisions, versions, versions_row
from wortlaut.store.tables import Tables

_PEOPLE = ("annotator", "by", "shadow", "reviewer", "author", "resolved_by", "decided_by")
"""Keys of values that name an annotator by id."""
COUNTED = ("assignment", "second_pass", "verdict", "comment", "decision", "setting", "accepted")


@dataclass(slots=True)
class MergeReport(ImportReport):
    """What a merge did, or would have done."""

    annotators_new: int = 0
    submissions_new: int = 0
    values_new: dict[str, int] = field(default_factory=lambda: dict.fromkeys(COUNTED, 0))
    """New or newer assignments, second passes, verdicts, comments, decisions, settings, accepted problems."""
    values_same: dict[str, int] = field(default_factory=lambda: dict.fromkeys(COUNTED, 0))
    people: dict[str, Counter[str]] = field(default_factory=dict)
    """Name of the owner of layers, or their kind, to how many of them are `new`, `continued` or the `same`."""

    @property
    def changed(self) -> bool:
        """Whether the project has anything it did not have before."""
        return bool(
            self.articles_new
            or self.articles_added_to
            or self.layers_new
            or self.layers_updated
            or self.submissions_new
            or any(self.values_new.values())
        )


class Merge(Import):
    """A running merge; a context manager like `Import`. Call `meet` before anything else of a file is added."""

    def __init__(
        self, project: Project, *, by: Annotator | None = None, note: str | None = None, dry_run: bool = False
    ) -> None:
        super().__init__(project, by=by, note=note, dry_run=dry_run, kind="merge")
        self.merged = MergeReport()
        self.report = self.merged
        with project.reading() as connection:
            self._places = {
                (name, header): article
                for name, header, article in connection.execute(
                    "SELECT name, header, article.id FROM source JOIN article ON article.number = source.article"
                )
            }
            self._known = {row[0] for row in connection.execute("SELECT id FROM article")}
        self._people: dict[str, Annotator] = {}
        self._layer_ids: dict[str, str] = {}
        self._renamed: dict[str, dict[str, str]] = {}  # by article: ids that had to change

    def meet(self, people: Sequence[Annotator]) -> None:
        """Find out who the people of a file are here: by name, else by id, else they are new.

        Raises UsageError for a name that cannot be an annotator's.
        """
        self._layer_ids.clear()
        self._renamed.clear()
        for person in people:
            here = layers.find_annotator(self._connection, person.name)
            if here is None:
                row = self._connection.execute("SELECT id, name FROM annotator WHERE id = ?", (person.id,)).fetchone()
                here = Annotator(*row) if row else layers.incoming_annotator(person.name)
                if row is None:
                    here = Annotator(person.id, here.name)
            self._people[person.id] = here

    def add_article(self, article: Article) -> ArticleOutcome:
        """Add an article like `Import.add_article`; raise BadInputError `text_differs` when its source is another text.

        A source is the same when name and header are.
        """
        if article.id not in self._known:
            for source in article.sources:
                other = self._places.get((source.name, source.header))
                if other is not None:
                    raise BadInputError("text_differs", article=article.id, other=other, name=source.name)
        return super().add_article(article)

    def add_history(self, incoming: History) -> None:
        """Add a layer with its submissions; `annotator` is the one of the file. Raises BadInputError `layer_conflict`.

        The layer of another person who is the same here by name keeps the id it has here.
        """
        self._batch.flush()
        owner = self._people[incoming.annotator.id] if incoming.annotator else None
        foreign = incoming.layer["id"]
        here = stored_history(self._connection, incoming.article, owner.id if owner else None, incoming.kind)
        plan = joined(self._connection, here, incoming)
        self._write_history(here, incoming, owner, plan)
        self._layer_ids[foreign] = here.layer["id"] if here else incoming.layer["id"]

    def add_value(self, entity: str, data: Data) -> None:
        """Add an assignment, a second pass, a verdict or a comment; newer verdicts and comments replace older ones.

        Raises BadInputError `pack_reference` when it refers to nothing.
        """
        self._batch.flush()
        value = self._translated(data)
        key = identity(entity, value)
        here = Tables(self._connection).read(entity, key)
        if here is not None and (entity in ("assignment", "second_pass") or not _is_newer(value, here)):
            self.merged.values_same[entity] += 1
            return
        self._store_people(value)
        self._write(Row(entity, key, here, value))
        self.merged.values_new[entity] += 1

    def add_setting(self, key: str, value: str) -> None:
        """Set a policy that the project has not set."""
        if settings.get(self._connection, key) is not None:
            self.merged.values_same["setting"] += 1
            return
        self._write(Row("setting", key, None, {"value": value}))
        self.merged.values_new["setting"] += 1

    def add_accepted(self, layer: str, acceptance: Acceptance) -> None:
        """Add that a problem of a layer (id of the file) was accepted as it is; a newer reason replaces an older one.

        Raises BadInputError `pack_reference` when the layer did not come.
        """
        self._batch.flush()
        here, article = self._layer_here(layer)
        giver = self._people[acceptance.by]
        given = renamed_acceptance(acceptance, self._renamed.get(article, {}), giver.id)
        known = acceptances.of_layer(self._connection, here).given.get(given.identity)
        row = acceptances.row(self._connection, here, given.identity, given)
        if row is None or (known is not None and known.at >= given.at):
            self.merged.values_same["accepted"] += 1
            return
        self._store_person(giver)
        self._write(row)
        self.merged.values_new["accepted"] += 1

    def add_gold(
        self,
        incoming: History | None,
        based_on: Mapping[str, int],
        decisions: Sequence[Data],
        article: str,
        past: Collection[tuple[str, str]] = (),
    ) -> None:
        """Add gold with the decisions it came of, when one of the two copies goes on where the other one stands.

        `past` are card and moment of all decisions ever taken there: so each side knows what the other one had seen.
        Raises BadInputError `gold_conflict` when both went on, or when the people or spans it refers to have other ids
        here.
        """
        self._batch.flush()
        rows = self._connection.execute(selection("decision") + " WHERE article = ?", (article,))
        here = {row["card"]: row for row in (data_of_row("decision", row) for row in rows)}
        theirs = {decision["card"]: self._translated(decision) for decision in decisions}
        if here == theirs:
            self.merged.values_same["decision"] += len(here)
            if incoming is not None:
                self.add_history(incoming)
            return
        ours = _moments(here) | set(past_decisions(self._connection, article))
        known = _moments(theirs) | set(past)
        newer, older = _moments(here) <= known, _moments(theirs) <= ours
        if older and not (newer and len(known) > len(ours)):
            self.merged.values_same["decision"] += len(theirs)
        elif newer:
            self._take_gold(incoming, based_on, here, theirs, article)
        else:
            raise BadInputError("gold_conflict", article=article)

    def _take_gold(
        self,
        incoming: History | None,
        based_on: Mapping[str, int],
        here: Mapping[str, Data],
        theirs: Mapping[str, Data],
        article: str,
    ) -> None:
        strangers = any(self._people[person].id != person for person in based_on)
        if incoming is None or strangers or self._renamed.get(article):
            raise BadInputError("gold_conflict", article=article)
        stored = stored_history(self._connection, article, None, LayerKind.GOLD)
        if stored is not None and stored.version > incoming.version:
            raise BadInputError("gold_conflict", article=article)
        missing = tuple(version for version in incoming.frozen if stored is None or version not in stored.frozen)
        foreign = incoming.layer["id"]
        self._write_history(stored, incoming, None, Plan(Step.REPLACE, missing))
        self._layer_ids[foreign] = stored.layer["id"] if stored else incoming.layer["id"]
        changed = [card for card in sorted({*here, *theirs}) if here.get(card) != theirs.get(card)]
        for card in changed:
            if card in theirs:
                self._store_people(theirs[card])
            self._write(Row("decision", f"{article}/{card}", here.get(card), theirs.get(card)))
        self.merged.values_new["decision"] += len(changed)
        self.merged.values_same["decision"] += len(theirs.keys() - set(changed))
        before = versions(self._connection, article)
        if before != dict(based_on):
            self._write(versions_row(article, before, based_on))

    # how it is done

    def _write_history(self, here: History | None, incoming: History, owner: Annotator | None, plan: Plan) -> None:
        told = self.merged.people.setdefault(owner.name if owner else str(incoming.kind), Counter())
        if not plan.changes:
            self.report.layers_same += 1
            told["same"] += 1
            return
        if owner is not None:
            self._store_person(owner)
        incoming = self._with_free_ids(here, incoming)
        layer_id = here.layer["id"] if here else self._free_layer_id(incoming.layer["id"])
        after = {**incoming.layer, "id": layer_id, "annotator": owner.id if owner else None}
        incoming.layer = after
        present = here.content if here else EMPTY_CONTENT
        if here is None:
            self._write(Row("layer", layer_id, None, after))
            self.report.layers_new += 1
            told["new"] += 1
        else:
            self.report.layers_updated += 1
            told["continued"] += 1
        content = present
        for version in plan.missing:
            one = incoming.frozen[version]
            content = self._replace_content(layer_id, content, one.content)
            self._write(layers.submission_row(layer_id, version, one.at, one.scheme, one.guideline, one.seconds))
            self.merged.submissions_new += 1
        if plan.step is Step.REPLACE:
            self._replace_content(layer_id, content, incoming.content)
            if here is not None and here.layer != after:
                self._write(Row("layer", layer_id, here.layer, after))
            self.report.spans += len(incoming.content["spans"])
            self.report.links += len(incoming.content["links"])
        else:
            self._replace_content(layer_id, content, present)

    def _replace_content(self, layer: str, before: Data, after: Data) -> Data:
        if normal("layer_content", before) == normal("layer_content", after):
            return before
        self._write(Row("layer_content", layer, before, after))
        return after

    def _with_free_ids(self, here: History | None, incoming: History) -> History:
        """Give spans and links new ids where theirs live in another layer of the project; return the layer."""
        ids = span_ids(here, incoming) if here else {}
        wanted = [ids.get(id_, id_) for id_ in all_ids(incoming)]
        own = set(all_ids(here)) if here else set()
        taken = ids_in_use(self._connection, "span", wanted) | ids_in_use(self._connection, "link", wanted)
        taken -= own
        ids |= {id_: new_id() for id_ in all_ids(incoming) if id_ in taken and id_ not in ids}
        if not ids:
            return incoming
        self._renamed.setdefault(incoming.article, {}).update(ids)
        incoming.content = renamed(incoming.content, ids)
        for one in incoming.frozen.values():
            one.content = renamed(one.content, ids)
        return incoming

    def _free_layer_id(self, layer: str) -> str:
        taken = self._connection.execute("SELECT 1 FROM layer WHERE id = ?", (layer,)).fetchone()
        return new_id() if taken else layer

    def _store_person(self, person: Annotator) -> None:
        if not self._annotator_is_stored(person.id):
            self._write(layers.annotator_row(person))
            self.merged.annotators_new += 1

    def _translated(self, data: Data) -> Data:
        """Return a value that names people and layers as this project does."""
        value = dict(data)
        for key in _PEOPLE:
            if value.get(key) is not None:
                value[key] = self._people[value[key]].id
        if "layer" in value:
            value["layer"], article = self._layer_here(value["layer"])
            value["span"] = self._renamed.get(article, {}).get(value["span"], value["span"])
        return value

    def _layer_here(self, layer: str) -> tuple[str, str]:
        """Return the id that a layer of the file has here, and its article; BadInputError when it did not come."""
        if layer not in self._layer_ids:
            raise BadInputError("pack_reference", field="layer", value=layer)
        here = self._layer_ids[layer]
        article = self._connection.execute(
            "SELECT article.id FROM layer JOIN article ON article.number = layer.article WHERE layer.id = ?", (here,)
        ).fetchone()[0]
        return here, article

    def _store_people(self, value: Data) -> None:
        here = {person.id: person for person in self._people.values()}
        for key in _PEOPLE:
            if value.get(key) is not None:
                self._store_person(here[value[key]])

    def _write(self, row: Row) -> None:
        try:
            self._do(row)
        except (StaleValueError, sqlite3.IntegrityError) as error:
            raise BadInputError("pack_reference", field=row.entity, value=row.id) from error


def _moments(decisions: Mapping[str, Data]) -> set[tuple[str, str]]:
    return {(card, data["at"]) for card, data in decisions.items()}


def _is_newer(value: Data, here: Data) -> bool:
    """Tell whether a verdict or comment says more than the one that is here."""
    return (value.get("resolved_at") or "", value["at"]) > (here.get("resolved_at") or "", here["at"])
