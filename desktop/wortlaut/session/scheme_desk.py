"""A scheme on the desk of its editor: gestures that can be taken back, and what they will do to the project's spans."""

import copy
import unicodedata
from collections import Counter
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from wortlaut.domain.scheme import Attribute, Label, Scheme, SchemeError, scheme_from_data
from wortlaut.domain.scheme_colors import THEMES, proposed
from wortlaut.domain.scheme_editing import SchemeDraft, with_lacking
from wortlaut.session import scheme_editing

if TYPE_CHECKING:
    from wortlaut.session.session import Session


class Effect(NamedTuple):
    """One thing that the change does to spans; ids of labels and values."""

    kind: str
    """`renamed`, `becomes`, `retired`, `back`, `key`, `new`, `value_becomes`, `value_retired`."""
    label: str
    name: str
    """The label itself, or the value."""
    now: str
    """What it becomes, or its key; "" where it becomes nothing else."""
    spans: int


class SchemeDesk:
    """The scheme of a project being edited. Nothing is written before `session.scheme_editing.change_scheme`."""

    def __init__(self, session: "Session") -> None:
        self.before: Scheme = session.scheme
        self.draft = SchemeDraft(session.scheme)
        self.scheme: Scheme = self.draft.scheme()
        self._start = copy.deepcopy(self.draft.data)
        self._past: list[dict[str, Any]] = []
        self._session = session
        self._counts = scheme_editing.label_uses(session)
        self._values: dict[str, dict[str, Counter[str]]] = {}  # of the labels that were looked at

    @property
    def is_changed(self) -> bool:
        """Whether anything is other than in the project."""
        return self.draft.data != self._start

    @property
    def can_undo(self) -> bool:
        """Whether a gesture can be taken back."""
        return bool(self._past)

    def do(self, gesture: Callable[[SchemeDraft], object]) -> bool:
        """Do a gesture; False when it changes nothing. Raises SchemeError, and nothing is changed then."""
        data = copy.deepcopy(self.draft.data)
        try:
            gesture(self.draft)
            scheme = self.draft.scheme()
        except (SchemeError, KeyError):
            self.draft.data = data
            raise
        if self.draft.data == data:
            return False
        self._past.append(data)
        self.scheme = scheme
        return True

    def undo(self) -> None:
        """Take the last gesture back."""
        if self._past:
            self.draft.data = self._past.pop()
            self.scheme = self.draft.scheme()

    def replace(self, scheme: Scheme) -> None:
        """Go on with a scheme from outside; what spans of the project may have and it lacks comes along, retired."""
        data = SchemeDraft(scheme_from_data(with_lacking(dict(scheme.data), self.before))).data

        def put(draft: SchemeDraft) -> None:
            draft.data.clear()
            draft.data.update(data)

        self.do(put)

    # gestures that choose for the person

    def add_label(self, name: str) -> str:
        """Add a label of that name with a new id, colors far from the others' and a free key; return its id."""
        label_id = self._free_id(name, [label.id for label in self.scheme.labels] + list(self.scheme.older_ids))
        names = dict.fromkeys(self.languages, name)
        colors = {theme: _color_data(proposed(self.scheme.offered, theme)) for theme in THEMES}
        self.do(lambda draft: draft.add_label(label_id, names, colors))
        return label_id

    def rename_id(self, label_id: str, new_id: str) -> None:
        """Call a label otherwise in exports; raise SchemeError when the id is another label's."""
        if self.before.label(label_id) is not None:
            self.do(lambda draft: draft.rename_label_id(label_id, new_id))
        else:  # no export has the id of a label that is only being made
            self.do(lambda draft: draft.label(label_id).update(id=new_id))

    def add_value(self, label_id: str, attribute_id: str, name: str) -> str:
        """Add a value of that name to an attribute; return its id."""
        attribute = self.attribute(label_id, attribute_id)
        taken = [id_ for value in attribute.values for id_ in (value.id, *value.aliases)]
        value_id = self._free_id(name, taken)
        names = dict.fromkeys(self.languages, name)
        self.do(lambda draft: draft.add_value(label_id, attribute_id, value_id, names))
        return value_id

    @property
    def languages(self) -> Sequence[str]:
        """The languages that the scheme has names in, German and English in any case."""
        return sorted({"de", "en"} | {language for label in self.scheme.labels for language in label.name})

    def label(self, label_id: str) -> Label:
        """Return a label; raise KeyError."""
        label = self.scheme.label(label_id)
        if label is None:
            raise KeyError(label_id)
        return label

    def attribute(self, label_id: str, attribute_id: str) -> Attribute:
        """Return an attribute; raise KeyError."""
        attribute = self.label(label_id).attribute(attribute_id)
        if attribute is None:
            raise KeyError(attribute_id)
        return attribute

    @staticmethod
    def _free_id(name: str, taken: Sequence[str]) -> str:
        plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
        start = "_".join("".join(char if char.isalnum() else " " for char in plain).split()) or "label"
        numbered = [start, *(f"{start}_{number}" for number in range(2, len(taken) + 3))]
        return next(one for one in numbered if one not in taken)

    # what it does

    def spans(self, label_id: str) -> int:
        """Return how many spans have a label afterwards."""
        label = self.label(label_id)
        return sum(self._counts.get(id_, 0) for id_ in (label.id, *label.aliases))

    def spans_with(self, label_id: str, attribute_id: str, value_id: str) -> int:
        """Return how many spans have a value afterwards, those with a default that is not stored left out."""
        label, attribute = self.label(label_id), self.attribute(label_id, attribute_id)
        value = attribute.value(value_id)
        ids = (value_id, *(value.aliases if value else ()))
        return sum(self._stored(owner, attribute_id, id_) for owner in (label.id, *label.aliases) for id_ in ids)

    def effects(self) -> Sequence[Effect]:
        """Return what the change does, label by label."""
        found: list[Effect] = []
        for old in self.before.labels:
            now = self.scheme.label(old.id)
            count = self._counts.get(old.id, 0)
            if now is None:
                target = self.scheme.older_ids.get(old.id)
                found.append(Effect("becomes", old.id, old.id, target.id if target else "", count))
                continue
            if now.name != old.name:
                found.append(Effect("renamed", old.id, old.id, now.id, count))
            if now.retired != old.retired:
                found.append(Effect("retired" if now.retired else "back", old.id, old.id, "", count))
            if now.key != old.key and not now.retired and not old.retired:
                found.append(Effect("key", old.id, old.id, now.key or "–", count))
            found += self._value_effects(old, now)
        known = {label.id for label in self.before.labels}
        made = [label for label in self.scheme.labels if label.id not in known and not known & {*label.aliases}]
        return [*found, *(Effect("new", label.id, label.id, "", 0) for label in made)]

    def _value_effects(self, old: Label, now: Label) -> list[Effect]:
        found: list[Effect] = []
        for attribute in old.attributes:
            later = now.attribute(attribute.id)
            for value in attribute.values if later else ():
                count = self._stored(old.id, attribute.id, value.id)
                there = later.value(value.id) if later else None
                if later and there is None:
                    found.append(Effect("value_becomes", old.id, value.id, later.now_called(value.id) or "", count))
                elif there is not None and there.retired and not value.retired:
                    found.append(Effect("value_retired", old.id, value.id, "", count))
        return found

    def _stored(self, label_id: str, attribute_id: str, value_id: str) -> int:
        if label_id not in self._values:
            known = self._counts.get(label_id)
            self._values[label_id] = scheme_editing.value_uses(self._session, label_id) if known else {}
        return self._values[label_id].get(attribute_id, Counter())[value_id]


def _color_data(colors: Any) -> dict[str, str]:
    return {"accent": colors.accent, **({"fill": colors.fill} if colors.fill else {})}
