"""Which version of the guidelines each span was made under: read from the journal, told by exports."""

from collections.abc import Sequence

from wortlaut.formats.record import LayerData
from wortlaut.session.guideline_versions import VERSION
from wortlaut.session.session import Session
from wortlaut.session.values import HistoryEntry
from wortlaut.store import guidelines
from wortlaut.store.project_file import Connection


def version_of_span(connection: Connection, span: str, layer: str | None, first: HistoryEntry | None) -> str | None:
    """Return the version of the guidelines that a span was made under; None when nobody noted it.

    `first` is the oldest entry of its history, `layer` (id) where it stands. A span that came from elsewhere has the
    version that its layer says.
    """
    if first is not None and first.kind not in guidelines.FOREIGN:
        noted = guidelines.Noted(connection, VERSION).at(first.seq)
        if noted is not None:
            return noted
    general, single = guidelines.kept_by_layer(connection, layer) if layer is not None else (None, {})
    return single.get(span, general)


def span_version(session: Session, span: str, history: Sequence[HistoryEntry]) -> str | None:
    """Return the version of the guidelines that a span of the open layer was made under, by its history."""
    layer = session.content.layer if session.content is not None else None
    with session.project.reading() as connection:
        return version_of_span(connection, span, layer.id if layer else None, history[0] if history else None)


class SpanVersions:
    """For an export: which spans of a layer were made under another version than the layer says.

    Without a change of the guidelines nothing is looked up.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._noted = guidelines.Noted(connection, VERSION)

    def tell(self, layer: LayerData, layer_id: str) -> None:
        """Let a layer (id) that goes out say the versions of its spans that are not its own."""
        came = layer.extra.get(guidelines.OF_SPANS)
        if came is None and self._noted.versions <= {layer.guideline}:
            return
        here = {span["id"] for span in layer.spans}
        found = {span: version for span, version in came.items() if span in here} if isinstance(came, dict) else {}
        for span, seq in guidelines.made_in(self._connection, layer_id).items():
            version = self._noted.at(seq)
            if version is not None and version != layer.guideline:
                found[span] = version
            else:
                found.pop(span, None)
        kept = {key: value for key, value in layer.extra.items() if key != guidelines.OF_SPANS}
        if layer.guideline is None and found.keys() == here and len(versions := set(found.values())) == 1:
            (layer.guideline,) = versions  # gold: nobody noted one for the whole layer
            found = {}
        layer.extra = {**kept, guidelines.OF_SPANS: dict(sorted(found.items()))} if found else kept
