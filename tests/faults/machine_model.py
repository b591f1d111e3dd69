"""What a project must hold, as plain dictionaries: nothing here knows the store, its tables or its journal.

A world has articles, layers, what gold is based on, what each person can undo and do again, and what was brought in. A
value is replaced and never changed, so that what an action did is kept as what was there before and after it.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any

Value = Any
"""Of a layer: `id`, `state`, `version`, `read`, `spans` and `links` by id, `frozen` contents by version."""
Place = tuple[str, str]
"""Article and owner of a layer: a name, or `gold`. With `basis`: versions the gold is based on, by name."""
GOLD, BASIS = "gold", "basis"


@dataclass(frozen=True)
class Done:
    """An action: the values it replaced."""

    kind: str
    values: dict[Place, tuple[Value, Value]]
    articles: tuple[str, ...] = ()
    """Those it brought."""
    gone: dict[Place, Value] = field(default_factory=dict)
    """Layers nobody had worked in, which went with their article when the action was undone."""

    def frozen_by(self) -> Iterable[tuple[Place, int]]:
        """Submissions that the action made."""
        for place, (before, after) in self.values.items():
            if place[1] not in (GOLD, BASIS) and after is not None:
                yield from ((place, version) for version in after["frozen"].keys() - (before or EMPTY)["frozen"].keys())


EMPTY: Value = {"state": "open", "version": 0, "read": [], "spans": {}, "links": {}, "frozen": {}}


class Refused(Exception):  # noqa: N818 (what a person sees, not a fault)
    """The project must refuse this and stay as it is."""


@dataclass
class World:
    """Everything a project holds."""

    articles: set[str] = field(default_factory=set)
    layers: dict[Place, Value] = field(default_factory=dict)
    done: dict[str, list[Done]] = field(default_factory=dict)
    undone: dict[str, list[Done]] = field(default_factory=dict)
    brought: list[tuple[int, Done, bool]] = field(default_factory=list)
    """Imports and merges with their number in the journal, and whether they stand."""

    def copy(self) -> "World":
        """A world that can go another way."""
        return World(
            set(self.articles),
            dict(self.layers),
            {person: list(actions) for person, actions in self.done.items()},
            {person: list(actions) for person, actions in self.undone.items()},
            list(self.brought),
        )

    def get(self, place: Place) -> Value:
        """What is there, None for nothing."""
        return self.layers.get(place)

    def act(self, person: str, kind: str, values: dict[Place, Value]) -> None:
        """Somebody did something that the undo key takes back."""
        action = Done(kind, {place: (self.get(place), after) for place, after in values.items()})
        self._put({place: after for place, (_, after) in action.values.items()})
        self.done.setdefault(person, []).append(action)
        self.undone[person] = []

    def opened(self, place: Place, layer_id: str) -> None:
        """Somebody opened an article, which is no action."""
        if place not in self.layers:
            self.layers[place] = {**EMPTY, "id": layer_id}

    def bring(self, seq: int, articles: Iterable[str], values: dict[Place, Value]) -> None:
        """An import or a merge brought something."""
        new = tuple(sorted(set(articles) - self.articles))
        action = Done("bring", {place: (self.get(place), after) for place, after in values.items()}, new)
        self.articles |= set(new)
        self._put(values)
        self.brought.append((seq, action, True))

    # taking back

    def undo(self, person: str) -> Done | None:
        """The undo key; None when there is nothing to undo."""
        if not self.done.get(person):
            return None
        action = self._take_back(self.done[person][-1])
        self.done[person].pop()
        self.undone.setdefault(person, []).append(action)
        return action

    def redo(self, person: str) -> Done | None:
        """The redo key; None when there is nothing to do again."""
        if not self.undone.get(person):
            return None
        action = self.undone[person][-1]
        self._do_again(action)
        self.done.setdefault(person, []).append(self.undone[person].pop())
        return action

    def undo_brought(self, number: int) -> None:
        """Take an import or merge back, or do it again."""
        seq, action, stands = self.brought[number]
        if stands:
            action = self._take_back(action)
        else:
            self._do_again(action)
        self.brought[number] = seq, action, not stands

    def _take_back(self, action: Done) -> Done:
        for place, version in action.frozen_by():
            if (self.get((place[0], BASIS)) or {}).get(place[1], 0) >= version:
                raise Refused("submission_used")
        if any(self.get(place) != after for place, (_, after) in action.values.items()):
            raise Refused("undo_conflict")
        others = {place: value for place, value in self.layers.items()
                  if place[0] in action.articles and place not in action.values}  # fmt: skip
        if any(not untouched(value) for value in others.values()):
            raise Refused("undo_conflict")
        self._put({place: before for place, (before, _) in action.values.items()} | dict.fromkeys(others))
        self.articles -= set(action.articles)
        return replace(action, gone=others)

    def _do_again(self, action: Done) -> None:
        if any(self.get(place) != before for place, (before, _) in action.values.items()):
            raise Refused("undo_conflict")
        if self.articles & set(action.articles):
            raise Refused("undo_conflict")
        for article, _ in action.values:
            if article not in self.articles | set(action.articles):
                raise Refused("undo_conflict")
        after = {place: after for place, (_, after) in action.values.items()}
        for place, basis in after.items():
            for owner, version in (basis or {}).items() if place[1] == BASIS else ():
                based_on = after.get((place[0], owner)) or self.get((place[0], owner)) or EMPTY
                if version not in based_on["frozen"]:
                    raise Refused("undo_conflict")
        self.articles |= set(action.articles)
        self._put(after | action.gone)

    def _put(self, values: dict[Place, Value]) -> None:
        for place, value in values.items():
            if value is None:
                self.layers.pop(place, None)
            else:
                self.layers[place] = value

    # what is to be seen

    def told(self) -> dict[Any, Any]:
        """What an export says: every layer, and the articles nobody opened."""
        layers = {place: value for place, value in self.layers.items() if place[1] != BASIS}
        lines: dict[Any, Any] = {
            place: {key: value[key] for key in ("state", "version", "read", "spans", "links")}
            for place, value in layers.items()
        }
        opened = {article for article, _ in layers}
        return lines | {(article, None): None for article in self.articles - opened}


def untouched(value: Value) -> bool:
    """Whether a layer was opened and nothing else."""
    return value.get("state") == "open" and not (value["version"] or value["spans"] or value["read"])


def content(value: Value) -> Value:
    """Spans and links of a layer."""
    return {"spans": value["spans"], "links": value["links"]}


def submitted(value: Value) -> Value:
    """A layer frozen as its next version."""
    version = value["version"] + 1
    frozen = {**value["frozen"], version: content(value)}
    return {**value, "state": "submitted", "version": version, "frozen": frozen}


def merged(here: Value, theirs: Value) -> Value:
    """A layer after that of the same person was merged into it; raises Refused when both went different ways."""
    if here is None:
        return theirs
    for version in here["frozen"].keys() & theirs["frozen"].keys():
        if here["frozen"][version] != theirs["frozen"][version]:
            raise Refused("layer_conflict")
    keep = {**here, "frozen": {**theirs["frozen"], **here["frozen"]}}
    take = {**theirs, "id": here["id"], "frozen": keep["frozen"]}
    if untouched(here):
        return take
    if theirs["version"] < here["version"] or untouched(theirs):
        return keep
    if theirs["version"] == here["version"]:
        last = theirs["frozen"].get(theirs["version"])
        worked = content(theirs) != last and bool(theirs["spans"] or last)
        reads_more = here["state"] == "open" and len(theirs["read"]) > len(here["read"])
        if theirs["state"] != "open" or not (worked or reads_more):
            return keep
    return take
