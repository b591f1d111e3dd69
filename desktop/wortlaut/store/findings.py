"""What `check` looks at, by number, and what it finds."""

from collections.abc import Mapping
from dataclasses import dataclass, field

DAMAGE = "damage"

STRUCTURE = "structure"
"""Code of a file that SQLite itself finds damaged: nothing else can be judged then."""

POINTS: Mapping[int, tuple[str, frozenset[str]]] = {
    1: ("structure", frozenset({STRUCTURE, "unreadable", "not_utf8", "value"})),
    2: ("file_size", frozenset({"file_size"})),
    3: ("references", frozenset({"foreign_key"})),
    4: ("schema", frozenset({"unknown_object"})),
    5: ("texts", frozenset({"text_hash", "article_identity"})),
    6: ("offsets", frozenset({"offsets"})),
    7: ("surfaces", frozenset({"surface"})),
    8: ("edges", frozenset({"blank_edge", "edge_space"})),
    9: ("labels", frozenset({"unknown_label"})),
    10: ("attributes", frozenset({"unknown_attribute", "unknown_value"})),
    11: ("links", frozenset({"link_ends", "link_type", "link_does_not_fit"})),
    12: ("events", frozenset({"no_event", "no_creator"})),
    13: ("journal", frozenset({"journal_entry", "journal_differs"})),
    14: ("gold", frozenset({"gold_without_source", "decision_span"})),
    15: ("submissions", frozenset({"submitted_layer_changed"})),
    16: ("sequence", frozenset({"journal_gap"})),
    17: ("encodings", frozenset({"source_encoding"})),
    18: ("characters", frozenset({"text_starts_with_bom", "text_holds_nul", "lone_surrogate"})),
    19: ("backups", frozenset({"backup_unreadable"})),
}
"""The 19 points of `wortlaut check`: number to name and the codes of what it finds. Everything else are rules."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is not as it should be. The text is `finding.CODE` in the message catalog."""

    code: str
    level: str = DAMAGE
    """`damage`: the file is damaged; `error`: a value that the scheme does not know; `warning`, `hint`."""
    params: Mapping[str, object] = field(default_factory=dict)
    article: str | None = None
    """Article id."""
    spans: tuple[str, ...] = ()
    """Span ids."""


def point_of(code: str) -> int | None:
    """Return the number of the point that finds `code`; None for a rule of the scheme."""
    return next((number for number, (_, codes) in POINTS.items() if code in codes), None)
